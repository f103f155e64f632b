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
use actix_web::web::{ServiceConfig, get, post, resource, route};

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
        .route("/sandbox/antom/{path:.*}", post().to(antom::call))
        .route("/sandbox/wechat/{path:.*}", route().to(wechat::call))
        .route("/sandbox/aws/{service}", post().to(aws::call))
        .route("/sandbox/card/v1/{path:.*}", route().to(card::call))
        .route("/sandbox/tron/{path:.*}", route().to(tron::call))
        .route("/sandbox/ethereum", route().to(evm::call));
}

fn pages(config: &mut ServiceConfig) {
    config
        .service(resource("/sandbox").route(get().to(control::show)).route(post().to(control::disturb)))
        .route("/sandbox/message", post().to(control::send))
        .route("/sandbox/chains", post().to(chains::disturb))
        .route("/sandbox/chains/reorg", post().to(chains::reorg))
        .service(resource("/sandbox/usdt").route(get().to(usdt::show)).route(post().to(usdt::send)))
        .service(resource("/sandbox/phone/{code}").route(get().to(phone::show)).route(post().to(phone::act)))
        .route("/sandbox/phone/{code}/picture", get().to(phone::picture))
        .service(resource("/sandbox/bank").route(get().to(bank::show)).route(post().to(bank::send)))
        .route("/sandbox/bank/transfer", post().to(bank::order))
        .route("/sandbox/bank/reverse", post().to(bank::reverse))
        .route("/sandbox/bank/recall", post().to(bank::recall))
        .route("/sandbox/bank/import", post().to(bank::import))
        .route("/sandbox/bank/notices", post().to(bank::notices))
        .route("/sandbox/bank/statement.xml", get().to(bank::download))
        .service(
            resource("/sandbox/card/{session}")
                .route(get().to(card::page::show))
                .route(post().to(card::page::act)),
        )
        .service(
            resource("/sandbox/amazon").route(get().to(amazon::show)).route(post().to(amazon::subscribe)),
        )
        .route("/sandbox/amazon/change", post().to(amazon::change))
        .route("/sandbox/amazon/trouble", post().to(amazon::disturb))
        .route("/sandbox/mailbox", get().to(mailbox::list))
        .route("/sandbox/mailbox/{id:.*}", get().to(mailbox::letter));
}

#[cfg(test)]
mod tests;
