//! Every route on one screen.

use super::{
    Error, account, agreement, assets, clash, error, form, guard, headers, health, help, hooks, market,
    order, orders, product, review, signin,
};
use actix_web::{
    middleware::from_fn,
    web::{FormConfig, PayloadConfig, ServiceConfig, get, head, post, resource, scope, to},
};
use std::sync::Arc;

/// The whole site, with what surrounds each request; the last wrap runs first.
pub fn all(app: &Arc<crate::app::App>) -> impl FnOnce(&mut ServiceConfig) + use<> {
    let (sessions, world, shop) = (super::sessions(app), app.world.is_here(), !app.world.is_alone());
    move |config| {
        config
            .app_data(FormConfig::default().limit(form::LIMIT_BYTES))
            .app_data(PayloadConfig::new(form::LIMIT_BYTES))
            .service(
                scope("")
                    .wrap(from_fn(guard::finish))
                    .wrap(from_fn(guard::same_origin))
                    .wrap(from_fn(error::pages))
                    .wrap(sessions)
                    .wrap(from_fn(guard::deadline))
                    .wrap(from_fn(headers::add))
                    .configure(machines)
                    .configure(|config| if shop { site(config) } else { world_door(config) })
                    .configure(crate::sandbox::web::routes(world))
                    .default_service(to(|| async { Err::<&str, _>(Error::NotFound) })),
            );
    }
}

fn machines(config: &mut ServiceConfig) {
    config
        .route("/healthz", get().to(health::alive))
        .route("/readyz", get().to(health::ready))
        .route("/metrics", get().to(health::metrics))
        .route("/static/{file}", get().to(assets::serve));
}

/// A process that is the pretend world alone opens at its control page.
fn world_door(config: &mut ServiceConfig) {
    config.route("/", get().to(|| async { super::see_other("/sandbox") }));
}

fn site(config: &mut ServiceConfig) {
    config
        .service(resource("/hooks/{method}").route(post().to(hooks::receive)))
        .configure(shop)
        .configure(people)
        .configure(super::pay::routes)
        .configure(super::desk::routes)
        .configure(super::amazon::routes);
}

fn people(config: &mut ServiceConfig) {
    config
        .service(resource("/signin").route(get().to(signin::form)).route(post().to(signin::ask)))
        .route("/signin/sent", get().to(signin::sent))
        .service(
            resource("/signin/{token}")
                .route(get().to(signin::link))
                .route(head().to(signin::link))
                .route(post().to(signin::open)),
        )
        .service(
            resource("/signin/{token}/again")
                .route(get().to(signin::to_link))
                .route(post().to(signin::again)),
        )
        .route("/signout", post().to(signin::sign_out))
        .route("/help", get().to(help::overview))
        .route("/help/{topic}", get().to(help::topic))
        .route("/account", get().to(account::show))
        .service(
            resource("/account/invitations")
                .route(get().to(account::to_account))
                .route(post().to(account::invite)),
        )
        .service(
            resource("/account/language")
                .route(get().to(account::to_account))
                .route(post().to(account::speak)),
        )
        .route("/orders", get().to(orders::list))
        .route("/orders/{number}", get().to(order::show))
        .service(
            resource("/orders/{number}/cancel")
                .route(get().to(order::confirm))
                .route(post().to(order::cancel)),
        )
        .service(
            resource("/orders/{number}/again")
                .route(get().to(order::to_order))
                .route(post().to(order::again)),
        )
        .service(resource("/welcome").route(get().to(signin::welcome)).route(post().to(signin::welcomed)));
}

fn shop(config: &mut ServiceConfig) {
    config
        .route("/", get().to(market::show))
        .service(
            resource("/products/{product}").route(get().to(product::show)).route(post().to(review::submit)),
        )
        .service(
            resource("/products/{product}/clash")
                .route(get().to(clash::show))
                .route(post().to(clash::replace)),
        )
        .route("/products/{product}/agreement", get().to(agreement::show));
}
