//! The report of one import: matched, proposed, unmatched, and what was left alone.

use super::{Staff, Tab, tabs};
use crate::{
    flows::statement::{Caveat, Line, Outcome, Report, report::Heap},
    lang::Lang,
    store::statements::{self, Imported},
    web::{Error, Page, flash, flash::Flash, message},
};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "desk/report.html")]
struct ReportPage<'a> {
    p: &'a Page,
    l: Lang,
    tabs: Vec<Tab>,
    file: Imported,
    report: Report,
    heaps: [(&'static str, Vec<Row>); 3],
    known_file: bool,
}

/// One booking and its outcome.
struct Row {
    line: Line,
    day: String,
    tone: &'static str,
    told: String,
}

/// `GET /desk/statements/{id}`
pub async fn show(page: Page, _staff: Staff, id: Path<String>) -> Result<HttpResponse, Error> {
    let found = statements::find(&mut page.site.store.read().await?, &id).await?;
    let file = found.ok_or(Error::NotFound)?;
    let (l, report) = (page.lang, Report::parse(&file.report)?);
    let heap = |wanted: Heap| -> Vec<Row> {
        let lines = report.lines.iter().filter(|line| line.outcome.heap() == wanted);
        lines.map(|line| row(l, line)).collect()
    };
    let heaps = [
        (l.t("desk-heap-matched"), heap(Heap::Matched)),
        (l.t("desk-heap-proposed"), heap(Heap::Proposed)),
        (l.t("desk-heap-unmatched"), heap(Heap::Unmatched)),
    ];
    let known_file = flash::take(&page.session) == Some(Flash::StatementKnown);
    let tabs = tabs(l, "/desk/statements");
    page.show(&ReportPage { p: &page, l, tabs, file, heaps, known_file, report })
}

fn row(l: Lang, line: &Line) -> Row {
    let (tone, told) = match &line.outcome {
        Outcome::Paid { order } => ("paid", l.t1("desk-outcome-paid", "order", order)),
        Outcome::Overpaid { order, overpaid } => {
            ("moving", l.t2("desk-outcome-overpaid", "order", order, "overpaid", l.money(overpaid)))
        }
        Outcome::PartiallyPaid { order, missing } => {
            ("moving", l.t2("desk-outcome-partially-paid", "order", order, "missing", l.money(missing)))
        }
        Outcome::Review { order, why } => ("act-now", l.t1(review(why), "order", order)),
        Outcome::Proposed { orders } => ("moving", l.t1("desk-outcome-proposed", "orders", l.list(orders))),
        Outcome::Unmatched => ("act-now", l.t("desk-outcome-unmatched").to_owned()),
        Outcome::Doubtful { order: Some(order), why: Caveat::Duplicate } => {
            ("act-now", l.t1("desk-outcome-told", "order", order))
        }
        Outcome::Doubtful { order: None, why: Caveat::Duplicate } => {
            ("act-now", l.t("desk-outcome-told-none").to_owned())
        }
        Outcome::Doubtful { why: Caveat::TakenBack, .. } => ("act-now", l.t("desk-outcome-back").to_owned()),
        Outcome::Reversed { order: Some(order) } => {
            ("act-now", l.t1("desk-outcome-reversed", "order", order))
        }
        Outcome::Reversed { order: None } => ("still", l.t("desk-outcome-reversed-none").to_owned()),
    };
    Row { day: message::day(l, &line.day), line: line.clone(), tone, told }
}

fn review(why: &str) -> &'static str {
    match why {
        "double" => "desk-outcome-double",
        "currency" => "desk-outcome-currency",
        "underpaid" => "desk-outcome-underpaid",
        "overdue" => "desk-outcome-overdue",
        _ => "desk-outcome-late",
    }
}
