//! The payer's device, derived from the browser's user agent.

use serde::{Deserialize, Serialize};

/// The payer's device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// None on a desktop computer.
    pub phone: Option<System>,
    /// The app whose built-in browser shows our page.
    pub inside: Option<InApp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    Ios,
    Android,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InApp {
    WeChat,
    Alipay,
    AlipayHk,
}

impl Device {
    pub const DESKTOP: Self = Self { phone: None, inside: None };

    /// Reads a user agent. A mixed Alipay form exists, so Alipay HK is looked for first (N5).
    pub fn of(user_agent: &str) -> Self {
        let has = |mark: &str| user_agent.contains(mark);
        let inside = if has("MicroMessenger") {
            Some(InApp::WeChat)
        } else if has("AlipayClientHK") || has("AliApp(APHK") {
            Some(InApp::AlipayHk)
        } else if has("AlipayClient") || has("AliApp(AP/") {
            Some(InApp::Alipay)
        } else {
            None
        };
        let phone = if has("iPhone") || has("iPad") || has("iPod") {
            Some(System::Ios)
        } else if has("Android") {
            Some(System::Android)
        } else if has("Mobile") {
            Some(System::Other)
        } else {
            None
        };
        Self { phone, inside }
    }

    pub fn is_phone(self) -> bool {
        self.phone.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixed_alipay_agent_is_alipay_hk() {
        let agent = "Mozilla/5.0 (iPhone) AliApp(APHK/6.2) AlipayClientHK/6.2 AlipayClient/10.5";
        assert_eq!(Device::of(agent), Device { phone: Some(System::Ios), inside: Some(InApp::AlipayHk) });
    }

    #[test]
    fn a_desktop_browser_is_no_phone() {
        assert_eq!(Device::of("Mozilla/5.0 (X11; Linux x86_64) Chrome/130"), Device::DESKTOP);
    }
}
