//! Forms: read with a limit, and only when they carry their session's token.

use super::{Error, Site, session};
use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Bytes};
use serde::de::DeserializeOwned;
use std::{future::Future, pin::Pin};

/// The largest form there is.
pub const LIMIT_BYTES: usize = 64 * 1024;

/// A form whose token has been checked. Unknown fields are ignored; `csrf` is one of them.
pub struct CsrfForm<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for CsrfForm<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let site = req.app_data::<Site>().cloned();
        let session = req.get_session();
        let body = Bytes::from_request(req, payload);
        Box::pin(async move {
            let site = site.ok_or_else(|| Error::Broken(anyhow::anyhow!("a form outside the site")))?;
            let body = body.await.map_err(|_| Error::BadRequest)?;
            let pairs: Vec<(String, String)> = parse(&body)?;
            let token = pairs.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value);
            let nonce = session::known_nonce(&session).ok_or(Error::Forged)?;
            if !site.keys.form_token_fits(&nonce, token) {
                return Err(Error::Forged);
            }
            Ok(Self(parse(&body)?))
        })
    }
}

/// No field may hold a NUL: PostgreSQL does not take it, and nobody types it.
fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    if body.windows(3).any(|part| part == b"%00") {
        return Err(Error::BadRequest);
    }
    serde_urlencoded::from_bytes(body).map_err(|_| Error::BadRequest)
}
