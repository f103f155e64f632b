//! Rows of a database that somebody else is using, each column as text.

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, sqlite::SqliteConnectOptions};
use std::{str::FromStr, time::Duration};

/// A database, read from beside.
pub struct Rows {
    url: String,
}

/// No text of the tables holds it.
const EDGE: char = '\u{1}';

impl Rows {
    pub fn of(url: &str) -> Self {
        Self { url: url.to_owned() }
    }

    /// These columns of a table, or of some of its rows: `rest` is what follows the table's name.
    pub async fn read<const N: usize>(
        &self,
        columns: [&str; N],
        table: &str,
        rest: &str,
    ) -> Vec<[String; N]> {
        let columns = columns.map(|column| format!("COALESCE(CAST({column} AS TEXT), '')"));
        let sql = format!("SELECT {} FROM {table} {rest}", columns.join(&format!(" || '{EDGE}' || ")));
        let rows = self.texts(&sql).await;
        rows.into_iter()
            .map(|row| {
                let parts: Vec<String> = row.split(EDGE).map(str::to_owned).collect();
                parts.try_into().expect("as many texts as columns")
            })
            .collect()
    }

    async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.url.starts_with("postgres") {
            let mut db = PgConnection::connect(&self.url).await.unwrap();
            let rows = sqlx::query_scalar(sql).fetch_all(&mut db).await.unwrap();
            db.close().await.unwrap();
            return rows;
        }
        let options = SqliteConnectOptions::from_str(&self.url).unwrap().read_only(true);
        let mut db = options.busy_timeout(Duration::from_secs(10)).connect().await.unwrap();
        let rows = sqlx::query_scalar(sql).fetch_all(&mut db).await.unwrap();
        db.close().await.unwrap();
        rows
    }
}
