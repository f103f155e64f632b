//! Checks a request's Signature Version 4 as AWS does: everything that was sent, not what was meant.

use super::{Refusal, no};
use crate::{
    domain::{Timestamp, time::MINUTE_MS},
    sandbox::keys,
};
use actix_web::http::Uri;
use ring::{digest, hmac};

/// A signature counts so long before and after its moment.
const SKEW_MS: i64 = 5 * MINUTE_MS;

/// A request as it came.
pub struct SignedRequest<'a> {
    pub verb: &'a str,
    pub uri: &'a Uri,
    /// Names in lower case.
    pub headers: &'a [(String, String)],
    pub body: &'a [u8],
}

impl SignedRequest<'_> {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The parts of an `Authorization` header.
struct Claim<'a> {
    day: &'a str,
    region: &'a str,
    service: &'a str,
    names: Vec<&'a str>,
    signature: Vec<u8>,
}

pub fn verify(heard: &SignedRequest<'_>, region: &str, now: Timestamp) -> Result<(), Refusal> {
    let claim = claim(heard)?;
    if claim.region != region || claim.service != "aws-marketplace" {
        return Err(wrong("the credential is scoped to another region or service"));
    }
    let date = heard.header("x-amz-date").ok_or(wrong("x-amz-date is missing"))?;
    let at = chrono::NaiveDateTime::parse_from_str(date, "%Y%m%dT%H%M%SZ");
    let at = at.map_err(|_| wrong("x-amz-date is no moment"))?.and_utc().timestamp_millis();
    if !date.starts_with(claim.day) {
        return Err(wrong("the credential is of another day than x-amz-date"));
    }
    if now.since(Timestamp::from_millis(at)).abs() > SKEW_MS {
        return Err(wrong("the signature has expired, or is not yet current"));
    }
    check_names(heard, &claim.names)?;
    let text = format!(
        "AWS4-HMAC-SHA256\n{date}\n{}/{}/{}/aws4_request\n{}",
        claim.day,
        claim.region,
        claim.service,
        sha256(canonical(heard, &claim.names).as_bytes())
    );
    hmac::verify(&key(&claim), text.as_bytes(), &claim.signature)
        .map_err(|_| wrong("the signature does not match the request"))
}

fn wrong(message: &'static str) -> Refusal {
    no("InvalidSignatureException", message)
}

fn claim<'a>(heard: &'a SignedRequest<'_>) -> Result<Claim<'a>, Refusal> {
    let missing = no("MissingAuthenticationTokenException", "the request is not signed");
    let header = heard.header("authorization").ok_or(missing)?;
    let parts = header.strip_prefix("AWS4-HMAC-SHA256 ").ok_or(wrong("another way of signing"))?;
    let part =
        |name: &str| parts.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
    let (Some(credential), Some(names), Some(signature)) =
        (part("Credential"), part("SignedHeaders"), part("Signature"))
    else {
        return Err(wrong("Authorization lacks a part"));
    };
    let [id, day, region, service, "aws4_request"] = credential.split('/').collect::<Vec<_>>()[..] else {
        return Err(wrong("the credential's scope has another form"));
    };
    if id != keys::AWS_ACCESS_KEY_ID {
        return Err(no("UnrecognizedClientException", "the access key is not known"));
    }
    let signature = hex::decode(signature).map_err(|_| wrong("the signature is not hexadecimal"))?;
    Ok(Claim { day, region, service, names: names.split(';').collect(), signature })
}

/// `host`, the content's type and everything of AWS's own must be signed, in the order of the alphabet.
fn check_names(heard: &SignedRequest<'_>, names: &[&str]) -> Result<(), Refusal> {
    let must = |name: &str| name == "host" || name == "content-type" || name.starts_with("x-amz-");
    let unsigned = heard.headers.iter().any(|(name, _)| must(name) && !names.contains(&name.as_str()));
    if unsigned || !names.contains(&"host") {
        return Err(wrong("a header that must be signed is not"));
    }
    if !names.is_sorted() || names.iter().any(|name| heard.header(name).is_none()) {
        return Err(wrong("SignedHeaders does not list what was sent"));
    }
    Ok(())
}

fn canonical(heard: &SignedRequest<'_>, names: &[&str]) -> String {
    let mut pairs: Vec<&str> = heard.uri.query().unwrap_or_default().split('&').collect();
    pairs.sort_unstable();
    let mut text = format!("{}\n{}\n{}\n", heard.verb, heard.uri.path(), pairs.join("&"));
    for name in names {
        let value = heard.header(name).unwrap_or_default();
        let plain: Vec<&str> = value.split_whitespace().collect();
        text.push_str(&format!("{name}:{}\n", plain.join(" ")));
    }
    text.push_str(&format!("\n{}\n{}", names.join(";"), sha256(heard.body)));
    text
}

fn key(claim: &Claim<'_>) -> hmac::Key {
    let secret = format!("AWS4{}", keys::AWS_SECRET_ACCESS_KEY);
    let mut key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    for part in [claim.day, claim.region, claim.service, "aws4_request"] {
        let tag = hmac::sign(&key, part.as_bytes());
        key = hmac::Key::new(hmac::HMAC_SHA256, tag.as_ref());
    }
    key
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}
