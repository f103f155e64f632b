//! Staff: a signed-in person whose address the configuration names.

use crate::{
    store::members::Member,
    web::{Error, Site, who},
};
use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::{future::Future, pin::Pin};

/// A member of the seller's staff. To everybody else, signed in or not, the page does not exist.
pub struct Staff(pub Member);

impl FromRequest for Staff {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<Site>().cloned();
        let (session, path) = (req.get_session(), req.path().to_owned());
        Box::pin(async move {
            let site = site.ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the site")))?;
            let member = who::signed_in(&site, &session).await?;
            let id = member.as_ref().map(|member| member.id.to_string());
            if let Some(staff) = member.filter(|member| site.config.desk.is_staff(&member.email)) {
                return Ok(Staff(staff));
            }
            let subject = format!("desk {}", id.as_deref().unwrap_or_default());
            if let Some(suppressed) = site.throttle.admit(&subject, site.clock.now()) {
                tracing::info!(member = id, path, suppressed, "access to the desk refused");
            }
            Err(Error::NotFound)
        })
    }
}
