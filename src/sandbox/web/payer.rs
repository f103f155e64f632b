//! The selects that say who is paying, each at what the payer is.

use super::words::Choice;
use crate::{
    lang::Lang,
    sandbox::wallet::{Level, Payer, Source, WalletFault, apps::ALIPAY_HK},
};

/// Who is paying, as selects.
pub struct Situation {
    pub levels: Vec<Choice>,
    /// Empty for wallets whose limits do not hang on it.
    pub sources: Vec<Choice>,
    pub troubles: Vec<Choice>,
}

impl Situation {
    pub fn of(lang: Lang, payer: &Payer) -> Self {
        let hk = payer.wallet == ALIPAY_HK;
        Self {
            levels: levels(lang, payer.level, hk),
            sources: if hk { sources(lang, payer.source) } else { Vec::new() },
            troubles: troubles(lang, payer.trouble),
        }
    }
}

/// Only Alipay HK knows a level between the two.
fn levels(lang: Lang, level: Level, three: bool) -> Vec<Choice> {
    let chosen = match level {
        Level::Unverified => "unverified",
        Level::Intermediate => "intermediate",
        Level::Verified => "verified",
    };
    let levels = [
        ("verified", "sandbox-level-verified"),
        ("intermediate", "sandbox-level-intermediate"),
        ("unverified", "sandbox-level-unverified"),
    ];
    let mut levels = Choice::of(lang, chosen, levels);
    levels.retain(|level| three || level.value != "intermediate");
    levels
}

fn sources(lang: Lang, source: Source) -> Vec<Choice> {
    let chosen = match source {
        Source::Balance => "balance",
        Source::Bank => "bank",
        Source::Card => "card",
    };
    let sources = [
        ("balance", "sandbox-source-balance"),
        ("bank", "sandbox-source-bank"),
        ("card", "sandbox-source-card"),
    ];
    Choice::of(lang, chosen, sources)
}

fn troubles(lang: Lang, trouble: WalletFault) -> Vec<Choice> {
    let chosen = match trouble {
        WalletFault::None => "none",
        WalletFault::Short => "short",
        WalletFault::YearSpent => "year-spent",
        WalletFault::Risk => "risk",
    };
    let troubles = [
        ("none", "sandbox-trouble-none"),
        ("short", "sandbox-trouble-short"),
        ("year-spent", "sandbox-trouble-year"),
        ("risk", "sandbox-trouble-risk"),
    ];
    Choice::of(lang, chosen, troubles)
}
