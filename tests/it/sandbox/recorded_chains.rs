//! The pretend nodes' answers have the keys, and kinds of values, of recorded answers of the main chains.

use crate::support::{
    app::TestApp,
    both,
    chains::{TRON_SHOP, sending},
};
use guichet::sandbox::chain::{Chain, Failure, Token};
use ring::digest;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_have_the_shapes_of_recorded_ones() {
    both::tell(TestApp::sqlite(both::settings(None)).await, compared).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_id_of_a_tron_transaction_is_the_hash_of_its_bytes() {
    both::tell(TestApp::sqlite(both::settings(None)).await, hashed).await;
}

/// The answer in a recorded file, or none when `GUICHET_OUTSIDE_DATA` names no folder.
#[expect(clippy::disallowed_methods, reason = "only a test looks for material outside the project")]
fn recorded(name: &str) -> Option<Value> {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA is not set, so {name} was not read");
        return None;
    };
    let path = format!("{folder}/chains/{name}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let file: Value = serde_json::from_str(&text).unwrap();
    Some(file.get("response").unwrap_or(&file["response_text"]).clone())
}

/// Every path in an answer with the kind of what stands there; a hexadecimal text says how long it is when
/// its length means something.
fn shape(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk("", value, &mut found);
    found
}

fn walk(path: &str, value: &Value, found: &mut BTreeSet<String>) {
    let kind = match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| walk(&format!("{path}.{name}"), field, found));
            return;
        }
        Value::Array(entries) => {
            entries.iter().for_each(|entry| walk(&format!("{path}[]"), entry, found));
            "list".to_owned()
        }
        Value::String(text) => {
            let bare = text.strip_prefix("0x");
            let digits = bare.unwrap_or(text);
            let fixed = [40, 42, 64, 130, 512].contains(&digits.len());
            let hex = !digits.is_empty() && digits.bytes().all(|d| b"0123456789abcdef".contains(&d));
            match (bare, hex && fixed) {
                (Some(_), true) => format!("0x and {} digits", digits.len()),
                (Some(_), false) => "0x and digits".to_owned(),
                (None, true) => format!("{} digits", digits.len()),
                (None, false) => "text".to_owned(),
            }
        }
        Value::Number(_) => "number".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Null => "null".to_owned(),
    };
    found.insert(format!("{path}: {kind}"));
}

fn differences(ours: &Value, theirs: &Value) -> Vec<String> {
    let (ours, theirs) = (shape(ours), shape(theirs));
    ours.symmetric_difference(&theirs).cloned().collect()
}

#[track_caller]
fn alike(name: &str, ours: &Value) {
    let Some(theirs) = recorded(name) else { return };
    let differ = differences(ours, &theirs);
    assert!(differ.is_empty(), "{name}: {differ:#?}\n{ours:#}");
}

/// Like one of these recordings: keys come and go with how fees were paid.
#[track_caller]
fn like_one_of(names: &[&str], ours: &Value) {
    let all: Option<Vec<Value>> = names.iter().map(|name| recorded(name)).collect();
    let Some(all) = all else { return };
    let like = all.iter().any(|theirs| differences(ours, theirs).is_empty());
    assert!(like, "like none of {names:?}:\n{ours:#}");
}

async fn compared(app: &TestApp) {
    tron(app).await;
    let rpc = async |chain: Chain, method: &str, params: Value| app.rpc(chain, method, params).await;
    let paid = app.sends(&sending(Chain::Tron, 581_320_924)).await.hex;
    let on_ethereum = app.sends(&sending(Chain::Ethereum, 25_500_017)).await.to_string();
    app.blocks(Chain::Tron, 1);
    let receipt = rpc(Chain::Tron, "eth_getTransactionReceipt", json!([format!("0x{paid}")])).await;
    // Its recorder has put a name of its own for the request's number.
    let answer = json!({ "jsonrpc": receipt["jsonrpc"], "id": "7", "result": receipt["result"] });
    alike("tron/09-success-usdt-jsonrpc-receipt.json", &answer);
    let unknown = rpc(Chain::Tron, "eth_getTransactionReceipt", json!([format!("0x{:064}", 0)])).await;
    alike("tron/10b-not-found-jsonrpc.json", &unknown);
    let receipt = rpc(Chain::Ethereum, "eth_getTransactionReceipt", json!([on_ethereum])).await;
    alike("ethereum/02-receipt-usdt-approval.json", &receipt);
    alike("ethereum/03-receipt-anvil-transfer.json", &receipt);
    let block = receipt["result"]["blockNumber"].clone();
    let logs = rpc(Chain::Ethereum, "eth_getLogs", json!([{ "fromBlock": block, "toBlock": block }])).await;
    alike("ethereum/01-getlogs-usdt-transfer.json", &logs);
}

async fn tron(app: &TestApp) {
    let mut usdt = Vec::new();
    // Both ways to pay fees come up among these.
    for millionths in 1..=8 {
        usdt.push(app.sends(&sending(Chain::Tron, millionths)).await.hex);
    }
    let plain = sending(Chain::Tron, 938_500_000);
    let failed = app.sends(&plain.clone().failing(Failure::OutOfEnergy)).await.hex;
    let reverted = app.sends(&plain.clone().failing(Failure::Revert)).await.hex;
    let fake = app.sends(&plain.clone().of(Token::Fake)).await.hex;
    let coins = app.sends(&plain.clone().of(Token::Coin)).await.hex;
    let relayed = app.sends(&plain.relayed()).await.hex;
    app.blocks(Chain::Tron, 1);
    let info = async |id: &str| app.tron_info("wallet", id).await;
    let body = async |id: &str| app.tron("/wallet/gettransactionbyid", &json!({ "value": id })).await;

    let both = ["tron/01-success-usdt-info.json", "tron/02-success-usdt-info-nofee.json"];
    for id in &usdt {
        like_one_of(&both, &info(id).await);
    }
    like_one_of(&both, &info(&fake).await);
    let fees: BTreeSet<bool> =
        futures_util::future::join_all(usdt.iter().map(|id| info(id))).await.iter().map(has_fee).collect();
    assert_eq!(fees.len(), 2, "with a fee and without one");
    alike("tron/03-failed-out-of-energy-info.json", &info(&failed).await);
    alike("tron/04-failed-revert-info.json", &info(&reverted).await);
    like_one_of(&["tron/06-trx-not-token-info.json", "tron/16-trx-info-fee.json"], &info(&coins).await);
    alike("tron/07-success-usdt-tx.json", &body(&usdt[0]).await);
    alike("tron/06b-trx-not-token-tx.json", &body(&coins).await);
    if let Some(theirs) = recorded("tron/08-multi-transfer-gasfree-info.json") {
        let ours = info(&relayed).await;
        let missing: Vec<_> = shape(&theirs).difference(&shape(&ours)).cloned().collect();
        assert!(missing.is_empty(), "{missing:#?}");
        assert_eq!(ours["log"][2]["topics"], theirs["log"][2]["topics"]);
        assert_eq!(ours["log"][0]["data"], theirs["log"][0]["data"], "the relay's fee");
    }
    let list = app.tron_list(&format!("/v1/accounts/{TRON_SHOP}/transactions/trc20?only_to=true")).await;
    alike("tron/12-trongrid-v1-trc20-list.json", &list);
    alike("tron/10-not-found-info.json", &info(&"0".repeat(64)).await);
}

fn has_fee(info: &Value) -> bool {
    info.get("fee").is_some()
}

async fn hashed(app: &TestApp) {
    let plain = sending(Chain::Tron, 5_000_000);
    let several = plain.clone().and(plain.from, 7);
    let all = [plain.clone(), several, plain.clone().relayed(), plain.of(Token::Coin)];
    for sending in all {
        let id = app.sends(&sending).await.hex;
        app.blocks(Chain::Tron, 1);
        let body = app.tron("/wallet/gettransactionbyid", &json!({ "value": id })).await;
        let raw = body["raw_data_hex"].as_str().unwrap();
        let bytes: Vec<u8> =
            (0..raw.len()).step_by(2).map(|at| u8::from_str_radix(&raw[at..at + 2], 16).unwrap()).collect();
        let hash = digest::digest(&digest::SHA256, &bytes);
        let hex = hex::encode(hash);
        assert_eq!((hex.as_str(), body["txID"].as_str().unwrap()), (id.as_str(), id.as_str()));
    }
}
