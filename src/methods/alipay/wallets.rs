//! Which of the shop's wallets can take a payment now: `payments/consult`, remembered for a minute.

use super::{
    answer::Outcome,
    client::Client,
    request::{Amount, Env, PRODUCT, Settlement},
};
use crate::domain::{Currency, Money, Timestamp, time::MINUTE_MS};
use crate::methods::{Device, Fault, Wallet};
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// A page waits for this call, and there is a list to fall back on.
const PATIENCE_MS: u64 = 3_000;

/// So many different amounts are remembered at once; then the old ones make room.
const MOST_REMEMBERED: usize = 1_000;

type Question = (Currency, Option<&'static str>, i64);

/// The codes that are enabled, or none when Antom could not be asked.
type Enabled = Option<Vec<String>>;

/// Recent answers, each with the time it was asked for.
#[derive(Default)]
pub struct Consulted(Mutex<HashMap<Question, (Timestamp, Enabled)>>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ConsultRequest<'a> {
    product_code: &'static str,
    payment_amount: Amount,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant_region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement_strategy: Option<Settlement>,
    env: Env<'a>,
    payment_factor: PaymentFactor,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaymentFactor {
    presentment_mode: &'static str,
}

/// The shop's wallets that Antom says are enabled for this charge on this device, in the shop's order;
/// all of them when Antom cannot be asked.
pub async fn on_offer(client: &Client, consulted: &Consulted, charge: Money, device: Device) -> Vec<Wallet> {
    let configured = &client.config.wallets;
    if configured.is_empty() {
        return Vec::new();
    }
    match enabled(client, consulted, charge, device).await {
        Some(codes) => configured.iter().filter(|wallet| codes.contains(&wallet.code)).cloned().collect(),
        None => configured.clone(),
    }
}

async fn enabled(client: &Client, consulted: &Consulted, charge: Money, device: Device) -> Enabled {
    let env = Env::on(device);
    let question = (charge.currency(), env.system(), charge.minor());
    let now = client.wire.clock.now();
    if let Some(answer) = consulted.recall(&question, now) {
        return answer;
    }
    let answer = match request(client, charge, env).await {
        Ok(codes) => Some(codes),
        Err(why) => {
            tracing::warn!("all configured wallets are offered: {why}");
            None
        }
    };
    consulted.remember(question, now, answer.clone());
    answer
}

async fn request(client: &Client, charge: Money, env: Env<'_>) -> Result<Vec<String>, Fault> {
    let request = ConsultRequest {
        product_code: PRODUCT,
        payment_amount: charge.into(),
        merchant_region: client.config.merchant_region.as_deref(),
        settlement_strategy: Settlement::of(&client.config),
        env,
        payment_factor: PaymentFactor { presentment_mode: "TILE" },
    };
    let patience_ms = client.config.timeout_ms.min(PATIENCE_MS);
    let answer = client.call_within(patience_ms, "consult", &request).await?;
    if answer.outcome() != Outcome::Done {
        return Err(Fault::Unknown(format!("payments/consult: {:?}", answer.outcome())));
    }
    let enabled = answer.list("/paymentOptions").filter(|o| o.text("/enabled").as_deref() == Some("true"));
    Ok(enabled.filter_map(|option| option.text("/paymentMethodType")).collect())
}

/// An answer dated in the future was stored while the clock was wrong.
fn is_fresh(asked: Timestamp, now: Timestamp) -> bool {
    (0..MINUTE_MS).contains(&now.since(asked))
}

impl Consulted {
    fn recall(&self, question: &Question, now: Timestamp) -> Option<Enabled> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (asked, answer) = known.get(question)?;
        is_fresh(*asked, now).then(|| answer.clone())
    }

    fn remember(&self, question: Question, now: Timestamp, answer: Enabled) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_REMEMBERED {
            known.retain(|_, (asked, _)| is_fresh(*asked, now));
        }
        if known.len() < MOST_REMEMBERED {
            known.insert(question, (now, answer));
        }
    }
}
