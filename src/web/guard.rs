//! Turns away what should not reach a handler: forms of other sites, requests that take for ever.

use super::{Site, amazon, error};
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::{ErrorInternalServerError, ErrorRequestTimeout},
    http::{Method, header},
    middleware::Next,
};
use std::time::Duration;
use url::{Origin, Url};

/// The longest a request may take, its body included. A stream's answer begins at once and is not cut.
const DEADLINE: Duration = Duration::from_secs(50);

/// The same for a form with files, which a phone may send at 100 kbit/s.
const UPLOAD_DEADLINE: Duration = Duration::from_secs(300);

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

/// Ends requests that take too long. A body that stalls ends much earlier: see [`super::pace`].
pub async fn deadline(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let uploads = kind.is_some_and(|kind| kind.starts_with("multipart/"));
    let limit = if uploads { UPLOAD_DEADLINE } else { DEADLINE };
    match tokio::time::timeout(limit, next.call(req)).await {
        Ok(done) => done,
        Err(_) => Err(ErrorRequestTimeout("too slow")),
    }
}

/// Lets a changing request through unless the browser says that another site sent it. Where the browser
/// says nothing, the form's token alone decides: every form has one. One address is there for another
/// site's form: AWS sends buyers to it, and their token proves them.
pub async fn same_origin(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if is_safe(&req) || is_for_machines(req.path()) || req.path() == amazon::FULFIL || !is_foreign(&req) {
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

fn is_foreign(req: &ServiceRequest) -> bool {
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let public_url = req.app_data::<Site>().map_or("", |site| site.public_url.as_str());
    from_elsewhere(&RequestOrigin {
        fetch_site: header("sec-fetch-site"),
        origin: header("origin"),
        host: header("host"),
        public_url,
    })
}

/// What a browser tells of where a request comes from, and where we are.
struct RequestOrigin<'a> {
    fetch_site: Option<&'a str>,
    origin: Option<&'a str>,
    host: Option<&'a str>,
    public_url: &'a str,
}

/// Returns true if the browser names another site. Fetch Metadata come first, but browsers leave them out
/// over plain HTTP except on loopback. `null` is what a browser says that must not tell: no answer either way.
fn from_elsewhere(request: &RequestOrigin<'_>) -> bool {
    match (request.fetch_site, request.origin) {
        (Some("same-origin" | "none"), _) => false,
        (Some(_), _) => true,
        (None, None | Some("null")) => false,
        (None, Some(origin)) => !is_here(origin, request),
    }
}

/// The public address is ours whatever a proxy makes of `Host`, and so is the host that was asked for: a
/// site may be visited under another name than its public one, such as `localhost`.
fn is_here(origin: &str, request: &RequestOrigin<'_>) -> bool {
    let Ok(named) = Url::parse(origin).map(|url| url.origin()) else { return false };
    let public = Url::parse(request.public_url).map(|url| url.origin());
    let visited = |scheme: &str| -> Option<Origin> {
        Some(Url::parse(&format!("{scheme}://{}", request.host?)).ok()?.origin())
    };
    public.is_ok_and(|public| public == named)
        || ["http", "https"].into_iter().filter_map(visited).any(|here| here == named)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a form is refused that reaches `https://pay.example.com:8443` with these headers.
    fn refused(fetch_site: Option<&str>, origin: Option<&str>, host: &str) -> bool {
        let public_url = "https://pay.example.com:8443";
        from_elsewhere(&RequestOrigin { fetch_site, origin, host: Some(host), public_url })
    }

    #[test]
    fn fetch_metadata_come_first() {
        let host = "pay.example.com:8443";
        assert!(!refused(Some("same-origin"), Some("null"), host));
        assert!(!refused(Some("none"), None, host));
        assert!(refused(Some("cross-site"), Some("https://pay.example.com:8443"), host));
        assert!(refused(Some("same-site"), None, host));
    }

    #[test]
    fn the_origin_is_compared_with_the_public_address_whatever_the_proxy_calls_the_host() {
        for host in ["pay.example.com:8443", "pay.example.com", "127.0.0.1:8080"] {
            assert!(!refused(None, Some("https://pay.example.com:8443"), host), "{host}");
            assert!(refused(None, Some("https://pay.example.com.evil.example"), host), "{host}");
            assert!(refused(None, Some("https://pay.example.com:9443"), host), "{host}");
            assert!(refused(None, Some("nonsense"), host), "{host}");
        }
    }

    #[test]
    fn a_site_visited_under_another_name_takes_its_own_forms() {
        assert!(!refused(None, Some("http://192.168.1.5:8080"), "192.168.1.5:8080"));
        assert!(!refused(None, Some("http://localhost"), "localhost:80"), "a default port goes unsaid");
        assert!(refused(None, Some("http://evil.example"), "192.168.1.5:8080"));
    }

    #[test]
    fn a_browser_that_says_nothing_leaves_it_to_the_token() {
        assert!(!refused(None, None, "pay.example.com:8443"));
        assert!(!refused(None, Some("null"), "pay.example.com:8443"));
    }
}
