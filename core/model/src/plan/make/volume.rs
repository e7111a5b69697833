//! How far a week goes, and when it is a deload.

use super::days::Days;
use super::goal::Goal;
use super::long_run;
use super::weeks::{Outline, Phase};
use crate::plan::limit::share;
use crate::rules::Rules;

/// What the loaded weeks so far come to.
#[derive(Debug, Clone)]
pub struct Load {
    /// Metres of the last loaded week as it was meant; none before the first.
    pub week_m: Option<i64>,
    /// Metres that no loaded week passes.
    most: i64,
    /// The most that a loaded week is as a multiple of the one before it.
    fastest: f64,
    /// Where the weeks would be by now if nothing had come between, in metres.
    line_m: f64,
    /// That line's growth from a loaded week to the next.
    growth: f64,
    /// Metres of the last loaded long run.
    pub long_m: i64,
    /// Weeks since the last light one.
    pub in_a_row: i32,
    /// Metres of those weeks.
    pub block: Vec<i64>,
    /// Metres of their longest run.
    pub block_longest: i64,
    /// The most hard sessions one of them has.
    pub block_hard: usize,
}

impl Load {
    /// What lies behind.
    pub fn new(goal: &Goal, days: Days, outline: &[Outline], rules: &Rules) -> Self {
        let most = ceiling(goal, days, rules).min(aim(goal, rules));
        let behind = usize::try_from(goal.loaded_weeks).unwrap_or(0);
        let long_m = goal.longest_m.min(goal.weekly_m).min(long_run::cap(goal, rules));
        Self {
            week_m: None,
            most,
            fastest: fastest(rules),
            line_m: goal.weekly_m as f64,
            growth: growth(goal, most, outline, rules),
            long_m,
            in_a_row: goal.loaded_weeks.max(0),
            block: vec![goal.weekly_m; behind],
            block_longest: long_m,
            block_hard: 0,
        }
    }

    /// Metres of the next loaded week: as now in the first, then the next of the line; who fell behind it goes as fast
    /// as growth may until it is reached again.
    pub fn next_week(&self, goal: &Goal) -> i64 {
        let next = (self.line_m * self.growth) as i64;
        self.week_m.map_or(goal.weekly_m, |m| next.min((m as f64 * self.fastest) as i64)).min(self.most)
    }

    /// Whether no further loaded week may follow, whatever comes.
    pub fn is_forced(&self, rules: &Rules) -> bool {
        self.in_a_row >= rules.deload.loaded_weeks_max
    }

    /// Metres of a deload week.
    pub fn deload_m(&self, goal: &Goal, rules: &Rules) -> i64 {
        let weeks = i64::try_from(self.block.len()).unwrap_or(0);
        let sum: i64 = self.block.iter().sum();
        let mean = sum.checked_div(weeks).unwrap_or(goal.weekly_m).min(self.most);
        share(mean, rules.deload.volume_percent, 100)
    }

    /// Metres of its long run.
    pub fn deload_long_m(&self, rules: &Rules) -> i64 {
        long_run::round(share(self.block_longest, rules.deload.long_run_percent, 100), rules)
    }

    /// A loaded week as it was meant, and its long run.
    pub fn meant(&mut self, week_m: i64, long_m: Option<i64>) {
        if self.week_m.is_some() {
            self.line_m = (self.line_m * self.growth).min(self.most as f64);
        }
        self.week_m = Some(week_m);
        // A week with a race has a short long run or none; the next is measured by the ones before.
        self.long_m = self.long_m.max(long_m.unwrap_or(0));
    }

    /// A week that carried load.
    pub fn loaded(&mut self, week_m: i64, longest: i64, hard: usize) {
        self.in_a_row += 1;
        self.block.push(week_m);
        self.block_longest = self.block_longest.max(longest);
        self.block_hard = self.block_hard.max(hard);
    }

    /// A light week ends the block.
    pub fn rested(&mut self) {
        self.in_a_row = 0;
        self.block.clear();
        self.block_longest = 0;
        self.block_hard = 0;
    }
}

/// The most a week may come to: by level, and by how many runs there are to share it.
pub fn ceiling(goal: &Goal, days: Days, rules: &Rules) -> i64 {
    let by_level = goal.of_level(*rules.generator.week_ceiling_m.of(goal.class(rules)));
    let others = i64::from(days.most() - 1);
    by_level.min(long_run::cap(goal, rules) + others * rules.generator.easy_run_max_m)
}

/// Where the weeks lead: half again beyond now, or beyond what the race asks for.
fn aim(goal: &Goal, rules: &Rules) -> i64 {
    let wanted = *rules.generator.week_wanted_m.of(goal.class(rules));
    share(goal.weekly_m.max(wanted), rules.generator.week_gain_percent, 100)
}

/// The growth that reaches the largest week when the build phase ends, however long the way is.
fn growth(goal: &Goal, most: i64, outline: &[Outline], rules: &Rules) -> f64 {
    let weeks = outline.iter().filter(|o| matches!(o.phase, Phase::Base | Phase::Build)).count();
    let cycle = goal.cycle_weeks.clamp(rules.deload.cycle_weeks_short, rules.deload.cycle_weeks_longest);
    let loaded = weeks as f64 * f64::from(cycle - 1) / f64::from(cycle);
    let whole = most as f64 / goal.weekly_m.max(1) as f64;
    if loaded < 1.0 { fastest(rules) } else { libm::pow(whole, 1.0 / loaded).clamp(1.0, fastest(rules)) }
}

fn fastest(rules: &Rules) -> f64 {
    rules.generator.growth_percent as f64 / 100.0
}
