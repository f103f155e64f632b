//! The words of emails about money that is under review, overpaid or reversed.

use super::{
    Seller,
    facts::{Attention, OrderFacts, PaymentFacts, Reversal, Reversed},
    parts::Content,
};
use crate::domain::Money;
use crate::lang::Lang;

/// Money arrived that is under review, or overpaid. Without its link.
pub fn came(l: Lang, order: &OrderFacts, payment: &PaymentFacts, why: Attention, seller: &Seller) -> Content {
    let (received, at) = (l.money(payment.amount), l.date_time(payment.at));
    let title = match why {
        Attention::Late => l.t("mail-attention-late-title"),
        Attention::Overpaid { .. } => l.t("mail-attention-overpaid-title"),
        Attention::Double => l.t("mail-attention-double-title"),
        Attention::Doubtful => l.t("mail-attention-doubtful-title"),
    };
    let subject = match why {
        Attention::Overpaid { overpaid } => {
            l.t2("mail-overpaid-subject", "number", &order.number, "overpaid", l.money(overpaid))
        }
        Attention::Late | Attention::Double | Attention::Doubtful => {
            l.t1("mail-attention-subject", "number", &order.number)
        }
    };
    let words = Content::new(subject, title).line(l.t3(
        "mail-attention-body",
        "received",
        received,
        "at",
        at,
        "seller",
        &seller.name,
    ));
    let words = match why {
        Attention::Overpaid { overpaid } => words
            .line(l.t1("mail-attention-overpaid-next", "overpaid", l.money(overpaid)))
            .fact(l.t("mail-fact-overpaid"), l.money(overpaid)),
        Attention::Late | Attention::Double | Attention::Doubtful => words.line(l.t("mail-attention-next")),
    };
    words.received(l, payment)
}

/// Money was reversed.
pub fn went(l: Lang, order: &OrderFacts, reversal: &Reversal, link: &str) -> Content {
    let (amount, method) = (l.money(reversal.amount), &reversal.method);
    let words =
        Content::new(l.t1("mail-reversed-subject", "number", &order.number), l.t("mail-reversed-title"))
            .line(l.t2("mail-reversed-body", "amount", &amount, "method", method));
    let words = match reversal.since {
        Reversed::Owed { owed } => words
            .line(l.t1("mail-reversed-owed", "owed", l.money(owed)))
            .fact(l.t("mail-fact-owed"), l.money(owed)),
        Reversed::Paid => words.line(l.t("mail-reversed-paid")),
        Reversed::Unpaid => words.line(l.t("mail-reversed-unpaid")),
        Reversed::Closed => words.line(l.t("mail-reversed-closed")),
    };
    words
        .button(l.t("mail-attention-button"), link)
        .fact(l.t("mail-fact-returned"), amount)
        .fact(l.t("mail-fact-method"), method)
}

/// A transfer is not this order's.
pub fn unassigned(l: Lang, order: &OrderFacts, amount: Money, txid: &str, link: &str) -> Content {
    let amount = l.money(amount);
    let subject = l.t1("mail-unassigned-subject", "number", &order.number);
    Content::new(subject, l.t("mail-unassigned-title"))
        .line(l.t1("mail-unassigned-body", "amount", &amount))
        .line(l.t("mail-unassigned-next"))
        .button(l.t("mail-attention-button"), link)
        .fact(l.t("mail-fact-received"), amount)
        .fact(l.t("mail-fact-reference"), txid)
}
