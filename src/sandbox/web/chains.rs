//! The chains' part of the control page: what is wrong with each node, and reorgs.

use super::words::Choice;
use crate::{
    lang::Lang,
    sandbox::{
        World,
        chain::{
            self, Chain, Fate, View,
            faults::{self, Faults},
        },
    },
    store::StoreError,
    web::{CsrfForm, Error, see_other},
};
use actix_web::{HttpResponse, web::Data};
use serde::Deserialize;

/// One chain's node.
pub struct Desk {
    pub chain: Chain,
    pub head: String,
    pub told: Faults,
    pub slow: Vec<Choice>,
    pub behind: Vec<Choice>,
    pub depth: Vec<Choice>,
}

pub async fn desks(world: &World, lang: Lang) -> Result<Vec<Desk>, StoreError> {
    let mut desks = Vec::new();
    for chain in Chain::ALL {
        let told = faults::of(&mut world.store.read().await?, chain).await?;
        let view = View::at(chain, world.clock.now());
        let deepest = chain.final_depth();
        desks.push(Desk {
            chain,
            head: lang.number(view.head),
            slow: Choice::of_seconds(lang, told.slow_s.cast_signed(), "sandbox-slow-none", [3, 8, 20]),
            behind: blocks(lang, told.behind, &[0, 5, 50, 500]),
            depth: blocks(lang, 1, &[1, 3, deepest / 2, deepest]),
            told,
        });
    }
    Ok(desks)
}

/// Numbers of blocks as the entries of a select.
fn blocks(lang: Lang, chosen: i64, numbers: &[i64]) -> Vec<Choice> {
    let other = Some(chosen).filter(|chosen| !numbers.contains(chosen));
    let entry = |count: i64| Choice {
        value: count.to_string(),
        text: lang.t1("sandbox-chain-blocks", "count", count),
        chosen: count == chosen,
    };
    numbers.iter().copied().chain(other).map(entry).collect()
}

/// The form of a node's faults; a box that is not ticked is not sent.
#[derive(Deserialize)]
pub struct FaultForm {
    chain: Chain,
    down: Option<String>,
    limited: Option<String>,
    nonsense: Option<String>,
    lies: Option<String>,
    slow_s: u64,
    behind: i64,
}

/// `POST /sandbox/chains`
pub async fn disturb(world: Data<World>, form: CsrfForm<FaultForm>) -> Result<HttpResponse, Error> {
    let told = form.0;
    let wanted = Faults {
        down: told.down.is_some(),
        limited: told.limited.is_some(),
        nonsense: told.nonsense.is_some(),
        lies: told.lies.is_some(),
        slow_s: told.slow_s,
        behind: told.behind.clamp(0, 100_000),
        unindexed: false,
    };
    faults::set(&world, told.chain, &wanted).await?;
    Ok(see_other(&format!("/sandbox#{}", told.chain.word())))
}

/// The form of a reorg.
#[derive(Deserialize)]
pub struct ReorgForm {
    chain: Chain,
    depth: i64,
    fate: Fate,
}

/// `POST /sandbox/chains/reorg`
pub async fn reorg(world: Data<World>, form: CsrfForm<ReorgForm>) -> Result<HttpResponse, Error> {
    let wanted = form.0;
    chain::reorg(&world, wanted.chain, wanted.depth, wanted.fate).await?;
    Ok(see_other(&format!("/sandbox#{}", wanted.chain.word())))
}
