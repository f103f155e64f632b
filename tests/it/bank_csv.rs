//! Statements in CSV: what pays, what does not, and that the report accounts for every row.

use crate::{app::TestApp, bank::read, bank_twice::sent, wallets::paid_exactly_once};
use guichet::{flows::statement::Outcome, sandbox::bank::Transfer};

on_both!(
    the_first_row_of_a_file_with_windows_line_ends_pays_its_order with csv,
);

/// A table as many banks export it, of the pretend bank's account in euros.
pub fn csv(example: String) -> String {
    let mapping = "[[bank.csv]]\naccount = \"DE90999999990000004711\"\n\
        columns = { booked = \"Date\", amount = \"Amount\", currency = \"Currency\", texts = [\"Description\"] }\n";
    format!("{example}\n{mapping}")
}

/// A file of one row for a transfer, with these line ends.
fn file(transfer: &Transfer, end: &str) -> String {
    let (day, amount) = (&transfer.day, transfer.amount.decimal());
    format!("Date,Description,Amount,Currency{end}{day},{},{amount},EUR{end}", transfer.text)
}

async fn the_first_row_of_a_file_with_windows_line_ends_pays_its_order(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let report = read(app, file(&transfer, "\r\n").as_bytes()).await;
    assert_eq!(report.lines[0].outcome, Outcome::Paid { order: order.number });
    let again = read(app, file(&transfer, "\r").as_bytes()).await;
    assert_eq!((again.lines.len(), again.known), (0, 1), "the same row with other line ends is known");
    paid_exactly_once(app).await;
}
