//! A pretended node of TRON behind java-tron's HTTP API and TronGrid's index, with the faults that real ones have.

use super::{
    far_end::{FarEnd, RecordedRequest, Said, wire},
    made::{GENESIS, id, raw},
};
use crate::{
    clock::Clock,
    domain::{Timestamp, time::SECOND_MS},
    methods::usdt::{chain::Chain, config::NodeConfig, tron::Tron},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

/// A transaction as the node knows it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// None while it is in no block.
    pub block: Option<u64>,
    pub logs: Vec<Value>,
    /// Fields of the info that differ from those of a call that succeeded.
    pub changes: Value,
    pub contract: &'static str,
}

/// A chain whose blocks come every three seconds.
#[derive(Debug, Clone)]
pub struct World {
    pub latest: u64,
    pub solid: u64,
    /// By the number that [`raw`] makes the transaction from.
    pub kept: BTreeMap<u64, Kept>,
    /// Rows of the index: account, number of the transaction, time, value.
    pub index: Vec<(String, u64, Timestamp, u64)>,
    pub per_page: usize,
    /// What kind of event the index says that its rows are.
    pub kind: &'static str,
    /// What is answered for the blocks of these heights.
    pub blocks: BTreeMap<u64, Value>,
    /// What a path answers instead: the first that the path contains.
    pub instead: Vec<(&'static str, Said)>,
    /// `getblock` came with 4.6.
    pub is_old: bool,
}

impl World {
    /// 5,000 blocks, of which 4,981 are solidified, and nothing in them.
    pub fn new() -> Self {
        Self {
            latest: 5_000,
            solid: 4_981,
            kept: BTreeMap::new(),
            index: Vec::new(),
            per_page: 200,
            kind: "Transfer",
            blocks: BTreeMap::new(),
            instead: Vec::new(),
            is_old: false,
        }
    }

    /// A call of a contract that succeeded with these logs.
    pub fn with(mut self, nth: u64, block: u64, logs: Vec<Value>) -> Self {
        let contract = "TriggerSmartContract";
        self.kept.insert(nth, Kept { block: Some(block), logs, changes: json!({}), contract });
        self
    }

    /// The same with other fields in its info; `null` takes a field away.
    pub fn changed(mut self, nth: u64, changes: Value) -> Self {
        self.kept.get_mut(&nth).unwrap().changes = changes;
        self
    }

    pub fn instead(mut self, path: &'static str, status: u16, body: impl ToString) -> Self {
        self.instead.push((path, (status, body.to_string())));
        self
    }

    pub fn at(block: u64) -> Timestamp {
        GENESIS.plus_ms(i64::try_from(block).unwrap() * 3 * SECOND_MS)
    }

    /// The height in the first sixteen digits; the first block's last eight are the chain id.
    pub fn hash(block: u64) -> String {
        format!("{block:016x}{:040x}2b6653dc", block * 7)
    }

    fn answer(&self, asked: &RecordedRequest) -> Said {
        let path = asked.path.strip_prefix("/secret-path").unwrap();
        if let Some((_, said)) = self.instead.iter().find(|(part, _)| path.contains(part)) {
            return said.clone();
        }
        if let Some(rest) = path.strip_prefix("/v1/accounts/") {
            assert_eq!(asked.verb, "GET");
            return said(&self.page(rest));
        }
        assert_eq!(asked.verb, "POST");
        let is_solid = path.starts_with("/walletsolidity/");
        let (_, call) = path.rsplit_once('/').unwrap();
        match call {
            "gettransactioninfobyid" => said(&self.info(&asked.body["value"], is_solid)),
            "gettransactionbyid" => said(&self.body(&asked.body["value"])),
            "getblock" | "getnowblock" | "getblockbynum" => self.block(call, &asked.body, is_solid),
            "triggerconstantcontract" => said(&json!({ "constant_result": [format!("{:064x}", 6)] })),
            other => panic!("{other} is not for us to call"),
        }
    }

    fn find(&self, value: &Value) -> Option<(u64, &Kept)> {
        let found = self.kept.iter().find(|(nth, _)| id(**nth).as_str() == value);
        found.map(|(nth, kept)| (*nth, kept))
    }

    fn info(&self, value: &Value, is_solid: bool) -> Value {
        let Some((nth, kept)) = self.find(value) else { return json!({}) };
        let Some(block) = kept.block.filter(|block| !is_solid || *block <= self.solid) else {
            return json!({});
        };
        let mut info = json!({
            "id": id(nth).as_str(), "fee": 345_000, "blockNumber": block, "blockTimeStamp": Self::at(block).millis(),
            "contractResult": ["0".repeat(64)], "contract_address": "4100", "log": kept.logs,
            "receipt": { "energy_usage_total": 64_285, "result": "SUCCESS" }, "packingFee": 1,
        });
        for (field, value) in kept.changes.as_object().unwrap() {
            info[field] = value.clone();
        }
        info.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        info
    }

    fn body(&self, value: &Value) -> Value {
        let Some((nth, kept)) = self.find(value) else { return json!({}) };
        json!({ "txID": id(nth).as_str(), "raw_data_hex": hex::encode(raw(nth)), "ret": [],
                "raw_data": { "contract": [{ "type": kept.contract, "parameter": {} }], "timestamp": 1 } })
    }

    fn block(&self, call: &str, ask: &Value, is_solid: bool) -> Said {
        if self.is_old && call == "getblock" {
            return (404, "<html>Not Found</html>".into());
        }
        let youngest = if is_solid { self.solid } else { self.latest };
        let number = match (&ask["id_or_num"], &ask["num"]) {
            (Value::String(number), _) => number.parse().unwrap(),
            (_, Value::Number(number)) => number.as_u64().unwrap(),
            _ => youngest,
        };
        if number > youngest {
            return said(&json!({}));
        }
        if let Some(block) = self.blocks.get(&number) {
            return said(block);
        }
        let mut data = json!({ "number": number, "timestamp": Self::at(number).millis(), "version": 34 });
        if number == 0 {
            data =
                json!({ "parentHash": "e58f33f9baf9305dc6f82b9f1934ea8f0ade2defb951258d50167028c780351f" });
        }
        said(&json!({ "blockID": Self::hash(number), "block_header": { "raw_data": data } }))
    }

    fn page(&self, asked: &str) -> Value {
        let (account, _) = asked.split_once('/').unwrap();
        let url = url::Url::parse(&format!("http://x/{asked}")).unwrap();
        let query: BTreeMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!((query["only_to"].as_str(), query["limit"].as_str()), ("true", "200"));
        assert_eq!(query["contract_address"], Chain::Tron.usdt().show(Chain::Tron));
        let since: i64 = query["min_timestamp"].parse().unwrap();
        let skip: usize = query.get("fingerprint").map_or(0, |at| at.parse().unwrap());
        let rows: Vec<_> =
            self.index.iter().filter(|(to, _, at, _)| to == account && at.millis() >= since).collect();
        let shown = rows.iter().skip(skip).take(self.per_page).map(|(_, nth, at, value)| {
            json!({ "transaction_id": id(*nth).as_str(), "block_timestamp": at.millis(), "type": self.kind,
                    "value": value.to_string(), "token_info": { "symbol": "USDT" } })
        });
        let mut meta = json!({ "at": 1, "page_size": self.per_page });
        if rows.len() > skip + self.per_page {
            meta["fingerprint"] = json!((skip + self.per_page).to_string());
        }
        json!({ "data": shown.collect::<Vec<_>>(), "success": true, "meta": meta })
    }
}

fn said(value: &Value) -> Said {
    (200, value.to_string())
}

/// The node, its far end, and the world they share, which a test may change between calls.
pub struct Stage {
    pub node: Tron,
    pub end: FarEnd,
    pub world: Arc<Mutex<World>>,
}

impl Stage {
    pub async fn of(world: World) -> Self {
        Self::with(world, |config| config).await
    }

    /// The same with other settings.
    pub async fn with(world: World, change: impl FnOnce(NodeConfig) -> NodeConfig) -> Self {
        let clock = Clock::standing_at(World::at(world.latest).plus_ms(2 * SECOND_MS));
        let world = Arc::new(Mutex::new(world));
        let shared = world.clone();
        let end = FarEnd::start(move |asked| shared.lock().unwrap().answer(asked)).await;
        let node = Tron::new(change(end.config(Chain::Tron)), wire(clock));
        Self { node, end, world }
    }

    /// A second connection to the same node.
    pub fn another(&self) -> Tron {
        let latest = self.world.lock().unwrap().latest;
        let clock = Clock::standing_at(World::at(latest).plus_ms(2 * SECOND_MS));
        Tron::new(self.end.config(Chain::Tron), wire(clock))
    }

    pub fn change(&self, change: impl FnOnce(&mut World)) {
        change(&mut self.world.lock().unwrap());
    }
}
