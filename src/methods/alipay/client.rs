//! Calls Antom: signs what is sent, believes only what is signed.

use super::{answer::Answer, config::Config, signature};
use crate::methods::{Fault, Wire};
use reqwest::Response;
use serde::Serialize;
use std::time::Duration;

/// No answer of Antom's is near this many bytes.
const LONGEST_ANSWER: usize = 1 << 20;

/// The one way to Antom, shared by the methods of the account.
pub struct Client {
    pub config: Config,
    pub wire: Wire,
}

impl Client {
    pub fn new(config: Config, wire: Wire) -> Self {
        Self { config, wire }
    }

    /// Calls `payments/{api}` and returns the verified answer, whatever its result is.
    ///
    /// # Errors
    /// [`Fault::Unknown`] for everything that proves nothing: no answer in time, an HTTP error, an answer
    /// without a signature or with another's, one that cannot be read.
    pub async fn call(&self, api: &str, request: &impl Serialize) -> Result<Answer, Fault> {
        self.call_within(self.config.timeout_ms, api, request).await
    }

    /// The same with a patience of its own, in milliseconds.
    pub async fn call_within(
        &self,
        timeout_ms: u64,
        api: &str,
        request: &impl Serialize,
    ) -> Result<Answer, Fault> {
        let unknown = |why: String| Fault::Unknown(format!("payments/{api}: {why}"));
        let path = format!("{}/payments/{api}", self.config.prefix());
        let body = serde_json::to_vec(request).map_err(|why| unknown(why.to_string()))?;
        let sending = self.signed(&path, body).timeout(Duration::from_millis(timeout_ms));
        let response = sending.send().await.map_err(|why| unknown(why.without_url().to_string()))?;
        self.verified(&path, response).await.map_err(unknown)
    }

    fn signed(&self, path: &str, body: Vec<u8>) -> reqwest::RequestBuilder {
        let config = &self.config;
        let time = self.wire.clock.now().to_rfc3339();
        let text = signature::text(path, &config.client_id, &time, &body);
        self.wire
            .http
            .post(format!("{}{path}", config.base.as_str().trim_end_matches('/')))
            .header("content-type", "application/json; charset=UTF-8")
            .header("client-id", &config.client_id)
            .header("request-time", time)
            .header("signature", signature::header(&config.private_key, config.key_version, &text))
            .body(body)
    }

    async fn verified(&self, path: &str, mut response: Response) -> Result<Answer, String> {
        if !response.status().is_success() {
            return Err(format!("HTTP status {}", response.status().as_u16()));
        }
        let header = |name: &str| Some(response.headers().get(name)?.to_str().ok()?.to_owned());
        let (Some(time), Some(signature)) = (header("response-time"), header("signature")) else {
            return Err("the answer is not signed".into());
        };
        let body = Wire::read(&mut response, LONGEST_ANSWER).await?;
        let text = signature::text(path, &self.config.client_id, &time, &body);
        if !signature::proves(&self.config.ant_public_key, &signature, &text) {
            return Err("the answer is not signed by Ant".into());
        }
        Answer::read(&body).ok_or_else(|| "the answer is no JSON object".into())
    }
}
