//! What people do in stories, through the pages: sign in by a real mail, order, open a payment link.

use crate::support::{app::TestApp, browser::Browser, page::Page, verbs::SIGN_IN};

/// AppPush Growth for a month: 420.00 USD.
pub const GROWTH: [(&str, &str); 2] = [("plan", "growth"), ("term", "1")];

impl TestApp {
    /// Somebody of a new organisation who has signed in.
    pub async fn buyer(&self, email: &str, name: &str, organisation: &str) -> Browser {
        let mut buyer = self.visitor();
        self.signs_in(&mut buyer, email).await;
        buyer.submit("Continue", &[("name", name), ("organisation", organisation)]).await.is(200);
        buyer
    }

    /// Signs in by the link that is mailed; ends on the page the link leads to.
    pub async fn signs_in(&self, visitor: &mut Browser, email: &str) {
        visitor.get("/signin").await;
        visitor.submit("Send the link", &[("email", email)]).await.sees("Check your mailbox");
        let email = email.to_lowercase();
        let link = self.signin_link(&email).await;
        visitor.get(&link).await.sees(&email);
        visitor.submit("Sign in", &[]).await.is(200);
    }

    /// The latest sign-in link mailed to an address: its path.
    pub async fn signin_link(&self, email: &str) -> String {
        let email = self.mail_to(email, SIGN_IN).await;
        let (_, rest) = email.text.split_once(SIGN_IN).unwrap();
        format!("/signin/{}", rest.split_whitespace().next().unwrap())
    }

    /// A buyer with an order of this product that waits for its money, on its payment page.
    pub async fn buyer_of(&self, product: &str, fields: &[(&str, &str)]) -> Browser {
        let mut buyer = self.buyer("li@acme.example", "Li Na", "Acme").await;
        buyer.orders(product, fields).await.is(200);
        buyer
    }

    /// How many statements the last act took.
    pub async fn statements_of(&self, act: impl AsyncFnOnce()) -> u64 {
        let before = self.store.statements();
        act().await;
        self.store.statements() - before
    }
}

impl Browser {
    /// From the service form through the review to the placed order; returns the page it leads to.
    pub async fn orders(&mut self, product: &str, fields: &[(&str, &str)]) -> &Page {
        self.get(&format!("/products/{product}")).await.is(200);
        self.submit("Review order", fields).await.sees("Check your order");
        self.submit("Submit order", &[("agree", "yes")]).await
    }

    /// The path of the payment page they are on.
    pub fn pay_path(&self) -> String {
        let path = self.page().path.split('?').next().unwrap_or_default();
        assert!(path.starts_with("/pay/"), "{path} is no payment page");
        path.to_owned()
    }

    /// The first order number on the page.
    pub fn order_number(&self) -> String {
        let words = self.page().words();
        let number = words.split_whitespace().find(|word| word.starts_with("G-") && word.len() >= 11);
        number.unwrap_or_else(|| panic!("no order number in: {words}"))[..11].to_owned()
    }
}
