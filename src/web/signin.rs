//! Signing in: ask for a link by mail, open it by a button, say who you are the first time (A3).

use super::{CsrfForm, Error, Page, Problem, SignedIn, client, limits::Limits, see_other, session};
use crate::{
    domain::contact,
    flows::signin,
    lang::Lang,
    store::{members::Member, signin_links::SigninLink},
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Path, Query},
};
use askama::Template;
use serde::{Deserialize, Serialize};

mod next;
mod welcome;

pub use next::local;
pub use welcome::{decline, to_welcome, welcome, welcomed};

/// Where the session keeps whom a link was sent to.
const ASKED: &str = "asked";

/// What the page “Check your mailbox” tells; kept in the session, so that the answer to the form is the
/// same for every address.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct SentLink {
    /// As typed; `None` if the address belongs to a link and must not be shown.
    email: Option<String>,
    next: String,
    /// True if a link was sent to this address before, in this session.
    again: bool,
}

#[derive(Deserialize)]
pub struct SignInQuery {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// A form that carries nothing but its token.
#[derive(Deserialize)]
pub struct Pressed {}

#[derive(Template)]
#[template(path = "signin.html")]
struct SignInPage<'a> {
    p: &'a Page,
    l: Lang,
    problems: Vec<Problem>,
    email: String,
    next: &'a str,
}

/// `GET /signin`
pub async fn form(p: Page, query: Query<SignInQuery>) -> Result<HttpResponse, Error> {
    let (problems, email) = (Vec::new(), String::new());
    p.show(&SignInPage { l: p.lang, problems, email, next: local(&query.next), p: &p })
}

/// `POST /signin`
pub async fn ask(
    p: Page,
    req: HttpRequest,
    limits: Data<Limits>,
    CsrfForm(typed): CsrfForm<Typed>,
) -> Result<HttpResponse, Error> {
    let next = local(&typed.next);
    let Some(email) = contact::email(&typed.email) else {
        let key =
            if typed.email.trim().is_empty() { "signin-email-missing" } else { "signin-email-unreadable" };
        let problems = vec![Problem::new("email", p.lang.t(key))];
        let page = SignInPage { p: &p, l: p.lang, problems, email: typed.email, next };
        return p.show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    limits.signin(client::address(&req), &email)?;
    signin::ask(&p.site, &email, next, p.lang).await?;
    let again = asked(&p).email.as_deref() == Some(email.as_str());
    remember(&p, SentLink { email: Some(email), next: next.to_owned(), again })?;
    Ok(see_other("/signin/sent"))
}

fn asked(p: &Page) -> SentLink {
    p.session.get(ASKED).ok().flatten().unwrap_or_default()
}

fn remember(p: &Page, asked: SentLink) -> Result<(), Error> {
    p.session.insert(ASKED, asked).map_err(|error| Error::Broken(error.into()))
}

#[derive(Template)]
#[template(path = "signin-sent.html")]
struct SentPage<'a> {
    p: &'a Page,
    l: Lang,
    asked: SentLink,
    /// The door of the mail service, where it is known.
    mailbox: Option<String>,
}

/// `GET /signin/sent`
pub async fn sent(p: Page) -> Result<HttpResponse, Error> {
    let asked = asked(&p);
    let mailbox = match asked.email.as_deref() {
        _ if p.sandbox => Some(p.world("/sandbox/mailbox")),
        Some(email) => next::mailbox(email).map(str::to_owned),
        None => None,
    };
    p.show(&SentPage { p: &p, l: p.lang, asked, mailbox })
}

#[derive(Template)]
#[template(path = "signin-link.html")]
struct LinkPage<'a> {
    p: &'a Page,
    l: Lang,
    token: &'a str,
    email: &'a str,
}

#[derive(Template)]
#[template(path = "signin-spent.html")]
struct SpentPage<'a> {
    p: &'a Page,
    l: Lang,
    /// Present when we know which address another link can be sent to.
    token: Option<&'a str>,
}

/// `GET /signin/{token}`: shows the button. Mail scanners follow links, so nothing is used up.
pub async fn link(p: Page, token: Path<String>) -> Result<HttpResponse, Error> {
    let (l, token) = (p.lang, token.as_str());
    match signin::find(&p.site, token).await? {
        signin::Link::Good(link) => p.show(&LinkPage { p: &p, l, token, email: &link.email }),
        signin::Link::Spent(link) => match already(&p, &link) {
            Some(path) => Ok(see_other(path)),
            None => p.show_as(StatusCode::GONE, &SpentPage { p: &p, l, token: Some(token) }),
        },
        signin::Link::Unknown => p.show_as(StatusCode::NOT_FOUND, &SpentPage { p: &p, l, token: None }),
    }
}

/// Where a spent link leads whom it has signed in already: a button pressed twice, a mail opened again.
fn already<'a>(p: &Page, link: &'a SigninLink) -> Option<&'a str> {
    if p.member.as_ref().is_some_and(|member| member.email == link.email) {
        return Some(local(&link.next));
    }
    let newcomer = session::newcomer(&p.session, p.site.clock.now())?;
    (newcomer.email == link.email).then_some("/welcome")
}

/// Begins a session: a row here, and the cookie that names it.
async fn enter(p: &Page, member: &Member) -> Result<(), Error> {
    let id = signin::begin(&p.site, &member.id).await?;
    session::sign_in(&p.session, member, id, p.site.clock.now());
    Ok(())
}

/// `POST /signin/{token}`: the button.
pub async fn open(
    p: Page,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let now = p.site.clock.now();
    Ok(match signin::open(&p.site, &token).await? {
        Some(signin::SignedIn::Member { member, next }) => {
            enter(&p, &member).await?;
            see_other(local(&next))
        }
        Some(signin::SignedIn::Newcomer { email, next }) => {
            session::greet(&p.session, email, next, now);
            see_other("/welcome")
        }
        None => see_other(&format!("/signin/{token}")),
    })
}

/// `POST /signin/{token}/again`: another link for the address of a spent one, which is not shown.
pub async fn again(
    p: Page,
    req: HttpRequest,
    token: Path<String>,
    limits: Data<Limits>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let signin::Link::Spent(link) = signin::find(&p.site, &token).await? else {
        return Ok(see_other(&format!("/signin/{token}")));
    };
    limits.signin(client::address(&req), &link.email)?;
    signin::ask(&p.site, &link.email, &link.next, p.lang).await?;
    remember(&p, SentLink { email: None, next: link.next, again: true })?;
    Ok(see_other("/signin/sent"))
}

/// `GET /signin/{token}/again`: where the way back leads when the form's session has run out.
pub async fn to_link(token: Path<String>) -> HttpResponse {
    see_other(&format!("/signin/{token}"))
}

/// `POST /signout`
pub async fn sign_out(p: Page, CsrfForm(Pressed {}): CsrfForm<Pressed>) -> Result<HttpResponse, Error> {
    if let Some(member) = &p.member {
        signin::end(&p.site, &member.session).await?;
    }
    session::sign_out(&p.session);
    Ok(see_other("/"))
}

/// `POST /signout/everywhere`: on this device and all others.
pub async fn sign_out_everywhere(
    p: Page,
    SignedIn(me): SignedIn,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    signin::end_all(&p.site, &me.id).await?;
    session::sign_out(&p.session);
    Ok(see_other("/"))
}
