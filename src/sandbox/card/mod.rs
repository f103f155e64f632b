//! Stripe's side of the wire: Checkout Sessions and refunds by the API, and the card page that belongs to them.
//!
//! Every call must carry the account's key and the pinned API version; every change a key that makes repeating
//! it safe, and a form without unknown parameters. Only what a shop needs for cards is here: sessions are
//! created, retrieved, listed and expired, refunds created and listed.

pub mod book;
pub mod cards;
mod create;
mod event;
mod read;
mod refund;
mod render;
mod repeat;
#[cfg(test)]
mod tests;

pub(super) use event::message;

use super::{
    disturb::{self, Call, Provider},
    keys,
};
use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Bytes, Data},
};
use read::Params;
use repeat::Turn;
use serde_json::{Value, json};

/// The API version that is spoken; the shop pins it.
const VERSION: &str = "2026-10-28.endive";

/// The type of the event that follows when nobody pays in time.
pub const EXPIRED: &str = "checkout.session.expired";

/// Why a request was not carried out.
#[derive(Debug)]
enum ApiError {
    Refused(Refusal),
    Store(StoreError),
}

/// An error as it stands in answers.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    status: u16,
    kind: &'static str,
    code: &'static str,
    message: String,
    param: Option<String>,
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Refusal {
    fn of(status: u16, code: &'static str, message: &str) -> Self {
        Self { status, kind: "invalid_request_error", code, message: message.to_owned(), param: None }
    }

    /// Names the parameter that was wrong.
    fn about(self, param: &str) -> Self {
        Self { param: Some(param.to_owned()), ..self }
    }

    fn body(&self) -> Value {
        let mut error = json!({ "type": self.kind, "message": self.message });
        if !self.code.is_empty() {
            error["code"] = self.code.into();
        }
        if let Some(param) = &self.param {
            error["param"] = param.as_str().into();
        }
        json!({ "error": error })
    }
}

fn missing(what: &str, id: &str) -> ApiError {
    Refusal::of(404, "resource_missing", &format!("No such {what}: '{id}'")).about("id").into()
}

/// What a request is made of.
struct Request<'a> {
    verb: &'a str,
    /// What follows `/sandbox/card`.
    path: &'a str,
    query: &'a str,
    body: &'a [u8],
    key: &'a str,
}

/// Every request below `/sandbox/card/v1/`.
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    match answer(&world, &req, &body).await {
        Ok(response) => {
            world.call();
            response
        }
        Err(error) => {
            tracing::error!(%error, "the sandbox's Stripe has failed");
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn answer(world: &World, req: &HttpRequest, body: &[u8]) -> Result<HttpResponse, StoreError> {
    let path = req.path().strip_prefix("/sandbox/card").unwrap_or_default();
    let effect = disturb::next(world, Provider::Stripe, kind(req.method().as_str(), path)).await?;
    if effect.down {
        return Ok(HttpResponse::ServiceUnavailable().finish());
    }
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let key = header("idempotency-key").unwrap_or_default();
    let request = Request { verb: req.method().as_str(), path, query: req.query_string(), body, key };
    let done = match check(header) {
        Ok(()) => carry_out(world, &request).await,
        Err(halt) => Err(halt),
    };
    let (status, body) = match done {
        Ok(answer) => answer,
        Err(ApiError::Refused(refusal)) => (refusal.status, refusal.body()),
        Err(ApiError::Store(error)) => return Err(error),
    };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let number = format!("req_{}", crate::domain::id::base32(&world.random.bytes::<9>()));
    let response = HttpResponse::build(status).insert_header(("Request-Id", number)).json(body);
    Ok(effect.release(response).await)
}

fn kind(verb: &str, path: &str) -> Option<Call> {
    match (verb, path.rsplit('/').next()) {
        ("POST", Some("sessions")) => Some(Call::Begin),
        ("POST", Some("expire")) => Some(Call::Close),
        ("POST", Some("refunds")) => Some(Call::Refund),
        ("GET", _) => Some(Call::Ask),
        _ => None,
    }
}

/// The key of the account, the pinned version, and a form where there is a body.
fn check<'a>(header: impl Fn(&'static str) -> Option<&'a str>) -> Result<(), ApiError> {
    let bearer = header("authorization").and_then(|text| text.strip_prefix("Bearer "));
    if bearer != Some(keys::STRIPE_SECRET_KEY) {
        return Err(Refusal::of(401, "", "No such API key").into());
    }
    if header("stripe-version") != Some(VERSION) {
        return Err(Refusal::of(400, "", "This far end speaks only the version that the shop pins").into());
    }
    let kind = header("content-type").unwrap_or("application/x-www-form-urlencoded");
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Refusal::of(400, "", "Requests are forms").into());
    }
    Ok(())
}

async fn carry_out(world: &World, request: &Request<'_>) -> Result<(u16, Value), ApiError> {
    let parts: Vec<&str> = request.path.trim_start_matches('/').split('/').collect();
    match (request.verb, parts.as_slice()) {
        ("POST", ["v1", "checkout", "sessions"]) => {
            let draft = create::draft(world, request.body)?;
            once(world, request, async || create::open(world, &draft).await).await
        }
        ("POST", ["v1", "checkout", "sessions", id, "expire"]) => {
            Params::read(request.body, &["expand[]"])?;
            once(world, request, async || create::expire(world, id).await).await
        }
        ("POST", ["v1", "refunds"]) => {
            let draft = refund::draft(world, request.body)?;
            once(world, request, async || refund::make(world, &draft).await).await
        }
        ("GET", ["v1", "checkout", "sessions"]) => Ok((200, sessions(world, request.query).await?)),
        ("GET", ["v1", "checkout", "sessions", id]) => {
            let asked = Params::read(request.query.as_bytes(), &["expand[]"])?;
            let session = book::find(world, id).await?.ok_or_else(|| missing("checkout.session", id))?;
            Ok((200, render::session(world, &session, asked.expands("payment_intent"))))
        }
        ("GET", ["v1", "refunds"]) => Ok((200, refund::list(world, request.query.as_bytes()).await?)),
        _ => Err(Refusal::of(404, "", "Unrecognized request URL").into()),
    }
}

/// Carries a change out under its key, or gives the answer of the first time.
async fn once(
    world: &World,
    request: &Request<'_>,
    act: impl AsyncFn() -> Result<Value, ApiError>,
) -> Result<(u16, Value), ApiError> {
    let asked = format!("{}\n{}", request.path, String::from_utf8_lossy(request.body));
    if let Turn::Again(status, body) = repeat::begin(world, request.key, &asked).await? {
        return Ok((status, body));
    }
    let answer = match act().await {
        Ok(body) => (200, body),
        Err(ApiError::Refused(refusal)) => (refusal.status, refusal.body()),
        Err(broken) => return Err(broken),
    };
    repeat::end(world, request.key, &answer).await?;
    Ok(answer)
}

/// The sessions of a time, the newest first.
async fn sessions(world: &World, query: &str) -> Result<Value, ApiError> {
    let known = ["limit", "starting_after", "created[gte]", "created[lte]", "expand[]", "status"];
    let asked = Params::read(query.as_bytes(), &known)?;
    let (from, to) = (asked.integer("created[gte]")?, asked.integer("created[lte]")?);
    let limit = asked.integer("limit")?.unwrap_or(10).clamp(1, 100);
    let all = book::latest(world, 1000).await?.into_iter().filter(|session| {
        let created = render::seconds(session.created);
        from.is_none_or(|from| created >= from) && to.is_none_or(|to| created <= to)
    });
    let all: Vec<_> = all.collect();
    let after = asked.get("starting_after");
    let skip = after.and_then(|id| all.iter().position(|session| session.id == id)).map_or(0, |at| at + 1);
    let rest = all.len().saturating_sub(skip);
    let take = usize::try_from(limit).unwrap_or_default().min(rest);
    let expanded = asked.expands("data.payment_intent");
    let page = all.iter().skip(skip).take(take).map(|session| render::session(world, session, expanded));
    Ok(render::list("/v1/checkout/sessions", page.collect(), rest > take))
}
