//! Parts that several of Antom's requests share. Every scalar is a text, amounts too.

use super::config::Config;
use crate::domain::Money;
use crate::methods::{Device, System};
use serde::Serialize;
use std::net::IpAddr;

/// The product that wallets are sold under.
pub const PRODUCT: &str = "CASHIER_PAYMENT";

#[derive(Serialize)]
pub struct Amount {
    currency: &'static str,
    value: String,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self { currency: money.currency().code(), value: money.minor().to_string() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Settlement {
    settlement_currency: &'static str,
}

impl Settlement {
    pub fn of(config: &Config) -> Option<Self> {
        let settlement_currency = config.settlement_currency?.code();
        Some(Self { settlement_currency })
    }
}

/// Where the payer's browser runs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Env<'a> {
    terminal_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    os_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_ip: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_agent: Option<&'a str>,
}

impl<'a> Env<'a> {
    pub fn on(device: Device) -> Self {
        let os_type = match device.phone {
            Some(System::Ios) => Some("IOS"),
            Some(System::Android) => Some("ANDROID"),
            Some(System::Other) | None => None,
        };
        let terminal_type = if device.is_phone() { "WAP" } else { "WEB" };
        Self { terminal_type, os_type, client_ip: None, user_agent: None }
    }

    /// What tells one kind of terminal from another; none on a desktop.
    pub fn system(&self) -> Option<&'static str> {
        if self.terminal_type == "WEB" { None } else { Some(self.os_type.unwrap_or("OTHER")) }
    }

    /// Adds who is asking. Antom refuses addresses that are not public ones, so those are left out.
    pub fn with_browser(mut self, ip: Option<IpAddr>, user_agent: &'a str) -> Self {
        self.client_ip = ip.filter(|ip| is_public(*ip)).map(|ip| ip.to_string());
        self.user_agent = Some(user_agent).filter(|agent| !agent.is_empty());
        self
    }
}

fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => !(ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_unspecified()),
        IpAddr::V6(ip) => {
            let local = ip.is_unique_local() || ip.is_unicast_link_local();
            !(local || ip.is_loopback() || ip.is_unspecified())
        }
    }
}
