//! Who may: authorisation as types in the signature of a handler.

use super::{Error, Site, session};
use crate::{
    domain::{Actor, order::Order},
    store::{members::Member, sessions},
};
use actix_session::{Session, SessionExt};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::{future::Future, pin::Pin};

/// The reader of a page that needs no signing in: the member if there is one, read from the database.
pub struct Reader(pub Option<Member>);

impl Reader {
    /// The reader, if they belong to the organisation that placed this order.
    pub fn buyer(&self, order: &Order) -> Option<&Member> {
        self.0.as_ref().filter(|member| order.is_of(&member.org))
    }

    /// The reader as the one who does something to this order.
    pub fn actor(&self, order: &Order) -> Actor {
        self.buyer(order).map_or(Actor::Payer, |member| Actor::Member(member.id.clone()))
    }
}

impl FromRequest for Reader {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<Site>().cloned();
        let session = req.get_session();
        Box::pin(async move {
            let site = site.ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the site")))?;
            Ok(Self(signed_in(&site, &session).await?))
        })
    }
}

/// The member of a session, if it has not ended.
pub async fn signed_in(site: &Site, session: &Session) -> Result<Option<Member>, Error> {
    let Some(known) = session::member(session, site.clock.now()) else { return Ok(None) };
    Ok(sessions::member(&mut site.store.read().await?, &known.session).await?)
}

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
            signed_in(&site, &session).await?.map(SignedIn).ok_or(Error::SignIn { next })
        })
    }
}
