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
use world::Trouble;

/// Why a call was not carried out.
#[derive(Debug)]
enum Halt {
    No(Refusal),
    Broken(StoreError),
}

/// A refusal as AWS names it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    status: u16,
    kind: &'static str,
    message: &'static str,
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Broken(error)
    }
}

fn no(kind: &'static str, message: &'static str) -> Refusal {
    Refusal { status: 400, kind, message }
}

/// Every request below `/sandbox/aws/`.
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    match answer(&world, &req, &body).await {
        Ok(answer) => reply(200, None, &answer),
        Err(Halt::No(no)) => {
            let said = json!({ "__type": no.kind, "message": no.message });
            reply(no.status, Some(no.kind), &said)
        }
        Err(Halt::Broken(error)) => {
            tracing::error!(%error, "the sandbox's AWS has failed");
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn answer(world: &World, req: &HttpRequest, body: &[u8]) -> Result<Value, Halt> {
    troubled(world).await?;
    let headers: Vec<(String, String)> = req
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let heard = verify::Heard { verb: req.method().as_str(), uri: req.uri(), headers: &headers, body };
    verify::verify(&heard, &world.shop.aws_region, world.clock.now()).map_err(Halt::No)?;
    let asked: Value = serde_json::from_slice(body)
        .map_err(|_| Halt::No(no("SerializationException", "the body is no JSON")))?;
    let service = req.uri().path().rsplit('/').next().unwrap_or_default();
    match (service, heard.header("x-amz-target")) {
        ("metering", Some("AWSMPMeteringService.ResolveCustomer")) => calls::resolve(world, &asked).await,
        ("entitlement", Some("AWSMPEntitlementService.GetEntitlements")) => {
            calls::entitlements(world, &asked).await
        }
        _ => Err(Halt::No(no("UnknownOperationException", "there is no such operation"))),
    }
}

/// What is set to go wrong.
async fn troubled(world: &World) -> Result<(), Halt> {
    let refusal = match world::trouble(world).await? {
        Trouble::None => return Ok(()),
        Trouble::Down => Refusal { status: 503, kind: "ServiceUnavailable", message: "down" },
        Trouble::Throttled => no("ThrottlingException", "Rate exceeded"),
        Trouble::Failing => {
            Refusal { status: 500, kind: "InternalServiceErrorException", message: "an error of AWS's own" }
        }
        Trouble::Disabled => no("DisabledApiException", "the API is disabled in this region"),
    };
    Err(Halt::No(refusal))
}

fn reply(status: u16, kind: Option<&str>, said: &Value) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    if let Some(kind) = kind {
        response.insert_header(("x-amzn-errortype", kind));
    }
    response.content_type("application/x-amz-json-1.1").body(said.to_string())
}
