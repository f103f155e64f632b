//! What the desk offers for USDT that nobody has claimed, or that somebody has named.

use crate::{
    desk::money::anna,
    support::{app::TestApp, browser::Browser},
    usdt::{
        held::{held, two_at_one_address},
        paying::{names, pass, to},
    },
};
use guichet::sandbox::chain::Chain;

on_both!(
    the_desk_offers_the_likely_orders_for_a_transfer_once_each,
    a_pasted_hash_is_one_reason_among_others_at_the_desk,
    the_buyer_is_told_that_a_transfer_is_not_theirs,
);

/// The orders that the desk offers for the only sum, the likeliest first.
async fn offered(app: &TestApp, anna: &mut Browser) -> Vec<String> {
    anna.get("/desk/money").await.is(200);
    let mut orders = Vec::new();
    for payment in anna.page().attrs("input[name=payment]", "value") {
        orders.push(
            app.number_where(&format!("id = (SELECT order_id FROM payments WHERE id = '{payment}')")).await,
        );
    }
    orders
}

async fn the_desk_offers_the_likely_orders_for_a_transfer_once_each(app: &TestApp) {
    let (mut li, _eve, attempt) = two_at_one_address(app).await;
    let mine = app.number_where(&format!("id = '{}'", attempt.order)).await;
    // An exchange has kept 1 USDT: the last four digits are left.
    app.sends(&to(&attempt, attempt.rest().minor() - 1_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    let mut anna = anna(app).await;
    let orders = offered(app, &mut anna).await;
    assert_eq!(orders.len(), 2, "each order once: {orders:?}");
    assert_eq!(orders[0], mine);
    anna.page()
        .sees("100.98")
        .sees("last digits match the exact amount")
        .sees("this order was to be paid to this address");
    anna.submit(&format!("Accept {mine}"), &[]).await.sees("The money is booked for the order");
    li.get(&li.pay_path()).await.sees("received and safe");
}

async fn a_pasted_hash_is_one_reason_among_others_at_the_desk(app: &TestApp) {
    let (mut li, mut eve, attempt) = two_at_one_address(app).await;
    let mine = app.number_where(&format!("id = '{}'", attempt.order)).await;
    let sent = app.sends(&to(&attempt, 95_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut eve, &sent.hex).await;
    eve.page().sees("Your transfer is under review").lacks("received and safe");
    let mut anna = anna(app).await;
    let orders = offered(app, &mut anna).await;
    assert!(orders.len() == 2 && orders.contains(&mine), "{orders:?}");
    anna.page().sees("TxIDs are public, so compare the amounts");
    names(&mut li, &sent.hex).await;
    li.page().sees("Your transfer is under review");
    assert_eq!(offered(app, &mut anna).await.len(), 2);
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn the_buyer_is_told_that_a_transfer_is_not_theirs(app: &TestApp) {
    let (mut li, _) = held(app, 100_000_000).await;
    let mut anna = crate::desk::money::anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Set aside", &[("why", "a partner's money")]).await.is(200);
    let email = app.mail_to("li@acme.example", "doesn’t count towards this order").await.text;
    assert!(email.contains("100.000000"), "{email}");
    li.get(&li.pay_path()).await.sees("Exact amount in USDT").lacks("under review");
}
