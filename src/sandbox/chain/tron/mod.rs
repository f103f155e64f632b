//! The pretend TRON node: java-tron's HTTP interface, TronGrid's list of transfers, and JSON-RPC.
//!
//! Written from java-tron's documentation and recorded answers of the main chain. Errors come with status
//! 200 and a key `Error`, as there. GET is answered for lists only: whoever asks for a transaction posts.

mod grid;
mod shape;
mod visible;
mod wallet;

use super::{
    Chain, evm,
    faults::{self, Faults},
};
use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Bytes, Data},
};

/// Where this far end is mounted.
pub const MOUNT: &str = "/sandbox/tron";

/// Every request below `/sandbox/tron/`.
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    faults::through(&world, Chain::Tron, async |faults| route(&world, &req, &body, faults).await).await
}

async fn route(
    world: &World,
    req: &HttpRequest,
    body: &[u8],
    faults: &Faults,
) -> Result<HttpResponse, StoreError> {
    let path = req.path().strip_prefix(MOUNT).unwrap_or_default();
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match (req.method().as_str(), parts.as_slice()) {
        ("POST", ["wallet", api]) => wallet::answer(world, api, wallet::Sight::Full(faults), body).await,
        ("POST", ["walletsolidity", api]) => {
            wallet::answer(world, api, wallet::Sight::Solidified(faults), body).await
        }
        ("POST", ["jsonrpc"]) => evm::answer(world, Chain::Tron, faults, body).await,
        ("GET", ["v1", "accounts", address, "transactions", "trc20"]) if !faults.unindexed => {
            grid::transfers(world, address, req.query_string(), faults).await
        }
        (_, ["wallet" | "walletsolidity", _] | ["jsonrpc"]) => Ok(HttpResponse::MethodNotAllowed().finish()),
        _ => Ok(HttpResponse::NotFound().finish()),
    }
}
