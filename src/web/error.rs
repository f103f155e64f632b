//! Every failure is a translated page with a way on.

use super::{Page, see_other};
use crate::{domain::time::MINUTE_MS, lang::Lang, store::StoreError};
use actix_web::{
    Error as ActixError, HttpMessage, HttpRequest, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};
use askama::Template;

/// What can go wrong with a request.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("sign in first")]
    SignIn { next: String },
    /// The form's token is missing or another session's.
    #[error("the form is not of this session")]
    Forged,
    /// The address exists, but takes other methods.
    #[error("method not allowed")]
    NotAllowed,
    #[error("the request cannot be read")]
    BadRequest,
    #[error("too many requests")]
    TooMany { wait_s: u64, what: Limited },
    /// Others were faster, again and again: nothing has happened.
    #[error("changed in the meantime")]
    Busy,
    #[error(transparent)]
    Broken(anyhow::Error),
}

/// What there was too much of: decides the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    Tries,
    /// Payment attempts at one order.
    Attempts,
    /// Hashes named for one order.
    Hashes,
    /// Sign-in letters to one mailbox.
    Letters,
}

impl Error {
    /// The same limit, told in the words of what it is about.
    pub fn about(self, what: Limited) -> Self {
        match self {
            Self::TooMany { wait_s, .. } => Self::TooMany { wait_s, what },
            other => other,
        }
    }

    /// Too many of something, for so many milliseconds more.
    pub fn too_many(what: Limited, wait_ms: i64) -> Self {
        Self::TooMany { wait_s: u64::try_from(wait_ms / 1000).unwrap_or(0) + 1, what }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale | StoreError::Taken => Self::Busy,
            StoreError::Broken(error) => Self::Broken(error),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::NotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::CONFLICT,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A bare answer; [`pages`] makes it a page.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignIn { next } => {
                let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
                return see_other(&format!("/signin?{query}"));
            }
            Self::TooMany { wait_s, .. } => {
                response.insert_header((header::RETRY_AFTER, wait_s.to_string()));
            }
            Self::Broken(error) => tracing::error!(error = format!("{error:#}"), "a request has failed"),
            Self::NotFound | Self::Forged | Self::NotAllowed | Self::BadRequest | Self::Busy => {}
        }
        response.finish()
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    p: &'a Page,
    title: &'static str,
    text: String,
    /// Where the way on leads: the page itself again, or the start.
    retry: bool,
}

/// The keys of a status's words, and whether trying again makes sense.
fn words(status: StatusCode) -> (&'static str, &'static str, bool) {
    match status.as_u16() {
        404 | 405 | 421 => ("error-not-found-title", "error-not-found-text", false),
        403 => ("error-forged-title", "error-forged-text", true),
        408 => ("error-too-slow-title", "error-too-slow-text", true),
        409 => ("error-busy-title", "error-busy-text", true),
        413 => ("error-too-large-title", "error-too-large-text", true),
        400..=499 => ("error-bad-request-title", "error-bad-request-text", true),
        503 => ("error-unavailable-title", "error-unavailable-text", true),
        _ => ("error-broken-title", "error-broken-text", true),
    }
}

/// Turns every bare failure into a page in the reader's language. Answers to machines are left alone.
pub async fn pages(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let response = next.call(req).await?.map_into_boxed_body();
    let request = response.request().clone();
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || response.headers().contains_key(header::CONTENT_TYPE) && !is_plain_text(&response) {
        return Ok(response);
    }
    if request.path().starts_with("/hooks/") || request.extensions().get::<Machine>().is_some() {
        return Ok(response);
    }
    let limited = response.response().error().and_then(|error| error.as_error()).and_then(limited);
    let Some(mut page) = render(&request, status, limited) else { return Ok(response) };
    if let Some(allow) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    Ok(response.into_response(page).map_into_boxed_body())
}

/// Marks requests whose answers are for programs.
pub struct Machine;

fn is_plain_text<B>(response: &ServiceResponse<B>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/plain"))
}

/// What there was too much of, and how many seconds to wait.
fn limited(error: &Error) -> Option<(Limited, u64)> {
    match error {
        Error::TooMany { wait_s, what } => Some((*what, *wait_s)),
        _ => None,
    }
}

/// When to try again, and what works meanwhile. Half a minute is told as a minute.
fn wait_text(l: Lang, what: Limited, wait_s: u64) -> (&'static str, String) {
    let minutes = i64::try_from(wait_s.div_ceil(60)).unwrap_or(i64::MAX / MINUTE_MS);
    let wait = l.duration(minutes * MINUTE_MS);
    match what {
        Limited::Tries => ("error-too-many-title", l.t1("error-too-many-text", "wait", wait)),
        Limited::Attempts => ("error-attempts-title", l.t1("error-attempts-text", "wait", wait)),
        Limited::Letters => ("error-letters-title", l.t1("error-letters-text", "wait", wait)),
        Limited::Hashes => ("error-hashes-title", l.t1("error-hashes-text", "wait", wait)),
    }
}

fn render(req: &HttpRequest, status: StatusCode, limited: Option<(Limited, u64)>) -> Option<HttpResponse> {
    let page = Page::of(req)?;
    let page = if req.path().starts_with("/pay/") { page.bare() } else { page };
    let (title, text, retry) = match limited {
        Some((what, wait_s)) => {
            let (title, text) = wait_text(page.lang, what, wait_s);
            (title, text, true)
        }
        None => {
            let (title, text, retry) = words(status);
            (title, page.lang.t(text).to_owned(), retry)
        }
    };
    let mut response = page.show_as(status, &ErrorPage { p: &page, title, text, retry }).ok()?;
    if let Some((_, wait_s)) = limited {
        response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(wait_s));
    }
    Some(response)
}
