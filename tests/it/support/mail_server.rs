//! A mail server that is not the sandbox's: with TLS or without, and able to refuse.

use crate::support::tls;
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

/// How a mail server protects the way to it.
#[derive(Clone, Copy)]
pub enum Way {
    Tls,
    StartTls,
    Plain,
}

/// A running mail server; it ends with the test's process.
pub struct MailServer {
    pub port: u16,
    state: Arc<State>,
}

struct State {
    emails: Mutex<Vec<String>>,
    /// The recipients it was asked to take, in order.
    asked: Mutex<Vec<String>>,
    /// What it answers to a recipient.
    verdict: Mutex<&'static str>,
    /// The recipient it answers in another way, and how; without a verdict it waits until it has one.
    other: Mutex<Option<(&'static str, Option<&'static str>)>>,
    changed: Condvar,
    connections: AtomicUsize,
    is_down: AtomicBool,
}

impl MailServer {
    pub fn start(way: Way) -> Self {
        let state = Arc::new(State {
            emails: Mutex::default(),
            asked: Mutex::default(),
            verdict: Mutex::new("250 2.1.5 Yes"),
            other: Mutex::default(),
            changed: Condvar::new(),
            connections: AtomicUsize::new(0),
            is_down: AtomicBool::new(false),
        });
        let serving = state.clone();
        let port = tls::listen(move |stream| {
            serving.connections.fetch_add(1, Ordering::SeqCst);
            if serving.is_down.load(Ordering::SeqCst) {
                return;
            }
            let state = serving.clone();
            thread::spawn(move || {
                // A client that does not trust us hangs up: that is what some stories are about.
                let _hung_up = serve(stream, way, &state);
            });
        });
        Self { port, state }
    }

    /// From now on every recipient gets this answer.
    pub fn answers(&self, verdict: &'static str) {
        *self.state.verdict.lock().unwrap() = verdict;
    }

    /// From now on this recipient gets an answer of its own, or none until the next call.
    pub fn answers_to(&self, recipient: &'static str, verdict: Option<&'static str>) {
        *self.state.other.lock().unwrap() = Some((recipient, verdict));
        self.state.changed.notify_all();
    }

    /// From now on it hangs up at once, or works.
    pub fn is_down(&self, is_down: bool) {
        self.state.is_down.store(is_down, Ordering::SeqCst);
    }

    /// The letters that it has taken, as they were sent.
    pub fn emails(&self) -> Vec<String> {
        self.state.emails.lock().unwrap().clone()
    }

    /// How often it was asked to take something for a recipient.
    pub fn asked(&self, recipient: &str) -> usize {
        self.state.asked.lock().unwrap().iter().filter(|asked| *asked == recipient).count()
    }

    /// How many connections it has had.
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// The example's configuration with this mail server in it.
    pub fn configured(&self, security: &str) -> String {
        configured("localhost", self.port, security)
    }
}

impl State {
    /// What it says to `RCPT TO:<address>`.
    fn verdict(&self, command: &str) -> &'static str {
        let recipient = command.split(['<', '>']).nth(1).unwrap_or_default().to_ascii_lowercase();
        self.asked.lock().unwrap().push(recipient.clone());
        let is_waiting =
            |other: &mut Option<(&str, Option<&str>)>| *other == Some((recipient.as_str(), None));
        let other = self.changed.wait_while(self.other.lock().unwrap(), |other| is_waiting(other)).unwrap();
        match *other {
            Some((address, Some(verdict))) if address == recipient => verdict,
            _ => *self.verdict.lock().unwrap(),
        }
    }
}

/// The example's configuration with a mail server at this address.
pub fn configured(host: &str, port: u16, security: &str) -> String {
    let (before, mail) = guichet::config::EXAMPLE.split_once("[mail]").unwrap();
    let server = format!("gateway = \"{host}\"\nport = {port}\nsecurity = \"{security}\"\n");
    format!("{before}[mail]{}", mail.replacen("gateway = \"sandbox\"\n", &server, 1))
}

/// One connection to its end.
fn serve(stream: TcpStream, way: Way, state: &State) -> io::Result<()> {
    match way {
        Way::Tls => converse(tls::accept(stream)?, state, true),
        Way::Plain => converse(stream, state, true),
        Way::StartTls => {
            let mut talk = BufReader::new(stream);
            say(&mut talk, "220 localhost ESMTP")?;
            line(&mut talk)?;
            say(&mut talk, "250-localhost\r\n250 STARTTLS")?;
            line(&mut talk)?;
            say(&mut talk, "220 2.0.0 Go ahead")?;
            converse(tls::accept(talk.into_inner())?, state, false)
        }
    }
}

fn converse(stream: impl Read + Write, state: &State, greets: bool) -> io::Result<()> {
    let mut talk = BufReader::new(stream);
    if greets {
        say(&mut talk, "220 localhost ESMTP")?;
    }
    loop {
        let command = line(&mut talk)?.to_ascii_uppercase();
        match command.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" => say(&mut talk, state.verdict(&command))?,
            "DATA" => {
                say(&mut talk, "354 Go on")?;
                let email = email(&mut talk)?;
                state.emails.lock().unwrap().push(email);
                say(&mut talk, "250 2.0.0 Taken")?;
            }
            "QUIT" => {
                say(&mut talk, "221 2.0.0 Goodbye")?;
                return Ok(());
            }
            "" => return Ok(()),
            _ => say(&mut talk, "250 localhost")?,
        }
    }
}

fn email(talk: &mut impl BufRead) -> io::Result<String> {
    let mut email = String::new();
    loop {
        match line(talk)?.as_str() {
            "." => return Ok(email),
            text => email.push_str(&format!("{text}\n")),
        }
    }
}

fn line(talk: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    talk.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

fn say(talk: &mut BufReader<impl Read + Write>, reply: &str) -> io::Result<()> {
    let stream = talk.get_mut();
    stream.write_all(format!("{reply}\r\n").as_bytes())?;
    stream.flush()
}
