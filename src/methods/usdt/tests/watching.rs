//! A method watches its chain: where it begins to read, whom it believes, and what it does without a list.

use super::{
    made::{SECOND_SHOP, SHOP, id, log},
    tron_node::{Stage, World},
};
use crate::{
    config::Config,
    methods::{
        Fault, Found, Start, Watch,
        usdt::{
            chain::{Chain, Node},
            config::USDT_TRON,
            method::{Settings, Usdt},
        },
    },
};
use serde_json::json;
use std::sync::Arc;

pub fn watcher(node: Arc<dyn Node>) -> Usdt {
    let settings = Settings {
        chain: Chain::Tron,
        accounts: vec![SHOP, SECOND_SHOP],
        token: USDT_TRON,
        chain_id: Chain::Tron.mainnet(),
        confirmations: None,
        final_above: None,
    };
    Usdt::new(settings, Config::example().unwrap().methods["usdt-trc20"].terms(), node)
}

/// A watcher at this world, with the far end that it asks.
async fn watching(world: World) -> (Usdt, Stage) {
    let stage = Stage::of(world).await;
    let node = stage.another();
    (watcher(Arc::new(node)), stage)
}

pub fn paid(block: u64) -> World {
    World::new().with(1, block, vec![log(&USDT_TRON, &super::made::PAYER, &SHOP, 51_000_123)])
}

#[tokio::test]
async fn a_first_reading_begins_where_somebody_was_first_asked_to_pay() {
    let (usdt, _stage) = watching(World::new()).await;
    assert_eq!(usdt.scan(Start::Since(World::at(2_000))).await.unwrap().from, 2_001);
    let recent = usdt.scan(Start::Since(World::at(4_990))).await.unwrap();
    assert_eq!(recent.from, 3_801, "an hour in any case");
    assert_eq!(usdt.scan(Start::After(4_900)).await.unwrap().from, 4_901);
}

#[tokio::test]
async fn nothing_is_read_from_a_node_that_does_not_fit() {
    let eighteen = json!({ "constant_result": [format!("{:064x}", 18)] });
    let (usdt, stage) = watching(paid(4_970).instead("triggerconstantcontract", 200, eighteen)).await;
    for answer in [usdt.scan(Start::After(4_900)).await.err(), usdt.find(id(1).as_str()).await.err()] {
        let Some(Fault::Unknown(why)) = answer else { panic!("{answer:?}") };
        assert!(why.contains("18 decimals"), "{why}");
    }
    assert_eq!(stage.end.count("gettransactioninfobyid") + stage.end.count("/v1/"), 0);
}

#[tokio::test]
async fn a_node_that_was_down_at_the_start_is_checked_before_it_is_read_and_then_no_more() {
    let (usdt, stage) = watching(paid(4_970).instead("/wallet", 503, "")).await;
    usdt.check().await.unwrap_err();
    usdt.scan(Start::After(4_900)).await.unwrap_err();
    assert_eq!(stage.end.count("triggerconstantcontract"), 0, "there was no chain id");
    stage.change(|world| world.instead.clear());
    for _ in 0..3 {
        usdt.scan(Start::After(4_900)).await.unwrap();
        assert!(matches!(usdt.find(id(1).as_str()).await.unwrap(), Found::Transfers { .. }));
    }
    assert_eq!(stage.end.count("triggerconstantcontract"), 1);
}

#[tokio::test]
async fn a_node_without_a_list_tells_how_long_its_chain_is_and_settles_nothing() {
    let (usdt, _stage) = watching(paid(4_970).instead("/v1/", 404, "<html>Not Found</html>")).await;
    let scan = usdt.scan(Start::Since(World::at(4_000))).await.unwrap();
    assert_eq!((scan.head.latest, scan.settled, scan.observed_transfers.len()), (5_000, 0, 0));
    assert_eq!(usdt.scan(Start::After(4_321)).await.unwrap().settled, 4_321);
    assert!(matches!(usdt.find(id(1).as_str()).await.unwrap(), Found::Transfers { .. }));
}

#[tokio::test]
async fn what_waits_for_its_block_is_not_unknown() {
    let mut world = paid(4_970);
    world.kept.get_mut(&1).unwrap().block = None;
    let (usdt, _stage) = watching(world).await;
    assert_eq!(usdt.find(id(1).as_str()).await.unwrap(), Found::Pending);
    assert_eq!(usdt.find(id(2).as_str()).await.unwrap(), Found::Unknown);
}
