//! How often one may ask: sign-in mails and questions to providers cost other people something.

use super::{Error, Reader, client::network, error::Limited};
use crate::domain::{MemberId, order::Order};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};
use std::{net::IpAddr, num::NonZeroU32, time::Duration};

/// The site's rate limits, shared by all workers of this instance. An address counts as its [`network`].
pub struct Limits {
    signin_from: DefaultKeyedRateLimiter<IpAddr>,
    signin_to: DefaultKeyedRateLimiter<String>,
    signin_pair: DefaultKeyedRateLimiter<String>,
    check: DefaultKeyedRateLimiter<String>,
    check_link: DefaultKeyedRateLimiter<String>,
    claim_from: DefaultKeyedRateLimiter<IpAddr>,
    claim_for: DefaultKeyedRateLimiter<String>,
    attempt_from: DefaultKeyedRateLimiter<IpAddr>,
    arrival: DefaultKeyedRateLimiter<IpAddr>,
}

/// Who asks for something about an order. A member of the organisation that placed it is counted apart: what is
/// done with the link alone uses up nothing of theirs.
pub struct Asker {
    order: String,
    member: Option<MemberId>,
    from: Option<IpAddr>,
}

impl Asker {
    pub fn of(from: Option<IpAddr>, reader: &Reader, order: &Order) -> Self {
        let member = reader.buyer(order).map(|member| member.id.clone());
        Self { order: order.id.to_string(), member, from }
    }

    fn key(&self) -> String {
        match (&self.member, self.from) {
            (Some(member), _) => format!("{} {member}", self.order),
            (None, Some(from)) => format!("{} {from}", self.order),
            (None, None) => self.order.clone(),
        }
    }
}

fn quota(every: Duration, burst: u32) -> Quota {
    // Proven: no pause above is zero, and no burst is.
    let quota = Quota::with_period(every).unwrap_or(Quota::per_minute(NonZeroU32::MIN));
    quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            signin_from: RateLimiter::keyed(quota(Duration::from_secs(6), 20)),
            signin_to: RateLimiter::keyed(quota(Duration::from_secs(60), 12)),
            signin_pair: RateLimiter::keyed(quota(Duration::from_secs(300), 4)),
            claim_from: RateLimiter::keyed(quota(Duration::from_secs(6), 20)),
            claim_for: RateLimiter::keyed(quota(Duration::from_secs(360), 10)),
            attempt_from: RateLimiter::keyed(quota(Duration::from_secs(5), 100)),
            check: RateLimiter::keyed(quota(Duration::from_secs(2), 5)),
            check_link: RateLimiter::keyed(quota(Duration::from_secs(1), 60)),
            arrival: RateLimiter::keyed(quota(Duration::from_secs(6), 20)),
        }
    }
}

impl Limits {
    /// Mails asked for by one address of the network: 20 at once, then ten a minute, and for one mailbox 4 at once,
    /// then one in five minutes. For one mailbox by all: 12 at once, then one a minute, so that strangers keep
    /// nobody from signing in for longer than that.
    pub fn signin(&self, from: Option<IpAddr>, to: &str) -> Result<(), Error> {
        if let Some(from) = from {
            let from = network(from);
            allow(&self.signin_from, &from)?;
            let pair = format!("{to} {from}");
            allow(&self.signin_pair, &pair).map_err(|error| error.about(Limited::Letters))?;
        }
        allow(&self.signin_to, &to.to_owned()).map_err(|error| error.about(Limited::Letters))
    }

    /// "I have paid" for one order, from one person: 5 at once, then one in two seconds. All who only have the link:
    /// 60 at once, then one a second.
    pub fn check(&self, asker: &Asker) -> Result<(), Error> {
        if asker.member.is_none() {
            allow(&self.check_link, &asker.order)?;
        }
        allow(&self.check, &asker.key())
    }

    /// Hashes named by somebody who only has the link: 20 at once from one address of the network, then ten a
    /// minute; 10 for one order, then one in six minutes. A page is no way to make us ask a node.
    pub fn claim(&self, asker: &Asker) -> Result<(), Error> {
        if let (None, Some(from)) = (&asker.member, asker.from) {
            allow(&self.claim_from, &network(from))?;
            allow(&self.claim_for, &asker.key()).map_err(|error| error.about(Limited::Hashes))?;
        }
        self.check(asker)
    }

    /// Attempts begun by those who only have a link, from one address of the network: 100 at once, then one in five
    /// seconds. How many one order takes is counted in the database.
    pub fn attempt(&self, asker: &Asker) -> Result<(), Error> {
        match (&asker.member, asker.from) {
            (None, Some(from)) => {
                allow(&self.attempt_from, &network(from)).map_err(|error| error.about(Limited::Attempts))
            }
            _ => Ok(()),
        }
    }

    /// Answers of AWS asked for by one organisation: 5 at once, then one in two seconds.
    pub fn reading(&self, org: &str) -> Result<(), Error> {
        allow(&self.check, &org.to_owned())
    }

    /// Tokens of AWS's brought by one address of the network: 20 at once, then ten a minute.
    pub fn arrival(&self, from: Option<IpAddr>) -> Result<(), Error> {
        from.map_or(Ok(()), |from| allow(&self.arrival, &network(from)))
    }

    /// Forgets those who have been quiet.
    pub fn tidy(&self) {
        self.signin_from.retain_recent();
        self.signin_to.retain_recent();
        self.signin_pair.retain_recent();
        self.check.retain_recent();
        self.check_link.retain_recent();
        self.claim_from.retain_recent();
        self.claim_for.retain_recent();
        self.attempt_from.retain_recent();
        self.arrival.retain_recent();
    }
}

fn allow<K: std::hash::Hash + Eq + Clone>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Error> {
    limiter.check_key(key).map_err(|no| {
        let wait = no.wait_time_from(governor::clock::DefaultClock::default().now());
        Error::TooMany { wait_s: wait.as_secs() + 1, what: Limited::Tries }
    })
}
