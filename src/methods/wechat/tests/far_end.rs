//! WeChat's side of the wire: checks the merchant's signature on each request, signs what it answers.

use super::{CERTIFICATE_SERIAL, KEY_ID, MERCHANT, MERCHANT_SERIAL, data};
use crate::{
    clock::Clock,
    methods::rsa::{PrivateKey, PublicKey},
};
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What the payer's side sent, after its signature was found right.
#[derive(Debug, Clone)]
pub struct Seen {
    pub verb: String,
    /// What follows the base.
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Seen {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// How the next answer is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seal {
    Key,
    Certificate,
    Unsigned,
    Tampered,
    Probe,
    Old,
    /// Nothing is answered at all.
    Silence,
}

type Answers = Arc<Mutex<VecDeque<(u16, String, Seal)>>>;

pub struct FarEnd {
    pub base: String,
    pub clock: Clock,
    seen: Arc<Mutex<Vec<Seen>>>,
    answers: Answers,
}

impl FarEnd {
    /// Listens under a path of its own, as the sandbox does: only what follows it is signed.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/sandbox/wechat", listener.local_addr().unwrap());
        let end = Self { base, clock: super::clock(), seen: Arc::default(), answers: Arc::default() };
        let (clock, seen, answers) = (end.clock.clone(), end.seen.clone(), end.answers.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, clock.clone(), seen.clone(), answers.clone()));
            }
        });
        end
    }

    /// Puts an answer at the end of those to come.
    pub fn will(&self, status: u16, body: impl ToString, seal: Seal) -> &Self {
        self.answers.lock().unwrap().push_back((status, body.to_string(), seal));
        self
    }

    /// Everything asked so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The paths asked for so far, each with its verb.
    pub fn paths(&self) -> Vec<String> {
        self.seen().iter().map(|seen| format!("{} {}", seen.verb, seen.path)).collect()
    }
}

async fn serve(mut stream: TcpStream, clock: Clock, seen: Arc<Mutex<Vec<Seen>>>, answers: Answers) {
    let request = read(&mut stream).await;
    assert_signed_by_merchant(&request);
    seen.lock().unwrap().push(request);
    let next = answers.lock().unwrap().pop_front();
    let (status, body, seal) = next.unwrap_or((500, "{}".into(), Seal::Unsigned));
    if seal == Seal::Silence {
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    }
    let mut text = format!("HTTP/1.1 {status} X\r\nConnection: close\r\nRequest-ID: 08F1-268512771\r\n");
    for (name, value) in signed(&clock, &body, &seal) {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    let sent = if seal == Seal::Tampered { tampered(&body) } else { body };
    if status != 204 {
        text.push_str(&format!("Content-Length: {}\r\n", sent.len()));
    }
    let _ = stream.write_all(format!("{text}\r\n{sent}").as_bytes()).await;
}

/// The same JSON in other bytes.
pub fn tampered(body: &str) -> String {
    format!("{body} ")
}

async fn read(stream: &mut TcpStream) -> Seen {
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
        let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
        if body.len() >= length {
            let (verb, path) = (first.next().unwrap(), first.next().unwrap());
            let path = path.strip_prefix("/sandbox/wechat").unwrap().to_owned();
            return Seen { verb, path, headers, body: body.to_owned() };
        }
    }
}

/// Takes `Authorization` apart and verifies it with the merchant's public key.
fn assert_signed_by_merchant(request: &Seen) {
    let header = &request.headers["authorization"];
    let pairs = header.strip_prefix("WECHATPAY2-SHA256-RSA2048 ").unwrap();
    let pairs: BTreeMap<&str, &str> = pairs
        .split(',')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key, value.trim_matches('"')))
        .collect();
    assert_eq!((pairs["mchid"], pairs["serial_no"]), (MERCHANT, MERCHANT_SERIAL));
    let Seen { verb, path, body, .. } = request;
    let text = format!("{verb}\n{path}\n{}\n{}\n{body}\n", pairs["timestamp"], pairs["nonce_str"]);
    let signature = format!("{}==", pairs["signature"].trim_end_matches('='));
    let key = PublicKey::parse(&data("keys/wechat_merchant_public_spki.pem")).unwrap();
    assert!(key.verifies(text.as_bytes(), &signature), "the request is not signed over\n{text}");
}

/// The headers WeChat proves itself with, by the clock both sides go by.
pub fn signed(clock: &Clock, body: &str, seal: &Seal) -> Vec<(&'static str, String)> {
    if *seal == Seal::Unsigned {
        return Vec::new();
    }
    let age_s = if *seal == Seal::Old { 301 } else { 0 };
    let seconds = clock.now().millis() / 1000 - age_s;
    let nonce = "c5ac7061fccab6bf3e254dcf98995b8c";
    let key = PrivateKey::parse(&data("keys/wechat_platform_private_pkcs8.pem")).unwrap();
    let signature = key.sign(format!("{seconds}\n{nonce}\n{body}\n").as_bytes());
    let probe = format!("WECHATPAY/SIGNTEST/{}", &signature[19..]);
    let serial = if *seal == Seal::Certificate { CERTIFICATE_SERIAL } else { KEY_ID };
    vec![
        ("Wechatpay-Timestamp", seconds.to_string()),
        ("Wechatpay-Nonce", nonce.to_owned()),
        ("Wechatpay-Signature", if *seal == Seal::Probe { probe } else { signature }),
        ("Wechatpay-Serial", serial.to_owned()),
        ("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048".to_owned()),
    ]
}
