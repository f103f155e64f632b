//! The pretend chains over the wire: blocks and finality, reorgs, searches for logs, and nodes that fail.

use crate::support::{
    app::TestApp,
    both,
    chains::{ETHEREUM_SHOP, TRON_SHOP, sending},
};
use guichet::sandbox::chain::{self, Account, Chain, Failure, Fate, Token};
use reqwest::Client;
use serde_json::{Value, json};

on_both!(
    a_transfer_is_in_the_next_block_and_solidified_a_minute_later,
    an_ethereum_transfer_is_final_after_thirty_blocks,
    what_a_reorg_drops_is_gone,
    what_a_reorg_moves_stands_in_a_later_block,
    a_final_block_is_never_replaced,
    many_payers_at_once_get_a_place_each,
    two_instances_see_one_chain,
    logs_are_found_by_contract_and_topics,
    the_list_of_transfers_is_filtered_and_paged,
);

/// `Transfer(address,address,uint256)`.
const TRANSFER: &str = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
const USDT: &str = "0xdac17f958d2ee523a2206206994597c13d831ec7";

fn topic(chain: Chain, address: &str) -> String {
    format!("0x{}", Account::parse(chain, address).unwrap().word())
}

fn quantity(value: &Value) -> i64 {
    i64::from_str_radix(value.as_str().unwrap().trim_start_matches("0x"), 16).unwrap()
}

async fn a_transfer_is_in_the_next_block_and_solidified_a_minute_later(app: &TestApp) {
    let id = app.sends(&sending(Chain::Tron, 3_500_000)).await.to_string();
    assert_eq!(app.tron_info("wallet", &id).await, json!({}), "it waits for a block");
    app.blocks(Chain::Tron, 1);
    let info = app.tron_info("wallet", &id).await;
    assert_eq!((&info["id"], &info["receipt"]["result"]), (&json!(id), &json!("SUCCESS")));
    let block = app.tron("/wallet/getblockbynum", &json!({ "num": info["blockNumber"] })).await;
    assert_eq!(block["transactions"][0]["txID"], json!(id));
    assert_eq!(block["block_header"]["raw_data"]["timestamp"], info["blockTimeStamp"]);
    app.blocks(Chain::Tron, 18);
    assert_eq!(app.tron_info("walletsolidity", &id).await, json!({}));
    app.blocks(Chain::Tron, 1);
    assert_eq!(app.tron_info("walletsolidity", &id).await, info);
    let solid = app.tron("/walletsolidity/getnowblock", &json!({})).await;
    assert_eq!(solid["block_header"]["raw_data"]["number"], info["blockNumber"]);
    let finalized = app.rpc(Chain::Tron, "eth_getBlockByNumber", json!(["finalized", false])).await;
    assert_eq!(json!(quantity(&finalized["result"]["number"])), info["blockNumber"]);
    assert_eq!(finalized["result"]["transactions"], json!([format!("0x{id}")]));
}

async fn an_ethereum_transfer_is_final_after_thirty_blocks(app: &TestApp) {
    let id = app.sends(&sending(Chain::Ethereum, 101_004_217)).await.to_string();
    let receipt = async || app.rpc(Chain::Ethereum, "eth_getTransactionReceipt", json!([id])).await;
    let number = async |tag: &str| {
        let block = app.rpc(Chain::Ethereum, "eth_getBlockByNumber", json!([tag, true])).await;
        quantity(&block["result"]["number"])
    };
    assert_eq!(receipt().await["result"], Value::Null);
    app.blocks(Chain::Ethereum, 1);
    let receipt = receipt().await["result"].clone();
    assert_eq!((&receipt["status"], &receipt["to"]), (&json!("0x1"), &json!(USDT)));
    let block = quantity(&receipt["blockNumber"]);
    assert_eq!((number("latest").await, number("finalized").await), (block, block - 30));
    app.blocks(Chain::Ethereum, 30);
    assert_eq!((number("latest").await, number("finalized").await), (block + 30, block));
    let safe = number("safe").await;
    assert!(block < safe && safe < block + 30);
    let head = app.rpc(Chain::Ethereum, "eth_blockNumber", json!([])).await;
    assert_eq!(quantity(&head["result"]), block + 30);
}

async fn what_a_reorg_drops_is_gone(app: &TestApp) {
    for chain in Chain::ALL {
        let id = app.sends(&sending(chain, 5_000_000)).await;
        app.blocks(chain, 3);
        let receipt =
            async || app.rpc(chain, "eth_getTransactionReceipt", json!([format!("0x{}", id.hex)])).await;
        let before = receipt().await["result"].clone();
        assert_eq!(chain::reorg(&app.world(), chain, 2, Fate::Dropped).await.unwrap(), 0, "it stands deeper");
        assert_eq!(receipt().await["result"], before);
        assert_eq!(chain::reorg(&app.world(), chain, 3, Fate::Dropped).await.unwrap(), 1);
        assert_eq!(receipt().await["result"], Value::Null);
        app.blocks(chain, 50);
        assert_eq!(receipt().await["result"], Value::Null);
        let block = app.rpc(chain, "eth_getBlockByNumber", json!([before["blockNumber"], false])).await;
        assert_ne!(block["result"]["hash"], before["blockHash"]);
        assert_eq!(block["result"]["transactions"], json!([]));
    }
}

async fn what_a_reorg_moves_stands_in_a_later_block(app: &TestApp) {
    for chain in Chain::ALL {
        let id = app.sends(&sending(chain, 5_000_000)).await;
        app.blocks(chain, 4);
        let receipt =
            async || app.rpc(chain, "eth_getTransactionReceipt", json!([format!("0x{}", id.hex)])).await;
        let before = receipt().await["result"].clone();
        assert_eq!(chain::reorg(&app.world(), chain, 10, Fate::Moved).await.unwrap(), 1);
        assert_eq!(receipt().await["result"], Value::Null, "it waits again");
        app.blocks(chain, 1);
        let after = receipt().await["result"].clone();
        assert_eq!(quantity(&after["blockNumber"]), quantity(&before["blockNumber"]) + 4);
        assert_ne!(after["blockHash"], before["blockHash"]);
        assert_eq!(after["logs"][0]["data"], before["logs"][0]["data"]);
        let search = json!([{ "fromBlock": before["blockNumber"], "toBlock": "latest" }]);
        let found = app.rpc(chain, "eth_getLogs", search).await;
        assert_eq!(found["result"].as_array().unwrap().len(), 1, "it is found once: {found}");
    }
}

async fn a_final_block_is_never_replaced(app: &TestApp) {
    for chain in Chain::ALL {
        app.sends(&sending(chain, 1)).await;
        app.blocks(chain, 1 + chain.final_depth());
        let block = async || {
            app.rpc(chain, "eth_getBlockByNumber", json!(["finalized", false])).await["result"].clone()
        };
        let before = block().await;
        assert_eq!(before["transactions"].as_array().unwrap().len(), 1);
        assert_eq!(chain::reorg(&app.world(), chain, 1_000, Fate::Dropped).await.unwrap(), 0);
        assert_eq!(block().await, before);
    }
}

async fn many_payers_at_once_get_a_place_each(app: &TestApp) {
    let sends = (1..=12).map(async |n| app.sends(&sending(Chain::Ethereum, n)).await);
    futures_util::future::join_all(sends).await;
    app.blocks(Chain::Ethereum, 1);
    let found = app.rpc(Chain::Ethereum, "eth_getLogs", json!([{}])).await;
    let logs = found["result"].as_array().unwrap();
    let mut places: Vec<_> = logs.iter().map(|log| quantity(&log["logIndex"])).collect();
    assert!(places.is_sorted(), "in the block's order");
    places.dedup();
    assert_eq!(places.len(), 12);
}

async fn two_instances_see_one_chain(app: &TestApp) {
    let (other, running) = app.second_instance(both::settings(None)).await;
    let id = app.sends(&sending(Chain::Tron, 42)).await.hex;
    app.blocks(Chain::Tron, 1);
    let address = other.url("/sandbox/tron/wallet/gettransactioninfobyid");
    let asked = Client::new().post(address).body(json!({ "value": id }).to_string());
    let told: Value = asked.send().await.unwrap().json().await.unwrap();
    assert_eq!(told, app.tron_info("wallet", &id).await);
    running.stop().await;
}

async fn logs_are_found_by_contract_and_topics(app: &TestApp) {
    let chain = Chain::Ethereum;
    let other = Account::named("another shop");
    app.sends(&sending(chain, 10)).await;
    app.sends(&sending(chain, 20).and(other, 30)).await;
    app.sends(&sending(chain, 40).of(Token::Fake)).await;
    app.sends(&sending(chain, 50).of(Token::Coin)).await;
    app.sends(&sending(chain, 60).failing(Failure::Revert)).await;
    app.blocks(chain, 1);
    let (mine, theirs) = (topic(chain, ETHEREUM_SHOP), format!("0x{}", other.word()));
    let found = async |address: Value, topics: Value| -> Vec<i64> {
        let asked = json!([{ "address": address, "topics": topics }]);
        let answer = app.rpc(chain, "eth_getLogs", asked).await;
        let logs = answer["result"].as_array().unwrap_or_else(|| panic!("{answer}"));
        logs.iter().map(|log| quantity(&log["data"])).collect()
    };
    assert_eq!(found(Value::Null, Value::Null).await, [10, 20, 30, 40]);
    assert_eq!(found(json!(USDT), json!([TRANSFER, null, mine])).await, [10, 20]);
    assert_eq!(found(json!([USDT]), json!([TRANSFER, null, [mine, theirs]])).await, [10, 20, 30]);
    assert_eq!(found(json!(USDT), json!([[], [], theirs])).await, [30]);
    assert_eq!(found(json!(USDT), json!([theirs])).await, [0; 0]);
    let fake = format!("0x{}", chain.fake_usdt().hex());
    assert_eq!(found(json!(fake), json!([TRANSFER])).await, [40]);
}

async fn the_list_of_transfers_is_filtered_and_paged(app: &TestApp) {
    let chain = Chain::Tron;
    let payer = sending(chain, 1).from.written(chain);
    for millionths in 1..=3 {
        app.sends(&sending(chain, millionths)).await;
        app.blocks(chain, 1);
    }
    app.sends(&sending(chain, 4).of(Token::Fake)).await;
    app.sends(&sending(chain, 5).relayed()).await;
    app.sends(&sending(chain, 6).failing(Failure::OutOfEnergy)).await;
    app.blocks(chain, 18);
    let list = async |account: &str, query: &str| -> (Vec<String>, Value) {
        let path = format!("/v1/accounts/{account}/transactions/trc20?{query}");
        let page = app.tron_list(&path).await;
        let data = page["data"].as_array().unwrap_or_else(|| panic!("{page}"));
        (data.iter().map(|row| row["value"].as_str().unwrap().to_owned()).collect(), page["meta"].clone())
    };
    assert_eq!(list(TRON_SHOP, "only_to=true").await.0, ["5", "4", "3", "2", "1"]);
    let ours = format!("contract_address={}", chain.usdt().written(chain));
    let ascending = format!("only_to=true&{ours}&order_by=block_timestamp,asc");
    assert_eq!(list(TRON_SHOP, &ascending).await.0, ["1", "2", "3", "5"]);
    assert_eq!(list(TRON_SHOP, &format!("{ascending}&only_confirmed=true")).await.0, ["1", "2"]);
    assert_eq!(list(TRON_SHOP, "only_from=true").await.0, [""; 0]);
    assert_eq!(list(&payer, "only_from=true").await.0, ["5", "1500000", "4", "3", "2", "1"]);
    let (first, meta) = list(TRON_SHOP, &format!("{ascending}&limit=3")).await;
    assert_eq!((first.len(), &meta["page_size"]), (3, &json!(3)));
    let next = format!("{ascending}&limit=3&fingerprint={}", meta["fingerprint"].as_str().unwrap());
    let (last, meta) = list(TRON_SHOP, &next).await;
    assert_eq!((last, meta.get("fingerprint")), (vec!["5".to_owned()], None));
    let from = chain.time(chain.height(app.now()) - 19).millis();
    assert_eq!(list(TRON_SHOP, &format!("{ascending}&min_timestamp={from}")).await.0, ["2", "3", "5"]);
    let wrong = app.tron_list("/v1/accounts/nobody/transactions/trc20").await;
    assert_eq!(wrong["success"], json!(false));
}
