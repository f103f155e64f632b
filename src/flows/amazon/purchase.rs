//! What was bought on AWS becomes an order here: the open one that asks for the same, or one of its own.
//!
//! The payment is real in our books and AWS's to collect: the ledger's `method:amazon` is what AWS owes for it.

use crate::{
    app::App,
    domain::{
        self, Actor, Buyer, DomainEvent, Money, OrderId, PaymentId, Product, Receipt, Selection, Snapshot,
        Subject, Timestamp,
        device::Device,
        entitlement::Ordered,
        listing::Due,
        order::{self, Order, OrderState},
        payment::{Event, Payment, PaymentState},
        selection::snapshot,
        time::DAY_MS,
    },
    flows::{
        journal::{self, Act, Start},
        pay, polling, record, retry_on_conflict,
    },
    methods::amazon,
    store::{
        StoreError, Tx,
        amazon::{Right, Subscription, rights},
        orders, payments,
    },
};

/// What was bought, in the terms of the catalogue.
struct Purchase<'a> {
    subscription: &'a Subscription,
    right: Right,
    product: &'a Product,
    selection: Selection,
    snapshot: Snapshot,
}

/// Outcome of trying to place a purchase.
enum Step {
    /// Booked under this payment, or somebody else has been faster.
    Done(Option<PaymentId>),
    /// The open order for the same has an attempt that must be void first.
    Void(PaymentId),
    /// Another order of this product is unpaid (E4): it is paid or cancelled first.
    InTheWay,
}

/// Has a right ordered and paid as far as that is plain. False when it has to wait.
pub async fn settle(
    app: &App,
    subscription: &Subscription,
    right: Right,
    due: Due,
) -> Result<bool, StoreError> {
    let Some(purchase) = purchase(app, subscription, right, due) else { return Ok(true) };
    // At most one attempt stands in the way; a second round meets the order without it.
    for _ in 0..2 {
        match retry_on_conflict(|| place(app, &purchase)).await? {
            Step::Done(payment) => {
                if let Some(payment) = payment {
                    book(app, &payment, reference(&purchase.right)).await?;
                }
                return Ok(true);
            }
            Step::Void(attempt) => {
                let attempt = pay::void(app, &attempt, Actor::System).await?;
                if attempt.state.is_open() {
                    return Ok(false);
                }
            }
            Step::InTheWay => return Ok(false),
        }
    }
    Ok(false)
}

/// Returns `None` if nothing can be ordered automatically.
fn purchase<'a>(
    app: &'a App,
    subscription: &'a Subscription,
    right: Right,
    due: Due,
) -> Option<Purchase<'a>> {
    let Due::Order(selection) = due else { return None };
    let product = app.catalogue.product(selection.product.as_str())?;
    let snapshot = snapshot(product, &selection).ok()?;
    Some(Purchase { subscription, right, product, selection, snapshot })
}

/// The provider's own name for this purchase: licence, dimension, end of the term and units in all.
fn reference(right: &Right) -> String {
    let (said, end) = (&right.said, "%Y-%m-%dT%H:%M:%SZ");
    let until = said.until.map_or_else(|| "open".to_owned(), |at| at.utc().format(end).to_string());
    let licence = match said.licence.as_str() {
        "" => format!("{}/{}", right.account, right.product_code),
        arn => arn.to_owned(),
    };
    format!("{licence}/{}/{until}/{}", said.dimension, said.units)
}

/// One transaction: the order, its payment, and that the entitlement is ordered by it.
async fn place(app: &App, purchase: &Purchase<'_>) -> Result<Step, StoreError> {
    let by = Actor::Provider(amazon::ID.to_owned());
    let act = Act::new(app, &by);
    let mut tx = app.store.begin().await?;
    let slug = &purchase.product.slug;
    let order = match orders::unpaid(&mut tx, &purchase.subscription.org, slug).await? {
        Some(open) if !selects(&open, &purchase.selection) => return Ok(Step::InTheWay),
        Some(open) => {
            let attempts = payments::of_order(&mut tx, &open.id).await?;
            if let Some(attempt) = attempts.iter().find(|attempt| attempt.state.is_open()) {
                return Ok(Step::Void(attempt.id.clone()));
            }
            open
        }
        None => add_order(&mut tx, act, purchase).await?,
    };
    let payment = payment(app, &order, act.at);
    let poll_at = act.at.plus_ms(polling::LEASE.ms);
    let start = Start { payment: &payment, event: DomainEvent::PaymentReported, poll_at };
    let Some(order) = journal::start(&mut tx, act, order, start).await? else {
        return Err(StoreError::Stale);
    };
    let said = &purchase.right.said;
    let ordered = Right {
        ordered: Some(Ordered { units: said.units, until: said.until }),
        order: Some(order.id.clone()),
        payment: Some(payment.id.clone()),
        ..purchase.right.clone()
    };
    match rights::save(&mut tx, ordered, &[], act.at).await {
        // Another instance has ordered it, or AWS has stated something new: the next reading goes on from there.
        Err(StoreError::Stale) => return Ok(Step::Done(None)),
        saved => drop(saved?),
    }
    tx.commit().await?;
    Ok(Step::Done(Some(payment.id)))
}

/// Returns true if an order is for this selection.
fn selects(order: &Order, selection: &Selection) -> bool {
    order.purchase().is_some_and(|purchase| purchase.snapshot.selection == *selection)
}

/// An order of its own, in the name of the member who linked the account, under the agreement they ticked then.
async fn add_order(tx: &mut Tx, act: Act<'_>, purchase: &Purchase<'_>) -> Result<Order, StoreError> {
    let (app, now) = (act.app, act.at);
    let subscription = purchase.subscription;
    let order = Order {
        id: OrderId::from_random(app.random.bytes()),
        number: order::number(app.random.bytes()),
        buyer: Buyer::Member { member: subscription.member.clone(), org: subscription.org.clone() },
        subject: Subject::Purchase(Box::new(domain::Purchase {
            snapshot: purchase.snapshot.clone(),
            agreement: subscription.agreement.clone(),
        })),
        placed_at: now,
        total: purchase.snapshot.total(),
        lang: subscription.lang,
        through: None,
        state: OrderState::Unpaid { until: now.plus_ms(app.config.order_days * DAY_MS) },
        version: 1,
    };
    let link_hash = crate::keys::digest(&app.keys.link_token(&order.id));
    if journal::place(tx, act, &order, &link_hash).await? { Ok(order) } else { Err(StoreError::Stale) }
}

fn payment(app: &App, order: &Order, now: Timestamp) -> Payment {
    Payment {
        id: PaymentId::from_random(app.random.bytes()),
        order: order.id.clone(),
        method: amazon::ID.to_owned(),
        group: amazon::ID.to_owned(),
        wallet: None,
        fee: Money::zero(order.total.currency()),
        total: order.total,
        charge: order.total,
        amount_due: order.total,
        destination: None,
        declined: None,
        rate: None,
        device: Device::DESKTOP,
        lang: order.lang,
        began: now,
        instructions: None,
        qr: None,
        state: PaymentState::Waiting,
        version: 1,
    }
}

/// A crash between placing and booking leaves the payment open: the next reading books it, whether AWS answers or
/// not.
pub async fn finish(app: &App, right: &Right) -> Result<(), StoreError> {
    let (Some(id), Some(ordered)) = (&right.payment, right.ordered) else { return Ok(()) };
    let payment = payments::find(&mut app.store.read().await?, id).await?;
    if !payment.is_some_and(|payment| payment.state.is_open()) {
        return Ok(());
    }
    let mut placed = right.clone();
    (placed.said.units, placed.said.until) = (ordered.units, ordered.until);
    book(app, id, reference(&placed)).await
}

async fn book(app: &App, payment: &PaymentId, reference: String) -> Result<(), StoreError> {
    let charge = payments::find(&mut app.store.read().await?, payment).await?.map(|payment| payment.charge);
    let Some(amount) = charge else { return Ok(()) };
    let receipt = Receipt { reference, amount, at: app.clock.now(), payer_paid: None };
    record::record(app, payment, &[Event::Final(receipt)]).await.map(drop)
}
