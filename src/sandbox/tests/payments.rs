//! What becomes of a payment at the pretend providers: paid, declined, closed, lost, refunded.

use super::*;

#[actix_web::test]
async fn a_payment_confirmed_in_alipay_is_paid_and_the_shop_is_told() {
    let stage = Stage::new().await;
    let open = stage.begun("alipay", usd(8_640)).await;
    assert_eq!(stage.poll("alipay", &open).await, []);
    assert_eq!(open.instructions.as_ref().unwrap().until, Some(NOW.plus_ms(14 * MINUTE_MS)));
    assert_eq!(stage.confirms(&open, &Payer::able(ALIPAY)).await, Outcome::Paid);
    let events = stage.poll("alipay", &open).await;
    assert_eq!((receipt(&events).amount, receipt(&events).at), (usd(8_640), NOW));
    assert_eq!(receipt(&events).payer_paid, Some(cny(61_776)), "at the configured rate");
    assert_eq!(stage.confirms(&open, &Payer::able(ALIPAY)).await, Outcome::Over, "twice is once");
    assert_eq!(stage.heard(&open, &About::Result).await, Ok(Some(open.attempt.clone())));
    assert_eq!(stage.so_many_answers(1).await.len(), 1);
}

#[actix_web::test]
async fn the_wrong_app_pays_nothing() {
    let stage = Stage::new().await;
    let hk = stage.begun("alipay-hk", usd(1_000)).await;
    for wrong in [ALIPAY, WECHAT, "GCASH"] {
        assert_eq!(stage.confirms(&hk, &Payer::able(wrong)).await, Outcome::WrongApp, "{wrong}");
    }
    let any = stage.begun("alipay-plus", usd(1_000)).await;
    assert_eq!(stage.confirms(&any, &Payer::able(WECHAT)).await, Outcome::WrongApp);
    assert_eq!(stage.confirms(&any, &Payer::able("GCASH")).await, Outcome::Paid);
    assert_eq!(stage.confirms(&hk, &Payer::able(ALIPAY_HK)).await, Outcome::Paid);
}

#[actix_web::test]
async fn every_reason_of_a_wallet_reaches_the_shop_as_its_own() {
    let stage = Stage::new().await;
    let able = Payer::able(ALIPAY_HK);
    let cases = [
        (Payer { trouble: WalletFault::Short, ..able.clone() }, Decline::Balance),
        (Payer { trouble: WalletFault::Risk, ..able.clone() }, Decline::Risk),
        (Payer { level: Level::Unverified, ..able.clone() }, Decline::Unverified),
        (Payer { level: Level::Intermediate, ..able.clone() }, Decline::OverLimit),
        (Payer { level: Level::Intermediate, source: Source::Bank, ..able }, Decline::OverLimit),
    ];
    for (payer, expected) in cases {
        let open = stage.begun("alipay-hk", usd(200_000)).await;
        assert!(matches!(stage.confirms(&open, &payer).await, Outcome::Refused(_)), "{payer:?}");
        assert_eq!(stage.poll("alipay-hk", &open).await, [Event::Failed(expected)]);
    }
    let open = stage.begun("alipay", usd(100)).await;
    let declined = payer::phone::decline(&stage.world, open.attempt.as_str()).await.unwrap();
    assert_eq!(declined, Some(Outcome::Refused(Refusal::ByPayer)));
    assert_eq!(stage.poll("alipay", &open).await, [Event::Failed(Decline::ByPayer)]);
    assert_eq!(stage.heard(&open, &About::Result).await, Ok(Some(open.attempt.clone())));
    assert_eq!(stage.so_many_answers(6).await.len(), 6);
}

#[actix_web::test]
async fn over_five_thousand_dollars_alipay_opens_nothing() {
    let stage = Stage::new().await;
    let ask = stage.ask("alipay", usd(500_001), Device::DESKTOP);
    let refused = stage.method("alipay").begin(&ask).await;
    assert!(matches!(refused, Err(Fault::Refused(Decline::OverLimit))), "{refused:?}");
    assert_eq!(stage.poll("alipay", &opened(&ask, None)).await, [], "nobody knows it");
}

#[actix_web::test]
async fn a_payer_who_is_too_slow_finds_the_payment_closed() {
    let stage = Stage::new().await;
    let slow = stage.begun("alipay", usd(100)).await;
    let asleep = stage.begun("alipay", usd(200)).await;
    payer::phone::too_slow(&stage.world, slow.attempt.as_str()).await.unwrap();
    assert_eq!(stage.poll("alipay", &slow).await, [Event::Closed]);
    stage.app.clock.advance_ms(14 * MINUTE_MS + 6_000);
    assert_eq!(stage.confirms(&asleep, &Payer::able(ALIPAY)).await, Outcome::TooLate);
    assert_eq!(stage.poll("alipay", &asleep).await, [Event::Closed]);
    carrier::deliver_due(&stage.world).await.unwrap();
    let told = stage.so_many_answers(2).await.len();
    assert_eq!(told, 2, "one message for each, within a minute");
}

#[actix_web::test]
async fn a_voided_payment_can_no_longer_be_paid() {
    let stage = Stage::new().await;
    let antom = stage.begun("alipay", usd(100)).await;
    assert_eq!(stage.method("alipay").void(&antom).await.unwrap(), [Event::Returned, Event::Closed]);
    assert_eq!(stage.confirms(&antom, &Payer::able(ALIPAY)).await, Outcome::Over);
    let wechat = stage.begun("wechat", cny(100)).await;
    assert_eq!(stage.method("wechat").void(&wechat).await.unwrap(), [Event::Closed]);
    assert_eq!(stage.confirms(&wechat, &Payer::able(WECHAT)).await, Outcome::Over);
}

#[actix_web::test]
async fn a_payment_that_is_being_checked_is_seen_before_it_is_final() {
    let stage = Stage::new().await;
    for passes in [true, false] {
        let open = stage.begun("alipay", usd(100)).await;
        payer::phone::check_first(&stage.world, &code(&open), &Payer::able(ALIPAY)).await.unwrap();
        assert!(matches!(stage.poll("alipay", &open).await[..], [Event::Seen(_)]));
        assert_eq!(stage.heard(&open, &About::Pending).await, Ok(Some(open.attempt.clone())));
        payer::phone::finish_check(&stage.world, &code(&open), passes).await.unwrap();
        let events = stage.poll("alipay", &open).await;
        assert_eq!(matches!(events[..], [Event::Final(_)]), passes, "{events:?}");
    }
    assert_eq!(stage.so_many_answers(4).await.len(), 4);
}

#[actix_web::test]
async fn a_lost_answer_is_got_by_beginning_again() {
    let stage = Stage::new().await;
    for (method, provider, charge) in
        [("alipay", Provider::Antom, usd(100)), ("wechat", Provider::WeChat, cny(700))]
    {
        let lost = Disturbances { lose: Some(Call::Begin), ..Disturbances::default() };
        stage.disturbed(provider, lost).await;
        let ask = stage.ask(method, charge, Device::DESKTOP);
        let first = stage.method(method).begin(&ask).await;
        assert!(matches!(first, Err(Fault::Unknown(_))), "{first:?}");
        let known = wallet::find(&stage.world, ask.attempt.as_str()).await.unwrap();
        assert!(known.is_some(), "it was carried out");
        let instructions = stage.method(method).begin(&ask).await.unwrap();
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        assert_eq!(stage.confirms(&opened(&ask, Some(instructions)), &payer).await, Outcome::Paid);
    }
}

#[actix_web::test]
async fn refunds_never_exceed_what_was_paid() {
    let stage = Stage::new().await;
    for (method, charge, half) in [("alipay", usd(1_000), usd(500)), ("wechat", cny(1_000), cny(500))] {
        let open = stage.begun(method, charge).await;
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        stage.confirms(&open, &payer).await;
        let method = stage.method(method);
        let refunds = method.refunds().unwrap();
        for key in ["REFUND1", "REFUND1", "REFUND2"] {
            let key = format!("{}{key}", open.attempt);
            refunds.refund(&open, &key, half).await.unwrap();
            stage.app.clock.advance_ms(3_000);
            assert_eq!(refunds.poll_refund(&open, &key).await.unwrap(), RefundState::Done);
        }
        let third = refunds.refund(&open, "REFUND3", half).await;
        assert!(!matches!(third, Ok(RefundState::Done | RefundState::Sent)), "{third:?}");
        receipt(&method.poll(&open).await.unwrap());
    }
}

#[actix_web::test]
async fn a_decline_leaves_an_order_at_wechat_open() {
    let stage = Stage::new().await;
    let open = stage.begun("wechat", cny(199_000)).await;
    payer::phone::decline(&stage.world, &code(&open)).await.unwrap();
    let unverified = Payer { level: Level::Unverified, ..Payer::able(WECHAT) };
    assert_eq!(stage.confirms(&open, &unverified).await, Outcome::Refused(Refusal::Unverified));
    assert_eq!(stage.poll("wechat", &open).await, []);
    assert_eq!(stage.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
    assert_eq!(receipt(&stage.poll("wechat", &open).await).amount, cny(199_000));
    assert_eq!(stage.so_many_answers(1).await, [200]);
}

#[actix_web::test]
async fn a_new_code_of_wechats_voids_the_old_one() {
    let stage = Stage::new().await;
    let ask = stage.ask("wechat", cny(700), Device::DESKTOP);
    let old = opened(&ask, Some(stage.method("wechat").begin(&ask).await.unwrap()));
    let new = opened(&ask, Some(stage.method("wechat").begin(&ask).await.unwrap()));
    assert_eq!(stage.confirms(&old, &Payer::able(WECHAT)).await, Outcome::OldCode);
    assert_eq!(stage.confirms(&new, &Payer::able(WECHAT)).await, Outcome::Paid);
}

#[actix_web::test]
async fn on_a_phone_the_links_lead_to_the_wallet() {
    let stage = Stage::new().await;
    let ask = stage.ask("alipay-hk", usd(1_000), PHONE);
    let instructions = stage.method("alipay-hk").begin(&ask).await.unwrap();
    assert_eq!(instructions.links[0].kind, LinkKind::App);
    assert_eq!(
        stage.confirms(&opened(&ask, Some(instructions)), &Payer::able(ALIPAY_HK)).await,
        Outcome::Paid
    );
    let ask = stage.ask("wechat", cny(700), PHONE);
    let instructions = stage.method("wechat").begin(&ask).await.unwrap();
    assert!(instructions.code.is_none() && instructions.links[0].url.contains("?redirect_url=http"));
    assert_eq!(stage.confirms(&opened(&ask, Some(instructions)), &Payer::able(WECHAT)).await, Outcome::Paid);
    let wallets = stage.method("alipay-plus").wallets(usd(1_000), PHONE).await;
    assert_eq!(wallets.len(), stage.app.config.antom.wallets.len());
    assert!(stage.method("alipay-plus").wallets(usd(500_001), PHONE).await.is_empty());
}

#[actix_web::test]
async fn the_overseas_api_charges_its_own_currency() {
    let config = EXAMPLE
        .replace("dialect = \"mainland\"", "dialect = \"global\"\nmerchant_category_code = \"4816\"")
        .replace("[methods.wechat]\ncurrency = \"CNY\"", "[methods.wechat]\ncurrency = \"HKD\"");
    let stage = Stage::configured(config).await;
    let hkd = Money::new(8_850, Currency::HKD);
    for device in [Device::DESKTOP, PHONE] {
        let ask = stage.ask("wechat", hkd, device);
        let instructions = stage.method("wechat").begin(&ask).await.unwrap();
        let open = opened(&ask, Some(instructions));
        assert_eq!(stage.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
        let events = stage.poll("wechat", &open).await;
        assert_eq!(receipt(&events).amount, hkd);
        assert!(receipt(&events).payer_paid.is_some_and(|paid| paid.currency() == Currency::CNY));
        let method = stage.method("wechat");
        let refunds = method.refunds().unwrap();
        let key = format!("{}R", open.attempt);
        assert_eq!(refunds.refund(&open, &key, hkd).await.unwrap(), RefundState::Sent);
        stage.app.clock.advance_ms(3_000);
        assert_eq!(refunds.poll_refund(&open, &key).await.unwrap(), RefundState::Done);
    }
    let closed = stage.begun("wechat", hkd).await;
    assert_eq!(stage.method("wechat").void(&closed).await.unwrap(), [Event::Closed]);
    assert_eq!(stage.so_many_answers(4).await, [200; 4], "two payments and two refunds");
}

#[actix_web::test]
async fn nobody_waits_longer_for_a_slow_answer_than_the_adapter_does() {
    let stage = Stage::new().await;
    stage.disturbed(Provider::Antom, Disturbances { slow_s: 1, ..Disturbances::default() }).await;
    let began = std::time::Instant::now();
    stage.begun("alipay", usd(100)).await;
    assert!(began.elapsed().as_millis() >= 1_000);
}
