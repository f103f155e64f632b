//! Importing a bank's statement, and what was imported before.

use super::{MOST_STATEMENT, Staff, Tab, tabs};
use crate::{
    flows::statement::{self, File, Import, Importer, Report, report::Heap},
    lang::Lang,
    methods::bank::statement::{Broken, StatementError},
    store::statements::{self, Imported},
    web::{Error, Page, Problem, Site, flash, flash::Flash, see_other, upload::Upload},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

const LISTED: i64 = 20;

/// An imported file in the list.
struct Row {
    file: Imported,
    matched: usize,
    proposed: usize,
    unmatched: usize,
    format: String,
}

#[derive(Template)]
#[template(path = "desk/statements.html")]
struct Statements<'a> {
    p: &'a Page,
    l: Lang,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

/// `GET /desk/statements`
pub async fn show(page: Page, _staff: Staff) -> Result<HttpResponse, Error> {
    list(&page, None).await
}

async fn list(page: &Page, problem: Option<Problem>) -> Result<HttpResponse, Error> {
    let files = statements::latest(&mut page.site.store.read().await?, LISTED).await?;
    let row = |file: Imported| {
        let report = Report::parse(&file.report)?;
        let (matched, proposed) = (report.count(Heap::Matched), report.count(Heap::Proposed));
        Ok::<_, Error>(Row {
            file,
            matched,
            proposed,
            unmatched: report.count(Heap::Unmatched),
            format: report.format,
        })
    };
    let rows = files.into_iter().map(row).collect::<Result<_, _>>()?;
    let status = problem.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let problems = problem.into_iter().collect();
    let (l, tabs) = (page.lang, tabs(page.lang, "/desk/statements"));
    page.show_as(status, &Statements { p: page, l, tabs, rows, problems })
}

/// `POST /desk/statements`: one file; all of it is booked, or nothing.
pub async fn import(
    site: Site,
    page: Page,
    Staff(me): Staff,
    mut form: Upload<MOST_STATEMENT>,
) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let Some(sent) = form.files.pop() else {
        return list(&page, Some(Problem::new("file", l.t("desk-file-missing")))).await;
    };
    if sent.too_large {
        return list(&page, Some(Problem::new("file", l.t(key(StatementError::TooLarge))))).await;
    }
    let file = File { name: &sent.name, bytes: &sent.bytes, by: Importer::Staff(&me.id) };
    match statement::import(&site, &file).await? {
        Import::New(imported, _) => Ok(see_other(&format!("/desk/statements/{}", imported.id))),
        Import::Known(imported, _) => {
            flash::leave(&page.session, &Flash::StatementKnown);
            Ok(see_other(&format!("/desk/statements/{}", imported.id)))
        }
        Import::Broken(broken) => list(&page, Some(Problem::new("file", describe(l, &broken)))).await,
    }
}

fn key(why: StatementError) -> &'static str {
    match why {
        StatementError::Unknown => "desk-broken-unknown",
        StatementError::Ambiguous => "desk-broken-ambiguous",
        StatementError::Packed => "desk-broken-packed",
        StatementError::Provisional => "desk-broken-provisional",
        StatementError::Interim => "desk-broken-interim",
        StatementError::Encoding => "desk-broken-encoding",
        StatementError::TooLarge => "desk-broken-too-large",
        StatementError::TooDeep | StatementError::TooMany => "desk-broken-too-many",
        StatementError::Malformed => "desk-broken-malformed",
        StatementError::Doctype | StatementError::Entity => "desk-broken-doctype",
        StatementError::Empty => "desk-broken-empty",
        StatementError::Repeated => "desk-broken-repeated",
        StatementError::Quote => "desk-broken-quote",
        StatementError::Missing => "desk-broken-missing",
        StatementError::Short => "desk-broken-short",
        StatementError::Amount => "desk-broken-amount",
        StatementError::Day => "desk-broken-day",
        StatementError::Side => "desk-broken-side",
        StatementError::State => "desk-broken-state",
        StatementError::Unreadable => "desk-broken-unreadable",
        StatementError::Unclosed => "desk-broken-unclosed",
    }
}

/// Where the file is broken, and that nothing of it was used.
fn describe(l: Lang, broken: &Broken) -> String {
    let place = if broken.place.is_empty() {
        l.t1("desk-broken-line", "line", broken.line.to_string())
    } else {
        l.t2("desk-broken-place", "line", broken.line.to_string(), "place", &broken.place)
    };
    l.t2("desk-broken-file", "where", place, "why", l.t(key(broken.why)))
}
