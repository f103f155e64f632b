//! What two actors of a schedule do: one is stopped at a provider's call, the other acts meanwhile.

use guichet::{
    app::App,
    domain::{device::Device, order::Order},
    flows::pay::{self, Choice},
    lang::Lang,
};
use std::sync::Arc;

/// What the instance behind the gate is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    Begin,
    Look,
    Void,
    /// Chooses another method: the open attempt is void first.
    Switch,
    /// The watcher finds the order paid in another way, and closes the attempt.
    Supersede,
}

/// What happens while it is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meanwhile {
    Nothing,
    Pays,
    /// The payer pays, and the provider's message makes this instance ask.
    PaysAndTells,
    /// The payer pays, and the watcher of another instance asks.
    PaysAndWatches,
    /// The payer pays, and somebody gives the attempt up.
    PaysAndVoids,
    Voids,
    /// Somebody gives the attempt up, and the payer tries to pay it.
    VoidsThenPays,
    CancelsOrder,
    /// Somebody chooses another method, and both attempts are paid where that is possible.
    SwitchesAndPaysBoth,
    /// The payer pays, and it takes minutes until the stopped call goes on.
    PaysAndMinutesPass,
}

pub const ALL: [Meanwhile; 10] = [
    Meanwhile::Nothing,
    Meanwhile::Pays,
    Meanwhile::PaysAndTells,
    Meanwhile::PaysAndWatches,
    Meanwhile::PaysAndVoids,
    Meanwhile::Voids,
    Meanwhile::VoidsThenPays,
    Meanwhile::CancelsOrder,
    Meanwhile::SwitchesAndPaysBoth,
    Meanwhile::PaysAndMinutesPass,
];

/// How the stopped call goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    GoesOn,
    /// The connection breaks, and the instance lives.
    Breaks,
    /// The instance dies.
    Dies,
}

impl Meanwhile {
    /// Does it matter whether the stopped call goes on, breaks, or ends with its instance?
    pub fn ends(self) -> &'static [End] {
        match self {
            Self::Nothing | Self::Pays | Self::PaysAndTells | Self::PaysAndVoids => {
                &[End::GoesOn, End::Breaks, End::Dies]
            }
            _ => &[End::GoesOn],
        }
    }
}

/// Another method that may be chosen after this one.
pub fn other(method: &str) -> &'static str {
    if method == "wechat" { "alipay" } else { "wechat" }
}

/// A payer chooses a method on the payment page of an instance.
pub async fn chooses(app: &Arc<App>, order: &Order, method: &str) {
    let payable = pay::open(app, &app.keys.link_token(&order.id)).await.unwrap().unwrap();
    let choice = Choice {
        method: method.to_owned(),
        wallet: None,
        fresh: false,
        by: guichet::domain::Actor::Member(guichet::domain::MemberId::from_text("M")),
        device: Device::DESKTOP,
        ip: None,
        user_agent: "Test".to_owned(),
        lang: Lang::ENGLISH,
    };
    pay::choose(app, payable, choice).await.unwrap();
}
