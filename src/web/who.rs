//! Who may: authorisation as types in the signature of a handler.

use super::{Error, Site, session};
use crate::store::members::{self, Member};
use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::{future::Future, pin::Pin};

/// A signed-in member, read from the database. Nobody signed in is led to the sign-in page and back.
pub struct SignedIn(pub Member);

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<Site>().cloned();
        let session = req.get_session();
        let get = req.method() == actix_web::http::Method::GET;
        // A form cannot be sent again after signing in: its page can.
        let next = if get { req.uri().to_string() } else { req.path().to_owned() };
        Box::pin(async move {
            let site = site.ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the site")))?;
            let known =
                session::member(&session, site.clock.now()).ok_or(Error::SignIn { next: next.clone() })?;
            let member = members::find(&mut site.store.read().await?, &known.id).await?;
            member.map(SignedIn).ok_or(Error::SignIn { next })
        })
    }
}
