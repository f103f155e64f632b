//! Accounts: twenty bytes, and how each chain writes them.

use super::network::Chain;
use sha3::{Digest, Keccak256};

/// What stands before the twenty bytes on TRON; it gives addresses their leading `T`.
const TRON_PREFIX: u8 = 0x41;

/// An account on either chain, compared by its bytes and never by its spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account(pub [u8; 20]);

/// Why a text is no address of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    #[error("it does not have the form of an address of this network")]
    Form,
    #[error("its checksum is wrong: a letter is missing, changed, or in the wrong case")]
    Checksum,
}

impl Account {
    /// Reads an address as its chain writes it.
    ///
    /// TRON: base58 with its checksum (`T…`), or the hexadecimal form that begins with `41`. Ethereum: `0x` and
    /// 40 digits; where upper and lower case are mixed, they must be the checksum of EIP-55.
    ///
    /// # Errors
    /// Says whether the form or the checksum is wrong.
    pub fn parse(text: &str, chain: Chain) -> Result<Self, NotAnAddress> {
        match chain {
            Chain::Tron => Self::from_tron(text),
            Chain::Ethereum => Self::from_ethereum(text),
        }
    }

    /// The address as wallets of the chain show it: base58, or hexadecimal with the checksum of EIP-55.
    pub fn show(&self, chain: Chain) -> String {
        match chain {
            Chain::Tron => bs58::encode(self.0).with_check_version(TRON_PREFIX).into_string(),
            Chain::Ethereum => self.eip55(),
        }
    }

    /// 40 lower-case digits, without `0x` and without `41`.
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }

    /// TRON's hexadecimal form: `41` and 40 lower-case digits.
    pub fn tron_hex(&self) -> String {
        format!("{TRON_PREFIX:02x}{}", self.hex())
    }

    /// The last twenty bytes of a word of 32. TRON may put a `41` before them.
    pub fn from_word(word: &[u8; 32]) -> Self {
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&word[12..]);
        Self(bytes)
    }

    /// A word of 32 bytes that ends with the account, as topics hold it.
    pub fn word(&self) -> [u8; 32] {
        let mut word = [0; 32];
        word[12..].copy_from_slice(&self.0);
        word
    }

    /// Reads 40 hexadecimal digits in any case, with or without `0x`, or 42 that begin with `41`: how nodes
    /// write accounts, who check nothing.
    pub(super) fn from_node(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("0x").unwrap_or(text);
        let digits = if digits.len() == 42 { digits.strip_prefix("41")? } else { digits };
        let mut bytes = [0; 20];
        hex::decode_to_slice(digits, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    fn from_tron(text: &str) -> Result<Self, NotAnAddress> {
        if text.len() == 42 && text.starts_with("41") {
            return Self::from_node(text).ok_or(NotAnAddress::Form);
        }
        if text.len() != 34 || !text.starts_with('T') {
            return Err(NotAnAddress::Form);
        }
        let decoded = bs58::decode(text).with_check(Some(TRON_PREFIX)).into_vec();
        let bytes = decoded.map_err(|error| match error {
            bs58::decode::Error::InvalidCharacter { .. } | bs58::decode::Error::NonAsciiCharacter { .. } => {
                NotAnAddress::Form
            }
            _ => NotAnAddress::Checksum,
        })?;
        bytes.get(1..).and_then(|rest| rest.try_into().ok()).map(Self).ok_or(NotAnAddress::Form)
    }

    fn from_ethereum(text: &str) -> Result<Self, NotAnAddress> {
        let digits = text.strip_prefix("0x").ok_or(NotAnAddress::Form)?;
        let account = Some(digits).filter(|digits| digits.len() == 40).and_then(Self::from_node);
        let account = account.ok_or(NotAnAddress::Form)?;
        let is_mixed =
            digits.bytes().any(|b| b.is_ascii_uppercase()) && digits.bytes().any(|b| b.is_ascii_lowercase());
        if is_mixed && account.eip55() != text { Err(NotAnAddress::Checksum) } else { Ok(account) }
    }

    /// A digit becomes a capital where the digest of the lower-case text has a half-byte of 8 or more.
    fn eip55(&self) -> String {
        let digits = self.hex();
        let digest = Keccak256::digest(digits.as_bytes());
        let nibbles = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let cased = digits.chars().zip(nibbles);
        let cased = cased.map(|(digit, nibble)| if nibble > 7 { digit.to_ascii_uppercase() } else { digit });
        format!("0x{}", cased.collect::<String>())
    }
}

/// An address in groups of four characters, to be compared by eye; `0x` belongs to the first.
pub fn groups(address: &str) -> Vec<&str> {
    let first = if address.starts_with("0x") { 6 } else { 4 };
    let mut groups = Vec::new();
    let mut rest = address;
    while !rest.is_empty() {
        let length = if groups.is_empty() { first } else { 4 };
        let end = rest.char_indices().nth(length).map_or(rest.len(), |(at, _)| at);
        let (group, after) = rest.split_at(end);
        groups.push(group);
        rest = after;
    }
    groups
}
