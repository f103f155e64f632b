//! Forms with files: read whole, with limits, and only when they carry their session's token.

use super::{Error, Site, form, session};
use actix_multipart::{Field, Multipart};
use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use futures_util::TryStreamExt;
use std::{
    collections::BTreeMap,
    future::{Future, Ready, ready},
    pin::Pin,
};

/// The most fields and files of one form.
const MOST_PARTS: usize = 20;

/// A file as a browser sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadedFile {
    /// As the sender calls it; for people only.
    pub name: String,
    pub bytes: Vec<u8>,
    /// It was larger than the form takes, and `bytes` is not all of it.
    pub too_large: bool,
}

/// A form whose token has been checked. No file of it is larger than `MOST` bytes.
pub struct Upload<const MOST: usize> {
    fields: BTreeMap<String, String>,
    pub files: Vec<UploadedFile>,
}

impl<const MOST: usize> Upload<MOST> {
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// A form that nobody has read yet: whoever takes it can refuse first what has come too often.
pub struct Unread<const MOST: usize> {
    site: Site,
    nonce: String,
    parts: Multipart,
}

impl<const MOST: usize> Unread<MOST> {
    pub async fn read(self) -> Result<Upload<MOST>, Error> {
        let fits = |token: &str| self.site.keys.form_token_fits(&self.nonce, token);
        let upload = read::<MOST>(self.parts, fits).await?;
        if fits(upload.field("csrf")) { Ok(upload) } else { Err(Error::Forged) }
    }
}

impl<const MOST: usize> FromRequest for Unread<MOST> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(unread(req, payload))
    }
}

fn unread<const MOST: usize>(req: &HttpRequest, payload: &mut Payload) -> Result<Unread<MOST>, Error> {
    let site = req.app_data::<Site>().cloned();
    let site = site.ok_or_else(|| Error::Broken(anyhow::anyhow!("a form outside the site")))?;
    let nonce = session::known_nonce(&req.get_session()).ok_or(Error::Forged)?;
    Ok(Unread { site, nonce, parts: Multipart::new(req.headers(), payload.take()) })
}

impl<const MOST: usize> FromRequest for Upload<MOST> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let unread = unread::<MOST>(req, payload);
        Box::pin(async move { unread?.read().await })
    }
}

/// Reads all parts. The token stands before the files: no file is kept of a form without it.
async fn read<const MOST: usize>(
    mut parts: Multipart,
    fits: impl Fn(&str) -> bool,
) -> Result<Upload<MOST>, Error> {
    let mut upload = Upload { fields: BTreeMap::new(), files: Vec::new() };
    let mut count = 0;
    // All files together are no more than the form takes of one, and a half.
    let mut left = MOST + MOST / 2;
    while let Some(part) = parts.try_next().await.map_err(|_| Error::BadRequest)? {
        count += 1;
        if count > MOST_PARTS {
            return Err(Error::BadRequest);
        }
        let disposition = part.content_disposition().ok_or(Error::BadRequest)?;
        let name = disposition.get_name().ok_or(Error::BadRequest)?.to_owned();
        match disposition.get_filename().map(str::to_owned) {
            Some(_) if !fits(upload.field("csrf")) => return Err(Error::Forged),
            Some(file) => {
                let (bytes, too_large) = take(part, MOST.min(left)).await?;
                left -= bytes.len();
                if !bytes.is_empty() {
                    upload.files.push(UploadedFile { name: file, bytes, too_large });
                }
            }
            None => {
                let (bytes, _) = take(part, form::LIMIT_BYTES).await?;
                let text = String::from_utf8(bytes).map_err(|_| Error::BadRequest)?;
                upload.fields.insert(name, text.replace('\0', ""));
            }
        }
    }
    Ok(upload)
}

/// The bytes of a part, up to `most`; the rest is read and dropped, so that the answer reaches the sender.
async fn take(mut part: Field, most: usize) -> Result<(Vec<u8>, bool), Error> {
    let (mut bytes, mut dropped) = (Vec::new(), 0);
    while let Some(chunk) = part.try_next().await.map_err(|_| Error::BadRequest)? {
        let room = most - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        dropped += chunk.len().saturating_sub(room);
        if dropped > 2 * most {
            return Err(Error::BadRequest);
        }
    }
    Ok((bytes, dropped > 0))
}
