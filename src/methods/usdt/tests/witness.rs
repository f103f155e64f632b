//! A second node: money counts when it says the same, and waits when it does not.

use super::{
    made::{PAYER, SHOP, id, log, usdt},
    tron_node::{Stage, World},
    watching::{paid, watcher},
};
use crate::{
    domain::Money,
    methods::{
        Found, Start, Watch,
        usdt::{config::USDT_TRON, method::Usdt, witness::Witness},
    },
};
use serde_json::json;
use std::sync::Arc;

/// A method that reads one node and asks another.
async fn both(world: World, second: World, above: Option<Money>) -> (Usdt, Stage, Stage) {
    let (first, second) = (Stage::of(world).await, Stage::of(second).await);
    let witness = Witness::new(Arc::new(second.another()), above);
    (watcher(Arc::new(first.another())).with_witness(witness), first, second)
}

/// Is the transfer final, by a look at it and by a scan?
async fn is_certain(usdt: &Usdt) -> [bool; 2] {
    let found = usdt.find(id(1).as_str()).await.unwrap();
    let Found::Transfers { observed_transfers, .. } = found else { panic!("{found:?}") };
    let scan = usdt.scan(Start::After(4_940)).await.unwrap();
    [observed_transfers[0].certain, scan.observed_transfers[0].certain]
}

fn listed() -> World {
    paid(4_970).row(1, 4_970, &SHOP, 51_000_123)
}

#[tokio::test]
async fn money_that_both_nodes_call_final_counts_and_is_asked_about_once() {
    let (usdt, _first, second) = both(listed(), listed(), None).await;
    assert_eq!(is_certain(&usdt).await, [true, true]);
    let asked = second.end.count("gettransactioninfobyid");
    assert_eq!(is_certain(&usdt).await, [true, true]);
    assert_eq!((asked, second.end.count("gettransactioninfobyid")), (1, 1));
}

#[tokio::test]
async fn money_that_the_witness_does_not_confirm_waits_until_it_does() {
    let other_sum = World::new().with(1, 4_970, vec![log(&USDT_TRON, &PAYER, &SHOP, 51_000_124)]);
    let mut not_solid = listed();
    not_solid.solid = 4_960;
    let doubts = [
        World::new(),
        other_sum,
        paid(4_971),
        not_solid,
        listed().changed(1, json!({ "result": "FAILED" })),
        listed().instead("/wallet", 503, ""),
        listed().instead("triggerconstantcontract", 200, json!({ "constant_result": ["12"] })),
    ];
    for (nth, doubt) in doubts.into_iter().enumerate() {
        let (usdt, _first, second) = both(listed(), doubt, None).await;
        assert_eq!(is_certain(&usdt).await, [false, false], "{nth}");
        second.change(|world| *world = listed());
        assert_eq!(is_certain(&usdt).await, [true, true], "{nth}");
    }
}

#[tokio::test]
async fn small_sums_count_without_a_witness() {
    for (above, expected) in [(51_000_123, true), (51_000_122, false)] {
        let (usdt, _first, second) = both(listed(), World::new(), Some(usdt(above))).await;
        assert_eq!(is_certain(&usdt).await, [expected, expected]);
        assert_eq!(second.end.asked().is_empty(), expected);
    }
}

#[tokio::test]
async fn a_witness_of_another_chain_is_told_at_the_start_and_one_that_is_down_is_not() {
    let block = json!({ "blockID": "00".repeat(32),
                        "block_header": { "raw_data": { "number": 0, "timestamp": 0 } } });
    let (usdt, _first, _second) = both(listed(), World::new().instead("getblock", 200, block), None).await;
    assert!(usdt.check().await.unwrap().unwrap().contains("serves chain 0,"));
    let (usdt, _first, _second) = both(listed(), World::new().instead("/wallet", 503, ""), None).await;
    assert_eq!(usdt.check().await.unwrap(), None);
}
