//! Bytes as chains write them: hexadecimal, 32-byte words, SHA-256.

use ring::digest;
use std::fmt::Write;

/// Lower-case hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        // Writing to a String does not fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The bytes of hexadecimal digits in either case; none for an odd number of them or anything else.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    let pairs = digits.filter(|digits| digits.len() % 2 == 0)?;
    pairs.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()).collect()
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
