//! The topic about cards: brands, 3-D Secure, what goes wrong, and what excludes what (E13–E18).

use super::{
    Extra,
    Piece::{BankSentence, Brands, Link, List, Steps, Text},
    Question, Topic,
};

pub const CARD: Topic = Topic {
    slug: "card",
    title: "help-card-title",
    lead: "help-card-lead",
    extra: Extra::None,
    questions: &[
        Question {
            id: "steps",
            asked: "help-card-how-asked",
            answer: &[Steps(&[
                "help-card-step-choose",
                "help-card-step-type",
                "help-card-step-bank",
                "help-card-step-back",
            ])],
        },
        Question {
            id: "brands",
            asked: "help-card-which-asked",
            answer: &[Text("help-card-which-text"), Brands],
        },
        Question {
            id: "limits",
            asked: "help-how-much-asked",
            answer: &[Link("/help/limits", "help-see-limits"), Text("help-card-most-text")],
        },
        Question {
            id: "refused",
            asked: "help-card-fails-asked",
            answer: &[
                Text("help-card-fails-text"),
                List(&[
                    "card-trouble-limit",
                    "card-trouble-abroad",
                    "card-trouble-typing",
                    "card-trouble-network",
                ]),
            ],
        },
        Question {
            id: "secure",
            asked: "help-card-secure-asked",
            answer: &[Text("card-secure-text"), BankSentence],
        },
        Question {
            id: "expired",
            asked: "help-card-expired-asked",
            answer: &[Text("help-card-expired-text")],
        },
        Question {
            id: "locked",
            asked: "help-card-locked-asked",
            answer: &[Text("help-card-locked-text"), Link("/help/orders#change-method", "help-see-change")],
        },
        Question { id: "safe", asked: "help-card-safe-asked", answer: &[Text("help-card-safe-text")] },
    ],
};
