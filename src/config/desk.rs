//! The table of the desk: who of the people who sign in works for the seller.

use super::{Mode, mail::EXAMPLE_DOMAIN};
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
    /// A live site knows its staff: the example's person is nobody.
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        match self.staff.iter().find(|staff| staff.ends_with(EXAMPLE_DOMAIN)) {
            Some(staff) if mode == Mode::Live => {
                Err(format!("desk: {staff} is the example's; name your own staff, or nobody"))
            }
            _ => Ok(()),
        }
    }

    /// Returns true if the owner of this proven address is staff.
    pub fn is_staff(&self, email: &str) -> bool {
        self.staff.iter().any(|known| known == email)
    }
}

fn addresses<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let check = |text: String| {
        crate::domain::contact::email(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is no e-mail address")))
    };
    Vec::<String>::deserialize(d)?.into_iter().map(check).collect()
}
