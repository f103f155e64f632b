//! Reads an attempt: as its adapter sees it, and whether money may be on its way.

use crate::{
    app::App,
    domain::{OrderId, PaymentId, Timestamp, payment::Payment},
    methods::AttemptView,
    store::{Access, StoreError, claims, incoming_transfers, payments, remittance_advices, scans},
};

pub(super) async fn find(app: &App, id: &PaymentId) -> Result<Payment, StoreError> {
    let mut db = app.store.read().await?;
    let found = payments::find(&mut db, id).await?;
    found.ok_or_else(|| StoreError::Broken(anyhow::anyhow!("payment {id} is not there")))
}

/// The attempt as its adapter sees it.
pub fn opened(payment: &Payment) -> AttemptView {
    AttemptView {
        attempt: payment.id.clone(),
        charge: payment.charge,
        rest: payment.rest(),
        destination: payment.destination.clone(),
        declined: payment.declined,
        instructions: payment.instructions.clone(),
        device: payment.device,
        began: payment.began,
    }
}

/// Returns true if irrevocable money is on its way by any attempt of an order, open or not, also if only its payer says
/// so, or if a transfer is under review (N13).
pub async fn awaits_money(app: &App, order: &OrderId) -> Result<bool, StoreError> {
    awaits(&mut app.store.read().await?, order).await
}

pub(super) async fn awaits(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    Ok(incoming_transfers::moving(db, order).await?
        || claims::keep_waiting(db, order).await?
        || remittance_advices::is_open(db, order).await?)
}

/// Returns true if the chain of an attempt has been read up to `until`. Before that, a transfer may still be found.
pub async fn is_read(app: &App, payment: &Payment, until: Timestamp) -> Result<bool, StoreError> {
    let Some(method) = app.method(&payment.method).filter(|method| method.watch().is_some()) else {
        return Ok(true);
    };
    let progress = scans::find(&mut app.store.read().await?, method.id()).await?;
    Ok(progress.is_some_and(|progress| progress.read_to >= until))
}
