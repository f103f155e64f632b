//! Draws the mark that identifies the money of an attempt.

use crate::{
    app::App,
    domain::payment::{Payment, mark::Mark},
    store::{StoreError, Tx, marks},
};

/// How many marks are drawn before giving up, as the place has no free ones. Those of the second half may share their
/// last digits with another attempt.
const DRAWS: u32 = 40;

/// Outcome of drawing a mark.
pub(super) enum Drawn {
    Mark(Mark),
    /// The method needs none.
    NotNeeded,
    /// All marks are taken by other attempts.
    Full,
}

/// Draws a free mark for the amount that is still due.
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
