//! Money received for an order that is cancelled or expires: how much, and how to use it, for pages and emails.

use crate::{
    app::App,
    domain::{
        Money, Product,
        catalogue::Shape,
        order::Order,
        payment::{Payment, PaymentState},
    },
    lang::Lang,
    methods::Evidence,
    store::{Access, StoreError, claims, payments},
};

/// What was received for an unpaid or closed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedMoney {
    /// The amount received for it that pays no other order.
    pub received: Option<Money>,
    /// A transfer that was named for it is under review.
    pub held: bool,
    /// The largest order that the received amount pays in full, fee included.
    pub pays: Option<Money>,
    way: Way,
}

/// How received money can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// For another order, by entering the transfer's TxID there.
    Txid,
    /// By placing the same order again.
    Reorder,
    /// Only the seller can ask for a requested payment again.
    Ask,
}

/// A link to a filled-in order form, and its amount.
pub struct Form {
    pub total: Money,
    pub href: String,
}

/// Reads what was received for an order, in two statements.
pub async fn of(app: &App, db: &mut impl Access, order: &Order) -> Result<ReceivedMoney, StoreError> {
    let attempts = payments::of_order(db, &order.id).await?;
    let held = claims::are_held(db, &order.id).await?;
    Ok(ReceivedMoney::new(app, &attempts, held).of(order))
}

/// The largest order that the money of an attempt pays in full by the same method. A buyer must not have to work out
/// the fee (E39).
fn payable(app: &App, attempt: &Payment) -> Option<Money> {
    let method = app.method(&attempt.method)?;
    let terms = attempt.wallet.as_deref().map_or(method.terms(), |wallet| method.terms_of(wallet));
    let currency = attempt.total.currency();
    terms.payable(attempt.arrived(), currency, &app.config.rates, app.clock.now())
}

impl ReceivedMoney {
    /// Computes the same from attempts that have been read.
    pub fn new(app: &App, attempts: &[Payment], held: bool) -> Self {
        let unused = |attempt: &&Payment| {
            let open = matches!(attempt.state, PaymentState::PartiallyPaid { .. });
            (open || attempt.state.undecided().is_some()) && attempt.arrived().is_positive()
        };
        let found = attempts.iter().rev().find(unused);
        Self {
            received: found.map(Payment::arrived),
            pays: found.and_then(|attempt| payable(app, attempt)),
            held,
            way: match found.map_or(held, |attempt| app.profile(&attempt.method).evidence == Evidence::Chain)
            {
                true => Way::Txid,
                false => Way::Reorder,
            },
        }
    }

    /// The same, knowing what the order is for: money for a request is not offered for another order.
    pub fn of(self, order: &Order) -> Self {
        match order.purchase() {
            Some(_) => self,
            None => Self { pays: None, way: Way::Ask, ..self },
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

    /// Describes what was received and how to use it, one sentence each. Empty if nothing was received.
    pub fn says(&self, l: Lang) -> Vec<String> {
        let mut said = Vec::new();
        said.extend(self.received.map(|amount| l.t1("order-kept-received", "amount", l.money(amount))));
        said.extend(self.pays.map(|total| l.t1("order-kept-pays", "total", l.money(total))));
        said.extend(self.held.then(|| l.t("order-kept-held").to_owned()));
        if !said.is_empty() {
            let how = match self.way {
                Way::Txid => "order-kept-txid",
                Way::Reorder => "order-kept-other",
                Way::Ask => "order-kept-request",
            };
            said.push(l.t(how).to_owned());
        }
        said
    }
}
