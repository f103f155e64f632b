//! The numbers for monitoring: who may read them, what they cost, and what they say.

use crate::support::{
    app::{METRICS_TOKEN, TestApp},
    sql,
    verbs::growth,
};
use guichet::jobs;
use tokio::{sync::watch, task::yield_now};

on_both!(
    metrics_are_there_for_the_token_alone,
    metrics_have_an_address_of_their_own with own_address,
    reading_metrics_asks_the_database_nothing,
    books_that_do_not_agree_show_after_the_next_check,
    every_job_says_when_it_last_succeeded,
);

fn own_address(example: String) -> String {
    example.replace("# listen = \"127.0.0.1:9090\"", "listen = \"127.0.0.1:0\"")
}

/// Asks a site for the metrics with this `Authorization`.
async fn ask(site: &str, authorization: Option<&str>) -> (u16, String) {
    let mut request = reqwest::Client::new().get(format!("{site}/metrics"));
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let answer = request.send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// The metrics of a site, as whoever has the token reads them.
pub async fn read(site: &str) -> String {
    let (status, text) = ask(site, Some(&format!("Bearer {METRICS_TOKEN}"))).await;
    assert_eq!(status, 200);
    text
}

impl TestApp {
    pub async fn metrics(&self) -> String {
        read(&self.public_url).await
    }
}

async fn metrics_are_there_for_the_token_alone(app: &TestApp) {
    for wrong in [None, Some(""), Some("Bearer "), Some(METRICS_TOKEN), Some("Bearer only-for-monitorinG")] {
        let (status, text) = ask(&app.public_url, wrong).await;
        assert_eq!(status, 404, "{wrong:?}");
        assert!(!text.contains("guichet_"), "{text}");
    }
    assert!(app.metrics().await.contains("guichet_sql_statements_total"));
}

async fn metrics_have_an_address_of_their_own(app: &TestApp) {
    let address = app.metrics_address().unwrap();
    let ask = async |path: &str| reqwest::get(format!("http://{address}{path}")).await.unwrap();
    let text = ask("/metrics").await.text().await.unwrap();
    assert!(text.contains("guichet_sql_statements_total"), "{text}");
    for path in ["/", "/healthz", "/desk", "/sandbox"] {
        assert_eq!(ask(path).await.status().as_u16(), 404, "{path}: nothing else is served there");
    }
}

async fn reading_metrics_asks_the_database_nothing(app: &TestApp) {
    jobs::books::tick(app).await.unwrap();
    jobs::count::tick(app).await.unwrap();
    let text = app.metrics().await;
    for number in ["guichet_mails_waiting 0", "guichet_mails_given_up 0", "guichet_books_broken 0"] {
        assert!(text.contains(number), "{number}: {text}");
    }
    let asked = app.statements_of(async || assert_eq!(app.metrics().await, text)).await;
    assert_eq!(asked, 0);
}

async fn books_that_do_not_agree_show_after_the_next_check(app: &TestApp) {
    assert!(!app.metrics().await.contains("guichet_books_broken"), "nothing is claimed before a check");
    let li = app.member("li@acme.example", "Acme").await;
    app.order(&li, growth()).await;
    for (state, broken) in [("paid", 2), ("unpaid", 0)] {
        let mut tx = app.store.begin().await.unwrap();
        sql::run(&mut tx, &format!("UPDATE orders SET state = '{state}'")).await.unwrap();
        tx.commit().await.unwrap();
        app.clock.advance_ms(1000);
        jobs::books::tick(app).await.unwrap();
        let (text, at) = (app.metrics().await, app.now().millis() / 1000);
        assert!(text.contains(&format!("\nguichet_books_broken {broken}\n")), "{text}");
        assert!(text.contains(&format!("\nguichet_books_checked_at {at}\n")), "{text}");
    }
}

async fn every_job_says_when_it_last_succeeded(app: &TestApp) {
    let (stop, stopping) = watch::channel(false);
    let loops = jobs::start(app.shared(), &stopping);
    let (succeeded, at) = ("guichet_job_last_success_timestamp_seconds", app.now().millis() / 1000);
    let jobs = app.monitor.snapshot().jobs.into_keys().collect::<Vec<_>>();
    for job in ["watch-card", "deliver", "expire", "books", "scan-usdt-trc20", "claims-usdt-erc20"] {
        assert!(jobs.iter().any(|known| known == job), "{job}: {jobs:?}");
    }
    for job in jobs {
        while !app.metrics().await.contains(&format!("{succeeded}{{job=\"{job}\"}} {at}")) {
            yield_now().await;
        }
    }
    for chain in ["usdt-trc20", "usdt-erc20"] {
        let read = format!("guichet_chain_last_read_timestamp_seconds{{method=\"{chain}\"}} {at}");
        assert!(app.metrics().await.contains(&read), "{chain}");
    }
    stop.send(true).unwrap();
    for one in loops {
        one.await.unwrap();
    }
}
