//! The panel, and the settings that are refused before anyone sees it.

use super::{Config, Dialect, Platform, clock, config, open, overseas, shown, terms, wire};
use crate::{
    domain::{Currency, Money},
    lang::Lang,
    methods::{AttemptView, Device, Method, Terms, wechat},
};
use scraper::{Html, Selector};
use secrecy::SecretString;

fn panel(open: &AttemptView) -> Html {
    let method = super::wechat(config("https://api.mch.weixin.qq.com"), clock());
    Html::parse_fragment(&method.panel(open, Lang::ENGLISH).unwrap())
}

fn count(page: &Html, what: &str) -> usize {
    page.select(&Selector::parse(what).unwrap()).count()
}

fn text(page: &Html) -> String {
    page.root_element().text().collect()
}

#[test]
fn a_computers_panel_has_steps_the_amount_and_the_warnings() {
    let page = panel(&open(Some(shown())));
    assert_eq!((count(&page, "ol.steps > li"), count(&page, "details > summary")), (5, 1));
    assert_eq!(count(&page, "p.note.warn"), 1);
    let text = text(&page);
    for words in ["71.90", "long press", "album", "real-name", "Wi-Fi", "camera"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_phone_that_cannot_scan_itself_is_told_so() {
    for agent in ["Mozilla/5.0 (iPhone) MicroMessenger/8.0", "Mozilla/5.0 (Linux; Android 15)"] {
        let page = panel(&AttemptView { device: Device::of(agent), ..open(Some(shown())) });
        assert!(text(&page).contains("second screen"));
    }
}

#[test]
fn a_phone_with_a_button_is_not_told_to_scan() {
    let mut instructions = shown();
    instructions.details.insert("trade_type".into(), "H5".into());
    let page = panel(&AttemptView { device: Device::of("Mozilla/5.0 (iPhone)"), ..open(Some(instructions)) });
    let text = text(&page);
    assert!(text.contains("5 minutes") && !text.contains("Scan"), "{text}");
}

#[test]
fn a_charge_in_another_currency_may_be_shown_converted() {
    let page = panel(&AttemptView { charge: Money::new(8850, Currency::HKD), ..open(Some(shown())) });
    assert!(text(&page).contains("or the same in CNY"));
}

#[test]
fn the_panel_has_all_its_words_in_every_language() {
    let method = super::wechat(config("https://api.mch.weixin.qq.com"), clock());
    for lang in Lang::all() {
        for agent in ["Mozilla/5.0 (X11)", "Mozilla/5.0 (iPhone)"] {
            let open = AttemptView { device: Device::of(agent), ..open(Some(shown())) };
            let html = method.panel(&open, lang).unwrap();
            assert!(!html.contains('⟦'), "{html}");
        }
    }
}

fn refusal(config: Config, terms: Terms) -> String {
    let made = wechat::method(config, terms, wire(clock()));
    format!("{:#}", made.err().expect("these settings cannot work"))
}

#[test]
fn settings_that_cannot_work_are_refused_by_name() {
    let good = || config("https://api.mch.weixin.qq.com");
    let no_keys = Platform { keys: Vec::new(), fetch_certificates: false };
    let bad_code = Dialect::Global { merchant_category_code: "41".into() };
    let cases = [
        (Config { base: "ftp://x".into(), ..good() }, "base"),
        (Config { base: "https://x/?a=b".into(), ..good() }, "base"),
        (Config { appid: String::new(), ..good() }, "appid"),
        (Config { mchid: "1\",x=\"".into(), ..good() }, "mchid"),
        (Config { serial_no: "5A 5D".into(), ..good() }, "serial_no"),
        (Config { apiv3_key: SecretString::from("0123456789abcdef"), ..good() }, "32"),
        (Config { platform: no_keys, ..good() }, "fetch_certificates"),
        (Config { dialect: bad_code, ..good() }, "merchant_category_code"),
        (Config { timeout_ms: 0, ..good() }, "timeout_ms"),
    ];
    for (config, name) in cases {
        let told = refusal(config, terms());
        assert!(told.contains(name), "{name}: {told}");
    }
    assert!(refusal(good(), Terms::default()).contains("CNY"));
    assert!(wechat::method(overseas("https://x.example/"), Terms::default(), wire(clock())).is_ok());
}

#[test]
fn no_secret_is_printed_with_the_settings() {
    let printed = format!("{:?}", config("https://api.mch.weixin.qq.com"));
    assert!(!printed.contains(super::API_KEY) && printed.contains(super::MERCHANT));
}
