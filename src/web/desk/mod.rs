//! The desk: where the seller's staff see what needs a person. To everybody else it is not there.

mod home;
mod money;
mod overpaid;
mod papers;
mod purchases;
mod report;
mod review;
mod staff;
mod statements;

pub use staff::Staff;

use crate::methods::bank::statement::MOST_BYTES;
use actix_web::web::{ServiceConfig, get, post, resource};

/// The largest file of a bank that the desk takes.
const MOST_STATEMENT: usize = MOST_BYTES;

/// One entry of the desk's navigation.
pub struct Tab {
    pub href: &'static str,
    pub name: &'static str,
    pub current: bool,
}

/// The places of the desk, and at which one the reader is.
fn tabs(l: crate::lang::Lang, here: &str) -> Vec<Tab> {
    let all = [
        ("/desk", l.t("desk-tab-home")),
        ("/desk/money", l.t("desk-tab-money")),
        ("/desk/statements", l.t("desk-tab-statements")),
    ];
    all.into_iter().map(|(href, name)| Tab { href, name, current: href == here }).collect()
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk", get().to(home::show))
        .route("/desk/money", get().to(money::show))
        .service(
            resource("/desk/money/grant").route(get().to(money::to_money)).route(post().to(money::grant)),
        )
        .service(
            resource("/desk/money/aside").route(get().to(money::to_money)).route(post().to(money::dismiss)),
        )
        .service(
            resource("/desk/statements")
                .route(get().to(statements::show))
                .route(post().to(statements::import)),
        )
        .route("/desk/statements/{id}", get().to(report::show))
        .service(
            resource("/desk/review/accept").route(get().to(review::to_desk)).route(post().to(review::accept)),
        )
        .service(
            resource("/desk/review/answer").route(get().to(review::to_desk)).route(post().to(review::answer)),
        )
        .service(
            resource("/desk/overpaid").route(get().to(review::to_desk)).route(post().to(overpaid::resolve)),
        )
        .route("/desk/reversals", post().to(papers::note))
        .route("/desk/purchases", post().to(purchases::note))
        .route("/desk/advices", post().to(papers::dismiss))
        .route("/desk/attachments/{id}", get().to(papers::attachment));
}
