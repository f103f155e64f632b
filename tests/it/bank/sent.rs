//! "I have sent it": a payer's word that a transfer is on its way, and the document that comes with it.

use crate::{
    bank::paying::{at_the_sheet, imports, open, sends},
    pay::wallets::paid_exactly_once,
    support::{app::TestApp, browser::Browser, form},
};
use guichet::{
    domain::{Actor, MemberId, time::DAY_MS},
    flows::{
        advice::{self, Document, Report},
        in_flight::InFlight,
        order,
    },
    jobs,
    sandbox::bank::Act,
    store::members,
};

on_both!(
    a_transfer_said_to_be_sent_keeps_its_order_open,
    a_transfer_sent_in_time_is_told_when_its_time_is_over,
    saying_it_again_does_not_make_the_order_wait_longer,
    saying_the_same_again_leaves_no_trace,
    a_refusal_to_cancel_names_the_way_out,
    a_payer_east_of_us_can_name_the_own_day,
    no_document_is_read_of_a_form_without_its_token,
    a_part_fulfils_what_the_payer_has_said,
    an_order_does_not_wait_for_ever,
    a_payer_who_was_mistaken_can_choose_again,
    a_proof_is_known_by_its_content,
);

/// Says that the transfer was sent, with a document.
async fn says(payer: &mut Browser, day: &str, proof: Option<&[u8]>) {
    let filled = form::fill(payer.page(), "I have sent it", &[("day", day)]);
    let filled = match proof {
        Some(proof) => filled.with_file("proof", "proof.pdf", proof),
        None => filled,
    };
    payer.send_form(&filled).await;
}

async fn a_transfer_said_to_be_sent_keeps_its_order_open(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    says(&mut payer, "2026-11-22", Some(b"%PDF-1.7 paid")).await;
    payer.page().is(200).sees("You sent it on 22 November 2026").sees("One proof is with us");
    let path = payer.pay_path();
    payer.get(&format!("{path}?choose=1")).await;
    payer.chooses("alipay").await.sees("You have said that this transfer is on its way");
    let order = app.only_order().await;
    let member = members::find(&mut app.store.read().await.unwrap(), order.buyer.member().unwrap())
        .await
        .unwrap()
        .unwrap();
    let cancelled = order::cancel(app, &order, &member).await.unwrap();
    assert!(matches!(cancelled, order::Cancelled::InFlight(InFlight::Sent)));
    app.clock.advance_ms(10 * DAY_MS);
    app.tick().await;
    jobs::tidy::tick(app).await.unwrap();
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    payer.get(&path).await.sees("We wait for the money until 6 December 2026");
    imports(app).await;
    payer.get(&path).await.sees("Paid");
    paid_exactly_once(app).await;
}

async fn a_transfer_sent_in_time_is_told_when_its_time_is_over(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(3 * DAY_MS);
    app.tick().await;
    let path = payer.pay_path();
    payer.get(&path).await.sees("The time for this transfer is over").lacks("DE90999999990000004711");
    let stale = form::fill(payer.page(), "Get new transfer details", &[]);
    says(&mut payer, "", None).await;
    payer.page().is(422).sees("Enter the day of the transfer").sees("The time for this transfer is over");
    says(&mut payer, "2026-11-22", None).await;
    payer.page().is(200).sees("You sent it on 22 November 2026").lacks("Get new transfer details");
    payer.send_form(&stale).await.sees("You have said that this transfer is on its way");
    app.clock.advance_ms(5 * DAY_MS);
    app.tick().await;
    jobs::tidy::tick(app).await.unwrap();
    let order = app.only_order().await;
    assert_eq!(order.state.name(), "unpaid", "money is on its way");
    let member = members::find(&mut app.store.read().await.unwrap(), order.buyer.member().unwrap())
        .await
        .unwrap()
        .unwrap();
    let cancelled = order::cancel(app, &order, &member).await.unwrap();
    assert!(matches!(cancelled, order::Cancelled::InFlight(InFlight::Sent)));
    imports(app).await;
    payer.get(&path).await.sees("Paid");
    paid_exactly_once(app).await;
}

async fn a_refusal_to_cancel_names_the_way_out(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    says(&mut payer, "2026-11-22", None).await;
    let (path, number) = (payer.pay_path(), app.only_order().await.number);
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.is(409).sees("was reported as sent").lacks("has not confirmed");
    payer.page().sees("press “I have not sent it after all”");
    payer.get(&path).await;
    payer.submit("I have not sent it after all", &[]).await;
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.is(200).sees("The order is cancelled");
}

async fn saying_it_again_does_not_make_the_order_wait_longer(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    says(&mut payer, "2026-11-22", None).await;
    for day in ["2026-11-23", "2026-11-24"] {
        app.clock.advance_ms(DAY_MS);
        says(&mut payer, day, None).await;
        payer.page().is(200).sees("We wait for the money until 6 December 2026");
    }
    let dismissed = advice::End::Dismissed(MemberId::from_text("ANNA"));
    advice::end(app, &open(app).await, &dismissed).await.unwrap();
    payer.get(&payer.pay_path()).await;
    says(&mut payer, "2026-11-24", None).await;
    payer.page().is(422).sees("We do not wait for this transfer any more");
    assert_eq!(app.count("SELECT COUNT(*) FROM remittance_advices WHERE closed IS NULL").await, 0);
}

async fn saying_the_same_again_leaves_no_trace(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    says(&mut payer, "2026-11-22", None).await;
    says(&mut payer, "2026-11-22", None).await;
    payer.page().is(200).sees("You sent it on 22 November 2026");
    let said = "SELECT COUNT(*) FROM events WHERE name = 'payment.remittance_advised'";
    assert_eq!(app.count(said).await, 1);
    says(&mut payer, "2026-11-21", None).await;
    assert_eq!(app.count(said).await, 2);
}

async fn a_payer_east_of_us_can_name_the_own_day(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    assert_eq!(payer.page().attrs("#day", "max"), ["2026-11-23"]);
    says(&mut payer, "2026-11-23", None).await;
    payer.page().is(200).sees("You sent it on 23 November 2026");
}

async fn no_document_is_read_of_a_form_without_its_token(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    let mut filled = form::fill(payer.page(), "I have sent it", &[("day", "2026-11-22")]);
    filled.fields.retain(|(name, _)| name != "csrf");
    payer.send_form(&filled.with_file("proof", "proof.pdf", b"%PDF-1.7")).await.is(403);
    assert_eq!(app.count("SELECT COUNT(*) FROM attachments").await, 0);
}

async fn a_part_fulfils_what_the_payer_has_said(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    says(&mut payer, "2026-11-22", None).await;
    sends(app, Act::Part).await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("45.30 EUR still missing").lacks("Do not send it again");
}

async fn an_order_does_not_wait_for_ever(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    says(&mut payer, "2026-11-22", None).await;
    app.clock.advance_ms(15 * DAY_MS);
    jobs::tidy::tick(app).await.unwrap();
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
}

async fn a_payer_who_was_mistaken_can_choose_again(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    says(&mut payer, "2026-11-22", None).await;
    payer.submit("I have not sent it after all", &[]).await.is(200).sees("Nothing received yet");
    payer.click("Pay in another way").await;
    payer.chooses("alipay").await.sees("Pay 99.00 USD with Alipay");
    let number = app.only_order().await.number;
    payer.get(&format!("/orders/{number}")).await.sees("The payer says that the transfer is on its way");
}

async fn a_proof_is_known_by_its_content(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    for (day, proof, problem) in [
        ("2026-11-22", &b"<script>alert(1)</script>"[..], "must be a PDF, PNG or JPEG file"),
        ("2026-12-24", b"%PDF-1.7", "Enter the day of the transfer"),
        ("", b"%PDF-1.7", "Enter the day of the transfer"),
    ] {
        says(&mut payer, day, Some(proof)).await;
        payer.page().is(422).sees(problem).sees("What your bank asks for");
    }
    let large = [&b"%PDF-1.7"[..], &vec![b' '; 5 * 1024 * 1024]].concat();
    says(&mut payer, "2026-11-22", Some(&large)).await;
    payer.page().is(422).sees("smaller than 5 MB");
    assert_eq!(app.count("SELECT COUNT(*) FROM attachments").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM remittance_advices").await, 0);
    let (payment, day) = (open(app).await, advice::day("2026-11-22", app.now()).unwrap());
    let by = Actor::Member(MemberId::from_text("M"));
    for content in [&b"%PDF-1"[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"] {
        let document = Document::read(content.to_vec()).unwrap();
        assert_eq!(
            advice::sent(app, &payment, Report { day, document: Some(&document), by: &by }).await.unwrap(),
            Ok(())
        );
    }
    says(&mut payer, "2026-11-22", Some(b"\xff\xd8\xff")).await;
    payer.page().is(422).sees("We can’t take more proofs for this order");
}
