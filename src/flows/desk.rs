//! Acts of staff at the desk about money without an order, and notes about what they have done. Each act stores the id
//! of the member who did it.

use super::{
    advice,
    journal::{self, About, Act},
    receive, retry_on_conflict, unmatched,
};
use crate::{
    app::App,
    domain::{
        Actor, DomainEvent, MemberId, Money, OrderId, PaymentId,
        incoming_transfer::{ClaimStatus, IncomingTransfer},
        payment::{Payment, Resolution},
    },
    store::{
        StoreError, Tx,
        amazon::{EntitlementVersion, rights},
        claims::{self, Claim},
        incoming_transfers::{self, Dismissal},
        orders, payments, polls,
        reversals::{self, Reversal},
    },
};

/// Names a sum of money that waits at the desk.
#[derive(Debug, Clone, Copy)]
pub struct Deposit<'a> {
    pub method: &'a str,
    pub reference: &'a str,
}

/// What receives money that waits at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payee {
    Attempt(PaymentId),
    /// An order without a suitable attempt; one is stored for it.
    Order(OrderId),
}

/// Assigns money that waits at the desk to a payment, or accepts a held claim. Returns `false` if it was decided before,
/// or if the payment is by another method.
pub async fn grant(
    app: &App,
    deposit: Deposit<'_>,
    payee: &Payee,
    by: &MemberId,
) -> Result<bool, StoreError> {
    let by = Actor::Staff(by.clone());
    retry_on_conflict(|| async {
        let act = Act::new(app, &by);
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let Some(incoming) = undecided(&mut tx, deposit).await? else { return Ok(false) };
        let taker = match payee {
            Payee::Attempt(id) => payments::find(&mut tx, id).await?,
            Payee::Order(order) => unmatched::restore(&mut tx, act, &incoming, order).await?,
        };
        let Some(taker) = taker.filter(|taker| taker.method == incoming.method) else { return Ok(false) };
        let payment = &taker.id;
        let paying = journal::load(&mut tx, payment).await?;
        let event = DomainEvent::PaymentTransferAssigned { amount: incoming.observed.amount };
        journal::apply(&mut tx, act, paying, event).await?;
        receive::assign(&mut tx, act, &incoming, payment).await?;
        if incoming.unknown_attempt().is_some() {
            // Its provider may have sent the money back between the message and this decision.
            polls::poll_again(&mut tx, payment, Some(now)).await?;
        }
        // Other claims of it are assessed again: the transaction may hold more than this.
        if let Some(claim) = claims::find(&mut tx, payment, &incoming.observed.source).await? {
            claims::save(&mut tx, &Claim { status: ClaimStatus::Placed, open: false, ..claim }, None).await?;
        }
        advice::arrived(&mut tx, payment).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Returns the transfer, locked until the transaction ends; `None` if it is assigned or dismissed.
async fn undecided(tx: &mut Tx, deposit: Deposit<'_>) -> Result<Option<IncomingTransfer>, StoreError> {
    if !incoming_transfers::hold(tx, deposit.method, deposit.reference).await? {
        return Ok(None);
    }
    let incoming = incoming_transfers::find(tx, deposit.method, deposit.reference).await?;
    Ok(incoming.filter(|incoming| incoming.dismissed.is_none()))
}

/// Dismisses money that belongs to no order, with the reason. Orders whose payers have claimed it record this too.
pub async fn dismiss(app: &App, deposit: Deposit<'_>, why: &str, by: &MemberId) -> Result<bool, StoreError> {
    let staff = Actor::Staff(by.clone());
    retry_on_conflict(|| async {
        let act = Act::new(app, &staff);
        let mut tx = app.store.begin().await?;
        let Some(incoming) = undecided(&mut tx, deposit).await? else { return Ok(false) };
        let dismissed = Dismissal { why, by, at: act.at };
        incoming_transfers::dismiss(&mut tx, deposit.method, deposit.reference, &dismissed).await?;
        let about = About::Transfer(deposit.reference, incoming.observed.amount);
        journal::note(&mut tx, act, about).await?;
        close_claims(&mut tx, act, &incoming).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Closes the undecided claims on a transaction when the last of its transfers is dismissed. While another transfer to
/// us is unassigned, it may be the claimant's, and the order keeps waiting for it.
async fn close_claims(tx: &mut Tx, act: Act<'_>, incoming: &IncomingTransfer) -> Result<(), StoreError> {
    let (method, source, amount) = (&incoming.method, &incoming.observed.source, incoming.observed.amount);
    let siblings = incoming_transfers::of_source(tx, method, source).await?;
    if siblings.iter().any(|other| other.payment.is_none() && other.dismissed.is_none()) {
        return Ok(());
    }
    let undecided =
        |claim: &Claim| matches!(claim.status, ClaimStatus::Held | ClaimStatus::Older | ClaimStatus::Looking);
    for claim in claims::of_source(tx, method, source).await?.into_iter().filter(undecided) {
        // The page of an open claim promises an answer.
        let (source, awaited) = (claim.source.clone(), claim.open);
        let paying = journal::load(tx, &claim.payment).await?;
        let event = DomainEvent::PaymentTransferDismissed { source, amount, awaited };
        journal::apply(tx, act, paying, event).await?;
        claims::save(tx, &Claim { status: ClaimStatus::Dismissed, open: false, ..claim }, None).await?;
    }
    Ok(())
}

/// Notes that a reversed credit has been dealt with. Returns `false` if that was noted before.
pub async fn note_reversal(app: &App, key: &str, by: &MemberId) -> Result<bool, StoreError> {
    let staff = Actor::Staff(by.clone());
    retry_on_conflict(|| async {
        let act = Act::new(app, &staff);
        let mut tx = app.store.begin().await?;
        if !reversals::note(&mut tx, key, by, act.at).await? {
            return Ok(false);
        }
        match reversals::find(&mut tx, key).await? {
            Some(Reversal { payment: Some(payment), amount, .. }) => {
                let paying = journal::load(&mut tx, &payment).await?;
                journal::apply(&mut tx, act, paying, DomainEvent::PaymentReversalNoted { amount }).await?;
            }
            Some(Reversal { payment: None, amount, .. }) => {
                journal::note(&mut tx, act, About::Reversal(key, amount)).await?;
            }
            None => {}
        }
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Notes what was done about overpaid money. Returns `false` if the amount has changed or was noted before.
pub async fn resolve_overpaid(
    app: &App,
    payment: &PaymentId,
    amount: Money,
    how: Resolution,
    by: &MemberId,
) -> Result<bool, StoreError> {
    let staff = Actor::Staff(by.clone());
    let event = match how {
        Resolution::Returned => DomainEvent::PaymentOverpaymentReturned(amount),
        Resolution::Kept => DomainEvent::PaymentOverpaymentKept(amount),
    };
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        if payments::find(&mut tx, payment).await?.is_none() {
            return Ok(false);
        }
        let paying = journal::load(&mut tx, payment).await?;
        let before = paying.versions();
        let after = journal::apply(&mut tx, Act::new(app, &staff), paying, event.clone()).await?;
        if after.versions() == before {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Notes that a purchase at AWS has been dealt with. Returns `false` if it has changed since it was shown.
pub async fn note_purchase(app: &App, seen: &EntitlementVersion, by: &MemberId) -> Result<bool, StoreError> {
    let staff = Actor::Staff(by.clone());
    let key =
        [&seen.account, &seen.product_code, &seen.licence, &seen.dimension].map(String::as_str).join("/");
    retry_on_conflict(|| async {
        let act = Act::new(app, &staff);
        let mut tx = app.store.begin().await?;
        if !rights::see_to(&mut tx, seen, by, act.at).await? {
            return Ok(false);
        }
        journal::note(&mut tx, act, About::Purchase(&key)).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Returns which payment of the order with this number receives the money: one by that method, preferably in that
/// currency, reversed, open, or the latest. Returns the order itself if it has no such payment, or if an unknown
/// attempt brought the money. Returns `None` if there is no such order.
pub async fn payee(app: &App, deposit: Deposit<'_>, number: &str) -> Result<Option<Payee>, StoreError> {
    let mut db = app.store.read().await?;
    let Some(order) = orders::by_public_number(&mut db, number).await? else { return Ok(None) };
    let incoming = incoming_transfers::find(&mut db, deposit.method, deposit.reference).await?;
    if incoming.as_ref().is_some_and(|incoming| incoming.unknown_attempt().is_some()) {
        return Ok(Some(Payee::Order(order.id)));
    }
    let currency = incoming.map(|incoming| incoming.observed.amount.currency());
    let fits = |attempt: &Payment| {
        let asked = Some(attempt.charge.currency()) == currency;
        (asked, attempt.state.owed().is_some(), attempt.state.is_open())
    };
    let attempts = payments::of_order(&mut db, &order.id).await?.into_iter();
    let best = attempts.filter(|attempt| attempt.method == deposit.method).max_by_key(fits);
    Ok(Some(best.map_or(Payee::Order(order.id), |attempt| Payee::Attempt(attempt.id))))
}
