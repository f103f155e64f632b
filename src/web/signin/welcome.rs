//! The first time: a newcomer says who they are.

use super::local;
use crate::{
    flows::{self, signin},
    lang::Lang,
    store::invitations::Invitation,
    web::{CsrfForm, Error, Page, Problem, see_other, session},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub struct Introduced {
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
}

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage<'a> {
    p: &'a Page,
    l: Lang,
    problems: Vec<Problem>,
    email: &'a str,
    typed: Introduced,
    /// Whose invitation waits: then only the name is asked for.
    invitation: Option<Invitation>,
}

/// `GET /welcome`
pub async fn welcome(p: Page) -> Result<HttpResponse, Error> {
    let Some(newcomer) = session::newcomer(&p.session, p.site.clock.now()) else { return Ok(elsewhere(&p)) };
    let invitation = signin::invitation(&p.site, &newcomer.email).await?;
    let (problems, typed) = (Vec::new(), Introduced::default());
    p.show(&WelcomePage { p: &p, l: p.lang, problems, email: &newcomer.email, typed, invitation })
}

/// `POST /welcome`
pub async fn welcomed(p: Page, CsrfForm(typed): CsrfForm<Introduced>) -> Result<HttpResponse, Error> {
    let now = p.site.clock.now();
    let Some(newcomer) = session::newcomer(&p.session, now) else { return Ok(elsewhere(&p)) };
    let invitation = signin::invitation(&p.site, &newcomer.email).await?;
    let problems = problems(p.lang, &typed, invitation.is_some());
    if !problems.is_empty() {
        let page = WelcomePage { p: &p, l: p.lang, problems, email: &newcomer.email, typed, invitation };
        return p.show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let Introduced { name, organisation } = &typed;
    let who = signin::Newcomer { email: &newcomer.email, name, organisation, lang: p.lang };
    if let Some(member) = signin::join(&p.site, &who).await? {
        super::enter(&p, &member).await?;
    }
    Ok(see_other(local(&newcomer.next)))
}

/// Nobody new is here: either they have a name already, or their link has to be opened first.
fn elsewhere(p: &Page) -> HttpResponse {
    see_other(if p.member.is_some() { "/" } else { "/signin" })
}

fn problems(l: Lang, typed: &Introduced, invited: bool) -> Vec<Problem> {
    let name = wrong(&typed.name, ["welcome-name-missing", "welcome-name-unfit"]);
    let organisation = wrong(&typed.organisation, ["welcome-org-missing", "welcome-org-unfit"]);
    let organisation = organisation.filter(|_| !invited);
    let problem = |field, key: Option<&str>| key.map(|key| Problem::new(field, l.t(key)));
    problem("name", name).into_iter().chain(problem("organisation", organisation)).collect()
}

/// The key of what is wrong with a name: it is missing, or it cannot be one.
fn wrong(text: &str, [missing, unfit]: [&'static str; 2]) -> Option<&'static str> {
    if text.trim().is_empty() {
        return Some(missing);
    }
    (!flows::acceptable_name(text)).then_some(unfit)
}
