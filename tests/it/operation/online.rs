//! `guichet check --online` against the sandbox's far ends: what works is said, and what does not names its remedy.

use crate::support::app::TestApp;
use guichet::{
    methods::{Wire, amazon},
    sandbox::{
        chain::{Chain, faults::Faults},
        disturb::{Disturbances, Provider},
        keys,
    },
    start::online::{FarEnds, Finding, ask},
};

on_both!(
    every_far_end_that_works_is_said_to_work,
    a_provider_that_is_down_is_named_with_what_to_check,
    a_node_that_is_down_is_named,
    an_address_where_nobody_answers_is_named,
);

fn wire(app: &TestApp) -> Wire {
    Wire { http: reqwest::Client::new(), clock: app.clock.clone(), random: app.random.clone() }
}

async fn findings(app: &TestApp, public_url: &str) -> Vec<Finding> {
    let wire = wire(app);
    let found = ask(&FarEnds {
        methods: &app.methods,
        amazon: app.amazon.as_ref(),
        mailer: Some(&app.mailer),
        public_url: Some(public_url),
        wire: &wire,
    })
    .await;
    for finding in &found {
        assert_eq!(finding.to_string().lines().count(), 1, "one line each");
    }
    found
}

/// What was found about one far end.
fn about<'a>(findings: &'a [Finding], what: &str) -> &'a Result<String, String> {
    let named: Vec<_> = findings.iter().map(|finding| finding.what.as_str()).collect();
    let found = findings.iter().find(|finding| finding.what == what);
    &found.unwrap_or_else(|| panic!("{what} is none of {named:?}")).outcome
}

async fn every_far_end_that_works_is_said_to_work(app: &TestApp) {
    let found = findings(app, &app.public_url).await;
    let named: Vec<_> = found.iter().map(|finding| finding.what.as_str()).collect();
    assert_eq!(
        named,
        [
            "public url",
            "mail",
            "card",
            "card messages",
            "alipay",
            "alipay messages",
            "wechat",
            "wechat messages",
            "usdt-trc20",
            "usdt-erc20",
            "amazon"
        ]
    );
    for finding in &found {
        assert!(finding.outcome.is_ok() && finding.to_string().starts_with("OK    "), "{finding}");
    }
    assert!(about(&found, "usdt-trc20").as_ref().unwrap().contains("latest block"));
    for table in ["orders", "payments", "receipts", "inbox", "outbox"] {
        assert_eq!(
            app.count(&format!("SELECT COUNT(*) FROM {table}")).await,
            0,
            "nothing has happened: {table}"
        );
    }
}

async fn a_provider_that_is_down_is_named_with_what_to_check(app: &TestApp) {
    for provider in Provider::ALL {
        app.disturb(provider, Disturbances { down: true, ..Default::default() }).await;
    }
    let found = findings(app, &app.public_url).await;
    for (what, check) in [("alipay", "client_id"), ("wechat", "mchid"), ("card", "GUICHET_STRIPE_SECRET_KEY")]
    {
        let wrong = about(&found, what).as_ref().expect_err(what);
        assert!(wrong.contains(&format!("Check {check}")), "{wrong}");
    }
    assert!(about(&found, "mail").is_ok());
    let mut strangers = app.amazon.as_ref().unwrap().client.settings().clone();
    strangers.credentials.secret_access_key = "another key".to_owned().into();
    let listings = app.amazon.as_ref().unwrap().listings.clone();
    let amazon = amazon::Amazon { client: amazon::Client::new(strangers, wire(app)), listings };
    let wire = wire(app);
    let far = FarEnds { methods: &[], amazon: Some(&amazon), mailer: None, public_url: None, wire: &wire };
    let found = ask(&far).await;
    let wrong = about(&found, "amazon").as_ref().expect_err("the key is another one");
    assert!(
        wrong.contains("Check the two GUICHET_AWS_ keys") && !wrong.contains(keys::AWS_SECRET_ACCESS_KEY)
    );
}

async fn a_node_that_is_down_is_named(app: &TestApp) {
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    let found = findings(app, &app.public_url).await;
    let wrong = about(&found, "usdt-trc20").as_ref().expect_err("it is down");
    assert!(wrong.contains("Check the gateway and its API key"), "{wrong}");
    assert!(about(&found, "usdt-erc20").is_ok());
}

async fn an_address_where_nobody_answers_is_named(app: &TestApp) {
    // Bound and closed again: nobody listens there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let found = findings(app, &format!("http://127.0.0.1:{port}")).await;
    for what in ["public url", "alipay messages", "wechat messages", "card messages"] {
        let wrong = about(&found, what).as_ref().expect_err(what);
        assert!(wrong.to_lowercase().contains("start the site and its proxy"), "{wrong}");
    }
    // Something else answers there.
    let found = findings(app, &format!("{}/help", app.public_url)).await;
    assert!(about(&found, "public url").as_ref().unwrap_err().contains("is not this site"));
    assert!(about(&found, "card messages").as_ref().unwrap_err().contains("let the proxy pass posts on"));
}
