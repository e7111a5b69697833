//! Athletes no person would think of, and what the tests ask of a morning.

pub mod athlete;
pub mod checks;
pub mod laws;
pub mod plans;
pub mod signals;

use ebb_model::rules::Rules;
use ebb_model::time::Day;

/// The rules every test goes by.
pub fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

/// D of every generated athlete: a Monday, 2026-03-16.
pub fn today() -> Day {
    "2026-03-16".parse().unwrap()
}

/// A small generator (SplitMix64) for what need not shrink: the noise of ninety days.
pub struct Noise(u64);

impl Noise {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Even in [0, 1).
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal, standard deviation 1: the sum of twelve even numbers.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A whole number in [low, high].
    pub fn whole(&mut self, low: i64, high: i64) -> i64 {
        low + (self.unit() * (high - low + 1) as f64) as i64
    }

    /// True in `share` of all cases.
    pub fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }
}
