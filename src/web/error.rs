//! Every failure is a translated page with a way on.

use super::{Page, see_other};
use crate::store::StoreError;
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
    TooMany { wait_s: u64 },
    /// Others were faster, again and again: nothing has happened.
    #[error("changed in the meantime")]
    Busy,
    #[error(transparent)]
    Broken(anyhow::Error),
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
            Self::TooMany { wait_s } => {
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
    text: &'static str,
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
        429 => ("error-too-many-title", "error-too-many-text", true),
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
    let Some(mut page) = render(&request, status) else { return Ok(response) };
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    Ok(response.into_response(page).map_into_boxed_body())
}

/// Marks requests whose answers are for programs.
pub struct Machine;

fn is_plain_text<B>(response: &ServiceResponse<B>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/plain"))
}

fn render(req: &HttpRequest, status: StatusCode) -> Option<HttpResponse> {
    let page = Page::of(req)?;
    let page = if req.path().starts_with("/pay/") { page.bare() } else { page };
    let (title, text, retry) = words(status);
    page.show_as(status, &ErrorPage { p: &page, title, text, retry }).ok()
}
