//! Certificate mode: fetches WeChat's certificates before they are needed, and never more than is polite.

use super::{
    aead::{ApiKey, Sealed},
    keys::{Certificate, KeyRing},
    request::Request,
    transport::Transport,
};
use crate::{
    domain::{
        Timestamp,
        time::{DAY_MS, HOUR_MS, MINUTE_MS},
    },
    methods::rsa::PublicKey,
};
use anyhow::{Context, Result, ensure};
use rustls_pki_types::{CertificateDer, pem::PemObject};
use serde::Deserialize;
use x509_parser::prelude::{FromDer, X509Certificate};

/// As often as the official Java SDK does.
const EVERY_MS: i64 = HOUR_MS;
/// Between two tries, whatever asks for them.
const PAUSE_MS: i64 = MINUTE_MS;
/// From here on the log reminds that the newest certificate known runs out.
const NOTICE_MS: i64 = 10 * DAY_MS;

/// When certificates were last asked for, and last got.
#[derive(Debug, Default)]
struct Rounds {
    tried: Option<Timestamp>,
    fetched: Option<Timestamp>,
}

impl Rounds {
    fn may_try(&self, now: Timestamp) -> bool {
        self.tried.is_none_or(|tried| is_over(now.since(tried), PAUSE_MS))
    }

    fn is_due(&self, now: Timestamp) -> bool {
        self.may_try(now) && self.fetched.is_none_or(|fetched| is_over(now.since(fetched), EVERY_MS))
    }
}

/// A time in the future was stored while the clock was wrong, so it imposes no wait.
fn is_over(since_ms: i64, pause_ms: i64) -> bool {
    !(0..pause_ms).contains(&since_ms)
}

/// The certificates of WeChat's that are known, and the key that opens new ones.
pub struct Certificates {
    pub api_key: ApiKey,
    pub keys: KeyRing,
    rounds: tokio::sync::Mutex<Rounds>,
}

impl Certificates {
    pub fn new(api_key: ApiKey, keys: KeyRing) -> Self {
        Self { api_key, keys, rounds: Default::default() }
    }

    /// Fetches when an hour has passed. Who finds another fetching goes on with the keys there are;
    /// without any, waits.
    pub async fn keep(&self, transport: &Transport) {
        if !transport.config.platform.fetch_certificates {
            return;
        }
        let rounds =
            if self.keys.is_empty() { Some(self.rounds.lock().await) } else { self.rounds.try_lock().ok() };
        let now = transport.wire.clock.now();
        if let Some(mut rounds) = rounds
            && rounds.is_due(now)
        {
            self.fetch(transport, &mut rounds, now).await;
        }
    }

    /// Fetches because a signature names a key we do not hold: WeChat may have changed certificates early.
    /// At most once a minute, as anyone can send us a serial; whoever finds another fetching waits for its result.
    pub async fn fetch_for_unknown_serial(&self, transport: &Transport) {
        if !transport.config.platform.fetch_certificates {
            return;
        }
        let mut rounds = self.rounds.lock().await;
        let now = transport.wire.clock.now();
        if rounds.may_try(now) {
            self.fetch(transport, &mut rounds, now).await;
        }
    }

    async fn fetch(&self, transport: &Transport, rounds: &mut Rounds, now: Timestamp) {
        rounds.tried = Some(now);
        match self.download(transport, now).await {
            Ok(found) => {
                rounds.fetched = Some(now);
                warn_before_expiry(&found, now);
                self.keys.learn(found, now);
            }
            Err(why) => tracing::warn!("WeChat Pay's certificates could not be fetched: {why:#}"),
        }
    }

    /// The answer is signed with one of the certificates it brings. Taking that one is what the official
    /// SDKs do, and sound: each certificate was opened with the APIv3 key, which only WeChat and we hold.
    async fn download(&self, transport: &Transport, now: Timestamp) -> Result<Vec<Certificate>> {
        let request = Request::get(transport.config.dialect.certificates_path().to_owned());
        let answer = transport.send(&request).await?;
        if answer.status != 200 {
            return Err(answer.trouble().into());
        }
        let found = read_list(&answer.body, &self.api_key)?;
        answer.proof().verify(&answer.body, now, |serial| {
            let fresh = found.iter().find(|c| c.serial.eq_ignore_ascii_case(serial));
            fresh.map(|c| c.key.clone()).or_else(|| self.keys.find(serial))
        })?;
        Ok(found.into_iter().filter(|certificate| certificate.expires > now).collect())
    }
}

#[derive(Deserialize)]
struct List {
    data: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    serial_no: String,
    encrypt_certificate: Sealed,
}

fn read_list(body: &[u8], api_key: &ApiKey) -> Result<Vec<Certificate>> {
    let list: List = serde_json::from_slice(body).context("no list of certificates")?;
    list.data.iter().map(|entry| read(entry, api_key)).collect()
}

fn read(entry: &Entry, api_key: &ApiKey) -> Result<Certificate> {
    let pem = String::from_utf8(api_key.open(&entry.encrypt_certificate)?)?;
    let certificate = read_certificate(&pem)?;
    let (named, own) = (&entry.serial_no, &certificate.serial);
    ensure!(named.eq_ignore_ascii_case(own), "the certificate {own} is listed as {named}");
    Ok(certificate)
}

/// Reads a certificate's own serial, key and end from its PEM.
pub(super) fn read_certificate(pem: &str) -> Result<Certificate> {
    let der = CertificateDer::from_pem_slice(pem.as_bytes()).context("a broken PEM")?;
    let (_, certificate) = X509Certificate::from_der(&der).context("no X.509 certificate")?;
    let serial: String = certificate.raw_serial().iter().map(|byte| format!("{byte:02X}")).collect();
    let ends_s = certificate.validity().not_after.timestamp();
    Ok(Certificate {
        serial: serial.trim_start_matches("00").to_owned(),
        key: PublicKey::parse(pem)?,
        expires: Timestamp::from_millis(ends_s.saturating_mul(1000)),
    })
}

fn warn_before_expiry(found: &[Certificate], now: Timestamp) {
    let newest = found.iter().max_by_key(|certificate| certificate.expires);
    if let Some(newest) = newest
        && newest.expires.since(now) < NOTICE_MS
    {
        let (serial, ends) = (&newest.serial, newest.expires.to_rfc3339());
        tracing::warn!(%serial, "WeChat Pay's newest certificate ends on {ends} and none follows it");
    }
}
