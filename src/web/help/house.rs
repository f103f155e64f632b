//! The topics about orders, signing in, money that comes back, data, and these pages themselves.

use super::{
    Extra,
    Piece::{Link, List, Text},
    Question, Topic,
};

pub const TOPICS: [Topic; 5] = [
    Topic {
        slug: "orders",
        title: "help-orders-title",
        lead: "help-orders-lead",
        extra: Extra::None,
        questions: &[
            Question {
                id: "one-order",
                asked: "help-one-order-asked",
                answer: &[Text("help-one-order-text")],
            },
            Question {
                id: "change-method",
                asked: "help-change-asked",
                answer: &[Text("help-change-text"), Text("help-change-locked")],
            },
            Question {
                id: "cancel",
                asked: "help-cancel-asked",
                answer: &[Text("help-cancel-text"), Link("/orders?status=unpaid", "help-see-unpaid")],
            },
            Question {
                id: "cancel-paid",
                asked: "help-cancel-paid-asked",
                answer: &[Text("help-cancel-paid-text"), Link("/help/refunds", "help-see-refunds")],
            },
            Question { id: "expired", asked: "help-expired-asked", answer: &[Text("help-expired-text")] },
            Question { id: "again", asked: "help-reorder-asked", answer: &[Text("help-reorder-text")] },
            Question { id: "error", asked: "help-error-asked", answer: &[Text("help-error-text")] },
        ],
    },
    Topic {
        slug: "signing-in",
        title: "help-signin-title",
        lead: "help-signin-lead",
        extra: Extra::None,
        questions: &[
            Question {
                id: "no-mail",
                asked: "help-no-mail-asked",
                answer: &[Text("help-no-mail-text"), Link("/signin", "help-see-signin")],
            },
            Question { id: "spent", asked: "help-spent-asked", answer: &[Text("help-spent-text")] },
            Question { id: "password", asked: "help-password-asked", answer: &[Text("help-password-text")] },
            Question {
                id: "colleagues",
                asked: "help-colleagues-asked",
                answer: &[Text("help-colleagues-text"), Link("/account", "help-see-account")],
            },
            Question { id: "shared", asked: "help-shared-asked", answer: &[Text("help-shared-text")] },
        ],
    },
    Topic {
        slug: "refunds",
        title: "help-refunds-title",
        lead: "help-refunds-lead",
        extra: Extra::None,
        questions: &[
            Question { id: "ask", asked: "help-refund-ask-asked", answer: &[Text("help-refund-ask-text")] },
            Question {
                id: "where",
                asked: "help-refund-where-asked",
                answer: &[Text("help-refund-where-text")],
            },
            Question {
                id: "late",
                asked: "help-refund-late-asked",
                answer: &[Text("help-refund-late-text")],
            },
            Question {
                id: "twice",
                asked: "help-refund-twice-asked",
                answer: &[Text("help-refund-twice-text")],
            },
            Question {
                id: "too-much",
                asked: "help-refund-much-asked",
                answer: &[Text("help-refund-much-text")],
            },
        ],
    },
    Topic {
        slug: "protection",
        title: "help-protect-title",
        lead: "help-protect-lead",
        extra: Extra::None,
        questions: &[
            Question { id: "kept", asked: "help-kept-asked", answer: &[Text("help-kept-text")] },
            Question { id: "passed-on", asked: "help-passed-asked", answer: &[Text("help-passed-text")] },
            Question { id: "never", asked: "help-never-asked", answer: &[Text("help-never-text")] },
            Question {
                id: "cookies",
                asked: "help-cookies-asked",
                answer: &[
                    List(&["help-cookies-session", "help-cookies-language", "help-cookies-amazon"]),
                    Text("help-cookies-none"),
                ],
            },
            Question {
                id: "money",
                asked: "help-money-back-asked",
                answer: &[Text("help-money-back-text"), Link("/help/refunds", "help-see-refunds")],
            },
            Question {
                id: "true-page",
                asked: "help-true-page-asked",
                answer: &[Text("help-true-page-text")],
            },
        ],
    },
    Topic {
        slug: "accessibility",
        title: "help-access-title",
        lead: "help-access-lead",
        extra: Extra::None,
        questions: &[
            Question {
                id: "does",
                asked: "help-access-does-asked",
                answer: &[List(&[
                    "help-access-keyboard",
                    "help-access-zoom",
                    "help-access-colour",
                    "help-access-script",
                    "help-access-time",
                ])],
            },
            Question {
                id: "codes",
                asked: "help-access-codes-asked",
                answer: &[Text("help-access-codes-text")],
            },
            Question {
                id: "gaps",
                asked: "help-access-gaps-asked",
                answer: &[Text("help-access-gaps-text")],
            },
            Question {
                id: "tell",
                asked: "help-access-tell-asked",
                answer: &[Text("help-access-tell-text")],
            },
        ],
    },
];
