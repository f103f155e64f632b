//! Checking an order before it binds, agreeing to its terms, and placing it (E3, E4, E6; WCAG 3.3.4).

use super::{
    CsrfForm, Error, Page, Problem, SignedIn,
    choice::{Chosen, facts},
    message::{Phrase, phrase},
    see_other, service_form,
};
use crate::{
    domain::{order::Order, selection::Draft},
    flows::order::{OrderRequest, Placed, place},
    store::{members::Member, orders},
};
use actix_web::{HttpResponse, http::StatusCode, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "review.html")]
struct Review<'a> {
    p: &'a Page,
    chosen: &'a Chosen<'a>,
    facts: Vec<Shown>,
    member: &'a Member,
    /// E4: the unpaid order that stands in the way.
    open: Option<Order>,
    problems: Vec<Problem>,
    fees: bool,
}

/// A line of the summary, with the place to change it.
struct Shown {
    label: Phrase,
    value: Phrase,
    change: String,
}

/// The page to check the order on.
pub async fn show(page: &Page, chosen: &Chosen<'_>, member: &Member) -> Result<HttpResponse, Error> {
    let open = orders::unpaid(&mut page.site.store.read().await?, &member.org, &chosen.product.slug).await?;
    page.show(&review(page, chosen, member, open, Vec::new()))
}

/// Places the order, if its box is ticked and nothing has changed since its page was shown.
pub async fn submit(
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
    match chosen.agreed(&form) {
        Ok(agreed) => {
            let snapshot = chosen.snapshot.clone();
            order(&page, &chosen, &OrderRequest { member: &member, snapshot, agreed, lang: page.lang }).await
        }
        Err(problem) => {
            // The language switch leads to an address, and this one has none of the choice.
            page.uri = chosen.review_path();
            let again = review(&page, &chosen, &member, None, vec![problem]);
            page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again)
        }
    }
}

/// Places what is wanted and leads to its payment, or to the order that stands in the way.
pub async fn order(
    page: &Page,
    chosen: &Chosen<'_>,
    wanted: &OrderRequest<'_>,
) -> Result<HttpResponse, Error> {
    Ok(match place(&page.site, wanted).await? {
        Placed::New(order) => see_other(&page.site.pay_path(&order.id)),
        Placed::Clash(_) => see_other(&chosen.clash_path()),
    })
}

fn review<'a>(
    page: &'a Page,
    chosen: &'a Chosen<'a>,
    member: &'a Member,
    open: Option<Order>,
    problems: Vec<Problem>,
) -> Review<'a> {
    let shown = facts(&chosen.snapshot).into_iter().map(|fact| Shown {
        label: phrase(page.lang, &fact.label),
        value: phrase(page.lang, &fact.value),
        change: format!("{}#{}", chosen.form_path(), fact.field),
    });
    Review { p: page, chosen, facts: shown.collect(), member, open, problems, fees: service_form::fees(page) }
}
