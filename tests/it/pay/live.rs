//! Pages that wait are told at once, on every instance, and let go when the site stops.

use crate::{
    pay::{hang_ups::dropped_after, payments::at_the_code},
    support::{
        app::{Database, TestApp},
        journeys::GROWTH,
    },
};
use guichet::{config::EXAMPLE, store::LiveUpdate};
use reqwest::{Client, Response};
use std::time::Duration;

on_both!(
    a_waiting_page_hears_of_the_money_at_once,
    what_is_committed_is_told_though_nobody_waits_for_the_commit,
    a_page_that_waits_at_another_instance_hears_of_it_too,
    a_site_that_stops_lets_waiting_pages_go,
    a_link_that_leads_nowhere_streams_nothing,
);

/// The next line of a stream that says something.
async fn next(stream: &mut Response) -> String {
    let read = async {
        loop {
            let chunk = stream.chunk().await.unwrap().expect("the stream goes on");
            let text = String::from_utf8(chunk.to_vec()).unwrap();
            if let Some(revision) = text.trim().strip_prefix("data: ") {
                return revision.to_owned();
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(10), read).await.expect("told within ten seconds")
}

/// The next revision that differs: news of a change can come after the reading that already shows it.
async fn next_after(stream: &mut Response, shown: &str) -> String {
    loop {
        let told = next(stream).await;
        if told != shown {
            return told;
        }
    }
}

async fn listen(url: &str) -> Response {
    let stream = Client::new().get(format!("{url}/events")).send().await.unwrap();
    assert_eq!(stream.status(), 200);
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    stream
}

async fn a_waiting_page_hears_of_the_money_at_once(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let path = payer.pay_path();
    let mut stream = listen(&app.url(&path)).await;
    let first = next(&mut stream).await;
    let page = payer.get(&path).await;
    assert_eq!(page.attrs("main", "data-revision"), [first.as_str()], "the page shows what the stream says");
    assert_eq!(page.attrs("main", "data-live"), [format!("{path}/events")]);
    app.phone_at(&payer).await.confirms().await;
    let then = next_after(&mut stream, &first).await;
    let page = payer.get(&path).await;
    page.sees("received on");
    assert_eq!(page.attrs("main", "data-revision"), [then]);
}

async fn what_is_committed_is_told_though_nobody_waits_for_the_commit(app: &TestApp) {
    let mut updates = app.store.live.subscribe();
    let mut tx = app.store.begin().await.unwrap();
    let update = LiveUpdate { order: "ORDER".to_owned(), revision: "1".to_owned() };
    tx.publish(update.clone());
    dropped_after(0, tx.commit()).await;
    let heard = tokio::time::timeout(Duration::from_secs(10), updates.recv()).await;
    assert_eq!(heard.expect("told within ten seconds").unwrap(), update);
}

async fn a_page_that_waits_at_another_instance_hears_of_it_too(app: &TestApp) {
    // One SQLite file is one instance by design.
    if matches!(app.database(), Database::Sqlite(_)) {
        return;
    }
    let payer = app.buyer_of("apppush", &GROWTH).await;
    let (second, running) = app.second_instance(EXAMPLE.to_owned()).await;
    let mut stream = listen(&second.url(&payer.pay_path())).await;
    let first = next(&mut stream).await;
    crate::shop::orders::pay(app).await;
    next_after(&mut stream, &first).await;
    running.stop().await;
}

async fn a_site_that_stops_lets_waiting_pages_go(app: &TestApp) {
    let payer = app.buyer_of("apppush", &GROWTH).await;
    let (second, running) = app.second_instance(EXAMPLE.to_owned()).await;
    let mut stream = listen(&second.url(&payer.pay_path())).await;
    next(&mut stream).await;
    let stopping = tokio::time::timeout(Duration::from_secs(10), running.stop());
    stopping.await.expect("a waiting page does not hold up the end");
    assert!(!matches!(stream.chunk().await, Ok(Some(_))));
}

async fn a_link_that_leads_nowhere_streams_nothing(app: &TestApp) {
    let answer = Client::new().get(app.url("/pay/NOTHING/events")).send().await.unwrap();
    assert_eq!(answer.status(), 404);
}
