//! Training weeks, Monday to Sunday: which were loaded, and which were lighter.

use crate::deload::{Outcome, Past};
use crate::facts::Facts;
use crate::rules::Rules;
use crate::time::Day;
use crate::verdict::tier::Tier;

/// Loaded weeks in a row, the last of them just over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// Metres of each, oldest first.
    pub weeks_m: Vec<i64>,
    /// The longest run in them, in metres.
    pub longest_m: Option<i64>,
}

impl Block {
    /// How many weeks.
    pub fn len(&self) -> i32 {
        i32::try_from(self.weeks_m.len()).unwrap_or(i32::MAX)
    }

    /// Whether the last week was a lighter one.
    pub fn is_empty(&self) -> bool {
        self.weeks_m.is_empty()
    }
}

/// The loaded weeks in a row before the week of `day`, none of which begins before `since`; no more of them than force
/// a deload.
pub fn block(day: Day, since: Day, facts: &Facts, rules: &Rules) -> Block {
    let first = |back: i32| day.monday() - 7 * back;
    let loaded = |start: &Day| *start >= since && !was_light(*start, facts, rules);
    let most = rules.deload.loaded_weeks_max;
    let mut starts: Vec<Day> = (1..=most).map(first).take_while(loaded).collect();
    starts.reverse();
    let weeks_m: Vec<i64> = starts.iter().map(|start| facts.volume(*start, *start + 6)).collect();
    let runs = starts.first().map(|start| facts.runs_between(*start, day.monday() - 1));
    let runs = runs.unwrap_or_default().iter().filter(|r| r.kind.covers_distance());
    Block { weeks_m, longest_m: runs.map(|r| r.distance_m).max() }
}

/// Whether the week that began on `start` was so much lighter than those before it that it was a deload, planned or
/// not. A week without any running is one too.
pub fn was_light(start: Day, facts: &Facts, rules: &Rules) -> bool {
    is_light(facts.volume(start, start + 6), start, facts, rules)
}

/// Whether `metres` in the week that begins on `start` are, or would be, a lighter week.
pub fn is_light(metres: i64, start: Day, facts: &Facts, rules: &Rules) -> bool {
    let weeks = rules.deload.trailing_weeks;
    let before = facts.volume(start - 7 * weeks, start - 1);
    metres == 0
        || metres.saturating_mul(100 * i64::from(weeks)) <= before.saturating_mul(rules.deload.was_percent)
}

/// The first day on which a loaded week can begin to count: after the last deload that was taken, and after the last
/// completed cut that was one.
pub fn counts_since(day: Day, facts: &Facts, past: &Past, rules: &Rules) -> Option<Day> {
    let taken = past.recorded.iter().filter_map(|r| {
        let (_, outcome) = r.closed?;
        matches!(outcome, Outcome::Banked | Outcome::Taken).then(|| r.week.last_day() + 1)
    });
    let cut = facts.cuts.iter().filter(|c| c.tier >= Tier::Cut).map(|c| c.last_day(rules) + 1);
    taken.chain(cut).filter(|from| *from <= day).max()
}

/// The day after the last week, up to `day`, that was light; none in the weeks a refusal can reach back.
pub fn last_light(day: Day, facts: &Facts, rules: &Rules) -> Option<Day> {
    let weeks = 1..=rules.deload.never_weeks;
    weeks.map(|back| day.monday() - 7 * back).find(|start| was_light(*start, facts, rules)).map(|s| s + 7)
}
