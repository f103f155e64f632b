//! What becomes of a payment at the pretend providers: paid, declined, closed, lost, refunded.

use super::*;

#[actix_web::test]
async fn a_payment_confirmed_in_alipay_is_paid_and_the_shop_is_told() {
    let world = World::new().await;
    let open = world.begun("alipay", usd(8_640)).await;
    assert_eq!(world.look("alipay", &open).await, []);
    assert_eq!(open.prompt.as_ref().unwrap().until, Some(NOW.plus_ms(14 * MINUTE_MS)));
    assert_eq!(world.confirms(&open, &Payer::able(ALIPAY)).await, Outcome::Paid);
    let events = world.look("alipay", &open).await;
    assert_eq!((receipt(&events).amount, receipt(&events).at), (usd(8_640), NOW));
    assert_eq!(receipt(&events).payer_paid, Some(cny(61_776)), "at the configured rate");
    assert_eq!(world.confirms(&open, &Payer::able(ALIPAY)).await, Outcome::Over, "twice is once");
    assert_eq!(world.heard(&open, &About::Result).await, Ok(Some(open.attempt.clone())));
    assert_eq!(world.so_many_answers(1).await.len(), 1);
}

#[actix_web::test]
async fn the_wrong_app_pays_nothing() {
    let world = World::new().await;
    let hk = world.begun("alipay-hk", usd(1_000)).await;
    for wrong in [ALIPAY, WECHAT, "GCASH"] {
        assert_eq!(world.confirms(&hk, &Payer::able(wrong)).await, Outcome::WrongApp, "{wrong}");
    }
    let any = world.begun("alipay-plus", usd(1_000)).await;
    assert_eq!(world.confirms(&any, &Payer::able(WECHAT)).await, Outcome::WrongApp);
    assert_eq!(world.confirms(&any, &Payer::able("GCASH")).await, Outcome::Paid);
    assert_eq!(world.confirms(&hk, &Payer::able(ALIPAY_HK)).await, Outcome::Paid);
}

#[actix_web::test]
async fn every_reason_of_a_wallet_reaches_the_shop_as_its_own() {
    let world = World::new().await;
    let able = Payer::able(ALIPAY_HK);
    let cases = [
        (Payer { trouble: Trouble::Short, ..able.clone() }, Decline::Balance),
        (Payer { trouble: Trouble::Risk, ..able.clone() }, Decline::Risk),
        (Payer { level: Level::Unverified, ..able.clone() }, Decline::Unverified),
        (Payer { level: Level::Intermediate, ..able.clone() }, Decline::OverLimit),
        (Payer { level: Level::Intermediate, source: Source::Bank, ..able }, Decline::OverLimit),
    ];
    for (payer, expected) in cases {
        let open = world.begun("alipay-hk", usd(200_000)).await;
        assert!(matches!(world.confirms(&open, &payer).await, Outcome::Refused(_)), "{payer:?}");
        assert_eq!(world.look("alipay-hk", &open).await, [Event::Declined(expected)]);
    }
    let open = world.begun("alipay", usd(100)).await;
    let declined = wallet::decline(&world.app, open.attempt.as_str()).await.unwrap();
    assert_eq!(declined, Some(Outcome::Refused(Refusal::ByPayer)));
    assert_eq!(world.look("alipay", &open).await, [Event::Declined(Decline::ByPayer)]);
    assert_eq!(world.heard(&open, &About::Result).await, Ok(Some(open.attempt.clone())));
    assert_eq!(world.so_many_answers(6).await.len(), 6);
}

#[actix_web::test]
async fn over_five_thousand_dollars_alipay_opens_nothing() {
    let world = World::new().await;
    let ask = world.ask("alipay", usd(500_001), Device::DESKTOP);
    let refused = world.method("alipay").begin(&ask).await;
    assert!(matches!(refused, Err(Fault::Refused(Decline::OverLimit))), "{refused:?}");
    assert_eq!(world.look("alipay", &opened(&ask, None)).await, [], "nobody knows it");
}

#[actix_web::test]
async fn a_payer_who_is_too_slow_finds_the_payment_closed() {
    let world = World::new().await;
    let slow = world.begun("alipay", usd(100)).await;
    let asleep = world.begun("alipay", usd(200)).await;
    wallet::too_slow(&world.app, slow.attempt.as_str()).await.unwrap();
    assert_eq!(world.look("alipay", &slow).await, [Event::Closed]);
    world.app.clock.advance_ms(14 * MINUTE_MS + 6_000);
    assert_eq!(world.confirms(&asleep, &Payer::able(ALIPAY)).await, Outcome::TooLate);
    assert_eq!(world.look("alipay", &asleep).await, [Event::Closed]);
    post::deliver_due(&world.app).await.unwrap();
    let told = world.so_many_answers(2).await.len();
    assert_eq!(told, 2, "one message for each, within a minute");
}

#[actix_web::test]
async fn a_voided_payment_can_no_longer_be_paid() {
    let world = World::new().await;
    let antom = world.begun("alipay", usd(100)).await;
    assert_eq!(world.method("alipay").void(&antom).await.unwrap(), [Event::Returned, Event::Closed]);
    assert_eq!(world.confirms(&antom, &Payer::able(ALIPAY)).await, Outcome::Over);
    let wechat = world.begun("wechat", cny(100)).await;
    assert_eq!(world.method("wechat").void(&wechat).await.unwrap(), [Event::Closed]);
    assert_eq!(world.confirms(&wechat, &Payer::able(WECHAT)).await, Outcome::Over);
}

#[actix_web::test]
async fn a_payment_that_is_being_checked_is_seen_before_it_is_final() {
    let world = World::new().await;
    for passes in [true, false] {
        let open = world.begun("alipay", usd(100)).await;
        wallet::check_first(&world.app, &code(&open), &Payer::able(ALIPAY)).await.unwrap();
        assert!(matches!(world.look("alipay", &open).await[..], [Event::Seen(_)]));
        assert_eq!(world.heard(&open, &About::Pending).await, Ok(Some(open.attempt.clone())));
        wallet::finish_check(&world.app, &code(&open), passes).await.unwrap();
        let events = world.look("alipay", &open).await;
        assert_eq!(matches!(events[..], [Event::Final(_)]), passes, "{events:?}");
    }
    assert_eq!(world.so_many_answers(4).await.len(), 4);
}

#[actix_web::test]
async fn a_lost_answer_is_got_by_beginning_again() {
    let world = World::new().await;
    for (method, provider, charge) in
        [("alipay", Provider::Antom, usd(100)), ("wechat", Provider::WeChat, cny(700))]
    {
        let lost = Disturbances { lose: Some(Call::Begin), ..Disturbances::default() };
        world.disturbed(provider, lost).await;
        let ask = world.ask(method, charge, Device::DESKTOP);
        let first = world.method(method).begin(&ask).await;
        assert!(matches!(first, Err(Fault::Unknown(_))), "{first:?}");
        let known = wallet::find(&world.app, ask.attempt.as_str()).await.unwrap();
        assert!(known.is_some(), "it was carried out");
        let prompt = world.method(method).begin(&ask).await.unwrap();
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        assert_eq!(world.confirms(&opened(&ask, Some(prompt)), &payer).await, Outcome::Paid);
    }
}

#[actix_web::test]
async fn refunds_never_exceed_what_was_paid() {
    let world = World::new().await;
    for (method, charge, half) in [("alipay", usd(1_000), usd(500)), ("wechat", cny(1_000), cny(500))] {
        let open = world.begun(method, charge).await;
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        world.confirms(&open, &payer).await;
        let method = world.method(method);
        let refunds = method.refunds().unwrap();
        for key in ["REFUND1", "REFUND1", "REFUND2"] {
            let key = format!("{}{key}", open.attempt);
            refunds.refund(&open, &key, half).await.unwrap();
            world.app.clock.advance_ms(3_000);
            assert_eq!(refunds.look_refund(&open, &key).await.unwrap(), RefundState::Done);
        }
        let third = refunds.refund(&open, "REFUND3", half).await;
        assert!(!matches!(third, Ok(RefundState::Done | RefundState::Sent)), "{third:?}");
        receipt(&method.look(&open).await.unwrap());
    }
}

#[actix_web::test]
async fn a_decline_leaves_an_order_at_wechat_open() {
    let world = World::new().await;
    let open = world.begun("wechat", cny(199_000)).await;
    wallet::decline(&world.app, &code(&open)).await.unwrap();
    let unverified = Payer { level: Level::Unverified, ..Payer::able(WECHAT) };
    assert_eq!(world.confirms(&open, &unverified).await, Outcome::Refused(Refusal::Unverified));
    assert_eq!(world.look("wechat", &open).await, []);
    assert_eq!(world.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
    assert_eq!(receipt(&world.look("wechat", &open).await).amount, cny(199_000));
    assert_eq!(world.so_many_answers(1).await, [200]);
}

#[actix_web::test]
async fn a_new_code_of_wechats_voids_the_old_one() {
    let world = World::new().await;
    let ask = world.ask("wechat", cny(700), Device::DESKTOP);
    let old = opened(&ask, Some(world.method("wechat").begin(&ask).await.unwrap()));
    let new = opened(&ask, Some(world.method("wechat").begin(&ask).await.unwrap()));
    assert_eq!(world.confirms(&old, &Payer::able(WECHAT)).await, Outcome::OldCode);
    assert_eq!(world.confirms(&new, &Payer::able(WECHAT)).await, Outcome::Paid);
}

#[actix_web::test]
async fn on_a_phone_the_links_lead_to_the_wallet() {
    let world = World::new().await;
    let ask = world.ask("alipay-hk", usd(1_000), PHONE);
    let prompt = world.method("alipay-hk").begin(&ask).await.unwrap();
    assert_eq!(prompt.links[0].kind, LinkKind::App);
    assert_eq!(world.confirms(&opened(&ask, Some(prompt)), &Payer::able(ALIPAY_HK)).await, Outcome::Paid);
    let ask = world.ask("wechat", cny(700), PHONE);
    let prompt = world.method("wechat").begin(&ask).await.unwrap();
    assert!(prompt.code.is_none() && prompt.links[0].url.contains("?redirect_url=http"));
    assert_eq!(world.confirms(&opened(&ask, Some(prompt)), &Payer::able(WECHAT)).await, Outcome::Paid);
    let wallets = world.method("alipay-plus").wallets(usd(1_000), PHONE).await;
    assert_eq!(wallets.len(), world.app.config.antom.wallets.len());
    assert!(world.method("alipay-plus").wallets(usd(500_001), PHONE).await.is_empty());
}

#[actix_web::test]
async fn the_overseas_api_charges_its_own_currency() {
    let config = EXAMPLE
        .replace("dialect = \"mainland\"", "dialect = \"global\"\nmerchant_category_code = \"4816\"")
        .replace("[methods.wechat]\ncurrency = \"CNY\"", "[methods.wechat]\ncurrency = \"HKD\"");
    let world = World::configured(config).await;
    let hkd = Money::new(8_850, Currency::HKD);
    for device in [Device::DESKTOP, PHONE] {
        let ask = world.ask("wechat", hkd, device);
        let prompt = world.method("wechat").begin(&ask).await.unwrap();
        let open = opened(&ask, Some(prompt));
        assert_eq!(world.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
        let events = world.look("wechat", &open).await;
        assert_eq!(receipt(&events).amount, hkd);
        assert!(receipt(&events).payer_paid.is_some_and(|paid| paid.currency() == Currency::CNY));
        let method = world.method("wechat");
        let refunds = method.refunds().unwrap();
        let key = format!("{}R", open.attempt);
        assert_eq!(refunds.refund(&open, &key, hkd).await.unwrap(), RefundState::Sent);
        world.app.clock.advance_ms(3_000);
        assert_eq!(refunds.look_refund(&open, &key).await.unwrap(), RefundState::Done);
    }
    let closed = world.begun("wechat", hkd).await;
    assert_eq!(world.method("wechat").void(&closed).await.unwrap(), [Event::Closed]);
    assert_eq!(world.so_many_answers(4).await, [200; 4], "two payments and two refunds");
}

#[actix_web::test]
async fn nobody_waits_longer_for_a_slow_answer_than_the_adapter_does() {
    let world = World::new().await;
    world.disturbed(Provider::Antom, Disturbances { slow_s: 1, ..Disturbances::default() }).await;
    let began = std::time::Instant::now();
    world.begun("alipay", usd(100)).await;
    assert!(began.elapsed().as_millis() >= 1_000);
}
