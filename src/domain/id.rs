//! Identifiers: one type for each noun, so that an order's id is never taken for a payment's.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Crockford's base 32 in capitals: no I, L, O or U, so that an id can be read out on the telephone.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes bytes in Crockford's base 32, five bits a character, most significant first.
pub fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[((buffer >> bits) & 31) as usize]));
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(ALPHABET[((buffer << (5 - bits)) & 31) as usize]));
    }
    out
}

/// Returns true if a text has the form of an id: 26 digits and capitals. Whether it exists is the store's to say.
pub fn is_id(text: &str) -> bool {
    text.len() == 26 && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Makes an id of 16 random bytes: 26 characters of base 32.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(base32(&bytes))
            }

            /// Takes what the database or a provider gave back; whether it exists is the store's to say.
            pub fn from_text(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(/** An organisation that buys. */ OrgId);
id!(/** A person who signs in for an organisation. */ MemberId);
id!(/** An order. */ OrderId);
id!(
    /// Who shares allowances and may use each other's transfers: an organisation, or a single order of a contact.
    PartyId
);
id!(
    /** One attempt to pay an order by one method; sent to the provider as our own key. */
    PaymentId
);
