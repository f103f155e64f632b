//! The topics about paying: one for each method, and what they have in common.

use super::{
    Extra,
    Piece::{HongKongLimits, Link, List, Steps, Text, Wallets},
    Question, Topic,
};

const LIMITS: super::Piece = Link("/help/limits", "help-see-limits");
const REFUSED: super::Piece = Link("/help/not-paid", "help-see-not-paid");

pub const METHODS: [Topic; 8] = [
    super::card::CARD,
    Topic {
        slug: "alipay",
        title: "help-alipay-title",
        lead: "help-alipay-lead",
        extra: Extra::Check,
        questions: &[
            Question {
                id: "steps",
                asked: "help-how-asked",
                answer: &[Steps(&SCAN_STEPS), Text("help-on-phone")],
            },
            Question {
                id: "two-apps",
                asked: "help-alipay-two-apps-asked",
                answer: &[Text("help-alipay-two-apps-text")],
            },
            Question { id: "currency", asked: "help-currency-asked", answer: &[Text("help-currency-text")] },
            Question {
                id: "limits",
                asked: "help-how-much-asked",
                answer: &[LIMITS, Text("help-alipay-own-limits"), Text("help-alipay-ask")],
            },
            Question {
                id: "refused",
                asked: "help-refused-asked",
                answer: &[Text("help-refused-text"), Text("help-try-small"), REFUSED],
            },
            Question { id: "locked", asked: "help-locked-asked", answer: &LOCKED },
        ],
    },
    Topic {
        slug: "alipay-hk",
        title: "help-alipay-hk-title",
        lead: "help-alipay-hk-lead",
        extra: Extra::Check,
        questions: &[
            Question {
                id: "steps",
                asked: "help-how-asked",
                answer: &[Steps(&SCAN_STEPS), Text("help-on-phone")],
            },
            Question {
                id: "two-apps",
                asked: "help-alipay-two-apps-asked",
                answer: &[Text("help-alipay-two-apps-text")],
            },
            Question {
                id: "limits",
                asked: "help-how-much-asked",
                answer: &[HongKongLimits, Text("alipay-hk-levels-note"), LIMITS],
            },
            Question { id: "currency", asked: "help-currency-asked", answer: &[Text("help-currency-text")] },
            Question {
                id: "refused",
                asked: "help-refused-asked",
                answer: &[Text("help-refused-text"), Text("help-try-small"), REFUSED],
            },
            Question { id: "locked", asked: "help-locked-asked", answer: &LOCKED },
        ],
    },
    Topic {
        slug: "alipay-plus",
        title: "help-alipay-plus-title",
        lead: "help-alipay-plus-lead",
        extra: Extra::Check,
        questions: &[
            Question {
                id: "wallets",
                asked: "help-alipay-plus-which-asked",
                answer: &[Text("help-alipay-plus-which-text"), Wallets],
            },
            Question {
                id: "computer",
                asked: "help-alipay-plus-computer-asked",
                answer: &[Steps(&SCAN_STEPS)],
            },
            Question {
                id: "phone",
                asked: "help-alipay-plus-phone-asked",
                answer: &[Steps(&[
                    "help-alipay-plus-phone-choose",
                    "help-alipay-plus-phone-check",
                    "help-step-confirm",
                    "help-step-return",
                ])],
            },
            Question {
                id: "needs",
                asked: "help-alipay-plus-needs-asked",
                answer: &[Text("help-alipay-plus-needs-text")],
            },
            Question { id: "currency", asked: "help-currency-asked", answer: &[Text("help-currency-text")] },
            Question {
                id: "limits",
                asked: "help-how-much-asked",
                answer: &[Text("help-alipay-plus-limits-text"), LIMITS],
            },
            Question {
                id: "refused",
                asked: "help-refused-asked",
                answer: &[Text("help-refused-text"), REFUSED],
            },
        ],
    },
    Topic {
        slug: "wechat",
        title: "help-wechat-title",
        lead: "help-wechat-lead",
        extra: Extra::Check,
        questions: &[
            Question {
                id: "steps",
                asked: "help-how-asked",
                answer: &[Steps(&SCAN_STEPS), Text("help-wechat-phone")],
            },
            Question {
                id: "real-name",
                asked: "help-wechat-real-asked",
                answer: &[Text("help-wechat-real-text")],
            },
            Question {
                id: "cards",
                asked: "help-wechat-cards-asked",
                answer: &[Text("help-wechat-cards-text")],
            },
            Question {
                id: "limits",
                asked: "help-how-much-asked",
                answer: &[LIMITS, Text("help-wechat-limit-text")],
            },
            Question {
                id: "picture",
                asked: "help-wechat-picture-asked",
                answer: &[Text("wechat-scan-only-note")],
            },
            Question {
                id: "refused",
                asked: "help-refused-asked",
                answer: &[Text("help-refused-text"), REFUSED],
            },
        ],
    },
    super::usdt::USDT,
    super::transfers::BANK,
    Topic {
        slug: "amazon",
        title: "help-amazon-title",
        lead: "help-amazon-lead",
        extra: Extra::None,
        questions: &[
            Question {
                id: "steps",
                asked: "help-amazon-how-asked",
                answer: &[Steps(&[
                    "help-amazon-step-subscribe",
                    "help-amazon-step-press",
                    "help-amazon-step-signin",
                    "help-amazon-step-confirm",
                ])],
            },
            Question {
                id: "open",
                asked: "help-amazon-open-asked",
                answer: &[Text("help-amazon-open-text"), Link("/orders?status=unpaid", "help-see-unpaid")],
            },
            Question {
                id: "charge",
                asked: "help-amazon-charge-asked",
                answer: &[Text("help-amazon-charge-text"), Link("/account/amazon", "help-see-amazon")],
            },
            Question {
                id: "change",
                asked: "help-amazon-change-asked",
                answer: &[Text("help-amazon-change-text")],
            },
        ],
    },
];

const SCAN_STEPS: [&str; 5] =
    ["help-step-choose", "help-step-scan", "help-step-check", "help-step-confirm", "help-step-return"];

/// E18 and E22: methods that exclude each other.
const LOCKED: [super::Piece; 2] =
    [Text("help-locked-text"), Link("/help/orders#change-method", "help-see-change")];

pub const PAYING: [Topic; 3] = [
    Topic {
        slug: "limits",
        title: "help-limits-title",
        lead: "help-limits-lead",
        extra: Extra::Limits,
        questions: &[
            Question {
                id: "over",
                asked: "help-limits-over-asked",
                answer: &[Text("help-limits-over-text")],
            },
            Question { id: "own", asked: "help-limits-own-asked", answer: &[Text("help-limits-own-text")] },
            Question {
                id: "rates",
                asked: "help-limits-rate-asked",
                answer: &[Text("help-limits-rate-text")],
            },
        ],
    },
    Topic {
        slug: "paying-by-link",
        title: "help-link-title",
        lead: "help-link-lead",
        extra: Extra::None,
        questions: &[
            Question { id: "how", asked: "help-link-how-asked", answer: &[Text("help-link-how-text")] },
            Question { id: "seen", asked: "help-link-seen-asked", answer: &[Text("help-link-seen-text")] },
            Question {
                id: "safe",
                asked: "help-link-safe-asked",
                answer: &[List(&["help-link-safe-address", "help-link-safe-who", "help-link-safe-password"])],
            },
            Question { id: "valid", asked: "help-link-valid-asked", answer: &[Text("help-link-valid-text")] },
            Question { id: "twice", asked: "help-link-twice-asked", answer: &[Text("help-link-twice-text")] },
            Question { id: "lost", asked: "help-link-lost-asked", answer: &[Text("help-link-lost-text")] },
        ],
    },
    Topic {
        slug: "not-paid",
        title: "help-not-paid-title",
        lead: "help-not-paid-lead",
        extra: Extra::None,
        questions: &[
            Question { id: "waiting", asked: "help-waiting-asked", answer: &[Text("help-waiting-text")] },
            Question {
                id: "declined",
                asked: "help-declined-asked",
                answer: &[Text("help-declined-text"), Text("help-try-small")],
            },
            Question {
                id: "over-limit",
                asked: "help-over-limit-asked",
                answer: &[Text("help-over-limit-text"), LIMITS],
            },
            Question { id: "balance", asked: "help-balance-asked", answer: &[Text("help-balance-text")] },
            Question {
                id: "unverified",
                asked: "help-unverified-asked",
                answer: &[Text("help-unverified-text"), Text("help-unverified-wechat")],
            },
            Question { id: "risk", asked: "help-risk-asked", answer: &[Text("help-risk-text")] },
            Question { id: "by-payer", asked: "help-by-payer-asked", answer: &[Text("help-by-payer-text")] },
            Question { id: "network", asked: "help-network-asked", answer: &[Text("help-network-text")] },
            Question {
                id: "unavailable",
                asked: "help-unavailable-asked",
                answer: &[Text("help-unavailable-text")],
            },
            Question { id: "locked", asked: "help-locked-asked", answer: &LOCKED },
        ],
    },
];
