//! `/wallet/…` and `/walletsolidity/…`: blocks and transactions, as far as the asked view sees them.

use super::{shape, visible::visible};
use crate::{
    sandbox::World,
    sandbox::chain::{
        Chain,
        blocks::Reorgs,
        bytes::{hex, unhex},
        faults::Faults,
        state,
    },
    store::StoreError,
};
use actix_web::HttpResponse;
use serde_json::{Map, Value, json};

/// How far a question reaches: to the latest block, or to the last that cannot be undone.
#[derive(Clone, Copy)]
pub enum Sight<'a> {
    Full(&'a Faults),
    Solidified(&'a Faults),
}

impl Sight<'_> {
    fn faults(&self) -> &Faults {
        match self {
            Self::Full(faults) | Self::Solidified(faults) => faults,
        }
    }

    fn head(&self, world: &World) -> i64 {
        let view = self.faults().view(world, Chain::Tron);
        match self {
            Self::Full(_) => view.head,
            Self::Solidified(_) => view.last_final,
        }
    }
}

/// What was posted, and whether addresses are wanted in base 58.
struct WalletRequest {
    fields: Map<String, Value>,
    visible: bool,
}

/// Answers one of the known interfaces; 404 for any other.
pub async fn answer(
    world: &World,
    api: &str,
    sight: Sight<'_>,
    body: &[u8],
) -> Result<HttpResponse, StoreError> {
    if !["gettransactioninfobyid", "gettransactionbyid", "getnowblock", "getblockbynum"].contains(&api) {
        return Ok(HttpResponse::NotFound().finish());
    }
    let asked = match read(api, body) {
        Ok(asked) => asked,
        Err(problem) => return Ok(error(&problem)),
    };
    let found = match api {
        "getnowblock" => block(world, sight, sight.head(world)).await.map(Ok),
        "getblockbynum" => match number(&asked) {
            Ok(number) => block(world, sight, number).await.map(Ok),
            Err(problem) => Ok(Err(problem)),
        },
        _ => match value(&asked) {
            Ok(id) => transaction(world, api, sight, &id).await.map(Ok),
            Err(problem) => Ok(Err(problem)),
        },
    };
    Ok(match found? {
        Ok(found) if asked.visible => HttpResponse::Ok().json(visible(found)),
        Ok(found) => HttpResponse::Ok().json(found),
        Err(problem) => error(&problem),
    })
}

/// java-tron's errors: the exception's class and its message, with status 200.
fn error(said: &str) -> HttpResponse {
    HttpResponse::Ok().json(json!({ "Error": format!("class {said}") }))
}

const PARSE: &str = "org.tron.core.services.http.JsonFormat$ParseException";

/// The latest block may be asked for without a body.
fn read(api: &str, body: &[u8]) -> Result<WalletRequest, String> {
    if api == "getnowblock" && body.is_empty() {
        return Ok(WalletRequest { fields: Map::new(), visible: false });
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => {
            let visible = fields.get("visible").and_then(Value::as_bool).unwrap_or_default();
            Ok(WalletRequest { fields, visible })
        }
        Ok(_) => Err(format!("{PARSE} : 1:1: Expected \"{{\".")),
        Err(why) => Err(format!("org.tron.json.JSONException : {why}")),
    }
}

/// The digits of the id asked for. Nothing at all is an id that no transaction has.
fn value(asked: &WalletRequest) -> Result<String, String> {
    match asked.fields.get("value") {
        None => Ok(String::new()),
        Some(Value::String(text)) => {
            let digits = text.strip_prefix("0x").unwrap_or(text);
            let padded = if digits.len() % 2 == 1 { format!("0{digits}") } else { digits.to_owned() };
            let bytes = unhex(&padded).ok_or_else(|| format!("{PARSE} : 1:10: INVALID hex String"))?;
            Ok(hex(&bytes))
        }
        Some(_) => Err(format!("{PARSE} : 1:10: Expected string.")),
    }
}

/// Without a number it is block 0.
fn number(asked: &WalletRequest) -> Result<i64, String> {
    match asked.fields.get("num") {
        None => Ok(0),
        Some(number) => number
            .as_i64()
            .ok_or_else(|| format!("{PARSE} : 1:8: Couldn't parse integer: For input string: {number}")),
    }
}

async fn transaction(world: &World, api: &str, sight: Sight<'_>, id: &str) -> Result<Value, StoreError> {
    let known = sight.faults().faulty(world, Chain::Tron, sight.head(world), id).await?;
    let Some(known) = known else { return Ok(json!({})) };
    Ok(if api == "gettransactionbyid" { shape::body(&known) } else { shape::info(&known) })
}

async fn block(world: &World, sight: Sight<'_>, number: i64) -> Result<Value, StoreError> {
    if number < 0 || number > sight.head(world) {
        return Ok(json!({}));
    }
    let mut db = world.store.read().await?;
    let reorgs = Reorgs::of(&mut db, Chain::Tron).await?;
    let inside = state::in_blocks(&mut db, Chain::Tron, number..=number).await?;
    Ok(shape::block(number, &reorgs, &inside))
}
