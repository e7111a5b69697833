//! A year of a life: ordinary training with lighter weeks taken and skipped, a holiday, a week of fever, a half
//! marathon, too much too soon, an injury with its layoff, and the way back.
//!
//! The year ends with the week of the last full day; what is older is the usual cycle.

use ebb_model::time::Day;

use super::story::Shift;
use super::week::{LIGHTER_KM, LOADED_KM, Purpose, WeekKm};

/// The days it is told in, where no other number is asked for.
pub const DAYS: i64 = 365;
/// The week of the half marathon, which is run on its Sunday; weeks are counted from the year's first, 0.
const RACE: i32 = 27;
/// Kilometres of it, as a watch measures them: it is never run on the shortest line.
const RACE_LENGTH_KM: f64 = 21.2;
/// The week of the fever.
const FEVER: i32 = 16;
/// The week that begins twelve nights that cost more than they give.
const TOO_MUCH: i32 = 34;
/// The last run before the layoff is on this week's Wednesday, the first after it on a Tuesday 34 days later.
const HURT: i32 = 38;
/// The week of the first run after it.
const BACK: i32 = 43;
/// The last week.
const LAST: i32 = 52;

const NOTHING: WeekKm = [(Purpose::Easy, 0.0); 7];
/// A Tuesday jog, then to bed.
const FEVER_KM: WeekKm = only(&[(1, Purpose::Easy, 5.0)]);
const EASY_KM: WeekKm = only(&[
    (1, Purpose::Easy, 8.0),
    (3, Purpose::Easy, 8.0),
    (4, Purpose::Easy, 6.0),
    (6, Purpose::Easy, 13.0),
]);
const RACE_KM: WeekKm = only(&[
    (1, Purpose::Easy, 8.0),
    (3, Purpose::Threshold, 8.0),
    (5, Purpose::Easy, 4.0),
    (6, Purpose::Race, RACE_LENGTH_KM),
]);
const HURT_KM: WeekKm = only(&[(1, Purpose::Threshold, 10.0), (2, Purpose::Easy, 8.0)]);
/// Minutes of running between minutes of walking.
const BACK_KM: WeekKm = only(&[(1, Purpose::Easy, 2.5), (3, Purpose::Easy, 2.8), (5, Purpose::Easy, 3.2)]);
const HALF_HOURS_KM: WeekKm = only(&[
    (0, Purpose::Easy, 4.6),
    (2, Purpose::Easy, 5.0),
    (4, Purpose::Easy, 5.2),
    (6, Purpose::Easy, 5.6),
]);

const fn only<const N: usize>(runs: &[(usize, Purpose, f64); N]) -> WeekKm {
    let mut week = NOTHING;
    let mut i = 0;
    while i < N {
        #[expect(clippy::indexing_slicing, reason = "made when compiling: a wrong day would not compile")]
        {
            let (day, purpose, km) = runs[i];
            week[day] = (purpose, km);
        }
        i += 1;
    }
    week
}

/// What the week of a day is run like: kilometres of its days and a factor on them. None before the year.
pub fn week(day: Day, until: Day) -> Option<(&'static WeekKm, f64)> {
    Some(match number(day, until)? {
        // Ordinary, with a lighter week in four.
        3 | 7 | 13 | 20 | 24 | 36 | 49 => (&LIGHTER_KM, 1.0),
        2 | 6 | 12 | 19 | 23 => (&LOADED_KM, 1.0),
        // On holiday, and a gentle week after it.
        9 => (&NOTHING, 1.0),
        10 => (&EASY_KM, 1.2),
        FEVER => (&FEVER_KM, 1.0),
        17 => (&EASY_KM, 0.8),
        26 => (&LOADED_KM, 0.7),
        RACE => (&RACE_KM, 1.0),
        28 => (&EASY_KM, 0.5),
        29 => (&EASY_KM, 1.1),
        // Six loaded weeks, each a little more: the lighter one was skipped.
        30..=35 => (&LOADED_KM, 0.9 + 0.04 * f64::from(number(day, until)? - 30)),
        HURT => (&HURT_KM, 1.0),
        39..=42 => (&NOTHING, 1.0),
        BACK | 44 => (&BACK_KM, 1.0),
        45 => (&HALF_HOURS_KM, 1.0),
        46 => (&EASY_KM, 0.8),
        47 => (&EASY_KM, 1.0),
        48 => (&EASY_KM, 1.25),
        50.. => (&LOADED_KM, 0.85),
        _ => (&LOADED_KM, 0.95),
    })
}

/// Fever, from the night to Tuesday on: bpm, ln ms, minutes.
const FEVER_NIGHTS: &[(f64, f64, f64)] = &[
    (2.0, -0.10, 0.0),
    (6.0, -0.35, -60.0),
    (9.0, -0.50, -110.0),
    (9.5, -0.52, -90.0),
    (8.0, -0.45, -30.0),
    (6.0, -0.35, 30.0),
    (4.5, -0.25, 45.0),
    (3.0, -0.15, 40.0),
    (1.5, -0.08, 20.0),
    (0.5, -0.03, 0.0),
];
/// The night before the race is short; two after it are restless.
const RACE_NIGHTS: &[(f64, f64, f64)] =
    &[(0.5, -0.04, -60.0), (4.0, -0.32, -40.0), (2.5, -0.18, 0.0), (1.0, -0.08, 10.0)];

/// How far a night lies from her normal.
pub fn shift(day: Day, until: Day) -> Shift {
    let Some(week) = number(day, until) else { return Shift::default() };
    let after = |first: i32| 7 * (week - first) + (day - day.monday());
    let of = |table: &[(f64, f64, f64)], first: i32| {
        usize::try_from(first).ok().and_then(|n| table.get(n)).copied().unwrap_or_default()
    };
    let (rhr_bpm, ln_sdnn, asleep_min) = match week {
        9 => (-0.5, 0.03, 35.0),
        FEVER | 17 => of(FEVER_NIGHTS, after(FEVER)),
        // Two weeks of late work: sleep alone is short.
        22 | 23 => (0.2, -0.02, -55.0),
        RACE | 28 => of(RACE_NIGHTS, after(RACE) - 6),
        // A heat wave: the heart beats faster, nothing else.
        31 => (2.9, -0.04, -5.0),
        34 | 35 if after(TOO_MUCH) < 12 => (2.6, -0.26, -20.0),
        HURT..BACK => {
            let part = f64::from((after(HURT) - 3).max(0)) / 32.0;
            (1.6 * part, -0.05 * part, 10.0)
        }
        // Fitness comes back in five weeks.
        BACK..48 => {
            let part = 1.0 - f64::from(after(BACK)) / 35.0;
            (1.6 * part, -0.05 * part, 0.0)
        }
        _ => (0.0, 0.0, 0.0),
    };
    Shift { rhr_bpm, ln_sdnn, asleep_min }
}

/// The week of a day, the year's first being 0; none before it.
fn number(day: Day, until: Day) -> Option<i32> {
    let number = LAST - (until.monday() - day.monday()) / 7;
    (number >= 0).then_some(number)
}
