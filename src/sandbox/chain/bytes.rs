//! Bytes as chains write them: hexadecimal, 32-byte words, SHA-256 and Keccak-256.

use ring::digest;
use sha3::{Digest, Keccak256};

/// Lower-case hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    hex::encode(bytes)
}

/// The bytes of hexadecimal digits in either case; none for an odd number of them or anything else.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    hex::decode(text).ok()
}

/// A number as a 32-byte word: 64 digits.
pub fn word(number: u128) -> String {
    format!("{number:064x}")
}

/// A number as JSON-RPC writes it: `0x1f`, without leading zeros.
pub fn quantity(number: i64) -> String {
    format!("{number:#x}")
}

pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    out
}

/// Keccak-256 with Keccak's own padding, not that of SHA-3.
pub fn keccak256(bytes: &[u8]) -> [u8; 32] {
    Keccak256::digest(bytes).into()
}
