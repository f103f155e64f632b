//! Draws the mark by which the money of an attempt is told from all other money.

use crate::{
    app::App,
    domain::payment::{Payment, mark::Mark},
    store::{StoreError, Tx, marks},
};

/// How often a mark is drawn before one with a tail that another attempt bears will do, and before the
/// flow gives up: the place is full.
const DRAWS: u32 = 40;

/// What came of drawing a mark.
pub(super) enum Drawn {
    Mark(Mark),
    /// The method needs none.
    NotNeeded,
    /// Other attempts hold all there are.
    Full,
}

/// Draws a mark for what is still to be paid that no other attempt holds.
pub(super) async fn draw(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    place: Option<&str>,
) -> Result<Drawn, StoreError> {
    let Some(marks) = app.method(&payment.method).and_then(|method| method.marks()) else {
        return Ok(Drawn::NotNeeded);
    };
    for nth in 0..DRAWS {
        let mark = marks.draw(payment.missing(), place, &app.random);
        let held =
            marks::owner(tx, &payment.method, (&mark.place, &mark.key), app.clock.now()).await?.is_some();
        if !held && (nth >= DRAWS / 2 || !marks::tail_taken(tx, &payment.method, &mark).await?) {
            return Ok(Drawn::Mark(mark));
        }
    }
    tracing::error!(method = payment.method, "no free amount is left: configure more addresses");
    Ok(Drawn::Full)
}
