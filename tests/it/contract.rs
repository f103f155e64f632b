//! What every way to pay must keep to, whichever it is: a new one is held to it by standing in the list.

use crate::{
    app::TestApp,
    payments::STARTER,
    verbs::{choice, growth},
};
use guichet::{
    config::Secrets,
    domain::{Money, PaymentId, order::Order},
    lang::Lang,
    methods::{
        Ask, Call, Device, Method, Open, alipay,
        rsa::{PrivateKey, PublicKey},
        wechat,
    },
    sandbox::{keys, wallet},
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

fn ask(app: &TestApp, order: &Order, method: &Arc<dyn Method>, charge: Money) -> Ask {
    Ask {
        attempt: PaymentId::from_random(app.random.bytes()),
        order: order.number.clone(),
        description: "Norwind Messaging: AppPush".to_owned(),
        charge,
        buyer: "0123456789abcdef0123456789abcdef".to_owned(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: "203.0.113.7".parse().ok(),
        user_agent: crate::browser::DESKTOP.to_owned(),
        lang: Lang::En,
        return_url: app.url("/pay/X/return"),
        notify_url: app.url(&format!("/hooks/{}", method.id())),
        now: app.now(),
    }
}

/// An attempt by a method, begun at its provider.
async fn begun(app: &TestApp, order: &Order, method: &Arc<dyn Method>) -> (Ask, Open) {
    let offer = method.terms().offer(order.total, &app.config.rates, app.now()).unwrap();
    let ask = ask(app, order, method, offer.charge);
    let prompt = method.begin(&ask).await.unwrap();
    let (attempt, charge) = (ask.attempt.clone(), ask.charge);
    let open = Open { attempt, charge, prompt: Some(prompt), device: ask.device, began: app.now() };
    (ask, open)
}

async fn starter(app: &TestApp) -> Order {
    let member = app.member("li@acme.example", "Acme").await;
    app.order(&member, choice("apppush", &STARTER)).await
}

async fn every_offer_adds_up(app: &TestApp) {
    assert_eq!(app.methods.len(), 4);
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
    for (nth, method) in app.methods.iter().enumerate() {
        let (ask, open) = begun(app, &order, method).await;
        method.begin(&ask).await.unwrap();
        assert_eq!(method.look(&open).await.unwrap(), [], "{}: nothing has happened yet", method.id());
        let there = wallet::latest(app, 50).await.unwrap();
        assert_eq!(there.len(), nth + 1, "{}", method.id());
        let mine = there.iter().find(|payment| payment.id == ask.attempt.as_str()).unwrap();
        assert_eq!(mine.amount, ask.charge);
    }
}

async fn every_panel_speaks_every_language(app: &TestApp) {
    let order = starter(app).await;
    for method in &app.methods {
        let (_, open) = begun(app, &order, method).await;
        let panels: Vec<_> = Lang::ALL.iter().map(|lang| method.panel(&open, *lang).unwrap()).collect();
        for panel in &panels {
            assert!(!panel.contains('⟦') && !panel.contains("<script"), "{}: {panel}", method.id());
            let same = panels.iter().filter(|other| *other == panel).count();
            assert!(same == 1 || panel.trim().is_empty(), "{} is not translated: {panel}", method.id());
        }
    }
}

async fn voiding_closes_and_can_be_repeated(app: &TestApp) {
    let order = starter(app).await;
    for method in &app.methods {
        let (_, open) = begun(app, &order, method).await;
        for _ in 0..2 {
            let names: Vec<_> = method.void(&open).await.unwrap().iter().map(|event| event.name()).collect();
            assert_eq!(names, ["closed"], "{}", method.id());
        }
        let paid = wallet::confirm(app, open.attempt.as_str(), &wallet::Payer::able("ALIPAY_CN")).await;
        assert_ne!(paid.unwrap(), Some(wallet::Outcome::Paid), "{}", method.id());
    }
}

async fn a_forged_message_is_refused_and_changes_nothing(app: &TestApp) {
    starter(app).await;
    for method in &app.methods {
        let Some(hooks) = method.hooks() else { continue };
        let path = format!("/hooks/{}", method.group());
        for (headers, body) in [
            (vec![], "{}".to_owned()),
            (vec![("signature", "algorithm=RSA256,keyVersion=1,signature=AAAA")], "{\"a\":1}".to_owned()),
            (vec![("wechatpay-signature", "AAAA"), ("wechatpay-serial", "X")], "no json".to_owned()),
        ] {
            let headers: BTreeMap<_, _> =
                headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let body = body.into_bytes();
            let forged = Call { method: "POST".to_owned(), path: path.clone(), headers, body };
            let refused = hooks.receive(&forged).unwrap_err();
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
    let secrets = Secrets {
        mail_password: Some(SecretString::from("the mail's password")),
        wechat_apiv3_key: Some(SecretString::from(keys::WECHAT_APIV3_KEY)),
    };
    let printed = format!("{antom:?} {antom:#?} {wechat:?} {wechat:#?} {secrets:?} {secrets:#?}");
    let lines = keys::ANTOM_MERCHANT_PRIVATE.lines().filter(|line| line.len() > 20 && !line.contains("---"));
    let secret: Vec<&str> = lines.chain([keys::WECHAT_APIV3_KEY, "the mail's password"]).collect();
    assert!(secret.len() > 2);
    assert!(secret.iter().all(|secret| !printed.contains(secret)), "{printed}");
}
