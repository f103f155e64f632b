//! The panel, the words of every decline, and the settings that are refused before anyone sees them.

use super::{Config, KEY, card_with, clock, config, open, wire};
use crate::{
    domain::Decline,
    lang::{Lang, lang},
    methods::{AttemptView, Method, Terms, card},
};
use scraper::{Html, Selector};
use secrecy::SecretString;

fn panel(lang: Lang) -> Html {
    let method = card_with(config("https://api.stripe.com"), clock());
    Html::parse_fragment(&method.panel(&open(), lang).unwrap())
}

fn count(page: &Html, css: &str) -> usize {
    page.select(&Selector::parse(css).unwrap()).count()
}

fn text(page: &Html, css: &str) -> String {
    page.select(&Selector::parse(css).unwrap()).flat_map(|found| found.text()).collect()
}

#[test]
fn the_panel_names_six_brands_the_sum_and_the_four_reasons() {
    let page = panel(Lang::ENGLISH);
    let brands = Selector::parse(".brands li").unwrap();
    let brands = page.select(&brands).map(|brand| brand.text().collect::<String>().trim().to_owned());
    assert_eq!(brands.collect::<Vec<_>>(), card::BRANDS);
    assert_eq!(count(&page, ".brands svg[aria-hidden=true]"), 6, "each has its tile");
    let steps = text(&page, "ol.steps");
    assert!(steps.contains("99.00\u{a0}USD"), "{steps}");
    assert_eq!((count(&page, "ol.steps > li"), count(&page, "details ul > li")), (3, 4));
}

#[test]
fn the_sentence_for_the_bank_stands_in_the_payers_language_and_in_english() {
    let english = "I have had several 3DS authentication failures when paying online. Please help me find and \
        fix the problem.";
    assert_eq!(text(&panel(Lang::ENGLISH), "#bank-own"), english);
    assert_eq!(count(&panel(Lang::ENGLISH), "#bank-english"), 0);
    for lang in [lang("fr"), lang("zh-Hans"), lang("zh-Hant-HK")] {
        let page = panel(lang);
        assert_eq!(text(&page, "#bank-english[lang=en]"), english);
        let own = text(&page, &format!("#bank-own[lang={}]", lang.tag()));
        assert!(own.contains("3DS") && own != english, "{own}");
        assert_eq!(count(&page, "button[data-copy]"), 2);
    }
}

#[test]
fn what_helps_after_the_last_decline_stands_open() {
    let method = card_with(config("https://api.stripe.com"), clock());
    for (declined, opened) in
        [(None, ""), (Some(Decline::Balance), "ul"), (Some(Decline::Authentication), ".copy")]
    {
        let html = method.panel(&AttemptView { declined, ..open() }, Lang::ENGLISH).unwrap();
        let page = Html::parse_fragment(&html);
        assert_eq!(count(&page, "details[open]"), usize::from(!opened.is_empty()), "{declined:?}");
        assert!(opened.is_empty() || count(&page, &format!("details[open] {opened}")) > 0, "{declined:?}");
    }
}

/// A text about a card, as the pages choose it: its own, else the one for all methods.
fn words(lang: Lang, why: Decline, part: &str) -> String {
    let own = format!("card-decline-{}-{part}", why.word());
    let general = format!("decline-{}-{part}", why.word());
    if lang.has(&own) { lang.t(&own).to_owned() } else { lang.t1(&general, "app", "XAPPX") }
}

#[test]
fn every_decline_has_its_words_in_every_language_and_none_accuses() {
    let accusing = "lost stolen fraud perdu volé fraude 丢失 被盗 欺诈 遺失 被竊 失竊 欺詐";
    for lang in Lang::all() {
        for why in Decline::ALL {
            for part in ["title", "cause", "advice"] {
                let said = words(lang, why, part);
                assert!(!said.contains('⟦') && said.len() > 5, "{} {why:?} {part}: {said}", lang.tag());
                let low = said.to_lowercase();
                for word in accusing.split(' ') {
                    assert!(!low.contains(word), "{} {why:?} {part} says {word}", lang.tag());
                }
            }
        }
    }
}

#[test]
fn what_stripe_can_refuse_is_told_of_a_card_and_not_of_an_app() {
    let of_wallets = [Decline::ByPayer, Decline::Unverified, Decline::Risk];
    for why in Decline::ALL.into_iter().filter(|why| !of_wallets.contains(why)) {
        for lang in Lang::all() {
            for part in ["title", "cause", "advice"] {
                let said = words(lang, why, part);
                assert!(!said.contains("XAPPX"), "{} {why:?} {part}: {said}", lang.tag());
            }
        }
    }
}

fn refusal(config: Config) -> String {
    let made = card::method(config, Terms::default(), wire(clock()));
    format!("{:#}", made.err().expect("these settings cannot work"))
}

#[test]
fn settings_that_cannot_work_are_refused_without_telling_a_secret() {
    let good = || config("https://api.stripe.com");
    let key = |text: &str| SecretString::from(text);
    let cases = [
        (Config { base: "ftp://x".into(), ..good() }, "gateway"),
        (Config { base: "https://x/?a=b".into(), ..good() }, "gateway"),
        (Config { secret_key: key("pk_test_1"), ..good() }, "sk_"),
        (Config { secret_key: key("sk_test_1 "), ..good() }, "sk_"),
        (Config { secret_key: key("sk_live_1"), ..good() }, "live key"),
        (Config { live: true, ..good() }, "test key"),
        (Config { live: true, secret_key: key("rk_test_1"), ..good() }, "test key"),
        (Config { webhook_secrets: vec![], ..good() }, "webhook"),
        (Config { webhook_secrets: vec![key("secret")], ..good() }, "whsec_"),
        (Config { webhook_secrets: vec![key("whsec_1"), key("whsec_")], ..good() }, "whsec_"),
        (Config { timeout_ms: 0, ..good() }, "timeout_ms"),
    ];
    for (config, name) in cases {
        let told = refusal(config);
        assert!(told.contains(name) && !told.contains(KEY), "{name}: {told}");
    }
    let live = Config { live: true, secret_key: key("rk_live_1"), ..good() };
    assert!(card::method(live, Terms::default(), wire(clock())).is_ok());
}

#[test]
fn several_webhook_secrets_stand_in_one_text() {
    let secrets = Config::secrets(&SecretString::from("whsec_a, whsec_b,,"));
    assert_eq!(secrets.len(), 2);
}

#[test]
fn no_secret_is_printed_with_the_settings() {
    let printed = format!("{:?}", config("https://api.stripe.com"));
    assert!(!printed.contains(KEY) && !printed.contains(super::SECRET), "{printed}");
    assert!(printed.contains("api.stripe.com"));
}
