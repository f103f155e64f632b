//! The parts of the running site, built once at the start and shared.

use crate::{
    clock::Clock,
    config::{Config, SandboxLocation},
    domain::{Catalogue, OrderId, Receipt, payment::Payment},
    keys::Keys,
    methods::{Method, Profile, amazon::Amazon},
    monitor::Monitor,
    notify::mail::Mailer,
    random::Random,
    store::Store,
    throttle::Throttle,
};
use secrecy::SecretString;
use std::sync::Arc;

/// The site. Cheap to share: it lives behind one `Arc`.
pub struct App {
    pub config: Config,
    pub catalogue: Catalogue,
    pub store: Store,
    pub keys: Keys,
    pub methods: Vec<Arc<dyn Method>>,
    /// What there is to know of every method there is, those that are off included.
    pub profiles: Vec<&'static Profile>,
    /// AWS Marketplace, when products are listed there.
    pub amazon: Option<Amazon>,
    pub mailer: Mailer,
    pub monitor: Monitor,
    /// Limits log lines that outsiders can cause.
    pub throttle: Throttle,
    /// What opens `/metrics` on the public address; without it the page is not there.
    pub metrics_token: Option<SecretString>,
    pub clock: Clock,
    pub random: Random,
    /// Where people reach the site, without a slash at the end. From configuration, never from a request.
    pub public_url: String,
    /// Where the pretend world is, and whether this process serves it.
    pub sandbox: SandboxLocation,
}

impl App {
    /// A method by its id, when it is configured.
    pub fn method(&self, id: &str) -> Option<&Arc<dyn Method>> {
        self.methods.iter().find(|method| method.id() == id)
    }

    /// What a method says about itself, whether it is on or off. Of one that nobody knows any more: what is true of most.
    pub fn profile(&self, id: &str) -> &'static Profile {
        self.profiles.iter().copied().find(|profile| profile.id == id).unwrap_or(&Profile::PLAIN)
    }

    /// Returns true if people can pay or buy by this method now.
    pub fn offers(&self, profile: &Profile) -> bool {
        self.method(profile.id).is_some() || profile.marketplace && self.amazon.is_some()
    }

    /// What people know a payment's received money by, each reference once.
    pub fn references(&self, payment: &Payment, receipts: &[Receipt]) -> Vec<String> {
        let method = self.method(&payment.method);
        let known = |receipt: &Receipt| {
            method.map_or_else(|| receipt.reference.clone(), |method| method.reference(payment, receipt))
        };
        let mut all: Vec<String> = receipts.iter().map(known).collect();
        all.dedup();
        all
    }

    /// An absolute address of ours.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// The path of an order's payment link.
    pub fn pay_path(&self, order: &OrderId) -> String {
        format!("/pay/{}", self.keys.link_token(order))
    }
}
