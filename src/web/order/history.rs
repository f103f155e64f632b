//! The history of an order as sentences: what happened, by which method, and who did it.

use crate::{
    app::App,
    domain::{
        Actor, Decline, EventName, MemberId, Money,
        order::{Order, OrderState},
        payment::{Mismatch, PaymentState},
    },
    lang::Lang,
    store::{events::Past, members::Member},
    web::pay::summary::method_name,
};
use serde::Deserialize;

/// One line of the history.
pub struct Moment {
    pub text: String,
    pub at: String,
    /// For machines.
    pub datetime: String,
    /// The tone of its mark; empty for the ordinary one.
    pub tone: &'static str,
}

/// Who the people in a history are.
pub struct Names<'a> {
    pub site: &'a App,
    pub l: Lang,
    /// The buyer's people.
    pub members: &'a [Member],
    /// The seller's people who have acted on it.
    pub staff: &'a [Member],
}

impl<'a> Names<'a> {
    pub fn of(&self, id: &MemberId) -> &'a str {
        let member = self.members.iter().find(|member| member.id == *id);
        member.map_or_else(|| self.l.t("order-former-member"), |member| member.name.as_str())
    }

    /// Who of the staff did something; "the seller" when that is not known.
    fn staff(&self, past: &Past) -> &'a str {
        let member = self.staff.iter().find(|member| past.by == Actor::Staff(member.id.clone()));
        member.map_or_else(|| self.l.t("order-the-seller"), |member| member.name.as_str())
    }
}

/// What an event of a payment remembers.
#[derive(Deserialize)]
struct Facts {
    method: String,
    charge: Money,
    state: PaymentState,
    /// Why the last try within it was turned down.
    declined: Option<Decline>,
    /// The sum that an act of the staff is about.
    amount: Option<Money>,
}

/// Tells a history, the latest first. What has no meaning for people is left out.
pub fn describe(names: &Names<'_>, order: &Order, past: &[Past]) -> Vec<Moment> {
    let l = names.l;
    let moment = |past: &Past| {
        let (tone, text) = of_order(names, order, past).or_else(|| of_payment(names, past))?;
        Some(Moment { text, tone, at: l.date_time(past.at), datetime: past.at.to_rfc3339() })
    };
    past.iter().rev().filter_map(moment).collect()
}

fn of_order(names: &Names<'_>, order: &Order, past: &Past) -> Option<(&'static str, String)> {
    let l = names.l;
    Some(match past.name {
        EventName::OrderPlaced => ("", placed(names, order, &past.by)?),
        EventName::OrderRequested => ("", l.t1("order-past-requested", "member", names.staff(past))),
        EventName::OrderPaid => ("paid", l.t("order-past-paid").to_owned()),
        EventName::OrderCancelled => {
            let OrderState::Cancelled { by, .. } = serde_json::from_value(past.data.clone()).ok()? else {
                return None;
            };
            ("still", cancelled(names, &by))
        }
        EventName::OrderExpired => ("still", l.t("order-past-expired").to_owned()),
        _ => return None,
    })
}

/// How a purchase was placed, and which version of the agreement was accepted.
fn placed(names: &Names<'_>, order: &Order, by: &Actor) -> Option<String> {
    let version = &order.purchase()?.agreement.version;
    if order.through.is_some() {
        return Some(names.l.t1("order-past-placed-link", "version", version));
    }
    let member = order.buyer.member().map(|id| names.of(id))?;
    let key = if matches!(by, Actor::Provider(_)) { "amazon-past-placed" } else { "order-past-placed" };
    Some(names.l.t2(key, "member", member, "version", version))
}

fn cancelled(names: &Names<'_>, by: &Actor) -> String {
    match by {
        Actor::Member(id) => names.l.t1("order-past-cancelled-by", "member", names.of(id)),
        Actor::Staff(_) | Actor::Payer | Actor::Provider(_) | Actor::System => {
            names.l.t("order-past-cancelled").to_owned()
        }
    }
}

fn of_payment(names: &Names<'_>, past: &Past) -> Option<(&'static str, String)> {
    let (l, facts) = (names.l, serde_json::from_value::<Facts>(past.data.clone()).ok()?);
    let method = method_name(l, &facts.method);
    Some(match past.name {
        EventName::PaymentCreated => {
            ("", l.t2("order-past-began", "method", method, "amount", l.money(facts.charge)))
        }
        EventName::PaymentReceived if names.site.profile(&facts.method).marketplace => {
            ("paid", l.t1("amazon-past-reported", "amount", l.money(facts.charge)))
        }
        EventName::PaymentDetected => ("moving", l.t1("order-past-seen", "method", method)),
        EventName::PaymentReceived
        | EventName::PaymentReceivedOverdue
        | EventName::PaymentReallocationReceived => received(l, method, &facts)?,
        EventName::PaymentRemittanceAdvised => ("moving", l.t1("order-past-sent", "method", method)),
        EventName::PaymentReversed => ("act-now", l.t1("order-past-reversed", "method", method)),
        EventName::PaymentRemittanceWithdrawn | EventName::PaymentRemittanceOverdue => {
            ("still", l.t1("order-past-not-sent", "method", method))
        }
        EventName::PaymentFailed => {
            let PaymentState::Failed { why, .. } = facts.state else { return None };
            let key = if is_doubt(why) { "order-past-declined-doubt" } else { "order-past-declined" };
            ("still", l.t2(key, "method", method, "why", l.t(declined(why))))
        }
        EventName::PaymentTryDeclined if facts.declined.is_some_and(is_doubt) => {
            ("still", l.t1("order-past-turned-duplicate", "method", method))
        }
        EventName::PaymentTryDeclined => ("still", l.t1("order-past-turned", "method", method)),
        EventName::PaymentExpired => ("still", l.t1("order-past-closed", "method", method)),
        EventName::PaymentCancelled => {
            let PaymentState::Cancelled { by, .. } = facts.state else { return None };
            ("still", withdrawn(names, method, &by))
        }
        _ => return of_staff(names, past, &facts),
    })
}

/// What somebody of the staff has done about a payment, by name.
fn of_staff(names: &Names<'_>, past: &Past, facts: &Facts) -> Option<(&'static str, String)> {
    let (l, member, method) = (names.l, names.staff(past), method_name(names.l, &facts.method));
    let amount = || facts.amount.map(|amount| l.money(amount)).unwrap_or_default();
    Some(match past.name {
        EventName::PaymentRemittanceDismissed => {
            ("still", l.t2("order-past-not-found", "method", method, "member", member))
        }
        EventName::PaymentTransferAssigned => {
            let text = l.t3("order-past-assigned", "member", member, "amount", amount(), "method", method);
            ("", text)
        }
        EventName::PaymentTransferDismissed => ("still", l.t1("order-past-dismissed", "member", member)),
        EventName::PaymentReviewAccepted => {
            ("paid", l.t2("order-past-accepted", "member", member, "method", method))
        }
        EventName::PaymentReviewResolved => {
            ("still", l.t2("order-past-resolved", "member", member, "method", method))
        }
        EventName::PaymentReversalNoted => {
            ("still", l.t2("order-past-reversal-noted", "member", member, "amount", amount()))
        }
        EventName::PaymentOverpaymentReturned => {
            ("still", l.t2("order-past-overpaid-returned", "member", member, "amount", amount()))
        }
        EventName::PaymentOverpaymentKept => {
            ("still", l.t2("order-past-overpaid-kept", "member", member, "amount", amount()))
        }
        _ => return None,
    })
}

fn received(l: Lang, method: &str, facts: &Facts) -> Option<(&'static str, String)> {
    let amount = l.money(facts.state.received().last()?.amount);
    let (tone, key) = match facts.state {
        PaymentState::Review { why: Mismatch::Late, .. } => ("moving", "order-past-received-late"),
        PaymentState::Review { why: Mismatch::Double, .. } => ("moving", "order-past-received-double"),
        PaymentState::Review { why: Mismatch::Currency, .. } => ("moving", "order-past-received-doubtful"),
        PaymentState::Review { why: Mismatch::Overdue, .. } => ("moving", "order-past-received-overdue"),
        PaymentState::PartiallyPaid { .. } => ("act-now", "order-past-received-partially-paid"),
        _ => ("paid", "order-past-received"),
    };
    Some((tone, l.t2(key, "amount", amount, "method", method)))
}

fn withdrawn(names: &Names<'_>, method: &str, by: &Actor) -> String {
    let l = names.l;
    match by {
        Actor::Member(id) => l.t2("order-past-withdrawn-by", "method", method, "member", names.of(id)),
        Actor::Payer => l.t1("order-past-withdrawn-payer", "method", method),
        Actor::Provider(_) => l.t1("order-past-closed", "method", method),
        Actor::Staff(_) | Actor::System => l.t1("order-past-withdrawn", "method", method),
    }
}

/// Returns true if it was refused because another try may have brought the money.
fn is_doubt(why: Decline) -> bool {
    why == Decline::Duplicate
}

/// The key of why an attempt failed, in a few words.
fn declined(why: Decline) -> &'static str {
    match why {
        Decline::ByPayer => "order-why-by-payer",
        Decline::Declined => "order-why-declined",
        Decline::Balance => "order-why-balance",
        Decline::OverLimit => "order-why-over-limit",
        Decline::Unverified => "order-why-unverified",
        Decline::Risk => "order-why-risk",
        Decline::Unavailable => "order-why-unavailable",
        Decline::SecurityCode => "order-why-security-code",
        Decline::CardNumber => "order-why-card-number",
        Decline::CardDate => "order-why-card-date",
        Decline::Address => "order-why-address",
        Decline::Authentication => "order-why-authentication",
        Decline::NotAccepted => "order-why-not-accepted",
        Decline::BankSilent => "order-why-bank-silent",
        Decline::Duplicate => "order-why-duplicate",
    }
}
