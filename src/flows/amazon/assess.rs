//! What is due of an entitlement, in view of everything else that its subscription holds.

use crate::{
    app::App,
    domain::{
        listing::{Due, ManualReason},
        selection::snapshot,
        time::DAY_MS,
    },
    methods::amazon::Amazon,
    store::{
        StoreError,
        amazon::{Right, rights},
    },
};

/// What ends so shortly before its time has run its term.
const EARLY_MS: i64 = 4 * DAY_MS;

/// One right takes another's place when it comes within so long of the other's end.
const TOGETHER_MS: i64 = 2 * DAY_MS;

/// What is to be ordered of a right; `all` are the rights of its subscription.
pub fn assess(app: &App, amazon: &Amazon, right: &Right, all: &[Right]) -> Due {
    if right.ended_at.is_some() {
        return Due::Nothing;
    }
    let said = &right.said;
    let Some(listing) = amazon.by_code(&right.product_code) else {
        let noted = right.ordered.is_some_and(|it| said.units <= it.units && !said.outlasts(it.until));
        return if noted { Due::Nothing } else { Due::Person(ManualReason::Unknown) };
    };
    match listing.due(said, right.ordered, right.seen_at) {
        Due::Order(_) if replaces(right, all) => Due::Person(ManualReason::Replaces),
        Due::Order(selection) => {
            let product = app.catalogue.product(selection.product.as_str());
            let sold = product.is_some_and(|product| snapshot(product, &selection).is_ok());
            if sold { Due::Order(selection) } else { Due::Person(ManualReason::Units) }
        }
        due @ (Due::Nothing | Due::Person(_)) => due,
    }
}

/// The same for one right alone; the others are read when they matter.
pub async fn still_due(app: &App, amazon: &Amazon, right: &Right) -> Result<Due, StoreError> {
    let alone = assess(app, amazon, right, &[]);
    if !matches!(alone, Due::Order(_)) {
        return Ok(alone);
    }
    let mut db = app.store.read().await?;
    let all = rights::of_subscription(&mut db, &right.account, &right.product_code).await?;
    Ok(assess(app, amazon, right, &all))
}

/// Has it come when another ended that was ordered here, and whose term was not over? Then AWS has changed the
/// plan, and bills the difference at the most.
fn replaces(right: &Right, all: &[Right]) -> bool {
    let replaced = |other: &Right| {
        let Some(ended) = other.ended_at.filter(|_| other.order.is_some()) else { return false };
        let early = other.said.until.is_none_or(|until| until.since(ended) > EARLY_MS);
        early && ended.since(right.seen_at).abs() <= TOGETHER_MS
    };
    right.ordered.is_none() && all.iter().any(replaced)
}
