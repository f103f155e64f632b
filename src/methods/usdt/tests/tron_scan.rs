//! Finding payments in TronGrid's index of accounts, which is believed in nothing.

use super::{
    ethereum,
    made::{PAYER, SECOND_SHOP, SHOP, STRANGER, id, log},
    tron_node::{Stage, World},
};
use crate::{
    domain::time::MINUTE_MS,
    methods::{
        Fault,
        usdt::{
            account::Account,
            chain::{Chain, Node, Scan, Scanned},
            config::{NodeConfig, USDT_TRON},
        },
    },
};
use serde_json::{Value, json};

fn to(account: &Account, units: u64) -> Value {
    log(&USDT_TRON, &PAYER, account, units)
}

impl World {
    /// A payment that the index lists as well.
    fn listed(self, nth: u64, block: u64, account: &Account, units: u64) -> Self {
        self.with(nth, block, vec![to(account, units)]).row(nth, block, account, units)
    }

    pub fn row(mut self, nth: u64, block: u64, account: &Account, units: u64) -> Self {
        self.index.push((account.show(Chain::Tron), nth, Self::at(block), units));
        self
    }
}

async fn scan(stage: &Stage, after: u64) -> Scan {
    match stage.node.scan(after).await.unwrap() {
        Scanned::Read(scan) => scan,
        Scanned::Unavailable => panic!("this node has an index"),
    }
}

fn blocks(scan: &Scan) -> Vec<u64> {
    scan.transfers.iter().map(|transfer| transfer.block).collect()
}

#[tokio::test]
async fn payments_to_all_our_accounts_are_found_and_proven() {
    let world = World::new()
        .listed(1, 4_960, &SHOP, 51_000_123)
        .listed(2, 4_995, &SECOND_SHOP, 9_000_000)
        .listed(3, 4_950, &SHOP, 8_000_000);
    let stage = Stage::of(world).await;
    let scan = scan(&stage, 4_940).await;
    assert_eq!(blocks(&scan), [4_950, 4_960, 4_995]);
    assert_eq!((scan.from, scan.to, scan.settled()), (4_941, 5_000, 4_981));
    assert!(!scan.transfers[2].is_final(&scan.head) && scan.transfers[1].is_final(&scan.head));
}

#[tokio::test]
async fn the_index_alone_pays_nothing() {
    let world = World::new()
        .row(1, 4_960, &SHOP, 51_000_123)
        .with(2, 4_961, vec![to(&STRANGER, 7_000_000)])
        .row(2, 4_961, &SHOP, 7_000_000)
        .with(3, 4_962, vec![to(&SHOP, 20_000)])
        .row(3, 4_962, &SHOP, 99_000_000);
    let scan = scan(&Stage::of(world).await, 4_940).await;
    let told: Vec<_> = scan.transfers.iter().map(|t| (t.block, t.amount.minor())).collect();
    assert_eq!(told, [(4_962, 20_000)], "the amount is that of the log");
}

#[tokio::test]
async fn a_listing_that_the_node_does_not_know_yet_is_read_again_but_holds_nothing_up() {
    let world = World::new()
        .listed(1, 4_950, &SHOP, 51_000_123)
        .row(2, 4_960, &SHOP, 8_000_000)
        .listed(3, 4_970, &SHOP, 9_000_000);
    let stage = Stage::of(world).await;
    let first = scan(&stage, 4_940).await;
    assert_eq!((blocks(&first), first.to), (vec![4_950, 4_970], 4_959));
    stage.change(|world| *world = world.clone().with(2, 4_960, vec![to(&SHOP, 8_000_000)]));
    let second = scan(&stage, first.settled()).await;
    assert_eq!((blocks(&second), second.to), (vec![4_950, 4_960, 4_970], 5_000));
}

#[tokio::test]
async fn what_the_index_learns_late_is_still_found() {
    let stage = Stage::of(World::new()).await;
    let settled = scan(&stage, 4_940).await.settled();
    let half_an_hour = u64::try_from(30 * MINUTE_MS / Chain::Tron.block_ms()).unwrap();
    let late = settled - half_an_hour;
    stage.change(|world| *world = world.clone().listed(1, late, &SHOP, 51_000_123));
    assert_eq!(blocks(&scan(&stage, settled).await), [late]);
}

#[tokio::test]
async fn dust_is_not_worth_a_call() {
    let world = (1..=50).fold(World::new(), |world, nth| world.listed(nth, 4_960, &SHOP, nth % 2));
    let stage = Stage::of(world).await;
    assert!(scan(&stage, 4_940).await.transfers.is_empty());
    assert_eq!(stage.end.count("gettransactioninfobyid"), 0);
}

#[tokio::test]
async fn many_payments_are_proven_in_steps_and_each_but_once() {
    let world = (1..=25).fold(World::new(), |world, nth| world.listed(nth, 4_900 + nth, &SHOP, 9_000_000));
    let stage = Stage::of(world).await;
    let mut ends = Vec::new();
    for _ in 0..4 {
        ends.push(scan(&stage, 4_890).await.to);
    }
    assert_eq!(ends, [4_910, 4_920, 5_000, 5_000]);
    assert_eq!(stage.end.count("gettransactioninfobyid"), 25);
    assert_eq!(scan(&stage, 4_890).await.transfers.len(), 25);
}

#[tokio::test]
async fn long_lists_come_in_pages() {
    let world = (1..=9).fold(World::new(), |world, nth| world.listed(nth, 4_900 + nth, &SHOP, 9_000_000));
    let stage = Stage::of(World { per_page: 2, ..world }).await;
    let scan = scan(&stage, 4_890).await;
    assert_eq!((scan.transfers.len(), scan.to), (9, 5_000));
}

#[tokio::test]
async fn a_list_that_is_too_long_ends_the_scan_where_it_was_cut() {
    let world = (1..=9).fold(World::new(), |world, nth| world.listed(nth, 4_900 + nth, &SHOP, 9_000_000));
    let stage = Stage::of(World { per_page: 1, ..world }).await;
    let scan = scan(&stage, 4_890).await;
    assert_eq!((scan.transfers.len(), scan.to), (5, 4_904));
}

#[tokio::test]
async fn a_list_that_is_cut_in_dust_is_read_on_where_it_was_cut() {
    let world = (1..=9).fold(World::new(), |world, nth| world.listed(nth, 4_900 + nth, &SHOP, 1));
    let stage = Stage::of(World { per_page: 1, ..world.listed(10, 4_950, &SHOP, 9_000_000) }).await;
    let first = scan(&stage, 4_890).await;
    assert_eq!(
        (first.transfers.len(), first.to),
        (0, 4_904),
        "nobody knows what comes after the fifth entry"
    );
    stage.change(|world| world.per_page = 200);
    assert_eq!(blocks(&scan(&stage, first.settled()).await), [4_950]);
}

#[tokio::test]
async fn what_pays_nothing_is_looked_at_once_and_holds_nothing_up() {
    let world = (1..=25).fold(World::new(), |world, nth| {
        world.with(nth, 4_900 + nth, vec![to(&STRANGER, 7_000_000)]).row(nth, 4_900 + nth, &SHOP, 7_000_000)
    });
    let stage = Stage::of(world.listed(26, 4_950, &SHOP, 9_000_000)).await;
    let mut ends = Vec::new();
    for _ in 0..3 {
        ends.push(scan(&stage, 4_890).await.to);
    }
    assert_eq!(ends, [4_910, 4_920, 5_000]);
    assert_eq!(blocks(&scan(&stage, 4_890).await), [4_950]);
    assert_eq!(stage.end.count("gettransactioninfobyid"), 26);
}

#[tokio::test]
async fn an_approval_in_the_list_is_not_worth_a_call() {
    let mut world = World::new().listed(1, 4_960, &SHOP, 9_000_000);
    world.kind = "Approval";
    let stage = Stage::of(world).await;
    let scan = scan(&stage, 4_940).await;
    assert_eq!((scan.transfers.len(), scan.to), (0, 5_000));
    assert_eq!(stage.end.count("gettransactioninfobyid"), 0);
}

#[tokio::test]
async fn missed_turns_between_two_blocks_are_counted_back() {
    // A turn was missed before block 4,959: it is as late as the entry.
    let late = json!({ "blockID": World::hash(4_959), "block_header": {
        "raw_data": { "number": 4_959, "timestamp": World::at(4_960).millis() } } });
    let mut world = World::new().row(1, 4_960, &SHOP, 9_000_000);
    world.blocks.insert(4_959, late);
    assert_eq!(scan(&Stage::of(world).await, 4_940).await.to, 4_958);
}

#[tokio::test]
async fn a_node_without_an_index_says_so_and_looks_up_all_the_same() {
    let world =
        World::new().listed(1, 4_960, &SHOP, 51_000_123).instead("/v1/", 404, "<html>Not Found</html>");
    let stage = Stage::of(world).await;
    assert_eq!(stage.node.scan(4_940).await.unwrap(), Scanned::Unavailable);
    stage.node.transaction(&id(1)).await.unwrap();
}

#[tokio::test]
async fn where_json_rpc_is_set_it_scans() {
    let transfers = vec![log(&USDT_TRON, &PAYER, &STRANGER, 1_000_000), to(&SHOP, 9_000_000)];
    let world =
        ethereum::World { chain_id: 0x2b66_53dc, ..ethereum::World::new() }.with(4_990, &id(1), transfers);
    let rpc = ethereum::Stage::of(world).await;
    let base = rpc.end.base.parse().unwrap();
    let stage = Stage::with(World::new(), |config| NodeConfig { rpc: Some(base), ..config }).await;
    let scan = scan(&stage, 4_940).await;
    assert_eq!((blocks(&scan), scan.transfers[0].log_index), (vec![4_990], 1));
    assert_eq!(stage.end.asked().len(), 0);
}

#[tokio::test]
async fn both_doors_must_open_to_the_configured_chain() {
    let other = ethereum::Stage::of(ethereum::World { chain_id: 7, ..ethereum::World::new() }).await;
    let base: url::Url = other.end.base.parse().unwrap();
    let stage = Stage::with(World::new(), |config| NodeConfig { rpc: Some(base), ..config }).await;
    let told = format!("{:?}", stage.node.check().await.unwrap());
    assert!(told.contains("serves chain 7,"), "{told}");
}

#[tokio::test]
async fn a_fault_before_anything_is_proven_is_a_fault_and_later_an_earlier_end() {
    let world = World::new().listed(1, 4_960, &SHOP, 51_000_123);
    for path in ["/v1/", "gettransactioninfobyid", "/wallet/getblock", "/walletsolidity/getblock"] {
        for (status, body) in
            [(403, "{}"), (200, r#"{"Error":"lack of computing resources"}"#), (200, "closed")]
        {
            let answer = Stage::of(world.clone().instead(path, status, body)).await.node.scan(4_940).await;
            assert!(matches!(answer, Err(Fault::Unknown(_))), "{path} {status}: {answer:?}");
        }
    }
    let refused = json!({ "success": false, "error": "Invalid address", "statusCode": 400 });
    let answer = Stage::of(world.clone().instead("/v1/", 400, refused)).await.node.scan(4_940).await;
    assert!(matches!(answer, Err(Fault::Unknown(_))), "{answer:?}");
    let lying = World::new()
        .listed(1, 4_960, &SHOP, 51_000_123)
        .listed(2, 4_965, &SHOP, 51_000_123)
        .changed(2, json!({ "id": "00" }));
    let scan = scan(&Stage::of(lying).await, 4_940).await;
    assert_eq!((blocks(&scan), scan.to), (vec![4_960], 4_964));
}

#[tokio::test]
async fn a_node_that_is_behind_what_was_read_reads_nothing() {
    let stage = Stage::of(World::new().listed(1, 4_960, &SHOP, 51_000_123)).await;
    let scan = scan(&stage, 6_000).await;
    assert_eq!((scan.transfers.len(), scan.to, scan.settled()), (0, 6_000, 4_981));
}

#[tokio::test]
async fn what_the_solidified_view_should_have_and_has_not_is_not_counted() {
    let world = World::new().listed(1, 4_960, &SHOP, 51_000_123);
    let stage = Stage::of(world.instead("/walletsolidity/gettransactioninfobyid", 200, "{}")).await;
    let scan = scan(&stage, 4_940).await;
    assert_eq!((blocks(&scan), scan.to), (vec![], 4_959));
}
