//! A browser that lives in a world where servers die: every request may fail, and says so.

use crate::support::{browser::DESKTOP, form::Filled, page::Page};
use reqwest::{Client, RequestBuilder, Response, redirect::Policy};
use std::{
    hash::{BuildHasher, RandomState},
    time::Duration,
};

/// Why there was no page: nobody answered, or the page has no form.
pub type Lost = String;

pub struct Caller {
    client: Client,
    pub base: String,
    address: String,
}

impl Caller {
    pub fn at(base: &str) -> Self {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .pool_idle_timeout(Duration::from_secs(2))
            .timeout(Duration::from_secs(30));
        let [a, b, c, ..] = RandomState::new().hash_one(base).to_be_bytes();
        Self { client: client.build().unwrap(), base: base.to_owned(), address: format!("10.{a}.{b}.{c}") }
    }

    pub async fn get(&self, path: &str) -> Result<Page, Lost> {
        let answer = self.send(self.client.get(format!("{}{path}", self.base))).await?;
        self.follow(answer).await
    }

    /// Sends fields to an address, with the token of a form on this page.
    pub async fn post(&self, form: &Page, action: &str, fields: &[(&str, &str)]) -> Result<Page, Lost> {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let filled = Filled {
            method: "post".to_owned(),
            action: action.to_owned(),
            fields,
            multipart: false,
            files: Vec::new(),
        };
        self.send_form(form, filled).await
    }

    /// Sends a form with the token of this page.
    pub async fn send_form(&self, form: &Page, mut filled: Filled) -> Result<Page, Lost> {
        if filled.fields.iter().all(|(name, _)| name != "csrf") {
            let token = form.attrs("input[name=csrf]", "value").into_iter().next();
            let token = token.ok_or_else(|| format!("{} {} has no form", form.status, form.path))?;
            filled.fields.insert(0, ("csrf".to_owned(), token));
        }
        let (kind, body) = filled.body();
        let request = self.client.post(format!("{}{}", self.base, filled.action));
        let answer =
            self.send(request.header("origin", &self.base).header("content-type", kind).body(body)).await?;
        self.follow(answer).await
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, Lost> {
        let request = request
            .header("x-forwarded-for", &self.address)
            .header("user-agent", DESKTOP)
            .header("accept-language", "en");
        request.send().await.map_err(|error| error.to_string())
    }

    async fn follow(&self, mut answer: Response) -> Result<Page, Lost> {
        for _ in 0..5 {
            let Some(to) = answer.headers().get("location").and_then(|to| to.to_str().ok()) else { break };
            let to = answer.url().join(to).map_err(|error| error.to_string())?;
            if !to.as_str().starts_with(&self.base) {
                break;
            }
            answer = self.send(self.client.get(to)).await?;
        }
        let url = answer.url().clone();
        let path = url.query().map_or(url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let body = answer.text().await.map_err(|error| error.to_string())?;
        Ok(Page { status, path, headers, body })
    }
}
