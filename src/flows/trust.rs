//! Whether an answer about money can be trusted while an attempt is being closed.

use crate::{
    domain::{
        PaymentId, Timestamp,
        payment::{Event, Payment},
        time::SECOND_MS,
    },
    store::{
        Access, StoreError, Tx,
        voids::{self, Void},
    },
};

/// The pause before polling again an attempt whose money is not trusted yet.
const SOON_MS: i64 = 5 * SECOND_MS;

/// Where an answer comes from: what was known of the attempt's closings when the provider was asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// No question to a provider.
    Ours,
    /// A poll. The number of closings so far, and whether one was undecided.
    Poll { closings: i64, undecided: bool },
    /// A closing: its number, and until when a cancel of an earlier one may still be carried out.
    Void { nth: i64, doubt: Option<Timestamp> },
}

/// How to treat the money that an answer reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It is received.
    Certain,
    /// A cancel may still refund it: treat it as seen, and poll again.
    Held,
    /// A closing ended after the provider was asked: ignore the answer.
    Outdated,
}

impl Source {
    /// What a poll that begins now has to remember.
    pub async fn poll(db: &mut impl Access, payment: &PaymentId, now: Timestamp) -> Result<Self, StoreError> {
        let void = voids::find(db, payment).await?;
        Ok(Self::Poll {
            closings: void.map_or(0, |void| void.nth),
            undecided: void.is_some_and(|void| void.is_undecided(now)),
        })
    }

    /// Ends the closing that this answer belongs to, if any, and says what money counts for.
    pub async fn conclude(
        self,
        tx: &mut Tx,
        payment: &PaymentId,
        now: Timestamp,
    ) -> Result<Trust, StoreError> {
        let Some(void) = voids::find(tx, payment).await? else { return Ok(Trust::Certain) };
        if let Self::Void { nth, doubt } = self {
            voids::end(tx, payment, nth, doubt).await?;
        }
        Ok(self.trust(void, now))
    }

    fn trust(self, void: Void, now: Timestamp) -> Trust {
        let undecided = void.is_undecided(now);
        let certain = match self {
            Self::Ours => !undecided,
            Self::Poll { closings, undecided: then } => !undecided && !then && closings == void.nth,
            Self::Void { nth, doubt } => nth == void.nth && doubt.is_none_or(|until| until <= now),
        };
        match (certain, undecided) {
            (true, _) => Trust::Certain,
            (false, true) => Trust::Held,
            (false, false) => Trust::Outdated,
        }
    }
}

impl Trust {
    /// Returns the event, weakened to what can be trusted; `None` if nothing can.
    pub fn admit(self, payment: &Payment, event: &Event) -> Option<Event> {
        match (self, event) {
            (Self::Held, Event::Final(receipt)) => {
                payment.state.is_open().then(|| Event::Seen(receipt.clone()))
            }
            (Self::Outdated, Event::Final(_) | Event::Seen(_)) => None,
            (Self::Certain | Self::Held | Self::Outdated, event) => Some(event.clone()),
        }
    }

    /// When the provider must be asked again because money in its answer does not count yet.
    pub fn ask_again(self, said: &[Event], now: Timestamp) -> Option<Timestamp> {
        let money = said.iter().any(|event| matches!(event, Event::Final(_)));
        match self {
            Self::Held if money => Some(now.plus_ms(SOON_MS)),
            Self::Outdated if money => Some(now),
            Self::Certain | Self::Held | Self::Outdated => None,
        }
    }
}
