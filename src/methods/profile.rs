//! What a method says about itself, whether it is switched on or not: its payments are shown and asked about either way.

use crate::domain::device::InApp;

/// A method's name and nature. Everything outside its folder that depends on the method reads it here.
#[derive(Debug, Clone, Copy)]
pub struct Profile {
    /// Its name in routes, texts, configuration and the database: `alipay-hk`.
    pub id: &'static str,
    /// Methods of one group exclude others as one (E18), share a hook address, and are spoken of in the same words.
    pub group: &'static str,
    /// The page that an open attempt needs.
    pub screen: Screen,
    /// The evidence that money has arrived.
    pub evidence: Evidence,
    /// A marketplace charges the buyer itself and pays us later, so no page says that the buyer's money is here.
    pub marketplace: bool,
    /// The apps whose built-in browser can pay it; no other app's browser can.
    pub inside: &'static [InApp],
    /// Its topic under `/help/`.
    pub help: Option<&'static str>,
    /// Its logo, an SVG of 40 × 28.
    pub logo: &'static str,
}

/// The page that an open attempt needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A code to scan or a link to open. Where the instructions have a link of the kind `Checkout`, the page before the
    /// provider's own instead.
    Code,
    /// An address, an exact amount, and what has been seen of it on its chain.
    Transfer,
    /// A sheet of bank details, shown once the payer has confirmed to pay by transfer.
    BankSheet,
}

/// The evidence that money has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The provider, when it is asked about an attempt.
    Provider,
    /// A chain: payers can name their transfer by its hash.
    Chain,
    /// A statement of our account, days later: payers can say that they have sent the money, and a code holds the
    /// first sum for good.
    Statement,
}

impl Profile {
    /// What is true of most methods, and of one that nobody knows any more: a provider that is asked, and a page with
    /// a code. A method says what differs.
    pub const PLAIN: Self = Self {
        id: "",
        group: "",
        screen: Screen::Code,
        evidence: Evidence::Provider,
        marketplace: false,
        inside: &[],
        help: None,
        logo: include_str!("logo.svg"),
    };

    /// Returns true if it can be paid in the browser that shows our page. In an app's browser only that app's methods
    /// can.
    pub fn opens_inside(&self, app: Option<InApp>) -> bool {
        app.is_none_or(|app| self.inside.contains(&app))
    }
}
