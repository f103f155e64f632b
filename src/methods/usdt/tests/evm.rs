//! One transaction at a node of Ethereum: every answer it may give, and what we make of it.

use super::{
    ethereum::{Stage, World, result, rpc_error},
    made::{FAKE, PAYER, SHOP, STRANGER, id, log, usdt},
};
use crate::{
    domain::time::MINUTE_MS,
    methods::{
        Fault,
        usdt::{
            chain::{Chain, Fitness, Found, Head, Node, Rejection, Transfer},
            config::{NodeConfig, USDT_ETHEREUM},
            evm::Evm,
        },
    },
};
use secrecy::SecretString;
use serde_json::json;

fn ours(units: u64) -> serde_json::Value {
    log(&USDT_ETHEREUM, &PAYER, &SHOP, units)
}

async fn found(world: World) -> Result<Found, Fault> {
    Stage::of(world).await.node.transaction(&id(1)).await
}

/// The text of a fault, which must never tell the path, where providers put their keys.
#[track_caller]
fn fault<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
    let Err(Fault::Unknown(text)) = answer else { panic!("{answer:?}") };
    assert!(!text.contains("secret-path") && text.contains("127.0.0.1"), "{text}");
    text
}

#[tokio::test]
async fn a_payment_is_found_with_its_block_its_time_and_the_head() {
    let world = World::new().with(4_990, &id(1), vec![ours(51_000_123)]);
    let block_hash = world.hash(4_990);
    let transfer = Transfer {
        txid: id(1),
        log_index: 0,
        from: PAYER,
        to: SHOP,
        amount: usdt(51_000_123),
        at: World::at(4_990),
        block: 4_990,
        block_hash,
    };
    let head = Head { latest: 5_000, finalized: 4_936, at: World::at(5_000) };
    assert!(!transfer.is_final(&head));
    assert_eq!(transfer.confirmations(&head), 11);
    assert_eq!(found(world).await.unwrap(), Found::Transfers { list: vec![transfer], head });
}

#[tokio::test]
async fn a_fee_of_the_token_comes_first_and_what_arrives_is_what_counts() {
    let logs = vec![log(&USDT_ETHEREUM, &PAYER, &STRANGER, 50_000), ours(50_950_123), ours(1_000_000)];
    let answer = found(World::new().with(4_990, &id(1), logs)).await.unwrap();
    let Found::Transfers { list, .. } = answer else { panic!("{answer:?}") };
    let told: Vec<_> = list.iter().map(|t| (t.log_index, t.amount)).collect();
    assert_eq!(told, [(1, usdt(50_950_123)), (2, usdt(1_000_000))]);
}

#[tokio::test]
async fn what_pays_nothing_says_why() {
    let nothing = |logs| World::new().with(4_990, &id(1), logs);
    let mut coin = nothing(vec![]);
    coin.sent.insert(id(1), 5);
    let mut no_coin = nothing(vec![]);
    no_coin.sent.insert(id(1), 0);
    let cases = [
        (nothing(vec![log(&FAKE, &PAYER, &SHOP, 5_000_000)]), Rejection::OtherToken),
        (nothing(vec![log(&USDT_ETHEREUM, &PAYER, &STRANGER, 5_000_000)]), Rejection::OtherRecipient),
        (nothing(vec![ours(0)]), Rejection::TooSmall),
        (coin, Rejection::Coin),
        (no_coin, Rejection::NoTransfer),
        (nothing(vec![]), Rejection::NoTransfer),
    ];
    for (world, why) in cases {
        assert_eq!(found(world).await.unwrap(), Found::NothingForUs(why));
    }
}

#[tokio::test]
async fn a_transaction_that_failed_pays_nothing() {
    let mut world = World::new().with(4_990, &id(1), vec![ours(51_000_123)]);
    world.failed.push(id(1));
    assert_eq!(found(world).await.unwrap(), Found::Failed);
}

#[tokio::test]
async fn a_transaction_without_a_block_waits_and_one_that_nobody_knows_is_unknown() {
    let mut world = World::new();
    assert_eq!(found(world.clone()).await.unwrap(), Found::Unknown);
    world.sent.insert(id(1), 0);
    assert_eq!(found(world).await.unwrap(), Found::Pending);
}

#[tokio::test]
async fn a_node_that_has_fallen_behind_knows_nothing_of_what_it_lacks() {
    let stage = Stage::of(World::new()).await;
    let minutes = u64::try_from(MINUTE_MS / 12_000).unwrap();
    stage.change(|world| world.latest -= 3 * minutes);
    assert!(fault(stage.node.transaction(&id(1)).await).contains("fallen behind"));
}

#[tokio::test]
async fn a_node_that_answers_for_another_transaction_is_not_believed() {
    let mut world = World::new().with(4_990, &id(2), vec![ours(51_000_123)]);
    let other = json!({ "transactionHash": format!("0x{}", id(2)), "blockNumber": "0x137e", "status": "0x1",
                        "blockHash": format!("0x{}", world.hash(4_990)), "logs": [] });
    world.instead.insert("eth_getTransactionReceipt", result(other));
    assert!(fault(found(world).await).contains("another"));
}

#[tokio::test]
async fn a_receipt_of_a_block_that_is_not_the_chains_is_not_believed() {
    let mut world = World::new().with(4_990, &id(1), vec![ours(51_000_123)]);
    let elsewhere = json!({ "number": "0x137e", "hash": format!("0x{:064x}", 7), "timestamp": "0x65" });
    world.instead.insert("eth_getBlockByNumber", result(elsewhere));
    assert!(fault(found(world.clone()).await).contains("height"));
    world.instead.insert("eth_getBlockByNumber", result(json!(null)));
    fault(found(world).await);
}

#[tokio::test]
async fn an_answer_that_makes_no_sense_decides_nothing() {
    let answers = [
        (200, "this node is resting".to_owned()),
        (200, "[]".to_owned()),
        (200, "{}".to_owned()),
        (200, "\"0x1\"".to_owned()),
        (200, String::new()),
        (500, "{\"result\":null}".to_owned()),
        (302, String::new()),
        (403, "{\"Success\":false}".to_owned()),
        (429, "slow down".to_owned()),
        (503, String::new()),
        (404, String::new()),
        result(json!({})),
        result(json!({ "transactionHash": "0x12" })),
        result(json!([1, 2])),
        rpc_error(-32_000, "header not found"),
        rpc_error(-32_005, "daily request count exceeded, request rate limited"),
    ];
    for said in answers {
        let mut world = World::new().with(4_990, &id(1), vec![ours(51_000_123)]);
        world.instead.insert("eth_getTransactionReceipt", said.clone());
        let answer = found(world).await;
        assert!(matches!(answer, Err(Fault::Unknown(_))), "{said:?}: {answer:?}");
    }
}

#[tokio::test]
async fn a_node_that_is_silent_or_gone_decides_nothing() {
    let mut world = World::new();
    world.instead.insert("eth_getTransactionReceipt", (0, String::new()));
    let stage = Stage::with(world, |config| NodeConfig { timeout_ms: 50, ..config }).await;
    fault(stage.node.transaction(&id(1)).await);
    let gone = stage.end.config(Chain::Ethereum);
    let gone = NodeConfig { base: "http://127.0.0.1:9/secret-path".parse().unwrap(), ..gone };
    fault(
        Evm::new(Chain::Ethereum, gone, super::far_end::wire(Default::default())).transaction(&id(1)).await,
    );
}

#[tokio::test]
async fn the_configured_chain_and_token_fit_and_others_are_named() {
    assert_eq!(Stage::of(World::new()).await.node.check().await.unwrap(), Fitness::Fits);
    let wrong = |answer: Fitness| match answer {
        Fitness::Wrong(text) => text,
        Fitness::Fits => panic!("it does not fit"),
    };
    let other_chain = Stage::of(World { chain_id: 56, ..World::new() }).await;
    let text = wrong(other_chain.node.check().await.unwrap());
    assert!(text.contains("serves chain 56, but chain 1 is configured"), "{text}");
    let answers = [
        (result(json!("0x")), "no token"),
        (rpc_error(3, "execution reverted"), "no token"),
        (result(json!(format!("0x{:064x}", 18))), "18 decimals"),
    ];
    for (said, told) in answers {
        let mut world = World::new();
        world.instead.insert("eth_call", said);
        let text = wrong(Stage::of(world).await.node.check().await.unwrap());
        assert!(text.contains(told) && text.contains("0xdAC17F958D2ee523a2206206994597C13D831ec7"), "{text}");
    }
}

#[tokio::test]
async fn a_node_that_cannot_be_asked_is_neither_fit_nor_wrong() {
    let mut world = World::new();
    world.instead.insert("eth_chainId", (429, String::new()));
    fault(Stage::of(world).await.node.check().await);
}

#[tokio::test]
async fn the_key_goes_with_every_call_and_is_never_shown() {
    let keyed = |config| NodeConfig { api_key: Some(SecretString::from("a-key-of-ours")), ..config };
    let stage = Stage::with(World::new(), keyed).await;
    stage.node.transaction(&id(1)).await.unwrap();
    let asked = stage.end.asked();
    assert!(asked.iter().all(|asked| asked.headers["authorization"] == "Bearer a-key-of-ours"));
    let shown = format!("{:?}", keyed(stage.end.config(Chain::Ethereum)));
    assert!(!shown.contains("a-key") && !shown.contains("secret-path"), "{shown}");
}
