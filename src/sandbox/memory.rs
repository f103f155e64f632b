//! The pretend world's memory: JSON records that outlive a crash and are shared by all instances.

use crate::{
    domain::Timestamp,
    sandbox::World,
    store::{
        Access, StoreError, Tx,
        sandbox::{self, Record},
    },
};
use serde::{Serialize, de::DeserializeOwned};
use std::ops::Range;

/// How often a change starts anew when somebody else was faster.
const TRIES: u32 = 10;

/// The thing of this kind and id.
pub async fn recall<T: DeserializeOwned>(
    db: &mut impl Access,
    kind: &str,
    id: &str,
) -> Result<Option<T>, StoreError> {
    let record = sandbox::get(db, kind, id).await?;
    record.as_ref().map(read).transpose()
}

/// The latest things of a kind, the newest first.
pub async fn recent<T: DeserializeOwned>(
    world: &World,
    kind: &str,
    limit: i64,
) -> Result<Vec<T>, StoreError> {
    let records = sandbox::latest(&mut world.store.read().await?, kind, limit).await?;
    records.iter().map(read).collect()
}

/// The things of a kind, each with its id, that were added from one moment until before another, the oldest
/// first.
pub async fn between<T: DeserializeOwned>(
    db: &mut impl Access,
    kind: &str,
    span: Range<Timestamp>,
    limit: i64,
) -> Result<Vec<(String, T)>, StoreError> {
    let records = sandbox::between(db, kind, span, limit).await?;
    records.into_iter().map(|record| Ok((record.id.clone(), read(&record)?))).collect()
}

/// Remembers a new thing; `false` when its id is taken.
pub async fn add<T: Serialize>(
    tx: &mut Tx,
    kind: &str,
    id: &str,
    thing: &T,
    now: Timestamp,
) -> Result<bool, StoreError> {
    sandbox::add(tx, kind, id, &write(thing)?, now).await
}

/// Changes a thing inside a transaction; none when there is no such thing.
pub async fn change<T, R>(
    tx: &mut Tx,
    kind: &str,
    id: &str,
    act: impl FnOnce(&mut T) -> R,
) -> Result<Option<(T, R)>, StoreError>
where
    T: Serialize + DeserializeOwned,
{
    let Some(record) = sandbox::get(tx, kind, id).await? else { return Ok(None) };
    let mut thing = read(&record)?;
    let result = act(&mut thing);
    let body = write(&thing)?;
    if body != record.body {
        sandbox::set(tx, kind, &Record { body, ..record }).await?;
    }
    Ok(Some((thing, result)))
}

/// Runs an attempt again when what it read has changed in the meantime.
pub async fn retry<T, F>(attempt: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    for _ in 1..TRIES {
        match attempt().await {
            Err(StoreError::Stale | StoreError::Taken) => tokio::task::yield_now().await,
            done => return done,
        }
    }
    attempt().await
}

fn read<T: DeserializeOwned>(record: &Record) -> Result<T, StoreError> {
    serde_json::from_str(&record.body).map_err(|error| StoreError::Broken(error.into()))
}

fn write(thing: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(thing).map_err(|error| StoreError::Broken(error.into()))
}
