//! The calls of java-tron's HTTP API that we make, one function each.

use super::answers::{Body, Info, RawBlock};
use crate::methods::usdt::{
    block::{self, Block},
    chain::Head,
    txid::TxId,
    wire::{Line, NodeError},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Which view of the chain a call reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// All blocks, of which the youngest may still be undone.
    Latest,
    /// Solidified blocks only.
    Solid,
}

impl View {
    const fn path(self) -> &'static str {
        match self {
            Self::Latest => "/wallet",
            Self::Solid => "/walletsolidity",
        }
    }
}

/// Receipt and logs of a transaction; none while this view does not have it.
pub async fn info(line: &Line, view: View, id: &TxId) -> Result<Option<Info>, NodeError> {
    let ask = json!({ "value": id.as_str() });
    let found = post::<Info>(line, view, "gettransactioninfobyid", &ask).await?;
    found.map(|info| info.of(id)).transpose()
}

/// What the sender signed; its digest is the id.
pub async fn body(line: &Line, id: &TxId) -> Result<Option<Body>, NodeError> {
    let ask = json!({ "value": id.as_str() });
    let found = post::<Body>(line, View::Latest, "gettransactionbyid", &ask).await?;
    found.map(|body| body.of(id)).transpose()
}

/// The youngest block of a view.
pub async fn youngest(line: &Line, view: View) -> Result<Block, NodeError> {
    let found = match post::<RawBlock>(line, view, "getblock", &json!({ "detail": false })).await {
        // Nodes before 4.6 do not have it, and send all transactions with a block.
        Err(NodeError::Missing(_)) => post::<RawBlock>(line, view, "getnowblock", &json!({})).await?,
        answered => answered?,
    };
    found.ok_or_else(|| NodeError::Unknown("it has no youngest block".into()))?.read()
}

/// The block at a height; none when the chain is not that long.
pub async fn block(line: &Line, number: u64) -> Result<Option<Block>, NodeError> {
    let ask = json!({ "id_or_num": number.to_string(), "detail": false });
    let found = match post::<RawBlock>(line, View::Latest, "getblock", &ask).await {
        Err(NodeError::Missing(_)) => {
            post::<RawBlock>(line, View::Latest, "getblockbynum", &json!({ "num": number })).await?
        }
        answered => answered?,
    };
    let block = found.map(RawBlock::read).transpose()?;
    match block {
        Some(block) if block.number != number => {
            Err(NodeError::Unknown(format!("asked for block {number}, it answers with {}", block.number)))
        }
        block => Ok(block),
    }
}

pub async fn head(line: &Line) -> Result<Head, NodeError> {
    let latest = youngest(line, View::Latest).await?;
    let solid = youngest(line, View::Solid).await?;
    Ok(block::head(&latest, solid.number))
}

/// The chain's id, which the id of its first block ends with.
pub async fn chain_id(line: &Line) -> Result<Option<u64>, NodeError> {
    let first = block(line, 0).await?;
    Ok(first.and_then(|first| u64::from_str_radix(first.hash.get(56..)?, 16).ok()))
}

/// The token's decimals; none where there is no such contract.
pub async fn decimals(line: &Line) -> Result<Option<u64>, NodeError> {
    let token = line.config().token.tron_hex();
    let ask = json!({ "owner_address": token, "contract_address": token, "function_selector": "decimals()" });
    let answer = post::<Value>(line, View::Latest, "triggerconstantcontract", &ask).await?;
    let word = answer.as_ref().and_then(|answer| answer["constant_result"][0].as_str());
    let digits = word.filter(|word| word.len() == 64).map(|word| word.trim_start_matches('0'));
    Ok(digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()))
}

/// `{}` is java-tron's word for "not here", and `{"Error": …}` comes with status 200.
async fn post<T: DeserializeOwned>(
    line: &Line,
    view: View,
    call: &str,
    ask: &Value,
) -> Result<Option<T>, NodeError> {
    let address = line.address(&format!("{}/{call}", view.path()));
    let (status, answer) = line.post(address, ask).await?;
    read(call, status, answer)
}

pub(super) fn read<T: DeserializeOwned>(
    call: &str,
    status: u16,
    answer: Value,
) -> Result<Option<T>, NodeError> {
    let error = answer.get("Error").or_else(|| answer.get("error"));
    if status != 200 || error.is_some() {
        let told: String = error.unwrap_or(&answer).to_string().chars().take(200).collect();
        return Err(NodeError::Unknown(format!("{call}: an error ({status}): {told}")));
    }
    if answer.as_object().is_some_and(|fields| fields.is_empty()) {
        return Ok(None);
    }
    let value = serde_json::from_value(answer);
    value
        .map(Some)
        .map_err(|error| NodeError::Unknown(format!("{call}: an answer that makes no sense: {error}")))
}
