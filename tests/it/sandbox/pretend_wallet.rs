//! The pretend wallet's page and the chains' part of the control page, as a browser without scripts uses them.

use crate::support::{
    app::TestApp,
    chains::{ETHEREUM_SHOP, TRON_SHOP},
};
use guichet::{
    sandbox::chain::{self, Account, Chain, Failure, Token, faults},
    store::Access,
};

on_both!(
    a_payer_sends_and_sees_the_txid_and_its_confirmations,
    everything_odd_can_be_sent_from_the_page,
    what_cannot_be_sent_is_told_and_what_was_typed_is_kept,
    a_way_back_leads_to_the_shop_only,
    nodes_fail_and_blocks_are_replaced_from_the_control_page,
);

async fn a_payer_sends_and_sees_the_txid_and_its_confirmations(app: &TestApp) {
    let mut payer = app.visitor();
    let path = format!("/sandbox/usdt?chain=tron&to={TRON_SHOP}&amount=101.004217&back=/pay/ABC");
    let page = payer.get(&path).await.is(200);
    assert_eq!(page.attrs("#to", "value"), [TRON_SHOP]);
    assert_eq!(page.attrs("#amount", "value"), ["101.004217"]);
    page.sees("Sandbox: no real money").sees("Nothing was sent yet.");
    let page = payer.submit("Send", &[]).await.is(200);
    page.sees("Waits for a block").sees("101.004217 USDT").sees(TRON_SHOP);
    let id = page.text("#txid");
    assert!(id.len() == 64 && chain::find(&app.world(), Chain::Tron, &id).await.unwrap().is_some());
    assert_eq!(page.text("#explorer"), format!("https://tronscan.org/#/transaction/{id}"));
    assert_eq!(page.link("Back to the shop", 0), "/pay/ABC");
    app.blocks(Chain::Tron, 4);
    payer.click("Look again").await.sees("3 of 19 confirmations");
    app.blocks(Chain::Tron, 16);
    let page = payer.click("Look again").await.sees("Final");
    assert!(!page.has_link("Look again"), "nothing changes any more");
    payer.click("Send something else").await.sees("Latest transactions").sees("Final");
    let page = payer.click(&format!("{}…{}", &id[..6], &id[58..])).await;
    assert_eq!(page.text("#txid"), id);
}

async fn everything_odd_can_be_sent_from_the_page(app: &TestApp) {
    let tron = [("chain", "tron"), ("to", TRON_SHOP), ("amount", "50.000137")];
    let ethereum = [("chain", "ethereum"), ("to", ETHEREUM_SHOP), ("amount", "7")];
    let second = Account::named("second").written(Chain::Ethereum);
    let sent = async |plain: &[(&str, &str)], more: &[(&str, &str)]| {
        let mut payer = app.visitor();
        payer.get("/sandbox/usdt").await;
        payer.submit("Send", &[plain, more].concat()).await.is(200).sees("Waits for a block");
        let id = payer.page().text("#txid");
        let chain = if id.starts_with("0x") { Chain::Ethereum } else { Chain::Tron };
        chain::find(&app.world(), chain, id.trim_start_matches("0x")).await.unwrap().unwrap()
    };
    assert_eq!(sent(&tron, &[("exchange", "on")]).await.transfers[0].millionths, 49_000_137);
    assert_eq!(sent(&tron, &[("token", "fake")]).await.token, Token::Fake);
    assert_eq!(sent(&tron, &[("token", "coin")]).await.token, Token::Coin);
    assert_eq!(sent(&tron, &[("relay", "on")]).await.logs().len(), 3);
    assert_eq!(sent(&ethereum, &[("fails", "on")]).await.failure, Some(Failure::OutOfEnergy));
    let two = sent(&ethereum, &[("to2", &second), ("amount2", "0.000001")]).await;
    assert_eq!(two.transfers.iter().map(|t| t.millionths).collect::<Vec<_>>(), [7_000_000, 1]);
}

async fn what_cannot_be_sent_is_told_and_what_was_typed_is_kept(app: &TestApp) {
    let mut payer = app.visitor();
    payer.get("/sandbox/usdt?back=/pay/ABC").await;
    let typed = [("chain", "ethereum"), ("to", "<TJRab>"), ("amount", "1.2345678"), ("to2", "x")];
    let ticked = [("relay", "on"), ("exchange", "on")];
    let page = payer.submit("Send", &[&typed[..], &ticked].concat()).await.is(422);
    assert!(page.title().starts_with("Error: "));
    let told = page.attrs(".problem a", "href");
    assert_eq!(told, ["#to", "#amount", "#to2", "#amount2", "#relay"]);
    for (field, value) in &typed[1..] {
        assert_eq!(page.attrs(&format!("#{field}"), "value"), [*value]);
    }
    assert_eq!(page.attrs("#chain option[selected]", "value"), ["ethereum"]);
    assert_eq!(page.attrs("input[name=back]", "value"), ["/pay/ABC"]);
    assert!(page.has("#relay[checked]") && page.has("details[open]") && !page.has("#fails[checked]"));
    let alone = [
        (vec![("chain", "tron"), ("to", ETHEREUM_SHOP), ("amount", "1")], "#to"),
        (vec![("chain", "tron"), ("to", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9"), ("amount", "1")], "#to"),
        (vec![("chain", "tron"), ("to", TRON_SHOP), ("amount", "0")], "#amount"),
        (vec![("chain", "tron"), ("to", TRON_SHOP), ("amount", "1,5")], "#amount"),
        (vec![("chain", "tron"), ("to", TRON_SHOP), ("amount", "1"), ("exchange", "on")], "#exchange"),
        (
            vec![("chain", "tron"), ("to", TRON_SHOP), ("amount", "1"), ("token", "coin"), ("fails", "on")],
            "#fails",
        ),
    ];
    for (typed, field) in alone {
        payer.get("/sandbox/usdt").await;
        let page = payer.submit("Send", &typed).await.is(422);
        assert_eq!(page.attrs(".problem a", "href"), [field], "{typed:?}");
    }
    assert_eq!(chain::latest(&app.world(), 9).await.unwrap(), []);
}

async fn a_way_back_leads_to_the_shop_only(app: &TestApp) {
    let mut payer = app.visitor();
    for back in ["https://evil.example/", "//evil.example", "/%5Cevil.example", "javascript:alert(1)", ""] {
        let page = payer.get(&format!("/sandbox/usdt?back={back}")).await.is(200);
        assert!(!page.has_link("Back to the shop"), "{back}");
    }
    assert!(payer.get("/sandbox/usdt?back=/pay/ABC").await.has_link("Back to the shop"));
    payer.get(&format!("/sandbox/usdt?chain=tron&sent={}", "0".repeat(64))).await.is(404);
    payer.get("/sandbox/usdt?chain=doge").await.is(200);
}

async fn nodes_fail_and_blocks_are_replaced_from_the_control_page(app: &TestApp) {
    let mut payer = app.visitor();
    payer.get(&format!("/sandbox/usdt?chain=ethereum&to={ETHEREUM_SHOP}&amount=5")).await;
    payer.submit("Send", &[]).await.is(200);
    let sent = payer.page().path.clone();
    app.blocks(Chain::Ethereum, 2);
    payer.get(&sent).await.sees("1 of 30 confirmations");
    payer.get("/sandbox").await;
    let page = payer.submit("Save Ethereum", &[("limited", "on"), ("behind", "5"), ("slow_s", "3")]).await;
    assert!(page.has("#ethereum input[name=limited][checked]") && !page.has("#tron input[checked]"));
    let told = faults::of(&mut read(app).await, Chain::Ethereum).await.unwrap();
    assert_eq!((told.limited, told.behind, told.slow_s, told.down), (true, 5, 3, false));
    payer.submit("Replace Ethereum", &[("depth", "3"), ("fate", "dropped")]).await.is(200);
    payer.get(&sent).await.sees("Dropped by a reorg");
    payer.get("/sandbox").await;
    payer.click("Open the wallet").await.sees("Dropped by a reorg");
}

async fn read(app: &TestApp) -> impl Access {
    app.store.read().await.unwrap()
}
