//! Emails with a link to sign in or to pay: sign-in, invitation, a new order, and a deadline that is near.

use super::{SIGNIN_VALID_MS, composer::Composer};
use crate::{
    domain::{OrderId, order::OrderState},
    notify::mail::{Invitation, Mail, SoFar, TimeLeft},
    store::{StoreError, invitations, payments, signin_links},
};

impl Composer<'_> {
    pub(super) async fn sign_in(&mut self, link: &str) -> Result<Option<Mail>, StoreError> {
        let link = self.signin_url(link).await?;
        Ok(link.map(|link| Mail::SignIn { link, valid_ms: SIGNIN_VALID_MS }))
    }

    pub(super) async fn invitation(
        &mut self,
        link: &str,
        invitation: &str,
    ) -> Result<Option<Mail>, StoreError> {
        let open = invitations::open(&mut self.db, invitation, self.app.clock.now()).await?;
        let link = self.signin_url(link).await?;
        // If it was withdrawn before it was sent, nobody is invited any more.
        let mail = open.zip(link).map(|(open, link)| Invitation {
            by: open.by,
            org: open.organisation,
            link,
            valid_ms: SIGNIN_VALID_MS,
            until: open.expires_at,
        });
        Ok(mail.map(Mail::Invitation))
    }

    pub(super) async fn placed(&mut self, id: &OrderId) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(id).await? else { return Ok(None) };
        let OrderState::Unpaid { until } = order.state else { return Ok(None) };
        let attempts = payments::of_order(&mut self.db, id).await?;
        let received = attempts.iter().any(|attempt| !attempt.state.received().is_empty());
        let so_far = if received { SoFar::Part } else { SoFar::Nothing };
        let (time, link) = (TimeLeft { at: self.app.clock.now(), until }, self.pay_link(&order));
        Ok(Some(Mail::OrderRegistered { order: facts, so_far, time, link }))
    }

    pub(super) async fn expiring(&mut self, id: &OrderId) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(id).await? else { return Ok(None) };
        let OrderState::Unpaid { until } = order.state else { return Ok(None) };
        let (time, link) = (TimeLeft { at: self.app.clock.now(), until }, self.pay_link(&order));
        Ok(Some(Mail::OrderExpiring { order: facts, time, link }))
    }

    /// Returns the address of a sign-in link; `None` if it was used or has expired.
    async fn signin_url(&mut self, link: &str) -> Result<Option<String>, StoreError> {
        let token = self.app.keys.signin_token(link);
        let known = signin_links::find(&mut self.db, &crate::keys::digest(&token)).await?;
        let now = self.app.clock.now();
        let live = known.is_some_and(|link| link.used_at.is_none() && link.expires_at > now);
        Ok(live.then(|| self.app.url(&format!("/signin/{token}"))))
    }
}
