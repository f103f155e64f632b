//! Events to the shop, signed as Stripe signs them.

use super::{
    EXPIRED,
    book::{self, Session, Status},
    render,
};
use crate::{
    sandbox::{
        World, keys,
        webhook_queue::{About, Notice, Outgoing},
    },
    store::StoreError,
};
use ring::hmac;
use serde_json::{Value, json};

/// The event as it leaves now; none when there is nothing to say any more.
pub async fn message(world: &World, notice: &Notice) -> Result<Option<Outgoing>, StoreError> {
    let Some(session) = book::find(world, &notice.payment).await? else { return Ok(None) };
    let Some((kind, object)) = subject(world, &session, &notice.about) else { return Ok(None) };
    let now = render::seconds(world.clock.now());
    let body = json!({
        "id": format!("evt_{}", notice.id),
        "object": "event",
        "api_version": super::VERSION,
        "created": now,
        "data": { "object": object },
        "livemode": false,
        "pending_webhooks": 1,
        "type": kind,
    });
    let body = body.to_string();
    let secret =
        if notice.about == About::Forged { "whsec_somebody_else" } else { keys::STRIPE_WEBHOOK_SECRET };
    let headers = vec![
        ("content-type", "application/json; charset=utf-8".to_owned()),
        ("stripe-signature", format!("t={now},v1={}", signature(secret, now, &body))),
    ];
    // Stripe is told the address once, in its dashboard.
    Ok(Some(Outgoing { url: world.shop.url("/hooks/card"), headers, body }))
}

/// The type of an event, and the object it shows as it is now.
fn subject(world: &World, session: &Session, about: &About) -> Option<(String, Value)> {
    let told = || render::session(world, session, false);
    match about {
        About::Event(kind) if kind == EXPIRED && session.status != Status::Expired => None,
        About::Event(kind) => {
            let intent = session.intent.as_ref();
            let object = match kind.split('.').next() {
                Some("payment_intent") => render::intent(session, intent?),
                Some("charge") => render::charge(session, intent?),
                _ => told(),
            };
            Some((kind.clone(), object))
        }
        About::Refund(id) => {
            let (refund, now) = (session.refunds.iter().find(|refund| refund.id == *id)?, world.clock.now());
            let kind = if refund.status(now) == "failed" { "refund.failed" } else { "refund.updated" };
            Some((kind.to_owned(), render::refund(session, refund, now)))
        }
        About::Result => {
            let kind = if session.status == Status::Expired { EXPIRED } else { "checkout.session.completed" };
            Some((kind.to_owned(), told()))
        }
        About::Forged => {
            let mut paid = told();
            paid["status"] = "complete".into();
            paid["payment_status"] = "paid".into();
            Some(("checkout.session.completed".to_owned(), paid))
        }
        About::Pending | About::Expiry(_) | About::Probe => None,
    }
}

fn signature(secret: &str, seconds: i64, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, format!("{seconds}.{body}").as_bytes());
    hex::encode(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_one_that_stripes_own_library_makes() {
        let made = signature("whsec_test", 1_700_000_000, r#"{"id":"evt_1","object":"event"}"#);
        assert_eq!(made, "4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021");
    }
}
