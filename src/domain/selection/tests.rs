//! Claims about choosing, pricing, keeping and comparing, on the example catalogue.

use super::*;
use crate::domain::{Catalogue, Currency, MessageArg, catalogue::Charge};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Read once: properties would read it hundreds of times.
static EXAMPLE: LazyLock<Catalogue> = LazyLock::new(Catalogue::example);

type Fields = [(&'static str, &'static str)];

fn product(slug: &str) -> Product {
    EXAMPLE.product(slug).unwrap().clone()
}

fn draft(fields: &[(&str, &str)]) -> Draft {
    fields.iter().map(|(field, typed)| ((*field).to_owned(), (*typed).to_owned())).collect()
}

fn choose(slug: &str, fields: &[(&str, &str)]) -> Result<Selection, Vec<FieldError>> {
    Selection::parse(&product(slug), &draft(fields))
}

fn ordered(slug: &str, fields: &[(&str, &str)]) -> Snapshot {
    snapshot(&product(slug), &choose(slug, fields).unwrap()).unwrap()
}

fn refusals(slug: &str, fields: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    let errors = choose(slug, fields).unwrap_err();
    errors.into_iter().map(|error| (error.field, error.words.key)).collect()
}

#[test]
fn orders_cost_what_the_table_of_examples_says() {
    let cases: [(&str, &Fields, &str); 8] = [
        ("apppush", &[("plan", "starter"), ("term", "12")], "990.00 USD"),
        ("apppush", &[("plan", "scale"), ("term", "12")], "8640.00 USD"),
        ("apppush", &[("plan", "scale"), ("term", "1"), ("qty-extra-mau", "5")], "954.00 USD"),
        ("apppush", &[("plan", "scale"), ("term", "12"), ("qty-extra-mau", "5")], "9720.00 USD"),
        ("email", &[("plan", "1m"), ("term", "12")], "5200.00 USD"),
        ("email", &[("plan", "50k"), ("term", "1"), ("qty-dedicated-ip", "2")], "153.00 USD"),
        (
            "email",
            &[("plan", "250k"), ("term", "12"), ("qty-dedicated-ip", "1"), ("qty-address-checks", "3")],
            "2210.00 USD",
        ),
        ("otp", &[("amount", "12,000")], "12000.00 USD"),
    ];
    for (slug, fields, total) in cases {
        assert_eq!(ordered(slug, fields).total().to_string(), total, "{fields:?}");
    }
}

#[test]
fn everything_wrong_with_a_form_is_said_at_once() {
    let wrong = [("qty-dedicated-ip", "-1"), ("qty-address-checks", "101"), ("qty-gone", "1"), ("term", "7")];
    let expected = [
        ("plan", "catalogue-error-plan-missing"),
        ("term", "catalogue-error-term-gone"),
        ("qty-dedicated-ip", "catalogue-error-quantity-number"),
        ("qty-address-checks", "catalogue-error-quantity-over"),
        ("qty-gone", "catalogue-error-item-gone"),
    ];
    assert_eq!(refusals("email", &wrong), expected.map(|(field, key)| (field.to_owned(), key)));
}

#[test]
fn a_plan_that_is_not_on_sale_is_refused() {
    let gone = refusals("apppush", &[("plan", "50k"), ("term", "1")]);
    assert_eq!(gone, [("plan".to_owned(), "catalogue-error-plan-gone")]);
}

#[test]
fn an_add_on_is_refused_with_a_plan_that_does_not_take_it() {
    let errors =
        choose("apppush", &[("plan", "starter"), ("term", "1"), ("qty-extra-mau", "1")]).unwrap_err();
    let Some((_, MessageArg::Name(plan))) = errors[0].words.args.last() else { panic!("{errors:?}") };
    assert_eq!((errors[0].words.key, plan.get("en")), ("catalogue-error-quantity-plan", "Scale"));
    assert!(choose("apppush", &[("plan", "starter"), ("term", "1"), ("qty-extra-mau", "0")]).is_ok());
}

#[test]
fn a_quantity_keeps_to_its_bounds_and_steps() {
    let mut email = product("email");
    let Shape::Plans(plans) = &mut email.shape else { panic!() };
    plans.add_ons[0].quantity = crate::domain::catalogue::Bounds { min: 5, max: 20, step: 5 };
    let parse = |quantity: &str| {
        let fields = [("plan", "50k"), ("term", "1"), ("qty-dedicated-ip", quantity)];
        Selection::parse(&email, &draft(&fields)).map_err(|errors| errors[0].words.key)
    };
    for good in ["", "0", "5", "20"] {
        assert!(parse(good).is_ok(), "{good}");
    }
    assert_eq!(parse("4"), Err("catalogue-error-quantity-under"));
    assert_eq!(parse("6"), Err("catalogue-error-quantity-step"));
    assert_eq!(parse("25"), Err("catalogue-error-quantity-over"));
}

#[test]
fn a_balance_keeps_to_its_bounds() {
    let key = |amount: &str| refusals("otp", &[("amount", amount)])[0].1;
    assert_eq!(key("49.99"), "catalogue-error-amount-under");
    assert_eq!(key("50,000.01"), "catalogue-error-amount-over");
    assert_eq!(key(""), "catalogue-error-amount-missing");
    assert!(choose("otp", &[("amount", "50")]).is_ok());
    assert!(choose("otp", &[("amount", "50 000.00")]).is_ok());
}

#[test]
fn a_draft_keeps_what_was_typed() {
    let draft = draft(&[("plan", "growth"), ("amount", " 12,50 ")]);
    assert_eq!((draft.value("amount"), draft.value("term")), (" 12,50 ", ""));
    assert!(draft.chose("plan", "growth") && !draft.chose("plan", "scale"));
}

#[test]
fn a_price_that_cannot_be_counted_is_an_error_of_its_field() {
    let mut push = product("apppush");
    let Shape::Plans(plans) = &mut push.shape else { panic!() };
    plans.add_ons[0].charge = Charge::Monthly(Money::new(i64::MAX / 2, Currency::USD));
    let fields = [("plan", "scale"), ("term", "12"), ("qty-extra-mau", "200")];
    let errors = Selection::parse(&push, &draft(&fields)).unwrap_err();
    assert_eq!(
        (errors[0].field.as_str(), errors[0].words.key),
        ("qty-extra-mau", "catalogue-error-too-large")
    );
}

#[test]
fn an_order_reads_the_same_after_the_catalogue_has_changed() {
    let order = ordered("apppush", &[("plan", "scale"), ("term", "12"), ("qty-extra-mau", "2")]);
    let kept: Snapshot = serde_json::from_str(&serde_json::to_string(&order).unwrap()).unwrap();
    assert_eq!(kept, order);
    assert_eq!(kept.title("zh-Hans"), "AppPush – 规模版");
    assert_eq!(kept.lines()[1].label("fr"), "10\u{202f}000 utilisateurs actifs de plus par mois");
    assert_eq!(kept.lines()[1].terms().key, "catalogue-line-monthly");
    assert_eq!(kept.total().to_string(), "9072.00 USD");
}

#[test]
fn a_stored_choice_that_is_no_longer_sold_cannot_be_priced() {
    let selection = choose("apppush", &[("plan", "growth"), ("term", "1")]).unwrap();
    let mut push = product("apppush");
    let Shape::Plans(plans) = &mut push.shape else { panic!() };
    plans.plans.retain(|plan| plan.id.as_str() != "growth");
    assert_eq!(price(&push, &selection).unwrap_err().words.key, "catalogue-error-plan-gone");
    assert_eq!(price(&product("otp"), &selection).unwrap_err().field, "amount");
}

#[test]
fn every_key_said_here_has_its_english_words() {
    let words = include_str!("../../../locales/en/catalogue.ftl");
    let code = [
        include_str!("mod.rs"),
        include_str!("typed.rs"),
        include_str!("pricing.rs"),
        include_str!("snapshot.rs"),
        include_str!("diff.rs"),
    ]
    .concat();
    let keys: Vec<_> = code.split('"').filter(|piece| piece.starts_with("catalogue-")).collect();
    assert!(keys.len() > 30, "{keys:?}");
    for key in keys {
        assert!(words.lines().any(|line| line.starts_with(&format!("{key} ="))), "{key}");
    }
}

#[test]
fn two_orders_of_the_same_do_not_differ() {
    let fields = [("plan", "50k"), ("term", "12"), ("qty-dedicated-ip", "1")];
    assert_eq!(diff(&ordered("email", &fields), &ordered("email", &fields)), []);
}

#[test]
fn a_comparison_shows_only_what_differs_and_the_total_last() {
    let before = ordered("email", &[("plan", "50k"), ("term", "12"), ("qty-dedicated-ip", "1")]);
    let after = ordered("email", &[("plan", "250k"), ("term", "12"), ("qty-address-checks", "2")]);
    let rows = diff(&before, &after);
    let keys: Vec<_> = rows
        .iter()
        .map(|row| match &row.label {
            MessageArg::Message(words) => words.key.to_owned(),
            MessageArg::Name(name) => name.get("en").to_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        ["catalogue-diff-plan", "Dedicated IP address", "10,000 address checks", "catalogue-diff-total"];
    assert_eq!(keys, expected);
    assert_eq!((&rows[1].before, &rows[1].after), (&Some(MessageArg::Number(1)), &None));
    assert_eq!(rows[3].after, Some(MessageArg::Money(Money::new(158_000, Currency::USD))));
}

fn typed() -> impl Strategy<Value = Draft> {
    let plan = prop::sample::select(vec!["starter", "growth", "scale", "50k", "250k", "1m", ""]);
    let term = prop::sample::select(vec!["1", "12", "2"]);
    let number = || prop_oneof![(0_u32..12).prop_map(|n| n.to_string()), "[0-9,. -]{0,8}", "\\PC{0,6}"];
    let amount = prop_oneof![(40_u32..60_000).prop_map(|n| n.to_string()), "[0-9,. ]{0,30}", "\\PC{0,80}"];
    (plan, term, number(), amount).prop_map(|(plan, term, quantity, amount)| {
        let add_on = if plan.ends_with(['k', 'm']) { "qty-dedicated-ip" } else { "qty-extra-mau" };
        draft(&[("plan", plan), ("term", term), (add_on, &quantity), ("amount", &amount)])
    })
}

proptest! {
    #[test]
    fn whatever_is_typed_gives_a_priced_order_or_errors(draft in typed()) {
        for product in EXAMPLE.products() {
            match Selection::parse(product, &draft) {
                Err(errors) => prop_assert!(!errors.is_empty()),
                Ok(selection) => {
                    let quote = price(product, &selection).unwrap();
                    let sum: i64 = quote.lines().iter().map(|line| line.amount.minor()).sum();
                    prop_assert_eq!(sum, quote.total().minor());
                    prop_assert!(quote.total().is_positive());
                    prop_assert_eq!(Selection::parse(product, &Draft::from(&selection)), Ok(selection));
                }
            }
        }
    }

    #[test]
    fn no_price_and_quantity_overflow(minor in 1..=i64::MAX, quantity in 1_u32..=200) {
        let mut push = product("apppush");
        let Shape::Plans(plans) = &mut push.shape else { panic!() };
        plans.add_ons[0].charge = Charge::Monthly(Money::new(minor, Currency::USD));
        let quantity = quantity.to_string();
        let fields = [("plan", "scale"), ("term", "12"), ("qty-extra-mau", quantity.as_str())];
        if let Ok(selection) = Selection::parse(&push, &draft(&fields)) {
            prop_assert!(price(&push, &selection).unwrap().total().minor() > 864_000);
        }
    }
}
