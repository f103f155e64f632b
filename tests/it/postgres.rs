//! PostgreSQL's own settings: what would fail later, at customers, is refused at the start in a sentence.

use crate::app::Database;
use guichet::store::Store;
use sqlx::{Connection, PgConnection};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// What a start on this address says.
async fn refused(url: &str) -> String {
    match Store::open(url).await {
        Ok(_) => panic!("{url} is taken"),
        Err(error) => format!("{error:#}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_cannot_hold_every_name_is_refused() {
    let Some(database) = Database::postgres().await else { return };
    let Database::Postgres(server, name) = &database else { panic!("it is PostgreSQL") };
    let mut admin = PgConnection::connect(server).await.unwrap();
    for encoding in ["LATIN1", "SQL_ASCII"] {
        let latin = format!("{name}_{}", encoding.to_lowercase());
        let sql = format!(
            "CREATE DATABASE {latin} TEMPLATE template0 ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C'"
        );
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut admin).await.unwrap();
        let latin = Database::Postgres(server.clone(), latin);
        let said = refused(&latin.url()).await;
        assert!(said.starts_with(&format!("the database's encoding is {encoding}")), "{said}");
        assert!(said.contains("ENCODING 'UTF8'"), "{said}");
        latin.drop().await;
    }
    database.drop().await;
}

/// A pooler of the test's own, in front of the test's database.
struct Pooler {
    process: Child,
    folder: PathBuf,
    port: u16,
}

impl Drop for Pooler {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        fs::remove_dir_all(&self.folder).unwrap();
    }
}

const PGBOUNCER: &str = "/usr/sbin/pgbouncer";

impl Pooler {
    /// Starts pgbouncer in this mode; `None`, with a line about it, where it is not installed.
    async fn start(mode: &str, server: &str) -> Option<Self> {
        if !Path::new(PGBOUNCER).exists() {
            println!("not checked with a pooler: {PGBOUNCER} is not installed");
            return None;
        }
        let server = url::Url::parse(server).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("guichet_pooler_{}_{port}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (host, to, user) = (server.host_str().unwrap(), server.port().unwrap_or(5432), server.username());
        fs::write(folder.join("users"), format!("\"{user}\" \"\"\n")).unwrap();
        let settings = format!(
            "[databases]\n* = host={host} port={to} user={user}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n\
             listen_port = {port}\nunix_socket_dir =\nauth_type = any\nauth_file = {users}\npool_mode = {mode}\n\
             ignore_startup_parameters = extra_float_digits\n",
            users = folder.join("users").display()
        );
        fs::write(folder.join("settings"), settings).unwrap();
        let mut command = Command::new(PGBOUNCER);
        // It refuses to run as root.
        if fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
            command.args(["-u", "postgres"]);
        }
        let process = command.arg(folder.join("settings")).stderr(Stdio::null()).spawn().unwrap();
        let pooler = Self { process, folder, port };
        for _ in 0..200 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(pooler);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("pgbouncer does not listen");
    }

    fn url(&self, name: &str) -> String {
        format!("postgres://guichet@127.0.0.1:{}/{name}", self.port)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pooler_in_transaction_mode_is_refused() {
    let Some(database) = Database::postgres().await else { return };
    let Database::Postgres(server, name) = &database else { panic!("it is PostgreSQL") };
    // Before and after the tables are there.
    for migrated in [false, true] {
        for mode in ["transaction", "statement"] {
            let Some(pooler) = Pooler::start(mode, server).await else { continue };
            let said = refused(&pooler.url(name)).await;
            assert!(said.starts_with("the database address leads through a pooler"), "{mode}: {said}");
            assert!(said.contains("set its pool mode to session"), "{said}");
        }
        if !migrated {
            Store::open(&database.url()).await.unwrap().close().await;
        }
    }
    database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pooler_in_session_mode_is_taken() {
    let Some(database) = Database::postgres().await else { return };
    let Database::Postgres(server, name) = &database else { panic!("it is PostgreSQL") };
    if let Some(pooler) = Pooler::start("session", server).await {
        let store = Store::open(&pooler.url(name)).await.unwrap();
        assert!(store.version().await.unwrap().starts_with("PostgreSQL"));
        store.close().await;
    }
    database.drop().await;
}
