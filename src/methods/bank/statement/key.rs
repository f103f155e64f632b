//! What names a booking in every file that tells of it.

use super::{Entry, Kind, Side};
use crate::methods::bank::reference::Reference;
use ring::digest::{SHA256, digest};
use std::collections::HashMap;

/// Gives every entry its key: a digest of what the bank says of it in any file, and a count among those of
/// which it says the very same, so that two equal transfers of one day stay two. Booked ones come before reverted
/// ones, whatever their order in the file.
pub(super) fn number<'a>(entries: impl Iterator<Item = &'a mut Entry>) {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for entry in entries {
        let facts = facts(entry);
        let count = seen.entry(facts.clone()).or_default();
        let digest = digest(&SHA256, format!("{facts}\n{count}").as_bytes());
        entry.key = hex::encode(&digest.as_ref()[..16]);
        *count += 1;
    }
}

/// With a reference of ours and the bank's own name, other words do not count: a notice and the statement of
/// the day may put them otherwise. The bank's name alone is not enough: it may be that of several transfers.
fn facts(entry: &Entry) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let side = match entry.side {
        Side::Credit => "C",
        Side::Debit => "D",
    };
    let kind = match entry.kind {
        Kind::Booked | Kind::Batch => "booked",
        Kind::Pending => "pending",
        Kind::Reversal => "reversal",
        Kind::Return => "return",
    };
    let said = |part: &Option<String>| part.clone().unwrap_or_default();
    let own = Reference::find_all(entry.words());
    let mut facts = vec![
        entry.account.clone(),
        entry.amount.to_string(),
        side.to_owned(),
        kind.to_owned(),
        day(entry.booked.or(entry.value_date)),
        own.iter().map(Reference::as_str).collect::<Vec<_>>().join(" "),
        said(&entry.bank_ref),
        said(&entry.end_to_end),
        entry.names.join(" "),
    ];
    if own.is_empty() || entry.bank_ref.is_none() {
        facts.extend([&entry.payer_name, &entry.payer_account].map(said));
        facts.extend(entry.structured.iter().chain(&entry.texts).cloned());
    }
    if entry.bank_ref.is_none() {
        facts.push(said(&entry.notice));
    }
    facts.join("\n")
}
