//! `eth_getLogs`: logs of a range of blocks, by contract and by topics.

use super::{
    Node, block,
    error::{self, RpcError},
    shape,
};
use crate::sandbox::chain::{
    Account, Chain,
    blocks::Reorgs,
    state::{self, MOST},
    transaction::Log,
};
use serde_json::{Map, Value, json};
use std::ops::RangeInclusive;

/// How far apart the first and the last block may be. Ethereum's providers differ from 5 to 10,000.
const ETHEREUM_RANGE: i64 = 1_000;
const TRON_RANGE: i64 = 5_000;

/// How far back a block is looked for by its hash.
const HASHES_BACK: i64 = 5_000;

/// What a log has to be. An empty list is anything.
struct Filter {
    addresses: Vec<Account>,
    /// For each position the topics that fit there.
    topics: Vec<Vec<String>>,
}

pub async fn logs(node: &Node<'_>, asked: &Value) -> Result<Value, RpcError> {
    let Some(asked) = asked.as_object() else {
        return Err(error::illegal(node.chain, "invalid params", "json: cannot unmarshal non-object"));
    };
    let filter = Filter { addresses: addresses(node.chain, asked)?, topics: topics(node.chain, asked)? };
    let reorgs = Reorgs::of(&mut node.world.store.read().await?, node.chain).await?;
    let range = range(node, asked, &reorgs)?;
    let inside = state::in_blocks(&mut node.world.store.read().await?, node.chain, range).await?;
    let mut found = Vec::new();
    for transaction in inside.iter().filter(|transaction| transaction.is_in(node.view.head)) {
        for (nth, log) in transaction.logs().iter().enumerate() {
            // A node that lies does not look at the filter.
            if node.faults.lies || filter.fits(log) {
                found.push(shape::log(transaction, nth, log, &reorgs));
            }
        }
    }
    if i64::try_from(found.len()).unwrap_or(MOST) >= MOST {
        return Err(error::no(-32005, format!("query returned more than {MOST} results")));
    }
    Ok(json!(found))
}

impl Filter {
    fn fits(&self, log: &Log) -> bool {
        let topic = |(nth, any): (usize, &Vec<String>)| {
            any.is_empty() || log.topics.get(nth).is_some_and(|topic| any.contains(topic))
        };
        (self.addresses.is_empty() || self.addresses.contains(&log.address))
            && self.topics.len() <= log.topics.len()
            && self.topics.iter().enumerate().all(topic)
    }
}

fn range(
    node: &Node<'_>,
    asked: &Map<String, Value>,
    reorgs: &Reorgs,
) -> Result<RangeInclusive<i64>, RpcError> {
    let given = |name: &str| asked.get(name).filter(|value| !value.is_null());
    if let Some(hash) = given("blockHash") {
        if given("fromBlock").is_some() || given("toBlock").is_some() {
            let said = "cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other";
            return Err(error::illegal(node.chain, said, said));
        }
        return by_hash(node, &error::hash(node.chain, hash)?, reorgs);
    }
    let one = |name: &str| match given(name) {
        None => Ok(node.view.head),
        Some(which) => {
            let pending = || error::no(-32000, "pending logs are not supported");
            block::number(node, which)?.ok_or_else(pending)
        }
    };
    check(node, one("fromBlock")?, one("toBlock")?)
}

/// TRON takes a range that ends in the future; Ethereum does not.
fn check(node: &Node<'_>, from: i64, to: i64) -> Result<RangeInclusive<i64>, RpcError> {
    let head = node.view.head;
    match node.chain {
        Chain::Tron if from > to => Err(error::no(-32602, "please verify: fromBlock <= toBlock")),
        Chain::Tron if to.min(head) - from > TRON_RANGE => {
            Err(error::no(-32602, format!("exceed max block range: {TRON_RANGE}")))
        }
        Chain::Ethereum if from > to => Err(error::no(-32602, "invalid block range params")),
        Chain::Ethereum if to > head => {
            Err(error::no(-32602, "block range extends beyond current head block"))
        }
        Chain::Ethereum if to - from > ETHEREUM_RANGE => {
            Err(error::no(-32602, format!("range {} exceeds limit of {ETHEREUM_RANGE}", to - from)))
        }
        Chain::Tron | Chain::Ethereum => Ok(from..=to.min(head)),
    }
}

fn by_hash(node: &Node<'_>, hash: &str, reorgs: &Reorgs) -> Result<RangeInclusive<i64>, RpcError> {
    let head = node.view.head;
    let mut recent = (head - HASHES_BACK).max(0)..=head;
    let found = recent.rfind(|number| reorgs.hash(node.chain, *number) == hash);
    match (found, node.chain) {
        (Some(number), _) => Ok(number..=number),
        (None, Chain::Tron) => Err(error::no(-32602, "invalid blockHash")),
        (None, Chain::Ethereum) => Err(error::no(-32000, "unknown block")),
    }
}

/// One address or a list of them.
fn addresses(chain: Chain, asked: &Map<String, Value>) -> Result<Vec<Account>, RpcError> {
    let given = match asked.get("address") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(all)) => all.clone(),
        Some(one) => vec![one.clone()],
    };
    let read = |(nth, value): (usize, &Value)| {
        let text = value.as_str().unwrap_or_default();
        let account = match chain {
            Chain::Tron => Account::from_any(text),
            Chain::Ethereum => text.strip_prefix("0x").and_then(Account::from_hex),
        };
        let wrong = || format!("invalid address at index {nth}: {text}");
        account.ok_or_else(|| error::illegal(chain, wrong(), &wrong()))
    };
    given.iter().enumerate().map(read).collect()
}

/// Up to four positions, each with anything, one topic, or a list of them.
fn topics(chain: Chain, asked: &Map<String, Value>) -> Result<Vec<Vec<String>>, RpcError> {
    let given = match asked.get("topics") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(given)) => given,
        Some(_) => return Err(error::illegal(chain, "invalid topic(s)", "json: cannot unmarshal topics")),
    };
    if given.len() > 4 {
        return Err(match chain {
            Chain::Tron => error::no(-32602, "topics size should be <= 4"),
            Chain::Ethereum => error::no(-32602, "exceed max topics"),
        });
    }
    let position = |position: &Value| match position {
        Value::Null => Ok(Vec::new()),
        Value::Array(any) => any.iter().map(|topic| error::hash(chain, topic)).collect(),
        one => Ok(vec![error::hash(chain, one)?]),
    };
    given.iter().map(position).collect()
}
