//! The pretend provider's own page: a card is typed here, and the bank asks here.

use super::english::English;
use crate::{
    lang::Lang,
    sandbox::{
        World,
        card::{
            book::{self, Failing, Session, State, Status},
            cards::{self, GROUPS},
        },
        payer::card::{self as payer, Outcome},
    },
    web::{CsrfForm, Error, Page, Problem, see_other},
};
use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path, Query},
};
use askama::Template;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "sandbox/card.html")]
struct CardPage<'a> {
    p: &'a Page,
    session: Session,
    screen: Screen,
    failing: Option<Failing>,
    groups: Vec<Group>,
    typed: Typed,
    problems: Vec<Problem>,
    back: Option<String>,
}

/// What the page shows.
#[derive(PartialEq, Eq)]
enum Screen {
    Form,
    /// The bank's question.
    Bank,
    /// The bank takes its time.
    Wait,
    Paid,
    Failed,
    Expired,
}

/// Test cards under a heading.
struct Group {
    title: &'static str,
    cards: Vec<Line>,
}

struct Line {
    number: &'static str,
    /// In groups of four, as it stands on a card.
    spaced: String,
    words: &'static str,
}

/// A card as it was typed.
#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    number: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    code: String,
}

/// How the page was opened.
#[derive(Deserialize)]
pub struct Opened {
    /// A card of the list, to be filled in.
    card: Option<String>,
}

/// What the payer did.
#[derive(Deserialize)]
pub struct Done {
    act: String,
    #[serde(flatten)]
    typed: Typed,
}

/// `GET /sandbox/card/{session}`
pub async fn show(
    English(page): English,
    world: Data<World>,
    id: Path<String>,
    opened: Query<Opened>,
) -> Result<HttpResponse, Error> {
    let session = book::find(&world, &id).await?.ok_or(Error::NotFound)?;
    let page = page.bare();
    let number = opened.card.clone().filter(|card| card.bytes().all(|b| b.is_ascii_digit()));
    let typed = Typed { number: number.unwrap_or_default(), date: "12/34".into(), code: "123".into() };
    page.show(&card_page(&page, &world, session, typed))
}

/// `POST /sandbox/card/{session}`
pub async fn act(
    English(page): English,
    world: Data<World>,
    id: Path<String>,
    form: CsrfForm<Done>,
) -> Result<HttpResponse, Error> {
    let (id, done) = (id.into_inner(), form.0);
    let problems = if done.act == "pay" { problems(page.lang, &done.typed) } else { Vec::new() };
    if !problems.is_empty() {
        let session = book::find(&world, &id).await?.ok_or(Error::NotFound)?;
        let page = page.bare();
        let shown = CardPage { problems, ..card_page(&page, &world, session, done.typed) };
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let outcome = match done.act.as_str() {
        "pay" => payer::pay(&world, &id, &digits(&done.typed.number)).await?,
        "yes" => payer::confirm(&world, &id, true).await?,
        "no" => payer::confirm(&world, &id, false).await?,
        "slow" => payer::too_slow(&world, &id).await?,
        _ => return Err(Error::BadRequest),
    };
    let outcome = outcome.ok_or(Error::NotFound)?;
    let next = after(&world, &id, &outcome).await?;
    world.call();
    Ok(see_other(&next))
}

/// Who has paid is sent back to the shop at once.
async fn after(world: &World, id: &str, outcome: &Outcome) -> Result<String, Error> {
    let here = format!("/sandbox/card/{id}");
    if !matches!(outcome, Outcome::Paid | Outcome::Slow) {
        return Ok(here);
    }
    let session = book::find(world, id).await?.ok_or(Error::NotFound)?;
    let address = session.success_url.replace("{CHECKOUT_SESSION_ID}", id);
    Ok(ours(world, &address).unwrap_or(here))
}

/// Only an address of the shop's own is followed.
fn ours(world: &World, address: &str) -> Option<String> {
    let rest = address.strip_prefix(&world.shop.public_url)?;
    rest.starts_with('/').then(|| address.to_owned())
}

fn card_page<'a>(page: &'a Page, world: &World, session: Session, typed: Typed) -> CardPage<'a> {
    let intent = session.intent.as_ref();
    CardPage {
        p: page,
        screen: screen(&session),
        failing: intent.and_then(|intent| intent.failing.clone()),
        groups: GROUPS.iter().map(|(title, cards)| group(page.lang, title, cards)).collect(),
        back: ours(world, &session.cancel_url),
        typed,
        problems: Vec::new(),
        session,
    }
}

fn screen(session: &Session) -> Screen {
    match (session.status, session.intent.as_ref().map(|intent| &intent.money)) {
        (_, Some(State::Succeeded { .. })) => Screen::Paid,
        (Status::Expired, _) => Screen::Expired,
        (_, Some(State::Processing { .. })) => Screen::Wait,
        (Status::Open, Some(State::NeedsBank(_))) => Screen::Bank,
        (Status::Open, _) => Screen::Form,
        (Status::Complete, _) => Screen::Failed,
    }
}

fn group(l: Lang, title: &str, cards: &[cards::TestCard]) -> Group {
    let line = |card: &cards::TestCard| {
        // A brand is a name, the same in every language.
        let words = if card.words.starts_with("sandbox-") { l.t(card.words) } else { card.words };
        Line { number: card.number, spaced: spaced(card.number), words }
    };
    Group { title: l.t(title), cards: cards.iter().map(line).collect() }
}

fn spaced(number: &str) -> String {
    let characters: Vec<char> = number.chars().collect();
    characters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn problems(l: Lang, typed: &Typed) -> Vec<Problem> {
    let fields = [
        ("number", (13..=19).contains(&digits(&typed.number).len()), "sandbox-card-number-problem"),
        ("date", is_date(&typed.date), "sandbox-card-date-problem"),
        ("code", matches!(digits(&typed.code).len(), 3 | 4), "sandbox-card-code-problem"),
    ];
    let wrong = fields.into_iter().filter(|(_, fine, _)| !fine);
    wrong.map(|(field, _, key)| Problem::new(field.to_owned(), l.t(key))).collect()
}

/// Month and year, as on a card: `12/34`.
fn is_date(text: &str) -> bool {
    let parts = text.split_once('/').map(|(month, year)| (month.trim(), year.trim()));
    parts.is_some_and(|(month, year)| {
        month.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
            && year.len() == 2
            && year.bytes().all(|b| b.is_ascii_digit())
    })
}
