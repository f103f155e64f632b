//! Ways to pay: what an adapter to the world of money must do.
//!
//! An adapter returns facts and never writes. It signs what it sends, verifies what it gets,
//! and calls nothing but its provider. Each method lives in a folder of its own.

pub mod alipay;
pub mod amazon;
pub mod bank;
pub mod card;
pub mod rsa;
pub mod usdt;
pub mod wechat;

mod profile;
mod watch;
mod webhooks;
mod wire;

pub use crate::domain::{
    device::{Device, InApp, System},
    incoming_transfer::ObservedTransfer,
    instructions::{Code, Instructions, Link, LinkKind},
    payment::{Event, match_key::MatchKey},
    terms::{Blocked, Fee, Limit, Offer, Rate, Rates, Terms},
};

pub use profile::{Evidence, Profile, Screen};
pub use watch::{Found, Head, Network, Scan, Start, Watch};
pub use webhooks::{
    FailedRefund, InvalidSignature, Lookup, WebhookEvent, WebhookRequest, WebhookResponse, Webhooks,
};
pub use wire::Wire;

use crate::domain::{Decline, Money, PaymentId, Receipt, Timestamp, payment::Payment};
use crate::{lang::Lang, random::Random};
use async_trait::async_trait;
use std::net::IpAddr;

/// All methods there are, in no order of liking; a new one is added here.
pub const PROFILES: [&Profile; 8] = [
    &card::PROFILE,
    &alipay::PROFILES[0],
    &alipay::PROFILES[1],
    &alipay::PROFILES[2],
    &wechat::PROFILE,
    &usdt::PROFILES[0],
    &usdt::PROFILES[1],
    &bank::PROFILE,
];

/// Returns the path that a provider calls to notify us, as the provider sees it: with the prefix of
/// `public_url`, which a proxy in front may cut off.
pub fn notify_path(public_url: &str, method: &str) -> String {
    let prefix = url::Url::parse(public_url).map(|url| url.path().trim_end_matches('/').to_owned());
    format!("{}/hooks/{method}", prefix.unwrap_or_default())
}

/// A way to pay. Optional abilities are values, so a page can ask before it offers a button.
#[async_trait]
pub trait Method: Send + Sync {
    /// Its description: the same for every configuration.
    fn profile(&self) -> &'static Profile;

    /// Its name, as its profile says.
    fn id(&self) -> &'static str {
        self.profile().id
    }

    /// Its group, as its profile says.
    fn group(&self) -> &'static str {
        self.profile().group
    }

    /// Fees, limits, currency: what the picker computes an [`Offer`] from.
    fn terms(&self) -> &Terms;

    /// The same for one of its wallets, where they differ: a currency of its own, a fee that is not lawful.
    fn terms_of(&self, _wallet: &str) -> &Terms {
        self.terms()
    }

    /// The wallets a payer chooses from before an attempt begins; empty when there is nothing to choose.
    async fn wallets(&self, _charge: Money, _device: Device) -> Vec<Wallet> {
        Vec::new()
    }

    /// Opens the attempt at the provider. Safe to call again with the same attempt: it is one attempt there.
    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault>;

    /// Polls the provider about the attempt. An empty list means nothing new.
    async fn poll(&self, open: &AttemptView) -> Result<Vec<Event>, Fault>;

    /// Closes the attempt at the provider, so that it can no longer be paid, and returns what the
    /// provider then says: [`Event::Closed`], or the money that came first.
    async fn void(&self, open: &AttemptView) -> Result<Vec<Event>, Fault>;

    /// Returns true if [`Method::void`] can send back money that is paid while it runs. What others hear of such
    /// money in the meantime is not final, nor for two minutes after a void that gave a [`Fault`].
    fn void_returns_money(&self) -> bool {
        false
    }

    /// Its part of the payment page while the attempt is open: steps and warnings, as safe HTML.
    fn panel(&self, open: &AttemptView, lang: Lang) -> askama::Result<String>;

    /// Returns the reference by which payer and seller know received money: usually the provider's own.
    fn reference(&self, _payment: &Payment, receipt: &Receipt) -> String {
        receipt.reference.clone()
    }

    /// A link that opens a wallet with the sum and the address filled in, for the sum that is open now.
    fn wallet_link(&self, _open: &AttemptView) -> Option<Link> {
        None
    }

    /// Returns how its transfers are matched to attempts, by an exact amount or a reference; `None` if they are not.
    fn matching(&self) -> Option<&dyn Matching> {
        None
    }

    /// Returns how its destinations are watched and a transfer is looked up; `None` if they cannot be.
    fn watch(&self) -> Option<&dyn Watch> {
        None
    }

    /// Returns how it reads webhooks sent to `/hooks/{group}`; `None` if its provider sends none.
    fn webhooks(&self) -> Option<&dyn Webhooks> {
        None
    }

    /// Returns how it refunds; `None` if it cannot.
    fn refunds(&self) -> Option<&dyn Refunds> {
        None
    }
}

/// Everything a provider needs to begin an attempt.
#[derive(Debug, Clone)]
pub struct BeginRequest {
    /// Our key at the provider; 26 characters of `[0-9A-Z]`.
    pub attempt: PaymentId,
    /// The order's number as people read it.
    pub order: String,
    /// What is bought, in the seller's words, one line.
    pub description: String,
    /// The amount to charge, in the method's currency, fee included.
    pub charge: Money,
    /// The match key drawn for it, if the method uses match keys.
    pub match_key: Option<MatchKey>,
    /// A stable, meaningless name of the buyer's organisation.
    pub buyer: String,
    /// One of [`Method::wallets`], when the payer had to choose.
    pub wallet: Option<String>,
    pub device: Device,
    pub client_ip: Option<IpAddr>,
    pub user_agent: String,
    pub lang: Lang,
    /// Where the wallet sends the payer afterwards: an absolute address of ours.
    pub return_url: String,
    /// Where the provider sends its messages: an absolute address of ours.
    pub notify_url: String,
    pub now: Timestamp,
    /// When the order itself runs out; an attempt lives no longer.
    pub closes: Timestamp,
}

/// An open attempt as an adapter sees it again later.
#[derive(Debug, Clone)]
pub struct AttemptView {
    pub attempt: PaymentId,
    pub charge: Money,
    /// The sum to send now: exact, where a match key says whose it is.
    pub rest: Money,
    /// Where to send it, when a match key was drawn.
    pub destination: Option<String>,
    /// The last try that the provider has refused within this attempt.
    pub declined: Option<Decline>,
    /// What [`Method::begin`] returned; `None` if its answer was lost.
    pub instructions: Option<Instructions>,
    pub device: Device,
    pub began: Timestamp,
}

/// A wallet to choose inside one method (W1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wallet {
    /// The provider's code, such as `GCASH`; text, as providers add wallets at any time.
    pub code: String,
    /// The wallet's own name; a proper noun, the same in every language.
    pub name: String,
}

/// Why a call to a provider gave no usable answer.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The provider says, signed, that this attempt will not happen.
    #[error("refused by the provider: {0:?}")]
    Refused(Decline),
    /// We do not know what the provider did: ask again, never assume. The text is for the log only.
    #[error("the outcome is not known: {0}")]
    Unknown(String),
}

/// How an attempt's money is recognised among all other money at the same destination.
pub trait Matching: Send + Sync {
    /// Draws a match key for a sum that is still to be paid, at `destination` when that is settled. It may be taken:
    /// the flow draws again.
    fn draw(&self, rest: Money, destination: Option<&str>, random: &Random) -> MatchKey;

    /// The destinations that help publishes, so that people can compare them (N9).
    fn destinations(&self) -> Vec<String> {
        Vec::new()
    }

    /// Returns true if a partial payment draws a new match key for the rest. A reference stays the same.
    fn redraws(&self) -> bool;
}

/// Paying money back to where it came from (A9).
#[async_trait]
pub trait Refunds: Send + Sync {
    /// Asks for a refund. `refund` is our key at the provider: the same key again is the same refund.
    async fn refund(&self, open: &AttemptView, refund: &str, amount: Money) -> Result<RefundState, Fault>;

    /// Polls a refund.
    async fn poll_refund(&self, open: &AttemptView, refund: &str) -> Result<RefundState, Fault>;
}

/// The state of a refund, as its provider reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefundState {
    Sent,
    Done,
    Failed,
}
