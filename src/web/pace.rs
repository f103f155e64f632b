//! Cuts off bodies that arrive too slowly: they hold a connection and cost the sender nothing.

use actix_web::{
    Error, HttpMessage, ResponseError,
    body::MessageBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    error::PayloadError,
    http::StatusCode,
    middleware::Next,
    web::Bytes,
};
use futures_util::{FutureExt, Stream, StreamExt};
use std::{
    cell::Cell,
    io,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::Sleep;

/// How long a body may wait in all: for its first bytes, or in pauses later on.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a body must keep up with from then on. Every sixteen bytes buy a millisecond.
const BYTES_A_MS: u64 = 16;

/// Reads the body against the clock; one that is too slow is answered with 408.
pub async fn body(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let too_slow = Rc::new(Cell::new(false));
    let body = req.take_payload();
    if !matches!(body, Payload::None) {
        let body = Timed::new(body, PATIENCE, too_slow.clone());
        req.set_payload(Payload::Stream { payload: body.boxed_local() });
    }
    let response = next.call(req).await?.map_into_boxed_body();
    if too_slow.get() && response.status().is_client_error() {
        return Ok(response.into_response(TooSlow.error_response()));
    }
    Ok(response)
}

#[derive(Debug, thiserror::Error)]
#[error("the body arrives too slowly")]
struct TooSlow;

impl ResponseError for TooSlow {
    fn status_code(&self) -> StatusCode {
        StatusCode::REQUEST_TIMEOUT
    }
}

struct Timed<S> {
    inner: S,
    left: Pin<Box<Sleep>>,
    too_slow: Rc<Cell<bool>>,
}

impl<S> Timed<S> {
    fn new(inner: S, patience: Duration, too_slow: Rc<Cell<bool>>) -> Self {
        Self { inner, left: Box::pin(tokio::time::sleep(patience)), too_slow }
    }
}

impl<S: Stream<Item = Result<Bytes, PayloadError>> + Unpin> Stream for Timed<S> {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.too_slow.get() {
            return Poll::Ready(None);
        }
        let polled = self.inner.poll_next_unpin(cx);
        if let Poll::Ready(Some(Ok(bytes))) = &polled {
            let bought = Duration::from_millis(bytes.len() as u64 / BYTES_A_MS);
            let until = self.left.deadline() + bought;
            self.left.as_mut().reset(until);
        }
        if polled.is_pending() && self.left.poll_unpin(cx).is_ready() {
            self.too_slow.set(true);
            let timeout = io::Error::new(io::ErrorKind::TimedOut, TooSlow);
            return Poll::Ready(Some(Err(PayloadError::Incomplete(Some(timeout)))));
        }
        polled
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    async fn read(body: impl Stream<Item = Result<Bytes, PayloadError>>) -> (bool, Vec<bool>) {
        let too_slow = Rc::new(Cell::new(false));
        let timed = Timed::new(Box::pin(body), Duration::from_millis(30), too_slow.clone());
        let read: Vec<_> = timed.take(20).collect().await;
        (too_slow.get(), read.iter().map(Result::is_ok).collect())
    }

    fn bytes(count: usize) -> Result<Bytes, PayloadError> {
        Ok(Bytes::from(vec![b'x'; count]))
    }

    #[actix_web::test]
    async fn a_body_that_never_comes_is_cut_off() {
        assert_eq!(
            read(stream::once(async { bytes(1) }).chain(stream::pending())).await,
            (true, vec![true, false])
        );
    }

    #[actix_web::test]
    async fn a_body_that_drips_is_cut_off() {
        let drips = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(10)).await;
            Some((bytes(1), ()))
        });
        let (too_slow, read) = read(drips).await;
        assert!(too_slow && read.contains(&false), "{read:?}");
    }

    #[actix_web::test]
    async fn a_body_that_keeps_up_is_read_however_large() {
        let parts = stream::unfold(8, |left| async move {
            tokio::time::sleep(Duration::from_millis(10)).await;
            (left > 0).then(|| (bytes(16_000), left - 1))
        });
        assert_eq!(read(parts).await, (false, vec![true; 8]));
    }
}
