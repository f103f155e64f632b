//! Signing in: a link by mail, valid for 24 hours, used once, opened by a button (A3).

use crate::support::{app::TestApp, browser::Browser};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS},
    web::session::LIFE_MS,
};

on_both!(
    a_newcomer_says_who_they_are_and_is_signed_in,
    a_member_comes_back_to_the_page_they_wanted,
    opening_the_link_uses_nothing_up,
    a_link_works_once,
    a_link_works_for_24_hours,
    a_spent_link_can_be_replaced_by_another,
    a_link_that_was_cut_off_leads_to_a_way_on,
    known_and_unknown_addresses_get_the_same_answer,
    an_address_that_cannot_be_one_is_explained,
    a_mailbox_gets_four_mails_by_one_visitor_and_then_a_pause,
    strangers_keep_nobody_from_signing_in_for_long,
    older_links_end_when_one_was_used,
    one_visitor_cannot_mail_the_whole_world,
    signing_out_ends_the_session,
    a_copied_cookie_is_worth_nothing_after_signing_out,
    signing_out_everywhere_ends_the_sessions_of_all_devices,
    a_first_visit_opens_no_account_later,
    a_session_ends_after_30_days,
    signing_in_never_leads_to_another_site,
    a_session_from_before_signing_in_is_not_carried_over,
);

async fn a_newcomer_says_who_they_are_and_is_signed_in(app: &TestApp) {
    let mut li = app.buyer("Li@Acme.example", "Li Na", "Acme").await;
    li.get("/account").await.sees("Li Na").sees("li@acme.example").sees("Acme");
    assert_eq!(app.count("SELECT COUNT(*) FROM members").await, 1);
}

async fn a_member_comes_back_to_the_page_they_wanted(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    let mut li = app.visitor();
    let page = li.get("/orders?status=unpaid").await.clone();
    assert_eq!(page.h1(), "Sign in", "a page of members leads to the sign-in page");
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    li.get(&link).await;
    let page = li.submit("Sign in", &[]).await;
    assert_eq!((page.path.as_str(), page.h1().as_str()), ("/orders?status=unpaid", "Orders"));
}

async fn opening_the_link_uses_nothing_up(app: &TestApp) {
    let mut li = app.visitor();
    li.get("/signin").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    for _ in 0..3 {
        app.visitor().get(&link).await.is(200).sees("You sign in as li@acme.example");
        app.visitor().head(&link).await.is(200);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM signin_links WHERE used_at IS NOT NULL").await, 0);
    li.get(&link).await;
    assert_eq!(li.submit("Sign in", &[]).await.h1(), "Who are you?");
}

async fn a_link_works_once(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    let link = app.signin_link("li@acme.example").await;
    let mut thief = app.visitor();
    thief.get(&link).await.is(410).sees("This link no longer works");
    thief.get("/orders").await.sees("We send you a link");
}

async fn a_link_works_for_24_hours(app: &TestApp) {
    let mut li = app.visitor();
    li.get("/signin").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    app.clock.advance_ms(DAY_MS - 1);
    let page = li.get(&link).await.clone();
    page.is(200).sees("You sign in as");
    app.clock.advance_ms(1);
    li.submit("Sign in", &[]).await.is(410).sees("This link no longer works");
}

async fn a_spent_link_can_be_replaced_by_another(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    let old = app.signin_link("li@acme.example").await;
    app.clock.advance_ms(DAY_MS);
    let mut li = app.visitor();
    li.get(&old).await.is(410).lacks("li@acme.example");
    li.submit("Send a new link", &[]).await.is(200).lacks("li@acme.example");
    let new = app.signin_link("li@acme.example").await;
    assert_ne!(new, old);
    li.get(&new).await;
    li.submit("Sign in", &[]).await.is(200);
    li.get("/account").await.sees("Li Na");
}

async fn a_link_that_was_cut_off_leads_to_a_way_on(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    let link = app.signin_link("li@acme.example").await;
    let mut li = app.visitor();
    li.get(&link[..link.len() - 3]).await.is(404).sees("This link no longer works");
    assert_eq!(li.click("Ask for a new link").await.h1(), "Sign in");
}

async fn known_and_unknown_addresses_get_the_same_answer(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    let mut answers = Vec::new();
    for email in ["li@acme.example", "nobody@acme.example"] {
        let mut visitor = app.visitor();
        visitor.get("/signin").await;
        let statements = app
            .statements_of(async || {
                visitor.submit("Send the link", &[("email", email)]).await;
            })
            .await;
        let page = visitor.page();
        answers.push((page.status, page.path.clone(), page.words().replace(email, "…"), statements));
    }
    assert_eq!(answers[0], answers[1]);
}

async fn an_address_that_cannot_be_one_is_explained(app: &TestApp) {
    let mut li = app.visitor();
    li.get("/signin").await;
    for (typed, says) in [("", "Enter your e-mail address"), ("li@acme", "in the form name@example.com")] {
        let page = li.submit("Send the link", &[("email", typed)]).await;
        page.is(422).sees("There is a problem").sees(says);
        assert!(page.title().starts_with("Error: "), "{}", page.title());
        assert_eq!(page.attrs("#email", "value"), [typed], "what was typed is kept");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM signin_links").await, 0);
}

/// Asks for a link so often; what the last answer was.
async fn asks(visitor: &mut Browser, times: usize) -> u16 {
    for _ in 0..times {
        visitor.get("/signin").await;
        visitor.submit("Send the link", &[("email", "li@acme.example")]).await;
    }
    visitor.page().status
}

async fn a_mailbox_gets_four_mails_by_one_visitor_and_then_a_pause(app: &TestApp) {
    let mut visitor = app.visitor();
    assert_eq!(asks(&mut visitor, 4).await, 200);
    assert_eq!(asks(&mut visitor, 1).await, 429);
    visitor.page().sees("Too many emails to this address").sees("Open the newest one");
    let wait: u64 = visitor.page().header("retry-after").parse().unwrap();
    assert!((1..=301).contains(&wait), "{wait} seconds");
    visitor.get("/signin").await;
    visitor.submit("Send the link", &[("email", "jo@acme.example")]).await.is(200);
}

async fn strangers_keep_nobody_from_signing_in_for_long(app: &TestApp) {
    for _ in 0..2 {
        assert_eq!(asks(&mut app.visitor(), 5).await, 429);
    }
    let mut victim = app.visitor();
    assert_eq!(asks(&mut victim, 1).await, 200, "what strangers ask for is counted apart");
    for _ in 0..3 {
        asks(&mut app.visitor(), 4).await;
    }
    let mut late = app.visitor();
    assert_eq!(asks(&mut late, 1).await, 429, "a mailbox is not flooded by many either");
    let wait: u64 = late.page().header("retry-after").parse().unwrap();
    assert!(wait <= 61, "{wait} seconds");
}

async fn older_links_end_when_one_was_used(app: &TestApp) {
    let mut li = app.visitor();
    assert_eq!(asks(&mut li, 1).await, 200);
    let first = app.signin_link("li@acme.example").await;
    app.clock.advance_ms(HOUR_MS);
    app.signs_in(&mut li, "li@acme.example").await;
    let mut thief = app.visitor();
    thief.get(&first).await.is(410).sees("This link no longer works");
}

async fn one_visitor_cannot_mail_the_whole_world(app: &TestApp) {
    let mut eve = app.visitor();
    eve.get("/signin").await;
    let mut sent = 0;
    for n in 0..25 {
        eve.get("/signin").await;
        let status = eve.submit("Send the link", &[("email", &format!("v{n}@acme.example"))]).await.status;
        sent += usize::from(status == 200);
    }
    // Twenty at once, and one more in every six seconds that pass meanwhile.
    assert!((20..25).contains(&sent), "{sent} mails");
    let mut other = app.visitor();
    other.get("/signin").await;
    other.submit("Send the link", &[("email", "li@acme.example")]).await.is(200);
}

async fn signing_out_ends_the_session(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/").await;
    li.submit("Sign out", &[]).await.is(200);
    assert!(li.page().has_link("Sign in"));
    assert_eq!(li.get("/orders").await.h1(), "Sign in");
}

async fn a_copied_cookie_is_worth_nothing_after_signing_out(app: &TestApp) {
    let mut anna = app.buyer("anna@norwind.example", "Anna", "Norwind").await;
    let mut thief = app.with_cookies_of(&anna);
    for path in ["/orders", "/account", "/desk"] {
        thief.get(path).await.is(200);
    }
    anna.get("/").await;
    anna.submit("Sign out", &[]).await.is(200);
    for path in ["/orders", "/account"] {
        assert_eq!(thief.get(path).await.h1(), "Sign in", "{path}");
    }
    thief.get("/desk").await.is(404);
}

async fn signing_out_everywhere_ends_the_sessions_of_all_devices(app: &TestApp) {
    let mut laptop = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let mut other = app.buyer("eve@other.example", "Eve", "Other").await;
    app.clock.advance_ms(HOUR_MS);
    let mut phone = app.visitor();
    app.signs_in(&mut phone, "li@acme.example").await;
    laptop.get("/").await;
    laptop.submit("Sign out", &[]).await;
    phone.get("/orders").await.is(200);
    app.signs_in(&mut laptop, "li@acme.example").await;
    phone.get("/account").await;
    phone.submit("Sign out everywhere", &[]).await.is(200);
    for device in [&mut phone, &mut laptop] {
        assert_eq!(device.get("/orders").await.h1(), "Sign in");
    }
    assert_eq!(other.get("/orders").await.h1(), "Orders");
}

async fn a_first_visit_opens_no_account_later(app: &TestApp) {
    let mut li = app.visitor();
    app.signs_in(&mut li, "li@acme.example").await;
    let mut thief = app.with_cookies_of(&li);
    thief.get("/welcome").await.sees("Who are you?");
    li.submit("Continue", &[("name", "Li Na"), ("organisation", "Acme")]).await.is(200);
    app.clock.advance_ms(HOUR_MS);
    thief.submit("Continue", &[("name", "Eve"), ("organisation", "Other")]).await;
    assert_eq!(thief.get("/orders").await.h1(), "Sign in");
}

async fn a_session_ends_after_30_days(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    app.clock.advance_ms(LIFE_MS - HOUR_MS);
    assert_eq!(li.get("/orders").await.h1(), "Orders");
    app.clock.advance_ms(HOUR_MS);
    assert_eq!(li.get("/orders").await.h1(), "Sign in");
}

async fn signing_in_never_leads_to_another_site(app: &TestApp) {
    app.buyer("li@acme.example", "Li Na", "Acme").await;
    for next in ["https://evil.example/", "//evil.example", "/\\evil.example"] {
        let mut li = app.visitor();
        let query = serde_urlencoded::to_string([("next", next)]).unwrap();
        li.get(&format!("/signin?{query}")).await;
        li.submit("Send the link", &[("email", "li@acme.example")]).await.is(200);
        let link = app.signin_link("li@acme.example").await;
        li.get(&link).await;
        assert_eq!(li.submit("Sign in", &[]).await.path, "/", "{next}");
        app.clock.advance_ms(HOUR_MS);
    }
}

async fn a_session_from_before_signing_in_is_not_carried_over(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let old = li.get("/account").await.clone();
    li.submit("Sign out", &[]).await;
    app.signs_in(&mut li, "jo@other.example").await;
    li.submit("Continue", &[("name", "Jo"), ("organisation", "Other")]).await;
    let token = old.attrs("input[name=csrf]", "value")[0].clone();
    let body = format!("csrf={token}&email=eve%40other.example");
    li.forge("/account/invitations", &body, &[]).await.is(403);
}
