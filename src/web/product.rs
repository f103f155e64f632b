//! The page of a product: its service form, or the check before ordering.

use super::{
    Error, Page, SignedIn,
    choice::Chosen,
    review,
    service_form::{Fields, fill, find, form, refuse},
};
use crate::domain::selection::Draft;
use actix_web::{
    FromRequest, HttpRequest, HttpResponse,
    web::{Path, Query},
};

/// The form; with `step=review`, the page to check the order on, if everything is filled in.
pub async fn show(
    page: Page,
    slug: Path<String>,
    Query(mut fields): Query<Fields>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let product = find(&page.site, &slug)?;
    let review = fields.get("step").is_some_and(|step| step == "review");
    let untouched = !review && fill(product, &mut fields);
    let draft = Draft::from(fields);
    match Chosen::parse(page.lang, product, &draft) {
        Ok(chosen) if review => {
            let SignedIn(member) = SignedIn::extract(&req).await?;
            review::show(&page, &chosen, &member).await
        }
        Err(errors) if review => refuse(&page, product, &draft, &errors),
        // Without a script, "Update price" is no mistake to be turned away: the script's question is the same.
        outcome => page.show(&form(&page, product, &draft, outcome, untouched)),
    }
}
