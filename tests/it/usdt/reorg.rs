//! Transfers that counted after some confirmations and that a reorg has removed since: the desk is told, however
//! long the chain was not read meanwhile.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser},
    usdt::paying::{latest, pass, to},
};
use guichet::{
    config::EXAMPLE,
    sandbox::chain::{Chain, Fate, TxId, reorg},
};

on_both!(
    a_transfer_that_vanished_between_two_readings_is_told_at_the_desk with few_confirmations,
    a_transfer_that_vanished_while_the_site_was_stopped_is_told_at_the_desk with few_confirmations,
    a_transfer_that_moved_is_looked_for_until_its_new_block_is_final with few_confirmations,
    a_transfer_that_stayed_where_it_was_is_told_to_nobody with few_confirmations,
);

/// On TRON, too, money counts before its chain has made it final.
fn few_confirmations(example: String) -> String {
    example.replacen("[usdt-trc20]\n", "[usdt-trc20]\nconfirmations = 5\n", 1)
}

const CHAINS: [(Chain, &str); 2] = [(Chain::Tron, "usdt-trc20"), (Chain::Ethereum, "usdt-erc20")];

/// An order that counts as paid, though its chain may still undo the transfer.
struct Paid {
    chain: Chain,
    payer: Browser,
    hash: TxId,
    block: i64,
}

async fn paid(app: &TestApp, (chain, method): (Chain, &str)) -> Paid {
    let mut payer = app.buyer(&format!("{method}@acme.example"), "Li Na", method).await;
    payer.orders("apppush", &STARTER).await;
    payer.chooses(method).await;
    let attempt = latest(app).await;
    let hash = app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, chain, if chain == Chain::Tron { 10 } else { 15 }).await;
    payer.get(&payer.pay_path()).await.sees("Paid");
    let block = app.count(&format!("SELECT block FROM incoming_transfers WHERE method = '{method}'")).await;
    Paid { chain, payer, hash, block }
}

impl Paid {
    async fn vanishes(&self, app: &TestApp) {
        let depth = self.chain.height(app.now()) + 1 - self.block;
        assert_eq!(reorg(&app.world(), self.chain, depth, Fate::Dropped).await.unwrap(), 1);
    }

    /// Lets blocks pass until the one that the transfer stood in is final, with so many more on top.
    fn is_passed(&self, app: &TestApp, more: i64) {
        let wanted = self.block + self.chain.final_depth() + more;
        app.blocks(self.chain, wanted - self.chain.height(app.now()));
    }

    async fn is_told(&mut self, app: &TestApp, (anna, nth): (&mut Browser, i64)) {
        let hash = match self.chain {
            Chain::Tron => self.hash.hex.clone(),
            Chain::Ethereum => self.hash.to_string(),
        };
        anna.get("/desk").await.sees("that a chain has undone").sees(&hash);
        assert_eq!(told(app).await, nth);
        self.payer.get(&self.payer.pay_path()).await.sees("Paid");
    }
}

async fn anna(app: &TestApp) -> Browser {
    app.buyer("anna@norwind.example", "Anna", "Norwind").await
}

async fn told(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM reversals").await
}

async fn a_transfer_that_vanished_between_two_readings_is_told_at_the_desk(app: &TestApp) {
    let mut anna = anna(app).await;
    for (nth, chain) in (1..).zip(CHAINS) {
        let mut paid = paid(app, chain).await;
        paid.vanishes(app).await;
        paid.is_passed(app, 10);
        app.tick().await;
        paid.is_told(app, (&mut anna, nth)).await;
        pass(app, paid.chain, 10).await;
        assert_eq!(told(app).await, nth, "once");
    }
}

async fn a_transfer_that_vanished_while_the_site_was_stopped_is_told_at_the_desk(app: &TestApp) {
    let mut anna = anna(app).await;
    for (nth, chain) in (1..).zip(CHAINS) {
        let mut paid = paid(app, chain).await;
        paid.vanishes(app).await;
        paid.is_passed(app, 1_000);
        let (started, running) = app.second_instance(few_confirmations(EXAMPLE.to_owned())).await;
        guichet::jobs::scan::tick(&started).await.unwrap();
        running.stop().await;
        paid.is_told(app, (&mut anna, nth)).await;
    }
}

async fn a_transfer_that_moved_is_looked_for_until_its_new_block_is_final(app: &TestApp) {
    let mut anna = anna(app).await;
    for (nth, chain) in (1..).zip(CHAINS) {
        let mut paid = paid(app, chain).await;
        let depth = paid.chain.height(app.now()) + 1 - paid.block;
        assert_eq!(reorg(&app.world(), paid.chain, depth, Fate::Moved).await.unwrap(), 1);
        paid.is_passed(app, 2);
        app.tick().await;
        assert_eq!(told(app).await, nth - 1);
        let depth = paid.chain.final_depth() - 2;
        assert_eq!(reorg(&app.world(), paid.chain, depth, Fate::Dropped).await.unwrap(), 1);
        paid.is_passed(app, 60);
        app.tick().await;
        paid.is_told(app, (&mut anna, nth)).await;
    }
}

async fn a_transfer_that_stayed_where_it_was_is_told_to_nobody(app: &TestApp) {
    for chain in CHAINS {
        let paid = paid(app, chain).await;
        paid.is_passed(app, 10);
        app.tick().await;
        assert_eq!(told(app).await, 0);
        let checked = format!("SELECT checked FROM scans WHERE method = '{}'", chain.1);
        assert!(app.count(&checked).await >= paid.block, "it is looked for no longer");
    }
}
