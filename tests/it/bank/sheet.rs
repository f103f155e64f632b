//! The dialog and the sheet of a bank transfer: the time there is, the choice, the code and the email.

use crate::{
    bank::paying::{at_the_sheet, imports, sends},
    pay::payments::STARTER,
    support::app::TestApp,
};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS},
    sandbox::bank::Act,
};

on_both!(
    the_dialog_tells_the_time_there_is,
    a_dialog_without_a_choice_says_so,
    the_code_of_the_whole_sum_is_gone_once_a_part_has_come,
    an_order_that_stays_open_longer_does_not_expire_with_its_transfer with two_weeks,
);

async fn the_dialog_tells_the_time_there_is(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    app.clock.advance_ms(7 * DAY_MS - 3 * HOUR_MS);
    let page = payer.chooses("bank").await.clone();
    page.sees("Pay within 3 hours, by 29 November 2026").lacks("7 days").lacks("2 days");
    payer.submit("Confirm", &[("wallet", "EUR")]).await.is(200).sees("That leaves 3 hours");
}

async fn a_dialog_without_a_choice_says_so(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("bank").await.lacks("Choose the currency that you send");
    payer.submit("Confirm", &[]).await.sees("Choose the currency that you send").sees("90.59 EUR");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}

async fn the_code_of_the_whole_sum_is_gone_once_a_part_has_come(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    let email = payer.page().attrs("a[href^='mailto:']", "href").join(" ");
    assert!(email.contains("%0D%0A") && !email.replace("%0D%0A", "").contains("%0A"), "{email}");
    let path = payer.pay_path();
    for picture in ["qr.png", "qr.svg"] {
        payer.get(&format!("{path}/{picture}")).await.is(200);
    }
    sends(app, Act::Part).await;
    imports(app).await;
    for picture in ["qr.png", "qr.svg"] {
        payer.get(&format!("{path}/{picture}")).await.is(404);
    }
}

fn two_weeks(config: String) -> String {
    config.replace("order_days = 7", "order_days = 14")
}

async fn an_order_that_stays_open_longer_does_not_expire_with_its_transfer(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("bank").await.sees("7 days").lacks("or the order expires");
    payer.submit("Confirm", &[("wallet", "USD")]).await.is(200).sees("Pay by 29 November 2026");
    payer.page().lacks("expires automatically").lacks("6 December 2026");
}
