//! Strangers cannot fill the log: what they cause is written once a minute, with a count.

use crate::{desk::staff_acts::log, support::app::TestApp};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

on_both!(
    forged_messages_write_one_line_a_minute,
    visitors_at_the_desk_write_one_line_a_minute,
    requests_that_are_no_http_write_nothing,
);

fn lines(words: &[&str]) -> usize {
    log().text().lines().filter(|line| words.iter().all(|word| line.contains(word))).count()
}

async fn forged_messages_write_one_line_a_minute(app: &TestApp) {
    log();
    let mut machine = app.visitor();
    for _ in 0..20 {
        machine.forge("/hooks/alipay", "{}", &[]).await.is(401);
        machine.forge("/hooks/card", "{}", &[]).await.is(401);
    }
    assert_eq!(lines(&["webhook refused", "alipay"]), 1);
    assert_eq!(lines(&["webhook refused", "card"]), 1);
    app.clock.advance_ms(60_000);
    machine.forge("/hooks/alipay", "{}", &[]).await.is(401);
    assert_eq!(lines(&["webhook refused", "alipay", "suppressed=19"]), 1);
}

async fn visitors_at_the_desk_write_one_line_a_minute(app: &TestApp) {
    log();
    let mut visitor = app.visitor();
    for _ in 0..20 {
        visitor.get("/desk").await.is(404);
    }
    assert_eq!(lines(&["access to the desk refused"]), 1);
}

async fn requests_that_are_no_http_write_nothing(app: &TestApp) {
    log();
    let address = app.public_url.strip_prefix("http://").unwrap();
    let mut line = TcpStream::connect(address).await.unwrap();
    line.write_all(b"GET / HTTP/9.9\r\nx\x00: \r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 400"), "{}", String::from_utf8_lossy(&answer));
    assert_eq!(lines(&["actix_http"]), 0, "{}", log().text());
}
