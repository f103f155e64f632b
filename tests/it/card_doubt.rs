//! Card pages while something is in doubt: nobody is led to pay twice.

use crate::{
    app::TestApp,
    card::before_the_card,
    late_money::money,
    payments::at_the_code,
    wallets::{attempts, paid_exactly_once},
};
use guichet::{
    domain::{Currency, Money},
    flows::record,
    sandbox::{
        card::{acts, book},
        disturb::{Disturbances, Messages, Provider},
    },
};

on_both!(
    late_money_that_pays_the_order_closes_its_card_page_at_once,
    money_that_a_person_looks_at_lets_no_second_attempt_begin,
);

async fn late_money_that_pays_the_order_closes_its_card_page_at_once(app: &TestApp) {
    let mut payer = at_the_code(app, "wechat").await;
    app.clock.advance_ms(1000);
    payer.click("Pay in another way").await;
    payer.chooses("card").await.sees("Pay 99.00 USD by card");
    app.tick().await;
    let first = attempts(app).await.remove(0);
    assert_eq!(first.state.name(), "cancelled");
    record::record(app, &first.id, &[money(&first, "late-1")]).await.unwrap();
    assert_eq!(app.only_order().await.state.name(), "paid");
    app.tick().await;
    let session = book::latest(app, 1).await.unwrap().remove(0);
    assert_eq!(session.status, book::Status::Expired, "no time has passed");
    let outcome = acts::pay(app, &session.id, "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(acts::Outcome::Over));
    paid_exactly_once(app).await;
}

async fn money_that_a_person_looks_at_lets_no_second_attempt_begin(app: &TestApp) {
    let never = Disturbances { messages: Messages::Never, ..Default::default() };
    app.disturb(Provider::Stripe, never).await;
    let mut payer = before_the_card(app).await;
    let id = book::latest(app, 1).await.unwrap().remove(0).id;
    let euros = Money::new(9_900, Currency::EUR);
    book::change(app, &id, |session, _| (session.amount = euros, Vec::new())).await.unwrap();
    acts::pay(app, &id, "4242424242424242").await.unwrap();
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await.sees("Your payment needs a look").sees("Do not pay again");
    let states: Vec<_> = attempts(app).await.iter().map(|attempt| attempt.state.name()).collect();
    assert_eq!(states, ["review"], "nothing was begun beside it");
}
