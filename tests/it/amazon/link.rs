//! Buyers who come from AWS Marketplace: linking their AWS account, once and for good (E45).

use crate::{
    amazon::verbs::{ACCOUNT, linked, sent_by_aws, sets_up, subscribes},
    support::{app::TestApp, form, sql},
};
use guichet::{
    domain::time::{HOUR_MS, MINUTE_MS},
    sandbox::amazon::world::{self, InjectedFault},
};

on_both!(
    a_newcomer_from_aws_registers_and_the_account_is_theirs,
    a_post_from_another_site_needs_no_cookie_and_takes_none_away,
    a_repeat_buyer_sees_whose_account_it_is_and_adds_a_product,
    another_organisation_is_refused_and_told_who_has_it,
    a_token_leads_to_one_page_and_binds_once,
    two_organisations_that_confirm_at_once_bind_once,
    a_token_that_is_forged_empty_or_old_changes_nothing,
    a_visit_is_good_for_four_hours,
    when_aws_does_not_answer_nothing_is_lost,
    a_product_that_is_not_listed_is_explained,
    nobody_links_without_the_ticked_box,
    signing_in_elsewhere_leads_back_to_aws,
    a_visit_that_came_in_between_is_seen_before_it_is_confirmed,
    the_database_alone_opens_no_visit,
);

const MASKED: &str = "••••••••3333";

async fn bound(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM amazon_accounts").await
}

async fn a_newcomer_from_aws_registers_and_the_account_is_theirs(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let path = sets_up(app, &agreement).await;
    let mut li = app.visitor();
    li.get(&path).await.is(200).sees("Link your AWS account").sees(MASKED).sees("AppPush").lacks(ACCOUNT);
    li.click("Sign in or register").await.sees("Afterwards you come back");
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    li.get(&link).await;
    li.submit("Sign in", &[]).await;
    let page = li.submit("Continue", &[("name", "Li Na"), ("organisation", "Acme")]).await.clone();
    assert_eq!(page.path, path, "back on the page");
    page.sees("Acme").sees(ACCOUNT).sees("cannot be unlinked here").sees("AWS charges you");
    page.sees("You are signed in as li@acme.example for Acme");
    assert!(!page.has("input[name=agree][checked]"), "the box is not ticked beforehand");
    let page = li.submit("Link the AWS account", &[("agree", "yes")]).await.clone();
    assert_eq!(page.path, "/account/amazon");
    page.sees("The AWS account is linked").sees(ACCOUNT).sees("growth_year").sees("Active").sees("bought");
    li.get("/amazon/link").await.sees("Open this page from AWS");
    assert_eq!(bound(app).await, 1);
    li.get(&path).await.is(200).sees("The AWS account is linked").sees("It belongs to Acme").sees(ACCOUNT);
    app.visitor().get(&path).await.is(200).lacks(ACCOUNT).lacks("Acme").sees("has been used");
}

async fn a_post_from_another_site_needs_no_cookie_and_takes_none_away(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let posted = sent_by_aws(app, &world::token(&agreement.licence, app.now())).await;
    assert_eq!((posted.status, posted.header("set-cookie")), (303, ""));
    let refused = sent_by_aws(app, "made-up").await;
    assert_eq!((refused.status, refused.header("set-cookie")), (422, ""), "not on a mistake either");
    let body = serde_urlencoded::to_string([("x-amzn-marketplace-token", "made-up")]).unwrap();
    let cross = [("origin", "https://aws.amazon.com"), ("sec-fetch-site", "cross-site")];
    li.forge("/account/amazon", &body, &cross).await.is(403);
    li.get(posted.header("location")).await.sees("Link the AWS account").sees("Acme");
}

async fn a_repeat_buyer_sees_whose_account_it_is_and_adds_a_product(app: &TestApp) {
    let (mut li, _) = linked(app, "growth_year").await;
    let second = subscribes(app, ACCOUNT, "mails_50k_month", 1).await;
    let path = sets_up(app, &second).await;
    let mut stranger = app.visitor();
    let page = stranger.get(&path).await.clone();
    page.sees("This AWS account is linked already").sees("l•••@acme.example").lacks("li@acme.example");
    page.sees("by the link that we send").sees(MASKED).lacks(ACCOUNT);
    li.get(&path)
        .await
        .sees("Set up your subscription")
        .sees("Since 22 November 2026, by Li Na")
        .sees(ACCOUNT);
    li.submit("Set up the subscription", &[("agree", "yes")]).await.sees("mails_50k_month");
    assert_eq!(bound(app).await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM amazon_subscriptions").await, 2);
}

async fn another_organisation_is_refused_and_told_who_has_it(app: &TestApp) {
    linked(app, "growth_year").await;
    let second = subscribes(app, ACCOUNT, "mails_50k_month", 1).await;
    let path = sets_up(app, &second).await;
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    let page = eve.get(&path).await.clone();
    page.is(200).sees("belongs to another organisation").sees("l•••@acme.example").sees("Other");
    page.lacks(ACCOUNT).lacks("Acme").lacks("li@acme.example");
    assert!(!eve.has_button("Set up the subscription") && !eve.has_button("Link the AWS account"));
    let token = page.attrs("input[name=csrf]", "value")[0].clone();
    let version = guichet::domain::Catalogue::example().product("email").unwrap().agreement.to_version();
    let fields = [
        ("csrf", token.as_str()),
        ("agree", "yes"),
        ("agreement-version", &version.version),
        ("agreement-hash", &version.hash),
    ];
    let body = serde_urlencoded::to_string(fields).unwrap();
    let forced = eve.forge(&path, &body, &[("sec-fetch-site", "same-origin")]).await.clone();
    assert_eq!((forced.status, forced.header("location")), (303, path.as_str()));
    eve.get("/account/amazon").await.sees("No AWS account is linked yet").lacks(ACCOUNT);
    assert_eq!(app.count("SELECT COUNT(*) FROM amazon_subscriptions").await, 1);
    eve.get(&path).await;
    eve.click("Sign in").await.sees("We send you a link");
}

async fn a_token_leads_to_one_page_and_binds_once(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let token = world::token(&agreement.licence, app.now());
    let first = sent_by_aws(app, &token).await.header("location").to_owned();
    world::inject(&app.world(), InjectedFault::Down).await.unwrap();
    let again = sent_by_aws(app, &token).await.header("location").to_owned();
    assert_eq!(first, again, "AWS is asked once");
    world::inject(&app.world(), InjectedFault::None).await.unwrap();
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get(&first).await;
    let filled = form::fill(li.page(), "Link the AWS account", &[("agree", "yes")]);
    li.send_form(&filled).await.is(200);
    let page = li.send_form(&filled).await;
    page.is(200).sees("It belongs to Acme");
    assert_eq!(sent_by_aws(app, &token).await.header("location"), first);
    assert_eq!((bound(app).await, app.count("SELECT COUNT(*) FROM orders").await), (1, 1));
}

async fn two_organisations_that_confirm_at_once_bind_once(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let (one, two) = (sets_up(app, &agreement).await, {
        app.clock.advance_ms(MINUTE_MS);
        sets_up(app, &agreement).await
    });
    assert_ne!(one, two, "another token");
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    li.get(&one).await;
    eve.get(&two).await;
    let tick = [("agree", "yes")];
    tokio::join!(li.submit("Link the AWS account", &tick), eve.submit("Link the AWS account", &tick));
    let winners = [&li, &eve].into_iter().filter(|browser| browser.page().path == "/account/amazon").count();
    assert_eq!((winners, bound(app).await), (1, 1));
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
}

async fn a_token_that_is_forged_empty_or_old_changes_nothing(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let good = world::token(&agreement.licence, app.now());
    let before = app.dump_but("sandbox_records").await;
    let (cut, long) = (&good[..good.len() - 2], "x".repeat(9_000));
    for token in ["", "made-up", "with space", cut, &long] {
        sent_by_aws(app, token)
            .await
            .is(422)
            .sees("AWS does not know this visit")
            .sees("Set up your account");
    }
    let old = world::token(&agreement.licence, app.now().plus_ms(-4 * HOUR_MS - 1));
    sent_by_aws(app, &old).await.is(410).sees("too old").sees("press “Set up your account” again");
    app.visitor().get("/amazon/fulfil").await.is(200).sees("Begin on AWS Marketplace");
    app.visitor().get("/amazon/link/MADEUP").await.is(404).sees("Open this page from AWS");
    assert_eq!(app.dump_but("sandbox_records").await, before);
}

async fn a_visit_is_good_for_four_hours(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let path = sets_up(app, &agreement).await;
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    app.clock.advance_ms(4 * HOUR_MS - 1);
    li.get(&path).await.is(200);
    let filled = form::fill(li.page(), "Link the AWS account", &[("agree", "yes")]);
    app.clock.advance_ms(1);
    li.send_form(&filled).await.is(410).sees("too old");
    assert_eq!(bound(app).await, 0);
    let path = sets_up(app, &agreement).await;
    li.get(&path).await.is(200).sees("Link the AWS account");
}

async fn when_aws_does_not_answer_nothing_is_lost(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let token = world::token(&agreement.licence, app.now());
    let says = [
        (InjectedFault::Down, "AWS does not answer at the moment"),
        (InjectedFault::Throttled, "AWS does not answer at the moment"),
        (InjectedFault::Failing, "Nothing is lost"),
        (InjectedFault::Disabled, "This product is not set up here yet"),
    ];
    for (trouble, text) in says {
        world::inject(&app.world(), trouble).await.unwrap();
        let page = sent_by_aws(app, &token).await;
        page.is(503).sees(text).lacks("Exception");
        assert_eq!(page.header("retry-after").is_empty(), trouble == InjectedFault::Disabled);
    }
    world::inject(&app.world(), InjectedFault::None).await.unwrap();
    sent_by_aws(app, &token).await.is(303);
}

async fn a_product_that_is_not_listed_is_explained(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "something_else", 1).await;
    let page = sent_by_aws(app, &world::token(&agreement.licence, app.now())).await;
    page.is(503).sees("not set up here yet").sees("billing@norwind.example");
}

async fn nobody_links_without_the_ticked_box(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let path = sets_up(app, &agreement).await;
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get(&path).await;
    let page = li.submit("Link the AWS account", &[]).await.clone();
    page.is(422).sees("There is a problem").sees("Tick the box");
    assert!(page.has("#agree[aria-invalid=true]"));
    assert!(page.title().starts_with("Error: ") && page.has("#agree-error"));
    let mut other = form::fill(&page, "Link the AWS account", &[("agree", "yes")]);
    for (name, value) in &mut other.fields {
        if name == "agreement-hash" {
            value.replace_range(..2, "zz");
        }
    }
    li.send_form(&other).await.is(422).sees("has changed");
    assert_eq!(bound(app).await, 0);
    li.submit("Link the AWS account", &[("agree", "yes")]).await.is(200);
    let version = guichet::domain::Catalogue::example().product("apppush").unwrap().agreement.to_version();
    let kept = format!(
        "SELECT COUNT(*) FROM amazon_subscriptions WHERE agreement_version = '{}' AND agreement_hash = '{}'",
        version.version, version.hash
    );
    assert_eq!(app.count(&kept).await, 1);
}

async fn signing_in_elsewhere_leads_back_to_aws(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let path = sets_up(app, &agreement).await;
    let mut li = app.visitor();
    li.get(&path).await.sees("in this browser");
    li.click("Sign in or register").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    let mut phone = app.visitor();
    phone.get(&link).await;
    phone.submit("Sign in", &[]).await;
    let page = phone.submit("Continue", &[("name", "Li Na"), ("organisation", "Acme")]).await;
    page.is(200).sees("Open this page from AWS").sees("in this browser");
}

async fn a_visit_that_came_in_between_is_seen_before_it_is_confirmed(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let foreign = subscribes(app, "999900003333", "growth_year", 1).await;
    let (own, other) = (sets_up(app, &agreement).await, sets_up(app, &foreign).await);
    let mut li = app.visitor();
    li.get(&own).await.sees(MASKED);
    li.click("Sign in or register").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    // A page of somebody else's leads the browser there meanwhile: the last four digits are the same.
    li.get(&other).await.sees(MASKED);
    let link = app.signin_link("li@acme.example").await;
    li.get(&link).await;
    li.submit("Sign in", &[]).await;
    let page = li.submit("Continue", &[("name", "Li Na"), ("organisation", "Acme")]).await.clone();
    page.sees("999900003333").sees("Check that the AWS account’s number is yours").lacks(ACCOUNT);
}

async fn the_database_alone_opens_no_visit(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let token = world::token(&agreement.licence, app.now());
    let path = sent_by_aws(app, &token).await.header("location").to_owned();
    let mut li = app.visitor();
    li.get(&path).await;
    li.click("Sign in or register").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await.is(200);
    let everything = app.dump_but("sandbox_records").await;
    let secret = path.rsplit('/').next().unwrap();
    assert!(secret.len() == 32 && !everything.contains(secret), "the secret is kept");
    assert!(!everything.contains(&token), "the token is kept");
    let kept = sql::texts(&mut app.store.read().await.unwrap(), "SELECT next FROM signin_links").await;
    assert_eq!(kept, ["/amazon/link"]);
}
