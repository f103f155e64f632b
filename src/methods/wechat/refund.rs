//! Pays back, in full or in part, to where the money came from.

use super::{
    client::{CallError, Client, Refusal, Request},
    config::Dialect,
    order::detail,
};
use crate::{
    domain::{Decline, Money},
    methods::{AttemptView, Fault, RefundState},
};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct NewRefund<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    appid: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mchid: Option<&'a str>,
    out_trade_no: &'a str,
    out_refund_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify_url: Option<&'a str>,
    amount: Amount,
}

#[derive(Serialize)]
struct Amount {
    refund: i64,
    total: i64,
    currency: &'static str,
}

#[derive(Deserialize)]
struct RefundResponse {
    out_refund_no: Option<String>,
    out_trade_no: Option<String>,
    status: Option<String>,
    amount: Option<ToldAmount>,
}

#[derive(Deserialize)]
struct ToldAmount {
    refund: Option<i64>,
}

/// Asks for a refund. The same `refund` again is the same refund, so an unknown outcome is asked for again.
pub async fn refund(
    client: &Client,
    open: &AttemptView,
    refund: &str,
    amount: Money,
) -> Result<RefundState, Fault> {
    if amount.currency() != open.charge.currency() || !amount.is_positive() {
        return Err(Fault::Refused(Decline::Unavailable));
    }
    let request = Request::post(
        client.config().dialect.refunds_path().to_owned(),
        &new_refund(client, open, refund, amount),
    )
    .map_err(CallError::from)?;
    match client.call(&request).await {
        Ok(body) => read(&body, open, refund, Some(amount)),
        Err(CallError::Refused(refusal)) => Err(refused(refund, &refusal)),
        Err(trouble) => Err(trouble.into()),
    }
}

/// Asks after a refund. One that WeChat does not know leaves the outcome open: ask for it again by
/// [`refund`] with the same key.
pub async fn poll(client: &Client, open: &AttemptView, refund: &str) -> Result<RefundState, Fault> {
    let config = client.config();
    let path = config.dialect.refund_query_path(refund, &config.mchid);
    let body = client.call(&Request::get(path)).await?;
    read(&body, open, refund, None)
}

fn new_refund<'a>(
    client: &'a Client,
    open: &'a AttemptView,
    refund: &'a str,
    amount: Money,
) -> NewRefund<'a> {
    let config = client.config();
    let global = matches!(config.dialect, Dialect::Global { .. });
    let details = open.instructions.as_ref().map(|instructions| &instructions.details);
    NewRefund {
        appid: global.then_some(&config.appid),
        mchid: global.then_some(&config.mchid),
        out_trade_no: open.attempt.as_str(),
        out_refund_no: refund,
        notify_url: details.and_then(|known| known.get(detail::NOTIFY_URL)).map(String::as_str),
        amount: Amount {
            refund: amount.minor(),
            total: open.charge.minor(),
            currency: amount.currency().code(),
        },
    }
}

fn read(body: &[u8], open: &AttemptView, refund: &str, amount: Option<Money>) -> Result<RefundState, Fault> {
    let unknown = |why: String| Fault::Unknown(format!("WeChat Pay refund {refund}: {why}"));
    let told: RefundResponse = serde_json::from_slice(body).map_err(|e| unknown(e.to_string()))?;
    let attempt = open.attempt.as_str();
    let sum = told.amount.and_then(|amount| amount.refund);
    let ours = told.out_refund_no.as_deref() == Some(refund)
        && told.out_trade_no.as_deref().is_none_or(|no| no == attempt)
        && sum.zip(amount).is_none_or(|(told, asked)| told == asked.minor());
    if !ours {
        return Err(unknown("the answer speaks of another refund".into()));
    }
    match told.status.as_deref() {
        Some("SUCCESS") => Ok(RefundState::Done),
        // The overseas API answers a request without a status: taken in, the rest is for the query.
        Some("PROCESSING") | None => Ok(RefundState::Sent),
        // ABNORMAL: the payer's card takes no money any more; it waits for a person in WeChat's portal.
        // REFUNDCLOSE and CHANGE are the older words for the same two.
        Some("CLOSED" | "ABNORMAL" | "REFUNDCLOSE" | "CHANGE") => Ok(RefundState::Failed),
        Some(other) => Err(unknown(format!("the unknown status {other:?}"))),
    }
}

/// These codes say that WeChat has not taken the refund on. With any other it may have: the same key again.
fn refused(refund: &str, refusal: &Refusal) -> Fault {
    let decline = match refusal.code.as_str() {
        // The merchant's balance is too small; after topping it up the same key works.
        "NOT_ENOUGH" => Decline::Balance,
        "USER_ACCOUNT_ABNORMAL" => Decline::Declined,
        "PARAM_ERROR" | "SIGN_ERROR" | "NO_AUTH" | "MCH_NOT_EXISTS" | "RESOURCE_NOT_EXISTS" => {
            Decline::Unavailable
        }
        _ => return Fault::Unknown(format!("WeChat Pay refund {refund}: {refusal}")),
    };
    tracing::warn!(refund, "WeChat Pay did not take on refund {refund}: {refusal}");
    Fault::Refused(decline)
}
