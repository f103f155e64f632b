//! Rows: plain text and numbers, read the same way from both databases.

/// Declares a row of named columns and how it is read, for every driver at once.
macro_rules! row {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($field:ident: $ty:ty),* $(,)? }) => {
        $(#[$doc])*
        $vis struct $name { $(pub(super) $field: $ty),* }

        impl<'r, R> sqlx::FromRow<'r, R> for $name
        where
            R: sqlx::Row,
            &'static str: sqlx::ColumnIndex<R>,
            $($ty: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>),*
        {
            fn from_row(row: &'r R) -> sqlx::Result<Self> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),* })
            }
        }
    };
}
pub(super) use row;

use super::StoreError;

/// Two readings of one joined row.
pub struct Both<A, B>(pub A, pub B);

impl<'r, R, A, B> sqlx::FromRow<'r, R> for Both<A, B>
where
    R: sqlx::Row,
    A: sqlx::FromRow<'r, R>,
    B: sqlx::FromRow<'r, R>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        Ok(Self(A::from_row(row)?, B::from_row(row)?))
    }
}

/// What a row says that this program never wrote: a broken database, or one from the future.
pub fn unreadable(what: impl std::fmt::Display) -> StoreError {
    StoreError::Broken(anyhow::anyhow!("a row of the database cannot be read: {what}"))
}

pub fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Broken(error.into()))
}

pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(unreadable)
}

pub fn currency(code: &str) -> Result<crate::domain::Currency, StoreError> {
    code.parse().map_err(unreadable)
}

pub fn lang(tag: &str) -> Result<crate::domain::Lang, StoreError> {
    crate::domain::Lang::parse(tag).ok_or_else(|| unreadable(tag))
}
