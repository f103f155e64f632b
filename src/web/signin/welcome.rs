//! The first time: a newcomer says who they are, and whether they join an organisation or bring their own.

use super::local;
use crate::{
    domain::contact::{self, NameOf},
    flows::{
        invite,
        signin::{self, Joined, Joins},
    },
    lang::Lang,
    store::invitations::Invitation,
    web::{CsrfForm, Error, Page, Problem, see_other, session, session::Newcomer},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;
use serde::Deserialize;

/// The choice of an own organisation; every other is an invitation's id.
const OWN: &str = "own";

#[derive(Deserialize, Default)]
pub struct Introduced {
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
    /// [`OWN`], an invitation's id, or nothing yet.
    #[serde(default)]
    joins: String,
}

#[derive(Deserialize)]
pub struct Declined {
    #[serde(default)]
    invitation: String,
}

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage<'a> {
    p: &'a Page,
    l: Lang,
    problems: Vec<Problem>,
    email: &'a str,
    typed: Introduced,
    /// The invitations to choose from; without any, an organisation is asked for.
    invitations: Vec<Invitation>,
}

/// `GET /welcome`
pub async fn welcome(p: Page) -> Result<HttpResponse, Error> {
    let Some(newcomer) = session::newcomer(&p.session, p.site.clock.now()) else { return Ok(elsewhere(&p)) };
    let invitations = invite::waiting(&p.site, &newcomer.email).await?;
    // Nobody joins by default, but who comes by an invitation's own letter has said so.
    let came_by = invitations.iter().find(|one| invite::came_by(&newcomer.next, &one.id));
    let joins = came_by.map(|one| one.id.clone()).unwrap_or_default();
    let (problems, typed) = (Vec::new(), Introduced { joins, ..Introduced::default() });
    p.show(&WelcomePage { p: &p, l: p.lang, problems, email: &newcomer.email, typed, invitations })
}

/// `POST /welcome`
pub async fn welcomed(p: Page, CsrfForm(typed): CsrfForm<Introduced>) -> Result<HttpResponse, Error> {
    let Some(newcomer) = session::newcomer(&p.session, p.site.clock.now()) else { return Ok(elsewhere(&p)) };
    let invitations = invite::waiting(&p.site, &newcomer.email).await?;
    let problems = problems(p.lang, &typed, !invitations.is_empty());
    if !problems.is_empty() {
        return refuse(&p, &newcomer, typed, invitations, problems);
    }
    let own = invitations.is_empty() && typed.joins.is_empty() || typed.joins == OWN;
    let joins = if own { Joins::Own(&typed.organisation) } else { Joins::Invited(&typed.joins) };
    let who = signin::Newcomer { email: &newcomer.email, name: &typed.name, lang: p.lang, joins };
    match signin::join(&p.site, &who).await? {
        Joined::Member(member) => super::enter(&p, &member).await?,
        Joined::Known => {}
        Joined::Gone => {
            let problems = vec![Problem::new("joins", p.lang.t("welcome-join-gone"))];
            let invitations = invite::waiting(&p.site, &newcomer.email).await?;
            let typed = Introduced { joins: String::new(), ..typed };
            return refuse(&p, &newcomer, typed, invitations, problems);
        }
    }
    Ok(see_other(local(&newcomer.next)))
}

/// `POST /welcome/decline`
pub async fn decline(p: Page, CsrfForm(form): CsrfForm<Declined>) -> Result<HttpResponse, Error> {
    let Some(newcomer) = session::newcomer(&p.session, p.site.clock.now()) else { return Ok(elsewhere(&p)) };
    invite::decline(&p.site, &newcomer.email, &form.invitation).await?;
    Ok(see_other("/welcome"))
}

/// `GET /welcome/decline`: where the way back leads when the form's session has run out.
pub async fn to_welcome() -> HttpResponse {
    see_other("/welcome")
}

fn refuse(
    p: &Page,
    newcomer: &Newcomer,
    typed: Introduced,
    invitations: Vec<Invitation>,
    problems: Vec<Problem>,
) -> Result<HttpResponse, Error> {
    let page = WelcomePage { p, l: p.lang, problems, email: &newcomer.email, typed, invitations };
    p.show_as(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Nobody new is here: either they have a name already, or their link has to be opened first.
fn elsewhere(p: &Page) -> HttpResponse {
    see_other(if p.member.is_some() { "/" } else { "/signin" })
}

fn problems(l: Lang, typed: &Introduced, invited: bool) -> Vec<Problem> {
    let name = wrong(&typed.name, NameOf::Person, ["welcome-name-missing", "welcome-name-unfit"]);
    let joins = (invited && typed.joins.is_empty()).then_some("welcome-join-missing");
    let organisation =
        wrong(&typed.organisation, NameOf::Organisation, ["welcome-org-missing", "welcome-org-unfit"]);
    let own = typed.joins == OWN || (typed.joins.is_empty() && !invited);
    let organisation = organisation.filter(|_| own);
    let problem = |field, key: Option<&str>| key.map(|key| Problem::new(field, l.t(key)));
    [problem("name", name), problem("joins", joins), problem("organisation", organisation)]
        .into_iter()
        .flatten()
        .collect()
}

/// The key of what is wrong with a name: it is missing, or it cannot be one.
fn wrong(text: &str, of: NameOf, [missing, unfit]: [&'static str; 2]) -> Option<&'static str> {
    if text.trim().is_empty() {
        return Some(missing);
    }
    (!contact::acceptable_name(text, of)).then_some(unfit)
}
