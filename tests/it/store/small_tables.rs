//! The smaller tables on both databases: members, links, invitations, letters, messages, the sandbox's memory.

use crate::support::{app::TestApp, lang::lang, verbs::lease};
use guichet::{
    domain::{Channel, MailFault, MemberId, PaymentId, time::DAY_MS},
    store::{
        StoreError, inbox, invitations, members,
        outbox::{self, Outcome, Outgoing},
        sandbox, signin_links,
    },
};

on_both!(
    a_signin_link_is_used_up_once_and_runs_out,
    an_invitation_stands_until_it_is_accepted,
    members_are_found_by_id_address_and_organisation,
    a_mail_is_claimed_tried_again_and_given_up,
    a_message_is_kept_once_and_forgotten_in_time,
    the_sandbox_remembers_by_version,
);

async fn a_signin_link_is_used_up_once_and_runs_out(app: &TestApp) {
    let link = |hash: &str| signin_links::SigninLink {
        token_hash: hash.to_owned(),
        email: "li@acme.example".to_owned(),
        next: "/orders".to_owned(),
        expires_at: app.now().plus_ms(DAY_MS),
        used_at: None,
    };
    let mut tx = app.store.begin().await.unwrap();
    signin_links::add(&mut tx, &link("a"), app.now()).await.unwrap();
    signin_links::add(&mut tx, &link("b"), app.now()).await.unwrap();
    assert_eq!(signin_links::find(&mut tx, "a").await.unwrap(), Some(link("a")));
    assert_eq!(signin_links::find(&mut tx, "c").await.unwrap(), None);
    assert!(signin_links::use_up(&mut tx, "a", app.now()).await.unwrap());
    assert!(!signin_links::use_up(&mut tx, "a", app.now()).await.unwrap());
    let late = app.now().plus_ms(DAY_MS);
    assert!(!signin_links::use_up(&mut tx, "b", late).await.unwrap(), "24 hours are over");
    assert_eq!(signin_links::forget(&mut tx, late).await.unwrap(), 0);
    assert_eq!(signin_links::forget(&mut tx, late.plus_ms(1)).await.unwrap(), 2);
    tx.commit().await.unwrap();
}

async fn an_invitation_stands_until_it_is_accepted(app: &TestApp) {
    let (li, now) = (app.member("li@acme.example", "Acme").await, app.now());
    let invitation = |id: &str| invitations::Invitation {
        id: id.to_owned(),
        org: li.org.clone(),
        organisation: li.organisation.clone(),
        email: "jo@acme.example".to_owned(),
        invited_by: li.id.clone(),
        by: li.name.clone(),
        expires_at: now.plus_ms(DAY_MS),
    };
    let mut tx = app.store.begin().await.unwrap();
    invitations::add(&mut tx, &invitation("1"), now).await.unwrap();
    invitations::add(&mut tx, &invitation("2"), now).await.unwrap();
    assert_eq!(invitations::of_org(&mut tx, &li.org, now).await.unwrap(), [invitation("2")]);
    let open = invitations::open_for(&mut tx, "jo@acme.example", now).await.unwrap();
    assert_eq!(open, [invitation("2")]);
    let later = now.plus_ms(DAY_MS);
    assert_eq!(invitations::open_for(&mut tx, "jo@acme.example", later).await.unwrap(), []);
    invitations::accept(&mut tx, "2", now).await.unwrap();
    assert_eq!(invitations::open_for(&mut tx, "jo@acme.example", now).await.unwrap(), []);
    assert_eq!(invitations::of_org(&mut tx, &li.org, now).await.unwrap(), []);
    tx.commit().await.unwrap();
}

async fn members_are_found_by_id_address_and_organisation(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    app.member("eve@other.example", "Other").await;
    let mut tx = app.store.begin().await.unwrap();
    members::set_lang(&mut tx, &li.id, lang("zh-Hant-HK")).await.unwrap();
    tx.commit().await.unwrap();
    let mut db = app.store.read().await.unwrap();
    let found = members::find(&mut db, &li.id).await.unwrap().unwrap();
    assert_eq!(found, members::Member { lang: lang("zh-Hant-HK"), ..li.clone() });
    assert_eq!(members::by_email(&mut db, "li@acme.example").await.unwrap(), Some(found.clone()));
    assert_eq!(members::by_email(&mut db, "nobody@acme.example").await.unwrap(), None);
    assert_eq!(members::of_org(&mut db, &li.org).await.unwrap(), [found]);
    drop(db);
    let mut tx = app.store.begin().await.unwrap();
    let twin = members::Member { id: MemberId::from_text("TWIN"), ..li };
    assert!(matches!(members::add(&mut tx, &twin, app.now()).await, Err(StoreError::Taken)));
}

async fn a_mail_is_claimed_tried_again_and_given_up(app: &TestApp) {
    let mail = |id: &str| Outgoing {
        id: id.to_owned(),
        channel: Channel::Email,
        dest: "li@acme.example".to_owned(),
        lang: "fr".to_owned(),
        payload: "{}".to_owned(),
        tries: 0,
        begun: 0,
    };
    let (now, later) = (app.now(), app.now().plus_ms(60_000));
    let mut tx = app.store.begin().await.unwrap();
    for id in ["a", "b", "c", "a"] {
        outbox::put(&mut tx, &mail(id), now).await.unwrap();
    }
    let mut due = outbox::lease(&mut tx, Channel::Email, now, lease(1_000), 20).await.unwrap();
    due.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(due, ["a", "b", "c"].map(|id| Outgoing { begun: 1, ..mail(id) }));
    assert_eq!(
        outbox::lease(&mut tx, Channel::Email, now, lease(1_000), 20).await.unwrap(),
        [],
        "they are leased"
    );
    let why = || "no answer".to_owned();
    outbox::finish(&mut tx, "a", &Outcome::Sent, now).await.unwrap();
    outbox::finish(&mut tx, "b", &Outcome::Later { at: later, fault: MailFault::Refused, why: why() }, now)
        .await
        .unwrap();
    outbox::finish(&mut tx, "c", &Outcome::Dead { why: why() }, now).await.unwrap();
    assert_eq!(outbox::counts(&mut tx).await.unwrap(), (1, 1));
    assert_eq!(
        outbox::lease(&mut tx, Channel::Email, later.plus_ms(-1), lease(1_000), 20).await.unwrap(),
        []
    );
    assert_eq!(
        outbox::lease(&mut tx, Channel::Email, later, lease(1_000), 20).await.unwrap(),
        [Outgoing { tries: 1, begun: 1, ..mail("b") }]
    );
    assert_eq!(outbox::forget(&mut tx, now.plus_ms(1)).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

async fn a_message_is_kept_once_and_forgotten_in_time(app: &TestApp) {
    let message = |payment| inbox::Message { method: "wechat", id: "EV-1", payment, body: "{\"付\":1}" };
    let id = PaymentId::from_text("P");
    let mut tx = app.store.begin().await.unwrap();
    assert!(inbox::keep(&mut tx, &message(Some(&id)), app.now()).await.unwrap());
    assert!(!inbox::keep(&mut tx, &message(None), app.now()).await.unwrap());
    assert_eq!(inbox::forget(&mut tx, app.now()).await.unwrap(), 0);
    assert_eq!(inbox::forget(&mut tx, app.now().plus_ms(1)).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

async fn the_sandbox_remembers_by_version(app: &TestApp) {
    let mut tx = app.store.begin().await.unwrap();
    assert!(sandbox::add(&mut tx, "coin", "1", "heads", app.now()).await.unwrap());
    assert!(!sandbox::add(&mut tx, "coin", "1", "tails", app.now()).await.unwrap());
    let known = sandbox::get(&mut tx, "coin", "1").await.unwrap().unwrap();
    assert_eq!((known.body.as_str(), known.version), ("heads", 1));
    let turned = sandbox::Record { body: "tails".to_owned(), ..known };
    sandbox::set(&mut tx, "coin", &turned).await.unwrap();
    assert!(matches!(sandbox::set(&mut tx, "coin", &turned).await, Err(StoreError::Stale)));
    sandbox::add(&mut tx, "coin", "2", "heads", app.now().plus_ms(1)).await.unwrap();
    let ids: Vec<_> = sandbox::latest(&mut tx, "coin", 9).await.unwrap().into_iter().map(|r| r.id).collect();
    assert_eq!(ids, ["2", "1"]);
    assert_eq!(sandbox::get(&mut tx, "coin", "3").await.unwrap(), None);
    let span = |from: i64, before: i64| app.now().plus_ms(from)..app.now().plus_ms(before);
    for (from, before, limit, expected) in [(0, 1, 9, "1"), (0, 2, 9, "1 2"), (1, 2, 9, "2"), (0, 9, 1, "1")]
    {
        let found = sandbox::between(&mut tx, "coin", span(from, before), limit).await.unwrap();
        let ids: Vec<_> = found.into_iter().map(|record| record.id).collect();
        assert_eq!(ids.join(" "), expected);
    }
    tx.commit().await.unwrap();
}
