//! Alipay, Alipay HK and the other wallets of Alipay+, through Antom's AMS interface.
//!
//! Three methods share one account, one client and one hook address (`/hooks/alipay`):
//!
//! | method | asks Antom for | the payer |
//! |---|---|---|
//! | `alipay` | `ALIPAY_CN` | scans a code, or opens the app from the phone |
//! | `alipay-hk` | `ALIPAY_HK` | the same in the other app (E19) |
//! | `alipay-plus` | on a desktop one code for every wallet (W2), on a phone the wallet chosen (W3) | |
//!
//! The life of a payment:
//!
//! 1. `wallets` asks `payments/consult` which wallets take the amount (phones, `alipay-plus` only).
//! 2. `begin` calls `payments/pay` under the attempt's id. The usual answer is not a success but
//!    `PAYMENT_IN_PROCESS`, with a code to draw and links to follow. The same attempt begun again is
//!    answered the same, so a lost answer is fetched by calling `begin` once more.
//! 3. A notification is verified and only names the attempt: it never moves money.
//! 4. `poll` calls `payments/inquiryPayment`, the only source of events: paid, on its way, failed, closed.
//!    A cancelled payment stays cancelled there even when a success is notified afterwards.
//! 5. `void` inquires, cancels and inquires again. Antom has no cancel that spares paid money: a payer who
//!    confirms between the two gets the whole sum back (`void_returns_money`).
//! 6. `refund` pays back under a key of ours; `poll_refund` asks for its state.
//!
//! An answer counts only with Ant's signature over the path that was called. No answer, an HTTP error, no
//! signature, a wrong one, an unreadable or undecided answer are all [`Fault::Unknown`]: ask again.
//! A signed final refusal of `begin` is [`Fault::Refused`].
//!
//! Antom's fields are described at <https://docs.antom.com/ac/ams/api_fund>.

mod answer;
mod client;
mod codes;
mod config;
mod notify;
mod panel;
mod pay;
mod poll;
mod refund;
mod request;
mod show;
mod signature;
#[cfg(test)]
mod tests;
mod wallets;

pub use config::{Config, Merchant, SCHEMES};

use super::{
    AttemptView, BeginRequest, Device, Event, Fault, Instructions, InvalidSignature, Method, Profile,
    RefundState, Refunds, Terms, Wallet, WebhookEvent, WebhookRequest, Webhooks, Wire,
};
use crate::{
    domain::{Money, device::InApp},
    lang::Lang,
};
use async_trait::async_trait;
use client::Client;
use std::sync::Arc;
use wallets::Consulted;

const PLAIN: Profile =
    Profile { group: "alipay", inside: &[InApp::Alipay, InApp::AlipayHk], ..Profile::PLAIN };

/// Alipay, AlipayHK and Alipay+.
pub const PROFILES: [Profile; 3] = [
    Profile { id: "alipay", help: Some("alipay"), logo: include_str!("logo.svg"), ..PLAIN },
    Profile { id: "alipay-hk", help: Some("alipay-hk"), logo: include_str!("logo-hk.svg"), ..PLAIN },
    Profile { id: "alipay-plus", help: Some("alipay-plus"), logo: include_str!("logo-plus.svg"), ..PLAIN },
];

/// The terms of each method of the account; one without terms is not offered.
#[derive(Debug, Clone, Default)]
pub struct BrandTerms {
    pub alipay: Option<Terms>,
    pub alipay_hk: Option<Terms>,
    pub alipay_plus: Option<Terms>,
}

/// The methods of one account, in the order in which payers see them.
pub fn methods(config: Config, terms: BrandTerms, wire: Wire) -> Vec<Arc<dyn Method>> {
    let client = Arc::new(Client::new(config, wire));
    let brands = [
        (Brand::Alipay, terms.alipay),
        (Brand::AlipayHk, terms.alipay_hk),
        (Brand::AlipayPlus, terms.alipay_plus),
    ];
    let method = |(brand, terms): (Brand, Option<Terms>)| -> Option<Arc<dyn Method>> {
        let (client, consulted) = (client.clone(), Consulted::default());
        Some(Arc::new(Alipay { brand, terms: terms?, client, consulted }))
    };
    brands.into_iter().filter_map(method).collect()
}

/// Which wallets a method is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brand {
    Alipay,
    AlipayHk,
    AlipayPlus,
}

struct Alipay {
    brand: Brand,
    terms: Terms,
    client: Arc<Client>,
    /// What Antom said of wallets within the last minute.
    consulted: Consulted,
}

#[async_trait]
impl Method for Alipay {
    fn profile(&self) -> &'static Profile {
        match self.brand {
            Brand::Alipay => &PROFILES[0],
            Brand::AlipayHk => &PROFILES[1],
            Brand::AlipayPlus => &PROFILES[2],
        }
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    async fn wallets(&self, charge: Money, device: Device) -> Vec<Wallet> {
        if self.brand == Brand::AlipayPlus && device.is_phone() {
            return wallets::on_offer(&self.client, &self.consulted, charge, device).await;
        }
        Vec::new()
    }

    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault> {
        pay::begin(&self.client, self.brand, request).await
    }

    async fn poll(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        poll::poll(&self.client, open).await
    }

    async fn void(&self, open: &AttemptView) -> Result<Vec<Event>, Fault> {
        poll::void(&self.client, open).await
    }

    fn void_returns_money(&self) -> bool {
        true
    }

    fn panel(&self, open: &AttemptView, lang: Lang) -> askama::Result<String> {
        panel::render(self, open, lang)
    }

    fn webhooks(&self) -> Option<&dyn Webhooks> {
        Some(self)
    }

    fn refunds(&self) -> Option<&dyn Refunds> {
        Some(self)
    }
}

impl Webhooks for Alipay {
    fn receive(&self, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
        notify::receive(&self.client, request)
    }
}

#[async_trait]
impl Refunds for Alipay {
    async fn refund(&self, open: &AttemptView, refund: &str, amount: Money) -> Result<RefundState, Fault> {
        refund::refund(&self.client, open, refund, amount).await
    }

    async fn poll_refund(&self, _open: &AttemptView, refund: &str) -> Result<RefundState, Fault> {
        refund::poll_refund(&self.client, refund).await
    }
}
