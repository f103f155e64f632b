//! The topic about bank transfers.

use super::{Extra, Piece::Text, Question, Topic};

pub const BANK: Topic = Topic {
    slug: "bank",
    title: "help-bank-title",
    lead: "help-bank-lead",
    extra: Extra::Check,
    questions: &[
        Question { id: "confirm", asked: "help-bank-confirm-asked", answer: &[Text("bank-dialog-why")] },
        Question {
            id: "reference",
            asked: "help-bank-reference-asked",
            answer: &[Text("help-bank-reference-text")],
        },
        Question {
            id: "deadline",
            asked: "help-bank-deadline-asked",
            answer: &[Text("help-bank-deadline-text")],
        },
        Question { id: "several", asked: "help-bank-several-asked", answer: &[Text("bank-mind-one-order")] },
        Question { id: "late", asked: "help-bank-late-asked", answer: &[Text("help-bank-late-text")] },
        Question { id: "wrong", asked: "help-bank-wrong-asked", answer: &[Text("help-bank-wrong-text")] },
    ],
};
