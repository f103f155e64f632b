//! Where the two APIs differ: paths, and the names of a few fields.

use super::config::Dialect;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Our keys are letters and digits; whatever else a key holds must not end its part of the path.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

impl Dialect {
    pub fn native_path(&self) -> String {
        format!("{}/native", self.transactions())
    }

    pub fn h5_path(&self) -> String {
        let last = match self {
            Self::Mainland => "h5",
            Self::Global { .. } => "mweb",
        };
        format!("{}/{last}", self.transactions())
    }

    pub fn query_path(&self, out_trade_no: &str, mchid: &str) -> String {
        format!("{}?mchid={mchid}", self.order_path(out_trade_no))
    }

    pub fn close_path(&self, out_trade_no: &str) -> String {
        format!("{}/close", self.order_path(out_trade_no))
    }

    pub fn refunds_path(&self) -> &'static str {
        match self {
            Self::Mainland => "/v3/refund/domestic/refunds",
            Self::Global { .. } => "/v3/global/refunds",
        }
    }

    pub fn refund_query_path(&self, out_refund_no: &str, mchid: &str) -> String {
        let no = utf8_percent_encode(out_refund_no, SEGMENT);
        match self {
            Self::Mainland => format!("{}/{no}", self.refunds_path()),
            Self::Global { .. } => format!("{}/out-refund-no/{no}?mchid={mchid}", self.refunds_path()),
        }
    }

    pub fn certificates_path(&self) -> &'static str {
        match self {
            Self::Mainland => "/v3/certificates",
            Self::Global { .. } => "/v3/global/certificates",
        }
    }

    fn order_path(&self, out_trade_no: &str) -> String {
        let no = utf8_percent_encode(out_trade_no, SEGMENT);
        format!("{}/out-trade-no/{no}", self.transactions())
    }

    fn transactions(&self) -> &'static str {
        match self {
            Self::Mainland => "/v3/pay/transactions",
            Self::Global { .. } => "/v3/global/transactions",
        }
    }
}
