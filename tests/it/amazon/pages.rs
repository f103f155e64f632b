//! The picker's way to AWS Marketplace, the list of Amazon orders, and the far end that checks what we sign.

use crate::{
    amazon::{
        terms::otp_listed,
        verbs::{ACCOUNT, linked, links, subscribes},
    },
    support::{
        app::{Database, TestApp},
        verbs::choice,
    },
};
use guichet::{
    clock::Clock,
    config::{Config, EXAMPLE, Secrets},
    domain::time::{DAY_MS, MINUTE_MS},
    methods::{
        Wire,
        amazon::{CallError, Client, Credentials, Request, Scope, Settings, authorization},
    },
    random::Random,
    sandbox::{amazon::world, keys},
    start::{Parts, build},
};
use secrecy::SecretString;

on_both!(
    the_picker_leads_to_the_listing,
    a_stranger_with_the_link_is_not_told_that_their_purchase_pays,
    the_picker_says_how_many_units_of_balance_to_buy with otp_listed,
    amazon_orders_are_filtered_and_nobody_elses,
    the_far_end_checks_what_is_signed,
);

async fn the_picker_leads_to_the_listing(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &[("plan", "growth"), ("term", "12")]).await.is(200);
    let page = li.page().clone();
    page.sees("AWS charges you, at the price of the listing there").sees("that pays this order");
    assert_eq!(page.link("Buy on AWS Marketplace", 0), "/sandbox/amazon?product=apppush");
    assert!(!page.has("input[value=amazon]"), "it is no method to begin");
    li.get(&format!("{}/compare", li.pay_path())).await.sees("Billed by AWS").sees("price of the listing");
    let member = app.member("jo@other.example", "Other").await;
    let dear = choice("otp", &[("amount", "990")]);
    let unlisted = app.pay_path(&app.order(&member, dear).await.id);
    app.visitor().get(&unlisted).await.lacks("AWS Marketplace");
    let other = app.member("al@third.example", "Third").await;
    let month = choice("apppush", &[("plan", "scale"), ("term", "1")]);
    let unfit = app.pay_path(&app.order(&other, month).await.id);
    app.visitor().get(&unfit).await.sees("does not sell exactly this").lacks("Amazon orders");
}

async fn a_stranger_with_the_link_is_not_told_that_their_purchase_pays(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &[("plan", "growth"), ("term", "12")]).await.is(200);
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    let (path, only) = (li.pay_path(), "only if the AWS account belongs to Acme");
    for path in [path.clone(), format!("{path}/compare")] {
        li.get(&path).await.sees("that pays this order").lacks(only);
        app.visitor().get(&path).await.sees(only).lacks("that pays this order");
        eve.get(&path).await.sees(only).lacks("that pays this order");
    }
}

async fn the_picker_says_how_many_units_of_balance_to_buy(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("otp", &[("amount", "500")]).await.is(200).sees("exactly 5 units of “credit”");
    let path = li.pay_path();
    app.visitor().get(&path).await.sees("It takes exactly 5 units of “credit”").sees("belongs to Acme");
}

async fn amazon_orders_are_filtered_and_nobody_elses(app: &TestApp) {
    let (mut li, _) = linked(app, "growth_year").await;
    let second = subscribes(app, "444455556666", "mails_50k_month", 1).await;
    app.clock.advance_ms(DAY_MS);
    links(app, &mut li, &second).await;
    let rows =
        |page: &crate::support::page::Page| page.texts("section[aria-labelledby=bought] tbody tr").len();
    let table = [
        ("", 2),
        ("?product=apppush", 1),
        ("?account=444455556666", 1),
        ("?product=apppush&account=444455556666", 0),
        ("?status=active", 2),
        ("?status=ended", 0),
        ("?status=%27+OR+1&account=x", 2),
    ];
    for (query, expected) in table {
        let page = li.get(&format!("/account/amazon{query}")).await.is(200).clone();
        assert_eq!(rows(&page), expected, "{query}");
    }
    li.get("/account").await;
    li.click("Linked AWS accounts and what was bought with them").await.sees("444455556666");
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    eve.get("/account/amazon").await.lacks("444455556666").sees("Buy AppPush on AWS Marketplace");
    app.visitor().get("/account/amazon").await.sees("We send you a link");
}

/// A client of the far end with these keys and this clock.
fn client(app: &TestApp, secret: &str, clock: Clock) -> Client {
    let end = |name: &str| app.url(&format!("/sandbox/aws/{name}")).parse().unwrap();
    let settings = Settings {
        metering: end("metering"),
        entitlement: end("entitlement"),
        region: "us-east-1".to_owned(),
        credentials: Credentials {
            access_key_id: keys::AWS_ACCESS_KEY_ID.to_owned(),
            secret_access_key: SecretString::from(secret),
        },
        timeout_ms: 5_000,
    };
    Client::new(settings, Wire { http: reqwest::Client::new(), clock, random: Random::seeded(3) })
}

async fn the_far_end_checks_what_is_signed(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    for _ in 0..4 {
        subscribes(app, "999900001111", "starter_month", 1).await;
    }
    let token = world::token(&agreement.licence, app.now());
    let right = client(app, keys::AWS_SECRET_ACCESS_KEY, app.clock.clone());
    let customer = right.resolve(&token).await.unwrap();
    assert_eq!((customer.account.as_str(), &customer.licence), (ACCOUNT, &agreement.licence));
    let rights = right.entitlements(&customer.product_code, ACCOUNT).await.unwrap();
    assert_eq!(rights.len(), 1, "found behind empty pages, and nobody else's");
    let refused = |said: CallError, why: &str| {
        assert!(matches!(&said, CallError::Refused(text) if text.contains(why)), "{said:?} is not {why}");
    };
    let wrong = client(app, "another secret", app.clock.clone()).resolve(&token).await.unwrap_err();
    refused(wrong, "InvalidSignatureException");
    let late = Clock::standing_at(app.now().plus_ms(6 * MINUTE_MS));
    refused(client(app, keys::AWS_SECRET_ACCESS_KEY, late).resolve(&token).await.unwrap_err(), "expired");
    assert_eq!(posted(app, None, "{}").await, "MissingAuthenticationTokenException");
    let body = format!("{{\"RegistrationToken\":\"{token}\"}}");
    assert_eq!(posted(app, Some(&body), &body).await, "");
    assert_eq!(posted(app, Some(&body), &format!("{body} ")).await, "InvalidSignatureException");
}

/// Posts a body under the signature of another; the name of the error it answers.
async fn posted(app: &TestApp, signed: Option<&str>, sent: &str) -> String {
    let url = app.url("/sandbox/aws/metering");
    let host = url.strip_prefix("http://").unwrap().split('/').next().unwrap();
    let (date, json) = (app.now().utc().format("%Y%m%dT%H%M%SZ").to_string(), "application/x-amz-json-1.1");
    let target = "AWSMPMeteringService.ResolveCustomer";
    let headers = [("content-type", json), ("host", host), ("x-amz-date", &date), ("x-amz-target", target)];
    let mut request = reqwest::Client::new().post(&url).body(sent.to_owned());
    for (name, value) in headers.iter().filter(|(name, _)| *name != "host") {
        request = request.header(*name, *value);
    }
    if let Some(body) = signed {
        let what = Request { verb: "POST", path: "/sandbox/aws/metering", headers: &headers, body };
        let scope = Scope { region: "us-east-1", service: "aws-marketplace" };
        let with = Credentials {
            access_key_id: keys::AWS_ACCESS_KEY_ID.to_owned(),
            secret_access_key: SecretString::from(keys::AWS_SECRET_ACCESS_KEY),
        };
        request = request.header("authorization", authorization(&what, &date, scope, &with));
    }
    let answer = request.send().await.unwrap();
    answer.headers().get("x-amzn-errortype").map_or("", |kind| kind.to_str().unwrap()).to_owned()
}

/// The example with one of its lines replaced; what the configuration says against it.
fn refused(line: &str, by: &str) -> String {
    assert!(EXAMPLE.contains(line), "the example has no {line}");
    let problem = Config::parse(&EXAMPLE.replacen(line, by, 1), "test").map(|_| ()).unwrap_err();
    problem.reason
}

#[test]
fn a_listing_that_cannot_be_is_refused() {
    let plan = "plan = \"growth\", term = 12";
    let table = [
        ("product = \"email\"", "product = \"apppush\"", "product \"apppush\" is listed twice"),
        ("sandboxemail000000000000", "sandboxapppush0000000000", "is listed twice"),
        ("mails_50k_month", "mails_250k_year", "dimension \"mails_250k_year\" is listed twice"),
        (plan, "plan = \"growth\"", "is a plan with its term, or an amount"),
        (
            plan,
            "plan = \"growth\", term = 12, amount = \"1.00 USD\"",
            "is a plan with its term, or an amount",
        ),
        (plan, "amount = \"lots\"", "is no amount"),
        (plan, "months = 12", "unknown field"),
    ];
    for (line, by, says) in table {
        let reason = refused(line, by);
        assert!(reason.contains(says), "{by}: {reason}");
    }
}

#[test]
fn a_real_gateway_needs_a_bare_host_and_the_listings_pages() {
    let sandbox = "gateway = \"sandbox\"\nregion";
    let real = |host: &str| refused(sandbox, &format!("gateway = \"{host}\"\nregion"));
    let host = "https://marketplace.us-east-1.amazonaws.com";
    assert!(real(host).contains("listing_url of \"apppush\" is missing"));
    assert!(real(&format!("{host}/metering")).contains("a host without a path"));
    assert!(real("http://marketplace.us-east-1.amazonaws.com").contains("https://"));
}

/// What stops a site with this configuration and these keys from starting.
async fn stops(config: &str, keys: Option<&str>) -> String {
    let database = Database::sqlite();
    let key = || keys.map(SecretString::from);
    let parts = Parts {
        config: Config::parse(config, "test").unwrap(),
        secrets: Secrets { aws_access_key_id: key(), aws_secret_access_key: key(), ..Secrets::default() },
        master_secret: SecretString::from("ab".repeat(32)),
        database: database.url(),
        listening: "127.0.0.1:9".parse().unwrap(),
        public_url: "http://127.0.0.1:9".to_owned(),
        clock: Clock::System,
        random: Random::seeded(1),
    };
    let stopped = build(parts).await.map(|_| ()).unwrap_err();
    database.drop().await;
    format!("{stopped:#}")
}

#[tokio::test]
async fn keys_and_listings_are_checked_before_the_first_page() {
    let real = EXAMPLE
        .replace(
            "gateway = \"sandbox\"\nregion",
            "gateway = \"https://marketplace.us-east-1.amazonaws.com\"\nregion",
        )
        .replace("product_code =", "listing_url = \"https://aws.amazon.com/\"\nproduct_code =");
    let gone = EXAMPLE.replace("plan = \"growth\", term = 12", "plan = \"gone\", term = 12");
    let table = [
        (EXAMPLE, Some("AKIAREAL"), "is a real key, which the sandbox gateway refuses"),
        (&real, None, "GUICHET_AWS_ACCESS_KEY_ID in the environment is missing"),
        (&gone, None, "dimension \"growth_year\" names nothing that \"apppush\" sells"),
    ];
    for (config, keys, says) in table {
        let why = stops(config, keys).await;
        assert!(why.starts_with("[amazon]") && why.contains(says), "{why}");
    }
}
