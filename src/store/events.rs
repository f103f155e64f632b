//! The history: one row for every move of an order or a payment. Added to, never changed.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{from_json, row, to_json},
};
use crate::domain::{Actor, MemberId, Money, OrderId, Timestamp, order::Order, payment::Payment};

/// What happened, as it is written down.
pub struct Happened<'a> {
    pub entity: &'static str,
    pub id: &'a str,
    /// The version the move led to: numbers the events of one entity.
    pub version: i64,
    pub order: &'a OrderId,
    pub name: &'a str,
    pub state: &'a str,
    /// The facts of the new state.
    pub data: serde_json::Value,
}

/// Writes down what happened to an order.
pub async fn of_order(tx: &mut Tx, order: &Order, name: &str, now: Timestamp) -> Result<(), StoreError> {
    add(tx, of_state(order, name)?, now).await
}

/// Writes down what somebody did to an order.
pub async fn of_order_by(
    tx: &mut Tx,
    order: &Order,
    (name, by): (&str, &Actor),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut happened = of_state(order, name)?;
    happened.data["by"] = serde_json::to_value(by).map_err(|error| StoreError::Broken(error.into()))?;
    add(tx, happened, now).await
}

fn of_state<'a>(order: &'a Order, name: &'a str) -> Result<Happened<'a>, StoreError> {
    let data = serde_json::to_value(&order.state).map_err(|error| StoreError::Broken(error.into()))?;
    let (id, state) = (order.id.as_str(), order.state.name());
    Ok(Happened { entity: "order", id, version: order.version, order: &order.id, name, state, data })
}

/// Writes down what happened to a payment.
pub async fn of_payment(
    tx: &mut Tx,
    payment: &Payment,
    name: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    add(tx, happened(payment, name, None)?, now).await
}

/// What a member of the staff has done at the desk.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    pub name: &'a str,
    pub by: &'a MemberId,
    /// The sum it is about, where the payment does not say so.
    pub amount: Option<Money>,
}

/// Records what a member of the staff has decided about a payment, with their id under `by`.
pub async fn of_payment_by(
    tx: &mut Tx,
    payment: &Payment,
    act: &Act<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    add(tx, happened(payment, act.name, Some(act))?, now).await
}

fn happened<'a>(
    payment: &'a Payment,
    name: &'a str,
    act: Option<&Act<'_>>,
) -> Result<Happened<'a>, StoreError> {
    let state = serde_json::to_value(&payment.state).map_err(|error| StoreError::Broken(error.into()))?;
    let (method, charge, declined) = (&payment.method, payment.charge, payment.declined);
    let mut data =
        serde_json::json!({ "method": method, "charge": charge, "state": state, "declined": declined });
    if let Some(act) = act {
        let broken = |error: serde_json::Error| StoreError::Broken(error.into());
        data["by"] = serde_json::to_value(Actor::Staff(act.by.clone())).map_err(broken)?;
        data["amount"] = serde_json::to_value(act.amount).map_err(broken)?;
    }
    let (id, order, state) = (payment.id.as_str(), &payment.order, payment.state.name());
    Ok(Happened { entity: "payment", id, version: payment.version, order, name, state, data })
}

async fn add(tx: &mut Tx, e: Happened<'_>, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO events (entity, entity_id, version, order_id, at, name, state, data) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let data = to_json(&e.data)?;
    run!(
        tx,
        sqlx::query(SQL)
            .bind(e.entity)
            .bind(e.id)
            .bind(e.version)
            .bind(e.order.as_str())
            .bind(now.millis())
            .bind(e.name)
            .bind(e.state)
            .bind(&data)
    );
    Ok(())
}

/// A line of an order's history.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// `order` or `payment`.
    pub entity: String,
    pub at: Timestamp,
    pub name: String,
    pub state: String,
    pub data: serde_json::Value,
}

row! {
    struct Row { entity: String, at: i64, name: String, state: String, data: String }
}

impl Past {
    /// The member of the staff who did it; `None` for everything that is no act of the staff.
    pub fn staff(&self) -> Option<MemberId> {
        let by = self.data.get("by")?;
        // Events of the first builds hold the bare id.
        if let Some(id) = by.as_str() {
            return Some(MemberId::from_text(id));
        }
        match serde_json::from_value(by.clone()) {
            Ok(Actor::Staff(id)) => Some(id),
            _ => None,
        }
    }
}

/// What happened to an order.
pub struct History {
    /// The first first.
    pub past: Vec<Past>,
    /// Older attempts are left out.
    pub is_cut: bool,
}

/// What happens to attempts, whoever begins them; the same list as in the statement below.
const STEP: [&str; 8] = ["began", "voiding", "closed", "withdrawn", "declined", "turned", "sent", "not-sent"];

/// So many steps of attempts are told; what happened to the order and to money is told in full.
const STEPS: usize = 100;

/// What happened to an order and its payments. It costs the same however many attempts were begun.
pub async fn history(db: &mut impl Access, order: &OrderId) -> Result<History, StoreError> {
    const SQL: &str = "SELECT entity, at, name, state, data FROM (SELECT e.*, ROW_NUMBER() OVER (PARTITION BY \
        CASE WHEN name IN ('began', 'voiding', 'closed', 'withdrawn', 'declined', 'turned', 'sent', 'not-sent') THEN 1 \
        ELSE 0 END ORDER BY at DESC, entity, version DESC) AS nth FROM events e WHERE order_id = $1 \
        AND name NOT IN ('attempt', 'prompted')) AS ranked WHERE nth <= $2 ORDER BY at, entity DESC, version";
    let steps = i64::try_from(STEPS).unwrap_or(i64::MAX);
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(order.as_str()).bind(steps).fetch_all(c).await?);
    let is_cut = rows.iter().filter(|row| STEP.contains(&row.name.as_str())).count() >= STEPS;
    let past = |row: Row| {
        let at = Timestamp::from_millis(row.at);
        Ok(Past { entity: row.entity, at, name: row.name, state: row.state, data: from_json(&row.data)? })
    };
    let past = rows.into_iter().map(past).collect::<Result<_, StoreError>>()?;
    Ok(History { past, is_cut })
}
