//! Leaving an address for another way to pay: a transfer that was sent is looked for first, and whoever cannot be
//! told whether it was is warned.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser},
    usdt::paying::{latest, pass, to},
};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS, MINUTE_MS},
    sandbox::chain::{Chain, faults::Faults},
};

on_both!(
    a_transfer_in_a_block_keeps_every_second_way_closed,
    a_node_that_cannot_be_read_keeps_nobody_waiting_and_the_page_warns,
    a_node_that_hangs_keeps_nobody_waiting_and_the_page_warns,
    an_address_left_before_the_last_one_is_not_forgotten,
    nobody_is_warned_once_the_chain_has_been_read,
    an_order_does_not_expire_while_blocks_from_before_its_deadline_are_to_be_read,
);

const CHAINS: [(Chain, &str); 2] = [(Chain::Tron, "usdt-trc20"), (Chain::Ethereum, "usdt-erc20")];

const WARNING: &str = "Don’t pay again. We’re still checking the network";

/// A payer who was at an address and has gone back to the picker.
async fn leaves(app: &TestApp, (name, method): (&str, &str), sends: bool) -> Browser {
    let mut payer = app.buyer(&format!("{name}@acme.example"), "Li Na", name).await;
    payer.orders("apppush", &STARTER).await;
    payer.chooses(method).await.sees("Exact amount in USDT");
    let attempt = latest(app).await;
    if sends {
        app.sends(&to(&attempt, attempt.rest().minor())).await;
    }
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    payer
}

async fn a_transfer_in_a_block_keeps_every_second_way_closed(app: &TestApp) {
    for (nth, (chain, method)) in (1..).zip(CHAINS) {
        let mut payer = leaves(app, (method, method), true).await;
        let path = payer.pay_path();
        app.blocks(chain, 2);
        payer.chooses("alipay").await.sees("Seen, and being confirmed");
        assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, nth, "no second way was opened");
        pass(app, chain, 30).await;
        payer.get(&path).await.sees("Paid");
    }
    let mut payer = leaves(app, ("cancels", "usdt-trc20"), true).await;
    let (path, number) = (payer.pay_path(), payer.order_number());
    app.blocks(Chain::Tron, 2);
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await;
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_node_that_cannot_be_read_keeps_nobody_waiting_and_the_page_warns(app: &TestApp) {
    for (chain, method) in CHAINS {
        let mut payer = leaves(app, (method, method), true).await;
        app.blocks(chain, 2);
        app.node(chain, Faults { down: true, ..Faults::default() }).await;
        payer.chooses("alipay").await.sees("Nothing received yet").sees("Already sent USDT").sees(WARNING);
        let path = payer.pay_path();
        payer.get(&format!("{path}?choose=1")).await.sees(WARNING);
        app.node(chain, Faults::default()).await;
        pass(app, chain, 30).await;
        payer.get(&path).await.sees("Paid").lacks(WARNING);
    }
}

async fn a_node_that_hangs_keeps_nobody_waiting_and_the_page_warns(app: &TestApp) {
    let mut payer = leaves(app, ("waits", "usdt-trc20"), false).await;
    app.node(Chain::Tron, Faults { slow_s: 6, ..Faults::default() }).await;
    app.blocks(Chain::Tron, 2);
    payer.chooses("wechat").await.sees("707.85 CNY").sees(WARNING);
}

async fn an_address_left_before_the_last_one_is_not_forgotten(app: &TestApp) {
    let mut payer = leaves(app, ("twice", "usdt-trc20"), true).await;
    app.blocks(Chain::Tron, 2);
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    payer.chooses("usdt-erc20").await.sees(WARNING);
    app.clock.advance_ms(MINUTE_MS);
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    app.blocks(Chain::Ethereum, 7);
    payer.chooses("wechat").await.sees("707.85 CNY").sees("Already sent USDT (TRC20)").sees(WARNING);
}

async fn nobody_is_warned_once_the_chain_has_been_read(app: &TestApp) {
    for (chain, method) in CHAINS {
        let mut payer = leaves(app, (method, method), false).await;
        payer.chooses("wechat").await.sees("707.85 CNY");
        pass(app, chain, 1).await;
        payer.get(&payer.pay_path()).await.sees("707.85 CNY").lacks(WARNING);
    }
}

async fn an_order_does_not_expire_while_blocks_from_before_its_deadline_are_to_be_read(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    app.clock.advance_ms(7 * DAY_MS - 2 * HOUR_MS);
    payer.chooses("usdt-erc20").await.sees("Exact amount in USDT");
    let (path, asked) = (payer.pay_path(), latest(app).await);
    pass(app, Chain::Ethereum, 7).await;
    app.node(Chain::Ethereum, Faults { down: true, ..Faults::default() }).await;
    app.clock.advance_ms(HOUR_MS);
    app.sends(&to(&asked, asked.rest().minor())).await;
    app.clock.advance_ms(12 * HOUR_MS);
    app.tick().await;
    app.node(Chain::Ethereum, Faults::default()).await;
    for _ in 0..40 {
        app.clock.advance_ms(MINUTE_MS);
        app.tick().await;
    }
    payer.get(&path).await.sees("Paid");
    assert_eq!(app.only_order().await.state.name(), "paid");
}
