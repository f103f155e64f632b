//! Walks of a payment by card in a real browser: with scripts, without, and on a small phone.

use crate::{
    pages::walks::{fits, sees, small_phones},
    pay::payments::STARTER,
    support::{
        app::TestApp,
        both,
        chromium::{Chromium, Fonts, Setup},
    },
};
use fantoccini::Locator;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_declined_then_confirmed_by_the_bank_and_the_first_window_follows() {
    both::tell(TestApp::sqlite(both::settings(None)).await, scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payer_without_scripts_pays_by_card_in_chinese_on_a_phone() {
    both::tell(TestApp::sqlite(both::settings(None)).await, no_scripts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_of_a_card_payment_scrolls_sideways_on_a_small_phone() {
    both::tell(TestApp::sqlite(both::settings(None)).await, narrow).await;
}

/// Waits until the page has this: a click returns before the next page is there.
pub async fn shows(browser: &Chromium, css: &str) {
    for _ in 0..100 {
        if browser.find(Locator::Css(css)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{} has no {css}:\n{}", browser.path().await, browser.words().await);
}

/// Chooses the card on the payment page; the browser is then on the page before the card page.
async fn chooses_the_card(app: &TestApp, browser: &Chromium, pay: &str) {
    browser.goto(&app.url(pay)).await.unwrap();
    browser.press("input[value=card]").await;
    browser.press("form.stack button[data-once]").await;
    shows(browser, ".brands").await;
}

/// Follows the button to the card page and pays there with a card of this number.
async fn pays_with(browser: &Chromium, number: &str) {
    browser.press("a.button.wide").await;
    shows(browser, "#number").await;
    browser.type_into("#number", number).await;
    browser.press("button[value=pay]").await;
}

/// Waits until this is read out to those who do not see the page.
pub async fn hears(browser: &Chromium, text: &str) {
    let mut heard = String::new();
    for _ in 0..50 {
        let said = browser.execute("return document.querySelector('#said').textContent", Vec::new()).await;
        heard = said.unwrap().as_str().unwrap_or_default().to_owned();
        if heard.contains(text) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("\"{text}\" is not read out, but \"{heard}\"");
}

async fn scripts(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let browser =
        Chromium::open(Setup { scripts: true, languages: "en", width: 1280, fonts: Fonts::Narrow }).await;
    chooses_the_card(app, &browser, &pay).await;
    let copy = browser.find(Locator::Css("[data-copy=bank-own]")).await.unwrap();
    assert_eq!(copy.attr("hidden").await.unwrap(), None, "a script shows the button that copies");
    let first = browser.window().await.unwrap();
    let second = browser.new_window(false).await.unwrap().handle;
    browser.switch_to_window(second).await.unwrap();
    browser.goto(&app.url(&pay)).await.unwrap();
    pays_with(&browser, "4000000000009995").await;
    sees(app, &browser, "The card was declined").await;
    browser.switch_to_window(first.clone()).await.unwrap();
    sees(app, &browser, "The card does not cover this amount").await;
    sees(app, &browser, "That try took no money").await;
    hears(&browser, "The card does not cover this amount").await;
    assert!(browser.title().await.unwrap().starts_with("The card does not cover this amount"));
    pays_with(&browser, "4000002760003184").await;
    sees(app, &browser, "Your bank asks").await;
    browser.press("button[value=yes]").await;
    sees(app, &browser, "99.00 USD received on").await;
    assert_eq!(browser.path().await, pay, "the card page leads back");
}

async fn no_scripts(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let browser =
        Chromium::open(Setup { scripts: false, languages: "zh-CN", width: 390, fonts: Fonts::Narrow }).await;
    chooses_the_card(app, &browser, &pay).await;
    let lang = browser.find(Locator::Css("html")).await.unwrap().attr("lang").await.unwrap();
    assert_eq!(lang.as_deref(), Some("zh-Hans"));
    assert!(browser.words().await.contains("99.00"));
    pays_with(&browser, "4242424242424242").await;
    shows(&browser, "a[href$='/receipt']").await;
    assert_eq!(browser.path().await, pay);
}

async fn narrow(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let phones = small_phones().await;
    chooses_the_card(app, &phones[0], &pay).await;
    let page = phones[0].find(Locator::Css("a.button.wide")).await.unwrap().attr("href").await.unwrap();
    let page = page.unwrap();
    for lang in ["en", "fr", "zh-Hans", "zh-Hant-HK"] {
        fits(&phones, &app.url(&format!("{pay}?lang={lang}"))).await;
        fits(&phones, &app.url(&format!("{pay}?choose=1&lang={lang}"))).await;
        fits(&phones, &format!("{page}?lang={lang}")).await;
        fits(&phones, &app.url(&format!("/help/card?lang={lang}"))).await;
    }
}
