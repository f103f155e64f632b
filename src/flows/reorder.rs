//! "Order the same again, I have paid": a new order for money that came too late for the old one (E39, E40).

use super::{
    journal::{self, Act},
    order::{self, OrderRequest, Placed},
    pay::{self, Choice, Chosen, Payable},
    reallocate, retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor, Agreed, OrderId, PaymentId, Timestamp,
        incoming_transfer::{ClaimStatus, Stage},
        order::{Order, Standing},
        payment::{Payment, PaymentState},
    },
    lang::Lang,
    methods::Evidence,
    store::{
        StoreError, Tx,
        claims::{self, Claim},
        incoming_transfers,
        members::{self, Member},
        orders, payments,
    },
};
use std::sync::Arc;

/// Who reorders.
pub enum By<'a> {
    /// A member of the organisation, signed in.
    Member(&'a Member),
    /// Somebody with the payment link, not signed in.
    Link,
}

/// Outcome of a reorder.
pub enum Reordered {
    Placed(OrderId),
    /// There is already an unpaid order of this product (E4).
    Clash,
    /// The product is no longer sold with this selection.
    Gone,
    /// The link alone is not enough: no money has arrived, or it has placed an order before.
    SignIn,
}

/// Places the same order again, begins a payment by the same method, and moves the money of the old order to it: what
/// has arrived, and claimed transfers that arrive later.
pub async fn reorder(
    app: &Arc<App>,
    old: &Payable,
    by: By<'_>,
    agreed: Agreed,
    lang: Lang,
) -> Result<Reordered, StoreError> {
    // The link of an order that is paid, or can still be paid, places no orders.
    let closed = old.order.standing() == Standing::Closed;
    let Some(from) = source(app, old).filter(|_| closed) else { return Ok(Reordered::Gone) };
    let Some((_, snapshot)) = order::priced_anew(app, &old.order) else { return Ok(Reordered::Gone) };
    let actor = match by {
        By::Member(member) => Actor::Member(member.id.clone()),
        By::Link => Actor::Payer,
    };
    let placed = match by {
        By::Member(member) => order::place(app, &OrderRequest { member, snapshot, agreed, lang }).await?,
        By::Link => {
            let Some(member) = buyer(app, &old.order).await? else { return Ok(Reordered::Gone) };
            let wanted = OrderRequest { member: &member, snapshot, agreed, lang };
            if !is_open_to_link(app, old).await? {
                return Ok(Reordered::SignIn);
            }
            match order::place_through(app, &wanted, &old.order).await? {
                Some(placed) => placed,
                None => return Ok(Reordered::SignIn),
            }
        }
    };
    let Placed::New(placed) = placed else { return Ok(Reordered::Clash) };
    begin(app, &placed.id, choice(from, actor, lang), &from.id).await?;
    Ok(Reordered::Placed(placed.id))
}

/// The member who receives the emails about an order.
async fn buyer(app: &App, order: &Order) -> Result<Option<Member>, StoreError> {
    let Some(id) = order.buyer.member() else { return Ok(None) };
    members::find(&mut app.store.read().await?, id).await
}

/// Begins the new order's payment by the method of the old one, and reallocates the money.
async fn begin(app: &Arc<App>, order: &OrderId, choice: Choice, from: &PaymentId) -> Result<(), StoreError> {
    let Some(payable) = pay::open(app, &app.keys.link_token(order)).await? else { return Ok(()) };
    let by = choice.by.clone();
    if let Chosen::Begun = pay::choose(app, payable, choice).await? {
        hand_over(app, from, order, &by).await?;
    }
    Ok(())
}

/// Returns true if a closed order can be reordered with its payment link alone. The link proves only that somebody was
/// asked to pay; money that arrived for the order shows that they meant to. An order that was itself placed through a
/// link cannot be reordered, or one sum could place orders without end.
pub async fn is_open_to_link(app: &App, old: &Payable) -> Result<bool, StoreError> {
    let Some(from) = source(app, old).filter(|_| old.order.through.is_none()) else { return Ok(false) };
    let mut db = app.store.read().await?;
    let money = from.is_free() || incoming_transfers::moving(&mut db, &old.order.id).await?;
    Ok(money && !orders::is_reordered(&mut db, &old.order.id).await?)
}

/// Returns the attempt of the old order to take the money from: one that has money, or the last one for which a transfer
/// can still be claimed.
pub fn source<'a>(app: &App, old: &'a Payable) -> Option<&'a Payment> {
    let attempts = || old.payments.iter().rev().filter(|payment| payment.destination.is_some());
    let reallocated =
        old.payments.iter().any(|payment| matches!(payment.state, PaymentState::Reallocated { .. }));
    let named = |payment: &&Payment| app.profile(&payment.method).evidence == Evidence::Chain && !reallocated;
    attempts().find(|payment| payment.is_free()).or_else(|| attempts().find(named))
}

fn choice(from: &Payment, by: Actor, lang: Lang) -> Choice {
    Choice {
        method: from.method.clone(),
        wallet: from.wallet.clone(),
        fresh: false,
        by,
        device: from.device,
        ip: None,
        user_agent: String::new(),
        lang,
    }
}

/// Moves the money and the open claims to the new order's attempt.
async fn hand_over(app: &App, from: &PaymentId, order: &OrderId, by: &Actor) -> Result<(), StoreError> {
    retry_on_conflict(|| async {
        let act = Act::new(app, by);
        let mut tx = app.store.begin().await?;
        let attempts = payments::of_order(&mut tx, order).await?;
        let Some(to) = attempts.into_iter().find(|attempt| attempt.state.is_open()) else { return Ok(()) };
        let from = journal::load(&mut tx, from).await?;
        name_transfers(&mut tx, &from.payment, &to, act.at).await?;
        if from.payment.is_free() {
            let to = journal::load(&mut tx, &to.id).await?;
            reallocate::reallocate(&mut tx, act, from, to).await?;
        }
        tx.commit().await
    })
    .await
}

/// Claims for the new payment what was claimed for the old one or is on its way to it.
async fn name_transfers(tx: &mut Tx, from: &Payment, to: &Payment, now: Timestamp) -> Result<(), StoreError> {
    for claim in claims::of_payment(tx, &from.id).await? {
        if claim.status.is_open() || matches!(claim.status, ClaimStatus::Placed | ClaimStatus::Held) {
            let moved = Claim { payment: to.id.clone(), at: now, ..claim.clone() };
            let next = claim.status.is_open().then_some(now);
            claims::save(tx, &moved, next).await?;
            claims::save(tx, &Claim { status: ClaimStatus::Used, open: false, ..claim }, None).await?;
        }
    }
    for incoming in incoming_transfers::of_payment(tx, &from.id).await? {
        let source = incoming.observed.source;
        if incoming.stage == Stage::Seen && claims::find(tx, &to.id, &source).await?.is_none() {
            let (payment, method) = (to.id.clone(), incoming.method);
            let claim =
                Claim { payment, method, source, at: now, status: ClaimStatus::Confirming, open: true };
            claims::save(tx, &claim, Some(now)).await?;
        }
    }
    Ok(())
}
