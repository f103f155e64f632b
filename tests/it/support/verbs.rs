//! What people do in stories, below the level of pages: members that exist, orders that stand.

use crate::support::{app::TestApp, sql};
use guichet::{
    domain::{
        Agreed, Catalogue, MemberId, OrgId, PaymentId, Timestamp,
        device::Device,
        order::Order,
        payment::{Payment, PaymentState},
        selection::{Draft, Selection, Snapshot, snapshot},
        time::DAY_MS,
    },
    flows::order::{self, OrderRequest, Placed},
    lang::Lang,
    sandbox::{mailbox, smtp::ReceivedMail},
    store::{Lease, members, members::Member, payments},
};
use std::sync::LazyLock;

/// What stands in an email with a sign-in link.
pub const SIGN_IN: &str = "/signin/";

/// The example catalogue, read once.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::example);

/// A choice from the example catalogue: the fields of the service form.
pub fn choice(product: &str, fields: &[(&str, &str)]) -> Snapshot {
    let product = CATALOGUE.product(product).unwrap();
    let draft: Draft = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    snapshot(product, &Selection::parse(product, &draft).unwrap()).unwrap()
}

/// AppPush Growth for a month: 420.00 USD.
pub fn growth() -> Snapshot {
    static GROWTH: LazyLock<Snapshot> =
        LazyLock::new(|| choice("apppush", &[("plan", "growth"), ("term", "1")]));
    GROWTH.clone()
}

/// The ticked box of a product's agreement.
pub fn agreed(product: &str) -> Agreed {
    Agreed::from_tick(Some("yes"), &CATALOGUE.product(product).unwrap().agreement).unwrap()
}

impl TestApp {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A member of a new organisation, straight from the store.
    pub async fn member(&self, email: &str, organisation: &str) -> Member {
        let member = Member {
            id: MemberId::from_random(self.random.bytes()),
            org: OrgId::from_random(self.random.bytes()),
            email: email.to_owned(),
            name: email.split('@').next().unwrap_or_default().to_owned(),
            lang: Lang::ENGLISH,
            organisation: organisation.to_owned(),
        };
        let mut tx = self.store.begin().await.unwrap();
        members::add_org(&mut tx, &member.org, organisation, self.now()).await.unwrap();
        members::add(&mut tx, &member, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        member
    }

    /// An order of this choice; fails when one stands in the way.
    pub async fn order(&self, member: &Member, snapshot: Snapshot) -> Order {
        let agreed = agreed(snapshot.selection.product.as_str());
        let wanted = OrderRequest { member, snapshot, agreed, lang: Lang::ENGLISH };
        match order::place(self, &wanted).await.unwrap() {
            Placed::New(order) => order,
            Placed::Clash(order) => panic!("{} stands in the way", order.number),
        }
    }

    /// An attempt at an order as a method would have begun it, not known to any provider.
    pub async fn attempt(&self, order: &Order, method: &str) -> Payment {
        let payment = attempt(PaymentId::from_random(self.random.bytes()), order, method, self.now());
        let mut tx = self.store.begin().await.unwrap();
        assert!(payments::add(&mut tx, &payment, self.now()).await.unwrap(), "another attempt is open");
        tx.commit().await.unwrap();
        payment
    }
}

/// A waiting attempt that charges the order's total without a fee.
pub fn attempt(id: PaymentId, order: &Order, method: &str, began: Timestamp) -> Payment {
    Payment {
        id,
        order: order.id.clone(),
        method: method.to_owned(),
        group: method.split('-').next().unwrap_or(method).to_owned(),
        wallet: None,
        fee: order.total.minus(order.total).unwrap(),
        total: order.total,
        charge: order.total,
        amount_due: order.total,
        destination: None,
        declined: None,
        rate: None,
        device: Device::DESKTOP,
        lang: Lang::ENGLISH,
        began,
        instructions: None,
        qr: None,
        state: PaymentState::Waiting,
        version: 1,
    }
}

impl TestApp {
    /// The latest email to an address that holds this text, after sending everything that is due.
    pub async fn mail_to(&self, address: &str, text: &str) -> ReceivedMail {
        self.tick().await;
        let sent = format!("SELECT id FROM outbox WHERE dest = '{address}' AND done_at IS NOT NULL");
        let sent = sql::texts(&mut self.store.read().await.unwrap(), &sent).await;
        // A link that was used already is no use: a slow machine gets the time it needs for the newest one.
        let patience = if text == SIGN_IN { 160 } else { 20 };
        for round in 0..200 {
            let mails = mailbox::latest(&self.store, 500).await.unwrap();
            let mine: Vec<_> = mails.into_iter().filter(|m| m.to.iter().any(|to| to == address)).collect();
            let newest = mine.iter().filter(|mail| mail.text.contains(text)).max_by_key(|mail| mail.nth);
            if let Some(mail) = newest.filter(|_| sent.len() <= mine.len() || round > patience) {
                return mail.clone();
            }
            // The mailbox keeps an email a moment after its server has taken it, and news that was overtaken
            // by other news became no email at all.
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("no letter to {address} says \"{text}\"");
    }
}

/// A lease of so many milliseconds of rows that may wait for years.
pub fn lease(ms: i64) -> Lease {
    Lease { ms, longest_ms: 1000 * DAY_MS }
}
