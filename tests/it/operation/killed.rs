//! Shops that are killed, restored, or on a full disk while the world goes on: what the world knows is found again, or waits at the desk.

use crate::support::town::{Map, Town, payers::Payer};
use guichet::domain::time::MINUTE_MS;
use std::{fs, path::Path};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_that_was_paid_while_the_shop_was_dead_is_booked_once() {
    paid_while_dead(Town::on_sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_that_was_paid_while_both_instances_were_dead_is_booked_once() {
    if let Some(town) = Town::on_postgres().await {
        paid_while_dead(town).await;
    }
}

async fn paid_while_dead(mut town: Town) {
    let methods = ["card", "alipay", "wechat", "usdt-erc20"];
    let payers = payers(&town, &methods).await;
    town.shops.iter_mut().for_each(|shop| shop.kill());
    for payer in &payers {
        payer.pays(&town).await.unwrap();
    }
    for shop in &mut town.shops {
        shop.start();
        shop.is_ready().await;
    }
    town.time_passes(20 * MINUTE_MS);
    for payer in &payers {
        town.until("the order is paid", async |town| payer.state(town).await == "paid").await;
        town.until("the receipt is mailed", async |town: &Map| email(town, payer).await).await;
    }
    assert_eq!(town.books().read(["reference"], "receipts", "").await.len(), methods.len());
    assert_eq!(town.close().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_that_was_paid_while_the_disk_was_full_is_booked_once_without_a_restart() {
    let mut town = Town::on_sqlite().await;
    let methods = ["card", "alipay", "wechat", "usdt-erc20"];
    let payers = payers(&town, &methods).await;
    if !town.shops[0].full_disk(true) {
        town.close().await;
        return;
    }
    for payer in &payers {
        payer.pays(&town).await.unwrap();
    }
    // Everything that runs in the background meets the full disk, its log too.
    town.until("the shop says that it cannot write", async |town: &Map| {
        reqwest::get(format!("{}/readyz", town.shop_url(0))).await.is_ok_and(|answer| answer.status() == 503)
    })
    .await;
    assert_eq!(town.books().read(["reference"], "receipts", "").await.len(), 0);
    town.shops[0].full_disk(false);
    town.shops[0].is_ready().await;
    town.time_passes(20 * MINUTE_MS);
    for payer in &payers {
        town.until("the order is paid", async |town| payer.state(town).await == "paid").await;
        town.until("the receipt is mailed", async |town: &Map| email(town, payer).await).await;
    }
    assert_eq!(town.books().read(["reference"], "receipts", "").await.len(), methods.len());
    assert_eq!(town.close().await, Vec::<String>::new());
}

/// Buyers whose attempts stand, one by each method.
async fn payers(town: &Town, methods: &[&str]) -> Vec<Payer> {
    let mut payers = Vec::new();
    for method in methods {
        let payer = town.payer(0, method).await.unwrap();
        payer.chooses(town, method).await.unwrap().is(200);
        payers.push(payer);
    }
    payers
}

async fn email(town: &Map, payer: &Payer) -> bool {
    let receipt = format!("{}/receipt", town.pay_path(&payer.order));
    town.truth().email(&payer.email, &receipt).await.is_some()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_restore_known_attempts_are_paid_and_transfers_for_lost_orders_wait_at_the_desk() {
    let mut town = Town::on_sqlite().await;
    let known = payers(&town, &["card", "alipay", "wechat"]).await;
    town.shops[0].stop();
    let copy = town.data().with_extension("copy");
    copy_files(&town.data(), &copy);
    town.shops[0].start();
    town.shops[0].is_ready().await;
    let lost = payers(&town, &["usdt-trc20", "bank"]).await;
    for payer in known.iter().chain(&lost) {
        payer.pays(&town).await.unwrap();
    }
    town.until("a payment is booked", async |town| known[0].state(town).await == "paid").await;
    town.shops[0].kill();
    fs::remove_dir_all(town.data()).unwrap();
    copy_files(&copy, &town.data());
    fs::remove_dir_all(&copy).unwrap();
    town.shops[0].start();
    town.shops[0].is_ready().await;
    town.time_passes(20 * MINUTE_MS);
    for payer in &known {
        town.until("a payment made since the copy is found", async |town| payer.state(town).await == "paid")
            .await;
        town.until("its receipt is mailed", async |town: &Map| email(town, payer).await).await;
    }
    let staff = town.staff(0).await.unwrap();
    town.imports(&staff).await.unwrap();
    let unassigned = "WHERE payment_id IS NULL AND stage = 'final' ORDER BY method";
    let both =
        async |town: &Map| town.books().read(["method"], "incoming_transfers", unassigned).await.len() == 2;
    town.until("the transfers for the lost orders are here", both).await;
    let desk = staff.get("/desk/money").await.unwrap();
    desk.is(200).sees("99.00 USD").sees("USDT");
    assert_eq!(town.books().read(["id"], "orders", "").await.len(), known.len());
    assert_eq!(town.close().await, Vec::<String>::new());
}

/// What `cp -r` would do to a folder of files.
fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
