//! What the pretend Stripe tells, in the shape of its API.

use super::{
    book::{Intent, Refund, Session, State, Status},
    cards,
};
use crate::{domain::Timestamp, sandbox::World};
use serde_json::{Value, json};

/// A session. What it is paid by is told in full when it was asked for so.
pub fn session(world: &World, session: &Session, expanded: bool) -> Value {
    let intent = session.intent.as_ref();
    let paid = intent.is_some_and(|intent| matches!(intent.money, State::Succeeded { .. }));
    let (status, page) = match session.status {
        Status::Open => ("open", Some(world.url(&format!("/sandbox/card/{}", session.id)))),
        Status::Complete => ("complete", None),
        Status::Expired => ("expired", None),
    };
    json!({
        "id": session.id,
        "object": "checkout.session",
        "amount_subtotal": session.amount.minor(),
        "amount_total": session.amount.minor(),
        "cancel_url": session.cancel_url,
        "client_reference_id": session.reference,
        "created": seconds(session.created),
        "currency": currency(session),
        "expires_at": seconds(session.expires),
        "livemode": false,
        "metadata": session.metadata,
        "mode": "payment",
        "payment_intent": intent.map(|of| if expanded { self::intent(session, of) } else { json!(of.id) }),
        "payment_status": if paid { "paid" } else { "unpaid" },
        "status": status,
        "success_url": session.success_url,
        "ui_mode": "hosted_page",
        "url": page,
    })
}

/// The money of a session.
pub fn intent(session: &Session, intent: &Intent) -> Value {
    let amount = session.amount.minor();
    let (status, received) = match &intent.money {
        State::NeedsCard => ("requires_payment_method", 0),
        State::NeedsBank(_) => ("requires_action", 0),
        State::Processing { .. } => ("processing", 0),
        State::Succeeded { .. } => ("succeeded", amount),
        State::Canceled => ("canceled", 0),
    };
    json!({
        "id": intent.id,
        "object": "payment_intent",
        "amount": amount,
        "amount_received": received,
        "created": seconds(intent.created),
        "currency": currency(session),
        "last_payment_error": intent.failing.as_ref().map(|failing| json!({
            "code": failing.code,
            "decline_code": failing.decline_code,
            "message": "Your card was declined.",
            "type": "card_error",
        })),
        "latest_charge": charge(session, intent),
        "livemode": false,
        "metadata": session.intent_metadata,
        "status": status,
    })
}

/// The charge of a payment; null before there is one.
pub fn charge(session: &Session, intent: &Intent) -> Value {
    let State::Succeeded { charge, card, at } = &intent.money else { return Value::Null };
    let secure = card
        .flow
        .as_ref()
        .map(|flow| json!({ "authentication_flow": flow, "result": "authenticated", "version": "2.2.0" }));
    let last4 = card.number.get(card.number.len().saturating_sub(4)..).unwrap_or_default();
    json!({
        "id": charge,
        "object": "charge",
        "amount": session.amount.minor(),
        "created": seconds(*at),
        "currency": currency(session),
        "metadata": session.intent_metadata,
        "payment_intent": intent.id,
        "payment_method_details": {
            "type": "card",
            "card": { "brand": cards::brand(&card.number), "last4": last4, "three_d_secure": secure },
        },
        "status": "succeeded",
    })
}

pub fn refund(session: &Session, refund: &Refund, now: Timestamp) -> Value {
    let status = refund.status(now);
    json!({
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount.minor(),
        "created": seconds(refund.created),
        "currency": currency(session),
        "failure_reason": (status == "failed").then_some("expired_or_canceled_card"),
        "metadata": refund.metadata,
        "payment_intent": session.intent.as_ref().map(|intent| &intent.id),
        "reason": "requested_by_customer",
        "status": status,
    })
}

pub fn list(path: &str, data: Vec<Value>, has_more: bool) -> Value {
    json!({ "object": "list", "url": path, "data": data, "has_more": has_more })
}

fn currency(session: &Session) -> String {
    session.amount.currency().code().to_lowercase()
}

pub fn seconds(at: Timestamp) -> i64 {
    at.millis().div_euclid(1000)
}
