//! Paying by bank transfer: from "Confirm" to the receipt, and what comes wrongly, late or twice.

use crate::{
    bank::twice::sent,
    pay::{
        payments::STARTER,
        wallets::{attempts, paid_exactly_once},
    },
    support::{app::TestApp, browser::Browser},
};
use guichet::{
    domain::{PaymentId, time::DAY_MS},
    flows::statement::{self, File, Import, Importer, Outcome, Report},
    jobs,
    sandbox::bank::{self, Act, camt},
    store::incoming_transfers,
};

on_both!(
    nothing_of_the_account_is_told_before_confirm,
    the_code_for_euros_is_read_by_a_banking_app,
    a_transfer_with_its_reference_pays_the_order_once,
    a_reference_that_the_bank_has_cut_in_two_is_found,
    a_part_is_kept_and_the_rest_pays_under_the_same_reference,
    too_much_pays_the_order_and_the_rest_is_told,
    the_wrong_currency_waits_for_a_person,
    money_for_an_expired_order_waits_for_a_person,
    a_reference_is_known_however_late_its_money_comes,
    money_sent_in_time_pays_though_its_statement_comes_after_the_deadline,
    money_sent_when_its_amount_held_no_more_waits_for_a_person,
    a_transfer_that_was_told_in_time_may_take_its_time,
    one_transfer_for_two_orders_is_booked_for_neither,
    references_of_two_orders_in_fields_of_their_own_are_booked_for_neither,
    two_desks_that_import_at_once_book_once,
    a_file_of_an_account_that_was_not_configured_can_be_imported_again,
    a_statement_that_overlaps_adds_only_what_is_new,
);

/// A payer on the sheet of a transfer in this currency, for 99.00 USD.
pub async fn at_the_sheet(app: &TestApp, currency: &str) -> Browser {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    confirms(&mut payer, currency).await;
    payer
}

/// Chooses the transfer, a currency, and confirms.
pub async fn confirms(payer: &mut Browser, currency: &str) {
    payer.chooses("bank").await.is(200).sees("Click Confirm before you send money");
    payer.submit("Confirm", &[("wallet", currency)]).await.is(200).sees("What your bank asks for");
}

/// The attempt that is open.
pub async fn open(app: &TestApp) -> PaymentId {
    attempts(app).await.into_iter().find(|attempt| attempt.state.is_open()).unwrap().id
}

/// The pretend bank sends a transfer.
pub async fn sends(app: &TestApp, act: Act) {
    bank::send(&app.world(), &open(app).await, act).await.unwrap().unwrap();
}

/// Imports everything the pretend bank has to tell so far.
pub async fn imports(app: &TestApp) -> Report {
    let file = bank::statement(&app.world()).await.unwrap().unwrap();
    read(app, file.as_bytes()).await
}

/// Imports a file.
pub async fn read(app: &TestApp, bytes: &[u8]) -> Report {
    let file = File { name: "day.xml", bytes, by: Importer::Program("anna@norwind.example") };
    match statement::import(app, &file).await.unwrap() {
        Import::New(_, report) | Import::Known(_, report) => report,
        Import::Broken(broken) => panic!("{broken}"),
    }
}

async fn nothing_of_the_account_is_told_before_confirm(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let page = payer.chooses("bank").await.clone();
    page.sees("Click Confirm before you send money").lacks("PRETUS00").lacks("9000004711").lacks("RF");
    page.sees("90.59 EUR").sees("Pay within 2 days, by 24 November 2026").sees("Pay within 7 days, by");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
    let page = payer.submit("Confirm", &[("wallet", "USD")]).await.clone();
    page.is(200).sees("Transfer 99.00 USD").sees("9000004711").sees("PRETUS00").sees("RF");
    page.sees("Pay one order per transfer").sees("29 November 2026");
    assert_eq!(app.count("SELECT COUNT(*) FROM match_keys WHERE method = 'bank'").await, 1);
}

async fn the_code_for_euros_is_read_by_a_banking_app(app: &TestApp) {
    let payer = at_the_sheet(app, "EUR").await;
    let code = payer.scanned();
    let lines: Vec<&str> = code.lines().collect();
    assert_eq!(lines[..4], ["BCD", "002", "1", "SCT"]);
    assert_eq!(lines[6..8], ["DE90999999990000004711", "EUR90.59"]);
    payer.page().sees(lines[9]).sees("24 November 2026");
}

async fn a_transfer_with_its_reference_pays_the_order_once(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    let report = imports(app).await;
    let number = app.only_order().await.number;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: number });
    payer.get(&payer.pay_path()).await.sees("Paid").sees("90.59 EUR received");
    assert_eq!(imports(app).await, report, "the same file again tells the same");
    paid_exactly_once(app).await;
}

async fn a_reference_that_the_bank_has_cut_in_two_is_found(app: &TestApp) {
    at_the_sheet(app, "USD").await;
    sends(app, Act::Right).await;
    let file = bank::statement(&app.world()).await.unwrap().unwrap();
    assert!(file.matches("<Ustrd>").count() > 1, "{file}");
    imports(app).await;
    paid_exactly_once(app).await;
}

async fn a_part_is_kept_and_the_rest_pays_under_the_same_reference(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Part).await;
    let outcome = imports(app).await.lines.remove(0).outcome;
    assert!(
        matches!(&outcome, Outcome::PartiallyPaid { missing, .. } if missing.to_string() == "45.30 EUR"),
        "{outcome:?}"
    );
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("45.30 EUR still missing").sees("45.29 EUR received and safe").sees("same reference");
    assert!(!page.has("figure.qr"), "the code would ask for everything again");
    sends(app, Act::Right).await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("Paid");
    assert_eq!(app.only_order().await.state.name(), "paid");
}

async fn too_much_pays_the_order_and_the_rest_is_told(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    sends(app, Act::Over).await;
    let outcome = imports(app).await.lines.remove(0).outcome;
    assert!(
        matches!(&outcome, Outcome::Overpaid { overpaid, .. } if overpaid.to_string() == "10.00 USD"),
        "{outcome:?}"
    );
    payer.get(&payer.pay_path()).await.sees("You paid 10.00 USD more than the total");
}

async fn the_wrong_currency_waits_for_a_person(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongCurrency).await;
    let outcome = imports(app).await.lines.remove(0).outcome;
    assert!(matches!(&outcome, Outcome::Review { why, .. } if why == "currency"), "{outcome:?}");
    payer.get(&payer.pay_path()).await.sees("Your payment needs a look");
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn money_for_an_expired_order_waits_for_a_person(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
    let outcome = imports(app).await.lines.remove(0).outcome;
    assert!(matches!(&outcome, Outcome::Review { why, .. } if why == "late"), "{outcome:?}");
    payer.get(&payer.pay_path()).await.sees("Payment received for a closed order");
}

async fn a_reference_is_known_however_late_its_money_comes(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(16 * DAY_MS);
    app.tick().await;
    jobs::tidy::tick(app).await.unwrap();
    let outcome = imports(app).await.lines.remove(0).outcome;
    assert!(matches!(&outcome, Outcome::Review { why, .. } if why == "late"), "{outcome:?}");
}

async fn money_sent_in_time_pays_though_its_statement_comes_after_the_deadline(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(3 * DAY_MS);
    app.tick().await;
    payer
        .get(&payer.pay_path())
        .await
        .sees("The time for this transfer is over")
        .sees("Do not send it again");
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("Paid");
    paid_exactly_once(app).await;
}

/// Five days pass, and only then the bank books the transfer.
async fn arrives_five_days_later(app: &TestApp) -> Outcome {
    let late = open(app).await;
    app.clock.advance_ms(5 * DAY_MS);
    app.tick().await;
    bank::send(&app.world(), &late, Act::Right).await.unwrap().unwrap();
    imports(app).await.lines.remove(0).outcome
}

async fn money_sent_when_its_amount_held_no_more_waits_for_a_person(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    let outcome = arrives_five_days_later(app).await;
    assert!(matches!(&outcome, Outcome::Review { why, .. } if why == "overdue"), "{outcome:?}");
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("Your money came after the time for this amount").sees("Do not pay again");
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn a_transfer_that_was_told_in_time_may_take_its_time(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    payer.submit("I have sent it", &[("day", "2026-11-22")]).await.is(200).sees("You sent it on");
    assert!(matches!(arrives_five_days_later(app).await, Outcome::Paid { .. }));
    paid_exactly_once(app).await;
}

async fn one_transfer_for_two_orders_is_booked_for_neither(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    payer.orders("otp", &[("amount", "99")]).await.is(200);
    confirms(&mut payer, "EUR").await;
    let other = payer.page().text("#reference");
    let file = bank::statement(&app.world()).await.unwrap().unwrap();
    let (begin, end) = (file.find("<RmtInf>").unwrap(), file.find("</RmtInf>").unwrap());
    let first = file[begin..end].split("<Ref>").nth(1).unwrap().split('<').next().unwrap();
    let both = format!("{}<RmtInf><Ustrd>{first} {other}</Ustrd>{}", &file[..begin], &file[end..]);
    let outcome = read(app, both.as_bytes()).await.lines.remove(0).outcome;
    assert!(matches!(&outcome, Outcome::Proposed { orders } if orders.len() == 2), "{outcome:?}");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn references_of_two_orders_in_fields_of_their_own_are_booked_for_neither(app: &TestApp) {
    let ((_, one), (_, other)) = (sent(app, "one").await, sent(app, "other").await);
    let more = format!("</Strd><Strd><CdtrRefInf><Ref>{}</Ref></CdtrRefInf></Strd>", other.text);
    let file = camt::write(&[one]).replace("</Strd>", &more);
    let outcome = read(app, file.as_bytes()).await.lines.remove(0).outcome;
    assert!(matches!(&outcome, Outcome::Proposed { orders } if orders.len() == 2), "{outcome:?}");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn two_desks_that_import_at_once_book_once(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let (one, other) = tokio::join!(imports(app), imports(app));
    assert_eq!(one, other);
    paid_exactly_once(app).await;
}

async fn a_file_of_an_account_that_was_not_configured_can_be_imported_again(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let file = bank::statement(&app.world()).await.unwrap().unwrap();
    let only_dollars = only_dollars(guichet::config::EXAMPLE.to_owned());
    let (elsewhere, running) = app.second_instance(only_dollars).await;
    let handed =
        File { name: "day.xml", bytes: file.as_bytes(), by: Importer::Program("anna@norwind.example") };
    let Import::New(_, report) = statement::import(&elsewhere, &handed).await.unwrap() else {
        panic!("known")
    };
    assert_eq!((report.strangers.len(), report.lines.len()), (1, 0));
    running.stop().await;
    assert_eq!(read(app, file.as_bytes()).await.lines.len(), 1);
    let again = statement::import(app, &handed).await.unwrap();
    assert!(matches!(again, Import::Known(_, report) if report.lines.len() == 1));
    paid_exactly_once(app).await;
}

/// The seller's own account in dollars, and none in euros.
fn only_dollars(config: String) -> String {
    let table = "listed below.\ngateway = \"sandbox\"\n";
    let own = "listed below.\ngateway = \"accounts\"\n[[bank.accounts]]\ncurrency = \"USD\"\n\
        beneficiary = \"Norwind\"\nnumber = \"9000004711\"\nbank = \"A bank\"\n";
    assert_eq!(config.matches(table).count(), 1);
    config.replace(table, own)
}

async fn a_statement_that_overlaps_adds_only_what_is_new(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Part).await;
    assert_eq!(imports(app).await.lines.len(), 1);
    sends(app, Act::Right).await;
    let report = imports(app).await;
    assert_eq!((report.lines.len(), report.known), (1, 1));
    let mut db = app.store.read().await.unwrap();
    assert_eq!(incoming_transfers::unassigned(&mut db, 10).await.unwrap(), []);
}
