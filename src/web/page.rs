//! What every page needs: language, session, seller, and how it is sent.

use super::{Error, Site, assets, client, session};
use crate::{config::SellerFile, lang::Lang, methods::Device};
use actix_session::{Session, SessionExt};
use actix_web::{
    FromRequest, HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    http::{StatusCode, header},
};
use askama::Template;
use std::future::{Ready, ready};

/// The page's surroundings, as handlers ask for them and templates use them.
pub struct Page {
    pub lang: Lang,
    pub site: Site,
    pub session: Session,
    /// Shop navigation in the header; off on payment pages, where nothing leads away.
    pub chrome: bool,
    pub member: Option<session::Remembered>,
    pub sandbox: bool,
    pub device: Device,
    /// Path and query as asked for.
    pub uri: String,
    /// True if the reader chose the language with this request.
    chosen: bool,
    /// True if the reader has ever chosen it.
    explicit: bool,
    /// The page exists in one language only.
    only: bool,
}

/// One entry of the language switch.
pub struct LanguageLink {
    pub tag: &'static str,
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

const COOKIE: &str = "lang";

impl Page {
    pub fn of(req: &HttpRequest) -> Option<Self> {
        let site = req.app_data::<Site>()?.clone();
        let session = req.get_session();
        let asked = query_lang(req.query_string());
        let kept = req.cookie(COOKIE).and_then(|cookie| Lang::parse(cookie.value()));
        let header = req.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let explicit = asked.or(kept);
        let lang = explicit.or_else(|| Lang::negotiate(header?)).unwrap_or(site.config.language);
        Some(Self {
            lang,
            chrome: site.sandbox.shop().is_none(),
            member: session::member(&session, site.clock.now()),
            sandbox: site.config.is_sandbox(),
            device: client::device(req),
            uri: req.uri().path_and_query().map_or("/", |uri| uri.as_str()).to_owned(),
            chosen: asked.is_some(),
            explicit: explicit.is_some(),
            only: false,
            site,
            session,
        })
    }

    /// A payment page: no shop around it.
    pub fn bare(mut self) -> Self {
        self.chrome = false;
        self
    }

    /// Takes the language of a link when the reader has not chosen one and the browser asks for none of ours.
    pub fn prefer(&mut self, req: &HttpRequest, lang: Lang) {
        let header = req.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        if !self.explicit && header.and_then(Lang::negotiate).is_none() {
            self.lang = lang;
        }
    }

    /// Shows the page in its only language. The reader's choice for other pages is kept.
    pub fn only_in(mut self, lang: Lang) -> Self {
        (self.lang, self.only, self.chosen) = (lang, true, false);
        self
    }

    pub fn seller(&self) -> &SellerFile {
        &self.site.config.seller
    }

    /// Does the reader belong to the seller's staff, by what the session remembers? Shows the way to the desk;
    /// the desk itself asks the database.
    pub fn is_staff(&self) -> bool {
        self.member.as_ref().is_some_and(|member| self.site.config.desk.is_staff(&member.email))
    }

    /// The token that every form carries.
    pub fn csrf(&self) -> String {
        self.site.keys.form_token(&session::nonce(&self.session, &self.site))
    }

    /// A link to a page of the pretend world.
    pub fn world(&self, path: &str) -> String {
        self.site.sandbox.link(path)
    }

    /// A link to a page of the shop that a page of the pretend world may show, too.
    pub fn shop(&self, path: &str) -> String {
        self.site.sandbox.shop_link(path)
    }

    pub fn css(&self) -> &'static str {
        assets::css()
    }

    pub fn js(&self) -> &'static str {
        assets::js()
    }

    pub fn icon(&self) -> &'static str {
        assets::icon()
    }

    /// The address that a printed page names.
    pub fn printed_url(&self) -> String {
        let path = self.uri.split('?').next().unwrap_or("/");
        self.site.url(path)
    }

    /// This very page in each language; nothing for a page that exists in one only.
    pub fn languages(&self) -> Vec<LanguageLink> {
        let (path, query) = self.uri.split_once('?').unwrap_or((&self.uri, ""));
        let others: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
        let link = |lang: Lang| {
            let mut pairs = others.clone();
            let own = format!("lang={}", lang.tag());
            pairs.push(&own);
            let href = format!("{path}?{}", pairs.join("&"));
            LanguageLink { tag: lang.tag(), name: lang.own_name(), href, current: lang == self.lang }
        };
        if self.only { Vec::new() } else { Lang::all().map(link).collect() }
    }

    /// Sends a page.
    pub fn show(&self, template: &impl Template) -> Result<HttpResponse, Error> {
        self.show_as(StatusCode::OK, template)
    }

    /// Sends a page with another status: a form with problems, a clash.
    pub fn show_as(&self, status: StatusCode, template: &impl Template) -> Result<HttpResponse, Error> {
        let html = template.render().map_err(|error| Error::Broken(error.into()))?;
        let mut response = HttpResponse::build(status);
        response.content_type("text/html; charset=utf-8");
        response.insert_header((header::CONTENT_LANGUAGE, self.lang.tag()));
        if self.chosen {
            response.cookie(self.language_cookie());
        }
        Ok(response.body(html))
    }

    fn language_cookie(&self) -> Cookie<'static> {
        Cookie::build(COOKIE, self.lang.tag())
            .path("/")
            .same_site(SameSite::Lax)
            .http_only(true)
            .secure(self.site.public_url.starts_with("https://"))
            .max_age(Duration::days(365))
            .finish()
    }
}

fn query_lang(query: &str) -> Option<Lang> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    Lang::parse(value)
}

impl FromRequest for Page {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(req).ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the site"))))
    }
}
