//! Cards by Stripe Checkout: the payer types the card on Stripe's own page, so no card data ever reaches us.
//!
//! A thin client over the one HTTP client of the house, with a pinned API version. A session is opened, asked
//! after and expired; what Stripe pushes names an attempt to poll and moves no money.

mod begin;
mod client;
mod config;
mod declines;
mod form;
mod notify;
mod objects;
mod panel;
mod refund;
mod session;
mod signature;
#[cfg(test)]
mod tests;

pub use config::Config;
pub use panel::BRANDS;

use super::{
    AttemptView, BeginRequest, Event, Fault, Instructions, InvalidSignature, Method, Profile, RefundState,
    Refunds, Terms, WebhookEvent, WebhookRequest, Webhooks, Wire,
};
use crate::{domain::Money, lang::Lang};
use anyhow::Result;
use async_trait::async_trait;
use client::Client;
use std::sync::Arc;

/// Cards.
pub const PROFILE: Profile = Profile {
    id: "card",
    group: "card",
    help: Some("card"),
    logo: include_str!("logo.svg"),
    ..Profile::PLAIN
};

/// Makes the method `card` of the group `card`; its messages come to `/hooks/card`.
///
/// # Errors
/// When a setting cannot work: the text names the setting.
pub fn method(config: Config, terms: Terms, wire: Wire) -> Result<Arc<dyn Method>> {
    config.check()?;
    Ok(Arc::new(Card { client: Client { config, wire }, terms }))
}

struct Card {
    client: Client,
    terms: Terms,
}

#[async_trait]
impl Method for Card {
    fn profile(&self) -> &'static Profile {
        &PROFILE
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault> {
        begin::begin(&self.client, request).await
    }

    async fn poll(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        session::poll(&self.client, open).await
    }

    async fn void(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        session::void(&self.client, open).await
    }

    fn panel(&self, open: &AttemptView, lang: Lang) -> askama::Result<String> {
        panel::render(open, lang)
    }

    fn webhooks(&self) -> Option<&dyn Webhooks> {
        Some(self)
    }

    fn refunds(&self) -> Option<&dyn Refunds> {
        Some(self)
    }
}

impl Webhooks for Card {
    fn receive(&self, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
        notify::receive(&self.client, request)
    }
}

#[async_trait]
impl Refunds for Card {
    async fn refund(&self, open: &AttemptView, refund: &str, amount: Money) -> Result<RefundState, Fault> {
        refund::refund(&self.client, open, refund, amount).await
    }

    async fn poll_refund(&self, open: &AttemptView, refund: &str) -> Result<RefundState, Fault> {
        refund::poll(&self.client, open, refund).await
    }
}
