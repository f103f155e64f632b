//! Providers' messages: the raw bytes, unchanged, to the flow that verifies them.

use super::{Error, Site};
use crate::{flows::webhook, methods::WebhookRequest};
use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Bytes, Path},
};

/// `POST /hooks/{method}`
pub async fn receive(
    site: Site,
    req: HttpRequest,
    method: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, Error> {
    let headers = req
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let method = method.into_inner();
    let path = crate::methods::notify_path(&site.public_url, &method);
    let request = WebhookRequest { method: req.method().to_string(), path, headers, body: body.to_vec() };
    let reply = webhook::receive(&site, &method, &request).await?.ok_or(Error::NotFound)?;
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    if reply.body.is_empty() {
        return Ok(response.finish());
    }
    Ok(response.content_type("application/json").body(reply.body))
}
