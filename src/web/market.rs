//! The marketplace: every product with its lowest price, and the ways to pay. It asks no database.

use super::{Error, Page, message::message_text};
use crate::{
    domain::{
        Message, Product,
        catalogue::{Balance, Plan, Plans, Shape},
        terms::Fee,
    },
    lang::Lang,
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "market.html")]
struct Market<'a> {
    p: &'a Page,
    cards: Vec<Card<'a>>,
    ways: Vec<Way>,
}

struct Card<'a> {
    product: &'a Product,
    points: Vec<String>,
    /// What the lowest price stands for: “for 1 month”.
    terms: String,
}

struct Way {
    id: &'static str,
    name: &'static str,
    fee: String,
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let cards = page.site.catalogue.products().iter().map(|product| card(lang, product)).collect();
    let ways = page.site.methods.iter().map(|method| Way {
        id: method.id(),
        name: lang.t(&format!("method-{}-name", method.id())),
        fee: fee_words(lang, &method.terms().fee),
    });
    page.show(&Market { p: &page, cards, ways: ways.collect() })
}

fn card(lang: Lang, product: &Product) -> Card<'_> {
    let unit = lang.t1("shop-card-unit", "unit", product.unit.get(lang.tag()));
    let (points, terms) = match &product.shape {
        Shape::Plans(plans) => (plans_in_short(lang, plans), cheapest_term(plans, product)),
        Shape::Balance(balance) => (
            balance_in_short(lang, balance),
            Message::new("catalogue-line-valid").with("months", balance.valid_months),
        ),
    };
    let points = points.into_iter().chain([unit]).collect();
    Card { product, points, terms: message_text(lang, &terms) }
}

fn plans_in_short(lang: Lang, plans: &Plans) -> Vec<String> {
    let name = |plan: Option<&Plan>| plan.map_or(String::new(), |plan| plan.name.get(lang.tag()).to_owned());
    let (first, last) = (name(plans.plans.first()), name(plans.plans.last()));
    let months =
        |term: &u32| message_text(lang, &Message::new("catalogue-diff-months").with("months", *term));
    let terms: Vec<_> = plans.terms.iter().map(months).collect();
    vec![
        lang.t3("shop-card-plans", "count", plans.plans.len(), "first", first, "last", last),
        lang.t2("shop-card-terms", "count", terms.len(), "terms", lang.list(&terms)),
    ]
}

fn balance_in_short(lang: Lang, balance: &Balance) -> Vec<String> {
    let mut channels = Vec::new();
    for unit in &balance.unit_prices {
        let channel = unit.channel.get(lang.tag());
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    let most = lang.t1("shop-card-balance", "max", lang.money(balance.max));
    let channels =
        (!channels.is_empty()).then(|| lang.t1("shop-card-channels", "names", lang.list(&channels)));
    [most].into_iter().chain(channels).collect()
}

/// The term whose price is the product's lowest.
fn cheapest_term(plans: &Plans, product: &Product) -> Message {
    let lowest = Some(product.lowest_price());
    let is_lowest = |term: &&u32| plans.plans.iter().any(|plan| plan.price(**term) == lowest);
    let term = plans.terms.iter().find(is_lowest).copied().unwrap_or(1);
    Message::new("catalogue-line-term").with("months", term)
}

/// What a way to pay adds to an order, as far as it can be said without one (E10).
fn fee_words(lang: Lang, fee: &Fee) -> String {
    let percent = (!fee.percent.is_zero()).then(|| lang.percent(fee.percent));
    let fixed = fee.fixed.filter(|fixed| !fixed.is_zero()).map(|fixed| lang.money(fixed));
    let floor = fee.floor.filter(|floor| !floor.is_zero()).map(|floor| lang.money(floor));
    let share = match (percent, fixed, &floor) {
        (Some(percent), Some(fixed), _) => lang.t2("shop-fee-both", "percent", percent, "amount", fixed),
        (Some(share), None, _) | (None, Some(share), _) => lang.t1("shop-fee-plus", "fee", share),
        (None, None, Some(floor)) => return lang.t1("shop-fee-plus", "fee", floor),
        (None, None, None) => return lang.t("shop-fee-none").to_owned(),
    };
    let share = match floor {
        Some(floor) => lang.t2("shop-fee-floor", "fee", share, "floor", floor),
        None => share,
    };
    match fee.cap {
        Some(cap) => lang.t2("shop-fee-cap", "fee", share, "cap", lang.money(cap)),
        None => share,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Catalogue, Currency, Money};
    use rust_decimal::Decimal;

    fn usd(minor: i64) -> Option<Money> {
        Some(Money::new(minor, Currency::USD))
    }

    #[test]
    fn a_fee_is_told_as_far_as_it_is_known_without_an_order() {
        let none = Fee::default();
        let share = Fee { percent: Decimal::TWO, ..Fee::default() };
        let cases = [
            (none.clone(), "no fee"),
            (share.clone(), "+ 2%"),
            (Fee { fixed: usd(30), ..none.clone() }, "+ 0.30\u{a0}USD"),
            (Fee { floor: usd(100), ..none.clone() }, "+ 1.00\u{a0}USD"),
            (Fee { fixed: usd(0), floor: usd(0), ..none }, "no fee"),
            (Fee { fixed: usd(30), ..share.clone() }, "+ 2% + 0.30\u{a0}USD"),
            (
                Fee { floor: usd(100), cap: usd(900), ..share },
                "+ 2%, at least 1.00\u{a0}USD, at most 9.00\u{a0}USD",
            ),
        ];
        for (fee, words) in cases {
            assert_eq!(fee_words(Lang::ENGLISH, &fee), words, "{fee:?}");
        }
    }

    #[test]
    fn the_price_on_a_card_says_what_it_buys() {
        let catalogue = Catalogue::example();
        let told = |slug| card(Lang::ENGLISH, catalogue.product(slug).unwrap()).terms;
        assert_eq!((told("apppush").as_str(), told("otp").as_str()), ("for 1 month", "valid for 12 months"));
    }

    #[test]
    fn channels_with_several_prices_are_named_once() {
        let catalogue = Catalogue::example();
        let points = card(Lang::ENGLISH, catalogue.product("otp").unwrap()).points;
        assert!(points.iter().any(|point| point.ends_with("SMS, WhatsApp, E-mail and Voice")), "{points:?}");
    }
}
