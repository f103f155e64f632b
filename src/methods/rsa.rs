//! RSA keys in every form that providers hand them out, and RSA-SHA256 signatures with them.

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair, UnparsedPublicKey};
use rustls_pki_types::{
    CertificateDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, SubjectPublicKeyInfoDer, pem::PemObject,
};
use std::{fmt, sync::Arc};
use x509_parser::prelude::{FromDer, SubjectPublicKeyInfo, X509Certificate};

/// A private key for signing. Never prints itself.
#[derive(Clone)]
pub struct PrivateKey(Arc<RsaKeyPair>);

impl PrivateKey {
    /// Reads PKCS#8 or PKCS#1, as PEM or as bare base64 (Antom's portal gives any of the four).
    pub fn parse(text: &str) -> Result<Self> {
        let pair = if text.contains("-----BEGIN RSA PRIVATE KEY") {
            let der = PrivatePkcs1KeyDer::from_pem_slice(text.as_bytes()).context("a broken PEM")?;
            RsaKeyPair::from_der(der.secret_pkcs1_der())
        } else if text.contains("-----BEGIN") {
            let der = PrivatePkcs8KeyDer::from_pem_slice(text.as_bytes()).context("a broken PEM")?;
            RsaKeyPair::from_pkcs8(der.secret_pkcs8_der())
        } else {
            let der = bare(text)?;
            RsaKeyPair::from_pkcs8(&der).or_else(|_| RsaKeyPair::from_der(&der))
        };
        match pair {
            Ok(pair) => Ok(Self(Arc::new(pair))),
            Err(why) => bail!("no RSA private key of 2048 to 4096 bits ({why})"),
        }
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256, in base64.
    pub fn sign(&self, message: &[u8]) -> String {
        let mut signature = vec![0; self.0.public().modulus_len()];
        let chance = ring::rand::SystemRandom::new();
        // Proven: signing fails only for a buffer of another length than the modulus.
        self.0
            .sign(&RSA_PKCS1_SHA256, &chance, message, &mut signature)
            .expect("a signature as long as the modulus");
        STANDARD.encode(signature)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(…)")
    }
}

/// A public key for verifying; the inner PKCS#1 form that ring asks for.
#[derive(Clone)]
pub struct PublicKey(Vec<u8>);

impl PublicKey {
    /// Reads an SPKI or PKCS#1 key or an X.509 certificate, as PEM or (keys) as bare base64.
    pub fn parse(text: &str) -> Result<Self> {
        if text.contains("-----BEGIN CERTIFICATE") {
            let der = CertificateDer::from_pem_slice(text.as_bytes()).context("a broken PEM")?;
            let (_, certificate) = X509Certificate::from_der(&der).context("no X.509 certificate")?;
            return Self::inner(certificate.public_key());
        }
        let der = if text.contains("-----BEGIN") {
            SubjectPublicKeyInfoDer::from_pem_slice(text.as_bytes()).context("a broken PEM")?.to_vec()
        } else {
            bare(text)?
        };
        match SubjectPublicKeyInfo::from_der(&der) {
            Ok((_, info)) => Self::inner(&info),
            Err(_) => Self::checked(der),
        }
    }

    /// Whether `signature` (base64 of RSASSA-PKCS1-v1_5 with SHA-256) is this key's over `message`.
    pub fn verifies(&self, message: &[u8], signature: &str) -> bool {
        let Ok(signature) = STANDARD.decode(signature) else { return false };
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &self.0).verify(message, &signature).is_ok()
    }

    fn inner(info: &SubjectPublicKeyInfo<'_>) -> Result<Self> {
        Self::checked(info.subject_public_key.data.to_vec())
    }

    fn checked(der: Vec<u8>) -> Result<Self> {
        use x509_parser::public_key::RSAPublicKey;
        let Ok((_, key)) = RSAPublicKey::from_der(&der) else { bail!("no RSA public key") };
        if key.key_size() < 2048 {
            bail!("an RSA key of {} bits; at least 2048 are needed", key.key_size());
        }
        Ok(Self(der))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PublicKey(…)")
    }
}

fn bare(text: &str) -> Result<Vec<u8>> {
    let packed: String = text.split_whitespace().collect();
    STANDARD.decode(packed).context("neither PEM nor base64")
}
