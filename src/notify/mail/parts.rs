//! The parts of an email, before they become text or HTML.

use super::{
    Seller,
    facts::{OrderFacts, OrderedBy, PaymentFacts},
    lines::{one_line, unlinked},
};
use crate::lang::Lang;

/// Everything an email says, in order, before it becomes text or HTML.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub subject: String,
    pub title: String,
    pub lines: Vec<String>,
    pub buttons: Vec<Button>,
    pub facts: Vec<Fact>,
    pub hints: Vec<String>,
    /// Why the reader got it.
    pub why: String,
}

#[derive(Debug)]
pub(super) struct Button {
    pub label: String,
    pub link: String,
}

#[derive(Debug)]
pub(super) struct Fact {
    pub label: &'static str,
    pub value: String,
}

impl Content {
    pub(super) fn new(subject: impl AsRef<str>, title: impl AsRef<str>) -> Self {
        Self { subject: one_line(subject), title: one_line(title), ..Self::default() }
    }

    pub(super) fn line(mut self, text: impl AsRef<str>) -> Self {
        self.lines.push(one_line(text));
        self
    }

    /// What becomes of money that has come, or `otherwise` if none has.
    pub(super) fn about_money(self, kept: &[String], otherwise: &str) -> Self {
        if kept.is_empty() { self.line(otherwise) } else { kept.iter().fold(self, Self::line) }
    }

    pub(super) fn button(mut self, label: impl AsRef<str>, link: &str) -> Self {
        self.buttons.push(Button { label: one_line(label), link: link.to_owned() });
        self
    }

    pub(super) fn fact(mut self, label: &'static str, value: impl AsRef<str>) -> Self {
        self.facts.push(Fact { label, value: one_line(value) });
        self
    }

    pub(super) fn hint(mut self, text: impl AsRef<str>) -> Self {
        self.hints.push(one_line(text));
        self
    }

    pub(super) fn because(mut self, why: impl AsRef<str>) -> Self {
        self.why = one_line(why);
        self
    }

    pub(super) fn received(self, l: Lang, payment: &PaymentFacts) -> Self {
        self.fact(l.t("mail-fact-received"), l.money(payment.amount))
            .fact(l.t("mail-fact-method"), &payment.method)
            .fact(l.t("mail-fact-reference"), &payment.reference)
    }

    /// The facts of the order, which close every email about one.
    pub(super) fn about(self, l: Lang, order: &OrderFacts, seller: &Seller) -> Self {
        self.fact(l.t("mail-fact-number"), &order.number)
            .fact(l.t("mail-fact-what"), &order.description)
            .fact(l.t("mail-fact-total"), l.money(order.total))
            .fact(l.t("mail-fact-buyer"), unlinked(&order.buyer))
            .ordered(l, order)
            .because(l.t2("mail-why-order", "number", &order.number, "seller", &seller.name))
    }

    fn ordered(self, l: Lang, order: &OrderFacts) -> Self {
        let by = match &order.ordered_by {
            OrderedBy::Member { name, email } => {
                l.t2("name-in-brackets", "name", unlinked(name), "detail", email)
            }
            OrderedBy::Link => l.t("mail-by-link").to_owned(),
            OrderedBy::Seller => return self,
        };
        self.fact(l.t("mail-fact-ordered-by"), by)
    }
}
