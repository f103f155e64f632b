//! Overpaid money: listed until a member of the staff says what was done about it.

use super::Staff;
use crate::{
    domain::{Money, PaymentId, payment::Resolution},
    flows::desk,
    store::{Access, StoreError, orders, payments},
    web::{CsrfForm, Error, Page, Site, flash, flash::Flash, pay::summary::method_name, see_other},
};
use actix_web::HttpResponse;
use serde::Deserialize;

/// So many are listed.
const LISTED: i64 = 50;

/// Money that was paid beyond the total.
pub struct Over {
    pub payment: String,
    pub order: String,
    /// The payment page of the order.
    pub href: String,
    pub overpaid: Money,
    pub method: &'static str,
    /// When the order was paid.
    pub at: String,
}

/// Overpaid amounts that staff have not dealt with, the oldest first.
pub async fn listed(page: &Page, db: &mut impl Access) -> Result<Vec<Over>, StoreError> {
    let l = page.lang;
    let mut listed = Vec::new();
    for payment in payments::overpaid(db, LISTED).await? {
        let Some((overpaid, at)) = payment.state.overpaid() else { continue };
        let Some(order) = orders::find(db, &payment.order).await? else { continue };
        listed.push(Over {
            payment: payment.id.as_str().to_owned(),
            href: page.site.pay_path(&order.id),
            order: order.number,
            overpaid,
            method: method_name(l, &payment.method),
            at: l.date(at),
        });
    }
    Ok(listed)
}

#[derive(Deserialize)]
pub struct Resolved {
    payment: String,
    /// The sum as it was shown, in minor units, and its currency: `1000 USD`.
    overpaid: String,
    how: Resolution,
}

impl Resolved {
    fn amount(&self) -> Option<Money> {
        let (minor, code) = self.overpaid.split_once(' ')?;
        Some(Money::new(minor.parse().ok()?, code.parse().ok()?))
    }
}

/// `POST /desk/overpaid`
pub async fn resolve(
    site: Site,
    page: Page,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Resolved>,
) -> Result<HttpResponse, Error> {
    let amount = form.amount().ok_or(Error::BadRequest)?;
    let payment = PaymentId::from_text(form.payment);
    let done = desk::resolve_overpaid(&site, &payment, amount, form.how, &me.id).await?;
    flash::leave(&page.session, if done { &Flash::ExcessResolved } else { &Flash::ReviewTaken });
    Ok(see_other("/desk"))
}
