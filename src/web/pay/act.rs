//! What a payer does on the payment page: choose, ask, come back.

use super::{picker, summary::OrderSummary};
use crate::{
    domain::{
        Actor,
        payment::{Event, Payment, PaymentState},
    },
    flows::{
        notifications,
        order::{self, Cancelled},
        pay::{self, Choice, Chosen, Polled},
    },
    store::orders,
    web::{
        Caller, CsrfForm, Error, Page, SignedIn, Site, client, error::Limited, see_other, signin::Pressed,
    },
};
use actix_web::{HttpRequest, HttpResponse, web::Path};
use serde::Deserialize;
use std::time::Duration;

/// How long a returning payer waits for the provider's answer before the page says "we are checking".
const PATIENCE: Duration = Duration::from_secs(4);

#[derive(Deserialize)]
pub struct MethodForm {
    #[serde(default)]
    method: String,
    #[serde(default)]
    wallet: Option<String>,
    /// "yes": a new code although one is open.
    #[serde(default)]
    fresh: Option<String>,
    /// It comes from the dialog that asks for a currency.
    #[serde(default)]
    asked: Option<String>,
}

/// `POST /pay/{token}/method`
pub async fn choose(
    req: HttpRequest,
    page: Page,
    caller: Caller,
    token: Path<String>,
    CsrfForm(form): CsrfForm<MethodForm>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let path = format!("/pay/{token}");
    if form.method.is_empty() {
        let page = page.bare();
        let summary = OrderSummary::of(&page, &payable, &token);
        return picker::nothing_chosen(&page, &payable, &summary);
    }
    caller.attempt(&payable.order)?;
    let choice = Choice {
        wallet: form.wallet.filter(|wallet| !wallet.is_empty()),
        fresh: form.fresh.is_some(),
        by: caller.reader.actor(&payable.order),
        device: page.device,
        ip: client::address(&req),
        user_agent: client::user_agent(&req).to_owned(),
        lang: page.lang,
        method: form.method,
    };
    let method = choice.method.clone();
    let unchosen = if form.asked.is_some() { "&unchosen=1" } else { "" };
    Ok(match pay::choose(&site, payable, choice).await? {
        Chosen::Begun => see_other(&path),
        Chosen::PickWallet(_) => see_other(&format!("{path}?wallets={method}{unchosen}")),
        Chosen::Blocked if site.method(&method).is_some() => {
            see_other(&format!("{path}?choose=1&refused={method}"))
        }
        Chosen::Blocked => see_other(&format!("{path}?choose=1")),
        Chosen::StillOpen => see_other(&format!("{path}?open=1")),
        Chosen::TooMany(wait_ms) => return Err(Error::too_many(Limited::Attempts, wait_ms)),
    })
}

/// `POST /pay/{token}/check`: "I have paid" and "Check now" ask the provider.
pub async fn check(
    site: Site,
    caller: Caller,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    caller.check(&payable.order)?;
    if let Some(payment) = payable.current() {
        pay::poll(&site, &payment.id).await?;
    }
    Ok(see_other(&format!("/pay/{token}?checked=1")))
}

/// `POST /pay/{token}/close`: gives the open attempt up, so that what it keeps closed opens again (E18, N15).
pub async fn close(
    site: Site,
    caller: Caller,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    caller.check(&payable.order)?;
    let path = format!("/pay/{token}");
    let Some(open) = payable.open_attempt() else { return Ok(see_other(&path)) };
    let still_open = pay::void(&site, &open.id, Actor::Payer).await?.state.is_open();
    Ok(see_other(&format!("{path}?{}", if still_open { "open=1" } else { "choose=1" })))
}

/// `GET /pay/{token}/return`: the wallet sends the payer back. The address proves nothing: the provider is
/// asked, and the page shows what it says.
pub async fn back(site: Site, caller: Caller, token: Path<String>) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let path = format!("/pay/{token}");
    let current = payable.current().filter(|payment| payment.state.received().is_empty());
    let Some(payment) = current else { return Ok(see_other(&path)) };
    let known = caller.check(&payable.order).is_ok() && has_news(&site, payment).await;
    // Who has paid a moment ago must not take the page for an invitation to pay again.
    Ok(see_other(&if known { path } else { format!("{path}?checked=1") }))
}

/// Does the provider say now what has become of the attempt? Its silence, or a refusal from before that it does
/// not repeat, says nothing of what the payer has just done.
async fn has_news(site: &Site, payment: &Payment) -> bool {
    let (site, id) = (site.clone().into_inner(), payment.id.clone());
    let ask = tokio::spawn(async move { pay::ask(&site, &id).await });
    let Ok(Ok(Ok(Polled { payment, said: Some(said) }))) = tokio::time::timeout(PATIENCE, ask).await else {
        return false;
    };
    let turned = said.iter().any(|event| matches!(event, Event::TryDeclined(_)));
    turned || !matches!(payment.state, PaymentState::Waiting)
}

/// `POST /orders/{number}/restart`: "cancel and order the same again" in one step (E18).
pub async fn restart(
    site: Site,
    SignedIn(member): SignedIn,
    number: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let found = orders::by_number(&mut site.store.read().await?, &member.org, &number).await?;
    let old = found.ok_or(Error::NotFound)?;
    let Some(purchase) = old.purchase().filter(|_| order::is_sold(&site, &old)) else {
        return Ok(see_other(&format!("{}?choose=1&gone=1", site.pay_path(&old.id))));
    };
    match order::cancel(&site, &old, &member).await? {
        Cancelled::Done => Ok(see_other(&format!("{}&step=review", notifications::reorder_path(purchase)))),
        Cancelled::NotUnpaid | Cancelled::InFlight(_) => {
            Ok(see_other(&format!("{}?open=1", site.pay_path(&old.id))))
        }
    }
}
