//! Pays back, in full or in part, to the card that paid.

use super::{
    client::{CallError, Client, Refusal},
    form::Form,
    objects::{Expanded, List, Refund, money},
    session,
};
use crate::{
    domain::{Decline, Money},
    methods::{AttemptView, Fault, RefundState},
};

/// Asks for a refund. The same `refund` again is the same refund, however much later: our key is written on the
/// refund itself and looked for first, as Stripe forgets the key of a request after a day.
pub async fn refund(
    client: &Client,
    open: &AttemptView,
    refund: &str,
    amount: Money,
) -> Result<RefundState, Fault> {
    if amount.currency() != open.charge.currency() || !amount.is_positive() {
        return Err(Fault::Refused(Decline::Unavailable));
    }
    let Some(intent) = intent(client, open).await? else { return Err(Fault::Refused(Decline::Unavailable)) };
    if let Some(known) = find(client, &intent, refund).await? {
        return state(&known, refund, Some(amount));
    }
    let form = Form::default()
        .with(&["payment_intent"], &intent)
        .with(&["amount"], amount.minor())
        .with(&["reason"], "requested_by_customer")
        .with(&["metadata", "refund"], refund)
        .with(&["metadata", "attempt"], &open.attempt);
    let key = format!("{}-refund-{refund}", open.attempt);
    match client.post("/v1/refunds", &form, &key).await {
        Ok(made) => state(&made, refund, Some(amount)),
        Err(CallError::Refused(refusal)) => Err(refused(refund, &refusal)),
        Err(trouble) => Err(trouble.into()),
    }
}

/// Asks after a refund. One that was done can still fail days later, when the bank sends it back: then it says
/// so, and the money is with us again. One that Stripe does not know leaves the outcome open: ask for it again
/// by [`refund`] with the same key.
pub async fn poll(client: &Client, open: &AttemptView, refund: &str) -> Result<RefundState, Fault> {
    let unknown = || Fault::Unknown(format!("Stripe: no refund {refund} of this payment"));
    let intent = intent(client, open).await?.ok_or_else(unknown)?;
    let known = find(client, &intent, refund).await?.ok_or_else(unknown)?;
    state(&known, refund, None)
}

/// The payment that is paid back; none when the payer never tried.
async fn intent(client: &Client, open: &AttemptView) -> Result<Option<String>, Fault> {
    let session = session::of(client, open).await?;
    let mine =
        session.filter(|session| session.client_reference_id.as_deref() == Some(open.attempt.as_str()));
    Ok(mine.and_then(|session| session.payment_intent).map(|intent| match intent {
        Expanded::Full(intent) => intent.id,
        Expanded::Id(id) => id,
    }))
}

/// The refund of a payment that carries our key. A payment has few, so one page holds them all.
async fn find(client: &Client, intent: &str, refund: &str) -> Result<Option<Refund>, Fault> {
    let query = Form::default().with(&["payment_intent"], intent).with(&["limit"], 100);
    let list: List<Refund> = client.get("/v1/refunds", &query).await?;
    if list.has_more {
        return Err(Fault::Unknown(format!("Stripe: more refunds of {intent} than can be looked through")));
    }
    Ok(list.data.into_iter().find(|one| one.key() == Some(refund)))
}

fn state(told: &Refund, refund: &str, amount: Option<Money>) -> Result<RefundState, Fault> {
    let unknown = |why: String| Err(Fault::Unknown(format!("Stripe: refund {} {why}", told.id)));
    let same = amount.is_none_or(|amount| money(told.amount, &told.currency) == Some(amount));
    if !same || told.key() != Some(refund) {
        return unknown("is another one than asked for".into());
    }
    match told.status.as_deref() {
        Some("succeeded") => Ok(RefundState::Done),
        Some("pending" | "requires_action") => Ok(RefundState::Sent),
        Some("failed" | "canceled") => Ok(RefundState::Failed),
        other => unknown(format!("is in the unknown status {other:?}")),
    }
}

/// Stripe carries nothing out that it refuses. The same key gives the same refusal for a day, so another try
/// after a cause is gone wants another key.
fn refused(refund: &str, refusal: &Refusal) -> Fault {
    tracing::warn!(refund, "Stripe did not take on refund {refund}: {refusal}");
    Fault::Refused(match refusal.code.as_str() {
        "charge_already_refunded" | "amount_too_large" => Decline::Duplicate,
        "insufficient_funds" | "balance_insufficient" => Decline::Balance,
        _ => Decline::Unavailable,
    })
}
