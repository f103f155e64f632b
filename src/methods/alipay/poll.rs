//! Asks what has become of an attempt, and closes one: inquire, cancel, inquire again.

use super::{
    answer::{Answer, Outcome},
    client::Client,
    codes, show,
};
use crate::domain::{Receipt, Timestamp, time::MINUTE_MS};
use crate::methods::{AttemptView, Event, Fault};
use serde::Serialize;

/// How long a payment that Antom does not know may still be on its way there. A call takes 15 seconds at
/// most, and a wallet may create its order only when the code is scanned.
const ON_ITS_WAY_MS: i64 = 2 * MINUTE_MS;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ByOurKey<'a> {
    payment_request_id: &'a str,
}

enum Found {
    Payment(Answer),
    /// Antom says, signed, that it has no such payment.
    Nothing,
}

/// What Antom says of the attempt. An attempt that is still open has no news: an empty list.
///
/// An attempt that Antom does not know is closed once it can no longer be on its way: two minutes after
/// it began when the answer was lost, two minutes after its code ran out when there was one. Until then
/// that, too, is an empty list, and `begin` with the same attempt gets the lost answer.
pub async fn poll(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    match inquire(client, open).await? {
        Found::Payment(answer) => events(open, &answer),
        Found::Nothing if is_lost(open, client.wire.clock.now()) => Ok(vec![Event::Closed]),
        Found::Nothing => Ok(Vec::new()),
    }
}

/// What is known of a cancel that was sent.
enum Cancel {
    Done,
    Refused,
    /// Its answer was lost or decided nothing: it may still be carried out.
    Unknown,
}

/// Closes the attempt unless its fate is known already. Money that is there or on its way is not sent
/// back: Antom's cancel would refund it in full. An empty list says that the attempt is still open, for
/// example because the wallet does not let anyone cancel (the Indonesian ones, JKOPay).
///
/// # Errors
/// [`Fault::Unknown`] also when the cancel has no known outcome and the attempt is open or paid: it may still be
/// carried out.
pub async fn void(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    let known = poll(client, open).await?;
    if !known.is_empty() {
        return Ok(known);
    }
    let cancel = cancel(client, open).await;
    let said = match inquire(client, open).await? {
        Found::Payment(answer) => events(open, &answer)?,
        Found::Nothing if matches!(cancel, Cancel::Done) => vec![Event::Closed],
        Found::Nothing => Vec::new(),
    };
    let over = said.iter().any(|event| matches!(event, Event::Closed | Event::Failed(_)));
    match cancel {
        // Carried out later, it would send back what has been paid by now.
        Cancel::Unknown if !over => {
            Err(Fault::Unknown("payments/cancel: it may still be carried out".into()))
        }
        Cancel::Done | Cancel::Refused | Cancel::Unknown => Ok(said),
    }
}

/// Asks Antom to cancel. A lost answer is no agreement; the inquiry that follows tells.
async fn cancel(client: &Client, open: &AttemptView) -> Cancel {
    let request = ByOurKey { payment_request_id: open.attempt.as_str() };
    let answer = match client.call("cancel", &request).await {
        Ok(answer) => answer,
        Err(why) => {
            tracing::info!(attempt = %open.attempt, "cancelling has no answer: {why}");
            return Cancel::Unknown;
        }
    };
    let same = answer.speaks_of("/paymentRequestId", open.attempt.as_str()).is_ok();
    match answer.outcome() {
        Outcome::Done if same => Cancel::Done,
        Outcome::Failed(_) if same => Cancel::Refused,
        Outcome::Done | Outcome::Failed(_) | Outcome::Undecided(_) => Cancel::Unknown,
    }
}

/// Antom's own id of the payment, needed to refund it; asked for when the first answer was lost.
pub async fn payment_id(client: &Client, open: &AttemptView) -> Result<String, Fault> {
    let kept = open.instructions.as_ref().and_then(|instructions| instructions.details.get(show::PAYMENT_ID));
    if let Some(id) = kept {
        return Ok(id.clone());
    }
    match inquire(client, open).await? {
        Found::Payment(answer) => needed(answer.text("/paymentId"), "paymentId"),
        Found::Nothing => Err(Fault::Unknown("Antom knows no such payment".into())),
    }
}

async fn inquire(client: &Client, open: &AttemptView) -> Result<Found, Fault> {
    let request = ByOurKey { payment_request_id: open.attempt.as_str() };
    let answer = client.call("inquiryPayment", &request).await?;
    answer.speaks_of("/paymentRequestId", open.attempt.as_str())?;
    match answer.outcome() {
        Outcome::Done => {
            needed(answer.text("/paymentRequestId"), "paymentRequestId")?;
            Ok(Found::Payment(answer))
        }
        Outcome::Failed(code) => {
            let message = answer.text("/result/resultMessage").unwrap_or_default();
            if codes::is_not_there(&code, &message) {
                return Ok(Found::Nothing);
            }
            Err(Fault::Unknown(format!("payments/inquiryPayment: {code}")))
        }
        Outcome::Undecided(code) => {
            Err(Fault::Unknown(format!("payments/inquiryPayment: undecided, {code}")))
        }
    }
}

/// `result` has only said that the inquiry worked; the payment's own state is in `paymentStatus`.
fn events(open: &AttemptView, answer: &Answer) -> Result<Vec<Event>, Fault> {
    match answer.text("/paymentStatus").as_deref() {
        Some("SUCCESS") => Ok(vec![Event::Final(receipt(open, answer)?)]),
        Some("PENDING") => Ok(vec![Event::Seen(receipt(open, answer)?)]),
        Some("FAIL") => Ok(vec![failed(open, answer)]),
        Some("CANCELLED") => Ok(vec![Event::Returned, Event::Closed]),
        Some("PROCESSING") => Ok(Vec::new()),
        other => Err(Fault::Unknown(format!("an unknown paymentStatus: {other:?}"))),
    }
}

fn failed(open: &AttemptView, answer: &Answer) -> Event {
    let code = answer.text("/paymentResultCode").unwrap_or_default();
    if codes::is_closed(&code) {
        return Event::Closed;
    }
    tracing::info!(attempt = %open.attempt, code, "a wallet payment failed");
    Event::Failed(codes::decline(&code))
}

/// The amount is the one that was signed; whether it is the one that was asked for is the flow's to say.
/// Without a time of payment the receipt gets one that is the same each time it is asked for.
fn receipt(open: &AttemptView, answer: &Answer) -> Result<Receipt, Fault> {
    let amount = answer.money("/paymentAmount").filter(|amount| amount.is_positive());
    let amount = needed(amount, "paymentAmount above zero")?;
    let paid = answer.time("/paymentTime").or_else(|| answer.time("/paymentCreateTime"));
    Ok(Receipt {
        reference: needed(answer.text("/paymentId"), "paymentId")?,
        amount,
        at: paid.unwrap_or(open.began),
        payer_paid: answer.money("/actualPaymentAmount").filter(|actual| *actual != amount),
    })
}

fn needed<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::Unknown(format!("the answer has no readable {name}")))
}

fn is_lost(open: &AttemptView, now: Timestamp) -> bool {
    let last_moment =
        open.instructions.as_ref().and_then(|instructions| instructions.until).unwrap_or(open.began);
    now.since(last_moment) > ON_ITS_WAY_MS
}
