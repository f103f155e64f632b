//! Purchases that AWS bills and that are ordered nowhere: staff decide about them with the buyer.

use super::Staff;
use crate::{
    domain::listing::Due,
    flows::{amazon::still_due, desk},
    store::amazon::{EntitlementVersion, Right, rights},
    web::{CsrfForm, Error, Page, Site, amazon::why, see_other},
};
use actix_web::HttpResponse;

/// So many are looked through.
const MOST: i64 = 200;

/// A purchase that needs a person, in the reader's language.
pub struct Bought {
    pub organisation: String,
    pub product: String,
    pub until: String,
    pub why: &'static str,
    pub right: Right,
}

/// Purchases that staff have not dealt with.
pub async fn open(page: &Page) -> Result<Vec<Bought>, Error> {
    let (site, l) = (&page.site, page.lang);
    let Some(amazon) = &site.amazon else { return Ok(Vec::new()) };
    let found = rights::unordered(&mut site.store.read().await?, MOST).await?;
    let mut bought = Vec::new();
    for (right, organisation) in found {
        let Due::Person(doubt) = still_due(site, amazon, &right).await? else { continue };
        let listing = amazon.by_code(&right.product_code);
        let product = listing.and_then(|listing| site.catalogue.product(listing.product.as_str()));
        bought.push(Bought {
            organisation,
            product: product.map_or(right.product_code.as_str(), |p| p.name.get(l.tag())).to_owned(),
            until: right.said.until.map_or_else(|| l.t("amazon-until-open").to_owned(), |at| l.date(at)),
            why: l.t(why(doubt)),
            right,
        });
    }
    Ok(bought)
}

/// `POST /desk/purchases`: somebody has seen to it. What has changed since stays on the list.
pub async fn note(
    site: Site,
    Staff(me): Staff,
    CsrfForm(seen): CsrfForm<EntitlementVersion>,
) -> Result<HttpResponse, Error> {
    desk::note_purchase(&site, &seen, &me.id).await?;
    Ok(see_other("/desk"))
}
