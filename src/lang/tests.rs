//! What each language's words, numbers, money, dates and spans look like, pinned.

use super::{Lang, lang};
use crate::domain::{
    Currency, Money, Timestamp,
    time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
};
use rust_decimal::Decimal;

/// The same thing written in English, French, and both kinds of Chinese.
fn in_all(write: impl Fn(Lang) -> String) -> [String; 4] {
    ["en", "fr", "zh-Hans", "zh-Hant-HK"].map(lang).map(write)
}

/// 2026-11-22 14:05:59 UTC.
const AT: Timestamp = Timestamp::from_millis(1_795_356_359_000);

#[test]
fn tags_are_read_in_any_case_and_by_their_usual_names() {
    for lang in Lang::all() {
        assert_eq!(Lang::parse(lang.tag()), Some(lang));
        assert_eq!(Lang::parse(&lang.tag().to_uppercase()), Some(lang));
    }
    for tag in ["zh", "zh-CN", "zh_cn", "zh-SG"] {
        assert_eq!(Lang::parse(tag), Some(lang("zh-Hans")), "{tag}");
    }
    for tag in ["zh-Hant", "zh-HK", "zh-TW", "zh-MO", "zh-hant-hk"] {
        assert_eq!(Lang::parse(tag), Some(lang("zh-Hant-HK")), "{tag}");
    }
    assert_eq!(Lang::parse("en-GB"), Some(Lang::ENGLISH));
    for tag in ["", "de", "english", "zh-Hant-HK-x", "*"] {
        assert_eq!(Lang::parse(tag), None, "{tag}");
    }
}

#[test]
fn a_reader_gets_the_language_with_the_greatest_weight() {
    let cases = [
        ("fr", Some(lang("fr"))),
        ("de, fr;q=0.5, en;q=0.8", Some(Lang::ENGLISH)),
        ("fr, en", Some(lang("fr"))),
        ("fr-LU;q=0.9, en;q=0.8", Some(lang("fr"))),
        ("zh-Hant-TW, zh;q=0.9", Some(lang("zh-Hant-HK"))),
        ("zh-Hans-CN", Some(lang("zh-Hans"))),
        ("zh-HK,zh;q=0.9,en;q=0.8", Some(lang("zh-Hant-HK"))),
        ("en;q=0, fr;q=0.001", Some(lang("fr"))),
        ("en ; Q = 1.000", Some(Lang::ENGLISH)),
        ("en;q=2, fr;q=0.1", Some(lang("fr"))),
        ("en;q=é, ;;=,,fr;q=0.1", Some(lang("fr"))),
        ("*", None),
        ("de, ja;q=0.5", None),
        ("", None),
    ];
    for (header, expected) in cases {
        assert_eq!(Lang::negotiate(header), expected, "{header}");
    }
}

#[test]
fn a_language_is_kept_as_its_tag() {
    assert_eq!(serde_json::to_string(&lang("zh-Hant-HK")).unwrap(), "\"zh-Hant-HK\"");
    assert_eq!(serde_json::from_str::<Lang>("\"zh-hk\"").unwrap(), lang("zh-Hant-HK"));
    let refusal = serde_json::from_str::<Lang>("\"de\"").unwrap_err().to_string();
    assert!(refusal.contains("\"de\" is none of the languages en, fr, zh-Hans, zh-Hant-HK"), "{refusal}");
}

#[test]
fn an_unknown_key_is_shown_as_itself() {
    for lang in Lang::all() {
        assert_eq!(lang.t("no-such-key"), "⟦no-such-key⟧");
        assert_eq!(lang.t1("no-such-key", "count", 1), "⟦no-such-key⟧");
        assert!(!lang.has("no-such-key"));
    }
}

#[test]
fn a_text_without_its_argument_is_no_half_text() {
    assert_eq!(Lang::ENGLISH.t1("date-and-time", "date", "today"), "⟦date-and-time⟧");
}

/// A page as the site has them: askama hands its fields over by reference.
#[derive(askama::Template)]
#[template(
    ext = "txt",
    source = "{{ l.t2(key, \"rest\", name, \"last\", owned) }}: \
    {{ l.money(total) }}, {{ l.number(count) }}, {{ l.t1(\"duration-days\", \"count\", count) }}, {{ l.date(at) }}"
)]
struct Page {
    l: Lang,
    key: &'static str,
    name: &'static str,
    owned: String,
    total: Money,
    count: i64,
    at: Timestamp,
}

#[test]
fn a_template_passes_its_fields_as_they_are() {
    let total = Money::new(864_000, Currency::USD);
    let page = Page {
        l: Lang::ENGLISH,
        key: "list-and-last",
        name: "a",
        owned: "b".into(),
        total,
        count: 1_000,
        at: AT,
    };
    let text = askama::Template::render(&page).unwrap();
    assert_eq!(text, "a and b: 8,640.00\u{a0}USD, 1,000, 1,000 days, 22 November 2026");
}

#[test]
fn words_carry_no_isolation_marks() {
    assert_eq!(Lang::ENGLISH.t2("list-and-last", "rest", "x", "last", "y"), "x and y");
}

#[test]
fn whole_numbers_have_the_separators_of_the_language_also_inside_texts() {
    let numbers = in_all(|l| l.number(1_234_567));
    assert_eq!(numbers, ["1,234,567", "1\u{202f}234\u{202f}567", "1,234,567", "1,234,567"]);
    assert_eq!(Lang::ENGLISH.number(-5), "-5");
    assert_eq!(Lang::ENGLISH.t1("duration-days", "count", 12_345), "12,345 days");
    assert_eq!(lang("fr").t1("duration-days", "count", 12_345), "12\u{202f}345\u{a0}jours");
}

#[test]
fn money_always_shows_its_code() {
    let usd = Money::new(864_000, Currency::USD);
    let written = in_all(|l| l.money(usd));
    let plain = "8,640.00\u{a0}USD";
    assert_eq!(written, [plain, "8\u{202f}640,00\u{a0}USD", plain, plain]);
}

#[test]
fn amounts_show_every_digit_of_their_currency() {
    let usdt = Money::new(8_612_800_000, Currency::USDT);
    let written = in_all(|l| l.amount(usdt));
    assert_eq!(written, ["8,612.800000", "8\u{202f}612,800000", "8,612.800000", "8,612.800000"]);
    assert_eq!(Lang::ENGLISH.amount(Money::new(5, Currency::USD)), "0.05");
    assert_eq!(Lang::ENGLISH.amount(Money::new(-123_456, Currency::JPY)), "-123,456");
    assert_eq!(Lang::ENGLISH.amount(Money::new(i64::MIN, Currency::USD)), "-92,233,720,368,547,758.08");
}

#[test]
fn shares_drop_idle_digits_and_rates_keep_theirs() {
    assert_eq!(in_all(|l| l.percent(Decimal::new(150, 2))), ["1.5%", "1,5\u{202f}%", "1.5%", "1.5%"]);
    assert_eq!(Lang::ENGLISH.percent(Decimal::new(200, 2)), "2%");
    assert_eq!(in_all(|l| l.rate(Decimal::new(78_150, 4))), ["7.8150", "7,8150", "7.8150", "7.8150"]);
    assert_eq!(Lang::ENGLISH.rate(Decimal::new(1, 28)), "0.0000000000000000000000000001");
}

#[test]
fn dates_have_long_months_and_times_their_zone() {
    assert_eq!(
        in_all(|l| l.date(AT)),
        ["22 November 2026", "22 novembre 2026", "2026年11月22日", "2026年11月22日"]
    );
    let moments = in_all(|l| l.date_time(AT));
    let chinese = "2026年11月22日\u{a0}14:05 UTC";
    let [en, fr] = ["22 November 2026 at 14:05 UTC", "22 novembre 2026 à 14:05 UTC"];
    assert_eq!(moments, [en, fr, chinese, chinese]);
    assert_eq!(in_all(|l| l.time(Timestamp::from_millis(5 * MINUTE_MS))), ["00:05 UTC"; 4]);
}

#[test]
fn no_moment_is_too_far_to_be_written() {
    for millis in [i64::MIN, 253_402_300_800_000, 8_000_000_000_000_000, i64::MAX] {
        for lang in Lang::all() {
            assert!(lang.date_time(Timestamp::from_millis(millis)).ends_with("UTC"), "{millis}");
        }
    }
}

#[test]
fn a_span_is_rounded_down_to_its_two_largest_units() {
    let cases = [
        (7 * DAY_MS - 1, "6 days 23 hours"),
        (DAY_MS + 59 * MINUTE_MS, "1 day"),
        (2 * HOUR_MS + MINUTE_MS, "2 hours 1 minute"),
        (30 * MINUTE_MS - 1, "29 minutes"),
        (MINUTE_MS, "1 minute"),
        (46 * SECOND_MS - 1, "45 seconds"),
        (999, "0 seconds"),
        (0, "0 seconds"),
        (-DAY_MS, "0 seconds"),
    ];
    for (ms, expected) in cases {
        assert_eq!(Lang::ENGLISH.duration(ms), expected, "{ms}");
    }
}

#[test]
fn a_span_follows_the_plurals_of_the_language() {
    let written = in_all(|l| l.duration(DAY_MS + 23 * HOUR_MS));
    let [fr, hans] = ["1\u{a0}jour et 23\u{a0}heures", "1\u{a0}天\u{a0}23\u{a0}小时"];
    assert_eq!(written, ["1 day 23 hours", fr, hans, "1\u{a0}日\u{a0}23\u{a0}小時"]);
    assert_eq!(in_all(|l| l.duration(0)), ["0 seconds", "0\u{a0}seconde", "0\u{a0}秒", "0\u{a0}秒"]);
}

#[test]
fn a_countdown_is_rounded_down_to_the_second() {
    let cases =
        [(14 * MINUTE_MS + 5_999, "14:05"), (HOUR_MS + 5_000, "1:00:05"), (59_999, "0:59"), (-1, "0:00")];
    for (ms, expected) in cases {
        assert_eq!(lang("fr").clock(ms), expected);
    }
}

#[test]
fn a_list_is_joined_as_the_language_does() {
    let three = ["USDT".to_owned(), "Alipay".to_owned(), "WeChat".to_owned()];
    let written = in_all(|l| l.list(&three));
    let [en, fr] = ["USDT, Alipay and WeChat", "USDT, Alipay et WeChat"];
    assert_eq!(written, [en, fr, "USDT、Alipay和WeChat", "USDT、Alipay及WeChat"]);
    assert_eq!(Lang::ENGLISH.list(&["a", "b"]), "a and b");
    assert_eq!(Lang::ENGLISH.list(&["a"]), "a");
    assert_eq!(Lang::ENGLISH.list(&[] as &[&str]), "");
}

#[test]
fn parts_of_a_phrase_are_joined_as_the_language_does() {
    let [fr, han] = ["a\u{202f}: b", "a：b"];
    assert_eq!(in_all(|l| l.labelled("a", "b")), ["a: b", fr, han, han]);
    assert_eq!(in_all(Lang::colon), [": ", "\u{202f}: ", "：", "："]);
    assert_eq!(in_all(|l| l.sentences(&["A.", "B.", "C."])), ["A. B. C.", "A. B. C.", "A.B.C.", "A.B.C."]);
    assert_eq!(in_all(Lang::gap), [" ", " ", "", ""]);
    assert_eq!(in_all(|l| l.series(&["a", "b"])), ["a, b", "a, b", "a、b", "a、b"]);
    assert_eq!(Lang::ENGLISH.sentences(&[] as &[&str]), "");
}

#[test]
fn a_text_is_split_around_the_value_that_a_page_marks_up() {
    let parts = Lang::ENGLISH.around("signin-link-as", "email");
    assert_eq!(parts, ("You sign in as ".to_owned(), String::new()));
    let price = |l: Lang| l.around_with("shop-price-from", "terms", "T", "price");
    assert_eq!(price(Lang::ENGLISH), ("from ".to_owned(), " T".to_owned()));
    assert_eq!(price(lang("zh-Hans")), (String::new(), " 起（T）".to_owned()));
}
