//! What the pretend providers tell the shop: signed or not, once, twice, late or never.

use super::*;

#[actix_web::test]
async fn what_is_not_signed_by_the_provider_is_not_believed() {
    let world = World::new().await;
    for (method, provider, charge) in
        [("alipay", Provider::Antom, usd(100)), ("wechat", Provider::WeChat, cny(700))]
    {
        let open = world.begun(method, charge).await;
        let payer = Payer::able(if method == "alipay" { ALIPAY } else { WECHAT });
        world.confirms(&open, &payer).await;
        for wrong in [
            Disturbances { unsigned: true, ..Disturbances::default() },
            Disturbances { down: true, ..Disturbances::default() },
        ] {
            world.disturbed(provider, wrong).await;
            let looked = world.method(method).look(&open).await;
            assert!(matches!(looked, Err(Fault::Unknown(_))), "{looked:?}");
        }
        world.disturbed(provider, Disturbances { wrong_signature: true, ..Disturbances::default() }).await;
        let looked = world.method(method).look(&open).await;
        // WeChat's probe is asked again at once; a stranger's answer in Antom's name is not.
        assert_eq!(looked.is_ok(), method == "wechat", "{looked:?}");
        receipt(&world.look(method, &open).await);
    }
}

#[actix_web::test]
async fn a_forged_message_and_a_probe_are_refused() {
    let world = World::new().await;
    let antom = world.begun("alipay", usd(100)).await;
    let wechat = world.begun("wechat", cny(700)).await;
    for (open, about) in [(&antom, About::Forged), (&wechat, About::Forged), (&wechat, About::Probe)] {
        let payment = wallet::find(&world.app, open.attempt.as_str()).await.unwrap().unwrap();
        let answer = post::send_now(&world.app, &payment, about.clone()).await.unwrap();
        assert_eq!(answer, Some(401), "{about:?}");
    }
    assert!(world.heard(&antom, &About::Forged).await.is_err());
    assert_eq!(world.look("alipay", &antom).await, []);
}

#[actix_web::test]
async fn messages_come_twice_late_or_never_as_they_were_told_to() {
    let world = World::new().await;
    let pays = async |messages, message_after_s| {
        let wanted = Disturbances { messages, message_after_s, ..Disturbances::default() };
        world.disturbed(Provider::WeChat, wanted).await;
        let open = world.begun("wechat", cny(700)).await;
        assert_eq!(world.confirms(&open, &Payer::able(WECHAT)).await, Outcome::Paid);
    };
    pays(Messages::Never, 0).await;
    assert!(world.answers().await.is_empty());
    pays(Messages::Twice, 0).await;
    assert_eq!(world.so_many_answers(2).await, [200; 2]);
    pays(Messages::Once, 60).await;
    world.app.clock.advance_ms(59_000);
    post::deliver_due(&world.app).await.unwrap();
    assert_eq!(world.answers().await.len(), 2);
    world.app.clock.advance_ms(1_000);
    post::deliver_due(&world.app).await.unwrap();
    assert_eq!(world.so_many_answers(3).await, [200; 3]);
}

#[actix_web::test]
async fn a_message_nobody_takes_is_sent_again_a_few_times() {
    let world = World::new().await;
    let ask =
        Ask { notify_url: world.app.url("/hooks/nobody"), ..world.ask("wechat", cny(700), Device::DESKTOP) };
    let prompt = world.method("wechat").begin(&ask).await.unwrap();
    world.confirms(&opened(&ask, Some(prompt)), &Payer::able(WECHAT)).await;
    for _ in 0..9 {
        world.app.clock.advance_ms(61_000);
        post::deliver_due(&world.app).await.unwrap();
    }
    let notice = &post::latest(&world.app, 1).await.unwrap()[0];
    assert_eq!((notice.tries, notice.done, notice.answer), (4, true, Some(404)));
}

#[actix_web::test]
async fn two_instances_send_a_message_once() {
    let world = World::new().await;
    let open = world.begun("alipay", usd(100)).await;
    let late = Disturbances { message_after_s: 10, ..Disturbances::default() };
    world.disturbed(Provider::Antom, late).await;
    world.confirms(&open, &Payer::able(ALIPAY)).await;
    world.app.clock.advance_ms(10_000);
    let (one, other) =
        futures_util::future::join(post::deliver_due(&world.app), post::deliver_due(&world.app)).await;
    one.and(other).unwrap();
    let sent = post::latest(&world.app, 9).await.unwrap();
    let tries: u32 = sent.iter().map(|notice| notice.tries).sum();
    assert_eq!(tries, 1);
}
