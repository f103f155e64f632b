//! The pages of the pretend outside world.

use super::{Atlas, PAYER};
use crate::support::chains::TRON_SHOP;

impl Atlas {
    pub(super) async fn sandbox_pages(&mut self) {
        self.add("sandbox", PAYER, "/sandbox");
        self.add("mailbox", PAYER, "/sandbox/mailbox");
        let emails = self.people[PAYER].get("/sandbox/mailbox").await.attrs("main a", "href");
        let mut emails = emails.into_iter().filter(|href| href.starts_with("/sandbox/mailbox/"));
        // The link of a sign-in works once, and has been used.
        let email = loop {
            let email = emails.next().expect("a letter that is no sign-in");
            if !self.people[PAYER].get(&email).await.body.contains("/signin/") {
                break email;
            }
        };
        self.add("letter", PAYER, &email);
        let wallet = format!("/sandbox/usdt?chain=tron&to={TRON_SHOP}&amount=5&back=/help");
        self.add("pretend wallet", PAYER, &wallet);
        let payer = &mut self.people[PAYER];
        payer.get(&wallet).await;
        let sent = payer.submit("Send", &[("token", "fake")]).await.path.clone();
        self.add("pretend wallet, sent", PAYER, &sent);
        self.people[PAYER].get(&wallet).await;
        let wrong = [("chain", "ethereum"), ("amount", "x"), ("to2", "x"), ("relay", "on")];
        self.add_wrong("pretend wallet with a mistake", PAYER, "Send", &wrong);
    }
}
