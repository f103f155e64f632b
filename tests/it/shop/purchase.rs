//! From the marketplace to the placed order, without scripts (E1 to E6).

use crate::support::{app::TestApp, form, journeys::GROWTH, verbs::CATALOGUE};

on_both!(
    the_marketplace_lists_every_product_with_buy_now,
    the_price_is_shown_and_updated_without_scripts,
    a_mistake_in_the_form_is_told_beside_its_field,
    an_amount_out_of_bounds_is_refused,
    ordering_asks_a_visitor_to_sign_in_and_forgets_nothing,
    an_order_is_checked_before_it_is_placed,
    without_the_ticked_box_nothing_is_ordered,
    what_was_agreed_is_kept_with_its_version_and_hash,
    a_price_cannot_be_posted,
    submitting_twice_places_one_order,
    an_unpaid_order_stands_in_the_way_and_can_be_paid,
    an_unpaid_order_stands_in_the_way_and_can_be_cancelled,
    an_unpaid_order_can_be_replaced_in_one_step,
    a_colleague_meets_the_same_unpaid_order,
    another_product_or_organisation_is_free_to_order,
    a_product_that_does_not_exist_is_not_found,
    the_agreement_can_be_read_in_full,
);

async fn the_marketplace_lists_every_product_with_buy_now(app: &TestApp) {
    let mut visitor = app.visitor();
    let page = visitor.get("/").await.clone();
    assert_eq!(page.h1(), "Product Marketplace");
    let names: Vec<_> = CATALOGUE.products().iter().map(|p| p.name.get("en").to_owned()).collect();
    assert_eq!(names, ["AppPush", "E-mail", "OTP"]);
    assert_eq!(page.texts("li.product h2"), names);
    for name in names {
        visitor.get("/").await;
        assert_eq!(visitor.click(&format!("Buy now {name}")).await.h1(), name);
    }
}

async fn the_price_is_shown_and_updated_without_scripts(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/products/apppush").await;
    let page =
        visitor.submit("Update price", &[("plan", "scale"), ("term", "12"), ("qty-extra-mau", "2")]).await;
    // 8,640 and two times 18 a month for 12 months.
    assert_eq!(page.text("#price .total"), "9,072.00 USD");
    assert_eq!(page.attrs("input[name=plan][checked]", "value"), ["scale"]);
    let page =
        visitor.submit("Update price", &[("plan", "starter"), ("term", "1"), ("qty-extra-mau", "")]).await;
    assert_eq!(page.text("#price .total"), "99.00 USD");
    visitor.get("/products/otp").await;
    let page = visitor.submit("Update price", &[("amount", "12,000")]).await;
    assert_eq!(page.text("#price .total"), "12,000.00 USD");
}

async fn a_mistake_in_the_form_is_told_beside_its_field(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/products/apppush").await;
    let typed = [("plan", "starter"), ("term", "1"), ("qty-extra-mau", "3")];
    let page = visitor.submit("Review order", &typed).await;
    page.is(422).sees("There is a problem").sees("cannot be added to the plan you chose");
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    assert_eq!(page.attrs(".problem a", "href"), ["#qty-extra-mau"]);
    assert_eq!(page.attrs("#qty-extra-mau", "value"), ["3"], "what was typed is kept");
    assert_eq!(page.attrs("#qty-extra-mau", "aria-invalid"), ["true"]);
    let described = page.attrs("#qty-extra-mau", "aria-describedby").join(" ");
    assert!(described.contains("qty-extra-mau-error") && page.has("#qty-extra-mau-error"), "{described}");
}

async fn an_amount_out_of_bounds_is_refused(app: &TestApp) {
    let mut visitor = app.visitor();
    let table = [
        ("49.99", "Amount must be 50.00 USD or more"),
        ("50000.01", "Amount must be 50,000.00 USD or less"),
        ("100.005", "no more than 2 decimals"),
        ("-100", "Amount must be more than 0"),
        ("lots", "Amount must be a number"),
    ];
    for (typed, says) in table {
        visitor.get("/products/otp").await;
        visitor.submit("Review order", &[("amount", typed)]).await.is(422).sees(says);
    }
}

async fn ordering_asks_a_visitor_to_sign_in_and_forgets_nothing(app: &TestApp) {
    let mut li = app.visitor();
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await.sees("Sign in");
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    li.get(&link).await;
    li.submit("Sign in", &[]).await;
    let page = li.submit("Continue", &[("name", "Li Na"), ("organisation", "Acme")]).await;
    page.sees("Check your order").sees("Growth").sees("420.00 USD").sees("Acme");
}

async fn an_order_is_checked_before_it_is_placed(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    let page = li.submit("Review order", &GROWTH).await;
    page.is(200).sees("Check your order").sees("Growth").sees("1 month").sees("420.00 USD").sees("7 days");
    assert!(!page.has("input[name=agree][checked]"), "the box is not ticked beforehand");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 0);
    let page = li.click("Change Plan").await.clone();
    assert_eq!(page.attrs("input[name=plan][checked]", "value"), ["growth"], "the form is as it was");
}

async fn without_the_ticked_box_nothing_is_ordered(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let page = li.submit("Submit order", &[]).await;
    page.is(422).sees("Tick the box if you agree to the AppPush Service Agreement");
    assert_eq!(page.attrs(".problem a", "href"), ["#agree"]);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 0);
    li.submit("Submit order", &[("agree", "yes")]).await.is(200);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
}

async fn what_was_agreed_is_kept_with_its_version_and_hash(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let order = app.only_order().await;
    let agreement = CATALOGUE.product("apppush").unwrap().agreement.to_version();
    assert_eq!(order.purchase().unwrap().agreement, agreement);
    assert_eq!(order.placed_at, app.now());
    li.get(&format!("/orders/{}", order.number)).await;
    li.page().sees("AppPush Service Agreement").sees(&agreement.version).sees("agreed to by Li Na");
    li.page().sees(&agreement.hash);
}

async fn a_price_cannot_be_posted(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let mut filled = form::fill(li.page(), "Submit order", &[("agree", "yes")]);
    for field in &mut filled.fields {
        if field.0 == "total" {
            field.1 = "0.01 USD".to_owned();
        }
    }
    li.send_form(&filled).await.is(422).sees("The total is now 420.00 USD");
    filled.fields.retain(|(name, _)| name != "total");
    filled.fields.push(("price".to_owned(), "0.01".to_owned()));
    li.send_form(&filled).await.is(422);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 0);
}

async fn submitting_twice_places_one_order(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let filled = form::fill(li.page(), "Submit order", &[("agree", "yes")]);
    li.send_form(&filled).await.is(200);
    assert!(li.page().path.starts_with("/pay/"));
    li.send_form(&filled).await.sees("You already have an unpaid order for AppPush");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
}

/// Li has Growth for a month, and tries to order Scale for a year.
async fn clash(app: &TestApp) -> (crate::support::browser::Browser, String) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    let page = li.orders("apppush", &[("plan", "scale"), ("term", "12")]).await;
    page.sees("You already have an unpaid order for AppPush")
        .sees(&number)
        .sees("420.00 USD")
        .sees("8,640.00 USD");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
    (li, number)
}

async fn an_unpaid_order_stands_in_the_way_and_can_be_paid(app: &TestApp) {
    let (mut li, number) = clash(app).await;
    let page = li.click("Pay the open order").await;
    page.is(200).sees(&number).sees("How do you want to pay?");
}

async fn an_unpaid_order_stands_in_the_way_and_can_be_cancelled(app: &TestApp) {
    let (mut li, number) = clash(app).await;
    li.click("Cancel it").await.sees(&format!("Cancel order {number}?"));
    li.submit("Cancel order", &[]).await.sees("The order is cancelled");
    li.orders("apppush", &[("plan", "scale"), ("term", "12")]).await.sees("8,640.00 USD");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'cancelled'").await, 1);
}

async fn an_unpaid_order_can_be_replaced_in_one_step(app: &TestApp) {
    let (mut li, number) = clash(app).await;
    let replace = format!("Cancel {number} and order this");
    li.submit(&replace, &[]).await.is(422).sees("Tick the box");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 1);
    let page = li.submit(&replace, &[("agree", "yes")]).await;
    page.is(200).sees("8,640.00 USD").lacks(&number);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 1);
    li.get(&format!("/orders/{number}")).await.sees("Cancelled").sees("Li Na cancelled the order");
}

async fn a_colleague_meets_the_same_unpaid_order(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    li.get("/account").await;
    li.submit("Send the invitation", &[("email", "jo@acme.example")]).await;
    let mut jo = app.visitor();
    let link = app.signin_link("jo@acme.example").await;
    jo.get(&link).await;
    jo.submit("Sign in", &[]).await;
    jo.submit("Continue", &[("name", "Jo")]).await;
    jo.get("/products/apppush").await;
    jo.submit("Review order", &GROWTH)
        .await
        .sees(&format!("already has an unpaid order for AppPush: {number}"));
    jo.submit("Submit order", &[("agree", "yes")]).await.sees("You already have an unpaid order");
    jo.page().sees("Both are the same");
}

async fn another_product_or_organisation_is_free_to_order(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    li.orders("otp", &[("amount", "50")]).await.sees("How do you want to pay?");
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    eve.orders("apppush", &GROWTH).await.sees("How do you want to pay?");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 3);
}

async fn a_product_that_does_not_exist_is_not_found(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/products/fax").await.is(404).sees("Page not found");
    visitor.get("/products/apppush/clash").await.sees("Sign in");
}

async fn the_agreement_can_be_read_in_full(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/products/apppush").await;
    let page = visitor.click("AppPush Service Agreement").await;
    assert_eq!(page.h1(), "AppPush Service Agreement");
    assert!(page.texts("h2").len() >= 6, "{:?}", page.texts("h2"));
    page.sees(&CATALOGUE.product("apppush").unwrap().agreement.to_version().hash);
}

impl TestApp {
    /// The one order there is.
    pub async fn only_order(&self) -> guichet::domain::order::Order {
        let mut db = self.store.read().await.unwrap();
        let ids = crate::support::sql::texts(&mut db, "SELECT id FROM orders").await;
        assert_eq!(ids.len(), 1);
        let id = guichet::domain::OrderId::from_text(ids[0].as_str());
        guichet::store::orders::find(&mut db, &id).await.unwrap().unwrap()
    }
}
