//! The end of the program on SIGTERM: it comes soon whatever far ends do, and nothing is lost.

use crate::support::process::Process;
use guichet::config::EXAMPLE;
use std::{net::TcpListener, thread};

/// The example's settings with a mail server at this port.
fn mailing_to(port: u16) -> String {
    let server = format!("gateway = \"localhost\"\nport = {port}\nsecurity = \"plain\"");
    let (before, mail) = EXAMPLE.split_once("[mail]").unwrap();
    format!("{before}[mail]{}", mail.replacen("gateway = \"sandbox\"", &server, 1))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_does_not_wait_for_a_silent_mail_server_and_the_next_start_sends_the_letters() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut site = Process::start_with(&mailing_to(silent.local_addr().unwrap().port()));
    let addresses: Vec<String> = (0..8).map(|nth| format!("li{nth}@acme.example")).collect();
    for address in &addresses {
        let mut visitor = site.visitor();
        visitor.get("/signin").await;
        visitor.submit("Send the link", &[("email", address)]).await.sees("Check your mailbox");
    }
    let (connection, _) = silent.accept().unwrap();
    site.stop();
    // The next letter would have been tried on a connection of its own.
    silent.set_nonblocking(true).unwrap();
    assert!(silent.accept().is_err(), "it ended while the first letter was under way");
    drop(connection);
    let site = site.start_again(EXAMPLE);
    let mut visitor = site.visitor();
    for address in &addresses {
        while !visitor.get("/sandbox/mailbox").await.body.contains(address.as_str()) {
            thread::yield_now();
        }
    }
    site.close();
}
