//! What staff see to: documents that payers have shown, advices that led to nothing, reversed credits.

use super::Staff;
use crate::{
    domain::PaymentId,
    flows::{
        advice::{self, End},
        desk,
    },
    store::attachments,
    web::{CsrfForm, Error, Site, see_other},
};
use actix_web::{HttpResponse, http::header, web::Path};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Noted {
    key: String,
}

#[derive(Deserialize)]
pub struct Dismissed {
    payment: String,
}

/// `GET /desk/attachments/{id}`: to keep, never to open here. It comes from a stranger.
pub async fn attachment(site: Site, Staff(me): Staff, id: Path<String>) -> Result<HttpResponse, Error> {
    let found = attachments::body(&mut site.store.read().await?, &id).await?;
    let (kind, bytes) = found.ok_or(Error::NotFound)?;
    tracing::info!(member = %me.id, attachment = %id, "a payer's document is read at the desk");
    let (mime, ending) = match kind.as_str() {
        "pdf" => ("application/pdf", "pdf"),
        "png" => ("image/png", "png"),
        _ => ("image/jpeg", "jpg"),
    };
    Ok(HttpResponse::Ok()
        .content_type(mime)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{id}.{ending}\"")))
        .body(bytes))
}

/// `POST /desk/reversals`: somebody has seen to it.
pub async fn note(
    site: Site,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Noted>,
) -> Result<HttpResponse, Error> {
    desk::note_reversal(&site, &form.key, &me.id).await?;
    Ok(see_other("/desk"))
}

/// `POST /desk/advices`: nothing is on its way after all.
pub async fn dismiss(
    site: Site,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Dismissed>,
) -> Result<HttpResponse, Error> {
    advice::end(&site, &PaymentId::from_text(form.payment), &End::Dismissed(me.id)).await?;
    Ok(see_other("/desk"))
}
