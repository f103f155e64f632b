//! What surrounds every page: headers, forged forms, failures, languages, and how much each may ask of the database.

use crate::support::{app::TestApp, browser::Browser, form, journeys::GROWTH};
use guichet::lang::Lang;

on_both!(
    every_page_carries_the_headers_that_protect_it,
    every_page_is_well_formed_in_every_language,
    a_form_from_another_site_changes_nothing,
    a_form_needs_its_own_sessions_token,
    every_changing_route_refuses_a_bare_post,
    looking_changes_nothing,
    what_is_not_there_is_a_page_with_a_way_on,
    a_form_that_is_too_large_or_broken_is_refused,
    the_language_is_kept_and_falls_back,
    the_stylesheet_is_kept_for_ever_and_pages_never,
    machines_are_answered,
    the_payment_page_takes_three_statements_and_placing_ten,
);

/// Every page that can be looked at, with an unpaid and a paid order in the house.
async fn pages(app: &TestApp) -> (Browser, Vec<String>) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (number, pay) = (li.order_number(), li.pay_path());
    crate::shop::orders::pay(app).await;
    li.orders("otp", &[("amount", "50")]).await;
    let (unpaid, open) = (li.order_number(), li.pay_path());
    let paths = [
        "/",
        "/products/apppush",
        "/products/otp",
        "/products/apppush?plan=growth&term=1&step=review",
        "/products/otp/clash?amount=60",
        "/products/email/agreement",
        "/orders",
        "/account",
        "/account/amazon",
        "/amazon/fulfil",
        "/amazon/link",
        "/amazon/link/NOTHING",
        "/signin",
        "/signin/sent",
        "/signin/NOTHING",
        "/nothing-here",
    ];
    let mut paths: Vec<String> = paths.map(str::to_owned).to_vec();
    paths.extend([
        format!("/orders/{number}"),
        format!("/orders/{unpaid}"),
        format!("/orders/{unpaid}/cancel"),
    ]);
    paths.extend(["/sandbox", "/sandbox/mailbox", "/sandbox/amazon", "/help"].map(str::to_owned));
    paths.extend(li.get("/help").await.attrs("main a[href^='/help/']", "href"));
    paths.extend([pay.clone(), format!("{pay}/receipt"), open.clone(), format!("{open}/compare")]);
    (li, paths)
}

async fn every_page_carries_the_headers_that_protect_it(app: &TestApp) {
    let (mut li, paths) = pages(app).await;
    for path in paths {
        let page = li.get(&path).await;
        let csp = page.header("content-security-policy");
        assert!(csp.starts_with("default-src 'none'") && !csp.contains("unsafe"), "{path}: {csp}");
        assert!(csp.contains("frame-ancestors 'none'") && csp.contains("base-uri 'none'"), "{path}: {csp}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(
            page.header("cache-control").contains("no-store"),
            "{path}: {}",
            page.header("cache-control")
        );
        assert_eq!(page.header("x-robots-tag").contains("noindex"), path.starts_with("/pay/"), "{path}");
    }
}

async fn every_page_is_well_formed_in_every_language(app: &TestApp) {
    let (mut li, paths) = pages(app).await;
    for tag in Lang::all().map(Lang::tag) {
        li.languages = tag.to_owned();
        for path in &paths {
            let page = li.get(path).await;
            let tag = if path.starts_with("/sandbox") { "en" } else { tag };
            assert_eq!((page.lang().as_str(), page.header("content-language")), (tag, tag), "{path}");
            assert_eq!(page.texts("h1").len(), 1, "{path}: {:?}", page.texts("h1"));
            assert!(page.title().ends_with(" – Norwind Messaging"), "{path}: {}", page.title());
            page.lacks("⟦").lacks("{ $").lacks("{{").lacks("NaN");
            let ids = page.attrs("[id]", "id");
            let once: std::collections::BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), once.len(), "{path}: an id stands twice in {ids:?}");
            for described in page.attrs("[aria-describedby]", "aria-describedby") {
                let missing: Vec<_> =
                    described.split_whitespace().filter(|id| !ids.iter().any(|i| i == id)).collect();
                assert!(missing.is_empty(), "{path}: described by {missing:?}, which are not there");
            }
            let outside = page.attrs("script[src], link[rel=stylesheet], img[src]", "src");
            assert!(
                outside.iter().all(|src| src.starts_with('/') || src.starts_with("data:")),
                "{outside:?}"
            );
        }
    }
}

async fn a_form_from_another_site_changes_nothing(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let filled = form::fill(li.page(), "Submit order", &[("agree", "yes")]);
    let body = serde_urlencoded::to_string(&filled.fields).unwrap();
    let foreign: [&[(&str, &str)]; 5] = [
        &[("origin", "https://evil.example")],
        &[("origin", "http://127.0.0.1.evil.example")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", app.public_url.as_str())],
    ];
    for headers in foreign {
        li.forge("/products/apppush", &body, headers).await.is(403).sees("This form is too old");
    }
    // A site that hides where its form comes from has no token.
    let bare = body.split('&').filter(|field| !field.starts_with("csrf=")).collect::<Vec<_>>().join("&");
    li.forge("/products/apppush", &bare, &[("origin", "null")]).await.is(403);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 0);
    li.send_form(&filled).await.is(200);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
}

async fn a_form_needs_its_own_sessions_token(app: &TestApp) {
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    let hers = eve.get("/account").await.attrs("input[name=csrf]", "value")[0].clone();
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let filled = form::fill(li.page(), "Submit order", &[("agree", "yes")]);
    for token in [Some(hers.as_str()), Some(""), None] {
        let mut forged = filled.clone();
        forged.fields.retain(|(name, _)| name != "csrf");
        forged.fields.extend(token.map(|token| ("csrf".to_owned(), token.to_owned())));
        li.send_form(&forged).await.is(403);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 0);
}

async fn every_changing_route_refuses_a_bare_post(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (number, pay) = (li.order_number(), li.pay_path());
    let routes = [
        "/products/apppush".to_owned(),
        "/products/apppush/clash".to_owned(),
        "/signin".to_owned(),
        "/signin/TOKEN".to_owned(),
        "/signin/TOKEN/again".to_owned(),
        "/signout".to_owned(),
        "/welcome".to_owned(),
        "/welcome/decline".to_owned(),
        "/signout/everywhere".to_owned(),
        "/account/invitations".to_owned(),
        "/account/invitations/withdraw".to_owned(),
        "/account/language".to_owned(),
        "/account/amazon".to_owned(),
        "/amazon/link/SECRET".to_owned(),
        format!("/orders/{number}/cancel"),
        format!("/orders/{number}/again"),
        format!("/orders/{number}/restart"),
        format!("{pay}/method"),
        format!("{pay}/check"),
        format!("{pay}/again"),
    ];
    for route in routes {
        let status = li.forge(&route, "agree=yes&method=alipay&email=a%40b.example", &[]).await.status;
        assert_eq!(status, 403, "{route}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}

async fn looking_changes_nothing(app: &TestApp) {
    let (mut li, paths) = pages(app).await;
    let before = app.dump_but("sandbox_records").await;
    for path in paths {
        li.get(&path).await;
        app.visitor().get(&path).await;
    }
    assert_eq!(app.dump_but("sandbox_records").await, before);
}

async fn what_is_not_there_is_a_page_with_a_way_on(app: &TestApp) {
    let mut visitor = app.visitor();
    for path in ["/nothing", "/pay/NOTHING", "/orders/%00", "/products/..%2f..", "/static/app.css", "/desk"] {
        let page = visitor.get(path).await;
        assert!([404, 200].contains(&page.status), "{path}: {}", page.status);
    }
    let page = visitor.get("/nothing").await.clone();
    page.is(404).sees("Page not found").sees("billing@norwind.example");
    assert_eq!(visitor.click("Go to the products").await.h1(), "Product Marketplace");
    visitor.languages = "fr".to_owned();
    assert_eq!(visitor.get("/pay/NOTHING").await.is(404).lang(), "fr");
}

async fn a_form_that_is_too_large_or_broken_is_refused(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.get("/signin").await;
    let token = visitor.page().attrs("input[name=csrf]", "value")[0].clone();
    let post = |rest: &str| format!("csrf={token}&email={rest}");
    let large = visitor.forge("/signin", &post(&"x".repeat(70_000)), &[]).await.status;
    assert!([400, 413].contains(&large), "{large}");
    visitor
        .forge("/signin", &post("a%00%40b.example"), &[])
        .await
        .is(400)
        .sees("The request could not be read");
    let odd = visitor.forge("/signin", &post("%ff%fe"), &[]).await.status;
    assert!([400, 422].contains(&odd), "{odd}");
    assert_eq!(app.count("SELECT COUNT(*) FROM signin_links").await, 0);
}

async fn the_language_is_kept_and_falls_back(app: &TestApp) {
    let mut visitor = app.visitor();
    visitor.languages = "pl, xx;q=0.5".to_owned();
    assert_eq!(visitor.get("/").await.lang(), "en", "the seller's own");
    visitor.languages = "zh-TW, en;q=0.5".to_owned();
    let told = visitor.get("/").await.lang();
    assert!(told.starts_with("zh-Hant") || told == "en", "{told}");
    assert_eq!(visitor.get("/?lang=fr").await.lang(), "fr");
    assert_eq!(visitor.get("/signin").await.lang(), "fr", "the choice is kept");
    assert_eq!(visitor.get("/?lang=nonsense").await.lang(), "fr");
    let page = visitor.get("/products/otp?amount=60").await.clone();
    let links = page.attrs("a[hreflang]", "href");
    assert!(
        links.iter().any(|href| href.contains("amount=60") && href.contains("lang=zh-Hans")),
        "{links:?}"
    );
}

async fn the_stylesheet_is_kept_for_ever_and_pages_never(app: &TestApp) {
    let mut visitor = app.visitor();
    let css = visitor.get("/").await.attrs("link[rel=stylesheet]", "href")[0].clone();
    let page = visitor.get(&css).await;
    assert!(page.is(200).header("content-type").starts_with("text/css"));
    assert!(page.header("cache-control").contains("immutable"));
    assert_eq!(page.header("x-content-type-options"), "nosniff");
}

async fn machines_are_answered(app: &TestApp) {
    let mut machine = app.visitor();
    machine.get("/healthz").await.is(200);
    assert_eq!(machine.get("/readyz").await.is(200).body, "ready\n", "the public is told nothing else");
    machine.forge("/hooks/nobody", "{}", &[]).await.is(404);
    assert!(![200, 500].contains(&machine.forge("/hooks/alipay", "{}", &[]).await.status));
}

async fn the_payment_page_takes_three_statements_and_placing_ten(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/products/apppush").await;
    li.submit("Review order", &GROWTH).await;
    let filled = form::fill(li.page(), "Submit order", &[("agree", "yes")]);
    let body = serde_urlencoded::to_string(&filled.fields).unwrap();
    let placing = app
        .statements_of(async || {
            li.forge("/products/apppush", &body, &[]).await.is(303);
        })
        .await;
    assert!((1..=10).contains(&placing), "placing took {placing} statements");
    let path = app.pay_path(&app.only_order().await.id);
    let mut payer = app.visitor();
    for _ in 0..2 {
        let looking = app
            .statements_of(async || {
                payer.get(&path).await.is(200);
            })
            .await;
        assert!((1..=3).contains(&looking), "the payment page took {looking} statements");
        // The second time, with an attempt in the house.
        app.attempt(&app.only_order().await, "alipay").await;
        guichet::flows::record::record(
            app,
            &app.last_attempt().await,
            &[guichet::domain::payment::Event::Closed],
        )
        .await
        .unwrap();
    }
}

impl TestApp {
    async fn last_attempt(&self) -> guichet::domain::PaymentId {
        let mut db = self.store.read().await.unwrap();
        let ids = crate::support::sql::texts(
            &mut db,
            "SELECT id FROM payments ORDER BY began_at DESC, id DESC LIMIT 1",
        )
        .await;
        guichet::domain::PaymentId::from_text(ids[0].as_str())
    }
}
