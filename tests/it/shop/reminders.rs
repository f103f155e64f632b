//! Emails that nobody's click brings about: the reminder before the deadline.

use crate::support::{app::TestApp, journeys::GROWTH};
use guichet::{domain::time::DAY_MS, jobs::tidy};

on_both!(a_buyer_is_reminded_once_on_the_last_day, a_paid_order_is_not_reminded_of);

const SENT: &str = "SELECT COUNT(*) FROM outbox WHERE id LIKE 'expiring.%' AND done_at IS NOT NULL";

async fn hour_strikes(app: &TestApp) {
    tidy::tick(app).await.unwrap();
    app.tick().await;
}

async fn a_buyer_is_reminded_once_on_the_last_day(app: &TestApp) {
    app.buyer_of("apppush", &GROWTH).await;
    app.clock.advance_ms(6 * DAY_MS - 1);
    hour_strikes(app).await;
    assert_eq!(app.count(SENT).await, 0, "more than a day is left");
    app.clock.advance_ms(1);
    hour_strikes(app).await;
    hour_strikes(app).await;
    assert_eq!(app.count(SENT).await, 1);
}

async fn a_paid_order_is_not_reminded_of(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    li.chooses("alipay").await;
    app.phone_at(&li).await.confirms().await;
    app.tick().await;
    app.clock.advance_ms(6 * DAY_MS);
    hour_strikes(app).await;
    assert_eq!(app.count(SENT).await, 0);
}
