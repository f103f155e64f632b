//! What a payer does with the phone.

use crate::{
    domain::Timestamp,
    sandbox::{
        Shop, World, carrier,
        disturb::Provider,
        wallet::{
            self, Paid, Payer, Payment, Refusal, Standing, State,
            apps::{self, convert},
            read_code,
        },
        webhook_queue::About,
    },
    store::StoreError,
};
use rust_decimal::Decimal;

/// The outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Paid,
    /// Paid, and the wallet still checks.
    Checking,
    /// Not paid. With Antom the payment has failed; with WeChat the payer may try again.
    Refused(Refusal),
    /// The app in the hand cannot read this code (E19).
    WrongApp,
    /// A newer code has taken this one's place.
    OldCode,
    /// The time has run out. Nothing was paid.
    TooLate,
    /// It does not wait for this: paid, failed or closed before.
    Over,
}

/// Confirms with the code, fingerprint or face. None when there is no such payment.
pub async fn confirm(world: &World, name: &str, payer: &Payer) -> Result<Option<Outcome>, StoreError> {
    act(world, name, |payment, now| pay(&world.shop, payment, (payer, false), now)).await
}

/// The same, but the wallet checks before it says whether the money is there. WeChat knows no such state
/// and pays at once.
pub async fn check_first(world: &World, name: &str, payer: &Payer) -> Result<Option<Outcome>, StoreError> {
    act(world, name, |payment, now| pay(&world.shop, payment, (payer, true), now)).await
}

/// Ends the check of [`check_first`]: the money is there, or risk control says no.
pub async fn finish_check(world: &World, name: &str, passes: bool) -> Result<Option<Outcome>, StoreError> {
    act(world, name, |payment, now| match &payment.state {
        State::Checking(paid) if passes => {
            payment.state = State::Paid(Paid { at: now, ..paid.clone() });
            Outcome::Paid
        }
        State::Checking(_) => fail(payment, Refusal::Risk, now),
        _ => Outcome::Over,
    })
    .await
}

/// Says no in the app. Antom ends the payment; an order at WeChat stays open and may be paid after all.
pub async fn decline(world: &World, name: &str) -> Result<Option<Outcome>, StoreError> {
    act(world, name, |payment, now| match payment.standing(now) {
        Standing::Waiting => fail(payment, Refusal::ByPayer, now),
        Standing::Expired => Outcome::TooLate,
        _ => Outcome::Over,
    })
    .await
}

/// Waits until the time has run out.
pub async fn too_slow(world: &World, name: &str) -> Result<Option<Outcome>, StoreError> {
    act(world, name, |payment, now| match payment.standing(now) {
        Standing::Waiting => {
            payment.expires = now;
            Outcome::TooLate
        }
        Standing::Expired => Outcome::TooLate,
        _ => Outcome::Over,
    })
    .await
}

/// Does it, and sends the message before it returns, unless messages are disturbed or somebody else has just
/// taken it along.
async fn act(
    world: &World,
    name: &str,
    act: impl Fn(&mut Payment, Timestamp) -> Outcome,
) -> Result<Option<Outcome>, StoreError> {
    let (id, number) = read_code(name);
    let changed = wallet::change(world, id, |payment, now| {
        if number.is_some_and(|number| number != payment.codes) {
            return (Outcome::OldCode, None);
        }
        let before = payment.clone();
        let outcome = act(payment, now);
        let about = if *payment == before { None } else { about(payment, outcome) };
        (outcome, about)
    })
    .await?;
    carrier::deliver_due(world).await?;
    Ok(changed.map(|(_, outcome)| outcome))
}

fn about(payment: &Payment, outcome: Outcome) -> Option<About> {
    match (outcome, payment.provider) {
        (Outcome::Paid, _) => Some(About::Result),
        (Outcome::Checking, _) => Some(About::Pending),
        // WeChat sends messages about money only.
        (Outcome::Refused(_) | Outcome::TooLate, Provider::Antom) => Some(About::Result),
        _ => None,
    }
}

fn pay(shop: &Shop, payment: &mut Payment, how: (&Payer, bool), now: Timestamp) -> Outcome {
    let (payer, check) = how;
    match payment.standing(now) {
        Standing::Waiting => {}
        Standing::Expired => return Outcome::TooLate,
        _ => return Outcome::Over,
    }
    if !apps::opens(shop, payment, &payer.wallet) {
        return Outcome::WrongApp;
    }
    let currency = apps::named(shop, &payer.wallet).and_then(|wallet| wallet.currency);
    let converted = currency.and_then(|currency| convert(&shop.rates, payment.amount, currency));
    let (taken, rate) = converted.unwrap_or((payment.amount, Decimal::ONE));
    if let Some(why) = payer.refusal(taken) {
        return fail(payment, why, now);
    }
    let paid = Paid { wallet: payer.wallet.clone(), taken, rate, at: now };
    payment.refused = None;
    if check && payment.provider == Provider::Antom {
        payment.state = State::Checking(paid);
        return Outcome::Checking;
    }
    payment.state = State::Paid(paid);
    Outcome::Paid
}

fn fail(payment: &mut Payment, why: Refusal, now: Timestamp) -> Outcome {
    match payment.provider {
        Provider::Antom => payment.state = State::Failed { why, at: now },
        Provider::WeChat | Provider::Stripe => payment.refused = Some(why),
    }
    Outcome::Refused(why)
}
