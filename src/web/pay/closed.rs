//! The pages of orders and attempts that are over, where money may still be there or come (E39, E40, N12).

use super::{
    PayQuery,
    lead::Lead,
    state::{Act, Head, Reorder, StatePage, Who, facts, head, plain, told_by, trail},
    summary::OrderSummary,
    trail::Trail,
};
use crate::{
    domain::{
        Actor, Money,
        order::{Order, OrderState, Standing},
        payment::{Mismatch, Payment, PaymentState},
    },
    flows::{kept::ReceivedMoney, notifications, order, pay::Payable, reorder},
    web::{Error, Page},
};
use actix_web::{HttpResponse, http::StatusCode};

/// The form of E39, where the order is closed and an attempt of it was paid, or may have been, at a place
/// of ours.
pub async fn reorder(page: &Page, payable: &Payable, query: &PayQuery) -> Result<Option<Reorder>, Error> {
    let who = match page.member.as_ref().is_some_and(|member| payable.order.is_of(&member.org)) {
        true => Who::Member,
        false if reorder::is_open_to_link(&page.site, payable).await? => Who::Link,
        false => Who::SignIn,
    };
    Ok(form(page, payable, who, query))
}

fn form(page: &Page, payable: &Payable, who: Who, query: &PayQuery) -> Option<Reorder> {
    let from =
        reorder::source(&page.site, payable).filter(|_| payable.order.standing() == Standing::Closed)?;
    let (product, snapshot) = order::priced_anew(&page.site, &payable.order)?;
    let (site, l) = (&page.site, page.lang);
    let offer =
        site.method(&from.method)?.terms().offer(snapshot.total(), &site.config.rates, site.clock.now());
    let (due, arrived) = (offer.ok()?.charge, from.arrived());
    let pays = |sum: Money| match arrived.minor() >= due.minor() {
        true => l.t1("usdt-reorder-arrived-text", "amount", l.money(sum)),
        false => l.t2("usdt-reorder-part-text", "amount", l.money(sum), "total", l.money(due)),
    };
    Some(Reorder {
        who,
        agreement: product.agreement.title.get(l.tag()).to_owned(),
        href: format!("/products/{}/agreement", product.slug),
        arrived: from.is_free().then(|| pays(arrived)),
        problem: [
            (&query.unticked, "usdt-reorder-problem-unticked"),
            (&query.clash, "usdt-reorder-problem-clash"),
            (&query.gone, "usdt-reorder-problem-gone"),
        ]
        .into_iter()
        .find_map(|(wished, key)| wished.as_ref().map(|_| l.t(key))),
    })
}

/// A page of a closed attempt after something that is no hash: what was typed is kept.
pub async fn refuse(
    page: &Page,
    payable: &Payable,
    payment: &Payment,
    summary: &OrderSummary,
    trail: Trail,
) -> Result<HttpResponse, Error> {
    let head = head(page, payment, "still", "usdt-named");
    let reorder = reorder(page, payable, &PayQuery::default()).await?;
    let state = StatePage { trail: Some(trail), reorder, ..plain(page, summary, head, Act::None) };
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &state)
}

/// Money that a person looks at.
pub async fn review(
    page: &Page,
    payment: &Payment,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let cancelled = matches!(payable.order.state, OrderState::Cancelled { .. });
    let key = match payment.state {
        PaymentState::Review { why: Mismatch::Late, .. } => "late",
        PaymentState::Review { why: Mismatch::Double, .. } => "double",
        PaymentState::Review { why: Mismatch::Underpaid, .. } if cancelled => "called-off",
        PaymentState::Review { why: Mismatch::Underpaid, .. } => "underpaid",
        PaymentState::Review { why: Mismatch::Overdue, .. } => "overdue",
        _ => "doubtful",
    };
    let facts = facts(page, payment);
    let amount = facts.amount.clone();
    let words = |part: &str| l.t1(&format!("state-{key}-{part}"), "amount", &amount);
    let head = Head { tone: "moving", title: words("title"), money: words("money") };
    let resolved = payment.state.undecided().is_none();
    let other_way = payable.order.is_unpaid() && (resolved || key == "doubtful");
    let advice = match (resolved, other_way) {
        (true, _) => "state-resolved-advice",
        (false, true) => "state-doubtful-advice",
        (false, false) => "state-review-advice",
    };
    let mut advice = vec![l.t1(advice, "email", &page.seller().email)];
    if key == "called-off" && !resolved {
        // No review is needed: the buyer decides how to use it.
        advice = ReceivedMoney::new(&page.site, &payable.payments, false).of(&payable.order).says(l);
        // The page has said already what was received.
        advice.drain(..advice.len().min(1));
    }
    let act = if other_way { Act::OtherWay } else { Act::None };
    let (trail, reorder) = (trail(page, Some(payment)).await?, reorder(page, payable, query).await?);
    let state = plain(page, summary, head, act);
    page.show(&StatePage { advice, facts: Some(facts), trail, reorder, ..state })
}

/// The money that came for this order pays another one by now.
pub fn reallocated(page: &Page, payment: &Payment, summary: &OrderSummary) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let amount = l.money(payment.arrived());
    let words = |part: &str| l.t1(&format!("state-reallocated-{part}"), "amount", &amount);
    let head = Head { tone: "still", title: words("title"), money: words("money") };
    page.show(&StatePage { facts: Some(facts(page, payment)), ..plain(page, summary, head, Act::None) })
}

/// What to do about a link that is over: where a chain can tell, its TxID says more than customer service.
fn over(page: &Page, order: &Order, trail: Option<&Trail>, how: &str) -> Vec<String> {
    let l = page.lang;
    if trail.is_some_and(|trail| trail.lead == Lead::Held) {
        return vec![l.t("usdt-transfer-held-text").to_owned(), l.t("order-kept-txid").to_owned()];
    }
    let key = match trail {
        Some(_) => "usdt-closed-named-advice".to_owned(),
        // Nobody but the seller can ask for the same again.
        None if order.purchase().is_none() => "state-request-closed-advice".to_owned(),
        None => format!("state-{how}-advice"),
    };
    vec![l.t(&key).to_owned()]
}

/// The way to a fresh order, unless money has come: the form below takes it along, a fresh order would not.
fn fresh(payable: &Payable, trail: Option<&Trail>) -> Act {
    match (trail, payable.order.purchase()) {
        (Some(trail), _) if trail.lead == Lead::Held => Act::None,
        (_, Some(purchase)) => Act::Reorder { href: notifications::reorder_path(purchase) },
        (_, None) => Act::None,
    }
}

pub async fn cancelled(
    page: &Page,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let OrderState::Cancelled { by, at } = &payable.order.state else { return Err(Error::NotFound) };
    let l = page.lang;
    let name = match by {
        Actor::Member(id) => notifications::member_name(&mut page.site.store.read().await?, id).await?,
        Actor::Staff(_) | Actor::Payer | Actor::Provider(_) | Actor::System => page.seller().name.clone(),
    };
    let head = Head {
        tone: "still",
        title: l.t2("state-cancelled-title", "by", name, "at", l.date(*at)),
        money: l.t("state-cancelled-money").to_owned(),
    };
    let (trail, reorder) =
        (trail(page, reorder::source(&page.site, payable)).await?, reorder(page, payable, query).await?);
    let act = fresh(payable, trail.as_ref());
    let (head, advice) =
        (told_by(page, trail.as_ref(), head), over(page, &payable.order, trail.as_ref(), "cancelled"));
    page.show(&StatePage { advice, trail, reorder, ..plain(page, summary, head, act) })
}

pub async fn expired(
    page: &Page,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let OrderState::Expired { at } = payable.order.state else { return Err(Error::NotFound) };
    let l = page.lang;
    let head = Head {
        tone: "still",
        title: l.t1("state-expired-title", "at", l.date(at)),
        money: l.t("state-expired-money").to_owned(),
    };
    let (trail, reorder) =
        (trail(page, reorder::source(&page.site, payable)).await?, reorder(page, payable, query).await?);
    let act = fresh(payable, trail.as_ref());
    let (head, advice) =
        (told_by(page, trail.as_ref(), head), over(page, &payable.order, trail.as_ref(), "expired"));
    page.show(&StatePage { advice, trail, reorder, ..plain(page, summary, head, act) })
}
