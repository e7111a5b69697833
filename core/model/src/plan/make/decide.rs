//! What a week is for, how far it goes and in how many runs, before its runs are laid out.

use super::back_to_back::{Asked, pair};
use super::draft::Spread;
use super::maker::Maker;
use super::weeks::{Outline, Phase, Role};
use super::{hard, long_run};
use crate::plan::limit::share;
use crate::plan::taper::first_day;
use crate::time::Day;

/// What is decided of a week before its runs are laid out.
pub struct Plan {
    pub role: Role,
    pub spread: Spread,
    pub light: bool,
    /// Metres that a week like this is meant to have, before a lighter long run.
    pub meant_m: i64,
    /// The long run ends at race pace.
    pub race_pace_long: bool,
}

impl Maker<'_> {
    /// Role, metres and runs of a week.
    pub(super) fn decide(&self, outline: &Outline) -> Plan {
        let (goal, rules, start) = (self.goal, self.rules, outline.start);
        let trains = matches!(outline.phase, Phase::Base | Phase::Build | Phase::Specific);
        let here = || goal.today.max(start).through(start + 6);
        let reduced = |day: &Day| self.races.share_after(*day).is_some_and(|percent| percent < 100);
        let after = here().filter(reduced).count();
        let before = here().filter(|day| self.races.taper(*day).is_some()).count();
        let raced = self.races.between(start, start + 6);
        let soon =
            first_day(&goal.race, rules).is_some_and(|day| day <= start + rules.deload.taper_within_days);
        let forced = self.load.is_forced(rules);
        let due = self.load.is_due(goal, rules) && !soon && start >= goal.today;
        let light = trains && (forced || due);
        let busy = raced || after > 0 || before > 0;
        let role = match outline.phase {
            Phase::Taper => Role::Taper,
            Phase::Recovery => Role::PostRace,
            _ if light && !busy => Role::Deload,
            _ if after >= 4 || light && after > before => Role::PostRace,
            _ if before >= 3 || light => Role::Taper,
            _ => Role::Loaded,
        };
        let loaded_m = if trains {
            self.load.next_week(goal)
        } else {
            self.load.week_m.unwrap_or_else(|| self.load.next_week(goal))
        };
        // Fewer runs where there are not metres enough for that many.
        let worth = |runs: i32, week_m: i64| {
            runs.min(i32::try_from(week_m / self.least().max(1)).unwrap_or(runs)).max(1)
        };
        let most = worth(self.days.running(loaded_m, rules), loaded_m);
        let long_m = long_run::next(goal, outline.phase, self.load.long_m, loaded_m, most, rules);
        if light {
            let week_m = self.load.deload_m(goal, rules);
            let half = long_run::round(week_m / 2, rules);
            let long_m = self.load.deload_long_m(rules).min(half).max(self.least());
            // One run fewer where there are many, and where the others would be too short to go out for.
            let short = week_m - long_m < i64::from(most - 1) * rules.limits.short_run_m.max(self.least());
            let runs = worth(if most >= 5 || short { most - 1 } else { most }, week_m);
            let spread = Spread { week_m, long_m, runs, hard: 0, pair: None, least_m: self.least() };
            return Plan { role, spread, light, meant_m: loaded_m, race_pace_long: false };
        }
        let long_m = if trains { long_m } else { long_run::round(self.load.long_m.min(long_m), rules) };
        let returning =
            (start - 6).through(start.max(goal.today)).any(|morning| !self.returns(morning).is_empty());
        let free = trains && !busy && !returning && !self.next_is_deload(outline);
        let asked = Asked { start, free, long_m, week_m: loaded_m };
        let pair = pair(goal, &self.races, &self.pairs, asked, rules);
        let place = (outline.place, outline.of);
        let race_pace_long = role == Role::Loaded && hard::race_pace_long(goal, outline.phase, place, rules);
        // Race pace takes the place of length: the week is lighter by what its long run lacks.
        let shorter = if race_pace_long { rules.generator.race_pace_long_percent } else { 100 };
        let shorter_m = long_run::round(share(long_m, shorter, 100), rules);
        let week_m = loaded_m - (long_m - shorter_m);
        // Daily runners rest every other week on the day after the long run.
        let rests = most >= 7 && (start.number().div_euclid(7) % 2 == 0);
        let runs = if rests { most - 1 } else { most };
        let hard = hard::sessions(goal, outline.phase, rules);
        let spread = Spread { week_m, long_m: shorter_m, runs, hard, pair, least_m: self.least() };
        Plan { role, spread, light, meant_m: loaded_m, race_pace_long }
    }

    /// Whether the week after this one would be a deload.
    pub(super) fn next_is_deload(&self, outline: &Outline) -> bool {
        let mut load = self.load.clone();
        load.in_a_row += 1;
        outline.phase != Phase::Specific || load.is_due(self.goal, self.rules)
    }
}
