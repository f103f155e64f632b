//! TronGrid's list of an account's token transfers: neither block nor status, so a hint and no proof.

use crate::{
    domain::Timestamp,
    sandbox::World,
    sandbox::chain::{
        Account, Chain, Transaction,
        bytes::{hex, unhex},
        faults::Faults,
        state,
        transaction::TRANSFER,
    },
    store::StoreError,
};
use actix_web::HttpResponse;
use serde_json::{Value, json};
use std::{cmp::Ordering, collections::HashMap, ops::Range};

const LIMIT: usize = 20;
const MOST: usize = 200;

/// What is asked for, by TronGrid's names.
struct GridQuery {
    account: Account,
    contract: Option<Account>,
    only_to: bool,
    only_from: bool,
    only_confirmed: bool,
    only_unconfirmed: bool,
    span: Range<Timestamp>,
    ascending: bool,
    limit: usize,
    /// The last entry of the page before.
    after: Option<Place>,
}

/// Block, index in the block, and log.
type Place = (i64, i64, i64);

/// One transfer.
struct Entry {
    place: Place,
    json: Value,
}

/// `GET /v1/accounts/{address}/transactions/trc20`
pub async fn transfers(
    world: &World,
    address: &str,
    query: &str,
    faults: &Faults,
) -> Result<HttpResponse, StoreError> {
    let wanted = match read(address, query) {
        Ok(wanted) => wanted,
        // This shape was not seen recorded; the text is TronGrid's.
        Err(said) => {
            let body = json!({ "success": false, "error": said, "statusCode": 400 });
            return Ok(HttpResponse::BadRequest().json(body));
        }
    };
    let view = faults.view(world, Chain::Tron);
    let known = state::between(&mut world.store.read().await?, Chain::Tron, wanted.span.clone()).await?;
    let shown = known.iter().filter(|t| {
        let last = if wanted.only_confirmed { view.last_final } else { view.head };
        t.is_in(last) && !(wanted.only_unconfirmed && t.is_in(view.last_final))
    });
    let mut entries: Vec<Entry> = shown.flat_map(|t| entries(t, &wanted)).collect();
    entries.sort_by(|a, b| wanted.order(a.place, b.place));
    entries.retain(|e| wanted.after.is_none_or(|after| wanted.order(after, e.place) == Ordering::Less));
    Ok(HttpResponse::Ok().json(page(world, &entries, address, query, wanted.limit)))
}

impl GridQuery {
    fn order(&self, a: Place, b: Place) -> Ordering {
        if self.ascending { a.cmp(&b) } else { b.cmp(&a) }
    }
}

fn read(address: &str, query: &str) -> Result<GridQuery, &'static str> {
    let asked: HashMap<String, String> = serde_urlencoded::from_str(query).unwrap_or_default();
    let get = |name: &str| asked.get(name).map(String::as_str);
    let is = |name: &str| get(name) == Some("true");
    let moment = |name: &str, default: i64| match get(name).map(str::parse) {
        None => Ok(Timestamp::from_millis(default)),
        Some(Ok(millis)) => Ok(Timestamp::from_millis(millis)),
        Some(Err(_)) => Err("Invalid timestamp."),
    };
    let contract = match get("contract_address") {
        None => None,
        Some(text) => Some(Account::from_any(text).ok_or("A valid contract address is required.")?),
    };
    let limit = match get("limit").map(str::parse::<usize>) {
        None => LIMIT,
        Some(Ok(limit)) => limit.clamp(1, MOST),
        Some(Err(_)) => return Err("Invalid limit."),
    };
    let after = match get("fingerprint") {
        None => None,
        Some(text) => Some(from_fingerprint(text).ok_or("Invalid fingerprint.")?),
    };
    Ok(GridQuery {
        account: Account::from_any(address).ok_or("A valid account address is required.")?,
        contract,
        only_to: is("only_to"),
        only_from: is("only_from"),
        only_confirmed: is("only_confirmed"),
        only_unconfirmed: is("only_unconfirmed"),
        span: moment("min_timestamp", 0)?..moment("max_timestamp", i64::MAX - 1)?.plus_ms(1),
        ascending: get("order_by").is_some_and(|order| order.ends_with(",asc")),
        limit,
        after,
    })
}

/// The transfers of a transaction that are wanted, from its logs.
fn entries(transaction: &Transaction, wanted: &GridQuery) -> Vec<Entry> {
    let mut found = Vec::new();
    for (nth, log) in transaction.logs().into_iter().enumerate() {
        let [topic, from, to] = log.topics.as_slice() else { continue };
        let (Some(from), Some(to)) = (party(from), party(to)) else { continue };
        let mine = (to == wanted.account && !wanted.only_from) || (from == wanted.account && !wanted.only_to);
        if topic != TRANSFER || !mine || wanted.contract.is_some_and(|contract| contract != log.address) {
            continue;
        }
        let place = (transaction.block, transaction.place, transaction.log_index(nth));
        let value = u128::from_str_radix(&log.data, 16).unwrap_or_default();
        found.push(Entry { place, json: entry(transaction, log.address, from, to, value) });
    }
    found
}

fn party(topic: &str) -> Option<Account> {
    Account::from_hex(topic.get(24..)?)
}

fn entry(transaction: &Transaction, token: Account, from: Account, to: Account, value: u128) -> Value {
    json!({
        "transaction_id": transaction.id,
        // Any contract may call itself that.
        "token_info": { "symbol": "USDT", "address": token.written(Chain::Tron), "decimals": 6,
            "name": "Tether USD" },
        "block_timestamp": Chain::Tron.time(transaction.block).millis(),
        "from": from.written(Chain::Tron),
        "to": to.written(Chain::Tron),
        "type": "Transfer",
        "value": value.to_string(),
    })
}

/// The first entries; when there are more, with the fingerprint of the last one and where the next page is.
fn page(world: &World, entries: &[Entry], address: &str, query: &str, limit: usize) -> Value {
    let shown = &entries[..entries.len().min(limit)];
    let mut meta = json!({ "at": world.clock.now().millis(), "page_size": shown.len() });
    if let Some(last) = shown.last().filter(|_| entries.len() > limit) {
        let print = fingerprint(last.place);
        let others = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("fingerprint="));
        let query: Vec<&str> = others.collect();
        let path = format!("{}/v1/accounts/{address}/transactions/trc20", super::MOUNT);
        let next = format!("{path}?{}&fingerprint={print}", query.join("&"));
        meta["fingerprint"] = json!(print);
        meta["links"] = json!({ "next": world.url(&next) });
    }
    let data: Vec<&Value> = shown.iter().map(|entry| &entry.json).collect();
    json!({ "data": data, "success": true, "meta": meta })
}

fn fingerprint((block, place, log): Place) -> String {
    hex(format!("{block}/{place}/{log}").as_bytes())
}

fn from_fingerprint(text: &str) -> Option<Place> {
    let plain = String::from_utf8(unhex(text)?).ok()?;
    let mut numbers = plain.split('/').map(|part| part.parse::<i64>().ok());
    Some((numbers.next()??, numbers.next()??, numbers.next()??))
}
