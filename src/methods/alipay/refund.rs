//! Pays back through `payments/refund`, to the wallet that paid (A9).

use super::{answer::Outcome, client::Client, codes, poll, request::Amount};
use crate::domain::Money;
use crate::methods::{AttemptView, Fault, RefundState};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundRequest<'a> {
    refund_request_id: &'a str,
    payment_id: &'a str,
    refund_amount: Amount,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ByOurKey<'a> {
    refund_request_id: &'a str,
}

/// Requests a refund, or returns its state again: Antom takes one key for one refund. When the
/// outcome is not known the same call is to be made again with the same key.
pub async fn refund(
    client: &Client,
    open: &AttemptView,
    key: &str,
    amount: Money,
) -> Result<RefundState, Fault> {
    let payment_id = poll::payment_id(client, open).await?;
    let request =
        RefundRequest { refund_request_id: key, payment_id: &payment_id, refund_amount: amount.into() };
    let answer = client.call("refund", &request).await?;
    answer.speaks_of("/refundRequestId", key)?;
    match answer.outcome() {
        Outcome::Done => Ok(RefundState::Done),
        Outcome::Undecided(code) if code == "REFUND_IN_PROCESS" => Ok(RefundState::Sent),
        Outcome::Undecided(code) => Err(Fault::Unknown(format!("payments/refund: undecided, {code}"))),
        Outcome::Failed(code) if codes::is_taken(&code) => {
            Err(Fault::Unknown(format!("payments/refund: {code}")))
        }
        Outcome::Failed(code) => {
            tracing::warn!(refund = key, code, "Antom refused a refund");
            Ok(RefundState::Failed)
        }
    }
}

/// Asks what has become of a refund. One that Antom does not know is an unknown outcome: [`refund`] with
/// the same key brings it there.
pub async fn poll_refund(client: &Client, key: &str) -> Result<RefundState, Fault> {
    let answer = client.call("inquiryRefund", &ByOurKey { refund_request_id: key }).await?;
    answer.speaks_of("/refundRequestId", key)?;
    match answer.outcome() {
        Outcome::Done => state(answer.text("/refundStatus").as_deref()),
        Outcome::Failed(code) | Outcome::Undecided(code) => {
            Err(Fault::Unknown(format!("payments/inquiryRefund: {code}")))
        }
    }
}

fn state(status: Option<&str>) -> Result<RefundState, Fault> {
    match status {
        Some("SUCCESS") => Ok(RefundState::Done),
        Some("PROCESSING") => Ok(RefundState::Sent),
        Some("FAIL") => Ok(RefundState::Failed),
        other => Err(Fault::Unknown(format!("an unknown refundStatus: {other:?}"))),
    }
}
