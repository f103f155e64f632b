//! A request to WeChat, as it is signed and sent.

use serde::Serialize;

/// A request: the path is the one that is signed, and follows the base.
#[derive(Debug, Clone)]
pub struct Request {
    pub verb: &'static str,
    pub path: String,
    pub body: String,
}

impl Request {
    pub fn get(path: String) -> Self {
        Self { verb: "GET", path, body: String::new() }
    }

    /// A request with a JSON body: the very bytes that are signed are sent.
    pub fn post(path: String, body: &impl Serialize) -> serde_json::Result<Self> {
        Ok(Self { verb: "POST", path, body: serde_json::to_string(body)? })
    }
}
