//! Claims about the catalogue's file: what the example holds, and what a bad file is told.

use super::*;
use proptest::prelude::*;

const GOOD: &str = r#"[[product]]
slug = "push"
terms = [1, 12]
name.en = "Push"
summary.en = "Notifications."
unit.en = "users"
activation.en = "At once."

[[product.plan]]
id = "small"
name.en = "Small"
features.en = ["one", "two"]
features.fr = ["un", "deux"]
price = { 1 = "9.00 USD", 12 = "90.00 USD" }

[[product.add-on]]
id = "more"
plans = ["small"]
name.en = "More"
monthly = "1.50 USD"
quantity = { min = 1, max = 9, step = 2 }

[product.agreement]
version = "1"
binding = "en"
title.en = "Push Service Agreement"
text.en = "Be kind."

[[product]]
slug = "codes"
name.en = "Codes"
summary.en = "Codes."
unit.en = "codes"
activation.en = "At once."

[product.balance]
name.en = "Balance"
min = "5.00 USD"
max = "500.00 USD"
valid-months = 12

[[product.balance.unit-price]]
channel.en = "SMS"
price = "0.0079 USD"

[product.agreement]
version = "1"
binding = "en"
title.en = "Codes Service Agreement"
text.en = "Be kind."
"#;

/// The problems of the good file with one piece replaced.
fn problems(old: &str, new: &str) -> Vec<String> {
    assert!(GOOD.contains(old), "{old}");
    let text = GOOD.replacen(old, new, 1);
    let problems = Catalogue::parse(&text, "c.toml").expect_err(new);
    problems.iter().map(Problem::to_string).collect()
}

fn plan_price(catalogue: &Catalogue, product: &str, plan: &str, months: u32) -> String {
    match &catalogue.product(product).unwrap().shape {
        Shape::Plans(plans) => plans.plan(plan).unwrap().price(months).unwrap().to_string(),
        Shape::Balance(_) => panic!("{product} has no plans"),
    }
}

#[test]
fn the_example_has_no_problems() {
    let text = include_str!("../../../examples/catalogue.toml");
    assert_eq!(Catalogue::parse(text, "catalogue.toml"), Ok(Catalogue::example()));
    let slugs: Vec<_> = Catalogue::example().products.into_iter().map(|p| p.slug.to_string()).collect();
    assert_eq!(slugs, ["apppush", "email", "otp"]);
}

#[test]
fn the_example_sells_at_the_prices_of_the_table() {
    let example = Catalogue::example();
    let table = [
        ("apppush", "starter", "99.00 USD", "990.00 USD"),
        ("apppush", "growth", "420.00 USD", "4200.00 USD"),
        ("apppush", "scale", "864.00 USD", "8640.00 USD"),
        ("email", "50k", "35.00 USD", "350.00 USD"),
        ("email", "250k", "150.00 USD", "1500.00 USD"),
        ("email", "1m", "520.00 USD", "5200.00 USD"),
    ];
    for (product, plan, month, year) in table {
        assert_eq!(plan_price(&example, product, plan, 1), month, "{plan}");
        assert_eq!(plan_price(&example, product, plan, 12), year, "{plan}");
    }
    let Shape::Balance(balance) = &example.product("otp").unwrap().shape else { panic!() };
    assert_eq!(
        (balance.min.to_string(), balance.max.to_string()),
        ("50.00 USD".into(), "50000.00 USD".into())
    );
    let prices: Vec<_> = balance.unit_prices.iter().map(UnitPrice::to_string).collect();
    assert_eq!(prices, ["0.0079 USD", "0.031 USD", "0.065 USD", "0.012 USD", "0.0009 USD", "0.03 USD"]);
    assert_eq!(example.product("email").unwrap().lowest_price().to_string(), "35.00 USD");
}

#[test]
fn the_example_speaks_four_languages_where_it_matters() {
    for product in Catalogue::example().products() {
        for tag in ["en", "fr", "zh-Hans", "zh-Hant-HK"] {
            let texts = [&product.summary, &product.unit, &product.activation];
            assert!(texts.iter().all(|texts| texts.has(tag)), "{} {tag}", product.slug);
            let agreement = &product.agreement;
            assert!(agreement.title.has(tag) && agreement.text.has(tag), "{} {tag}", product.slug);
            let pieces = agreement.blocks(tag).len();
            assert_eq!(pieces, agreement.blocks("en").len(), "{} {tag}", product.slug);
        }
    }
}

#[test]
fn a_product_is_found_by_its_short_name_only() {
    let example = Catalogue::example();
    assert_eq!(example.product("otp").unwrap().name.get("fr"), "OTP");
    assert!(example.product("OTP").is_none());
}

#[test]
fn a_good_file_has_no_problems() {
    assert!(Catalogue::parse(GOOD, "c.toml").is_ok());
}

#[test]
fn a_bad_file_is_told_its_line_and_reason() {
    let cases = [
        ("9.00 USD", "9.005 USD", r#"c.toml:14: price "9.005 USD" has more digits than USD"#),
        ("9.00 USD", "9.00 EUR", r#"c.toml:14: price "9.00 EUR" is not in USD, the product's currency"#),
        ("9.00 USD", "0.00 USD", r#"c.toml:14: price "0.00 USD" is not more than nothing"#),
        ("9.00 USD", "-9.00 USD", r#"c.toml:14: price "-9.00 USD" is not more than nothing"#),
        ("9.00 USD", "nine", r#"c.toml:14: price "nine" is not like "99.00 USD""#),
        ("9.00 USD", "9.00 XXX", r#"c.toml:14: price "9.00 XXX" is in no currency Guichet knows"#),
        (r#", 12 = "90.00 USD""#, "", "c.toml:14: there is no price for the term of 12 months"),
        ("12 = \"90", "6 = \"90", r#"c.toml:14: "6" is none of the product's terms"#),
        (
            "features.fr = [\"un\", ",
            "features.fr = [",
            "c.toml:13: features.fr is not as long as features.en",
        ),
        ("features.fr", "features.FR", r#"c.toml:13: "FR" is no language tag such as fr or zh-Hant-HK"#),
        ("[1, 12]", "[0, 12]", "c.toml:3: 0 months is not between 1 and 120"),
        ("[1, 12]", "[1, 1]", "c.toml:3: the term of 1 months is there twice"),
        ("name.en", "name.fr", r#"c.toml:4: name: there is no English text ("en")"#),
        ("Notifications.", " ", "c.toml:5: summary.en is empty"),
        ("[\"small\"]", "[\"big\"]", r#"c.toml:18: there is no plan "big""#),
        ("max = 9", "max = 0", "c.toml:21: a quantity needs 1 <= min"),
        ("monthly =", "once = \"1.00 USD\"\nmonthly =", "c.toml:17: an add-on has one of the prices"),
        ("binding = \"en\"", "binding = \"fr\"", r#"c.toml:25: the binding language "fr" has no title"#),
        ("version = \"1\"", "version = \"\"", "c.toml:24: the agreement's version needs 1 to 40"),
        ("slug = \"codes\"", "slug = \"push\"", r#"c.toml:30: the slug "push" is there twice"#),
        ("slug = \"codes\"", "slug = \"A b\"", r#"c.toml:30: "A b": short names are 1 to 40"#),
        ("slug = \"codes\"", "slug = \"c\"\nterms = [1]", "a product with a balance has no plans"),
        ("slug = \"codes\"", "slug = \"c\"\ncurrency = \"XTS\"", r#"c.toml:31: "XTS" is no currency"#),
        ("max = \"500.00", "max = \"4.00", "min 5.00 USD is more than its max 4.00 USD"),
        ("0.0079 USD", "0.0079 EUR", r#"c.toml:44: price "0.0079 EUR" is not like "0.0079 USD""#),
        ("unit.en = \"codes\"", "unit.en = \"codes\"\ncolour = \"red\"", "c.toml:34: unknown field `colour`"),
        ("slug = \"push\"", "slug = ", "c.toml:2: "),
    ];
    for (old, new, expected) in cases {
        let problems = problems(old, new);
        assert!(problems.iter().any(|p| p.contains(expected)), "{new}: {problems:#?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let text = GOOD
        .replace("9.00 USD", "9.005 USD")
        .replace("Be kind.", "")
        .replace("valid-months = 12", "valid-months = 999");
    let problems = Catalogue::parse(&text, "c.toml").unwrap_err();
    let lines: Vec<_> = problems.iter().map(|p| p.line).collect();
    assert_eq!(lines, [14, 27, 40, 50]);
}

#[test]
fn an_empty_file_is_a_problem() {
    let problems = Catalogue::parse("", "c.toml").unwrap_err();
    assert_eq!(problems[0].to_string(), "c.toml:1: there is no product that can be read");
}

proptest! {
    #[test]
    fn a_wrong_price_is_told_on_its_own_line(blank in 0_usize..40, cents in 1_u32..10) {
        let text = format!("{}{}", "\n".repeat(blank), GOOD.replacen("9.00 USD", &format!("9.00{cents} USD"), 1));
        let problems = Catalogue::parse(&text, "c.toml").unwrap_err();
        prop_assert_eq!(problems.len(), 1);
        prop_assert_eq!(problems[0].line, 14 + blank);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}", cut in 0..GOOD.len()) {
        let _ = Catalogue::parse(&text, "c.toml");
        let _ = Catalogue::parse(&GOOD[..cut], "c.toml");
    }
}
