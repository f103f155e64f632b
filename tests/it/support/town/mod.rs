//! A town for stories about broken machines: the sandbox world and its shops, each a process of its own with the
//! real binary, driven over HTTP only. Shops are killed and restarted; what the world knows outlives it all.

pub mod caller;
pub mod payers;
pub mod process;
pub mod rows;
pub mod truth;

use crate::support::{app::Database, scratch::fresh_folder};
use caller::Caller;
use guichet::{domain::OrderId, keys::Keys, store::Store, store::ledger};
use process::{Process, free_ports};
use rows::Rows;
use secrecy::SecretString;
use std::{ops::Deref, path::PathBuf, time::Duration};
use truth::Truth;

/// The master secret of all shops of a town.
const SECRET: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// The example, with the world at this port.
fn configuration(world: u16) -> String {
    let example =
        guichet::config::EXAMPLE.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    format!("{example}\n[sandbox]\nworld = \"http://127.0.0.1:{world}\"\n")
}

/// Where everything of a town is: all that its people need.
#[derive(Clone)]
pub struct Map {
    shops: Vec<String>,
    world: String,
    database: String,
    truth: PathBuf,
}

pub struct Town {
    folder: PathBuf,
    database: Database,
    map: Map,
    pub world: Process,
    pub shops: Vec<Process>,
}

impl Deref for Town {
    type Target = Map;
    fn deref(&self) -> &Map {
        &self.map
    }
}

impl Map {
    /// How many shops there are.
    pub fn shops(&self) -> usize {
        self.shops.len()
    }

    /// Where the shop of this number is.
    pub fn shop_url(&self, shop: usize) -> &str {
        &self.shops[shop]
    }

    /// Somebody with a browser of their own, at the shop of this number.
    pub fn visitor(&self, shop: usize) -> Caller {
        Caller::at(&self.shops[shop])
    }

    /// Whoever pulls the strings of the world.
    pub fn hand(&self) -> Caller {
        Caller::at(&self.world)
    }

    /// The rows of the shops' database.
    pub fn books(&self) -> Rows {
        Rows::of(&self.database)
    }

    /// What the world knows.
    pub fn truth(&self) -> Truth {
        Truth::of(&self.truth)
    }

    /// The path of an order's payment page.
    pub fn pay_path(&self, order: &str) -> String {
        let keys = Keys::derive(&SecretString::from(SECRET));
        format!("/pay/{}", keys.link_token(&OrderId::from_text(order.to_owned())))
    }

    /// Waits until this is true of the town, half a minute at most.
    pub async fn until(&self, what: &str, mut is_so: impl AsyncFnMut(&Self) -> bool) {
        for _ in 0..600 {
            if is_so(self).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it never came true that {what}");
    }
}

impl Town {
    /// A world and one shop on an SQLite file of its own.
    pub async fn on_sqlite() -> Self {
        Self::found(Database::sqlite(), 1).await
    }

    /// A world and two shops on one PostgreSQL database; none when there is no server and that was allowed.
    pub async fn on_postgres() -> Option<Self> {
        Some(Self::found(Database::postgres().await?, 2).await)
    }

    async fn found(database: Database, shops: usize) -> Self {
        let _another_test_may_have_installed_it = rustls::crypto::ring::default_provider().install_default();
        let folder = fresh_folder("town");
        let world_port = free_ports(2);
        let ports: Vec<u16> = (0..shops).map(|_| free_ports(1)).collect();
        let config = folder.join("guichet.toml");
        std::fs::write(&config, configuration(world_port)).unwrap();
        let at = |name: &str, port| {
            Process::new(&folder, name, port).with(&["--config", &config.to_string_lossy()])
        };
        let world =
            at("world", world_port).with(&["sandbox", "--shop", &format!("http://127.0.0.1:{}", ports[0])]);
        let shops = ports.iter().enumerate().map(|(nth, port)| {
            let shop = at(&format!("shop{nth}"), *port).secret(SECRET);
            match &database {
                Database::Sqlite(folder) => shop.data(folder),
                Database::Postgres(..) => shop.with(&["--database", &database.url()]),
            }
        });
        let shops: Vec<Process> = shops.collect();
        let map = Map {
            shops: shops.iter().map(Process::url).collect(),
            world: world.url(),
            database: database.url(),
            truth: world.folder().join("world.sqlite"),
        };
        let mut town = Self { folder, database, map, world, shops };
        town.everybody_starts().await;
        town
    }

    /// Starts the world and the shops, whether they run or not.
    pub async fn everybody_starts(&mut self) {
        for process in [&mut self.world].into_iter().chain(&mut self.shops) {
            process.start();
            process.is_ready().await;
        }
    }

    pub fn map(&self) -> &Map {
        &self.map
    }

    /// Returns true if the shop keeps its books in a file.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.database, Database::Sqlite(_))
    }

    /// The folder that holds an SQLite shop's data.
    pub fn data(&self) -> PathBuf {
        match &self.database {
            Database::Sqlite(folder) => folder.clone(),
            Database::Postgres(..) => panic!("the shop's data are in PostgreSQL"),
        }
    }

    /// All clocks of the town go forward together.
    pub fn time_passes(&mut self, ms: i64) {
        for process in self.shops.iter_mut().chain([&mut self.world]) {
            process.shift(ms);
        }
    }

    /// Ends all processes and returns the rules of the ledger that do not hold.
    pub async fn close(mut self) -> Vec<String> {
        for shop in &mut self.shops {
            shop.stop();
        }
        self.world.stop();
        let broken = self.broken_books().await;
        self.database.drop().await;
        std::fs::remove_dir_all(&self.folder).unwrap();
        broken
    }

    /// The rules of the ledger that do not hold. The shops must be closed.
    pub async fn broken_books(&self) -> Vec<String> {
        let store = Store::open(&self.database.url()).await.unwrap();
        let broken = ledger::check(&mut store.read().await.unwrap()).await.unwrap();
        store.close().await;
        broken
    }
}

impl Drop for Town {
    /// A failed story shows the ends of the logs; no process outlives it.
    fn drop(&mut self) {
        for process in self.shops.iter_mut().chain([&mut self.world]) {
            process.kill();
            if std::thread::panicking() {
                println!("--- {}\n{}", process.name, process.log_tail(60));
            }
        }
    }
}
