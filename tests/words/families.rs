//! Families of keys that code puts together at run time: a pattern, and every value that can stand in it.

use guichet::{
    domain::Decline,
    methods::{PROFILES, amazon},
};
use std::collections::BTreeSet;

/// One family. `{}` in its pattern stands for each value.
pub struct Family {
    pub pattern: &'static str,
    pub values: Vec<&'static str>,
    /// Must every member exist? Otherwise a page asks first whether there is one.
    pub required: bool,
}

/// What a method may say in words of its own: the general key, with the method's group before it.
const OVERRIDABLE: [&str; 15] = [
    "pay-fact-reference",
    "pay-help-link",
    "pay-new-code",
    "pay-try-again-with",
    "state-checking-title",
    "state-checking-money",
    "state-checking-advice",
    "state-confirming-title",
    "state-confirming-money",
    "state-confirming-advice",
    "state-run-out-title",
    "state-run-out-money",
    "state-run-out-advice",
    "state-run-out-unheard",
    "state-run-out-unheard-advice",
];

const DECLINES: [&str; 3] = ["decline-{}-title", "decline-{}-cause", "decline-{}-advice"];

/// What a page says of a TxID: `ClaimStatus`, and a transfer that is too small.
const CLAIMS: [&str; 17] = [
    "looking",
    "confirming",
    "placed",
    "held",
    "small",
    "used",
    "dismissed",
    "theirs",
    "older",
    "failed",
    "other-token",
    "coin",
    "other-recipient",
    "no-transfer",
    "never-seen",
    "not-looked",
    "other-network",
];

/// States whose title and sentence about the money are asked for by the state's name.
const REVIEWS: [&str; 7] =
    ["late", "double", "called-off", "underpaid", "overdue", "doubtful", "reallocated"];

/// Pages with a title and a sentence about the money, by the beginning of their keys.
const HEADS: [&str; 5] = ["state-checking", "state-confirming", "usdt-lapsed", "usdt-named", "bank-over"];

pub fn all() -> Vec<Family> {
    let ids: Vec<_> = PROFILES.into_iter().chain([&amazon::PROFILE]).map(|method| method.id).collect();
    let declines: Vec<_> = Decline::ALL.into_iter().map(Decline::word).collect();
    let family =
        |pattern, values: &[&'static str], required| Family { pattern, values: values.to_vec(), required };
    let mut all = vec![
        family("method-{}-name", &ids, true),
        family("method-{}-time", &ids, true),
        family("method-{}-hint", &ids, true),
        family("method-{}-refund", &ids, false),
        family("method-{}-button", &ids, false),
        family("usdt-claim-{}-tag", &CLAIMS, true),
        family("usdt-claim-{}-text", &CLAIMS, true),
        family("usdt-transfer-network-{}", &["tron", "ethereum"], true),
        family("state-{}-title", &REVIEWS, true),
        family("state-{}-money", &REVIEWS, true),
        family("state-{}-advice", &["cancelled", "expired"], true),
        family("{}-title", &HEADS, true),
        family("{}-money", &HEADS, true),
    ];
    all.extend(DECLINES.map(|pattern| family(pattern, &declines, true)));
    all
}

impl Family {
    pub fn members(&self) -> impl Iterator<Item = String> + '_ {
        self.values.iter().map(|value| self.pattern.replace("{}", value))
    }
}

/// Every key that a family has, and every text of one group of methods that stands in for a general one.
pub fn members() -> BTreeSet<String> {
    let families: BTreeSet<String> =
        all().iter().flat_map(|family| family.members().collect::<Vec<_>>()).collect();
    let declines = families.iter().filter(|key| key.starts_with("decline-")).cloned();
    let general: Vec<String> = OVERRIDABLE.iter().map(|key| (*key).to_owned()).chain(declines).collect();
    let groups: BTreeSet<&str> = PROFILES.into_iter().map(|method| method.group).collect();
    let own = groups.iter().flat_map(|group| general.iter().map(move |key| format!("{group}-{key}")));
    families.iter().cloned().chain(own).collect()
}
