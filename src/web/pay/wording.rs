//! Texts about an attempt: a group of methods may say a thing in words of its own.

use super::summary::app_name;
use crate::{domain::payment::Payment, web::Page};

/// The text under `key`, with the name of the app. For `state-run-out-title` and an attempt by card, the text
/// under `card-state-run-out-title` where there is one, which needs no arguments: a card has no code to scan,
/// and no app.
pub fn about(page: &Page, payment: &Payment, key: &str) -> String {
    own(page, payment, key).map_or_else(|| page.lang.t1(key, "app", app_name(page, payment)), str::to_owned)
}

/// The text of the group's own, when there is one.
pub fn own(page: &Page, payment: &Payment, key: &str) -> Option<&'static str> {
    let own = format!("{}-{key}", payment.group);
    page.lang.has(&own).then(|| page.lang.t(&own))
}
