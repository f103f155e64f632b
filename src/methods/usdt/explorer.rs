//! Explorers: web pages that show a chain to everybody.

/// Parts of an address that give away the network it shows; the first that fits counts, so that a host
/// inside another's name stands after it.
const MARKS: [(&str, &str); 20] = [
    ("tronscan.", "TRON"),
    ("/tron/", "TRON"),
    ("/trx/", "TRON"),
    ("trx.tokenview.", "TRON"),
    ("bscscan.", "BNB Smart Chain"),
    ("/bsc/", "BNB Smart Chain"),
    ("polygonscan.", "Polygon"),
    ("/polygon/", "Polygon"),
    ("arbiscan.", "Arbitrum"),
    ("/arbitrum", "Arbitrum"),
    ("optimistic.etherscan.", "Optimism"),
    ("/optimism/", "Optimism"),
    ("basescan.", "Base"),
    ("snowtrace.", "Avalanche"),
    ("snowscan.", "Avalanche"),
    ("etherscan.", "Ethereum"),
    ("ethplorer.", "Ethereum"),
    ("/ethereum/", "Ethereum"),
    ("/eth/", "Ethereum"),
    ("eth.tokenview.", "Ethereum"),
];

/// The network whose explorer an address in the text leads to, as far as it is known; a proper noun.
pub(super) fn network(text: &str) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    let links = text.split_whitespace().filter(|word| word.contains('.') && word.contains('/'));
    links
        .into_iter()
        .find_map(|link| MARKS.iter().find(|(mark, _)| link.contains(mark)))
        .map(|(_, name)| *name)
}
