//! Who has subscribed to what on the pretend AWS Marketplace, and the tokens it gives buyers along.

use crate::{
    domain::{
        Timestamp,
        time::{DAY_MS, HOUR_MS},
    },
    sandbox::{World, memory},
    store::StoreError,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::hmac;
use serde::{Deserialize, Serialize};

const KIND: &str = "aws-agreement";
const TROUBLE: &str = "aws-trouble";

/// All agreements there may be: more than anybody plays with.
const MOST: i64 = 500;

/// A token is good so long.
const TOKEN_MS: i64 = 4 * HOUR_MS;

/// Known to everybody: it keeps tokens apart from guesses, no more.
const TOKEN_KEY: &[u8] = b"the pretend AWS Marketplace";

/// What a buyer and AWS have agreed on: one dimension of one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The licence's ARN.
    pub licence: String,
    pub account: String,
    pub product_code: String,
    pub dimension: String,
    pub units: i64,
    pub term: Term,
    /// None when it has no end.
    pub until: Option<Timestamp>,
    pub ended: bool,
}

/// For how long something is agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "of")]
pub enum Term {
    Months(i64),
    /// A free trial has no whole months.
    Days(i64),
    Open,
}

impl Term {
    fn after(self, begin: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Months(months) => Some(begin.plus_ms((months * 365 / 12) * DAY_MS)),
            Self::Days(days) => Some(begin.plus_ms(days * DAY_MS)),
            Self::Open => None,
        }
    }
}

/// What is to go wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InjectedFault {
    #[default]
    None,
    /// Every call is answered 503.
    Down,
    Throttled,
    Failing,
    Disabled,
}

/// What a buyer does to an agreement on AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// One more unit.
    More,
    Fewer,
    /// One more term.
    Renew,
    /// A week of goodwill.
    Extend,
    End,
}

/// What somebody subscribes to.
#[derive(Debug, Clone)]
pub struct Draft {
    pub account: String,
    pub product_code: String,
    pub dimension: String,
    pub units: i64,
    pub term: Term,
}

/// Makes an agreement and returns its licence.
pub async fn subscribe(world: &World, draft: Draft) -> Result<Agreement, StoreError> {
    let now = world.clock.now();
    let id = hex::encode(world.random.bytes::<16>());
    let Draft { account, product_code, dimension, units, term } = draft;
    let agreement = Agreement {
        licence: format!("arn:aws:license-manager::294406891311:license:l-{id}"),
        account,
        product_code,
        dimension,
        units,
        term,
        until: term.after(now),
        ended: false,
    };
    let mut tx = world.store.begin().await?;
    memory::add(&mut tx, KIND, &agreement.licence, &agreement, now).await?;
    tx.commit().await?;
    Ok(agreement)
}

/// Changes an agreement; none when there is no such one.
pub async fn change(world: &World, licence: &str, act: Act) -> Result<Option<Agreement>, StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let changed = memory::change(&mut tx, KIND, licence, |agreement: &mut Agreement| match act {
            Act::More => agreement.units += 1,
            Act::Fewer => agreement.units = (agreement.units - 1).max(1),
            Act::Renew => agreement.until = agreement.until.and_then(|until| agreement.term.after(until)),
            Act::Extend => agreement.until = agreement.until.and_then(|until| Term::Days(7).after(until)),
            Act::End => agreement.ended = true,
        });
        let changed = changed.await?;
        tx.commit().await?;
        Ok(changed.map(|(agreement, ())| agreement))
    })
    .await
}

/// All agreements, the latest first.
pub async fn all(world: &World) -> Result<Vec<Agreement>, StoreError> {
    memory::recent(world, KIND, MOST).await
}

pub async fn trouble(world: &World) -> Result<InjectedFault, StoreError> {
    Ok(memory::recall(&mut world.store.read().await?, TROUBLE, "aws").await?.unwrap_or_default())
}

/// Says what is to go wrong from now on.
pub async fn inject(world: &World, wanted: InjectedFault) -> Result<(), StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let known = memory::change(&mut tx, TROUBLE, "aws", |trouble: &mut InjectedFault| *trouble = wanted);
        if known.await?.is_none() {
            memory::add(&mut tx, TROUBLE, "aws", &wanted, world.clock.now()).await?;
        }
        tx.commit().await
    })
    .await
}

/// What a token says.
#[derive(Serialize, Deserialize)]
struct TokenClaims {
    licence: String,
    at: Timestamp,
}

/// Why a token is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadToken {
    Unknown,
    Expired,
}

/// The token that AWS sends along with a buyer who presses “Set up your account” at this moment.
pub fn token(licence: &str, at: Timestamp) -> String {
    let said = TokenClaims { licence: licence.to_owned(), at };
    let body = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&said).unwrap_or_default());
    let seal = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, TOKEN_KEY), body.as_bytes());
    format!("{body}.{}", URL_SAFE_NO_PAD.encode(seal))
}

/// The licence a token was given for.
pub fn read_token(token: &str, now: Timestamp) -> Result<String, BadToken> {
    let said = || {
        let (body, seal) = token.split_once('.')?;
        let key = hmac::Key::new(hmac::HMAC_SHA256, TOKEN_KEY);
        hmac::verify(&key, body.as_bytes(), &URL_SAFE_NO_PAD.decode(seal).ok()?).ok()?;
        serde_json::from_slice::<TokenClaims>(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
    };
    let said = said().ok_or(BadToken::Unknown)?;
    if now.since(said.at) > TOKEN_MS { Err(BadToken::Expired) } else { Ok(said.licence) }
}
