//! PostgreSQL's own settings: what would fail later, at customers, is refused at the start in a sentence.

use crate::support::{app::Database, scratch::fresh_folder, sql};
use guichet::{
    domain::{Timestamp, time::MINUTE_MS},
    store::Store,
};
use sqlx::{Connection, PgConnection};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

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

/// A server that speaks just enough of the protocol to tell its version.
async fn old_server(version: &'static str) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(tells(stream, version));
        }
    });
    port
}

/// One message: its kind, its length, its content.
fn message(kind: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 4).unwrap();
    [&[kind][..], &length.to_be_bytes(), content].concat()
}

/// Answers every plain statement with one row of one text.
async fn tells(mut stream: tokio::net::TcpStream, version: &str) -> std::io::Result<()> {
    let ready = message(b'Z', b"I");
    let startup = stream.read_u32().await?;
    stream.read_exact(&mut vec![0; startup as usize - 4]).await?;
    stream.write_all(&[message(b'R', &[0, 0, 0, 0]), ready.clone()].concat()).await?;
    while let Ok(kind) = stream.read_u8().await {
        let mut content = vec![0; stream.read_u32().await? as usize - 4];
        stream.read_exact(&mut content).await?;
        if kind != b'Q' {
            // Before a connection is lent out again it is asked whether it is in step.
            stream.write_all(&ready).await?;
            continue;
        }
        let statement = String::from_utf8_lossy(&content);
        let text = if statement.contains("version_num") { version } else { "9.6.24" };
        // One column of the type text, written as text.
        let column: [&[u8]; 3] =
            [&[0, 1], b"told\0", &[0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]];
        let length = u32::try_from(text.len()).unwrap();
        let row = [&[0, 1][..], &length.to_be_bytes(), text.as_bytes()].concat();
        let answer =
            [message(b'T', &column.concat()), message(b'D', &row), message(b'C', b"SHOW\0"), ready.clone()];
        stream.write_all(&answer.concat()).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_too_old_is_refused() {
    let port = old_server("90624").await;
    let said = refused(&format!("postgres://guichet@127.0.0.1:{port}/shop?sslmode=disable")).await;
    assert_eq!(said, "PostgreSQL 9.6.24 is too old: 15 or later is needed");
}

/// As after a failover behind one address: the connection lives, and its server takes no writes any more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_to_a_server_that_takes_no_writes_is_not_used_again() {
    let Some(database) = Database::postgres().await else { return };
    let store = Store::open(&database.url()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    sql::run(&mut tx, "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY").await.unwrap();
    tx.commit().await.unwrap();
    let mut refused = 0;
    for minute in 0..60 {
        if let Err(why) = store.try_writing(Timestamp::from_millis(minute * MINUTE_MS)).await {
            assert!(why.contains("read-only transaction"), "{why}");
            refused += 1;
        }
    }
    assert_eq!(refused, 1);
    store.close().await;
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
        let folder = fresh_folder("pooler");
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
