//! How often one may ask: sign-in mails and questions to providers cost other people something.

use super::{Error, client::network};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};
use std::{net::IpAddr, num::NonZeroU32, time::Duration};

/// The site's rate limits, shared by all workers of this instance. An address counts as its [`network`].
pub struct Limits {
    signin_from: DefaultKeyedRateLimiter<IpAddr>,
    signin_to: DefaultKeyedRateLimiter<String>,
    check: DefaultKeyedRateLimiter<String>,
    claim_from: DefaultKeyedRateLimiter<IpAddr>,
    arrival: DefaultKeyedRateLimiter<IpAddr>,
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
            signin_to: RateLimiter::keyed(quota(Duration::from_secs(300), 4)),
            claim_from: RateLimiter::keyed(quota(Duration::from_secs(6), 20)),
            check: RateLimiter::keyed(quota(Duration::from_secs(2), 5)),
            arrival: RateLimiter::keyed(quota(Duration::from_secs(6), 20)),
        }
    }
}

impl Limits {
    /// Mails asked for by one address of the network and for one mailbox: 20 at once, then ten a minute;
    /// 4 at once, then one in five minutes.
    pub fn signin(&self, from: Option<IpAddr>, to: &str) -> Result<(), Error> {
        if let Some(from) = from {
            allow(&self.signin_from, &network(from))?;
        }
        allow(&self.signin_to, &to.to_owned())
    }

    /// "I have paid" for one order: 5 at once, then one in two seconds.
    pub fn check(&self, order: &str) -> Result<(), Error> {
        allow(&self.check, &order.to_owned())
    }

    /// Hashes named from one address of the network and for one order: 20 at once, then ten a minute; 5 at
    /// once, then one in two seconds. A page is no way to make us ask a node.
    pub fn claim(&self, from: Option<IpAddr>, order: &str) -> Result<(), Error> {
        if let Some(from) = from {
            allow(&self.claim_from, &network(from))?;
        }
        self.check(order)
    }

    /// Tokens of AWS's brought by one address of the network: 20 at once, then ten a minute.
    pub fn arrival(&self, from: Option<IpAddr>) -> Result<(), Error> {
        from.map_or(Ok(()), |from| allow(&self.arrival, &network(from)))
    }

    /// Forgets those who have been quiet.
    pub fn tidy(&self) {
        self.signin_from.retain_recent();
        self.signin_to.retain_recent();
        self.check.retain_recent();
        self.claim_from.retain_recent();
        self.arrival.retain_recent();
    }
}

fn allow<K: std::hash::Hash + Eq + Clone>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Error> {
    limiter.check_key(key).map_err(|no| {
        let wait = no.wait_time_from(governor::clock::DefaultClock::default().now());
        Error::TooMany { wait_s: wait.as_secs() + 1 }
    })
}
