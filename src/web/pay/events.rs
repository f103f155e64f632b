//! Live status: server-sent events that name the order's state; the page asks again when it shows another.

use super::summary::OrderSummary;
use crate::{
    flows::pay,
    web::{Error, Page, Site, Stopping},
};
use actix_web::{
    HttpResponse,
    http::header,
    web::{Bytes, Data, Path},
};
use futures_util::stream;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;

/// A comment this often keeps proxies from closing a quiet stream, and notices readers that have gone.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// `GET /pay/{token}/events`
///
/// The state comes first, so a reconnecting page misses nothing; then every change that any instance
/// commits. A state may be told twice: the news of a change can arrive after the reading that already shows it,
/// and confirmations are news without a new state. The stream reads the database once.
pub async fn stream(
    site: Site,
    page: Page,
    stopping: Data<Stopping>,
    token: Path<String>,
) -> Result<HttpResponse, Error> {
    let mut updates = site.store.live.subscribe();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let (order, first) =
        (payable.order.id.as_str().to_owned(), OrderSummary::of(&page, &payable, &token).revision);
    let mut stop = stopping.0.clone();
    let events = async_stream(first, async move || {
        loop {
            tokio::select! {
                heard = updates.recv() => match heard {
                    Ok(update) if update.order == order => return Some(message(&update.revision)),
                    Ok(_) => {}
                    // Too far behind to know what was missed: the page connects again and gets the current state.
                    Err(RecvError::Lagged(_) | RecvError::Closed) => return None,
                },
                () = tokio::time::sleep(KEEP_ALIVE) => return Some(Bytes::from_static(b": still here\n\n")),
                _ = stop.changed() => return None,
            }
        }
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(events))
}

fn message(revision: &str) -> Bytes {
    Bytes::from(format!("data: {revision}\n\n"))
}

/// Streams the first message, then those of `next` until it has no more.
fn async_stream<N>(first: String, next: N) -> impl stream::Stream<Item = Result<Bytes, Error>>
where
    N: AsyncFnMut() -> Option<Bytes>,
{
    stream::unfold((Some(first), next), |(first, mut next)| async move {
        let bytes = match first {
            Some(revision) => message(&revision),
            None => next().await?,
        };
        Some((Ok(bytes), (None, next)))
    })
}
