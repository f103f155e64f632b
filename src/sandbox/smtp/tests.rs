//! The pretend mail server, spoken to as mail programs do.

use super::{Limits, ReceivedMail, command::Command, command::read, serve};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufStream},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

/// A client that speaks raw SMTP to a server of its own.
struct Client {
    stream: BufStream<TcpStream>,
    inbox: mpsc::Receiver<ReceivedMail>,
}

impl Client {
    async fn calls(limits: Limits) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, inbox) = mpsc::channel(16);
        tokio::spawn(serve(listener, sender, limits));
        let stream = BufStream::new(TcpStream::connect(address).await.unwrap());
        let mut client = Self { stream, inbox };
        assert!(client.hears().await.starts_with("220 "));
        client
    }

    async fn says(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).await.unwrap();
        self.stream.flush().await.unwrap();
    }

    /// The last line of the next reply; empty when the server has hung up.
    async fn hears(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).await.unwrap();
            if line.as_bytes().get(3) != Some(&b'-') {
                return line;
            }
        }
    }

    async fn asks(&mut self, line: &str) -> String {
        self.says(&format!("{line}\r\n")).await;
        self.hears().await
    }

    async fn opens_a_letter(&mut self) {
        assert!(self.asks("EHLO client.example").await.starts_with("250 "));
        assert!(self.asks("MAIL FROM:<till@shop.example>").await.starts_with("250 "));
        assert!(self.asks("RCPT TO:<lin@acme.example>").await.starts_with("250 "));
        assert!(self.asks("DATA").await.starts_with("354 "));
    }
}

#[tokio::test]
async fn a_session_carries_several_letters_in_order() {
    let mut client = Client::calls(Limits::default()).await;
    for subject in ["first", "second"] {
        client.opens_a_letter().await;
        assert!(client.asks(&format!("Subject: {subject}\r\n\r\nHello\r\n.")).await.starts_with("250 "));
    }
    let (first, second) = (client.inbox.recv().await.unwrap(), client.inbox.recv().await.unwrap());
    assert_eq!((first.nth, first.subject.as_str()), (1, "first"));
    assert_eq!((second.nth, second.subject.as_str()), (2, "second"));
    assert_eq!(second.to, ["lin@acme.example"]);
    assert_eq!(second.text.trim_end(), "Hello");
    assert_eq!(second.html, "", "a letter without HTML has none made up for it");
    assert!(client.asks("QUIT").await.starts_with("221 "));
    assert_eq!(client.hears().await, "", "the server hangs up after QUIT");
}

#[tokio::test]
async fn commands_sent_ahead_are_answered_in_turn() {
    let mut client = Client::calls(Limits::default()).await;
    client
        .says(
            "EHLO c.example\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.example>\r\nDATA\r\nSubject: ahead\r\n\r\n\
             Text\r\n.\r\nNOOP\r\nQUIT\r\n",
        )
        .await;
    for code in ["250 ", "250 ", "250 ", "354 ", "250 ", "250 ", "221 "] {
        let reply = client.hears().await;
        assert!(reply.starts_with(code), "{reply} is not {code}");
    }
    assert_eq!(client.inbox.recv().await.unwrap().subject, "ahead");
}

#[tokio::test]
async fn dots_are_unstuffed_and_only_a_whole_line_ends_the_letter() {
    let mut client = Client::calls(Limits::default()).await;
    client.opens_a_letter().await;
    let reply = client.asks("Subject: s\r\n\r\n..one\r\n...\r\nx\n.\r\nMAIL FROM:<a@b>\r\n.").await;
    assert!(reply.starts_with("250 "), "{reply}");
    let text = client.inbox.recv().await.unwrap().text;
    assert!(text.starts_with(".one\r\n..\r\nx\n"), "{text:?}");
    assert!(text.contains("MAIL FROM"), "a smuggled command is only text: {text:?}");
}

#[tokio::test]
async fn a_line_ending_that_falls_between_two_reads_still_ends_the_line() {
    let mut client = Client::calls(Limits::default()).await;
    client.opens_a_letter().await;
    let filler = "x".repeat(4095);
    let reply = client.asks(&format!("Subject: s\r\n\r\n{filler}\r\n.")).await;
    assert!(reply.starts_with("250 "), "{reply}");
    assert_eq!(client.inbox.recv().await.unwrap().text.trim_end(), filler);
}

#[tokio::test]
async fn a_letter_too_large_is_refused_and_the_next_one_is_taken() {
    let mut client = Client::calls(Limits { size_bytes: 2_000, ..Limits::default() }).await;
    client.opens_a_letter().await;
    let reply = client.asks(&format!("Subject: big\r\n\r\n{}.", "filler\r\n".repeat(400))).await;
    assert!(reply.starts_with("552 "), "{reply}");
    assert!(client.asks("MAIL FROM:<a@b.example> SIZE=2001").await.starts_with("552 "));
    client.opens_a_letter().await;
    assert!(client.asks("Subject: small\r\n\r\nok\r\n.").await.starts_with("250 "));
    assert_eq!(client.inbox.recv().await.unwrap().subject, "small");
}

#[tokio::test]
async fn commands_out_of_turn_are_refused_and_reset_forgets() {
    let mut client = Client::calls(Limits::default()).await;
    assert!(client.asks("MAIL FROM:<a@b.example>").await.starts_with("503 "));
    assert!(client.asks("HELO c.example").await.starts_with("250 "));
    assert!(client.asks("RCPT TO:<a@b.example>").await.starts_with("503 "));
    assert!(client.asks("MAIL FROM:<a@b.example>").await.starts_with("250 "));
    assert!(client.asks("MAIL FROM:<a@b.example>").await.starts_with("503 "));
    assert!(client.asks("DATA").await.starts_with("503 "));
    assert!(client.asks("RCPT TO:<a@b.example>").await.starts_with("250 "));
    assert!(client.asks("RSET").await.starts_with("250 "));
    assert!(client.asks("DATA").await.starts_with("503 "));
}

#[tokio::test]
async fn a_client_that_makes_no_sense_or_says_nothing_is_sent_away() {
    let mut client = Client::calls(Limits::default()).await;
    for _ in 0..9 {
        assert!(client.asks("GET / HTTP/1.1").await.starts_with("500 "));
    }
    client.says("GET / HTTP/1.1\r\n").await;
    assert!(client.hears().await.starts_with("500 "));
    assert!(client.hears().await.starts_with("421 "));

    let mut silent = Client::calls(Limits { idle_ms: 20, ..Limits::default() }).await;
    assert!(silent.hears().await.starts_with("421 "));
    assert_eq!(silent.hears().await, "");
}

#[tokio::test]
async fn the_server_ends_with_its_mailbox() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let (sender, inbox) = mpsc::channel(1);
    let server = tokio::spawn(serve(listener, sender, Limits::default()));
    drop(inbox);
    server.await.unwrap();
}

#[test]
fn addresses_that_could_hide_something_are_not_read() {
    assert_eq!(read("RCPT TO:<lin@acme.example>"), Command::Recipient("lin@acme.example"));
    assert_eq!(read("rcpt to: <lin@acme.example> NOTIFY=NEVER"), Command::Recipient("lin@acme.example"));
    for line in ["RCPT TO:lin@acme.example", "RCPT TO:<>", "RCPT TO:<a b@c>", "RCPT TO:<a<b@c>", "RCPT é"] {
        assert_eq!(read(line), Command::Garbled, "{line}");
    }
    assert_eq!(read("MAIL FROM:<a@b> BODY=8BITMIME SIZE=12"), Command::Mail { size_bytes: Some(12) });
    assert_eq!(read("MAIL FROM:<a@b> SIZE=-1"), Command::Garbled);
}
