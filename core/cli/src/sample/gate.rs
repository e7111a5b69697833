//! What an easy pace costs the heart in the last days: what the easy-pace gate is to say.
//!
//! The sizes lie in the middle of the model's bands (Pass to +2 %, Hold to +5 %, Fail beyond), several standard errors
//! of a few runs from their edges, so that every seed shows the same answer.

use clap::ValueEnum;

use super::athlete::DayTruth;

/// What the gate is to say on the last morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// An easy pace costs what it did.
    Pass,
    /// 3.5 % more.
    Hold,
    /// 8 % more.
    Fail,
}

/// The gate's current runs are those of the nine days before the morning.
const DAYS: i32 = 9;

impl Wanted {
    /// Makes every easy run of a life cost what it should.
    pub fn tell(self, life: &mut [DayTruth]) {
        let last = life.last().map(|truth| truth.day);
        let now = match self {
            Self::Pass => 1.0,
            Self::Hold => 1.035,
            Self::Fail => 1.08,
        };
        for truth in life {
            let lately = last.is_some_and(|last| last - truth.day <= DAYS);
            truth.easy_cost = Some(if lately { now } else { 1.0 });
        }
    }
}
