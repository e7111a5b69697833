//! Two long days in a row: when a plan has them, and what they leave of the week after.

use super::goal::Goal;
use super::races::Races;
use crate::plan::limit::share;
use crate::plan::taper::first_day;
use crate::rules::Rules;
use crate::time::Day;

/// The two days of a pair, and metres of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The second day, the week's last.
    pub second: Day,
    /// Metres of the first day.
    pub first_m: i64,
    /// Metres of the second day.
    pub second_m: i64,
}

/// The week a pair would end.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Its first day.
    pub start: Day,
    /// Neither it nor the next week is a deload.
    pub free: bool,
    /// Metres of its long run.
    pub long_m: i64,
    /// Metres of the week.
    pub week_m: i64,
}

/// The pair at the end of a week, if one may be planned there: 4 to 12 weeks before a race of 50 km or more, far
/// enough from the last, and nothing within reach that would call it off on any of its mornings.
pub fn pair(
    goal: &Goal,
    races: &Races<'_>,
    before: &[Day],
    Asked { start, free, long_m, week_m }: Asked,
    rules: &Rules,
) -> Option<Pair> {
    let limits = &rules.back_to_back;
    let second = start + 6;
    let ahead = goal.race.day - second;
    let in_time =
        7 * limits.weeks_before.low <= ahead && goal.race.day - (second - 1) <= 7 * limits.weeks_before.high;
    let apart = before.last().is_none_or(|last| second - *last > limits.gap_days);
    let recent = before.iter().filter(|day| second - **day < limits.window_days).count();
    let calm = second - 6 > goal.today
        && races.all.iter().all(|(race, after)| {
            let ends = crate::rules::post_race::volume_weeks(race, rules).last().map(|(_, last, _)| last);
            let over =
                race.last_day() < second && ends.is_none_or(|last| last < start) && after.first_hard < start;
            let far = race.day > second + 7 && first_day(race, rules).is_none_or(|day| day > second + 7);
            over || far
        });
    let first_m = long_m.min(share(week_m, rules.generator.pair_share_percent, 100));
    let first_m = super::long_run::round(first_m, rules);
    let second_m = super::long_run::round(share(first_m, rules.generator.pair_second_percent, 100), rules);
    let worth = first_m >= rules.generator.pair_least_m && goal.race.distance_m >= limits.race_min_m;
    let allowed = in_time && apart && recent < limits.per_window && calm && free && worth;
    allowed.then_some(Pair { second, first_m, second_m })
}
