//! A purchase on AWS is ordered automatically only when its units and term say unambiguously what it is here (E45).

use crate::{
    amazon::verbs::{ACCOUNT, linked, linked_with, subscribes, subscribes_for},
    desk::{
        money::anna,
        staff_acts::{annas_id, by_staff},
    },
    support::{app::TestApp, browser::Browser, sql},
};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS, MINUTE_MS},
    jobs::entitlements,
    sandbox::amazon::world::{self, Act, Term},
};

on_both!(
    units_that_are_no_plan_are_not_ordered,
    a_free_trial_is_not_ordered,
    a_month_of_a_years_plan_is_not_ordered,
    a_contract_without_an_end_is_not_ordered,
    a_trial_does_not_pay_the_open_order,
    a_week_of_goodwill_is_no_second_order,
    another_term_is_a_second_order,
    more_units_with_a_later_end_wait_for_a_person with otp_listed,
    a_plan_that_was_changed_within_its_term_is_not_ordered_in_full,
    a_licence_that_is_named_later_is_no_second_purchase,
    what_has_ended_by_our_clock_counts_until_the_next_day,
    an_account_that_shows_nothing_yet_is_read_again_soon,
    staff_see_what_needs_a_person_until_they_have_seen_to_it,
    a_product_that_is_listed_no_more_stands_at_the_desk,
);

async fn orders(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM orders").await
}

/// Nothing was ordered, and the page says why and what to do.
async fn needs_a_look(app: &TestApp, li: &mut Browser, why: &str, ordered: i64) {
    li.get("/account/amazon").await.sees("Needs a look").sees(why).sees("Contact customer service");
    assert_eq!((orders(app).await, app.count("SELECT COUNT(*) FROM payments").await), (ordered, ordered));
}

/// Somebody who has linked after buying a year's plan for this term.
async fn for_a(app: &TestApp, term: Term) -> Browser {
    let agreement = subscribes_for(app, ACCOUNT, ("growth_year", 1), term).await;
    linked_with(app, agreement).await.0
}

async fn units_that_are_no_plan_are_not_ordered(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 3).await;
    let mut li = linked_with(app, agreement).await.0;
    needs_a_look(app, &mut li, "So many units are no plan", 0).await;
    // What cannot be counted is none.
    let uncounted = subscribes(app, ACCOUNT, "scale_year", 0).await;
    crate::amazon::verbs::links(app, &mut li, &uncounted).await;
    needs_a_look(app, &mut li, "So many units are no plan", 0).await;
}

async fn a_free_trial_is_not_ordered(app: &TestApp) {
    let mut li = for_a(app, Term::Days(14)).await;
    needs_a_look(app, &mut li, "It does not run for the term of our plan", 0).await;
}

async fn a_month_of_a_years_plan_is_not_ordered(app: &TestApp) {
    let mut li = for_a(app, Term::Months(1)).await;
    needs_a_look(app, &mut li, "It does not run for the term of our plan", 0).await;
}

async fn a_contract_without_an_end_is_not_ordered(app: &TestApp) {
    let mut li = for_a(app, Term::Open).await;
    li.page().sees("no end");
    needs_a_look(app, &mut li, "It does not run for the term of our plan", 0).await;
}

async fn a_trial_does_not_pay_the_open_order(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &[("plan", "growth"), ("term", "12")]).await.is(200);
    let trial = subscribes_for(app, ACCOUNT, ("growth_year", 1), Term::Days(14)).await;
    crate::amazon::verbs::links(app, &mut li, &trial).await;
    assert!(app.only_order().await.is_unpaid());
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}

async fn a_week_of_goodwill_is_no_second_order(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    world::change(&app.world(), &agreement.licence, Act::Extend).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("the term now ends on 29 November 2027");
    needs_a_look(app, &mut li, "Its end has moved, but not by a term", 1).await;
}

async fn another_term_is_a_second_order(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_month").await;
    world::change(&app.world(), &agreement.licence, Act::Renew).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("Active").lacks("Needs a look");
    assert_eq!(orders(app).await, 2);
}

/// The example with the third product listed too.
pub fn otp_listed(example: String) -> String {
    let listing = "[[amazon.listings]]\nproduct = \"otp\"\nproduct_code = \"sandboxotp\"\n\
        dimensions = [{ name = \"credit\", amount = \"100.00 USD\" }]\n\n[methods.alipay]";
    example.replace("[methods.alipay]", listing)
}

async fn more_units_with_a_later_end_wait_for_a_person(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "credit", 5).await;
    let (mut li, agreement) = linked_with(app, agreement).await;
    world::change(&app.world(), &agreement.licence, Act::More).await.unwrap();
    world::change(&app.world(), &agreement.licence, Act::Extend).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("6 units instead of 5");
    needs_a_look(app, &mut li, "Its end has moved", 1).await;
}

async fn a_plan_that_was_changed_within_its_term_is_not_ordered_in_full(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    app.clock.advance_ms(60 * DAY_MS);
    world::change(&app.world(), &agreement.licence, Act::End).await.unwrap();
    subscribes(app, ACCOUNT, "scale_year", 1).await;
    app.signs_in(&mut li, "li@acme.example").await;
    li.get("/account/amazon").await;
    li.submit("Ask AWS now", &[]).await.sees("Ended").sees("scale_year: bought");
    needs_a_look(app, &mut li, "It has replaced another plan", 1).await;
}

async fn a_licence_that_is_named_later_is_no_second_purchase(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    let mut tx = app.store.begin().await.unwrap();
    assert_eq!(sql::run(&mut tx, "UPDATE amazon_entitlements SET licence = ''").await, Ok(1));
    tx.commit().await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("Active").sees(&agreement.licence);
    li.page().lacks("growth_year: ended");
    assert_eq!((orders(app).await, app.count("SELECT COUNT(*) FROM amazon_entitlements").await), (1, 1));
}

async fn what_has_ended_by_our_clock_counts_until_the_next_day(app: &TestApp) {
    let (mut li, _) = linked(app, "growth_month").await;
    app.clock.advance_ms(30 * DAY_MS + HOUR_MS);
    entitlements::tick(app).await.unwrap();
    app.signs_in(&mut li, "li@acme.example").await;
    li.get("/account/amazon").await.sees("Active").lacks("growth_month: ended");
    app.clock.advance_ms(DAY_MS);
    entitlements::tick(app).await.unwrap();
    li.get("/account/amazon").await.sees("growth_month: ended");
}

async fn an_account_that_shows_nothing_yet_is_read_again_soon(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let path = crate::amazon::verbs::sets_up(app, &agreement).await;
    world::change(&app.world(), &agreement.licence, Act::End).await.unwrap();
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get(&path).await;
    li.submit("Link the AWS account", &[("agree", "yes")]).await.sees("AWS reports no purchase yet");
    let later = |minutes| {
        let at = app.now().millis() + minutes * MINUTE_MS;
        format!("SELECT COUNT(*) FROM amazon_subscriptions WHERE next_read_at <= {at}")
    };
    assert_eq!((app.count(&later(4)).await, app.count(&later(5)).await), (0, 1));
    app.clock.advance_ms(HOUR_MS);
    entitlements::tick(app).await.unwrap();
    assert_eq!((app.count(&later(59)).await, app.count(&later(60)).await), (0, 1), "no more than that");
}

const AT_THE_DESK: &str = "AWS purchases that need a person";

async fn staff_see_what_needs_a_person_until_they_have_seen_to_it(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    let mut anna = anna(app).await;
    anna.page().lacks(AT_THE_DESK);
    world::change(&app.world(), &agreement.licence, Act::Extend).await.unwrap();
    li.get("/account/amazon").await;
    li.submit("Ask AWS now", &[]).await.sees("Needs a look");
    let page = anna.get("/desk").await.sees(AT_THE_DESK).sees("Acme").sees(ACCOUNT).clone();
    page.sees(&agreement.licence).sees("29 November 2027").sees("Its end has moved");
    let old = crate::support::form::fill(&page, "Seen to Acme, growth_year", &[]);
    anna.send_form(&old).await.is(200).lacks(AT_THE_DESK);
    assert_eq!(by_staff(app, "purchase.noted").await, [annas_id(app).await]);
    li.submit("Ask AWS now", &[]).await.sees("Active").lacks("Needs a look");
    assert_eq!(orders(app).await, 1);
    world::change(&app.world(), &agreement.licence, Act::Extend).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("Needs a look");
    anna.send_form(&old).await.sees(AT_THE_DESK).sees("6 December 2027");
    anna.submit("Seen to Acme, growth_year", &[]).await.lacks(AT_THE_DESK);
    world::change(&app.world(), &agreement.licence, Act::Renew).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("Active");
    assert_eq!(orders(app).await, 2, "a term after what was seen to is ordered automatically");
}

async fn a_product_that_is_listed_no_more_stands_at_the_desk(app: &TestApp) {
    linked(app, "growth_year").await;
    let mut tx = app.store.begin().await.unwrap();
    let gone =
        "UPDATE amazon_entitlements SET dimension = 'gone', ordered_units = NULL, ordered_until = NULL";
    assert_eq!(sql::run(&mut tx, gone).await, Ok(1));
    tx.commit().await.unwrap();
    anna(app).await.page().sees(AT_THE_DESK).sees("gone").sees("does not know this product or plan");
}
