//! The two calls there are: whose token is this, and what is this account entitled to.

use super::{
    answer::{self, CallError, Customer},
    sigv4::{self, Credentials, Request, Scope},
};
use crate::{
    domain::{Entitlement, entitlement},
    methods::Wire,
};
use serde_json::{Value, json};
use std::time::Duration;
use url::Url;

/// The name both APIs are signed for.
const SERVICE: &str = "aws-marketplace";
const JSON: &str = "application/x-amz-json-1.1";

/// Answers are a few kilobytes; more than this is not AWS speaking.
const MOST_BYTES: usize = 1 << 20;

/// 25 entitlements a page: no account has as many as these pages hold.
const MOST_PAGES: usize = 200;

/// Where AWS is, and how we prove ourselves.
#[derive(Debug, Clone)]
pub struct Settings {
    pub metering: Url,
    pub entitlement: Url,
    pub region: String,
    pub credentials: Credentials,
    /// How long one call may take, in milliseconds; [`Settings::TIMEOUT_MS`] when nothing else is wished.
    pub timeout_ms: u64,
}

impl Settings {
    pub const TIMEOUT_MS: u64 = 10_000;
}

pub struct Client {
    settings: Settings,
    wire: Wire,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Client {
    pub fn new(settings: Settings, wire: Wire) -> Self {
        Self { settings, wire }
    }

    /// Where AWS is for this client.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Exchanges the token that a buyer brought from AWS (`ResolveCustomer`).
    ///
    /// # Errors
    /// [`CallError`]; nothing has changed at AWS in any case, so the call may be made again.
    pub async fn resolve(&self, token: &str) -> Result<Customer, CallError> {
        let asked = json!({ "RegistrationToken": token });
        let to = &self.settings.metering;
        answer::customer(&self.call(to, "AWSMPMeteringService.ResolveCustomer", &asked).await?)
    }

    /// Everything an account is entitled to by a product (`GetEntitlements`): all pages, also behind empty ones.
    ///
    /// # Errors
    /// [`CallError`]; a part of the pages is never returned as the whole.
    pub async fn entitlements(
        &self,
        product_code: &str,
        account: &str,
    ) -> Result<Vec<Entitlement>, CallError> {
        let (mut all, mut next) = (Vec::new(), None);
        for _ in 0..MOST_PAGES {
            let mut asked = json!({
                "ProductCode": product_code,
                "Filter": { "CUSTOMER_AWS_ACCOUNT_ID": [account] },
                "MaxResults": 25,
            });
            if let Some(token) = next {
                asked["NextToken"] = Value::String(token);
            }
            let to = &self.settings.entitlement;
            let body = self.call(to, "AWSMPEntitlementService.GetEntitlements", &asked).await?;
            let mut page = answer::page(&body)?;
            next = page.next_token.take();
            all.extend(page.rights(product_code, account)?);
            if next.is_none() {
                return Ok(entitlement::gather(all));
            }
        }
        Err(CallError::Later("the pages do not end".into()))
    }

    async fn call(&self, to: &Url, target: &str, asked: &Value) -> Result<Vec<u8>, CallError> {
        let lost = |e: reqwest::Error| CallError::Later(e.without_url().to_string());
        let mut response = self.prepare(to, target, asked.to_string()).send().await.map_err(lost)?;
        let body = Wire::read(&mut response, MOST_BYTES).await.map_err(CallError::Later)?;
        if response.status().is_success() {
            return Ok(body);
        }
        let kind = response.headers().get("x-amzn-errortype").and_then(|value| value.to_str().ok());
        Err(answer::trouble(response.status().as_u16(), kind, &body))
    }

    fn prepare(&self, to: &Url, target: &str, body: String) -> reqwest::RequestBuilder {
        let date = sigv4::amz_date(self.wire.clock.now());
        let host = to.host_str().unwrap_or_default();
        let host = to.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        let headers =
            [("content-type", JSON), ("host", &host), ("x-amz-date", &date), ("x-amz-target", target)];
        let request = Request { verb: "POST", path: to.path(), headers: &headers, body: &body };
        let scope = Scope { region: &self.settings.region, service: SERVICE };
        let proof = sigv4::authorization(&request, &date, scope, &self.settings.credentials);
        self.wire
            .http
            .post(to.clone())
            .timeout(Duration::from_millis(self.settings.timeout_ms))
            .header("content-type", JSON)
            .header("x-amz-date", &date)
            .header("x-amz-target", target)
            .header("authorization", proof)
            .body(body)
    }
}
