//! Links that were passed on with something behind them still lead to their page.

use crate::support::{app::TestApp, journeys::GROWTH, verbs::growth};

on_both!(
    a_payment_link_leads_to_its_page_whatever_a_chat_puts_behind_it,
    a_sign_in_link_leads_to_its_button_whatever_a_mail_puts_behind_it,
    a_link_that_was_never_made_stays_unknown,
    nothing_is_sent_to_another_address_than_it_was_written_to,
);

const ENDS: [&str; 9] = [".", ")", "/", "%20", "%3E", ",", "。", "。请付款", "%22"];

async fn a_payment_link_leads_to_its_page_whatever_a_chat_puts_behind_it(app: &TestApp) {
    let path = app.buyer_of("apppush", &GROWTH).await.pay_path();
    let mut payer = app.visitor();
    for end in ENDS {
        assert_eq!(payer.get(&format!("{path}{end}")).await.is(200).path, path, "{end}");
    }
    let small = path.to_ascii_lowercase();
    assert_eq!(payer.get(&small).await.is(200).path, path, "some chats change the case");
    payer.get(&format!("{path}.?lang=fr")).await.is(200);
    assert_eq!(payer.page().lang(), "fr", "what was asked for besides is kept");
}

async fn a_sign_in_link_leads_to_its_button_whatever_a_mail_puts_behind_it(app: &TestApp) {
    let mut li = app.visitor();
    li.get("/signin").await;
    li.submit("Send the link", &[("email", "li@acme.example")]).await;
    let link = app.signin_link("li@acme.example").await;
    for end in ENDS {
        li.get(&format!("{link}{end}")).await.is(200).sees("li@acme.example");
    }
    li.submit("Sign in", &[]).await.is(200);
}

async fn a_link_that_was_never_made_stays_unknown(app: &TestApp) {
    let mut visitor = app.visitor();
    for path in ["/pay/", "/signin/"] {
        let path = format!("{path}{}", "0".repeat(32));
        for end in ["", ".", "/", "。"] {
            assert_eq!(visitor.get(&format!("{path}{end}")).await.is(404).path, path, "{end}");
        }
    }
}

async fn nothing_is_sent_to_another_address_than_it_was_written_to(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let path = app.pay_path(&order.id);
    for end in ["./method", ".", "/"] {
        let mut payer = app.visitor();
        let status = payer.forge(&format!("{path}{end}"), "method=alipay", &[]).await.status;
        assert!([403, 404, 405].contains(&status), "{end}: {status}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 0);
}
