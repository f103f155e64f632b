//! Takes in what a provider has said about a payment: the one way by which money is booked.

use super::{begin::Drawn, news, persist};
use crate::{
    app::App,
    domain::{
        Currency, Money, PaymentId, Receipt, Timestamp,
        news::News,
        order::{Order, OrderEvent},
        payment::{Event, Mismatch, Payment, PaymentState},
    },
    methods::Marks,
    store::{
        StoreError, Told, Tx, events,
        ledger::{self, Transfer},
        marks, orders, payments,
        receipts::{self, Kept},
    },
};

/// Applies a provider's words to a payment and to its order. Saying the same again changes nothing, and
/// money that no rule can place is kept as a receipt. Returns the payment as it is then.
pub async fn record(app: &App, id: &PaymentId, said: &[Event]) -> Result<Payment, StoreError> {
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let (mut payment, mut order) = load(&mut tx, id).await?;
        let before = (payment.version, order.version);
        for event in said {
            (payment, order) = take_in(app, &mut tx, (payment, order), event, now).await?;
        }
        if before != (payment.version, order.version) {
            tx.tell(told(&order, Some(&payment)));
        }
        tx.commit().await?;
        Ok(payment)
    })
    .await
}

/// What names the state of an order and its latest attempt: pages compare it with what they show.
pub fn stamp(order: &Order, payment: Option<&Payment>) -> String {
    match payment {
        Some(payment) => format!("{}.{}.{}", order.version, payment.version, payment.id),
        None => format!("{}.0.0", order.version),
    }
}

/// The news of an order for the pages that wait for it.
pub fn told(order: &Order, payment: Option<&Payment>) -> Told {
    Told { order: order.id.as_str().to_owned(), stamp: stamp(order, payment) }
}

pub(crate) async fn load(tx: &mut Tx, id: &PaymentId) -> Result<(Payment, Order), StoreError> {
    let missing = || StoreError::Broken(anyhow::anyhow!("payment {id} or its order is not there"));
    let payment = payments::find(tx, id).await?.ok_or_else(missing)?;
    let order = orders::find(tx, &payment.order).await?.ok_or_else(missing)?;
    Ok((payment, order))
}

/// Applies one event, in the caller's transaction.
pub(super) async fn take_in(
    app: &App,
    tx: &mut Tx,
    (payment, order): (Payment, Order),
    event: &Event,
    now: Timestamp,
) -> Result<(Payment, Order), StoreError> {
    if let Some(receipt) = event.receipt()
        && receipts::keep(tx, &payment.method, &payment.id, receipt, now).await? == Kept::AnotherPayments
    {
        tracing::error!(payment = %payment.id, "money of another payment was reported for this one; not counted");
        return Ok((payment, order));
    }
    if let Event::Final(receipt) | Event::Overdue(receipt) = event {
        capture(tx, &payment, receipt, now).await?;
    }
    take_over(app, tx, (payment, order), event, now).await
}

/// The same for money that is booked already, as another order's.
pub(super) async fn take_over(
    app: &App,
    tx: &mut Tx,
    (payment, order): (Payment, Order),
    event: &Event,
    now: Timestamp,
) -> Result<(Payment, Order), StoreError> {
    let before = payment.clone();
    let moved = match payment.clone().apply(event.clone(), order.standing(), now) {
        Ok(moved) => moved,
        Err(refused) => {
            tracing::info!(payment = %payment.id, %refused, "an event came too late to matter");
            return Ok((payment, order));
        }
    };
    if moved == before {
        return Ok((payment, order));
    }
    let moved = stay_over(tx, &before, moved, now).await?;
    let moved = ask_for_rest(app, tx, &before, moved, now).await?;
    save(tx, (moved, order), event.name(), now).await
}

/// A bank has taken money back. The books show both, and the payment counts it no more. What a paid order
/// cannot give back is owed by its buyer.
pub(super) async fn take_back(
    app: &App,
    tx: &mut Tx,
    payment: &PaymentId,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<Order, StoreError> {
    let (payment, order) = load(tx, payment).await?;
    let account = format!("order:{}", order.id);
    let held = ledger::balance(tx, &account, receipt.amount.currency()).await?;
    let transfer = Transfer {
        kind: "reverse",
        reference: format!("{}:{}", payment.method, receipt.reference),
        debit: if held < receipt.amount.minor() { format!("owed:{}", order.id) } else { account },
        credit: format!("method:{}", payment.method),
        amount: receipt.amount,
    };
    ledger::book(tx, &transfer, now).await?;
    let event = Event::Reversed(receipt.reference.clone());
    let (payment, order) = take_over(app, tx, (payment, order), &event, now).await?;
    tx.tell(told(&order, Some(&payment)));
    Ok(order)
}

/// Saves a moved payment, writes the move down, and does what it means for its order.
pub(super) async fn save(
    tx: &mut Tx,
    (payment, order): (Payment, Order),
    event: &str,
    now: Timestamp,
) -> Result<(Payment, Order), StoreError> {
    let next = super::looks::after_move(&payment, now);
    let saved = payments::save(tx, payment, next).await?;
    events::of_payment(tx, &saved, event, now).await?;
    let order = consequences(tx, &saved, order, now).await?;
    Ok((saved, order))
}

/// An attempt that was over does not open again beside another one that is open: what came is a part.
async fn stay_over(
    tx: &mut Tx,
    before: &Payment,
    moved: Payment,
    now: Timestamp,
) -> Result<Payment, StoreError> {
    if before.state.is_open() || !moved.state.is_open() {
        return Ok(moved);
    }
    let all = payments::of_order(tx, &moved.order).await?;
    if !all.iter().any(|other| other.id != moved.id && other.state.is_open()) {
        return Ok(moved);
    }
    let received = moved.state.received().to_vec();
    if received.is_empty() {
        return Ok(before.clone());
    }
    let state = PaymentState::Review { received, why: Mismatch::Part, since: now, answered: None };
    Ok(Payment { state, ..moved })
}

/// A part has come: the rest is asked for by an exact amount of its own, so that it is guarded like the
/// first (E38).
async fn ask_for_rest(
    app: &App,
    tx: &mut Tx,
    before: &Payment,
    moved: Payment,
    now: Timestamp,
) -> Result<Payment, StoreError> {
    let redraws = app.method(&moved.method).and_then(|method| method.marks()).is_some_and(Marks::redraws);
    let more = moved.state.received().len() > before.state.received().len();
    let waits = matches!(moved.state, PaymentState::Short { .. } | PaymentState::Confirming { .. });
    if !redraws || !more || !waits {
        return Ok(moved);
    }
    let Drawn::Mark(mark) = super::begin::draw(app, tx, &moved, moved.place.as_deref()).await? else {
        return Ok(moved);
    };
    if !marks::reserve(tx, &moved.method, &mark, &moved.id, now).await? {
        return Err(StoreError::Stale);
    }
    let asked = moved.arrived().plus(mark.asked).map_err(|refused| StoreError::Broken(refused.into()))?;
    Ok(Payment { asked, ..moved })
}

/// What a payment's new state means for its order and for people.
pub(super) async fn consequences(
    tx: &mut Tx,
    payment: &Payment,
    order: Order,
    now: Timestamp,
) -> Result<Order, StoreError> {
    let (order_id, payment_id) = (order.id.clone(), payment.id.clone());
    match &payment.state {
        PaymentState::Settled { excess, .. } => {
            let order = settle(tx, payment, order, now).await?;
            hurry_others(tx, payment, now).await?;
            let paid = News::Paid { order: order_id.clone(), payment: payment_id.clone() };
            news::tell_buyer(tx, &order, &paid, now).await?;
            if excess.is_some() {
                let over = News::Attention { order: order_id, payment: payment_id };
                news::tell_buyer(tx, &order, &over, now).await?;
            }
            Ok(order)
        }
        PaymentState::Review { .. } => {
            let review = News::Attention { order: order_id, payment: payment_id };
            news::tell_buyer(tx, &order, &review, now).await?;
            Ok(order)
        }
        PaymentState::Short { .. } => {
            let sums = payment.state.received().len();
            let short = News::Short { order: order_id, payment: payment_id, sums };
            news::tell_buyer(tx, &order, &short, now).await?;
            Ok(order)
        }
        PaymentState::Waiting
        | PaymentState::Confirming { .. }
        | PaymentState::Carried { .. }
        | PaymentState::Failed { .. }
        | PaymentState::Expired { .. }
        | PaymentState::Cancelled { .. } => Ok(order),
    }
}

/// Whatever else is open for the order is asked about at once: the watcher finds the order paid and voids it
/// there, before somebody pays it a second time.
async fn hurry_others(tx: &mut Tx, paid: &Payment, now: Timestamp) -> Result<(), StoreError> {
    let others = payments::of_order(tx, &paid.order).await?;
    for other in others.iter().filter(|other| other.id != paid.id && other.state.is_open()) {
        payments::look_again(tx, &other.id, Some(now)).await?;
    }
    Ok(())
}

/// The order is paid by this payment, once.
async fn settle(tx: &mut Tx, payment: &Payment, order: Order, now: Timestamp) -> Result<Order, StoreError> {
    if !order.is_unpaid() {
        return Ok(order);
    }
    let event = OrderEvent::PaidBy(payment.id.clone());
    let name = event.name();
    let paid = order.apply(event, now).map_err(|refused| StoreError::Broken(refused.into()))?;
    let paid = orders::save(tx, paid).await?;
    events::of_order(tx, &paid, name, now).await?;
    let transfer = Transfer {
        kind: "settle",
        reference: paid.id.as_str().to_owned(),
        debit: format!("order:{}", paid.id),
        credit: "sales".to_owned(),
        amount: price(payment),
    };
    ledger::book(tx, &transfer, now).await?;
    Ok(paid)
}

/// What an order is paid with: the charge, or what a person has accepted for it.
fn price(payment: &Payment) -> Money {
    let received = payment.state.received();
    let sum = |currency: Currency| {
        let all = received.iter().map(|receipt| receipt.amount).filter(|money| money.currency() == currency);
        all.fold(0_i64, |sum, money| sum.saturating_add(money.minor()))
    };
    let (charge, asked) = (payment.charge, payment.charge.currency());
    let other = received.first().map(|first| first.amount.currency());
    match (sum(asked), other) {
        (0, Some(other)) => Money::new(sum(other), other),
        (part, _) => Money::new(part.min(charge.minor()), asked),
    }
}

/// Money has come in for an order.
async fn capture(
    tx: &mut Tx,
    payment: &Payment,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<(), StoreError> {
    let transfer = Transfer {
        kind: "capture",
        reference: format!("{}:{}", payment.method, receipt.reference),
        debit: format!("method:{}", payment.method),
        credit: format!("order:{}", payment.order),
        amount: receipt.amount,
    };
    ledger::book(tx, &transfer, now).await
}
