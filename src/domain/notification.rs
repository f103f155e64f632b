//! Notifications: what happened and to which order, without text. Stored in the outbox.

use super::{Money, OrderId, PaymentId, Timestamp};
use serde::{Deserialize, Serialize};

/// A notification. Its facts are read and its links made when it is sent, so the outbox contains no secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "notification")]
pub enum Notification {
    /// The sign-in link of this id was asked for.
    SignIn {
        link: String,
    },
    /// A colleague invites; the link signs the reader in.
    Invited {
        link: String,
        by: String,
        organisation: String,
        /// The invitation's id; empty in emails from before invitations could end.
        #[serde(default)]
        invitation: String,
    },
    Placed {
        order: OrderId,
    },
    /// The time to pay runs out within a day.
    Expiring {
        order: OrderId,
    },
    /// An attempt asks for an exact amount at an address: what to send, and by which code to compare (N9).
    Instructions {
        order: OrderId,
        payment: PaymentId,
    },
    Paid {
        order: OrderId,
        payment: PaymentId,
    },
    /// Part of the money came; the rest is asked for (E38).
    PartiallyPaid {
        order: OrderId,
        payment: PaymentId,
        /// How many sums have arrived: each partial payment is announced.
        #[serde(default)]
        sums: usize,
    },
    /// Money that needs review.
    Attention {
        order: OrderId,
        payment: PaymentId,
    },
    /// Staff have dismissed a transfer that was claimed for the order.
    Unassigned {
        order: OrderId,
        payment: PaymentId,
        source: String,
        amount: Money,
    },
    /// Money has replaced what was taken back.
    PaidAgain {
        order: OrderId,
        payment: PaymentId,
        /// The version of the payment that this led to: each time is announced once.
        nth: i64,
    },
    /// More arrived than was due; the order is paid. Each larger sum is announced.
    Overpaid {
        order: OrderId,
        payment: PaymentId,
        overpaid: Money,
    },
    /// Money was taken back by a bank or a provider.
    Reversed {
        order: OrderId,
        payment: PaymentId,
        amount: Money,
        /// The version of the payment that this led to: each reversal is announced once.
        nth: i64,
    },
    Expired {
        order: OrderId,
        /// The deadline that has passed; none in news of before it was kept.
        #[serde(default)]
        until: Option<Timestamp>,
    },
    Cancelled {
        order: OrderId,
        by: String,
    },
}

impl Notification {
    /// Returns its key. The same notification has the same key, so that it is sent once.
    pub fn key(&self) -> String {
        match self {
            Self::SignIn { link } => format!("signin.{link}"),
            Self::Invited { link, .. } => format!("invited.{link}"),
            Self::Placed { order } => format!("placed.{order}"),
            Self::Expiring { order } => format!("expiring.{order}"),
            Self::PartiallyPaid { payment, sums, .. } => format!("partially-paid.{payment}.{sums}"),
            Self::Instructions { payment, .. } => format!("instructions.{payment}"),
            Self::Paid { payment, .. } => format!("paid.{payment}"),
            Self::Attention { payment, .. } => format!("attention.{payment}"),
            // A hash is longer than a Message-ID can take.
            Self::Unassigned { payment, source, .. } => {
                format!("unassigned.{payment}.{}", source.get(..16).unwrap_or(source))
            }
            Self::PaidAgain { payment, nth, .. } => format!("paid-again.{payment}.{nth}"),
            Self::Overpaid { payment, overpaid, .. } => {
                format!("overpaid.{payment}.{}.{}", overpaid.currency(), overpaid.minor())
            }
            Self::Reversed { payment, nth, .. } => format!("reversed.{payment}.{nth}"),
            Self::Expired { order, .. } => format!("expired.{order}"),
            Self::Cancelled { order, .. } => format!("cancelled.{order}"),
        }
    }
}
