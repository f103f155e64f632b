//! The control page: what happened in the pretend world, and what is to go wrong in it.

use super::{
    card_rows::{self, CardRow},
    chains,
    english::English,
    words::{self, Choice},
};
use crate::{
    lang::Lang,
    sandbox::{
        World, card, carrier,
        disturb::{self, Call, Disturbances, Messages, Provider},
        mailbox,
        wallet::{self, Payment, apps},
        webhook_queue::{self, About, Notice},
    },
    web::{CsrfForm, Error, Page, see_other},
};
use actix_web::{HttpResponse, web::Data};
use askama::Template;
use serde::Deserialize;

/// So many payments and messages are listed.
const LISTED: i64 = 10;

#[derive(Template)]
#[template(path = "sandbox/control.html")]
struct Control<'a> {
    p: &'a Page,
    letters: usize,
    rows: Vec<Row>,
    cards: Vec<CardRow>,
    desks: Vec<Desk>,
    sent: Vec<MessageRow>,
    chains: Vec<chains::Desk>,
}

/// A payment in the list.
struct Row {
    payment: Payment,
    wallet: String,
    logo: &'static str,
    tone: &'static str,
    state: &'static str,
    messages: Vec<Choice>,
}

/// One provider's disturbances.
struct Desk {
    provider: Provider,
    told: Disturbances,
    slow: Vec<Choice>,
    lose: Vec<Choice>,
    messages: Vec<Choice>,
    late: Vec<Choice>,
}

/// A message in the list.
struct MessageRow {
    notice: Notice,
    about: &'static str,
    fate: String,
}

/// `GET /sandbox`
pub async fn show(English(page): English, world: Data<World>) -> Result<HttpResponse, Error> {
    let (now, lang) = (world.clock.now(), page.lang);
    let payments = wallet::latest(&world, LISTED).await?;
    let rows = payments.into_iter().map(|payment| {
        let wallet = apps::right(&world.shop, &payment);
        let (tone, state) = words::state(payment.standing(now));
        let messages = messages(lang, payment.provider);
        Row { logo: super::phone::logo(&wallet.code), wallet: wallet.name, payment, tone, state, messages }
    });
    let rows = rows.collect();
    let mut desks = Vec::new();
    for provider in Provider::ALL {
        let told = disturb::of(&mut world.store.read().await?, provider).await?;
        desks.push(desk(lang, provider, told));
    }
    let sent = webhook_queue::latest(&world, 10 * LISTED).await?.into_iter().filter(is_news).take(10).map(
        |notice| {
            let (about, fate) = (words::about(&notice.about), words::fate(lang, &notice));
            MessageRow { notice, about, fate }
        },
    );
    let letters = mailbox::latest(&world.store, 200).await?.len();
    let cards = card_rows::latest(&world, lang, LISTED).await?;
    let chains = chains::desks(&world, lang).await?;
    page.show(&Control { p: &page, letters, rows, cards, desks, sent: sent.collect(), chains })
}

/// The form of a provider's disturbances; a box that is not ticked is not sent.
#[derive(Deserialize)]
pub struct FaultForm {
    provider: Provider,
    down: Option<String>,
    unsigned: Option<String>,
    wrong_signature: Option<String>,
    slow_s: u64,
    lose: String,
    messages: Messages,
    message_after_s: i64,
}

/// `POST /sandbox`
pub async fn disturb(world: Data<World>, form: CsrfForm<FaultForm>) -> Result<HttpResponse, Error> {
    let told = form.0;
    let wanted = Disturbances {
        down: told.down.is_some(),
        slow_s: told.slow_s,
        lose: call(&told.lose),
        unsigned: told.unsigned.is_some(),
        wrong_signature: told.wrong_signature.is_some(),
        messages: told.messages,
        message_after_s: told.message_after_s.clamp(0, 86_400),
    };
    disturb::set(&world, told.provider, &wanted).await?;
    Ok(see_other(&format!("/sandbox#{}", told.provider.word())))
}

/// The form of a message that is sent at once.
#[derive(Deserialize)]
pub struct MessageForm {
    payment: String,
    about: String,
}

/// `POST /sandbox/message`
pub async fn send(world: Data<World>, form: CsrfForm<MessageForm>) -> Result<HttpResponse, Error> {
    let about = match form.0.about.as_str() {
        "forged" => About::Forged,
        "probe" => About::Probe,
        "result" => About::Result,
        _ => return Err(Error::BadRequest),
    };
    let name = &form.0.payment;
    if card::book::find(&world, name).await?.is_some() {
        carrier::send_about(&world, (Provider::Stripe, name), about).await?;
    } else {
        let payment = wallet::find(&world, name).await?.ok_or(Error::NotFound)?;
        carrier::send_now(&world, &payment, about).await?;
    }
    Ok(see_other("/sandbox#messages"))
}

/// Every payment has a message for when its time runs out; most are never sent.
fn is_news(notice: &Notice) -> bool {
    let waits = matches!(&notice.about, About::Expiry(_))
        || matches!(&notice.about, About::Event(kind) if kind == card::EXPIRED);
    notice.answer.is_some() || !waits
}

fn call(word: &str) -> Option<Call> {
    match word {
        "begin" => Some(Call::Begin),
        "ask" => Some(Call::Ask),
        "close" => Some(Call::Close),
        "refund" => Some(Call::Refund),
        _ => None,
    }
}

fn desk(lang: Lang, provider: Provider, told: Disturbances) -> Desk {
    let lost = match told.lose {
        None => "",
        Some(Call::Begin) => "begin",
        Some(Call::Ask) => "ask",
        Some(Call::Close) => "close",
        Some(Call::Refund) => "refund",
    };
    let count = match told.messages {
        Messages::Once => "once",
        Messages::Twice => "twice",
        Messages::Never => "never",
    };
    let calls = [
        ("", "sandbox-lose-none"),
        ("begin", "sandbox-lose-begin"),
        ("ask", "sandbox-lose-ask"),
        ("close", "sandbox-lose-close"),
        ("refund", "sandbox-lose-refund"),
    ];
    let counts = [
        ("once", "sandbox-messages-once"),
        ("twice", "sandbox-messages-twice"),
        ("never", "sandbox-messages-never"),
    ];
    Desk {
        slow: Choice::of_seconds(lang, told.slow_s.cast_signed(), "sandbox-slow-none", [3, 8, 20]),
        lose: Choice::of(lang, lost, calls),
        messages: Choice::of(lang, count, counts),
        late: Choice::of_seconds(lang, told.message_after_s, "sandbox-late-none", [10, 60, 300]),
        provider,
        told,
    }
}

/// The messages one can send; only WeChat sends wrong signatures on purpose.
fn messages(lang: Lang, provider: Provider) -> Vec<Choice> {
    let mut all =
        Choice::of(lang, "forged", [("forged", "sandbox-about-forged"), ("result", "sandbox-about-result")]);
    if provider == Provider::WeChat {
        all.extend(Choice::of(lang, "forged", [("probe", "sandbox-about-probe")]));
    }
    all
}
