//! The table of bookings: each one as a bank file reports it, to recognise it under another name.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{currency, row},
};
use crate::domain::Money;

/// A booking on one of our accounts, as a file reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    pub key: String,
    /// True for a credit, false for a debit.
    pub credit: bool,
    pub destination: String,
    pub amount: Money,
    /// The day of booking and the day of value, `2026-11-20`; empty when the file says neither.
    pub days: [String; 2],
    /// The bank's own name for it.
    pub bank_ref: Option<String>,
    /// Every name that banks and the payer know it by.
    pub names: Vec<String>,
    /// Our references in it.
    pub references: Vec<String>,
    /// The form of the file that reported it.
    pub form: String,
    /// The key of the credit that a debit takes back, or of the booking that a credit may be the same as.
    pub pair: Option<String>,
}

row! {
    struct Row {
        key: String, side: String, destination: String, amount: i64, currency: String, day: String,
        value_day: String, bank_ref: Option<String>, names: String, our_references: String, form: String,
        pair: Option<String>,
    }
}

impl TryFrom<Row> for Booking {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let list = |text: &str| text.lines().map(str::to_owned).collect();
        Ok(Self {
            key: row.key,
            credit: row.side == side(true),
            destination: row.destination,
            amount: Money::new(row.amount, currency(&row.currency)?),
            days: [row.day, row.value_day],
            bank_ref: row.bank_ref,
            names: list(&row.names),
            references: list(&row.our_references),
            form: row.form,
            pair: row.pair,
        })
    }
}

fn side(credit: bool) -> &'static str {
    if credit { "credit" } else { "debit" }
}

/// Stores a booking. Returns `false` if it is known.
pub async fn add(tx: &mut Tx, booking: &Booking) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO bookings (key, side, destination, amount, currency, day, value_day, bank_ref, \
        names, our_references, form, pair) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        ON CONFLICT (key) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(&booking.key)
            .bind(side(booking.credit))
            .bind(&booking.destination)
            .bind(booking.amount.minor())
            .bind(booking.amount.currency().code())
            .bind(&booking.days[0])
            .bind(&booking.days[1])
            .bind(&booking.bank_ref)
            .bind(booking.names.join("\n"))
            .bind(booking.references.join("\n"))
            .bind(&booking.form)
            .bind(&booking.pair)
    );
    Ok(rows == 1)
}

/// Says which booking a debit or a doubtful credit belongs to.
pub async fn pair(tx: &mut Tx, key: &str, with: &str) -> Result<(), StoreError> {
    run!(tx, sqlx::query("UPDATE bookings SET pair = $1 WHERE key = $2").bind(with).bind(key));
    Ok(())
}

pub async fn find(db: &mut impl Access, key: &str) -> Result<Option<Booking>, StoreError> {
    const SQL: &str = "SELECT * FROM bookings WHERE key = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(key).fetch_optional(c).await?);
    row.map(Booking::try_from).transpose()
}

/// The credits of the same sum, account and day.
pub async fn alike(db: &mut impl Access, booking: &Booking) -> Result<Vec<Booking>, StoreError> {
    const SQL: &str = "SELECT * FROM bookings WHERE side = 'credit' AND destination = $1 AND amount = $2 \
        AND currency = $3 AND (day IN ($4, $5) OR value_day IN ($4, $5)) ORDER BY key";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL)
        .bind(&booking.destination)
        .bind(booking.amount.minor())
        .bind(booking.amount.currency().code())
        .bind(&booking.days[0])
        .bind(&booking.days[1])
        .fetch_all(c)
        .await?);
    rows.into_iter().map(Booking::try_from).collect()
}

/// The bookings of the same sum and account on the other side that are not paired: credits that no debit takes
/// back, or debits that take back a credit that nobody has told of.
pub async fn unpaired(db: &mut impl Access, booking: &Booking) -> Result<Vec<Booking>, StoreError> {
    const SQL: &str = "SELECT * FROM bookings b WHERE side = $1 AND destination = $2 AND amount = $3 \
        AND currency = $4 AND (side = 'credit' OR pair IS NULL) AND NOT EXISTS (SELECT 1 FROM bookings d \
        WHERE d.side = 'debit' AND d.pair = b.key) ORDER BY key";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL)
        .bind(side(!booking.credit))
        .bind(&booking.destination)
        .bind(booking.amount.minor())
        .bind(booking.amount.currency().code())
        .fetch_all(c)
        .await?);
    rows.into_iter().map(Booking::try_from).collect()
}
