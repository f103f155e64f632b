//! Nodes that were down for long, hang, list nothing, know only another network, or undo what was final.

use crate::{
    pay::payments::STARTER,
    support::{
        app::TestApp,
        chains::usdt,
        memory_chain::{MemoryChain, MemoryNode, Weather},
    },
    usdt::{
        paying::{at_the_address, latest, names, pass, to},
        site::mailer,
        world::member,
    },
};
use guichet::{
    app::App,
    config::EXAMPLE,
    domain::{
        incoming_transfer::ClaimStatus,
        time::{HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    flows::claim::{Claimed, claim},
    jobs,
    methods::usdt::{
        account::Account,
        chain,
        method::{Settings, Usdt},
    },
    sandbox::chain::{Chain, Fate, Sending, faults::Faults, reorg},
    start,
};
use std::sync::Arc;

on_both!(
    money_sent_while_the_node_could_never_be_read_is_found_however_old_it_is,
    a_node_that_hangs_holds_up_no_other_chain,
    without_a_list_the_transfers_that_payers_name_are_followed,
    a_hash_of_the_other_network_is_told_apart,
    a_hash_that_nobody_knows_is_looked_for_ever_more_rarely,
    many_hashes_are_looked_for_in_turn,
    a_transfer_that_waits_for_its_block_is_not_called_never_seen,
    an_address_that_open_links_name_cannot_be_taken_off_the_list,
    what_was_final_by_its_depth_and_vanishes_is_told_at_the_desk,
);

async fn money_sent_while_the_node_could_never_be_read_is_found_however_old_it_is(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    for _ in 0..3 {
        app.clock.advance_ms(10 * HOUR_MS);
        app.tick().await;
    }
    app.node(Chain::Tron, Faults::default()).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_node_that_hangs_holds_up_no_other_chain(app: &TestApp) {
    app.node(Chain::Tron, Faults { slow_s: 8, ..Faults::default() }).await;
    let read = async {
        while app.count("SELECT COUNT(*) FROM scans WHERE method = 'usdt-erc20' AND latest > 0").await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        done = jobs::scan::tick(app) => panic!("{done:?}: TRON's node does not hang"),
        () = read => {}
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM scans WHERE method = 'usdt-trc20' AND latest > 0").await, 0);
}

async fn without_a_list_the_transfers_that_payers_name_are_followed(app: &TestApp) {
    app.node(Chain::Tron, Faults { unindexed: true, ..Faults::default() }).await;
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, Chain::Tron, 5).await;
    payer.get(&path).await.sees("Nothing received yet").lacks("We cannot see the newest transfers");
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Seen, and being confirmed").lacks("We cannot see the newest transfers");
    pass(app, Chain::Tron, 10).await;
    payer.get(&path).await.lacks("0 of 19 confirmations").sees("of 19 confirmations");
    pass(app, Chain::Tron, 20).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_hash_of_the_other_network_is_told_apart(app: &TestApp) {
    let buyer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let there = latest(app).await.destination.unwrap();
    drop(buyer);
    app.clock.advance_ms(SECOND_MS);
    let mut payer = app.buyer("eve@other.example", "Eve", "Other").await;
    payer.orders("apppush", &STARTER).await;
    payer.chooses("usdt-trc20").await;
    let sending = Sending::usdt(Chain::Ethereum, &there, usdt(100_000_000)).unwrap();
    let hash = app.sends(&sending).await;
    app.blocks(Chain::Ethereum, 5);
    // On Ethereum's explorers it would have 0x before it, and its link would give it away.
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Another network").sees("belongs to a transaction on another network");
    pass(app, Chain::Ethereum, 60).await;
    names(&mut payer, &hash.hex).await;
    payer.page().sees("Another network").lacks("Not seen yet");
    let kept = app
        .count("SELECT COUNT(*) FROM incoming_transfers WHERE method = 'usdt-erc20' AND stage = 'final'")
        .await;
    assert_eq!(kept, 1, "the money is kept by the network that it came on");
    names(&mut payer, &"cd".repeat(32)).await;
    payer.page().sees("Not seen yet");
}

/// Milliseconds until the claim is looked for again.
async fn pause(app: &TestApp) -> i64 {
    let next = app.count("SELECT COALESCE(MIN(next_poll_at), 0) FROM claims").await;
    next - app.clock.now().millis()
}

async fn a_hash_that_nobody_knows_is_looked_for_ever_more_rarely(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    names(&mut payer, &"ab".repeat(32)).await;
    assert_eq!(pause(app).await, 10 * SECOND_MS);
    for (later, expected) in
        [(MINUTE_MS, 10 * SECOND_MS), (MINUTE_MS, MINUTE_MS), (8 * MINUTE_MS, 5 * MINUTE_MS)]
    {
        app.clock.advance_ms(later);
        app.tick().await;
        assert_eq!(pause(app).await, expected);
    }
    app.clock.advance_ms(7 * HOUR_MS);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("Never seen");
}

async fn many_hashes_are_looked_for_in_turn(app: &TestApp) {
    let payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    for nth in 0..8 {
        claim(app, &attempt, &format!("{nth:064x}"), &member()).await.unwrap();
    }
    app.clock.advance_ms(11 * SECOND_MS);
    let due = format!("SELECT COUNT(*) FROM claims WHERE next_poll_at <= {}", app.clock.now().millis());
    let mut left = vec![app.count(&due).await];
    for _ in 0..2 {
        jobs::claims::tick(app).await.unwrap();
        left.push(app.count(&due).await);
    }
    assert_eq!(left, [8, 3, 0]);
    drop(payer);
}

/// An instance of the site whose only method is USDT on TRON, read from this node.
fn with_node(app: &TestApp, node: MemoryNode) -> App {
    let settings = Settings {
        chain: chain::Chain::Tron,
        accounts: node.accounts.clone(),
        token: chain::Chain::Tron.usdt(),
        chain_id: chain::Chain::Tron.mainnet(),
        confirmations: None,
        final_above: None,
    };
    let terms = app.config.methods["usdt-trc20"].terms();
    App {
        amazon: None,
        config: app.config.clone(),
        catalogue: app.catalogue.clone(),
        store: app.store.clone(),
        keys: app.keys.clone(),
        methods: vec![Arc::new(Usdt::new(settings, terms, Arc::new(node)))],
        profiles: app.profiles.clone(),
        mailer: mailer(),
        monitor: Default::default(),
        throttle: Default::default(),
        metrics_token: None,
        clock: app.clock.clone(),
        random: app.random.clone(),
        public_url: app.public_url.clone(),
        sandbox: app.sandbox.clone(),
    }
}

async fn a_transfer_that_waits_for_its_block_is_not_called_never_seen(app: &TestApp) {
    let payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    let destination = Account::parse(attempt.destination.as_ref().unwrap(), chain::Chain::Tron).unwrap();
    let chain = MemoryChain::new(chain::Chain::Tron, app.clock.clone());
    let site = with_node(app, MemoryNode { chain: chain.clone(), accounts: vec![destination] });
    let hash = chain.send(vec![(destination, attempt.rest().minor())]);
    // Nine hours of blocks are missing: the transaction waits in the node's memory.
    chain.be(Weather::Behind(10_800));
    let looking = Claimed::Answer(ClaimStatus::Looking);
    assert_eq!(claim(&site, &attempt, hash.as_str(), &member()).await.unwrap(), looking);
    app.clock.advance_ms(7 * HOUR_MS);
    jobs::scan::tick(&site).await.unwrap();
    jobs::claims::tick(&site).await.unwrap();
    assert_eq!(claim(&site, &attempt, hash.as_str(), &member()).await.unwrap(), looking);
    chain.be(Weather::Fine);
    app.clock.advance_ms(5 * MINUTE_MS);
    jobs::scan::tick(&site).await.unwrap();
    jobs::claims::tick(&site).await.unwrap();
    assert_eq!(latest(app).await.state.name(), "settled");
    drop(payer);
}

/// The example with an own node of TRON, which is not there, and these lines.
fn own_node(lines: &str) -> String {
    let table = "[usdt-trc20]\n# \"sandbox\", https://api.trongrid.io, or your node, such as \
        http://127.0.0.1:8090.\ngateway = \"sandbox\"\n";
    assert_eq!(EXAMPLE.matches(table).count(), 1);
    EXAMPLE.replace(table, &format!("[usdt-trc20]\ngateway = \"http://127.0.0.1:9\"\n{lines}\n"))
}

async fn an_address_that_open_links_name_cannot_be_taken_off_the_list(app: &TestApp) {
    let payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let destination = latest(app).await.destination.unwrap();
    let new = crate::support::chains::TRON_SHOP;
    let (other, running) = app.second_instance(own_node(&format!("addresses = [\"{new}\"]"))).await;
    let refused = start::check_nodes(&other).await.unwrap_err().to_string();
    running.stop().await;
    assert!(refused.contains(&format!("1 open payment links ask for money at {destination}")), "{refused}");
    assert!(refused.contains("former_addresses"), "{refused}");
    let lines = format!("addresses = [\"{new}\"]\nformer_addresses = [\"{destination}\"]");
    let (other, running) = app.second_instance(own_node(&lines)).await;
    start::check_nodes(&other).await.unwrap();
    let drawn = other.method("usdt-trc20").unwrap().matching().unwrap().destinations();
    running.stop().await;
    assert_eq!(drawn, [new], "nobody new is asked to pay at the former one");
    drop(payer);
}

async fn what_was_final_by_its_depth_and_vanishes_is_told_at_the_desk(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-erc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    let number = app.only_order().await.number;
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, Chain::Ethereum, 15).await;
    payer.get(&path).await.sees("Paid");
    let mut anna = app.buyer("anna@norwind.example", "Anna", "Norwind").await;
    anna.get("/desk").await.lacks("that a chain has undone");
    assert_eq!(reorg(&app.world(), Chain::Ethereum, 28, Fate::Dropped).await.unwrap(), 1);
    pass(app, Chain::Ethereum, 7).await;
    pass(app, Chain::Ethereum, 7).await;
    anna.get("/desk").await.sees("that a chain has undone").sees(&number).sees(&hash.to_string());
    assert_eq!(app.count("SELECT COUNT(*) FROM reversals").await, 1);
    payer.get(&path).await.sees("Paid");
}
