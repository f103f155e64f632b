//! The pages of a payment in USDT: the address, what the chain has shown, and money that came otherwise.

use super::{Atlas, PAYER, PHONE, standing};
use crate::{
    support::{app::TestApp, chains::sending, form},
    usdt::paying::{names, pass, to},
};
use guichet::{
    domain::{
        order::Order,
        payment::Payment,
        time::{DAY_MS, HOUR_MS},
    },
    sandbox::chain::{Chain, Fate, Token, faults::Faults, reorg},
};

impl Atlas {
    /// What lies days back: a link that has run out, an order that has, and money that came after it.
    /// Begins with nothing and ends with a fresh day.
    pub(super) async fn usdt_past(&mut self, app: &TestApp) {
        let (silent, _) = self.at_address(app, "usdt-silent", "usdt-trc20").await;
        let (late, asked) = self.at_address(app, "usdt-late", "usdt-trc20").await;
        app.clock.advance_ms(8 * DAY_MS);
        app.tick().await;
        app.tick().await;
        app.sends(&to(&asked, asked.rest().minor())).await;
        pass(app, Chain::Tron, 40).await;
        let (over, _) = self.at_address(app, "usdt-over", "usdt-erc20").await;
        app.clock.advance_ms(49 * HOUR_MS);
        app.tick().await;
        self.add("usdt, the link has run out", PAYER, &app.pay_path(&over.id));
        self.add("usdt, order expired", PAYER, &app.pay_path(&silent.id));
        let path = app.pay_path(&late.id);
        self.add("usdt, money came late", PAYER, &path);
        self.add("usdt, again without the tick", PAYER, &format!("{path}?unticked=1"));
    }

    /// What may be seen while a payment is open, and when it is not.
    pub(super) async fn usdt_pages(&mut self, app: &TestApp) {
        let (order, _) = self.at_address(app, "usdt-tron", "usdt-trc20").await;
        let path = app.pay_path(&order.id);
        self.add("usdt, address on TRON", PAYER, &path);
        self.add("usdt, address on TRON on a phone", PHONE, &path);
        self.add("usdt, nothing found", PAYER, &format!("{path}?checked=1"));
        self.add("usdt, reloading itself", PAYER, &format!("{path}?auto=30"));
        self.people[PAYER].get(&path).await;
        self.add_wrong("usdt, no TxID", PAYER, "Submit the TxID", &[("txid", "0xabc")]);
        let (order, _) = self.at_address(app, "usdt-ethereum", "usdt-erc20").await;
        self.add("usdt, address on Ethereum", PAYER, &app.pay_path(&order.id));
        self.usdt_named(app).await;
        self.usdt_seen(app).await;
        self.usdt_held(app).await;
    }

    /// The page of an address, for a new order of 99.00 USD.
    async fn at_address(&mut self, app: &TestApp, name: &str, method: &str) -> (Order, Payment) {
        let (_, order) = standing(app, name).await;
        let payment = self.begins(app, &order, PAYER, method).await;
        (order, payment)
    }

    /// A hash for the attempt, entered on its page.
    async fn enters(&mut self, app: &TestApp, order: &Order, hash: &str) -> String {
        let path = app.pay_path(&order.id);
        let payer = &mut self.people[PAYER];
        payer.get(&format!("{path}?lang=en")).await;
        // The exact amount needs no hash.
        if form::has_button(payer.page(), "Submit the TxID") {
            names(payer, hash).await;
        }
        path
    }

    async fn usdt_named(&mut self, app: &TestApp) {
        let (order, asked) = self.at_address(app, "usdt-named", "usdt-trc20").await;
        let fake = app.sends(&to(&asked, asked.rest().minor()).of(Token::Fake)).await;
        let elsewhere = app.sends(&sending(Chain::Ethereum, 5_000_000)).await;
        pass(app, Chain::Tron, 25).await;
        for hash in ["ab".repeat(32), fake.hex, elsewhere.hex] {
            self.enters(app, &order, &hash).await;
        }
        self.add("usdt, hashes that do not pay", PAYER, &app.pay_path(&order.id));
    }

    async fn usdt_seen(&mut self, app: &TestApp) {
        self.usdt_sent(app, "usdt, a part", |_| 40_000_000).await;
        self.usdt_sent(app, "usdt, too much", |asked| asked.rest().minor() + 5_000_000).await;
        self.usdt_sent(app, "usdt, paid", |asked| asked.rest().minor()).await;
        let (order, asked) = self.at_address(app, "usdt-gone", "usdt-erc20").await;
        app.sends(&to(&asked, asked.rest().minor())).await;
        pass(app, Chain::Ethereum, 5).await;
        reorg(&app.world(), Chain::Ethereum, 8, Fate::Dropped).await.unwrap();
        pass(app, Chain::Ethereum, 5).await;
        self.add("usdt, taken back by the chain", PAYER, &app.pay_path(&order.id));
    }

    /// So many millionths are sent, named, and final.
    async fn usdt_sent(&mut self, app: &TestApp, name: &str, millionths: fn(&Payment) -> i64) {
        let slug = name.replace(", ", "-").replace(' ', "-");
        let (order, asked) = self.at_address(app, &slug, "usdt-trc20").await;
        let sent = app.sends(&to(&asked, millionths(&asked))).await;
        pass(app, Chain::Tron, 25).await;
        let path = self.enters(app, &order, &sent.hex).await;
        self.add(name, PAYER, &path);
    }

    /// What does not last: it comes after everything that lets time pass.
    pub(super) async fn usdt_now(&mut self, app: &TestApp) {
        app.node(Chain::Ethereum, Faults { down: true, ..Faults::default() }).await;
        pass(app, Chain::Ethereum, 7).await;
        let (order, _) = self.at_address(app, "usdt-blind", "usdt-erc20").await;
        self.add("usdt, a node that cannot be asked", PAYER, &app.pay_path(&order.id));
        let (order, asked) = self.at_address(app, "usdt-young", "usdt-trc20").await;
        app.sends(&to(&asked, asked.rest().minor())).await;
        pass(app, Chain::Tron, 5).await;
        self.add("usdt, being confirmed", PAYER, &app.pay_path(&order.id));
    }

    /// A sum that could be anybody's who waits at the address.
    async fn usdt_held(&mut self, app: &TestApp) {
        let mut asked = Vec::new();
        for nth in 0..3 {
            asked.push(self.at_address(app, &format!("usdt-held-{nth}"), "usdt-trc20").await);
        }
        let shared = |one: &Payment| {
            asked.iter().filter(|(_, other)| other.destination == one.destination).count() > 1
        };
        // Three attempts at two addresses: two of them share one.
        let (order, payment) = asked.iter().find(|(_, one)| shared(one)).unwrap().clone();
        let round = app.sends(&to(&payment, 50_000_000)).await;
        pass(app, Chain::Tron, 25).await;
        let path = self.enters(app, &order, &round.hex).await;
        self.add("usdt, a person decides", PAYER, &path);
    }
}
