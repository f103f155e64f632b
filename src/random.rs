//! The only source of chance: the operating system's, or a seeded one for tests.

use ring::{
    hmac,
    rand::{SecureRandom, SystemRandom},
};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// Gives unpredictable bytes, or, when seeded, the same bytes in every run.
#[derive(Clone)]
pub enum Random {
    System(SystemRandom),
    Seeded(Arc<(hmac::Key, AtomicU64)>),
}

impl Random {
    pub fn system() -> Self {
        Self::System(SystemRandom::new())
    }

    /// A repeatable stream of bytes: HMAC of a counter under the seed. For tests only.
    pub fn seeded(seed: u64) -> Self {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &seed.to_be_bytes());
        Self::Seeded(Arc::new((key, AtomicU64::new(0))))
    }

    /// Fresh random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done without.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0_u8; N];
        match self {
            // Proven by the system: getrandom(2) does not fail once the machine has booted.
            Self::System(source) => source.fill(&mut out).expect("the system's randomness"),
            Self::Seeded(state) => seeded_fill(state, &mut out),
        }
        out
    }

    /// A number from `0` to `below - 1`, close enough to even for jitter and tails.
    pub fn below(&self, below: u64) -> u64 {
        u64::from_be_bytes(self.bytes::<8>()) % below.max(1)
    }
}

fn seeded_fill((key, counter): &(hmac::Key, AtomicU64), out: &mut [u8]) {
    for chunk in out.chunks_mut(32) {
        let n = counter.fetch_add(1, Ordering::SeqCst);
        let tag = hmac::sign(key, &n.to_be_bytes());
        chunk.copy_from_slice(&tag.as_ref()[..chunk.len()]);
    }
}
