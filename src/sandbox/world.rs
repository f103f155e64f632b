//! What the sandbox's providers depend on: their records, the clock, random numbers, and the shop they serve.

use crate::{
    clock::Clock,
    config::{self, WalletFile, WeChatDialect},
    domain::terms::Rates,
    random::Random,
    store::Store,
};
use tokio::sync::Notify;

/// The pretend outside world. It knows the shop only as real providers do.
pub struct World {
    /// Holds the providers' records: the shop's own database, or a file of the world's.
    pub store: Store,
    pub clock: Clock,
    pub random: Random,
    /// Where the world's pages and endpoints are reached, without a slash at the end.
    pub public_url: String,
    pub shop: Shop,
    /// Notified when a provider is called, which may have queued a message.
    pub bell: Notify,
}

impl World {
    /// Wakes whoever waits in [`World::called`].
    pub fn call(&self) {
        self.bell.notify_one();
    }

    /// Waits until a provider was called since the last time.
    pub async fn called(&self) {
        self.bell.notified().await;
    }

    /// Returns the absolute address of one of the world's pages.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}

/// What providers know of a shop by contract.
pub struct Shop {
    /// Where the shop is reached, without a slash at the end.
    pub public_url: String,
    pub rates: Rates,
    /// The wallets of Alipay+ that the shop names.
    pub wallets: Vec<WalletFile>,
    /// The code under which any wallet of Alipay+ can pay.
    pub connect_code: String,
    pub wechat: WeChatDialect,
    pub aws_region: String,
    pub bank: config::Bank,
}

impl Shop {
    /// Returns the absolute address of one of the shop's pages or endpoints.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}
