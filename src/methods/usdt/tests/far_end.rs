//! A far end on loopback that answers as a test's closure says.

use crate::{
    clock::Clock,
    methods::{
        Wire,
        usdt::{chain::Chain, config::NodeConfig},
    },
    random::Random,
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::made::{SECOND_SHOP, SHOP};

/// One request.
#[derive(Debug, Clone)]
pub struct RecordedRequest {
    pub verb: String,
    /// Path and query.
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: Value,
}

impl RecordedRequest {
    /// The method of a JSON-RPC call, or nothing.
    pub fn method(&self) -> &str {
        self.body["method"].as_str().unwrap_or_default()
    }

    /// Its first parameter.
    pub fn param(&self) -> &Value {
        &self.body["params"][0]
    }
}

/// Status and body; status 0 is silence.
pub type Said = (u16, String);
type Answer = dyn Fn(&RecordedRequest) -> Said + Send + Sync;

pub struct FarEnd {
    pub base: String,
    asked: Arc<Mutex<Vec<RecordedRequest>>>,
}

impl FarEnd {
    pub async fn start(answer: impl Fn(&RecordedRequest) -> Said + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/secret-path", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<RecordedRequest>>> = Arc::default();
        let (answer, seen): (Arc<Answer>, _) = (Arc::new(answer), asked.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, answer.clone(), seen.clone()));
            }
        });
        Self { base, asked }
    }

    /// Everything asked so far.
    pub fn asked(&self) -> Vec<RecordedRequest> {
        self.asked.lock().unwrap().clone()
    }

    /// How many calls had this in their path, or as their method.
    pub fn count(&self, what: &str) -> usize {
        self.asked().iter().filter(|asked| asked.method() == what || asked.path.contains(what)).count()
    }

    /// A node at this far end that looks for the chain's USDT.
    pub fn config(&self, chain: Chain) -> NodeConfig {
        NodeConfig {
            base: self.base.parse().unwrap(),
            rpc: None,
            api_key: None,
            chain_id: chain.mainnet(),
            token: chain.usdt(),
            accounts: vec![SHOP, SECOND_SHOP],
            timeout_ms: 2_000,
        }
    }
}

async fn serve(mut stream: TcpStream, answer: Arc<Answer>, seen: Arc<Mutex<Vec<RecordedRequest>>>) {
    let asked = read(&mut stream).await;
    let (status, body) = answer(&asked);
    seen.lock().unwrap().push(asked);
    if status == 0 {
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    }
    let head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
    let _gone = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

async fn read(stream: &mut TcpStream) -> RecordedRequest {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await.unwrap();
        bytes.extend_from_slice(&chunk[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let mut lines = head.lines();
        let mut first = lines.next().unwrap().split(' ').map(str::to_owned);
        let headers: BTreeMap<String, String> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let length: usize = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
        if body.len() >= length {
            let (verb, path) = (first.next().unwrap(), first.next().unwrap());
            let body = serde_json::from_str(body).unwrap_or_default();
            return RecordedRequest { verb, path, headers, body };
        }
    }
}

/// One client for all tests; it keeps no connection, as each test has a runtime of its own.
static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap()
});

pub fn wire(clock: Clock) -> Wire {
    Wire { http: HTTP.clone(), clock, random: Random::seeded(1) }
}
