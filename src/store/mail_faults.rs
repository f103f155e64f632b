//! The table of mail faults: one row while email cannot be sent, shared by all instances.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
};
use crate::domain::{MailFault, Timestamp};

/// Stores that an email could not be sent. Returns true if this is the first failure, or the reason has changed.
pub async fn put(tx: &mut Tx, fault: MailFault, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO mail_faults (id, fault, since) VALUES ('mail', $1, $2) \
        ON CONFLICT (id) DO UPDATE SET fault = excluded.fault WHERE mail_faults.fault <> excluded.fault";
    Ok(run!(tx, sqlx::query(SQL).bind(fault.word()).bind(now.millis())) > 0)
}

/// Returns the current fault, and since when sending has failed.
pub async fn find(db: &mut impl Access) -> Result<Option<(MailFault, Timestamp)>, StoreError> {
    const SQL: &str = "SELECT fault, since FROM mail_faults WHERE id = 'mail'";
    let row: Option<(String, i64)> = on!(db, |c| sqlx::query_as(SQL).fetch_optional(c).await?);
    Ok(row.and_then(|(word, since)| Some((MailFault::parse(&word)?, Timestamp::from_millis(since)))))
}

/// Forgets the fault. Returns true if there was one.
pub async fn clear(tx: &mut Tx) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM mail_faults WHERE id = 'mail'";
    Ok(run!(tx, sqlx::query(SQL)) > 0)
}
