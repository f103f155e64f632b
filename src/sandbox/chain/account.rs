//! Addresses of both chains: the same twenty bytes, written in base 58 or in hexadecimal.

use super::{
    Chain,
    bytes::{hex, keccak256, sha256, unhex},
};
use bs58::decode::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What TRON puts before the twenty bytes.
const TRON: u8 = 0x41;

/// An account or a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Account([u8; 20]);

/// Why a text is no address of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadAddress {
    /// Another length, other characters, or another chain's.
    Shape,
    /// It looks like one, but a character is wrong.
    Checksum,
}

impl Account {
    pub const fn new(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// An account of the pretend world, made up from its name.
    pub fn named(name: &str) -> Self {
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&sha256(name.as_bytes())[12..]);
        Self(bytes)
    }

    /// Reads an address as wallets take it: base58check on TRON; on Ethereum `0x` and 40 digits, whose case
    /// is a checksum when it is mixed (EIP-55).
    pub fn parse(chain: Chain, text: &str) -> Result<Self, BadAddress> {
        match chain {
            Chain::Tron => from_base58(text),
            Chain::Ethereum => from_mixed_case(text),
        }
    }

    /// Reads twenty bytes of hexadecimal, without anything before them.
    pub fn from_hex(digits: &str) -> Option<Self> {
        Some(Self(unhex(digits)?.try_into().ok()?))
    }

    /// Reads what TRON's interfaces take: base58check, or hexadecimal with `41` or `0x` before it.
    pub fn from_any(text: &str) -> Option<Self> {
        let plain = text.strip_prefix("0x").unwrap_or(text);
        let plain = if plain.len() == 42 { plain.strip_prefix("41").unwrap_or(plain) } else { plain };
        Self::from_hex(plain).or_else(|| from_base58(text).ok())
    }

    /// The address as the chain's wallets write it.
    pub fn written(self, chain: Chain) -> String {
        match chain {
            Chain::Tron => bs58::encode(self.0).with_check_version(TRON).into_string(),
            Chain::Ethereum => to_mixed_case(self.0),
        }
    }

    /// Forty lower-case digits.
    pub fn hex(self) -> String {
        hex(&self.0)
    }

    /// The 21 bytes of TRON's interfaces: `41` and forty digits.
    pub fn tron_hex(self) -> String {
        format!("41{}", self.hex())
    }

    /// As a 32-byte word of calls and topics: 64 digits.
    pub fn word(self) -> String {
        format!("{:0>64}", self.hex())
    }

    pub fn bytes(self) -> [u8; 20] {
        self.0
    }
}

impl Serialize for Account {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for Account {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(d)?;
        Self::from_hex(&digits).ok_or_else(|| serde::de::Error::custom("not twenty bytes"))
    }
}

fn from_base58(text: &str) -> Result<Account, BadAddress> {
    if text.len() != 34 || !text.starts_with('T') {
        return Err(BadAddress::Shape);
    }
    let bytes = bs58::decode(text).with_check(Some(TRON)).into_vec().map_err(|error| match error {
        Error::InvalidChecksum { .. } | Error::InvalidVersion { .. } => BadAddress::Checksum,
        _ => BadAddress::Shape,
    })?;
    bytes.get(1..).and_then(|bytes| bytes.try_into().ok()).map(Account).ok_or(BadAddress::Shape)
}

/// EIP-55: a letter is a capital where the digit of the hash of the lower-case address is 8 or more.
fn to_mixed_case(bytes: [u8; 20]) -> String {
    let digits = hex(&bytes);
    let hash = hex(&keccak256(digits.as_bytes()));
    let cased = digits
        .chars()
        .zip(hash.chars())
        .map(|(c, h)| if h.to_digit(16).is_some_and(|h| h >= 8) { c.to_ascii_uppercase() } else { c });
    format!("0x{}", cased.collect::<String>())
}

fn from_mixed_case(text: &str) -> Result<Account, BadAddress> {
    let digits = text.strip_prefix("0x").ok_or(BadAddress::Shape)?;
    let account = Account::from_hex(digits).ok_or(BadAddress::Shape)?;
    let has = |kind: fn(&char) -> bool| digits.chars().any(|c| kind(&c));
    let mixed = has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase);
    if mixed && to_mixed_case(account.0) != text { Err(BadAddress::Checksum) } else { Ok(account) }
}
