//! What staff do at the desk leaves a trace: who did it, in the database and in the order's history.

use crate::{
    bank::paying::{at_the_sheet, imports, open, sends},
    desk::money::{anna, uploads},
    support::{app::TestApp, browser::Browser, form, sql},
};
use guichet::{
    domain::MemberId,
    flows::desk::{self, Deposit, Payee},
    sandbox::bank::{self, Act},
};
use std::{
    io,
    sync::{Arc, Mutex, OnceLock},
};
use tracing_subscriber::{Layer, filter::Targets, fmt, layer::SubscriberExt, util::SubscriberInitExt};

on_both!(
    the_history_says_who_assigned_money,
    money_that_was_assigned_ends_its_notice_in_the_same_step,
    money_is_decided_about_once,
    the_history_says_who_stopped_waiting_for_a_transfer,
    the_history_says_who_followed_up_on_a_returned_payment,
    the_history_says_who_dealt_with_money_under_review,
    setting_money_aside_keeps_who_did_it,
    an_import_keeps_who_did_it,
    sign_ins_and_refusals_at_the_desk_are_logged,
);

/// The id of anna's member.
pub async fn annas_id(app: &TestApp) -> String {
    let mut db = app.store.read().await.unwrap();
    sql::texts(&mut db, "SELECT id FROM members WHERE email = 'anna@norwind.example'").await.remove(0)
}

async fn told(app: &TestApp, sql: &str) -> Vec<String> {
    sql::texts(&mut app.store.read().await.unwrap(), sql).await
}

/// The ids of those of the staff who caused an event of this name.
pub async fn by_staff(app: &TestApp, name: &str) -> Vec<String> {
    told(app, &format!("SELECT actor_id FROM events WHERE actor = 'staff' AND name = '{name}'")).await
}

/// The buyer reads the history of the only order.
async fn history<'a>(app: &TestApp, buyer: &'a mut Browser) -> &'a crate::support::page::Page {
    let number = app.only_order().await.number;
    buyer.get(&format!("/orders/{number}")).await
}

/// A buyer whose transfer bears no reference, at the desk by now.
async fn unassigned(app: &TestApp) -> (Browser, Browser) {
    let buyer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    imports(app).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    (buyer, anna)
}

async fn the_history_says_who_assigned_money(app: &TestApp) {
    let (mut buyer, mut anna) = unassigned(app).await;
    let number = app.only_order().await.number;
    anna.submit("Give it to this order", &[("order", &number)]).await.is(200);
    history(app, &mut buyer).await.sees("Assigned by Anna: 90.59 EUR received with Bank transfer");
    let data =
        told(app, "SELECT actor_id FROM events WHERE actor = 'staff' AND name = 'payment.transfer_assigned'")
            .await;
    assert_eq!(data, [annas_id(app).await]);
}

async fn money_that_was_assigned_ends_its_notice_in_the_same_step(app: &TestApp) {
    let mut buyer = at_the_sheet(app, "EUR").await;
    buyer.submit("I have sent it", &[("day", "2026-11-22")]).await.is(200);
    sends(app, Act::WrongReference).await;
    imports(app).await;
    anna(app).await;
    let reference = told(app, "SELECT reference FROM incoming_transfers").await.remove(0);
    let deposit = Deposit { method: "bank", reference: &reference };
    let by = MemberId::from_text(annas_id(app).await);
    assert!(desk::grant(app, deposit, &Payee::Attempt(open(app).await), &by).await.unwrap());
    assert_eq!(told(app, "SELECT closed FROM remittance_advices").await, ["arrived"]);
}

async fn money_is_decided_about_once(app: &TestApp) {
    let (_, mut anna) = unassigned(app).await;
    let number = app.only_order().await.number;
    let late = form::fill(anna.page(), "Give it to this order", &[("order", &number)]);
    let again = form::fill(anna.page(), "Set aside", &[("why", "Another reason")]);
    anna.submit("Set aside", &[("why", "Rent")]).await.sees("The money is set aside");
    for stale in [&late, &again] {
        anna.send_form(stale).await.is(200).sees("Nothing has changed");
    }
    assert_eq!(told(app, "SELECT dismissed FROM incoming_transfers").await, ["Rent"]);
    assert_eq!(app.count("SELECT COUNT(*) FROM events WHERE name = 'payment.transfer_assigned'").await, 0);
}

async fn the_history_says_who_stopped_waiting_for_a_transfer(app: &TestApp) {
    let mut buyer = at_the_sheet(app, "EUR").await;
    buyer.submit("I have sent it", &[("day", "2026-11-22")]).await.is(200);
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    anna.submit(&format!("Do not wait any more {number}"), &[]).await.is(200);
    history(app, &mut buyer).await.sees("Anna checked: the transfer hasn’t arrived");
    assert_eq!(told(app, "SELECT closed_by FROM remittance_advices").await, [annas_id(app).await]);
    assert_eq!(by_staff(app, "payment.remittance_dismissed").await, [annas_id(app).await]);
}

async fn the_history_says_who_followed_up_on_a_returned_payment(app: &TestApp) {
    let mut buyer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    imports(app).await;
    let transfer = bank::latest(&app.world(), 1).await.unwrap().remove(0);
    bank::reverse(&app.world(), &transfer.id).await.unwrap();
    imports(app).await;
    let mut anna = anna(app).await;
    anna.submit("Seen to 90.59 EUR", &[]).await.is(200);
    history(app, &mut buyer).await.sees("Anna has followed up on the returned payment of 90.59 EUR");
    assert_eq!(told(app, "SELECT noted_by FROM reversals").await, [annas_id(app).await]);
    assert_eq!(by_staff(app, "payment.reversal_noted").await, [annas_id(app).await]);
}

async fn the_history_says_who_dealt_with_money_under_review(app: &TestApp) {
    let mut buyer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongCurrency).await;
    imports(app).await;
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    anna.submit(&format!("Take it off the list {number}"), &[("why", "Sent back")]).await.is(200);
    history(app, &mut buyer).await.sees("Anna has dealt with the money received with Bank transfer");
}

async fn setting_money_aside_keeps_who_did_it(app: &TestApp) {
    let (_, mut anna) = unassigned(app).await;
    anna.submit("Set aside", &[("why", "Rent of the canteen")]).await.is(200);
    assert_eq!(told(app, "SELECT dismissed_by FROM incoming_transfers").await, [annas_id(app).await]);
    assert_eq!(app.count("SELECT COUNT(*) FROM incoming_transfers WHERE dismissed_at IS NULL").await, 0);
    assert_eq!(by_staff(app, "transfer.dismissed").await, [annas_id(app).await]);
}

async fn an_import_keeps_who_did_it(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let mut anna = anna(app).await;
    let file = bank::statement(&app.world()).await.unwrap().unwrap();
    uploads(&mut anna, file.as_bytes()).await;
    anna.page().is(200).sees("Anna (anna@norwind.example)");
    assert_eq!(told(app, "SELECT imported_by FROM statements").await, [annas_id(app).await]);
    assert_eq!(by_staff(app, "statement.imported").await, [annas_id(app).await]);
}

/// Everything that was logged in this process, as an operator sees it.
pub fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let writer = log.clone();
        let lines = fmt::layer().with_ansi(false).with_writer(move || writer.clone());
        let filter: Targets = guichet::start::LOG_FILTER.parse().unwrap();
        tracing_subscriber::registry().with(lines.with_filter(filter)).init();
        log
    })
}

#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn sign_ins_and_refusals_at_the_desk_are_logged(app: &TestApp) {
    log();
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/desk/money").await.is(404);
    app.visitor().get("/desk").await.is(404);
    let li = told(app, "SELECT id FROM members WHERE email = 'li@acme.example'").await.remove(0);
    let text = log().text();
    let line = |words: &[&str]| text.lines().any(|line| words.iter().all(|word| line.contains(word)));
    assert!(line(&["signed in", &li]), "{text}");
    assert!(line(&["access to the desk refused", &li, "/desk/money"]), "{text}");
    assert!(line(&["access to the desk refused", "path=\"/desk\""]), "{text}");
    assert!(!text.contains("li@acme.example"), "{text}");
}
