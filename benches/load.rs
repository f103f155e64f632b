//! Measures the site beside a bare handler and raw SQLite, in one run: `cargo bench`.
//!
//! The server runs as its own process, so that its CPU time is its own. Numbers of one run on one
//! machine compare with each other only.

use guichet::{
    clock::Clock,
    config::Config,
    domain::{Agreed, Catalogue, Selection, selection},
    flows::{order, signin},
    lang::Lang,
    random::Random,
    start::{self, Parts},
    store::members::Member,
};
use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const CONNECTIONS: usize = 16;
const RUN: Duration = Duration::from_secs(3);
const SECRET: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--bare") {
        return bare(&arguments[at + 1], arguments[at + 2].parse()?).await;
    }
    let data = std::env::temp_dir().join(format!("guichet-bench-{}", std::process::id()));
    std::fs::create_dir_all(&data)?;
    let app = prepare(&data).await?;
    let commits = commits(&data).await?;
    let (token, placed) = place(&app).await?;
    app.store.close().await;
    println!(
        "\nplacing an order, one transaction each\n  raw SQLite, one row per commit, synchronous=FULL: {commits:.0} commits/s"
    );
    placed.print(commits);
    let site = site(&data)?;
    println!("\n{:<34}{:>10}{:>14}{:>12}{:>12}", "GET", "bytes", "requests/s", "CPU ms", "of bare");
    for (name, path) in [
        ("marketplace", "/".to_owned()),
        ("service form", "/products/email".to_owned()),
        ("payment page, picker", format!("/pay/{token}")),
        ("receipt of nothing (redirect)", format!("/pay/{token}/receipt")),
    ] {
        compare(name, &path, &site).await?;
    }
    println!("\nmemory of the site after this: {} MB", resident_mb(site.child.id()));
    drop(site);
    std::fs::remove_dir_all(&data)?;
    Ok(())
}

/// A site to fill, in this process, with jobs off.
async fn prepare(data: &Path) -> anyhow::Result<Arc<guichet::app::App>> {
    start::build(Parts {
        config: Config::example()?,
        secrets: Default::default(),
        master_secret: SECRET.to_owned().into(),
        database: format!("sqlite:{}", data.join("guichet.sqlite").display()),
        listening: "127.0.0.1:9".parse()?,
        public_url: "http://127.0.0.1:9".into(),
        clock: Clock::System,
        random: Random::system(),
    })
    .await
}

/// Commits per second of one row each, on a file of its own beside the site's.
async fn commits(data: &Path) -> anyhow::Result<f64> {
    use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
    let options = SqliteConnectOptions::new()
        .filename(data.join("raw.sqlite"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    sqlx::query("CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)").execute(&pool).await?;
    let (begun, mut count) = (Instant::now(), 0_u32);
    while begun.elapsed() < RUN {
        sqlx::query("INSERT INTO t (body) VALUES ($1)").bind("x".repeat(200)).execute(&pool).await?;
        count += 1;
    }
    Ok(f64::from(count) / begun.elapsed().as_secs_f64())
}

struct Placed {
    per_second: f64,
    cpu_ms: f64,
    statements: f64,
}

impl Placed {
    fn print(&self, commits: f64) {
        println!(
            "  orders placed: {:.0}/s ({:.2} of raw), {:.2} ms CPU and {:.1} statements each",
            self.per_second,
            self.per_second / commits,
            self.cpu_ms,
            self.statements
        );
    }
}

/// Places orders for new organisations, 16 at a time; returns the link of the last.
async fn place(app: &Arc<guichet::app::App>) -> anyhow::Result<(String, Placed)> {
    let mut members = Vec::new();
    for n in 0..3000 {
        let (email, organisation) = (format!("buyer{n}@bench.example"), format!("Bench {n}"));
        let joins = signin::Joins::Own(&organisation);
        let newcomer = signin::Newcomer { email: &email, name: "Bench", joins, lang: Lang::ENGLISH };
        if let signin::Joined::Member(member) = signin::join(app, &newcomer).await? {
            members.push(*member);
        }
    }
    let (begun, cpu, statements) = (Instant::now(), cpu_ms(std::process::id()), app.store.statements());
    let count = members.len();
    let queue = Arc::new(std::sync::Mutex::new(members));
    let workers = (0..CONNECTIONS).map(|_| tokio::spawn(worker(app.clone(), queue.clone())));
    let mut last = String::new();
    for worker in futures_util::future::join_all(workers).await {
        last = worker??.unwrap_or(last);
    }
    let each = |total: f64| total / count as f64;
    let placed = Placed {
        per_second: count as f64 / begun.elapsed().as_secs_f64(),
        cpu_ms: each(cpu_ms(std::process::id()) - cpu),
        statements: each((app.store.statements() - statements) as f64),
    };
    Ok((last, placed))
}

async fn worker(
    app: Arc<guichet::app::App>,
    queue: Arc<std::sync::Mutex<Vec<Member>>>,
) -> anyhow::Result<Option<String>> {
    let product = Catalogue::example().product("email").cloned().expect("the example sells e-mail");
    let draft =
        [("plan", "50k"), ("term", "1")].map(|(k, v)| (k.to_owned(), v.to_owned())).into_iter().collect();
    let selection = Selection::parse(&product, &draft).expect("a good selection");
    let snapshot = selection::snapshot(&product, &selection).expect("a price");
    let mut last = None;
    loop {
        let Some(member) = queue.lock().expect("nobody panics").pop() else { return Ok(last) };
        let agreed = Agreed::from_tick(Some("yes"), &product.agreement).expect("ticked");
        let wanted =
            order::OrderRequest { member: &member, snapshot: snapshot.clone(), agreed, lang: Lang::ENGLISH };
        if let order::Placed::New(order) = order::place(&app, &wanted).await? {
            last = Some(app.keys.link_token(&order.id));
        }
    }
}

/// A server process that ends with its value.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

fn start(mut command: Command, address: SocketAddr) -> anyhow::Result<Server> {
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let server = Server { child, address };
    for _ in 0..100 {
        if std::net::TcpStream::connect(address).is_ok() {
            return Ok(server);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    anyhow::bail!("no server at {address}")
}

fn site(data: &Path) -> anyhow::Result<Server> {
    let address = free_address()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.env("GUICHET_SECRET", SECRET).env("RUST_LOG", "error");
    command.arg("--listen").arg(address.to_string()).arg("--data").arg(data);
    start(command, address)
}

/// The same server library, and as many bytes from memory.
async fn bare(address: &str, bytes: usize) -> anyhow::Result<()> {
    use actix_web::{App, HttpResponse, HttpServer, web};
    let body = web::Bytes::from(vec![b'x'; bytes]);
    let app = move || {
        let body = body.clone();
        let answer = move || {
            let body = body.clone();
            async move { HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body) }
        };
        App::new().default_service(web::to(answer))
    };
    Ok(HttpServer::new(app).bind(address)?.run().await?)
}

async fn compare(name: &str, path: &str, site: &Server) -> anyhow::Result<()> {
    let (bytes, ours) = measure(site, path).await?;
    let address = free_address()?;
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("--bare").arg(address.to_string()).arg(bytes.to_string());
    let server = start(command, address)?;
    let (_, bare) = measure(&server, path).await?;
    println!(
        "{name:<34}{bytes:>10}{:>14.0}{:>12.3}{:>12.2}",
        ours.per_second,
        ours.cpu_ms,
        ours.per_second / bare.per_second
    );
    println!("{:<34}{:>10}{:>14.0}{:>12.3}", "  bare handler", bytes, bare.per_second, bare.cpu_ms);
    Ok(())
}

struct Rate {
    per_second: f64,
    cpu_ms: f64,
}

/// Asks for one path over kept-alive connections; returns the body's size and the rate.
async fn measure(server: &Server, path: &str) -> anyhow::Result<(usize, Rate)> {
    let request = format!("GET {path} HTTP/1.1\r\nhost: bench\r\naccept-language: en\r\n\r\n");
    let bytes = ask(&mut TcpStream::connect(server.address).await?, request.as_bytes()).await?;
    let (begun, cpu) = (Instant::now(), cpu_ms(server.child.id()));
    let client = |request: String| async move {
        let mut stream = TcpStream::connect(server.address).await?;
        let mut count = 0_u64;
        while begun.elapsed() < RUN {
            ask(&mut stream, request.as_bytes()).await?;
            count += 1;
        }
        anyhow::Ok(count)
    };
    let counts = futures_util::future::join_all((0..CONNECTIONS).map(|_| client(request.clone()))).await;
    let total: u64 = counts.into_iter().collect::<anyhow::Result<Vec<_>>>()?.into_iter().sum();
    let per_second = total as f64 / begun.elapsed().as_secs_f64();
    Ok((bytes, Rate { per_second, cpu_ms: (cpu_ms(server.child.id()) - cpu) / total as f64 }))
}

/// One request on an open connection; returns the size of the body.
async fn ask(stream: &mut TcpStream, request: &[u8]) -> anyhow::Result<usize> {
    stream.write_all(request).await?;
    let mut buffer = Vec::with_capacity(32 * 1024);
    loop {
        if stream.read_buf(&mut buffer).await? == 0 {
            anyhow::bail!("the server has closed the connection");
        }
        let Some(head) = buffer.windows(4).position(|part| part == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_lowercase();
        let length =
            text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.trim().parse().ok());
        let length: usize = length.unwrap_or(0);
        if buffer.len() >= head + 4 + length {
            return Ok(length);
        }
    }
}

/// CPU time of a process so far, in milliseconds.
fn cpu_ms(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |n: usize| fields.get(n).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) * 10.0
}

fn resident_mb(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
