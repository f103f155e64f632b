//! Migrations: a committed one is never edited, and a database that does not fit says so in a sentence.

use crate::support::{app::Database, sql};
use guichet::store::Store;
use std::{collections::BTreeMap, fs, path::Path};

/// Every file of `migrations/` with its SHA-384, which is what databases keep of it: a line for each, as `sha384sum`
/// writes it. Lines are added, never changed: a database that has taken a step is refused by a program in which that
/// step reads otherwise.
const COMMITTED: &str = include_str!("../../data/migrations.sha384");

/// The lines of the list: a file's name, and its digest.
fn committed() -> BTreeMap<&'static str, &'static str> {
    COMMITTED
        .lines()
        .map(|line| line.split_once("  ").unwrap())
        .map(|(digest, name)| (name, digest))
        .collect()
}

fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let digest =
        |path: &Path| hex::encode(ring::digest::digest(&ring::digest::SHA384, &fs::read(path).unwrap()));
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files.map(|file| (file.file_name().into_string().unwrap(), digest(&file.path()))).collect()
}

#[test]
fn a_committed_migration_is_never_edited() {
    let committed = committed();
    for (name, digest) in files() {
        match committed.get(name.as_str()) {
            Some(known) => assert_eq!(
                *known, digest,
                "\nmigrations/{name} was edited after it was committed. Databases that have taken this step would \
                 be refused: undo the edit and add a further migration instead."
            ),
            None => panic!(
                "\nmigrations/{name} is new. Add this line to tests/data/migrations.sha384:\n{digest}  {name}\n"
            ),
        }
    }
}

#[test]
fn no_committed_migration_is_taken_away() {
    let files = files();
    let gone: Vec<_> = committed().into_keys().filter(|name| !files.contains_key(*name)).collect();
    assert_eq!(gone, Vec::<&str>::new());
}

/// Opens a database, spoils what it says of its steps, and opens it again: what is said then.
async fn reopened(database: &Database, spoil: &str) -> String {
    let store = Store::open(&database.url()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert!(sql::run(&mut tx, spoil).await.unwrap() > 0);
    tx.commit().await.unwrap();
    store.close().await;
    let said = format!("{:#}", Store::open(&database.url()).await.err().expect("it is refused"));
    database.drop().await;
    said
}

/// A step of some later program, and how each database writes its checksum.
const NEWER: &str = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                     SELECT 9999, description, success, checksum, execution_time FROM _sqlx_migrations WHERE version = 5";
const EDITED: &str = "UPDATE _sqlx_migrations SET checksum = (SELECT m.checksum FROM _sqlx_migrations m WHERE m.version = 1) \
                      WHERE version = 3";

async fn databases() -> Vec<Database> {
    let mut both = vec![Database::sqlite()];
    both.extend(Database::postgres().await);
    both
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_a_newer_program_is_refused_in_a_sentence() {
    for database in databases().await {
        let said = reopened(&database, NEWER).await;
        assert!(
            said.starts_with("the database was made by a newer Guichet: it has migration 9999"),
            "{said}"
        );
        assert!(said.contains("Start that version or a later one"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_with_an_edited_migration_says_what_to_do() {
    for database in databases().await {
        let said = reopened(&database, EDITED).await;
        assert!(said.starts_with("migration 3 of the database is not the one of this program"), "{said}");
        assert!(said.contains("Start the program that made the database"), "{said}");
    }
}

/// A query that runs for hours must not make a migration, and every query behind it, wait as long.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_gives_up_on_a_table_that_somebody_holds() {
    let Some(database) = Database::postgres().await else { return };
    let store = Store::open(&database.url()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    // As if the last step had not been taken, and somebody held what it changes.
    sql::run(&mut tx, "DELETE FROM _sqlx_migrations WHERE version = 8").await.unwrap();
    sql::run(&mut tx, "DROP FUNCTION append_only CASCADE").await.unwrap();
    tx.commit().await.unwrap();
    let mut reader = store.begin().await.unwrap();
    sql::run(&mut reader, "LOCK TABLE transfers, receipts, events IN SHARE MODE").await.unwrap();
    let said = format!("{:#}", Store::open(&database.url()).await.err().expect("it gives up"));
    assert!(said.starts_with("migration 8 waited five seconds for a table"), "{said}");
    drop(reader);
    store.close().await;
    database.drop().await;
}
