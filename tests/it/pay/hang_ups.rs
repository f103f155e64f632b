//! Payers whose connection breaks while the site acts for them: what was begun is brought to its end.

use crate::{
    pay::{payments::at_the_code, wallets::attempts},
    support::{app::TestApp, verbs::growth},
};
use guichet::{
    domain::device::Device,
    flows::pay::{self, Choice},
    lang::Lang,
    sandbox::{
        disturb::{Disturbances, Provider},
        wallet::{self, Standing},
    },
};
use std::{future::poll_fn, task::Poll, time::Duration};

on_both!(
    an_attempt_that_is_stored_is_begun_wherever_its_request_is_dropped,
    a_payer_who_hangs_up_does_not_stop_what_was_asked_for,
);

/// Runs a future until it has waited so many times, and then drops it, as the server does with a request
/// whose connection breaks.
pub async fn dropped_after<F: Future>(waits: usize, work: F) {
    let (mut work, mut left) = (Box::pin(work), waits);
    poll_fn(move |cx| match work.as_mut().poll(cx) {
        Poll::Pending if left > 0 => {
            left -= 1;
            Poll::Pending
        }
        Poll::Pending | Poll::Ready(_) => Poll::Ready(()),
    })
    .await;
}

fn alipay() -> Choice {
    Choice {
        method: "alipay".to_owned(),
        wallet: None,
        fresh: false,
        by: guichet::domain::Actor::Member(guichet::domain::MemberId::from_text("M")),
        device: Device::DESKTOP,
        ip: None,
        user_agent: String::new(),
        lang: Lang::ENGLISH,
    }
}

/// Looks until nothing matches any more, or until it would for ever.
async fn comes_to_nothing(app: &TestApp, sql: &str) -> i64 {
    for _ in 0..200 {
        if app.count(sql).await == 0 {
            return 0;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    app.count(sql).await
}

async fn an_attempt_that_is_stored_is_begun_wherever_its_request_is_dropped(app: &TestApp) {
    for waits in 0..40 {
        let li = app.member(&format!("li-{waits}@acme.example"), "Acme").await;
        let order = app.order(&li, growth()).await;
        let payable = pay::open(app, &app.keys.link_token(&order.id)).await.unwrap().unwrap();
        dropped_after(waits, pay::choose(app.shared(), payable, alipay())).await;
    }
    assert!(app.count("SELECT COUNT(*) FROM payments").await > 0);
    assert_eq!(comes_to_nothing(app, "SELECT COUNT(*) FROM payments WHERE instructions IS NULL").await, 0);
}

async fn a_payer_who_hangs_up_does_not_stop_what_was_asked_for(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let first = attempts(app).await.remove(0);
    payer.click("Pay in another way").await;
    app.disturb(Provider::Antom, Disturbances { slow_s: 1, ..Default::default() }).await;
    let closed_there = async {
        loop {
            let there = wallet::find(&app.world(), first.id.as_str()).await.unwrap().unwrap();
            if matches!(there.standing(app.clock.now()), Standing::Closed) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        _ = payer.chooses("wechat") => panic!("the answer came before the payer hung up"),
        () = closed_there => {}
    }
    let unfinished = "SELECT 1 - COUNT(*) FROM payments WHERE method = 'wechat' AND instructions IS NOT NULL";
    assert_eq!(comes_to_nothing(app, unfinished).await, 0, "the second way was begun all the same");
}
