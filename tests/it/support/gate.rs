//! A gate on the way from one instance to the providers: a call can be stopped before it reaches the far end, and
//! its answer before it comes back, while others act.

use crate::support::app::TestApp;
use guichet::{app::App, config::EXAMPLE, start::Running};
use std::{
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::{Mutex, mpsc, oneshot},
};

/// Where a call stands when it is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The far end has not heard of it.
    Before,
    /// The far end has carried it out, and its answer has not come back.
    After,
}

/// What becomes of a stopped call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes on.
    On,
    /// The connection breaks.
    Lost,
}

/// A call that is stopped at the gate.
pub struct Stopped {
    /// The line of the request: method and path.
    pub call: String,
    pub side: Side,
    let_go: oneshot::Sender<Fate>,
}

impl Stopped {
    pub fn goes(self, fate: Fate) {
        // The caller may have given up.
        let _ = self.let_go.send(fate);
    }
}

struct Shared {
    /// Where calls go on to.
    far_end: SocketAddr,
    /// Calls so far, each counted before and after.
    passed: AtomicUsize,
    /// The boundary to stop at, counted from 0.
    stop_at: AtomicUsize,
    /// The instance is dead: nothing it still tries gets through.
    dead: AtomicBool,
    stopped: mpsc::UnboundedSender<Stopped>,
}

/// An instance of the site whose calls to providers pass a gate.
pub struct Gated {
    pub app: Arc<App>,
    running: Running,
    shared: Arc<Shared>,
    stopped: Mutex<mpsc::UnboundedReceiver<Stopped>>,
}

impl Gated {
    /// Another instance beside `app`, which plays the far end.
    pub async fn beside(app: &TestApp) -> Self {
        let gate = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = gate.local_addr().unwrap();
        let (sender, stopped) = mpsc::unbounded_channel();
        let far_end = url::Url::parse(&app.public_url).unwrap();
        let shared = Arc::new(Shared {
            far_end: SocketAddr::from(([127, 0, 0, 1], far_end.port().unwrap())),
            passed: AtomicUsize::new(0),
            stop_at: AtomicUsize::new(usize::MAX),
            dead: AtomicBool::new(false),
            stopped: sender,
        });
        tokio::spawn(listen(gate, shared.clone()));
        let (app, running) = app.instance_calling(EXAMPLE.to_owned(), address).await;
        Self { app, running, shared, stopped: Mutex::new(stopped) }
    }

    /// Stops the call at the nth boundary from now on: 0 is before the first call, 1 after it, 2 before the second.
    pub fn stop_at(&self, nth: usize) {
        self.shared.passed.store(0, Ordering::SeqCst);
        self.shared.stop_at.store(nth, Ordering::SeqCst);
    }

    /// Waits until a call is stopped.
    pub async fn stopped(&self) -> Stopped {
        self.stopped.lock().await.recv().await.unwrap()
    }

    /// Cuts the instance off for good. An attempt is begun in a task that outlives its request, and may be calling
    /// again while the next schedule counts its calls.
    pub fn dies(&self) {
        self.shared.dead.store(true, Ordering::SeqCst);
    }

    pub async fn close(self) {
        self.running.stop().await;
    }
}

async fn listen(gate: TcpListener, shared: Arc<Shared>) {
    gate.set_nonblocking(true).unwrap();
    let gate = tokio::net::TcpListener::from_std(gate).unwrap();
    while let Ok((stream, _)) = gate.accept().await {
        let shared = shared.clone();
        tokio::spawn(async move { pass(stream, &shared).await });
    }
}

/// One call: read whole, passed on, answered, each side through the gate. None when a connection breaks.
async fn pass(mut caller: TcpStream, shared: &Shared) -> Option<()> {
    let request = message(&mut caller).await?;
    let call = line(&request);
    if at_gate(shared, &call, Side::Before).await == Fate::Lost {
        return None;
    }
    let mut far_end = TcpStream::connect(shared.far_end).await.ok()?;
    far_end.write_all(&request).await.ok()?;
    let answer = message(&mut far_end).await?;
    if at_gate(shared, &call, Side::After).await == Fate::Lost {
        return None;
    }
    // One call a connection: nobody waits for another answer on it.
    let line = answer.windows(2).position(|two| two == b"\r\n")? + 2;
    let answer = [&answer[..line], b"connection: close\r\n", &answer[line..]].concat();
    caller.write_all(&answer).await.ok()
}

async fn at_gate(shared: &Shared, call: &str, side: Side) -> Fate {
    if shared.dead.load(Ordering::SeqCst) {
        return Fate::Lost;
    }
    let nth = shared.passed.fetch_add(1, Ordering::SeqCst);
    if nth != shared.stop_at.load(Ordering::SeqCst) {
        return Fate::On;
    }
    let (let_go, fate) = oneshot::channel();
    let stopped = Stopped { call: call.to_owned(), side, let_go };
    if shared.stopped.send(stopped).is_err() {
        return Fate::On;
    }
    fate.await.unwrap_or(Fate::Lost)
}

/// An HTTP message: its head, and as much body as the head says.
async fn message(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut read = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |text| text.trim().parse().unwrap());
            if read.len() >= end + 4 + length {
                return Some(read);
            }
        }
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => read.extend_from_slice(&chunk[..count]),
        }
    }
}

/// Method and path of a request, without its query.
fn line(request: &[u8]) -> String {
    let text = String::from_utf8_lossy(request);
    let mut words = text.split([' ', '?', '\r']);
    let (verb, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    format!("{verb} {path}")
}
