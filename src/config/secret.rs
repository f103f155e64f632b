//! Secrets: from the environment, or from a file of the data folder that is made at the first start.

use super::Secrets;
use crate::random::Random;
use anyhow::{Context, Result, bail};
use secrecy::{ExposeSecret, SecretString};
use std::{io::Write, os::unix::fs::OpenOptionsExt, path::Path};

/// Reads the secrets that methods and mail need.
pub fn environment() -> Secrets {
    Secrets {
        mail_password: variable("GUICHET_MAIL_PASSWORD"),
        wechat_apiv3_key: variable("GUICHET_WECHAT_APIV3_KEY"),
        stripe_secret_key: variable("GUICHET_STRIPE_SECRET_KEY"),
        stripe_webhook_secret: variable("GUICHET_STRIPE_WEBHOOK_SECRET"),
        tron_api_key: variable("GUICHET_TRON_API_KEY"),
        ethereum_api_key: variable("GUICHET_ETHEREUM_API_KEY"),
        tron_witness_key: variable("GUICHET_TRON_WITNESS_KEY"),
        ethereum_witness_key: variable("GUICHET_ETHEREUM_WITNESS_KEY"),
        aws_access_key_id: variable("GUICHET_AWS_ACCESS_KEY_ID"),
        aws_secret_access_key: variable("GUICHET_AWS_SECRET_ACCESS_KEY"),
        old_master: None,
        metrics_token: variable("GUICHET_METRICS_TOKEN"),
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the place where the environment is read")]
fn variable(name: &str) -> Option<SecretString> {
    std::env::var(name).ok().filter(|value| !value.is_empty()).map(SecretString::from)
}

/// The secret that this site had before: `GUICHET_SECRET_OLD`, or `secret.key.old` in the data folder. `None` if
/// neither is there: then nothing is moved to a new one.
pub fn old_master_secret(data: &Path) -> Result<Option<SecretString>> {
    if let Some(secret) = variable("GUICHET_SECRET_OLD") {
        return checked(secret).map(Some).context("GUICHET_SECRET_OLD");
    }
    let path = data.join("secret.key.old");
    let old = match std::fs::read_to_string(&path) {
        Ok(text) => checked(SecretString::from(text.trim().to_owned())).map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    };
    old.with_context(|| path.display().to_string())
}

/// The secret that links, forms and cookies are derived from: `GUICHET_SECRET`, or `secret.key` in the
/// data folder, made with mode 600 when it is missing.
pub fn master_secret(data: &Path, random: &Random) -> Result<SecretString> {
    if let Some(secret) = variable("GUICHET_SECRET") {
        return checked(secret).context("GUICHET_SECRET");
    }
    let path = data.join("secret.key");
    if let Ok(text) = std::fs::read_to_string(&path) {
        return checked(SecretString::from(text.trim().to_owned()))
            .with_context(|| path.display().to_string());
    }
    let secret = hex::encode(random.bytes::<32>());
    let mut file = std::fs::OpenOptions::new();
    let file = file.write(true).create_new(true).mode(0o600).open(&path);
    let mut file = file.with_context(|| format!("making {}", path.display()))?;
    file.write_all(secret.as_bytes()).and_then(|()| file.sync_all()).context("writing secret.key")?;
    Ok(SecretString::from(secret))
}

fn checked(secret: SecretString) -> Result<SecretString> {
    let text = secret.expose_secret();
    if text.len() < 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        bail!("needs at least 64 hexadecimal digits");
    }
    Ok(secret)
}
