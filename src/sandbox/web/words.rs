//! What states and choices of the pretend world are called on its pages.

use crate::{
    lang::Lang,
    sandbox::{
        wallet::{Refusal, Standing},
        webhook_queue::{About, Notice},
    },
};

/// One entry of a select.
pub struct Choice {
    pub value: String,
    pub text: String,
    pub chosen: bool,
}

impl Choice {
    /// The entries of a select whose texts are keys.
    pub fn of<const N: usize>(lang: Lang, chosen: &str, entries: [(&str, &str); N]) -> Vec<Self> {
        let entry = |(value, key): (&str, &str)| Self {
            value: value.to_owned(),
            text: lang.t(key).to_owned(),
            chosen: value == chosen,
        };
        entries.into_iter().map(entry).collect()
    }

    /// The entries of a select of waiting times; no time at all comes first, under its own key.
    pub fn of_seconds<const N: usize>(lang: Lang, chosen: i64, none: &str, seconds: [i64; N]) -> Vec<Self> {
        let entry = |s: i64| Self {
            value: s.to_string(),
            text: if s == 0 { lang.t(none).to_owned() } else { lang.duration(s * 1000) },
            chosen: s == chosen,
        };
        let mut all: Vec<Self> = [0].into_iter().chain(seconds).map(entry).collect();
        if all.iter().all(|choice| !choice.chosen) {
            all.push(entry(chosen));
        }
        all
    }
}

/// The tone and the key of a payment's state.
pub fn state(standing: Standing<'_>) -> (&'static str, &'static str) {
    match standing {
        Standing::Waiting => ("still", "sandbox-state-waiting"),
        Standing::Checking(_) => ("moving", "sandbox-state-checking"),
        Standing::Paid(_) => ("paid", "sandbox-state-paid"),
        Standing::Failed(_) => ("act-now", "sandbox-state-failed"),
        Standing::Closed => ("still", "sandbox-state-closed"),
        Standing::Expired => ("still", "sandbox-state-expired"),
    }
}

/// What the wallet says when it does not pay.
pub fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::ByPayer => "sandbox-refused-payer",
        Refusal::Balance => "sandbox-refused-balance",
        Refusal::OverLimit => "sandbox-refused-limit",
        Refusal::Unverified => "sandbox-refused-unverified",
        Refusal::Risk => "sandbox-refused-risk",
    }
}

/// What a message was about.
pub fn about(about: &About) -> &'static str {
    match about {
        About::Result => "sandbox-about-result",
        About::Pending => "sandbox-about-pending",
        About::Refund(_) => "sandbox-about-refund",
        About::Expiry(_) => "sandbox-about-expiry",
        About::Forged => "sandbox-about-forged",
        About::Probe => "sandbox-about-probe",
        About::Event(_) => "sandbox-about-event",
    }
}

/// What has become of a message.
pub fn fate(lang: Lang, notice: &Notice) -> String {
    match (notice.answer, notice.done) {
        (None, false) => lang.t1("sandbox-fate-due", "time", lang.time(notice.due)),
        (None, true) => lang.t("sandbox-fate-dropped").to_owned(),
        (Some(0), _) => lang.t("sandbox-fate-silence").to_owned(),
        (Some(status), _) => lang.t1("sandbox-fate-answered", "status", status.to_string()),
    }
}
