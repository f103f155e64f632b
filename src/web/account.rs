//! The account: who belongs to the organisation, who is invited, and in which language one is written to.

use super::{
    CsrfForm, Error, Page, Problem, SignedIn, Site, client,
    flash::{self, Flash},
    limits::Limits,
    see_other,
};
use crate::{
    domain::{contact, time::MINUTE_MS},
    flows::{
        invite::{self, Invited, LETTERS_A_DAY, MOST_OPEN},
        signin,
    },
    lang::Lang,
    store::{
        invitations::{self, Invitation},
        members::{self, Member},
    },
};
use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web::Data};
use askama::Template;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Addressed {
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
pub struct Withdrawn {
    #[serde(default)]
    invitation: String,
}

#[derive(Deserialize)]
pub struct Spoken {
    #[serde(default)]
    language: String,
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage<'a> {
    p: &'a Page,
    l: Lang,
    flash: Option<Flash>,
    problems: Vec<Problem>,
    /// What was typed as the address to invite.
    email: String,
    me: &'a Member,
    members: Vec<Member>,
    invitations: Vec<Invitation>,
    languages: Vec<Lang>,
}

/// `GET /account`
pub async fn show(p: Page, SignedIn(me): SignedIn) -> Result<HttpResponse, Error> {
    page(&p, &me, String::new(), None).await
}

async fn page(p: &Page, me: &Member, email: String, problem: Option<Problem>) -> Result<HttpResponse, Error> {
    let mut db = p.site.store.read().await?;
    let status = problem.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let page = AccountPage {
        p,
        l: p.lang,
        flash: flash::take(&p.session),
        problems: problem.into_iter().collect(),
        email,
        me,
        members: members::of_org(&mut db, &me.org).await?,
        invitations: invitations::of_org(&mut db, &me.org, p.site.clock.now()).await?,
        languages: Lang::all().collect(),
    };
    p.show_as(status, &page)
}

/// `POST /account/invitations`
pub async fn invite(
    p: Page,
    req: HttpRequest,
    SignedIn(me): SignedIn,
    limits: Data<Limits>,
    CsrfForm(typed): CsrfForm<Addressed>,
) -> Result<HttpResponse, Error> {
    let Some(email) = contact::email(&typed.email) else {
        let empty = typed.email.trim().is_empty();
        let key = if empty { "account-invite-missing" } else { "signin-email-unreadable" };
        return page(&p, &me, typed.email, Some(Problem::new("email", p.lang.t(key)))).await;
    };
    let known = members::of_org(&mut p.site.store.read().await?, &me.org).await?;
    if known.iter().any(|member| member.email == email) {
        let problem = Problem::new("email", p.lang.t("account-invite-member"));
        return page(&p, &me, typed.email, Some(problem)).await;
    }
    limits.signin(client::address(&req), &email)?;
    let invited = invite::invite(&p.site, &me, &email, p.lang).await?;
    if let Some(problem) = refused(p.lang, invited) {
        return page(&p, &me, typed.email, Some(Problem::new("email", problem))).await;
    }
    flash::leave(&p.session, &Flash::Invited(email));
    Ok(see_other("/account"))
}

/// Why the invitation failed.
fn refused(l: Lang, invited: Invited) -> Option<String> {
    match invited {
        Invited::Sent => None,
        Invited::Full => Some(l.t1("account-invite-full", "count", MOST_OPEN)),
        Invited::TooMany(wait_ms) => {
            let wait = l.duration(wait_ms.max(MINUTE_MS));
            Some(l.t2("account-invite-often", "count", LETTERS_A_DAY, "wait", wait))
        }
        Invited::Declined(until) => Some(l.t1("account-invite-declined", "day", l.date(until))),
    }
}

/// `POST /account/invitations/withdraw`
pub async fn withdraw(
    p: Page,
    SignedIn(me): SignedIn,
    CsrfForm(form): CsrfForm<Withdrawn>,
) -> Result<HttpResponse, Error> {
    invite::withdraw(&p.site, &me, &form.invitation).await?;
    flash::leave(&p.session, &Flash::InvitationWithdrawn);
    Ok(see_other("/account"))
}

/// `POST /account/language`: the pages change to it at once.
pub async fn speak(
    p: Page,
    site: Site,
    SignedIn(me): SignedIn,
    CsrfForm(spoken): CsrfForm<Spoken>,
) -> Result<HttpResponse, Error> {
    let lang = Lang::parse(&spoken.language).ok_or(Error::BadRequest)?;
    signin::speak(&site, &me.id, lang).await?;
    flash::leave(&p.session, &Flash::LanguageSaved);
    Ok(see_other(&format!("/account?lang={}", lang.tag())))
}

/// `GET` of a form's address: where the way back leads when the form's session has run out.
pub async fn to_account() -> HttpResponse {
    see_other("/account")
}
