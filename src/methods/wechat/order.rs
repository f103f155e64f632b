//! Opens an order: a code to scan (Native), or a page that opens WeChat on the payer's phone (H5).

use super::{
    client::{CallError, Client, Refusal, Request},
    config::{Config, Dialect},
};
use crate::{
    domain::{Decline, Timestamp, time::MINUTE_MS},
    methods::{BeginRequest, Code, Fault, InApp, Instructions, Link, LinkKind, System},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;
use url::Url;

/// How long the payer has, in milliseconds: after it WeChat takes no money for the order.
pub const TIME_MS: i64 = 30 * MINUTE_MS;
/// How long WeChat's H5 page can be opened, in milliseconds.
pub const H5_LINK_MS: i64 = 5 * MINUTE_MS;

/// Keys of [`Instructions::details`].
pub mod detail {
    /// `NATIVE`, `H5` or `MWEB`.
    pub const TRADE_TYPE: &str = "trade_type";
    pub const OUT_TRADE_NO: &str = "out_trade_no";
    /// Until when the H5 page can be opened, in milliseconds since the epoch.
    pub const LINK_UNTIL: &str = "link_until";
    /// Where refund messages go, as the order's own do.
    pub const NOTIFY_URL: &str = "notify_url";
}

/// How the payer gets to WeChat.
#[derive(Clone, Copy)]
enum Way {
    Native,
    H5 { phone: System, ip: IpAddr },
}

impl Way {
    /// H5 is for phones only, not inside WeChat's own browser, and WeChat compares the payer's address.
    fn of(config: &Config, ask: &BeginRequest) -> Self {
        match (ask.device.phone, ask.client_ip) {
            (Some(phone), Some(ip)) if config.h5 && ask.device.inside != Some(InApp::WeChat) => {
                Self::H5 { phone, ip }
            }
            _ => Self::Native,
        }
    }

    fn path(self, dialect: &Dialect) -> String {
        match self {
            Self::Native => dialect.native_path(),
            Self::H5 { .. } => dialect.h5_path(),
        }
    }

    fn trade_type(self, dialect: &Dialect) -> &'static str {
        match (self, dialect) {
            (Self::Native, _) => "NATIVE",
            (Self::H5 { .. }, Dialect::Mainland) => "H5",
            (Self::H5 { .. }, Dialect::Global { .. }) => "MWEB",
        }
    }
}

#[derive(Serialize)]
struct NewOrder<'a> {
    appid: &'a str,
    mchid: &'a str,
    description: String,
    out_trade_no: &'a str,
    time_expire: String,
    notify_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    trade_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant_category_code: Option<&'a str>,
    amount: Amount,
    #[serde(skip_serializing_if = "Option::is_none")]
    scene_info: Option<Scene>,
}

#[derive(Serialize)]
struct Amount {
    total: i64,
    currency: &'static str,
}

#[derive(Serialize)]
struct Scene {
    payer_client_ip: IpAddr,
    #[serde(skip_serializing_if = "Option::is_none")]
    h5_info: Option<H5Info>,
}

#[derive(Serialize)]
struct H5Info {
    r#type: &'static str,
}

#[derive(Deserialize)]
struct Opened {
    code_url: Option<String>,
    h5_url: Option<String>,
    /// The overseas API's name of `h5_url`.
    mweb_url: Option<String>,
}

/// Opens the order of an attempt. The same attempt again is the same order as long as what is asked is the
/// same, `ask.now` included: it gives a new code and voids the one before.
pub async fn begin(client: &Client, ask: &BeginRequest) -> Result<Instructions, Fault> {
    if !ask.charge.is_positive() {
        return Err(Fault::Refused(Decline::Unavailable));
    }
    let config = client.config();
    let way = Way::of(config, ask);
    let request =
        Request::post(way.path(&config.dialect), &new_order(config, ask, way)).map_err(CallError::from)?;
    match client.call(&request).await {
        Ok(body) => read(client, ask, way, &body),
        Err(CallError::Refused(refusal)) => Err(refused(ask, &refusal)),
        Err(trouble) => Err(trouble.into()),
    }
}

fn new_order<'a>(config: &'a Config, ask: &'a BeginRequest, way: Way) -> NewOrder<'a> {
    let (trade_type, merchant_category_code) = match &config.dialect {
        Dialect::Mainland => (None, None),
        Dialect::Global { merchant_category_code: code } => {
            (Some(way.trade_type(&config.dialect)), Some(code.as_str()))
        }
    };
    NewOrder {
        appid: &config.appid,
        mchid: &config.mchid,
        description: describe(ask),
        out_trade_no: ask.attempt.as_str(),
        time_expire: beijing(ask.now.plus_ms(TIME_MS)),
        notify_url: &ask.notify_url,
        trade_type,
        merchant_category_code,
        amount: Amount { total: ask.charge.minor(), currency: ask.charge.currency().code() },
        scene_info: scene(&config.dialect, ask, way),
    }
}

fn scene(dialect: &Dialect, ask: &BeginRequest, way: Way) -> Option<Scene> {
    let mainland = *dialect == Dialect::Mainland;
    match way {
        Way::Native => {
            ask.client_ip.filter(|_| mainland).map(|payer_client_ip| Scene { payer_client_ip, h5_info: None })
        }
        Way::H5 { phone, ip } => {
            let kind = match phone {
                System::Ios => "iOS",
                System::Android => "Android",
                System::Other => "Wap",
            };
            let h5_info = mainland.then_some(H5Info { r#type: kind });
            Some(Scene { payer_client_ip: ip, h5_info })
        }
    }
}

/// At most 127 characters, none of four bytes: WeChat refuses emoji.
fn describe(ask: &BeginRequest) -> String {
    let plain = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.len_utf8() < 4 && !c.is_control());
        kept.take(127).collect::<String>().trim().to_owned()
    };
    let description = plain(&ask.description);
    if description.is_empty() { plain(&ask.order) } else { description }
}

/// WeChat's documentation writes all times in China's zone; so do we.
fn beijing(at: Timestamp) -> String {
    chrono::FixedOffset::east_opt(8 * 3600).map_or_else(
        || at.to_rfc3339(),
        |zone| at.utc().with_timezone(&zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
    )
}

fn read(client: &Client, ask: &BeginRequest, way: Way, body: &[u8]) -> Result<Instructions, Fault> {
    let config = client.config();
    let opened: Opened =
        serde_json::from_slice(body).map_err(|e| Fault::Unknown(format!("WeChat Pay: {e}")))?;
    let (code, links) = match way {
        Way::Native => (Some(code(config, opened.code_url)?), Vec::new()),
        Way::H5 { .. } => (None, vec![link(config, ask, opened.h5_url.or(opened.mweb_url))?]),
    };
    let until = Timestamp::from_millis(ask.now.plus_ms(TIME_MS).millis().div_euclid(1000) * 1000);
    let mut details = vec![
        (detail::TRADE_TYPE, way.trade_type(&config.dialect).to_owned()),
        (detail::OUT_TRADE_NO, ask.attempt.to_string()),
        (detail::NOTIFY_URL, ask.notify_url.clone()),
    ];
    if let Way::H5 { .. } = way {
        // A repeated order opens a new page, which lives from now on.
        let until = client.now().plus_ms(H5_LINK_MS);
        details.push((detail::LINK_UNTIL, until.millis().to_string()));
    }
    let details = details.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Ok(Instructions { until: Some(until), code, links, details })
}

/// The picture must be scanned live: WeChat refuses its codes from an album or by a long press.
fn code(config: &Config, url: Option<String>) -> Result<Code, Fault> {
    let payload = url.filter(|url| scheme_is_allowed(config, url, true));
    let payload = payload.ok_or_else(|| Fault::Unknown("WeChat Pay: no usable code_url".into()))?;
    Ok(Code { payload, saveable: false })
}

/// The way back is no field of the API: it is hung on the page's address. WeChat takes the payer in only
/// with a `Referer` of our registered domain, so the page must draw it with `referrerpolicy="origin"`.
fn link(config: &Config, ask: &BeginRequest, url: Option<String>) -> Result<Link, Fault> {
    let url = url.filter(|url| scheme_is_allowed(config, url, false));
    let mut url = url.ok_or_else(|| Fault::Unknown("WeChat Pay: no usable h5_url".into()))?;
    url.push(if url.contains('?') { '&' } else { '?' });
    url.push_str("redirect_url=");
    url.extend(utf8_percent_encode(&ask.return_url, NON_ALPHANUMERIC));
    Ok(Link { kind: LinkKind::Page, url })
}

/// `https`, and `weixin` for codes. Plain `http` only where the API itself is spoken to in it: rehearsals.
fn scheme_is_allowed(config: &Config, url: &str, is_code: bool) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    match url.scheme() {
        "https" => true,
        "weixin" => is_code,
        "http" => config.base.starts_with("http://"),
        _ => false,
    }
}

/// A refusal is not signed, yet these say that no order was made, and believing them cannot move money:
/// before another attempt begins, this one is closed and asked after. Every other code may speak of an
/// order that does exist (paid, opened with other parameters, closed), so it leaves the outcome open.
fn refused(ask: &BeginRequest, refusal: &Refusal) -> Fault {
    let decline = match refusal.code.as_str() {
        "RULE_LIMIT" | "RULELIMIT" => Decline::OverLimit,
        "PARAM_ERROR"
        | "SIGN_ERROR"
        | "NO_AUTH"
        | "NOAUTH"
        | "APPID_MCHID_NOT_MATCH"
        | "MCH_NOT_EXISTS"
        | "ACCOUNT_ERROR" => Decline::Unavailable,
        _ => return Fault::Unknown(format!("WeChat Pay: {refusal}")),
    };
    let attempt = ask.attempt.as_str();
    tracing::warn!(attempt, "WeChat Pay opened no order for attempt {attempt}: {refusal}");
    Fault::Refused(decline)
}
