//! A pretended node of Ethereum behind JSON-RPC, with the faults that real ones have.

use super::{
    far_end::{FarEnd, RecordedRequest, Said, wire},
    made::{GENESIS, prefixed},
};
use crate::{
    clock::Clock,
    domain::{Timestamp, time::SECOND_MS},
    methods::usdt::{chain::Chain, config::NodeConfig, evm::Evm, txid::TxId},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

/// A chain whose blocks come every twelve seconds.
#[derive(Debug, Clone)]
pub struct World {
    pub chain_id: u64,
    pub latest: u64,
    pub finalized: Option<u64>,
    /// Part of each block's hash: another fork has other hashes.
    pub fork: u64,
    /// Block, id, logs.
    pub transactions: Vec<(u64, TxId, Vec<Value>)>,
    pub failed: Vec<TxId>,
    /// Transactions whose receipts come from a second node, which lags.
    pub lagging: Vec<TxId>,
    /// Sent but in no block; with the coins they move.
    pub sent: BTreeMap<TxId, u64>,
    /// The most blocks that one `eth_getLogs` may span.
    pub widest: u64,
    pub too_wide: Said,
    /// What a method answers instead, by its name.
    pub instead: BTreeMap<&'static str, Said>,
}

impl World {
    /// 5,000 blocks, of which 4,936 are final, and nothing in them.
    pub fn new() -> Self {
        Self {
            chain_id: 1,
            latest: 5_000,
            finalized: Some(4_936),
            fork: 0,
            transactions: Vec::new(),
            failed: Vec::new(),
            lagging: Vec::new(),
            sent: BTreeMap::new(),
            widest: 1_000,
            too_wide: rpc_error(-32_602, "range 1000 exceeds limit of 10"),
            instead: BTreeMap::new(),
        }
    }

    pub fn with(mut self, block: u64, id: &TxId, logs: Vec<Value>) -> Self {
        self.transactions.push((block, id.clone(), logs));
        self
    }

    pub fn at(block: u64) -> Timestamp {
        GENESIS.plus_ms(i64::try_from(block).unwrap() * 12 * SECOND_MS)
    }

    pub fn hash(&self, block: u64) -> String {
        format!("{:032x}{block:032x}", self.fork)
    }

    fn answer(&self, asked: &RecordedRequest) -> Said {
        if let Some(said) = self.instead.get(asked.method()) {
            return said.clone();
        }
        let param = asked.param();
        match asked.method() {
            "eth_chainId" => result(json!(format!("{:#x}", self.chain_id))),
            "eth_call" => result(json!(format!("0x{:064x}", 6))),
            "eth_getBlockByNumber" => result(self.block(param.as_str().unwrap())),
            "eth_getTransactionReceipt" => result(self.receipt(param.as_str().unwrap())),
            "eth_getTransactionByHash" => result(self.transaction(param.as_str().unwrap())),
            "eth_getLogs" => self.logs(param),
            other => panic!("{other} is not for us to call"),
        }
    }

    fn block(&self, which: &str) -> Value {
        let number = match which {
            "latest" => Some(self.latest),
            "finalized" => self.finalized,
            number => Some(parsed(number)).filter(|number| *number <= self.latest),
        };
        number.map_or(Value::Null, |number| {
            let seconds = Self::at(number).millis() / 1_000;
            json!({ "number": format!("{number:#x}"), "hash": format!("0x{}", self.hash(number)),
                    "timestamp": format!("{seconds:#x}"), "transactions": [] })
        })
    }

    fn receipt(&self, id: &str) -> Value {
        let found = self.transactions.iter().find(|(_, known, _)| format!("0x{known}") == id);
        let found = found.filter(|(_, known, _)| !self.lagging.contains(known));
        found.map_or(Value::Null, |(block, known, logs)| {
            let failed = self.failed.contains(known);
            let logs: Vec<Value> = logs.iter().cloned().map(prefixed).collect();
            json!({ "transactionHash": id, "blockNumber": format!("{block:#x}"),
                    "blockHash": format!("0x{}", self.hash(*block)),
                    "status": if failed { "0x0" } else { "0x1" }, "logs": if failed { vec![] } else { logs } })
        })
    }

    fn transaction(&self, id: &str) -> Value {
        let sent = self.sent.iter().find(|(known, _)| format!("0x{known}") == id);
        sent.map_or(Value::Null, |(_, coins)| {
            json!({ "hash": id, "input": "0x", "value": format!("{coins:#x}"), "blockNumber": null })
        })
    }

    fn logs(&self, filter: &Value) -> Said {
        let (from, to) =
            (parsed(filter["fromBlock"].as_str().unwrap()), parsed(filter["toBlock"].as_str().unwrap()));
        if to - from + 1 > self.widest {
            return self.too_wide.clone();
        }
        let mut found = Vec::new();
        for (block, id, logs) in self.transactions.iter().filter(|(block, ..)| (from..=to).contains(block)) {
            for log in logs.iter().cloned().map(prefixed).filter(|log| fits(filter, log)) {
                let mut log = log;
                log["transactionHash"] = json!(format!("0x{id}"));
                log["blockNumber"] = json!(format!("{block:#x}"));
                log["blockHash"] = json!(format!("0x{}", self.hash(*block)));
                log["logIndex"] = json!("0x2a");
                log["removed"] = json!(false);
                found.push(log);
            }
        }
        result(json!(found))
    }
}

fn fits(filter: &Value, log: &Value) -> bool {
    let recipients = filter["topics"][2].as_array().unwrap();
    filter["address"] == log["address"]
        && filter["topics"][0] == log["topics"][0]
        && filter["topics"][1].is_null()
        && recipients.contains(&log["topics"][2])
}

fn parsed(number: &str) -> u64 {
    u64::from_str_radix(number.strip_prefix("0x").unwrap(), 16).unwrap()
}

pub fn result(value: Value) -> Said {
    (200, json!({ "jsonrpc": "2.0", "id": 1, "result": value }).to_string())
}

pub fn rpc_error(code: i64, message: &str) -> Said {
    (200, json!({ "jsonrpc": "2.0", "id": 1, "error": { "code": code, "message": message } }).to_string())
}

/// The node, its far end, and the world they share, which a test may change between calls.
pub struct Stage {
    pub node: Evm,
    pub end: FarEnd,
    pub world: Arc<Mutex<World>>,
}

impl Stage {
    pub async fn of(world: World) -> Self {
        Self::with(world, |config| config).await
    }

    /// The same with other settings.
    pub async fn with(world: World, change: impl FnOnce(NodeConfig) -> NodeConfig) -> Self {
        let clock = Clock::standing_at(World::at(world.latest).plus_ms(5 * SECOND_MS));
        let world = Arc::new(Mutex::new(world));
        let shared = world.clone();
        let end = FarEnd::start(move |asked| shared.lock().unwrap().answer(asked)).await;
        let config = change(end.config(Chain::Ethereum));
        Self { node: Evm::new(Chain::Ethereum, config, wire(clock)), end, world }
    }

    pub fn change(&self, change: impl FnOnce(&mut World)) {
        change(&mut self.world.lock().unwrap());
    }
}
