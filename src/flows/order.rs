//! Placing an order, cancelling it, replacing it, and letting it expire.

use super::{
    attempt,
    in_flight::{self, InFlight},
    journal::{self, Act},
    notifications, pay, retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor, Agreed, Buyer, DomainEvent, OrderId, Product, Purchase, Subject,
        notification::Notification,
        order::{self, Order, OrderState},
        payment::{Mismatch, Payment},
        selection::{self, Snapshot},
        time::DAY_MS,
    },
    lang::Lang,
    store::{StoreError, Tx, members::Member, orders, payments},
};

/// What a member wants to order. `Agreed` proves that the agreement's box was ticked (E3).
pub struct OrderRequest<'a> {
    pub member: &'a Member,
    pub snapshot: Snapshot,
    pub agreed: Agreed,
    pub lang: Lang,
}

/// Outcome of placing an order.
pub enum Placed {
    New(Order),
    /// E4: there is already an unpaid order of this product.
    Clash(Order),
}

/// Places an order in one transaction. Of any number of simultaneous calls exactly one places it.
pub async fn place(app: &App, wanted: &OrderRequest<'_>) -> Result<Placed, StoreError> {
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let placed = place_in(app, &mut tx, draw(app, wanted)).await?;
        tx.commit().await?;
        Ok(placed)
    })
    .await
}

/// Places an order through the payment link of a closed one, for somebody who has not signed in. Emails go to
/// `wanted.member`. Returns `None` if that link has placed an order before: each does so once.
pub async fn place_through(
    app: &App,
    wanted: &OrderRequest<'_>,
    old: &Order,
) -> Result<Option<Placed>, StoreError> {
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        if orders::is_reordered(&mut tx, &old.id).await? {
            return Ok(None);
        }
        let order = Order { through: Some(old.id.clone()), ..draw(app, wanted) };
        let placed = place_in(app, &mut tx, order).await?;
        tx.commit().await?;
        Ok(Some(placed))
    })
    .await
}

async fn place_in(app: &App, tx: &mut Tx, order: Order) -> Result<Placed, StoreError> {
    if add(app, tx, &order).await? {
        return Ok(Placed::New(order));
    }
    let open = match (order.buyer.org(), order.product()) {
        (Some(org), Some(product)) => orders::unpaid(tx, org, product).await?,
        _ => None,
    };
    // The blocking order was paid or cancelled a moment later: try again.
    open.map(Placed::Clash).ok_or(StoreError::Stale)
}

fn draw(app: &App, wanted: &OrderRequest<'_>) -> Order {
    let now = app.clock.now();
    Order {
        id: OrderId::from_random(app.random.bytes()),
        number: order::number(app.random.bytes()),
        buyer: Buyer::Member { member: wanted.member.id.clone(), org: wanted.member.org.clone() },
        subject: Subject::Purchase(Box::new(Purchase {
            snapshot: wanted.snapshot.clone(),
            agreement: wanted.agreed.version().clone(),
        })),
        placed_at: now,
        total: wanted.snapshot.total(),
        lang: wanted.lang,
        through: None,
        state: OrderState::Unpaid { until: now.plus_ms(app.config.order_days * DAY_MS) },
        version: 1,
    }
}

async fn add(app: &App, tx: &mut Tx, order: &Order) -> Result<bool, StoreError> {
    let link_hash = crate::keys::digest(&app.keys.link_token(&order.id));
    let by = match (&order.through, order.buyer.member()) {
        (None, Some(member)) => Actor::Member(member.clone()),
        (Some(_), _) | (None, None) => Actor::Payer,
    };
    journal::place(tx, Act { app, by: &by, at: order.placed_at }, order, &link_hash).await
}

/// Returns the same purchase at today's prices; `None` for a request, or if this selection is no longer sold.
pub fn priced_anew<'a>(app: &'a App, order: &Order) -> Option<(&'a Product, Snapshot)> {
    let selection = &order.purchase()?.snapshot.selection;
    let product = app.catalogue.product(selection.product.as_str())?;
    Some((product, selection::snapshot(product, selection).ok()?))
}

/// Returns true if the order can be placed again: its selection is still sold.
pub fn is_sold(app: &App, order: &Order) -> bool {
    priced_anew(app, order).is_some()
}

/// Outcome of a cancellation.
pub enum Cancelled {
    Done,
    /// It is no longer unpaid; the page shows its state.
    NotUnpaid,
    /// Money may still arrive.
    InFlight(InFlight),
}

/// Cancels an unpaid order. Its open attempt is voided at the provider first; money that arrived before that is booked
/// and wins.
pub async fn cancel(app: &App, order: &Order, by: &Member) -> Result<Cancelled, StoreError> {
    let actor = Actor::Member(by.id.clone());
    if let Some(why) = void_attempts(app, &order.id, &actor).await? {
        return Ok(Cancelled::InFlight(why));
    }
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let outcome = close(&mut tx, Act::new(app, &actor), &order.id, &by.name).await?;
        tx.commit().await?;
        Ok(outcome)
    })
    .await
}

/// Cancels the blocking order and places the wanted one, both or neither (N14).
pub async fn replace(
    app: &App,
    old: &Order,
    wanted: &OrderRequest<'_>,
) -> Result<Result<Order, Cancelled>, StoreError> {
    let actor = Actor::Member(wanted.member.id.clone());
    if let Some(why) = void_attempts(app, &old.id, &actor).await? {
        return Ok(Err(Cancelled::InFlight(why)));
    }
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        match close(&mut tx, Act::new(app, &actor), &old.id, &wanted.member.name).await? {
            Cancelled::Done => {}
            other => return Ok(Err(other)),
        }
        let order = draw(app, wanted);
        if !add(app, &mut tx, &order).await? {
            return Err(StoreError::Stale);
        }
        tx.commit().await?;
        Ok(Ok(order))
    })
    .await
}

/// Voids the open attempt of an order. Returns why the order cannot be closed: an attempt is still open at its provider,
/// or money is on its way by a closed one.
async fn void_attempts(app: &App, order: &OrderId, by: &Actor) -> Result<Option<InFlight>, StoreError> {
    if let Some(why) = in_flight::find(&mut app.store.read().await?, order).await? {
        return Ok(Some(why));
    }
    let attempts = payments::of_order(&mut app.store.read().await?, order).await?;
    for attempt in attempts.iter().filter(|attempt| attempt.state.is_open()) {
        let left = pay::void(app, &attempt.id, by.clone()).await?;
        if left.state.is_open() {
            return Ok(Some(InFlight::of(&left)));
        }
    }
    Ok(None)
}

/// Closes an order that has no open attempt, in one transaction with the check that it has none.
async fn close(tx: &mut Tx, act: Act<'_>, id: &OrderId, member: &str) -> Result<Cancelled, StoreError> {
    let Some(order) = orders::find(tx, id).await? else { return Ok(Cancelled::NotUnpaid) };
    let attempts = payments::of_order(tx, id).await?;
    if let Some(open) = attempts.iter().find(|attempt| attempt.state.is_open()) {
        return Ok(Cancelled::InFlight(InFlight::of(open)));
    }
    if let Some(why) = in_flight::find(tx, id).await? {
        return Ok(Cancelled::InFlight(why));
    }
    let event = DomainEvent::OrderCancelled { member: member.to_owned() };
    let moved = journal::change(tx, act, order, &event).await?;
    Ok(if moved.is_some() { Cancelled::Done } else { Cancelled::NotUnpaid })
}

/// Reminds the buyers of orders whose deadline is within a day, once per order.
pub async fn remind(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    for order in orders::ending(&mut tx, now, now.plus_ms(DAY_MS)).await? {
        let notification = Notification::Expiring { order: order.id.clone() };
        notifications::tell_buyer(&mut tx, &order, &notification, now).await?;
    }
    tx.commit().await
}

/// Expires an order whose deadline has passed, once its open attempt is void at the provider. Returns `false` if it must
/// wait.
pub async fn expire(app: &App, id: &OrderId) -> Result<bool, StoreError> {
    if !has_been_read(app, id).await? || attempt::awaits_money(app, id).await? {
        return Ok(false);
    }
    if void_attempts(app, id, &Actor::System).await?.is_some() {
        return Ok(false);
    }
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let Some(order) = orders::find(&mut tx, id).await? else { return Ok(false) };
        let attempts = payments::of_order(&mut tx, id).await?;
        let held = attempts.iter().any(|attempt| attempt.state.is_open() || needs_person(attempt, &order));
        if held || attempt::awaits(&mut tx, id).await? {
            return Ok(false);
        }
        let OrderState::Unpaid { until } = order.state else { return Ok(false) };
        let event = DomainEvent::OrderExpired { deadline: until };
        let moved = journal::change(&mut tx, Act::new(app, &Actor::System), order, &event).await?;
        tx.commit().await?;
        Ok(moved.is_some())
    })
    .await
}

/// Returns true if the destinations of its attempts have been read up to its deadline. Money that arrived in time pays
/// the order, however late a node reports it.
async fn has_been_read(app: &App, id: &OrderId) -> Result<bool, StoreError> {
    let mut db = app.store.read().await?;
    let Some(OrderState::Unpaid { until }) = orders::find(&mut db, id).await?.map(|order| order.state) else {
        return Ok(true);
    };
    let attempts = payments::of_order(&mut db, id).await?;
    drop(db);
    for attempt in attempts.iter().filter(|attempt| attempt.destination.is_some()) {
        if !attempt::is_read(app, attempt, until).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns true if money of the order is under review. A partial payment whose rest is missing does not count.
fn needs_person(attempt: &Payment, order: &Order) -> bool {
    let OrderState::Unpaid { until } = order.state else { return false };
    let undecided = attempt.state.undecided();
    undecided.is_some_and(|(why, since)| why != Mismatch::Underpaid || since < until)
}
