//! Draws the match key that identifies the money of an attempt.

use crate::{
    app::App,
    domain::payment::{Payment, match_key::MatchKey},
    store::{StoreError, Tx, match_keys},
};

/// How many match keys are drawn before giving up because the destination has no free ones. Those of the second half may
/// share their last digits with another attempt.
const DRAWS: u32 = 40;

/// Outcome of drawing a match key.
pub(super) enum Drawn {
    Key(MatchKey),
    /// The method needs none.
    NotNeeded,
    /// All match keys are taken by other attempts.
    Full,
}

/// Draws a free match key for the amount that is still due.
pub(super) async fn draw(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    destination: Option<&str>,
) -> Result<Drawn, StoreError> {
    let Some(matching) = app.method(&payment.method).and_then(|method| method.matching()) else {
        return Ok(Drawn::NotNeeded);
    };
    for nth in 0..DRAWS {
        let match_key = matching.draw(payment.missing(), destination, &app.random);
        let held =
            match_keys::owner(tx, &payment.method, &match_key.destination, &match_key.key, app.clock.now())
                .await?
                .is_some();
        if !held && (nth >= DRAWS / 2 || !match_keys::suffix_taken(tx, &payment.method, &match_key).await?) {
            return Ok(Drawn::Key(match_key));
        }
    }
    tracing::error!(method = payment.method, "no free amount is left: configure more addresses");
    Ok(Drawn::Full)
}
