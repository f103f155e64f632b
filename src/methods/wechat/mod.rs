//! WeChat Pay, APIv3: for merchants in mainland China and for those of the overseas acquirer.
//!
//! A computer shows a code (Native); a phone opens WeChat's page (H5). Only 2xx answers that WeChat has
//! signed count. A message from WeChat names an attempt to poll and moves no money.

mod aead;
mod certificates;
mod client;
mod config;
mod dialect;
mod keys;
mod notify;
mod order;
mod panel;
mod query;
mod refund;
mod request;
mod signature;
#[cfg(test)]
mod tests;
mod transport;

pub use config::{Config, Dialect, Platform};

use super::{
    AttemptView, BeginRequest, Event, Fault, Instructions, InvalidSignature, Method, Profile, RefundState,
    Refunds, Terms, WebhookEvent, WebhookRequest, Webhooks, Wire,
};
use crate::{
    domain::{Money, device::InApp},
    lang::Lang,
};
use anyhow::{Context, Result};
use async_trait::async_trait;
use client::Client;
use std::sync::Arc;

/// WeChat Pay.
pub const PROFILE: Profile = Profile {
    id: "wechat",
    group: "wechat",
    inside: &[InApp::WeChat],
    help: Some("wechat"),
    logo: include_str!("logo.svg"),
    ..Profile::PLAIN
};

/// Makes the method `wechat` of the group `wechat`; its messages come to `/hooks/wechat`.
///
/// # Errors
/// When a setting cannot work: the text names the setting.
pub fn method(config: Config, terms: Terms, wire: Wire) -> Result<Arc<dyn Method>> {
    Ok(Arc::new(WeChat::new(config, terms, wire)?))
}

struct WeChat {
    client: Arc<Client>,
    terms: Terms,
}

impl WeChat {
    fn new(config: Config, terms: Terms, wire: Wire) -> Result<Self> {
        config.check(&terms).context("WeChat Pay")?;
        let client = Arc::new(Client::new(config, wire).context("WeChat Pay")?);
        Ok(Self { client, terms })
    }
}

#[async_trait]
impl Method for WeChat {
    fn profile(&self) -> &'static Profile {
        &PROFILE
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault> {
        order::begin(&self.client, request).await
    }

    async fn poll(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        query::poll(&self.client, open).await
    }

    async fn void(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        query::void(&self.client, open).await
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

#[async_trait]
impl Webhooks for WeChat {
    async fn fetch_keys(&self, request: &WebhookRequest) {
        notify::fetch_keys(&self.client, request).await;
    }

    fn receive(&self, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
        notify::receive(&self.client, request)
    }
}

#[async_trait]
impl Refunds for WeChat {
    async fn refund(&self, open: &AttemptView, refund: &str, amount: Money) -> Result<RefundState, Fault> {
        refund::refund(&self.client, open, refund, amount).await
    }

    async fn poll_refund(&self, open: &AttemptView, refund: &str) -> Result<RefundState, Fault> {
        refund::poll(&self.client, open, refund).await
    }
}
