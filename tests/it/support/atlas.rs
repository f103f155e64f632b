//! Every page of the site and every state of a payment, as places that can be visited again in any language.

mod amazon;
mod bank;
mod card;
mod ended;
mod sandbox;
mod usdt;

use crate::{
    pay::payments::STARTER,
    support::{
        app::TestApp,
        browser::Browser,
        form::{self, Filled},
        journeys::GROWTH,
        page::Page,
        payers::IPHONE,
        verbs::choice,
    },
};
use guichet::{
    domain::{order::Order, payment::Payment, time::DAY_MS},
    lang::Lang,
    store::{members::Member, payments},
};

/// Somewhere to look at.
pub struct Stop {
    pub name: String,
    pub who: usize,
    pub path: String,
    /// A form that is sent from there; what it answers is the page meant.
    pub sends: Option<Filled>,
    pub status: u16,
}

pub struct Atlas {
    pub stops: Vec<Stop>,
    pub people: Vec<Browser>,
}

/// A member with a session, somebody with a payment link, the same on a phone, somebody who has just opened
/// their first sign-in link, and somebody of the seller's staff.
const LI: usize = 0;
pub const PAYER: usize = 1;
const PHONE: usize = 2;
const NEW: usize = 3;
pub const STAFF: usize = 4;

/// The same address in this language.
pub fn in_language(path: &str, lang: Lang) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}lang={}", lang.tag())
}

impl Atlas {
    /// Makes one of everything on a new site. Each part is boxed: together they are more than a stack holds.
    pub async fn of(app: &TestApp) -> Self {
        // The first order lapses before anything else exists.
        let lapsed = standing(app, "lapsed").await.1;
        app.clock.advance_ms(8 * DAY_MS);
        app.tick().await;
        let mut atlas = Self { stops: Vec::new(), people: (0..5).map(|_| app.visitor()).collect() };
        atlas.add("order expired", PAYER, &app.pay_path(&lapsed.id));
        Box::pin(atlas.usdt_past(app)).await;
        atlas.people[LI] = app.buyer("li@acme.example", "Li Na", "Acme").await;
        atlas.people[PHONE].user_agent = IPHONE.to_owned();
        app.signs_in(&mut atlas.people[NEW], "new@other.example").await;
        atlas.people[STAFF] = crate::desk::money::anna(app).await;
        Box::pin(atlas.people_pages(app)).await;
        Box::pin(atlas.shop_pages()).await;
        Box::pin(atlas.order_pages(app)).await;
        Box::pin(atlas.picker_pages(app)).await;
        Box::pin(atlas.usdt_pages(app)).await;
        Box::pin(atlas.code_pages(app)).await;
        Box::pin(atlas.card_pages(app)).await;
        Box::pin(atlas.ended_pages(app)).await;
        Box::pin(atlas.money_pages(app)).await;
        Box::pin(atlas.bank_pages(app)).await;
        Box::pin(atlas.help_pages()).await;
        Box::pin(atlas.sandbox_pages()).await;
        Box::pin(atlas.amazon_pages(app)).await;
        Box::pin(atlas.usdt_now(app)).await;
        atlas
    }

    /// Goes there as the one it belongs to; fails unless it answers as it should.
    pub async fn visit(&mut self, nth: usize, lang: Lang) -> Page {
        let stop = &self.stops[nth];
        let browser = &mut self.people[stop.who];
        let mut page = browser.get(&in_language(&stop.path, lang)).await.clone();
        if let Some(filled) = &stop.sends {
            page = browser.send_form(filled).await.clone();
        }
        assert_eq!(page.status, stop.status, "{}:\n{}", stop.name, page.words());
        page
    }

    /// Follows a link found at a stop; the status it answers.
    pub async fn follow(&mut self, nth: usize, href: &str) -> u16 {
        self.people[self.stops[nth].who].get(href).await.status
    }

    pub fn add(&mut self, name: &str, who: usize, path: &str) {
        self.add_as(name, who, path, 200);
    }

    fn add_as(&mut self, name: &str, who: usize, path: &str, status: u16) {
        let (name, path) = (name.to_owned(), path.to_owned());
        self.stops.push(Stop { name, who, path, sends: None, status });
    }

    /// What the form behind this button answers when it is filled in wrongly.
    pub fn add_wrong(&mut self, name: &str, who: usize, button: &str, typed: &[(&str, &str)]) {
        let page = self.people[who].page();
        let sends = Some(form::fill(page, button, typed));
        let (name, path) = (name.to_owned(), page.path.clone());
        self.stops.push(Stop { name, who, path, sends, status: 422 });
    }

    async fn people_pages(&mut self, app: &TestApp) {
        self.add("welcome", NEW, "/welcome");
        self.people[NEW].get("/welcome").await;
        self.add_wrong("welcome with a mistake", NEW, "Continue", &[]);
        self.add("sign in", PAYER, "/signin");
        self.people[PAYER].get("/signin").await;
        self.add_wrong("sign in with a mistake", PAYER, "Send the link", &[("email", "nobody")]);
        self.people[PAYER].submit("Send the link", &[("email", "jo@acme.example")]).await;
        let sent = self.people[PAYER].page().path.clone();
        self.add("sign-in link sent", PAYER, &sent);
        let link = app.signin_link("jo@acme.example").await;
        self.add("sign-in link", PAYER, &link);
        let spent = app.signin_link("li@acme.example").await;
        self.people[PAYER].get(&spent).await;
        let status = self.people[PAYER].page().status;
        self.add_as("spent sign-in link", PAYER, &spent, status);
        self.add("account", LI, "/account");
        self.people[LI].get("/account").await;
        self.add_wrong("account with a mistake", LI, "Send the invitation", &[("email", "nobody")]);
        self.add_as("not found", PAYER, "/nowhere", 404);
        self.add_as("not found to a member", LI, "/orders/G-0000-0000", 404);
    }

    async fn shop_pages(&mut self) {
        self.add("marketplace", PAYER, "/");
        self.add("marketplace of a member", LI, "/");
        for product in ["apppush", "email", "otp"] {
            self.add(&format!("product {product}"), PAYER, &format!("/products/{product}"));
            self.add(&format!("agreement {product}"), PAYER, &format!("/products/{product}/agreement"));
        }
        self.add("orders, none", LI, "/orders");
        let li = &mut self.people[LI];
        li.get("/products/apppush").await;
        let wrong = [("plan", "starter"), ("term", "1"), ("qty-extra-mau", "3")];
        let path = li.submit("Review order", &wrong).await.is(422).path.clone();
        self.add_as("product with a mistake", LI, &path, 422);
        let li = &mut self.people[LI];
        li.get("/products/apppush").await;
        let path = li.submit("Review order", &GROWTH).await.is(200).path.clone();
        self.add("review", LI, &path);
        self.add_wrong("review without the tick", LI, "Submit order", &[]);
        let li = &mut self.people[LI];
        li.submit("Submit order", &[("agree", "yes")]).await.is(200);
        let pay = li.pay_path();
        self.add("picker of a member", LI, &pay);
        let scale = [("plan", "scale"), ("term", "12")];
        let clash = self.people[LI].orders("apppush", &scale).await.path.clone();
        self.add("clash", LI, &clash);
    }

    async fn order_pages(&mut self, app: &TestApp) {
        let li = &mut self.people[LI];
        let whose = "placed_by IN (SELECT id FROM members WHERE email = 'li@acme.example')";
        let unpaid = app.number_where(&format!("state = 'unpaid' AND {whose}")).await;
        li.orders("otp", &[("amount", "50")]).await.is(200);
        li.chooses("alipay").await.is(200);
        let (code, mut phone) = (li.pay_path(), app.phone_at(li).await);
        phone.confirms().await.sees("Paid");
        let li = &mut self.people[LI];
        li.get(&code).await;
        li.waits_for("received on").await;
        let paid = app.number_where("state = 'paid'").await;
        self.add("orders", LI, "/orders");
        self.add("order unpaid", LI, &format!("/orders/{unpaid}"));
        self.add("order paid", LI, &format!("/orders/{paid}"));
        self.add("cancelling an order", LI, &format!("/orders/{unpaid}/cancel"));
        self.add("paid, to a member", LI, &code);
        self.add("receipt, to a member", LI, &format!("{code}/receipt"));
    }

    async fn picker_pages(&mut self, app: &TestApp) {
        let path = app.pay_path(&standing(app, "picker").await.1.id);
        self.add("picker", PAYER, &path);
        self.add("picker on a phone", PHONE, &path);
        self.people[PAYER].get(&path).await;
        self.add_wrong("picker with nothing chosen", PAYER, "Continue", &[]);
        self.add("compare", PAYER, &format!("{path}/compare"));
        self.add("wallets", PHONE, &format!("{path}?wallets=alipay-plus"));
        let member = app.member("dear@acme.example", "Dear").await;
        let path = app.pay_path(&app.order(&member, choice("otp", &[("amount", "12000")])).await.id);
        self.add("picker with no method left", PAYER, &path);
    }

    async fn code_pages(&mut self, app: &TestApp) {
        for (who, method) in [(PAYER, "alipay"), (PAYER, "alipay-hk"), (PAYER, "wechat"), (PHONE, "alipay")] {
            let name = format!("code {method} {who}");
            let (_, order) = standing(app, &name.replace(' ', "-")).await;
            self.begins(app, &order, who, method).await;
            let path = app.pay_path(&order.id);
            self.add(&name, who, &path);
            if who == PAYER && method == "alipay" {
                self.add("code, nothing found", who, &format!("{path}?checked=1"));
                self.add("code, reloading itself", who, &format!("{path}?auto=30"));
                self.add("another way while a code is open", who, &format!("{path}?choose=1"));
                let phone = self.people[who].scanned();
                self.add("phone", PHONE, &phone);
            }
        }
    }

    /// Chooses a method on the payment page; the attempt this begins.
    async fn begins(&mut self, app: &TestApp, order: &Order, who: usize, method: &str) -> Payment {
        let payer = &mut self.people[who];
        payer.get(&format!("{}?choose=1&lang=en", app.pay_path(&order.id))).await;
        payer.chooses(method).await.is(200);
        let all = payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap();
        all.into_iter().find(|payment| payment.method == method).unwrap()
    }

    async fn help_pages(&mut self) {
        self.add("help", PAYER, "/help");
        let topics = self.people[PAYER].get("/help").await.attrs("main a[href^='/help/']", "href");
        assert!(topics.len() >= 8, "{topics:?}");
        for topic in topics.iter().filter(|topic| !topic.contains('#')) {
            self.add(topic, PAYER, topic);
        }
    }
}

/// A member of a new organisation with an unpaid order of 99.00 USD.
pub async fn standing(app: &TestApp, name: &str) -> (Member, Order) {
    let member = app.member(&format!("{name}@acme.example"), name).await;
    let order = app.order(&member, choice("apppush", &STARTER)).await;
    (member, order)
}
