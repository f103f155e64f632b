//! What the pretend providers tell the shop: signed or not, once, twice, late or never.

use super::*;

#[actix_web::test]
async fn what_is_not_signed_by_the_provider_is_not_believed() {
    let stage = Stage::new().await;
    for (method, provider, charge) in
        [("alipay", Provider::Antom, usd(100)), ("wechat", Provider::WeChat, cny(700))]
    {
        let open = stage.begun(method, charge).await;
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        stage.confirms(&open, &payer).await;
        for wrong in [
            Disturbances { unsigned: true, ..Disturbances::default() },
            Disturbances { down: true, ..Disturbances::default() },
        ] {
            stage.disturbed(provider, wrong).await;
            let polled = stage.method(method).poll(&open).await;
            assert!(matches!(polled, Err(Fault::Unknown(_))), "{polled:?}");
        }
        stage.disturbed(provider, Disturbances { wrong_signature: true, ..Disturbances::default() }).await;
        let polled = stage.method(method).poll(&open).await;
        // WeChat's probe is asked again at once; a stranger's answer in Antom's name is not.
        assert_eq!(polled.is_ok(), method == "wechat", "{polled:?}");
        receipt(&stage.poll(method, &open).await);
    }
}

#[actix_web::test]
async fn a_forged_message_and_a_probe_are_refused() {
    let stage = Stage::new().await;
    let antom = stage.begun("alipay", usd(100)).await;
    let wechat = stage.begun("wechat", cny(700)).await;
    for (open, about) in [(&antom, About::Forged), (&wechat, About::Forged), (&wechat, About::Probe)] {
        let payment = wallet::find(&stage.world, open.attempt.as_str()).await.unwrap().unwrap();
        let answer = carrier::send_now(&stage.world, &payment, about.clone()).await.unwrap();
        assert_eq!(answer, Some(401), "{about:?}");
    }
    assert!(stage.heard(&antom, &About::Forged).await.is_err());
    assert_eq!(stage.poll("alipay", &antom).await, []);
}

#[actix_web::test]
async fn messages_come_twice_late_or_never_as_they_were_told_to() {
    let stage = Stage::new().await;
    let pays = async |messages, message_after_s| {
        let wanted = Disturbances { messages, message_after_s, ..Disturbances::default() };
        stage.disturbed(Provider::WeChat, wanted).await;
        let open = stage.begun("wechat", cny(700)).await;
        assert_eq!(stage.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
    };
    pays(Messages::Never, 0).await;
    assert!(stage.answers().await.is_empty());
    pays(Messages::Twice, 0).await;
    assert_eq!(stage.so_many_answers(2).await, [200; 2]);
    pays(Messages::Once, 60).await;
    stage.app.clock.advance_ms(59_000);
    carrier::deliver_due(&stage.world).await.unwrap();
    assert_eq!(stage.answers().await.len(), 2);
    stage.app.clock.advance_ms(1_000);
    carrier::deliver_due(&stage.world).await.unwrap();
    assert_eq!(stage.so_many_answers(3).await, [200; 3]);
}

#[actix_web::test]
async fn a_message_nobody_takes_is_sent_again_a_few_times() {
    let stage = Stage::new().await;
    let ask = BeginRequest {
        notify_url: stage.app.url("/hooks/nobody"),
        ..stage.ask("wechat", cny(700), Device::DESKTOP)
    };
    let instructions = stage.method("wechat").begin(&ask).await.unwrap();
    stage.confirms(&opened(&ask, Some(instructions)), &Payer::able(WECHAT)).await;
    for _ in 0..9 {
        stage.app.clock.advance_ms(61_000);
        carrier::deliver_due(&stage.world).await.unwrap();
    }
    let notice = &webhook_queue::latest(&stage.world, 1).await.unwrap()[0];
    assert_eq!((notice.tries, notice.done, notice.answer), (4, true, Some(404)));
}

#[actix_web::test]
async fn two_instances_send_a_message_once() {
    let stage = Stage::new().await;
    let open = stage.begun("alipay", usd(100)).await;
    let late = Disturbances { message_after_s: 10, ..Disturbances::default() };
    stage.disturbed(Provider::Antom, late).await;
    stage.confirms(&open, &Payer::able(ALIPAY)).await;
    stage.app.clock.advance_ms(10_000);
    let (one, other) =
        futures_util::future::join(carrier::deliver_due(&stage.world), carrier::deliver_due(&stage.world))
            .await;
    one.and(other).unwrap();
    let sent = webhook_queue::latest(&stage.world, 9).await.unwrap();
    let tries: u32 = sent.iter().map(|notice| notice.tries).sum();
    assert_eq!(tries, 1);
}
