//! A browser without scripts: it keeps cookies, follows links and redirects, and sends real forms.

use crate::support::{
    app::TestApp,
    form::{self, Filled},
    page::Page,
};
use reqwest::{
    Client, Method, Response,
    cookie::{CookieStore, Jar},
    redirect::Policy,
};
use std::sync::Arc;
use url::Url;

/// A desktop browser of today.
pub const DESKTOP: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";

/// A visitor with a browser of their own and the page they are on.
pub struct Browser {
    client: Client,
    cookies: Arc<Jar>,
    base: Url,
    address: String,
    pub user_agent: String,
    /// Sent as `Accept-Language`.
    pub languages: String,
    page: Page,
}

impl TestApp {
    /// Somebody new, on a computer, who reads English.
    pub fn visitor(&self) -> Browser {
        Browser::at(&self.public_url, self.next_address())
    }

    /// Somebody who has copied the cookies of another browser.
    pub fn with_cookies_of(&self, other: &Browser) -> Browser {
        let (copied, url) = (Jar::default(), Url::parse(&self.public_url).unwrap());
        let held = other.cookies.cookies(&url).unwrap();
        for cookie in held.to_str().unwrap().split("; ") {
            copied.add_cookie_str(cookie, &url);
        }
        Browser::with(&self.public_url, self.next_address(), Arc::new(copied))
    }
}

impl Browser {
    /// Somebody new at a site, from this address in the network.
    pub fn at(public_url: &str, address: String) -> Self {
        Self::with(public_url, address, Arc::default())
    }

    fn with(public_url: &str, address: String, cookies: Arc<Jar>) -> Self {
        // Given up before the site does so after five seconds: a request on a closing connection fails.
        let client = Client::builder().pool_idle_timeout(std::time::Duration::from_secs(2));
        let client = client.cookie_provider(cookies.clone()).redirect(Policy::none()).build().unwrap();
        Self {
            client,
            cookies,
            base: Url::parse(public_url).unwrap(),
            address,
            user_agent: DESKTOP.to_owned(),
            languages: "en".to_owned(),
            page: Page { status: 0, path: "/".into(), headers: Default::default(), body: String::new() },
        }
    }
}

impl Browser {
    /// The page they are on.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Goes on at another instance of the site.
    pub fn goes_on_at(&mut self, public_url: &str) {
        self.base = Url::parse(public_url).unwrap();
    }

    /// Opens an address of the site: a path, or an absolute one from a mail.
    pub async fn get(&mut self, path: &str) -> &Page {
        let url = self.base.join(path).unwrap();
        assert_eq!(url.origin(), self.base.origin(), "{path} leads to somebody else");
        let answer = self.send(Method::GET, url, None).await;
        self.follow(answer).await
    }

    /// What mail scanners do first.
    pub async fn head(&mut self, path: &str) -> &Page {
        let url = self.base.join(path).unwrap();
        let answer = self.send(Method::HEAD, url.clone(), None).await;
        self.arrive(url, answer).await;
        &self.page
    }

    /// Follows the link with these words.
    pub async fn click(&mut self, label: &str) -> &Page {
        self.click_nth(label, 0).await
    }

    pub async fn click_nth(&mut self, label: &str, nth: usize) -> &Page {
        let href = self.resolve(&self.page.link(label, nth));
        self.get(&href).await
    }

    /// Fills in the form that has this button and presses it.
    pub async fn submit(&mut self, button: &str, typed: &[(&str, &str)]) -> &Page {
        let filled = form::fill(&self.page, button, typed);
        self.send_form(&filled).await
    }

    /// Sends a form as it was filled in, once more or altered.
    pub async fn send_form(&mut self, filled: &Filled) -> &Page {
        let mut url = Url::parse(&self.resolve(&filled.action)).unwrap();
        let body = filled.body();
        if filled.method == "post" {
            let answer = self.send(Method::POST, url, Some(body)).await;
            return self.follow(answer).await;
        }
        url.set_query(Some(&String::from_utf8(body.1).unwrap()));
        self.get(url.as_str()).await
    }

    pub fn has_button(&self, label: &str) -> bool {
        form::has_button(&self.page, label)
    }

    /// The same request as a form's, but with headers of one's own: what another site could cause.
    pub async fn forge(&mut self, path: &str, body: &str, headers: &[(&str, &str)]) -> &Page {
        let url = self.base.join(path).unwrap();
        let mut request = self.client.post(url.clone()).body(body.to_owned());
        request = request.header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.unwrap();
        self.arrive(url, answer).await;
        &self.page
    }

    fn resolve(&self, href: &str) -> String {
        self.base.join(&self.page.path).unwrap().join(href).unwrap().to_string()
    }

    async fn send(&self, method: Method, url: Url, body: Option<(String, Vec<u8>)>) -> Response {
        let mut request = self
            .client
            .request(method, url)
            .header("x-forwarded-for", &self.address)
            .header("user-agent", &self.user_agent)
            .header("accept-language", &self.languages);
        if let Some((kind, body)) = body {
            let origin = self.base.origin().ascii_serialization();
            request = request
                .header("origin", origin)
                .header("sec-fetch-site", "same-origin")
                .header("content-type", kind)
                .body(body);
        }
        request.send().await.unwrap()
    }

    async fn follow(&mut self, mut answer: Response) -> &Page {
        for _ in 0..5 {
            let Some(to) = answer.headers().get("location").and_then(|to| to.to_str().ok()) else { break };
            let to = answer.url().join(to).unwrap();
            if to.origin() != self.base.origin() {
                break;
            }
            answer = self.send(Method::GET, to, None).await;
        }
        let url = answer.url().clone();
        self.arrive(url, answer).await;
        &self.page
    }

    async fn arrive(&mut self, url: Url, answer: Response) {
        let path = url.query().map_or(url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        self.page = Page { status, path, headers, body: answer.text().await.unwrap() };
    }
}
