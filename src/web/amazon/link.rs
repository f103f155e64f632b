//! Linking an AWS account: whose it is, sign in, tick, confirm.

use super::{COOKIE, amazon, arrive::answer, mask};
use crate::{
    domain::{Agreed, Product, time::SECOND_MS},
    flows::amazon::{ARRIVAL_VALID_MS, Linked, arrival, link, read},
    lang::Lang,
    store::{
        amazon::{Account, Arrival, accounts},
        members::Member,
    },
    web::{
        CsrfForm, Error, Page, Problem, Site,
        flash::{self, Flash},
        see_other, who,
    },
};
use actix_web::{
    HttpResponse,
    cookie::{Cookie, SameSite, time},
    http::StatusCode,
    web::Path,
};
use askama::Template;
use serde::Deserialize;
use std::time::Duration;

/// How long whoever confirms waits for AWS's answer; after that the job goes on.
const PATIENCE: Duration = Duration::from_secs(6);

/// An arrival with what is known about it.
struct Found<'a> {
    arrival: Arrival,
    product: &'a Product,
    owner: Option<Account>,
}

/// What the page asks of its reader.
enum View {
    /// Sign in; the masked address of whoever has bound the account, when it is bound.
    SignIn(Option<String>),
    /// Signed in, but the account is another organisation's.
    Elsewhere { email: String, organisation: String },
    /// Tick and confirm, as whom; who bound the account and when, when it is bound.
    Confirm { email: String, organisation: String, since: Option<(String, String)> },
    /// Linked; the organisation, for its members.
    Done(Option<String>),
}

#[derive(Template)]
#[template(path = "amazon-link.html")]
struct LinkPage<'a> {
    p: &'a Page,
    l: Lang,
    problems: Vec<Problem>,
    secret: &'a str,
    /// Masked, except to members of the organisation it is bound to, or is about to be: what is linked for good must
    /// be seen whole, as another visit from AWS may have come in between.
    account: String,
    product: &'a Product,
    code: &'a str,
    face: View,
    hash: String,
}

impl LinkPage<'_> {
    fn title(&self) -> &'static str {
        self.l.t(match self.face {
            View::SignIn(_) | View::Confirm { since: None, .. } => "amazon-link-title",
            View::Confirm { since: Some(_), .. } => "amazon-repeat-title",
            View::Elsewhere { .. } => "amazon-elsewhere-title",
            View::Done(_) => "amazon-done-title",
        })
    }
}

/// `GET /amazon/link/{secret}`; works signed out.
pub async fn show(p: Page, site: Site, secret: Path<String>) -> Result<HttpResponse, Error> {
    let Some(found) = find(&site, &secret).await? else { return answer(&p, StatusCode::NOT_FOUND, "lost") };
    if found.has_run_out(&p) {
        return answer(&p, StatusCode::GONE, "expired");
    }
    page(&p, &found, &secret, None)
}

async fn find<'a>(site: &'a Site, secret: &str) -> Result<Option<Found<'a>>, Error> {
    let amazon = amazon(site)?;
    let Some(arrival) = arrival(site, secret).await? else { return Ok(None) };
    let listing = amazon.by_code(&arrival.product_code);
    let product = listing.and_then(|listing| site.catalogue.product(listing.product.as_str()));
    let product = product.ok_or(Error::NotFound)?;
    let owner = accounts::find(&mut site.store.read().await?, &arrival.account).await?;
    Ok(Some(Found { arrival, product, owner }))
}

impl Found<'_> {
    fn has_run_out(&self, p: &Page) -> bool {
        self.arrival.used_at.is_none() && self.arrival.expires_at <= p.site.clock.now()
    }

    /// Returns true if the reader is a member of the organisation that the account is bound to.
    fn is_theirs(&self, p: &Page) -> bool {
        let org = p.member.as_ref().map(|member| &member.org);
        self.owner.as_ref().is_some_and(|owner| Some(&owner.org) == org)
    }

    fn face(&self, p: &Page) -> View {
        let theirs = self.is_theirs(p);
        if self.arrival.used_at.is_some() {
            let organisation = self.owner.as_ref().map(|owner| owner.organisation.clone());
            return View::Done(organisation.filter(|_| theirs));
        }
        match (&p.member, &self.owner) {
            (None, owner) => View::SignIn(owner.as_ref().map(|owner| mask::email(&owner.email))),
            (Some(member), Some(owner)) if !theirs => View::Elsewhere {
                email: mask::email(&owner.email),
                organisation: member.organisation.clone(),
            },
            (Some(member), owner) => View::Confirm {
                email: member.email.clone(),
                organisation: member.organisation.clone(),
                since: owner.as_ref().map(|owner| (owner.name.clone(), p.lang.date(owner.bound_at))),
            },
        }
    }
}

fn page(p: &Page, found: &Found<'_>, secret: &str, problem: Option<Problem>) -> Result<HttpResponse, Error> {
    let status = problem.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let account = &found.arrival.account;
    let face = found.face(p);
    let keeps = matches!(face, View::SignIn(_) | View::Elsewhere { .. });
    let whole = found.is_theirs(p) || matches!(face, View::Confirm { .. });
    let page = LinkPage {
        p,
        l: p.lang,
        problems: problem.into_iter().collect(),
        secret,
        account: if whole { account.clone() } else { mask::account(account) },
        product: found.product,
        code: &found.arrival.product_code,
        face,
        hash: found.product.agreement.to_version().hash,
    };
    let mut response = p.show_as(status, &page)?;
    if keeps {
        response.add_cookie(&cookie(p, secret)).map_err(|error| Error::Broken(error.into()))?;
    }
    Ok(response)
}

fn cookie(p: &Page, secret: &str) -> Cookie<'static> {
    Cookie::build(COOKIE, secret.to_owned())
        .path("/amazon")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(p.site.public_url.starts_with("https://"))
        .max_age(time::Duration::seconds(ARRIVAL_VALID_MS / SECOND_MS))
        .finish()
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ticked {
    #[serde(default)]
    agree: String,
    #[serde(default)]
    agreement_version: String,
    #[serde(default)]
    agreement_hash: String,
}

/// `POST /amazon/link/{secret}`: binds, then reads what was bought.
pub async fn confirm(
    p: Page,
    site: Site,
    secret: Path<String>,
    CsrfForm(ticked): CsrfForm<Ticked>,
) -> Result<HttpResponse, Error> {
    let path = format!("/amazon/link/{secret}");
    // Not by `SignedIn`, which would put the secret into the address to come back to.
    let Some(member) = member(&p).await? else { return Ok(see_other(&path)) };
    let Some(found) = find(&site, &secret).await? else { return Ok(see_other(&path)) };
    if found.has_run_out(&p) || !matches!(found.face(&p), View::Confirm { .. }) {
        return Ok(see_other(&path));
    }
    let agreed = match agreed(p.lang, found.product, &ticked) {
        Ok(agreed) => agreed,
        Err(problem) => return page(&p, &found, &secret, Some(problem)),
    };
    let subscription = match link(&site, &found.arrival, &member, &agreed, p.lang).await? {
        Linked::Done(subscription) => subscription,
        Linked::Elsewhere | Linked::Spent => return Ok(see_other(&path)),
    };
    let app = site.clone().into_inner();
    let reading = tokio::spawn(async move { read(&app, &subscription).await });
    if !matches!(tokio::time::timeout(PATIENCE, reading).await, Ok(Ok(Ok(true)))) {
        tracing::info!("an AWS account is linked, but not read yet; the page says so, and the job reads it");
    }
    flash::leave(&p.session, &Flash::AmazonLinked);
    let mut response = see_other("/account/amazon");
    response.add_removal_cookie(&cookie(&p, "")).map_err(|error| Error::Broken(error.into()))?;
    Ok(response)
}

async fn member(p: &Page) -> Result<Option<Member>, Error> {
    who::signed_in(&p.site, &p.session).await
}

/// Proof of the tick under the current text (E3).
fn agreed(l: Lang, product: &Product, ticked: &Ticked) -> Result<Agreed, Problem> {
    let (agreement, version) = (&product.agreement, product.agreement.to_version());
    let title = agreement.title.get(l.tag());
    if (&ticked.agreement_version, &ticked.agreement_hash) != (&version.version, &version.hash) {
        return Err(Problem::new("agree", l.t1("shop-agreement-changed", "agreement", title)));
    }
    let agreed = Agreed::from_tick(Some(&ticked.agree), agreement);
    agreed.ok_or_else(|| Problem::new("agree", l.t1("shop-agree-missing", "agreement", title)))
}
