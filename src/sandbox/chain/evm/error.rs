//! Why a request is refused, and the hashes and numbers that are read from it.

use crate::{sandbox::chain::Chain, store::StoreError};
use serde_json::{Value, json};

/// Why a request was not carried out.
#[derive(Debug)]
pub enum RpcError {
    Refused(Refusal),
    Store(StoreError),
}

/// A refusal as it stands in answers.
#[derive(Debug)]
pub struct Refusal {
    code: i32,
    message: String,
}

impl From<StoreError> for RpcError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Refusal {
    /// java-tron adds empty data.
    pub fn body(&self, chain: Chain) -> Value {
        match chain {
            Chain::Tron => json!({ "code": self.code, "message": self.message, "data": "{}" }),
            Chain::Ethereum => json!({ "code": self.code, "message": self.message }),
        }
    }
}

pub fn no(code: i32, message: impl Into<String>) -> RpcError {
    RpcError::Refused(Refusal { code, message: message.into() })
}

/// A parameter that cannot be read: TRON's words for it, and go-ethereum's.
pub fn illegal(chain: Chain, tron: impl Into<String>, ethereum: &str) -> RpcError {
    match chain {
        Chain::Tron => no(-32602, tron),
        Chain::Ethereum => no(-32602, format!("invalid argument 0: {ethereum}")),
    }
}

/// The 64 digits of a hash. go-ethereum insists on `0x`, java-tron does not.
pub fn hash(chain: Chain, value: &Value) -> Result<String, RpcError> {
    let text = value.as_str().unwrap_or_default();
    let bare = text.strip_prefix("0x");
    let digits = if chain == Chain::Tron { bare.unwrap_or(text) } else { bare.unwrap_or_default() };
    if digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(digits.to_ascii_lowercase());
    }
    let said = match bare {
        None => "json: cannot unmarshal hex string without 0x prefix into Go value of type common.Hash",
        Some(_) => {
            "json: cannot unmarshal hex string of another length than 64 into Go value of type common.Hash"
        }
    };
    Err(illegal(chain, "invalid hash value", said))
}

/// The number of a block: `0x` and digits, without leading zeros where go-ethereum reads it.
pub fn number(chain: Chain, text: &str) -> Result<i64, RpcError> {
    let wrong = |said: &str| Err(illegal(chain, "invalid block number", said));
    let Some(digits) = text.strip_prefix("0x") else { return wrong("hex string without 0x prefix") };
    if chain == Chain::Ethereum && digits.len() > 1 && digits.starts_with('0') {
        return wrong("hex number with leading zero digits");
    }
    match i64::from_str_radix(digits, 16) {
        Ok(number) if !digits.starts_with(['+', '-']) => Ok(number),
        _ => wrong("invalid hex string"),
    }
}
