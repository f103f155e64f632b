//! Who acts on a payment page, and the limits that this person is held to.

use super::{
    Error, Reader, client,
    limits::{Asker, Limits},
};
use crate::domain::order::Order;
use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Data};
use std::{future::Future, net::IpAddr, pin::Pin};

/// The reader of a payment page who sends a form.
pub struct Caller {
    pub reader: Reader,
    from: Option<IpAddr>,
    limits: Data<Limits>,
}

impl Caller {
    /// Counts a poll of the provider. See [`Limits::check`].
    pub fn check(&self, order: &Order) -> Result<(), Error> {
        self.limits.check(&self.asker(order))
    }

    /// Counts a TxID that is entered. See [`Limits::claim`].
    pub fn claim(&self, order: &Order) -> Result<(), Error> {
        self.limits.claim(&self.asker(order))
    }

    /// Counts an attempt that is begun. See [`Limits::attempt`].
    pub fn attempt(&self, order: &Order) -> Result<(), Error> {
        self.limits.attempt(&self.asker(order))
    }

    fn asker(&self, order: &Order) -> Asker {
        Asker::of(self.from, &self.reader, order)
    }
}

impl FromRequest for Caller {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (reader, from) = (Reader::from_request(req, payload), client::address(req));
        let limits = req.app_data::<Data<Limits>>().cloned();
        Box::pin(async move {
            let limits = limits.ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the site")))?;
            Ok(Self { reader: reader.await?, from, limits })
        })
    }
}
