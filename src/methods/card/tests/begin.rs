//! Opening a session: what Stripe is told, and which answers become a page to go to.

use super::{ATTEMPT, KEY, NOON_S, SESSION, card, error, far_end::FarEnd, request, session, usd};
use crate::{
    domain::{Currency, Decline, Money, Timestamp},
    lang::lang,
    methods::{BeginRequest, Fault, Instructions, LinkKind, Method},
};
use serde_json::{Value, json};

const NAME: &str = "line_items[0][price_data][product_data][name]";

async fn begin(far: &FarEnd, request: &BeginRequest) -> Result<Instructions, Fault> {
    card(far).begin(request).await
}

#[tokio::test]
async fn a_session_is_asked_for_by_form_version_and_key() {
    let far = FarEnd::start().await;
    far.will(200, session("open"));
    begin(&far, &request()).await.unwrap();
    let seen = far.seen().remove(0);
    assert_eq!((seen.verb.as_str(), seen.path.as_str()), ("POST", "/v1/checkout/sessions"));
    assert_eq!(seen.headers["authorization"], format!("Bearer {KEY}"));
    assert_eq!(seen.headers["stripe-version"], "2026-10-28.endive");
    assert_eq!(seen.headers["content-type"], "application/x-www-form-urlencoded");
    assert_eq!(seen.headers["idempotency-key"], format!("{ATTEMPT}-begin"));
    let expires = (NOON_S + 23 * 3600).to_string();
    let told = [
        ("mode", "payment"),
        ("submit_type", "pay"),
        ("allowed_payment_method_types[0]", "card"),
        ("adaptive_pricing[enabled]", "false"),
        ("client_reference_id", ATTEMPT),
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][unit_amount]", "9900"),
        (NAME, "Norwind Messaging: AppPush"),
        ("metadata[attempt]", ATTEMPT),
        ("metadata[order]", "G-1234-5678"),
        ("payment_intent_data[description]", "Order G-1234-5678"),
        ("payment_intent_data[metadata][attempt]", ATTEMPT),
        ("payment_intent_data[metadata][order]", "G-1234-5678"),
        ("payment_method_options[card][request_three_d_secure]", "automatic"),
        ("locale", "en"),
        ("expires_at", &expires),
        ("success_url", "https://shop.example/pay/abc/return"),
        ("cancel_url", "https://shop.example/pay/abc/return"),
    ];
    for (name, value) in told {
        assert_eq!(seen.form.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert_eq!(seen.form.len(), told.len(), "{:?}", seen.form);
}

#[tokio::test]
async fn the_page_and_its_end_come_from_stripes_answer() {
    let far = FarEnd::start().await;
    far.will(200, session("open"));
    let instructions = begin(&far, &request()).await.unwrap();
    assert_eq!(instructions.until, Some(Timestamp::from_millis((NOON_S + 23 * 3600) * 1000)));
    assert_eq!((instructions.code, instructions.links.len()), (None, 1));
    assert_eq!(instructions.links[0].kind, LinkKind::Checkout);
    assert_eq!(instructions.links[0].url, "https://checkout.stripe.com/c/pay/cs_test_a1b2c3#x");
    assert_eq!(instructions.details["session"], SESSION);
}

#[tokio::test]
async fn the_page_speaks_the_payers_language_and_yen_have_no_cents() {
    for (lang, locale) in [(lang("fr"), "fr"), (lang("zh-Hans"), "zh"), (lang("zh-Hant-HK"), "zh-HK")] {
        let far = FarEnd::start().await;
        let mut yen = session("open");
        (yen["amount_total"], yen["currency"]) = (12_345.into(), "jpy".into());
        far.will(200, yen);
        let request = BeginRequest { lang, charge: Money::new(12_345, Currency::JPY), ..request() };
        begin(&far, &request).await.unwrap();
        let form = far.seen().remove(0).form;
        assert_eq!(form["locale"], locale);
        assert_eq!(form["line_items[0][price_data][unit_amount]"], "12345");
    }
}

#[tokio::test]
async fn forints_are_asked_for_with_the_two_digits_that_iso_gives_them() {
    let far = FarEnd::start().await;
    let mut forints = session("open");
    (forints["amount_total"], forints["currency"]) = (3_450_050.into(), "huf".into());
    far.will(200, forints);
    begin(&far, &BeginRequest { charge: "34500.50 HUF".parse().unwrap(), ..request() }).await.unwrap();
    let form = far.seen().remove(0).form;
    assert_eq!(form["line_items[0][price_data][currency]"], "huf");
    assert_eq!(form["line_items[0][price_data][unit_amount]"], "3450050");
}

#[tokio::test]
async fn the_page_ends_with_its_order_within_what_stripe_allows() {
    for (closes_s, expected_s) in [(7 * 86_400, 23 * 3_600), (7_200, 7_200), (60, 1_860), (-5, 1_860)] {
        let far = FarEnd::start().await;
        far.will(200, session("open"));
        let closes = Timestamp::from_millis((NOON_S + closes_s) * 1000);
        begin(&far, &BeginRequest { closes, ..request() }).await.unwrap();
        assert_eq!(far.seen()[0].form["expires_at"], (NOON_S + expected_s).to_string());
    }
}

#[tokio::test]
async fn an_answer_about_something_else_opens_no_page() {
    let cases: [(&str, Value); 8] = [
        ("client_reference_id", json!("ANOTHER")),
        ("client_reference_id", Value::Null),
        ("amount_total", json!(9_901)),
        ("currency", json!("eur")),
        ("url", json!("javascript:alert(1)")),
        ("url", Value::Null),
        ("expires_at", Value::Null),
        ("id", json!("cs_../../refunds")),
    ];
    for (field, value) in cases {
        let far = FarEnd::start().await;
        let mut other = session("open");
        other[field] = value;
        far.will(200, other);
        let begun = begin(&far, &request()).await;
        assert!(matches!(begun, Err(Fault::Unknown(_))), "{field}: {begun:?}");
    }
}

#[tokio::test]
async fn a_refusal_is_final_and_said_in_our_words() {
    let cases = [
        (400, "invalid_request_error", "amount_too_large", Decline::OverLimit),
        (400, "invalid_request_error", "parameter_unknown", Decline::Unavailable),
        (401, "invalid_request_error", "", Decline::Unavailable),
        (403, "invalid_request_error", "", Decline::Unavailable),
    ];
    for (status, kind, code, expected) in cases {
        let far = FarEnd::start().await;
        far.will(status, error(kind, code));
        match begin(&far, &request()).await {
            Err(Fault::Refused(decline)) => assert_eq!(decline, expected, "{code}"),
            other => panic!("{status} {code}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_says_nothing_about_our_session_leaves_it_open() {
    for (status, kind) in [(400, "idempotency_error"), (429, "invalid_request_error"), (302, "")] {
        let far = FarEnd::start().await;
        let mut said = error(kind, "");
        said["error"]["code"] = Value::Null;
        far.will(status, said);
        let begun = begin(&far, &request()).await;
        assert!(matches!(begun, Err(Fault::Unknown(_))), "{status} {kind}: {begun:?}");
    }
}

#[tokio::test]
async fn what_no_card_can_pay_is_not_even_asked_for() {
    let far = FarEnd::start().await;
    // Stripe's minor units of these are others than ISO's: the amount would be wrong by a factor.
    let unlike = ["9000 ISK", "9000 UGX", "9000.00 MGA", "9.000 KWD", "99.000000 USDT"];
    let unlike = unlike.map(|amount| amount.parse().unwrap());
    for charge in [usd(0), usd(-1)].into_iter().chain(unlike) {
        let begun = begin(&far, &BeginRequest { charge, ..request() }).await;
        assert!(matches!(begun, Err(Fault::Refused(Decline::Unavailable))), "{begun:?}");
    }
    assert_eq!(far.seen().len(), 0);
}

#[tokio::test]
async fn a_description_is_cut_to_what_stripe_takes() {
    let far = FarEnd::start().await;
    far.will(200, session("open")).will(200, session("open"));
    begin(&far, &BeginRequest { description: "é\n".repeat(400), ..request() }).await.unwrap();
    begin(&far, &BeginRequest { description: " \u{7} ".into(), ..request() }).await.unwrap();
    let names: Vec<String> = far.seen().into_iter().map(|seen| seen.form[NAME].clone()).collect();
    assert_eq!(names, ["é".repeat(250), "G-1234-5678".to_owned()]);
}
