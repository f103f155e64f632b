//! The payment address of EIP-681, which some wallets for Ethereum take from a link or a code.

use super::account::Account;
use crate::domain::Money;

/// Asks a wallet to send `amount` of `token` to `to`. A wallet may take the amount as a suggestion only.
///
/// Written in lower case, as most wallets read it. A scanner that knows nothing of EIP-681 may take the
/// first address for the recipient, which is the token's contract and swallows what is sent to it: show this
/// as a link on the payer's own device, and the bare address as the code.
pub fn eip681(token: &Account, chain_id: u64, to: &Account, amount: Money) -> String {
    let (token, to, units) = (token.hex(), to.hex(), amount.minor());
    format!("ethereum:0x{token}@{chain_id}/transfer?address=0x{to}&uint256={units}")
}
