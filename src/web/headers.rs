//! Headers that every answer carries.

use super::Site;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderName, HeaderValue},
    middleware::Next,
};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ALWAYS: [(&str, &str); 5] = [
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    // To other sites nothing. To ourselves the address, as a browser that may not tell it sends forms with
    // `Origin: null`, which looks like another site.
    ("referrer-policy", "same-origin"),
];

/// The policy of a world that is a process of its own: its forms lead to the shop as well, as those of real providers do.
fn world_policy(site: &Site) -> Option<HeaderValue> {
    let shop = url::Url::parse(site.sandbox.shop()?).ok()?.origin().ascii_serialization();
    let policy = CSP.replace("form-action 'self'", &format!("form-action 'self' {shop}"));
    HeaderValue::from_str(&policy).ok()
}

/// Adds them. What is not a hashed asset is never stored by anybody.
pub async fn add(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let secure = req.app_data::<Site>().is_some_and(|site| site.public_url.starts_with("https://"));
    let world = req.app_data::<Site>().and_then(world_policy);
    let private = req.path().starts_with("/pay/");
    let mut response = next.call(req).await?;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    if let Some(policy) = world {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if private {
        headers
            .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    }
    Ok(response)
}
