//! WeChat Pay's side of the wire: APIv3 in both dialects, for a merchant in public-key mode.
//!
//! Every request is verified with the merchant's public key over the path that follows `/sandbox/wechat`,
//! and its time must be within five minutes of ours. Answers and messages are signed with the platform's
//! key, messages sealed with the APIv3 key. A request that is not signed rightly is answered without a
//! signature. Two rules of the real API are left out, as a rehearsal on one machine cannot keep them:
//! `notify_url` may be plain `http`, and the payer's address may be a private one.

mod envelope;
mod message;
mod order;
mod query;
mod read;
mod refund;
mod seal;
#[cfg(test)]
mod tests;

pub(super) use message::message;

use super::{
    disturb::{self, Call, Provider},
    keys,
};
use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Bytes, Data},
};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// Where this far end is mounted; what follows is the path that is signed.
pub const MOUNT: &str = "/sandbox/wechat";

/// Which of the two APIs is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Mainland,
    Global,
}

/// Why a request was not carried out.
#[derive(Debug)]
enum ApiError {
    Refused(Refusal),
    Store(StoreError),
}

/// A refusal as it stands in answers. The tail of `Request-ID` names the case.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
    case: &'static str,
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A request that has been verified.
struct VerifiedRequest<'a> {
    path: &'a str,
    query: &'a str,
    body: &'a [u8],
}

/// Every request below `/sandbox/wechat/`.
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    match answer(&world, &req, &body).await {
        Ok(response) => {
            world.call();
            response
        }
        Err(error) => {
            tracing::error!(%error, "the sandbox's WeChat Pay has failed");
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn answer(world: &World, req: &HttpRequest, body: &[u8]) -> Result<HttpResponse, StoreError> {
    let signed = req.uri().path_and_query().map_or("", |uri| uri.as_str());
    let signed = signed.strip_prefix(MOUNT).unwrap_or_default();
    let (path, query) = signed.split_once('?').unwrap_or((signed, ""));
    let effect = disturb::next(world, Provider::WeChat, kind(req.method().as_str(), path)).await?;
    if effect.down {
        return Ok(HttpResponse::ServiceUnavailable().finish());
    }
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let message = envelope::Request { verb: req.method().as_str(), path: signed, body };
    let response = match envelope::verify(&message, header, world.clock.now()) {
        Err(refusal) => envelope::unsigned(world, &refusal),
        Ok(()) => match route(world, message.verb, &VerifiedRequest { path, query, body }).await {
            Ok(answer) => envelope::signed(world, effect.seal, 200, answer, ""),
            Err(ApiError::Refused(no)) => {
                envelope::signed(world, effect.seal, no.status, Some(no.body()), no.case)
            }
            Err(ApiError::Store(error)) => return Err(error),
        },
    };
    Ok(effect.release(response).await)
}

fn kind(verb: &str, path: &str) -> Option<Call> {
    match (verb, path.rsplit('/').next()) {
        ("POST", Some("native" | "h5" | "mweb")) => Some(Call::Begin),
        ("POST", Some("close")) => Some(Call::Close),
        ("POST", Some("refunds")) => Some(Call::Refund),
        ("GET", _) => Some(Call::Ask),
        _ => None,
    }
}

/// Every path of the API; the answer is a body, or none for 204.
async fn route(world: &World, verb: &str, asked: &VerifiedRequest<'_>) -> Result<Option<Value>, ApiError> {
    use Dialect::{Global, Mainland};
    let parts: Vec<String> = asked.path.trim_start_matches('/').split('/').map(plain).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match (verb, parts.as_slice()) {
        ("POST", ["v3", "pay", "transactions", kind @ ("native" | "h5")]) => {
            order::open(world, Mainland, kind, asked).await.map(Some)
        }
        ("POST", ["v3", "global", "transactions", kind @ ("native" | "mweb")]) => {
            order::open(world, Global, kind, asked).await.map(Some)
        }
        ("GET", ["v3", "pay", "transactions", "out-trade-no" | "id", name]) => {
            query::query(world, Mainland, name, asked).await.map(Some)
        }
        ("GET", ["v3", "global", "transactions", "out-trade-no" | "id", name]) => {
            query::query(world, Global, name, asked).await.map(Some)
        }
        ("POST", ["v3", "pay" | "global", "transactions", "out-trade-no", no, "close"]) => {
            query::close(world, no, asked).await.map(|()| None)
        }
        ("POST", ["v3", "refund", "domestic", "refunds"]) => {
            refund::refund(world, Mainland, asked).await.map(Some)
        }
        ("POST", ["v3", "global", "refunds"]) => refund::refund(world, Global, asked).await.map(Some),
        ("GET", ["v3", "refund", "domestic", "refunds", no]) => {
            refund::query(world, Mainland, no).await.map(Some)
        }
        ("GET", ["v3", "global", "refunds", "out-refund-no", no]) => {
            refund::query(world, Global, no).await.map(Some)
        }
        // A merchant in public-key mode has no certificates to fetch.
        ("GET", ["v3", "certificates"] | ["v3", "global", "certificates"]) => {
            Err(no(404, "RESOURCE_NOT_EXISTS", "this merchant uses a public key", ""))
        }
        _ => Err(no(404, "RESOURCE_NOT_EXISTS", "there is no such resource", "")),
    }
}

fn plain(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

fn no(status: u16, code: &'static str, message: impl Into<String>, case: &'static str) -> ApiError {
    ApiError::Refused(Refusal { status, code, message: message.into(), case })
}

fn illegal(why: impl Into<String>) -> ApiError {
    no(400, "PARAM_ERROR", why, "")
}

fn no_order() -> ApiError {
    no(404, "ORDER_NOT_EXIST", "no order with this number", "268512771")
}

impl Refusal {
    fn body(&self) -> Value {
        json!({ "code": self.code, "message": self.message })
    }
}

/// The merchant of a request must be the one whose key it is signed with.
fn check_merchant(mchid: Option<&str>) -> Result<(), ApiError> {
    match mchid {
        Some(keys::WECHAT_MCHID) => Ok(()),
        Some(_) => Err(no(400, "APPID_MCHID_NOT_MATCH", "another merchant's mchid", "268445527")),
        None => Err(illegal("mchid is missing")),
    }
}
