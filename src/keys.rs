//! Everything that is derived from the site's one secret: link tokens, form tokens, the cookie key.

use crate::domain::{OrderId, id::base32};
use ring::{digest, hmac};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

/// Keys derived from the master secret, one for each purpose.
#[derive(Clone)]
pub struct Keys {
    links: hmac::Key,
    forms: hmac::Key,
    cookies: [u8; 64],
}

impl Keys {
    pub fn derive(secret: &SecretString) -> Self {
        let master = hmac::Key::new(hmac::HMAC_SHA512, secret.expose_secret().as_bytes());
        let part = |purpose: &str| hmac::sign(&master, purpose.as_bytes());
        let mut cookies = [0; 64];
        cookies.copy_from_slice(part("cookies").as_ref());
        Self {
            links: hmac::Key::new(hmac::HMAC_SHA256, part("links").as_ref()),
            forms: hmac::Key::new(hmac::HMAC_SHA256, part("forms").as_ref()),
            cookies,
        }
    }

    /// The token of an order's payment link: 160 bits in 32 characters. Derived, so that it can be shown
    /// again, while the database keeps only its [`digest()`].
    pub fn link_token(&self, order: &OrderId) -> String {
        let tag = hmac::sign(&self.links, order.as_str().as_bytes());
        base32(&tag.as_ref()[..20])
    }

    /// The token of a sign-in link, from its id: the outbox keeps the id only.
    pub fn signin_token(&self, link: &str) -> String {
        let tag = hmac::sign(&self.links, format!("signin {link}").as_bytes());
        base32(&tag.as_ref()[..20])
    }

    /// The secret in the address of somebody who came from AWS Marketplace, from AWS's own token: the same token
    /// again leads to the same page, and neither of the two is kept.
    pub fn amazon_token(&self, token: &str) -> String {
        let tag = hmac::sign(&self.links, format!("amazon {token}").as_bytes());
        base32(&tag.as_ref()[..20])
    }

    /// The token that forms of a session carry against forged requests.
    pub fn form_token(&self, session: &str) -> String {
        let tag = hmac::sign(&self.forms, session.as_bytes());
        base32(&tag.as_ref()[..20])
    }

    /// Whether a form's token is this session's; takes the same time for every answer.
    pub fn form_token_fits(&self, session: &str, token: &str) -> bool {
        self.form_token(session).as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// 64 bytes for encrypting cookies.
    pub fn cookies(&self) -> &[u8; 64] {
        &self.cookies
    }
}

/// SHA-256 of a token in hexadecimal: what the database knows it by.
pub fn digest(token: &str) -> String {
    hex::encode(digest::digest(&digest::SHA256, token.as_bytes()))
}
