//! The bytes that a TRON transaction's id is the hash of: `Transaction.raw` of TRON's protocol buffers.

use super::{
    Account, Transaction,
    bytes::unhex,
    calldata::calldata,
    transaction::{Stamp, Transfer},
};

/// The most a sender pays for a contract call: 40 TRX, in millionths.
pub const FEE_LIMIT: i64 = 40_000_000;
pub const TRIGGER: &str = "TriggerSmartContract";
pub const PLAIN: &str = "TransferContract";

/// Where the types of contracts are named.
const TYPES: &str = "type.googleapis.com/protocol.";

/// The kind of contract that a transaction is, and its address in protocol buffers.
pub fn kind(transaction: &Transaction) -> (&'static str, String) {
    let kind = if transaction.called().is_some() { TRIGGER } else { PLAIN };
    (kind, format!("{TYPES}{kind}"))
}

/// The last two bytes of the number of the block it refers to.
pub fn ref_block_bytes(stamp: &Stamp) -> [u8; 2] {
    let bytes = stamp.ref_block.to_be_bytes();
    [bytes[6], bytes[7]]
}

/// The bytes themselves; none for a transaction without a stamp, which is none of TRON's.
pub fn data(transaction: &Transaction) -> Vec<u8> {
    let Some(stamp) = &transaction.stamp else { return Vec::new() };
    let (name, address) = kind(transaction);
    let (number, value) = match transaction.called() {
        Some(contract) => (31, trigger(transaction, contract)),
        None => (1, plain(transaction)),
    };
    let any = [bytes(1, address.as_bytes()), bytes(2, &value)].concat();
    let contract = [varint(1, number), bytes(2, &any)].concat();
    let limit = if name == TRIGGER { varint(18, FEE_LIMIT) } else { Vec::new() };
    [
        bytes(1, &ref_block_bytes(stamp)),
        bytes(4, &unhex(&stamp.ref_hash).unwrap_or_default()),
        varint(8, stamp.expiration),
        bytes(11, &contract),
        varint(14, stamp.timestamp),
        limit,
    ]
    .concat()
}

fn trigger(transaction: &Transaction, contract: Account) -> Vec<u8> {
    let call = unhex(&calldata(transaction)).unwrap_or_default();
    [bytes(1, &prefixed(transaction.sender())), bytes(2, &prefixed(contract)), bytes(4, &call)].concat()
}

fn plain(transaction: &Transaction) -> Vec<u8> {
    let Some(Transfer { to, millionths }) = transaction.transfers.first() else { return Vec::new() };
    [bytes(1, &prefixed(transaction.sender())), bytes(2, &prefixed(*to)), varint(3, *millionths)].concat()
}

fn prefixed(account: Account) -> Vec<u8> {
    [&[0x41][..], &account.bytes()].concat()
}

fn varint(field: u64, number: i64) -> Vec<u8> {
    [base128(field << 3), base128(number.cast_unsigned())].concat()
}

fn bytes(field: u64, content: &[u8]) -> Vec<u8> {
    [base128(field << 3 | 2), base128(content.len() as u64), content.to_vec()].concat()
}

/// Seven bits a byte, the lowest first.
fn base128(mut number: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
    out
}
