//! The crowd of a chaos run: everybody orders, and pays rightly, twice, in parts, late, or not at all.

use super::{Length, dice::Dice};
use crate::support::town::{
    Map,
    caller::Lost,
    payers::{Attempt, Payer},
};
use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::time::Instant;

const METHODS: [&str; 7] = ["card", "alipay", "alipay-hk", "wechat", "usdt-trc20", "usdt-erc20", "bank"];
/// Sums may be sent freely by these.
const FREE: [&str; 3] = ["usdt-trc20", "usdt-erc20", "bank"];
const DECLINED: [(&str, &str); 4] =
    [("act", "pay"), ("number", "4000000000009995"), ("date", "12/34"), ("code", "123")];

/// How often somebody tries until a payment is begun.
const TRIES: usize = 25;

pub struct Crowd {
    map: Map,
    seed: u64,
    length: Length,
    began: Instant,
    next: AtomicUsize,
    /// What people did, and how often.
    did: Mutex<BTreeMap<String, usize>>,
}

impl Crowd {
    pub fn new(map: Map, seed: u64, length: Length) -> Self {
        let (next, did) = (AtomicUsize::new(0), Mutex::default());
        Self { map, seed, length, began: Instant::now(), next, did }
    }

    /// One after the other, until the run is over.
    pub async fn keeps_coming(&self) {
        loop {
            let nth = self.next.fetch_add(1, Ordering::SeqCst);
            let over = match self.length {
                Length::Payers(most) => nth >= most,
                Length::Minutes(minutes) => self.began.elapsed() > Duration::from_secs(60 * minutes),
            };
            if over {
                return;
            }
            let mut dice = Dice::of(self.seed, nth);
            let did = match self.life(nth, &mut dice).await {
                Ok(did) => did,
                Err(lost) => format!("gave up: {lost}"),
            };
            *self.did.lock().unwrap().entry(did).or_default() += 1;
        }
    }

    pub fn told(&self) -> String {
        let did = self.did.lock().unwrap();
        let lines = did.iter().map(|(what, count)| format!("  {count:>3} {what}\n"));
        format!("people:\n{}", lines.collect::<String>())
    }

    async fn life(&self, nth: usize, dice: &mut Dice) -> Result<String, Lost> {
        let map = &self.map;
        let payer = map.payer(dice.below(map.shops()), &format!("payer-{nth}")).await?;
        dice.pause(100, 2500).await;
        // The first ones try every method.
        let method = METHODS.get(nth).copied().unwrap_or_else(|| dice.one_of(&METHODS));
        let attempt = begins(map, &payer, method).await?;
        dice.pause(100, 2500).await;
        match dice.below(100) {
            0..55 => {}
            55..65 => return declines(map, &payer, &attempt).await,
            65..75 => return switches(map, &payer, &attempt, dice).await,
            75..82 => return in_parts(map, &payer, &attempt).await,
            82..88 => return twice(map, &payer, &attempt).await,
            88..94 => return pays_and_cancels(map, &payer, &attempt).await,
            _ => return Ok(format!("{method}: went away")),
        }
        payer.pays_for(map, &attempt, attempt.amount_due).await?;
        asks(map, &payer, dice).await;
        Ok(format!("{method}: paid"))
    }
}

/// Chooses until an attempt stands that can be paid.
async fn begins(map: &Map, payer: &Payer, method: &str) -> Result<Attempt, Lost> {
    let mut last = Lost::new();
    for _ in 0..TRIES {
        if let Err(lost) = payer.chooses(map, method).await {
            last = lost;
        }
        let open = payer
            .attempts(map)
            .await
            .into_iter()
            .rfind(|attempt| attempt.method == method && attempt.has_begun);
        if let Some(attempt) = open {
            return Ok(attempt);
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    Err(format!("{method} could not be begun: {last}"))
}

/// "I have paid", more or less patiently.
async fn asks(map: &Map, payer: &Payer, dice: &mut Dice) {
    let path = map.pay_path(&payer.order);
    for _ in 0..dice.below(3) {
        if let Ok(page) = payer.shop.get(&path).await {
            let _whatever_it_says = payer.shop.post(&page, &format!("{path}/check"), &[]).await;
        }
        dice.pause(50, 400).await;
    }
}

/// Is declined at first, and pays then.
async fn declines(map: &Map, payer: &Payer, attempt: &Attempt) -> Result<String, Lost> {
    let method = attempt.method.as_str();
    match method {
        "card" => payer.acts_at_the_card_page(map, attempt, &DECLINED).await?,
        "alipay" | "alipay-hk" | "wechat" => payer.acts_on_the_phone(map, attempt, "decline").await?,
        _ => {}
    }
    let again = begins(map, payer, method).await?;
    payer.pays_for(map, &again, again.amount_due).await?;
    Ok(format!("{method}: declined, then paid"))
}

/// Pays while choosing another method, and pays that as well if it can be begun.
async fn switches(map: &Map, payer: &Payer, attempt: &Attempt, dice: &mut Dice) -> Result<String, Lost> {
    let other = dice.one_of(&METHODS);
    let (paid, _) = tokio::join!(payer.pays_for(map, attempt, attempt.amount_due), payer.chooses(map, other));
    paid?;
    let latest = payer.attempts(map).await.pop().filter(|latest| latest.id != attempt.id && latest.has_begun);
    if let Some(latest) = latest
        && latest.is_open()
    {
        payer.pays_for(map, &latest, latest.amount_due).await?;
        return Ok(format!("{}: paid, and paid by {other} as well", attempt.method));
    }
    Ok(format!("{}: paid while choosing another way", attempt.method))
}

/// Sends a part, then the rest.
async fn in_parts(map: &Map, payer: &Payer, attempt: &Attempt) -> Result<String, Lost> {
    let part = attempt.amount_due / 3;
    payer.pays_for(map, attempt, part).await?;
    if FREE.contains(&attempt.method.as_str()) {
        payer.pays_for(map, attempt, attempt.amount_due - part).await?;
    }
    Ok(format!("{}: paid in parts", attempt.method))
}

/// Pays twice where nothing prevents it.
async fn twice(map: &Map, payer: &Payer, attempt: &Attempt) -> Result<String, Lost> {
    let (first, second) = tokio::join!(
        payer.pays_for(map, attempt, attempt.amount_due),
        payer.pays_for(map, attempt, attempt.amount_due)
    );
    first.and(second)?;
    Ok(format!("{}: paid twice at once", attempt.method))
}

/// Pays while the order is being cancelled.
async fn pays_and_cancels(map: &Map, payer: &Payer, attempt: &Attempt) -> Result<String, Lost> {
    let path = format!("/orders/{}/cancel", payer.number(map).await);
    let cancels = async {
        let page = payer.shop.get(&path).await?;
        payer.shop.post(&page, &path, &[]).await
    };
    let (paid, _) = tokio::join!(payer.pays_for(map, attempt, attempt.amount_due), cancels);
    paid?;
    Ok(format!("{}: paid while cancelling", attempt.method))
}
