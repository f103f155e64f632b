//! Transfers of odd shapes, and nodes that lie or lag: what is counted, what waits, and what is never lost.

use crate::{
    pay::payments::STARTER,
    support::app::TestApp,
    usdt::paying::{SCALE, at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::payment::Payment,
    sandbox::chain::{Account, Chain, faults::Faults},
};

on_both!(
    two_transfers_of_one_transaction_are_one_sum_on_tron,
    two_transfers_of_one_transaction_pay_two_orders_on_ethereum,
    what_an_exchange_has_kept_is_asked_for_and_the_tail_says_whose_the_rest_is,
    dust_is_no_payment_on_tron,
    dust_is_no_payment_on_ethereum,
    a_node_that_lies_pays_nothing_and_loses_nothing_on_tron,
    a_node_that_lies_pays_nothing_and_loses_nothing_on_ethereum,
    a_node_that_lags_shows_the_transfer_later,
);

/// Where an attempt asks for its money.
fn destination(attempt: &Payment) -> Account {
    to(attempt, 1).transfers[0].to
}

async fn two_transfers_of_one_transaction_are_one_sum_on_tron(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &SCALE).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let rest = attempt.rest().minor() - 8_000_000_000;
    let hash = app.sends(&to(&attempt, 8_000_000_000).and(destination(&attempt), rest)).await;
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid").lacks("more than the total").sees(&hash.hex);
    assert_eq!(latest(app).await.arrived(), attempt.amount_due);
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 1, "one transaction is one sum");
}

async fn two_transfers_of_one_transaction_pay_two_orders_on_ethereum(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let (first_path, first) = (payer.pay_path(), latest(app).await);
    app.clock.advance_ms(1_000);
    payer.orders("email", &[("plan", "50k"), ("term", "1")]).await;
    payer.chooses("usdt-erc20").await.sees("Exact amount in USDT");
    let (second_path, second) = (payer.pay_path(), latest(app).await);
    let both = to(&first, first.rest().minor()).and(destination(&second), second.rest().minor());
    let hash = app.sends(&both).await;
    pass(app, Chain::Ethereum, 20).await;
    for path in [first_path, second_path] {
        payer.get(&path).await.sees("Paid").sees(&hash.to_string());
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 2);
}

async fn what_an_exchange_has_kept_is_asked_for_and_the_tail_says_whose_the_rest_is(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let sent = to(&attempt, attempt.rest().minor()).from_exchange().unwrap();
    let hash = app.sends(&sent).await;
    pass(app, Chain::Ethereum, 20).await;
    payer.get(&path).await.sees("Exact amount in USDT");
    names(&mut payer, &hash.to_string()).await;
    payer.page().sees("still to send");
    let rest = latest(app).await.rest().minor();
    assert!(
        (1_000_001..=1_009_999).contains(&rest),
        "what was kept, rounded to cents, and a new tail: {rest}"
    );
    app.sends(&to(&latest(app).await, rest)).await;
    pass(app, Chain::Ethereum, 20).await;
    payer.get(&path).await.sees("Paid");
}

async fn dust_is_no_payment_on_tron(app: &TestApp) {
    dust_is_no_payment(app, Chain::Tron, "usdt-trc20").await;
}

async fn dust_is_no_payment_on_ethereum(app: &TestApp) {
    dust_is_no_payment(app, Chain::Ethereum, "usdt-erc20").await;
}

async fn dust_is_no_payment(app: &TestApp, chain: Chain, method: &str) {
    let mut payer = at_the_address(app, method, &STARTER).await;
    let attempt = latest(app).await;
    let dust = app.sends(&to(&attempt, 9_999)).await;
    app.sends(&to(&attempt, 0)).await;
    pass(app, chain, 30).await;
    names(&mut payer, &dust.to_string()).await;
    payer.page().sees("brings us no USDT, or less than one cent");
    assert_eq!(app.count("SELECT COUNT(*) FROM incoming_transfers").await, 0);
}

async fn a_node_that_lies_pays_nothing_and_loses_nothing_on_tron(app: &TestApp) {
    a_node_lies(app, Chain::Tron, "usdt-trc20").await;
}

async fn a_node_that_lies_pays_nothing_and_loses_nothing_on_ethereum(app: &TestApp) {
    a_node_lies(app, Chain::Ethereum, "usdt-erc20").await;
}

async fn a_node_lies(app: &TestApp, chain: Chain, method: &str) {
    let mut payer = at_the_address(app, method, &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    app.node(chain, Faults { lies: true, ..Faults::default() }).await;
    pass(app, chain, 30).await;
    // The transaction is there, but the node tells of it under an id that nobody asked for.
    for named in [hash.to_string(), "cd".repeat(32)] {
        names(&mut payer, &named).await;
        payer.page().sees("Not seen yet").lacks("received and safe");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
    app.node(chain, Faults::default()).await;
    pass(app, chain, 30).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_node_that_lags_shows_the_transfer_later(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    app.node(Chain::Tron, Faults { behind: 90, ..Faults::default() }).await;
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Not seen yet").sees("We cannot see the newest transfers");
    pass(app, Chain::Tron, 110).await;
    payer.get(&path).await.sees("Paid");
}
