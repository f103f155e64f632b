//! The pages of a payment by card, before the card page and on it.

use super::{Atlas, PAYER, PHONE, standing};
use crate::support::app::TestApp;
use guichet::{
    domain::{Decline, payment::Event},
    flows::record,
    sandbox::payer,
};

impl Atlas {
    /// Each of them, with whatever can be said on it.
    pub(super) async fn card_pages(&mut self, app: &TestApp) {
        let (_, order) = standing(app, "card").await;
        let payment = self.begins(app, &order, PAYER, "card").await;
        let path = app.pay_path(&order.id);
        self.add("code card", PAYER, &path);
        self.add("code card on a phone", PHONE, &path);
        self.add("card, nothing reported", PAYER, &format!("{path}?checked=1"));
        self.add("card, another way", PAYER, &format!("{path}?choose=1"));
        self.add("card, not sold any more", PAYER, &format!("{path}?choose=1&gone=1"));
        let session = payment.instructions.unwrap().details["session"].clone();
        let page = format!("/sandbox/card/{session}");
        self.add("card page", PAYER, &page);
        self.people[PAYER].get(&page).await;
        self.add_wrong("card page with a mistake", PAYER, "Pay 99.00 USD", &[("number", "4242")]);
        for why in [Decline::Balance, Decline::Authentication, Decline::Duplicate] {
            let (_, order) = standing(app, &format!("card-{}", why.word())).await;
            let payment = self.begins(app, &order, PAYER, "card").await;
            record::record(app, &payment.id, &[Event::TryDeclined(why)]).await.unwrap();
            self.add(&format!("card turned {}", why.word()), PAYER, &app.pay_path(&order.id));
        }
        for (name, number) in [("bank", "4000002760003184"), ("slow", "4000000000000507")] {
            let (_, order) = standing(app, &format!("card-{name}")).await;
            let payment = self.begins(app, &order, PAYER, "card").await;
            let session = payment.instructions.unwrap().details["session"].clone();
            payer::card::pay(&app.world(), &session, number).await.unwrap();
            self.add(&format!("card page {name}"), PAYER, &format!("/sandbox/card/{session}"));
        }
    }
}
