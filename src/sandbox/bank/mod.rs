//! A pretend bank: it “sends” transfers to the seller's accounts and writes statements of them.

pub mod camt;

use super::memory;
use crate::{
    domain::{Money, PaymentId, payment::Payment},
    methods::bank::{detail, reference::Reference},
    sandbox::World,
    store::{StoreError, payments},
};
use serde::{Deserialize, Serialize};

/// The kind of a transfer's record.
const KIND: &str = "bank-transfer";

/// A transfer that the pretend bank has carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The bank's own name for it.
    pub id: String,
    /// The number of the account it reached, as the shop's sheet tells it.
    pub account: String,
    pub amount: Money,
    /// What the payer has written.
    pub text: String,
    /// Does it stand in the field for references?
    pub structured: bool,
    pub payer: String,
    pub payer_account: String,
    /// The day of booking: `2026-11-22`.
    pub day: String,
    pub reversed: bool,
    /// Has its sender's bank had it sent back?
    #[serde(default)]
    pub recalled: bool,
}

/// How the payer gets it right or wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    Right,
    /// Half of it.
    Part,
    /// Ten units more.
    Over,
    /// A reference that nobody has.
    WrongReference,
    /// The right sum in the wrong currency, to the account of that currency.
    WrongCurrency,
}

/// A transfer as a payer orders it by hand.
pub struct Order {
    /// The number of the account it goes to.
    pub account: String,
    pub amount: Money,
    /// What the payer writes; a structured reference begins with RF.
    pub text: String,
}

/// Sends a transfer that somebody has ordered by hand.
pub async fn order(world: &World, order: Order) -> Result<Transfer, StoreError> {
    let structured = order.text.starts_with("RF");
    let transfer = transfer(world, order, structured);
    keep(world, &transfer).await?;
    Ok(transfer)
}

async fn keep(world: &World, transfer: &Transfer) -> Result<(), StoreError> {
    let mut tx = world.store.begin().await?;
    memory::add(&mut tx, KIND, &transfer.id, transfer, world.clock.now()).await?;
    tx.commit().await
}

fn transfer(world: &World, order: Order, structured: bool) -> Transfer {
    Transfer {
        id: format!("SB{}", crate::domain::id::base32(&world.random.bytes::<10>())),
        account: order.account,
        amount: order.amount,
        text: order.text,
        structured,
        payer: "Acme Holdings".into(),
        payer_account: "NL75PRET0000004711".into(),
        day: world.clock.now().utc().date_naive().to_string(),
        reversed: false,
        recalled: false,
    }
}

/// Sends a transfer for an attempt; none when the attempt is not one by transfer.
pub async fn send(world: &World, payment: &PaymentId, act: Act) -> Result<Option<Transfer>, StoreError> {
    let payment = payments::find(&mut world.store.read().await?, payment).await?;
    let Some(transfer) = payment.as_ref().and_then(|payment| draft(world, payment, act)) else {
        return Ok(None);
    };
    keep(world, &transfer).await?;
    Ok(Some(transfer))
}

fn draft(world: &World, payment: &Payment, act: Act) -> Option<Transfer> {
    let details = &payment.instructions.as_ref()?.details;
    let rest = payment.rest();
    let currency = rest.currency();
    let other = world.shop.bank.accounts.iter().find(|account| account.currency != currency);
    let (account, amount) = match act {
        Act::WrongCurrency => {
            let account = other?;
            (account.destination(), Money::new(rest.minor(), account.currency))
        }
        _ => (world.shop.bank.of(currency)?.destination(), rest),
    };
    let amount = match act {
        Act::Part => Money::new(amount.minor() / 2, amount.currency()),
        Act::Over => {
            let ten = 10_i64.saturating_mul(10_i64.pow(amount.currency().digits()));
            amount.plus(Money::new(ten, amount.currency())).ok()?
        }
        Act::Right | Act::WrongReference | Act::WrongCurrency => amount,
    };
    let reference = Reference::parse(details.get(detail::REFERENCE)?)?;
    let structured = details.contains_key(detail::IBAN);
    let text = match act {
        Act::WrongReference => "Invoice of November, thank you".to_owned(),
        _ if structured => reference.rf(),
        _ => format!("Payment for our order, with thanks, reference {reference}"),
    };
    let structured = structured && act != Act::WrongReference;
    Some(transfer(world, Order { account, amount, text }, structured))
}

/// The bank undoes its booking of a transfer.
pub async fn reverse(world: &World, id: &str) -> Result<bool, StoreError> {
    change(world, id, |transfer| transfer.reversed = true).await
}

/// The payer's bank asks for a transfer back, and gets it.
pub async fn recall(world: &World, id: &str) -> Result<bool, StoreError> {
    change(world, id, |transfer| transfer.recalled = true).await
}

async fn change(world: &World, id: &str, act: fn(&mut Transfer)) -> Result<bool, StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let changed = memory::change(&mut tx, KIND, id, act).await?;
        tx.commit().await?;
        Ok(changed.is_some())
    })
    .await
}

/// The latest transfers, the newest first.
pub async fn latest(world: &World, limit: i64) -> Result<Vec<Transfer>, StoreError> {
    memory::recent(world, KIND, limit).await
}

/// Everything so far as one camt.053 file; none when there is nothing to tell.
pub async fn statement(world: &World) -> Result<Option<String>, StoreError> {
    told(world, camt::write).await
}

/// The same as one camt.054 file, whose bookings bear other names.
pub async fn notices(world: &World) -> Result<Option<String>, StoreError> {
    told(world, camt::notices).await
}

async fn told(world: &World, write: fn(&[Transfer]) -> String) -> Result<Option<String>, StoreError> {
    let mut transfers = latest(world, 1000).await?;
    transfers.reverse();
    Ok((!transfers.is_empty()).then(|| write(&transfers)))
}
