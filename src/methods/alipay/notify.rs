//! Verifies Antom's notifications. One is never money: it names the attempt to inquire about.

use super::{answer::Answer, client::Client, signature};
use crate::domain::{PaymentId, Timestamp, time::MINUTE_MS};
use crate::methods::{InvalidSignature, Lookup, WebhookEvent, WebhookRequest, WebhookResponse};
use ring::digest::{SHA256, digest};

/// Antom stamps every sending afresh, the repeated ones too, so an old stamp is an old recording.
const FRESH_MS: i64 = 15 * MINUTE_MS;

/// The answer that stops Antom from sending the message again; it need not be signed.
const TAKEN: &str = r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#;

const NOT_TAKEN: &str =
    r#"{"result":{"resultCode":"INVALID_SIGNATURE","resultStatus":"F","resultMessage":"not verified"}}"#;

/// Verifies a message over its raw bytes and the path that Antom knows us under.
///
/// A refund's message names no attempt, and neither does one that is genuine but cannot be read: both
/// are answered, and the state is found by asking.
pub fn receive(client: &Client, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
    verify(client, request).map_err(|why| InvalidSignature {
        why: why.into(),
        reply: WebhookResponse { status: 401, body: NOT_TAKEN.into() },
    })?;
    let attempt = Answer::read(&request.body).and_then(|message| message.text("/paymentRequestId"));
    Ok(WebhookEvent {
        id: hex::encode(digest(&SHA256, &request.body)),
        attempt: attempt.map(PaymentId::from_text),
        lookup: Some(Lookup::default()),
        kept: None,
        refund_failed: None,
        reply: WebhookResponse { status: 200, body: TAKEN.into() },
    })
}

fn verify(client: &Client, request: &WebhookRequest) -> Result<(), &'static str> {
    let config = &client.config;
    if request.method != "POST" {
        return Err("not sent by POST");
    }
    if request.header("client-id") != Some(config.client_id.as_str()) {
        return Err("for another client id");
    }
    let time = request.header("request-time").ok_or("without a time")?;
    if moment(time).is_some_and(|sent| client.wire.clock.now().since(sent).abs() > FRESH_MS) {
        return Err("sent at another time");
    }
    let header = request.header("signature").ok_or("without a signature")?;
    let text = signature::text(&config.notify_path, &config.client_id, time, &request.body);
    if signature::proves(&config.ant_public_key, header, &text) { Ok(()) } else { Err("not signed by Ant") }
}

/// Both forms are in Ant's own kits: RFC 3339, and milliseconds since 1970.
fn moment(time: &str) -> Option<Timestamp> {
    Timestamp::parse_rfc3339(time).or_else(|| Some(Timestamp::from_millis(time.parse().ok()?)))
}
