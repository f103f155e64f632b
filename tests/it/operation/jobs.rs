//! Work that nobody waits for: mails that do not get through, and what is forgotten in time.

use crate::support::{
    app::TestApp,
    sql,
    verbs::{growth, lease},
};
use guichet::{
    domain::{
        Channel, Receipt,
        payment::Event,
        time::{DAY_MS, MINUTE_MS},
    },
    flows::{record, signin},
    jobs,
    lang::Lang,
    store::{inbox, outbox},
};

on_both!(
    a_mailbox_that_is_busy_gets_its_letter_later_and_once,
    a_letter_that_nobody_takes_is_given_up_and_holds_up_no_other,
    personal_data_is_forgotten_and_the_books_are_kept,
    a_job_that_died_half_way_is_done_by_another,
    kills_use_up_no_try_of_a_letter,
    a_notification_of_another_channel_is_not_sent_by_email,
);

async fn tries(app: &TestApp, dest: &str) -> i64 {
    app.count(&format!("SELECT tries FROM outbox WHERE dest = '{dest}'")).await
}

async fn a_mailbox_that_is_busy_gets_its_letter_later_and_once(app: &TestApp) {
    signin::ask(app, "later@acme.example", "/", Lang::ENGLISH).await.unwrap();
    app.tick().await;
    app.tick().await;
    assert_eq!(tries(app, "later@acme.example").await, 1, "it is not tried again at once");
    app.clock.advance_ms(10_000);
    app.tick().await;
    assert_eq!(tries(app, "later@acme.example").await, 2);
    for _ in 0..12 {
        app.clock.advance_ms(DAY_MS);
        app.tick().await;
    }
    // The link in it has long run out: there is nothing to tell any more, and no email is given up.
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE done_at IS NULL").await, 0);
}

async fn a_letter_that_nobody_takes_is_given_up_and_holds_up_no_other(app: &TestApp) {
    signin::ask(app, "bounce@acme.example", "/", Lang::ENGLISH).await.unwrap();
    signin::ask(app, "li@acme.example", "/", Lang::ENGLISH).await.unwrap();
    app.mail_to("li@acme.example", "/signin/").await;
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL").await, 1);
    app.clock.advance_ms(DAY_MS);
    app.tick().await;
    assert_eq!(tries(app, "bounce@acme.example").await, 1);
}

async fn personal_data_is_forgotten_and_the_books_are_kept(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    let paid = Receipt { reference: "A-1".to_owned(), amount: order.total, at: app.now(), payer_paid: None };
    record::record(app, &payment.id, &[Event::Final(paid)]).await.unwrap();
    signin::ask(app, "li@acme.example", "/", Lang::ENGLISH).await.unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let message = inbox::Message { method: "alipay", id: "N-1", payment: None, body: "{}" };
    inbox::keep(&mut tx, &message, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    app.tick().await;
    let rows = async |table: &str| app.count(&format!("SELECT COUNT(*) FROM {table}")).await;
    app.clock.advance_ms(30 * DAY_MS);
    jobs::tidy::tick(app).await.unwrap();
    assert_eq!((rows("inbox").await, rows("signin_links").await), (1, 1));
    app.clock.advance_ms(61 * DAY_MS);
    jobs::tidy::tick(app).await.unwrap();
    assert_eq!((rows("inbox").await, rows("signin_links").await, rows("outbox").await), (0, 0, 0));
    assert_eq!((rows("orders").await, rows("receipts").await, rows("transfers").await), (1, 1, 2));
}

async fn a_job_that_died_half_way_is_done_by_another(app: &TestApp) {
    signin::ask(app, "li@acme.example", "/", Lang::ENGLISH).await.unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let leased = outbox::lease(&mut tx, Channel::Email, app.now(), lease(MINUTE_MS), 20).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(leased.len(), 1);
    app.tick().await;
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE done_at IS NOT NULL").await, 0, "it is leased");
    app.clock.advance_ms(MINUTE_MS);
    app.mail_to("li@acme.example", "/signin/").await;
}

async fn kills_use_up_no_try_of_a_letter(app: &TestApp) {
    for (address, kills, given_up) in [("later@acme.example", 12, 0), ("li@acme.example", 20, 1)] {
        signin::ask(app, address, "/", Lang::ENGLISH).await.unwrap();
        for _ in 0..kills {
            let mut tx = app.store.begin().await.unwrap();
            outbox::lease(&mut tx, Channel::Email, app.now(), lease(MINUTE_MS), 20).await.unwrap();
            tx.commit().await.unwrap();
            app.clock.advance_ms(MINUTE_MS);
        }
        assert_eq!(tries(app, address).await, 0);
        jobs::deliver::tick(app).await.unwrap();
        assert_eq!(tries(app, address).await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL").await, given_up);
    }
}

async fn a_notification_of_another_channel_is_not_sent_by_email(app: &TestApp) {
    for address in ["li@acme.example", "bo@acme.example"] {
        signin::ask(app, address, "/", Lang::ENGLISH).await.unwrap();
    }
    let mut tx = app.store.begin().await.unwrap();
    sql::run(&mut tx, "UPDATE outbox SET channel = 'sms' WHERE dest = 'li@acme.example'").await.unwrap();
    tx.commit().await.unwrap();
    jobs::deliver::tick(app).await.unwrap();
    assert_eq!(app.count("SELECT begun + tries FROM outbox WHERE dest = 'li@acme.example'").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE done_at IS NOT NULL").await, 1);
}
