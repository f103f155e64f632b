//! The two methods: USDT on TRON and on Ethereum.
//!
//! Nothing is opened or closed at a provider: an attempt is an address, an exact amount and a deadline.
//! What becomes of it is seen on the chain (`watch.rs`).

use super::{
    account::Account,
    chain::{Chain, Node},
    panel,
    witness::Witness,
};
use crate::{
    domain::{
        Currency, Money, Receipt,
        payment::{Payment, match_key::MatchKey},
        time::HOUR_MS,
    },
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Code, Event, Evidence, Fault, Instructions, Link, LinkKind, Matching,
        Method, Profile, Screen, Terms, Watch,
    },
    random::Random,
};
use async_trait::async_trait;
use std::sync::{Arc, atomic::AtomicBool};

/// How long a payment link waits for USDT (E32).
const LINK_MS: i64 = 48 * HOUR_MS;

/// The largest amount suffix, in millionths; the smallest is 1. Under a cent and never zero, so round amounts match
/// nothing.
const SUFFIXES: u64 = 9_999;

const PLAIN: Profile = Profile {
    group: "usdt",
    screen: Screen::Transfer,
    evidence: Evidence::Chain,
    help: Some("usdt"),
    logo: include_str!("logo.svg"),
    ..Profile::PLAIN
};

/// USDT on TRON and on Ethereum.
pub const PROFILES: [Profile; 2] =
    [Profile { id: "usdt-trc20", ..PLAIN }, Profile { id: "usdt-erc20", ..PLAIN }];

/// What the operator has set for one chain.
pub struct Settings {
    pub chain: Chain,
    /// Where money is received; one is drawn for each attempt.
    pub accounts: Vec<Account>,
    /// The token's contract, for the payment address of EIP-681. Never shown as a destination to send to (E35).
    pub token: Account,
    pub chain_id: u64,
    /// So many blocks make a transfer final; none waits for the chain's own word.
    pub confirmations: Option<u64>,
    /// Sums above this wait for the chain's own word in any case.
    pub final_above: Option<Money>,
}

/// USDT on one chain.
pub struct Usdt {
    pub(super) settings: Settings,
    pub(super) node: Arc<dyn Node>,
    /// Has the node been seen to be of the configured chain?
    pub(super) fits: AtomicBool,
    /// Has it been said that the node cannot list transfers?
    pub(super) warned: AtomicBool,
    pub(super) witness: Option<Witness>,
    terms: Terms,
}

impl Usdt {
    /// Makes the method `usdt-trc20` or `usdt-erc20` of the group `usdt`.
    pub fn new(settings: Settings, terms: Terms, node: Arc<dyn Node>) -> Self {
        // The last four digits are wanted for the suffix (E34).
        let terms = Terms { currency: Some(Currency::USDT), whole_cents: true, ..terms };
        let (fits, warned) = Default::default();
        Self { settings, node, fits, warned, witness: None, terms }
    }

    /// Money counts only when a second node says the same.
    pub fn with_witness(self, witness: Witness) -> Self {
        Self { witness: Some(witness), ..self }
    }

    /// An address as wallets of the chain show it.
    fn show(&self, account: Account) -> String {
        account.show(self.settings.chain)
    }
}

#[async_trait]
impl Method for Usdt {
    fn profile(&self) -> &'static Profile {
        match self.settings.chain {
            Chain::Tron => &PROFILES[0],
            Chain::Ethereum => &PROFILES[1],
        }
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault> {
        let Some(match_key) = &request.match_key else {
            return Err(Fault::Unknown("no amount was drawn".to_owned()));
        };
        let until = request.now.plus_ms(LINK_MS).min(request.closes);
        // The bare address is what every wallet reads. A scanner that takes the first address of anything
        // longer would send the money to the token itself.
        let code = Code { payload: match_key.destination.clone(), saveable: true };
        Ok(Instructions {
            until: Some(until),
            code: Some(code),
            links: Vec::new(),
            details: Default::default(),
        })
    }

    async fn poll(&self, _open: &AttemptView) -> Result<Vec<Event>, Fault> {
        Ok(Vec::new())
    }

    async fn void(&self, _open: &AttemptView) -> Result<Vec<Event>, Fault> {
        Ok(vec![Event::Closed])
    }

    fn panel(&self, open: &AttemptView, lang: Lang) -> askama::Result<String> {
        panel::render(self.settings.chain, open, lang)
    }

    /// The TxID: our own key names the log beside it.
    fn reference(&self, _payment: &Payment, receipt: &Receipt) -> String {
        let hash = receipt.reference.split(':').next().unwrap_or_default();
        self.written(hash)
    }

    fn wallet_link(&self, open: &AttemptView) -> Option<Link> {
        let (chain, destination) = (self.settings.chain, open.destination.as_ref()?);
        let to = Account::parse(destination, chain).ok()?;
        let Chain::Ethereum = chain else { return None };
        let url = super::uri::eip681(&self.settings.token, self.settings.chain_id, &to, open.rest);
        Some(Link { kind: LinkKind::App, url })
    }

    fn matching(&self) -> Option<&dyn Matching> {
        Some(self)
    }

    fn watch(&self) -> Option<&dyn Watch> {
        Some(self)
    }
}

impl Matching for Usdt {
    fn draw(&self, rest: Money, destination: Option<&str>, random: &Random) -> MatchKey {
        let whole = rest.up_to_cents().unwrap_or(rest);
        let suffix = 1 + i64::try_from(random.below(SUFFIXES)).unwrap_or_default();
        let amount_due = Money::new(whole.minor().saturating_add(suffix), whole.currency());
        let any = || {
            let nth = random.below(self.settings.accounts.len() as u64);
            self.settings.accounts[usize::try_from(nth).unwrap_or_default()]
        };
        MatchKey {
            destination: destination.map_or_else(|| self.show(any()), str::to_owned),
            key: key(amount_due),
            amount_due,
            amount_suffix: Some(suffix),
        }
    }

    fn destinations(&self) -> Vec<String> {
        self.settings.accounts.iter().map(|account| self.show(*account)).collect()
    }

    fn redraws(&self) -> bool {
        true
    }
}

/// An exact amount as the key of a match key: its millionths.
pub(super) fn key(amount: Money) -> String {
    amount.minor().to_string()
}
