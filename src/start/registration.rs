//! Registers the methods: what each provider's are, how they are made, and whether their far end is real.

use super::{
    cards, methods,
    pieces::{FarEnd, Setup},
    usdt,
};
use crate::{
    config::Config,
    methods::{Method, Profile, alipay, amazon, bank, card, usdt as chains, wechat},
};
use anyhow::{Context, Result};
use std::{slice::from_ref, sync::Arc};

/// Methods that are on.
pub type Made = Vec<Arc<dyn Method>>;

/// The methods of one provider.
#[derive(Clone, Copy)]
pub struct Registration {
    /// What they say about themselves.
    pub profiles: &'static [Profile],
    /// Makes the configured methods; `None` if nothing is configured.
    pub make: fn(&Setup<'_>) -> Result<Made>,
    /// What stands behind one of them by the configuration.
    pub far_end: fn(&Config, &Profile) -> FarEnd,
}

/// All providers there are, in the order of the picker; a new one is added here.
pub const REGISTERED: [Registration; 5] = [
    Registration {
        profiles: from_ref(&card::PROFILE),
        make: |setup| Ok(cards::build(setup).context("[card]")?.into_iter().collect()),
        far_end: |config, _| FarEnd::of(&config.card.gateway, "[card] has no gateway"),
    },
    Registration {
        profiles: &alipay::PROFILES,
        make: |setup| methods::antom(setup).context("[antom]"),
        far_end: |config, _| FarEnd::of(&config.antom.gateway, "[antom] has no gateway"),
    },
    Registration {
        profiles: from_ref(&wechat::PROFILE),
        make: |setup| Ok(methods::wechat_pay(setup).context("[wechat]")?.into_iter().collect()),
        far_end: |config, _| FarEnd::of(&config.wechat.gateway, "[wechat] has no gateway"),
    },
    Registration { profiles: &chains::PROFILES, make: usdt::build, far_end: usdt::far_end },
    Registration {
        profiles: from_ref(&bank::PROFILE),
        make: |setup| Ok(methods::bank_transfer(setup.config).into_iter().collect()),
        far_end: |config, _| match config.bank.accounts.as_slice() {
            [] => FarEnd::Missing("there is no table [bank]"),
            [..] => FarEnd::Nobody,
        },
    },
];

/// All methods that are on, in the order of the picker.
pub fn build(registered: &[Registration], setup: &Setup<'_>) -> Result<Made> {
    let made = registered.iter().map(|provider| (provider.make)(setup));
    Ok(made.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// What all methods say about themselves, AWS Marketplace included.
pub fn profiles(registered: &[Registration]) -> Vec<&'static Profile> {
    registered.iter().flat_map(|provider| provider.profiles).chain([&amazon::PROFILE]).collect()
}

/// A method that is off, and why.
pub struct Off {
    pub method: &'static str,
    pub why: &'static str,
}

/// For `guichet check`: every method there is, on or off and why.
pub fn explain(registered: &[Registration], config: &Config) -> Vec<Result<&'static str, Off>> {
    let explain = |provider: &Registration, profile: &'static Profile| {
        let off = |why| Err(Off { method: profile.id, why });
        match (provider.far_end)(config, profile) {
            FarEnd::Missing(why) => off(why),
            _ if !config.methods.contains_key(profile.id) => off("it has no table under [methods]"),
            FarEnd::Pretend | FarEnd::Real | FarEnd::Nobody => Ok(profile.id),
        }
    };
    let all = registered
        .iter()
        .flat_map(|provider| provider.profiles.iter().map(move |profile| (provider, profile)));
    all.map(|(provider, profile)| explain(provider, profile)).collect()
}

/// Returns true if a real provider is behind this method.
pub fn is_real(config: &Config, id: &str) -> bool {
    let mut all = REGISTERED
        .iter()
        .flat_map(|provider| provider.profiles.iter().map(move |profile| (provider, profile)));
    let found = all.find(|(_, profile)| profile.id == id);
    found.is_some_and(|(provider, profile)| (provider.far_end)(config, profile) == FarEnd::Real)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::PROFILES;

    #[test]
    fn every_method_that_the_configuration_knows_is_registered() {
        let registered: Vec<_> = profiles(&REGISTERED).iter().map(|profile| profile.id).collect();
        let known: Vec<_> = PROFILES.iter().map(|profile| profile.id).chain([amazon::ID]).collect();
        assert_eq!(registered, known);
    }
}
