//! Carries the news of a commit to the pages that wait for it, within this instance and between instances.

use super::StoreError;
use sqlx::{PgConnection, PgPool, postgres::PgListener};
use tokio::sync::broadcast;

const CHANNEL: &str = "guichet";

/// An order has changed; `revision` names its new state, so that a page can tell whether it shows it already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveUpdate {
    pub order: String,
    pub revision: String,
}

/// Where waiting pages hear of changes. Every subscriber of this process shares it.
#[derive(Clone)]
pub struct Live(broadcast::Sender<LiveUpdate>);

impl Default for Live {
    fn default() -> Self {
        Self(broadcast::channel(1024).0)
    }
}

impl Live {
    /// Subscribes to all updates from now on, for all orders.
    pub fn subscribe(&self) -> broadcast::Receiver<LiveUpdate> {
        self.0.subscribe()
    }

    /// Publishes within this process. It is no error if nobody listens.
    pub fn publish(&self, updates: Vec<LiveUpdate>) {
        for one in updates {
            let _nobody_waits = self.0.send(one);
        }
    }

    /// Puts the news into the transaction: PostgreSQL delivers it to every instance at commit.
    pub async fn notify(&self, tx: &mut PgConnection, updates: &[LiveUpdate]) -> sqlx::Result<()> {
        for one in updates {
            let payload = format!("{} {}", one.order, one.revision);
            sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(payload).execute(&mut *tx).await?;
        }
        Ok(())
    }

    /// Starts passing on what other instances (and this one) commit. Reconnects automatically.
    pub async fn listen(&self, pool: PgPool) -> Result<(), StoreError> {
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(CHANNEL).await?;
        let live = self.clone();
        tokio::spawn(async move {
            loop {
                match listener.recv().await {
                    Ok(heard) => live.publish(parse(heard.payload()).into_iter().collect()),
                    Err(sqlx::Error::PoolClosed) => return,
                    Err(error) => {
                        tracing::warn!(%error, "live updates from other instances are interrupted");
                        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                    }
                }
            }
        });
        Ok(())
    }
}

fn parse(payload: &str) -> Option<LiveUpdate> {
    let (order, revision) = payload.split_once(' ')?;
    Some(LiveUpdate { order: order.to_owned(), revision: revision.to_owned() })
}
