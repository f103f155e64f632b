//! What goes wrong around a card payment: no money is lost, none counts twice, nothing is believed unasked.

use crate::{
    card::paying::{VISA, before_the_card},
    pay::{
        lost_answers::minutes_pass,
        payments::STARTER,
        wallets::{attempts, paid_exactly_once},
    },
    support::{app::TestApp, form},
};
use guichet::{
    domain::{Currency, Money, time::MINUTE_MS},
    methods::BeginRequest,
    sandbox::{
        card::book,
        carrier,
        disturb::{Call, Disturbances, Messages, Provider},
        payer,
        webhook_queue::About,
    },
};

on_both!(
    the_way_back_proves_nothing,
    a_lost_answer_is_given_again_under_the_same_key,
    a_provider_that_is_down_is_asked_until_it_opens_its_page,
    money_that_comes_while_the_page_is_being_closed_pays_the_order,
    a_page_that_cannot_be_closed_lets_no_second_attempt_begin,
    nobody_asks_a_provider_without_end_to_close_a_page,
    messages_that_come_twice_and_in_any_order_count_once,
    a_message_before_our_own_answer_finds_the_money,
    a_message_that_never_comes_is_not_needed_for_cards,
    a_forged_event_moves_no_money,
    another_sum_is_never_settled_blindly,
    an_order_that_is_cancelled_closes_its_card_page_first,
);

async fn disturb(app: &TestApp, how: Disturbances) {
    app.disturb(Provider::Stripe, how).await;
}

fn never() -> Disturbances {
    Disturbances { messages: Messages::Never, ..Default::default() }
}

/// The id of the session of the only attempt.
async fn session(app: &TestApp) -> String {
    attempts(app).await[0].instructions.as_ref().unwrap().details["session"].clone()
}

/// A card pays at the provider, while the payer's browser stays where it is.
async fn paid_over_there(app: &TestApp) {
    let outcome = payer::card::pay(&app.world(), &session(app).await, "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(payer::card::Outcome::Paid));
}

async fn the_way_back_proves_nothing(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    for lie in ["?session_id=cs_test_other&payment_status=paid", "?paid=1", "?redirect_status=succeeded"] {
        payer.get(&format!("{path}/return{lie}")).await.sees("Nothing received yet").lacks("received on");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn a_lost_answer_is_given_again_under_the_same_key(app: &TestApp) {
    disturb(app, Disturbances { lose: Some(Call::Begin), ..Default::default() }).await;
    let mut payer = before_the_card(app).await;
    assert_eq!(book::latest(&app.world(), 9).await.unwrap().len(), 1, "the second try is the same session");
    disturb(app, Disturbances { lose: Some(Call::Close), ..Default::default() }).await;
    payer.submit("Open a new card page", &[]).await.sees("Pay 99.00 USD by card");
    payer.goes_to_the_card_page().await;
    payer.types_the_card(VISA).await.sees("99.00 USD received on");
    assert_eq!(book::latest(&app.world(), 9).await.unwrap().len(), 2);
    paid_exactly_once(app).await;
}

async fn a_provider_that_is_down_is_asked_until_it_opens_its_page(app: &TestApp) {
    disturb(app, Disturbances { down: true, ..Default::default() }).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("card").await.sees("We are waiting for the card provider").lacks("pay again");
    let path = payer.pay_path();
    minutes_pass(app, 3).await;
    payer.get(&path).await.sees("We are waiting for the card provider");
    disturb(app, Disturbances::default()).await;
    minutes_pass(app, 1).await;
    payer.get(&path).await.sees("Pay 99.00 USD by card");
    assert_eq!(attempts(app).await.len(), 1);
}

async fn money_that_comes_while_the_page_is_being_closed_pays_the_order(app: &TestApp) {
    disturb(app, never()).await;
    let mut payer = before_the_card(app).await;
    paid_over_there(app).await;
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await.sees("99.00 USD received on").sees("Paid");
    assert_eq!(attempts(app).await.len(), 1, "no second attempt was begun");
    paid_exactly_once(app).await;
}

async fn nobody_asks_a_provider_without_end_to_close_a_page(app: &TestApp) {
    let path = before_the_card(app).await.pay_path();
    let mut stranger = app.visitor();
    stranger.get(&format!("{path}?choose=1")).await;
    let close = form::fill(stranger.page(), "Close the payment with Card", &[]);
    let mut taken = 0;
    while stranger.send_form(&close).await.status != 429 {
        taken += 1;
        assert!(taken < 50, "a provider is asked as often as a stranger likes");
    }
    assert!(taken >= 5, "{taken}");
}

async fn a_page_that_cannot_be_closed_lets_no_second_attempt_begin(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    disturb(app, Disturbances { down: true, ..Default::default() }).await;
    payer.click("Pay in another way").await;
    payer.submit("Close the payment with Card", &[]).await.sees("The first payment is not closed yet");
    payer.page().sees("do not pay again");
    assert_eq!(attempts(app).await[0].state.name(), "waiting");
    disturb(app, Disturbances::default()).await;
    app.clock.advance_ms(1_000);
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    payer.chooses("wechat").await.sees("707.85 CNY");
    let states: Vec<_> = attempts(app).await.iter().map(|attempt| attempt.state.name()).collect();
    // The far end's own message about the closed page may be faster than its answer to us.
    assert!(matches!(states[..], ["cancelled" | "expired", "waiting"]), "{states:?}");
}

async fn messages_that_come_twice_and_in_any_order_count_once(app: &TestApp) {
    disturb(app, Disturbances { messages: Messages::Twice, ..Default::default() }).await;
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card(VISA).await.sees("99.00 USD received on");
    let id = session(app).await;
    for kind in ["payment_intent.succeeded", "checkout.session.completed", "payment_intent.payment_failed"] {
        let sent =
            carrier::send_about(&app.world(), (Provider::Stripe, &id), About::Event(kind.to_owned())).await;
        // None: somebody else has just taken it along.
        assert!(sent.unwrap().is_none_or(|status| status == 200), "{kind}");
    }
    minutes_pass(app, 2).await;
    paid_exactly_once(app).await;
}

/// What the site told the provider, as it would tell it again.
fn ask_again(app: &TestApp, attempt: &guichet::domain::payment::Payment) -> BeginRequest {
    BeginRequest {
        attempt: attempt.id.clone(),
        order: "G-0000-0000".to_owned(),
        description: "AppPush".to_owned(),
        charge: attempt.charge,
        match_key: None,
        buyer: String::new(),
        wallet: None,
        device: attempt.device,
        client_ip: None,
        user_agent: String::new(),
        lang: attempt.lang,
        return_url: app.url("/pay/X/return"),
        notify_url: app.url("/hooks/card"),
        now: app.now(),
        closes: app.now().plus_ms(7 * 86_400_000),
    }
}

async fn a_message_before_our_own_answer_finds_the_money(app: &TestApp) {
    let payer = app.buyer_of("apppush", &STARTER).await;
    // Stored, and opened at the provider, but the site died before it read the answer.
    let attempt = app.attempt(&app.only_order().await, "card").await;
    let instructions = app.method("card").unwrap().begin(&ask_again(app, &attempt)).await.unwrap();
    let path = payer.pay_path();
    app.visitor().get(&path).await.sees("We are waiting for the card provider");
    let outcome =
        payer::card::pay(&app.world(), &instructions.details["session"], "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(payer::card::Outcome::Paid));
    let mut other = app.visitor();
    other.get(&path).await;
    other.waits_for("99.00 USD received on").await;
    paid_exactly_once(app).await;
}

async fn a_message_that_never_comes_is_not_needed_for_cards(app: &TestApp) {
    disturb(app, never()).await;
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    paid_over_there(app).await;
    payer.get(&path).await.sees("Nothing received yet");
    app.clock.advance_ms(MINUTE_MS);
    app.tick().await;
    payer.get(&path).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn a_forged_event_moves_no_money(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let sent =
        carrier::send_about(&app.world(), (Provider::Stripe, &session(app).await), About::Forged).await;
    assert_eq!(sent.unwrap(), Some(401));
    assert_eq!(app.count("SELECT COUNT(*) FROM inbox").await, 0);
    minutes_pass(app, 1).await;
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn another_sum_is_never_settled_blindly(app: &TestApp) {
    let cases = [
        (Money::new(5_000, Currency::USD), "partially-paid", "49.00 USD still missing"),
        (Money::new(12_000, Currency::USD), "settled", "You paid 21.00 USD more than the total"),
        (Money::new(9_900, Currency::EUR), "review", "Your payment needs a look"),
    ];
    for (nth, (sum, state, words)) in cases.into_iter().enumerate() {
        let mut payer = app.buyer(&format!("p{nth}@acme.example"), "Li Na", &format!("Acme {nth}")).await;
        payer.orders("apppush", &STARTER).await;
        payer.chooses("card").await.sees("Nothing received yet");
        let path = payer.pay_path();
        let id = book::latest(&app.world(), 1).await.unwrap().remove(0).id;
        // The provider takes another sum than it was asked for.
        book::change(&app.world(), &id, |session, _| (session.amount = sum, Vec::new())).await.unwrap();
        payer::card::pay(&app.world(), &id, "4242424242424242").await.unwrap();
        payer.get(&path).await;
        payer.waits_for(words).await;
        let count = format!("SELECT COUNT(*) FROM payments WHERE state = '{state}'");
        assert_eq!(app.count(&count).await, 1, "{sum}");
        app.clock.advance_ms(1_000);
    }
    let books = "SELECT COUNT(*) FROM transfers WHERE kind = 'settle'";
    assert_eq!(app.count(books).await, 1, "only the one that covers its order");
}

async fn an_order_that_is_cancelled_closes_its_card_page_first(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let (page, number) =
        (payer.page().attrs("a.button.wide", "href").remove(0), app.only_order().await.number);
    payer.get(&format!("/orders/{number}/cancel")).await.sees("A payment with Card is open");
    payer.submit("Cancel order", &[]).await.sees("The order is cancelled");
    let mut late = app.visitor();
    late.get(&page).await.sees("Nothing can be paid here any more");
    assert!(!late.has_button("Pay 99.00 USD"));
    let outcome = payer::card::pay(&app.world(), &session(app).await, "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(payer::card::Outcome::Over), "an expired session takes no money, however late");
}
