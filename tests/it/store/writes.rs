//! Failed writes: one that fails is told to its visitor and counted, and the next one works without a restart.

use crate::support::{app::TestApp, form, sql};
use futures_util::FutureExt;
use guichet::domain::time::MINUTE_MS;
use std::os::unix::fs::PermissionsExt;

on_both!(
    a_site_that_cannot_write_is_not_ready,
    a_write_that_is_refused_by_a_rule_is_no_failure,
    an_act_that_is_dropped_anywhere_leaves_a_database_that_can_be_written,
);

/// Somebody new asks for a sign-in link: two rows and an email.
async fn asks_for_a_link(app: &TestApp, nth: usize) -> u16 {
    let mut visitor = app.visitor();
    visitor.get("/signin").await.is(200);
    let filled = form::fill(visitor.page(), "Send the link", &[("email", &format!("li{nth}@acme.example"))]);
    visitor.send_form(&filled).await.status
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_was_full_for_a_moment_takes_the_next_write() {
    let app = TestApp::sqlite(guichet::config::EXAMPLE.to_owned()).await;
    let mut tx = app.store.begin().await.unwrap();
    let pages = sql::number(&mut tx, "PRAGMA page_count").await;
    sql::number(&mut tx, &format!("PRAGMA max_page_count = {pages}")).await;
    drop(tx);
    let mut refused = None;
    for nth in 0..100 {
        if asks_for_a_link(&app, nth).await == 500 {
            refused = Some(nth);
            break;
        }
    }
    let refused = refused.expect("the file cannot grow");
    assert_eq!(app.store.failed_writes(), 1);
    assert!(app.metrics().await.contains("guichet_failed_writes_total 1"));
    assert_eq!(asks_for_a_link(&app, refused).await, 200, "the same visitor tries again");
    for nth in 100..110 {
        assert_eq!(asks_for_a_link(&app, nth).await, 200);
    }
    assert_eq!(app.store.failed_writes(), 1);
    app.visitor().get("/readyz").await.is(200);
    app.close().await;
}

async fn a_site_that_cannot_write_is_not_ready(app: &TestApp) {
    let mut machine = app.visitor();
    machine.get("/readyz").await.is(200);
    let mut tx = app.store.begin().await.unwrap();
    sql::run(&mut tx, "ALTER TABLE write_probes RENAME TO gone").await.unwrap();
    tx.commit().await.unwrap();
    machine.get("/readyz").await.is(200);
    app.clock.advance_ms(MINUTE_MS);
    machine.get("/readyz").await.is(503);
    assert!(app.metrics().await.contains("guichet_failed_writes_total 1"));
    let mut tx = app.store.begin().await.unwrap();
    sql::run(&mut tx, "ALTER TABLE gone RENAME TO write_probes").await.unwrap();
    tx.commit().await.unwrap();
    machine.get("/readyz").await.is(503);
    app.clock.advance_ms(MINUTE_MS);
    machine.get("/readyz").await.is(200);
}

async fn a_write_that_is_refused_by_a_rule_is_no_failure(app: &TestApp) {
    let member = app.member("li@acme.example", "Acme").await;
    let mut tx = app.store.begin().await.unwrap();
    guichet::store::members::add(&mut tx, &member, app.now()).await.expect_err("she is there already");
    drop(tx);
    assert_eq!(app.store.failed_writes(), 0);
}

/// Visitors close their browsers at any moment; what they were doing is then dropped wherever it stands.
async fn an_act_that_is_dropped_anywhere_leaves_a_database_that_can_be_written(app: &TestApp) {
    let mut ended = 0;
    for polls in 0..30 {
        let mut act = Box::pin(app.member("li@acme.example", "Acme"));
        for _ in 0..polls {
            if (&mut act).now_or_never().is_some() {
                ended += 1;
                break;
            }
            // Its database goes on meanwhile, so that it is dropped at one await or the other.
            tokio::time::sleep(std::time::Duration::from_micros(200)).await;
        }
        drop(act);
        let mut tx = app.store.begin().await.unwrap();
        sql::run(&mut tx, "DELETE FROM members").await.unwrap();
        tx.commit().await.unwrap();
    }
    assert!(ended < 30, "some were dropped before their end");
    assert_eq!(app.store.failed_writes(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_database_s_files_are_its_owner_s_alone() {
    let app = TestApp::sqlite(guichet::config::EXAMPLE.to_owned()).await;
    let crate::support::app::Database::Sqlite(folder) = app.database() else { panic!("it is SQLite") };
    let shared = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(folder, shared).unwrap();
    app.member("li@acme.example", "Acme").await;
    let mut seen = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", file.path().display());
        seen.push(file.file_name().into_string().unwrap());
    }
    seen.sort();
    assert_eq!(seen, ["guichet.sqlite", "guichet.sqlite-shm", "guichet.sqlite-wal"]);
    app.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_others_could_read_is_closed_to_them_at_the_start() {
    let database = crate::support::app::Database::sqlite();
    let crate::support::app::Database::Sqlite(folder) = &database else { panic!("it is SQLite") };
    let file = folder.join("guichet.sqlite");
    std::fs::write(&file, "").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    guichet::store::Store::open(&database.url()).await.unwrap().close().await;
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_made_behind_a_link_is_its_owner_s_alone() {
    let database = crate::support::app::Database::sqlite();
    let crate::support::app::Database::Sqlite(folder) = &database else { panic!("it is SQLite") };
    let file = folder.join("elsewhere.sqlite");
    std::os::unix::fs::symlink(&file, folder.join("guichet.sqlite")).unwrap();
    guichet::store::Store::open(&database.url()).await.unwrap().close().await;
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    database.drop().await;
}
