//! E18 as the pages tell it: what a choice closes, for how long, and the way back that there really is.

use crate::{
    card::paying::{before_the_card, never_opens},
    pay::{payments::STARTER, wallets::attempts},
    support::{app::TestApp, form, lang::lang, scratch::fresh_folder},
};
use guichet::config::EXAMPLE;

on_both!(
    a_lock_that_opens_promises_a_way_back,
    a_lock_that_stays_promises_none with never_opens,
    of_two_locks_each_method_is_told_its_own with two_locks,
    what_is_sold_no_longer_is_not_cancelled_to_be_ordered_again,
    a_card_page_in_another_language_can_be_opened_anew_in_ones_own,
);

async fn a_lock_that_opens_promises_a_way_back(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.page().sees("While a payment with it is open, Alipay, Alipay HK and Alipay+ cannot be chosen");
    payer.page().sees("You can change your mind on the next page").lacks("can no longer be chosen");
    payer.chooses("card").await.sees("While this card payment is open, Alipay, Alipay HK and Alipay+ cannot");
}

async fn a_lock_that_stays_promises_none(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.page().sees("Once it is chosen, Alipay, Alipay HK and Alipay+ can no longer be chosen");
    payer.page().sees("You pay Norwind Messaging Ltd").lacks("change your mind");
    payer.chooses("card").await.sees("From now on, Alipay, Alipay HK and Alipay+ can no longer be chosen");
    payer.click("Pay in another way").await.sees("because Card was opened first");
    assert!(!payer.has_button("Close the payment with Card"));
}

/// Card excludes Alipay until it is void, and WeChat for good.
fn two_locks(config: String) -> String {
    let second = "[[locks]]\ngroups = [\"card\", \"wechat\"]\nopens_when_void = false\n\n[[locks]]";
    config.replacen("[[locks]]", second, 1)
}

async fn of_two_locks_each_method_is_told_its_own(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let row = payer.page().texts("label.method").into_iter().find(|row| row.starts_with("Card")).unwrap();
    assert!(row.contains("While a payment with it is open, Alipay, Alipay HK and Alipay+ cannot"), "{row}");
    assert!(row.contains("Once it is chosen, WeChat Pay can no longer be chosen"), "{row}");
    let page = payer.chooses("card").await;
    page.sees("From now on, WeChat Pay can no longer be chosen")
        .sees("While this card payment is open, Alipay,");
    payer.click("Pay in another way").await;
    let told = |id: &str| payer.page().text(&format!("#method-{id}"));
    assert!(told("alipay").contains("closed for this order while the payment with Card is open"));
    assert!(told("wechat").contains("closed for this order, because Card was opened first"));
    payer.submit("Close the payment with Card", &[]).await;
    assert!(payer.page().has("input#method-alipay") && !payer.page().has("input#method-wechat"));
}

/// The shop with another catalogue: what the order selects is called otherwise there.
fn renamed() -> String {
    let file = fresh_folder("renamed").join("catalogue.toml");
    let catalogue =
        include_str!("../../../examples/catalogue.toml").replacen("id = \"starter\"", "id = \"first\"", 1);
    std::fs::write(&file, catalogue).unwrap();
    let catalogue = format!("catalogue = \"{}\"", file.display());
    EXAMPLE
        .replace("# catalogue = \"catalogue.toml\"", &catalogue)
        .replace("plan = \"starter\"", "plan = \"first\"")
}

async fn what_is_sold_no_longer_is_not_cancelled_to_be_ordered_again(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    let path = payer.pay_path();
    payer.click("Pay in another way").await;
    let pressed = form::fill(payer.page(), "Cancel and order the same again", &[]);
    let (second, running) = app.second_instance(renamed()).await;
    payer.goes_on_at(&second.public_url);
    let page = payer.send_form(&pressed).await.is(200).sees("The order was not cancelled.").clone();
    page.sees("How do you want to pay?");
    payer.get(&format!("{path}?choose=1")).await.sees("Alipay is closed for this order");
    assert!(!payer.has_button("Cancel and order the same again"), "it would lead nowhere");
    running.stop().await;
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    assert_eq!(attempts(app).await[0].state.name(), "waiting");
}

async fn a_card_page_in_another_language_can_be_opened_anew_in_ones_own(app: &TestApp) {
    let buyer = before_the_card(app).await;
    buyer.page().lacks("The card page is in this language");
    let mut payer = app.visitor();
    payer.languages = "fr".to_owned();
    payer.get(&buyer.pay_path()).await.sees("La page de saisie est dans cette langue : English");
    payer.submit(lang("fr").t("card-pay-new-code"), &[]).await.is(200).lacks("English. Une nouvelle");
    let open = attempts(app).await.into_iter().find(|attempt| attempt.state.is_open()).unwrap();
    assert_eq!(open.lang, lang("fr"));
}
