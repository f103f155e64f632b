//! Signs a request for AWS: Signature Version 4, as “Create a signed AWS API request” tells it.
//!
//! Only what our calls need: no query, a path without anything to encode, a body of text.

use crate::{domain::Timestamp, keys::digest};
use ring::hmac;
use secrecy::{ExposeSecret, SecretString};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// An access key of the seller's account.
#[derive(Debug, Clone)]
pub struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: SecretString,
}

/// For which region and service a signature counts.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    pub region: &'a str,
    pub service: &'a str,
}

/// What is signed.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    pub verb: &'a str,
    pub path: &'a str,
    /// Names in lower case and in the order of the alphabet, `host` and `x-amz-date` among them.
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a str,
}

/// A moment as `x-amz-date` gives it: `20261122T120000Z`.
pub fn amz_date(at: Timestamp) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// The `Authorization` header of a request, signed for the moment `date` of its `x-amz-date`.
pub fn authorization(request: &Request<'_>, date: &str, scope: Scope<'_>, with: &Credentials) -> String {
    let day = date.get(..8).unwrap_or(date);
    let Scope { region, service } = scope;
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| *name).collect();
    let names = names.join(";");
    let place = format!("{day}/{region}/{service}/aws4_request");
    let text = format!("{ALGORITHM}\n{date}\n{place}\n{}", digest(&canonical(request, &names)));
    let key = signing_key(with.secret_access_key.expose_secret(), [day, region, service]);
    let signature = hex::encode(hmac::sign(&key, text.as_bytes()));
    let id = &with.access_key_id;
    format!("{ALGORITHM} Credential={id}/{place}, SignedHeaders={names}, Signature={signature}")
}

fn canonical(request: &Request<'_>, names: &str) -> String {
    let Request { verb, path, headers, body } = request;
    let headers: String = headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
    format!("{verb}\n{path}\n\n{headers}\n{names}\n{}", digest(body))
}

/// The key of one day, region and service: each part is signed with the key that the parts before gave.
fn signing_key(secret: &str, parts: [&str; 3]) -> hmac::Key {
    let key = |bytes: &[u8]| hmac::Key::new(hmac::HMAC_SHA256, bytes);
    let first = key(format!("AWS4{secret}").as_bytes());
    let next = |made: hmac::Key, part: &&str| key(hmac::sign(&made, part.as_bytes()).as_ref());
    parts.iter().chain(&["aws4_request"]).fold(first, next)
}
