//! The picker's row of AWS Marketplace: no way to pay here, but the way to the listing there.

use crate::{domain::order::Order, web::Page};

/// What stands there for an order whose product is listed.
pub struct Row {
    /// The listing's page.
    pub href: String,
    /// Does the listing sell exactly what the order asks for? Then buying it there pays the order.
    pub fits: bool,
}

pub fn row(page: &Page, order: &Order) -> Option<Row> {
    let listing = page.site.amazon.as_ref()?.of_product(&order.product)?;
    Some(Row { href: listing.url.clone(), fits: listing.sells(&order.snapshot.selection) })
}
