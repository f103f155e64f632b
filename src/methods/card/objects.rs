//! What Stripe tells: only the fields that are gone by, everything else ignored.

use crate::domain::{Currency, Money, Timestamp};
use serde::Deserialize;

/// A Checkout Session.
#[derive(Debug, Clone, Deserialize)]
pub struct Session {
    pub id: String,
    /// `open`, `complete` or `expired`.
    pub status: Option<String>,
    /// Our attempt.
    pub client_reference_id: Option<String>,
    /// The page; only while the session is open.
    pub url: Option<String>,
    pub amount_total: Option<i64>,
    pub currency: Option<String>,
    /// Seconds since the epoch.
    pub expires_at: Option<i64>,
    /// None until the payer has tried.
    pub payment_intent: Option<Expanded<Intent>>,
}

/// A PaymentIntent: the money of a session.
#[derive(Debug, Clone, Deserialize)]
pub struct Intent {
    pub id: String,
    pub status: String,
    pub amount: i64,
    pub amount_received: i64,
    pub currency: String,
    /// Seconds since the epoch.
    pub created: i64,
    /// Why the last try failed; gone as soon as the payer tries again.
    pub last_payment_error: Option<Failing>,
    pub latest_charge: Option<Expanded<Charge>>,
}

/// Why a try failed. The message that comes with it is never read.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Failing {
    pub code: Option<String>,
    pub decline_code: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Charge {
    /// Seconds since the epoch.
    pub created: i64,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Refund {
    pub id: String,
    /// `pending`, `requires_action`, `succeeded`, `failed` or `canceled`.
    pub status: Option<String>,
    pub amount: i64,
    pub currency: String,
    pub metadata: Option<Metadata>,
}

/// What we write on the things we make at Stripe.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Metadata {
    pub attempt: Option<String>,
    /// The number of its order.
    pub order: Option<String>,
    /// Our key of a refund.
    pub refund: Option<String>,
}

/// A page of a list.
#[derive(Debug, Clone, Deserialize)]
pub struct List<T> {
    pub data: Vec<T>,
    #[serde(default)]
    pub has_more: bool,
}

/// A thing that is told in full when it is asked for so, and by its id otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Expanded<T> {
    Full(Box<T>),
    Id(String),
}

impl<T> Expanded<T> {
    pub fn full(&self) -> Option<&T> {
        match self {
            Self::Full(thing) => Some(thing),
            Self::Id(_) => None,
        }
    }
}

impl Refund {
    /// Our key of it; none for one that was made elsewhere, such as in Stripe's dashboard.
    pub fn key(&self) -> Option<&str> {
        self.metadata.as_ref()?.refund.as_deref()
    }
}

impl Session {
    pub fn is(&self, status: &str) -> bool {
        self.status.as_deref() == Some(status)
    }

    pub fn intent(&self) -> Option<&Intent> {
        self.payment_intent.as_ref()?.full()
    }
}

impl Intent {
    /// When the payer paid: the time of the charge, or of the intent when the charge is not told.
    pub fn paid_at(&self) -> Timestamp {
        let charge = self.latest_charge.as_ref().and_then(Expanded::full);
        seconds(charge.map_or(self.created, |charge| charge.created))
    }
}

pub fn seconds(seconds: i64) -> Timestamp {
    Timestamp::from_millis(seconds.saturating_mul(1000))
}

/// An amount of Stripe's. `None` for a currency that we do not count, or that Stripe counts otherwise.
pub fn money(minor: i64, currency: &str) -> Option<Money> {
    let currency: Currency = currency.to_ascii_uppercase().parse().ok()?;
    counts_alike(currency).then(|| Money::new(minor, currency))
}

/// Returns true if Stripe counts the currency in the minor units of ISO 4217. It keeps two digits for krónur and
/// Ugandan shillings, which have none, none for ariary, and rounds the third digit of dinars and rials; it knows no
/// USDT. Such amounts would be a hundred times too much or too little, so cards do not take them.
pub fn counts_alike(currency: Currency) -> bool {
    currency.digits() <= 2 && !["ISK", "UGX", "MGA"].contains(&currency.code())
}
