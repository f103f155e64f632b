//! The payer's wallet on the pretend chains: sends USDT, and shows how far a transaction has come.

mod describe;
mod form;
mod opened;

use super::{english::English, words::Choice};
use crate::{
    lang::Lang,
    sandbox::{
        World,
        chain::{self, Chain},
    },
    web::{CsrfForm, Error, Page, Problem, local, see_other},
};
use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Query},
};
use askama::Template;
use describe::{Row, SentTransaction};
use form::Typed;
use opened::{Opened, address};

/// So many transfers are listed.
const LISTED: usize = 10;

#[derive(Template)]
#[template(path = "sandbox/usdt.html")]
struct Wallet<'a> {
    p: &'a Page,
    typed: Typed,
    chains: Vec<Choice>,
    tokens: Vec<Choice>,
    /// Is anything chosen that stands in the folded part?
    unfolded: bool,
    /// Where the payer came from; empty when nobody said.
    back: String,
    sent: Option<SentTransaction>,
    recent: Vec<Row>,
    problems: Vec<Problem>,
}

/// `GET /sandbox/usdt`
pub async fn show(
    English(page): English,
    world: Data<World>,
    opened: Query<Opened>,
) -> Result<HttpResponse, Error> {
    let (page, opened) = (page.bare(), opened.into_inner());
    let sent = match Chain::named(&opened.chain) {
        Some(chain) if !opened.sent.is_empty() => {
            let known = chain::find(&world, chain, &opened.sent).await?.ok_or(Error::NotFound)?;
            Some(SentTransaction::of(&page, world.clock.now(), &known, ours(&opened.back)))
        }
        _ => None,
    };
    let back = ours(&opened.back).to_owned();
    let typed = Typed { chain: opened.chain, to: opened.to, amount: opened.amount, ..Typed::default() };
    let wallet = Wallet { sent, back, ..wallet(&page, &world, typed, Vec::new()).await? };
    page.show(&wallet)
}

/// `POST /sandbox/usdt`
pub async fn send(
    English(page): English,
    world: Data<World>,
    form: CsrfForm<Typed>,
) -> Result<HttpResponse, Error> {
    let (page, typed) = (page.bare(), form.0);
    match form::read(&typed, page.lang) {
        Ok(sending) => {
            let id = chain::send(&world, &sending).await?;
            Ok(see_other(&address(id.chain, &id.hex, ours(&typed.back))))
        }
        Err(problems) => {
            let back = ours(&typed.back).to_owned();
            let wallet = Wallet { back, ..wallet(&page, &world, typed, problems).await? };
            page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &wallet)
        }
    }
}

/// Only a path of the shop's own becomes a link.
fn ours(back: &str) -> &str {
    match local(back) {
        "/" => "",
        path => path,
    }
}

async fn wallet<'a>(
    page: &'a Page,
    world: &World,
    typed: Typed,
    problems: Vec<Problem>,
) -> Result<Wallet<'a>, Error> {
    let recent = recent(world, page.lang).await?;
    Ok(Wallet {
        p: page,
        chains: chains(&typed.chain),
        tokens: tokens(page.lang, &typed.token),
        unfolded: typed.has_more(),
        back: String::new(),
        sent: None,
        recent,
        problems,
        typed,
    })
}

async fn recent(world: &World, lang: Lang) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for known in chain::latest(world, LISTED).await? {
        rows.push(Row::of(world.clock.now(), lang, &known));
    }
    Ok(rows)
}

fn chains(chosen: &str) -> Vec<Choice> {
    let entry = |chain: Chain| Choice {
        value: chain.word().to_owned(),
        text: format!("{} ({})", chain.name(), chain.standard()),
        chosen: chain.word() == chosen,
    };
    Chain::ALL.map(entry).into()
}

fn tokens(lang: Lang, chosen: &str) -> Vec<Choice> {
    let tokens = [
        ("usdt", "sandbox-usdt-token-true"),
        ("fake", "sandbox-usdt-token-fake"),
        ("coin", "sandbox-usdt-token-coin"),
    ];
    Choice::of(lang, chosen, tokens)
}
