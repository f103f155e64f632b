//! Walks through the site in a real browser: with scripts, without, and by keyboard alone.

use crate::{
    card::walks::shows,
    pay::{payments::STARTER, qr},
    support::{
        app::TestApp,
        both,
        chromium::{Chromium, Fonts, Setup},
    },
};
use fantoccini::{Locator, key::Key};
use futures_util::future::join_all;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_buyer_pays_by_the_code_on_the_screen_and_the_page_follows_by_itself() {
    both::tell(TestApp::sqlite(both::settings(None)).await, scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payer_without_scripts_pays_in_chinese_on_a_phone() {
    both::tell(TestApp::sqlite(both::settings(None)).await, no_scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payer_chooses_by_keyboard_alone() {
    both::tell(TestApp::sqlite(both::settings(None)).await, keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_scrolls_sideways_on_a_small_phone() {
    both::tell(TestApp::sqlite(both::settings(None)).await, narrow).await;
}

/// Waits until the page shows this without a reload, while the site's jobs go on.
pub async fn sees(app: &TestApp, browser: &Chromium, text: &str) {
    for _ in 0..100 {
        app.tick().await;
        // Between two pages there may be no body.
        let body = browser.find(Locator::Css("body")).await;
        if let Ok(body) = body
            && body.text().await.is_ok_and(|words| words.contains(text))
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{} does not say \"{text}\":\n{}", browser.path().await, browser.words().await);
}

async fn scripts(app: &TestApp) {
    let browser =
        Chromium::open(Setup { scripts: true, languages: "en", width: 1280, fonts: Fonts::Narrow }).await;
    browser.goto(&app.url("/signin")).await.unwrap();
    browser.type_into("#email", "li@acme.example").await;
    browser.press("main form button").await;
    sees(app, &browser, "Check your mailbox").await;
    browser.goto(&app.url(&app.signin_link("li@acme.example").await)).await.unwrap();
    browser.press("main form button").await;
    sees(app, &browser, "Who are you?").await;
    browser.type_into("#name", "Li Na").await;
    browser.type_into("#organisation", "Acme").await;
    browser.press("main form button").await;
    browser.goto(&app.url("/products/email")).await.unwrap();
    for group in ["plan", "term"] {
        if browser.find(Locator::Css(&format!("input[name={group}]"))).await.is_ok() {
            browser.press(&format!("input[name={group}]")).await;
        }
    }
    if let Ok(amount) = browser.find(Locator::Css("#amount")).await {
        amount.send_keys("99").await.unwrap();
    }
    let review = browser.find(Locator::XPath("//button[contains(., 'Review order')]")).await.unwrap();
    review.click().await.unwrap();
    sees(app, &browser, "Check your order").await;
    browser.press("#agree").await;
    browser
        .find(Locator::XPath("//button[contains(., 'Submit order')]"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    sees(app, &browser, "How do you want to pay?").await;
    browser.press("input[value=alipay-hk]").await;
    browser.press("form.stack button[data-once]").await;
    sees(app, &browser, "Nothing received yet").await;
    let shown = qr::decode(&browser.screenshot().await.unwrap());
    let written = browser.source().await.unwrap();
    assert!(written.contains(&shown.replace('&', "&amp;")), "{shown} is not the code of the page");
    let (screen, path) = (browser.window().await.unwrap(), browser.path().await);
    let phone = browser.new_window(false).await.unwrap().handle;
    browser.switch_to_window(phone).await.unwrap();
    browser.goto(&shown).await.unwrap();
    browser.type_into("#pin", "135790").await;
    browser.press("button[value=confirm]").await;
    sees(app, &browser, "Paid").await;
    browser.switch_to_window(screen).await.unwrap();
    sees(app, &browser, "received on").await;
    assert_eq!(browser.path().await, path, "nobody has touched the first window");
    browser.press("a[href$='/receipt']").await;
    sees(app, &browser, "Receipt").await;
    assert!(browser.path().await.ends_with("/receipt"));
}

async fn no_scripts(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let browser =
        Chromium::open(Setup { scripts: false, languages: "zh-CN", width: 390, fonts: Fonts::Narrow }).await;
    browser.goto(&app.url(&pay)).await.unwrap();
    let lang = browser.find(Locator::Css("html")).await.unwrap().attr("lang").await.unwrap();
    assert_eq!(lang.as_deref(), Some("zh-Hans"));
    browser.press("input[value=alipay-hk]").await;
    browser.press("form.stack button[data-once]").await;
    shows(&browser, "figure.qr svg").await;
    let shown =
        qr::decode(&browser.find(Locator::Css("figure.qr")).await.unwrap().screenshot().await.unwrap());
    browser.goto(&shown).await.unwrap();
    browser.type_into("#pin", "135790").await;
    browser.press("button[value=confirm]").await;
    shows(&browser, ".handset .state.paid").await;
    browser.goto(&app.url(&pay)).await.unwrap();
    for _ in 0..50 {
        if browser.find(Locator::Css("a[href$='/receipt']")).await.is_ok() {
            break;
        }
        browser.press("form[action$='/check'] button").await;
        app.tick().await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    browser.press("a[href$='/receipt']").await;
    assert!(browser.words().await.contains("99.00"), "{}", browser.words().await);
}

/// The element that has the focus: its name or value, and whether its focus can be seen.
const FOCUSED: &str = "
    const on = document.activeElement, shown = on.closest('label.method') ?? on;
    const seen = [on, shown].some((e) => { const s = getComputedStyle(e);
      return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'; });
    return [on.name || on.textContent.trim(), seen];";

async fn keyboard(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let browser =
        Chromium::open(Setup { scripts: true, languages: "en", width: 1280, fonts: Fonts::Narrow }).await;
    browser.goto(&app.url(&pay)).await.unwrap();
    reaches(&browser, "method").await;
    press(&browser, " ").await;
    let chosen = browser.find(Locator::Css("input[name=method]:checked")).await.unwrap();
    let first = chosen.attr("value").await.unwrap();
    press(&browser, &char::from(Key::Down).to_string()).await;
    let chosen = browser.find(Locator::Css("input[name=method]:checked")).await.unwrap();
    assert_ne!(chosen.attr("value").await.unwrap(), first, "an arrow leads to the next method");
    reaches(&browser, "Continue").await;
    press(&browser, &char::from(Key::Enter).to_string()).await;
    sees(app, &browser, "Nothing received yet").await;
    reaches(&browser, "Pay in another way").await;
}

async fn press(browser: &Chromium, key: &str) {
    browser.active_element().await.unwrap().send_keys(key).await.unwrap();
}

/// Presses Tab until this has the focus; everything on the way must show that it has it.
async fn reaches(browser: &Chromium, wanted: &str) {
    let mut met = Vec::new();
    for _ in 0..60 {
        press(browser, &char::from(Key::Tab).to_string()).await;
        let focused = browser.execute(FOCUSED, Vec::new()).await.unwrap();
        let name = focused[0].as_str().unwrap_or_default().to_owned();
        assert_eq!(focused[1], true, "the focus on \"{name}\" cannot be seen");
        if name.starts_with(wanted) {
            return;
        }
        met.push(name);
    }
    panic!("Tab does not lead to \"{wanted}\" but to {met:?}");
}

async fn narrow(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let phones = small_phones().await;
    let mut payer = app.visitor();
    payer.get(&pay).await;
    let compare = format!("{pay}/compare");
    let early = ["/", "/products/apppush", "/products/otp", "/signin", "/help", "/help/alipay", "/sandbox"];
    let aws = ["/sandbox/amazon", "/amazon/fulfil", "/help/amazon"];
    let early: Vec<&str> = early.into_iter().chain(aws).chain([pay.as_str(), compare.as_str()]).collect();
    for lang in ["en", "fr", "zh-Hans", "zh-Hant-HK"] {
        for path in &early {
            fits(&phones, &app.url(&format!("{path}?lang={lang}"))).await;
        }
    }
    payer.chooses("wechat").await.is(200);
    for lang in ["en", "fr", "zh-Hans", "zh-Hant-HK"] {
        fits(&phones, &app.url(&format!("{pay}?lang={lang}"))).await;
    }
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
    fits(&phones, &app.url(&format!("{pay}?lang=fr"))).await;
    fits(&phones, &app.url(&format!("{pay}/receipt?lang=fr"))).await;
}

/// Browsers of 320 pixels, one with each family of fonts.
pub async fn small_phones() -> Vec<Chromium> {
    let open = |fonts| Chromium::open(Setup { scripts: true, languages: "en", width: 320, fonts });
    join_all(Fonts::ALL.map(open)).await
}

/// Demands that a page fits on a small phone, with the narrow family as with the wide one.
pub async fn fits(phones: &[Chromium], url: &str) {
    for (phone, fonts) in phones.iter().zip(Fonts::ALL) {
        phone.goto(url).await.unwrap();
        assert_eq!(phone.overflow().await, 0, "{url} scrolls sideways at 320 pixels ({fonts:?})");
    }
}
