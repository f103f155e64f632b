//! Emails on their way: what an SMTP server is sent, and what its answers mean.

use super::*;
use crate::sandbox::smtp::{Limits, ReceivedMail, serve};
use tokio::{net::TcpListener, sync::mpsc, task::JoinHandle};

const AT: Timestamp = Timestamp::from_millis(1_787_660_040_000);

/// The real mailer, and the pretend world's mail server at its other end.
struct Post {
    mailer: Mailer,
    inbox: mpsc::Receiver<ReceivedMail>,
    server: JoinHandle<()>,
    port: u16,
}

impl Post {
    async fn opens() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let mailer = Mailer::new(&config(port)).unwrap();
        let (sender, inbox) = mpsc::channel(16);
        let server = tokio::spawn(serve(listener, sender, Limits::default()));
        Self { mailer, inbox, server, port }
    }

    async fn carries(&mut self, email: &Email) -> ReceivedMail {
        self.mailer.send(email, AT).await.unwrap();
        self.inbox.recv().await.unwrap()
    }

    async fn refuses(&self, email: Email) -> Unsent {
        self.mailer.send(&email, AT).await.unwrap_err()
    }
}

fn config(port: u16) -> SmtpConfig {
    SmtpConfig {
        host: "127.0.0.1".into(),
        port,
        security: Security::Plain,
        username: None,
        password: None,
        from: "\"Ångström, Kasse\" <till@shop.example>".into(),
        reply_to: Some("help@shop.example".into()),
        timeout_ms: 5_000,
    }
}

fn email() -> Email {
    Email {
        id: "01J9-order".into(),
        to: "lin@acme.example".into(),
        subject: "Order registered".into(),
        text: "Hello\n".into(),
        html: "<p>Hello</p>".into(),
        lang_tag: "en".into(),
    }
}

#[tokio::test]
async fn a_letter_in_chinese_arrives_as_it_was_written() {
    let mut post = Post::opens().await;
    let sent = Email {
        subject: "您的訂單已登記，請於四十八小時內付款：訊息推送服務（專業版）一年，共八千六百四十美元整"
            .into(),
        text: "您好\n\n金額：8,640.00 美元\n".into(),
        html: "<p lang=\"zh-Hant-HK\">金額：8,640.00 美元</p>".into(),
        lang_tag: "zh-Hant-HK".into(),
        ..email()
    };
    let came = post.carries(&sent).await;
    assert_eq!(came.subject, sent.subject);
    assert_eq!(came.text.replace("\r\n", "\n"), sent.text);
    assert_eq!(came.html, sent.html);
    assert_eq!(came.lang, "zh-Hant-HK");
    assert_eq!(came.to, ["lin@acme.example"]);
    assert_eq!(came.from, "Ångström, Kasse <till@shop.example>");
    assert_eq!(came.message_id, "01J9-order@shop.example");
}

#[tokio::test]
async fn dots_and_long_lines_survive_the_journey() {
    let mut post = Post::opens().await;
    let long = "https://pay.shop.example/pay/".to_owned() + &"K7Q".repeat(900);
    let text = format!(".\n..\n.hidden\n{long}\n\n.\nMAIL FROM:<a@b>\n");
    let came = post.carries(&Email { text: text.clone(), ..email() }).await;
    assert_eq!(came.text.replace("\r\n", "\n"), text);
}

#[tokio::test]
async fn the_same_letter_again_is_recognisable_as_the_same() {
    let mut post = Post::opens().await;
    let (first, second) = (post.carries(&email()).await, post.carries(&email()).await);
    assert_eq!(first.message_id, second.message_id);
    assert_eq!((first.nth, second.nth), (1, 2));
}

#[tokio::test]
async fn a_recipient_refused_for_good_is_not_tried_again() {
    let post = Post::opens().await;
    let unsent = post.refuses(Email { to: "bounce@acme.example".into(), ..email() }).await;
    assert!(unsent.permanent, "{unsent}");
    assert!(unsent.why.contains("550"), "{unsent}");
}

#[tokio::test]
async fn a_server_that_is_busy_silent_or_gone_is_tried_again() {
    let post = Post::opens().await;
    let unsent = post.refuses(Email { to: "later@acme.example".into(), ..email() }).await;
    assert!(!unsent.permanent && unsent.why.contains("451"), "{unsent}");

    post.server.abort();
    let _ = post.server.await;
    let unsent = post.mailer.send(&email(), AT).await.unwrap_err();
    assert!(!unsent.permanent, "{unsent}");

    // It accepts connections, as the system does for it, and never says a word.
    let silent = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let config = SmtpConfig { timeout_ms: 50, ..config(silent.local_addr().unwrap().port()) };
    let unsent = Mailer::new(&config).unwrap().send(&email(), AT).await.unwrap_err();
    assert!(!unsent.permanent, "{unsent}");
}

#[tokio::test]
async fn a_wrong_password_is_mended_and_not_the_letters_fault() {
    let post = Post::opens().await;
    // The pretend server knows no AUTH, so the mailer must refuse to go on without.
    let config =
        SmtpConfig { username: Some("till".into()), password: Some("secret".into()), ..config(post.port) };
    let unsent = Mailer::new(&config).unwrap().send(&email(), AT).await.unwrap_err();
    assert!(!unsent.permanent, "{unsent}");
}

#[tokio::test]
async fn a_way_that_cannot_be_protected_is_not_taken() {
    let mut post = Post::opens().await;
    for security in [Security::StartTls, Security::Tls] {
        let config = SmtpConfig { security, timeout_ms: 500, ..config(post.port) };
        let unsent = Mailer::new(&config).unwrap().send(&email(), AT).await.unwrap_err();
        assert!(!unsent.permanent, "{unsent}");
    }
    assert!(post.inbox.try_recv().is_err(), "nothing went out in the clear");
}

#[tokio::test]
async fn no_part_of_a_letter_becomes_a_header() {
    let mut post = Post::opens().await;
    for evil in ["x\r\nBcc: spy@evil.example", "x\nBcc: spy@evil.example", "x\rBcc: y", "x\0", "x\u{85}y"] {
        assert!(post.refuses(Email { subject: evil.into(), ..email() }).await.permanent, "subject {evil:?}");
        assert!(post.refuses(Email { id: evil.into(), ..email() }).await.permanent, "id {evil:?}");
        assert!(post.refuses(Email { lang_tag: evil.into(), ..email() }).await.permanent, "lang {evil:?}");
        let to = format!("lin@acme.example{evil}");
        assert!(post.refuses(Email { to, ..email() }).await.permanent, "to {evil:?}");
        let config = SmtpConfig { from: format!("{evil} <till@shop.example>"), ..config(1) };
        assert!(Mailer::new(&config).is_err(), "from {evil:?}");
    }
    for to in ["", "lin", "lin@", "a@b.example, c@d.example", "<a@b.example>", "Lin <a@b.example>", "a@b c"] {
        assert!(post.refuses(Email { to: to.into(), ..email() }).await.permanent, "to {to:?}");
    }
    let body = "Hello\r\n\r\n--\r\nBcc: spy@evil.example\r\n";
    let came = post.carries(&Email { text: body.into(), ..email() }).await;
    assert_eq!(came.to, ["lin@acme.example"]);
    assert_eq!(came.text, body);
}

#[test]
fn a_refusal_is_told_without_the_address() {
    let told = without_addresses("permanent error (550): 5.1.1 <Lin@acme.example>: user unknown");
    assert_eq!(told, "permanent error (550): 5.1.1 … user unknown");
}

#[test]
fn the_date_is_the_callers_and_every_machine_header_is_there() {
    let from: Mailbox = "Shop <till@shop.example>".parse().unwrap();
    let raw = message::write(&email(), &from, None, AT).unwrap().formatted();
    let raw = String::from_utf8(raw).unwrap();
    for line in [
        "Date: Tue, 25 Aug 2026 12:14:00 +0000\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Content-Language: en\r\n",
        "Message-ID: <01J9-order@shop.example>\r\n",
    ] {
        assert!(raw.contains(line), "{line} is not in\n{raw}");
    }
    assert!(raw.contains("multipart/alternative"));
}

#[test]
fn unsafe_configurations_are_refused_at_the_start() {
    let refused = |change: fn(&mut SmtpConfig)| {
        let mut config = config(25);
        change(&mut config);
        Mailer::new(&config).unwrap_err();
    };
    refused(|c| c.host = "mail.shop.example".into());
    refused(|c| c.username = Some("till".into()));
    refused(|c| c.password = Some("secret".into()));
    refused(|c| c.from = "Shop".into());
    refused(|c| c.from = "Shop <till@männer.example>".into());
    refused(|c| c.reply_to = Some("nobody".into()));
    Mailer::new(&SmtpConfig { host: "::1".into(), ..config(25) }).unwrap();
    let remote = SmtpConfig { host: "mail.shop.example".into(), security: Security::StartTls, ..config(587) };
    Mailer::new(&remote).unwrap();
}
