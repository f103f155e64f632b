//! Money on a chain that comes late, for another order, or claimed by two; and nodes that cannot be asked.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, chains::usdt},
    usdt::{
        paying::{SCALE, at_the_address, latest, names, pass, to},
        world::member,
    },
};
use guichet::{
    domain::{
        MemberId,
        time::{DAY_MS, HOUR_MS},
    },
    flows::desk::{self, Deposit, Payee},
    sandbox::chain::{Chain, faults::Faults},
    store::payments,
};

on_both!(
    money_after_the_deadline_pays_the_same_order_again,
    money_of_a_cancelled_order_pays_a_smaller_one_by_the_same_hash,
    an_amount_that_another_order_was_told_to_pay_cannot_be_claimed,
    two_orders_that_claim_one_transfer_wait_for_a_person,
    a_node_that_is_down_is_said_and_the_money_is_found_later,
    more_than_ten_hashes_in_an_hour_are_refused,
);

async fn money_after_the_deadline_pays_the_same_order_again(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, late) = (payer.pay_path(), latest(app).await);
    app.clock.advance_ms(7 * DAY_MS + HOUR_MS);
    app.tick().await;
    app.tick().await;
    payer.get(&path).await.sees("This order expired").sees("You have paid? Order the same again");
    app.sends(&to(&late, late.rest().minor())).await;
    pass(app, Chain::Tron, 40).await;
    payer.get(&path).await.sees("Payment received for a closed order");
    payer.submit("Order the same again, I have paid", &[]).await.sees("Tick the box to agree");
    payer.submit("Order the same again, I have paid", &[("agree", "yes")]).await.sees("Paid");
    payer.get(&path).await.sees("The money for this order pays another one");
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'capture'").await, 1);
}

async fn money_of_a_cancelled_order_pays_a_smaller_one_by_the_same_hash(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &SCALE).await;
    let (number, attempt) = (app.only_order().await.number, latest(app).await);
    let part = app.sends(&to(&attempt, 4_300_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut payer, &part.hex).await;
    payer.page().sees("still to send");
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.sees("The order is cancelled");
    app.clock.advance_ms(1000);
    payer.orders("apppush", &[("plan", "growth"), ("term", "12")]).await;
    payer.chooses("usdt-trc20").await.sees("Exact amount in USDT");
    names(&mut payer, &part.hex).await;
    payer.page().sees("Paid").sees("USDT more than the total");
}

/// A buyer of another organisation, at the page of an address.
async fn neighbour(app: &TestApp, method: &str) -> Browser {
    app.clock.advance_ms(1000);
    let mut other = app.buyer("eve@other.example", "Eve", "Other").await;
    other.orders("apppush", &STARTER).await;
    other.chooses(method).await.sees("Exact amount in USDT");
    other
}

async fn an_amount_that_another_order_was_told_to_pay_cannot_be_claimed(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, victim) = (payer.pay_path(), latest(app).await);
    let mut stranger = neighbour(app, "usdt-trc20").await;
    let hash = app.sends(&to(&victim, victim.rest().minor())).await;
    app.blocks(Chain::Tron, 5);
    names(&mut stranger, &hash.hex).await;
    stranger.page().sees("exactly what another order was asked for");
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid");
    names(&mut stranger, &hash.hex).await;
    stranger.page().lacks("received and safe").lacks("Paid");
}

async fn two_orders_that_claim_one_transfer_wait_for_a_person(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = payer.pay_path();
    let first = latest(app).await;
    let mut stranger = neighbour(app, "usdt-trc20").await;
    let mut second = latest(app).await;
    // Two addresses are drawn from: the claim is doubtful where both wait at one.
    while second.destination != first.destination {
        app.clock.advance_ms(1000);
        stranger.click("Pay in another way").await;
        stranger.chooses("usdt-erc20").await;
        app.clock.advance_ms(1000);
        stranger.click("Pay in another way").await;
        stranger.chooses("usdt-trc20").await;
        second = latest(app).await;
    }
    let round = app.sends(&to(&first, 100_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut stranger, &round.hex).await;
    stranger.page().sees("Your transfer is under review").lacks("received and safe");
    names(&mut payer, &round.hex).await;
    payer.page().sees("Your transfer is under review");
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    let mut db = app.store.read().await.unwrap();
    let kept = payments::find(&mut db, &first.id).await.unwrap().unwrap();
    drop(db);
    assert!(kept.state.is_open(), "an order waits while a person decides");
    let mut anna = app.buyer("anna@norwind.example", "Anna", "Norwind").await;
    anna.get("/desk/money").await.sees("Its TxID was entered for this order").sees("100.000000 USDT");
    let number = app.count("SELECT COUNT(*) FROM incoming_transfers WHERE payment_id IS NULL").await;
    assert_eq!(number, 1);
    let deposit = Deposit { method: "usdt-trc20", reference: &round.hex };
    let anna = MemberId::from_text("ANNA");
    assert!(desk::grant(app, deposit, &Payee::Attempt(first.id.clone()), &anna).await.unwrap());
    payer.get(&path).await.sees("still to send").sees("100.000000 USDT received and safe");
    app.tick().await;
    stranger.get(&stranger.pay_path()).await.sees("pays another order already");
}

async fn a_node_that_is_down_is_said_and_the_money_is_found_later(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    for trouble in [
        Faults { down: true, ..Faults::default() },
        Faults { limited: true, ..Faults::default() },
        Faults { nonsense: true, ..Faults::default() },
    ] {
        app.node(Chain::Tron, trouble).await;
        pass(app, Chain::Tron, 5).await;
        payer.get(&path).await.sees("We cannot see the newest transfers");
    }
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Not seen yet");
    app.node(Chain::Tron, Faults::default()).await;
    pass(app, Chain::Tron, 40).await;
    payer.get(&path).await.sees("Paid");
    assert_eq!(latest(app).await.arrived(), usdt(attempt.rest().minor()));
}

async fn more_than_ten_hashes_in_an_hour_are_refused(app: &TestApp) {
    let payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    for nth in 0..12 {
        let hash = format!("{nth:064x}");
        let claimed = guichet::flows::claim::claim(app, &attempt, &hash, &member()).await.unwrap();
        let refused = matches!(claimed, guichet::flows::claim::Claimed::TooMany(_));
        assert_eq!(refused, nth >= 10, "{nth}");
    }
    drop(payer);
}
