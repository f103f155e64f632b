//! Many at once: one order stands, money counts once, no job is done twice.

use crate::support::{
    app::TestApp,
    verbs::{agreed, growth, lease},
};
use futures_util::future::join_all;
use guichet::{
    config::EXAMPLE,
    domain::{
        Channel, Receipt,
        order::{Order, OrderState},
        payment::{Event, PaymentState},
        time::DAY_MS,
    },
    flows::{
        order::{self, Cancelled, OrderRequest, Placed},
        record, signin,
    },
    lang::Lang,
    store::{
        LiveUpdate, StoreError, ledger, members, orders,
        outbox::{self, Outgoing},
        payments, polls, signin_links,
    },
};
use std::collections::BTreeSet;

on_both!(
    of_200_orders_placed_at_once_one_stands,
    the_same_money_told_from_20_sides_pays_once,
    money_and_cancelling_at_once_end_in_one_truth,
    two_attempts_that_are_both_paid_settle_once,
    eight_workers_send_each_of_200_mails_once,
    eight_workers_look_at_each_of_200_payments_once,
    eight_workers_expire_each_order_once,
    a_link_opened_twice_at_once_lets_one_in,
    a_newcomer_who_joins_twice_at_once_is_one_member,
    two_instances_hear_of_each_others_commits,
);

async fn of_200_orders_placed_at_once_one_stands(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let (snapshot, agreed) = (growth(), agreed("apppush"));
    let placing = (0..200).map(|_| {
        let (app, li, snapshot, agreed) =
            (app.shared().clone(), li.clone(), snapshot.clone(), agreed.clone());
        tokio::spawn(async move {
            let wanted = OrderRequest { member: &li, snapshot, agreed, lang: Lang::ENGLISH };
            order::place(&app, &wanted).await
        })
    });
    let (mut new, mut clashes) = (Vec::new(), Vec::new());
    for placed in join_all(placing).await {
        match placed.unwrap().expect("no error under any number of attempts") {
            Placed::New(order) => new.push(order.id),
            Placed::Clash(order) => clashes.push(order.id),
        }
    }
    assert_eq!((new.len(), clashes.len()), (1, 199));
    assert!(clashes.iter().all(|id| *id == new[0]), "everybody is shown the order that stands");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox").await, 1);
}

fn money(reference: &str, order: &Order) -> Event {
    let at = order.placed_at;
    Event::Final(Receipt { reference: reference.to_owned(), amount: order.total, at, payer_paid: None })
}

async fn the_same_money_told_from_20_sides_pays_once(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    let telling = (0..20).map(|_| {
        let (app, id, said) = (app.shared().clone(), payment.id.clone(), [money("r1", &order)]);
        tokio::spawn(async move { record::record(&app, &id, &said).await })
    });
    for update in join_all(telling).await {
        assert!(matches!(update.unwrap().unwrap().state, PaymentState::Settled { .. }));
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers").await, 2);
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'paid.%'").await, 1);
    let mut db = app.store.read().await.unwrap();
    assert_eq!(ledger::captured(&mut db, "alipay", "USD").await.unwrap(), order.total.minor());
    assert!(matches!(
        orders::find(&mut db, &order.id).await.unwrap().unwrap().state,
        OrderState::Paid { .. }
    ));
}

async fn money_and_cancelling_at_once_end_in_one_truth(app: &TestApp) {
    for round in 0..10 {
        let li = app.member(&format!("li{round}@acme.example"), "Acme").await;
        let order = app.order(&li, growth()).await;
        let payment = app.attempt(&order, "alipay").await;
        record::record(app, &payment.id, &[Event::Closed]).await.unwrap();
        let (paying, cancelling) = (app.shared().clone(), app.shared().clone());
        let (id, said) = (payment.id.clone(), [money(&format!("r{round}"), &order)]);
        let (standing, member) = (order.clone(), li.clone());
        let (paid, cancelled) = tokio::join!(
            tokio::spawn(async move { record::record(&paying, &id, &said).await.unwrap() }),
            tokio::spawn(async move { order::cancel(&cancelling, &standing, &member).await.unwrap() }),
        );
        let order = orders::find(&mut app.store.read().await.unwrap(), &order.id).await.unwrap().unwrap();
        match (cancelled.unwrap(), order.state, paid.unwrap().state) {
            (Cancelled::Done, OrderState::Cancelled { .. }, PaymentState::Review { .. }) => {}
            (Cancelled::NotUnpaid, OrderState::Paid { .. }, PaymentState::Settled { .. }) => {}
            (_, order, payment) => panic!("{order:?} beside {payment:?}"),
        }
    }
}

async fn two_attempts_that_are_both_paid_settle_once(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let first = app.attempt(&order, "alipay").await;
    record::record(app, &first.id, &[Event::Closed]).await.unwrap();
    let second = app.attempt(&order, "wechat").await;
    let paying = [(first, "a"), (second, "b")].map(|(payment, reference)| {
        let (app, said) = (app.shared().clone(), [money(reference, &order)]);
        tokio::spawn(async move { record::record(&app, &payment.id, &said).await.unwrap().state.name() })
    });
    let states: BTreeSet<_> = join_all(paying).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(states, BTreeSet::from(["review", "settled"]));
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'capture'").await, 2);
}

/// Lets eight workers claim until nothing is due, and returns all they got.
async fn leased<F>(app: &TestApp, claim: impl Fn(std::sync::Arc<guichet::app::App>) -> F) -> Vec<String>
where
    F: Future<Output = Vec<String>> + Send + 'static,
{
    let workers = (0..8).map(|_| {
        let claiming = claim(app.shared().clone());
        tokio::spawn(claiming)
    });
    join_all(workers).await.into_iter().flat_map(Result::unwrap).collect()
}

fn unless_stale<T>(leased: Result<T, StoreError>) -> Option<T> {
    match leased {
        Ok(rows) => Some(rows),
        Err(StoreError::Stale) => None,
        Err(error) => panic!("{error}"),
    }
}

fn each_once(mut got: Vec<String>, wanted: usize) {
    let all = got.len();
    got.sort();
    got.dedup();
    assert_eq!((all, got.len()), (wanted, wanted), "claims, and different ones among them");
}

async fn eight_workers_send_each_of_200_mails_once(app: &TestApp) {
    let mut tx = app.store.begin().await.unwrap();
    for n in 0..200 {
        let mail = Outgoing {
            id: format!("m{n}"),
            channel: Channel::Email,
            dest: "li@acme.example".into(),
            lang: "en".into(),
            payload: "{}".into(),
            tries: 0,
            begun: 0,
        };
        outbox::put(&mut tx, &mail, app.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let got = leased(app, |app| async move {
        let mut mine = Vec::new();
        for _ in 0..40 {
            let mut tx = app.store.begin().await.unwrap();
            let leased = outbox::lease(&mut tx, Channel::Email, app.clock.now(), lease(DAY_MS), 20).await;
            // A deadlock with another worker ends one of the two transactions; that worker claims again.
            let Some(due) = unless_stale(leased) else { continue };
            mine.extend(due.into_iter().map(|mail| mail.id));
            tx.commit().await.unwrap();
        }
        mine
    })
    .await;
    each_once(got, 200);
}

async fn eight_workers_look_at_each_of_200_payments_once(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    for _ in 0..200 {
        let payment = app.attempt(&order, "alipay").await;
        let mut tx = app.store.begin().await.unwrap();
        let closed = payment.apply(Event::Closed, order.standing(), app.now()).unwrap();
        payments::save(&mut tx, closed, Some(app.now())).await.unwrap();
        tx.commit().await.unwrap();
    }
    let got = leased(app, |app| async move {
        let mut mine = Vec::new();
        for _ in 0..20 {
            let mut tx = app.store.begin().await.unwrap();
            let leased = polls::lease_due(&mut tx, "alipay", app.clock.now(), lease(DAY_MS)).await;
            let Some(due) = unless_stale(leased) else { continue };
            mine.extend(due.into_iter().map(|due| due.id.to_string()));
            tx.commit().await.unwrap();
        }
        mine
    })
    .await;
    each_once(got, 200);
}

async fn eight_workers_expire_each_order_once(app: &TestApp) {
    for n in 0..60 {
        let member = app.member(&format!("li{n}@acme.example"), "Acme").await;
        app.order(&member, growth()).await;
    }
    app.clock.advance_ms(7 * DAY_MS);
    let ticking = (0..8).map(|_| {
        let app = app.shared().clone();
        tokio::spawn(async move { guichet::jobs::expire::tick(&app).await.unwrap() })
    });
    for ticked in join_all(ticking).await {
        ticked.unwrap();
    }
    app.tick().await;
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'expired'").await, 60);
    assert_eq!(app.count("SELECT COUNT(*) FROM events WHERE name = 'order.expired'").await, 60);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'expired.%'").await, 60);
}

async fn a_link_opened_twice_at_once_lets_one_in(app: &TestApp) {
    let token = app.keys.signin_token("LINK");
    let link = signin_links::SigninLink {
        token_hash: guichet::keys::digest(&token),
        email: "li@acme.example".to_owned(),
        next: "/".to_owned(),
        expires_at: app.now().plus_ms(DAY_MS),
        used_at: None,
    };
    let mut tx = app.store.begin().await.unwrap();
    signin_links::add(&mut tx, &link, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let opening = (0..20).map(|_| {
        let (app, token) = (app.shared().clone(), token.clone());
        tokio::spawn(async move { signin::open(&app, &token).await.unwrap().is_some() })
    });
    let let_in = join_all(opening).await.into_iter().filter(|opened| *opened.as_ref().unwrap()).count();
    assert_eq!(let_in, 1);
}

async fn a_newcomer_who_joins_twice_at_once_is_one_member(app: &TestApp) {
    let joining = (0..10).map(|_| {
        let app = app.shared().clone();
        tokio::spawn(async move {
            let newcomer = signin::Newcomer {
                email: "li@acme.example",
                name: "Li",
                joins: signin::Joins::Own("Acme"),
                lang: Lang::ENGLISH,
            };
            match signin::join(&app, &newcomer).await.expect("no error for whoever comes second") {
                signin::Joined::Member(member) => member.id,
                signin::Joined::Gone | signin::Joined::Known => panic!("somebody is turned away"),
            }
        })
    });
    let ids: BTreeSet<_> = join_all(joining).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM orgs").await, 1);
    let li = members::by_email(&mut app.store.read().await.unwrap(), "li@acme.example").await.unwrap();
    assert_eq!(li.unwrap().organisation, "Acme");
}

async fn two_instances_hear_of_each_others_commits(app: &TestApp) {
    let (second, running) = app.second_instance(EXAMPLE.to_owned()).await;
    let update = LiveUpdate { order: "ORDER".to_owned(), revision: "2.1.P".to_owned() };
    let (mut here, mut there) = (app.store.live.subscribe(), second.store.live.subscribe());
    let mut tx = app.store.begin().await.unwrap();
    tx.publish(update.clone());
    assert!(here.try_recv().is_err(), "nothing is told before it is true");
    tx.commit().await.unwrap();
    let wait = std::time::Duration::from_secs(10);
    assert_eq!(tokio::time::timeout(wait, here.recv()).await.unwrap().unwrap(), update);
    // SQLite is one instance by design: its news stays in the process.
    if matches!(app.database(), crate::support::app::Database::Postgres(..)) {
        assert_eq!(tokio::time::timeout(wait, there.recv()).await.unwrap().unwrap(), update);
    }
    let mut dropped = app.store.begin().await.unwrap();
    dropped.publish(LiveUpdate { order: "NEVER".to_owned(), revision: String::new() });
    drop(dropped);
    let mut tx = app.store.begin().await.unwrap();
    tx.publish(LiveUpdate { order: "LAST".to_owned(), revision: "s".to_owned() });
    tx.commit().await.unwrap();
    assert_eq!(tokio::time::timeout(wait, here.recv()).await.unwrap().unwrap().order, "LAST");
    running.stop().await;
}
