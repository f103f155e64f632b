//! A pretend Antom on a local port: it verifies every request and answers what the test has laid ready.

use super::{CLIENT_ID, NOW, private_key, public_key};
use crate::methods::alipay::signature;
use serde_json::Value;
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// How one call is answered.
#[derive(Clone)]
pub enum Says {
    Signed(Value),
    Unsigned(Value),
    SignedByAnother(Value),
    /// Signed, but over the path of another call.
    SignedElsewhere(Value),
    SignedGarbage,
    Status(u16),
    Nothing,
    HangsUp,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct RecordedRequest {
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: Value,
}

pub struct FarEnd {
    pub base: String,
    asked: Arc<Mutex<Vec<RecordedRequest>>>,
}

impl FarEnd {
    /// Answers the calls in order; one call more than laid ready is hung up on.
    pub async fn that(says: impl IntoIterator<Item = Says>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/sandbox/antom", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (mut ready, book) = (says.into_iter().collect::<VecDeque<_>>(), asked.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let says = ready.pop_front().unwrap_or(Says::HangsUp);
                tokio::spawn(serve(stream, says, book.clone()));
            }
        });
        Self { base, asked }
    }

    pub fn asked(&self) -> Vec<RecordedRequest> {
        self.asked.lock().unwrap().clone()
    }

    /// The names of the calls so far: `pay`, `inquiryPayment`.
    pub fn calls(&self) -> Vec<String> {
        self.asked().iter().map(|asked| asked.path.rsplit('/').next().unwrap().to_owned()).collect()
    }
}

async fn serve(mut stream: TcpStream, says: Says, book: Arc<Mutex<Vec<RecordedRequest>>>) {
    let Some((path, headers, body)) = request(&mut stream).await else { return };
    // What is signed is Antom's own path, whatever address it stands behind.
    let path = path.strip_prefix("/sandbox/antom").expect("called under its base").to_owned();
    let text = signature::text(&path, &headers["client-id"], &headers["request-time"], &body);
    let merchant = public_key("antom_merchant_public_spki.pem");
    assert!(signature::proves(&merchant, &headers["signature"], &text), "an unsigned call to {path}");
    let body = serde_json::from_slice(&body).unwrap();
    book.lock().unwrap().push(RecordedRequest { path: path.clone(), headers, body });
    if let Some(answer) = answer(&path, says) {
        let _ = stream.write_all(&answer).await;
        let _ = stream.shutdown().await;
    } else {
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    }
}

async fn request(stream: &mut TcpStream) -> Option<(String, BTreeMap<String, String>, Vec<u8>)> {
    let (mut seen, mut buffer) = (Vec::new(), [0; 4096]);
    let head = loop {
        if let Some(at) = seen.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        let n = stream.read(&mut buffer).await.ok().filter(|n| *n > 0)?;
        seen.extend_from_slice(&buffer[..n]);
    };
    let text = String::from_utf8(seen[..head].to_vec()).unwrap();
    let path = text.split(' ').nth(1)?.to_owned();
    let headers: BTreeMap<_, _> = text
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers["content-length"].parse().unwrap();
    let mut body = seen[head + 4..].to_vec();
    while body.len() < length {
        let n = stream.read(&mut buffer).await.ok().filter(|n| *n > 0)?;
        body.extend_from_slice(&buffer[..n]);
    }
    Some((path, headers, body))
}

fn answer(path: &str, says: Says) -> Option<Vec<u8>> {
    let ant = "antom_platform_private_pkcs8.pem";
    match says {
        Says::Signed(body) => Some(signed(path, ant, &body.to_string())),
        Says::SignedByAnother(body) => {
            Some(signed(path, "antom_merchant_private_pkcs8.pem", &body.to_string()))
        }
        Says::SignedElsewhere(body) => Some(signed("/ams/api/v1/payments/other", ant, &body.to_string())),
        Says::SignedGarbage => Some(signed(path, ant, "<html>busy</html>")),
        Says::Unsigned(body) => Some(http(200, "", &body.to_string())),
        Says::Status(status) => Some(http(status, "", "")),
        Says::HangsUp => Some(Vec::new()),
        Says::Nothing => None,
    }
}

fn signed(path: &str, key: &str, body: &str) -> Vec<u8> {
    let text = signature::text(path, CLIENT_ID, NOW, body.as_bytes());
    let header = signature::header(&private_key(key), 1, &text);
    http(200, &format!("client-id: {CLIENT_ID}\r\nresponse-time: {NOW}\r\nsignature: {header}\r\n"), body)
}

fn http(status: u16, headers: &str, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status} X\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
