//! The public names of domain events, as the history stores them and as webhooks and the API will show them.

/// Defines the names once: the enum, the list of all, and both directions of the text form.
macro_rules! names {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// The stable public name of a domain event. A released name never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventName {
            $($(#[doc = $doc])+ $name,)+
        }

        impl EventName {
            /// Every name, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The text form: `payment.received`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// What it means, in one sentence or two.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($($doc),+).trim_ascii(),)+
                }
            }
        }

        impl std::str::FromStr for EventName {
            type Err = UnknownName;

            fn from_str(text: &str) -> Result<Self, UnknownName> {
                match text {
                    $($text => Ok(Self::$name),)+
                    _ => Err(UnknownName(text.to_owned())),
                }
            }
        }
    };
}

/// A text that is no event's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the name of an event")]
pub struct UnknownName(String);

names! {
    /// An order was placed: by a member, through a payment link, or for a purchase that a marketplace has reported.
    OrderPlaced = "order.placed",
    /// Staff asked somebody for a payment.
    OrderRequested = "order.requested",
    /// An attempt to pay the order was stored.
    OrderPaymentStarted = "order.payment_started",
    /// A payment has paid the order.
    OrderPaid = "order.paid",
    /// A member cancelled the order.
    OrderCancelled = "order.cancelled",
    /// The order was not paid by its deadline.
    OrderExpired = "order.expired",
    /// A payer chose a payment method.
    PaymentCreated = "payment.created",
    /// A marketplace has reported a purchase that it bills itself.
    PaymentReported = "payment.reported",
    /// An attempt was stored for money that staff assign to an order.
    PaymentRestored = "payment.restored",
    /// The payment instructions or the provider's page are ready for the payer.
    PaymentInstructionsReady = "payment.instructions_ready",
    /// Money is on its way and not final yet.
    PaymentDetected = "payment.detected",
    /// Detected money is gone again: its block was replaced.
    PaymentDetectionReverted = "payment.detection_reverted",
    /// Money was received.
    PaymentReceived = "payment.received",
    /// Money was received that was sent after the quoted amount had expired. Staff review it.
    PaymentReceivedOverdue = "payment.received_overdue",
    /// Money received earlier was applied to another order.
    PaymentReallocated = "payment.reallocated",
    /// Money that another order had received was applied to this payment.
    PaymentReallocationReceived = "payment.reallocation_received",
    /// Received money was taken back by the bank or the provider.
    PaymentReversed = "payment.reversed",
    /// One try was declined. The payer can try again with the same attempt.
    PaymentTryDeclined = "payment.try_declined",
    /// The attempt failed for good.
    PaymentFailed = "payment.failed",
    /// The attempt ran out of time, or its provider closed it.
    PaymentExpired = "payment.expired",
    /// The attempt was cancelled on request, and its provider has confirmed that.
    PaymentCancelled = "payment.cancelled",
    /// A cancellation is about to be sent to the provider.
    PaymentVoidStarted = "payment.void_started",
    /// A payer says that a bank transfer was sent.
    PaymentRemittanceAdvised = "payment.remittance_advised",
    /// The payer or a member says that no bank transfer was sent after all.
    PaymentRemittanceWithdrawn = "payment.remittance_withdrawn",
    /// A bank transfer that was reported as sent has not arrived in time.
    PaymentRemittanceOverdue = "payment.remittance_overdue",
    /// Staff checked a bank transfer that was reported as sent: it has not arrived.
    PaymentRemittanceDismissed = "payment.remittance_dismissed",
    /// Staff assigned received money to this payment.
    PaymentTransferAssigned = "payment.transfer_assigned",
    /// Staff decided that a transfer claimed for this payment belongs to no order.
    PaymentTransferDismissed = "payment.transfer_dismissed",
    /// Staff accepted the money under review: it pays the order.
    PaymentReviewAccepted = "payment.review_accepted",
    /// Staff dealt with the money under review in another way: it pays nothing.
    PaymentReviewResolved = "payment.review_resolved",
    /// Staff returned an overpaid amount.
    PaymentOverpaymentReturned = "payment.overpayment_returned",
    /// Staff kept an overpaid amount, as agreed with the buyer.
    PaymentOverpaymentKept = "payment.overpayment_kept",
    /// Staff followed up on money that was taken back.
    PaymentReversalNoted = "payment.reversal_noted",
    /// Staff decided that a transfer belongs to no order.
    TransferDismissed = "transfer.dismissed",
    /// Staff followed up on money that was taken back and had paid no order.
    ReversalNoted = "reversal.noted",
    /// Staff have dealt with a purchase that a marketplace has reported.
    PurchaseNoted = "purchase.noted",
    /// A bank statement was imported.
    StatementImported = "statement.imported",
}

#[cfg(test)]
mod tests {
    use super::EventName;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_distinct_and_read_back() {
        let texts: BTreeSet<&str> = EventName::ALL.iter().map(|name| name.as_str()).collect();
        assert_eq!(texts.len(), EventName::ALL.len());
        for name in EventName::ALL {
            assert_eq!(name.as_str().parse(), Ok(*name));
        }
        assert!("payment.unheard_of".parse::<EventName>().is_err());
    }

    #[test]
    fn names_are_a_subject_and_a_fact() {
        for name in EventName::ALL {
            let (subject, fact) = name.as_str().split_once('.').unwrap();
            let known = ["order", "payment", "transfer", "reversal", "purchase", "statement"];
            assert!(known.contains(&subject), "{name:?}");
            assert!(fact.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{name:?}");
            assert_eq!(format!("{name:?}").to_lowercase(), format!("{subject}{}", fact.replace('_', "")));
        }
    }

    #[test]
    fn the_documentation_lists_every_name_and_its_meaning() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/events.md");
        let text = std::fs::read_to_string(file).unwrap();
        let listed: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
        let row = |name: &EventName| format!("| `{}` | {} |", name.as_str(), name.meaning());
        assert_eq!(listed, EventName::ALL.iter().map(row).collect::<Vec<_>>());
    }
}
