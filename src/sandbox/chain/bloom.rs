//! Log blooms: which addresses and topics the logs of a block or a transaction may hold.

use super::bytes::keccak256;

/// Returns the bloom over addresses and topics: three bits each of 2,048 (Yellow Paper, section 4.3.1).
pub fn bloom<'a>(entries: impl Iterator<Item = &'a [u8]>) -> [u8; 256] {
    let mut bloom = [0; 256];
    for entry in entries {
        let hash = keccak256(entry);
        for pair in hash[..6].chunks(2) {
            let bit = (usize::from(pair[0]) << 8 | usize::from(pair[1])) & 2047;
            bloom[255 - bit / 8] |= 1 << (bit % 8);
        }
    }
    bloom
}
