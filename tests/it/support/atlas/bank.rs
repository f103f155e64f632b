//! The pages of bank transfers, the desk and the pretend bank, as places of the atlas.

use super::{Atlas, PAYER, STAFF, Stop, standing};
use crate::{
    bank::paying,
    support::{app::TestApp, browser::Browser, form},
};
use guichet::{
    domain::{Receipt, order::Order, payment::Event},
    flows::{self, record},
    sandbox::bank::{self as pretend, Act},
    store::{members, payments},
};

impl Atlas {
    pub(super) async fn bank_pages(&mut self, app: &TestApp) {
        self.add("bank, the desk with nothing to do", STAFF, "/desk");
        self.add("bank, no money to place", STAFF, "/desk/money");
        self.add("bank, no statements", STAFF, "/desk/statements");
        self.add("bank, nothing asked for", PAYER, "/sandbox/bank");
        let order = self.at_sheet(app, "bank-euros", "EUR").await;
        let path = app.pay_path(&order.id);
        self.add("bank, sheet in euros", PAYER, &path);
        self.add("bank, nothing found", PAYER, &format!("{path}?checked=1"));
        self.add("bank, sheet reloading itself", PAYER, &format!("{path}?auto=30"));
        self.wrong_proof(&path).await;
        let dollars = self.at_sheet(app, "bank-dollars", "USD").await;
        self.add("bank, sheet in dollars", PAYER, &app.pay_path(&dollars.id));
        let (_, fresh) = standing(app, "bank-dialog").await;
        self.add("bank, dialog", PAYER, &format!("{}?wallets=bank", app.pay_path(&fresh.id)));
        self.sent_page(app).await;
        self.review_pages(app).await;
        self.desk_pages(app).await;
        let late = self.at_sheet(app, "bank-late", "EUR").await;
        let over = payments::of_order(&mut app.store.read().await.unwrap(), &late.id).await.unwrap();
        record::record(app, &over[0].id, &[Event::Closed]).await.unwrap();
        self.add("bank, time over", PAYER, &app.pay_path(&late.id));
        self.add(
            "bank, no currency chosen",
            PAYER,
            &format!("{}?wallets=bank&unchosen=1", app.pay_path(&fresh.id)),
        );
    }

    fn person(&mut self, who: usize) -> &mut Browser {
        &mut self.people[who]
    }

    /// An order whose payer has confirmed a transfer.
    async fn at_sheet(&mut self, app: &TestApp, name: &str, currency: &str) -> Order {
        let (_, order) = standing(app, name).await;
        let payer = self.person(PAYER);
        payer.get(&format!("{}?choose=1&lang=en", app.pay_path(&order.id))).await;
        paying::confirms(payer, currency).await;
        order
    }

    async fn wrong_proof(&mut self, path: &str) {
        let payer = self.person(PAYER);
        payer.get(&format!("{path}?lang=en")).await;
        let filled = form::fill(payer.page(), "I have sent it", &[]);
        let filled = filled.with_file("proof", "proof.txt", b"no picture");
        let (name, path) = ("bank, a proof of the wrong kind".to_owned(), path.to_owned());
        self.stops.push(Stop { name, who: PAYER, path, sends: Some(filled), status: 422 });
    }

    async fn sent_page(&mut self, app: &TestApp) {
        let order = self.at_sheet(app, "bank-sent", "USD").await;
        let payer = self.person(PAYER);
        let filled = form::fill(payer.page(), "I have sent it", &[]);
        payer.send_form(&filled.with_file("proof", "proof.pdf", b"%PDF-1.7")).await.is(200);
        let path = app.pay_path(&order.id);
        self.add("bank, said to be sent", PAYER, &path);
        self.add("bank, another way while it is on its way", PAYER, &format!("{path}?open=1"));
    }

    /// Money that came as nobody had asked for it.
    async fn review_pages(&mut self, app: &TestApp) {
        for (name, act) in [
            ("too much has come", Act::Over),
            ("the wrong currency has come", Act::WrongCurrency),
            ("paid twice", Act::Right),
            ("late, after it was cancelled", Act::Right),
        ] {
            let order = self.at_sheet(app, &name.replace([' ', ','], "-"), "EUR").await;
            let open = payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap();
            pretend::send(&app.world(), &open[0].id, act).await.unwrap().unwrap();
            if name == "paid twice" {
                let other = self.begins(app, &order, PAYER, "alipay").await;
                let (amount, at) = (other.charge, other.began);
                let receipt = Receipt { reference: "twice".into(), amount, at, payer_paid: None };
                record::record(app, &other.id, &[Event::Final(receipt)]).await.unwrap();
            }
            if name.starts_with("late") {
                let mut db = app.store.read().await.unwrap();
                let member = members::find(&mut db, order.buyer.member().unwrap()).await.unwrap().unwrap();
                drop(db);
                flows::order::cancel(app, &order, &member).await.unwrap();
            }
            self.add(&format!("bank, {name}"), PAYER, &app.pay_path(&order.id));
        }
        paying::imports(app).await;
    }

    async fn desk_pages(&mut self, app: &TestApp) {
        for (name, act) in [
            ("bank-part", Act::Part),
            ("bank-nobody", Act::WrongReference),
            ("bank-back", Act::Right),
            ("bank-currency", Act::WrongCurrency),
        ] {
            let order = self.at_sheet(app, name, "EUR").await;
            let open = payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap();
            let sent = pretend::send(&app.world(), &open[0].id, act).await.unwrap().unwrap();
            paying::imports(app).await;
            if act == Act::Right {
                pretend::reverse(&app.world(), &sent.id).await.unwrap();
                paying::imports(app).await;
                self.add("bank, the payment was returned", PAYER, &app.pay_path(&order.id));
            }
            if act == Act::WrongCurrency {
                self.add("bank, wrong currency", PAYER, &app.pay_path(&order.id));
            }
            if act == Act::Part {
                self.add("bank, a part has come", PAYER, &app.pay_path(&order.id));
            }
        }
        let notices = pretend::notices(&app.world()).await.unwrap().unwrap();
        paying::read(app, notices.as_bytes()).await;
        self.add("bank, the desk", STAFF, "/desk");
        self.add("bank, money to place", STAFF, "/desk/money");
        self.add("bank, statements", STAFF, "/desk/statements");
        self.add("bank, the pretend bank", PAYER, "/sandbox/bank");
        let doubtful = "id IN (SELECT order_id FROM payments WHERE state = 'review' AND method = 'bank')";
        let button = format!("Take it off the list {}", app.number_where(doubtful).await);
        self.person(STAFF).get("/desk").await;
        self.add_wrong("bank, no word of what was done", STAFF, &button, &[]);
        let staff = self.person(STAFF);
        let report =
            staff.get("/desk/statements").await.attrs("td a[href^='/desk/statements/']", "href").remove(0);
        self.add("bank, report", STAFF, &report);
        let staff = self.person(STAFF);
        staff.get("/desk/statements").await;
        self.add_wrong("bank, no file chosen", STAFF, "Import", &[]);
        let page = self.person(STAFF).page();
        let cut = form::fill(page, "Import", &[]).with_file("file", "day.xml", b"<Document>");
        let (name, path) = ("bank, a file that was cut off".to_owned(), page.path.clone());
        self.stops.push(Stop { name, who: STAFF, path, sends: Some(cut), status: 422 });
        self.person(STAFF).get("/desk/money").await;
        self.add_wrong("bank, no such order", STAFF, "Give it to this order", &[("order", "G-NONE")]);
    }
}
