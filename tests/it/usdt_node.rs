//! Nodes that were down for long, hang, list nothing, know only another network, or undo what was final.

use crate::{
    app::TestApp,
    payments::STARTER,
    usdt::{at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::time::{HOUR_MS, MINUTE_MS, SECOND_MS},
    sandbox::chain::{Chain, faults::Faults},
};

on_both!(
    money_sent_while_the_node_could_never_be_read_is_found_however_old_it_is,
    without_a_list_the_transfers_that_payers_name_are_followed,
);

async fn money_sent_while_the_node_could_never_be_read_is_found_however_old_it_is(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    for _ in 0..3 {
        app.clock.advance_ms(10 * HOUR_MS);
        app.tick().await;
    }
    app.node(Chain::Tron, Faults::default()).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&path).await.sees("Paid");
}

async fn without_a_list_the_transfers_that_payers_name_are_followed(app: &TestApp) {
    app.node(Chain::Tron, Faults { unindexed: true, ..Faults::default() }).await;
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&path).await.sees("Nothing received yet").lacks("We cannot see the newest transfers");
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Seen, and being confirmed").lacks("We cannot see the newest transfers");
    pass(app, Chain::Tron, 10).await;
    payer.get(&path).await.lacks("0 of 19 confirmations").sees("of 19 confirmations");
    pass(app, Chain::Tron, 20).await;
    payer.get(&path).await.sees("Paid");
}
