//! What is run: six days of the week, three loaded weeks and a lighter one.

use ebb_model::time::Day;

use super::rng::{Chance, Theme};
use super::season;
use super::story::Story;

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Slow, 5:50 to 6:10 a kilometre.
    Easy,
    /// Slow and far: over two hours in a loaded week, which makes it a hard session.
    Long,
    /// Two blocks at threshold.
    Threshold,
    /// Five times four minutes fast.
    Intervals,
    /// Six times three minutes uphill.
    Hills,
    /// As fast as it goes.
    Race,
}

/// A run that the athlete means to do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// What it is for.
    pub purpose: Purpose,
    /// Metres, warm-up and cool-down included.
    pub distance_m: f64,
    /// Local start, in seconds after midnight.
    pub start_s: i64,
    /// Seconds of standing still on the way; 0: none.
    pub pause_s: i64,
}

const MORNING_S: i64 = 8 * 3600;
const EVENING_S: i64 = 18 * 3600;

/// What each day of a week is for, from Monday, and its kilometres.
pub type WeekKm = [(Purpose, f64); 7];

/// A loaded week, 61 km in all.
pub const LOADED_KM: WeekKm = [
    (Purpose::Easy, 0.0),
    (Purpose::Threshold, 10.0),
    (Purpose::Easy, 8.0),
    (Purpose::Easy, 7.0),
    (Purpose::Intervals, 9.0),
    (Purpose::Easy, 5.0),
    (Purpose::Long, 22.0),
];
/// A lighter week, 41 km.
pub const LIGHTER_KM: WeekKm = [
    (Purpose::Easy, 0.0),
    (Purpose::Threshold, 8.0),
    (Purpose::Easy, 7.0),
    (Purpose::Easy, 0.0),
    (Purpose::Easy, 7.0),
    (Purpose::Easy, 5.0),
    (Purpose::Long, 14.0),
];

/// The run of a day of a life whose last full day is `until`, if there is one.
///
/// The four-week cycle is counted back from the week of `until`, so that every story ends after loaded weeks.
pub fn run_of(seed: u64, day: Day, until: Day, story: Story) -> Option<Run> {
    let before = until + 1 - day;
    let weeks_ago = (until.monday() - day.monday()) / 7;
    let usual = || match weeks_ago % 4 {
        0 => (&LOADED_KM, 1.05),
        1 => (&LOADED_KM, 1.0),
        2 => (&LOADED_KM, 0.95),
        _ => (&LIGHTER_KM, 1.0),
    };
    let of_year = (story == Story::Season).then(|| season::week(day, until)).flatten();
    let (table, growth) = of_year.unwrap_or_else(usual);
    let weekday = usize::try_from(day.weekday().num_days_from_monday()).ok()?;
    let (planned, km) = *table.get(weekday)?;
    let factor = story.running(before);
    if before < 1 || km <= 0.0 || factor <= 0.0 {
        return None;
    }
    let purpose = match planned {
        Purpose::Intervals if weeks_ago % 2 == 1 => Purpose::Hills,
        other => other,
    };

    let mut chance = Chance::of(seed, Theme::Week, day);
    // One easy run in 25 is dropped, but not in the weeks that the last mornings look at.
    if chance.happens(0.04) && purpose == Purpose::Easy && before > 35 {
        return None;
    }
    let chosen = chance.between(0.97, 1.03);
    let spread = if purpose == Purpose::Race { 1.0 } else { chosen };
    let distance_m = (km * growth * factor * spread * 1000.0).round();
    let start_s = match purpose {
        Purpose::Long | Purpose::Race => MORNING_S + 3600,
        Purpose::Easy if day.number() % 2 == 0 => MORNING_S,
        _ => EVENING_S,
    } + chance.whole(0, 1800);
    // A crossing, a gate, a shoe: the watch pauses.
    let pause_s = if chance.happens(0.2) { chance.whole(40, 200) } else { 0 };
    Some(Run { purpose, distance_m, start_s, pause_s })
}
