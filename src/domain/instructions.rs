//! What a payer is asked to do by one attempt: scan, tap, follow.

use super::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the payer is asked to do, as the provider answered it. Stored with the payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instructions {
    /// The provider's deadline, if it has one.
    pub until: Option<Timestamp>,
    /// A code to scan from another device.
    pub code: Option<Code>,
    /// Ways to open the wallet on this device, best first.
    pub links: Vec<Link>,
    /// The method's own facts (provider ids, chosen wallet), for `poll` and `panel`.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
}

/// What a QR code holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    pub payload: String,
    /// True if the picture may be saved and read from an album. WeChat refuses that.
    pub saveable: bool,
}

/// An address that opens a wallet, or the provider's page, on the payer's own device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub kind: LinkKind,
    /// Its scheme has passed the adapter's allow-list.
    pub url: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// Opens the app (universal link, app link or scheme).
    App,
    /// The provider's page in the browser.
    Page,
    /// The page of the provider on which the payer pays, in any browser: our own page says so first, and the
    /// payer comes back to it (E14).
    Checkout,
}
