//! Turns away what should not reach a handler: posts from other sites, requests that take for ever.

use super::{amazon, error};
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::{ErrorInternalServerError, ErrorRequestTimeout},
    http::Method,
    middleware::Next,
};
use std::time::Duration;

/// The longest a request may take, its body included. A stream's answer begins at once and is not cut.
const DEADLINE: Duration = Duration::from_secs(50);

/// Runs a request that may change something to its end, even when its client hangs up or its deadline passes.
/// The server drops a request's future when its connection breaks; what a flow does between two commits, such
/// as to close one attempt and to begin the next, must not depend on the payer's network.
pub async fn finish(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if is_safe(&req) {
        return next.call(req).await;
    }
    actix_web::rt::spawn(next.call(req)).await.map_err(ErrorInternalServerError)?
}

fn is_safe(req: &ServiceRequest) -> bool {
    matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS)
}

/// The longest a body may take to arrive, checked by the deadline of reading it.
pub async fn deadline(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match tokio::time::timeout(DEADLINE, next.call(req)).await {
        Ok(done) => done,
        Err(_) => Err(ErrorRequestTimeout("too slow")),
    }
}

/// Lets a changing request through only when its page is ours: `Sec-Fetch-Site`, or `Origin` against
/// `Host`. One address is there for another site's form: AWS sends buyers to it, and their token proves them. A request with neither comes from no browser of today; its form token still has to fit.
pub async fn same_origin(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if is_safe(&req) || is_for_machines(req.path()) || req.path() == amazon::FULFIL || is_ours(&req) {
        return Ok(next.call(req).await?.map_into_boxed_body());
    }
    let refused = error::Error::Forged;
    let response = actix_web::ResponseError::error_response(&refused);
    Ok(req.into_response(response).map_into_boxed_body())
}

/// Providers prove themselves by signature.
fn is_for_machines(path: &str) -> bool {
    ["/hooks/", "/sandbox/antom/", "/sandbox/wechat/", "/sandbox/card/v1/", "/sandbox/aws/"]
        .iter()
        .any(|machine| path.starts_with(machine))
}

fn is_ours(req: &ServiceRequest) -> bool {
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    match header("sec-fetch-site") {
        Some("same-origin" | "none") => true,
        Some(_) => false,
        None => match header("origin") {
            Some(origin) => origin.split_once("://").map(|(_, host)| host) == header("host"),
            None => true,
        },
    }
}
