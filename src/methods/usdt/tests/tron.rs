//! One transaction at a node of TRON: every answer it may give, and what we make of it.

use super::{
    ethereum,
    made::{FAKE, PAYER, SHOP, STRANGER, id, log, usdt},
    tron_node::{Stage, World},
};
use crate::methods::{
    Fault,
    usdt::{
        account::Account,
        chain::{Fitness, Found, Head, Node, Rejection, Transfer},
        config::{NodeConfig, USDT_TRON},
    },
};
use secrecy::SecretString;
use serde_json::{Value, json};

fn to(account: &Account, units: u64) -> Value {
    log(&USDT_TRON, &PAYER, account, units)
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

fn paid() -> World {
    World::new().with(1, 4_970, vec![to(&SHOP, 51_000_123)])
}

#[tokio::test]
async fn a_solidified_payment_is_final() {
    let transfer = Transfer {
        txid: id(1),
        log_index: 0,
        from: PAYER,
        to: SHOP,
        amount: usdt(51_000_123),
        at: World::at(4_970),
        block: 4_970,
        block_hash: World::hash(4_970),
    };
    let head = Head { latest: 5_000, finalized: 4_981, at: World::at(5_000) };
    assert!(transfer.is_final(&head));
    assert_eq!(found(paid()).await.unwrap(), Found::Transfers { list: vec![transfer], head });
}

#[tokio::test]
async fn a_payment_is_seen_before_it_is_solidified() {
    let answer = found(World::new().with(1, 4_990, vec![to(&SHOP, 51_000_123)])).await.unwrap();
    let Found::Transfers { list, head } = answer else { panic!("{answer:?}") };
    assert_eq!((list[0].block, list[0].is_final(&head), list[0].confirmations(&head)), (4_990, false, 11));
}

#[tokio::test]
async fn the_solidified_view_decides_what_is_final_whatever_the_head_says() {
    let lagging = paid().instead("/walletsolidity/gettransactioninfobyid", 200, "{}");
    let answer = found(lagging).await.unwrap();
    let Found::Transfers { list, head } = answer else { panic!("{answer:?}") };
    assert!(!list[0].is_final(&head));
    let mut ahead = paid();
    let block = json!({ "blockID": World::hash(4_900),
                        "block_header": { "raw_data": { "number": 4_900, "timestamp": 1 } } });
    ahead = ahead.instead("/walletsolidity/getblock", 200, block);
    let answer = found(ahead).await.unwrap();
    let Found::Transfers { list, head } = answer else { panic!("{answer:?}") };
    assert!(list[0].is_final(&head));
}

#[tokio::test]
async fn a_payment_through_another_contract_counts_with_each_of_its_logs() {
    let logs = vec![to(&STRANGER, 1_500_000), to(&SHOP, 938_500_000), to(&SHOP, 20_000)];
    let answer = found(World::new().with(1, 4_970, logs)).await.unwrap();
    let Found::Transfers { list, .. } = answer else { panic!("{answer:?}") };
    let told: Vec<_> = list.iter().map(|t| (t.log_index, t.amount)).collect();
    assert_eq!(told, [(1, usdt(938_500_000)), (2, usdt(20_000))]);
}

#[tokio::test]
async fn neither_a_result_of_zeros_nor_a_missing_fee_makes_it_a_failure() {
    for changes in
        [json!({ "contractResult": ["0".repeat(64)] }), json!({ "fee": null, "contractResult": null })]
    {
        let answer = found(paid().changed(1, changes)).await.unwrap();
        assert!(matches!(answer, Found::Transfers { .. }), "{answer:?}");
    }
}

#[tokio::test]
async fn a_call_that_failed_pays_nothing_even_with_logs() {
    let failures = [
        json!({ "result": "FAILED", "receipt": { "result": "OUT_OF_ENERGY" }, "log": null, "contractResult": [""] }),
        json!({ "result": "FAILED", "receipt": { "result": "SUCCESS" } }),
        json!({ "result": "FAILED", "receipt": null }),
        json!({ "receipt": { "result": "REVERT" } }),
        json!({ "receipt": { "result": "OUT_OF_TIME" } }),
    ];
    for changes in failures {
        assert_eq!(found(paid().changed(1, changes.clone())).await.unwrap(), Found::Failed, "{changes}");
    }
}

#[tokio::test]
async fn what_pays_nothing_says_why() {
    let nothing = |logs| World::new().with(1, 4_970, logs);
    let no_call = |contract| {
        let mut world = nothing(vec![]);
        world.kept.get_mut(&1).unwrap().contract = contract;
        world.changed(1, json!({ "receipt": { "net_usage": 265 }, "log": null, "contract_address": null }))
    };
    let cases = [
        (nothing(vec![log(&FAKE, &PAYER, &SHOP, 5_000_000)]), Rejection::OtherToken),
        (nothing(vec![to(&STRANGER, 5_000_000)]), Rejection::OtherRecipient),
        (nothing(vec![to(&SHOP, 0)]), Rejection::TooSmall),
        (nothing(vec![]), Rejection::NoTransfer),
        (no_call("TransferContract"), Rejection::Coin),
        (no_call("TransferAssetContract"), Rejection::OtherToken),
        (no_call("VoteWitnessContract"), Rejection::NoTransfer),
    ];
    for (world, why) in cases {
        assert_eq!(found(world).await.unwrap(), Found::NothingForUs(why));
    }
}

#[tokio::test]
async fn a_receipt_without_a_result_proves_no_payment() {
    let answer = found(paid().changed(1, json!({ "receipt": { "net_usage": 1 } }))).await.unwrap();
    assert_eq!(answer, Found::NothingForUs(Rejection::NoTransfer));
}

#[tokio::test]
async fn a_transaction_without_a_block_waits_and_one_that_nobody_knows_is_unknown() {
    assert_eq!(found(World::new()).await.unwrap(), Found::Unknown);
    let mut world = paid();
    world.kept.get_mut(&1).unwrap().block = None;
    assert_eq!(found(world).await.unwrap(), Found::Pending);
}

#[tokio::test]
async fn a_node_that_has_fallen_behind_knows_nothing_of_what_it_lacks() {
    let stage = Stage::of(World::new()).await;
    stage.change(|world| world.latest -= 60);
    assert!(fault(stage.node.transaction(&id(1)).await).contains("fallen behind"));
}

#[tokio::test]
async fn a_node_that_answers_for_another_transaction_is_not_believed() {
    let world = paid().changed(1, json!({ "id": id(2).as_str() }));
    assert!(fault(found(world).await).contains("another"));
}

#[tokio::test]
async fn what_was_signed_must_have_the_id_for_a_digest() {
    let forged = json!({ "txID": id(1).as_str(), "raw_data_hex": hex::encode("something else") });
    let named_otherwise = json!({ "txID": id(2).as_str(), "raw_data_hex": hex::encode(super::made::raw(1)) });
    let nothing_signed = json!({ "txID": id(1).as_str() });
    for body in [forged, named_otherwise, nothing_signed] {
        assert!(fault(found(paid().instead("gettransactionbyid", 200, body)).await).contains("another"));
    }
    fault(found(paid().instead("gettransactionbyid", 200, "{}")).await);
}

#[tokio::test]
async fn a_time_that_is_not_the_blocks_is_not_believed() {
    let world = paid().changed(1, json!({ "blockTimeStamp": World::at(4_971).millis() }));
    assert!(fault(found(world).await).contains("height"));
}

#[tokio::test]
async fn an_answer_that_makes_no_sense_decides_nothing() {
    let answers = [
        (
            403,
            r#"{"Success":false,"Error":"The key exceeds the limit, and is suspended for 30s","StatusCode":403}"#,
        ),
        (200, r#"{"Success":false,"Error":"The key exceeds the limit","StatusCode":403}"#),
        (429, "slow down"),
        (503, ""),
        (500, "{}"),
        (404, "{}"),
        (200, r#"{"Error":"class java.lang.IllegalAccessException : lack of computing resources"}"#),
        (200, "this API is closed because this node is a lite fullnode"),
        (200, ""),
        (200, "[]"),
        (200, "null"),
        (200, r#"{"id":"b69c"}"#),
        (200, r#"{"id":7,"blockNumber":-1}"#),
    ];
    for (status, body) in answers {
        for path in ["/walletsolidity/gettransactioninfobyid", "gettransactionbyid", "/wallet/getblock"] {
            let answer = found(paid().instead(path, status, body)).await;
            // Where newer calls are missing, older ones are asked.
            if !(status == 404 && path == "/wallet/getblock") {
                assert!(
                    matches!(answer, Err(Fault::Unknown(_))) || body == "{}",
                    "{status} {body}: {answer:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn an_older_node_is_asked_in_older_words() {
    let answer = found(World { is_old: true, ..paid() }).await.unwrap();
    assert!(matches!(answer, Found::Transfers { .. }), "{answer:?}");
}

#[tokio::test]
async fn a_silent_node_decides_nothing() {
    let world = paid().instead("gettransactioninfobyid", 0, "");
    let stage = Stage::with(world, |config| NodeConfig { timeout_ms: 50, ..config }).await;
    fault(stage.node.transaction(&id(1)).await);
}

#[tokio::test]
async fn the_configured_chain_and_token_fit_and_others_are_named() {
    for is_old in [false, true] {
        let world = World { is_old, ..World::new() };
        assert_eq!(Stage::of(world).await.node.check().await.unwrap(), Fitness::Fits);
    }
    let nile = |config| NodeConfig { chain_id: 0xcd86_90dc, ..config };
    let answer = Stage::with(World::new(), nile).await.node.check().await.unwrap();
    let Fitness::Wrong(text) = answer else { panic!("it does not fit") };
    assert!(text.contains("serves chain 728126428, but chain 3448148188 is configured"), "{text}");
    let none = json!({ "result": { "code": "CONTRACT_VALIDATE_ERROR", "message": "4e6f" } });
    let eighteen = json!({ "constant_result": [format!("{:064x}", 18)] });
    for (said, told) in [(none, "no token"), (eighteen, "18 decimals")] {
        let world = World::new().instead("triggerconstantcontract", 200, said);
        let answer = Stage::of(world).await.node.check().await.unwrap();
        let Fitness::Wrong(text) = answer else { panic!("it does not fit") };
        assert!(text.contains(told) && text.contains("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"), "{text}");
    }
    fault(Stage::of(World::new().instead("/wallet/", 503, "")).await.node.check().await);
}

#[tokio::test]
async fn the_key_goes_with_every_call() {
    let keyed = |config| NodeConfig { api_key: Some(SecretString::from("a-key-of-ours")), ..config };
    let stage = Stage::with(paid(), keyed).await;
    stage.node.transaction(&id(1)).await.unwrap();
    stage.node.scan(4_990).await.unwrap();
    let asked = stage.end.asked();
    assert!(
        asked.len() > 8 && asked.iter().all(|asked| asked.headers["tron-pro-api-key"] == "a-key-of-ours")
    );
}

#[tokio::test]
async fn the_key_goes_to_no_other_host() {
    let rpc = ethereum::Stage::of(ethereum::World { chain_id: 0x2b66_53dc, ..ethereum::World::new() }).await;
    let base = rpc.end.base.parse().unwrap();
    let keyed =
        |config| NodeConfig { api_key: Some(SecretString::from("a-key-of-ours")), rpc: Some(base), ..config };
    let stage = Stage::with(paid(), keyed).await;
    stage.node.check().await.unwrap();
    stage.node.scan(4_990).await.unwrap();
    assert!(stage.end.asked().iter().all(|asked| asked.headers["tron-pro-api-key"] == "a-key-of-ours"));
    let asked = rpc.end.asked();
    assert!(asked.len() > 3 && asked.iter().all(|asked| !asked.headers.contains_key("tron-pro-api-key")));
}
