//! The site under test: the real one, on a free port, with a clock that stands still until it is moved.

use crate::support::{
    paynow,
    scratch::{fresh_folder, fresh_name},
};
use guichet::{
    app::App,
    clock::Clock,
    config::{Config, Secrets},
    domain::Timestamp,
    jobs,
    methods::Profile,
    random::Random,
    sandbox::World,
    start::{self, Parts, REGISTERED, Registration, Running},
    store::ledger,
};
use secrecy::SecretString;
use sqlx::{Connection, PgConnection};
use std::{
    net::{SocketAddr, TcpListener},
    ops::Deref,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
};

/// When every story begins.
pub const NOON: &str = "2026-11-22T12:00:00Z";

/// What opens the metrics of every story's site.
pub const METRICS_TOKEN: &str = "only-for-monitoring";

/// A running site with its own fresh database. Dereferences to the [`App`] inside.
pub struct TestApp {
    app: Arc<App>,
    running: Running,
    database: Database,
    visitors: AtomicU32,
    /// Numbers the instances whose calls go elsewhere: each draws ids of its own.
    instances: AtomicU64,
}

/// Where a test keeps its rows.
pub enum Database {
    Sqlite(PathBuf),
    /// The server's address, and the name of the test's own database on it.
    Postgres(String, String),
}

impl TestApp {
    /// A site on a new SQLite file, with this configuration.
    pub async fn sqlite(config: String) -> Self {
        Self::on(Database::sqlite(), config).await
    }

    /// A site on a new PostgreSQL database; none when there is no server and that was allowed.
    pub async fn postgres(config: String) -> Option<Self> {
        Some(Self::on(Database::postgres().await?, config).await)
    }

    async fn on(database: Database, config: String) -> Self {
        let clock = Clock::standing_at(Timestamp::parse_rfc3339(NOON).unwrap());
        let (app, running) = open(&database.url(), &config, clock, 1).await;
        Self { app, running, database, visitors: AtomicU32::new(1), instances: AtomicU64::new(3) }
    }

    /// Another instance of this site: the same database and secret, its own port, the same clock.
    pub async fn second_instance(&self, config: String) -> (Arc<App>, Running) {
        open(&self.database.url(), &config, self.app.clock.clone(), 2).await
    }

    /// The same, but its calls to the far ends go to this address.
    pub async fn instance_calling(&self, config: String, far_end: SocketAddr) -> (Arc<App>, Running) {
        let ends = (TcpListener::bind("127.0.0.1:0").unwrap(), Some(far_end));
        let seed = self.instances.fetch_add(1, Ordering::SeqCst);
        open_at(&self.database.url(), &config, self.app.clock.clone(), seed, ends).await
    }

    /// Where the metrics are served, when they have an address of their own.
    pub fn metrics_address(&self) -> Option<std::net::SocketAddr> {
        self.running.metrics_address()
    }

    /// The pretend world around this site.
    pub fn world(&self) -> World {
        start::world(&self.app)
    }

    pub fn shared(&self) -> &Arc<App> {
        &self.app
    }

    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Does once what the jobs do all the time.
    pub async fn tick(&self) {
        jobs::watch::tick(&self.app).await.unwrap();
        jobs::scan::tick(&self.app).await.unwrap();
        jobs::claims::tick(&self.app).await.unwrap();
        jobs::expire::tick(&self.app).await.unwrap();
        jobs::deliver::tick(&self.app).await.unwrap();
    }

    /// An address in the network for the next visitor, so that no two share a rate limit.
    pub fn next_address(&self) -> String {
        let nth = self.visitors.fetch_add(1, Ordering::SeqCst);
        format!("203.0.113.{}", nth % 250 + 1)
    }

    /// The rules of the ledger that do not hold.
    pub async fn broken_books(&self) -> Vec<String> {
        match self.app.store.read().await {
            Ok(mut db) => ledger::check(&mut db).await.unwrap_or_else(|error| vec![error.to_string()]),
            Err(error) => vec![error.to_string()],
        }
    }

    pub async fn close(self) {
        self.running.stop().await;
        self.database.drop().await;
    }
}

impl Deref for TestApp {
    type Target = App;
    fn deref(&self) -> &App {
        &self.app
    }
}

async fn open(database: &str, config: &str, clock: Clock, seed: u64) -> (Arc<App>, Running) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    open_at(database, config, clock, seed, (listener, None)).await
}

async fn open_at(
    database: &str,
    config: &str,
    clock: Clock,
    seed: u64,
    (listener, far_end): (TcpListener, Option<SocketAddr>),
) -> (Arc<App>, Running) {
    let listening = listener.local_addr().unwrap();
    let config = config.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    let parts = Parts {
        config: Config::parse_for(&known(), &config, "the test's configuration").unwrap(),
        secrets: Secrets { metrics_token: Some(SecretString::from(METRICS_TOKEN)), ..Secrets::default() },
        master_secret: SecretString::from("0123456789abcdef".repeat(4)),
        database: database.to_owned(),
        listening: far_end.unwrap_or(listening),
        public_url: format!("http://{listening}"),
        clock,
        random: Random::seeded(seed),
    };
    let app = start::build_with(parts, &registered()).await.unwrap();
    let running = start::serve(app.clone(), listener, 1, false).unwrap();
    (app, running)
}

/// The product's methods, and one that is made up; it is on where a story configures it.
pub fn registered() -> Vec<Registration> {
    [&REGISTERED[..], &[paynow::REGISTRATION]].concat()
}

/// What they say about themselves.
pub fn known() -> Vec<&'static Profile> {
    registered().iter().flat_map(|provider| provider.profiles).collect()
}

impl Database {
    /// A place for a new SQLite file.
    pub fn sqlite() -> Self {
        Self::Sqlite(fresh_folder("t"))
    }

    /// A new, empty PostgreSQL database.
    pub async fn postgres() -> Option<Self> {
        let server = postgres_server()?;
        let name = fresh_name("t");
        let mut admin = PgConnection::connect(&server).await.expect("GUICHET_TEST_POSTGRES answers");
        execute(&mut admin, format!("CREATE DATABASE {name}")).await;
        Some(Self::Postgres(server, name))
    }

    /// The address that the site is given.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite:{}", folder.join("guichet.sqlite").display()),
            Self::Postgres(server, name) => {
                let mut url = url::Url::parse(server).unwrap();
                url.set_path(name);
                url.to_string()
            }
        }
    }

    pub async fn drop(&self) {
        match self {
            Self::Sqlite(folder) => std::fs::remove_dir_all(folder).unwrap(),
            Self::Postgres(server, name) => {
                let mut admin = PgConnection::connect(server).await.unwrap();
                execute(&mut admin, format!("DROP DATABASE {name} WITH (FORCE)")).await;
            }
        }
    }
}

async fn execute(admin: &mut PgConnection, sql: String) {
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(admin).await.unwrap();
}

/// The server for PostgreSQL's half of the tests. Leaving it out is a decision, not an accident.
#[expect(clippy::disallowed_methods, reason = "tests are told by the environment where their server is")]
fn postgres_server() -> Option<String> {
    match (std::env::var("GUICHET_TEST_POSTGRES"), std::env::var("GUICHET_TEST_SKIP_POSTGRES")) {
        (Ok(server), _) => Some(server),
        (Err(_), Ok(skip)) if skip == "1" => {
            println!("not checked on PostgreSQL: GUICHET_TEST_SKIP_POSTGRES=1");
            None
        }
        (Err(_), _) => panic!(
            "This test needs PostgreSQL. Run tests/run, which starts one; or set GUICHET_TEST_POSTGRES to \
             postgres://user@host:port/postgres of a server where databases may be made; or set \
             GUICHET_TEST_SKIP_POSTGRES=1 to leave PostgreSQL out."
        ),
    }
}
