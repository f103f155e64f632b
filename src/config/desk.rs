//! The table of the desk: who of the people who sign in works for the seller.

use serde::Deserialize;

/// `[desk]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    /// Addresses by which staff sign in, in small letters.
    #[serde(default, deserialize_with = "addresses")]
    pub staff: Vec<String>,
}

impl Desk {
    /// Does the person who has proven this address belong to the staff?
    pub fn is_staff(&self, email: &str) -> bool {
        self.staff.iter().any(|known| known == email)
    }
}

fn addresses<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let check = |text: String| {
        crate::flows::email(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is no e-mail address")))
    };
    Vec::<String>::deserialize(d)?.into_iter().map(check).collect()
}
