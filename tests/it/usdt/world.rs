//! Small worlds for schedules: one address, three organisations that pay there, and everything they may do.

use crate::support::{
    memory_chain::MemoryChain,
    sql,
    verbs::{agreed, choice},
};
use guichet::{
    app::App,
    domain::{
        Actor, MemberId, OrderId,
        device::Device,
        order::{Order, Standing},
        payment::Payment,
        selection::Snapshot,
    },
    flows::{
        claim,
        order::{self, OrderRequest},
        pay::{self, Choice},
        reorder,
    },
    lang::Lang,
    methods::usdt::{account::Account, chain::DUST, txid::TxId},
    store::{StoreError, members::Member, orders, payments},
};
use std::sync::{Arc, LazyLock};

/// Whose order, whose money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Payer,
    Neighbour,
    /// Orders and pays as others do, and claims every transfer that the chain shows.
    Stranger,
}

/// A member, where it does not matter who.
pub fn member() -> Actor {
    Actor::Member(MemberId::from_text("M"))
}

pub const EVERYBODY: [Who; 3] = [Who::Payer, Who::Neighbour, Who::Stranger];

/// What arrives, beside the exact amount that the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Exact,
    /// Without the last four digits.
    Base,
    /// Whole dollars, so many in a hundred of what is due.
    Part(i64),
    /// So many dollars too many.
    Over(i64),
    /// An exchange has kept one dollar.
    Exchange,
    /// Two transfers in one transaction, which together are exact.
    Halves,
    /// Two orders paid in one transaction, each exactly.
    Pair,
    Dust,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Order {
        who: Who,
        what: usize,
    },
    /// `old`: by the first amount that the order's page has shown, instead of the latest.
    Pay {
        who: Who,
        order: usize,
        old: bool,
        how: How,
    },
    /// Names an own transfer for an own order.
    Paste {
        who: Who,
        order: usize,
        sent: usize,
    },
    PasteAll,
    Cancel {
        who: Who,
        order: usize,
    },
    Again {
        who: Who,
        order: usize,
    },
    /// A new amount for the same order.
    Renew {
        who: Who,
        order: usize,
    },
    Nothing,
}

/// What can be ordered: two services of one price, and a dearer one.
static SOLD: LazyLock<[Snapshot; 3]> = LazyLock::new(|| {
    [
        choice("otp", &[("amount", "99")]),
        choice("apppush", &[("plan", "starter"), ("term", "1")]),
        choice("email", &[("plan", "50k"), ("term", "1")]),
    ]
});

pub struct World {
    /// The site as these three see it: it draws this address alone.
    pub site: Arc<App>,
    pub destination: Account,
    pub chain: Arc<MemoryChain>,
    pub members: [Member; 3],
    /// Every transaction, and whose money it is.
    pub sent: Vec<(Who, TxId)>,
}

type Done = Result<(), StoreError>;

impl World {
    pub async fn act(&mut self, act: &Act) -> Done {
        match act {
            Act::Order { who, what } => self.order(*who, &SOLD[*what]).await,
            Act::Pay { who, order, old, how } => self.pay((*who, *order), *old, *how).await,
            Act::Paste { who, order, sent } => self.paste((*who, *order), *sent).await,
            Act::PasteAll => self.paste_all().await,
            Act::Cancel { who, order } => self.cancel((*who, *order)).await,
            Act::Again { who, order } => self.again((*who, *order)).await,
            Act::Renew { who, order } => match self.pick((*who, *order)).await? {
                Some((order, _)) => self.choose(&order.id, true).await,
                None => Ok(()),
            },
            Act::Nothing => Ok(()),
        }
    }

    /// All orders of somebody, the first one first.
    pub async fn orders(&self, who: Who) -> Result<Vec<(Order, Vec<Payment>)>, StoreError> {
        let org = &self.members[who as usize].org;
        let mut db = self.site.store.read().await?;
        let listed = format!("SELECT id FROM orders WHERE org = '{org}' ORDER BY placed_at, id");
        let mut found = Vec::new();
        for id in sql::texts(&mut db, &listed).await.into_iter().map(OrderId::from_text) {
            let order = orders::find(&mut db, &id).await?.expect("it was listed");
            found.push((order, payments::of_order(&mut db, &id).await?));
        }
        Ok(found)
    }

    /// One order of somebody's, and its attempts.
    async fn pick(&self, (who, nth): (Who, usize)) -> Result<Option<(Order, Vec<Payment>)>, StoreError> {
        let org = &self.members[who as usize].org;
        let mut db = self.site.store.read().await?;
        let ids = format!("SELECT id FROM orders WHERE org = '{org}' ORDER BY placed_at, id");
        let ids = sql::texts(&mut db, &ids).await;
        let Some(id) = ids.get(nth % ids.len().max(1)).map(|id| OrderId::from_text(id.as_str())) else {
            return Ok(None);
        };
        let attempts = payments::of_order(&mut db, &id).await?;
        Ok(orders::find(&mut db, &id).await?.map(|order| (order, attempts)))
    }

    async fn order(&self, who: Who, snapshot: &Snapshot) -> Done {
        let agreed = agreed(snapshot.selection.product.as_str());
        let member = &self.members[who as usize];
        let wanted = OrderRequest { member, snapshot: snapshot.clone(), agreed, lang: Lang::ENGLISH };
        match order::place(&self.site, &wanted).await? {
            order::Placed::New(order) => self.choose(&order.id, false).await,
            order::Placed::Clash(_) => Ok(()),
        }
    }

    async fn choose(&self, order: &OrderId, fresh: bool) -> Done {
        let token = self.site.keys.link_token(order);
        let Some(payable) = pay::open(&self.site, &token).await? else { return Ok(()) };
        let choice = Choice {
            method: self.site.methods[0].id().to_owned(),
            wallet: None,
            fresh,
            by: member(),
            device: Device::DESKTOP,
            ip: None,
            user_agent: String::new(),
            lang: Lang::ENGLISH,
        };
        pay::choose(&self.site, payable, choice).await.map(drop)
    }

    /// Sends what the page asks for, or something near it. Nobody sends a part for an order that its page
    /// shows as paid, but the whole may be sent twice at any time, rounded or shortened on its way.
    async fn pay(&mut self, whose: (Who, usize), old: bool, how: How) -> Done {
        let Some((order, attempts)) = self.pick(whose).await? else { return Ok(()) };
        let Some(attempt) = (if old { attempts.first() } else { attempts.last() }) else { return Ok(()) };
        let due = self.due(attempt, order.standing() == Standing::Paid).await?;
        let how = match how {
            How::Exact | How::Base | How::Exchange => how,
            _ if order.standing() == Standing::Paid => How::Exact,
            other => other,
        };
        let mut transfers = amounts(due, how);
        if let How::Pair = how
            && let Some((other, more)) = self.pick((whose.0, whose.1 + 1)).await?
            && let Some(last) = more.last().filter(|_| other.id != order.id && other.is_unpaid())
        {
            transfers.push(last.rest().minor());
        }
        transfers.retain(|units| *units > 0);
        if !transfers.is_empty() {
            let to = self.destination;
            let id = self.chain.send(transfers.into_iter().map(|units| (to, units)).collect());
            self.sent.push((whose.0, id));
        }
        Ok(())
    }

    /// The amount that the page shows now; when nothing more is asked for, the one it has shown.
    async fn due(&self, attempt: &Payment, paid: bool) -> Result<i64, StoreError> {
        let rest = attempt.rest().minor();
        if rest > 0 && !paid {
            return Ok(rest);
        }
        let id = &attempt.id;
        let drawn = format!("SELECT key FROM match_keys WHERE payment_id = '{id}' ORDER BY drawn_at LIMIT 1");
        let keys = sql::texts(&mut self.site.store.read().await?, &drawn).await;
        Ok(keys.first().map_or(0, |key| key.parse().unwrap()))
    }

    async fn paste(&self, whose: (Who, usize), nth: usize) -> Done {
        let own: Vec<&TxId> = self.sent.iter().filter(|(who, _)| *who == whose.0).map(|(_, id)| id).collect();
        let Some((_, attempts)) = self.pick(whose).await? else { return Ok(()) };
        let (Some(attempt), false) = (attempts.last(), own.is_empty()) else { return Ok(()) };
        claim::claim(&self.site, attempt, own[nth % own.len()].as_str(), &member()).await.map(drop)
    }

    /// The stranger claims everybody's money for each order that is still to be paid.
    pub async fn paste_all(&self) -> Done {
        for (order, attempts) in self.orders(Who::Stranger).await? {
            let Some(attempt) = attempts.last().filter(|_| order.is_unpaid()) else { continue };
            for (_, id) in self.sent.iter().filter(|(who, _)| *who != Who::Stranger) {
                claim::claim(&self.site, attempt, id.as_str(), &member()).await?;
            }
        }
        Ok(())
    }

    async fn cancel(&self, whose: (Who, usize)) -> Done {
        let Some((order, _)) = self.pick(whose).await? else { return Ok(()) };
        order::cancel(&self.site, &order, &self.members[whose.0 as usize]).await.map(drop)
    }

    async fn again(&self, whose: (Who, usize)) -> Done {
        let Some((order, _)) = self.pick(whose).await? else { return Ok(()) };
        let token = self.site.keys.link_token(&order.id);
        let Some(payable) = pay::open(&self.site, &token).await? else { return Ok(()) };
        let by = reorder::By::Member(&self.members[whose.0 as usize]);
        let product = order.product().unwrap().as_str();
        reorder::reorder(&self.site, &payable, by, agreed(product), Lang::ENGLISH).await.map(drop)
    }
}

/// What is sent of an amount that is due, in millionths, one number for each transfer.
fn amounts(due: i64, how: How) -> Vec<i64> {
    const DOLLAR: i64 = 1_000_000;
    match how {
        How::Exact | How::Pair => vec![due],
        How::Base => vec![due / 10_000 * 10_000],
        How::Part(percent) => vec![(due * percent / 100 / DOLLAR * DOLLAR).max(DOLLAR)],
        How::Over(dollars) => vec![due + dollars * DOLLAR],
        How::Exchange => vec![due - DOLLAR],
        How::Halves => vec![due / 2, due - due / 2],
        How::Dust => vec![DUST - 1],
    }
}
