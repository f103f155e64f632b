//! Opens what WeChat seals with the merchant's APIv3 key: AEAD_AES_256_GCM.

use anyhow::{Result, anyhow, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

const ALGORITHM: &str = "AEAD_AES_256_GCM";

/// The APIv3 key, ready to open with. Never prints itself.
pub struct ApiKey(LessSafeKey);

/// Something sealed, as it stands in messages and in the list of certificates.
#[derive(Debug, Deserialize)]
pub struct Sealed {
    pub algorithm: String,
    /// Base64 of the ciphertext followed by its 16-byte tag.
    pub ciphertext: String,
    /// May be empty or absent.
    pub associated_data: Option<String>,
    /// 12 ASCII characters.
    pub nonce: String,
}

impl ApiKey {
    /// Takes exactly 32 bytes: a shorter key would quietly be another, weaker cipher.
    pub fn new(secret: &SecretString) -> Result<Self> {
        let bytes = secret.expose_secret().as_bytes();
        ensure!(bytes.len() == 32, "the APIv3 key has {} bytes; it must have 32", bytes.len());
        let key = UnboundKey::new(&AES_256_GCM, bytes).map_err(|_| anyhow!("no AES-256 key"))?;
        Ok(Self(LessSafeKey::new(key)))
    }

    /// The plain bytes; an error when anything at all was changed or the key is another.
    pub fn open(&self, sealed: &Sealed) -> Result<Vec<u8>> {
        ensure!(sealed.algorithm == ALGORITHM, "sealed with {:?}", sealed.algorithm);
        let nonce = Nonce::try_assume_unique_for_key(sealed.nonce.as_bytes());
        let nonce = nonce.map_err(|_| anyhow!("a nonce of {} bytes", sealed.nonce.len()))?;
        let aad = Aad::from(sealed.associated_data.as_deref().unwrap_or_default());
        let mut bytes = STANDARD.decode(&sealed.ciphertext)?;
        let opened = self.0.open_in_place(nonce, aad, &mut bytes);
        let length = opened.map_err(|_| anyhow!("altered, or sealed with another APIv3 key"))?.len();
        bytes.truncate(length);
        Ok(bytes)
    }
}
