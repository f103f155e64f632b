//! What a payer does about a transfer that is not seen: names it, or orders the same again for it (E34, E37–E40).

use super::{closed, summary::OrderSummary, trail::Trail, transfer};
use crate::{
    domain::{Agreed, PaymentId, payment::Payment},
    flows::{
        claim::{self, Claimed},
        pay::{self, Payable},
        reorder::{self, By, Reordered},
    },
    web::{Caller, CsrfForm, Error, Page, error::Limited, message, see_other},
};
use actix_web::{HttpResponse, web::Path};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct TxidForm {
    #[serde(default)]
    txid: String,
    #[serde(default)]
    payment: String,
}

/// `POST /pay/{token}/txid`
pub async fn txid(
    page: Page,
    caller: Caller,
    token: Path<String>,
    CsrfForm(form): CsrfForm<TxidForm>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let id = PaymentId::from_text(form.payment);
    let payment = payable.payments.iter().find(|payment| payment.id == id).ok_or(Error::NotFound)?;
    caller.claim(&payable.order)?;
    let by = caller.reader.actor(&payable.order);
    match claim::claim(&site, payment, &form.txid, &by).await? {
        Claimed::Answer(_) => Ok(see_other(&format!("/pay/{token}#trail"))),
        Claimed::TooMany(wait_ms) => Err(Error::too_many(Limited::Hashes, wait_ms)),
        Claimed::NotNow => Err(Error::NotFound),
        Claimed::Unreadable(problem) => {
            let page = page.bare();
            let summary = OrderSummary::of(&page, &payable, &token);
            let method = site.method(&payment.method).ok_or(Error::NotFound)?;
            let trail = Trail::of(&page, method.as_ref(), payment).await?.ok_or(Error::NotFound)?;
            let trail = Trail {
                typed: form.txid,
                problem: Some(message::message_text(page.lang, &problem)),
                ..trail
            };
            refused(&page, &payable, payment, &summary, trail).await
        }
    }
}

/// The page that the hash was typed on, with what is wrong with it.
async fn refused(
    page: &Page,
    payable: &Payable,
    payment: &Payment,
    summary: &OrderSummary,
    trail: Trail,
) -> Result<HttpResponse, Error> {
    if payment.state.is_open() && payable.order.is_unpaid() {
        transfer::refuse(page, payment, summary, trail).await
    } else {
        closed::refuse(page, payable, payment, summary, trail).await
    }
}

#[derive(Deserialize)]
pub struct AgainForm {
    #[serde(default)]
    agree: Option<String>,
}

/// `POST /pay/{token}/again`: "order the same again, I have paid". A member of the organisation may do so at any
/// time; for anybody else with the link, the money that came for it decides.
pub async fn order_again(
    page: Page,
    caller: Caller,
    token: Path<String>,
    CsrfForm(form): CsrfForm<AgainForm>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    caller.claim(&payable.order)?;
    let slug = payable.order.product().ok_or(Error::NotFound)?;
    let product = site.catalogue.product(slug.as_str()).ok_or(Error::NotFound)?;
    let Some(agreed) = Agreed::from_tick(form.agree.as_deref(), &product.agreement) else {
        return Ok(see_other(&format!("/pay/{token}?unticked=1#again")));
    };
    let by = caller.reader.buyer(&payable.order).map_or(By::Link, By::Member);
    Ok(match reorder::reorder(&site.clone().into_inner(), &payable, by, agreed, page.lang).await? {
        Reordered::Placed(order) => see_other(&site.pay_path(&order)),
        Reordered::Clash => see_other(&format!("/pay/{token}?clash=1#again")),
        Reordered::Gone => see_other(&format!("/pay/{token}?gone=1#again")),
        Reordered::SignIn => return Err(Error::SignIn { next: format!("/pay/{token}") }),
    })
}
