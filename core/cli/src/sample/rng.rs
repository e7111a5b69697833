//! Chance that is the same on every machine.
//!
//! ChaCha with 8 rounds (`rand_chacha`), one of its 2^64 streams for each theme and day: what one day draws
//! never depends on how much another drew, so a section of the export can be written again, or left out, and
//! the rest stays as it was. The distributions are made here from whole words, because those of `rand` may
//! change between versions.

use ebb_model::time::Day;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What is drawn. The number is a part of the file's identity: never renumber, only add.
#[derive(Debug, Clone, Copy)]
pub enum Theme {
    /// The latent state of a day.
    Life = 1,
    /// The scatter of the last nights.
    Quiet = 2,
    /// What is run.
    Week = 3,
    /// Sleep stages.
    Night = 4,
    /// Heart rate outside runs.
    HeartRate = 5,
    /// Heart rate in a run.
    Track = 6,
    /// Spot samples of heart-rate variability and their beats.
    Variability = 7,
    /// Steps, temperature and other small things.
    Daily = 8,
    /// What fills a file up to its size.
    Padding = 9,
    /// Weather, climb and place of a run.
    Weather = 10,
    /// The waking day's sample of heart-rate variability.
    DaySpot = 11,
    /// How a record reaches the phone's sync.
    Delivery = 12,
    /// In what order syncs come.
    Syncs = 13,
}

/// A stream of chance.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of a theme on a day.
    pub fn of(seed: u64, theme: Theme, day: Day) -> Self {
        Self::numbered(seed, theme, day.number().cast_unsigned())
    }

    /// The stream of a theme for the thing of that number.
    pub fn numbered(seed: u64, theme: Theme, number: u32) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(((theme as u64) << 32) | u64::from(number));
        Self(rng)
    }

    /// Evenly from 0 (included) to 1 (excluded), in steps of 2^-53.
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.0.next_u64() >> 11) as f64 * STEP
    }

    /// Evenly from `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// A whole number from `low` to `high`, both included.
    pub fn whole(&mut self, low: i64, high: i64) -> i64 {
        low + (self.uniform() * (high - low + 1) as f64) as i64
    }

    /// True with a probability of `p`.
    pub fn happens(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    /// Normal with mean 0 and standard deviation 1 (Box–Muller, one of the pair).
    pub fn normal(&mut self) -> f64 {
        // 1 − u lies in (0, 1]: its logarithm is finite.
        let radius = (-2.0 * libm::log(1.0 - self.uniform())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_fixed_for_ever() {
        let mut chance = Chance::of(1, Theme::Life, Day::from_number(20_000));
        let words: Vec<u64> = (0..2).map(|_| chance.0.next_u64()).collect();
        assert_eq!(words, [6_868_600_361_977_330_629, 5_510_922_386_070_598_848]);
    }

    #[test]
    fn normal_values_have_mean_0_and_sd_1() {
        let mut chance = Chance::of(7, Theme::Life, Day::from_number(0));
        let values: Vec<f64> = (0..20_000).map(|_| chance.normal()).collect();
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let variance = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }
}
