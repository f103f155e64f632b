//! The list of wallets: only what Antom says is enabled, asked for once a minute.

use super::{
    House, PHONE,
    far_end::{FarEnd, Says},
    usd,
};
use crate::methods::Device;
use serde_json::{Value, json};

fn phone() -> Device {
    Device::of(PHONE)
}

fn options() -> Value {
    json!({"result": {"resultStatus": "S", "resultCode": "SUCCESS"}, "paymentOptions": [
        {"paymentMethodType": "KAKAOPAY", "enabled": true},
        {"paymentMethodType": "GCASH", "enabled": "true"},
        {"paymentMethodType": "DANA", "enabled": false, "disableReason": "CHANNEL_NOT_SUPPORT_CURRENCY"},
        {"paymentMethodType": "ALIPAY_CN", "enabled": true}]})
}

async fn codes(house: &House, minor: i64, device: Device) -> Vec<String> {
    let wallets = house.method("alipay-plus").wallets(usd(minor), device).await;
    wallets.into_iter().map(|wallet| wallet.code).collect()
}

#[tokio::test]
async fn a_phone_is_offered_the_shops_wallets_that_are_enabled_in_the_shops_order() {
    let far_end = FarEnd::that([Says::Signed(options())]).await;
    let house = House::beside(&far_end);
    assert_eq!(codes(&house, 1_000, phone()).await, ["GCASH", "KAKAOPAY"]);
    let asked = &far_end.asked()[0];
    assert_eq!(asked.path, "/ams/api/v1/payments/consult");
    assert_eq!(asked.body["env"], json!({"terminalType": "WAP", "osType": "ANDROID"}));
}

#[tokio::test]
async fn an_answer_serves_a_minute_and_only_its_own_amount() {
    let far_end = FarEnd::that([options(), options(), options()].map(Says::Signed)).await;
    let house = House::beside(&far_end);
    codes(&house, 1_000, phone()).await;
    codes(&house, 1_000, phone()).await;
    assert_eq!(far_end.calls().len(), 1);
    codes(&house, 2_000, phone()).await;
    assert_eq!(far_end.calls().len(), 2);
    house.clock.advance_ms(60_000);
    codes(&house, 1_000, phone()).await;
    assert_eq!(far_end.calls().len(), 3);
}

#[tokio::test]
async fn when_antom_cannot_be_asked_the_configured_wallets_are_offered() {
    for says in [Says::Nothing, Says::Unsigned(options()), Says::Status(500)] {
        let far_end = FarEnd::that([says]).await;
        let house = House::beside(&far_end);
        assert_eq!(codes(&house, 1_000, phone()).await, ["GCASH", "DANA", "KAKAOPAY"]);
    }
}

#[tokio::test]
async fn there_is_nothing_to_choose_on_a_desktop_or_in_the_single_apps() {
    let far_end = FarEnd::that([]).await;
    let house = House::beside(&far_end);
    assert!(codes(&house, 1_000, Device::DESKTOP).await.is_empty());
    assert!(house.alipay().wallets(usd(1_000), phone()).await.is_empty());
    assert!(house.method("alipay-hk").wallets(usd(1_000), phone()).await.is_empty());
    assert!(far_end.asked().is_empty());
}
