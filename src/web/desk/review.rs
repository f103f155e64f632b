//! What staff do about money under review: let it pay its order, or say what was done instead.

use super::{Staff, home};
use crate::{
    domain::PaymentId,
    flows::review::{self, Decided},
    web::{CsrfForm, Error, Page, Problem, Site, flash, flash::Flash, see_other},
};
use actix_web::HttpResponse;
use serde::Deserialize;

/// The longest note, in characters.
const MOST_WORDS: usize = 200;

#[derive(Deserialize)]
pub struct Accepted {
    payment: String,
}

#[derive(Deserialize)]
pub struct Answer {
    payment: String,
    #[serde(default)]
    why: String,
}

/// `GET` of a form's address: where the way back leads when the form's session has run out.
pub async fn to_desk(_staff: Staff) -> HttpResponse {
    see_other("/desk")
}

/// `POST /desk/review/accept`: the money pays its order as it is.
pub async fn accept(
    site: Site,
    page: Page,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Accepted>,
) -> Result<HttpResponse, Error> {
    let decided = review::accept(&site, &PaymentId::from_text(form.payment), &me.id).await?;
    flash::leave(&page.session, &flash(decided, Flash::ReviewAccepted));
    Ok(see_other("/desk#kept"))
}

/// `POST /desk/review/answer`: something else was done about it, and what.
pub async fn answer(
    site: Site,
    page: Page,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Answer>,
) -> Result<HttpResponse, Error> {
    let why: String = form.why.trim().chars().take(MOST_WORDS).collect();
    if why.is_empty() {
        let problem = Problem::new(format!("why-{}", form.payment), page.lang.t("desk-kept-no-reason"));
        return home::list(&page, Some(problem)).await;
    }
    let decided = review::answer(&site, &PaymentId::from_text(form.payment), &me.id, &why).await?;
    flash::leave(&page.session, &flash(decided, Flash::ReviewAnswered));
    Ok(see_other("/desk#kept"))
}

fn flash(decided: Decided, done: Flash) -> Flash {
    match decided {
        Decided::Done => done,
        Decided::Already => Flash::ReviewTaken,
        Decided::NotOpen => Flash::ReviewClosed,
    }
}
