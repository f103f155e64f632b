//! What a method asks for an order, and everything that stands in its way.

use super::Payable;
use crate::{
    app::App,
    domain::{
        device::Device,
        lock,
        terms::{Blocked, Offer, Terms},
    },
    methods::Method,
};

/// A method's offer for an order, with everything that stands in its way.
pub fn offer(app: &App, method: &dyn Method, payable: &Payable, device: Device) -> Option<Offer> {
    offer_by(app, method, method.terms(), payable, device)
}

/// The same by the terms of one of its wallets.
pub fn offer_by(
    app: &App,
    method: &dyn Method,
    terms: &Terms,
    payable: &Payable,
    device: Device,
) -> Option<Offer> {
    let offer = terms.offer(payable.order.total, &app.config.rates, app.clock.now());
    let mut offer = offer.inspect_err(|why| tracing::error!(method = method.id(), %why, "no offer")).ok()?;
    if let Some(by) = lock::locked_by(&app.config.locks, method.group(), &payable.payments) {
        offer.blocked = Some(Blocked::Locked { by: by.to_owned() });
    }
    if !method.profile().opens_inside(device.inside) {
        offer.blocked = Some(Blocked::OtherApp);
    }
    Some(offer)
}
