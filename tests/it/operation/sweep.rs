//! Disks that fail: every kind of write, sync and read of an order and of a payment is made to fail once, and the site
//! goes on without a restart, loses nothing that it has said, and keeps true books. The world's disk is another one.

use crate::support::{
    browser::Browser,
    patience::{Walk, is_refusal, press},
    process::Process,
    strace::{self, Fault, Trace},
};
use std::time::Duration;

/// How many points of one fault are tried in one scenario.
const POINTS: usize = 4;

const FAULTS: [Fault; 5] = [
    Fault { call: "pwrite64", error: "EIO" },
    Fault { call: "pwrite64", error: "ENOSPC" },
    Fault { call: "fdatasync", error: "EIO" },
    Fault { call: "fsync", error: "EIO" },
    Fault { call: "pread64", error: "EIO" },
];

/// Points spread evenly over so many calls.
fn points(calls: usize) -> Vec<usize> {
    let points = POINTS.min(calls);
    (0..points).map(|nth| 1 + nth * calls / points).collect()
}

/// What the sweep did.
#[derive(Default)]
struct Tally {
    walks: usize,
    injected: usize,
    refused: usize,
    unpaid: usize,
    /// Orders the site has shown as placed, and whether it has shown them as paid.
    told: Vec<(String, String, bool)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Scenario {
    Order,
    Payment,
}

impl Tally {
    /// A whole walk in which one call of one scenario fails; without a fault, it counts the calls.
    async fn walk(
        &mut self,
        site: &Process,
        scenario: Scenario,
        fault: Option<(Fault, usize)>,
    ) -> Vec<String> {
        self.walks += 1;
        let mut walk = Walk::new(site, self.walks);
        let trace = || match fault {
            Some((fault, nth)) => Trace::fail(site, fault, &nth.to_string()),
            None => Trace::watch(site),
        };
        let first = (scenario == Scenario::Order).then(trace);
        let number = walk.orders().await;
        let path = walk.browser.pay_path();
        let first = first.map(Trace::detach);
        let second = (scenario == Scenario::Payment).then(trace);
        let paid = walk.pays().await;
        let calls = second.map(Trace::detach).or(first).unwrap_or_default();
        self.injected += usize::from(calls.iter().any(|call| call.contains("(INJECTED)")));
        self.refused += walk.refused;
        self.unpaid += usize::from(!paid);
        self.told.push((path, number, paid));
        println!("{scenario:?} {fault:?}: {} refused, paid: {paid}", walk.refused);
        calls
    }
}

/// What the site has said is true after a power cut, and its books agree.
async fn nothing_is_lost(site: &Process, told: &[(String, String, bool)]) {
    for (path, number, paid) in told {
        let page = site.visitor().get(path).await.clone();
        page.is(200).sees(number);
        if *paid {
            page.sees("received on");
        }
    }
    let mut machine = site.visitor();
    machine.get("/readyz").await.is(200);
    let mut metrics = site.metrics().await;
    while !metrics.contains("guichet_books_broken ") {
        tokio::task::yield_now().await;
        metrics = site.metrics().await;
    }
    assert!(metrics.contains("guichet_books_broken 0"), "{metrics}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_failed_disk_access_is_survived_without_a_restart() {
    let site = Process::start();
    if !strace::is_permitted(&site) {
        return site.close();
    }
    let mut tally = Tally::default();
    for scenario in [Scenario::Order, Scenario::Payment] {
        let calls = tally.walk(&site, scenario, None).await;
        for fault in FAULTS {
            let count = calls.iter().filter(|call| call.contains(&format!("{}(", fault.call))).count();
            for nth in points(count) {
                tally.walk(&site, scenario, Some((fault, nth))).await;
            }
        }
    }
    let Tally { walks, injected, refused, unpaid, told } = tally;
    println!("{walks} walks, {injected} with a failed call, {refused} answers refused, {unpaid} not paid");
    assert!(injected >= 15 && injected * 2 > walks, "the faults came to pass: {injected} of {walks}");
    assert!(refused > 0, "some requests met them");
    assert!(
        unpaid * 4 < walks,
        "a failed write between two calls may leave a code unseen, not more: {unpaid}"
    );
    nothing_is_lost(&site, &told).await;
    let site = site.kill_and_restart();
    nothing_is_lost(&site, &told).await;
    site.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_told_by_the_health_check_and_forgotten_when_there_is_room() {
    let site = Process::start();
    if !strace::is_permitted(&site) {
        return site.close();
    }
    let mut machine = site.visitor();
    machine.get("/readyz").await.is(200);
    let mut visitor = site.visitor();
    visitor.get("/signin").await.is(200);
    let trace = Trace::fail_everywhere(&site, Fault { call: "pwrite64", error: "ENOSPC" });
    assert!(!press(&mut visitor, "Send the link", &[("email", "li@acme.example")]).await);
    assert!(is_refusal(visitor.page()));
    assert!(turns(&mut machine, 503).await, "{}", site.log());
    trace.detach();
    assert!(turns(&mut machine, 200).await, "{}", site.log());
    let failed = site.metrics().await;
    assert!(!failed.contains("guichet_failed_writes_total 0"), "{failed}");
    let mut walk = Walk::new(&site, 0);
    walk.orders().await;
    assert!(walk.pays().await);
    assert_eq!(walk.refused, 0);
    site.close();
}

/// Waits until the health check says this; it tries a write once in five seconds.
async fn turns(machine: &mut Browser, status: u16) -> bool {
    for _ in 0..150 {
        if machine.get("/readyz").await.status == status {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    false
}
