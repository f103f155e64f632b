//! The desk: who sees it, importing statements, and money that needs a person.

use crate::{
    bank::{
        paying::{at_the_sheet, confirms, imports, read, sends},
        twice::sent,
    },
    pay::{payments::STARTER, wallets::paid_exactly_once},
    support::{app::TestApp, browser::Browser, form, journeys::GROWTH, page::Page, sql},
};
use guichet::sandbox::bank::{self, Act, Transfer, camt};

on_both!(
    the_desk_is_there_for_staff_only,
    staff_import_a_statement_and_read_its_report,
    the_same_file_again_changes_nothing,
    a_broken_file_changes_nothing_and_says_where,
    a_proposal_is_accepted_with_one_click,
    money_is_given_to_an_order_by_its_number,
    money_given_by_number_goes_to_the_attempt_of_its_currency,
    money_is_given_to_an_order_whose_attempt_is_lost,
    money_that_does_not_cover_an_order_without_attempt_waits_for_a_decision,
    money_that_is_no_orders_is_set_aside_with_a_reason,
    a_credit_that_was_taken_back_is_told_until_somebody_has_seen_to_it,
    money_beyond_the_first_page_can_be_reached,
    proofs_are_shown_to_staff_only,
    the_pretend_bank_pays_an_order_through_its_pages,
);

/// Somebody of the seller's staff at the desk.
pub async fn anna(app: &TestApp) -> Browser {
    let mut anna = app.buyer("anna@norwind.example", "Anna", "Norwind").await;
    anna.get("/desk").await.is(200).sees("Desk");
    anna
}

/// Imports a file at the desk.
pub async fn uploads(staff: &mut Browser, content: &[u8]) {
    staff.get("/desk/statements").await.is(200);
    let filled = form::fill(staff.page(), "Import", &[]).with_file("file", "day.xml", content);
    staff.send_form(&filled).await;
}

/// A statement of everything that the pretend bank has booked.
pub async fn statement(app: &TestApp) -> Vec<u8> {
    bank::statement(&app.world()).await.unwrap().unwrap().into_bytes()
}

const PAGES: [&str; 4] = ["/desk", "/desk/money", "/desk/statements", "/desk/statements/00"];

async fn the_desk_is_there_for_staff_only(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let forms = ["/desk/money/grant", "/desk/money/aside", "/desk/review/accept", "/desk/review/answer"];
    for path in PAGES.into_iter().chain(forms) {
        app.visitor().get(path).await.is(404);
        li.get(path).await.is(404);
    }
    li.get("/").await;
    assert!(!li.page().has("a[href='/desk']"));
    let mut anna = anna(app).await;
    anna.get("/").await;
    anna.click("Desk").await.is(200).sees("No money waits for a person");
}

async fn staff_import_a_statement_and_read_its_report(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let mut anna = anna(app).await;
    uploads(&mut anna, &statement(app).await).await;
    let number = app.number_where("product = 'apppush'").await;
    anna.page().is(200).sees("Report of the import").sees("Matched: 1").sees(&format!("Pays order {number}"));
    anna.get("/desk/statements").await.sees("camt.053").sees("anna@norwind.example");
    paid_exactly_once(app).await;
}

async fn the_same_file_again_changes_nothing(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let mut anna = anna(app).await;
    uploads(&mut anna, &statement(app).await).await;
    app.tick().await;
    let before = app.dump_but("sandbox_records").await;
    uploads(&mut anna, &statement(app).await).await;
    anna.page().is(200).sees("This very file was imported before. Nothing has changed");
    assert_eq!(app.dump_but("sandbox_records").await, before);
}

async fn a_broken_file_changes_nothing_and_says_where(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    let mut anna = anna(app).await;
    let good = String::from_utf8(statement(app).await).unwrap();
    let before = app.dump_but("sandbox_records").await;
    for (file, told) in [
        (good.replace("90.59", "90,59"), "Line 6, Amt: this is no amount of this currency"),
        (good.replace("</Document>", ""), "the XML is not well-formed, or the file ends too early"),
        (good.replace("<Document", "<!DOCTYPE x><Document"), "a document type or an entity is declared"),
        ("hello".to_owned(), "this is no camt.053, camt.054 or MT940 statement"),
    ] {
        uploads(&mut anna, file.as_bytes()).await;
        anna.page().is(422).sees("Nothing was imported").sees(told);
    }
    anna.get("/desk/statements").await;
    anna.submit("Import", &[]).await.is(422).sees("Choose a statement file");
    assert_eq!(app.dump_but("sandbox_records").await, before);
}

async fn a_proposal_is_accepted_with_one_click(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    let mut anna = anna(app).await;
    uploads(&mut anna, &statement(app).await).await;
    anna.page().sees("Proposed: 1").sees("Perhaps for");
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    anna.get("/desk/money").await.sees("Invoice of November").sees("and so does the payer’s name");
    let number = app.number_where("product = 'apppush'").await;
    anna.submit(&format!("Accept {number}"), &[]).await.is(200).sees("The money is booked for the order");
    anna.page().sees("All money has its order");
    payer.get(&payer.pay_path()).await.sees("Paid");
    paid_exactly_once(app).await;
}

async fn money_is_given_to_an_order_by_its_number(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    imports(app).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Give it to this order", &[("order", "G-NONE")])
        .await
        .is(422)
        .sees("No order with this number");
    assert!(anna.page().has("input[name=order][value='G-NONE']"));
    let number = app.number_where("product = 'apppush'").await.to_lowercase();
    anna.submit("Give it to this order", &[("order", &number)]).await.is(200);
    payer.get(&payer.pay_path()).await.sees("Paid");
    paid_exactly_once(app).await;
}

async fn money_given_by_number_goes_to_the_attempt_of_its_currency(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    confirms(&mut payer, "USD").await;
    imports(app).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    let number = app.number_where("product = 'apppush'").await;
    anna.submit("Give it to this order", &[("order", &number)]).await.is(200);
    payer.get(&payer.pay_path()).await.sees("Paid").sees("90.59 EUR received");
}

/// A transfer whose reference leads nowhere, and an order that has no attempt by bank, as after a restore.
async fn without_attempt(app: &TestApp, fields: &[(&str, &str)]) -> (Browser, String, Browser) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    imports(app).await;
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    eve.orders("apppush", fields).await.is(200);
    let number = eve.order_number();
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Give it to this order", &[("order", &number)]).await.is(200).sees("booked for the order");
    (eve, number, anna)
}

async fn money_is_given_to_an_order_whose_attempt_is_lost(app: &TestApp) {
    let (mut eve, number, _) = without_attempt(app, &STARTER).await;
    eve.get(&eve.pay_path()).await.sees("Paid").sees("90.59 EUR received");
    eve.get(&format!("/orders/{number}")).await.sees("Assigned by Anna");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 1);
}

async fn money_that_does_not_cover_an_order_without_attempt_waits_for_a_decision(app: &TestApp) {
    let (mut eve, number, mut anna) = without_attempt(app, &GROWTH).await;
    eve.get(&eve.pay_path()).await.lacks("How do you want to pay?");
    anna.get("/desk").await.sees(&number);
    let kept = "SELECT COUNT(*) FROM payments WHERE state = 'review'";
    assert_eq!(app.count(kept).await, 1, "nobody could pay the rest by an attempt without a reference");
}

async fn money_that_is_no_orders_is_set_aside_with_a_reason(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    imports(app).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Set aside", &[]).await.is(422).sees("Say why the money belongs to no order");
    anna.submit("Set aside", &[("why", "Rent of the canteen")]).await.is(200).sees("The money is set aside");
    anna.page().sees("All money has its order");
    let mut db = app.store.read().await.unwrap();
    assert_eq!(
        sql::texts(&mut db, "SELECT dismissed FROM incoming_transfers").await,
        ["Rent of the canteen"]
    );
}

async fn a_credit_that_was_taken_back_is_told_until_somebody_has_seen_to_it(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    imports(app).await;
    let transfer = bank::latest(&app.world(), 1).await.unwrap().remove(0);
    bank::reverse(&app.world(), &transfer.id).await.unwrap();
    let report = imports(app).await;
    assert_eq!((report.known, report.lines[0].outcome.word()), (1, "reversed"));
    let number = app.number_where("product = 'apppush'").await;
    let mut anna = anna(app).await;
    anna.get("/desk").await.sees("Credits that the bank has taken back").sees(&number);
    anna.submit("Seen to 90.59 EUR", &[]).await.is(200).lacks("Credits that the bank has taken back");
    paid_exactly_once(app).await;
}

async fn money_beyond_the_first_page_can_be_reached(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let nobodys = |n: usize| {
        let (id, text) = (format!("RENT-{n}"), format!("Rent {n} of the canteen"));
        Transfer { id, text, structured: false, ..transfer.clone() }
    };
    let transfers: Vec<Transfer> = (0..51).map(nobodys).collect();
    assert_eq!(read(app, camt::write(&transfers).as_bytes()).await.lines.len(), 51);
    let mut anna = anna(app).await;
    let sums = |page: &Page| page.words().matches("Rent ").count();
    assert_eq!(sums(anna.get("/desk/money").await.lacks("Newer")), 50);
    assert_eq!(sums(anna.click("Older").await.is(200).lacks("Older")), 1);
    anna.submit("Set aside", &[]).await.is(422).sees("Say why");
    assert_eq!(sums(anna.page()), 1, "what was typed stands on its own page");
    anna.submit("Set aside", &[("why", "Rent")]).await.is(200).sees("The money is set aside");
    assert_eq!(sums(anna.page()), 50, "the second page is gone");
}

async fn proofs_are_shown_to_staff_only(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    let filled = form::fill(payer.page(), "I have sent it", &[("day", "2026-11-21")]);
    payer.send_form(&filled.with_file("proof", "a.html", b"\x89PNG\r\n\x1a\npicture")).await.is(200);
    let mut anna = anna(app).await;
    let path = anna.page().attrs("a[href^='/desk/attachments/']", "href").remove(0);
    payer.get(&path).await.is(404);
    app.visitor().get(&path).await.is(404);
    let page = anna.get(&path).await.is(200);
    assert_eq!(page.header("content-type"), "image/png");
    assert!(page.header("content-disposition").starts_with("attachment"));
    anna.get("/desk").await;
    let number = app.number_where("product = 'apppush'").await;
    anna.submit(&format!("Do not wait any more {number}"), &[]).await.is(200).sees("Nobody waits");
}

async fn the_pretend_bank_pays_an_order_through_its_pages(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    let number = app.number_where("product = 'apppush'").await;
    let mut bank = app.visitor();
    bank.get("/sandbox/bank").await.is(200).sees(&number).sees("90.59 EUR");
    bank.submit(&format!("Send {number}"), &[("act", "right")]).await.is(200).sees("The shop learns of them");
    bank.submit("Import the statement into the shop", &[]).await.is(200);
    payer.get(&payer.pay_path()).await.sees("Paid");
    let file = bank.get("/sandbox/bank/statement.xml").await.is(200).body.clone();
    assert!(file.contains("<BkToCstmrStmt>"), "{file}");
    paid_exactly_once(app).await;
}
