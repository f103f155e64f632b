//! A mail server that is not the sandbox's: with TLS or without, and able to refuse.

use crate::tls;
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::{Arc, Mutex},
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
    emails: Arc<Mutex<Vec<String>>>,
    /// What it answers to a recipient.
    verdict: Arc<Mutex<&'static str>>,
}

impl MailServer {
    pub fn start(way: Way) -> Self {
        let emails: Arc<Mutex<Vec<String>>> = Arc::default();
        let verdict = Arc::new(Mutex::new("250 2.1.5 Yes"));
        let (kept, says) = (emails.clone(), verdict.clone());
        let port = tls::listen(move |stream| {
            let verdict = *says.lock().unwrap();
            // A client that does not trust us hangs up: that is what some stories are about.
            if let Ok(taken) = serve(stream, way, verdict) {
                kept.lock().unwrap().extend(taken);
            }
        });
        Self { port, emails, verdict }
    }

    /// From now on every recipient gets this answer.
    pub fn answers(&self, verdict: &'static str) {
        *self.verdict.lock().unwrap() = verdict;
    }

    /// The letters that it has taken, as they were sent.
    pub fn emails(&self) -> Vec<String> {
        self.emails.lock().unwrap().clone()
    }

    /// The example's configuration with this mail server in it.
    pub fn configured(&self, security: &str) -> String {
        configured("localhost", self.port, security)
    }
}

/// The example's configuration with a mail server at this address.
pub fn configured(host: &str, port: u16, security: &str) -> String {
    let (before, mail) = guichet::config::EXAMPLE.split_once("[mail]").unwrap();
    let server = format!("gateway = \"{host}\"\nport = {port}\nsecurity = \"{security}\"\n");
    format!("{before}[mail]{}", mail.replacen("gateway = \"sandbox\"\n", &server, 1))
}

/// One connection to its end; returns the emails that came by it.
fn serve(stream: TcpStream, way: Way, verdict: &str) -> io::Result<Vec<String>> {
    match way {
        Way::Tls => converse(tls::accept(stream)?, verdict, true),
        Way::Plain => converse(stream, verdict, true),
        Way::StartTls => {
            let mut talk = BufReader::new(stream);
            say(&mut talk, "220 localhost ESMTP")?;
            line(&mut talk)?;
            say(&mut talk, "250-localhost\r\n250 STARTTLS")?;
            line(&mut talk)?;
            say(&mut talk, "220 2.0.0 Go ahead")?;
            converse(tls::accept(talk.into_inner())?, verdict, false)
        }
    }
}

fn converse(stream: impl Read + Write, verdict: &str, greets: bool) -> io::Result<Vec<String>> {
    let (mut talk, mut emails) = (BufReader::new(stream), Vec::new());
    if greets {
        say(&mut talk, "220 localhost ESMTP")?;
    }
    loop {
        let command = line(&mut talk)?.to_ascii_uppercase();
        match command.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" => say(&mut talk, verdict)?,
            "DATA" => {
                say(&mut talk, "354 Go on")?;
                emails.push(email(&mut talk)?);
                say(&mut talk, "250 2.0.0 Taken")?;
            }
            "QUIT" => {
                say(&mut talk, "221 2.0.0 Goodbye")?;
                return Ok(emails);
            }
            "" => return Ok(emails),
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
