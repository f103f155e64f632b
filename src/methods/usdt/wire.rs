//! One call to a node: what it answered, or why that is nothing to go by.

use super::{chain::Chain, config::NodeConfig};
use crate::methods::{Fault, Wire};
use secrecy::ExposeSecret;
use serde_json::Value;
use std::time::Duration;
use url::Url;

/// A block's list of transactions may take some hundred kilobytes; more than this is no answer of a node.
const MOST_BYTES: usize = 8 << 20;

/// How much of an answer that makes no sense is kept for the log.
const TOLD_CHARS: usize = 200;

/// What every call to one node needs.
#[derive(Clone)]
pub struct Line {
    chain: Chain,
    config: NodeConfig,
    wire: Wire,
}

/// Why a call brought nothing.
#[derive(Debug, thiserror::Error)]
pub enum NodeError {
    /// There is no such path, or no such call, at this node.
    #[error("it does not offer this: {0}")]
    Missing(String),
    /// The node may answer when fewer blocks are asked for.
    #[error("too wide a range: {0}")]
    Range(String),
    #[error("{0}")]
    Unknown(String),
}

impl Line {
    pub fn new(chain: Chain, config: NodeConfig, wire: Wire) -> Self {
        Self { chain, config, wire }
    }

    pub fn chain(&self) -> Chain {
        self.chain
    }

    pub fn config(&self) -> &NodeConfig {
        &self.config
    }

    pub fn now(&self) -> crate::domain::Timestamp {
        self.wire.clock.now()
    }

    /// The address of a path below the base, which keeps its own path and query.
    pub fn address(&self, path: &str) -> Url {
        let mut address = self.config.base.clone();
        let base = address.path().trim_end_matches('/').to_owned();
        address.set_path(&format!("{base}{path}"));
        address
    }

    /// Sends JSON; returns the status and the JSON of the answer.
    pub async fn post(&self, address: Url, body: &Value) -> Result<(u16, Value), NodeError> {
        self.send(self.wire.http.post(address).json(body)).await
    }

    pub async fn get(&self, address: Url) -> Result<(u16, Value), NodeError> {
        self.send(self.wire.http.get(address)).await
    }

    /// The fault of a trouble: it names the node by its host, never by its whole address.
    pub fn fault(&self, trouble: &NodeError) -> Fault {
        Fault::Unknown(format!("{}: {trouble}", self.name()))
    }

    /// Who is spoken of in faults: chain and host.
    pub fn name(&self) -> String {
        let host = self.config.base.host_str().unwrap_or("unknown host");
        format!("the node of {} at {host}", self.chain.name())
    }

    async fn send(&self, call: reqwest::RequestBuilder) -> Result<(u16, Value), NodeError> {
        let lost = |e: reqwest::Error| NodeError::Unknown(e.without_url().to_string());
        let call = call.timeout(Duration::from_millis(self.config.timeout_ms));
        let mut response = self.with_key(call).send().await.map_err(lost)?;
        let status = response.status().as_u16();
        let body = Wire::read(&mut response, MOST_BYTES).await.map_err(NodeError::Unknown)?;
        read(status, &body)
    }

    fn with_key(&self, call: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        match (&self.config.api_key, self.chain) {
            (Some(key), Chain::Tron) => call.header("TRON-PRO-API-KEY", key.expose_secret()),
            (Some(key), Chain::Ethereum) => call.bearer_auth(key.expose_secret()),
            (None, _) => call,
        }
    }
}

fn read(status: u16, body: &[u8]) -> Result<(u16, Value), NodeError> {
    let told: String = String::from_utf8_lossy(body).chars().take(TOLD_CHARS).collect();
    match status {
        401 => return Err(NodeError::Unknown(format!("it refuses our key (401): {told}"))),
        403 | 429 | 503 => return Err(NodeError::Unknown(format!("it limits us ({status}): {told}"))),
        404 | 405 => return Err(NodeError::Missing(format!("{status}: {told}"))),
        413 => return Err(NodeError::Range(format!("{status}: {told}"))),
        _ => {}
    }
    match serde_json::from_slice(body) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => Ok((status, value)),
        _ => Err(NodeError::Unknown(format!("an answer that is no JSON ({status}): {told}"))),
    }
}
