//! Two actors at once: while one waits at a boundary of a provider's call, the other acts there. Whatever they do,
//! the order is paid here exactly when a provider holds the money, and no money counts twice.

use crate::{
    pay::{cancelling::without_messages, late_money::money, payments::STARTER},
    support::{
        app::TestApp,
        far_ends::{keeps_money, payer_pays},
        gate::{Fate, Gated},
        schedules::{ALL, Doing, End, Meanwhile, chooses, other},
        verbs::choice,
    },
};
use guichet::{
    app::App,
    domain::{
        Actor, PaymentId,
        order::Order,
        payment::{Event, Payment, PaymentState},
        time::{HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    flows::{order, pay, record},
    jobs,
    store::{members::Member, orders, payments, reversals},
};
use std::sync::Arc;

on_both!(
    alipay_interleaved,
    alipay_hk_interleaved,
    alipay_plus_interleaved,
    wechat_interleaved,
    card_interleaved,
);

struct Scene<'a> {
    app: &'a TestApp,
    gated: Gated,
    method: &'static str,
    nth: usize,
}

/// An order and who placed it.
struct Story {
    order: Order,
    member: Member,
    label: String,
}

async fn alipay_interleaved(app: &TestApp) {
    schedules(app, "alipay", &EVERYTHING).await;
}

async fn alipay_hk_interleaved(app: &TestApp) {
    schedules(app, "alipay-hk", &CLOSING).await;
}

async fn alipay_plus_interleaved(app: &TestApp) {
    schedules(app, "alipay-plus", &CLOSING).await;
}

async fn wechat_interleaved(app: &TestApp) {
    schedules(app, "wechat", &EVERYTHING).await;
}

async fn card_interleaved(app: &TestApp) {
    schedules(app, "card", &EVERYTHING).await;
}

const EVERYTHING: [Doing; 5] = [Doing::Begin, Doing::Look, Doing::Void, Doing::Switch, Doing::Supersede];
/// One adapter and one far end serve all wallets of Alipay+: what differs is played where it matters most.
const CLOSING: [Doing; 2] = [Doing::Void, Doing::Supersede];

async fn schedules(app: &TestApp, method: &'static str, all: &[Doing]) {
    without_messages(app).await;
    let mut scene = Scene { app, gated: Gated::beside(app).await, method, nth: 0 };
    for &doing in all {
        let mut boundary = 0;
        while scene.plays(doing, (boundary, Meanwhile::Nothing, End::GoesOn)).await {
            for meanwhile in ALL {
                for end in meanwhile.ends() {
                    assert!(scene.plays(doing, (boundary, meanwhile, *end)).await);
                }
            }
            boundary += 1;
        }
        assert!(boundary >= 2, "{method}: {doing:?} calls nobody");
    }
    println!("{method}: {} schedules", scene.nth);
    scene.gated.close().await;
}

impl Scene<'_> {
    /// One schedule from the placed order to the end. False when there is no such boundary.
    async fn plays(&mut self, doing: Doing, (boundary, meanwhile, end): (usize, Meanwhile, End)) -> bool {
        let (story, task) = self.begins(doing, boundary, &format!("{meanwhile:?} {end:?}")).await;
        let mut task = task;
        let stopped = tokio::select! {
            stopped = self.gated.stopped() => stopped,
            _ = &mut task => return false,
        };
        self.meanwhile(&story, meanwhile).await;
        match end {
            End::GoesOn => stopped.goes(Fate::On),
            End::Breaks => stopped.goes(Fate::Lost),
            End::Dies => {
                task.abort();
                self.gated.dies();
                stopped.goes(Fate::Lost);
            }
        }
        // Who was aborted says so.
        let _ = task.await;
        if end == End::Dies {
            let dead = std::mem::replace(&mut self.gated, Gated::beside(self.app).await);
            dead.close().await;
        }
        self.gated.stop_at(usize::MAX);
        self.time_passes().await;
        self.is_true(&story, meanwhile).await;
        true
    }

    /// Places an order, and lets the instance behind the gate run into the boundary.
    async fn begins(
        &mut self,
        doing: Doing,
        boundary: usize,
        label: &str,
    ) -> (Story, tokio::task::JoinHandle<()>) {
        self.nth += 1;
        let member = self.app.member(&format!("m{}@acme.example", self.nth), "Acme").await;
        let order = self.app.order(&member, choice("apppush", &STARTER)).await;
        let label = format!("{}: {doing:?} at {boundary}, {label}", self.method);
        let story = Story { order, member, label };
        if doing == Doing::Supersede {
            self.is_chosen_and_paid_by_bank(&story.order).await;
        } else if doing != Doing::Begin {
            chooses(self.app.shared(), &story.order, self.method).await;
        }
        self.gated.stop_at(boundary);
        let (app, method, order) = (self.gated.app.clone(), self.method, story.order.clone());
        let task = tokio::spawn(async move { does(&app, doing, method, &order).await });
        (story, task)
    }

    /// A transfer that was given up for the method pays the order after all.
    async fn is_chosen_and_paid_by_bank(&self, order: &Order) {
        let transfer = self.app.attempt(order, "bank").await;
        record::record(self.app, &transfer.id, &[Event::Closed]).await.unwrap();
        self.app.clock.advance_ms(1);
        chooses(self.app.shared(), order, self.method).await;
        let reference = format!("booking-{}", self.nth);
        record::record(self.app, &transfer.id, &[money(&transfer, &reference)]).await.unwrap();
    }

    async fn meanwhile(&self, story: &Story, meanwhile: Meanwhile) {
        let app = self.app;
        let all = attempts(app, &story.order).await;
        let Some(first) = all.into_iter().find(|attempt| attempt.method == self.method) else { return };
        match meanwhile {
            Meanwhile::Nothing | Meanwhile::Voids | Meanwhile::CancelsOrder => {}
            Meanwhile::VoidsThenPays => drop(pay::void(app, &first.id, Actor::Payer).await.unwrap()),
            Meanwhile::SwitchesAndPaysBoth => chooses(app.shared(), &story.order, other(self.method)).await,
            _ => {}
        }
        let pays = !matches!(meanwhile, Meanwhile::Nothing | Meanwhile::Voids | Meanwhile::CancelsOrder);
        if pays {
            for attempt in attempts(app, &story.order).await {
                payer_pays(app, &attempt).await;
            }
        }
        self.then(story, meanwhile, &first.id).await;
    }

    async fn then(&self, story: &Story, meanwhile: Meanwhile, first: &PaymentId) {
        let app = self.app;
        match meanwhile {
            Meanwhile::PaysAndTells | Meanwhile::SwitchesAndPaysBoth => {
                drop(pay::poll(app, first).await.unwrap());
            }
            Meanwhile::PaysAndWatches => {
                app.clock.advance_ms(50 * SECOND_MS);
                jobs::watch::tick(app.shared()).await.unwrap();
            }
            Meanwhile::PaysAndVoids | Meanwhile::Voids => {
                drop(pay::void(app, first, Actor::Payer).await.unwrap());
            }
            Meanwhile::CancelsOrder => {
                order::cancel(app, &story.order, &story.member).await.unwrap();
            }
            Meanwhile::PaysAndMinutesPass => {
                for _ in 0..4 {
                    app.clock.advance_ms(MINUTE_MS);
                    jobs::watch::tick(app.shared()).await.unwrap();
                }
            }
            Meanwhile::Nothing | Meanwhile::Pays | Meanwhile::VoidsThenPays => {}
        }
    }

    /// The watcher works for a day; nothing else happens.
    async fn time_passes(&self) {
        for ms in [5 * SECOND_MS, 3 * MINUTE_MS, 20 * MINUTE_MS, 2 * HOUR_MS, 26 * HOUR_MS, MINUTE_MS] {
            self.app.clock.advance_ms(ms);
            jobs::watch::tick(self.app.shared()).await.unwrap();
        }
    }

    /// Compares our books with what the providers hold.
    async fn is_true(&self, story: &Story, meanwhile: Meanwhile) {
        let (app, label) = (self.app, &story.label);
        let all = attempts(app, &story.order).await;
        let mut held = 0;
        for attempt in &all {
            let kept = keeps_money(app, attempt).await;
            held += usize::from(kept);
            let counted = !attempt.state.received().is_empty();
            assert_eq!(kept, counted, "{label}: does the provider hold the money of {attempt:?}?");
            assert!(!attempt.state.is_open(), "{label}: somebody waits for ever: {attempt:?}");
        }
        let paying = |attempt: &&Payment| matches!(&attempt.state, PaymentState::Settled { received, .. } if !received.is_empty());
        let settled = all.iter().filter(paying).count();
        let reversed = self.reversed(&all).await;
        let order =
            orders::find(&mut app.store.read().await.unwrap(), &story.order.id).await.unwrap().unwrap();
        match order.state.name() {
            "paid" => assert!(settled == 1 || reversed == 1 && settled == 0, "{label}: {all:?}"),
            "unpaid" => assert_eq!((settled, held), (0, 0), "{label}: {all:?}"),
            _ => assert_eq!(settled, 0, "{label}: {all:?}"),
        }
        let late = meanwhile == Meanwhile::PaysAndMinutesPass;
        assert!(reversed == 0 || late, "{label}: only an instance that stalls sends counted money back");
    }

    async fn reversed(&self, all: &[Payment]) -> usize {
        let mut reversed = 0;
        for attempt in all {
            let mut db = self.app.store.read().await.unwrap();
            reversed += reversals::of_payment(&mut db, &attempt.id).await.unwrap().len();
        }
        reversed
    }
}

async fn does(app: &Arc<App>, doing: Doing, method: &str, order: &Order) {
    let first = async || attempts(app, order).await.remove(0).id;
    match doing {
        Doing::Begin => chooses(app, order, method).await,
        Doing::Look => drop(pay::poll(app, &first().await).await.unwrap()),
        Doing::Void => drop(pay::void(app, &first().await, Actor::Payer).await.unwrap()),
        Doing::Switch => chooses(app, order, other(method)).await,
        Doing::Supersede => jobs::watch::tick(app).await.unwrap(),
    }
}

async fn attempts(app: &App, order: &Order) -> Vec<Payment> {
    payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap()
}
