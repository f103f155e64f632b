//! Explains why an order was not cancelled, and the next step.

use crate::{flows::in_flight::InFlight, lang::Lang};

/// Returns the paragraphs of the explanation. `open` is the name of the method whose attempt is open.
pub fn says(l: Lang, why: InFlight, open: Option<&str>) -> Vec<String> {
    match why {
        InFlight::Confirming => {
            vec![l.t("order-in-flight-confirming").to_owned(), l.t("order-in-flight-then").to_owned()]
        }
        InFlight::Sent => vec![
            l.t("order-in-flight-sent").to_owned(),
            l.t1("order-in-flight-not-sent", "button", l.t("bank-not-sent")),
        ],
        InFlight::NotVoid => {
            let method = open.map(|method| l.t1("order-in-flight-method", "method", method));
            let money = method.unwrap_or_else(|| l.t("order-in-flight-money").to_owned());
            vec![money, l.t("order-in-flight-next").to_owned()]
        }
    }
}
