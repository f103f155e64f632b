//! What fails is paused: a relay that is down is probed once per pause, and a refused address delays nobody else.

use crate::support::{
    app::TestApp,
    mail_server::{MailServer, Way},
    sql,
    verbs::growth,
};
use guichet::{
    domain::time::{DAY_MS, MINUTE_MS, SECOND_MS},
    flows::{mailing, signin},
    jobs::{deliver, tidy},
    lang::Lang,
    start,
};
use std::time::Duration;

on_both!(
    a_relay_that_is_down_is_probed_once_per_pause,
    an_outage_of_a_week_loses_no_email,
    two_instances_probe_a_relay_that_is_down_once,
    an_address_that_is_refused_is_tried_once_per_pause_and_delays_nobody,
    a_refused_address_ends_the_pause_of_the_relay,
    a_recipient_that_hangs_delays_no_other,
    an_email_that_breaks_the_relay_delays_the_others_by_one_pause,
    a_probe_that_was_killed_is_followed_by_another_after_its_lease,
    a_process_that_replaces_a_dead_one_tries_at_once,
    a_pause_that_lies_in_the_future_is_not_waited_for,
    a_pause_is_forgotten_when_nothing_is_sent_any_more,
);

/// Each of these addresses asks for a sign-in link, one second after the other.
async fn ask(app: &TestApp, addresses: &[&str]) {
    for address in addresses {
        signin::ask(app, address, "/", Lang::ENGLISH).await.unwrap();
        app.clock.advance_ms(SECOND_MS);
    }
}

async fn sent(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM outbox WHERE done_at IS NOT NULL").await
}

async fn pauses(app: &TestApp) -> Vec<String> {
    let pauses = "SELECT target || ' ' || failures FROM outbox_pauses ORDER BY target";
    sql::texts(&mut app.store.read().await.unwrap(), pauses).await
}

const FIVE: [&str; 5] =
    ["a@acme.example", "b@acme.example", "c@acme.example", "d@acme.example", "e@acme.example"];

async fn a_relay_that_is_down_is_probed_once_per_pause(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    ask(app, &FIVE).await;
    let rounds = [(0, 1), (9, 1), (1, 2), (59, 2), (1, 3), (59, 3), (1, 4)];
    for (seconds, connections) in rounds {
        app.clock.advance_ms(seconds * SECOND_MS);
        deliver::tick(&site).await.unwrap();
        assert_eq!(server.connections(), connections, "{:?}", pauses(app).await);
    }
    assert_eq!(pauses(app).await, ["* 4"]);
    server.is_down(false);
    app.clock.advance_ms(MINUTE_MS);
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (5, 5));
    assert_eq!(pauses(app).await, [""; 0]);
    running.stop().await;
}

async fn an_outage_of_a_week_loses_no_email(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    app.order(&li, growth()).await;
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    for _ in 0..20 {
        deliver::tick(&site).await.unwrap();
        app.clock.advance_ms(8 * 60 * MINUTE_MS);
    }
    assert_eq!(
        app.count("SELECT tries FROM outbox").await,
        1,
        "only the failure that began the outage counts"
    );
    server.is_down(false);
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (1, 1));
    running.stop().await;
}

async fn two_instances_probe_a_relay_that_is_down_once(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (one, running) = app.second_instance(server.configured("plain")).await;
    let (other, also_running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    ask(app, &FIVE).await;
    deliver::tick(&one).await.unwrap();
    for connections in 2..6 {
        app.clock.advance_ms(MINUTE_MS);
        let (first, second) = tokio::join!(deliver::tick(&one), deliver::tick(&other));
        first.and(second).unwrap();
        assert_eq!(server.connections(), connections);
    }
    server.is_down(false);
    app.clock.advance_ms(MINUTE_MS);
    let (first, second) = tokio::join!(deliver::tick(&one), deliver::tick(&other));
    first.and(second).unwrap();
    deliver::tick(&one).await.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (5, 5), "each once");
    running.stop().await;
    also_running.stop().await;
}

async fn an_address_that_is_refused_is_tried_once_per_pause_and_delays_nobody(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    let full = "full@acme.example";
    server.answers_to(full, Some("452 4.2.2 Mailbox full"));
    ask(app, &[full, full, full]).await;
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, server.asked(full)), (5, 1));
    assert_eq!(pauses(app).await, ["full@acme.example 1"]);
    for asked in [2, 3, 4] {
        app.clock.advance_ms(MINUTE_MS);
        deliver::tick(&site).await.unwrap();
        deliver::tick(&site).await.unwrap();
        assert_eq!(server.asked(full), asked);
    }
    server.answers_to(full, Some("250 2.1.5 Yes"));
    app.clock.advance_ms(5 * MINUTE_MS);
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (8, 8));
    assert_eq!(pauses(app).await, [""; 0]);
    running.stop().await;
}

async fn a_refused_address_ends_the_pause_of_the_relay(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    server.answers_to("b@acme.example", Some("452 4.2.2 Mailbox full"));
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    server.is_down(false);
    app.clock.advance_ms(10 * SECOND_MS);
    deliver::tick(&site).await.unwrap();
    assert_eq!(sent(app).await, 4);
    assert_eq!(pauses(app).await, ["b@acme.example 1"]);
    running.stop().await;
}

async fn a_recipient_that_hangs_delays_no_other(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.answers_to("b@acme.example", None);
    ask(app, &FIVE).await;
    let others_are_sent = async {
        while sent(app).await < 4 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(server.asked("b@acme.example"), 1);
        server.answers_to("b@acme.example", Some("250 2.1.5 Yes"));
    };
    let (done, ()) = tokio::join!(deliver::tick(&site), others_are_sent);
    done.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (5, 5));
    running.stop().await;
}

async fn an_email_that_breaks_the_relay_delays_the_others_by_one_pause(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    // An empty line is no reply: as far as anybody can tell, the relay is broken.
    server.answers_to("a@acme.example", Some(""));
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, pauses(app).await), (0, vec!["* 1".to_owned()]));
    app.clock.advance_ms(10 * SECOND_MS);
    deliver::tick(&site).await.unwrap();
    assert_eq!(sent(app).await, 4);
    running.stop().await;
}

async fn a_probe_that_was_killed_is_followed_by_another_after_its_lease(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    server.is_down(false);
    app.clock.advance_ms(10 * SECOND_MS);
    assert!(mailing::next(&site).await.unwrap().is_some());
    deliver::tick(&site).await.unwrap();
    assert_eq!(server.connections(), 1, "the probe may still be on its way");
    app.clock.advance_ms(MINUTE_MS);
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, server.emails().len()), (5, 5));
    running.stop().await;
}

async fn a_process_that_replaces_a_dead_one_tries_at_once(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    server.is_down(false);
    start::take_over(&site).await.unwrap();
    deliver::tick(&site).await.unwrap();
    assert_eq!(sent(app).await, 4, "all but the one that has its own back-off");
    running.stop().await;
}

async fn a_pause_that_lies_in_the_future_is_not_waited_for(app: &TestApp) {
    let server = MailServer::start(Way::Plain);
    let (site, running) = app.second_instance(server.configured("plain")).await;
    server.is_down(true);
    app.clock.advance_ms(10 * DAY_MS);
    ask(app, &FIVE).await;
    deliver::tick(&site).await.unwrap();
    assert_eq!(pauses(app).await, ["* 1"]);
    app.clock.advance_ms(-10 * DAY_MS);
    server.is_down(false);
    deliver::tick(&site).await.unwrap();
    assert_eq!((sent(app).await, pauses(app).await.len()), (5, 0));
    running.stop().await;
}

async fn a_pause_is_forgotten_when_nothing_is_sent_any_more(app: &TestApp) {
    ask(app, &["later@acme.example"]).await;
    deliver::tick(app).await.unwrap();
    assert_eq!(pauses(app).await, ["later@acme.example 1"]);
    app.clock.advance_ms(2 * DAY_MS);
    tidy::tick(app).await.unwrap();
    assert_eq!(pauses(app).await, [""; 0], "it names a person");
}
