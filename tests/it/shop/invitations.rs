//! Invitations: nobody is captured by one, they end, and they carry no stranger's link (S3, S4).

use crate::support::{app::TestApp, browser::Browser, journeys::GROWTH};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS},
    flows::invite::{self, Invited, LETTERS_A_DAY, MOST_OPEN},
    lang::Lang,
    store::members,
};

on_both!(
    a_colleague_joins_by_invitation,
    an_unasked_invitation_captures_nobody,
    an_invitation_can_be_declined_and_is_not_repeated,
    an_invitation_can_be_withdrawn,
    an_invitation_ends_after_fourteen_days,
    an_organisation_sends_twenty_letters_a_day,
    an_organisation_has_fifty_open_invitations,
    a_name_that_baits_is_refused,
    the_letter_makes_no_link_of_a_name,
);

async fn invites(buyer: &mut Browser, email: &str) {
    buyer.get("/account").await;
    buyer.submit("Send the invitation", &[("email", email)]).await;
}

/// Opens the link of the latest email; ends on the page for newcomers.
async fn opens_the_letter(app: &TestApp, email: &str) -> Browser {
    let (mut reader, link) = (app.visitor(), app.signin_link(email).await);
    reader.get(&link).await;
    reader.submit("Sign in", &[]).await.is(200);
    reader
}

async fn a_colleague_joins_by_invitation(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH).await;
    let number = li.order_number();
    invites(&mut li, "jo@acme.example").await;
    li.page().sees("jo@acme.example").sees("6 December 2026");
    let email = app.mail_to("jo@acme.example", "Join Acme").await;
    assert!(email.text.contains("until 6 December 2026"), "{}", email.text);
    let mut jo = opens_the_letter(app, "jo@acme.example").await;
    jo.page().sees("Join Acme (invited by Li Na)");
    jo.submit("Continue", &[("name", "Jo")]).await.is(200);
    jo.get("/orders").await.sees(&number);
    li.get("/account").await.sees("Jo").lacks("Invited, not here yet");
}

async fn an_unasked_invitation_captures_nobody(app: &TestApp) {
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    invites(&mut eve, "ceo@victim.example").await;
    app.clock.advance_ms(HOUR_MS);
    let mut victim = app.visitor();
    app.signs_in(&mut victim, "ceo@victim.example").await;
    let page = victim.page().clone();
    page.sees("Join Other (invited by Eve)").sees("Set up my own organisation");
    assert!(!page.has("input[name=joins][checked]"), "nobody is joined by default");
    let typed = [("name", "Vic"), ("organisation", "Victim GmbH")];
    victim.submit("Continue", &typed).await.is(422).sees("Choose whether to join an organisation");
    assert_eq!(victim.page().attrs("#organisation", "value"), ["Victim GmbH"], "what was typed is kept");
    victim.submit("Continue", &[("joins", "own")]).await.is(200);
    victim.orders("apppush", &GROWTH).await;
    let number = victim.order_number();
    victim.get("/account").await.sees("Victim GmbH").lacks("eve@other.example");
    eve.get("/orders").await.lacks(&number);
    eve.get("/account").await.lacks("Vic").lacks("ceo@victim.example");
}

async fn an_invitation_can_be_declined_and_is_not_repeated(app: &TestApp) {
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    invites(&mut eve, "jo@acme.example").await;
    let mut jo = opens_the_letter(app, "jo@acme.example").await;
    jo.submit("Decline the invitation from Other", &[]).await.is(200).lacks("Join Other");
    invites(&mut eve, "jo@acme.example").await;
    eve.page().is(422).sees("They declined your invitation").sees("after 6 December 2026");
    jo.submit("Continue", &[("name", "Jo"), ("organisation", "Acme")]).await.is(200);
    jo.get("/account").await.sees("Acme");
}

async fn an_invitation_can_be_withdrawn(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    invites(&mut li, "jo@acme.example").await;
    let mut jo = opens_the_letter(app, "jo@acme.example").await;
    jo.page().sees("Join Acme");
    li.get("/account").await;
    li.submit("Withdraw jo@acme.example", &[]).await.sees("The invitation is withdrawn").lacks("Withdraw jo");
    jo.submit("Continue", &[("name", "Jo")]).await.is(422).sees("This invitation is no longer open");
    assert_eq!(app.count("SELECT COUNT(*) FROM members").await, 1);
    jo.submit("Continue", &[("name", "Jo"), ("organisation", "Jo & Co")]).await.is(200);
}

async fn an_invitation_ends_after_fourteen_days(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    invites(&mut li, "jo@acme.example").await;
    app.clock.advance_ms(14 * DAY_MS - HOUR_MS);
    let mut jo = app.visitor();
    app.signs_in(&mut jo, "jo@acme.example").await;
    jo.page().sees("Join Acme");
    app.clock.advance_ms(HOUR_MS);
    jo.get("/welcome").await.lacks("Join Acme");
    li.get("/account").await.lacks("jo@acme.example");
}

/// Invites so many addresses as Li; returns the outcome of the last.
async fn invite_many(app: &TestApp, range: std::ops::Range<i64>) -> Invited {
    let li =
        members::by_email(&mut app.store.read().await.unwrap(), "li@acme.example").await.unwrap().unwrap();
    let mut last = Invited::Sent;
    for nth in range {
        last = invite::invite(app, &li, &format!("jo{nth}@acme.example"), Lang::ENGLISH).await.unwrap();
    }
    last
}

async fn an_organisation_sends_twenty_letters_a_day(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    assert_eq!(invite_many(app, 0..LETTERS_A_DAY).await, Invited::Sent);
    invites(&mut li, "one.more@acme.example").await;
    li.page().is(422).sees("sent 20 invitations in the last 24 hours").sees("Try again in 1 day");
    assert_eq!(li.page().attrs("#email", "value"), ["one.more@acme.example"]);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'invited.%'").await, LETTERS_A_DAY);
    app.clock.advance_ms(DAY_MS);
    invites(&mut li, "one.more@acme.example").await;
    li.page().is(200);
}

async fn an_organisation_has_fifty_open_invitations(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    for day in 0..3 {
        invite_many(app, day * LETTERS_A_DAY..(day + 1) * LETTERS_A_DAY).await;
        app.clock.advance_ms(DAY_MS);
    }
    let most = i64::try_from(MOST_OPEN).unwrap();
    assert_eq!(app.count("SELECT COUNT(*) FROM invitations").await, most);
    invites(&mut li, "one.more@acme.example").await;
    li.page().is(422).sees("Your organisation has 50 open invitations");
    li.get("/account").await;
    li.submit("Withdraw jo0@acme.example", &[]).await;
    invites(&mut li, "one.more@acme.example").await;
    li.page().is(200).sees("We have sent an invitation to");
}

async fn a_name_that_baits_is_refused(app: &TestApp) {
    let mut eve = app.visitor();
    app.signs_in(&mut eve, "eve@other.example").await;
    let long = "x".repeat(101);
    for bait in ["Visit evil-shop.example now, urgent", "www.evil.example", "Eve\u{202e}evE", &long, "  "] {
        let page = eve.submit("Continue", &[("name", bait), ("organisation", "Other")]).await;
        page.is(422).sees("There is a problem");
    }
    let bait = "Pay your invoice at evil-shop．example/pay";
    let page = eve.submit("Continue", &[("name", "Eve"), ("organisation", bait)]).await;
    page.is(422).sees("It may start with a domain");
    assert_eq!(page.attrs("#name", "value"), ["Eve"]);
}

async fn the_letter_makes_no_link_of_a_name(app: &TestApp) {
    let mut li = app.buyer("li@booking.example", "J.R. Li", "Booking.com B.V.").await;
    invites(&mut li, "jo@booking.example").await;
    let email = app.mail_to("jo@booking.example", "Join Booking").await;
    assert!(!email.text.contains("Booking.com"), "{}", email.text);
    assert!(email.text.contains("Booking.\u{2060}com"), "{}", email.text);
    assert!(!email.subject.contains("Booking.com"), "{}", email.subject);
}
