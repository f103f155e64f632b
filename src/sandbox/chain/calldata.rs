//! What is written into calls of contracts (Solidity's ABI).

use super::{
    Account, Transaction,
    bytes::{hex, keccak256, word},
    transaction::{RELAY_FEE, Transfer},
};

/// GasFree's `permitTransfer`.
const PERMIT_TRANSFER: &str = "6f21b898";

/// The call of a transaction: digits; nothing for the chain's own coin.
pub fn calldata(transaction: &Transaction) -> String {
    let Some(token) = transaction.contract() else { return String::new() };
    match transaction.transfers.as_slice() {
        [one] if transaction.relayed => permit(transaction, token, *one),
        [one] => format!("{}{}{}", selector("transfer(address,uint256)"), one.to.word(), amount(*one)),
        all => disperse(token, all),
    }
}

fn amount(transfer: Transfer) -> String {
    word(u128::try_from(transfer.millionths).unwrap_or_default())
}

/// Token, provider, user, receiver, value and the highest fee.
fn permit(transaction: &Transaction, token: Account, transfer: Transfer) -> String {
    let parties = [token, transaction.sender(), transaction.from, transfer.to].map(Account::word).concat();
    let fee = word(u128::from(RELAY_FEE.unsigned_abs()));
    format!("{PERMIT_TRANSFER}{parties}{}{fee}", amount(transfer))
}

/// The token, then two lists: where each begins, and each with its length before it.
fn disperse(token: Account, transfers: &[Transfer]) -> String {
    let count = transfers.len() as u128;
    let list = |entries: String| format!("{}{entries}", word(count));
    let head = [token.word(), word(3 * 32), word((4 + count) * 32)].concat();
    let recipients = list(transfers.iter().map(|transfer| transfer.to.word()).collect());
    let values = list(transfers.iter().map(|transfer| amount(*transfer)).collect());
    format!("{}{head}{recipients}{values}", selector("disperseToken(address,address[],uint256[])"))
}

/// The first four bytes of a call, by the function's signature.
pub fn selector(signature: &str) -> String {
    hex(&keccak256(signature.as_bytes())[..4])
}
