//! A product's service agreement on a page of its own, to be read, printed and kept (E3).

use super::{Error, Page, service_form};
use crate::{
    domain::{Agreement, Product, agreement::Block},
    lang::Lang,
};
use actix_web::{
    HttpResponse,
    web::{Path, Query},
};
use askama::Template;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "agreement.html")]
struct AgreementPage<'a> {
    p: &'a Page,
    product: &'a Product,
    agreement: &'a Agreement,
    blocks: Vec<Block<'a>>,
    hash: String,
    /// The language the text is shown in.
    tag: &'a str,
    /// True if the reader comes from a selection, and returns to it.
    chosen: bool,
    back: String,
}

/// The agreement, in the language of `text` if that is asked for. Other fields of the address are the choice
/// that the reader comes from.
pub async fn show(
    page: Page,
    slug: Path<String>,
    Query(mut fields): Query<BTreeMap<String, String>>,
) -> Result<HttpResponse, Error> {
    let product = service_form::find(&page.site, &slug)?;
    let agreement = &product.agreement;
    let asked = fields.remove("text");
    let tag = agreement.text.tag_for(asked.as_deref().unwrap_or(page.lang.tag()));
    let (blocks, hash) = (agreement.blocks(tag), agreement.to_version().hash);
    let query = serde_urlencoded::to_string(&fields).unwrap_or_default();
    let chosen = fields.contains_key("plan") || fields.contains_key("amount");
    let back = format!("/products/{}?{query}", product.slug);
    let back = back.trim_end_matches('?').to_owned();
    page.show(&AgreementPage { p: &page, product, agreement, blocks, hash, tag, chosen, back })
}

impl AgreementPage<'_> {
    fn binds(&self) -> bool {
        self.tag == self.agreement.binding
    }

    /// This page with the text in another language.
    fn text_path(&self, tag: &str) -> String {
        let (_, query) = self.back.split_once('?').unwrap_or_default();
        let query = if query.is_empty() { String::new() } else { format!("{query}&") };
        format!("/products/{}/agreement?{query}text={tag}", self.product.slug)
    }

    /// True if there is a text in the page's language, but another one is shown.
    fn has_own(&self) -> bool {
        let own = self.p.lang.tag();
        self.tag != own && self.agreement.text.has(own)
    }

    /// What the binding language calls itself.
    fn binding_name(&self) -> &str {
        match Lang::parse(&self.agreement.binding) {
            Some(lang) => lang.own_name(),
            None => &self.agreement.binding,
        }
    }
}
