//! What every way to pay must keep to, whichever it is: a new one is held to it by standing in the list.

use crate::{
    pay::payments::STARTER,
    support::{
        app::TestApp,
        verbs::{choice, growth},
    },
};
use guichet::{
    config::Secrets,
    domain::{Money, PaymentId, order::Order},
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Device, Method, PROFILES, WebhookRequest, alipay, card,
        rsa::{PrivateKey, PublicKey},
        wechat,
    },
    sandbox::{card as card_page, keys, payer, wallet},
};
use secrecy::SecretString;
use std::{collections::BTreeMap, sync::Arc};

on_both!(
    every_offer_adds_up,
    beginning_twice_is_one_attempt_at_the_far_end,
    every_panel_speaks_every_language,
    voiding_closes_and_can_be_repeated,
    a_forged_message_is_refused_and_changes_nothing,
);

/// What a provider is told of an attempt that our books do not know.
pub fn ask(app: &TestApp, order: &Order, method: &Arc<dyn Method>, charge: Money) -> BeginRequest {
    BeginRequest {
        attempt: PaymentId::from_random(app.random.bytes()),
        order: order.number.clone(),
        description: "Norwind Messaging: AppPush".to_owned(),
        charge,
        match_key: method.matching().map(|matching| matching.draw(charge, None, &app.random)),
        buyer: "0123456789abcdef0123456789abcdef".to_owned(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: "203.0.113.7".parse().ok(),
        user_agent: crate::support::browser::DESKTOP.to_owned(),
        lang: Lang::ENGLISH,
        return_url: app.url("/pay/X/return"),
        notify_url: app.url(&format!("/hooks/{}", method.id())),
        now: app.now(),
        closes: app.now().plus_ms(7 * 86_400_000),
    }
}

/// An attempt by a method, begun at its provider.
async fn begun(app: &TestApp, order: &Order, method: &Arc<dyn Method>) -> (BeginRequest, AttemptView) {
    let offer = method.terms().offer(order.total, &app.config.rates, app.now()).unwrap();
    let ask = ask(app, order, method, offer.charge);
    let instructions = method.begin(&ask).await.unwrap();
    let (attempt, charge) = (ask.attempt.clone(), ask.charge);
    let (rest, destination) = (
        ask.match_key.as_ref().map_or(charge, |match_key| match_key.amount_due),
        ask.match_key.as_ref().map(|m| m.destination.clone()),
    );
    let (instructions, device) = (Some(instructions), ask.device);
    let open = AttemptView {
        attempt,
        charge,
        rest,
        destination,
        declined: None,
        instructions,
        device,
        began: app.now(),
    };
    (ask, open)
}

/// The methods that open an attempt at a provider; those that tell their money by a match key open none.
fn opened_at_a_provider(app: &TestApp) -> impl Iterator<Item = &Arc<dyn Method>> {
    app.methods.iter().filter(|method| method.matching().is_none())
}

/// The sums of what the far ends know of an attempt.
async fn known_there(app: &TestApp, attempt: &PaymentId) -> Vec<Money> {
    let wallets = wallet::latest(&app.world(), 50).await.unwrap().into_iter();
    let wallets = wallets.filter(|payment| payment.id == attempt.as_str()).map(|payment| payment.amount);
    let cards = card_page::book::latest(&app.world(), 50).await.unwrap().into_iter();
    let cards = cards.filter(|of| of.reference.as_deref() == Some(attempt.as_str())).map(|of| of.amount);
    wallets.chain(cards).collect()
}

/// Somebody pays the attempt at its far end; true when that worked.
async fn is_paid_there(app: &TestApp, open: &AttemptView) -> bool {
    let by_wallet =
        payer::phone::confirm(&app.world(), open.attempt.as_str(), &wallet::Payer::able("ALIPAY_CN")).await;
    let session = open.instructions.as_ref().and_then(|instructions| instructions.details.get("session"));
    let by_card = match session {
        Some(id) => payer::card::pay(&app.world(), id, "4242424242424242").await.unwrap(),
        None => None,
    };
    by_wallet.unwrap() == Some(payer::phone::Outcome::Paid) || by_card == Some(payer::card::Outcome::Paid)
}

async fn starter(app: &TestApp) -> Order {
    let member = app.member("li@acme.example", "Acme").await;
    app.order(&member, choice("apppush", &STARTER)).await
}

async fn every_offer_adds_up(app: &TestApp) {
    assert_eq!(app.methods.len(), PROFILES.len());
    for method in &app.methods {
        for snapshot in [growth(), choice("apppush", &STARTER), choice("otp", &[("amount", "1234.56")])] {
            let total = snapshot.total();
            let offer = method.terms().offer(total, &app.config.rates, app.now()).unwrap();
            assert_eq!(total.plus(offer.fee).unwrap(), offer.total, "{}", method.id());
            let wanted = method.terms().currency.unwrap_or(total.currency());
            assert_eq!(offer.charge.currency(), wanted, "{}", method.id());
            assert_eq!(offer.rate.is_some(), wanted != total.currency(), "{}", method.id());
        }
    }
}

async fn beginning_twice_is_one_attempt_at_the_far_end(app: &TestApp) {
    let order = starter(app).await;
    for method in opened_at_a_provider(app) {
        let (ask, open) = begun(app, &order, method).await;
        let again = method.begin(&ask).await.unwrap();
        assert_eq!(
            Some(again.until),
            open.instructions.as_ref().map(|instructions| instructions.until),
            "{}",
            method.id()
        );
        assert_eq!(method.poll(&open).await.unwrap(), [], "{}: nothing has happened yet", method.id());
        assert_eq!(known_there(app, &ask.attempt).await, [ask.charge], "{}", method.id());
    }
}

async fn every_panel_speaks_every_language(app: &TestApp) {
    let order = starter(app).await;
    for method in opened_at_a_provider(app) {
        let (_, open) = begun(app, &order, method).await;
        let panels: Vec<_> = Lang::all().map(|lang| method.panel(&open, lang).unwrap()).collect();
        for panel in &panels {
            assert!(!panel.contains('⟦') && !panel.contains("<script"), "{}: {panel}", method.id());
            let same = panels.iter().filter(|other| *other == panel).count();
            assert!(same == 1 || panel.trim().is_empty(), "{} is not translated: {panel}", method.id());
        }
    }
}

async fn voiding_closes_and_can_be_repeated(app: &TestApp) {
    let order = starter(app).await;
    for method in opened_at_a_provider(app) {
        let (_, open) = begun(app, &order, method).await;
        for _ in 0..2 {
            let names: Vec<_> = method.void(&open).await.unwrap().iter().map(|event| event.name()).collect();
            assert_eq!(names.last(), Some(&"closed"), "{}", method.id());
        }
        assert!(!is_paid_there(app, &open).await, "{}", method.id());
    }
}

async fn a_forged_message_is_refused_and_changes_nothing(app: &TestApp) {
    starter(app).await;
    for method in &app.methods {
        let Some(webhooks) = method.webhooks() else { continue };
        let path = format!("/hooks/{}", method.group());
        for (headers, body) in [
            (vec![], "{}".to_owned()),
            (vec![("signature", "algorithm=RSA256,keyVersion=1,signature=AAAA")], "{\"a\":1}".to_owned()),
            (vec![("wechatpay-signature", "AAAA"), ("wechatpay-serial", "X")], "no json".to_owned()),
            (vec![("stripe-signature", "t=1795348800,v1=00")], "{\"id\":\"evt_1\"}".to_owned()),
        ] {
            let headers: BTreeMap<_, _> =
                headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let body = body.into_bytes();
            let forged = WebhookRequest { method: "POST".to_owned(), path: path.clone(), headers, body };
            let refused = webhooks.receive(&forged).unwrap_err();
            assert!((400..500).contains(&refused.reply.status), "{}: {}", method.id(), refused.reply.status);
        }
        let before = app.dump_but("sandbox_records").await;
        app.visitor().forge(&path, "{\"notifyType\":\"PAYMENT_RESULT\"}", &[]).await.is(401);
        assert_eq!(app.dump_but("sandbox_records").await, before, "{}", method.id());
    }
}

#[test]
fn no_configuration_prints_a_key() {
    let key = PrivateKey::parse(keys::ANTOM_MERCHANT_PRIVATE).unwrap();
    let ours = || PublicKey::parse(keys::ANTOM_PLATFORM_PUBLIC).unwrap();
    let base = "https://provider.example".parse().unwrap();
    let antom =
        alipay::Config::new(base, "client".to_owned(), key.clone(), ours(), "/hooks/alipay".to_owned());
    let wechat = wechat::Config {
        base: "https://provider.example".to_owned(),
        dialect: wechat::Dialect::Mainland,
        appid: keys::WECHAT_APPID.to_owned(),
        mchid: keys::WECHAT_MCHID.to_owned(),
        serial_no: keys::WECHAT_SERIAL.to_owned(),
        private_key: key,
        apiv3_key: SecretString::from(keys::WECHAT_APIV3_KEY),
        platform: wechat::Platform { keys: vec![("PUB".to_owned(), ours())], fetch_certificates: false },
        timeout_ms: wechat::Config::TIMEOUT_MS,
        h5: true,
    };
    let cards = card::Config {
        base: "https://provider.example".to_owned(),
        secret_key: SecretString::from(keys::STRIPE_SECRET_KEY),
        webhook_secrets: vec![SecretString::from(keys::STRIPE_WEBHOOK_SECRET)],
        three_d_secure: "automatic",
        live: false,
        timeout_ms: card::Config::TIMEOUT_MS,
        pause_ms: card::Config::PAUSE_MS,
    };
    let secrets = Secrets {
        mail_password: Some(SecretString::from("the mail's password")),
        wechat_apiv3_key: Some(SecretString::from(keys::WECHAT_APIV3_KEY)),
        stripe_secret_key: Some(SecretString::from(keys::STRIPE_SECRET_KEY)),
        stripe_webhook_secret: Some(SecretString::from(keys::STRIPE_WEBHOOK_SECRET)),
        aws_access_key_id: Some(SecretString::from(keys::AWS_ACCESS_KEY_ID)),
        aws_secret_access_key: Some(SecretString::from(keys::AWS_SECRET_ACCESS_KEY)),
        ..Secrets::default()
    };
    let printed = format!("{antom:?} {antom:#?} {wechat:?} {wechat:#?} {cards:?} {secrets:?} {secrets:#?}");
    let lines = keys::ANTOM_MERCHANT_PRIVATE.lines().filter(|line| line.len() > 20 && !line.contains("---"));
    let secret: Vec<&str> = lines
        .chain([keys::WECHAT_APIV3_KEY, "the mail's password"])
        .chain([keys::STRIPE_SECRET_KEY, keys::STRIPE_WEBHOOK_SECRET, keys::AWS_SECRET_ACCESS_KEY])
        .collect();
    assert!(secret.len() > 2);
    assert!(secret.iter().all(|secret| !printed.contains(secret)), "{printed}");
}
