//! The topic about USDT: networks, exact amounts, TxIDs, and what to do when something went otherwise (E30–E40).

use super::{
    Extra,
    Piece::{Addresses, List, Steps, Text},
    Question, Topic,
};

pub const USDT: Topic = Topic {
    slug: "usdt",
    title: "help-usdt-title",
    lead: "help-usdt-lead",
    extra: Extra::Check,
    questions: &[
        Question {
            id: "steps",
            asked: "help-how-asked",
            answer: &[
                Steps(&[
                    "help-usdt-step-choose",
                    "help-usdt-step-copy",
                    "help-usdt-step-send",
                    "help-usdt-step-hash",
                    "help-usdt-step-wait",
                ]),
                Text("help-usdt-link-text"),
            ],
        },
        Question {
            id: "network",
            asked: "help-usdt-network-asked",
            answer: &[Text("help-usdt-network-text"), Text("help-usdt-network-wrong")],
        },
        Question { id: "fee", asked: "help-usdt-fee-asked", answer: &[Text("help-usdt-fee-text")] },
        Question {
            id: "addresses",
            asked: "help-usdt-addresses-asked",
            answer: &[Text("help-usdt-addresses-text"), Addresses],
        },
        Question {
            id: "txid",
            asked: "help-usdt-txid-asked",
            answer: &[
                Text("help-usdt-txid-names"),
                Text("usdt-trail-where-text"),
                Text("usdt-trail-where-picture"),
                Text("help-usdt-txid-once"),
            ],
        },
        Question {
            id: "several",
            asked: "help-usdt-several-asked",
            answer: &[Text("help-usdt-several-text")],
        },
        Question {
            id: "short",
            asked: "help-usdt-short-asked",
            answer: &[Text("help-usdt-short-text"), Text("usdt-transfer-ways-smaller")],
        },
        Question { id: "over", asked: "help-usdt-over-asked", answer: &[Text("help-usdt-over-text")] },
        Question {
            id: "late",
            asked: "help-usdt-late-asked",
            answer: &[List(&["help-usdt-late-link", "help-usdt-late-expired", "help-usdt-late-again"])],
        },
        Question {
            id: "held",
            asked: "help-usdt-held-asked",
            answer: &[Text("help-usdt-held-text"), Text("usdt-claim-held-text")],
        },
    ],
};
