//! Where money has been asked for, as the table of marks tells it: which addresses, and since when.

use super::{Access, StoreError, db::on};
use crate::domain::Timestamp;

/// When money was first asked for by a method, as far as marks are held; none when nobody waits.
pub async fn since(db: &mut impl Access, method: &str) -> Result<Option<Timestamp>, StoreError> {
    const SQL: &str = "SELECT MIN(drawn_at) FROM payment_keys WHERE method = $1";
    let first: Option<i64> = on!(db, |c| sqlx::query_scalar(SQL).bind(method).fetch_one(c).await?);
    Ok(first.map(Timestamp::from_millis))
}
