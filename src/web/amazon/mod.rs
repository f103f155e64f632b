//! Pages for buyers on AWS Marketplace: where AWS sends them, linking the account, what they bought (E45).

mod arrive;
mod link;
mod mask;
mod orders;

pub(super) use orders::why;

use super::{Error, Site, endpoint::at};
use crate::methods::amazon::Amazon;
use actix_web::web::ServiceConfig;

/// The listing's fulfilment address: the one page that another site posts to.
pub const FULFIL: &str = "/amazon/fulfil";

/// Keeps the secret of the address while its reader signs in; it goes when the account is linked.
const COOKIE: &str = "amazon";

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(at(FULFIL).get(arrive::start).post(arrive::fulfil))
        .service(at("/amazon/link").get(arrive::back))
        .service(at("/amazon/link/{secret}").get(link::show).post(link::confirm))
        .service(at("/account/amazon").get(orders::list).post(orders::check));
}

/// AWS Marketplace; without a gateway its pages are not there.
fn amazon(site: &Site) -> Result<&Amazon, Error> {
    site.amazon.as_ref().ok_or(Error::NotFound)
}
