//! What machines that run the site ask.

use super::Site;
use crate::store::{ledger, outbox};
use actix_web::HttpResponse;

/// The process is alive.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// The site can serve: its database answers, and takes writes.
pub async fn ready(site: Site) -> HttpResponse {
    let read = site.store.version().await.map_err(|error| error.to_string());
    let written = site.store.try_writing(site.clock.now()).await;
    let text = "text/plain; charset=utf-8";
    match read.and_then(|version| written.map(|()| version)) {
        Ok(version) => HttpResponse::Ok().content_type(text).body(format!("ready, {version}\n")),
        Err(error) => {
            tracing::error!(error, "not ready");
            HttpResponse::ServiceUnavailable().content_type(text).body("not ready\n")
        }
    }
}

/// Numbers in Prometheus' text form: the outbox, the books, the statements run.
pub async fn metrics(site: Site) -> Result<HttpResponse, super::Error> {
    let mut db = site.store.read().await?;
    let (waiting, dead) = outbox::counts(&mut db).await?;
    let broken = ledger::check(&mut db).await?.len();
    let text = format!(
        "# TYPE guichet_mails_waiting gauge\nguichet_mails_waiting {waiting}\n\
         # TYPE guichet_mails_given_up gauge\nguichet_mails_given_up {dead}\n\
         # TYPE guichet_books_broken gauge\nguichet_books_broken {broken}\n\
         # TYPE guichet_sql_statements_total counter\nguichet_sql_statements_total {}\n\
         # TYPE guichet_failed_writes_total counter\nguichet_failed_writes_total {}\n",
        site.store.statements(),
        site.store.failed_writes()
    );
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text))
}
