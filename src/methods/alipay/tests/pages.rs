//! The panel: every method, device and language, with the warnings that belong there.

use super::{House, PHONE, config, open};
use crate::{
    lang::Lang,
    methods::{AttemptView, Device},
};
use scraper::{Html, Selector};

fn house() -> House {
    House::new(config("https://open-sea-global.alipay.com"))
}

fn panel(id: &str, user_agent: &str) -> Html {
    let open = AttemptView { device: Device::of(user_agent), ..open() };
    Html::parse_fragment(&house().method(id).panel(&open, Lang::ENGLISH).unwrap())
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).map(|element| element.text().collect()).collect()
}

#[test]
fn every_panel_has_all_its_words_in_every_language() {
    let house = house();
    for method in &house.methods {
        for lang in Lang::all() {
            for agent in ["", PHONE, "Android MicroMessenger", "iPhone AlipayClientHK", "iPhone AlipayClient"]
            {
                let open = AttemptView { device: Device::of(agent), ..open() };
                let html = method.panel(&open, lang).unwrap();
                assert!(!html.contains('⟦'), "{} {lang} {html}", method.id());
            }
        }
    }
}

#[test]
fn a_desktop_is_told_to_scan_and_a_phone_to_open_the_app() {
    let desktop = texts(&panel("alipay", ""), "ol.steps > li");
    assert!(desktop[1].contains("Scan the code"), "{desktop:?}");
    let phone = texts(&panel("alipay", PHONE), "ol.steps > li");
    assert!(!phone.iter().any(|step| step.contains("Scan")), "{phone:?}");
}

#[test]
fn each_alipay_warns_of_the_other_app() {
    let warning = texts(&panel("alipay-hk", ""), "p.note.warn").concat();
    assert!(warning.contains("Use Alipay HK for this payment, not Alipay."), "{warning}");
    let warning = texts(&panel("alipay", ""), "p.note.warn").concat();
    assert!(warning.contains("Use Alipay for this payment, not Alipay HK."), "{warning}");
    assert!(texts(&panel("alipay-plus", ""), "p.note.warn").is_empty());
}

#[test]
fn a_page_opened_in_the_wrong_app_says_so() {
    for (id, agent, names) in [
        ("alipay", "iPhone MicroMessenger", "WeChat Pay"),
        ("alipay", "iPhone AlipayClientHK", "Alipay HK"),
        ("alipay-hk", "iPhone AlipayClient", "Alipay"),
    ] {
        let warning = &texts(&panel(id, agent), "p.note.warn")[0];
        assert!(warning.contains(&format!("You opened this page in {names}.")), "{warning}");
    }
    assert_eq!(texts(&panel("alipay", "iPhone AlipayClient"), "p.note.warn").len(), 1);
}

#[test]
fn alipay_hk_shows_the_limits_by_source_and_level() {
    let cells = texts(&panel("alipay-hk", ""), "details table tbody td");
    assert_eq!(cells.len(), 9);
    assert_eq!(cells[1], "5,000.00\u{a0}HKD a payment, 100,000.00\u{a0}HKD a year");
    assert!(cells[5].contains("20,000.00\u{a0}HKD a payment (can be set to 3,000.00"), "{}", cells[5]);
    assert!(texts(&panel("alipay", ""), "table").is_empty());
}

#[test]
fn alipay_plus_names_the_wallets_that_read_its_code() {
    let steps = texts(&panel("alipay-plus", ""), "ol.steps > li");
    assert!(steps[0].contains("GCash, DANA and KakaoPay"), "{steps:?}");
}

#[test]
fn the_wallet_chosen_on_a_phone_is_called_by_its_name() {
    let mut open = AttemptView { device: Device::of(PHONE), ..open() };
    open.instructions.as_mut().unwrap().details.insert("wallet".into(), "GCASH".into());
    let html = house().method("alipay-plus").panel(&open, Lang::ENGLISH).unwrap();
    assert!(html.contains("How to pay with GCash"), "{html}");
}
