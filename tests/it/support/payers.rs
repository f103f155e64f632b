//! What payers do in stories: choose a way to pay, scan the code with a pretend phone, confirm there.

use crate::{
    pay::qr,
    support::{app::TestApp, browser::Browser, page::Page},
};
use guichet::sandbox::disturb::{self, Disturbances, Provider};
use std::time::Duration;

pub const IPHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";

impl Browser {
    /// Picks a way to pay on the payment page.
    pub async fn chooses(&mut self, method: &str) -> &Page {
        self.submit("Continue", &[("method", method)]).await
    }

    /// The address in the code on this page, read from its picture as a phone's camera would.
    pub fn scanned(&self) -> String {
        let svg = self.page().svg("figure.qr svg");
        qr::decode(&qr::screen(&svg))
    }

    /// Confirms what the phone shows, with any six digits.
    pub async fn confirms(&mut self) -> &Page {
        self.submit("Confirm payment", &[("pin", "135790")]).await
    }

    /// Looks at the page again and again until it says this: messages of providers take a moment.
    pub async fn waits_for(&mut self, text: &str) -> &Page {
        let path = self.page().path.clone();
        for _ in 0..150 {
            if self.get(&path).await.words().contains(text) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.page().sees(text)
    }
}

impl TestApp {
    /// A phone that has scanned the code on a page.
    pub async fn phone_at(&self, screen: &Browser) -> Browser {
        let mut phone = self.visitor();
        phone.user_agent = IPHONE.to_owned();
        phone.get(&screen.scanned()).await.is(200);
        phone
    }

    /// Makes a provider misbehave.
    pub async fn disturb(&self, provider: Provider, how: Disturbances) {
        disturb::set(&self.world(), provider, &how).await.unwrap();
    }
}

impl Page {
    /// An SVG picture as a file of its own.
    fn svg(&self, css: &str) -> String {
        let html = self.html();
        let picture = html.select(&crate::support::page::selector(css)).next();
        let picture = picture.unwrap_or_else(|| panic!("{} shows no {css}:\n{}", self.path, self.words()));
        // The parser writes names in lower case, as HTML has them.
        let svg = picture.html().replace("viewbox=", "viewBox=");
        svg.replacen("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1)
    }
}
