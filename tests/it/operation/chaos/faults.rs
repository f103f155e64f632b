//! What goes wrong in a chaos run: shops die, providers lie or say nothing, clocks jump.

use super::dice::Dice;
use crate::support::town::{Map, Town, caller::Lost};
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicBool, Ordering},
};

const PROVIDERS: [&str; 3] = ["antom", "wechat", "stripe"];
const CHAINS: [&str; 2] = ["tron", "ethereum"];
const MINUTE_MS: i64 = 60_000;

pub struct Trouble {
    dice: Dice,
    /// What happened, and how often.
    happened: BTreeMap<&'static str, usize>,
    staff: Option<crate::support::town::caller::Caller>,
}

impl Trouble {
    pub fn new(dice: Dice) -> Self {
        Self { dice, happened: BTreeMap::new(), staff: None }
    }

    pub fn told(&self) -> String {
        let lines = self.happened.iter().map(|(what, count)| format!("  {count:>3} {what}\n"));
        format!("trouble:\n{}", lines.collect::<String>())
    }

    /// One trouble after the other, until everybody has gone. Every fourth is a kill, so that every run has
    /// some.
    pub async fn goes_on(&mut self, town: &mut Town, over: &AtomicBool) {
        let mut nth = 0;
        while !over.load(Ordering::SeqCst) {
            self.dice.pause(100, 800).await;
            nth += 1;
            let what = if nth % 4 == 0 { self.kill(town).await } else { self.any(town).await };
            *self.happened.entry(what).or_default() += 1;
        }
    }

    /// Nothing is wrong any more: all faults are off, all clocks agree, all shops run.
    pub async fn ends(&mut self, town: &mut Town) {
        for provider in PROVIDERS {
            disturb(town, provider, &HEALTHY).await.unwrap();
        }
        for chain in CHAINS {
            disturb_chain(town, chain, &[]).await.unwrap();
        }
        let right = town.world.shifted_ms();
        for shop in &mut town.shops {
            shop.shift(right - shop.shifted_ms());
            shop.start();
            shop.is_ready().await;
        }
    }

    async fn kill(&mut self, town: &mut Town) -> &'static str {
        let nth = self.dice.below(town.shops.len());
        town.shops[nth].kill();
        self.dice.pause(10, 900).await;
        town.shops[nth].start();
        town.shops[nth].is_ready().await;
        "a shop was killed"
    }

    async fn any(&mut self, town: &mut Town) -> &'static str {
        match self.dice.below(100) {
            0..12 => self.provider(town, &[("down", "on")], "a provider was down").await,
            12..30 => {
                let lost = self.dice.one_of(&["begin", "ask", "close"]);
                self.provider(town, &[("lose", lost)], "an answer was lost").await
            }
            30..40 => self.provider(town, &[("slow_s", "3")], "answers were slow").await,
            40..48 => self.provider(town, &[("unsigned", "on")], "answers were not signed").await,
            48..56 => self.provider(town, &[("messages", "never")], "no messages came").await,
            56..62 => self.provider(town, &[("messages", "twice")], "messages came twice").await,
            62..70 => self.forged(town).await,
            70..80 => self.chain(town).await,
            80..86 => self.import(town).await,
            86..90 => {
                let nth = self.dice.below(town.shops.len());
                town.shops[nth].stop();
                town.shops[nth].start();
                town.shops[nth].is_ready().await;
                "a shop was restarted"
            }
            90..93 => self.wrong_clock(town).await,
            93..97 => self.full_disk(town).await,
            _ => {
                let minutes = 1 + self.dice.below(30);
                town.time_passes(minutes as i64 * MINUTE_MS);
                "time passed"
            }
        }
    }

    /// For some seconds; what is to happen once may still wait when it ends.
    async fn provider(&mut self, town: &Town, wrong: &[(&str, &str)], what: &'static str) -> &'static str {
        let provider = self.dice.one_of(&PROVIDERS);
        disturb(town, provider, wrong).await.unwrap();
        self.dice.pause(500, 2500).await;
        disturb(town, provider, &HEALTHY).await.unwrap();
        what
    }

    async fn chain(&mut self, town: &Town) -> &'static str {
        let chain = self.dice.one_of(&CHAINS);
        if self.dice.percent(30) {
            let fields = [("chain", chain), ("depth", "2"), ("fate", "moved")];
            act(town, "/sandbox/chains/reorg", &fields).await.unwrap();
            return "a chain replaced its latest blocks";
        }
        let wrong =
            self.dice.one_of(&[("down", "on"), ("limited", "on"), ("nonsense", "on"), ("behind", "50")]);
        disturb_chain(town, chain, &[wrong]).await.unwrap();
        self.dice.pause(500, 2500).await;
        disturb_chain(town, chain, &[]).await.unwrap();
        "a node misbehaved"
    }

    /// Somebody says that a payment is paid which is not.
    async fn forged(&mut self, town: &Town) -> &'static str {
        let wallets = town.truth().wallets().await.into_iter().map(|payment| payment.id);
        let all: Vec<String> =
            wallets.chain(town.truth().cards().await.into_iter().map(|card| card.id)).collect();
        if !all.is_empty() {
            let payment = &all[self.dice.below(all.len())];
            act(town, "/sandbox/message", &[("payment", payment), ("about", "forged")]).await.unwrap();
        }
        "a message was forged"
    }

    async fn import(&mut self, town: &Town) -> &'static str {
        if self.staff.is_none() {
            self.staff = town.staff(0).await.ok();
        }
        match &self.staff {
            Some(staff) if town.imports(staff).await.is_ok() => "the staff imported a statement",
            _ => "the staff could not import",
        }
    }

    /// An SQLite shop can write nothing for a while, not even its log, and continues when it can again.
    async fn full_disk(&mut self, town: &mut Town) -> &'static str {
        let nth = self.dice.below(town.shops.len());
        if !town.is_sqlite() || !town.shops[nth].full_disk(true) {
            return "a disk was not full: the books are on another machine";
        }
        self.dice.pause(500, 2500).await;
        town.shops[nth].full_disk(false);
        town.shops[nth].is_ready().await;
        "a disk was full"
    }

    /// One shop's clock is wrong for a while.
    async fn wrong_clock(&mut self, town: &mut Town) -> &'static str {
        let nth = self.dice.below(town.shops.len());
        let off = self.dice.one_of(&[-60, -10, -1, 1, 10, 60]) * MINUTE_MS;
        town.shops[nth].shift(off);
        self.dice.pause(1000, 3000).await;
        town.shops[nth].shift(-off);
        "a shop's clock was wrong"
    }
}

const HEALTHY: [(&str, &str); 0] = [];

/// Sets what is wrong with a provider, by the form of the control page.
async fn disturb(map: &Map, provider: &str, wrong: &[(&str, &str)]) -> Result<(), Lost> {
    let usual = [("slow_s", "0"), ("lose", ""), ("messages", "once"), ("message_after_s", "0")];
    let usual = usual.into_iter().filter(|(name, _)| wrong.iter().all(|(set, _)| set != name));
    let fields: Vec<_> =
        [("provider", provider)].into_iter().chain(usual).chain(wrong.iter().copied()).collect();
    act(map, "/sandbox", &fields).await
}

async fn disturb_chain(map: &Map, chain: &str, wrong: &[(&str, &str)]) -> Result<(), Lost> {
    let usual = [("slow_s", "0"), ("behind", "0")];
    let usual = usual.into_iter().filter(|(name, _)| wrong.iter().all(|(set, _)| set != name));
    let fields: Vec<_> = [("chain", chain)].into_iter().chain(usual).chain(wrong.iter().copied()).collect();
    act(map, "/sandbox/chains", &fields).await
}

async fn act(map: &Map, action: &str, fields: &[(&str, &str)]) -> Result<(), Lost> {
    let hand = map.hand();
    let page = hand.get("/sandbox").await?;
    let answer = hand.post(&page, action, fields).await?;
    if answer.status == 200 { Ok(()) } else { Err(format!("{action}: {} {}", answer.status, answer.words())) }
}
