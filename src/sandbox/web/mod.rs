//! The pages of the pretend world, and where its far ends are mounted. Absent in mode "live" and beside a world that is
//! a process of its own.

mod amazon;
mod bank;
mod chains;
mod control;
mod mailbox;
mod payer;
mod phone;
mod usdt;
mod words;

pub use words::Choice;

use super::{
    amazon as aws, antom, card,
    chain::{evm, tron},
    wechat,
};
use crate::web::endpoint::at;
use actix_web::web::{ServiceConfig, route};

/// All routes below `/sandbox` when the world is in this process, and none otherwise.
pub fn routes(is_here: bool) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        if is_here {
            far_ends(config);
            pages(config);
        }
    }
}

fn far_ends(config: &mut ServiceConfig) {
    config
        .service(at("/sandbox/antom/{path:.*}").post(antom::call))
        .route("/sandbox/wechat/{path:.*}", route().to(wechat::call))
        .service(at("/sandbox/aws/{service}").post(aws::call))
        .route("/sandbox/card/v1/{path:.*}", route().to(card::call))
        .route("/sandbox/tron/{path:.*}", route().to(tron::call))
        .route("/sandbox/ethereum", route().to(evm::call));
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
        .service(at("/sandbox/card/{session}").get(card::page::show).post(card::page::act))
        .service(at("/sandbox/amazon").get(amazon::show).post(amazon::subscribe))
        .service(at("/sandbox/amazon/change").post(amazon::change))
        .service(at("/sandbox/amazon/trouble").post(amazon::disturb))
        .service(at("/sandbox/mailbox").get(mailbox::list))
        .service(at("/sandbox/mailbox/{id:.*}").get(mailbox::letter));
}

#[cfg(test)]
mod tests;
