//! Emails: their facts, their words, and the way to a mail server.

mod attention;
mod compose;
#[cfg(test)]
mod compose_tests;
mod facts;
mod lines;
mod message;
mod parts;
#[cfg(test)]
mod tests;
mod words;

pub use compose::{Composed, Seller, compose};
pub use facts::{
    Attention, ExactTransfer, Invitation, Mail, NextSteps, OrderFacts, OrderedBy, PaymentFacts, Rest,
    Reversal, Reversed, SoFar, TimeLeft,
};
pub use message::Email;

use super::Unsent;
use crate::domain::{MailFault, Timestamp};
use anyhow::{Context, bail, ensure};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::{error::Error, io, net::IpAddr, time::Duration};

/// The relay for emails, and their sender.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpConfig {
    pub host: String,
    /// Usually 465 with [`Security::Tls`] and 587 with [`Security::StartTls`].
    pub port: u16,
    pub security: Security,
    pub username: Option<String>,
    pub password: Option<SecretString>,
    /// `Name <address>`; a domain in its ASCII form. Its domain also ends every Message-ID.
    pub from: String,
    /// Where answers go when not to `from`.
    pub reply_to: Option<String>,
    /// How long one email may take altogether.
    pub timeout_ms: u64,
}

/// How the way to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS before anything is said; never without.
    StartTls,
    /// None. Only for a server on this machine.
    Plain,
}

/// Hands emails to a mail server, each on a connection of its own.
#[derive(Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    reply_to: Option<Mailbox>,
    timeout: Duration,
}

impl Mailer {
    /// Checks the configuration; connects to nothing.
    pub fn new(config: &SmtpConfig) -> anyhow::Result<Self> {
        let from = mailbox(&config.from).context("mail from")?;
        let reply_to = config.reply_to.as_deref().map(mailbox).transpose().context("mail reply_to")?;
        let timeout = Duration::from_millis(config.timeout_ms);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .tls(tls(config)?)
            .timeout(Some(timeout))
            .hello_name(ClientId::Domain(from.email.domain().to_owned()));
        if let Some(credentials) = credentials(config)? {
            builder = builder.credentials(credentials);
        }
        Ok(Self { transport: builder.build(), from, reply_to, timeout })
    }

    /// Hands one email in; `at` is its date. The same email sent again carries the same Message-ID.
    ///
    /// # Errors
    /// [`Unsent`]: for good when the email cannot be written or the server refuses this email or
    /// recipient, for now in every other case. After a lost answer the email may have gone out.
    pub async fn send(&self, email: &Email, at: Timestamp) -> Result<(), Unsent> {
        let message = message::write(email, &self.from, self.reply_to.as_ref(), at)?;
        match tokio::time::timeout(self.timeout, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(unsent(&error)),
            Err(_) => Err(Unsent::unreachable("the mail server did not answer in time")),
        }
    }
}

impl Mailer {
    /// Connects, encrypts, signs in and hangs up; no email is handed in.
    ///
    /// # Errors
    /// [`Unsent`], with what the server or the way to it said.
    pub async fn try_out(&self) -> Result<(), Unsent> {
        match tokio::time::timeout(self.timeout, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(Unsent::unreachable("the mail server hung up")),
            Ok(Err(error)) => Err(unsent(&error)),
            Err(_) => Err(Unsent::unreachable("the mail server did not answer in time")),
        }
    }
}

/// 55x is a verdict on this email; other refusals (53x: our password) end when someone mends something.
fn unsent(error: &lettre::transport::smtp::Error) -> Unsent {
    let code = error.status().map(u16::from);
    let permanent = code.is_some_and(|code| (550..560).contains(&code));
    Unsent { permanent, fault: fault(error, code), why: without_addresses(&error.to_string()) }
}

fn fault(error: &lettre::transport::smtp::Error, code: Option<u16>) -> MailFault {
    match code {
        // Sign in first, or with another mechanism or password; only over TLS.
        Some(530 | 534 | 535 | 538) => MailFault::SignIn,
        Some(_) => MailFault::Refused,
        // What the server offers does not fit our settings: no STARTTLS, no way to sign in.
        None if error.is_client() => MailFault::SignIn,
        None if error.is_tls() || is_handshake(error) => MailFault::Insecure,
        None => MailFault::Unreachable,
    }
}

/// Returns true if it was TLS that failed, which lettre reports like any broken connection.
fn is_handshake(error: &lettre::transport::smtp::Error) -> bool {
    let first: &(dyn Error + 'static) = error;
    std::iter::successors(Some(first), |&error| error.source()).any(|error| {
        let broken = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        error.is::<rustls::Error>() || broken.is_some_and(|inner| inner.is::<rustls::Error>())
    })
}

/// Servers repeat addresses in their replies; logs must not.
fn without_addresses(reply: &str) -> String {
    let words: Vec<_> =
        reply.split_whitespace().map(|word| if word.contains('@') { "…" } else { word }).collect();
    words.join(" ").chars().take(300).collect()
}

/// Reads `Name <address>`.
pub(crate) fn mailbox(text: &str) -> anyhow::Result<Mailbox> {
    ensure!(!text.contains(char::is_control), "has control characters");
    let mailbox: Mailbox = text.parse().context("is not written as Name <address>")?;
    ensure!(
        AsRef::<str>::as_ref(&mailbox.email).is_ascii(),
        "has an address that is not ASCII; write xn-- for its domain"
    );
    Ok(mailbox)
}

fn tls(config: &SmtpConfig) -> anyhow::Result<Tls> {
    let parameters = || TlsParameters::new(config.host.clone()).context("mail host");
    Ok(match config.security {
        Security::Tls => Tls::Wrapper(parameters()?),
        Security::StartTls => Tls::Required(parameters()?),
        Security::Plain if is_this_machine(&config.host) => Tls::None,
        Security::Plain => bail!("mail security: plain is only for a server on this machine"),
    })
}

/// Returns true if nothing leaves this machine on the way to that host.
pub(crate) fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn credentials(config: &SmtpConfig) -> anyhow::Result<Option<Credentials>> {
    match (&config.username, &config.password) {
        (Some(name), Some(password)) => {
            Ok(Some(Credentials::new(name.clone(), password.expose_secret().to_owned())))
        }
        (None, None) => Ok(None),
        _ => bail!("mail username and password go together"),
    }
}
