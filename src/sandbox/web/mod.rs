//! The pages of the pretend world, and where its far ends are mounted. Absent in mode "live" and beside a world that is
//! a process of its own.

mod amazon;
mod bank;
mod card_page;
mod card_rows;
mod chains;
mod control;
mod english;
mod mailbox;
mod payer;
mod phone;
mod usdt;
mod words;

use super::{
    World, amazon as aws, antom, card,
    chain::{evm, tron},
    wechat,
};
use crate::{
    app::App,
    web::{endpoint::at, error::Machine, see_other},
};
use actix_web::{
    HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::{Next, from_fn},
    web::{Data, ServiceConfig, route, scope},
};
use std::sync::Arc;

/// All routes of a world that is in this process; none otherwise.
pub fn routes(site: &App, world: Option<Arc<World>>) -> impl FnOnce(&mut ServiceConfig) + use<> {
    let is_alone = site.sandbox.shop().is_some();
    move |config| {
        let Some(world) = world else { return };
        config.app_data(Data::from(world));
        far_ends(config);
        pages(config);
        if is_alone {
            config.service(at("/").get(|| async { see_other("/sandbox") }));
        }
    }
}

fn far_ends(config: &mut ServiceConfig) {
    let far_end = |path: &str| scope(path).wrap(from_fn(for_machines));
    config
        .service(far_end("/sandbox/antom").service(at("/{path:.*}").post(antom::call)))
        .service(far_end("/sandbox/aws").service(at("/{service}").post(aws::call)))
        .service(far_end("/sandbox/wechat").route("/{path:.*}", route().to(wechat::call)))
        .service(far_end("/sandbox/card/v1").route("/{path:.*}", route().to(card::call)))
        .service(far_end("/sandbox/tron").route("/{path:.*}", route().to(tron::call)))
        .service(far_end("/sandbox/ethereum").route("", route().to(evm::call)));
}

/// Keeps the pages that people get in place of bare errors away from providers' answers.
async fn for_machines(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    req.extensions_mut().insert(Machine);
    next.call(req).await
}

fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/sandbox").get(control::show).post(control::disturb))
        .service(at("/sandbox/message").post(control::send))
        .service(at("/sandbox/chains").post(chains::disturb))
        .service(at("/sandbox/chains/reorg").post(chains::reorg))
        .service(at("/sandbox/usdt").get(usdt::show).post(usdt::send))
        .service(at("/sandbox/phone/{code}").get(phone::show).post(phone::act))
        .service(at("/sandbox/phone/{code}/picture").get(phone::picture))
        .service(at("/sandbox/bank").get(bank::show).post(bank::send))
        .service(at("/sandbox/bank/transfer").post(bank::order))
        .service(at("/sandbox/bank/reverse").post(bank::reverse))
        .service(at("/sandbox/bank/recall").post(bank::recall))
        .service(at("/sandbox/bank/import").post(bank::import))
        .service(at("/sandbox/bank/notices").post(bank::notices))
        .service(at("/sandbox/bank/statement.xml").get(bank::download))
        .service(at("/sandbox/card/{session}").get(card_page::show).post(card_page::act))
        .service(at("/sandbox/amazon").get(amazon::show).post(amazon::subscribe))
        .service(at("/sandbox/amazon/change").post(amazon::change))
        .service(at("/sandbox/amazon/trouble").post(amazon::disturb))
        .service(at("/sandbox/mailbox").get(mailbox::list))
        .service(at("/sandbox/mailbox/{id:.*}").get(mailbox::email));
}

#[cfg(test)]
mod tests;
