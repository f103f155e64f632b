//! Stripe's decline codes in our own terms, and which of them a payer must never learn.
//!
//! A card that is reported lost or stolen, or a payment that looks like fraud, is to the payer what any other
//! refusal of the bank is: the code stays in the log.

use super::objects::Failing;
use crate::domain::Decline;

/// Why a try failed, for the payer. A code that is not known is a refusal of the bank.
pub fn class(failing: &Failing) -> Decline {
    let decline = failing.decline_code.as_deref().and_then(of_code);
    decline.or_else(|| of_code(failing.code.as_deref()?)).unwrap_or(Decline::Declined)
}

/// The classes by Stripe's list of decline and error codes. None for `card_declined` and the like, which say
/// only that there is a reason.
fn of_code(code: &str) -> Option<Decline> {
    Some(match code {
        "insufficient_funds" | "withdrawal_count_limit_exceeded" | "card_velocity_exceeded" => {
            Decline::Balance
        }
        "incorrect_cvc" | "invalid_cvc" => Decline::SecurityCode,
        "incorrect_number" | "invalid_number" | "invalid_account" => Decline::CardNumber,
        "expired_card" | "invalid_expiry_month" | "invalid_expiry_year" => Decline::CardDate,
        "incorrect_zip" | "incorrect_address" => Decline::Address,
        "authentication_required"
        | "authentication_not_handled"
        | "payment_intent_authentication_failure" => Decline::Authentication,
        "card_not_supported"
        | "currency_not_supported"
        | "transaction_not_allowed"
        | "service_not_allowed"
        | "not_permitted" => Decline::NotAccepted,
        "processing_error"
        | "issuer_not_available"
        | "reenter_transaction"
        | "try_again_later"
        | "approve_with_id" => Decline::BankSilent,
        "duplicate_transaction" => Decline::Duplicate,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(code: &str, decline_code: Option<&str>) -> Decline {
        let text = |text: &str| Some(text.to_owned());
        class(&Failing { code: text(code), decline_code: decline_code.and_then(text) })
    }

    #[test]
    fn every_code_of_the_list_has_its_class() {
        let table = [
            (Decline::Balance, "insufficient_funds withdrawal_count_limit_exceeded card_velocity_exceeded"),
            (Decline::SecurityCode, "incorrect_cvc invalid_cvc"),
            (Decline::CardNumber, "incorrect_number invalid_number invalid_account"),
            (Decline::CardDate, "expired_card invalid_expiry_month invalid_expiry_year"),
            (Decline::Address, "incorrect_zip incorrect_address"),
            (Decline::Authentication, "authentication_required"),
            (
                Decline::NotAccepted,
                "card_not_supported currency_not_supported transaction_not_allowed service_not_allowed not_permitted",
            ),
            (
                Decline::BankSilent,
                "processing_error issuer_not_available reenter_transaction try_again_later approve_with_id",
            ),
            (Decline::Duplicate, "duplicate_transaction"),
        ];
        for (class, codes) in table {
            for code in codes.split(' ') {
                assert_eq!(reason("card_declined", Some(code)), class, "{code}");
                assert_eq!(reason(code, None), class, "{code}");
            }
        }
        assert_eq!(reason("payment_intent_authentication_failure", None), Decline::Authentication);
    }

    #[test]
    fn what_a_payer_must_not_learn_is_a_plain_refusal() {
        let codes = "generic_decline do_not_honor do_not_try_again call_issuer no_action_taken fraudulent \
            lost_card stolen_card pickup_card restricted_card security_violation stop_payment_order \
            revocation_of_authorization new_account_information_available merchant_blacklist incorrect_pin \
            pin_try_exceeded offline_pin_required online_or_offline_pin_required testmode_decline \
            invalid_amount a_code_of_tomorrow";
        for code in codes.split_whitespace() {
            assert_eq!(reason("card_declined", Some(code)), Decline::Declined, "{code}");
        }
        assert_eq!(class(&Failing::default()), Decline::Declined);
    }

    #[test]
    fn the_reason_within_the_reason_counts() {
        assert_eq!(reason("incorrect_number", Some("insufficient_funds")), Decline::Balance);
        assert_eq!(reason("expired_card", Some("a_code_of_tomorrow")), Decline::CardDate);
    }
}
