//! USDT that a person has to assign: what the payment page says meanwhile, and that a trifle holds up nothing.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, sql},
    usdt::paying::{at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::{MemberId, payment::Payment, time::DAY_MS},
    flows::desk::{self, Deposit},
    sandbox::chain::Chain,
};

on_both!(
    a_page_with_held_money_asks_for_none,
    a_link_that_has_run_out_asks_for_nothing_while_money_is_held,
    a_wrong_txid_hides_the_amount_from_nobody_who_has_sent_nothing,
    a_cent_that_a_stranger_names_closes_no_way_to_pay,
    setting_aside_one_of_two_transfers_leaves_the_other_held,
);

/// A buyer of another organisation who is asked to pay at the same address.
pub async fn neighbour_at(app: &TestApp, attempt: &Payment) -> Browser {
    app.clock.advance_ms(1000);
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    eve.orders("apppush", &STARTER).await;
    let path = eve.pay_path();
    // The shop has two addresses on each chain.
    eve.chooses("usdt-trc20").await;
    while latest(app).await.destination != attempt.destination {
        for method in ["usdt-erc20", "usdt-trc20"] {
            app.clock.advance_ms(1000);
            eve.get(&format!("{path}?choose=1")).await;
            eve.chooses(method).await;
        }
    }
    app.clock.advance_ms(1000);
    eve
}

/// A payer who has named so many millionths that could be a neighbour's.
pub async fn held(app: &TestApp, millionths: i64) -> (Browser, Payment) {
    let (mut li, _, attempt) = two_at_one_address(app).await;
    let sent = app.sends(&to(&attempt, millionths)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut li, &sent.hex).await;
    (li, attempt)
}

/// Neither an amount nor an address nor a step asks for money.
fn asks_for_nothing(payer: &Browser, attempt: &Payment) {
    let page = payer.page();
    page.is(200).sees("Don’t pay again").lacks("Send exactly").lacks("Exact amount in USDT").lacks("Pay by ");
    page.lacks(attempt.destination.as_deref().unwrap())
        .lacks("Let somebody else pay")
        .lacks("Pay in another way");
    assert!(!page.has("#amount") && !page.has("#address"), "{}", page.words());
}

async fn a_page_with_held_money_asks_for_none(app: &TestApp) {
    let (li, attempt) = held(app, 100_000_000).await;
    let path = li.pay_path();
    li.page().sees("Your transfer is under review").sees("will email the person who placed the order");
    asks_for_nothing(&li, &attempt);
    let mut visitor = app.visitor();
    visitor.get(&path).await;
    asks_for_nothing(&visitor, &attempt);
}

async fn a_link_that_has_run_out_asks_for_nothing_while_money_is_held(app: &TestApp) {
    let (mut li, _) = held(app, 100_000_000).await;
    let path = li.pay_path();
    app.clock.advance_ms(3 * DAY_MS);
    li.get(&path).await.sees("Your transfer is under review").sees("Don’t pay again");
    li.page().lacks("Get a new amount").lacks("This payment link has run out");
}

async fn a_wrong_txid_hides_the_amount_from_nobody_who_has_sent_nothing(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (li.pay_path(), latest(app).await);
    let mut stranger = app.visitor();
    stranger.get(&path).await;
    names(&mut stranger, &"ab".repeat(32)).await;
    li.get(&path).await.sees("Looking for your transfer");
    asks_for_nothing(&li, &attempt);
    li.click("Not sent yet? Show the payment details").await.sees("Exact amount in USDT");
    app.clock.advance_ms(2 * DAY_MS + 1000);
    li.get(&path).await.sees("Looking for your transfer").lacks("Get a new amount");
    li.click("Not sent yet? Show the payment details").await.sees("Get a new amount");
}

async fn a_cent_that_a_stranger_names_closes_no_way_to_pay(app: &TestApp) {
    let li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (li.pay_path(), latest(app).await);
    for millionths in [10_000, 10_000 + attempt.rest().minor() % 10_000, 999_999] {
        let cent = app.sends(&to(&attempt, millionths)).await;
        pass(app, Chain::Tron, 30).await;
        let mut stranger = app.visitor();
        stranger.get(&path).await;
        names(&mut stranger, &cent.hex).await;
        stranger.page().sees("Less than 1 USDT").sees("Exact amount in USDT").lacks("received and safe");
    }
    assert_eq!(latest(app).await.state.name(), "waiting");
    assert_eq!(
        app.count("SELECT COUNT(*) FROM incoming_transfers WHERE payment_id IS NULL").await,
        3,
        "the desk has them"
    );
    let mut payer = app.visitor();
    payer.get(&format!("{path}?choose=1")).await;
    payer.chooses("card").await.is(200).sees("by card");
}

/// Two buyers who are to pay at one address: their pages, and the first one's attempt.
pub async fn two_at_one_address(app: &TestApp) -> (Browser, Browser, Payment) {
    let li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    let eve = neighbour_at(app, &attempt).await;
    (li, eve, attempt)
}

async fn setting_aside_one_of_two_transfers_leaves_the_other_held(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-erc20", &STARTER).await;
    let attempt = latest(app).await;
    neighbour_at(app, &attempt).await;
    let two = to(&attempt, 90_000_000);
    let destination = two.transfers[0].to;
    let hash = app.sends(&two.and(destination, 70_000_000)).await;
    pass(app, Chain::Ethereum, 30).await;
    names(&mut li, &hash.to_string()).await;
    let anna = MemberId::from_text("ANNA");
    let read = "SELECT reference FROM incoming_transfers ORDER BY reference";
    let references = sql::texts(&mut app.store.read().await.unwrap(), read).await;
    assert_eq!(references.len(), 2);
    for (reference, still_held) in references.iter().zip([1, 0]) {
        let deposit = Deposit { method: "usdt-erc20", reference };
        assert!(desk::dismiss(app, deposit, "not ours", &anna).await.unwrap());
        let held = r#"SELECT COUNT(*) FROM claims WHERE status = '"held"' AND open = 1"#;
        assert_eq!(app.count(held).await, still_held);
        let emails = "SELECT COUNT(*) FROM outbox WHERE id LIKE '%unassigned%'";
        assert_eq!(app.count(emails).await, 1 - still_held, "one letter, after the last transfer");
    }
}
