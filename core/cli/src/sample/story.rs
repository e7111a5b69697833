//! What happens to the athlete, in the last days or in a whole [`season`], as a shift of her normal and of her running.
//!
//! The sizes are set against the model's bands (RHR: a vote from 1.5 bpm, strong from 2.5; HRV: strong from 1.3
//! sd = 0.16 under the preset Steady; sleep: a vote below 420 minutes or 45 under normal), each 7-day mean in
//! the middle of its band, so that every seed shows the same verdict under every preset.

use clap::ValueEnum;
use ebb_model::time::Day;

use super::season;

/// How the life ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Story {
    /// Nine days of too much: resting heart rate up, HRV down, sleep a little short. A cut on the last morning.
    Overreached,
    /// Six days of an infection, run through at first: everything off. A deep cut, and a question.
    Ill,
    /// Everything as always. Ready.
    Steady,
    /// No run for 16 days. Return to run.
    Detrained,
    /// A whole year: a holiday, a fever, a half marathon, an injury of five weeks and the way back. Ready again.
    Season,
}

/// How far a night lies from the athlete's own normal.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shift {
    /// Resting heart rate, in bpm.
    pub rhr_bpm: f64,
    /// ln of the SDNN in ms.
    pub ln_sdnn: f64,
    /// Minutes asleep.
    pub asleep_min: f64,
}

/// Shifts of the nights before the last morning, the last night first: bpm, ln ms, minutes.
type Nights = &'static [(f64, f64, f64)];

/// 7-day means on the last morning: +2.1 bpm (a vote, not a strong one), −0.25 (strong); on the one before +1.8
/// and −0.23; two before +1.2, which is no vote: the cut begins on the last morning. Sleep stays 10 minutes above the floor of 420.
const OVERREACHED: Nights = &[
    (2.2, -0.28, -20.0),
    (4.0, -0.30, -20.0),
    (2.2, -0.27, -20.0),
    (2.0, -0.25, -20.0),
    (1.8, -0.25, -20.0),
    (1.4, -0.22, -20.0),
    (1.0, -0.20, -20.0),
    (0.0, -0.12, -20.0),
    (0.0, -0.06, -20.0),
];

/// Resting heart rate and HRV strong on the last three mornings, sleep with them, the last nights below 360 minutes.
const ILL: Nights = &[
    (9.5, -0.50, -135.0),
    (9.0, -0.52, -135.0),
    (8.5, -0.50, -135.0),
    (8.0, -0.50, -125.0),
    (7.0, -0.45, -100.0),
    (4.0, -0.25, -40.0),
];
/// Days without a run at the end of an illness. She ran on before: any five days of her week hold two hard
/// sessions, so the load of the week still counts.
const SICK_DAYS: i32 = 2;

/// Days without a run at the end of a layoff: 10–20 is the model's "Rebuild".
const LAYOFF_DAYS: i32 = 16;

impl Story {
    /// Days of the life where no other number is asked for.
    pub const fn days(self) -> i64 {
        match self {
            Self::Season => season::DAYS,
            Self::Overreached | Self::Ill | Self::Steady | Self::Detrained => 400,
        }
    }

    /// The shift of the night to a day, in a life whose last full day is `until`.
    pub fn shift(self, day: Day, until: Day) -> Shift {
        let nights = until + 1 - day;
        let table = match self {
            Self::Overreached => OVERREACHED,
            Self::Ill => ILL,
            Self::Steady => &[],
            Self::Detrained => return detraining(nights),
            Self::Season => return season::shift(day, until),
        };
        let (rhr_bpm, ln_sdnn, asleep_min) =
            usize::try_from(nights).ok().and_then(|n| table.get(n)).copied().unwrap_or_default();
        Shift { rhr_bpm, ln_sdnn, asleep_min }
    }

    /// The factor on the running of a day, `days` before the last morning (1 is the last full day); 0: no run.
    pub fn running(self, days: i32) -> f64 {
        match self {
            Self::Overreached if days <= 10 => 1.2,
            Self::Ill if days <= SICK_DAYS => 0.0,
            Self::Detrained if days <= LAYOFF_DAYS => 0.0,
            _ => 1.0,
        }
    }
}

/// Fitness leaves slowly: to +1.6 bpm and −0.05 over the layoff, with more sleep.
fn detraining(nights: i32) -> Shift {
    let part = (1.0 - f64::from(nights) / f64::from(LAYOFF_DAYS)).max(0.0);
    Shift { rhr_bpm: 1.6 * part, ln_sdnn: -0.05 * part, asleep_min: 20.0 * part }
}
