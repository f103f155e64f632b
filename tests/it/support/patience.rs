//! A buyer who tries again when the site says that it has failed, from the mailbox to the receipt.

use crate::support::{
    browser::Browser,
    page::{Page, selector, words},
    payers::IPHONE,
    process::Process,
};
use std::time::Duration;

/// How often somebody tries again what the site could not do.
const TRIES: usize = 8;

/// One buyer, from the mailbox to the receipt.
pub struct Walk<'a> {
    site: &'a Process,
    nth: usize,
    email: String,
    pub browser: Browser,
    /// Answers that were failures.
    pub refused: usize,
}

/// A failure is a page that says so, never a bare line and never silence.
pub fn is_refusal(page: &Page) -> bool {
    let refusal = page.status >= 500;
    if refusal {
        assert!(
            !page.h1().is_empty() && page.header("content-type").starts_with("text/html"),
            "{}",
            page.body
        );
    }
    refusal
}

impl<'a> Walk<'a> {
    pub fn new(site: &'a Process, nth: usize) -> Self {
        let email = format!("buyer{nth}@company{nth}.example");
        Self { site, nth, email, browser: site.visitor(), refused: 0 }
    }

    /// Does something until the site can do it.
    async fn tries(&mut self, what: &str, act: impl AsyncFn(&mut Browser) -> bool) {
        for _ in 0..TRIES {
            let done = act(&mut self.browser).await;
            if !is_refusal(self.browser.page()) {
                let page = self.browser.page();
                assert!(done, "{what}: {} {}:\n{}", page.status, page.path, page.words());
                return;
            }
            self.refused += 1;
        }
        panic!("{what} does not work again:\n{}\n{}", self.browser.page().words(), self.site.log());
    }

    /// Scenario one: sign in and place an order. Returns its number.
    pub async fn orders(&mut self) -> String {
        let organisation = format!("Company {}", self.nth);
        let link = self.link().await;
        self.tries("signing in", async |browser| {
            browser.get(&link).await;
            // The link may have done its work, and only the page after it failed.
            browser.page().path == "/welcome" || press(browser, "Sign in", &[]).await
        })
        .await;
        let who = [("name", "Li Na"), ("organisation", organisation.as_str())];
        self.tries("saying who it is", async |browser| {
            browser.get("/welcome").await;
            !browser.has_button("Continue") || press(browser, "Continue", &who).await
        })
        .await;
        self.tries("ordering", async |browser| {
            browser.get("/products/apppush").await;
            press(browser, "Review order", &[("plan", "starter"), ("term", "1")]).await;
            press(browser, "Submit order", &[("agree", "yes")]).await;
            // The failure may have been in the answer only.
            if browser.page().words().contains("You already have an unpaid order") {
                browser.click("Pay the open order").await;
            }
            browser.page().path.starts_with("/pay/")
        })
        .await;
        self.browser.order_number()
    }

    /// A sign-in link from the sandbox's mailbox; asks for another letter when none comes.
    async fn link(&mut self) -> String {
        let email = self.email.clone();
        for _ in 0..3 {
            self.tries("asking for a link", async |browser| {
                browser.get("/signin").await;
                press(browser, "Send the link", &[("email", &email)]).await
            })
            .await;
            for _ in 0..60 {
                if let Some(link) =
                    email_to(&self.site.outside().get("/sandbox/mailbox").await.clone(), &email)
                {
                    let email = self.site.outside().get(&link).await.words();
                    let (_, rest) = email.split_once("/signin/").unwrap();
                    return format!("/signin/{}", rest.split_whitespace().next().unwrap());
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        panic!("no letter came to {email}:\n{}", self.site.log());
    }

    /// Scenario two: choose a wallet and pay. Returns true if the site has said that it was paid.
    pub async fn pays(&mut self) -> bool {
        let path = self.browser.pay_path();
        self.tries("choosing", async |browser| {
            browser.get(&path).await;
            if browser.has_button("Continue") {
                browser.chooses("alipay").await;
            }
            browser.page().status == 200
        })
        .await;
        if !self.waits_for(&path, |page| page.has("figure.qr svg")).await {
            return false;
        }
        let (scanned, mut phone) = (self.browser.scanned(), self.site.outside());
        phone.user_agent = IPHONE.to_owned();
        std::mem::swap(&mut phone, &mut self.browser);
        self.tries("confirming on the phone", async |phone| {
            phone.get(&scanned).await;
            if phone.has_button("Confirm payment") { phone.confirms().await.status == 200 } else { true }
        })
        .await;
        std::mem::swap(&mut phone, &mut self.browser);
        self.waits_for(&path, |page| page.words().contains("received on")).await
    }

    async fn waits_for(&mut self, path: &str, fits: impl Fn(&Page) -> bool) -> bool {
        for _ in 0..100 {
            self.tries("looking", async |browser| browser.get(path).await.status == 200).await;
            if fits(self.browser.page()) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        false
    }
}

/// Presses a button that is there. Returns true if the answer is a page.
pub async fn press(browser: &mut Browser, button: &str, typed: &[(&str, &str)]) -> bool {
    if !browser.has_button(button) {
        return false;
    }
    browser.submit(button, typed).await.status == 200
}

/// Where the newest letter to this address stands.
fn email_to(mailbox: &Page, email: &str) -> Option<String> {
    let html = mailbox.html();
    let row = html.select(&selector("tbody tr")).find(|row| words(*row).contains(email))?;
    row.select(&selector("a")).next()?.attr("href").map(str::to_owned)
}
