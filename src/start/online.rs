//! `guichet check --online`: asks every far end something harmless, and says what it saw.

use super::{
    http,
    pieces::{self, Setup},
    registration::{self, REGISTERED, is_real},
    smtp,
};
use crate::{
    clock::Clock,
    config::{Config, Gateway, Secrets},
    domain::{Currency, Money, PaymentId, device::Device, time::MINUTE_MS},
    methods::{
        AttemptView, Fault, Method, Start, Watch, Wire,
        amazon::{Amazon, CallError},
    },
    notify::mail::Mailer,
    random::Random,
};
use anyhow::{Context, Result};
use futures_util::{FutureExt, future::BoxFuture};
use std::{collections::BTreeSet, fmt, sync::Arc};

/// A node whose latest block is older than this has fallen behind.
const OLDEST_HEAD_MS: i64 = 5 * MINUTE_MS;

/// An account that AWS gives to nobody.
const NOBODY: &str = "000000000000";

/// What is asked.
pub struct FarEnds<'a> {
    pub methods: &'a [Arc<dyn Method>],
    pub amazon: Option<&'a Amazon>,
    pub mailer: Option<&'a Mailer>,
    /// The address people and providers use; `None` leaves it out.
    pub public_url: Option<&'a str>,
    pub wire: &'a Wire,
}

/// One line of the report: what was asked, and what was seen or what to do.
#[derive(Debug)]
pub struct Finding {
    pub what: String,
    pub outcome: Result<String, String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, text) = match &self.outcome {
            Ok(seen) => ("OK", seen),
            Err(wrong) => ("FAIL", wrong),
        };
        // Providers' texts may hold several lines; a finding is one.
        let line: Vec<_> = text.split_whitespace().collect();
        write!(f, "{word:<5} {:<20} {}", self.what, line.join(" "))
    }
}

/// Asks everything that is configured with a real far end.
///
/// # Errors
/// What keeps the site from being put together at all.
pub async fn check(config: &Config, secrets: &Secrets, public_url: Option<&str>) -> Result<Vec<Finding>> {
    let _already_installed = rustls::crypto::ring::default_provider().install_default();
    let wire = Wire { http: http()?, clock: Clock::System, random: Random::system() };
    let url = public_url.unwrap_or("http://127.0.0.1").to_owned();
    let ends = pieces::Ends { far_end: "http://127.0.0.1:9".to_owned(), public_url: url };
    let mut built = registration::build(&REGISTERED, &Setup { config, secrets, ends: &ends, wire: &wire })?;
    built.retain(|method| is_real(config, method.id()));
    let catalogue = super::catalogue(config)?;
    let amazon = super::amazon::build(config, secrets, &ends, &wire, &catalogue).context("[amazon]")?;
    let mailer = smtp(config, secrets).map(|smtp| Mailer::new(&smtp)).transpose().context("[mail]")?;
    let far = FarEnds {
        methods: &built,
        amazon: amazon.as_ref().filter(|_| matches!(config.amazon.gateway, Gateway::Real(_))),
        mailer: mailer.as_ref(),
        public_url,
        wire: &wire,
    };
    Ok(ask(&far).await)
}

/// Asks all at once; the answers come in a fixed order.
pub async fn ask(far: &FarEnds<'_>) -> Vec<Finding> {
    let mut questions: Vec<BoxFuture<'_, Finding>> = Vec::new();
    if let Some(url) = far.public_url {
        questions.push(finding("public url", reaches(far.wire, url)));
    }
    if let Some(mailer) = far.mailer {
        questions.push(finding("mail", greets(mailer)));
    }
    let mut groups = BTreeSet::new();
    for method in far.methods {
        if let Some(watch) = method.watch() {
            questions.push(finding(method.id(), sees_its_chain(far.wire, watch)));
        } else if method.webhooks().is_some() && groups.insert(method.group()) {
            // Methods of one group share keys and the address of their messages.
            questions.push(finding(method.group(), answers(far.wire, method.as_ref())));
            if let Some(url) = far.public_url {
                let name = format!("{} messages", method.group());
                questions.push(finding(
                    &name,
                    takes_messages(far.wire, format!("{url}/hooks/{}", method.group())),
                ));
            }
        }
    }
    if let Some(amazon) = far.amazon {
        questions.push(finding("amazon", lets_us_in(amazon)));
    }
    futures_util::future::join_all(questions).await
}

fn finding<'a>(
    what: &str,
    outcome: impl Future<Output = Result<String, String>> + Send + 'a,
) -> BoxFuture<'a, Finding> {
    let what = what.to_owned();
    async move { Finding { what, outcome: outcome.await } }.boxed()
}

/// Our own front door, from here: name, certificate, proxy, and this program behind it.
async fn reaches(wire: &Wire, url: &str) -> Result<String, String> {
    let answer = wire.http.get(format!("{url}/healthz")).send().await.map_err(|error| {
        format!("{url}: {}. Start the site and its proxy, and check name and certificate", plain(error))
    })?;
    let (status, body) = (answer.status(), answer.text().await.unwrap_or_default());
    if status.is_success() && body.trim() == "alive" {
        let tls = if url.starts_with("https:") { ", its certificate is valid" } else { "" };
        return Ok(format!("{url} answers{tls}"));
    }
    Err(format!("{url}/healthz answers {status} and is not this site: check the proxy"))
}

/// An unsigned message must get through the proxy, and be refused here.
async fn takes_messages(wire: &Wire, url: String) -> Result<String, String> {
    let unsigned = wire.http.post(&url).header("content-type", "application/json").body("{}");
    let answer = unsigned.send().await.map_err(|error| {
        format!(
            "{url}: {}. The provider's messages cannot arrive: start the site and its proxy",
            plain(error)
        )
    })?;
    match answer.status().as_u16() {
        400 | 401 | 403 => Ok(format!("{url} can be reached, and refuses a message without signature")),
        status @ 300..=399 => {
            Err(format!("{url} answers {status}: providers follow no redirect; let the proxy pass it on"))
        }
        status => Err(format!("{url} answers {status}: let the proxy pass posts on to the site, unchanged")),
    }
}

/// Connects, encrypts and signs in; no email is sent.
async fn greets(mailer: &Mailer) -> Result<String, String> {
    match mailer.try_out().await {
        Ok(()) => Ok("the mail server was reached and lets us in; nothing was sent".into()),
        Err(unsent) => {
            Err(format!("{}. Check [mail] and GUICHET_MAIL_PASSWORD, and that the port is open", unsent.why))
        }
    }
}

/// Asks about a payment that does not exist: the answer proves both sides' keys and changes nothing.
async fn answers(wire: &Wire, method: &dyn Method) -> Result<String, String> {
    let charge = Money::new(100, method.terms().currency.unwrap_or(Currency::USD));
    let nothing = AttemptView {
        attempt: PaymentId::from_random(wire.random.bytes()),
        charge,
        rest: charge,
        destination: None,
        declined: None,
        instructions: None,
        device: Device::DESKTOP,
        began: wire.clock.now(),
    };
    let advice = match method.group() {
        "card" => "Check GUICHET_STRIPE_SECRET_KEY and its rights",
        "wechat" => "Check mchid, serial_no, the key files and GUICHET_WECHAT_APIV3_KEY of [wechat]",
        "alipay" => "Check client_id, the two key files and the region of the gateway in [antom]",
        _ => "Check its keys in the configuration and the environment",
    };
    match method.poll(&nothing).await {
        Ok(_) => Ok("the provider took our signature and answered a question".into()),
        Err(Fault::Unknown(why)) => Err(format!("{why}. {advice}")),
        Err(Fault::Refused(why)) => Err(format!("refused: {why:?}. {advice}")),
    }
}

/// The right chain, the right token, and blocks of this minute.
async fn sees_its_chain(wire: &Wire, watch: &dyn Watch) -> Result<String, String> {
    let told = |fault: Fault| match fault {
        Fault::Unknown(why) => format!("{why}. Check the gateway and its API key"),
        Fault::Refused(why) => format!("refused: {why:?}"),
    };
    if let Some(wrong) = watch.check().await.map_err(told)? {
        return Err(wrong);
    }
    let now = wire.clock.now();
    let head = watch.scan(Start::Since(now)).await.map_err(told)?.head;
    let age_s = now.since(head.at) / 1_000;
    if now.since(head.at) > OLDEST_HEAD_MS {
        return Err(format!("the latest block, {}, is {age_s} s old: the node is behind", head.latest));
    }
    Ok(format!("chain and token are right; the latest block, {}, is {age_s} s old", head.latest))
}

/// Both calls, about a buyer who does not exist.
async fn lets_us_in(amazon: &Amazon) -> Result<String, String> {
    let advice = "Check the two GUICHET_AWS_ keys and their rights (see docs/operating.md)";
    match amazon.client.resolve("not-a-token").await {
        Err(CallError::UnknownToken | CallError::ExpiredToken) | Ok(_) => {}
        Err(trouble) => return Err(format!("ResolveCustomer: {trouble}. {advice}")),
    }
    for listing in &amazon.listings {
        if let Err(trouble) = amazon.client.entitlements(&listing.code, NOBODY).await {
            return Err(format!("GetEntitlements of \"{}\": {trouble}. {advice}", listing.product));
        }
    }
    Ok(format!("AWS answers both calls, for {} listings", amazon.listings.len()))
}

/// The whole chain of reasons, without the address, which may hold a key.
fn plain(error: reqwest::Error) -> String {
    format!("{:#}", anyhow::Error::from(error.without_url()))
}
