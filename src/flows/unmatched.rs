//! Money paid by an attempt that this database does not know, as after a restore from an older backup.
//!
//! A genuine message names the attempt. We ask the provider what was paid, and list the money at the desk until staff
//! assign it to an order. The attempt is then stored again under its old key, so that it can be polled and refunded.
//! Banks and chains know no attempts: their money gets a new one if the order has none by that method.

use super::journal::{self, Act};
use crate::{
    app::App,
    domain::{
        Currency, Money, OrderId, PaymentId, Timestamp,
        device::Device,
        id::is_id,
        incoming_transfer::{IncomingTransfer, ObservedTransfer},
        instructions::Instructions,
        order::Order,
        payment::{Event, Payment, PaymentState},
        terms::Offer,
    },
    methods::{AttemptView, Fault, Method, WebhookEvent},
    store::{StoreError, Tx, orders, payments},
};

/// Asks the provider what was paid by the attempt of a message. Returns `None` if nothing was paid and nothing will be,
/// or if the message says too little to ask; the provider sends another message when money arrives.
///
/// # Errors
/// [`Fault::Unknown`] also while the attempt is undecided: nobody would ask about it again.
pub async fn ask(
    method: &dyn Method,
    event: &WebhookEvent,
    now: Timestamp,
) -> Result<Option<ObservedTransfer>, Fault> {
    let (Some(attempt), Some(lookup)) = (&event.attempt, &event.lookup) else { return Ok(None) };
    // Other systems may share the account; they name their payments in other ways.
    if !is_id(attempt.as_str()) {
        return Ok(None);
    }
    let details = lookup.details.clone();
    let nothing = Money::zero(Currency::USD);
    let open = AttemptView {
        attempt: attempt.clone(),
        // What was asked for is not known, and no adapter concludes anything from it when polled.
        charge: nothing,
        rest: nothing,
        destination: None,
        declined: None,
        instructions: Some(Instructions { until: None, code: None, links: Vec::new(), details }),
        device: Device::DESKTOP,
        began: now,
    };
    let said = method.poll(&open).await?;
    if !said.iter().any(is_last) {
        return Err(Fault::Unknown("the attempt is undecided".to_owned()));
    }
    let paid = said.into_iter().find_map(|event| match event {
        Event::Final(receipt) if receipt.amount.is_positive() => Some(receipt),
        _ => None,
    });
    Ok(paid.map(|receipt| ObservedTransfer {
        reference: receipt.reference,
        source: attempt.as_str().to_owned(),
        destination: String::new(),
        key: attempt.as_str().to_owned(),
        amount: receipt.amount,
        at: receipt.at,
        payer: None,
        text: lookup.order.clone().unwrap_or_default(),
        block: None,
        certain: true,
    }))
}

/// Returns true if the provider says how the attempt has ended.
fn is_last(event: &Event) -> bool {
    matches!(event, Event::Final(_) | Event::Returned | Event::Failed(_) | Event::Closed)
}

/// Stores an attempt for unassigned money and the order that staff assign it to: the one that brought the money, or a
/// new one if it had none. Returns `None` if the attempt now belongs to another order, or if its method is not
/// configured.
pub(super) async fn restore(
    tx: &mut Tx,
    act: Act<'_>,
    incoming: &IncomingTransfer,
    order: &OrderId,
) -> Result<Option<Payment>, StoreError> {
    let app = act.app;
    let named = incoming.unknown_attempt();
    let attempt = named.unwrap_or_else(|| PaymentId::from_random(app.random.bytes()));
    if let Some(known) = payments::find(tx, &attempt).await? {
        return Ok(Some(known).filter(|known| known.order == *order));
    }
    let Some(order) = orders::find(tx, order).await? else { return Ok(None) };
    let Some(payment) = rebuilt(app, attempt, incoming, &order) else { return Ok(None) };
    journal::add(tx, act, &payment, &order).await?;
    Ok(Some(payment))
}

fn rebuilt(app: &App, id: PaymentId, incoming: &IncomingTransfer, order: &Order) -> Option<Payment> {
    let (offer, destination) = (offer(app, incoming, order)?, &incoming.observed.destination);
    Some(Payment {
        id,
        order: order.id.clone(),
        method: incoming.method.clone(),
        group: app.method(&incoming.method)?.group().to_owned(),
        wallet: None,
        fee: offer.fee,
        total: offer.total,
        charge: offer.charge,
        amount_due: offer.charge,
        destination: (!destination.is_empty()).then(|| destination.clone()),
        declined: None,
        rate: offer.rate,
        device: Device::DESKTOP,
        lang: order.lang,
        began: incoming.observed.at,
        instructions: None,
        qr: None,
        // Nobody can pay it any more; its money is booked next.
        state: PaymentState::Expired { at: app.clock.now() },
        version: 1,
    })
}

/// Returns the price of the order by this method. One account can serve several methods, and a message does not say
/// which, so a method whose price is exactly what was paid is preferred.
fn offer(app: &App, incoming: &IncomingTransfer, order: &Order) -> Option<Offer> {
    let (own, sum) = (app.method(&incoming.method)?, incoming.observed.amount);
    let offer = |method: &dyn Method| {
        let terms = method.terms_of(sum.currency().code());
        terms.offer(order.total, &app.config.rates, app.clock.now()).ok()
    };
    let group = app.methods.iter().filter(|method| method.group() == own.group());
    let fits = |offer: &Offer| offer.charge == sum;
    let exact = group.filter_map(|method| offer(method.as_ref())).find(fits);
    exact.or_else(|| offer(own.as_ref()))
}
