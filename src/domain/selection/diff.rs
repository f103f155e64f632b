//! What differs between two orders of one product, for the page that settles duplicates (E5, N14).

use super::{Choice, Line, Snapshot};
use crate::domain::{Message, MessageArg, Slug};

/// One difference: what it is about, and how it stands in the first and in the second order. `None` means
/// that the order has no such thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffRow {
    pub label: MessageArg,
    pub before: Option<MessageArg>,
    pub after: Option<MessageArg>,
}

/// The rows in which two orders differ, the total last. Two orders of the same at one price have none.
pub fn diff(before: &Snapshot, after: &Snapshot) -> Vec<DiffRow> {
    let mut rows = vec![
        row("catalogue-diff-product", before, after, |s| Some((&s.product).into())),
        row("catalogue-diff-plan", before, after, plan),
        row("catalogue-diff-term", before, after, term),
        row("catalogue-diff-amount", before, after, amount),
    ];
    rows.extend(add_ons(before, after).into_iter().map(|line| DiffRow {
        label: (&line.names).into(),
        before: quantity(before, &line.item),
        after: quantity(after, &line.item),
    }));
    rows.push(row("catalogue-diff-agreement", before, after, |s| {
        Some(MessageArg::Text(s.agreement.version.clone()))
    }));
    rows.push(row("catalogue-diff-total", before, after, |s| Some(s.total().into())));
    rows.retain(|row| row.before != row.after);
    rows
}

fn row(
    key: &'static str,
    before: &Snapshot,
    after: &Snapshot,
    read: impl Fn(&Snapshot) -> Option<MessageArg>,
) -> DiffRow {
    DiffRow { label: Message::new(key).into(), before: read(before), after: read(after) }
}

fn plan(order: &Snapshot) -> Option<MessageArg> {
    match &order.selection.choice {
        Choice::Plan { .. } => Some((&order.service).into()),
        Choice::Balance { .. } => None,
    }
}

fn term(order: &Snapshot) -> Option<MessageArg> {
    match &order.selection.choice {
        Choice::Plan { term_months, .. } => {
            Some(Message::new("catalogue-diff-months").with("months", *term_months).into())
        }
        Choice::Balance { .. } => None,
    }
}

fn amount(order: &Snapshot) -> Option<MessageArg> {
    match &order.selection.choice {
        Choice::Plan { .. } => None,
        Choice::Balance { amount } => Some((*amount).into()),
    }
}

/// The lines of all add-ons of either order, each once.
fn add_ons<'a>(before: &'a Snapshot, after: &'a Snapshot) -> Vec<&'a Line> {
    let mut lines: Vec<&Line> = Vec::new();
    for order in [before, after] {
        // The first line is the plan or the balance.
        for line in order.lines().iter().skip(1) {
            if !lines.iter().any(|known| known.item == line.item) {
                lines.push(line);
            }
        }
    }
    lines
}

fn quantity(order: &Snapshot, item: &Slug) -> Option<MessageArg> {
    let line = order.lines().iter().skip(1).find(|line| line.item == *item)?;
    Some(line.quantity.into())
}
