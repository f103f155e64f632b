//! A new secret: payment links go on under it, and what the old one has made is worth nothing (S8).

use crate::support::{app::TestApp, browser::Browser, journeys::GROWTH};
use guichet::{
    app::App,
    config::{Config, EXAMPLE, Secrets},
    jobs,
    random::Random,
    sandbox::mailbox,
    start::{self, Parts, Running},
};
use secrecy::SecretString;
use std::{net::TcpListener, sync::Arc};

on_both!(
    a_new_secret_moves_the_links_that_pages_show_and_kills_the_old_ones,
    a_new_secret_without_the_old_one_moves_nothing,
);

/// The secret of every test's site, and the one after it.
const OLD: &str = "0123456789abcdef";
const NEW: &str = "fedcba9876543210";

/// The same site after a restart with a new secret.
async fn restarted(app: &TestApp, old: Option<&str>, seed: u64) -> (Arc<App>, Running) {
    let secret = |word: &str| SecretString::from(word.repeat(4));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let listening = listener.local_addr().unwrap();
    let config = EXAMPLE.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    let parts = Parts {
        config: Config::parse(&config, "the test's configuration").unwrap(),
        secrets: Secrets { old_master: old.map(secret), ..Secrets::default() },
        master_secret: secret(NEW),
        database: app.database().url(),
        listening,
        public_url: format!("http://{listening}"),
        clock: app.clock.clone(),
        random: Random::seeded(seed),
    };
    let again = start::build(parts).await.unwrap();
    let running = start::serve(again.clone(), listener, 1, false).unwrap();
    (again, running)
}

/// The sign-in link in the email that this instance has sent.
async fn link_to(again: &App) -> String {
    let begins = format!("{}/signin/", again.public_url);
    for _ in 0..200 {
        let mails = mailbox::latest(&again.store, 500).await.unwrap();
        if let Some((_, token)) = mails.iter().find_map(|mail| mail.text.split_once(&begins)) {
            return format!("/signin/{}", token.split_whitespace().next().unwrap());
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("no letter leads to {begins}");
}

async fn signs_in_again(again: &App, li: &mut Browser) {
    li.get("/signin").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await.is(200);
    jobs::deliver::tick(again).await.unwrap();
    let link = link_to(again).await;
    li.get(&link).await.sees("You sign in as li@acme.example");
    li.submit("Sign in", &[]).await.is(200);
}

async fn a_new_secret_moves_the_links_that_pages_show_and_kills_the_old_ones(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (leaked, number) = (li.pay_path(), li.order_number());
    let mut stale = app.visitor();
    stale.get("/signin").await;
    stale.submit("Send the link", &[("email", "li@acme.example")]).await;
    let old_link = app.signin_link("li@acme.example").await;
    for seed in [3, 4] {
        let (again, running) = restarted(app, Some(OLD), seed).await;
        li.goes_on_at(&again.public_url);
        assert_eq!(li.get("/orders").await.h1(), "Sign in", "sessions of the old secret have ended");
        li.get(&leaked).await.is(404);
        li.get(&old_link).await.is(410);
        signs_in_again(&again, &mut li).await;
        li.get(&format!("/orders/{number}")).await.is(200);
        let shown = li.page().attrs("main a.button.main", "href").remove(0);
        assert_ne!(shown, leaked);
        let mut payer = app.visitor();
        payer.goes_on_at(&again.public_url);
        payer.get(&shown).await.is(200).sees("How do you want to pay?");
        running.stop().await;
        app.clock.advance_ms(600_000);
        li = app.visitor();
    }
}

async fn a_new_secret_without_the_old_one_moves_nothing(app: &TestApp) {
    let li = app.buyer_of("apppush", &GROWTH).await;
    let path = li.pay_path();
    let (_again, running) = restarted(app, None, 3).await;
    app.visitor().get(&path).await.is(200);
    running.stop().await;
}
