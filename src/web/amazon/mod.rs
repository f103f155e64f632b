//! Pages for buyers on AWS Marketplace: where AWS sends them, linking the account, what they bought (E45).

mod arrive;
mod link;
mod mask;
mod orders;
pub(super) mod row;

pub(super) use orders::why;

use super::{Error, Site};
use crate::methods::amazon::Amazon;
use actix_web::web::{ServiceConfig, get, post, resource};

/// The listing's fulfilment address: the one page that another site posts to.
pub const FULFIL: &str = "/amazon/fulfil";

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(FULFIL).route(get().to(arrive::start)).route(post().to(arrive::fulfil)))
        .route("/amazon/link", get().to(arrive::back))
        .service(
            resource("/amazon/link/{secret}").route(get().to(link::show)).route(post().to(link::confirm)),
        )
        .service(resource("/account/amazon").route(get().to(orders::list)).route(post().to(orders::check)));
}

/// AWS Marketplace; without a gateway its pages are not there.
fn amazon(site: &Site) -> Result<&Amazon, Error> {
    site.amazon.as_ref().ok_or(Error::NotFound)
}
