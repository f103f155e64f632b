//! A method that exists only here is registered like the product's own and pays an order: all that
//! `docs/adding-a-method.md` asks for is in `tests/it/support/paynow.rs`, and nothing else knows of it.

use crate::{
    desk::money::anna,
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, paynow},
};
use guichet::{domain::PaymentId, start};

on_both!(
    a_made_up_method_pays_an_order with with_paynow,
    its_forged_message_pays_nothing with with_paynow,
    choosing_another_way_closes_it_first with with_paynow,
    too_much_by_it_comes_to_the_desk with with_paynow,
);

/// Its table in the configuration.
fn with_paynow(example: String) -> String {
    format!("{example}\n[methods.paynow]\ncurrency = \"USD\"\nfee = {{ percent = \"1\" }}\n")
}

/// A payer at its code, for an order of 99.00 USD; and the attempt.
async fn at_the_code(app: &TestApp) -> (Browser, PaymentId) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.page().sees("PayNow").sees("Scan with any banking app.").sees("99.99 USD");
    payer.chooses("paynow").await.is(200).sees("Nothing received yet").sees("99.99 USD");
    let attempt = payer.scanned().strip_prefix("PAYNOW:").map(PaymentId::from_text).unwrap();
    (payer, attempt)
}

/// The payer confirms, and the provider says so.
async fn pays(app: &TestApp, attempt: &PaymentId, more: i64) {
    let (body, tag) = paynow::pays(&app.url("/hooks/paynow"), attempt, more, app.now());
    app.visitor().forge("/hooks/paynow", &body, &[("paynow-signature", &tag)]).await.is(200);
}

async fn a_made_up_method_pays_an_order(app: &TestApp) {
    let (mut payer, attempt) = at_the_code(app).await;
    pays(app, &attempt, 0).await;
    payer.waits_for("99.99 USD received").await.sees("Paid").sees("PayNow").sees("PN-20261122-7");
    payer.click("See the receipt").await.is(200).sees("PayNow").sees("99.99 USD").sees("PN-20261122-7");
    let number = app.only_order().await.number;
    payer.get(&format!("/orders/{number}")).await.sees("The order is paid").sees("PayNow");
    app.tick().await;
    assert!(app.mail_to("li@acme.example", "receipt").await.text.contains("PayNow"));
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
}

async fn its_forged_message_pays_nothing(app: &TestApp) {
    let (mut payer, attempt) = at_the_code(app).await;
    let forged =
        app.visitor().forge("/hooks/paynow", attempt.as_str(), &[("paynow-signature", "AAAA")]).await.clone();
    forged.is(401);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
}

async fn choosing_another_way_closes_it_first(app: &TestApp) {
    let (mut payer, _) = at_the_code(app).await;
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    payer.chooses("alipay").await.is(200).sees("Nothing received yet");
    assert_eq!(
        app.count("SELECT COUNT(*) FROM payments WHERE method = 'paynow' AND state = 'cancelled'").await,
        1
    );
}

async fn too_much_by_it_comes_to_the_desk(app: &TestApp) {
    let (mut payer, attempt) = at_the_code(app).await;
    pays(app, &attempt, 500).await;
    payer.waits_for("104.99 USD received").await;
    let mut anna = anna(app).await;
    anna.get("/desk").await.sees("PayNow").sees("5.00 USD");
}

#[test]
fn the_configuration_knows_what_is_registered_and_nothing_else() {
    let config = with_paynow(guichet::config::EXAMPLE.to_owned());
    assert!(guichet::config::Config::parse(&config, "shop.toml").is_err(), "the product has no such method");
    let known =
        guichet::config::Config::parse_for(&crate::support::app::known(), &config, "shop.toml").unwrap();
    let explained = start::explain(&crate::support::app::registered(), &known);
    assert!(explained.iter().any(|method| method.as_ref().is_ok_and(|id| *id == "paynow")));
}
