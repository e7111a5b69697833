//! What a week is for, how far it goes and in how many runs, before its runs are laid out.

use super::back_to_back::{Asked, pair};
use super::draft::Spread;
use super::maker::Maker;
use super::weeks::{self, Outline, Phase, Role};
use super::{hard, long_run};
use crate::deload::cycle::{is_in_block, is_older};
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
        let due = self.is_due(start, self.load.in_a_row, self.load.long_m);
        // Weeks of a return have limits of their own.
        let back = trains && self.returns(start.max(goal.today)).iter().any(|r| r.rebuilds(rules));
        let light = trains && !back && (self.load.is_forced(rules) || due);
        let busy = raced || after > 0 || before > 0;
        let role = match outline.phase {
            Phase::Taper => Role::Taper,
            Phase::Recovery => Role::PostRace,
            // What is left of a week that has begun is easy, and no deload.
            _ if light && start < goal.today => Role::Loaded,
            _ if light && !busy => Role::Deload,
            _ if back && !busy => Role::Return,
            _ if after >= 4 || light && after > before => Role::PostRace,
            _ if before >= 3 || light => Role::Taper,
            _ => Role::Loaded,
        };
        let loaded_m = if trains {
            self.load.next_week(goal)
        } else {
            // A taper takes from what was run last, whatever kept it small.
            let weeks = rules.generator.taper_from_weeks;
            let recent = self.weeks.len().checked_sub(weeks).and_then(|first| self.weeks.get(first..));
            let recent =
                recent.filter(|w| outline.phase == Phase::Taper && w.iter().all(|w| w.start >= goal.today));
            let most = recent.and_then(|w| w.iter().map(|w| w.planned_m).max());
            let usual = self.load.week_m.unwrap_or_else(|| self.load.next_week(goal));
            usual.min(most.unwrap_or(usual))
        };
        // Fewer runs where there are not metres enough for that many, and never so few that a week is a layoff.
        let fewest = rules.generator.fewest_runs;
        let worth = |runs: i32, week_m: i64| {
            runs.min(i32::try_from(week_m / self.least().max(1)).unwrap_or(runs)).max(fewest)
        };
        let most = worth(self.days.running(loaded_m, rules), loaded_m);
        let long_m = long_run::next(goal, outline.phase, self.load.long_m, loaded_m, most, rules);
        // The rest of a week that has begun goes no further than before.
        let long_m = if start < goal.today { long_m.min(self.load.long_m) } else { long_m }.max(self.least());
        if light {
            let week_m = self.load.deload_m(goal, rules).max(i64::from(fewest) * self.least());
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
        let free = trains && !busy && !returning && !self.next_is_deload(outline, long_m);
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

    /// Whether a deload is due in a week after so many loaded ones, races in it aside. The last week before the taper is
    /// no place for one: it comes a week early instead, so that the last long run is a whole one.
    fn is_due(&self, start: Day, in_a_row: i32, long_m: i64) -> bool {
        let Some(taper) = first_day(&self.goal.race, self.rules) else { return false };
        let within = self.rules.deload.taper_within_days;
        let replaced = |week: Day| taper <= week + within;
        let next = start + 7;
        let next_is_last = !replaced(next)
            && weeks::is_training(next, taper, &self.goal.race)
            && !weeks::is_training(next + 7, taper, &self.goal.race);
        let ahead = i32::from(next_is_last && in_a_row > 0);
        start >= self.goal.today
            && !replaced(start)
            && in_a_row + ahead >= self.cycle_weeks(start, long_m) - 1
    }

    /// Weeks of a cycle: as the athlete's own, shorter where long days may come in pairs.
    fn cycle_weeks(&self, start: Day, long_m: i64) -> i32 {
        let (goal, deload, pairs) = (self.goal, &self.rules.deload, &self.rules.back_to_back);
        let own = goal.cycle_weeks.clamp(deload.cycle_weeks_short, deload.cycle_weeks_longest);
        let ahead = goal.race.day - start;
        let in_time = (7 * pairs.weeks_before.low..=7 * pairs.weeks_before.high).contains(&ahead);
        let far = goal.race.distance_m >= pairs.race_min_m && long_m >= self.rules.generator.pair_least_m;
        let after = self.pairs.iter().any(|second| is_in_block(start, *second, self.rules));
        // Who grows older on the way needs more rest from then on.
        let older = is_older(goal.birth_year.map(|born| start.year() - born), self.rules);
        if in_time && far || after || older { deload.cycle_weeks_short } else { own }
    }

    /// Whether the week after this one would be a deload.
    fn next_is_deload(&self, outline: &Outline, long_m: i64) -> bool {
        outline.phase != Phase::Specific
            || self.is_due(outline.start + 7, self.load.in_a_row + 1, long_m.max(self.load.long_m))
    }
}
