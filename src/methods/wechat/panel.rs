//! WeChat's part of the payment page: what to do, and what goes wrong most often.

use super::order::{H5_LINK_MS, detail};
use crate::{
    domain::{Currency, Money},
    lang::Lang,
    methods::{AttemptView, InApp},
};
use askama::Template;

/// How this payer gets to WeChat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// A button opens WeChat on the phone that shows the page.
    Here,
    /// The page is on a computer, WeChat on the phone.
    Scanned,
    /// The page with the code is on the phone that has WeChat: a second screen must show it.
    Elsewhere,
}

#[derive(Template)]
#[template(path = "methods/wechat.html")]
struct Panel {
    l: Lang,
    opened: Opened,
    charge: Money,
}

/// Steps and warnings for an open attempt (E28, E29, W4, N20).
pub fn render(open: &AttemptView, l: Lang) -> askama::Result<String> {
    Panel { l, opened: opened(open), charge: open.charge }.render()
}

fn opened(open: &AttemptView) -> Opened {
    let instructions = open.instructions.as_ref();
    let trade_type = instructions.and_then(|instructions| instructions.details.get(detail::TRADE_TYPE));
    let has_button = trade_type.is_some_and(|kind| kind != "NATIVE");
    if has_button {
        Opened::Here
    } else if open.device.is_phone() || open.device.inside == Some(InApp::WeChat) {
        Opened::Elsewhere
    } else {
        Opened::Scanned
    }
}
