//! Numbers in Prometheus' text form. All come from memory: no request for them costs the database anything.

use super::{Error, Site};
use crate::{
    domain::Timestamp,
    monitor::{Books, Counts, Snapshot},
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{ServiceConfig, get},
};
use secrecy::{ExposeSecret, SecretString};
use std::fmt::{Display, Write};
use subtle::ConstantTimeEq;

/// `GET /metrics` on the public address: only with the bearer token, and not there for anybody else.
pub async fn guarded(site: Site, request: HttpRequest) -> Result<HttpResponse, Error> {
    match &site.metrics_token {
        Some(token) if bears(&request, token) => Ok(open(site).await),
        _ => Err(Error::NotFound),
    }
}

/// The routes of the address of its own, which only the operator's network reaches.
pub fn routes(config: &mut ServiceConfig) {
    config.route("/metrics", get().to(open));
}

async fn open(site: Site) -> HttpResponse {
    let (statements, failed) = (site.store.statements(), site.store.failed_writes());
    let text = write(&site.monitor.snapshot(), [("sql_statements", statements), ("failed_writes", failed)]);
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text)
}

fn bears(request: &HttpRequest, token: &SecretString) -> bool {
    let header = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = header.and_then(|header| header.strip_prefix("Bearer ")).unwrap_or_default();
    given.as_bytes().ct_eq(token.expose_secret().as_bytes()).into()
}

fn write(now: &Snapshot, counters: [(&str, u64); 2]) -> String {
    let mut text = Text::default();
    for (name, value) in counters {
        let name = format!("guichet_{name}_total");
        text.kind(&name, "counter").line(&name, value);
    }
    if let Some(Books { broken, at }) = now.books {
        text.kind("guichet_books_broken", "gauge").line("guichet_books_broken", broken);
        text.kind("guichet_books_checked_at", "gauge").line("guichet_books_checked_at", seconds(at));
    }
    if let Some(Counts { mails_waiting, mails_given_up, heads }) = &now.counts {
        text.kind("guichet_mails_waiting", "gauge").line("guichet_mails_waiting", mails_waiting);
        text.kind("guichet_mails_given_up", "gauge").line("guichet_mails_given_up", mails_given_up);
        let heads = heads.iter().map(|(method, at)| (method, Some(*at)));
        text.times("guichet_chain_head_timestamp_seconds", "method", heads);
    }
    let chains = now.chains.iter().map(|(method, at)| (method, Some(*at)));
    text.times("guichet_chain_last_read_timestamp_seconds", "method", chains);
    let jobs = now.jobs.iter().map(|(job, at)| (job, *at));
    text.times("guichet_job_last_success_timestamp_seconds", "job", jobs);
    text.0
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn kind(&mut self, name: &str, kind: &str) -> &mut Self {
        self.line(&format!("# TYPE {name}"), kind)
    }

    fn line(&mut self, name: &str, value: impl Display) -> &mut Self {
        // Writing to a text cannot fail.
        let _always_fine = writeln!(self.0, "{name} {value}");
        self
    }

    /// One line for each label; 0 for what has never happened.
    fn times<'a>(
        &mut self,
        name: &str,
        label: &str,
        lines: impl Iterator<Item = (&'a String, Option<Timestamp>)>,
    ) {
        self.kind(name, "gauge");
        for (value, at) in lines {
            self.line(&format!("{name}{{{label}=\"{value}\"}}"), at.map_or(0, seconds));
        }
    }
}

fn seconds(at: Timestamp) -> i64 {
    at.millis() / 1000
}
