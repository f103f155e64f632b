//! Begins an attempt: `payments/pay`, the one call behind the code on a desktop and the links on a phone.

use super::{
    Brand,
    answer::{Answer, Outcome},
    client::Client,
    codes,
    request::{Amount, Env, PRODUCT, Settlement},
    show,
};
use crate::domain::{Decline, Money};
use crate::methods::{BeginRequest, Fault, Instructions};
use serde::Serialize;
use url::Url;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PayRequest<'a> {
    product_code: &'static str,
    payment_request_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant_region: Option<&'a str>,
    order: Order<'a>,
    payment_amount: Amount,
    payment_method: PaymentMethod<'a>,
    payment_redirect_url: &'a str,
    payment_notify_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement_strategy: Option<Settlement>,
    env: Env<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaymentMethod<'a> {
    payment_method_type: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Order<'a> {
    reference_order_id: String,
    order_description: String,
    order_amount: Amount,
    buyer: Buyer,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant: Option<Merchant<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Buyer {
    reference_buyer_id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Merchant<'a> {
    reference_merchant_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant_name: Option<&'a str>,
    #[serde(rename = "merchantMCC", skip_serializing_if = "Option::is_none")]
    merchant_mcc: Option<&'a str>,
}

/// Opens the attempt, or hears again what was answered when it was opened.
pub async fn begin(client: &Client, brand: Brand, ask: &BeginRequest) -> Result<Instructions, Fault> {
    if !is_countable(ask.charge) {
        return Err(Fault::Refused(Decline::Unavailable));
    }
    let wallet = wallet(client, brand, ask).ok_or(Fault::Refused(Decline::Unavailable))?;
    let answer = client.call("pay", &request(client, wallet, ask)).await?;
    answer.speaks_of("/paymentRequestId", ask.attempt.as_str())?;
    match answer.outcome() {
        Outcome::Done => Ok(show::instructions(client, wallet, ask, &answer)),
        Outcome::Undecided(code) if code == "PAYMENT_IN_PROCESS" => in_process(client, wallet, ask, &answer),
        Outcome::Undecided(code) => Err(Fault::Unknown(format!("payments/pay: undecided, {code}"))),
        Outcome::Failed(code) => Err(refused(ask, &code)),
    }
}

fn in_process(
    client: &Client,
    wallet: &str,
    ask: &BeginRequest,
    answer: &Answer,
) -> Result<Instructions, Fault> {
    let instructions = show::instructions(client, wallet, ask, answer);
    if instructions.code.is_none() && instructions.links.is_empty() {
        return Err(Fault::Unknown("payments/pay: begun, but with neither a code nor a link to show".into()));
    }
    Ok(instructions)
}

fn refused(ask: &BeginRequest, code: &str) -> Fault {
    if codes::is_taken(code) {
        return Fault::Unknown(format!("payments/pay: {code}"));
    }
    // The flow keeps only our own word for it; the operator needs Antom's.
    tracing::warn!(attempt = %ask.attempt, code, "Antom refused to begin a payment");
    Fault::Refused(codes::decline(code))
}

/// Amounts are whole, positive and of at most 16 digits; rupiah have no sen at Antom, and USDT no code.
fn is_countable(charge: Money) -> bool {
    let sen = charge.currency().code() == "IDR" && charge.minor() % 100 != 0;
    let foreign = charge.currency().digits() > 2;
    charge.is_positive() && charge.minor() < 10_i64.pow(16) && !sen && !foreign
}

/// The payment method type to ask for; none when the payer names a wallet that is not on offer.
fn wallet<'a>(client: &'a Client, brand: Brand, ask: &BeginRequest) -> Option<&'a str> {
    match (brand, &ask.wallet) {
        (Brand::Alipay, _) => Some("ALIPAY_CN"),
        (Brand::AlipayHk, _) => Some("ALIPAY_HK"),
        (Brand::AlipayPlus, Some(code)) if ask.device.is_phone() => client
            .config
            .wallets
            .iter()
            .find(|wallet| wallet.code == *code)
            .map(|wallet| wallet.code.as_str()),
        (Brand::AlipayPlus, _) => Some(&client.config.connect_code),
    }
}

// No `paymentExpiryTime`: it may lie at most ten minutes ahead, while codes live 14 minutes without it.
fn request<'a>(client: &'a Client, wallet: &'a str, ask: &'a BeginRequest) -> PayRequest<'a> {
    let config = &client.config;
    PayRequest {
        product_code: PRODUCT,
        payment_request_id: ask.attempt.as_str(),
        merchant_region: config.merchant_region.as_deref(),
        order: order(client, ask),
        payment_amount: ask.charge.into(),
        payment_method: PaymentMethod { payment_method_type: wallet },
        payment_redirect_url: &ask.return_url,
        payment_notify_url: notify_url(client, ask),
        settlement_strategy: Settlement::of(config),
        env: Env::on(ask.device).with_browser(ask.client_ip, &ask.user_agent),
    }
}

fn order<'a>(client: &'a Client, ask: &BeginRequest) -> Order<'a> {
    Order {
        reference_order_id: cut(&ask.order, 64),
        order_description: cut(&ask.description, 256),
        order_amount: ask.charge.into(),
        buyer: Buyer { reference_buyer_id: cut(&ask.buyer, 64) },
        merchant: client.config.merchant.as_ref().map(|merchant| Merchant {
            reference_merchant_id: &merchant.reference,
            merchant_name: merchant.name.as_deref(),
            merchant_mcc: merchant.mcc.as_deref(),
        }),
    }
}

fn cut(text: &str, chars: usize) -> String {
    text.trim().chars().take(chars).collect()
}

/// One address for all three methods: the path is part of what Ant signs, so it has to be the one that
/// messages are verified with.
fn notify_url(client: &Client, ask: &BeginRequest) -> String {
    let Ok(mut url) = Url::parse(&ask.notify_url) else { return ask.notify_url.clone() };
    url.set_path(&client.config.notify_path);
    url.set_query(None);
    url.into()
}
