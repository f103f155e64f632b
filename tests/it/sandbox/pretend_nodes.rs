//! What the pretend nodes refuse, and how they fail when they are told to.

use crate::support::{
    app::TestApp,
    both,
    chains::{TRON_SHOP, sending},
};
use guichet::sandbox::chain::{Chain, Token, faults::Faults};
use reqwest::Client;
use serde_json::{Value, json};

macro_rules! tell {
    ($($story:ident),* $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $story() {
            both::tell(TestApp::sqlite(both::settings(None)).await, stories::$story).await;
        }
    )*};
}

tell!(
    a_node_that_is_down_limited_or_confused_tells_nothing,
    a_node_that_is_behind_sees_later,
    a_node_that_lies_answers_another_question,
    a_range_that_is_too_wide_or_ahead_is_refused,
    requests_that_are_none_are_refused_in_the_nodes_own_words,
    garbage_is_refused_by_tron_in_java_trons_words,
    a_chain_says_it_is_the_main_one,
    addresses_are_written_for_people_when_they_are_wanted_so,
);

mod stories {
    use super::*;

    pub async fn a_node_that_is_down_limited_or_confused_tells_nothing(app: &TestApp) {
        let asked = r#"{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}"#;
        let paths = [
            (Chain::Tron, "/sandbox/tron/wallet/getnowblock", "{}"),
            (Chain::Ethereum, "/sandbox/ethereum", asked),
        ];
        for (chain, path, body) in paths {
            let answer = async |how: Faults| {
                app.node(chain, how).await;
                let answer = app.posts(path, body.to_owned()).await;
                (answer.status().as_u16(), answer.text().await.unwrap())
            };
            let down = answer(Faults { down: true, ..Faults::default() }).await;
            assert_eq!(down, (503, String::new()));
            let (status, said) = answer(Faults { limited: true, ..Faults::default() }).await;
            let said: Value = serde_json::from_str(&said).unwrap();
            match chain {
                Chain::Tron => assert_eq!((status, &said["StatusCode"]), (403, &json!(403))),
                Chain::Ethereum => assert_eq!((status, &said["error"]["code"]), (429, &json!(-32005))),
            }
            let (status, said) = answer(Faults { nonsense: true, ..Faults::default() }).await;
            assert!(status == 200 && serde_json::from_str::<Value>(&said).is_err(), "{said}");
            let (status, said) = answer(Faults::default()).await;
            assert!(status == 200 && serde_json::from_str::<Value>(&said).is_ok(), "{said}");
        }
    }

    pub async fn a_node_that_is_behind_sees_later(app: &TestApp) {
        let id = app.sends(&sending(Chain::Tron, 1)).await.hex;
        app.node(Chain::Tron, Faults { behind: 30, ..Faults::default() }).await;
        app.blocks(Chain::Tron, 30);
        assert_eq!(app.tron_info("wallet", &id).await, json!({}));
        app.blocks(Chain::Tron, 1);
        assert_eq!(app.tron_info("wallet", &id).await["id"], json!(id));
        assert_eq!(app.tron_info("walletsolidity", &id).await, json!({}));
        app.node(Chain::Tron, Faults::default()).await;
        assert_eq!(app.tron_info("walletsolidity", &id).await["id"], json!(id));
    }

    pub async fn a_node_that_lies_answers_another_question(app: &TestApp) {
        let lies = Faults { lies: true, ..Faults::default() };
        for chain in Chain::ALL {
            let id = app.sends(&sending(chain, 9).of(Token::Fake)).await.hex;
            app.blocks(chain, 1);
            app.node(chain, lies.clone()).await;
            let search = json!([{ "address": format!("0x{}", chain.usdt().hex()) }]);
            let found = app.rpc(chain, "eth_getLogs", search).await;
            assert_eq!(found["result"][0]["address"], json!(format!("0x{}", chain.fake_usdt().hex())));
            for asked in [id, "0".repeat(64)] {
                let asked = format!("0x{asked}");
                let told = app.rpc(chain, "eth_getTransactionReceipt", json!([asked])).await;
                let told = told["result"]["transactionHash"].as_str().unwrap().to_owned();
                assert_ne!(told, asked);
            }
        }
        let unknown = "1".repeat(64);
        assert_ne!(app.tron_info("wallet", &unknown).await["id"], json!(unknown));
    }

    pub async fn a_range_that_is_too_wide_or_ahead_is_refused(app: &TestApp) {
        let said = async |chain: Chain, from: i64, to: i64| {
            let head = chain.height(app.now());
            let hex = |number: i64| format!("{number:#x}");
            let asked = json!([{ "fromBlock": hex(head + from), "toBlock": hex(head + to) }]);
            let answer = app.rpc(chain, "eth_getLogs", asked).await;
            assert!(answer["error"]["code"] == json!(-32602) || answer["error"] == Value::Null, "{answer}");
            answer["error"]["message"].as_str().unwrap_or("fine").to_owned()
        };
        use Chain::{Ethereum, Tron};
        assert_eq!(said(Ethereum, -1_000, 0).await, "fine");
        assert_eq!(said(Ethereum, -1_001, 0).await, "range 1001 exceeds limit of 1000");
        assert_eq!(said(Ethereum, 0, 1).await, "block range extends beyond current head block");
        assert_eq!(said(Ethereum, 0, -1).await, "invalid block range params");
        assert_eq!(said(Tron, -5_000, 9_000).await, "fine", "TRON counts to its latest block only");
        assert_eq!(said(Tron, -5_001, 0).await, "exceed max block range: 5000");
        assert_eq!(said(Tron, 0, -1).await, "please verify: fromBlock <= toBlock");
    }

    pub async fn requests_that_are_none_are_refused_in_the_nodes_own_words(app: &TestApp) {
        let call = |method: &str, params: Value| {
            json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }).to_string()
        };
        let refused = [
            ("{".to_owned(), -32700),
            ("[]".to_owned(), -32600),
            (json!({ "id": 1, "method": "eth_chainId" }).to_string(), -32600),
            (json!({ "jsonrpc": "2.0", "id": 1, "method": "eth_chainId", "params": {} }).to_string(), -32602),
            (call("eth_sendRawTransaction", json!(["0x"])), -32601),
            (call("eth_getTransactionReceipt", json!([])), -32602),
            (call("eth_getTransactionReceipt", json!(["0x12"])), -32602),
            (call("eth_getBlockByNumber", json!(["newest", false])), -32602),
            (call("eth_getLogs", json!([{ "address": "0x12" }])), -32602),
            (call("eth_getLogs", json!([{ "topics": ["Transfer"] }])), -32602),
            (call("eth_getLogs", json!([{ "topics": [null, null, null, null, null] }])), -32602),
            (call("eth_getLogs", json!([{ "fromBlock": "1" }])), -32602),
        ];
        for path in ["/sandbox/ethereum", "/sandbox/tron/jsonrpc"] {
            for (body, code) in &refused {
                let answer = app.posts(path, body.clone()).await;
                assert_eq!(answer.status().as_u16(), 200);
                let answer: Value = answer.json().await.unwrap();
                assert_eq!(answer["error"]["code"], json!(code), "{path} {body}: {answer}");
                assert!(answer.get("result").is_none());
            }
            let got = Client::new().get(app.url(path)).send().await.unwrap();
            assert_eq!(got.status().as_u16(), 405);
        }
        let asked = call("eth_getTransactionReceipt", json!(["0".repeat(64)]));
        let tron: Value = app.posts("/sandbox/tron/jsonrpc", asked.clone()).await.json().await.unwrap();
        assert_eq!(tron["result"], Value::Null, "java-tron does not insist on 0x");
        let plain = Client::new().post(app.url("/sandbox/ethereum")).body(asked).send().await.unwrap();
        assert_eq!(plain.status().as_u16(), 415, "Ethereum's nodes insist on JSON");
        for tag in ["safe", "pending"] {
            let answer = app.rpc(Chain::Tron, "eth_getBlockByNumber", json!([tag, false])).await;
            assert_eq!(answer["error"]["message"], json!(format!("TAG {tag} not supported")));
        }
    }

    pub async fn garbage_is_refused_by_tron_in_java_trons_words(app: &TestApp) {
        let refused = [
            ("gettransactioninfobyid", r#"{"value":"zz"}"#, "INVALID hex String"),
            ("gettransactionbyid", r#"{"value":5}"#, "Expected string."),
            ("gettransactionbyid", "", "class org.tron.json.JSONException"),
            ("getblockbynum", r#"{"num":"last"}"#, "Couldn't parse integer"),
            ("getnowblock", "[]", "JsonFormat$ParseException"),
        ];
        for (api, body, said) in refused {
            let answer = app.posts(&format!("/sandbox/tron/wallet/{api}"), body.to_owned()).await;
            assert_eq!(answer.status().as_u16(), 200);
            let answer: Value = answer.json().await.unwrap();
            assert!(answer["Error"].as_str().unwrap().contains(said), "{api} {body}: {answer}");
        }
        let nothing = json!({});
        for body in [json!({}), json!({ "value": "00" }), json!({ "value": "1".repeat(64) })] {
            assert_eq!(app.tron("/wallet/gettransactioninfobyid", &body).await, nothing);
        }
        for number in [-1, 99_999_999] {
            assert_eq!(app.tron("/wallet/getblockbynum", &json!({ "num": number })).await, nothing);
        }
        assert_eq!(
            app.posts("/sandbox/tron/wallet/broadcasthex", String::new()).await.status().as_u16(),
            404
        );
        let got = Client::new().get(app.url("/sandbox/tron/wallet/getnowblock")).send().await.unwrap();
        assert_eq!(got.status().as_u16(), 405);
    }

    pub async fn a_chain_says_it_is_the_main_one(app: &TestApp) {
        for (chain, id) in [(Chain::Tron, "0x2b6653dc"), (Chain::Ethereum, "0x1")] {
            let answer = app.rpc(chain, "eth_chainId", json!([])).await;
            assert_eq!(answer, json!({ "jsonrpc": "2.0", "id": 7, "result": id }));
        }
    }

    pub async fn addresses_are_written_for_people_when_they_are_wanted_so(app: &TestApp) {
        let id = app.sends(&sending(Chain::Tron, 5)).await.hex;
        let coins = app.sends(&sending(Chain::Tron, 5).of(Token::Coin)).await.hex;
        app.blocks(Chain::Tron, 1);
        let asked = |id: &str| json!({ "value": id, "visible": true });
        let info = app.tron("/wallet/gettransactioninfobyid", &asked(&id)).await;
        let usdt = json!("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        assert_eq!((&info["contract_address"], &info["log"][0]["address"]), (&usdt, &usdt));
        let body = app.tron("/wallet/gettransactionbyid", &asked(&coins)).await;
        assert_eq!(body["raw_data"]["contract"][0]["parameter"]["value"]["to_address"], json!(TRON_SHOP));
    }
}
