//! Money that is with us when an order closes without being paid: what becomes of it, for pages and letters.

use crate::{
    app::App,
    domain::{
        Money, OrderId, Product,
        catalogue::Shape,
        payment::{Payment, PaymentState},
    },
    lang::Lang,
    store::{Access, StoreError, claims, payments},
};

/// What an unpaid or closed order has of its buyer's money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What has come for it and pays nothing else.
    pub received: Option<Money>,
    /// Was a transfer named for it that a person has to assign?
    pub held: bool,
    /// The largest order that what has come pays in full, fee included.
    pub pays: Option<Money>,
    /// Can the money be used for another order by its TxID?
    by_txid: bool,
}

/// A form that is filled in, and the amount in it.
pub struct Form {
    pub total: Money,
    pub href: String,
}

/// Reads it; two statements.
pub async fn of(app: &App, db: &mut impl Access, order: &OrderId) -> Result<Kept, StoreError> {
    let attempts = payments::of_order(db, order).await?;
    let held = claims::are_held(db, order).await?;
    Ok(Kept::new(app, &attempts, held))
}

/// The largest order that the money of an attempt pays in full by the same method. A buyer must not have to work out
/// the fee (E39).
fn payable(app: &App, attempt: &Payment) -> Option<Money> {
    let method = app.method(&attempt.method)?;
    let terms = attempt.wallet.as_deref().map_or(method.terms(), |wallet| method.terms_of(wallet));
    let currency = attempt.total.currency();
    terms.payable(attempt.arrived(), currency, (&app.config.rates, app.clock.now()))
}

impl Kept {
    /// The same from what is read already.
    pub fn new(app: &App, attempts: &[Payment], held: bool) -> Self {
        let unused = |attempt: &&Payment| {
            let open = matches!(attempt.state, PaymentState::Short { .. });
            (open || attempt.state.undecided().is_some()) && attempt.arrived().is_positive()
        };
        let found = attempts.iter().rev().find(unused);
        Self {
            received: found.map(Payment::arrived),
            pays: found.and_then(|attempt| payable(app, attempt)),
            held,
            by_txid: found.map_or(held, |attempt| attempt.group == "usdt"),
        }
    }

    /// The form of a service that is ordered by amount, filled in with what the money pays in full; `None` if none
    /// is sold for that amount.
    pub fn form(&self, app: &App) -> Option<Form> {
        let total = self.pays?;
        let fits = |product: &&Product| match &product.shape {
            Shape::Balance(balance) => {
                total.currency() == balance.min.currency()
                    && (balance.min.minor()..=balance.max.minor()).contains(&total.minor())
            }
            Shape::Plans(_) => false,
        };
        let product = app.catalogue.products().iter().find(fits)?;
        let href = format!("/products/{}?amount={}", product.slug, total.decimal());
        Some(Form { total, href })
    }

    /// The sentences about it: what is there, and how to use it. Empty if nothing is there.
    pub fn says(&self, l: Lang) -> Vec<String> {
        let mut said = Vec::new();
        said.extend(self.received.map(|amount| l.t1("order-kept-received", "amount", l.money(amount))));
        said.extend(self.pays.map(|total| l.t1("order-kept-pays", "total", l.money(total))));
        said.extend(self.held.then(|| l.t("order-kept-held").to_owned()));
        if !said.is_empty() {
            let how = if self.by_txid { "order-kept-txid" } else { "order-kept-other" };
            said.push(l.t(how).to_owned());
        }
        said
    }
}
