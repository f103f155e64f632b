//! The desk's first page: what waits for a person.

use super::{Staff, Tab, overpaid, purchases, tabs};
use crate::{
    domain::{
        PaymentId, Timestamp,
        payment::{Mismatch, Payment, PaymentState},
    },
    lang::Lang,
    store::{
        Access, StoreError, attachments, attachments::Attachment, incoming_transfers, mail_faults, orders,
        outbox, payments, remittance_advices, reversals, statements,
    },
    web::{Error, Page, Problem, flash, flash::Flash, message, pay::summary::method_name},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

/// So many of a kind are listed.
const LISTED: i64 = 50;

/// A transfer that is said to be on its way.
struct AdviceRow {
    payment: String,
    order: String,
    amount: String,
    day: String,
    until: Timestamp,
    attachments: Vec<Attachment>,
}

/// A credit that the bank has taken back, or a chain.
struct Reversed {
    key: String,
    /// Empty where there is none: it came by a chain.
    statement: String,
    amount: String,
    at: Timestamp,
    /// The order it had paid, and that order's state now.
    order: Option<String>,
    outcome: String,
    text: String,
}

/// Money that is ours and pays nothing yet.
struct KeptRow {
    payment: String,
    order: String,
    href: String,
    amount: String,
    method: &'static str,
    why: &'static str,
    /// True if it can still pay its order.
    payable: bool,
}

/// Email cannot be sent.
struct FailingMail {
    /// The fault as a variant in texts; see [`crate::domain::MailFault::word`].
    fault: &'static str,
    since: Timestamp,
    waiting: i64,
}

/// Why a person decides, as the key of a text.
fn why(payment: &Payment) -> &'static str {
    match payment.state {
        PaymentState::Review { why: Mismatch::Late, .. } => "desk-kept-late",
        PaymentState::Review { why: Mismatch::Double, .. } => "desk-kept-double",
        PaymentState::Review { why: Mismatch::Underpaid, .. } => "desk-kept-underpaid",
        PaymentState::Review { why: Mismatch::Overdue, .. } => "desk-kept-overdue",
        _ => "desk-kept-currency",
    }
}

#[derive(Template)]
#[template(path = "desk/home.html")]
struct Home<'a> {
    p: &'a Page,
    l: Lang,
    tabs: Vec<Tab>,
    unplaced: usize,
    kept: Vec<KeptRow>,
    sent: Vec<AdviceRow>,
    reversed: Vec<Reversed>,
    over: Vec<overpaid::Over>,
    bought: Vec<purchases::Bought>,
    /// When the last statement was imported.
    imported: Option<Timestamp>,
    mail: Option<FailingMail>,
    flash: Option<Flash>,
    problems: Vec<Problem>,
}

impl Home<'_> {
    /// Returns true if the note about this payment has an error.
    fn wrong(&self, payment: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == format!("why-{payment}"))
    }
}

/// `GET /desk`
pub async fn show(page: Page, _staff: Staff) -> Result<HttpResponse, Error> {
    list(&page, None).await
}

/// Everything that waits, with what is wrong about a form of it.
pub(super) async fn list(page: &Page, problem: Option<Problem>) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let bought = purchases::open(page).await?;
    let mut db = page.site.store.read().await?;
    let mut sent = Vec::new();
    for advice in remittance_advices::open(&mut db, LISTED).await? {
        let Some((order, amount)) = named(&mut db, &advice.payment, l).await? else { continue };
        let attachments = attachments::of_payment(&mut db, &advice.payment).await?;
        let payment = advice.payment.as_str().to_owned();
        sent.push(AdviceRow {
            payment,
            order,
            amount,
            day: message::day(l, &advice.sent_on),
            until: advice.until,
            attachments,
        });
    }
    let reversed = reversed(&mut db, l).await?;
    let over = overpaid::listed(page, &mut db).await?;
    let mut kept = Vec::new();
    for payment in payments::in_review(&mut db, LISTED).await? {
        let Some(order) = orders::find(&mut db, &payment.order).await? else { continue };
        kept.push(KeptRow {
            payment: payment.id.as_str().to_owned(),
            href: page.site.pay_path(&order.id),
            payable: order.is_unpaid(),
            order: order.number,
            amount: l
                .list(&payment.state.received().iter().map(|one| l.money(one.amount)).collect::<Vec<_>>()),
            method: method_name(l, &payment.method),
            why: l.t(why(&payment)),
        });
    }
    let unplaced = incoming_transfers::unassigned(&mut db, 1000).await?.len();
    let imported = statements::latest(&mut db, 1).await?.first().map(|file| file.at);
    let mail = failing_mail(&mut db).await?;
    drop(db);
    let status = problem.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let (flash, problems, tabs) =
        (flash::take(&page.session), problem.into_iter().collect(), tabs(l, "/desk"));
    let home = Home {
        p: page,
        l,
        tabs,
        unplaced,
        kept,
        sent,
        reversed,
        over,
        bought,
        imported,
        mail,
        flash,
        problems,
    };
    page.show_as(status, &home)
}

async fn failing_mail(db: &mut impl Access) -> Result<Option<FailingMail>, StoreError> {
    let Some((fault, since)) = mail_faults::find(db).await? else { return Ok(None) };
    let (waiting, _) = outbox::counts(db).await?;
    Ok(Some(FailingMail { fault: fault.word(), since, waiting }))
}

/// Credits that were taken back, with what is due for their orders now.
async fn reversed(db: &mut impl Access, l: Lang) -> Result<Vec<Reversed>, StoreError> {
    let mut listed = Vec::new();
    for one in reversals::open(db, LISTED).await? {
        let (mut order, mut outcome) = (None, String::new());
        if let Some(payment) = &one.payment {
            order = named(db, payment, l).await?.map(|(order, _)| order);
            outcome = now_due(db, payment, l).await?;
        }
        let (amount, key, statement) = (l.money(one.amount), one.key, one.statement);
        listed.push(Reversed { key, statement, amount, at: one.at, order, outcome, text: one.text });
    }
    Ok(listed)
}

async fn now_due(db: &mut impl Access, payment: &PaymentId, l: Lang) -> Result<String, StoreError> {
    let payment = payments::find(db, payment).await?;
    Ok(match payment.map(|payment| payment.state) {
        Some(PaymentState::Reversed { owed, .. }) => l.t1("desk-reversed-owed", "owed", l.money(owed)),
        Some(PaymentState::Settled { .. }) => l.t("desk-reversed-paid").to_owned(),
        _ => String::new(),
    })
}

/// The number of a payment's order, and what the payment asks for.
async fn named(
    db: &mut impl Access,
    payment: &PaymentId,
    l: Lang,
) -> Result<Option<(String, String)>, StoreError> {
    let Some(payment) = payments::find(db, payment).await? else { return Ok(None) };
    let order = orders::find(db, &payment.order).await?;
    Ok(order.map(|order| (order.number, l.money(payment.charge))))
}
