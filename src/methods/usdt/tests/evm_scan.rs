//! Reading blocks of Ethereum for payments: wide and narrow ranges, catching up, reorganisations.

use super::{
    ethereum::{Stage, World, result, rpc_error},
    far_end::Said,
    made::{FAKE, PAYER, SECOND_SHOP, SHOP, STRANGER, id, log, prefixed},
};
use crate::methods::{
    Fault,
    usdt::{
        account::Account,
        block::{self, Block},
        chain::{Node, Scan, Scanned},
        config::USDT_ETHEREUM,
    },
};
use serde_json::{Value, json};

fn to(account: &Account, units: u64) -> Value {
    log(&USDT_ETHEREUM, &PAYER, account, units)
}

async fn scan(stage: &Stage, after: u64) -> Scan {
    match stage.node.scan(after).await.unwrap() {
        Scanned::Read(scan) => scan,
        Scanned::Unavailable => panic!("every such node can be scanned"),
    }
}

fn blocks(scan: &Scan) -> Vec<u64> {
    scan.transfers.iter().map(|transfer| transfer.block).collect()
}

#[tokio::test]
async fn every_payment_to_any_of_our_accounts_is_found_once() {
    let world = World::new()
        .with(4_801, &id(1), vec![to(&SHOP, 51_000_123)])
        .with(
            4_801,
            &id(2),
            vec![to(&STRANGER, 1_000_000), to(&SECOND_SHOP, 2_000_000), to(&SHOP, 3_000_000)],
        )
        .with(5_000, &id(3), vec![to(&SHOP, 4_000_000)])
        .with(4_800, &id(4), vec![to(&SHOP, 5_000_000)]);
    let scan = scan(&Stage::of(world).await, 4_800).await;
    let mut told: Vec<_> =
        scan.transfers.iter().map(|t| (t.block, t.to, t.log_index, t.amount.minor())).collect();
    told.sort();
    let mut expected = vec![
        (4_801, SHOP, 0, 51_000_123),
        (4_801, SECOND_SHOP, 1, 2_000_000),
        (4_801, SHOP, 2, 3_000_000),
        (5_000, SHOP, 0, 4_000_000),
    ];
    expected.sort();
    assert_eq!(told, expected);
    assert_eq!((scan.from, scan.to, scan.settled()), (4_801, 5_000, 4_936));
    assert!(scan.is_complete());
}

#[tokio::test]
async fn dust_fakes_failures_and_undone_logs_are_passed_over() {
    let mut world = World::new()
        .with(4_990, &id(1), vec![to(&SHOP, 0)])
        .with(4_990, &id(2), vec![to(&SHOP, 9_999)])
        .with(4_990, &id(3), vec![log(&FAKE, &PAYER, &SHOP, 9_000_000)])
        .with(4_990, &id(4), vec![to(&SHOP, 9_000_000)]);
    world.failed.push(id(4));
    let stage = Stage::of(world).await;
    assert!(scan(&stage, 4_900).await.transfers.is_empty());
    assert_eq!(stage.end.count("eth_getTransactionReceipt"), 1, "dust is not worth a call");
}

#[tokio::test]
async fn a_log_of_an_undone_block_does_not_hide_the_one_that_stands() {
    let stage = Stage::of(World::new().with(4_995, &id(1), vec![to(&SHOP, 9_000_000)])).await;
    let listed = |block: u64, hash: String, removed: bool| {
        let mut log = prefixed(to(&SHOP, 9_000_000));
        log["transactionHash"] = json!(format!("0x{}", id(1)));
        log["blockNumber"] = json!(format!("{block:#x}"));
        log["blockHash"] = json!(format!("0x{hash}"));
        log["removed"] = json!(removed);
        log
    };
    let undone = "1".repeat(64);
    let stands = World::new().hash(4_995);
    let said = result(json!([listed(4_990, undone.clone(), true), listed(4_995, stands.clone(), false)]));
    stage.change(|world| drop(world.instead.insert("eth_getLogs", said)));
    let all = scan(&stage, 4_900).await;
    assert_eq!((blocks(&all), all.to), (vec![4_995], 5_000));
    // The same without the mark: the receipt tells that the first log does not stand.
    let said = result(json!([listed(4_990, undone, false), listed(4_995, stands, false)]));
    stage.change(|world| drop(world.instead.insert("eth_getLogs", said)));
    let some = scan(&stage, 4_900).await;
    assert_eq!((blocks(&some), some.to), (vec![], 4_989));
}

#[tokio::test]
async fn whatever_words_a_node_has_for_too_wide_a_range_it_is_halved() {
    let words: [Said; 9] = [
        rpc_error(-32_602, "range 1000 exceeds limit of 10"),
        rpc_error(-32_602, "exceed max block range: 5000"),
        rpc_error(-32_600, "You can make eth_getLogs requests with up to a 10 block range."),
        rpc_error(-32_614, "eth_getLogs is limited to a 5 range"),
        rpc_error(-32_005, "query returned more than 10000 results"),
        rpc_error(-32_000, "Log response size exceeded."),
        rpc_error(-32_000, "query timeout exceeded"),
        (413, "Payload Too Large".into()),
        (400, json!({ "error": { "code": -32_600, "message": "block range is too large" } }).to_string()),
    ];
    for too_wide in words {
        let world =
            World { widest: 10, too_wide, ..World::new() }.with(4_995, &id(1), vec![to(&SHOP, 9_000_000)]);
        let stage = Stage::of(world).await;
        let scan = scan(&stage, 4_980).await;
        assert_eq!((blocks(&scan), scan.to), (vec![4_995], 5_000));
    }
}

#[tokio::test]
async fn the_range_that_a_node_allows_is_remembered() {
    let stage = Stage::of(World { widest: 10, latest: 100, finalized: Some(90), ..World::new() }).await;
    scan(&stage, 0).await;
    let asked = stage.end.count("eth_getLogs");
    scan(&stage, 0).await;
    assert_eq!(stage.end.count("eth_getLogs") - asked, 10, "no range is tried that was refused before");
}

#[tokio::test]
async fn one_block_at_a_time_is_the_narrowest() {
    let world = World { widest: 1, ..World::new() }.with(4_999, &id(1), vec![to(&SHOP, 9_000_000)]);
    let stage = Stage::of(world).await;
    assert_eq!(blocks(&scan(&stage, 4_997).await), [4_999]);
    let stage = Stage::of(World { widest: 0, ..World::new() }).await;
    assert!(matches!(stage.node.scan(4_997).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn limits_of_speed_are_no_reason_to_halve() {
    for words in ["rate limit exceeded", "your app has exceeded its compute units per second capacity"] {
        let stage = Stage::of(World { widest: 0, too_wide: rpc_error(-32_005, words), ..World::new() }).await;
        assert!(matches!(stage.node.scan(4_000).await, Err(Fault::Unknown(_))));
        assert_eq!(stage.end.count("eth_getLogs"), 1, "{words}");
    }
}

#[tokio::test]
async fn catching_up_is_done_in_steps() {
    let world = World { latest: 20_000, finalized: Some(19_936), ..World::new() };
    let world =
        world.with(15, &id(1), vec![to(&SHOP, 9_000_000)]).with(19_999, &id(2), vec![to(&SHOP, 8_000_000)]);
    let stage = Stage::of(world).await;
    let (mut after, mut seen, mut scans) = (0, Vec::new(), 0);
    loop {
        let asked = stage.end.count("eth_getLogs");
        let scan = scan(&stage, after).await;
        assert!(stage.end.count("eth_getLogs") - asked <= 10, "a burst");
        scans += 1;
        seen.extend(blocks(&scan));
        if scan.is_complete() {
            break;
        }
        assert_eq!(scan.settled(), scan.to);
        after = scan.settled();
    }
    assert_eq!((seen, scans), (vec![15, 19_999], 2));
}

#[tokio::test]
async fn what_was_read_before_a_fault_is_kept() {
    let mut world = World { widest: 10, ..World::new() }.with(4_903, &id(1), vec![to(&SHOP, 9_000_000)]);
    world.instead.insert("eth_getTransactionReceipt", (503, String::new()));
    let stage = Stage::of(world).await;
    let first = stage.node.scan(4_900).await;
    assert!(matches!(first, Err(Fault::Unknown(_))), "nothing at all was read: {first:?}");
    let scan = scan(&stage, 4_880).await;
    assert!(scan.transfers.is_empty() && scan.to < 4_903 && scan.to >= 4_890, "{}", scan.to);
}

#[tokio::test]
async fn a_scan_ends_before_the_block_whose_receipts_are_not_all_there() {
    let mut in_one_block = [id(2), id(3)];
    in_one_block.sort();
    let world = World::new()
        .with(4_950, &id(1), vec![to(&SHOP, 9_000_000)])
        .with(4_990, &in_one_block[0], vec![to(&SHOP, 8_000_000)])
        .with(4_990, &in_one_block[1], vec![to(&SHOP, 7_000_000)]);
    let stage = Stage::of(World { lagging: vec![in_one_block[1].clone()], ..world }).await;
    let first = scan(&stage, 4_940).await;
    assert_eq!((blocks(&first), first.to), (vec![4_950], 4_989));
    stage.change(|world| world.lagging.clear());
    let second = scan(&stage, 4_940).await;
    assert_eq!((blocks(&second), second.to), (vec![4_950, 4_990, 4_990], 5_000));
}

#[tokio::test]
async fn blocks_that_are_read_again_cost_no_second_look_at_their_payments() {
    let stage = Stage::of(World::new().with(4_990, &id(1), vec![to(&SHOP, 9_000_000)])).await;
    let first = scan(&stage, 4_936).await;
    let second = scan(&stage, 4_936).await;
    assert_eq!(first, second);
    assert_eq!(stage.end.count("eth_getTransactionReceipt"), 1);
}

#[tokio::test]
async fn a_reorganisation_moves_a_payment_or_takes_it_away() {
    let stage = Stage::of(World::new().with(4_990, &id(1), vec![to(&SHOP, 9_000_000)])).await;
    let before = scan(&stage, 4_936).await.transfers;
    stage.change(|world| {
        world.fork = 1;
        world.transactions[0].0 = 4_991;
    });
    let moved = scan(&stage, 4_936).await.transfers;
    assert_eq!((before[0].block, moved[0].block), (4_990, 4_991));
    assert_eq!((&before[0].txid, before[0].log_index), (&moved[0].txid, moved[0].log_index), "its key stays");
    assert_ne!(before[0].block_hash, moved[0].block_hash);
    stage.change(|world| {
        world.fork = 2;
        world.transactions.clear();
    });
    assert!(scan(&stage, 4_936).await.transfers.is_empty());
}

#[tokio::test]
async fn a_node_that_is_behind_what_was_read_reads_nothing() {
    let stage = Stage::of(World::new()).await;
    let scan = scan(&stage, 6_000).await;
    assert_eq!((scan.transfers.len(), scan.to, scan.settled()), (0, 6_000, 4_936));
    assert_eq!(stage.end.count("eth_getLogs"), 0);
}

#[tokio::test]
async fn a_young_chain_has_nothing_final() {
    let stage = Stage::of(World { finalized: None, latest: 20, ..World::new() }).await;
    let scan = scan(&stage, 0).await;
    assert_eq!((scan.to, scan.head.finalized, scan.settled()), (20, 0, 0));
}

#[test]
fn a_head_is_never_lower_than_what_is_final() {
    let latest = Block { number: 4_913, hash: World::new().hash(4_913), at: World::at(4_913) };
    let head = block::head(&latest, 4_914);
    assert_eq!((head.latest, head.finalized), (4_914, 4_914));
}
