//! What keeps money on a chain from the wrong hands, and an order open while money may come.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, chains::usdt},
    usdt::paying::{SCALE, at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::{
        MemberId,
        time::{DAY_MS, HOUR_MS, MINUTE_MS},
    },
    flows::desk::{self, Deposit},
    lang::Lang,
    sandbox::chain::{Chain, faults::Faults},
};

on_both!(
    what_a_person_has_set_aside_cannot_be_claimed_again,
    nobody_draws_amounts_without_end,
    money_sent_in_time_pays_though_the_node_was_down_at_the_deadline,
    money_on_its_way_to_a_link_that_has_run_out_keeps_the_order_open,
    a_part_that_has_come_is_not_given_up_by_an_old_tab,
    the_letter_about_a_part_names_the_exact_rest_each_time,
);

async fn what_a_person_has_set_aside_cannot_be_claimed_again(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let top_up = app.sends(&to(&latest(app).await, 55_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    let deposit = Deposit { method: "usdt-trc20", reference: &top_up.hex };
    let anna = MemberId::from_text("ANNA");
    assert!(desk::dismiss(app, deposit, "our own money", &anna).await.unwrap());
    for _ in 0..2 {
        names(&mut payer, &top_up.hex).await;
        payer.page().sees("A person has looked at this transfer").lacks("received and safe");
        app.clock.advance_ms(HOUR_MS);
        app.tick().await;
    }
    assert_eq!(latest(app).await.state.name(), "waiting");
}

async fn nobody_draws_amounts_without_end(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = payer.pay_path();
    let draw = async |app: &TestApp, payer: &mut crate::support::browser::Browser| {
        app.clock.advance_ms(MINUTE_MS);
        payer.get(&format!("{path}?choose=1")).await;
        let method = if latest(app).await.method == "usdt-trc20" { "usdt-erc20" } else { "usdt-trc20" };
        payer.chooses(method).await.status
    };
    for _ in 0..9 {
        assert_eq!(draw(app, &mut payer).await, 200);
    }
    let drawn = latest(app).await;
    assert_eq!(draw(app, &mut payer).await, 429);
    assert_eq!(latest(app).await.id, drawn.id, "the open attempt stays");
    app.clock.advance_ms(HOUR_MS);
    assert_eq!(draw(app, &mut payer).await, 200);
}

async fn money_sent_in_time_pays_though_the_node_was_down_at_the_deadline(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, asked) = (payer.pay_path(), latest(app).await);
    app.clock.advance_ms(2 * DAY_MS - HOUR_MS);
    pass(app, Chain::Tron, 5).await;
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    app.sends(&to(&asked, asked.rest().minor())).await;
    app.clock.advance_ms(6 * DAY_MS);
    app.tick().await;
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "nobody knows yet what came in time");
    app.node(Chain::Tron, Faults::default()).await;
    for _ in 0..60 {
        app.clock.advance_ms(MINUTE_MS);
        app.tick().await;
    }
    payer.get(&path).await.sees("Paid");
    assert_eq!(app.only_order().await.state.name(), "paid");
}

async fn money_on_its_way_to_a_link_that_has_run_out_keeps_the_order_open(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, number, asked) = (payer.pay_path(), app.only_order().await.number, latest(app).await);
    app.clock.advance_ms(2 * DAY_MS + HOUR_MS);
    app.tick().await;
    app.tick().await;
    payer.get(&path).await.sees("This payment link has run out");
    app.sends(&to(&asked, asked.rest().minor())).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&path).await.sees("Seen, and being confirmed");
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.is(409).sees("is being confirmed").lacks("has not confirmed");
    assert_eq!(app.only_order().await.state.name(), "unpaid", "money is on its way");
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_part_that_has_come_is_not_given_up_by_an_old_tab(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &SCALE).await;
    let (path, asked) = (payer.pay_path(), latest(app).await);
    let mut old_tab = app.visitor();
    old_tab.get(&format!("{path}?choose=1")).await;
    let part = app.sends(&to(&asked, 8_000_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut payer, &part.hex).await;
    payer.page().sees("still to send");
    old_tab.chooses("card").await;
    old_tab.page().sees("still to send").sees("8,000.000000 USDT received and safe");
    assert_eq!(latest(app).await.state.name(), "partially-paid");
}

async fn the_letter_about_a_part_names_the_exact_rest_each_time(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &SCALE).await;
    for part in [8_000_000_000, 300_000_000] {
        let hash = app.sends(&to(&latest(app).await, part)).await;
        pass(app, Chain::Tron, 30).await;
        names(&mut payer, &hash.hex).await;
        app.tick().await;
        let rest = Lang::ENGLISH.money(latest(app).await.rest());
        let email = app.mail_to("li@acme.example", &rest).await;
        assert!(email.text.contains(&rest), "{}", email.text);
    }
    assert_eq!(latest(app).await.arrived(), usdt(8_300_000_000));
}
