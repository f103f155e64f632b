//! Paying in USDT: an address and an exact amount, a hash that is named, and money that comes otherwise.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, chains::usdt, sql},
};
use guichet::{
    domain::{PaymentId, payment::Payment},
    sandbox::chain::{Chain, Fate, Sending, TxId, reorg},
    store::payments,
};

on_both!(
    a_part_by_tron_is_named_by_an_explorers_address_and_the_rest_pays,
    the_exact_amount_on_ethereum_pays_by_itself,
    what_is_no_hash_is_explained_and_kept,
    a_transfer_that_moved_nothing_for_us_says_why,
    the_same_hash_twice_is_the_same_money,
    more_than_was_asked_pays_and_the_rest_is_told,
    a_block_that_is_replaced_takes_the_payment_back_to_waiting,
    the_page_of_an_address_takes_six_statements,
);

pub const SCALE: [(&str, &str); 2] = [("plan", "scale"), ("term", "12")];

/// The attempt that was begun last.
pub async fn latest(app: &TestApp) -> Payment {
    let mut db = app.store.read().await.unwrap();
    let ids = sql::texts(&mut db, "SELECT id FROM payments ORDER BY began_at DESC").await;
    payments::find(&mut db, &PaymentId::from_text(ids[0].clone())).await.unwrap().unwrap()
}

/// A payer at the page of an address.
pub async fn at_the_address(app: &TestApp, method: &str, fields: &[(&str, &str)]) -> Browser {
    let mut payer = app.buyer_of("apppush", fields).await;
    payer.chooses(method).await.is(200).sees("Nothing received yet").sees("Exact amount in USDT");
    payer
}

/// So many millionths to where the attempt asks for them.
pub fn to(attempt: &Payment, millionths: i64) -> Sending {
    let chain = if attempt.method == "usdt-trc20" { Chain::Tron } else { Chain::Ethereum };
    Sending::usdt(chain, attempt.destination.as_ref().unwrap(), usdt(millionths)).unwrap()
}

/// Lets blocks pass, and reads the chain after each few.
pub async fn pass(app: &TestApp, chain: Chain, blocks: i64) {
    // A chain is read once in the time of a real block; the pretend Ethereum is quicker.
    let step = if chain == Chain::Ethereum { 7 } else { 5 };
    for _ in 0..(blocks + step - 1) / step {
        app.blocks(chain, step);
        app.tick().await;
    }
}

pub async fn names(payer: &mut Browser, hash: &str) {
    payer.submit("Submit the TxID", &[("txid", hash)]).await;
}

async fn sends_exactly(app: &TestApp) -> TxId {
    let attempt = latest(app).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await
}

async fn a_part_by_tron_is_named_by_an_explorers_address_and_the_rest_pays(app: &TestApp) {
    let buyer = at_the_address(app, "usdt-trc20", &SCALE).await;
    let mut payer = app.visitor();
    payer.get(&buyer.pay_path()).await.is(200).sees("Only on the TRON network (TRC20)");
    let attempt = latest(app).await;
    assert_eq!(attempt.charge, usdt(8_812_800_000), "2 % on top of 8,640 USD");
    assert!((1..=9_999).contains(&(attempt.amount_due.minor() - attempt.charge.minor())));
    let part = app.sends(&to(&attempt, 8_000_000_000)).await;
    pass(app, Chain::Tron, 5).await;
    names(&mut payer, &format!("https://tronscan.org/#/transaction/{}", part.hex.to_uppercase())).await;
    payer.page().sees("Seen, and being confirmed").sees("of 19 confirmations");
    pass(app, Chain::Tron, 25).await;
    let rest = latest(app).await.rest();
    assert!((812_800_001..=812_819_999).contains(&rest.minor()), "{rest}");
    payer.get(&buyer.pay_path()).await.sees("still to send").sees("8,000.000000 USDT received and safe");
    sends_exactly(app).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&buyer.pay_path()).await.sees("Seen, and being confirmed");
    pass(app, Chain::Tron, 25).await;
    payer.get(&buyer.pay_path()).await.sees("Paid").lacks("more than the total");
    assert_eq!(app.only_order().await.state.name(), "paid");
}

async fn the_exact_amount_on_ethereum_pays_by_itself(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let path = payer.pay_path();
    sends_exactly(app).await;
    pass(app, Chain::Ethereum, 5).await;
    payer.get(&path).await.sees("Seen, and being confirmed").sees("of 12 confirmations");
    pass(app, Chain::Ethereum, 10).await;
    payer.get(&path).await.sees("Paid");
    let email = app.mail_to("li@acme.example", "Check code").await;
    assert!(email.text.contains(latest(app).await.destination.as_deref().unwrap()), "{}", email.text);
}

async fn what_is_no_hash_is_explained_and_kept(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    for (typed, told) in [
        ("", "Enter the TxID of your transfer"),
        ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "This is an address on TRON, not a TxID"),
        ("b69c51db8f9d974e6a38c76852c8ce1a", "This has 32 letters and digits"),
        ("I have paid yesterday", "This is no TxID"),
    ] {
        payer.submit("Submit the TxID", &[("txid", typed)]).await.is(422).sees(told);
        assert!(payer.page().title().starts_with("Error"), "{}", payer.page().title());
        assert_eq!(payer.page().attrs("#txid", "value"), [typed]);
    }
    let own = latest(app).await.destination.unwrap();
    payer.submit("Submit the TxID", &[("txid", &own)]).await.is(422).sees("This is our receiving address");
    assert_eq!(app.count("SELECT COUNT(*) FROM claims").await, 0);
}

async fn a_transfer_that_moved_nothing_for_us_says_why(app: &TestApp) {
    use guichet::sandbox::chain::{Failure, Token};
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let exact = attempt.rest().minor();
    let elsewhere = Sending::usdt(Chain::Tron, crate::support::chains::TRON_SHOP, usdt(exact)).unwrap();
    for (sending, told) in [
        (to(&attempt, exact).failing(Failure::OutOfEnergy), "this transfer failed: no money was moved"),
        (to(&attempt, exact).of(Token::Fake), "moves another token than USDT"),
        (to(&attempt, exact).of(Token::Coin), "own coin, not USDT"),
        (elsewhere, "pays USDT to somebody else"),
    ] {
        let hash = app.sends(&sending).await;
        pass(app, Chain::Tron, 30).await;
        names(&mut payer, &hash.hex).await;
        payer.get(&path).await.sees(told);
    }
    names(&mut payer, &"ab".repeat(32)).await;
    payer.page().sees("The network doesn’t show it yet");
    assert_eq!(latest(app).await.state.name(), "waiting");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn the_same_hash_twice_is_the_same_money(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    let part = app.sends(&to(&attempt, 40_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    for spelling in [part.hex.clone(), format!("0x{}", part.hex), part.hex.to_uppercase()] {
        names(&mut payer, &spelling).await;
    }
    payer.page().sees("40.000000 USDT received and safe");
    assert_eq!(latest(app).await.arrived(), usdt(40_000_000));
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'capture'").await, 1);
}

async fn more_than_was_asked_pays_and_the_rest_is_told(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let attempt = latest(app).await;
    let over = app.sends(&to(&attempt, attempt.rest().minor() + 5_000_000)).await;
    pass(app, Chain::Ethereum, 20).await;
    names(&mut payer, &over.to_string()).await;
    payer.page().sees("Paid").sees("You paid 5.000000 USDT more than the total");
}

async fn a_block_that_is_replaced_takes_the_payment_back_to_waiting(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let path = payer.pay_path();
    sends_exactly(app).await;
    pass(app, Chain::Ethereum, 5).await;
    payer.get(&path).await.sees("Seen, and being confirmed");
    assert_eq!(reorg(&app.world(), Chain::Ethereum, 8, Fate::Dropped).await.unwrap(), 1);
    pass(app, Chain::Ethereum, 5).await;
    payer.get(&path).await.sees("Exact amount in USDT").sees("Not in the chain any more");
    assert_eq!(latest(app).await.state.name(), "waiting");
    sends_exactly(app).await;
    pass(app, Chain::Ethereum, 20).await;
    payer.get(&path).await.sees("Paid");
}

async fn the_page_of_an_address_takes_six_statements(app: &TestApp) {
    let payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, mut other) = (payer.pay_path(), app.visitor());
    other.get(&path).await;
    let taken = app
        .statements_of(async || {
            other.get(&path).await.is(200);
        })
        .await;
    assert!(taken <= 6, "{taken}");
}
