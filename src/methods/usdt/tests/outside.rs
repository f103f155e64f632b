//! Answers that real nodes have given, when they lie at hand.

use super::{far_end::FarEnd, made::SHOP};
use crate::methods::{
    Fault,
    usdt::{
        account::Account,
        chain::{Chain, Node, Rejection},
        config::{NodeConfig, USDT_ETHEREUM, USDT_TRON},
        evm::answers::{FoundLog, Receipt},
        logs::{Ours, Paid},
        tron::{
            Tron,
            answers::{Body, Info, Verdict},
        },
        txid::TxId,
    },
};
use serde_json::Value;

#[expect(clippy::disallowed_methods, reason = "only a test looks for material outside the project")]
/// A recorded answer, or none when `GUICHET_OUTSIDE_DATA` names no folder.
fn outside(name: &str) -> Option<Value> {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA is not set, so {name} was not read");
        return None;
    };
    let path = format!("{folder}/chains/{name}.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    Some(serde_json::from_str(&text).unwrap())
}

/// The recipient of the answer's log at this place; the shop of this test.
fn recipient(logs: &Value, nth: usize) -> Account {
    let topic = logs[nth]["topics"][2].as_str().unwrap();
    Account::from_node(&topic[topic.len() - 40..]).unwrap()
}

fn asked_for(file: &Value) -> TxId {
    TxId::parse(file["request"]["body"]["value"].as_str().unwrap()).unwrap()
}

/// What the info says to a shop that waits at this account.
fn verdict(file: &Value, shop: Account) -> Verdict {
    let info: Info = serde_json::from_value(file["response"].clone()).unwrap();
    info.of(&asked_for(file)).unwrap().verdict(Ours { token: &USDT_TRON, accounts: &[shop] })
}

fn pays(verdict: &Verdict) -> (u64, i64) {
    let Verdict::Paid(paid) = verdict else { panic!("{verdict:?}") };
    assert_eq!(paid.len(), 1);
    (paid[0].log_index, paid[0].amount.minor())
}

#[test]
fn real_payments_on_tron_are_read_to_the_millionth() {
    let cases = [
        ("01-success-usdt-info", 0, 3_500_000),
        ("02-success-usdt-info-nofee", 0, 532_079_999),
        ("08-multi-transfer-gasfree-info", 1, 938_500_000),
    ];
    for (name, log, units) in cases {
        let Some(file) = outside(&format!("tron/{name}")) else { return };
        let shop = recipient(&file["response"]["log"], log);
        assert_eq!(pays(&verdict(&file, shop)), (u64::try_from(log).unwrap(), units), "{name}");
        if let Some(base58) = file["_meta"]["to_base58"].as_str() {
            assert_eq!(Account::parse(base58, Chain::Tron), Ok(shop));
        }
    }
}

#[test]
fn real_transactions_on_tron_that_pay_nothing_say_why() {
    let cases = [
        ("03-failed-out-of-energy-info", Verdict::Failed),
        ("04-failed-revert-info", Verdict::Failed),
        ("05-wrong-token-info", Verdict::Nothing(Rejection::OtherToken)),
        ("06-trx-not-token-info", Verdict::NoCall),
        ("13-wrong-recipient-info", Verdict::Nothing(Rejection::OtherRecipient)),
        ("15-contract-call-no-transfer-info", Verdict::Nothing(Rejection::NoTransfer)),
        ("16-trx-info-fee", Verdict::NoCall),
    ];
    for (name, expected) in cases {
        let Some(file) = outside(&format!("tron/{name}")) else { return };
        assert_eq!(verdict(&file, SHOP), expected, "{name}");
    }
    let Some(fake) = outside("tron/05-wrong-token-info") else { return };
    let shop = recipient(&fake["response"]["log"], 0);
    assert_eq!(verdict(&fake, shop), Verdict::Nothing(Rejection::OtherToken), "the same name, paid to us");
}

#[test]
fn real_bodies_bear_their_digest_for_an_id() {
    for (name, why) in
        [("06b-trx-not-token-tx", Rejection::Coin), ("07-success-usdt-tx", Rejection::NoTransfer)]
    {
        let Some(file) = outside(&format!("tron/{name}")) else { return };
        let body: Body = serde_json::from_value(file["response"].clone()).unwrap();
        assert_eq!(body.of(&asked_for(&file)).unwrap().why(), why, "{name}");
        let mut forged = file["response"].clone();
        let raw = forged["raw_data_hex"].as_str().unwrap().replacen('a', "b", 1);
        forged["raw_data_hex"] = Value::from(raw);
        let body: Body = serde_json::from_value(forged).unwrap();
        assert!(body.of(&asked_for(&file)).is_err(), "{name}");
    }
}

#[test]
fn real_receipts_of_json_rpc_are_read_on_both_chains() {
    let read = |file: &Value, token, log| {
        let receipt: Receipt = serde_json::from_value(file["response"]["result"].clone()).unwrap();
        assert!(receipt.succeeded().unwrap());
        let shop = recipient(&file["response"]["result"]["logs"], log);
        Ours { token: &token, accounts: &[shop] }.paid(&receipt.logs)
    };
    let units = |paid: Result<Vec<Paid>, Rejection>| paid.unwrap()[0].amount.minor();
    let Some(tron) = outside("tron/09-success-usdt-jsonrpc-receipt") else { return };
    assert_eq!(units(read(&tron, USDT_TRON, 0)), 581_320_924);
    let Some(approval) = outside("ethereum/02-receipt-usdt-approval") else { return };
    assert_eq!(read(&approval, USDT_ETHEREUM, 0), Err(Rejection::NoTransfer));
    let Some(anvil) = outside("ethereum/03-receipt-anvil-transfer") else { return };
    let token = Account::from_node(anvil["response"]["result"]["to"].as_str().unwrap()).unwrap();
    assert_eq!(units(read(&anvil, token, 0)), 25_500_017);
}

#[test]
fn a_real_list_of_logs_is_read() {
    let Some(file) = outside("ethereum/01-getlogs-usdt-transfer") else { return };
    let found: Vec<FoundLog> = serde_json::from_value(file["response"]["result"].clone()).unwrap();
    let shop = recipient(&file["response"]["result"], 0);
    assert!(Ours { token: &USDT_ETHEREUM, accounts: &[shop] }.is_paid_by(&found[0].log));
    assert_eq!(found[0].block().unwrap().0, 18_728_830);
    assert!(!found[0].removed);
}

/// A node of TRON that answers every call with this.
async fn says(status: u16, body: String) -> (FarEnd, Tron) {
    let end = FarEnd::start(move |_| (status, body.clone())).await;
    let config: NodeConfig = end.config(Chain::Tron);
    (end, Tron::new(config, super::far_end::wire(Default::default())))
}

#[tokio::test]
async fn real_refusals_and_bare_text_decide_nothing() {
    for name in ["14-trongrid-rate-limited", "14b-javatron-error-http200", "14c-litenode-bare-text"] {
        let Some(file) = outside(&format!("tron/{name}")) else { return };
        let status = file["_meta"]["http_status"].as_u64().unwrap();
        let text = file["response_text"].as_str().map(str::to_owned);
        let body = text.unwrap_or_else(|| file["response"].to_string());
        let (_end, node) = says(u16::try_from(status).unwrap(), body).await;
        let answer = node.transaction(&super::made::id(1)).await;
        assert!(matches!(answer, Err(Fault::Unknown(_))), "{name}: {answer:?}");
    }
}

#[tokio::test]
async fn a_real_page_of_the_index_leads_to_its_transactions() {
    let Some(file) = outside("tron/12-trongrid-v1-trc20-list") else { return };
    let page = file["response"].to_string();
    let block = r#"{"blockID":"0000000000000000000000000000000000000000000000000000000000000009",
        "block_header":{"raw_data":{"number":9,"timestamp":1652928398000}}}"#;
    let end = FarEnd::start(move |asked| match asked.path.as_str() {
        path if path.contains("/v1/") => (200, page.clone()),
        path if path.contains("getblock") && asked.body["id_or_num"].is_string() => {
            (200, block.replace("\"number\":9", "\"number\":1"))
        }
        path if path.contains("getblock") => (200, block.to_owned()),
        _ => (200, "{}".into()),
    })
    .await;
    let node = Tron::new(end.config(Chain::Tron), super::far_end::wire(Default::default()));
    node.scan(1).await.unwrap();
    let asked: Vec<String> = end.asked().iter().map(|asked| asked.body["value"].to_string()).collect();
    for row in file["response"]["data"].as_array().unwrap() {
        assert!(asked.contains(&row["transaction_id"].to_string()), "{asked:?}");
    }
}
