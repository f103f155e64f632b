//! People of a town: they sign in by a real letter, order, choose how to pay, and pay in the world. Every step may
//! fail where machines die, and may be taken again.

use super::{
    Map,
    caller::{Caller, Lost},
};
use crate::support::{form, page::Page};
use std::time::Duration;

/// How often somebody tries before giving up, and the pause between two tries.
const TRIES: u32 = 60;
const PAUSE: Duration = Duration::from_millis(200);

/// A buyer with one order.
pub struct Payer {
    pub shop: Caller,
    world: Caller,
    pub email: String,
    /// The order's id.
    pub order: String,
}

/// An attempt as the shop's row has it.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub id: String,
    pub method: String,
    pub state: String,
    pub destination: String,
    /// What is asked for, in minor units.
    pub amount_due: i64,
    /// It stands at its provider, or its reference or address was drawn.
    pub has_begun: bool,
}

impl Attempt {
    pub fn is_open(&self) -> bool {
        matches!(self.state.as_str(), "waiting" | "partially-paid" | "confirming")
    }
}

impl Map {
    /// Somebody new with an order of 99.00 USD, at the shop of this number.
    pub async fn payer(&self, shop: usize, name: &str) -> Result<Payer, Lost> {
        let email = format!("{name}@acme.example");
        let caller = self.visitor(shop);
        self.signs_in(&caller, &email).await?;
        let order = self.orders(&caller, &email).await?;
        Ok(Payer { shop: caller, world: self.hand(), email, order })
    }

    /// Signs in by the link that is mailed.
    pub async fn signs_in(&self, who: &Caller, email: &str) -> Result<(), Lost> {
        let before = self.links(email).await.len();
        let form = again(async || who.get("/signin").await).await?;
        again(async || who.post(&form, "/signin", &[("email", email)]).await).await?;
        let mut link = None;
        for _ in 0..TRIES {
            tokio::time::sleep(PAUSE).await;
            link = self.links(email).await.into_iter().nth(before);
            if link.is_some() {
                break;
            }
        }
        let link = link.ok_or("no letter with a link has come")?;
        let page = again(async || who.get(&link).await).await?;
        let mut page = again(async || who.post(&page, &link, &[]).await).await?;
        if page.path.starts_with("/welcome") {
            // An address is no name for an organisation.
            let organisation = email.split('@').next().unwrap_or(email);
            let named = [("name", "Li Na"), ("organisation", organisation)];
            page = again(async || who.post(&page, "/welcome", &named).await).await?;
        }
        if page.has("form[action='/signout']") {
            Ok(())
        } else {
            Err(format!("not signed in: {}", page.words()))
        }
    }

    /// The paths of all sign-in links that were mailed to an address, the oldest first.
    async fn links(&self, email: &str) -> Vec<String> {
        let link = |text: &str| {
            let (_, rest) = text.split_once("/signin/")?;
            Some(format!("/signin/{}", rest.split_whitespace().next()?))
        };
        let emails = self.truth().emails().await.into_iter();
        emails
            .filter(|mail| mail.to.iter().any(|to| to == email))
            .filter_map(|mail| link(&mail.text))
            .collect()
    }

    /// Places an order, or finds the one that was placed when the answer was lost.
    async fn orders(&self, who: &Caller, email: &str) -> Result<String, Lost> {
        for _ in 0..TRIES {
            let page = who.get("/products/apppush?plan=starter&term=1&step=review").await;
            if let Ok(page) = page
                && form::has_button(&page, "Submit order")
            {
                let filled = form::fill(&page, "Submit order", &[("agree", "yes")]);
                let _what_counts_is_the_row = who.send_form(&page, filled).await;
            }
            if let Some(order) = self.order_of(email).await {
                return Ok(order);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err("no order could be placed".to_owned())
    }

    async fn order_of(&self, email: &str) -> Option<String> {
        let rest = format!("JOIN members ON members.id = orders.placed_by WHERE members.email = '{email}'");
        self.books().read(["orders.id"], "orders", &rest).await.pop().map(|[id]| id)
    }

    /// Somebody of the staff, at the desk of a shop.
    pub async fn staff(&self, shop: usize) -> Result<Caller, Lost> {
        let anna = self.visitor(shop);
        self.signs_in(&anna, "anna@norwind.example").await?;
        Ok(anna)
    }

    /// The staff import everything that the bank has to tell so far.
    pub async fn imports(&self, staff: &Caller) -> Result<(), Lost> {
        let statement = self.hand().get("/sandbox/bank/statement.xml").await?;
        if statement.status == 404 {
            return Ok(());
        }
        let page = staff.get("/desk/statements").await?;
        let filled = form::Filled {
            method: "post".to_owned(),
            action: "/desk/statements".to_owned(),
            fields: Vec::new(),
            multipart: true,
            files: vec![("file".to_owned(), "day.xml".to_owned(), statement.body.into_bytes())],
        };
        let answer = staff.send_form(&page, filled).await?;
        if answer.status == 200 { Ok(()) } else { Err(format!("{}: {}", answer.status, answer.words())) }
    }
}

impl Payer {
    /// Chooses a method; the outcome is in the rows.
    pub async fn chooses(&self, town: &Map, method: &str) -> Result<Page, Lost> {
        let path = town.pay_path(&self.order);
        let page = self.shop.get(&format!("{path}?choose=1")).await?;
        let mut fields = vec![("method", method)];
        if method == "bank" {
            fields.push(("wallet", "USD"));
        }
        self.shop.post(&page, &format!("{path}/method"), &fields).await
    }

    /// The attempts of the order, the latest last.
    pub async fn attempts(&self, town: &Map) -> Vec<Attempt> {
        let columns = ["id", "method", "state", "destination", "amount_due", "instructions"];
        let rest = format!("WHERE order_id = '{}' ORDER BY began_at", self.order);
        let rows = town.books().read(columns, "payments", &rest).await;
        let attempt = |[id, method, state, destination, amount_due, instructions]: [String; 6]| Attempt {
            has_begun: !instructions.is_empty(),
            id,
            method,
            state,
            destination,
            amount_due: amount_due.parse().unwrap(),
        };
        rows.into_iter().map(attempt).collect()
    }

    pub async fn number(&self, town: &Map) -> String {
        let rest = format!("WHERE id = '{}'", self.order);
        town.books().read(["number"], "orders", &rest).await.remove(0)[0].clone()
    }

    pub async fn state(&self, town: &Map) -> String {
        let rest = format!("WHERE id = '{}'", self.order);
        town.books().read(["state"], "orders", &rest).await.remove(0)[0].clone()
    }

    /// Pays what the latest attempt asks for.
    pub async fn pays(&self, town: &Map) -> Result<(), Lost> {
        let attempt = self.attempts(town).await.pop().ok_or("nothing was begun")?;
        self.pays_for(town, &attempt, attempt.amount_due).await
    }

    /// Sends this much for an attempt, in minor units; wallets and cards pay what they are asked for.
    pub async fn pays_for(&self, town: &Map, attempt: &Attempt, minor: i64) -> Result<(), Lost> {
        match attempt.method.as_str() {
            "card" => self.acts_at_the_card_page(town, attempt, &CARD).await,
            "bank" => self.transfers(town, attempt, minor).await,
            "usdt-trc20" | "usdt-erc20" => self.sends_usdt(attempt, minor).await,
            _ => self.acts_on_the_phone(town, attempt, "confirm").await,
        }
    }

    /// `confirm`, `check`, `decline` or `slow` in the wallet's app.
    pub async fn acts_on_the_phone(&self, town: &Map, attempt: &Attempt, act: &str) -> Result<(), Lost> {
        let known = town.truth().wallets().await.into_iter().find(|payment| payment.id == attempt.id);
        let path = format!("/sandbox/phone/{}", known.ok_or("the wallet knows no such payment")?.code());
        let phone = self.world.get(&path).await?;
        let app = phone.attrs("input[name=app]", "value").pop().ok_or("the phone shows no button")?;
        let fields = [("act", act), ("app", app.as_str()), ("pin", "135790")];
        self.world.post(&phone, &path, &fields).await.map(drop)
    }

    /// Pays with a card, or does something else on its page.
    pub async fn acts_at_the_card_page(
        &self,
        town: &Map,
        attempt: &Attempt,
        fields: &[(&str, &str)],
    ) -> Result<(), Lost> {
        let all = town.truth().cards().await;
        let session = all.into_iter().find(|session| session.reference.as_deref() == Some(&attempt.id));
        let path = format!("/sandbox/card/{}", session.ok_or("there is no card page")?.id);
        let page = self.world.get(&path).await?;
        self.world.post(&page, &path, fields).await.map(drop)
    }

    async fn sends_usdt(&self, attempt: &Attempt, millionths: i64) -> Result<(), Lost> {
        let chain = if attempt.method == "usdt-trc20" { "tron" } else { "ethereum" };
        let amount = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
        let page = self.world.get("/sandbox/usdt").await?;
        let fields = [
            ("chain", chain),
            ("token", "usdt"),
            ("to", attempt.destination.as_str()),
            ("amount", amount.as_str()),
        ];
        self.world.post(&page, "/sandbox/usdt", &fields).await.map(drop)
    }

    async fn transfers(&self, town: &Map, attempt: &Attempt, cents: i64) -> Result<(), Lost> {
        let rest = format!("WHERE payment_id = '{}'", attempt.id);
        let [reference] =
            town.books().read(["key"], "match_keys", &rest).await.pop().ok_or("no reference")?;
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let page = self.world.get("/sandbox/bank").await?;
        let text = format!("For our order, reference {reference}");
        let fields =
            [("account", attempt.destination.as_str()), ("amount", amount.as_str()), ("text", text.as_str())];
        self.world.post(&page, "/sandbox/bank/transfer", &fields).await.map(drop)
    }
}

/// A card that pays.
const CARD: [(&str, &str); 4] =
    [("act", "pay"), ("number", "4242424242424242"), ("date", "12/34"), ("code", "123")];

/// Tries a step until the shop answers it with a page: shops die, and come back.
async fn again(mut step: impl AsyncFnMut() -> Result<Page, Lost>) -> Result<Page, Lost> {
    let mut last = Lost::new();
    for _ in 0..TRIES {
        match step().await {
            Ok(page) if page.status < 500 => return Ok(page),
            Ok(page) => last = format!("{} {}: {}", page.status, page.path, page.words()),
            Err(lost) => last = lost,
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(last)
}
