//! Whom the program trusts at the far end of TLS: the system's root store, or what the operator puts in its place.

use crate::support::{
    mail_server::{MailServer, Way, configured},
    process::{PROGRAM, Process},
    scratch::fresh_folder,
    tls,
};
use std::{
    io::{Read, Write},
    path::Path,
    process::Command,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_leaves_through_a_mail_server_of_the_operators_own_ca() {
    for (way, security) in [(Way::Tls, "tls"), (Way::StartTls, "starttls")] {
        let server = MailServer::start(way);
        let site = Process::trusting(&tls::ca(), &server.configured(security));
        let mut visitor = site.visitor();
        visitor.get("/signin").await.is(200);
        visitor.submit("Send the link", &[("email", "li@acme.example")]).await.is(200);
        for _ in 0..600 {
            if !server.emails().is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let emails = server.emails();
        assert!(emails.iter().any(|email| email.contains("To: li@acme.example")), "{emails:?}");
        site.close();
    }
}

#[test]
fn a_mail_server_of_an_unknown_ca_is_refused() {
    let server = MailServer::start(Way::Tls);
    let checks = |ca: &Path| {
        let (out, _) = run(ca, &server.configured("tls"), &["check", "--online"]);
        out.lines().last().unwrap_or_default().to_owned()
    };
    let (trusted, stranger) = (checks(&tls::ca()), checks(&tls::other_ca()));
    assert!(trusted.starts_with("OK    mail"), "{trusted}");
    assert!(stranger.starts_with("FAIL  mail") && stranger.contains("UnknownIssuer"), "{stranger}");
}

#[test]
fn a_gateway_of_the_operators_own_ca_is_reached() {
    let port = tls::listen(|stream| {
        let Ok(mut stream) = tls::accept(stream) else { return };
        let mut asked = [0; 512];
        let _the_whole_question = stream.read(&mut asked);
        let _sent = stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nalive")
            .and_then(|()| stream.flush());
    });
    let url = format!("https://localhost:{port}");
    // The mail server is only there so that there is something to ask.
    let config = configured("localhost", MailServer::start(Way::Plain).port, "plain");
    let checks = |ca: &Path| run(ca, &config, &["--public-url", &url, "check", "--online"]).0;
    let (trusted, stranger) = (checks(&tls::ca()), checks(&tls::other_ca()));
    assert!(
        trusted.contains("OK    public url") && trusted.contains("its certificate is valid"),
        "{trusted}"
    );
    assert!(stranger.contains("FAIL  public url") && stranger.contains("UnknownIssuer"), "{stranger}");
}

#[test]
fn a_database_server_of_the_operators_own_ca_is_trusted() {
    let (port, shaken) = postgres();
    let url = format!("postgres://shop@localhost:{port}/shop?sslmode=verify-full");
    let connects = |ca: &Path| {
        let (_, err) = run(ca, guichet::config::EXAMPLE, &["--database", &url]);
        (shaken.try_iter().any(|trusted| trusted), err)
    };
    let (trusted, err) = connects(&tls::ca());
    assert!(trusted, "{err}");
    let (trusted, err) = connects(&tls::other_ca());
    assert!(!trusted && err.contains("UnknownIssuer"), "{err}");
}

/// The port of a server that offers TLS as PostgreSQL does and then hangs up, and for each client whether it
/// trusted the server's certificate enough to speak.
fn postgres() -> (u16, Receiver<bool>) {
    let (told, heard) = channel();
    let port = tls::listen(move |mut stream| {
        let mut question = [0; 8];
        let asked = stream.read_exact(&mut question).and_then(|()| stream.write_all(b"S"));
        let mut word = [0; 1];
        let spoke = asked.and_then(|()| tls::accept(stream)?.read_exact(&mut word));
        let _the_test_may_be_over = told.send(spoke.is_ok());
    });
    (port, heard)
}

/// What the program says, run to its end with this root store.
fn run(ca: &Path, config: &str, arguments: &[&str]) -> (String, String) {
    let folder = fresh_folder("roots");
    std::fs::write(folder.join("shop.toml"), config).unwrap();
    let output = Command::new(PROGRAM)
        .current_dir(&folder)
        .args(["--config", "shop.toml", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .env("SSL_CERT_FILE", ca)
        .env_remove("SSL_CERT_DIR")
        .env_remove("GUICHET_DATABASE")
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}
