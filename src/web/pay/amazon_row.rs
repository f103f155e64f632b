//! The picker's row of AWS Marketplace: no way to pay here, but the way to the listing there.

use super::summary::OrderSummary;
use crate::{
    domain::{Listing, Selection, listing::Grants, order::Order},
    lang::Lang,
    web::Page,
};

/// The row of an order whose product is listed.
pub struct Row {
    /// The listing's page.
    pub href: String,
    /// True if the listing sells exactly what the order asks for.
    pub fits: bool,
    /// What buying there means for the order, to this reader.
    pub says: Vec<String>,
}

pub fn row(page: &Page, order: &Order, summary: &OrderSummary) -> Option<Row> {
    let wanted = &order.purchase()?.snapshot.selection;
    let listing = page.site.amazon.as_ref()?.of_product(wanted.product.as_str())?;
    let stranger = (!summary.ours).then_some(summary.organisation.as_str());
    Some(Row {
        href: listing.url.clone(),
        fits: listing.fit(wanted).is_some(),
        says: says(page.lang, listing, wanted, stranger),
    })
}

/// A purchase pays the order only when its AWS account belongs to the organisation that has ordered: others who hold
/// the link are told so, with the organisation's name.
fn says(l: Lang, listing: &Listing, wanted: &Selection, stranger: Option<&str>) -> Vec<String> {
    match (listing.fit(wanted), stranger) {
        (None, None) => vec![l.t("amazon-buy-other").to_owned()],
        (None, Some(_)) => vec![l.t("amazon-buy-other-stranger").to_owned()],
        (Some((dimension, units)), None) => vec![match dimension.grants {
            Grants::Plan { .. } => l.t("amazon-buy-fits").to_owned(),
            Grants::Balance { .. } => l.t2("amazon-buy-units", "units", units, "dimension", &dimension.name),
        }],
        (Some((dimension, units)), Some(organisation)) => {
            let mut says = vec![l.t1("amazon-buy-stranger", "organisation", organisation)];
            if matches!(dimension.grants, Grants::Balance { .. }) {
                says.push(l.t2("amazon-buy-exactly", "units", units, "dimension", &dimension.name));
            }
            says
        }
    }
}
