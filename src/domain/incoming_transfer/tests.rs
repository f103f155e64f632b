//! Claims on money that everybody can see: who gets it, and when a person decides.

use super::{AmountDue, ClaimEvidence, ClaimStatus, Claimant, ObservedTransfer, assess};
use crate::domain::{Currency, Money, OrderId, PartyId, Timestamp, time::DAY_MS};

const SENT: Timestamp = Timestamp::from_millis(100 * DAY_MS);

/// Money of so many millionths, sent at `SENT`.
fn sum(millionths: i64) -> ObservedTransfer {
    ObservedTransfer {
        reference: "ab".repeat(32),
        source: "ab".repeat(32),
        destination: "T".to_owned(),
        key: millionths.to_string(),
        amount: Money::new(millionths, Currency::USDT),
        at: SENT,
        payer: None,
        text: String::new(),
        block: None,
        certain: true,
    }
}

fn due(org: &str, millionths: i64) -> AmountDue {
    let order = OrderId::from_text(format!("order of {org}"));
    AmountDue { party: PartyId::from_text(org.to_owned()), order, millionths, paid: false }
}

/// What `us` is answered, whose order was placed a day before the money was sent, so many days after that.
fn claimed(seen: &ObservedTransfer, due: &[AmountDue], days: i64) -> ClaimStatus {
    let (org, order) = (PartyId::from_text("us".to_owned()), OrderId::from_text("order of us".to_owned()));
    let missing = Money::new(100_980_000, Currency::USDT);
    let claimant = Claimant { party: &org, order: &order, placed_at: SENT.plus_ms(-DAY_MS), missing };
    assess(ClaimEvidence::of(seen, due, claimant, SENT.plus_ms(days * DAY_MS)))
}

#[test]
fn less_than_one_usdt_counts_only_as_the_rest() {
    let (org, order) = (PartyId::from_text("us".to_owned()), OrderId::from_text("order of us".to_owned()));
    let answer = |millionths: i64, missing: i64| {
        let missing = Money::new(missing, Currency::USDT);
        let claimant = Claimant { party: &org, order: &order, placed_at: SENT.plus_ms(-DAY_MS), missing };
        assess(ClaimEvidence::of(&sum(millionths), &[due("us", 1_981_234)], claimant, SENT))
    };
    assert_eq!(answer(10_000, 1_980_000), ClaimStatus::Held);
    assert_eq!(answer(981_234, 1_980_000), ClaimStatus::Held, "its last four digits do not make it more");
    assert_eq!(answer(999_999, 1_980_000), ClaimStatus::Held);
    assert_eq!(answer(1_000_000, 1_980_000), ClaimStatus::Placed);
    assert_eq!(answer(370_000, 370_000), ClaimStatus::Placed, "it is all that was missing");
    assert_eq!(answer(369_999, 370_000), ClaimStatus::Held);
    assert_eq!(answer(10_000, 0), ClaimStatus::Held, "nothing is missing");
}

#[test]
fn whoever_waits_alone_at_an_address_gets_what_comes_there() {
    assert_eq!(claimed(&sum(60_000_000), &[due("us", 100_981_234)], 1), ClaimStatus::Placed);
    assert_eq!(claimed(&sum(60_000_000), &[], 1), ClaimStatus::Older);
}

#[test]
fn the_last_four_digits_say_whose_money_an_exchange_has_shortened() {
    let both = [due("us", 100_981_234), due("them", 100_984_321)];
    assert_eq!(claimed(&sum(99_981_234), &both, 1), ClaimStatus::Placed);
    assert_eq!(claimed(&sum(99_984_321), &both, 1), ClaimStatus::Held);
    assert_eq!(claimed(&sum(99_985_555), &both, 1), ClaimStatus::Held);
}

#[test]
fn the_digits_count_for_the_order_that_bears_them_and_for_sums_a_little_off() {
    let them = due("them", 900_004_321);
    let far = [due("us", 100_981_234), them.clone()];
    assert_eq!(claimed(&sum(800_001_234), &far, 1), ClaimStatus::Held, "seven hundred dollars off");
    let other = AmountDue { order: OrderId::from_text("another".to_owned()), ..due("us", 100_981_234) };
    assert_eq!(claimed(&sum(99_981_234), &[other, them], 1), ClaimStatus::Held, "another order bears them");
}

#[test]
fn whoever_draws_many_amounts_wins_nothing_by_chance() {
    let mut all: Vec<AmountDue> = (1..=30).map(|suffix| due("us", 100_980_000 + suffix)).collect();
    all.push(due("them", 100_984_321));
    assert_eq!(claimed(&sum(99_980_007), &all, 1), ClaimStatus::Held);
}

#[test]
fn whoever_has_paid_may_have_paid_again() {
    let paid = |millionths| AmountDue { paid: true, ..due("them", millionths) };
    assert_eq!(
        claimed(&sum(100_980_000), &[due("us", 100_981_234), paid(100_984_321)], 1),
        ClaimStatus::Held
    );
    assert_eq!(
        claimed(&sum(60_000_000), &[due("us", 100_981_234), paid(900_004_321)], 1),
        ClaimStatus::Placed
    );
}

#[test]
fn a_person_decides_about_money_of_last_week() {
    let alone = [due("us", 100_981_234)];
    assert_eq!(claimed(&sum(60_000_000), &alone, 6), ClaimStatus::Placed);
    assert_eq!(claimed(&sum(60_000_000), &alone, 8), ClaimStatus::Held);
    assert_eq!(claimed(&sum(60_000_000), &[], 15), ClaimStatus::Held, "what it was asked for is forgotten");
}
