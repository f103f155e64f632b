//! Makes the method of cards, with real keys or the sandbox's.

use super::pieces::{Ends, Setup, needed, terms};
use crate::{
    config::{Card, Gateway, Secrets, ThreeDSecure},
    methods::{Fee, Method, card},
    sandbox::keys,
};
use anyhow::{Result, ensure};
use secrecy::SecretString;
use std::sync::Arc;

/// Cards, when they are configured.
pub fn build(setup: &Setup<'_>) -> Result<Option<Arc<dyn Method>>> {
    let Setup { config, secrets, ends, wire } = *setup;
    let Some(terms) = terms(config, "card") else { return Ok(None) };
    let Some((base, secret_key, webhook)) = far_end(&config.card, secrets, ends)? else { return Ok(None) };
    if terms.fee != Fee::default() {
        tracing::warn!(
            "[methods.card] has a fee. In the European Economic Area consumers may not be charged one for \
             cards, and companies no more than the cost: check that it is lawful for your buyers"
        );
    }
    let settings = card::Config {
        base,
        secret_key,
        webhook_secrets: card::Config::secrets(&webhook),
        three_d_secure: match config.card.three_d_secure {
            ThreeDSecure::Automatic => "automatic",
            ThreeDSecure::Any => "any",
            ThreeDSecure::Challenge => "challenge",
        },
        live: !config.is_sandbox(),
        timeout_ms: card::Config::TIMEOUT_MS,
        pause_ms: card::Config::PAUSE_MS,
    };
    card::method(settings, terms, wire.clone()).map(Some)
}

/// The address of the API, its key, and the secrets of its messages.
fn far_end(
    table: &Card,
    secrets: &Secrets,
    ends: &Ends,
) -> Result<Option<(String, SecretString, SecretString)>> {
    let (key, webhook) = (secrets.stripe_secret_key.clone(), secrets.stripe_webhook_secret.clone());
    Ok(match &table.gateway {
        Gateway::Off => None,
        Gateway::Sandbox => {
            let none = key.is_none() && webhook.is_none();
            ensure!(none, "a GUICHET_STRIPE_ variable holds a real key, which the sandbox gateway refuses");
            let (key, webhook) = (keys::STRIPE_SECRET_KEY.into(), keys::STRIPE_WEBHOOK_SECRET.into());
            Some((format!("{}/sandbox/card", ends.far_end), key, webhook))
        }
        Gateway::Real(host) => {
            let key = needed(key, "GUICHET_STRIPE_SECRET_KEY in the environment")?;
            let webhook = needed(webhook, "GUICHET_STRIPE_WEBHOOK_SECRET in the environment")?;
            Some((host.as_str().to_owned(), key, webhook))
        }
    })
}
