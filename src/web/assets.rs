//! The stylesheet, the script and the icon: in the binary, under names that change with their content.

use actix_web::{HttpRequest, HttpResponse, http::header};
use std::sync::LazyLock;

struct Asset {
    url: String,
    kind: &'static str,
    body: &'static str,
}

static ASSETS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    [
        asset("app", "css", "text/css; charset=utf-8", include_str!("../../static/app.css")),
        asset("app", "js", "text/javascript; charset=utf-8", include_str!("../../static/app.js")),
        asset("icon", "svg", "image/svg+xml", include_str!("../../static/icon.svg")),
    ]
});

fn asset(stem: &str, end: &str, kind: &'static str, body: &'static str) -> Asset {
    let hash = &crate::keys::digest(body)[..12];
    Asset { url: format!("/static/{stem}.{hash}.{end}"), kind, body }
}

pub fn css() -> &'static str {
    &ASSETS[0].url
}

pub fn js() -> &'static str {
    &ASSETS[1].url
}

pub fn icon() -> &'static str {
    &ASSETS[2].url
}

/// Serves an asset by its hashed name, for ever.
pub async fn serve(req: HttpRequest) -> HttpResponse {
    match ASSETS.iter().find(|asset| asset.url == req.path()) {
        Some(asset) => HttpResponse::Ok()
            .content_type(asset.kind)
            .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .body(asset.body),
        None => HttpResponse::NotFound().finish(),
    }
}
