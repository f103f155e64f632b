//! Tokens: long enough not to be guessed, one for each purpose, and never in the database.

use crate::support::{app::TestApp, verbs::growth};
use guichet::{
    domain::OrderId,
    flows::signin,
    keys::{Keys, digest},
    lang::Lang,
    random::Random,
    store::{orders, signin_links},
};
use secrecy::SecretString;
use std::collections::BTreeSet;

fn keys(secret: &str) -> Keys {
    Keys::derive(&SecretString::from(secret.repeat(16)))
}

#[test]
fn a_token_has_160_bits_that_no_other_purpose_or_secret_shares() {
    let (ours, theirs) = (keys("0a1b"), keys("0a1c"));
    let order = OrderId::from_text("ORDER");
    let tokens = [
        ours.link_token(&order),
        ours.signin_token("ORDER"),
        ours.form_token("ORDER"),
        theirs.link_token(&order),
        ours.link_token(&OrderId::from_text("ORDES")),
    ];
    for token in &tokens {
        // Five bits a character.
        assert_eq!(token.len() * 5, 160, "{token}");
        assert!(token.bytes().all(|b| b"0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(&b)), "{token}");
    }
    assert_eq!(tokens.iter().collect::<BTreeSet<_>>().len(), tokens.len());
    assert_eq!(ours.link_token(&order), keys("0a1b").link_token(&order), "a link can be shown again");
}

#[test]
fn a_form_token_fits_its_own_session_only() {
    let keys = keys("0a1b");
    let token = keys.form_token("mine");
    assert!(keys.form_token_fits("mine", &token));
    for (session, token) in [("yours", token.as_str()), ("mine", ""), ("mine", &token[1..]), ("mine", "X")] {
        assert!(!keys.form_token_fits(session, token), "{session} {token}");
    }
}

#[test]
fn order_links_do_not_repeat() {
    let (keys, random) = (keys("0a1b"), Random::system());
    let tokens: BTreeSet<_> =
        (0..2_000).map(|_| keys.link_token(&OrderId::from_random(random.bytes()))).collect();
    assert_eq!(tokens.len(), 2_000);
}

on_both!(the_database_alone_opens_no_link);

async fn the_database_alone_opens_no_link(app: &TestApp) {
    let buyer = app.member("li@acme.example", "Acme").await;
    let order = app.order(&buyer, growth()).await;
    signin::ask(app, "li@acme.example", "/orders", Lang::ENGLISH).await.unwrap();
    let email = app.mail_to("li@acme.example", "/signin/").await;
    let signin_token = email.text.split("/signin/").nth(1).unwrap()[..32].to_owned();
    let link_token = app.keys.link_token(&order.id);
    let mut db = app.store.read().await.unwrap();
    assert!(orders::by_link(&mut db, &digest(&link_token)).await.unwrap().is_some());
    assert!(signin_links::find(&mut db, &digest(&signin_token)).await.unwrap().is_some());
    drop(db);
    // The sandbox's mailbox stands for the reader's: what it holds has left the site.
    let dump = app.dump_but("sandbox_records").await;
    assert!(dump.contains(&order.number), "the dump holds the rows");
    assert!(!dump.contains(&link_token) && !dump.contains(&signin_token));
}
