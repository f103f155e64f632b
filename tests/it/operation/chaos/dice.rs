//! Seeded chance: the same seed makes the same choices.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::Duration,
};

/// SplitMix64.
pub struct Dice(u64);

/// A seed that no other run has.
pub fn fresh_seed() -> u64 {
    u64::from(RandomState::new().build_hasher().finish() as u32)
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Somebody's own dice within a run.
    pub fn of(seed: u64, nth: usize) -> Self {
        Self(seed ^ (nth as u64 + 1).wrapping_mul(0xD134_2543_DE82_EF95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Less than `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// True so often in a hundred times.
    pub fn percent(&mut self, often: usize) -> bool {
        self.below(100) < often
    }

    /// Waits for some milliseconds of this span.
    pub async fn pause(&mut self, from_ms: usize, to_ms: usize) {
        let ms = from_ms + self.below(to_ms - from_ms);
        tokio::time::sleep(Duration::from_millis(ms as u64)).await;
    }
}
