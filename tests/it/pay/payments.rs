//! Paying by a wallet, from the code on the screen to the receipt.

use crate::support::{app::TestApp, browser::Browser, form, payers::IPHONE};

on_both!(
    alipay_pays_an_order_by_the_code_on_the_screen,
    alipay_hk_pays_an_order_by_the_code_on_the_screen,
    wechat_pays_an_order_in_yuan,
    alipay_plus_pays_on_the_phone_with_a_chosen_wallet,
    a_stranger_pays_by_the_link_in_another_language,
    the_picker_says_what_each_method_takes,
    a_method_that_cannot_take_the_order_cannot_be_forced,
    choosing_nothing_is_explained,
    coming_back_shows_the_open_code_and_not_a_second_one,
    methods_that_exclude_each_other_say_so with together_never,
    the_receipt_is_there_for_whoever_has_the_link,
    an_open_code_takes_three_statements_to_show,
);

/// One month of AppPush Starter: 99.00 USD, which every method takes.
pub const STARTER: [(&str, &str); 2] = [("plan", "starter"), ("term", "1")];

/// A payer with a code on the screen, for an order of 99.00 USD.
pub async fn at_the_code(app: &TestApp, method: &str) -> Browser {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses(method).await.is(200).sees("Nothing received yet");
    payer
}

async fn pays(app: &TestApp, method: &str, charge: &str) {
    let mut payer = at_the_code(app, method).await;
    payer.page().sees(charge);
    let mut phone = app.phone_at(&payer).await;
    phone.page().sees("Norwind Messaging").sees("AppPush");
    phone.confirms().await.sees("Paid");
    payer.waits_for("received on").await.sees("Paid").sees(charge);
    app.tick().await;
    let email = app.mail_to("li@acme.example", "receipt").await;
    let number = app.only_order().await.number;
    assert!(email.text.contains(&number), "{}", email.text);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
    payer.get(&format!("/orders/{number}")).await.sees("The order is paid");
}

async fn alipay_pays_an_order_by_the_code_on_the_screen(app: &TestApp) {
    pays(app, "alipay", "99.00 USD").await;
}

async fn alipay_hk_pays_an_order_by_the_code_on_the_screen(app: &TestApp) {
    pays(app, "alipay-hk", "99.00 USD").await;
}

async fn wechat_pays_an_order_in_yuan(app: &TestApp) {
    pays(app, "wechat", "707.85 CNY").await;
}

async fn alipay_plus_pays_on_the_phone_with_a_chosen_wallet(app: &TestApp) {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let mut phone = app.visitor();
    phone.user_agent = IPHONE.to_owned();
    phone.get(&buyer.pay_path()).await;
    phone.chooses("alipay-plus").await.sees("Choose your wallet").sees("GCash");
    let page = phone.submit("Continue", &[("wallet", "GCASH")]).await.clone();
    page.is(200).sees("Come back to this page");
    phone.click("Open GCash").await.sees("Norwind Messaging");
    phone.confirms().await.sees("Paid");
    phone.click("Back to the shop").await;
    phone.waits_for("99.00 USD received").await;
}

async fn a_stranger_pays_by_the_link_in_another_language(app: &TestApp) {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let mut payer = app.visitor();
    payer.languages = "zh-HK".to_owned();
    let page = payer.get(&buyer.pay_path()).await.clone();
    assert_eq!(page.lang(), "zh-Hant-HK");
    assert!(!page.has_link("Orders") && !page.has("a[href='/orders']"), "nothing leads away");
    page.sees("Norwind Messaging Ltd").sees("Acme");
    payer.get(&format!("{}?lang=en", buyer.pay_path())).await;
    payer.chooses("alipay-hk").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
}

async fn the_picker_says_what_each_method_takes(app: &TestApp) {
    let table = [
        ("99", [true, true, true, true, true]),
        ("990", [true, true, true, true, false]),
        ("5200", [true, false, true, false, false]),
        ("12000", [false, false, false, false, false]),
    ];
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    for (amount, takes) in table {
        let page = li.orders("otp", &[("amount", amount)]).await.clone();
        let open = page.attrs("input[name=method]", "value");
        let shown = ["card", "alipay", "alipay-hk", "alipay-plus", "wechat"];
        let shown = shown.map(|m| open.iter().any(|o| o == m));
        assert_eq!(shown, takes, "{amount}");
        let all = open.len() + page.texts(".method.blocked").len();
        assert_eq!(all, app.methods.len(), "every method stays visible");
        for reason in page.texts(".method.blocked") {
            assert!(reason.contains("takes at most"), "{reason}");
        }
        assert!(!page.has("input[name=method][checked]"), "nothing is chosen beforehand");
        let number = li.order_number();
        li.get(&format!("/orders/{number}/cancel")).await;
        li.submit("Cancel order", &[]).await;
    }
}

async fn a_method_that_cannot_take_the_order_cannot_be_forced(app: &TestApp) {
    let mut payer = app.buyer_of("otp", &[("amount", "990")]).await;
    let mut filled = form::fill(payer.page(), "Continue", &[("method", "alipay")]);
    for method in ["wechat", "cash", ""] {
        filled.fields.retain(|(name, _)| name != "method");
        filled.fields.push(("method".to_owned(), method.to_owned()));
        payer.send_form(&filled).await.sees("How do you want to pay?");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}

async fn choosing_nothing_is_explained(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let page = payer.submit("Continue", &[]).await;
    page.is(422).sees("There is a problem").sees("Choose how you want to pay");
    let first = page.attrs(".problem a", "href")[0].clone();
    assert!(page.has(&first), "{first} leads nowhere");
}

async fn coming_back_shows_the_open_code_and_not_a_second_one(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let (path, code) = (payer.pay_path(), payer.scanned());
    payer.get(&path).await;
    assert_eq!(payer.scanned(), code);
    payer.get(&format!("{path}?choose=1")).await;
    payer.chooses("alipay").await;
    assert_eq!(payer.scanned(), code);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 1);
}

/// A lock between WeChat and Alipay that never opens.
fn together_never(config: String) -> String {
    let lock = config.replace("groups = [\"card\", \"alipay\"]", "groups = [\"wechat\", \"alipay\"]");
    lock.replace("opens_when_void = true", "opens_when_void = false")
}

async fn methods_that_exclude_each_other_say_so(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.page().sees("can no longer be chosen for this order");
    payer.chooses("alipay").await;
    payer.click("Pay in another way").await.sees("WeChat Pay is closed for this order");
    assert!(!payer.page().attrs("input[name=method]", "value").iter().any(|method| method == "wechat"));
    let before = app.only_order().await.number;
    let page = payer.submit("Cancel and order the same again", &[]).await;
    page.sees("Check your order").sees("Starter");
    let page = payer.submit("Submit order", &[("agree", "yes")]).await;
    page.lacks(&before).lacks("WeChat Pay is closed");
    payer.chooses("wechat").await.sees("707.85 CNY");
}

async fn the_receipt_is_there_for_whoever_has_the_link(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let path = payer.pay_path();
    let early = app.visitor().get(&format!("{path}/receipt")).await.clone();
    early.lacks("Receipt for order");
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
    let mut accountant = app.visitor();
    let page = accountant.get(&format!("{path}/receipt")).await.clone();
    let order = app.only_order().await;
    page.is(200)
        .sees(&order.number)
        .sees("99.00 USD")
        .sees("Acme")
        .sees("Norwind Messaging Ltd")
        .sees("Alipay");
}

async fn an_open_code_takes_three_statements_to_show(app: &TestApp) {
    let payer = at_the_code(app, "alipay").await;
    let mut other = app.visitor();
    let path = payer.pay_path();
    let looking = app
        .statements_of(async || {
            other.get(&path).await.sees("Nothing received yet");
        })
        .await;
    assert!((1..=3).contains(&looking), "{looking} statements");
}
