//! Why an order was not cancelled, in words, with the way on.

use crate::{flows::in_flight::InFlight, lang::Lang};

/// One sentence or two for each paragraph. `open`: the name of the method whose attempt is open.
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
