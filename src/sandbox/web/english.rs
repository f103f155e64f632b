//! The world's pages are in English, whatever language their visitor reads the shop in.

use crate::{
    lang::Lang,
    web::{Error, Page},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

/// A page of the pretend world.
pub struct English(pub Page);

impl FromRequest for English {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let page = Page::from_request(req, payload).into_inner();
        ready(page.map(|page| Self(page.only_in(Lang::ENGLISH))))
    }
}
