//! A far end that answers what it is told to: in time, cut short, or not at all.

use super::clock;
use crate::clock::Clock;
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// A request as it arrived.
#[derive(Debug, Clone)]
pub struct Seen {
    pub verb: String,
    pub path: String,
    pub query: BTreeMap<String, String>,
    pub headers: BTreeMap<String, String>,
    /// The body as it was sent, and what it says.
    pub body: String,
    pub form: BTreeMap<String, String>,
}

/// What comes back.
#[derive(Debug, Clone)]
enum Reply {
    Answer(u16, String, Option<&'static str>),
    /// Nothing, for longer than anybody waits.
    Silence,
    /// The connection is closed in the middle of the answer.
    Cut,
}

type Replies = Arc<Mutex<VecDeque<Reply>>>;

pub struct FarEnd {
    pub base: String,
    pub clock: Clock,
    seen: Arc<Mutex<Vec<Seen>>>,
    replies: Replies,
}

impl FarEnd {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let end = Self { base, clock: clock(), seen: Arc::default(), replies: Arc::default() };
        let (seen, replies) = (end.seen.clone(), end.replies.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, seen.clone(), replies.clone()));
            }
        });
        end
    }

    pub fn will(&self, status: u16, body: impl ToString) -> &Self {
        self.push(Reply::Answer(status, body.to_string(), None))
    }

    /// The same with Stripe's word on whether to ask again.
    pub fn will_say(&self, status: u16, repeat: &'static str) -> &Self {
        self.push(Reply::Answer(status, "{}".into(), Some(repeat)))
    }

    pub fn will_be_silent(&self) -> &Self {
        self.push(Reply::Silence)
    }

    pub fn will_cut(&self) -> &Self {
        self.push(Reply::Cut)
    }

    fn push(&self, reply: Reply) -> &Self {
        self.replies.lock().unwrap().push_back(reply);
        self
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// What was asked for so far: verb and path.
    pub fn paths(&self) -> Vec<String> {
        self.seen().iter().map(|seen| format!("{} {}", seen.verb, seen.path)).collect()
    }

    /// The keys of the changes so far.
    pub fn keys(&self) -> Vec<String> {
        self.seen().iter().filter_map(|seen| seen.headers.get("idempotency-key").cloned()).collect()
    }
}

async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Vec<Seen>>>, replies: Replies) {
    let request = read(&mut stream).await;
    seen.lock().unwrap().push(request);
    let reply = replies.lock().unwrap().pop_front().unwrap_or(Reply::Answer(500, "{}".into(), None));
    let text = match reply {
        Reply::Silence => {
            tokio::time::sleep(std::time::Duration::from_secs(60)).await;
            return;
        }
        Reply::Cut => "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"id\":".to_owned(),
        Reply::Answer(status, body, repeat) => {
            let repeat = repeat.map_or(String::new(), |word| format!("Stripe-Should-Retry: {word}\r\n"));
            let length = body.len();
            format!(
                "HTTP/1.1 {status} X\r\nConnection: close\r\nRequest-Id: req_1\r\n{repeat}\
                 Content-Length: {length}\r\n\r\n{body}"
            )
        }
    };
    let _ = stream.write_all(text.as_bytes()).await;
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
        let mut first = lines.next().unwrap().split(' ');
        let headers: BTreeMap<String, String> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
        if body.len() < length {
            continue;
        }
        let (verb, address) = (first.next().unwrap().to_owned(), first.next().unwrap());
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (path, query, form) = (path.to_owned(), pairs(query), pairs(body));
        return Seen { verb, path, query, headers, body: body.to_owned(), form };
    }
}

fn pairs(text: &str) -> BTreeMap<String, String> {
    url::form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}
