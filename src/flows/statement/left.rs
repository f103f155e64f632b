//! Rows of a file that an import leaves out, so that its report accounts for every row.

use crate::methods::bank::statement::Skip;
use serde::{Deserialize, Serialize};

/// What was left out, beside pending bookings and currencies that are not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// How many bookings are of accounts that are not configured.
    pub strange: u32,
    /// By the bank's word for their state.
    pub states: Vec<State>,
    /// Lines with money that went out in an amount that cannot be read.
    #[serde(default)]
    pub outgoing: Vec<usize>,
    /// Lines below a table, such as a closing balance, and what they say.
    #[serde(default)]
    pub below: Vec<(usize, String)>,
}

/// Rows whose state says that no money moved, or is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The bank's word; empty if the cell is empty.
    pub word: String,
    /// False if the configuration does not declare the word: the money may have moved.
    pub known: bool,
    pub count: u32,
}

impl LeftOut {
    pub(super) fn state(&mut self, word: &str, known: bool) {
        match self.states.iter_mut().find(|state| state.word == word && state.known == known) {
            Some(state) => state.count += 1,
            None => self.states.push(State { word: word.chars().take(60).collect(), known, count: 1 }),
        }
    }

    /// Returns true if a word is not declared, so that somebody must say what it means.
    pub fn has_unknown(&self) -> bool {
        self.states.iter().any(|state| !state.known)
    }

    /// How many rows it holds.
    pub fn count(&self) -> u32 {
        let lines = u32::try_from(self.outgoing.len() + self.below.len()).unwrap_or(u32::MAX);
        let other = self.strange.saturating_add(lines);
        self.states.iter().fold(other, |sum, state| sum.saturating_add(state.count))
    }
}

impl super::Report {
    pub(super) fn skip(&mut self, line: usize, why: &Skip) {
        match why {
            Skip::Currency(code) => self.uncounted.push((line, code.clone())),
            Skip::Account(account) => self.strange(account),
            Skip::Pending => self.pending += 1,
            Skip::State { word, known } => self.left_out.state(word, *known),
            Skip::Outgoing => self.left_out.outgoing.push(line),
            Skip::Below(text) => self.left_out.below.push((line, text.chars().take(100).collect())),
        }
    }

    /// How many rows of the file the report accounts for.
    pub fn total(&self) -> usize {
        let counted = [self.known, self.pending, self.others, self.left_out.count()];
        let counted = counted.into_iter().fold(0, u32::saturating_add);
        self.lines.len() + self.uncounted.len() + usize::try_from(counted).unwrap_or(usize::MAX)
    }
}
