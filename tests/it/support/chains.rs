//! What happens on the pretend chains in stories: somebody pays, blocks are made, nodes are asked.

use crate::support::app::TestApp;
use guichet::{
    domain::{Currency, Money},
    sandbox::chain::{
        self, Chain, Sending, TxId,
        faults::{self, Faults},
    },
};
use reqwest::{Client, Response};
use serde_json::{Value, json};

/// A shop's addresses.
pub const TRON_SHOP: &str = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
pub const ETHEREUM_SHOP: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

pub fn usdt(millionths: i64) -> Money {
    Money::new(millionths, Currency::USDT)
}

/// The shop's address on a chain.
pub fn shop(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => TRON_SHOP,
        Chain::Ethereum => ETHEREUM_SHOP,
    }
}

/// So many millionths of USDT to the shop.
pub fn sending(chain: Chain, millionths: i64) -> Sending {
    Sending::usdt(chain, shop(chain), usdt(millionths)).unwrap()
}

impl TestApp {
    pub async fn sends(&self, sending: &Sending) -> TxId {
        chain::send(&self.world(), sending).await.unwrap()
    }

    /// Lets time pass until so many more blocks are made.
    pub fn blocks(&self, chain: Chain, count: i64) {
        self.clock.advance_ms(count * chain.block_ms());
    }

    /// Makes a node misbehave.
    pub async fn node(&self, chain: Chain, how: Faults) {
        faults::set(&self.world(), chain, &how).await.unwrap();
    }

    /// Posts to a path of the TRON node.
    pub async fn tron(&self, path: &str, body: &Value) -> Value {
        self.posts(&format!("/sandbox/tron{path}"), body.to_string()).await.json().await.unwrap()
    }

    /// Gets a path of the TRON node.
    pub async fn tron_list(&self, path: &str) -> Value {
        let address = self.url(&format!("/sandbox/tron{path}"));
        Client::new().get(address).send().await.unwrap().json().await.unwrap()
    }

    /// What `/wallet/gettransactioninfobyid` or another of the node's views says of a transaction.
    pub async fn tron_info(&self, view: &str, id: &str) -> Value {
        self.tron(&format!("/{view}/gettransactioninfobyid"), &json!({ "value": id })).await
    }

    /// The whole answer of a chain's JSON-RPC.
    pub async fn rpc(&self, chain: Chain, method: &str, params: Value) -> Value {
        let path = match chain {
            Chain::Tron => "/sandbox/tron/jsonrpc",
            Chain::Ethereum => "/sandbox/ethereum",
        };
        let asked = json!({ "jsonrpc": "2.0", "id": 7, "method": method, "params": params });
        self.posts(path, asked.to_string()).await.json().await.unwrap()
    }

    /// Posts JSON to a path of the site.
    pub async fn posts(&self, path: &str, body: String) -> Response {
        let request = Client::new().post(self.url(path)).header("content-type", "application/json");
        request.body(body).send().await.unwrap()
    }
}
