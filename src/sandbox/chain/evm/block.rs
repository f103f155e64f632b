//! Blocks by number or by tag.

use super::{Node, error, error::RpcError, shape};
use crate::sandbox::chain::{Chain, blocks::Reorgs, state};
use serde_json::Value;

/// `eth_getBlockByNumber`
pub async fn by_number(node: &Node<'_>, which: &Value, full: &Value) -> Result<Value, RpcError> {
    let Some(number) = number(node, which)? else { return Ok(Value::Null) };
    if number > node.view.head {
        return Ok(Value::Null);
    }
    let mut db = node.world.store.read().await?;
    let reorgs = Reorgs::of(&mut db, node.chain).await?;
    let inside = state::in_blocks(&mut db, node.chain, number..=number).await?;
    let full = full.as_bool().unwrap_or_default();
    Ok(shape::block(node.chain, number, &reorgs, &inside, full))
}

/// The number behind a tag; none for the block that is still being made.
pub fn number(node: &Node<'_>, which: &Value) -> Result<Option<i64>, RpcError> {
    let view = node.view;
    Ok(Some(match (which.as_str().unwrap_or_default(), node.chain) {
        ("latest", _) => view.head,
        ("earliest", _) => 0,
        ("finalized", _) => view.last_final,
        ("safe", Chain::Ethereum) => view.safe,
        ("pending", Chain::Ethereum) => return Ok(None),
        (tag @ ("safe" | "pending"), Chain::Tron) => {
            return Err(error::no(-32602, format!("TAG {tag} not supported")));
        }
        (text, chain) => error::number(chain, text)?,
    }))
}
