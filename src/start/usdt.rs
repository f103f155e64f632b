//! Makes the two USDT methods: their nodes, addresses and terms from configuration.

use super::pieces::{Ends, FarEnd, Setup, terms};
use crate::{
    app::App,
    config::{
        Config, Gateway, UsdtTable,
        usdt::{Dialect, table},
    },
    methods::{
        Method, Profile, Wire,
        usdt::{
            account::Account,
            chain::{Chain, Node},
            config::NodeConfig,
            evm::Evm,
            method::{Settings, Usdt},
            tron::Tron,
            witness::Witness,
        },
    },
    sandbox::keys,
    store::destinations::{self, Destination},
};
use anyhow::{Context, Result, bail};
use std::sync::Arc;
use url::Url;

/// USDT on the chains that are configured.
pub fn build(setup: &Setup<'_>) -> Result<Vec<Arc<dyn Method>>> {
    let Setup { config, secrets, ends, wire } = *setup;
    let tron_keys = [&secrets.tron_api_key, &secrets.tron_witness_key];
    let ethereum_keys = [&secrets.ethereum_api_key, &secrets.ethereum_witness_key];
    let chains = [
        (Chain::Tron, &config.usdt_trc20, "usdt-trc20", tron_keys),
        (Chain::Ethereum, &config.usdt_erc20, "usdt-erc20", ethereum_keys),
    ];
    let mut methods: Vec<Arc<dyn Method>> = Vec::new();
    for (chain, table, id, [api_key, witness_key]) in chains {
        let (Some(terms), false) = (terms(config, id), table.gateway == Gateway::Off) else { continue };
        let base = base(chain, table, ends).context(id)?;
        let accounts = accounts(chain, table);
        let node = NodeConfig {
            rpc: table.json_rpc.clone(),
            base,
            api_key: api_key.clone(),
            chain_id: table.chain_id.unwrap_or(chain.mainnet()),
            token: table.token(chain),
            accounts: [accounts.clone(), table.former(chain)].concat(),
            timeout_ms: NodeConfig::TIMEOUT_MS,
        };
        let settings = Settings {
            chain,
            accounts,
            token: node.token,
            chain_id: node.chain_id,
            confirmations: table.confirmations,
            final_above: table.final_above,
        };
        let mut usdt = Usdt::new(settings, terms, reader(chain, table.dialect, node.clone(), wire));
        if let Some(second) = &table.witness {
            let (base, api_key) = (second.node.clone(), witness_key.clone());
            let node = NodeConfig { base, rpc: None, api_key, ..node };
            usdt = usdt.with_witness(Witness::new(reader(chain, second.dialect, node, wire), second.above));
        }
        methods.push(Arc::new(usdt));
    }
    Ok(methods)
}

/// What stands behind USDT on one chain.
pub(super) fn far_end(config: &Config, profile: &Profile) -> FarEnd {
    let chains = [(Chain::Tron, &config.usdt_trc20), (Chain::Ethereum, &config.usdt_erc20)];
    match chains.into_iter().find(|(chain, _)| table(*chain) == profile.id) {
        Some((Chain::Tron, table)) => FarEnd::of(&table.gateway, "[usdt-trc20] has no gateway"),
        Some((Chain::Ethereum, table)) => FarEnd::of(&table.gateway, "[usdt-erc20] has no gateway"),
        None => FarEnd::Missing("there is no such chain"),
    }
}

fn base(chain: Chain, table: &UsdtTable, ends: &Ends) -> Result<Url> {
    let path = match chain {
        Chain::Tron => "tron",
        Chain::Ethereum => "ethereum",
    };
    Ok(match &table.gateway {
        Gateway::Real(url) => url.clone(),
        Gateway::Sandbox | Gateway::Off => format!("{}/sandbox/{path}", ends.far_end).parse()?,
    })
}

fn accounts(chain: Chain, table: &UsdtTable) -> Vec<Account> {
    let pretend = match chain {
        Chain::Tron => keys::TRON_ACCOUNTS,
        Chain::Ethereum => keys::ETHEREUM_ACCOUNTS,
    };
    match table.gateway {
        Gateway::Sandbox => pretend.map(Account).to_vec(),
        Gateway::Real(_) | Gateway::Off => table.accounts(chain),
    }
}

fn reader(chain: Chain, dialect: Dialect, node: NodeConfig, wire: &Wire) -> Arc<dyn Node> {
    match (chain, dialect) {
        (Chain::Tron, Dialect::Http) => Arc::new(Tron::new(node, wire.clone())),
        (Chain::Tron, Dialect::JsonRpc) | (Chain::Ethereum, _) => {
            Arc::new(Evm::new(chain, node, wire.clone()))
        }
    }
}

/// Refuses to start on a node of another chain, or with a token that is not there: money would be looked
/// for where it never comes. A node that cannot be asked now is asked before anything is read from it. Refuses,
/// too, when somebody is asked to pay where nobody looks.
pub async fn check_nodes(app: &App) -> Result<()> {
    check_places(app).await?;
    let real = |id: &str| match id {
        "usdt-trc20" => matches!(app.config.usdt_trc20.gateway, Gateway::Real(_)),
        "usdt-erc20" => matches!(app.config.usdt_erc20.gateway, Gateway::Real(_)),
        _ => false,
    };
    for method in app.methods.iter().filter(|method| real(method.id())) {
        let Some(watch) = method.watch() else { continue };
        match watch.check().await {
            Ok(None) => {}
            Ok(Some(why)) => bail!("[{}]: {why}", method.id()),
            Err(fault) => tracing::warn!(method = method.id(), %fault, "the node cannot be reached yet"),
        }
    }
    Ok(())
}

/// Every address that open payment links ask to pay to must be watched.
async fn check_places(app: &App) -> Result<()> {
    let chains = [(Chain::Tron, &app.config.usdt_trc20), (Chain::Ethereum, &app.config.usdt_erc20)];
    for (chain, config) in chains {
        let id = table(chain);
        let is_on = app.method(id).is_some();
        let watched = [accounts(chain, config), config.former(chain)].concat();
        let held = destinations::of(&mut app.store.read().await?, id).await?;
        let unseen = held.iter().filter(|held| {
            let account = Account::parse(&held.destination, chain);
            !is_on || account.is_ok_and(|account| !watched.contains(&account))
        });
        for Destination { destination, waiting, past } in unseen {
            if !is_on {
                tracing::error!(
                    method = id,
                    destination,
                    waiting,
                    past,
                    "payments are open, but their method is off"
                );
            } else if *waiting > 0 {
                bail!(
                    "[{id}]: {waiting} open payment links ask for money at {destination}, which is not listed: add it \
                     to former_addresses, so that it is watched and no new link asks for money there"
                );
            } else {
                tracing::warn!(
                    method = id,
                    destination,
                    past,
                    "late transfers to a removed address are not detected"
                );
            }
        }
    }
    Ok(())
}
