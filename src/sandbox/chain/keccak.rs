//! Keccak-256 as Ethereum uses it (Keccak's own padding, not that of SHA-3), and what is made of it.

use super::bytes::hex;

/// Bytes taken in before each permutation.
const RATE: usize = 136;
const ROUNDS: [u64; 24] = [
    0x0000_0000_0000_0001,
    0x0000_0000_0000_8082,
    0x8000_0000_0000_808a,
    0x8000_0000_8000_8000,
    0x0000_0000_0000_808b,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8009,
    0x0000_0000_0000_008a,
    0x0000_0000_0000_0088,
    0x0000_0000_8000_8009,
    0x0000_0000_8000_000a,
    0x0000_0000_8000_808b,
    0x8000_0000_0000_008b,
    0x8000_0000_0000_8089,
    0x8000_0000_0000_8003,
    0x8000_0000_0000_8002,
    0x8000_0000_0000_0080,
    0x0000_0000_0000_800a,
    0x8000_0000_8000_000a,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8080,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8008,
];
/// The lanes in the order in which they move, and how far each is turned.
const MOVES: [(usize, u32); 24] = [
    (10, 1),
    (7, 3),
    (11, 6),
    (17, 10),
    (18, 15),
    (3, 21),
    (5, 28),
    (16, 36),
    (8, 45),
    (21, 55),
    (24, 2),
    (4, 14),
    (15, 27),
    (23, 41),
    (19, 56),
    (13, 8),
    (12, 25),
    (2, 43),
    (20, 62),
    (14, 18),
    (22, 39),
    (9, 61),
    (6, 20),
    (1, 44),
];

pub fn keccak256(message: &[u8]) -> [u8; 32] {
    let mut padded = message.to_vec();
    padded.push(0x01);
    padded.resize(padded.len().next_multiple_of(RATE), 0);
    if let Some(last) = padded.last_mut() {
        *last |= 0x80;
    }
    let mut state = [0_u64; 25];
    for block in padded.chunks(RATE) {
        for (lane, part) in state.iter_mut().zip(block.chunks(8)) {
            *lane ^= part.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        }
        permute(&mut state);
    }
    let mut out = [0; 32];
    for (part, lane) in out.chunks_mut(8).zip(state) {
        part.copy_from_slice(&lane.to_le_bytes());
    }
    out
}

/// Keccak-f(1600): theta, rho with pi, chi and iota, 24 times.
fn permute(state: &mut [u64; 25]) {
    for constant in ROUNDS {
        let sums: [u64; 5] = std::array::from_fn(|x| (0..5).fold(0, |sum, y| sum ^ state[x + 5 * y]));
        for (n, lane) in state.iter_mut().enumerate() {
            *lane ^= sums[(n + 4) % 5] ^ sums[(n + 1) % 5].rotate_left(1);
        }
        let mut carried = state[1];
        for (to, by) in MOVES {
            carried = std::mem::replace(&mut state[to], carried.rotate_left(by));
        }
        for row in state.chunks_mut(5) {
            let old: [u64; 5] = std::array::from_fn(|x| row[x]);
            for (x, lane) in row.iter_mut().enumerate() {
                *lane = old[x] ^ (!old[(x + 1) % 5] & old[(x + 2) % 5]);
            }
        }
        state[0] ^= constant;
    }
}

/// The first four bytes of a call, by the function's signature.
pub fn selector(signature: &str) -> String {
    hex(&keccak256(signature.as_bytes())[..4])
}

/// A log bloom over addresses and topics: three bits each of 2,048 (Yellow Paper, section 4.3.1).
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
