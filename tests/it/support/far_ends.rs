//! What the pretend providers know, whatever our books say: who has paid, and who holds the money.

use crate::support::app::TestApp;
use guichet::{
    domain::payment::Payment,
    sandbox::{
        card::book::{self, Session},
        payer,
        wallet::{self, Payer, State},
    },
};

/// The payer pays this attempt at its provider, if that is still possible.
pub async fn payer_pays(app: &TestApp, attempt: &Payment) {
    if attempt.method == "card" {
        if let Some(session) = session(app, attempt).await {
            payer::card::pay(&app.world(), &session.id, "4242424242424242").await.unwrap();
        }
        return;
    }
    let code = match attempt.method.as_str() {
        "bank" => return,
        "wechat" => "WECHAT",
        "alipay-hk" => "ALIPAY_HK",
        _ => "ALIPAY_CN",
    };
    payer::phone::confirm(&app.world(), attempt.id.as_str(), &Payer::able(code)).await.unwrap();
}

/// Does the provider hold the money of this attempt?
pub async fn keeps_money(app: &TestApp, attempt: &Payment) -> bool {
    // No provider closes a transfer: what has come is ours.
    if attempt.method == "bank" {
        return !attempt.state.received().is_empty();
    }
    if attempt.method == "card" {
        let intent = session(app, attempt).await.and_then(|session| session.intent);
        return intent.is_some_and(|intent| matches!(intent.money, book::State::Succeeded { .. }));
    }
    let there = wallet::find(&app.world(), attempt.id.as_str()).await.unwrap();
    there.is_some_and(|there| matches!(there.state, State::Paid(_)))
}

async fn session(app: &TestApp, attempt: &Payment) -> Option<Session> {
    let latest = book::latest(&app.world(), 20).await.unwrap();
    latest.into_iter().find(|session| session.reference.as_deref() == Some(attempt.id.as_str()))
}
