//! The main message of a USDT page: exactly one, so that it never asks for money next to "don't pay again".

use crate::{
    domain::{
        incoming_transfer::{ClaimStatus, IncomingTransfer, Stage},
        payment::{Payment, PaymentState},
    },
    lang::Lang,
    store::claims::Claim,
};

/// What the payer has to do or wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Nothing received: send the whole amount.
    ToPay,
    /// Partially paid: send the rest.
    RestDue,
    /// The network doesn't show the TxID that was entered yet.
    Looking,
    /// A transfer has arrived, and staff decide which order it pays.
    Held,
    /// Money for this payment is being confirmed.
    Confirming,
}

/// A title, a sentence about the money, and what happens next.
pub struct Says {
    pub title: &'static str,
    pub money: &'static str,
    pub text: &'static str,
}

impl Lead {
    /// Decides by the payment, the transfers that are assigned to it, and the TxIDs that were entered for it.
    pub fn of(payment: &Payment, seen: &[IncomingTransfer], claimed: &[Claim]) -> Self {
        let answered = |status: ClaimStatus| claimed.iter().any(|claim| claim.status == status);
        let moving = matches!(payment.state, PaymentState::Confirming { .. })
            || seen.iter().any(|incoming| incoming.stage == Stage::Seen);
        if moving {
            Self::Confirming
        } else if claimed.iter().any(|claim| claim.status == ClaimStatus::Held && claim.open) {
            Self::Held
        } else if answered(ClaimStatus::Confirming) {
            Self::Confirming
        } else if answered(ClaimStatus::Looking) {
            Self::Looking
        } else {
            Self::due(payment)
        }
    }

    fn due(payment: &Payment) -> Self {
        if payment.arrived().is_positive() { Self::RestDue } else { Self::ToPay }
    }

    /// The same for a reader who says that nothing was sent. Anybody with the link can enter a TxID that does not
    /// exist, and a wrong one must not hide the amount from those who have not paid.
    #[must_use]
    pub fn unsent(self, payment: &Payment) -> Self {
        if self == Self::Looking { Self::due(payment) } else { self }
    }

    /// Returns true if the page asks for money: only then it shows an amount and an address.
    pub fn asks(self) -> bool {
        match self {
            Self::ToPay | Self::RestDue => true,
            Self::Looking | Self::Held | Self::Confirming => false,
        }
    }

    /// Returns the message shown instead of the amount; `None` if the page asks for money.
    pub fn says(self, l: Lang) -> Option<Says> {
        let [title, money, text] = match self {
            Self::ToPay | Self::RestDue => return None,
            Self::Looking => {
                ["usdt-transfer-looking-title", "usdt-transfer-looking-money", "usdt-transfer-looking-text"]
            }
            Self::Held => ["usdt-transfer-held-title", "usdt-transfer-held-money", "usdt-transfer-held-text"],
            Self::Confirming => [
                "usdt-transfer-confirming-title",
                "usdt-transfer-confirming-money",
                "usdt-transfer-confirming-text",
            ],
        };
        Some(Says { title: l.t(title), money: l.t(money), text: l.t(text) })
    }
}
