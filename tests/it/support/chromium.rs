//! A real browser: Chromium without a window, driven through its own driver. Both end with the value.

use fantoccini::{Client, ClientBuilder, Locator, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    ops::Deref,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use url::Url;

const ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // A name that is not loopback, where browsers keep back what they tell a trusted address.
    "--host-resolver-rules=MAP shop.test 127.0.0.1",
];

/// What kind of browser somebody has.
#[derive(Clone, Copy)]
pub struct Setup {
    pub scripts: bool,
    pub languages: &'static str,
    pub width: u32,
    pub fonts: Fonts,
}

/// The fonts a browser finds, whatever else the machine has: a page has to fit with either family.
#[derive(Debug, Clone, Copy)]
pub enum Fonts {
    /// Liberation Sans, as wide as Arial.
    Narrow,
    /// DejaVu Sans, the default of a plain Debian.
    Wide,
}

impl Fonts {
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The configuration of fontconfig with these fonts alone.
    fn configuration(self) -> PathBuf {
        let name = match self {
            Self::Narrow => "narrow.conf",
            Self::Wide => "wide.conf",
        };
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts").join(name)
    }

    fn family(self) -> &'static str {
        match self {
            Self::Narrow => "Liberation Sans",
            Self::Wide => "DejaVu Sans",
        }
    }
}

/// A browser with one window. Dereferences to the client that drives it.
pub struct Chromium {
    client: Client,
    _driver: Driver,
}

/// The driver's process; its browser ends with it.
struct Driver(Child, String);

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is asked to end closes its browser first; one that is killed leaves it behind.
        let asked = TcpStream::connect(&self.1)
            .and_then(|mut to| write!(to, "GET /shutdown HTTP/1.1\r\nHost: {}\r\n\r\n", self.1))
            .is_ok();
        for _ in 0..60 {
            if !asked || matches!(self.0.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Deref for Chromium {
    type Target = Client;
    fn deref(&self) -> &Client {
        &self.client
    }
}

/// Fails where the fonts are not installed: a page measured with others says nothing.
fn check_installed(fonts: Fonts) {
    let mut matching = Command::new("fc-match");
    matching.args(["-f", "%{family}", "sans\\-serif"]).env("FONTCONFIG_FILE", fonts.configuration());
    let output = matching.output().unwrap_or_else(|error| panic!("fc-match: {error}; tests/run installs it"));
    let family = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(family, fonts.family(), "the tests' fonts are missing; tests/run installs them");
}

/// Starts a driver on a free port; returns it with its address.
fn driver(fonts: Fonts) -> (Driver, String) {
    check_installed(fonts);
    (0..5).find_map(|_| started(fonts)).expect("chromedriver listens on some port")
}

/// One try. The driver takes a free port of IPv4 and wants the same one of IPv6: it ends when another process has that.
fn started(fonts: Fonts) -> Option<(Driver, String)> {
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .env("FONTCONFIG_FILE", fonts.configuration())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("chromedriver: {error}; tests/run installs it"));
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut driver = Driver(child, String::new());
    for line in lines.map_while(Result::ok) {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            driver.1 = format!("127.0.0.1:{}", port.trim_end_matches('.'));
            let address = format!("http://{}", driver.1);
            return Some((driver, address));
        }
    }
    None
}

impl Chromium {
    pub async fn open(setup: Setup) -> Self {
        let (driver, address) = driver(setup.fonts);
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--accept-lang={}", setup.languages));
        arguments.push(format!("--window-size={},900", setup.width.max(500)));
        let scripts = if setup.scripts { 1 } else { 2 };
        let prefs = json!({
            "profile.managed_default_content_settings.javascript": scripts,
            "intl.accept_languages": setup.languages,
        });
        let options = json!({ "args": arguments, "prefs": prefs });
        let capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
        let connector = HttpConnector::new();
        let client =
            ClientBuilder::new(connector).capabilities(capabilities).connect(&address).await.unwrap();
        let browser = Self { client, _driver: driver };
        browser.be_wide(setup.width).await;
        browser
    }

    /// Gives the page this width in CSS pixels; a real window cannot be as narrow as a phone.
    pub async fn be_wide(&self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Says whether the reader likes dark pages. Nothing moves, so that colours are what they will be.
    pub async fn be_dark(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }, still] });
        self.command("Emulation.setEmulatedMedia", media).await;
    }

    async fn command(&self, name: &str, parameters: Value) {
        let command = DevTools(json!({ "cmd": name, "params": parameters }));
        self.client.issue_cmd(command).await.unwrap();
    }

    /// Everything there is to read.
    pub async fn words(&self) -> String {
        let text = self.find(Locator::Css("body")).await.unwrap().text().await.unwrap();
        text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
    }

    pub async fn path(&self) -> String {
        self.current_url().await.unwrap().path().to_owned()
    }

    pub async fn press(&self, css: &str) {
        let found = self.find(Locator::Css(css)).await;
        let element = match found {
            Ok(element) => element,
            Err(error) => panic!("{} has no {css}: {error}\n{}", self.path().await, self.words().await),
        };
        element.click().await.unwrap();
    }

    pub async fn type_into(&self, css: &str, text: &str) {
        self.find(Locator::Css(css)).await.unwrap().send_keys(text).await.unwrap();
    }

    /// How far the page can be scrolled sideways, in CSS pixels.
    pub async fn overflow(&self) -> i64 {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        self.execute(script, Vec::new()).await.unwrap().as_i64().unwrap()
    }
}

/// A command of Chromium's own protocol, handed through by the driver.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}
