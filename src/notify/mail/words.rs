//! Finds the words for an email's facts, in the reader's language.

use super::{
    Seller, attention,
    facts::{
        ExactTransfer, Invitation, Mail, NextSteps, OrderFacts, OrderedBy, PaymentFacts, Rest, SoFar,
        TimeLeft,
    },
    lines::unlinked,
    parts::Content,
};
use crate::{domain::Timestamp, lang::Lang};

/// The words for `mail`.
pub(super) fn find(mail: &Mail, l: Lang, seller: &Seller) -> Content {
    match mail {
        Mail::SignIn { link, valid_ms } => sign_in(l, seller, link, *valid_ms),
        Mail::Invitation(invitation) => invited(l, seller, invitation),
        Mail::OrderRegistered { order, so_far, time, link } => {
            registered(l, order, *so_far, *time, link).about(l, order, seller)
        }
        Mail::OrderExpiring { order, time, link } => expiring(l, order, *time, link).about(l, order, seller),
        Mail::PaymentInstructions { order, transfer, link } => {
            instructions(l, order, transfer, link).about(l, order, seller)
        }
        Mail::PaymentConfirmed { order, payment, receipt_link } => {
            confirmed(l, order, payment, receipt_link).about(l, order, seller)
        }
        Mail::BilledByAws { order, payment, receipt_link } => {
            billed_by_aws(l, order, payment, receipt_link).about(l, order, seller)
        }
        Mail::PaymentShort { order, payment, rest, link } => {
            short(l, order, payment, *rest, link).about(l, order, seller)
        }
        Mail::PaymentAttention { order, payment, why, link } => {
            let words = attention::came(l, order, payment, *why, seller);
            words.button(l.t("mail-attention-button"), link).about(l, order, seller)
        }
        Mail::TransferUnassigned { order, txid, amount, link } => {
            attention::unassigned(l, order, *amount, txid, link).about(l, order, seller)
        }
        Mail::PaymentReversed { order, reversal, link } => {
            attention::went(l, order, reversal, link).about(l, order, seller)
        }
        Mail::OrderExpired { order, until, next } => expired(l, order, *until, next).about(l, order, seller),
        Mail::OrderCancelled { order, by, at, next } => {
            cancelled(l, order, by, *at, next).about(l, order, seller)
        }
    }
}

fn sign_in(l: Lang, seller: &Seller, link: &str, valid_ms: i64) -> Content {
    let name = &seller.name;
    Content::new(l.t1("mail-sign-in-subject", "seller", name), l.t1("mail-sign-in-title", "seller", name))
        .line(l.t1("mail-sign-in-body", "duration", l.duration(valid_ms)))
        .button(l.t("mail-sign-in-button"), link)
        .hint(l.t("mail-sign-in-ignore"))
        .because(l.t1("mail-why-sign-in", "seller", name))
}

fn invited(l: Lang, seller: &Seller, invitation: &Invitation) -> Content {
    let (name, by, org) = (&seller.name, &unlinked(&invitation.by), &unlinked(&invitation.org));
    let subject = l.t2("mail-invitation-subject", "org", org, "seller", name);
    Content::new(subject, l.t1("mail-invitation-title", "org", org))
        .line(l.t3("mail-invitation-body", "by", by, "org", org, "seller", name))
        .line(l.t1("mail-invitation-valid", "duration", l.duration(invitation.valid_ms)))
        .line(l.t1("mail-invitation-until", "until", l.date(invitation.until)))
        .button(l.t("mail-invitation-button"), &invitation.link)
        .hint(l.t1("mail-invitation-ignore", "by", by))
        .because(l.t2("mail-why-invitation", "by", by, "seller", name))
}

fn registered(l: Lang, order: &OrderFacts, so_far: SoFar, time: TimeLeft, link: &str) -> Content {
    let (number, amount) = (&order.number, l.money(order.total));
    let (subject, money, pay) = match so_far {
        SoFar::Nothing => (
            l.t2("mail-registered-subject", "number", number, "amount", &amount),
            l.t("mail-registered-money"),
            l.t1("mail-pay-button", "amount", &amount),
        ),
        SoFar::Part => (
            l.t1("mail-registered-part-subject", "number", number),
            l.t("mail-registered-part"),
            l.t("mail-partially-paid-button").to_owned(),
        ),
    };
    let words = Content::new(subject, l.t("mail-registered-title"));
    let words = match order.ordered_by {
        OrderedBy::Link => words.line(l.t("mail-registered-link")).line(l.t("mail-registered-link-unwanted")),
        OrderedBy::Member { .. } | OrderedBy::Seller => words,
    };
    words
        .line(money)
        .line(pay_within(l, time))
        .button(pay, link)
        .fact(l.t("mail-fact-until"), l.date_time(time.until))
        .hint(l.t("mail-forward-hint"))
        .hint(l.t("mail-password-hint"))
}

fn expiring(l: Lang, order: &OrderFacts, time: TimeLeft, link: &str) -> Content {
    let left = l.duration(time.until.since(time.at));
    let subject = l.t2("mail-expiring-subject", "number", &order.number, "duration", left);
    Content::new(subject, l.t("mail-expiring-title"))
        .line(l.t("mail-expiring-body"))
        .line(pay_within(l, time))
        .button(l.t("mail-expiring-button"), link)
        .fact(l.t("mail-fact-until"), l.date_time(time.until))
        .hint(l.t("mail-password-hint"))
}

fn instructions(l: Lang, order: &OrderFacts, transfer: &ExactTransfer, link: &str) -> Content {
    let amount = l.money(transfer.amount);
    let subject = l.t2("mail-instructions-subject", "number", &order.number, "amount", &amount);
    Content::new(subject, l.t("mail-instructions-title"))
        .line(l.t2("mail-instructions-body", "amount", &amount, "until", l.date_time(transfer.until)))
        .line(l.t("mail-instructions-look"))
        .button(l.t("mail-instructions-button"), link)
        .fact(l.t("mail-fact-exact"), &amount)
        .fact(l.t("mail-fact-place"), &transfer.destination)
        .fact(l.t("mail-fact-check-code"), &transfer.code)
        .hint(l.t("mail-forward-hint"))
        .hint(l.t("mail-password-hint"))
}

fn confirmed(l: Lang, order: &OrderFacts, payment: &PaymentFacts, receipt: &str) -> Content {
    let amount = l.money(payment.amount);
    let subject = l.t2("mail-confirmed-subject", "amount", &amount, "number", &order.number);
    Content::new(subject, l.t("mail-confirmed-title"))
        .line(l.t2("mail-confirmed-body", "amount", &amount, "at", l.date_time(payment.at)))
        .button(l.t("mail-confirmed-button"), receipt)
        .received(l, payment)
}

fn billed_by_aws(l: Lang, order: &OrderFacts, payment: &PaymentFacts, receipt: &str) -> Content {
    Content::new(l.t1("amazon-mail-subject", "number", &order.number), l.t("amazon-mail-title"))
        .line(l.t1("amazon-mail-body", "at", l.date_time(payment.at)))
        .button(l.t("amazon-mail-button"), receipt)
        .fact(l.t("mail-fact-method"), &payment.method)
        .fact(l.t("mail-fact-reference"), &payment.reference)
}

fn short(l: Lang, order: &OrderFacts, payment: &PaymentFacts, rest: Rest, link: &str) -> Content {
    let (missing, received) = (l.money(rest.missing), l.money(payment.amount));
    let subject = l.t2("mail-partially-paid-subject", "number", &order.number, "missing", &missing);
    Content::new(subject, l.t1("mail-partially-paid-title", "missing", &missing))
        .line(l.t2("mail-partially-paid-body", "received", received, "at", l.date_time(payment.at)))
        .line(l.t2("mail-partially-paid-rest", "missing", &missing, "until", l.date_time(rest.until)))
        .button(l.t("mail-partially-paid-button"), link)
        .fact(l.t("mail-fact-missing"), &missing)
        .received(l, payment)
}

fn expired(l: Lang, order: &OrderFacts, until: Timestamp, next: &NextSteps) -> Content {
    let subject = l.t1("mail-expired-subject", "number", &order.number);
    let words = Content::new(subject, l.t("mail-expired-title")).line(l.t1(
        "mail-expired-body",
        "until",
        l.date_time(until),
    ));
    if !next.kept.is_empty() {
        // From the old payment page the money is taken along; an order from the catalogue would leave it behind.
        return words.about_money(&next.kept, "").button(l.t("mail-attention-button"), &next.link);
    }
    let words = match &next.reorder_link {
        Some(reorder) => words.line(l.t("mail-expired-again")).button(l.t("mail-reorder-button"), reorder),
        None => words,
    };
    words.line(l.t("mail-expired-sent")).button(l.t("mail-expired-claim-button"), &next.link)
}

fn cancelled(l: Lang, order: &OrderFacts, by: &str, at: Timestamp, next: &NextSteps) -> Content {
    let subject = l.t1("mail-cancelled-subject", "number", &order.number);
    let words = Content::new(subject, l.t("mail-cancelled-title"))
        .line(l.t2("mail-cancelled-body", "by", by, "at", l.date_time(at)))
        .about_money(&next.kept, l.t("mail-cancelled-sent"));
    match (next.kept.as_slice(), &next.reorder_link) {
        ([], Some(reorder)) => words.button(l.t("mail-reorder-button"), reorder),
        ([], None) | ([_, ..], _) => words.button(l.t("mail-attention-button"), &next.link),
    }
}

fn pay_within(l: Lang, time: TimeLeft) -> String {
    let left = l.duration(time.until.since(time.at));
    l.t2("mail-pay-within", "duration", left, "until", l.date_time(time.until))
}
