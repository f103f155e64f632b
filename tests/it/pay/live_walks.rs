//! Pages that change under their readers, in a real browser: what was opened and typed stays, and no block is news.

use crate::{
    card::walks::{hears, shows},
    pages::walks::sees,
    pay::payments::STARTER,
    support::{
        app::TestApp,
        both,
        chromium::{Chromium, Fonts, Setup},
    },
    usdt::paying::{latest, to},
};
use guichet::sandbox::chain::Chain;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn blocks_pass_under_a_reader_and_take_nothing_away() {
    both::tell(TestApp::sqlite(both::settings(None)).await, blocks_pass).await;
}

/// Keeps everything that is read out from here on.
const LISTEN: &str = "
    window.heard = [];
    const said = document.querySelector('#said');
    new MutationObserver(() => { if (said.textContent) window.heard.push(said.textContent); })
      .observe(said, { childList: true });";

/// Opens what is folded, and leaves the field.
const OPEN: &str = "
    document.querySelector('#trail details').open = true;
    document.activeElement.blur();";

/// What was typed, whether the fold is open, and the confirmations shown.
const STATE: &str = "
    return [document.querySelector('#txid').value, document.querySelector('#trail details').open,
      document.querySelector('progress')?.value ?? -1];";

/// Lets one block pass, and waits until the page shows it.
async fn block(app: &TestApp, browser: &Chromium) {
    let before = browser.execute(STATE, Vec::new()).await.unwrap();
    app.blocks(Chain::Tron, 1);
    for _ in 0..100 {
        app.tick().await;
        if browser.execute(STATE, Vec::new()).await.unwrap()[2] != before[2] {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no block is shown after {before}:\n{}", browser.words().await);
}

async fn blocks_pass(app: &TestApp) {
    let pay = app.buyer_of("apppush", &STARTER).await.pay_path();
    let browser =
        Chromium::open(Setup { scripts: true, languages: "en", width: 1280, fonts: Fonts::Narrow }).await;
    browser.goto(&app.url(&pay)).await.unwrap();
    browser.press("input[value=usdt-trc20]").await;
    browser.press("form.stack button[data-once]").await;
    shows(&browser, "#txid").await;
    browser.type_into("#txid", "b69c51db8f9d").await;
    browser.execute(OPEN, Vec::new()).await.unwrap();
    let attempt = latest(app).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    app.blocks(Chain::Tron, 1);
    sees(app, &browser, "Seen, and being confirmed").await;
    hears(&browser, "of 19 confirmations").await;
    browser.execute(LISTEN, Vec::new()).await.unwrap();
    for _ in 0..9 {
        block(app, &browser).await;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let state = browser.execute(STATE, Vec::new()).await.unwrap();
    assert_eq!((&state[0], &state[1]), (&"b69c51db8f9d".into(), &true.into()), "{state}");
    let heard = browser.execute("return window.heard", Vec::new()).await.unwrap();
    let heard = heard.as_array().unwrap();
    assert!((1..=3).contains(&heard.len()), "nine blocks were read out as {heard:?}");
}
