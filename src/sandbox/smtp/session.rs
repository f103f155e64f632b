//! One client's conversation with the pretend mail server.

use super::{
    Limits, ReceivedMail,
    command::{self, Command},
};
use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream},
    net::TcpStream,
    sync::mpsc,
};

/// RFC 5321 asks for 512; addresses and options of extensions make lines longer.
const LINE_BYTES: u64 = 4096;
const RECIPIENTS: usize = 100;
/// After so many commands that made no sense, the client is not one.
const PATIENCE: u32 = 10;

pub(super) struct Session {
    // One buffer for the whole session: what a pipelining client sends ahead stays in it.
    stream: BufStream<TcpStream>,
    inbox: mpsc::Sender<ReceivedMail>,
    counter: Arc<AtomicU64>,
    limits: Limits,
    greeted: bool,
    begun: bool,
    to: Vec<String>,
    nonsense: u32,
}

impl Session {
    pub(super) fn new(
        stream: TcpStream,
        inbox: mpsc::Sender<ReceivedMail>,
        counter: Arc<AtomicU64>,
        limits: Limits,
    ) -> Self {
        let stream = BufStream::new(stream);
        Self { stream, inbox, counter, limits, greeted: false, begun: false, to: Vec::new(), nonsense: 0 }
    }

    /// Talks until the client leaves, falls silent or makes no sense.
    pub(super) async fn run(mut self) {
        match self.talk().await {
            Err(error) if error.kind() == io::ErrorKind::TimedOut => {
                // The client may be gone; nothing is owed to it.
                let _ = self.say("421 4.4.2 Silent for too long").await;
            }
            Err(error) => tracing::debug!(%error, "a client of the pretend mail server went away"),
            Ok(()) => {}
        }
    }

    async fn talk(&mut self) -> io::Result<()> {
        self.say("220 localhost ESMTP pretend mail server").await?;
        loop {
            let line = self.piece().await?;
            let Some(text) = line.strip_suffix(b"\r\n").and_then(|line| str::from_utf8(line).ok()) else {
                return self.say("500 5.5.2 A command is one short line of text, ended by CR LF").await;
            };
            let command = command::read(text);
            if command == Command::Quit {
                return self.say("221 2.0.0 Goodbye").await;
            }
            self.obey(command).await?;
            if self.nonsense >= PATIENCE {
                return self.say("421 4.7.0 Too many commands that make no sense").await;
            }
        }
    }

    async fn obey(&mut self, command: Command<'_>) -> io::Result<()> {
        match command {
            Command::Hello { extended } => self.greet(extended).await,
            Command::Mail { size_bytes } => self.begin(size_bytes).await,
            Command::Recipient(address) => self.address(address).await,
            Command::Data => self.data().await,
            Command::Reset => {
                self.forget();
                self.say("250 2.0.0 Forgotten").await
            }
            Command::Noop | Command::Quit => self.say("250 2.0.0 OK").await,
            Command::Garbled => self.reject("501 5.5.4 That is not how this command is written").await,
            Command::Unknown => self.reject("500 5.5.1 No such command").await,
        }
    }

    async fn greet(&mut self, extended: bool) -> io::Result<()> {
        self.greeted = true;
        self.forget();
        if !extended {
            return self.say("250 localhost").await;
        }
        let size = self.limits.size_bytes;
        self.say(&format!(
            "250-localhost\r\n250-PIPELINING\r\n250-SIZE {size}\r\n\
             250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES"
        ))
        .await
    }

    async fn begin(&mut self, size_bytes: Option<usize>) -> io::Result<()> {
        if !self.greeted || self.begun {
            return self.reject("503 5.5.1 Not now: EHLO, then one MAIL for each letter").await;
        }
        if size_bytes.is_some_and(|size| size > self.limits.size_bytes) {
            return self.say("552 5.3.4 The letter is too large").await;
        }
        self.begun = true;
        self.say("250 2.1.0 OK").await
    }

    async fn address(&mut self, address: &str) -> io::Result<()> {
        if !self.begun {
            return self.reject("503 5.5.1 MAIL comes first").await;
        }
        if self.to.len() >= RECIPIENTS {
            return self.say("452 4.5.3 Too many recipients").await;
        }
        match address.split('@').next() {
            Some("bounce") => self.say("550 5.1.1 Nobody of this name lives here").await,
            Some("later") => self.say("451 4.3.2 Not today; try again later").await,
            _ => {
                self.to.push(address.to_owned());
                self.say("250 2.1.5 OK").await
            }
        }
    }

    async fn data(&mut self) -> io::Result<()> {
        if self.to.is_empty() {
            return self.reject("503 5.5.1 A letter needs a recipient").await;
        }
        self.say("354 Go on, and end with a line that is a single dot").await?;
        let to = std::mem::take(&mut self.to);
        self.forget();
        match self.body().await? {
            None => self.say("552 5.3.4 The letter is too large").await,
            Some(raw) => self.deliver(to, &raw).await,
        }
    }

    async fn deliver(&mut self, to: Vec<String>, raw: &[u8]) -> io::Result<()> {
        let nth = self.counter.fetch_add(1, Ordering::SeqCst) + 1;
        let Some(mail) = ReceivedMail::parse(nth, to, raw) else {
            return self.say("554 5.6.0 This is no letter").await;
        };
        match self.inbox.send(mail).await {
            Ok(()) => self.say(&format!("250 2.0.0 Delivered as number {nth}")).await,
            Err(_) => self.say("451 4.3.0 The mailbox is closed").await,
        }
    }

    /// The letter up to its final dot, unstuffed; none when it is larger than allowed.
    async fn body(&mut self) -> io::Result<Option<Vec<u8>>> {
        let (mut raw, mut too_large, mut at_line_start, mut after_cr) = (Vec::new(), false, true, false);
        loop {
            let piece = self.piece().await?;
            if at_line_start && piece == b".\r\n" {
                return Ok((!too_large).then_some(raw));
            }
            let stuffed = at_line_start && piece.starts_with(b".");
            // Only CR LF ends a line: a bare LF before a dot must not end the email (SMTP smuggling).
            at_line_start = piece.ends_with(b"\r\n") || (after_cr && piece == b"\n");
            after_cr = piece.ends_with(b"\r");
            // The rest is still read to its end, so that the session stays in step.
            too_large |= raw.len() + piece.len() > self.limits.size_bytes;
            if !too_large {
                raw.extend_from_slice(&piece[usize::from(stuffed)..]);
            }
        }
    }

    /// A line with its ending, or as much of a longer one as is read at a time.
    async fn piece(&mut self) -> io::Result<Vec<u8>> {
        let mut piece = Vec::new();
        let idle = Duration::from_millis(self.limits.idle_ms);
        let mut line = (&mut self.stream).take(LINE_BYTES);
        tokio::time::timeout(idle, line.read_until(b'\n', &mut piece))
            .await
            .map_err(|_| io::ErrorKind::TimedOut)??;
        if piece.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(piece) }
    }

    async fn reject(&mut self, reply: &str) -> io::Result<()> {
        self.nonsense += 1;
        self.say(reply).await
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        self.stream.write_all(reply.as_bytes()).await?;
        self.stream.write_all(b"\r\n").await?;
        self.stream.flush().await
    }

    fn forget(&mut self) {
        self.begun = false;
        self.to.clear();
    }
}
