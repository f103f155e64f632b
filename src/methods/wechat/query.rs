//! What has become of an order, and how it is closed.

use super::{
    client::{CallError, Client, Request},
    config::{Config, Dialect},
};
use crate::{
    domain::{Currency, Decline, Money, Receipt, Timestamp, time::MINUTE_MS},
    methods::{AttemptView, Event, Fault},
};
use serde::{Deserialize, Serialize};

/// After this, in milliseconds, a request of ours that got no answer is not still on its way to WeChat.
const SETTLE_MS: i64 = 2 * MINUTE_MS;

/// What WeChat says of an order.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    Paid(Receipt),
    /// It can still be paid.
    Open,
    Closed,
    Failed,
    /// There is no such order, WeChat says, without a signature.
    Missing,
}

#[derive(Deserialize)]
struct Transaction {
    appid: Option<String>,
    mchid: Option<String>,
    out_trade_no: Option<String>,
    transaction_id: Option<String>,
    /// The overseas API's name of `transaction_id`.
    id: Option<String>,
    trade_state: String,
    success_time: Option<String>,
    amount: Option<Amount>,
}

#[derive(Deserialize)]
struct Amount {
    total: Option<i64>,
    currency: Option<String>,
    payer_total: Option<i64>,
    payer_currency: Option<String>,
}

#[derive(Serialize)]
struct Close<'a> {
    mchid: &'a str,
}

/// Asks after the order. Nothing new is an empty list.
pub async fn poll(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    let standing = standing(client, open).await?;
    Ok(events(standing, can_never_be_paid(open, client.now())))
}

/// Closes the order: asks, closes, asks again, as it may be paid at any moment in between.
pub async fn void(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    match standing(client, open).await? {
        Standing::Open | Standing::Missing => close(client, open).await,
        settled => Ok(events(settled, false)),
    }
}

async fn close(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    let config = client.config();
    let path = config.dialect.close_path(open.attempt.as_str());
    match client.call(&Request::post(path, &Close { mchid: &config.mchid }).map_err(CallError::from)?).await {
        // The signed word is enough; asking again only catches the money that came at the last moment.
        Ok(_) => match standing(client, open).await {
            Ok(Standing::Paid(receipt)) => Ok(vec![Event::Final(receipt)]),
            _ => Ok(vec![Event::Closed]),
        },
        // ORDER_PAID, ORDER_CLOSED, no such order: the order itself says more, and signs it.
        Err(CallError::Refused(refusal)) => {
            let standing = standing(client, open).await?;
            let events = events(standing, can_never_be_paid(open, client.now()));
            let unclear = || Fault::Unknown(format!("WeChat Pay did not close the order: {refusal}"));
            if events.is_empty() { Err(unclear()) } else { Ok(events) }
        }
        Err(trouble) => Err(trouble.into()),
    }
}

fn events(standing: Standing, missing_is_closed: bool) -> Vec<Event> {
    match standing {
        Standing::Paid(receipt) => vec![Event::Final(receipt)],
        Standing::Closed => vec![Event::Closed],
        Standing::Failed => vec![Event::Failed(Decline::Declined)],
        Standing::Missing if missing_is_closed => vec![Event::Closed],
        Standing::Open | Standing::Missing => Vec::new(),
    }
}

/// Whether an order that WeChat does not know may be taken for closed. "Not found" is never signed, so it
/// counts only where it fits what we know: we hold no code for the order and our request cannot arrive
/// any more, or the order's time, which we set and WeChat signed for, has run out. Were it a lie even
/// then, the money would still be found and kept as money that came late.
fn can_never_be_paid(open: &AttemptView, now: Timestamp) -> bool {
    let last_chance = open.instructions.as_ref().map_or(Some(open.began), |instructions| instructions.until);
    last_chance.is_some_and(|at| now.since(at) > SETTLE_MS)
}

async fn standing(client: &Client, open: &AttemptView) -> Result<Standing, Fault> {
    let config = client.config();
    let path = config.dialect.query_path(open.attempt.as_str(), &config.mchid);
    match client.call(&Request::get(path)).await {
        Ok(body) => read(config, open, &body),
        Err(CallError::Refused(refusal)) if is_missing(&refusal.code) => Ok(Standing::Missing),
        Err(trouble) => Err(trouble.into()),
    }
}

fn is_missing(code: &str) -> bool {
    matches!(code, "ORDER_NOT_EXIST" | "ORDERNOTEXIST" | "RESOURCE_NOT_EXISTS")
}

fn read(config: &Config, open: &AttemptView, body: &[u8]) -> Result<Standing, Fault> {
    let unknown = |why: String| Fault::Unknown(format!("WeChat Pay: {why}"));
    let told: Transaction = serde_json::from_slice(body).map_err(|e| unknown(e.to_string()))?;
    // The signature covers the answer but not the question: an answer must name its order itself.
    let ours = told.out_trade_no.as_deref() == Some(open.attempt.as_str())
        && told.mchid.as_ref() == Some(&config.mchid)
        && told.appid.as_ref().is_none_or(|appid| *appid == config.appid);
    if !ours {
        return Err(unknown("the answer speaks of another order, merchant or app".into()));
    }
    match told.trade_state.as_str() {
        // Refunded money did arrive first.
        "SUCCESS" | "REFUND" => receipt(config, open, told)
            .map(Standing::Paid)
            .ok_or_else(|| unknown("a paid order without its app, number or amount".into())),
        "NOTPAY" | "USERPAYING" | "ACCEPT" => Ok(Standing::Open),
        "CLOSED" | "REVOKED" => Ok(Standing::Closed),
        "PAYERROR" => Ok(Standing::Failed),
        other => Err(unknown(format!("the unknown state {other:?}"))),
    }
}

fn receipt(config: &Config, open: &AttemptView, told: Transaction) -> Option<Receipt> {
    told.appid.as_ref()?;
    let reference = told.transaction_id.or(told.id).filter(|id| !id.is_empty())?;
    let amount = told.amount?;
    let currency = match (&amount.currency, &config.dialect) {
        (Some(code), _) => code.parse().ok()?,
        (None, Dialect::Mainland) => Currency::CNY,
        (None, Dialect::Global { .. }) => return None,
    };
    let taken = Money::new(amount.total?, currency);
    let payer_currency = amount.payer_currency.map_or(Some(currency), |code| code.parse().ok());
    let payer_paid = amount.payer_total.zip(payer_currency).map(|(total, of)| Money::new(total, of));
    Some(Receipt {
        reference,
        amount: taken,
        // Without a time the beginning stands in: the same each time, so the receipt stays the same.
        at: told.success_time.as_deref().and_then(Timestamp::parse_rfc3339).unwrap_or(open.began),
        payer_paid: payer_paid.filter(|paid| *paid != taken),
    })
    .filter(|receipt| receipt.amount.is_positive())
}
