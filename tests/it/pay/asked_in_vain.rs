//! A message about an attempt that is over, and a provider that does not answer the question that follows: it is
//! asked again until it has answered.

use crate::{
    pay::{
        cancelling::{latest, without_messages},
        lost_answers::{down, minutes_pass},
        payments::at_the_code,
        wallets::confirms_at,
    },
    support::{
        app::TestApp,
        gate::{Fate, Gated},
    },
};
use guichet::{
    flows::pay,
    sandbox::{
        carrier,
        disturb::{Disturbances, Provider},
        payer::phone::Outcome,
        wallet,
        webhook_queue::About,
    },
};

on_both!(money_sent_back_is_found_though_the_first_question_got_no_answer);

/// An order is paid, and the provider then sends the money back, though nothing here says that it was cancelled.
async fn paid_and_sent_back(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    at_the_code(app, "alipay").await;
    let payment = latest(app).await;
    gated.stop_at(1);
    let (method, open) = (gated.app.method("alipay").unwrap().clone(), pay::opened(&payment));
    let cancelling = tokio::spawn(async move { method.void(&open).await.unwrap() });
    let stopped = gated.stopped().await;
    assert_eq!(confirms_at(app, &payment.id, "ALIPAY_CN").await, Some(Outcome::Paid));
    assert_eq!(pay::poll(app, &payment.id).await.unwrap().state.name(), "settled");
    stopped.goes(Fate::On);
    cancelling.await.unwrap();
    gated.close().await;
}

async fn money_sent_back_is_found_though_the_first_question_got_no_answer(app: &TestApp) {
    paid_and_sent_back(app).await;
    let payment = latest(app).await;
    let there = wallet::find(&app.world(), payment.id.as_str()).await.unwrap().unwrap();
    app.disturb(Provider::Antom, down()).await;
    let answer = carrier::send_now(&app.world(), &there, About::Result).await.unwrap();
    assert_eq!(answer, Some(200), "it is acknowledged, and not sent again");
    minutes_pass(app, 2).await;
    assert_eq!(latest(app).await.state.name(), "settled");
    app.disturb(Provider::Antom, Disturbances::default()).await;
    minutes_pass(app, 11).await;
    assert_eq!(latest(app).await.state.name(), "reversed");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE next_poll_at IS NOT NULL").await, 0);
}
