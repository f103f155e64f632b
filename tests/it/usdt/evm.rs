//! USDT read from a real chain: by block, by transaction, final or not yet, and undone.

use crate::support::anvil::{Anvil, GENESIS_S, HTTP, PAYER};
use guichet::{
    clock::Clock,
    domain::{Currency, Money, Timestamp},
    methods::{
        Wire,
        usdt::{
            account::Account,
            chain::{Chain, Fitness, Found, Node, Rejection, Scan, Scanned, Transfer},
            config::NodeConfig,
            evm::Evm,
            txid::TxId,
        },
    },
    random::Random,
};

const SHOP: Account = Account([0x5A; 20]);
const STRANGER: Account = Account([0x99; 20]);
const FAKE: Account = Account([0xFA; 20]);

/// A chain and our node on it.
struct Stage {
    anvil: Anvil,
    node: Evm,
}

impl Stage {
    async fn on(chain: Chain) -> Self {
        let anvil = Anvil::start(chain.mainnet(), &chain.usdt()).await;
        let node = node(&anvil, chain, |config| config);
        Self { anvil, node }
    }

    async fn scan(&self, after: u64) -> Scan {
        match self.node.scan(after).await.unwrap() {
            Scanned::Read(scan) => scan,
            Scanned::Unavailable => panic!("every such node can be scanned"),
        }
    }

    async fn paid(&self, id: &TxId) -> Vec<Transfer> {
        match self.node.transaction(id).await.unwrap() {
            Found::Transfers { list, .. } => list,
            other => panic!("{other:?}"),
        }
    }
}

fn node(anvil: &Anvil, chain: Chain, change: impl FnOnce(NodeConfig) -> NodeConfig) -> Evm {
    let config = NodeConfig {
        base: anvil.url.parse().unwrap(),
        rpc: None,
        api_key: None,
        chain_id: chain.mainnet(),
        token: chain.usdt(),
        accounts: vec![SHOP],
        timeout_ms: 5_000,
    };
    let clock = Clock::standing_at(at(2));
    let wire = Wire { http: HTTP.clone(), clock, random: Random::seeded(1) };
    Evm::new(chain, change(config), wire)
}

/// When a block is made.
fn at(block: u64) -> Timestamp {
    Timestamp::from_millis(i64::try_from(GENESIS_S + 12 * block).unwrap() * 1_000)
}

fn usdt(units: i64) -> Money {
    Money::new(units, Currency::USDT)
}

async fn a_payment_is_found(chain: Chain) {
    let stage = Stage::on(chain).await;
    assert_eq!(stage.node.check().await.unwrap(), Fitness::Fits);
    stage.anvil.mine(3).await;
    let id = stage.anvil.pay(&chain.usdt(), &[(SHOP, 51_000_123)]).await;
    assert_eq!(stage.node.transaction(&id).await.unwrap(), Found::Pending);
    stage.anvil.mine(1).await;
    let scan = stage.scan(0).await;
    let [transfer] = scan.transfers.as_slice() else { panic!("{scan:?}") };
    assert_eq!((&transfer.txid, transfer.block, transfer.at), (&id, 4, at(4)));
    assert_eq!((transfer.from, transfer.to, transfer.amount), (PAYER, SHOP, usdt(51_000_123)));
    assert_eq!((scan.from, scan.to, scan.head.latest, scan.head.at), (1, 4, 4, at(4)));
    assert_eq!(stage.paid(&id).await, scan.transfers);
    assert!(stage.scan(4).await.transfers.is_empty());
}

#[tokio::test]
async fn a_payment_on_ethereum_is_found_by_its_block_and_by_its_id() {
    a_payment_is_found(Chain::Ethereum).await;
}

#[tokio::test]
async fn a_payment_on_tron_is_found_by_its_json_rpc_alike() {
    a_payment_is_found(Chain::Tron).await;
}

#[tokio::test]
async fn two_payments_in_one_transaction_are_two_and_a_fee_is_none() {
    let stage = Stage::on(Chain::Ethereum).await;
    let pairs = [(STRANGER, 50_000), (SHOP, 938_500_000), (SHOP, 20_000), (SHOP, 0), (SHOP, 9_999)];
    let id = stage.anvil.pay(&Chain::Ethereum.usdt(), &pairs).await;
    let other = stage.anvil.pay(&Chain::Ethereum.usdt(), &[(SHOP, 7_000_000)]).await;
    stage.anvil.mine(1).await;
    let paid = stage.paid(&id).await;
    let told: Vec<_> = paid.iter().map(|t| (t.log_index, t.amount)).collect();
    assert_eq!(told, [(1, usdt(938_500_000)), (2, usdt(20_000))]);
    let mut both = [paid, stage.paid(&other).await].concat();
    assert_eq!(both[2].log_index, 0, "its place in its own transaction, not in the block");
    both.sort_by_key(|t| (t.txid.clone(), t.log_index));
    assert_eq!(stage.scan(0).await.transfers, both);
}

#[tokio::test]
async fn a_payment_is_final_once_the_chain_says_so() {
    let stage = Stage::on(Chain::Ethereum).await;
    stage.anvil.pay(&Chain::Ethereum.usdt(), &[(SHOP, 7_000_000)]).await;
    for (confirmations, is_final) in [(1, false), (2, false), (3, true)] {
        stage.anvil.mine(1).await;
        let scan = stage.scan(0).await;
        let transfer = &scan.transfers[0];
        assert_eq!(
            (transfer.confirmations(&scan.head), transfer.is_final(&scan.head)),
            (confirmations, is_final)
        );
        assert_eq!(scan.settled(), scan.head.finalized);
    }
}

#[tokio::test]
async fn a_payment_that_a_reorganisation_undoes_is_gone_from_the_next_scan() {
    let stage = Stage::on(Chain::Ethereum).await;
    stage.anvil.mine(5).await;
    let id = stage.anvil.pay(&Chain::Ethereum.usdt(), &[(SHOP, 7_000_000)]).await;
    stage.anvil.mine(1).await;
    let before = stage.scan(0).await;
    assert_eq!((before.transfers.len(), before.transfers[0].is_final(&before.head)), (1, false));
    stage.anvil.reorganise(1).await;
    let after = stage.scan(before.settled()).await;
    assert_eq!((after.transfers.len(), after.head.latest), (0, before.head.latest));
    let found = stage.node.transaction(&id).await.unwrap();
    assert!(matches!(found, Found::Unknown | Found::Pending), "{found:?}");
    stage.anvil.pay(&Chain::Ethereum.usdt(), &[(SHOP, 7_000_000)]).await;
    stage.anvil.mine(1).await;
    assert_eq!(stage.scan(before.settled()).await.transfers.len(), 1);
}

#[tokio::test]
async fn what_pays_nothing_says_why() {
    let stage = Stage::on(Chain::Ethereum).await;
    let token = Chain::Ethereum.usdt();
    stage.anvil.deploy(&FAKE).await;
    let cases = [
        (stage.anvil.pay(&FAKE, &[(SHOP, 7_000_000)]).await, Found::NothingForUs(Rejection::OtherToken)),
        (
            stage.anvil.pay(&token, &[(STRANGER, 7_000_000)]).await,
            Found::NothingForUs(Rejection::OtherRecipient),
        ),
        (stage.anvil.pay(&token, &[(SHOP, 0)]).await, Found::NothingForUs(Rejection::TooSmall)),
        (stage.anvil.send(&SHOP, "0x", 5).await, Found::NothingForUs(Rejection::Coin)),
        (stage.anvil.send(&SHOP, "0x", 0).await, Found::NothingForUs(Rejection::NoTransfer)),
        (stage.anvil.send(&token, "0xa9059cbb", 0).await, Found::Failed),
        (TxId::parse(&"1a".repeat(32)).unwrap(), Found::Unknown),
    ];
    stage.anvil.mine(1).await;
    for (id, expected) in cases {
        assert_eq!(stage.node.transaction(&id).await.unwrap(), expected);
    }
    assert!(stage.scan(0).await.transfers.is_empty());
}

#[tokio::test]
async fn thousands_of_blocks_are_caught_up_with() {
    let stage = Stage::on(Chain::Ethereum).await;
    let token = Chain::Ethereum.usdt();
    stage.anvil.pay(&token, &[(SHOP, 7_000_000)]).await;
    stage.anvil.mine(1_500).await;
    stage.anvil.pay(&token, &[(SHOP, 8_000_000)]).await;
    stage.anvil.mine(1).await;
    let scan = stage.scan(0).await;
    let told: Vec<_> = scan.transfers.iter().map(|t| (t.block, t.at)).collect();
    assert_eq!(told, [(1, at(1)), (1_501, at(1_501))]);
    assert!(scan.is_complete());
}

#[tokio::test]
async fn the_wrong_chain_and_the_wrong_token_are_told_at_the_check() {
    let stage = Stage::on(Chain::Ethereum).await;
    let told = async |change: fn(NodeConfig) -> NodeConfig| match node(&stage.anvil, Chain::Ethereum, change)
        .check()
        .await
    {
        Ok(Fitness::Wrong(text)) => text,
        other => panic!("{other:?}"),
    };
    let chain = told(|config| NodeConfig { chain_id: 11_155_111, ..config }).await;
    assert!(chain.contains("serves chain 1, but chain 11155111 is configured"), "{chain}");
    let token = told(|config| NodeConfig { token: STRANGER, ..config }).await;
    assert!(token.contains("knows no token at 0x9999"), "{token}");
}
