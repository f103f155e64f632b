//! What the two services answer.

use super::{
    ApiError, no,
    world::{self, Agreement, BadToken},
};
use crate::sandbox::World;
use serde_json::{Value, json};

/// So many agreements are looked at for one page: filters apply to the page, so that pages may come empty.
const PAGE: usize = 2;

/// `ResolveCustomer`
pub async fn resolve(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let token = asked["RegistrationToken"].as_str().unwrap_or_default();
    let licence = world::read_token(token, world.clock.now()).map_err(|bad| {
        ApiError::Refused(match bad {
            BadToken::Unknown => no("InvalidTokenException", "the registration token is not valid"),
            BadToken::Expired => no("ExpiredTokenException", "the registration token has expired"),
        })
    })?;
    let all = world::all(world).await?;
    let agreement = all.into_iter().find(|agreement| agreement.licence == licence);
    let unknown = || ApiError::Refused(no("InvalidTokenException", "the registration token is not valid"));
    let agreement = agreement.ok_or_else(unknown)?;
    // A listing from after June 2026: no CustomerIdentifier.
    Ok(json!({
        "ProductCode": agreement.product_code,
        "CustomerAWSAccountId": agreement.account,
        "LicenseArn": agreement.licence,
    }))
}

/// `GetEntitlements`
pub async fn entitlements(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let parameter = |why| ApiError::Refused(no("InvalidParameterException", why));
    let code = asked["ProductCode"].as_str().ok_or_else(|| parameter("ProductCode is missing"))?;
    if asked.get("MaxResults").is_some_and(|most| !(1..=25).contains(&most.as_i64().unwrap_or(0))) {
        return Err(parameter("MaxResults is 1 to 25"));
    }
    let first = match asked.get("NextToken").map(|token| token.as_str().map(str::parse::<usize>)) {
        None => 0,
        Some(Some(Ok(first))) => first,
        Some(_) => return Err(parameter("NextToken is not one of ours")),
    };
    let mut all = world::all(world).await?;
    all.reverse();
    let page = all.iter().skip(first).take(PAGE).filter(|agreement| {
        agreement.product_code == code && !agreement.ended && passes(agreement, &asked["Filter"])
    });
    let mut answer = json!({ "Entitlements": page.map(right).collect::<Vec<_>>() });
    if first + PAGE < all.len() {
        answer["NextToken"] = json!((first + PAGE).to_string());
    }
    Ok(answer)
}

/// Values of one key are alternatives; all keys must agree.
fn passes(agreement: &Agreement, filter: &Value) -> bool {
    filter.as_object().into_iter().flatten().all(|(key, wanted)| {
        let own = match key.as_str() {
            "CUSTOMER_AWS_ACCOUNT_ID" => &agreement.account,
            "LICENSE_ARN" => &agreement.licence,
            "DIMENSION" => &agreement.dimension,
            _ => return false,
        };
        wanted.as_array().is_some_and(|values| values.iter().any(|value| value == own))
    })
}

fn right(agreement: &Agreement) -> Value {
    let mut right = json!({
        "ProductCode": agreement.product_code,
        "Dimension": agreement.dimension,
        "CustomerAWSAccountId": agreement.account,
        "LicenseArn": agreement.licence,
        "Value": { "IntegerValue": agreement.units },
    });
    if let Some(until) = agreement.until {
        right["ExpirationDate"] = json!(until.millis() / 1000);
    }
    right
}
