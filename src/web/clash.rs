//! Settles the clash of a new choice with an unpaid order of the same product (E4, E5, N14).

use super::{
    CsrfForm, Error, Page, Problem, SignedIn,
    choice::{Chosen, facts},
    in_flight,
    message::{Phrase, phrase},
    review, see_other, service_form,
};
use crate::{
    domain::{
        MessageArg, Product, Snapshot,
        order::Order,
        selection::{DiffRow, Draft, diff},
    },
    flows::order::{self, Cancelled, OrderRequest},
    lang::Lang,
    store::{StoreError, members::Member, orders},
};
use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Path, Query},
};
use askama::Template;

#[derive(Template)]
#[template(path = "clash.html")]
struct Clash<'a> {
    p: &'a Page,
    chosen: &'a Chosen<'a>,
    open: &'a Order,
    before: Vec<Row>,
    after: Vec<Row>,
    same: bool,
    problems: Vec<Problem>,
    /// Why the open order was not replaced, and the next step; empty before the attempt.
    refused: Vec<String>,
}

/// One thing in which the two orders agree or differ; `None` where one has no such thing.
struct Row {
    label: Phrase,
    value: Option<Phrase>,
    differs: bool,
}

/// The two side by side; without an unpaid order, back to the review.
pub async fn show(
    page: Page,
    SignedIn(member): SignedIn,
    slug: Path<String>,
    Query(draft): Query<Draft>,
) -> Result<HttpResponse, Error> {
    let product = service_form::find(&page.site, &slug)?;
    let Ok(chosen) = Chosen::parse(page.lang, product, &draft) else {
        // The form says what is wrong.
        let query = page.uri.split_once('?').map_or("", |(_, query)| query);
        return Ok(see_other(&format!("/products/{}?{query}", product.slug)));
    };
    Ok(match unpaid(&page, &member, product).await? {
        Some(open) => page.show(&clash(&page, &chosen, &open, Vec::new()))?,
        None => see_other(&chosen.review_path()),
    })
}

/// Cancels the unpaid order that the page named and places the new one in its stead.
pub async fn replace(
    mut page: Page,
    SignedIn(member): SignedIn,
    slug: Path<String>,
    CsrfForm(form): CsrfForm<Draft>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let product = service_form::find(&site, &slug)?;
    let chosen = match Chosen::parse(page.lang, product, &form) {
        Ok(chosen) => chosen,
        Err(errors) => return service_form::refuse(&page, product, &form, &errors),
    };
    // The language switch leads to an address, and that of a form has none of the choice.
    page.uri = chosen.clash_path();
    let open = unpaid(&page, &member, product).await?;
    let agreed = match (chosen.agreed(&form), &open) {
        (Ok(agreed), _) => agreed,
        (Err(_), None) => return Ok(see_other(&chosen.review_path())),
        (Err(problem), Some(open)) => {
            let again = clash(&page, &chosen, open, vec![problem]);
            return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let snapshot = chosen.snapshot.clone();
    let wanted = OrderRequest { member: &member, snapshot, agreed, lang: page.lang };
    match open {
        // Only the order that stood on the page is cancelled for this one; another is shown first.
        Some(open) if open.number == form.value("order") => swap(&page, &chosen, &open, &wanted).await,
        Some(_) => Ok(see_other(&chosen.clash_path())),
        None => review::order(&page, &chosen, &wanted).await,
    }
}

async fn swap(
    page: &Page,
    chosen: &Chosen<'_>,
    open: &Order,
    wanted: &OrderRequest<'_>,
) -> Result<HttpResponse, Error> {
    match order::replace(&page.site, open, wanted).await? {
        Ok(new) => Ok(see_other(&page.site.pay_path(&new.id))),
        // Paid, cancelled or expired a moment ago: nothing stands in the way any more.
        Err(Cancelled::NotUnpaid | Cancelled::Done) => review::order(page, chosen, wanted).await,
        Err(Cancelled::InFlight(why)) => {
            let refused = in_flight::says(page.lang, why, None);
            let kept = Clash { refused, ..clash(page, chosen, open, Vec::new()) };
            page.show_as(StatusCode::CONFLICT, &kept)
        }
    }
}

async fn unpaid(page: &Page, member: &Member, product: &Product) -> Result<Option<Order>, StoreError> {
    orders::unpaid(&mut page.site.store.read().await?, &member.org, &product.slug).await
}

fn clash<'a>(page: &'a Page, chosen: &'a Chosen<'a>, open: &'a Order, problems: Vec<Problem>) -> Clash<'a> {
    // What stands in the way has a product, so it is a purchase.
    let stands = open.purchase().map_or(&chosen.snapshot, |purchase| &purchase.snapshot);
    let rows = diff(stands, &chosen.snapshot);
    let before = side(page.lang, stands, &rows, |row| &row.before);
    let after = side(page.lang, &chosen.snapshot, &rows, |row| &row.after);
    Clash { p: page, chosen, open, before, after, same: rows.is_empty(), problems, refused: Vec::new() }
}

/// Everything of one order, then what only the other one has; the total, which differs or not, last.
fn side(
    lang: Lang,
    order: &Snapshot,
    rows: &[DiffRow],
    value: fn(&DiffRow) -> &Option<MessageArg>,
) -> Vec<Row> {
    let total = MessageArg::Message(crate::domain::Message::new("catalogue-diff-total"));
    let own: Vec<_> = facts(order).into_iter().map(|fact| (fact.label, Some(fact.value))).collect();
    let known = |label: &MessageArg| *label == total || own.iter().any(|(own, _)| own == label);
    let others =
        rows.iter().filter(|row| !known(&row.label)).map(|row| (row.label.clone(), value(row).clone()));
    let others: Vec<_> = others.collect();
    let last = (total, Some(order.total().into()));
    let row = |(label, value): (MessageArg, Option<MessageArg>)| Row {
        differs: rows.iter().any(|row| row.label == label),
        label: phrase(lang, &label),
        value: value.map(|value| phrase(lang, &value)),
    };
    own.into_iter().chain(others).chain([last]).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    fn ordered(fields: &[(&str, &str)]) -> Snapshot {
        let catalogue = Catalogue::example();
        let product = catalogue.product("email").unwrap();
        let draft = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Chosen::parse(Lang::ENGLISH, product, &draft).ok().unwrap().snapshot
    }

    fn value(row: &Row) -> Option<&str> {
        row.value.as_ref().map(|value| value.text.as_str())
    }

    fn text(rows: &[Row]) -> Vec<(&str, Option<&str>, bool)> {
        rows.iter().map(|row| (row.label.text.as_str(), value(row), row.differs)).collect()
    }

    #[test]
    fn each_side_shows_its_whole_order_and_what_it_lacks() {
        let before = ordered(&[("plan", "50k"), ("term", "12"), ("qty-dedicated-ip", "1")]);
        let after = ordered(&[("plan", "250k"), ("term", "12")]);
        let rows = diff(&before, &after);
        let left = side(Lang::ENGLISH, &before, &rows, |row| &row.before);
        let right = side(Lang::ENGLISH, &after, &rows, |row| &row.after);
        assert_eq!(
            text(&left).iter().map(|(label, _, differs)| (*label, *differs)).collect::<Vec<_>>(),
            [("Plan", true), ("Term", false), ("Dedicated IP address", true), ("Total", true)]
        );
        assert_eq!(text(&right)[2], ("Dedicated IP address", None, true));
        assert_eq!(text(&right)[3], ("Total", Some("1,500.00\u{a0}USD"), true));
    }

    #[test]
    fn two_orders_of_the_same_have_nothing_marked() {
        let order = ordered(&[("plan", "50k"), ("term", "1")]);
        let rows = diff(&order, &order);
        assert!(side(Lang::ENGLISH, &order, &rows, |row| &row.before).iter().all(|row| !row.differs));
    }
}
