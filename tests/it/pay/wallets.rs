//! Paying by a wallet beyond the plain case: one code for all wallets, fees, wallets' own currencies,
//! browsers inside apps, and people who read different languages.

use crate::{
    pay::payments::{STARTER, at_the_code},
    support::{
        app::TestApp,
        browser::Browser,
        form,
        lang::lang,
        payers::IPHONE,
        sql,
        verbs::{agreed, choice},
    },
};
use guichet::{
    domain::{MemberId, OrgId, PaymentId, payment::Payment},
    flows::order::{self, OrderRequest},
    sandbox::{
        payer::{self, phone::Outcome},
        wallet::{Level, Payer, Refusal, WalletFault},
    },
    store::{members, members::Member, payments},
};

on_both!(
    one_code_of_alipay_plus_is_paid_by_any_of_its_wallets,
    a_wallet_that_is_not_on_the_list_is_asked_for_again,
    thirty_five_dollars_are_250_25_yuan,
    the_receipt_tells_what_the_wallet_took_in_its_own_currency,
    a_fee_is_the_same_from_the_picker_to_the_receipt with two_percent_and_thirty_cents,
    a_wallet_that_refuses_says_why_and_takes_nothing,
    the_history_tells_both_tries,
    the_code_of_alipay_is_not_read_by_alipay_hk,
    inside_wechat_only_wechat_can_be_chosen,
    inside_alipay_only_alipay_can_be_chosen,
    buyer_and_payer_read_their_own_languages,
    twelve_thousand_dollars_are_refused_by_every_wallet_with_its_reason,
    a_lock_opens_when_the_first_attempt_is_void with until_void,
);

/// A payer of Alipay HK, GCash and so on with enough money, at the far end.
pub async fn confirms_at(app: &TestApp, attempt: &PaymentId, code: &str) -> Option<Outcome> {
    payer::phone::confirm(&app.world(), attempt.as_str(), &Payer::able(code)).await.unwrap()
}

/// The attempts of the one order, the first first.
pub async fn attempts(app: &TestApp) -> Vec<Payment> {
    let order = app.only_order().await;
    payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap()
}

/// Money was booked exactly once, and one mail tells of it.
pub async fn paid_exactly_once(app: &TestApp) {
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "paid");
    for (what, sql) in [
        ("receipt", "SELECT COUNT(*) FROM receipts"),
        ("capture", "SELECT COUNT(*) FROM transfers WHERE kind = 'capture'"),
        ("settlement", "SELECT COUNT(*) FROM transfers WHERE kind = 'settle'"),
        ("mail", "SELECT COUNT(*) FROM outbox WHERE id LIKE 'paid.%'"),
    ] {
        assert_eq!(app.count(sql).await, 1, "{what}");
    }
}

async fn one_code_of_alipay_plus_is_paid_by_any_of_its_wallets(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay-plus").await;
    payer.page().sees("99.00 USD");
    assert!(!payer.page().has("input[name=wallet]"), "no list where there is one code for all");
    assert_eq!(confirms_at(app, &attempts(app).await[0].id, "GCASH").await, Some(Outcome::Paid));
    payer.waits_for("99.00 USD received").await;
    payer.get(&format!("{}/receipt", payer.pay_path())).await.is(200).sees("5,791.50 PHP");
    paid_exactly_once(app).await;
}

async fn a_wallet_that_is_not_on_the_list_is_asked_for_again(app: &TestApp) {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let mut phone = app.visitor();
    phone.user_agent = IPHONE.to_owned();
    phone.get(&buyer.pay_path()).await;
    phone.chooses("alipay-plus").await.sees("Choose your wallet");
    let mut filled = form::fill(phone.page(), "Continue", &[("wallet", "GCASH")]);
    for code in ["ALIPAY_CN", "<script>", ""] {
        filled.fields.retain(|(name, _)| name != "wallet");
        filled.fields.push(("wallet".to_owned(), code.to_owned()));
        phone.send_form(&filled).await.is(200).sees("Choose your wallet");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}

async fn thirty_five_dollars_are_250_25_yuan(app: &TestApp) {
    let mut payer = app.buyer_of("email", &[("plan", "50k"), ("term", "1")]).await;
    payer.page().sees("35.00 USD");
    payer.chooses("wechat").await.sees("Pay 250.25 CNY with WeChat Pay").sees("7.1500 CNY = 1 USD");
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("250.25 CNY received").await;
    paid_exactly_once(app).await;
    assert_eq!(
        app.count("SELECT CAST(SUM(amount) AS BIGINT) FROM transfers WHERE kind = 'settle'").await,
        25_025
    );
}

async fn the_receipt_tells_what_the_wallet_took_in_its_own_currency(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay-hk").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("99.00 USD received").await.sees("770.22 HKD");
    payer
        .get(&format!("{}/receipt", payer.pay_path()))
        .await
        .sees("Taken from the wallet")
        .sees("770.22 HKD");
    paid_exactly_once(app).await;
}

fn two_percent_and_thirty_cents(config: String) -> String {
    config.replacen(
        "[methods.alipay]\ncurrency = \"USD\"\nfee = { percent = \"0\" }",
        "[methods.alipay]\ncurrency = \"USD\"\nfee = { percent = \"2\", fixed = \"0.30 USD\" }",
        1,
    )
}

async fn a_fee_is_the_same_from_the_picker_to_the_receipt(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.page().sees("fee 2.28").sees("101.28 USD");
    payer.chooses("alipay").await.sees("Pay 101.28 USD with Alipay").sees("2.28");
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("101.28 USD received").await;
    payer.get(&format!("{}/receipt", payer.pay_path())).await.sees("99.00").sees("2.28").sees("101.28");
    paid_exactly_once(app).await;
}

async fn a_wallet_that_refuses_says_why_and_takes_nothing(app: &TestApp) {
    let cases = [
        (WalletFault::Short, Level::Verified, Refusal::Balance, "Not enough balance in Alipay HK"),
        (WalletFault::YearSpent, Level::Intermediate, Refusal::OverLimit, "over a limit of Alipay HK"),
        (WalletFault::Risk, Level::Verified, Refusal::Risk, "Alipay HK stopped the payment for safety"),
        (WalletFault::None, Level::Unverified, Refusal::Unverified, "Alipay HK account is not verified"),
    ];
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let path = payer.pay_path();
    for (trouble, level, refusal, words) in cases {
        payer.get(&format!("{path}?choose=1")).await;
        payer.chooses("alipay-hk").await.sees("Nothing received yet");
        let open = attempts(app).await.into_iter().find(|attempt| attempt.state.is_open()).unwrap();
        let account = Payer { trouble, level, ..Payer::able("ALIPAY_HK") };
        let came = payer::phone::confirm(&app.world(), open.id.as_str(), &account).await.unwrap();
        assert_eq!(came, Some(Outcome::Refused(refusal)));
        payer.waits_for(words).await.sees("No money has been taken");
        app.clock.advance_ms(1000);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers").await, 0);
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn the_history_tells_both_tries(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    app.phone_at(&payer).await.submit("Decline", &[]).await;
    payer.waits_for("No money has been taken").await;
    payer.submit("Try Alipay again", &[]).await.sees("Nothing received yet");
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
    let number = app.only_order().await.number;
    let page = payer.get(&format!("/orders/{number}")).await;
    page.sees("The payment with Alipay failed: it was stopped in the app. No money was taken");
    page.sees("99.00 USD received with Alipay").sees("The order is paid");
    assert_eq!(page.words().matches("A payment of 99.00 USD with Alipay was begun").count(), 2);
    paid_exactly_once(app).await;
}

async fn the_code_of_alipay_is_not_read_by_alipay_hk(app: &TestApp) {
    let payer = at_the_code(app, "alipay").await;
    let attempt = &attempts(app).await[0].id;
    assert_eq!(confirms_at(app, attempt, "ALIPAY_HK").await, Some(Outcome::WrongApp));
    assert_eq!(confirms_at(app, attempt, "WECHAT").await, Some(Outcome::WrongApp));
    app.visitor().get(&payer.pay_path()).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

/// The methods that can be chosen on a page.
fn choosable(page: &crate::support::page::Page) -> Vec<String> {
    page.attrs("input[name=method]", "value")
}

async fn inside(app: &TestApp, agent: &str) -> Browser {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let mut payer = app.visitor();
    payer.user_agent = format!("{IPHONE} {agent}");
    payer.get(&buyer.pay_path()).await;
    payer
}

async fn inside_wechat_only_wechat_can_be_chosen(app: &TestApp) {
    let mut payer = inside(app, "MicroMessenger/8.0.50").await;
    assert_eq!(choosable(payer.page()), ["wechat"]);
    payer.page().sees("Alipay does not open inside this app. Open this page in your browser to use it.");
    payer.chooses("wechat").await.sees("707.85 CNY");
}

async fn inside_alipay_only_alipay_can_be_chosen(app: &TestApp) {
    let payer = inside(app, "AlipayClient/10.5").await;
    assert!(!choosable(payer.page()).contains(&"wechat".to_owned()));
    assert!(choosable(payer.page()).contains(&"alipay".to_owned()));
    payer.page().sees("WeChat Pay does not open inside this app");
}

/// A member who reads French, and their order of 99.00 USD.
async fn french_order(app: &TestApp) -> String {
    let member = Member {
        id: MemberId::from_random(app.random.bytes()),
        org: OrgId::from_random(app.random.bytes()),
        email: "anne@acme.example".to_owned(),
        name: "Anne".to_owned(),
        lang: lang("fr"),
        organisation: "Acme".to_owned(),
    };
    let mut tx = app.store.begin().await.unwrap();
    members::add_org(&mut tx, &member.org, "Acme", app.now()).await.unwrap();
    members::add(&mut tx, &member, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let (snapshot, agreed) = (choice("apppush", &STARTER), agreed("apppush"));
    let wanted = OrderRequest { member: &member, snapshot, agreed, lang: lang("fr") };
    order::place(app, &wanted).await.unwrap();
    app.pay_path(&app.only_order().await.id)
}

async fn buyer_and_payer_read_their_own_languages(app: &TestApp) {
    let path = french_order(app).await;
    let mut payer = app.visitor();
    payer.languages = "zh-CN".to_owned();
    assert_eq!(payer.get(&path).await.lang(), "zh-Hans");
    let page = payer.submit(lang("zh-Hans").t("pay-continue"), &[("method", "alipay")]).await;
    assert_eq!(page.lang(), "zh-Hans");
    let attempt = attempts(app).await.remove(0);
    assert_eq!(attempt.lang, lang("zh-Hans"), "the wallet is told the payer's language");
    confirms_at(app, &attempt.id, "ALIPAY_CN").await;
    payer.waits_for(lang("zh-Hans").t("state-paid-title")).await;
    let letter = app.mail_to("anne@acme.example", "99,00").await;
    assert!(letter.text.contains("commande"), "{}", letter.text);
    paid_exactly_once(app).await;
}

async fn twelve_thousand_dollars_are_refused_by_every_wallet_with_its_reason(app: &TestApp) {
    let payer = app.buyer_of("otp", &[("amount", "12000")]).await;
    let page = payer.page();
    let wallets = ["alipay", "alipay-hk", "alipay-plus", "wechat"];
    assert!(choosable(page).iter().all(|method| !wallets.contains(&method.as_str())));
    page.sees("Alipay takes at most 5,000.00 USD per payment");
    page.sees("Alipay HK takes at most 50,000.00 HKD (about 6,426.73 USD)");
    page.sees("WeChat Pay takes at most 2,000.00 CNY");
}

/// A lock between WeChat and Alipay that opens when the first attempt is void.
fn until_void(config: String) -> String {
    config.replace("groups = [\"card\", \"alipay\"]", "groups = [\"wechat\", \"alipay\"]")
}

async fn a_lock_opens_when_the_first_attempt_is_void(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    payer.click("Pay in another way").await.sees("WeChat Pay is closed for this order");
    app.declines(&attempts(app).await[0].id).await;
    let path = payer.pay_path();
    payer.get(&path).await;
    payer.waits_for("No money has been taken").await;
    payer.get(&format!("{path}?choose=1")).await.lacks("WeChat Pay is closed");
    payer.chooses("wechat").await.sees("707.85 CNY");
    let mut db = app.store.read().await.unwrap();
    let states = sql::texts(&mut db, "SELECT state FROM payments ORDER BY state").await;
    assert_eq!(states, ["failed", "waiting"]);
}

impl TestApp {
    /// The payer says no in the app.
    async fn declines(&self, attempt: &PaymentId) {
        let came = payer::phone::decline(&self.world(), attempt.as_str()).await.unwrap();
        assert_eq!(came, Some(Outcome::Refused(Refusal::ByPayer)));
    }
}
