//! The history: one row for every change of an order or a payment. Added to, never changed.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{from_json, row, to_json},
};
use crate::domain::{Actor, EventName, Money, OrderId, Timestamp, order::Order, payment::Payment};
use serde::Serialize;
use serde_json::Value;

/// What happened, who did it, and when.
#[derive(Debug, Clone, Copy)]
pub struct Happened<'a> {
    pub name: EventName,
    pub by: &'a Actor,
    pub at: Timestamp,
    /// The sum it is about, where the payment does not say so.
    pub amount: Option<Money>,
}

/// What an event belongs to, and the state it led to.
struct Subject<'a> {
    entity: &'static str,
    id: &'a str,
    /// The version that the event led to: numbers the events of one entity.
    version: i64,
    /// `None` for an act of the desk.
    order: Option<&'a OrderId>,
    state: &'a str,
}

/// Adds what happened to an order.
pub async fn of_order(tx: &mut Tx, order: &Order, happened: Happened<'_>) -> Result<(), StoreError> {
    let (id, version, state) = (order.id.as_str(), order.version, order.state.name());
    let subject = Subject { entity: "order", id, version, order: Some(&order.id), state };
    add(tx, subject, happened, json(&order.state)?).await
}

/// Adds what happened to a payment.
pub async fn of_payment(tx: &mut Tx, payment: &Payment, happened: Happened<'_>) -> Result<(), StoreError> {
    let mut data = serde_json::json!({
        "method": payment.method,
        "charge": payment.charge,
        "state": json(&payment.state)?,
        "declined": payment.declined,
    });
    if let Some(amount) = happened.amount {
        data["amount"] = json(&amount)?;
    }
    let (id, version, state) = (payment.id.as_str(), payment.version, payment.state.name());
    let subject = Subject { entity: "payment", id, version, order: Some(&payment.order), state };
    add(tx, subject, happened, data).await
}

/// An act of the desk that belongs to no order: a transfer, a reversal, a purchase or a statement, by its key.
#[derive(Debug, Clone, Copy)]
pub struct DeskAct<'a> {
    pub entity: &'static str,
    pub id: &'a str,
}

/// Adds what staff have done about something that belongs to no order.
pub async fn of_desk(tx: &mut Tx, act: DeskAct<'_>, happened: Happened<'_>) -> Result<(), StoreError> {
    const LAST: &str = "SELECT COALESCE(MAX(version), 0) FROM events WHERE entity = $1 AND entity_id = $2";
    let DeskAct { entity, id } = act;
    let last: i64 = on!(tx, |c| sqlx::query_scalar(LAST).bind(entity).bind(id).fetch_one(c).await?);
    let data = serde_json::json!({ "amount": happened.amount });
    let subject = Subject { entity, id, version: last + 1, order: None, state: "" };
    add(tx, subject, happened, data).await
}

fn json(value: &impl Serialize) -> Result<Value, StoreError> {
    serde_json::to_value(value).map_err(|error| StoreError::Broken(error.into()))
}

async fn add(
    tx: &mut Tx,
    subject: Subject<'_>,
    happened: Happened<'_>,
    data: Value,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO events (entity, entity_id, version, order_id, at, name, actor, actor_id, state, \
        data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let data = to_json(&data)?;
    run!(
        tx,
        sqlx::query(SQL)
            .bind(subject.entity)
            .bind(subject.id)
            .bind(subject.version)
            .bind(subject.order.map(OrderId::as_str))
            .bind(happened.at.millis())
            .bind(happened.name.as_str())
            .bind(happened.by.word())
            .bind(happened.by.id())
            .bind(subject.state)
            .bind(&data)
    );
    Ok(())
}

/// A line of an order's history.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    pub at: Timestamp,
    pub name: EventName,
    pub by: Actor,
    /// The name of the state that the event led to.
    pub state: String,
    pub data: Value,
}

row! {
    struct Row { at: i64, name: String, actor: String, actor_id: Option<String>, state: String, data: String }
}

/// Reads a row. Returns `None` for an event or an actor that this program does not know: during an update, a newer
/// instance writes to the same database.
fn past(row: Row) -> Result<Option<Past>, StoreError> {
    let (Ok(name), Some(by)) = (row.name.parse(), Actor::read(&row.actor, row.actor_id)) else {
        tracing::warn!(event = row.name, actor = row.actor, "leaving an unknown event out of a history");
        return Ok(None);
    };
    let at = Timestamp::from_millis(row.at);
    Ok(Some(Past { at, name, by, state: row.state, data: from_json(&row.data)? }))
}

/// What happened to an order.
pub struct History {
    /// The earliest first.
    pub past: Vec<Past>,
    /// Older attempts are left out.
    pub is_cut: bool,
}

/// Events of attempts. Only the latest of these are shown.
const STEPS: [EventName; 10] = [
    EventName::PaymentCreated,
    EventName::PaymentVoidStarted,
    EventName::PaymentExpired,
    EventName::PaymentCancelled,
    EventName::PaymentFailed,
    EventName::PaymentTryDeclined,
    EventName::PaymentRemittanceAdvised,
    EventName::PaymentRemittanceWithdrawn,
    EventName::PaymentRemittanceOverdue,
    EventName::PaymentRemittanceDismissed,
];

/// What the history does not show.
const HIDDEN: [EventName; 2] = [EventName::OrderPaymentStarted, EventName::PaymentInstructionsReady];

/// The number of steps of attempts that are shown; what happened to the order and to money is shown in full.
const SHOWN_STEPS: usize = 100;

/// Returns what happened to an order and its payments. It costs the same however many attempts were begun.
pub async fn history(db: &mut impl Access, order: &OrderId) -> Result<History, StoreError> {
    const SQL: &str = "SELECT at, name, actor, actor_id, state, data FROM (SELECT e.*, \
        ROW_NUMBER() OVER (PARTITION BY CASE WHEN name IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12) THEN 1 \
        ELSE 0 END ORDER BY at DESC, entity, version DESC) AS nth FROM events e WHERE order_id = $1 \
        AND name NOT IN ($13, $14)) AS ranked WHERE nth <= $2 ORDER BY at, entity DESC, version";
    let limit = i64::try_from(SHOWN_STEPS).unwrap_or(i64::MAX);
    let names = || STEPS.iter().chain(&HIDDEN).map(|name| name.as_str());
    let rows: Vec<Row> = on!(db, |c| {
        let query = sqlx::query_as(SQL).bind(order.as_str()).bind(limit);
        names().fold(query, |query, name| query.bind(name)).fetch_all(c).await?
    });
    let past = rows.into_iter().filter_map(|row| past(row).transpose()).collect::<Result<Vec<_>, _>>()?;
    let is_cut = past.iter().filter(|past| STEPS.contains(&past.name)).count() >= SHOWN_STEPS;
    Ok(History { past, is_cut })
}
