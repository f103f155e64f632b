//! How the pretend providers misbehave when they are told to: slow, lost, unsigned, down, forgetful.

use super::memory;
use crate::{
    sandbox::World,
    store::{Access, StoreError},
};
use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};
use std::time::Duration;

const KIND: &str = "disturbances";

/// Slower than this nobody waits, and the site's own deadline is near.
const SLOWEST_S: u64 = 40;

/// A provider of the pretend world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provider {
    Antom,
    #[serde(rename = "wechat")]
    WeChat,
    Stripe,
}

impl Provider {
    pub const ALL: [Self; 3] = [Self::Antom, Self::WeChat, Self::Stripe];

    /// Its name in records and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Antom => "antom",
            Self::WeChat => "wechat",
            Self::Stripe => "stripe",
        }
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Antom => "Antom (Alipay+)",
            Self::WeChat => "WeChat Pay",
            Self::Stripe => "Stripe",
        }
    }

    /// Are its answers signed? Stripe’s are believed because they come by the connection that was asked on.
    pub fn signs_answers(self) -> bool {
        self != Self::Stripe
    }
}

/// What a shop asks a provider for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Call {
    Begin,
    Ask,
    Close,
    Refund,
}

/// How often a message is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Messages {
    #[default]
    Once,
    Twice,
    Never,
}

/// What is wrong with one provider. One record for each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disturbances {
    /// Nothing is taken in: every call is answered 503.
    pub down: bool,
    /// How long an answer waits after the call was carried out, in seconds.
    pub slow_s: u64,
    /// The next call of this kind is carried out, but its answer is lost. Happens once.
    pub lose: Option<Call>,
    /// Answers carry no signature.
    pub unsigned: bool,
    /// The next answer carries a wrong signature, marked as a probe where the provider does so. Happens once.
    pub wrong_signature: bool,
    pub messages: Messages,
    /// How long a message waits, in seconds.
    pub message_after_s: i64,
}

/// How an answer is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    Right,
    Wrong,
    Missing,
}

/// What happens to one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    pub down: bool,
    pub seal: Seal,
    slow_s: u64,
    lost: bool,
}

/// What is wrong with the provider now.
pub async fn of(db: &mut impl Access, provider: Provider) -> Result<Disturbances, StoreError> {
    Ok(memory::recall(db, KIND, provider.word()).await?.unwrap_or_default())
}

/// Says what is to be wrong with the provider from now on.
pub async fn set(world: &World, provider: Provider, wanted: &Disturbances) -> Result<(), StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let known =
            memory::change(&mut tx, KIND, provider.word(), |d: &mut Disturbances| *d = wanted.clone());
        if known.await?.is_none() {
            memory::add(&mut tx, KIND, provider.word(), wanted, world.clock.now()).await?;
        }
        tx.commit().await
    })
    .await
}

/// What happens to this call. What happens only once is used up by asking.
pub async fn next(world: &World, provider: Provider, call: Option<Call>) -> Result<Effect, StoreError> {
    let told = of(&mut world.store.read().await?, provider).await?;
    let once = told.wrong_signature || (told.lose.is_some() && told.lose == call);
    if told.down || !once {
        return Ok(told.effect(call));
    }
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let used = memory::change(&mut tx, KIND, provider.word(), |d: &mut Disturbances| d.use_up(call));
        let effect = used.await?.map(|(_, effect)| effect);
        tx.commit().await?;
        Ok(effect.unwrap_or_else(|| Disturbances::default().effect(call)))
    })
    .await
}

impl Disturbances {
    fn effect(&self, call: Option<Call>) -> Effect {
        let seal = match (self.unsigned, self.wrong_signature) {
            (true, _) => Seal::Missing,
            (false, true) => Seal::Wrong,
            (false, false) => Seal::Right,
        };
        let lost = self.lose.is_some() && self.lose == call;
        Effect { down: self.down, seal, slow_s: self.slow_s, lost }
    }

    fn use_up(&mut self, call: Option<Call>) -> Effect {
        let effect = self.effect(call);
        self.wrong_signature = false;
        if effect.lost {
            self.lose = None;
        }
        effect
    }
}

impl Effect {
    /// Lets the answer of a call that was carried out go, late or never.
    pub async fn release(self, answer: HttpResponse) -> HttpResponse {
        if self.slow_s > 0 {
            tokio::time::sleep(Duration::from_secs(self.slow_s.min(SLOWEST_S))).await;
        }
        if self.lost { HttpResponse::BadGateway().finish() } else { answer }
    }
}
