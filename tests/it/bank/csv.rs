//! Statements in CSV: what pays, what does not, and that the report accounts for every row.

use crate::{
    bank::{paying::read, taken_back::held, twice::sent},
    desk::money::{anna, uploads},
    pay::wallets::paid_exactly_once,
    support::app::TestApp,
};
use guichet::{
    flows::statement::{self, File, Import, Importer, Outcome},
    sandbox::bank::Transfer,
};

on_both!(
    the_first_row_of_a_file_with_windows_line_ends_pays_its_order with csv,
    a_pending_or_reverted_row_pays_nothing_until_the_bank_books_it with csv_with_states,
    rows_in_a_state_that_is_not_declared_are_told_to_staff with csv_with_states,
    what_was_left_out_for_its_state_is_booked_once_the_state_is_declared with csv_with_states,
    a_booked_row_that_a_later_file_lists_as_reverted_is_taken_back with csv_with_states,
    a_reverted_row_is_known_by_the_banks_name_when_it_has_lost_its_day with csv_with_names,
    a_failed_transfer_of_the_same_bank_reference_takes_no_stranger_back with csv_with_names,
    a_failed_transfer_beside_the_one_that_paid_takes_nothing_back with csv_with_states,
);

/// A table as many banks export it, of the pretend bank's account in euros.
fn csv(example: String) -> String {
    let columns =
        "booked = \"Date\", amount = \"Amount\", currency = \"Currency\", texts = [\"Description\"]";
    format!("{example}\n[[bank.csv]]\naccount = \"DE90999999990000004711\"\ncolumns = {{ {columns} }}\n")
}

/// The same with a column for the state.
fn csv_with_states(example: String) -> String {
    let states =
        "states = { booked = [\"COMPLETED\"], pending = [\"PENDING\"], reverted = [\"REVERTED\"] }\n";
    format!(
        "{}{states}",
        csv(example)
            .replace("columns = { booked = \"Date\"", "columns = { state = \"State\", booked = \"Date\"")
    )
}

/// The same with a column for the bank's name of a booking.
fn csv_with_names(example: String) -> String {
    csv_with_states(example).replace("state = \"State\",", "state = \"State\", bank_ref = \"ID\",")
}

/// A row for a transfer in this state.
fn row(transfer: &Transfer, state: &str) -> String {
    let (day, amount) = (&transfer.day, transfer.amount.decimal());
    format!("{day},{},{amount},EUR,{state}", transfer.text)
}

/// A file of these rows, with these line ends.
fn file(rows: &[String], end: &str) -> Vec<u8> {
    format!("Date,Description,Amount,Currency,State{end}{}{end}", rows.join(end)).into_bytes()
}

async fn the_first_row_of_a_file_with_windows_line_ends_pays_its_order(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let rows = [row(&transfer, "")];
    let report = read(app, &file(&rows, "\r\n")).await;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: order.number });
    let again = read(app, &file(&rows, "\r")).await;
    assert_eq!((again.lines.len(), again.known), (0, 1), "the same row with other line ends is known");
    paid_exactly_once(app).await;
}

async fn a_pending_or_reverted_row_pays_nothing_until_the_bank_books_it(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    for state in ["PENDING", "REVERTED"] {
        let report = read(app, &file(&[row(&transfer, state)], "\r\n")).await;
        assert_eq!((report.lines.len(), report.rows, report.total()), (0, 1, 1), "{state}");
    }
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    let report = read(app, &file(&[row(&transfer, "COMPLETED")], "\n")).await;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: order.number });
    paid_exactly_once(app).await;
}

async fn rows_in_a_state_that_is_not_declared_are_told_to_staff(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let states = ["ON HOLD", "PENDING", "REVERTED", "REVERTED", "", "ON HOLD"];
    let rows = states.map(|state| row(&transfer, state));
    let mut anna = anna(app).await;
    uploads(&mut anna, &file(&rows, "\n")).await;
    let page = anna.page().is(200).sees("Rows in the file 6").sees("Bookings that the bank only expects 1");
    page.sees("Left out, marked “REVERTED” by the bank 2").sees("Left out, no state given 1");
    page.sees("Left out, “ON HOLD” isn’t a declared state 2")
        .sees("declare it as booked and import this file again");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn what_was_left_out_for_its_state_is_booked_once_the_state_is_declared(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let content = file(&[row(&transfer, "DONE")], "\n");
    assert!(read(app, &content).await.left_out.has_unknown());
    let declared = csv_with_states(guichet::config::EXAMPLE.to_owned())
        .replace("\"COMPLETED\"", "\"COMPLETED\", \"DONE\"");
    let (restarted, running) = app.second_instance(declared).await;
    let handed = File { name: "day.csv", bytes: &content, by: Importer::Program("anna@norwind.example") };
    let Import::New(_, report) = statement::import(&restarted, &handed).await.unwrap() else {
        panic!("known")
    };
    running.stop().await;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: order.number });
    assert!(!report.left_out.has_unknown());
    paid_exactly_once(app).await;
}

async fn a_booked_row_that_a_later_file_lists_as_reverted_is_taken_back(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    read(app, &file(&[row(&transfer, "COMPLETED")], "\n")).await;
    paid_exactly_once(app).await;
    let report = read(app, &file(&[row(&transfer, "REVERTED")], "\n")).await;
    assert_eq!(report.lines[0].outcome, Outcome::Reversed { order: Some(order.number.clone()) });
    assert_eq!((held(app, "owed").await, held(app, "method").await), (-9059, 0));
    let mut anna = anna(app).await;
    anna.get("/desk").await.sees("Credits that the bank has taken back").sees(&order.number);
    let again = read(app, &file(&[row(&transfer, "REVERTED")], "\r\n")).await;
    assert_eq!((again.lines.len(), again.known, again.total()), (0, 1, 1));
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 1);
}

async fn a_reverted_row_is_known_by_the_banks_name_when_it_has_lost_its_day(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let file = |row: &str| format!("Date,Description,Amount,Currency,State,ID\n{row}\n").into_bytes();
    let booked = row(&transfer, "COMPLETED");
    read(app, &file(&format!("{booked},TX-1"))).await;
    paid_exactly_once(app).await;
    let (_, undated) = booked.split_once(',').unwrap();
    let undated = format!(",{}", undated.replace("COMPLETED", "REVERTED"));
    let others = read(app, &file(&format!("{undated},TX-2"))).await;
    assert_eq!((others.lines.len(), others.total()), (0, 1), "another booking of the bank's");
    let report = read(app, &file(&format!("{undated},TX-1"))).await;
    assert_eq!(report.lines[0].outcome, Outcome::Reversed { order: Some(order.number) });
}

async fn a_failed_transfer_of_the_same_bank_reference_takes_no_stranger_back(app: &TestApp) {
    let (order, paid) = sent(app, "one").await;
    let (_, failed) = sent(app, "two").await;
    let file = |row: &str| format!("Date,Description,Amount,Currency,State,ID\n{row},R7\n").into_bytes();
    read(app, &file(&row(&paid, "COMPLETED"))).await;
    let report = read(app, &file(&row(&failed, "REVERTED"))).await;
    assert_eq!((report.lines.len(), report.total()), (0, 1));
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 1, "{}", order.number);
}

async fn a_failed_transfer_beside_the_one_that_paid_takes_nothing_back(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let (failed, booked) = (row(&transfer, "REVERTED"), row(&transfer, "COMPLETED"));
    let report = read(app, &file(&[failed.clone(), booked.clone()], "\n")).await;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: order.number });
    let again = read(app, &file(&[booked, failed], "\n")).await;
    assert_eq!((again.lines.len(), again.known, again.total()), (0, 1, 2));
    paid_exactly_once(app).await;
}
