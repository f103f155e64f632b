//! Puts the pretend world beside a shop, or alone in its process.

use crate::{
    app::App,
    sandbox::{Shop, World},
};

/// Returns the world whose records are in this site's database.
pub fn world(app: &App) -> World {
    let config = &app.config;
    World {
        store: app.store.clone(),
        clock: app.clock.clone(),
        random: app.random.clone(),
        bell: Default::default(),
        public_url: app.public_url.clone(),
        shop: Shop {
            public_url: app.sandbox.shop().unwrap_or(&app.public_url).to_owned(),
            rates: config.rates.clone(),
            wallets: config.antom.wallets.clone(),
            connect_code: config.antom.connect_code.clone(),
            wechat: config.wechat.dialect,
            aws_region: config.amazon.region.clone(),
            bank: config.bank.clone(),
        },
    }
}
