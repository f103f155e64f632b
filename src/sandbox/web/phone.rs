//! The payer's phone: the wallet's confirmation of one payment, or why this app has none.

use super::{
    english::English,
    payer::Situation,
    words::{self, Choice},
};
use crate::{
    domain::{Money, Timestamp, time::MINUTE_MS},
    sandbox::{
        Shop, World,
        disturb::Provider,
        payer::phone as payer,
        wallet::{
            self, Level, Payer, Payment, Source, Standing, WalletFault,
            apps::{self, ALIPAY, ALIPAY_HK, WECHAT, Wallet},
            read_code,
        },
    },
    web::{CsrfForm, Error, Page, Problem, see_other},
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{Data, Path, Query},
};
use askama::Template;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How long WeChat's page for phones can be opened.
const LINK_MS: i64 = 5 * MINUTE_MS;

#[derive(Template)]
#[template(path = "sandbox/phone.html")]
struct Phone<'a> {
    p: &'a Page,
    code: String,
    payment: Payment,
    open: Wallet,
    right: Wallet,
    logo: &'static str,
    wallets: Vec<Choice>,
    screen: Screen,
    taken: Option<(Money, Decimal)>,
    refused: Option<&'static str>,
    who: Situation,
    can_check: bool,
    no_referer: bool,
    back: Option<String>,
    back_in_form: String,
    problems: Vec<Problem>,
}

/// What the phone shows.
#[derive(PartialEq, Eq)]
enum Screen {
    Confirm,
    WrongApp,
    OldCode,
    OldLink,
    Checking,
    Paid,
    Failed,
    Closed,
    Expired,
}

/// How the page was opened.
#[derive(Deserialize, Serialize, Default)]
pub struct Opened {
    /// The app that opened it; the right one when nobody has chosen.
    app: Option<String>,
    /// The way back, as the shop hangs it on the address of WeChat's page for phones.
    redirect_url: Option<String>,
}

/// What the payer did.
#[derive(Deserialize)]
pub struct Done {
    act: String,
    app: String,
    #[serde(default)]
    redirect_url: String,
    #[serde(default)]
    pin: String,
    #[serde(default)]
    level: Level,
    #[serde(default)]
    source: Source,
    #[serde(default)]
    trouble: WalletFault,
}

/// `GET /sandbox/phone/{code}`
pub async fn show(
    English(page): English,
    world: Data<World>,
    req: HttpRequest,
    code: Path<String>,
    opened: Query<Opened>,
) -> Result<HttpResponse, Error> {
    let code = code.into_inner();
    let payment = wallet::find(&world, &code).await?.ok_or(Error::NotFound)?;
    let referer = req.headers().contains_key(header::REFERER);
    let page = page.bare();
    let mut phone = phone(&page, &world, code, payment, &opened);
    let first = opened.app.is_none() && phone.screen == Screen::Confirm;
    phone.no_referer = first && !referer && matches!(phone.payment.kind.as_str(), "H5" | "MWEB");
    page.show(&phone)
}

/// `POST /sandbox/phone/{code}`
pub async fn act(
    English(page): English,
    world: Data<World>,
    code: Path<String>,
    form: CsrfForm<Done>,
) -> Result<HttpResponse, Error> {
    let (code, done) = (code.into_inner(), form.0);
    let back = Some(done.redirect_url.clone()).filter(|back| !back.is_empty());
    let opened = Opened { app: Some(done.app.clone()), redirect_url: back };
    let person =
        Payer { wallet: done.app.clone(), level: done.level, source: done.source, trouble: done.trouble };
    let confirms = matches!(done.act.as_str(), "confirm" | "check");
    if confirms && !(done.pin.len() == 6 && done.pin.bytes().all(|b| b.is_ascii_digit())) {
        return ask_again(page, &world, code, &opened, &person).await;
    }
    let outcome = match done.act.as_str() {
        "confirm" => payer::confirm(&world, &code, &person).await?,
        "check" => payer::check_first(&world, &code, &person).await?,
        "passes" => payer::finish_check(&world, &code, true).await?,
        "fails" => payer::finish_check(&world, &code, false).await?,
        "decline" => payer::decline(&world, &code).await?,
        "slow" => payer::too_slow(&world, &code).await?,
        _ => return Err(Error::BadRequest),
    };
    outcome.ok_or(Error::NotFound)?;
    world.call();
    let query = serde_urlencoded::to_string(&opened).unwrap_or_default();
    Ok(see_other(&format!("/sandbox/phone/{code}?{query}")))
}

async fn ask_again(
    page: Page,
    world: &World,
    code: String,
    opened: &Opened,
    payer: &Payer,
) -> Result<HttpResponse, Error> {
    let payment = wallet::find(world, &code).await?.ok_or(Error::NotFound)?;
    let page = page.bare();
    let mut phone = phone(&page, world, code, payment, opened);
    phone.problems = vec![Problem::new("pin", page.lang.t("sandbox-pin-problem"))];
    phone.who = Situation::of(page.lang, payer);
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &phone)
}

/// `GET /sandbox/phone/{code}/picture`: the code as the provider's own picture.
pub async fn picture(world: Data<World>, code: Path<String>) -> Result<HttpResponse, Error> {
    let payment = wallet::find(&world, &code).await?.ok_or(Error::NotFound)?;
    let page = world.url(&format!("/sandbox/phone/{}", payment.code()));
    let svg = crate::qr::path(&page).and_then(|drawn| crate::qr::svg(&drawn)).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(svg))
}

/// The tile of a wallet.
pub fn logo(code: &str) -> &'static str {
    match code {
        ALIPAY => "alipay",
        ALIPAY_HK => "alipay-hk",
        WECHAT => "wechat",
        _ => "alipay-plus",
    }
}

fn phone<'a>(page: &'a Page, world: &World, code: String, payment: Payment, opened: &Opened) -> Phone<'a> {
    let (shop, now) = (&world.shop, world.clock.now());
    let right = apps::right(shop, &payment);
    let chosen = opened.app.as_deref().and_then(|code| apps::named(shop, code));
    let open = chosen.unwrap_or_else(|| right.clone());
    let screen = screen(shop, &payment, &code, (&open, opened), now);
    let currency = open.currency.unwrap_or(payment.amount.currency());
    let paid = payment.paid().map(|paid| (paid.taken, paid.rate));
    Phone {
        p: page,
        logo: logo(&open.code),
        wallets: wallets(shop, &open),
        taken: paid.or_else(|| apps::convert(&shop.rates, payment.amount, currency)),
        refused: refused(&payment, now).map(words::refusal),
        can_check: payment.provider == Provider::Antom,
        back: back(shop, &payment, opened),
        back_in_form: opened.redirect_url.clone().unwrap_or_default(),
        who: Situation::of(page.lang, &Payer::able(open.code.clone())),
        no_referer: false,
        problems: Vec::new(),
        code,
        payment,
        right,
        screen,
        open,
    }
}

fn screen(
    shop: &Shop,
    payment: &Payment,
    code: &str,
    (open, opened): (&Wallet, &Opened),
    now: Timestamp,
) -> Screen {
    let link = matches!(payment.kind.as_str(), "H5" | "MWEB") && opened.app.is_none();
    let (_, number) = read_code(code);
    match payment.standing(now) {
        Standing::Waiting if number.is_some_and(|number| number != payment.codes) => Screen::OldCode,
        Standing::Waiting if link && now.since(payment.created) > LINK_MS => Screen::OldLink,
        Standing::Waiting if !apps::opens(shop, payment, &open.code) => Screen::WrongApp,
        Standing::Waiting => Screen::Confirm,
        Standing::Checking(_) => Screen::Checking,
        Standing::Paid(_) => Screen::Paid,
        Standing::Failed(_) => Screen::Failed,
        Standing::Closed => Screen::Closed,
        Standing::Expired => Screen::Expired,
    }
}

fn refused(payment: &Payment, now: Timestamp) -> Option<wallet::Refusal> {
    match payment.standing(now) {
        Standing::Failed(why) => Some(why),
        Standing::Waiting => payment.refused,
        _ => None,
    }
}

/// Only an address of the shop's own becomes a link.
fn back(shop: &Shop, payment: &Payment, opened: &Opened) -> Option<String> {
    let back = payment.back_url.as_ref().or(opened.redirect_url.as_ref())?;
    let rest = back.strip_prefix(&shop.public_url)?;
    rest.starts_with('/').then(|| back.clone())
}

fn wallets(shop: &Shop, open: &Wallet) -> Vec<Choice> {
    let entry =
        |wallet: Wallet| Choice { chosen: wallet.code == open.code, value: wallet.code, text: wallet.name };
    apps::all(shop).into_iter().map(entry).collect()
}
