//! Antom's result codes in our own terms. A code not known here is an ordinary decline.

use crate::domain::Decline;

/// Why a payment failed, by its `resultCode` or `paymentResultCode`.
pub fn decline(code: &str) -> Decline {
    match code {
        // Not in the published table, but they can mean nothing else.
        "USER_CANCEL" | "USER_CANCELED" | "USER_CANCELLED" => Decline::ByPayer,
        "USER_BALANCE_NOT_ENOUGH" => Decline::Balance,
        "PAYMENT_AMOUNT_EXCEED_LIMIT" | "PAYMENT_COUNT_EXCEED_LIMIT" | "USER_AMOUNT_EXCEED_LIMIT" => {
            Decline::OverLimit
        }
        "USER_KYC_NOT_QUALIFIED" => Decline::Unverified,
        "RISK_REJECT" | "FRAUD_REJECT" | "PAYMENT_PROHIBITED" => Decline::Risk,
        code if OURS_TO_MEND.contains(&code) => Decline::Unavailable,
        _ => Decline::Declined,
    }
}

/// The account, the contract or the request is at fault: no payer can do anything about it.
const OURS_TO_MEND: [&str; 18] = [
    "ACCESS_DENIED",
    "CURRENCY_NOT_SUPPORT",
    "INVALID_ACCESS_TOKEN",
    "INVALID_API",
    "INVALID_CONTRACT",
    "INVALID_MERCHANT_STATUS",
    "INVALID_PAYMENT_METHOD_META_DATA",
    "KEY_NOT_FOUND",
    "MERCHANT_KYB_NOT_QUALIFIED",
    "MERCHANT_NOT_REGISTERED",
    "NO_INTERFACE_DEF",
    "NO_PAY_OPTIONS",
    "PARAM_ILLEGAL",
    "PAYMENT_NOT_QUALIFIED",
    "REQUEST_TRAFFIC_EXCEED_LIMIT",
    "SETTLE_CONTRACT_NOT_MATCH",
    "SYSTEM_ERROR",
    "UNKNOWN_EXCEPTION",
];

/// Whether a refusal says only that our key is taken: what was sent under it before may still be paid.
pub fn is_taken(code: &str) -> bool {
    matches!(
        code,
        "REPEAT_REQ_INCONSISTENT" | "ORDER_STATUS_INVALID" | "ORDER_IS_CLOSED" | "ORDER_IS_CANCELED"
    )
}

/// Whether a failed payment simply ran out of time or was closed, without a word of the payer's.
pub fn is_closed(code: &str) -> bool {
    matches!(code, "ORDER_IS_CLOSED" | "ORDER_IS_CANCELED" | "EXPIRED_CODE")
}

/// Whether an inquiry says that Antom has no payment under our key. Both wordings have been seen.
pub fn is_not_there(code: &str, message: &str) -> bool {
    code == "ORDER_NOT_EXIST" || (code == "PROCESS_FAIL" && message.to_lowercase().contains("not exist"))
}
