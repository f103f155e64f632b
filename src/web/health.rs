//! What machines that run the site ask.

use super::Site;
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
    match read.and(written) {
        Ok(()) => HttpResponse::Ok().content_type(text).body("ready\n"),
        Err(error) => {
            tracing::error!(error, "not ready");
            HttpResponse::ServiceUnavailable().content_type(text).body("not ready\n")
        }
    }
}
