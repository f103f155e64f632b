//! The site of the schedules: the real flows, jobs and tables, on a chain in memory, with the hours of many
//! worlds passing at once.

use crate::{
    support::{
        app::{Database, NOON},
        memory_chain::{MemoryChain, MemoryNode, Weather},
        sql,
    },
    usdt::world::{Act, EVERYBODY, Who, World},
};
use guichet::{
    app::App,
    clock::Clock,
    config::{Config, Secrets},
    domain::{
        MemberId, OrgId, Timestamp,
        time::{HOUR_MS, MINUTE_MS},
    },
    jobs,
    lang::Lang,
    methods::usdt::{
        account::Account,
        chain::Chain,
        method::{Settings, Usdt},
    },
    notify::mail::{Mailer, Security, SmtpConfig},
    random::Random,
    start::{self, Parts},
    store::{ledger, members, members::Member},
};
use secrecy::SecretString;
use std::{path::PathBuf, sync::Arc};

/// What happens to everybody, after each has done something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Blocks(i64),
    Minutes(i64),
    Hours(i64),
    Reorg { depth: u64, dropped: bool },
    Weather(Weather),
}

/// One turn: what passes, and after how many awaits the site's process dies in the middle of its jobs.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    pub turn: Turn,
    pub dies: Option<u8>,
}

/// What one world's people do, one act in each round; and after how many awaits an act's process dies.
pub type Schedule = Vec<(Act, Option<u8>)>;

/// A database that many schedules pass through, one batch after the other.
pub struct Site {
    base: Arc<App>,
    chain: Arc<MemoryChain>,
    folder: PathBuf,
    batches: u32,
}

impl Site {
    pub async fn open(chain: Chain) -> Self {
        let Database::Sqlite(made) = Database::sqlite() else { panic!("a file") };
        // Nobody's disk has to keep this: memory is faster.
        let shared = PathBuf::from("/dev/shm").join(made.file_name().unwrap());
        let folder = if std::fs::create_dir(&shared).is_ok() { shared } else { made.clone() };
        if folder != made {
            std::fs::remove_dir(&made).unwrap();
        }
        let clock = Clock::standing_at(Timestamp::parse_rfc3339(NOON).unwrap());
        let listening = "127.0.0.1:9".parse().unwrap();
        let parts = Parts {
            config: Config::example().unwrap(),
            secrets: Secrets::default(),
            master_secret: SecretString::from("0123456789abcdef".repeat(4)),
            database: format!("sqlite:{}", folder.join("guichet.sqlite").display()),
            listening,
            public_url: format!("http://{listening}"),
            clock: clock.clone(),
            random: Random::seeded(1),
        };
        let base = start::build(parts).await.unwrap();
        Self { base, chain: MemoryChain::new(chain, clock), folder, batches: 0 }
    }

    pub fn store(&self) -> &guichet::store::Store {
        &self.base.store
    }

    pub fn batches(&self) -> u32 {
        self.batches
    }

    /// Runs schedules side by side; returns their worlds when everything has come to rest.
    pub async fn play(&mut self, schedules: &[Schedule], rounds: &[Round]) -> Vec<World> {
        self.batches += 1;
        self.calm().await;
        let destinations: Vec<Account> =
            schedules.iter().map(|_| Account(self.base.random.bytes())).collect();
        let mut worlds = Vec::new();
        for nth in 0..schedules.len() {
            worlds.push(self.world(nth, &destinations).await);
        }
        self.read(&destinations, None).await;
        for (nth, round) in rounds.iter().enumerate() {
            for (world, schedule) in worlds.iter_mut().zip(schedules) {
                if let Some((act, dies)) = schedule.get(nth) {
                    within(*dies, world.act(act)).await.transpose().expect("no flow fails");
                }
            }
            self.pass(round.turn);
            self.read(&destinations, round.dies).await;
            if let Turn::Hours(_) = round.turn {
                within(round.dies, self.close(&destinations)).await;
            }
        }
        self.come_to_rest(&worlds, &destinations).await;
        worlds
    }

    /// Everything becomes final, and the stranger tries everything once more.
    async fn come_to_rest(&self, worlds: &[World], destinations: &[Account]) {
        self.chain.be(Weather::Fine);
        for _ in 0..3 {
            self.pass(Turn::Minutes(10));
            self.read(destinations, None).await;
        }
        for world in worlds {
            world.paste_all().await.unwrap();
        }
        for _ in 0..2 {
            self.pass(Turn::Minutes(10));
            self.read(destinations, None).await;
        }
    }

    fn pass(&self, turn: Turn) {
        match turn {
            Turn::Blocks(blocks) => self.base.clock.advance_ms(blocks * self.chain.chain.block_ms()),
            Turn::Minutes(minutes) => self.base.clock.advance_ms(minutes * MINUTE_MS),
            Turn::Hours(hours) => self.base.clock.advance_ms(hours * HOUR_MS),
            Turn::Reorg { depth, dropped } => self.chain.reorg(depth, dropped),
            Turn::Weather(weather) => self.chain.be(weather),
        }
    }

    /// The chain is read by an instance that was just started, and that may die.
    async fn read(&self, destinations: &[Account], dies: Option<u8>) {
        let watcher = self.instance(destinations.to_vec(), destinations);
        let round = async {
            jobs::scan::tick(&watcher).await?;
            jobs::claims::tick(&watcher).await
        };
        within(dies, round).await.transpose().expect("no job fails");
    }

    async fn close(&self, destinations: &[Account]) {
        let watcher = self.instance(destinations.to_vec(), destinations);
        // A job takes 50 rows at a time.
        for _ in 0..4 {
            jobs::watch::tick(&watcher).await.unwrap();
            jobs::expire::tick(&watcher).await.unwrap();
        }
    }

    /// Earlier worlds are over: no job looks at them.
    async fn calm(&self) {
        self.chain.be(Weather::Fine);
        let mut tx = self.base.store.begin().await.unwrap();
        for table in ["orders SET next_check_at", "payments SET next_poll_at", "claims SET next_poll_at"] {
            sql::run(&mut tx, &format!("UPDATE {table} = NULL")).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// An instance of the site that asks for money at these addresses. Its node lists what reaches `destinations`: whoever
    /// reads the chain reads it for all.
    fn instance(&self, accounts: Vec<Account>, destinations: &[Account]) -> Arc<App> {
        let (base, chain) = (&self.base, self.chain.chain);
        let tron = chain == Chain::Tron;
        let (id, table) = match tron {
            true => ("usdt-trc20", &base.config.usdt_trc20),
            false => ("usdt-erc20", &base.config.usdt_erc20),
        };
        let settings = Settings {
            chain,
            accounts,
            token: chain.usdt(),
            chain_id: chain.mainnet(),
            confirmations: table.confirmations,
            final_above: table.final_above,
        };
        let node = Arc::new(MemoryNode { chain: self.chain.clone(), accounts: destinations.to_vec() });
        let usdt = Usdt::new(settings, base.config.methods[id].terms(), node);
        Arc::new(App {
            amazon: None,
            config: base.config.clone(),
            catalogue: base.catalogue.clone(),
            store: base.store.clone(),
            keys: base.keys.clone(),
            methods: vec![Arc::new(usdt)],
            profiles: base.profiles.clone(),
            mailer: mailer(),
            monitor: Default::default(),
            throttle: Default::default(),
            metrics_token: None,
            clock: base.clock.clone(),
            random: base.random.clone(),
            public_url: base.public_url.clone(),
            sandbox: base.sandbox.clone(),
        })
    }

    async fn world(&self, nth: usize, destinations: &[Account]) -> World {
        let destination = destinations[nth];
        let members = EVERYBODY.map(|who| self.member(nth, who));
        let mut tx = self.base.store.begin().await.unwrap();
        for member in &members {
            members::add_org(&mut tx, &member.org, &member.organisation, self.base.clock.now())
                .await
                .unwrap();
            members::add(&mut tx, member, self.base.clock.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let site = self.instance(vec![destination], destinations);
        World { site, destination, chain: self.chain.clone(), members, sent: Vec::new() }
    }

    fn member(&self, nth: usize, who: Who) -> Member {
        let name = format!("{who:?} {nth} of {}", self.batches);
        Member {
            id: MemberId::from_random(self.base.random.bytes()),
            org: OrgId::from_random(self.base.random.bytes()),
            email: format!("{name}@schedules.example"),
            lang: Lang::ENGLISH,
            organisation: name.clone(),
            name,
        }
    }

    /// What does not hold of the whole database.
    pub async fn broken_books(&self) -> Vec<String> {
        let mut db = self.base.store.read().await.unwrap();
        let mut broken = ledger::check(&mut db).await.unwrap();
        let method = self.instance(Vec::new(), &[]).methods[0].id();
        let captured = ledger::captured(&mut db, method, "USDT").await.unwrap();
        let credited = "SELECT COALESCE(SUM(amount), 0) FROM incoming_transfers \
            WHERE stage = 'final' AND payment_id IS NOT NULL";
        let credited = sql::number(&mut db, credited).await;
        if captured != credited {
            broken.push(format!("{captured} millionths are booked, {credited} are somebody's"));
        }
        broken
    }

    pub async fn close_down(self) {
        self.base.store.close().await;
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

/// A mail server that nobody asks: letters stay in the outbox.
pub fn mailer() -> Mailer {
    let smtp = SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port: 9,
        security: Security::Plain,
        username: None,
        password: None,
        from: "shop@schedules.example".to_owned(),
        reply_to: None,
        timeout_ms: 1_000,
    };
    Mailer::new(&smtp).unwrap()
}

/// Lets a process go on for so many awaits and then no more; none when it died before it was done.
async fn within<F: Future>(awaits: Option<u8>, process: F) -> Option<F::Output> {
    let mut process = std::pin::pin!(process);
    let mut left = awaits;
    std::future::poll_fn(|context| match process.as_mut().poll(context) {
        std::task::Poll::Ready(done) => std::task::Poll::Ready(Some(done)),
        std::task::Poll::Pending => match &mut left {
            Some(0) => std::task::Poll::Ready(None),
            Some(more) => {
                *more -= 1;
                std::task::Poll::Pending
            }
            None => std::task::Poll::Pending,
        },
    })
    .await
}
