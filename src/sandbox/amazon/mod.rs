//! The far end of AWS Marketplace: the metering and the entitlement service, and what is agreed on there.
//!
//! Written from AWS's API reference and its signing guide. It knows no cross-site form: the pretend page of AWS
//! posts a buyer's token from our own address, so that cookies do arrive where they would not from AWS.

mod calls;
mod verify;
pub mod world;

use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Bytes, Data},
};
use serde_json::{Value, json};
use world::InjectedFault;

/// Why a call was not carried out.
#[derive(Debug)]
enum ApiError {
    Refused(Refusal),
    Store(StoreError),
}

/// A refusal as AWS names it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    status: u16,
    kind: &'static str,
    message: &'static str,
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn no(kind: &'static str, message: &'static str) -> Refusal {
    Refusal { status: 400, kind, message }
}

/// Every request below `/sandbox/aws/`.
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    match answer(&world, &req, &body).await {
        Ok(answer) => reply(200, None, &answer),
        Err(ApiError::Refused(no)) => {
            let said = json!({ "__type": no.kind, "message": no.message });
            reply(no.status, Some(no.kind), &said)
        }
        Err(ApiError::Store(error)) => {
            tracing::error!(%error, "the sandbox's AWS has failed");
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn answer(world: &World, req: &HttpRequest, body: &[u8]) -> Result<Value, ApiError> {
    troubled(world).await?;
    let headers: Vec<(String, String)> = req
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let heard =
        verify::SignedRequest { verb: req.method().as_str(), uri: req.uri(), headers: &headers, body };
    verify::verify(&heard, &world.shop.aws_region, world.clock.now()).map_err(ApiError::Refused)?;
    let asked: Value = serde_json::from_slice(body)
        .map_err(|_| ApiError::Refused(no("SerializationException", "the body is no JSON")))?;
    let service = req.uri().path().rsplit('/').next().unwrap_or_default();
    match (service, heard.header("x-amz-target")) {
        ("metering", Some("AWSMPMeteringService.ResolveCustomer")) => calls::resolve(world, &asked).await,
        ("entitlement", Some("AWSMPEntitlementService.GetEntitlements")) => {
            calls::entitlements(world, &asked).await
        }
        _ => Err(ApiError::Refused(no("UnknownOperationException", "there is no such operation"))),
    }
}

/// What is set to go wrong.
async fn troubled(world: &World) -> Result<(), ApiError> {
    let refusal = match world::trouble(world).await? {
        InjectedFault::None => return Ok(()),
        InjectedFault::Down => Refusal { status: 503, kind: "ServiceUnavailable", message: "down" },
        InjectedFault::Throttled => no("ThrottlingException", "Rate exceeded"),
        InjectedFault::Failing => {
            Refusal { status: 500, kind: "InternalServiceErrorException", message: "an error of AWS's own" }
        }
        InjectedFault::Disabled => no("DisabledApiException", "the API is disabled in this region"),
    };
    Err(ApiError::Refused(refusal))
}

fn reply(status: u16, kind: Option<&str>, said: &Value) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    if let Some(kind) = kind {
        response.insert_header(("x-amzn-errortype", kind));
    }
    response.content_type("application/x-amz-json-1.1").body(said.to_string())
}
