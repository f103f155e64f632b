//! JSON-RPC as Ethereum's nodes speak it, and as java-tron speaks it at `/jsonrpc`, where it differs in
//! block tags, limits, hashes and errors.
//!
//! Written from Ethereum's execution API, go-ethereum's errors, java-tron's documentation and recorded
//! answers. One request at a time; batches are refused.

mod block;
mod error;
mod filter;
mod shape;

use super::{
    Chain, Transaction, View,
    blocks::Reorgs,
    bytes::quantity,
    faults::{self, Faults},
};
use crate::{sandbox::World, store::StoreError};
use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{Bytes, Data},
};
use error::RpcError;
use serde_json::{Value, json};

/// Where the Ethereum node is mounted.
pub const MOUNT: &str = "/sandbox/ethereum";

/// What a node knows while it answers.
struct Node<'a> {
    world: &'a World,
    chain: Chain,
    view: View,
    faults: &'a Faults,
}

/// `POST /sandbox/ethereum`
pub async fn call(world: Data<World>, req: HttpRequest, body: Bytes) -> HttpResponse {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_json = kind.is_some_and(|kind| kind.starts_with("application/json"));
    faults::through(&world, Chain::Ethereum, async |faults| {
        if req.method() != actix_web::http::Method::POST {
            return Ok(HttpResponse::MethodNotAllowed().finish());
        }
        if !is_json {
            let said = "invalid content type, only application/json is supported";
            return Ok(HttpResponse::UnsupportedMediaType().content_type("text/plain").body(said));
        }
        answer(&world, Chain::Ethereum, faults, &body).await
    })
    .await
}

/// Answers the request in the body; errors come with status 200 as well.
pub(super) async fn answer(
    world: &World,
    chain: Chain,
    faults: &Faults,
    body: &[u8],
) -> Result<HttpResponse, StoreError> {
    let node = Node { world, chain, view: faults.view(world, chain), faults };
    let (id, done) = match read(chain, body) {
        Ok(asked) => (asked.id.clone(), carry_out(&node, &asked).await),
        Err((id, halt)) => (id, Err(halt)),
    };
    Ok(match done {
        Ok(result) => HttpResponse::Ok().json(json!({ "jsonrpc": "2.0", "id": id, "result": result })),
        Err(RpcError::Refused(no)) => {
            HttpResponse::Ok().json(json!({ "jsonrpc": "2.0", "id": id, "error": no.body(chain) }))
        }
        Err(RpcError::Store(error)) => return Err(error),
    })
}

/// A request that is one.
struct RpcRequest {
    id: Value,
    method: String,
    params: Vec<Value>,
}

fn read(chain: Chain, body: &[u8]) -> Result<RpcRequest, (Value, RpcError)> {
    let parsed: Value = serde_json::from_slice(body).map_err(|_| {
        let said = if chain == Chain::Tron { "JSON parse error" } else { "parse error" };
        (Value::Null, error::no(-32700, said))
    })?;
    let id = parsed.get("id").cloned().unwrap_or_default();
    let method = parsed.get("method").and_then(Value::as_str);
    let version = parsed.get("jsonrpc").and_then(Value::as_str);
    let params = match parsed.get("params") {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(Value::Array(params)) => Some(params.clone()),
        Some(_) => None,
    };
    match (method, version, params) {
        (Some(method), Some("2.0"), Some(params)) if id.is_string() || id.is_number() => {
            Ok(RpcRequest { id, method: method.to_owned(), params })
        }
        (Some(_), Some("2.0"), None) => Err((id, error::no(-32602, "non-array args"))),
        _ => Err((id, error::no(-32600, "invalid request"))),
    }
}

async fn carry_out(node: &Node<'_>, asked: &RpcRequest) -> Result<Value, RpcError> {
    let param = |nth: usize| {
        let given = asked.params.get(nth).filter(|value| !value.is_null());
        given.ok_or_else(|| error::no(-32602, format!("missing value for required argument {nth}")))
    };
    match asked.method.as_str() {
        "eth_chainId" => Ok(json!(quantity(node.chain.id()))),
        "net_version" if node.chain == Chain::Ethereum => Ok(json!(node.chain.id().to_string())),
        "net_version" => Ok(json!(quantity(node.chain.id()))),
        "eth_blockNumber" => Ok(json!(quantity(node.view.head))),
        "eth_getBlockByNumber" => block::by_number(node, param(0)?, param(1)?).await,
        "eth_getLogs" => filter::logs(node, param(0)?).await,
        "eth_getTransactionReceipt" => receipt(node, param(0)?).await,
        "eth_getTransactionByHash" => by_hash(node, param(0)?).await,
        other => Err(error::no(-32601, format!("the method {other} does not exist/is not available"))),
    }
}

async fn receipt(node: &Node<'_>, hash: &Value) -> Result<Value, RpcError> {
    let Some(known) = told(node, hash).await? else { return Ok(Value::Null) };
    let reorgs = Reorgs::of(&mut node.world.store.read().await?, node.chain).await?;
    Ok(shape::receipt(&known, &reorgs))
}

async fn by_hash(node: &Node<'_>, hash: &Value) -> Result<Value, RpcError> {
    let Some(known) = told(node, hash).await? else { return Ok(Value::Null) };
    let reorgs = Reorgs::of(&mut node.world.store.read().await?, node.chain).await?;
    Ok(shape::transaction(&known, &reorgs))
}

async fn told(node: &Node<'_>, hash: &Value) -> Result<Option<Transaction>, RpcError> {
    let id = error::hash(node.chain, hash)?;
    Ok(node.faults.faulty(node.world, node.chain, node.view.head, &id).await?)
}
