//! The pages of AWS Marketplace: where AWS sends buyers, each face of linking an account, Amazon orders.

use super::{Atlas, LI, PAYER, Stop};
use crate::{
    amazon::verbs::{links, sets_up, subscribes},
    support::{app::TestApp, form::Filled},
};

const FREE: &str = "121212121212";
const TAKEN: &str = "343434343434";

impl Atlas {
    pub(super) async fn amazon_pages(&mut self, app: &TestApp) {
        self.add("sandbox AWS, empty", PAYER, "/sandbox/amazon");
        self.add("Amazon orders, none", LI, "/account/amazon");
        self.fulfil_pages();
        let free = subscribes(app, FREE, "scale_year", 1).await;
        let path = sets_up(app, &free).await;
        self.add("linking, signed out", PAYER, &path);
        self.add("linking", LI, &path);
        self.people[LI].get(&path).await;
        self.add_wrong("linking without the tick", LI, "Link the AWS account", &[]);
        self.taken_pages(app).await;
        self.add("sandbox AWS", PAYER, "/sandbox/amazon?product=email");
        self.people[PAYER].get("/sandbox/amazon").await;
        let wrong = [("account", "12"), ("units", "none")];
        self.add_wrong("sandbox AWS with a mistake", PAYER, "Subscribe", &wrong);
    }

    fn fulfil_pages(&mut self) {
        self.add("fulfilment address", PAYER, "/amazon/fulfil");
        let fields = vec![("x-amzn-marketplace-token".to_owned(), "made-up".to_owned())];
        let (method, action) = ("post".to_owned(), "/amazon/fulfil".to_owned());
        let sends = Some(Filled { method, action, fields, files: Vec::new(), multipart: false });
        let (name, path) = ("token that AWS does not know".to_owned(), "/amazon/fulfil".to_owned());
        self.stops.push(Stop { name, who: PAYER, path, sends, status: 422 });
        self.add_as("visit that is not known", PAYER, "/amazon/link/MADEUP", 404);
    }

    /// What belongs to somebody: bought, ended, waiting, and seen by others.
    async fn taken_pages(&mut self, app: &TestApp) {
        // The letters of all the pages before go first.
        for _ in 0..10 {
            app.tick().await;
        }
        let mut jo = app.buyer("jo@aws.example", "Jo", "Third").await;
        let bought = subscribes(app, TAKEN, "growth_year", 1).await;
        let used = sets_up(app, &bought).await;
        links(app, &mut jo, &bought).await;
        let unclear = subscribes(app, TAKEN, "mails_250k_year", 7).await;
        links(app, &mut jo, &unclear).await;
        app.clock.advance_ms(1_000);
        let third = subscribes(app, TAKEN, "mails_50k_month", 1).await;
        let path = sets_up(app, &third).await;
        let number = app.number_where(
            "state = 'paid' AND product = 'apppush' AND org IN (SELECT org FROM amazon_accounts)",
        );
        let number = number.await;
        let pay = jo.get(&format!("/orders/{number}")).await.link("Receipt", 0);
        let pay = pay.trim_end_matches("/receipt").to_owned();
        let who = self.people.len();
        self.people.push(jo);
        self.add("linking one's own again", who, &path);
        self.add("linking what is another's", LI, &path);
        self.add("linking what is taken, signed out", PAYER, &path);
        self.add("linked", who, &used);
        self.add("linked, to a stranger", PAYER, &used);
        self.add("Amazon orders", who, "/account/amazon");
        self.add("Amazon orders, none match", who, "/account/amazon?status=ended");
        self.add("order by AWS", who, &format!("/orders/{number}"));
        self.add("paid by AWS", who, &pay);
        self.add("receipt of AWS", PAYER, &format!("{pay}/receipt"));
    }
}
