//! The site as HTTP clients of every kind meet it: uptime robots, crawlers, slow lines, odd addresses.

use crate::{
    pages::walks::sees,
    support::{
        app::TestApp,
        chromium::{Chromium, Fonts, Setup},
        journeys::GROWTH,
    },
};
use reqwest::{Client, Method, Response};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

on_both!(
    head_is_answered_like_get_without_a_body,
    other_methods_are_refused_with_the_ones_that_are_allowed,
    an_address_with_control_characters_leads_on_and_never_fails,
);

/// Addresses of every kind that a stranger can open.
async fn addresses(app: &TestApp) -> Vec<String> {
    let pay = app.buyer_of("apppush", &GROWTH).await.pay_path();
    let css = app.visitor().get("/").await.attrs("link[rel=stylesheet]", "href")[0].clone();
    let own = [format!("{pay}/compare"), format!("{pay}/events"), pay, css];
    let fixed = ["/", "/help", "/help/card", "/healthz", "/readyz", "/products/email", "/signin", "/sandbox"];
    fixed.map(str::to_owned).into_iter().chain(own).collect()
}

async fn ask(app: &TestApp, method: Method, path: &str) -> Response {
    Client::new().request(method, app.url(path)).send().await.unwrap()
}

fn header<'a>(answer: &'a Response, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

async fn head_is_answered_like_get_without_a_body(app: &TestApp) {
    for path in addresses(app).await {
        let (get, head) = (ask(app, Method::GET, &path).await, ask(app, Method::HEAD, &path).await);
        assert_eq!((head.status(), head.status().as_u16()), (get.status(), 200), "{path}");
        for name in ["content-type", "cache-control", "content-security-policy"] {
            assert_eq!(header(&head, name), header(&get, name), "{path}: {name}");
        }
        assert!(head.bytes().await.unwrap().is_empty(), "{path}");
    }
    assert_eq!(ask(app, Method::HEAD, "/nothing-here").await.status(), 404);
}

async fn other_methods_are_refused_with_the_ones_that_are_allowed(app: &TestApp) {
    for path in addresses(app).await {
        let told = ask(app, Method::OPTIONS, &path).await;
        assert_eq!(told.status(), 204, "{path}");
        let allow = header(&told, "allow").to_owned();
        assert!(
            allow.starts_with("POST, GET, HEAD, OPTIONS") || allow == "GET, HEAD, OPTIONS",
            "{path}: {allow}"
        );
        let refused = ask(app, Method::DELETE, &path).await;
        assert_eq!((refused.status().as_u16(), header(&refused, "allow")), (405, allow.as_str()), "{path}");
    }
    let hooks = ask(app, Method::GET, "/hooks/alipay").await;
    assert_eq!((hooks.status().as_u16(), header(&hooks, "allow")), (405, "POST, OPTIONS"));
}

async fn an_address_with_control_characters_leads_on_and_never_fails(app: &TestApp) {
    let none = reqwest::redirect::Policy::none();
    let client = Client::builder().redirect(none).build().unwrap();
    for path in ["/signin/%0d%0aX/again", "/orders/%0d%0aX/again", "/pay/%0d%0aX/method", "/pay/%0d%0aX/sent"]
    {
        let answer = client.get(app.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), 303, "{path}");
        assert!(header(&answer, "location").contains("%0D%0AX"), "{path}: {}", header(&answer, "location"));
    }
    let accented = client.get(app.url("/orders/%C3%A9/again")).send().await.unwrap();
    assert_eq!(header(&accented, "location"), "/orders/%C3%A9");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_stalls_is_cut_off_and_told_so() {
    crate::support::both::tell(TestApp::sqlite(crate::support::both::settings(None)).await, stalls).await;
}

async fn stalls(app: &TestApp) {
    let address = app.public_url.trim_start_matches("http://").to_owned();
    let mut line = TcpStream::connect(&address).await.unwrap();
    let request = format!(
        "POST /signin HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 100\r\n\r\nemail="
    );
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = vec![0; 20_000];
    let read = line.read(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer[..read]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("text/html"), "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_work_over_plain_http_on_a_local_network() {
    crate::support::both::tell(TestApp::sqlite(crate::support::both::settings(None)).await, local_network)
        .await;
}

async fn local_network(app: &TestApp) {
    let pay = app.buyer_of("apppush", &GROWTH).await.pay_path();
    let shop = app.public_url.replace("127.0.0.1", "shop.test");
    for scripts in [true, false] {
        let setup = Setup { scripts, languages: "en", width: 390, fonts: Fonts::Narrow };
        let browser = Chromium::open(setup).await;
        browser.goto(&format!("{shop}/signin")).await.unwrap();
        browser.type_into("#email", "li@other.example").await;
        browser.press("main form button").await;
        sees(app, &browser, "Check your mailbox").await;
    }
    let setup = Setup { scripts: false, languages: "en", width: 390, fonts: Fonts::Narrow };
    let phone = Chromium::open(setup).await;
    phone.goto(&format!("{shop}{pay}")).await.unwrap();
    phone.press("input[value=alipay-hk]").await;
    phone.press("form.stack button[data-once]").await;
    sees(app, &phone, "Nothing received yet").await;
}
