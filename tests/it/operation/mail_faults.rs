//! A mail server that takes nothing: log and desk say so once for each reason, and when email gets out again.

use crate::{
    desk::money::anna,
    support::{
        app::TestApp,
        mail_server::{MailServer, Way, configured},
    },
};
use guichet::{
    app::App,
    domain::time::{DAY_MS, MINUTE_MS},
    jobs::deliver,
};
use std::{
    io,
    sync::{Arc, Mutex},
};
use tracing::instrument::WithSubscriber;

on_both!(
    a_refusal_is_told_once_and_so_is_its_end,
    a_mail_server_that_cannot_be_reached_is_told_until_another_instance_gets_through,
    every_reason_has_its_own_words,
    an_address_that_is_refused_for_good_says_nothing_about_the_mail_server,
    one_letter_that_waits_is_told_until_it_is_gone,
);

const FAILS: &str = "email cannot be sent";
const WORKS: &str = "email can be sent again";

/// Sends what is due, and returns what was logged meanwhile.
async fn sends(site: &App) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    deliver::tick(site).with_subscriber(subscriber).await.unwrap();
    let text = log.0.lock().unwrap().clone();
    String::from_utf8(text).unwrap()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Somebody asks for a sign-in link.
async fn asks(app: &TestApp, email: &str) {
    let mut visitor = app.visitor();
    visitor.get("/signin").await.is(200);
    visitor.submit("Send the link", &[("email", email)]).await.is(200);
}

async fn a_refusal_is_told_once_and_so_is_its_end(app: &TestApp) {
    let mut anna = anna(app).await;
    let server = MailServer::start(Way::Plain);
    server.answers("451 4.3.0 <li@acme.example> Try again later");
    let (site, running) = app.second_instance(server.configured("plain")).await;
    asks(app, "li@acme.example").await;
    asks(app, "bo@acme.example").await;
    let log = sends(&site).await;
    assert_eq!(log.matches(FAILS).count(), 1, "{log}");
    assert!(log.contains("WARN") && log.contains("fault=\"refused\"") && log.contains("451"), "{log}");
    assert!(!log.contains('@'), "{log}");
    anna.get("/desk")
        .await
        .sees("the mail server is rejecting them")
        .sees("2 emails are waiting")
        .lacks("451");
    app.clock.advance_ms(MINUTE_MS);
    assert_eq!(sends(&site).await, "", "it was told before");
    server.answers("250 2.1.5 Yes");
    app.clock.advance_ms(MINUTE_MS);
    let log = sends(&site).await;
    assert_eq!(log.matches(WORKS).count(), 1, "{log}");
    anna.get("/desk").await.lacks("the mail server");
    assert_eq!(server.emails().len(), 2);
    running.stop().await;
}

async fn a_mail_server_that_cannot_be_reached_is_told_until_another_instance_gets_through(app: &TestApp) {
    let mut anna = anna(app).await;
    // Bound and closed again: nobody listens there.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (site, running) = app.second_instance(configured("localhost", nobody, "plain")).await;
    asks(app, "li@acme.example").await;
    assert!(sends(&site).await.contains("fault=\"unreachable\""));
    anna.get("/desk").await.sees("can’t be reached").sees("One email is waiting");
    asks(app, "bo@acme.example").await;
    app.clock.advance_ms(MINUTE_MS);
    let log = sends(app).await;
    assert!(log.contains("INFO") && log.contains(WORKS), "{log}");
    anna.get("/desk").await.lacks("can’t be reached");
    running.stop().await;
}

async fn every_reason_has_its_own_words(app: &TestApp) {
    let mut anna = anna(app).await;
    let (encrypted, strict) = (MailServer::start(Way::Tls), MailServer::start(Way::Plain));
    strict.answers("530 5.7.0 Authentication required");
    let (insecure, settings) =
        ("can’t connect securely to the mail server", "our sign-in or encryption settings");
    let reasons = [
        // Its certificate is of no CA that this machine knows.
        (encrypted.configured("tls"), "insecure", insecure),
        (strict.configured("starttls"), "sign-in", settings),
        (strict.configured("plain"), "", settings),
    ];
    for (nth, (config, word, text)) in reasons.into_iter().enumerate() {
        let (site, running) = app.second_instance(config).await;
        asks(app, &format!("li{nth}@acme.example")).await;
        let log = sends(&site).await;
        assert_eq!(log.matches(FAILS).count(), usize::from(!word.is_empty()), "{log}");
        assert!(log.contains(word), "{log}");
        anna.get("/desk").await.sees(text);
        running.stop().await;
        app.clock.advance_ms(MINUTE_MS);
    }
}

async fn an_address_that_is_refused_for_good_says_nothing_about_the_mail_server(app: &TestApp) {
    let mut anna = anna(app).await;
    asks(app, "bounce@acme.example").await;
    let log = sends(app).await;
    assert!(log.contains("ERROR") && !log.contains(FAILS), "{log}");
    anna.get("/desk").await.lacks("the mail server");
}

async fn one_letter_that_waits_is_told_until_it_is_gone(app: &TestApp) {
    let mut anna = anna(app).await;
    asks(app, "later@acme.example").await;
    assert!(sends(app).await.contains(FAILS));
    asks(app, "li@acme.example").await;
    assert_eq!(sends(app).await, "", "other email gets out; that letter does not");
    anna.get("/desk").await.sees("the mail server is rejecting them").sees("One email is waiting");
    app.clock.advance_ms(2 * DAY_MS);
    assert_eq!(sends(app).await, "", "its link has run out, so there is nothing to send");
    anna.get("/desk").await.lacks("the mail server");
}
