//! Opens a Checkout Session: the page of Stripe's on which the payer types the card (E14).

use super::{
    client::{CallError, Client, Refusal},
    form::Form,
    objects::{Session, counts_alike, money, seconds},
};
use crate::{
    domain::{
        Decline, Timestamp,
        time::{HOUR_MS, MINUTE_MS},
    },
    lang::Lang,
    methods::{BeginRequest, Fault, Instructions, Link, LinkKind},
};
use url::Url;

/// How long the page can be paid on at most and at least, in milliseconds. Stripe allows 30 minutes to 24 hours;
/// a little inside of that, so that it does not matter when its clock and ours differ.
const MOST_MS: i64 = 23 * HOUR_MS;
const LEAST_MS: i64 = 31 * MINUTE_MS;

/// Keys of [`Instructions::details`].
pub mod detail {
    /// The id of the Checkout Session.
    pub const SESSION: &str = "session";
}

/// The most characters Stripe takes as the name of what is bought.
const NAME_CHARS: usize = 250;

/// Opens the page of an attempt. The same attempt again is the same session, as long as what is asked is the
/// same, `request.now` included.
pub async fn begin(client: &Client, request: &BeginRequest) -> Result<Instructions, Fault> {
    if !request.charge.is_positive() || !counts_alike(request.charge.currency()) {
        return Err(Fault::Refused(Decline::Unavailable));
    }
    let (form, key) = (new_session(client, request), format!("{}-begin", request.attempt));
    match client.post("/v1/checkout/sessions", &form, &key).await {
        Ok(session) => instructions(client, request, session),
        Err(CallError::Refused(refusal)) => Err(refused(request, &refusal)),
        Err(trouble) => Err(trouble.into()),
    }
}

/// Only cards, only this sum: Stripe must not offer another method or another currency on its page, as the
/// payer has chosen both on ours.
fn new_session(client: &Client, request: &BeginRequest) -> Form {
    let item =
        |form: Form, path: &[&str], value: &str| form.with(&[&["line_items", "0"], path].concat(), value);
    let (minor, currency) =
        (request.charge.minor().to_string(), request.charge.currency().code().to_lowercase());
    let form = Form::default()
        .with(&["mode"], "payment")
        .with(&["submit_type"], "pay")
        .with(&["allowed_payment_method_types", "0"], "card")
        .with(&["adaptive_pricing", "enabled"], false)
        .with(&["client_reference_id"], &request.attempt);
    let form = item(form, &["quantity"], "1");
    let form = item(form, &["price_data", "currency"], &currency);
    let form = item(form, &["price_data", "unit_amount"], &minor);
    let form = item(form, &["price_data", "product_data", "name"], &name(request));
    let secure = ["payment_method_options", "card", "request_three_d_secure"];
    form.with(&["metadata", "attempt"], &request.attempt)
        .with(&["metadata", "order"], &request.order)
        .with(&["payment_intent_data", "description"], format!("Order {}", request.order))
        .with(&["payment_intent_data", "metadata", "attempt"], &request.attempt)
        .with(&["payment_intent_data", "metadata", "order"], &request.order)
        .with(&secure, client.config.three_d_secure)
        .with(&["locale"], locale(request.lang))
        .with(&["expires_at"], end(request).millis().div_euclid(1000))
        // Who gives up comes back the same way as who has paid: either way we ask, and say what we are told.
        .with(&["success_url"], &request.return_url)
        .with(&["cancel_url"], &request.return_url)
}

/// With the order, or as near to its end as Stripe allows; the page of an order that has ended is closed by us.
fn end(request: &BeginRequest) -> Timestamp {
    request.closes.min(request.now.plus_ms(MOST_MS)).max(request.now.plus_ms(LEAST_MS))
}

fn name(request: &BeginRequest) -> String {
    let plain: String = request.description.chars().filter(|c| !c.is_control()).take(NAME_CHARS).collect();
    if plain.trim().is_empty() { request.order.clone() } else { plain.trim().to_owned() }
}

/// The languages of Stripe's page (Checkout, parameter `locale`).
const LOCALES: [&str; 40] = [
    "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr",
    "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk",
    "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW",
];

/// The language of Stripe's page: the tag without its script (`zh-Hant-HK` is `zh-HK`), or the language alone.
/// Stripe chooses by the browser if it speaks neither.
fn locale(lang: Lang) -> String {
    let without_script = lang.tag().split('-').filter(|part| part.len() != 4).collect::<Vec<_>>().join("-");
    let alone = lang.tag().split('-').next().unwrap_or_default();
    let known = [without_script.as_str(), alone].into_iter().find(|tag| LOCALES.contains(tag));
    known.unwrap_or("auto").to_owned()
}

fn instructions(client: &Client, request: &BeginRequest, session: Session) -> Result<Instructions, Fault> {
    let doubt = |why: &str| Fault::Unknown(format!("Stripe opened {}, but {why}", session.id));
    if session.client_reference_id.as_deref() != Some(request.attempt.as_str()) || !is_session_id(&session.id)
    {
        return Err(doubt("it is not for this attempt"));
    }
    let total = session.amount_total.zip(session.currency.as_deref());
    if total.and_then(|(minor, currency)| money(minor, currency)) != Some(request.charge) {
        return Err(doubt("for another sum"));
    }
    let url =
        session.url.as_ref().filter(|url| is_page(client, url)).ok_or_else(|| doubt("without a page"))?;
    let until = session.expires_at.ok_or_else(|| doubt("without an end"))?;
    Ok(Instructions {
        until: Some(seconds(until)),
        code: None,
        links: vec![Link { kind: LinkKind::Checkout, url: url.clone() }],
        details: [(detail::SESSION.to_owned(), session.id.clone())].into(),
    })
}

/// It stands in the paths of later calls, so it is nothing but a word.
pub fn is_session_id(id: &str) -> bool {
    id.starts_with("cs_") && id.len() < 256 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// `https`. Plain `http` only where the API itself is spoken to in it: rehearsals.
fn is_page(client: &Client, url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    url.scheme() == "https" || (url.scheme() == "http" && client.config.base.starts_with("http://"))
}

/// Stripe carries nothing out that it refuses: there is no session, so nothing can be paid by it.
fn refused(request: &BeginRequest, refusal: &Refusal) -> Fault {
    let attempt = request.attempt.as_str();
    tracing::warn!(attempt, "Stripe opened no session for attempt {attempt}: {refusal}");
    Fault::Refused(match refusal.code.as_str() {
        "amount_too_large" => Decline::OverLimit,
        _ => Decline::Unavailable,
    })
}
