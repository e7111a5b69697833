//! A night as the watch saw it: stages and pieces awake.

use super::athlete::DayTruth;
use super::rng::{Chance, Theme};
use super::zone::Zone;

/// What the watch calls a piece of a night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Light sleep.
    Core,
    /// Deep sleep.
    Deep,
    /// REM sleep.
    Rem,
    /// Awake in between.
    Awake,
}

impl Stage {
    /// The end of the export's `HKCategoryValueSleepAnalysis…`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Core => "AsleepCore",
            Self::Deep => "AsleepDeep",
            Self::Rem => "AsleepREM",
            Self::Awake => "Awake",
        }
    }
}

/// A night from falling asleep to getting up; instants in seconds.
#[derive(Debug, Clone)]
pub struct Night {
    /// Falling asleep.
    pub onset: i64,
    /// The end of the last sleep.
    pub end: i64,
    /// Pieces without gaps: stage, start, end.
    pub pieces: Vec<(Stage, i64, i64)>,
}

/// About an hour and a half of core, deep, core, REM.
const CYCLE_S: i64 = 5400;

impl Night {
    /// The night that ends on the day. Its pieces hold the truth's seconds asleep and awake exactly.
    pub fn of(seed: u64, truth: &DayTruth, zone: &Zone) -> Self {
        let mut chance = Chance::of(seed, Theme::Night, truth.day);
        let (onset, end) = truth.night(zone);
        let cycles = ((truth.asleep_s + CYCLE_S / 2) / CYCLE_S).max(2);

        let mut asleep = Vec::new();
        for cycle in 0..cycles {
            // Deep sleep comes early, REM late.
            let through = cycle as f64 / (cycles - 1) as f64;
            asleep.push((Stage::Core, chance.between(0.16, 0.30)));
            asleep.push((Stage::Deep, chance.between(0.20, 0.28) * (1.2 - through)));
            asleep.push((Stage::Core, chance.between(0.25, 0.35)));
            asleep.push((Stage::Rem, chance.between(0.18, 0.26) * (0.4 + through)));
        }
        let awake: Vec<f64> = (1..cycles).map(|_| chance.between(0.3, 1.7)).collect();

        let mut lengths = share(truth.asleep_s, asleep.iter().map(|piece| piece.1));
        let mut breaks = share(truth.awake_s, awake.iter().copied());
        let mut pieces = Vec::new();
        let mut at = onset;
        for (index, (stage, _)) in asleep.iter().enumerate() {
            if index > 0 && index % 4 == 0 {
                let long = breaks.next().unwrap_or(0);
                pieces.push((Stage::Awake, at, at + long));
                at += long;
            }
            let long = lengths.next().unwrap_or(0);
            pieces.push((*stage, at, at + long));
            at += long;
        }
        Self { onset, end, pieces }
    }
}

/// Whole seconds in proportion to weights, with exactly `total` as their sum.
fn share(total: i64, weights: impl Iterator<Item = f64> + Clone) -> impl Iterator<Item = i64> {
    let sum: f64 = weights.clone().sum();
    let mut through = 0.0;
    let mut given = 0;
    weights.map(move |weight| {
        through += weight;
        let until = (total as f64 * (through / sum)).round() as i64;
        let part = until - given;
        given = until;
        part
    })
}
