//! The state of a booking, by the bank's own words for it.

/// The column that says it. A word that is in none of the lists never pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct States {
    pub column: String,
    /// The money has moved. An empty word stands for an empty cell.
    pub booked: Vec<String>,
    /// The bank expects it to move.
    pub pending: Vec<String>,
    /// It did not move, or went back.
    pub reverted: Vec<String>,
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Booked,
    Pending,
    Reverted,
    Unknown,
}

impl States {
    pub(super) fn of(&self, word: &str) -> State {
        let within = |words: &[String]| words.iter().any(|known| known == word);
        if within(&self.booked) {
            State::Booked
        } else if within(&self.pending) {
            State::Pending
        } else if within(&self.reverted) {
            State::Reverted
        } else {
            State::Unknown
        }
    }

    /// The word that two lists hold, if any: nobody could say what it means.
    pub fn contradiction(&self) -> Option<&str> {
        let words: Vec<&String> = self.booked.iter().chain(&self.pending).chain(&self.reverted).collect();
        let twice = words.iter().enumerate().find(|(nth, word)| words[..*nth].contains(*word));
        twice.map(|(_, word)| word.as_str())
    }
}
