//! Makes AWS Marketplace as it is configured, with real keys or the sandbox's.

use super::pieces::Ends;
use crate::{
    config::{Config, DimensionFile, Gateway, ListingFile, SandboxLocation, Secrets},
    domain::{
        Catalogue, Listing,
        listing::{Dimension, Grants},
    },
    methods::{
        Wire,
        amazon::{Amazon, Client, Credentials, Settings},
    },
    sandbox::keys,
};
use anyhow::{Context, Result, bail, ensure};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

/// AWS Marketplace, when it has a gateway.
pub fn build(
    config: &Config,
    secrets: &Secrets,
    ends: &Ends,
    wire: &Wire,
    catalogue: &Catalogue,
) -> Result<Option<Amazon>> {
    let table = &config.amazon;
    let settings = match &table.gateway {
        Gateway::Off => return Ok(None),
        Gateway::Sandbox => pretend(&table.region, secrets, ends)?,
        Gateway::Real(host) => real(&table.region, secrets, host)?,
    };
    let listings = listings(config, catalogue)?;
    Ok(Some(Amazon { client: Client::new(settings, wire.clone()), listings }))
}

/// For `guichet check`: how many products are listed; `None` if it is off.
pub fn explain(config: &Config, catalogue: &Catalogue) -> Result<Option<usize>> {
    match config.amazon.gateway {
        Gateway::Off => Ok(None),
        Gateway::Sandbox | Gateway::Real(_) => Ok(Some(listings(config, catalogue)?.len())),
    }
}

/// The listings, each of something that the catalogue sells.
fn listings(config: &Config, catalogue: &Catalogue) -> Result<Vec<Listing>> {
    let pretend = (config.amazon.gateway == Gateway::Sandbox).then(|| SandboxLocation::of(config));
    config.amazon.listings.iter().map(|file| listing(file, catalogue, pretend.as_ref())).collect()
}

fn pretend(region: &str, secrets: &Secrets, ends: &Ends) -> Result<Settings> {
    let real = secrets.aws_access_key_id.is_some() || secrets.aws_secret_access_key.is_some();
    ensure!(!real, "GUICHET_AWS_… in the environment is a real key, which the sandbox gateway refuses");
    let end = |name: &str| format!("{}/sandbox/aws/{name}", ends.far_end).parse::<Url>();
    Ok(Settings {
        metering: end("metering")?,
        entitlement: end("entitlement")?,
        region: region.to_owned(),
        credentials: Credentials {
            access_key_id: keys::AWS_ACCESS_KEY_ID.to_owned(),
            secret_access_key: SecretString::from(keys::AWS_SECRET_ACCESS_KEY),
        },
        timeout_ms: Settings::TIMEOUT_MS,
    })
}

fn real(region: &str, secrets: &Secrets, host: &Url) -> Result<Settings> {
    let id = secrets.aws_access_key_id.as_ref();
    let id = id.context("GUICHET_AWS_ACCESS_KEY_ID in the environment is missing")?;
    let secret = secrets.aws_secret_access_key.clone();
    let name = host.host_str().context("the gateway names no host")?;
    let end = |part: &str| -> Result<Url> {
        let mut end = host.clone();
        end.set_host(Some(&format!("{part}.{name}"))).with_context(|| format!("{part}.{name} is no host"))?;
        Ok(end)
    };
    Ok(Settings {
        metering: end("metering")?,
        entitlement: end("entitlement")?,
        region: region.to_owned(),
        credentials: Credentials {
            access_key_id: id.expose_secret().to_owned(),
            secret_access_key: secret
                .context("GUICHET_AWS_SECRET_ACCESS_KEY in the environment is missing")?,
        },
        timeout_ms: Settings::TIMEOUT_MS,
    })
}

fn listing(file: &ListingFile, catalogue: &Catalogue, pretend: Option<&SandboxLocation>) -> Result<Listing> {
    let product = catalogue.product(&file.product);
    let product = product.with_context(|| format!("the catalogue has no product \"{}\"", file.product))?;
    let url = match (&file.listing_url, pretend) {
        (_, Some(world)) => world.link(&format!("/sandbox/amazon?product={}", file.product)),
        (Some(url), None) => url.to_string(),
        (None, None) => bail!("listing_url of \"{}\" is missing", file.product),
    };
    let dimensions = file.dimensions.iter().map(dimension).collect::<Result<_>>()?;
    Ok(Listing::new(product, file.product_code.clone(), url, dimensions)?)
}

fn dimension(file: &DimensionFile) -> Result<Dimension> {
    let grants = match (&file.plan, file.term, file.amount) {
        (Some(plan), Some(term_months), _) => {
            Grants::Plan { plan: plan.parse().with_context(|| plan.clone())?, term_months }
        }
        (_, term_months, Some(unit)) => Grants::Balance { unit, term_months },
        _ => bail!("dimension \"{}\" is a plan with its term, or an amount", file.name),
    };
    Ok(Dimension { name: file.name.clone(), grants })
}
