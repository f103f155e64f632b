//! Who is at the other end of the wire: address and device.

use super::Site;
use crate::methods::Device;
use actix_web::{
    HttpRequest,
    http::header::{self, HeaderMap},
};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The client's address. `X-Forwarded-For` is believed only from a configured proxy, and only its last
/// entry that is no proxy of ours.
pub fn address(req: &HttpRequest) -> Option<IpAddr> {
    let peer = req.peer_addr()?.ip();
    let site = req.app_data::<Site>()?;
    Some(behind(peer, req.headers(), &site.config.trusted_proxies))
}

/// The part of an address that one customer of a network holds: all of IPv4, and the /64 of IPv6, in which
/// a single machine may take any address it likes.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
        v4 => v4,
    }
}

pub fn user_agent(req: &HttpRequest) -> &str {
    req.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("")
}

pub fn device(req: &HttpRequest) -> Device {
    Device::of(user_agent(req))
}

/// Goes back from the peer, proxy by proxy, to the first address that is not one of ours. An entry that is
/// no address ends the way: what stands before it was not written by a proxy of ours.
fn behind(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let ours = |ip: &IpAddr| proxies.iter().any(|proxy| proxy.to_canonical() == *ip);
    let mut client = peer.to_canonical();
    // A list may come in several lines, which count as one (RFC 9110, 5.2): some proxies add a line.
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").map(|line| line.to_str().unwrap_or_default()).collect();
    for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        if !ours(&client) {
            break;
        }
        let Some(address) = parse(entry) else { break };
        client = address;
    }
    client
}

/// An address as proxies write it: alone, with a port, an IPv6 one in brackets.
fn parse(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim().trim_matches('"');
    let bare = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(entry);
    let alone = bare.parse::<IpAddr>().ok();
    let address = alone.or_else(|| entry.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn client(peer: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(HeaderName::from_static("x-forwarded-for"), HeaderValue::from_str(line).unwrap());
        }
        let proxies = ["127.0.0.1", "10.0.0.7"].map(|proxy| proxy.parse().unwrap());
        behind(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_stranger_is_believed_nothing() {
        assert_eq!(client("198.51.100.7", &["203.0.113.9"]), "198.51.100.7");
    }

    #[test]
    fn the_last_entry_that_is_no_proxy_of_ours_is_the_client() {
        assert_eq!(client("127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["6.6.6.6, 203.0.113.9, 10.0.0.7"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn several_lines_are_one_list() {
        assert_eq!(client("127.0.0.1", &["6.6.6.6", "203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["6.6.6.6", "203.0.113.9", "10.0.0.7"]), "203.0.113.9");
    }

    #[test]
    fn ports_and_brackets_are_taken_off() {
        assert_eq!(client("127.0.0.1", &["203.0.113.9:51234"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["[2001:db8::9]:51234"]), "2001:db8::9");
        assert_eq!(client("127.0.0.1", &["[2001:db8::9]"]), "2001:db8::9");
        assert_eq!(client("127.0.0.1", &["2001:db8::9"]), "2001:db8::9");
    }

    #[test]
    fn an_ipv4_address_written_as_ipv6_is_the_same_address() {
        assert_eq!(client("::ffff:127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["::ffff:203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["6.6.6.6, 203.0.113.9, ::ffff:10.0.0.7"]), "203.0.113.9");
    }

    #[test]
    fn what_stands_before_an_entry_that_is_no_address_is_not_believed() {
        assert_eq!(client("127.0.0.1", &["6.6.6.6, unknown"]), "127.0.0.1");
        assert_eq!(client("127.0.0.1", &["6.6.6.6, unknown, 10.0.0.7"]), "10.0.0.7");
    }

    #[test]
    fn one_network_of_ipv6_is_one_client() {
        let one: IpAddr = "2001:db8:1:2:aaaa::1".parse().unwrap();
        let other: IpAddr = "2001:db8:1:2:bbbb::2".parse().unwrap();
        assert_eq!(network(one), network(other));
        assert_ne!(network(one), network("2001:db8:1:3::1".parse().unwrap()));
        assert_eq!(network("::ffff:203.0.113.9".parse().unwrap()).to_string(), "203.0.113.9");
    }
}
