//! What the sandbox world knows, read from its own file: whose money is where, and which letters came.

use super::rows::Rows;
use guichet::sandbox::{bank, card::book::Session, chain::Transaction, smtp::ReceivedMail, wallet::Payment};
use serde::de::DeserializeOwned;
use std::path::Path;

pub struct Truth {
    rows: Rows,
}

impl Truth {
    pub fn of(file: &Path) -> Self {
        Self { rows: Rows::of(&format!("sqlite:{}", file.display())) }
    }

    pub async fn wallets(&self) -> Vec<Payment> {
        self.all("wallet-payment").await
    }

    pub async fn cards(&self) -> Vec<Session> {
        self.all("card-session").await
    }

    pub async fn bank_transfers(&self) -> Vec<bank::Transfer> {
        self.all("bank-transfer").await
    }

    pub async fn chain_transactions(&self) -> Vec<Transaction> {
        let mut all = self.all("tron-transaction").await;
        all.extend(self.all("ethereum-transaction").await);
        all
    }

    /// The letters in the order of their incoming transfer.
    pub async fn emails(&self) -> Vec<ReceivedMail> {
        self.all("mail").await
    }

    /// The latest email to an address that says this.
    pub async fn email(&self, to: &str, text: &str) -> Option<ReceivedMail> {
        let fits =
            |mail: &ReceivedMail| mail.to.iter().any(|address| address == to) && mail.text.contains(text);
        self.emails().await.into_iter().rfind(fits)
    }

    async fn all<T: DeserializeOwned>(&self, kind: &str) -> Vec<T> {
        let rows = self
            .rows
            .read(["body"], "sandbox_records", &format!("WHERE kind = '{kind}' ORDER BY at, id"))
            .await;
        rows.iter().map(|[body]| serde_json::from_str(body).unwrap()).collect()
    }
}
