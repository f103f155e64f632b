//! Who is at the other end of the wire: address and device.

use super::Site;
use crate::methods::Device;
use actix_web::{HttpRequest, http::header};
use std::net::IpAddr;

/// The client's address. `X-Forwarded-For` is believed only from a configured proxy, and only its last
/// entry that is no proxy of ours.
pub fn address(req: &HttpRequest) -> Option<IpAddr> {
    let peer = req.peer_addr()?.ip();
    let site = req.app_data::<Site>()?;
    let ours = |ip: &IpAddr| site.config.trusted_proxies.contains(ip);
    if !ours(&peer) {
        return Some(peer);
    }
    let forwarded = req.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or("");
    let named = forwarded.rsplit(',').map_while(|part| part.trim().parse().ok()).find(|ip| !ours(ip));
    Some(named.unwrap_or(peer))
}

pub fn user_agent(req: &HttpRequest) -> &str {
    req.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("")
}

pub fn device(req: &HttpRequest) -> Device {
    Device::of(user_agent(req))
}
