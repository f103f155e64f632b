//! WeChat's keys, chosen by the name that stands in `Wechatpay-Serial`.

use crate::{domain::Timestamp, methods::rsa::PublicKey};
use std::sync::{PoisonError, RwLock};

/// A platform certificate that WeChat has given us.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// Hexadecimal in capitals, without leading zeros.
    pub serial: String,
    pub key: PublicKey,
    pub expires: Timestamp,
}

/// The keys from configuration and those that were fetched, side by side.
pub struct KeyRing {
    configured: Vec<(String, PublicKey)>,
    fetched: RwLock<Vec<Certificate>>,
}

impl KeyRing {
    pub fn new(configured: Vec<(String, PublicKey)>) -> Self {
        Self { configured, fetched: RwLock::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.configured.is_empty() && self.fetched.read().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The key of this name. Serials are hexadecimal, so capitals and small letters are the same.
    pub fn find(&self, serial: &str) -> Option<PublicKey> {
        let configured = self.configured.iter().find(|(name, _)| name.eq_ignore_ascii_case(serial));
        if let Some((_, key)) = configured {
            return Some(key.clone());
        }
        let fetched = self.fetched.read().unwrap_or_else(PoisonError::into_inner);
        fetched.iter().find(|c| c.serial.eq_ignore_ascii_case(serial)).map(|c| c.key.clone())
    }

    /// Takes in newly fetched certificates. Those known before stay until they expire: while WeChat moves
    /// from one to the next, messages signed with either are under way.
    pub fn learn(&self, found: Vec<Certificate>, now: Timestamp) {
        let mut fetched = self.fetched.write().unwrap_or_else(PoisonError::into_inner);
        fetched.retain(|old| old.expires > now && found.iter().all(|new| new.serial != old.serial));
        fetched.extend(found);
    }
}
