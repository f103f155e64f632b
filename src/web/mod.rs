//! The website: shows and takes in. A handler is extract, call, show.

pub mod assets;
pub mod client;
pub mod endpoint;
pub mod error;
pub mod form;
pub mod guard;
pub mod headers;
pub mod limits;
mod links;
pub mod message;
pub mod pace;
pub mod page;
pub mod pay;
pub mod problem;
pub mod routes;
pub mod session;
pub mod upload;
pub mod who;

mod account;
mod agreement;
pub(crate) mod amazon;
mod caller;
mod choice;
mod clash;
pub mod desk;
mod flash;
mod health;
mod help;
mod in_flight;
mod market;
pub mod metrics;
mod order;
mod orders;
mod product;
mod review;
mod service_form;
pub mod signin;
mod webhooks;

pub use caller::Caller;
pub use error::Error;
pub use form::CsrfForm;
pub use page::Page;
pub use problem::Problem;
pub use signin::local;
pub use who::{Reader, SignedIn};

use crate::app::App;
use actix_session::{SessionMiddleware, config::CookieContentSecurity, storage::CookieSessionStore};
use actix_web::{
    HttpResponse,
    cookie::{Key, SameSite},
    http::header,
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::sync::Arc;

/// The site as handlers ask for it.
pub type Site = actix_web::web::Data<App>;

/// Tells open streams that the site is going down.
#[derive(Clone)]
pub struct Stopping(pub tokio::sync::watch::Receiver<bool>);

/// What no header may hold. The paths it is made of come decoded.
const UNSAFE_IN_PATHS: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`');

/// Answers a form: 303, so that a reload repeats nothing. A path may hold what was typed into an address.
pub fn see_other(path: &str) -> HttpResponse {
    let path = utf8_percent_encode(path, UNSAFE_IN_PATHS).to_string();
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// Cookies ignore ports: a world beside its shop on one host keeps a cookie of its own.
fn cookie_name(app: &App, secure: bool) -> &'static str {
    match (app.sandbox.shop().is_some(), secure) {
        (false, true) => "__Host-guichet",
        (false, false) => "guichet",
        (true, true) => "__Host-guichet-world",
        (true, false) => "guichet-world",
    }
}

/// Sessions live in an encrypted cookie; the server keeps nothing.
pub fn sessions(app: &Arc<App>) -> SessionMiddleware<CookieSessionStore> {
    let secure = app.public_url.starts_with("https://");
    let key = Key::from(app.keys.cookies());
    SessionMiddleware::builder(CookieSessionStore::default(), key)
        .cookie_name(cookie_name(app, secure).into())
        .cookie_secure(secure)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".into())
        .cookie_content_security(CookieContentSecurity::Private)
        .session_lifecycle(
            actix_session::config::PersistentSession::default()
                .session_ttl(actix_web::cookie::time::Duration::milliseconds(session::LIFE_MS)),
        )
        .build()
}
