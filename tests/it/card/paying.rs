//! Paying by card: from the page before the card page to the receipt, by every way a bank can go.

use crate::{
    pay::{
        payments::STARTER,
        wallets::{attempts, paid_exactly_once},
    },
    support::{app::TestApp, browser::Browser, lang::lang, page::Page},
};
use guichet::{domain::time::HOUR_MS, lang::Lang};

on_both!(
    a_card_pays_at_once,
    the_page_before_the_card_page_tells_all_that_comes,
    a_declined_card_then_a_question_of_the_bank_then_paid,
    a_bank_that_checks_without_a_page_pays,
    a_check_that_fails_without_a_page_is_coached,
    every_decline_is_told_in_our_words_and_never_accuses,
    an_abandoned_card_page_keeps_alipay_closed_until_it_is_given_up,
    an_order_with_an_abandoned_card_page_is_cancelled_and_ordered_again with never_opens,
    over_ten_thousand_dollars_a_card_is_not_offered,
    a_card_page_that_ran_out_is_replaced,
    a_bank_that_takes_its_time_is_waited_for,
    a_bank_that_says_no_in_the_end_ends_the_attempt,
    the_history_tells_of_the_declined_try,
);

/// A payer on the page before the card page, for an order of 99.00 USD.
pub async fn before_the_card(app: &TestApp) -> Browser {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("card").await.is(200).sees("Pay 99.00 USD by card").sees("Nothing received yet");
    payer
}

impl Browser {
    /// Follows the button to the card page; `self` is then there.
    pub async fn goes_to_the_card_page(&mut self) -> &Page {
        self.click("Continue to the card page").await.is(200).sees("Test cards")
    }

    /// Pays with a card of this number on the card page.
    pub async fn types_the_card(&mut self, number: &str) -> &Page {
        self.submit("Pay 99.00 USD", &[("number", number)]).await
    }
}

/// Visa, without questions.
pub const VISA: &str = "4242 4242 4242 4242";
const ASKS: &str = "4000002760003184";

async fn a_card_pays_at_once(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    payer.goes_to_the_card_page().await.sees("Norwind Messaging: AppPush").sees("99.00 USD");
    payer.types_the_card(VISA).await.is(200).sees("Paid").sees("99.00 USD received on");
    assert_eq!(payer.pay_path(), path, "the card page leads back");
    paid_exactly_once(app).await;
    payer.get(&format!("{path}/receipt")).await.is(200).sees("Card").sees("pi_test_");
}

async fn the_page_before_the_card_page_tells_all_that_comes(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let row = payer.page().texts("label.method").into_iter().find(|row| row.starts_with("Card")).unwrap();
    assert!(
        row.contains("While a payment with it is open, Alipay, Alipay HK and Alipay+ cannot be chosen"),
        "{row}"
    );
    let page = payer.chooses("card").await.clone();
    let brands = ["Visa", "Mastercard", "American Express", "JCB", "Diners Club", "Discover"];
    assert_eq!(page.texts(".brands li"), brands);
    page.sees(
        "While this card payment is open, Alipay, Alipay HK and Alipay+ cannot be chosen for this order",
    );
    page.sees("3-D Secure").sees("never reaches Norwind Messaging Ltd").sees("99.00 USD");
    page.sees("I have had several 3DS authentication failures when paying online.");
    page.sees("The card’s limit is too low").sees("not open for payments abroad").sees("typed wrong");
    page.sees("or the card page expired").sees(&app.public_url["http://".len()..]);
    let link = page.attrs("a.button.wide", "href").remove(0);
    assert!(link.starts_with(&format!("{}/sandbox/card/cs_test_", app.public_url)), "{link}");
    assert!(!page.has("input[name=number]") && !page.has(".qr"), "no card data is asked for here");
    let french = payer.get(&format!("{}?lang=fr", payer.pay_path())).await.clone();
    french.sees("Payer 99,00 USD par carte").sees(Lang::ENGLISH.t("card-bank-sentence"));
    french.sees(lang("fr").t("card-sentence-english"));
}

async fn a_declined_card_then_a_question_of_the_bank_then_paid(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000009995").await.sees("insufficient_funds");
    payer.click("Back to the shop").await.sees("The card does not cover this amount");
    payer.page().sees("That try took no money.").sees("Use another card, or choose another method");
    payer.page().sees("These can take this order too: WeChat Pay");
    payer.page().lacks("insufficient_funds").lacks("Your card was declined");
    payer.goes_to_the_card_page().await;
    payer.types_the_card(ASKS).await.sees("Your bank asks");
    let mut elsewhere = app.visitor();
    elsewhere.get(&path).await.sees("Nothing received yet").lacks("received on");
    payer.submit("Confirm", &[]).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
    assert_eq!(attempts(app).await.len(), 1, "one attempt took both tries");
}

async fn a_bank_that_checks_without_a_page_pays(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000003055").await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn a_check_that_fails_without_a_page_is_coached(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000008400001280").await.sees("payment_intent_authentication_failure");
    payer.click("Back to the shop").await.sees("Your bank wants you to confirm this payment");
    payer.page().sees("That try took no money.").sees("call your bank");
    payer.goes_to_the_card_page().await;
    payer.types_the_card(ASKS).await;
    payer.submit("Fail the check", &[]).await.sees("payment_intent_authentication_failure");
    payer.types_the_card(VISA).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

const DUPLICATE: &str = "A payment of this amount was just made";

async fn every_decline_is_told_in_our_words_and_never_accuses(app: &TestApp) {
    let table = [
        ("4000000000000127", "The security code is not right"),
        ("4242424242424241", "The card number is not right"),
        ("4000000000000069", "The card has expired, or its date is not right"),
        ("4000000000000036", "The billing address does not match"),
        ("4000000000000515", "Your bank wants you to confirm this payment"),
        ("4000000000000424", "This card cannot be used for this payment"),
        ("4000000000000119", "Your bank could not answer"),
        ("4000000000000432", DUPLICATE),
        ("4000000000000002", "Your bank declined the card"),
        ("4000000000009979", "Your bank declined the card"),
    ];
    let mut payer = before_the_card(app).await;
    for (number, words) in table {
        payer.goes_to_the_card_page().await;
        payer.types_the_card(number).await.sees("The card was declined");
        payer.click("Back to the shop").await.is(200);
        // So many ways back are more than may be asked about at once; the message tells it too.
        payer.get(&payer.pay_path()).await;
        let page = payer.waits_for(words).await.clone();
        page.lacks("No money has been taken").lacks("stolen").lacks("fraud");
        if words == DUPLICATE {
            page.sees("Do not pay again until you have checked.").lacks("That try took no money");
        } else {
            page.sees("That try took no money.");
        }
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
    let page = payer.get(&format!("/orders/{}", app.only_order().await.number)).await;
    page.sees("Check whether it has arrived before you pay again").sees("was declined. No money was taken");
}

async fn an_abandoned_card_page_keeps_alipay_closed_until_it_is_given_up(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    payer.goes_to_the_card_page().await;
    payer.types_the_card(ASKS).await.sees("Your bank asks");
    let mut old_tab = app.visitor();
    old_tab.get(&payer.page().path.clone()).await.sees("Your bank asks");
    payer.click("Leave without an answer").await.sees("Nothing received yet").sees("do not pay again");
    payer
        .click("Pay in another way")
        .await
        .sees("Alipay is closed for this order while the payment with Card");
    assert!(!payer.page().attrs("input[name=method]", "value").iter().any(|id| id.starts_with("alipay")));
    payer.page().sees("Cancel and order the same again");
    payer.submit("Close the payment with Card", &[]).await.lacks("Alipay is closed for this order");
    app.clock.advance_ms(1_000);
    payer.chooses("alipay").await.sees("Pay 99.00 USD with Alipay");
    old_tab.submit("Confirm", &[]).await.sees("Nothing can be paid here any more");
    payer
        .click("Pay in another way")
        .await
        .sees("Card is closed for this order while the payment with Alipay");
    app.visitor().get(&path).await.sees("Nothing received yet");
    let states: Vec<_> = attempts(app).await.iter().map(|attempt| attempt.state.name()).collect();
    // The far end's own message about the closed page may be faster than its answer to us.
    assert!(matches!(states[..], ["cancelled" | "expired", "waiting"]), "{states:?}");
}

/// A lock between card and Alipay that never opens.
pub fn never_opens(config: String) -> String {
    config.replace("opens_when_void = true", "opens_when_void = false")
}

async fn an_order_with_an_abandoned_card_page_is_cancelled_and_ordered_again(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.page().sees("To use one of them, cancel the order and order the same again");
    let before = app.only_order().await.number;
    payer
        .click("Pay in another way")
        .await
        .sees("Alipay is closed for this order, because Card was opened first");
    assert!(!payer.has_button("Close the payment with Card"), "closing it would open nothing");
    let page = payer.submit("Cancel and order the same again", &[]).await;
    page.sees("Check your order").sees("Starter");
    payer.submit("Submit order", &[("agree", "yes")]).await.lacks(&before).lacks("is closed for this order");
    payer.chooses("alipay").await.sees("Pay 99.00 USD with Alipay");
    let closed = "SELECT COUNT(*) FROM orders WHERE state = 'cancelled'";
    assert_eq!(app.count(closed).await, 1);
}

async fn over_ten_thousand_dollars_a_card_is_not_offered(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    for (amount, offered) in [("10000", true), ("10000.01", false)] {
        let page = li.orders("otp", &[("amount", amount)]).await.clone();
        assert_eq!(page.has("input[name=method][value=card]"), offered, "{amount}");
        if !offered {
            page.sees("Card takes at most 10,000.00 USD per payment at present");
        }
        let number = li.order_number();
        li.get(&format!("/orders/{number}/cancel")).await;
        li.submit("Cancel order", &[]).await;
    }
}

async fn a_card_page_that_ran_out_is_replaced(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let (path, old) = (payer.pay_path(), payer.page().attrs("a.button.wide", "href").remove(0));
    app.clock.advance_ms(23 * HOUR_MS);
    app.visitor().get(&old).await.sees("Nothing can be paid here any more");
    payer.get(&path).await.sees("This card page has expired").lacks("Nothing was received");
    payer.page().sees("Nothing has been reported yet. If you have just paid, do not pay again");
    app.tick().await;
    payer.get(&path).await.sees("This card page has expired").sees("Nothing was received");
    payer.submit("Open a new card page", &[]).await.sees("Nothing received yet");
    assert_ne!(payer.page().attrs("a.button.wide", "href").remove(0), old);
    payer.goes_to_the_card_page().await;
    payer.types_the_card(VISA).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn a_bank_that_takes_its_time_is_waited_for(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000000507").await.sees("Your bank is confirming the payment");
    payer.page().sees("Do not pay again").lacks("Continue to the card page");
    app.clock.advance_ms(10_000);
    app.tick().await;
    payer.waits_for("99.00 USD received on").await;
    paid_exactly_once(app).await;
}

async fn a_bank_that_says_no_in_the_end_ends_the_attempt(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000000614").await.sees("Your bank is confirming the payment");
    app.clock.advance_ms(10_000);
    app.tick().await;
    payer.waits_for("Your bank declined the card").await.sees("No money has been taken.");
    payer.submit("Try again with a card", &[]).await.sees("Pay 99.00 USD by card");
    assert_eq!(attempts(app).await.len(), 2);
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn the_history_tells_of_the_declined_try(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000009995").await;
    payer.click("Back to the shop").await.sees("The card does not cover this amount");
    payer.goes_to_the_card_page().await;
    payer.types_the_card(VISA).await.sees("99.00 USD received on");
    let page = payer.get(&format!("/orders/{}", app.only_order().await.number)).await;
    page.sees("One try with Card was declined. No money was taken").sees("99.00 USD received with Card");
    paid_exactly_once(app).await;
}
