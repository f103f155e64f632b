//! Transaction ids, and what people paste when they are asked for one.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The hash of a transaction: 64 lower-case hexadecimal digits, on both chains.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TxId(String);

/// A text that is no transaction id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a transaction id is 64 hexadecimal digits")]
pub struct NotATxId;

impl TxId {
    /// Reads 64 hexadecimal digits of either case, with or without `0x`, and nothing around them.
    ///
    /// # Errors
    /// For any other text. What people paste goes through `pasted` instead.
    pub fn parse(text: &str) -> Result<Self, NotATxId> {
        let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
        let is_hash = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { Ok(Self(digits.to_ascii_lowercase())) } else { Err(NotATxId) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for TxId {
    type Error = NotATxId;
    fn try_from(text: String) -> Result<Self, NotATxId> {
        Self::parse(&text)
    }
}

impl From<TxId> for String {
    fn from(id: TxId) -> Self {
        id.0
    }
}
