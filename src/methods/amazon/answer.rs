//! What AWS answers: JSON 1.1, its own names for what went wrong.

use crate::domain::{Entitlement, Timestamp};
use serde::Deserialize;

/// Who a buyer's token belongs to, by AWS's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// The number of the AWS account that subscribed.
    pub account: String,
    pub product_code: String,
    /// The licence's ARN; empty for integrations from before 2026.
    pub licence: String,
}

/// Why a call brought nothing. The texts are for the log only.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    #[error("AWS does not know this token")]
    UnknownToken,
    #[error("this token is too old for AWS")]
    ExpiredToken,
    /// Too many calls, an error of AWS's own, or no answer: the same call may succeed later.
    #[error("no answer for now: {0}")]
    Later(String),
    /// AWS refuses us, not the buyer: keys, rights, or the product's set-up. A person has to mend it.
    #[error("refused: {0}")]
    Refused(String),
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Resolved {
    #[serde(rename = "CustomerAWSAccountId")]
    account: Option<String>,
    product_code: Option<String>,
    license_arn: Option<String>,
}

/// One page of entitlements.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct PageOfRights {
    #[serde(default)]
    entitlements: Vec<Right>,
    pub next_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Right {
    product_code: Option<String>,
    #[serde(rename = "CustomerAWSAccountId")]
    account: Option<String>,
    dimension: Option<String>,
    license_arn: Option<String>,
    value: Option<Value>,
    expiration_date: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Value {
    integer_value: Option<i64>,
    double_value: Option<f64>,
    boolean_value: Option<bool>,
}

#[derive(Default, Deserialize)]
struct Complaint {
    #[serde(rename = "__type", default)]
    kind: String,
    #[serde(alias = "Message", default)]
    message: String,
}

pub(super) fn customer(body: &[u8]) -> Result<Customer, CallError> {
    let read: Resolved = read(body)?;
    let account = read
        .account
        .filter(|id| (1..=20).contains(&id.len()) && id.bytes().all(|digit| digit.is_ascii_digit()));
    let (Some(account), Some(product_code)) = (account, read.product_code) else {
        return Err(CallError::Refused("an answer without an account or a product code".into()));
    };
    Ok(Customer { account, product_code, licence: read.license_arn.unwrap_or_default() })
}

pub(super) fn page(body: &[u8]) -> Result<PageOfRights, CallError> {
    read(body)
}

impl PageOfRights {
    /// Of this account by this product; an answer that tells of another is none of ours, as a whole.
    pub fn rights(self, product_code: &str, account: &str) -> Result<Vec<Entitlement>, CallError> {
        let other = |said: &Option<String>, own: &str| said.as_deref().is_some_and(|said| said != own);
        let strays =
            |right: &Right| other(&right.product_code, product_code) || other(&right.account, account);
        if self.entitlements.iter().any(strays) {
            return Err(CallError::Refused("an answer about another account or product".into()));
        }
        Ok(self.entitlements.into_iter().filter_map(Right::entitlement).collect())
    }
}

impl Right {
    fn entitlement(self) -> Option<Entitlement> {
        Some(Entitlement {
            licence: self.license_arn.unwrap_or_default(),
            dimension: self.dimension?,
            units: self.value.map_or(0, |value| value.units()),
            until: self.expiration_date.and_then(moment),
        })
    }
}

impl Value {
    /// A switch that is on is one unit. What is no whole number, or a text, cannot be counted.
    fn units(&self) -> i64 {
        let whole = self.double_value.filter(|value| value.fract() == 0.0 && value.abs() < 1e15);
        let whole = whole.map(|value| value as i64);
        self.integer_value.or(whole).or(self.boolean_value.map(i64::from)).unwrap_or(0)
    }
}

/// Seconds of the epoch, as JSON 1.1 writes a moment; whole ones, so that the same moment stays the same.
fn moment(seconds: f64) -> Option<Timestamp> {
    let fits = seconds.is_finite() && seconds.abs() < 1e12;
    fits.then(|| Timestamp::from_millis(seconds.round() as i64 * 1000))
}

fn read<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, CallError> {
    serde_json::from_slice(body)
        .map_err(|why| CallError::Later(format!("an answer that cannot be read: {why}")))
}

/// What an answer outside 2xx means. `header` is its `x-amzn-errortype`.
pub(super) fn trouble(status: u16, header: Option<&str>, body: &[u8]) -> CallError {
    let said: Complaint = serde_json::from_slice(body).unwrap_or_default();
    let kind = header.filter(|kind| !kind.is_empty()).unwrap_or(&said.kind);
    // `namespace#Name:address`: the name alone is the same everywhere.
    let kind = kind.rsplit('#').next().unwrap_or(kind).split(':').next().unwrap_or(kind);
    let why = format!("{status} {kind} {}", said.message);
    match kind {
        "InvalidTokenException" => CallError::UnknownToken,
        "ExpiredTokenException" => CallError::ExpiredToken,
        "ThrottlingException" | "InternalServiceErrorException" => CallError::Later(why),
        _ if status >= 500 || status == 429 => CallError::Later(why),
        _ => CallError::Refused(why),
    }
}
