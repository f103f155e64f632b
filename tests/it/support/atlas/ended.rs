//! The pages of an attempt that is over, or of which its provider has said something.

use super::{Atlas, PAYER, standing};
use crate::support::app::TestApp;
use guichet::{
    domain::{Decline, Receipt, payment::Event},
    flows::{order, record},
};

impl Atlas {
    pub(super) async fn ended_pages(&mut self, app: &TestApp) {
        let (_, order) = standing(app, "checking").await;
        app.attempt(&order, "alipay").await;
        self.add("checking", PAYER, &app.pay_path(&order.id));
        self.after(app, "run out", vec![Event::Closed]).await;
        for why in Decline::ALL {
            self.after(app, &format!("failed {}", why.word()), vec![Event::Failed(why)]).await;
        }
        let (member, order) = standing(app, "cancelled").await;
        order::cancel(app, &order, &member).await.unwrap();
        self.add("order cancelled", PAYER, &app.pay_path(&order.id));
    }

    pub(super) async fn money_pages(&mut self, app: &TestApp) {
        let money = |amount: &str| Receipt {
            reference: format!("T-{amount}-{}", app.next_address()),
            amount: amount.parse().unwrap(),
            at: app.now(),
            payer_paid: Some("701.00 CNY".parse().unwrap()),
        };
        self.after(app, "confirming", vec![Event::Seen(money("99.00 USD"))]).await;
        self.after(app, "partially-paid", vec![Event::Final(money("60.00 USD"))]).await;
        let path = self.after(app, "paid", vec![Event::Final(money("99.00 USD"))]).await;
        self.add("receipt", PAYER, &format!("{path}/receipt"));
        self.after(app, "paid too much", vec![Event::Final(money("120.00 USD"))]).await;
        self.after(app, "review currency", vec![Event::Final(money("99.00 EUR"))]).await;
        let (member, order) = standing(app, "late").await;
        let payment = self.begins(app, &order, PAYER, "alipay").await;
        order::cancel(app, &order, &member).await.unwrap();
        record::record(app, &payment.id, &[Event::Final(money("99.00 USD"))]).await.unwrap();
        self.add("review late", PAYER, &app.pay_path(&order.id));
        let (_, order) = standing(app, "double").await;
        let first = self.begins(app, &order, PAYER, "alipay").await;
        record::record(app, &first.id, &[Event::Failed(Decline::Risk)]).await.unwrap();
        let second = self.begins(app, &order, PAYER, "alipay-hk").await;
        for payment in [second, first] {
            record::record(app, &payment.id, &[Event::Final(money("99.00 USD"))]).await.unwrap();
        }
        self.add("paid twice", PAYER, &app.pay_path(&order.id));
    }

    /// The page of an attempt of which its provider has said this; returns its path.
    async fn after(&mut self, app: &TestApp, name: &str, said: Vec<Event>) -> String {
        let (_, order) = standing(app, &name.replace(' ', "-")).await;
        let payment = self.begins(app, &order, PAYER, "alipay").await;
        record::record(app, &payment.id, &said).await.unwrap();
        let path = app.pay_path(&order.id);
        self.add(name, PAYER, &path);
        path
    }
}
