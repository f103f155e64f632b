//! The pages of the pretend world, and where its far ends are mounted. Absent in mode "live".

mod control;
mod mailbox;
mod payer;
mod phone;
mod words;

use super::{antom, wechat};
use actix_web::web::{ServiceConfig, get, post, resource, route};

/// All routes below `/sandbox` when the site is a sandbox, and none otherwise.
pub fn routes(is_sandbox: bool) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        if is_sandbox {
            far_ends(config);
            pages(config);
        }
    }
}

fn far_ends(config: &mut ServiceConfig) {
    config
        .route("/sandbox/antom/{path:.*}", post().to(antom::call))
        .route("/sandbox/wechat/{path:.*}", route().to(wechat::call));
}

fn pages(config: &mut ServiceConfig) {
    config
        .service(resource("/sandbox").route(get().to(control::show)).route(post().to(control::disturb)))
        .route("/sandbox/message", post().to(control::send))
        .service(resource("/sandbox/phone/{code}").route(get().to(phone::show)).route(post().to(phone::act)))
        .route("/sandbox/phone/{code}/picture", get().to(phone::picture))
        .route("/sandbox/mailbox", get().to(mailbox::list))
        .route("/sandbox/mailbox/{id:.*}", get().to(mailbox::letter));
}

#[cfg(test)]
mod tests;
