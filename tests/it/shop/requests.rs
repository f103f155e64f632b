//! Payments that the seller asks for, of people without an account, a catalogue product or an agreement.

use crate::{
    bank::paying::{imports, sends},
    desk::money::{self, anna},
    support::{app::TestApp, journeys::GROWTH, lang::lang, page::Page, verbs::growth},
};
use guichet::{
    domain::{
        Buyer, Money, Request,
        contact::{Contact, Phone, Reach},
        order::Order,
        subject::RequestLine,
        time::DAY_MS,
    },
    flows::request::{self, NewRequest},
    jobs::tidy,
    sandbox::bank::Act,
    store::{members::Member, orders},
};

on_both!(
    a_request_is_kept_as_it_was_asked_and_found_by_its_link,
    any_number_of_requests_may_be_unpaid_beside_a_purchase,
    an_order_without_a_buyer_or_a_subject_cannot_be_stored,
    a_contact_pays_a_request_in_euros_by_its_link,
    a_contact_with_only_a_phone_number_pays_and_is_emailed_nothing,
    a_contact_is_reminded_and_told_of_the_end_in_their_language,
    a_part_of_a_request_that_has_expired_is_not_offered_for_another_order,
    the_desk_gives_a_transfer_to_a_request,
    a_member_finds_a_request_among_the_orders,
);

fn claire() -> Buyer {
    Buyer::Contact(Contact::new("Claire Dubois", Reach::by_email("Claire@Atelier.example").unwrap()).unwrap())
}

fn by_phone() -> Buyer {
    let reach = Reach::Phone(Phone::parse("+33 6 39 98 01 23").unwrap());
    Buyer::Contact(Contact::new("Claire Dubois", reach).unwrap())
}

fn line(text: &str, amount: &str) -> RequestLine {
    let amount: Money = amount.parse().unwrap();
    RequestLine { text: text.to_owned(), amount }
}

fn consulting() -> Request {
    let lines = vec![line("Consulting, March", "1000.00 EUR"), line("Travel", "250.00 EUR")];
    Request::new("Invoice 2026-114".to_owned(), lines).unwrap()
}

/// Somebody of the seller's staff.
async fn staff(app: &TestApp) -> Member {
    app.member("kim@norwind.example", "Norwind").await
}

async fn asks(app: &TestApp, buyer: Buyer) -> Order {
    let kim = staff(app).await;
    let until = app.now().plus_ms(14 * DAY_MS);
    let wanted = NewRequest { by: &kim.id, buyer, request: consulting(), lang: lang("fr"), until };
    request::place(app, &wanted).await.unwrap()
}

/// No label without a text, and no text without a label.
fn is_whole(page: &Page) {
    for css in ["dt", "dd", "h1", "h2", "a", "td", "li"] {
        let empty = page.html().select(&crate::support::page::selector(css)).any(|element| {
            element.text().all(|text| text.trim().is_empty()) && element.inner_html().trim().is_empty()
        });
        assert!(!empty, "{} has an empty {css}:\n{}", page.path, page.words());
    }
    page.lacks("AppPush").lacks("Service Agreement").lacks("Ordered by").lacks("Ordered on");
}

async fn a_request_is_kept_as_it_was_asked_and_found_by_its_link(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let kim = staff(app).await;
    let member = Buyer::Member { member: li.id.clone(), org: li.org.clone() };
    for (buyer, names) in
        [(claire(), ["Claire Dubois"; 2]), (by_phone(), ["Claire Dubois"; 2]), (member, ["Acme", "li"])]
    {
        let until = app.now().plus_ms(DAY_MS);
        let wanted = NewRequest { by: &kim.id, buyer, request: consulting(), lang: lang("fr"), until };
        let order = request::place(app, &wanted).await.unwrap();
        assert_eq!(order.total, "1250.00 EUR".parse().unwrap());
        let mut db = app.store.read().await.unwrap();
        assert_eq!(orders::find(&mut db, &order.id).await.unwrap(), Some(order.clone()));
        let hash = guichet::keys::digest(&app.keys.link_token(&order.id));
        let linked = orders::by_link(&mut db, &hash).await.unwrap().unwrap();
        assert_eq!((linked.order, [linked.organisation, linked.member]), (order, names.map(str::to_owned)));
    }
}

async fn any_number_of_requests_may_be_unpaid_beside_a_purchase(app: &TestApp) {
    let (li, kim) = (app.member("li@acme.example", "Acme").await, staff(app).await);
    app.order(&li, growth()).await;
    let member = Buyer::Member { member: li.id.clone(), org: li.org.clone() };
    for buyer in [claire(), claire(), member.clone(), member] {
        let until = app.now().plus_ms(DAY_MS);
        let wanted = NewRequest { by: &kim.id, buyer, request: consulting(), lang: lang("fr"), until };
        request::place(app, &wanted).await.unwrap();
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 5);
}

async fn an_order_without_a_buyer_or_a_subject_cannot_be_stored(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    app.order(&li, growth()).await;
    asks(app, claire()).await;
    let purchase = "WHERE subject = 'purchase'";
    let request = "WHERE subject = 'request'";
    let broken = [
        format!("UPDATE orders SET contact_email = NULL {request}"),
        format!("UPDATE orders SET contact_phone = '+4930901820' {request}"),
        format!("UPDATE orders SET contact_name = NULL {request}"),
        format!("UPDATE orders SET org = '{}', placed_by = '{}' {request}", li.org, li.id),
        format!("UPDATE orders SET product = 'otp' {request}"),
        format!("UPDATE orders SET subject = 'purchase' {request}"),
        format!("UPDATE orders SET agreement_hash = NULL {purchase}"),
        format!("UPDATE orders SET product = NULL {purchase}"),
        format!("UPDATE orders SET placed_by = NULL {purchase}"),
        format!("UPDATE orders SET contact_name = 'Li' {purchase}"),
        format!("UPDATE orders SET subject = 'gift' {purchase}"),
        format!(
            "UPDATE orders SET org = NULL, placed_by = NULL, contact_name = 'Li', \
             contact_email = 'li@acme.example' {purchase}"
        ),
    ];
    for sql in broken {
        let mut tx = app.store.begin().await.unwrap();
        assert!(crate::support::sql::run(&mut tx, &sql).await.is_err(), "{sql}");
    }
}

async fn a_contact_pays_a_request_in_euros_by_its_link(app: &TestApp) {
    let order = asks(app, claire()).await;
    let mut payer = app.visitor();
    let page = payer.get(&app.pay_path(&order.id)).await.is(200).clone();
    page.sees("1,250.00 EUR")
        .sees("Invoice 2026-114")
        .sees("Claire Dubois")
        .sees("Travel")
        .sees(&order.number);
    page.sees("Requested from");
    is_whole(&page);
    payer.chooses("alipay").await.is(200).sees("1,366.12 USD");
    is_whole(&payer.page().clone());
    let mut phone = app.phone_at(&payer).await;
    phone.page().sees("Invoice 2026-114");
    phone.confirms().await.sees("Paid");
    let page = payer.waits_for("email the receipt to Claire Dubois").await.sees("Paid").clone();
    is_whole(&page);
    let receipt = payer.get(&format!("{}/receipt?lang=en", app.pay_path(&order.id))).await.is(200).clone();
    receipt.sees("Claire Dubois").sees("Consulting, March").sees("1,250.00 EUR").sees("Requested on");
    is_whole(&receipt);
    let email = app.mail_to("claire@atelier.example", &order.number).await;
    assert_eq!(email.lang, "fr");
    assert!(
        email.text.contains("Invoice 2026-114") && email.text.contains("Claire Dubois"),
        "{}",
        email.text
    );
    assert!(!email.text.contains("Commandé par"), "{}", email.text);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 1);
}

async fn a_contact_with_only_a_phone_number_pays_and_is_emailed_nothing(app: &TestApp) {
    let order = asks(app, by_phone()).await;
    let mut payer = app.visitor();
    payer.get(&app.pay_path(&order.id)).await;
    payer.chooses("alipay").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("You can print or save the receipt").await.lacks("email the receipt");
    app.tick().await;
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox").await, 0);
}

async fn a_contact_is_reminded_and_told_of_the_end_in_their_language(app: &TestApp) {
    let order = asks(app, claire()).await;
    app.clock.advance_ms(13 * DAY_MS);
    tidy::tick(app).await.unwrap();
    let reminder = app.mail_to("claire@atelier.example", &order.number).await;
    assert_eq!(reminder.lang, "fr");
    app.clock.advance_ms(DAY_MS);
    let over = app.mail_to("claire@atelier.example", "Ouvrez l’ancienne page de paiement").await;
    assert_eq!(over.lang, "fr");
    assert!(
        !over.text.contains("/products/") && !over.text.contains("commandez de nouveau"),
        "{}",
        over.text
    );
    let mut payer = app.visitor();
    let page = payer.get(&app.pay_path(&order.id)).await.is(200).clone();
    page.sees("expired")
        .sees("This link can no longer be paid")
        .lacks("ordered again")
        .lacks("Order the same");
    is_whole(&page);
}

async fn a_part_of_a_request_that_has_expired_is_not_offered_for_another_order(app: &TestApp) {
    let order = asks(app, claire()).await;
    let mut payer = app.visitor();
    payer.get(&app.pay_path(&order.id)).await;
    crate::bank::paying::confirms(&mut payer, "EUR").await;
    sends(app, Act::Part).await;
    imports(app).await;
    app.clock.advance_ms(15 * DAY_MS);
    let over = app.mail_to("claire@atelier.example", "Ne payez pas de nouveau").await;
    assert!(!over.text.contains("/products/") && !over.text.contains("nouvelle commande"), "{}", over.text);
    let page = payer.get(&app.pay_path(&order.id)).await.is(200).clone();
    page.lacks("place the same order").lacks("Order the same");
    is_whole(&page);
}

async fn the_desk_gives_a_transfer_to_a_request(app: &TestApp) {
    let order = asks(app, claire()).await;
    let mut payer = app.visitor();
    payer.get(&app.pay_path(&order.id)).await;
    crate::bank::paying::confirms(&mut payer, "EUR").await;
    sends(app, Act::WrongReference).await;
    let mut anna = anna(app).await;
    money::uploads(&mut anna, &money::statement(app).await).await;
    anna.get("/desk/money").await.is(200).sees(&format!("Order {} of Claire Dubois", order.number));
    anna.submit(&format!("Accept {}", order.number), &[]).await.is(200);
    payer.get(&app.pay_path(&order.id)).await.sees("Paid");
    anna.get("/desk").await.is(200);
}

async fn a_member_finds_a_request_among_the_orders(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let purchase = app.only_order().await;
    asks(app, purchase.buyer.clone()).await;
    li.get("/orders").await.is(200).sees("Invoice 2026-114").sees("1,250.00 EUR").sees("Norwind Messaging");
    let number = app.number_where("subject = 'request'").await;
    let page = li.get(&format!("/orders/{number}")).await.is(200).clone();
    page.sees("kim requested the payment").sees("Travel");
    is_whole(&page);
    li.get("/orders?product=apppush").await.is(200).lacks("Invoice 2026-114");
}
