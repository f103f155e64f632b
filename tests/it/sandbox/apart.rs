//! The sandbox world as a process of its own: a shop pays, writes and shows through it as through the one inside.

use crate::support::town::{Map, Town};
use guichet::domain::time::MINUTE_MS;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_is_paid_by_every_method_through_a_world_of_its_own() {
    let mut town = Town::on_sqlite().await;
    for method in ["card", "alipay", "wechat", "usdt-trc20", "bank"] {
        let payer = town.payer(0, method).await.unwrap();
        payer.chooses(&town, method).await.unwrap().is(200);
        payer.pays(&town).await.unwrap();
        match method {
            "bank" => town.imports(&town.staff(0).await.unwrap()).await.unwrap(),
            // The chain makes it final.
            "usdt-trc20" => town.time_passes(2 * MINUTE_MS),
            _ => {}
        }
        town.until("the order is paid", async |town| payer.state(town).await == "paid").await;
        let receipt = format!("{}/receipt", town.pay_path(&payer.order));
        let has_come = async |town: &Map| town.truth().email(&payer.email, &receipt).await.is_some();
        town.until("the letter with the receipt has come", has_come).await;
    }
    assert_eq!(town.close().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_beside_its_world_serves_no_page_of_it_and_links_there() {
    let town = Town::on_sqlite().await;
    let shop = town.visitor(0);
    for path in ["/sandbox", "/sandbox/mailbox", "/sandbox/bank", "/sandbox/antom/x", "/sandbox/tron/x"] {
        assert_eq!(shop.get(path).await.unwrap().status, 404, "{path}");
    }
    let home = shop.get("/").await.unwrap();
    let world = town.world.url();
    assert_eq!(home.attrs(".sandbox-bar a", "href"), [format!("{world}/sandbox")]);
    let control = town.hand().get("/sandbox").await.unwrap();
    control.is(200);
    assert!(
        control.attrs("a", "href").contains(&format!("{}/", town.shops[0].url())),
        "the way back to the shop"
    );
    let policy = control.header("content-security-policy");
    assert!(policy.contains(&format!("form-action 'self' {};", town.shops[0].url())), "{policy}");
    town.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_world_of_its_own_sells_nothing() {
    let town = Town::on_sqlite().await;
    let hand = town.hand();
    for path in ["/products/apppush", "/signin", "/orders", "/desk", "/hooks/card"] {
        assert_eq!(hand.get(path).await.unwrap().status, 404, "{path}");
    }
    assert_eq!(hand.get("/").await.unwrap().path, "/sandbox");
    town.close().await;
}

/// A shop is restored from a copy in which the attempt is missing; the message about its money comes afterwards.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_that_a_restored_shop_does_not_know_is_assigned_at_the_desk() {
    let mut town = Town::on_sqlite().await;
    let file = town.data().join("guichet.sqlite");
    for method in ["alipay", "wechat", "card"] {
        let payer = town.payer(0, method).await.unwrap();
        town.shops[0].stop();
        let copy = std::fs::read(&file).unwrap();
        town.everybody_starts().await;
        payer.chooses(&town, method).await.unwrap().is(200);
        let attempt = payer.attempts(&town).await.pop().unwrap();
        town.shops[0].stop();
        payer.pays_for(&town, &attempt, attempt.amount_due).await.unwrap();
        std::fs::write(&file, copy).unwrap();
        town.everybody_starts().await;
        assert!(payer.attempts(&town).await.is_empty(), "the copy does not hold the attempt");
        town.time_passes(MINUTE_MS);
        let waiting = async |town: &Map| {
            town.books().read(["reference"], "incoming_transfers", "WHERE payment_id IS NULL").await.pop()
        };
        town.until("the money waits at the desk", async |town| waiting(town).await.is_some()).await;
        let [reference] = waiting(&town).await.unwrap();
        let (staff, number) = (town.staff(0).await.unwrap(), payer.number(&town).await);
        let page = staff.get("/desk/money").await.unwrap();
        page.is(200).sees("isn’t in our database").sees(&reference);
        let fields = [("method", method), ("reference", &reference), ("order", &number)];
        staff.post(&page, "/desk/money/grant", &fields).await.unwrap().is(200);
        assert_eq!(payer.state(&town).await, "paid", "{method}");
    }
    assert_eq!(town.close().await, Vec::<String>::new());
}
