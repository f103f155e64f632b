//! The pages of the pretend stage, as a browser without scripts uses them.

use crate::{
    domain::{Currency, Money},
    sandbox::{
        disturb::{self, Messages, Provider},
        mailbox::KIND,
        tests::Stage,
        wallet::{self, Standing},
    },
    store::sandbox,
};
use reqwest::{Client, StatusCode};
use scraper::{Html, Selector};

struct Browser<'a> {
    stage: &'a Stage,
    http: Client,
}

/// A page: its status, its address, its text and its tree.
struct Shown {
    status: StatusCode,
    address: String,
    html: String,
}

impl<'a> Browser<'a> {
    fn new(stage: &'a Stage) -> Self {
        Self { stage, http: Client::builder().cookie_store(true).build().unwrap() }
    }

    async fn opens(&self, path: &str) -> Shown {
        Shown::read(self.http.get(self.stage.app.url(path)).send().await.unwrap()).await
    }

    /// Sends a form of the page with the fields it has, and these.
    async fn sends(&self, page: &Shown, action: &str, fields: &[(&str, &str)]) -> Shown {
        let csrf = page.value("input[name=csrf]");
        let mut all = vec![("csrf", csrf.as_str())];
        all.extend_from_slice(fields);
        Shown::read(self.http.post(self.stage.app.url(action)).form(&all).send().await.unwrap()).await
    }
}

impl Shown {
    async fn read(answer: reqwest::Response) -> Self {
        let (status, address) = (answer.status(), answer.url().to_string());
        Self { status, address, html: answer.text().await.unwrap() }
    }

    fn value(&self, selector: &str) -> String {
        self.attribute(selector, "value")
    }

    fn attribute(&self, selector: &str, name: &str) -> String {
        let (page, selector) = (Html::parse_document(&self.html), Selector::parse(selector).unwrap());
        let found =
            page.select(&selector).next().unwrap_or_else(|| panic!("no such element in {}", self.html));
        found.value().attr(name).unwrap_or_default().to_owned()
    }

    fn text(&self, selector: &str) -> String {
        let (page, selector) = (Html::parse_document(&self.html), Selector::parse(selector).unwrap());
        page.select(&selector).flat_map(|found| found.text()).collect::<Vec<_>>().join(" ")
    }

    fn has(&self, selector: &str) -> bool {
        let (page, selector) = (Html::parse_document(&self.html), Selector::parse(selector).unwrap());
        page.select(&selector).next().is_some()
    }
}

fn usd(cents: i64) -> Money {
    Money::new(cents, Currency::USD)
}

#[actix_web::test]
async fn the_phone_converts_asks_for_a_code_and_leads_back_to_the_shop() {
    let stage = Stage::new().await;
    let open = stage.begun("alipay-hk", usd(10_000)).await;
    let browser = Browser::new(&stage);
    let phone = format!("/sandbox/phone/{}.1", open.attempt);
    let page = browser.opens(&phone).await;
    assert_eq!(page.text(".total").trim(), "778.00\u{a0}HKD");
    assert_eq!(page.value("#app option[selected]"), "ALIPAY_HK");
    assert!(page.has("#source") && page.has("#level option[value=intermediate]"));

    let confirm = [("act", "confirm"), ("app", "ALIPAY_HK"), ("pin", "12345"), ("source", "bank")];
    let again = browser.sends(&page, &phone, &confirm).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.has(".problem a[href='#pin']") && again.text("title").starts_with("Error:"));
    assert_eq!(again.value("#source option[selected]"), "bank", "what was chosen is kept");

    let confirm = [("act", "confirm"), ("app", "ALIPAY_HK"), ("pin", "123456")];
    let paid = browser.sends(&page, &phone, &confirm).await;
    assert_eq!(paid.status, StatusCode::OK);
    assert!(paid.has(".state.paid"), "{}", paid.html);
    assert_eq!(paid.attribute(".screen a.button", "href"), stage.app.url("/pay/ABC/return"));
    let payment = wallet::find(&stage.world, open.attempt.as_str()).await.unwrap().unwrap();
    assert!(matches!(payment.standing(stage.app.clock.now()), Standing::Paid(_)));
}

#[actix_web::test]
async fn the_other_alipay_says_which_app_the_code_is_for() {
    let stage = Stage::new().await;
    let open = stage.begun("alipay-hk", usd(10_000)).await;
    let browser = Browser::new(&stage);
    let page = browser.opens(&format!("/sandbox/phone/{}?app=ALIPAY_CN", open.attempt)).await;
    let said = page.text(".state");
    assert!(said.contains("The code is for Alipay HK. You opened it in Alipay"), "{said}");
    assert!(!page.has("form[method=post]"), "there is nothing to confirm");
    let right = page.attribute(".screen a.button", "href");
    assert!(browser.opens(&right).await.has("#pin"));
}

#[actix_web::test]
async fn wechats_page_for_phones_keeps_the_way_back_and_asks_where_one_comes_from() {
    let stage = Stage::new().await;
    let open = stage.begun("wechat", Money::new(700, Currency::CNY)).await;
    let browser = Browser::new(&stage);
    let ours = format!("?redirect_url={}", stage.app.url("/pay/ABC/return"));
    let phone = format!("/sandbox/phone/{}.1", open.attempt);
    let page = browser.opens(&format!("{phone}{ours}")).await;
    let back = page.value("input[name=redirect_url]");
    let decline = [("act", "decline"), ("app", "WECHAT"), ("redirect_url", back.as_str())];
    let declined = browser.sends(&page, &phone, &decline).await;
    assert!(declined.has("#pin") && declined.has(".notice"), "one may try again");
    let slow = [("act", "slow"), ("app", "WECHAT"), ("redirect_url", back.as_str())];
    let over = browser.sends(&declined, &phone, &slow).await;
    assert_eq!(over.attribute(".screen a.button", "href"), stage.app.url("/pay/ABC/return"));
    let elsewhere = browser.opens(&format!("{phone}?app=WECHAT&redirect_url=https://evil.example/")).await;
    assert!(!elsewhere.has(".screen a.button"), "only the shop's own address becomes a link");
}

#[actix_web::test]
async fn what_goes_wrong_is_chosen_on_the_control_page() {
    let stage = Stage::new().await;
    let open = stage.begun("wechat", Money::new(700, Currency::CNY)).await;
    let browser = Browser::new(&stage);
    let page = browser.opens("/sandbox").await;
    assert_eq!(page.attribute(".table a", "href"), format!("/sandbox/phone/{}.1", open.attempt));
    let fields = [
        ("provider", "wechat"),
        ("down", "on"),
        ("slow_s", "8"),
        ("lose", "close"),
        ("messages", "twice"),
        ("message_after_s", "60"),
    ];
    let saved = browser.sends(&page, "/sandbox", &fields).await;
    assert!(saved.address.ends_with("/sandbox"), "{}", saved.address);
    assert!(saved.has("#wechat input[name=down][checked]") && !saved.has("#antom input[checked]"));
    let told = disturb::of(&mut stage.app.store.read().await.unwrap(), Provider::WeChat).await.unwrap();
    assert_eq!((told.slow_s, told.messages, told.message_after_s), (8, Messages::Twice, 60));

    let forged = [("payment", open.attempt.as_str()), ("about", "forged")];
    let sent = browser.sends(&page, "/sandbox/message", &forged).await;
    assert!(sent.text(".table").contains("Answered 401"), "{}", sent.text(".table"));
}

#[actix_web::test]
async fn a_letter_shows_its_text_with_links_into_the_shop_only() {
    let stage = Stage::new().await;
    let signin = stage.app.url("/signin/ABC");
    let letter = serde_json::json!({
        "nth": 1, "message_id": "a/b+c@norwind.example", "from": "Norwind <billing@norwind.example>",
        "to": ["li.na@harbourlight.example"], "subject": "Your link <b>to</b> sign in",
        "text": format!("Open {signin}\nor https://evil.example/"), "html": "<script>1</script>", "lang": "en",
    });
    let mut tx = stage.app.store.begin().await.unwrap();
    let now = stage.app.clock.now();
    sandbox::add(&mut tx, KIND, "a/b+c@norwind.example", &letter.to_string(), now).await.unwrap();
    tx.commit().await.unwrap();
    let browser = Browser::new(&stage);
    let mailbox = browser.opens("/sandbox/mailbox").await;
    let page = browser.opens(&mailbox.attribute(".table a", "href")).await;
    assert_eq!(page.text(".message h2"), "Your link <b>to</b> sign in");
    assert_eq!(page.attribute(".message a", "href"), signin);
    assert!(!page.html.contains("<script>1") && !page.html.contains("href=\"https://evil"));
    assert_eq!(browser.opens("/sandbox/mailbox/none").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_form_without_its_token_does_nothing() {
    let stage = Stage::new().await;
    let open = stage.begun("alipay", usd(100)).await;
    let address = stage.app.url(&format!("/sandbox/phone/{}", open.attempt));
    let fields = [("act", "confirm"), ("app", "ALIPAY_CN"), ("pin", "123456")];
    let answer = Client::new().post(address).form(&fields).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    let payment = wallet::find(&stage.world, open.attempt.as_str()).await.unwrap().unwrap();
    assert_eq!(payment.standing(stage.app.clock.now()), Standing::Waiting);
}

#[actix_web::test]
async fn a_live_site_has_no_sandbox() {
    let live = "[site]\nmode = \"live\"\nlanguage = \"en\"\npublic_url = \"https://shop.example\"\n\
        [seller]\nname = \"N\"\nlegal_name = \"N Ltd\"\nemail = \"a@n.example\"\n\
        [mail]\ngateway = \"localhost\"\nsecurity = \"plain\"\nfrom = \"a@n.example\"\n";
    let stage = Stage::configured(live.to_owned()).await;
    let http = Client::new();
    for path in ["/sandbox", "/sandbox/mailbox", "/sandbox/phone/X", "/sandbox/usdt"] {
        let answer = http.get(stage.app.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
    }
    for path in [
        "/sandbox/antom/ams/sandbox/api/v1/payments/pay",
        "/sandbox/wechat/v3/pay/transactions/native",
        "/sandbox/tron/wallet/getnowblock",
        "/sandbox/ethereum",
        "/sandbox/chains",
    ] {
        let answer = http.post(stage.app.url(path)).body("{}").send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
    }
}
