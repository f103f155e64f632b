//! A made-up method, step by step as `docs/adding-a-method.md` tells it: its adapter, and its provider's far end.

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::STANDARD};
use guichet::{
    domain::{Money, PaymentId, Receipt, Timestamp},
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Code, Event, Fault, Instructions, InvalidSignature, Method, Profile,
        Terms, WebhookEvent, WebhookRequest, WebhookResponse, Webhooks,
    },
    start::{FarEnd, Registration},
};
use ring::hmac;
use std::{
    collections::BTreeMap,
    slice::from_ref,
    sync::{Arc, LazyLock, Mutex},
};

/// What it says about itself.
pub const PROFILE: Profile = Profile { id: "paynow", group: "paynow", logo: LOGO, ..Profile::PLAIN };

const LOGO: &str =
    "<svg class=\"logo\" viewBox=\"0 0 40 28\" aria-hidden=\"true\"><path d=\"M4 4h32v20H4z\"/></svg>";

/// What is registered.
pub const REGISTRATION: Registration = Registration {
    profiles: from_ref(&PROFILE),
    make: |setup| {
        add_texts();
        let Some(terms) = setup.terms(PROFILE.id) else { return Ok(Vec::new()) };
        Ok(vec![Arc::new(PayNow { terms })])
    },
    far_end: |_, _| FarEnd::Pretend,
};

/// Its texts in each language.
fn add_texts() {
    for lang in Lang::all() {
        for (key, text) in [
            ("method-paynow-name", "PayNow"),
            ("method-paynow-time", "at once"),
            ("method-paynow-hint", "Scan with any banking app."),
        ] {
            lang.add(key, text);
        }
    }
}

/// The adapter.
struct PayNow {
    terms: Terms,
}

#[async_trait]
impl Method for PayNow {
    fn profile(&self) -> &'static Profile {
        &PROFILE
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    async fn begin(&self, ask: &BeginRequest) -> Result<Instructions, Fault> {
        let account = ask.notify_url.clone();
        provider()
            .entry(name(&account, &ask.attempt))
            .or_insert(Deal { charge: ask.charge, fate: Fate::Open });
        Ok(Instructions {
            until: Some(ask.closes.min(ask.now.plus_ms(30 * 60_000))),
            code: Some(Code { payload: format!("PAYNOW:{}", ask.attempt.as_str()), saveable: true }),
            links: Vec::new(),
            details: BTreeMap::from([("account".to_owned(), account)]),
        })
    }

    async fn poll(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        Ok(found(open)?.events())
    }

    async fn void(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        let deal = found(open)?;
        let fate = if let Fate::Open = deal.fate { Fate::Closed } else { deal.fate.clone() };
        let deal = Deal { fate, ..deal };
        provider().insert(key(open)?, deal.clone());
        Ok(deal.events())
    }

    fn panel(&self, _open: &AttemptView, lang: Lang) -> askama::Result<String> {
        Ok(format!("<p>{}</p>", lang.t("method-paynow-hint")))
    }

    fn webhooks(&self) -> Option<&dyn Webhooks> {
        Some(self)
    }
}

#[async_trait]
impl Webhooks for PayNow {
    fn receive(&self, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
        let signature = request.header("paynow-signature").and_then(|text| STANDARD.decode(text).ok());
        let proven = signature.is_some_and(|tag| hmac::verify(&secret(), &request.body, &tag).is_ok());
        if !proven {
            let reply = WebhookResponse { status: 401, body: String::new() };
            return Err(InvalidSignature { why: "the signature does not fit".to_owned(), reply });
        }
        let attempt = String::from_utf8_lossy(&request.body).into_owned();
        Ok(WebhookEvent {
            id: format!("paid-{attempt}"),
            attempt: Some(PaymentId::from_text(attempt)),
            lookup: None,
            kept: None,
            refund_failed: None,
            reply: WebhookResponse { status: 200, body: String::new() },
        })
    }
}

/// What the provider knows of an attempt.
#[derive(Clone)]
struct Deal {
    charge: Money,
    fate: Fate,
}

#[derive(Clone)]
enum Fate {
    Open,
    Paid(Money, Timestamp),
    Closed,
}

impl Deal {
    fn events(&self) -> Vec<Event> {
        match self.fate {
            Fate::Open => Vec::new(),
            Fate::Closed => vec![Event::Closed],
            Fate::Paid(amount, at) => {
                let reference = "PN-20261122-7".to_owned();
                vec![Event::Final(Receipt { reference, amount, at, payer_paid: None })]
            }
        }
    }
}

/// The provider's book: attempts by the address that its messages about them go to.
fn provider() -> std::sync::MutexGuard<'static, BTreeMap<String, Deal>> {
    static BOOK: LazyLock<Mutex<BTreeMap<String, Deal>>> = LazyLock::new(Mutex::default);
    BOOK.lock().unwrap()
}

fn name(account: &str, attempt: &PaymentId) -> String {
    format!("{account} {}", attempt.as_str())
}

fn key(open: &AttemptView) -> Result<String, Fault> {
    let account = open.instructions.as_ref().and_then(|instructions| instructions.details.get("account"));
    let account = account.ok_or_else(|| Fault::Unknown("it was never begun".to_owned()))?;
    Ok(name(account, &open.attempt))
}

fn found(open: &AttemptView) -> Result<Deal, Fault> {
    provider().get(&key(open)?).cloned().ok_or_else(|| Fault::Unknown("nobody knows it".to_owned()))
}

fn secret() -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, b"only PayNow and the shop know this")
}

/// The payer confirms in a banking app, for the charge and so many minor units more. Returns the message that the
/// provider then sends: its body and its signature.
pub fn pays(notify_url: &str, attempt: &PaymentId, more: i64, at: Timestamp) -> (String, String) {
    let mut book = provider();
    let deal = book.get_mut(&name(notify_url, attempt)).expect("the attempt was begun");
    let amount = Money::new(deal.charge.minor() + more, deal.charge.currency());
    deal.fate = Fate::Paid(amount, at);
    let body = attempt.as_str().to_owned();
    let tag = STANDARD.encode(hmac::sign(&secret(), body.as_bytes()));
    (body, tag)
}
