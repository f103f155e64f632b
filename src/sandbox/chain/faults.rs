//! How the pretend nodes misbehave when they are told to: down, limited, slow, behind, lying, talking nonsense.

use super::{
    Chain, Transaction, View,
    bytes::{hex, sha256},
    state,
};
use crate::{
    sandbox::{World, memory},
    store::{Access, StoreError},
};
use actix_web::{HttpResponse, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;

const KIND: &str = "chain-faults";

/// Slower than this nobody waits, and the site's own deadline is near.
const SLOWEST_S: u64 = 40;

/// What is wrong with the node of one chain. One record for each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// Every call is answered 503.
    pub down: bool,
    /// Every call is one too many.
    pub limited: bool,
    /// Every call is answered with a sentence instead of JSON, as nodes behind proxies do.
    pub nonsense: bool,
    /// Transactions are answered under another id, and searches for logs find what nobody asked for.
    pub lies: bool,
    /// How long an answer waits, in seconds.
    pub slow_s: u64,
    /// How many blocks the node is behind the others.
    pub behind: i64,
    /// It is a plain full node: it lists no accounts' transfers. TRON's only.
    #[serde(default)]
    pub unindexed: bool,
}

impl Faults {
    /// How far the node sees.
    pub fn view(&self, world: &World, chain: Chain) -> View {
        View::at(chain, world.clock.now().plus_ms(-self.behind.saturating_mul(chain.block_ms())))
    }

    /// The transaction that a node tells of when it is asked for this one, if it stands in a block up to
    /// `head`. A node that lies tells of it, or of the latest one, under an id that nobody asked for.
    pub(super) async fn faulty(
        &self,
        world: &World,
        chain: Chain,
        head: i64,
        id: &str,
    ) -> Result<Option<Transaction>, StoreError> {
        let known = state::find(world, chain, id).await?.filter(|known| known.is_in(head));
        if !self.lies {
            return Ok(known);
        }
        let other = match known {
            Some(known) => Some(known),
            None => state::latest_of(world, chain, 20).await?.into_iter().find(|other| other.is_in(head)),
        };
        Ok(other.map(|other| Transaction { id: hex(&sha256(other.id.as_bytes())), ..other }))
    }
}

/// What is wrong with the node now.
pub async fn of(db: &mut impl Access, chain: Chain) -> Result<Faults, StoreError> {
    Ok(memory::recall(db, KIND, chain.word()).await?.unwrap_or_default())
}

/// Says what is to be wrong with the node from now on.
pub async fn set(world: &World, chain: Chain, wanted: &Faults) -> Result<(), StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let known =
            memory::change(&mut tx, KIND, chain.word(), |faults: &mut Faults| *faults = wanted.clone());
        if known.await?.is_none() {
            memory::add(&mut tx, KIND, chain.word(), wanted, world.clock.now()).await?;
        }
        tx.commit().await
    })
    .await
}

/// Answers a call through the node's faults.
pub(super) async fn through(
    world: &World,
    chain: Chain,
    answer: impl AsyncFnOnce(&Faults) -> Result<HttpResponse, StoreError>,
) -> HttpResponse {
    match disturbed(world, chain, answer).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, "the sandbox's {} node has failed", chain.name());
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn disturbed(
    world: &World,
    chain: Chain,
    answer: impl AsyncFnOnce(&Faults) -> Result<HttpResponse, StoreError>,
) -> Result<HttpResponse, StoreError> {
    let told = of(&mut world.store.read().await?, chain).await?;
    let response = if told.down {
        HttpResponse::ServiceUnavailable().finish()
    } else if told.limited {
        let (status, body) = limited(chain);
        HttpResponse::build(status).json(body)
    } else if told.nonsense {
        HttpResponse::Ok().content_type("text/plain").body(nonsense(chain))
    } else {
        answer(&told).await?
    };
    if told.slow_s > 0 {
        tokio::time::sleep(Duration::from_secs(told.slow_s.min(SLOWEST_S))).await;
    }
    Ok(response)
}

/// TronGrid's answer without a key, and what the large Ethereum providers say.
fn limited(chain: Chain) -> (StatusCode, Value) {
    match chain {
        Chain::Tron => {
            let said = "The key exceeds the frequency limit(15), and the query server is suspended for 30s";
            (StatusCode::FORBIDDEN, json!({ "Success": false, "Error": said, "StatusCode": 403 }))
        }
        Chain::Ethereum => {
            let said = "daily request count exceeded, request rate limited";
            let error = json!({ "code": -32005, "message": said });
            (StatusCode::TOO_MANY_REQUESTS, json!({ "jsonrpc": "2.0", "id": null, "error": error }))
        }
    }
}

/// A lite full node's sentence (HTTP 200, no JSON), and that of a proxy whose node is gone.
fn nonsense(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => "this API is closed because this node is a lite fullnode",
        Chain::Ethereum => "upstream connect error or disconnect/reset before headers",
    }
}
