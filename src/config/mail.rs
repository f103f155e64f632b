//! The table of mail: the relay for emails, and their sender.

use super::{Mode, values};
use crate::notify::mail;
use serde::Deserialize;

/// Where the fictional seller of the example has its mailboxes.
pub(super) const EXAMPLE_DOMAIN: &str = "@norwind.example";

/// How mails leave.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailFile {
    /// A host name, or `sandbox`.
    #[serde(deserialize_with = "host")]
    pub gateway: String,
    #[serde(default, deserialize_with = "port")]
    pub port: Option<u16>,
    #[serde(default)]
    pub security: Option<MailSecurity>,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub username: Option<String>,
    #[serde(deserialize_with = "sender")]
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    Tls,
    StartTls,
    Plain,
}

impl MailFile {
    /// Emails of a live site come from a mailbox that exists.
    pub(super) fn check_sender(&self, mode: Mode) -> Result<(), String> {
        if mode == Mode::Live && self.from.contains(EXAMPLE_DOMAIN) {
            return Err(format!("mail: from, {}, is the example's; write your own", self.from));
        }
        Ok(())
    }

    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        let sandbox = self.gateway == "sandbox";
        if mode == Mode::Live && sandbox {
            return Err("mail has the sandbox gateway, which mode \"live\" refuses".into());
        }
        if !sandbox && self.security == Some(MailSecurity::Plain) && !mail::is_this_machine(&self.gateway) {
            return Err("mail: security \"plain\" is only for a server on this machine; use \"tls\" or \
                        \"starttls\""
                .into());
        }
        Ok(())
    }
}

fn host<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = values::text(d)?;
    let address = text.parse::<std::net::IpAddr>().is_ok();
    if address || url::Host::parse(&text).is_ok_and(|host| matches!(host, url::Host::Domain(_))) {
        return Ok(text);
    }
    let why = format!("\"{text}\" is neither \"sandbox\" nor a host name such as \"smtp.example.com\"");
    Err(serde::de::Error::custom(why))
}

fn port<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<u16>, D::Error> {
    match u16::deserialize(d)? {
        0 => Err(serde::de::Error::custom("a port is from 1 to 65535, such as 465")),
        port => Ok(Some(port)),
    }
}

fn sender<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = values::text(d)?;
    match mail::mailbox(&text) {
        Ok(_) => Ok(text),
        Err(why) => Err(serde::de::Error::custom(format!(
            "\"{text}\" {why:#}, such as \"Norwind <billing@norwind.example>\""
        ))),
    }
}
