//! The fulfilment address: a buyer comes from AWS by a form of AWS's, without a cookie or a form token of ours.

use super::{COOKIE, amazon};
use crate::{
    flows::amazon::{Arrived, arrive},
    lang::Lang,
    web::{Error, Page, Site, client, limits::Limits, see_other},
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{Bytes, Data},
};
use askama::Template;

/// The field AWS sends.
const TOKEN: &str = "x-amzn-marketplace-token";

/// How soon to try again when AWS does not answer, in seconds.
const RETRY_S: u32 = 60;

/// Shows the outcome of the visit, and the way back to AWS.
#[derive(Template)]
#[template(path = "amazon-answer.html")]
struct Answer<'a> {
    p: &'a Page,
    l: Lang,
    title: &'static str,
    text: &'static str,
    /// Not the buyer's to mend: the way to a person comes first.
    ours: bool,
    /// Something did not go as it should.
    failed: bool,
}

pub fn answer(p: &Page, status: StatusCode, name: &str) -> Result<HttpResponse, Error> {
    let (title, text) = match name {
        "unknown" => ("amazon-unknown-title", "amazon-unknown-text"),
        "expired" => ("amazon-expired-title", "amazon-expired-text"),
        "unanswered" => ("amazon-unanswered-title", "amazon-unanswered-text"),
        "not-set-up" => ("amazon-unready-title", "amazon-unready-text"),
        "lost" => ("amazon-lost-title", "amazon-lost-text"),
        _ => ("amazon-start-title", "amazon-start-text"),
    };
    let (l, ours, failed) = (p.lang, name == "not-set-up", !matches!(name, "start" | "lost"));
    p.show_as(status, &Answer { p, l, title: l.t(title), text: l.t(text), ours, failed })
}

/// `GET /amazon/fulfil`: somebody has reloaded, or tries the address.
pub async fn start(p: Page, site: Site) -> Result<HttpResponse, Error> {
    amazon(&site)?;
    answer(&p, StatusCode::OK, "start")
}

/// `POST /amazon/fulfil`: exchanges the token and leads on. It writes no cookie, so a session that did not arrive
/// with this post is still there on the next page.
pub async fn fulfil(
    p: Page,
    site: Site,
    req: HttpRequest,
    limits: Data<Limits>,
    body: Bytes,
) -> Result<HttpResponse, Error> {
    let amazon = amazon(&site)?;
    limits.arrival(client::address(&req))?;
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).map_err(|_| Error::BadRequest)?;
    let token = fields.iter().find(|(name, _)| name == TOKEN).map_or("", |(_, token)| token.as_str());
    match arrive(&site, amazon, token).await? {
        Arrived::Here(secret) => Ok(see_other(&format!("/amazon/link/{secret}"))),
        Arrived::UnknownToken => answer(&p, StatusCode::UNPROCESSABLE_ENTITY, "unknown"),
        Arrived::ExpiredToken => answer(&p, StatusCode::GONE, "expired"),
        Arrived::Unanswered => {
            let mut response = answer(&p, StatusCode::SERVICE_UNAVAILABLE, "unanswered")?;
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_S.into());
            Ok(response)
        }
        Arrived::NotSetUp => answer(&p, StatusCode::SERVICE_UNAVAILABLE, "not-set-up"),
    }
}

/// `GET /amazon/link`: back from signing in. The secret waits in a cookie: were it part of the address to come back
/// to, the sign-in link's row would keep it.
pub async fn back(p: Page, site: Site, req: HttpRequest) -> Result<HttpResponse, Error> {
    amazon(&site)?;
    let kept = req.cookie(COOKIE).map(|cookie| cookie.value().to_owned());
    let secret =
        kept.filter(|secret| secret.bytes().all(|b| b.is_ascii_alphanumeric()) && !secret.is_empty());
    match secret {
        Some(secret) => Ok(see_other(&format!("/amazon/link/{secret}"))),
        None => answer(&p, StatusCode::OK, "lost"),
    }
}
