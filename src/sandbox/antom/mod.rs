//! Antom's side of the wire: the AMS interface as its documentation describes it.
//!
//! Every call is verified with the merchant's public key over the path that follows `/sandbox/antom`, and
//! answered with a signature over the same path. A call that is not signed rightly is answered without one.
//! Where the published documents are silent (which code a payer's "no" has, which code a cancel after the
//! last moment has), the choice stands beside the code.

mod begin;
mod envelope;
mod field;
mod inquire;
mod message;
mod refund;
#[cfg(test)]
mod tests;

pub use message::is_acknowledged;
pub(super) use message::message;

use super::disturb::{self, Call, Provider};
use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Bytes, Data},
};
use serde_json::{Value, json};

/// Where this far end is mounted; what follows is the path that is signed.
pub const MOUNT: &str = "/sandbox/antom";
const PREFIX: &str = "/ams/sandbox/api/v1/payments/";

/// Why a call was not carried out.
#[derive(Debug)]
enum ApiError {
    /// A final refusal: result status F, with its code and the text for the log.
    Refused(&'static str, String),
    Store(StoreError),
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// `POST /sandbox/antom/ams/sandbox/api/v1/payments/{api}`
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    match answer(&world, &req, &body).await {
        Ok(response) => {
            world.call();
            response
        }
        Err(error) => {
            tracing::error!(%error, "the sandbox's Antom has failed");
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn answer(world: &World, req: &HttpRequest, body: &[u8]) -> Result<HttpResponse, StoreError> {
    let path = req.path().strip_prefix(MOUNT).unwrap_or_default();
    let api = path.strip_prefix(PREFIX).unwrap_or_default();
    let effect = disturb::next(world, Provider::Antom, kind(api)).await?;
    if effect.down {
        return Ok(HttpResponse::ServiceUnavailable().finish());
    }
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let response = match envelope::verify(path, header, body) {
        Err((code, why)) => HttpResponse::Ok().json(refusal(code, &why)),
        Ok(()) => {
            let answer = match carry_out(world, api, body).await {
                Ok(answer) => answer,
                Err(ApiError::Refused(code, why)) => refusal(code, &why),
                Err(ApiError::Store(error)) => return Err(error),
            };
            envelope::signed(path, world.clock.now(), effect.seal, &answer.to_string())
        }
    };
    Ok(effect.release(response).await)
}

fn kind(api: &str) -> Option<Call> {
    match api {
        "pay" => Some(Call::Begin),
        "inquiryPayment" => Some(Call::Ask),
        "cancel" => Some(Call::Close),
        "refund" => Some(Call::Refund),
        _ => None,
    }
}

async fn carry_out(world: &World, api: &str, body: &[u8]) -> Result<Value, ApiError> {
    let asked: Value = serde_json::from_slice(body).map_err(|why| illegal(why.to_string()))?;
    field::check_scalars(&asked)?;
    match api {
        "consult" => begin::consult(world, &asked),
        "pay" => begin::pay(world, &asked).await,
        "inquiryPayment" => inquire::inquire(world, &asked).await,
        "cancel" => inquire::cancel(world, &asked).await,
        "refund" => refund::refund(world, &asked).await,
        "inquiryRefund" => refund::inquire(world, &asked).await,
        _ => Err(ApiError::Refused("NO_INTERFACE_DEF", format!("there is no payments/{api}"))),
    }
}

fn illegal(why: impl Into<String>) -> ApiError {
    ApiError::Refused("PARAM_ILLEGAL", why.into())
}

fn refusal(code: &str, message: &str) -> Value {
    json!({ "result": result("F", code, message) })
}

fn result(status: &str, code: &str, message: &str) -> Value {
    json!({ "resultStatus": status, "resultCode": code, "resultMessage": message })
}

fn success() -> Value {
    result("S", "SUCCESS", "success")
}
