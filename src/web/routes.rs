//! Every route on one screen.

use super::{
    Error, account, agreement, assets, clash, endpoint, endpoint::at, error, form, guard, headers, health,
    help, links, market, metrics, order, orders, pace, product, review, signin, webhooks,
};
use crate::app::App;
use actix_web::{
    middleware::from_fn,
    web::{FormConfig, PayloadConfig, ServiceConfig, scope, to},
};
use std::sync::Arc;

/// The whole site, with what surrounds each request; the last wrap runs first. `extra` adds routes that are
/// not the shop's.
pub fn all<F>(app: &Arc<App>, extra: F) -> impl FnOnce(&mut ServiceConfig) + use<F>
where
    F: FnOnce(&mut ServiceConfig),
{
    let (sessions, is_shop) = (super::sessions(app), app.sandbox.shop().is_none());
    move |config| {
        config
            .app_data(FormConfig::default().limit(form::LIMIT_BYTES))
            .app_data(PayloadConfig::new(form::LIMIT_BYTES))
            .service(
                scope("")
                    .wrap(from_fn(guard::finish))
                    .wrap(from_fn(guard::same_origin))
                    .wrap(from_fn(pace::body))
                    .wrap(from_fn(error::pages))
                    .wrap(from_fn(links::tidy))
                    .wrap(sessions)
                    .wrap(from_fn(guard::deadline))
                    .wrap(from_fn(headers::add))
                    .wrap(from_fn(endpoint::head))
                    .configure(machines)
                    .configure(|config| {
                        if is_shop {
                            site(config)
                        }
                    })
                    .configure(extra)
                    .default_service(to(|| async { Err::<&str, _>(Error::NotFound) })),
            );
    }
}

fn machines(config: &mut ServiceConfig) {
    config
        .service(at("/healthz").get(health::alive))
        .service(at("/readyz").get(health::ready))
        .service(at("/metrics").get(metrics::guarded))
        .service(at("/static/{file}").get(assets::serve));
}

fn site(config: &mut ServiceConfig) {
    config
        .service(at("/hooks/{method}").post(webhooks::receive))
        .configure(shop)
        .configure(people)
        .configure(super::pay::routes)
        .configure(super::desk::routes)
        .configure(super::amazon::routes);
}

fn people(config: &mut ServiceConfig) {
    config
        .service(at("/signin").get(signin::form).post(signin::ask))
        .service(at("/signin/sent").get(signin::sent))
        .service(at("/signin/{token}").get(signin::link).post(signin::open))
        .service(at("/signin/{token}/again").get(signin::to_link).post(signin::again))
        .service(at("/signout").post(signin::sign_out))
        .service(at("/signout/everywhere").get(account::to_account).post(signin::sign_out_everywhere))
        .service(at("/help").get(help::overview))
        .service(at("/help/{topic}").get(help::topic))
        .service(at("/account").get(account::show))
        .service(at("/account/invitations").get(account::to_account).post(account::invite))
        .service(at("/account/invitations/withdraw").get(account::to_account).post(account::withdraw))
        .service(at("/account/language").get(account::to_account).post(account::speak))
        .service(at("/orders").get(orders::list))
        .service(at("/orders/{number}").get(order::show))
        .service(at("/orders/{number}/cancel").get(order::confirm).post(order::cancel))
        .service(at("/orders/{number}/again").get(order::to_order).post(order::reorder))
        .service(at("/welcome/decline").get(signin::to_welcome).post(signin::decline))
        .service(at("/welcome").get(signin::welcome).post(signin::welcomed));
}

fn shop(config: &mut ServiceConfig) {
    config
        .service(at("/").get(market::show))
        .service(at("/products/{product}").get(product::show).post(review::submit))
        .service(at("/products/{product}/clash").get(clash::show).post(clash::replace))
        .service(at("/products/{product}/agreement").get(agreement::show));
}
