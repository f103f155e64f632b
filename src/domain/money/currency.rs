//! Currencies: those of ISO 4217 that are in use, and USDT.

use super::Refused;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A currency Guichet can count: its code and how many digits its minor unit has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency {
    code: &'static str,
    digits: u32,
}

const NO_DIGITS: [&str; 16] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
    "XPF",
];
const TWO_DIGITS: [&str; 132] = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BMD", "BND", "BOB",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CNY", "COP", "CRC", "CUP", "CVE", "CZK",
    "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD",
    "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP",
    "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS",
    "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH",
    "USD", "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG",
];
const THREE_DIGITS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
/// Replaced by the euro.
const BEFORE_EURO: [&str; 21] = [
    "ATS", "BEF", "BGN", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "ITL", "LTL", "LUF",
    "LVL", "MTL", "NLG", "PTE", "SIT", "SKK",
];
/// Other codes that are no longer used, and what has replaced them.
const RETIRED: [(&str, &str); 9] = [
    ("ANG", "XCG"),
    ("BYR", "BYN"),
    ("MRO", "MRU"),
    ("ROL", "RON"),
    ("SLL", "SLE"),
    ("STD", "STN"),
    ("TRL", "TRY"),
    ("VEF", "VES"),
    ("ZWL", "ZWG"),
];

impl Currency {
    pub const USD: Self = Self::new("USD", 2);
    pub const EUR: Self = Self::new("EUR", 2);
    pub const GBP: Self = Self::new("GBP", 2);
    pub const CNY: Self = Self::new("CNY", 2);
    pub const HKD: Self = Self::new("HKD", 2);
    pub const JPY: Self = Self::new("JPY", 0);
    /// The token's six decimals.
    pub const USDT: Self = Self::new("USDT", 6);

    const fn new(code: &'static str, digits: u32) -> Self {
        Self { code, digits }
    }

    /// The currency's code, such as `USD`.
    pub fn code(self) -> &'static str {
        self.code
    }

    /// How many decimal digits the minor unit has by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD; 6 for USDT.
    pub fn digits(self) -> u32 {
        self.digits
    }

    /// Reads a code that somebody has written into a file of ours.
    ///
    /// # Errors
    /// Says why the code is not taken, and for a retired one what to write instead.
    pub fn read(code: &str) -> Result<Self, String> {
        code.parse().map_err(|_| match successor(code) {
            Some(now) => format!("\"{code}\" is no longer a currency; write \"{now}\""),
            None => format!("\"{code}\" is no currency Guichet knows"),
        })
    }
}

/// What has replaced a retired currency.
fn successor(code: &str) -> Option<&'static str> {
    let other = || RETIRED.iter().find(|(old, _)| *old == code).map(|(_, now)| *now);
    if BEFORE_EURO.contains(&code) { Some("EUR") } else { other() }
}

impl FromStr for Currency {
    type Err = Refused;
    fn from_str(code: &str) -> Result<Self, Refused> {
        let lists: [(&'static [&'static str], u32); 4] =
            [(&TWO_DIGITS, 2), (&NO_DIGITS, 0), (&THREE_DIGITS, 3), (&["USDT"], 6)];
        let mut all =
            lists.into_iter().flat_map(|(codes, digits)| codes.iter().map(move |code| (*code, digits)));
        let found = all.find(|(known, _)| *known == code).ok_or(Refused::UnknownCurrency)?;
        Ok(Self::new(found.0, found.1))
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::read(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}
