//! What of Antom's answer the payer gets to see: the code, the links, and until when they work.

use super::{answer::Answer, client::Client, config::Config};
use crate::domain::time::MINUTE_MS;
use crate::methods::{BeginRequest, Code, Instructions, Link, LinkKind};
use std::collections::BTreeMap;
use url::Url;

/// How long wallets wait when the answer does not say.
const USUAL_LIFE_MS: i64 = 14 * MINUTE_MS;

/// More than this is no payment code, and no QR code that a camera reads off a screen.
const LONGEST_CODE: usize = 1_000;

/// The names in [`Instructions::details`].
pub const PAYMENT_ID: &str = "payment-id";
pub const WALLET: &str = "wallet";

/// The prompt in an answer of `payments/pay`.
pub fn instructions(client: &Client, wallet: &str, request: &BeginRequest, answer: &Answer) -> Instructions {
    let begun = answer.time("/paymentCreateTime").unwrap_or(request.now);
    let until = answer.time("/orderCodeForm/expireTime").unwrap_or(begun.plus_ms(USUAL_LIFE_MS));
    let mut details = BTreeMap::from([(WALLET.to_owned(), wallet.to_owned())]);
    if let Some(id) = answer.text("/paymentId") {
        details.insert(PAYMENT_ID.to_owned(), id);
    }
    let links = links(&client.config, request.device.is_phone(), answer);
    Instructions { until: Some(until), code: code(answer), links, details }
}

/// The entry to draw ourselves. The other entries are addresses of pictures, which would tell a third
/// party who is paying.
fn code(answer: &Answer) -> Option<Code> {
    let is_drawable = |entry: &Answer| {
        entry.text("/displayType").as_deref() == Some("TEXT")
            && entry.text("/codeValueType").as_deref() != Some("BARCODE")
    };
    let entry = answer.list("/orderCodeForm/codeDetails").find(is_drawable)?;
    let payload = entry.text("/codeValue").filter(|payload| payload.len() <= LONGEST_CODE)?;
    Some(Code { payload, saveable: true })
}

/// Best first: the app if it is there, then the page. A desktop has no app to open.
fn links(config: &Config, phone: bool, answer: &Answer) -> Vec<Link> {
    let app = [("/applinkUrl", LinkKind::App), ("/schemeUrl", LinkKind::App)];
    let page = [("/normalUrl", LinkKind::Page)];
    let known = app.into_iter().filter(|_| phone).chain(page);
    known
        .filter_map(|(pointer, kind)| Some(Link { kind, url: answer.text(pointer)? }))
        .filter(|link| is_allowed(config, link.kind, &link.url))
        .collect()
}

/// `https` always; plain `http` only when Antom itself is spoken to in plain text, which is the pretend
/// one; the schemes of wallets for apps.
fn is_allowed(config: &Config, kind: LinkKind, text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    match url.scheme() {
        "https" => true,
        "http" => config.base.scheme() == "http",
        scheme => kind == LinkKind::App && config.schemes.iter().any(|known| known == scheme),
    }
}
