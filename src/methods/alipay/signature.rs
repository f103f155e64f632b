//! Antom's signatures: what is signed, how the header is written, and what a header proves.

use crate::methods::rsa::{PrivateKey, PublicKey};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The bytes that are signed. `path` has neither host nor query, `body` is raw: parsing it first and
/// writing it again would change it.
pub fn text(path: &str, client_id: &str, time: &str, body: &[u8]) -> Vec<u8> {
    let mut text = format!("POST {path}\n{client_id}.{time}.").into_bytes();
    text.extend_from_slice(body);
    text
}

/// The `signature` header of a request.
pub fn header(key: &PrivateKey, key_version: u32, text: &[u8]) -> String {
    let signature = key.sign(text);
    let encoded = utf8_percent_encode(&signature, NON_ALPHANUMERIC);
    format!("algorithm=RSA256,keyVersion={key_version},signature={encoded}")
}

/// Whether the `signature` header is this key's over `text`.
///
/// Ant encodes the value for URLs; one that was not encoded is read as well, so a `+` stays a `+`.
pub fn proves(key: &PublicKey, header: &str, text: &[u8]) -> bool {
    if field(header, "algorithm").is_some_and(|name| name != "RSA256") {
        return false;
    }
    let Some(value) = field(header, "signature") else { return false };
    let Ok(signature) = percent_decode_str(value).decode_utf8() else { return false };
    key.verifies(text, &signature)
}

fn field<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header
        .split(',')
        .filter_map(|part| part.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|f| f.1)
}
