//! Races in a week: less before them, the last hard session, little by little more after them.

use super::days::Days;
use super::draft::{Draft, Part, Slot};
use super::goal::Goal;
use super::long_run::{self, round};
use super::races::{Races, stage_m};
use crate::plan::limit::share;
use crate::rules::Rules;
use crate::time::Day;

/// The day of the last hard session before the goal race: a running day D−3 to D−5 where there is one.
pub fn last_hard(goal: &Goal, days: Days, runs: i32, races: &Races<'_>, rules: &Rules) -> Option<Day> {
    let span = rules.generator.last_hard_days;
    let ultra = goal.race.distance_m >= rules.back_to_back.race_min_m;
    let middle = (span.low + span.high) / 2;
    let order = if ultra { [span.high, middle, span.low] } else { [middle, span.low, span.high] };
    let day = |before: i32| goal.race.day - before;
    let may = |day: &Day| *day >= goal.today && !races.no_hard(*day) && races.on(*day).is_none();
    let usual = |day: &Day| days.pattern(runs).contains(&days.offset(*day));
    order.map(day).into_iter().filter(may).find(usual).or_else(|| order.map(day).into_iter().find(may))
}

/// Brings the tapers into a week.
pub fn before(draft: &mut Draft, goal: &Goal, races: &Races<'_>, longest: i64, many: bool, rules: &Rules) {
    let least = long_run::least(goal, rules).max(rules.limits.short_run_m);
    for slot in &mut draft.slots {
        let Some(kept) = races.taper(slot.day) else { continue };
        // A week that is a deload already has to give up only what the taper takes beyond that.
        let already = if draft.light { rules.deload.volume_percent as f64 / 100.0 } else { 1.0 };
        let kept = (kept / already).min(1.0);
        draft.in_taper.push(slot.day);
        let cap = match slot.part {
            Part::Long => share(longest, rules.generator.taper_long_percent, 100),
            _ => i64::MAX,
        };
        let metres = ((slot.metres as f64 * kept) as i64).min(cap);
        slot.metres = round(metres, rules).max(least.min(slot.metres));
        slot.wanted = slot.metres;
        let close = (slot.day + 1).through(slot.day + 6).any(|day| races.on(day).is_some());
        if close && slot.part == Part::Long {
            slot.part = Part::Easy;
        }
    }
    // Daily runners rest two days before a race that matters, and run a little the day before.
    let rests = |day: Day| many && races.taper(day + 1).is_some() && races.on(day + 2).is_some();
    draft.slots.retain(|s| !rests(s.day) || s.day == goal.race.day - rules.generator.last_hard_days.low);
}

/// A race in the week takes the place of its long run, or of a hard session; the number of hard sessions it takes is
/// returned.
pub fn replace(draft: &mut Draft, races: &Races<'_>, rules: &Rules) -> usize {
    let raced: Vec<(Day, i64)> = draft
        .start
        .through(draft.last())
        .filter_map(|day| races.on(day).map(|race| (day, stage_m(race))))
        .collect();
    let easy = draft.slots.iter().filter(|s| s.part == Part::Easy).map(|s| s.metres).max();
    let mut taken = 0;
    for (day, metres) in raced {
        let near = |s: &Slot| (s.day - day).abs() <= 2 || metres * 2 >= s.metres;
        match draft.slots.iter_mut().find(|s| s.part == Part::Long) {
            Some(long) if near(long) => {
                long.part = Part::Easy;
                long.metres = round(long.metres.min(easy.unwrap_or(long.metres / 2)), rules);
                long.wanted = long.metres;
            }
            _ => taken += 1,
        }
    }
    taken
}

/// After a race: no running on the first days, then what the table leaves, in runs that are worth it.
pub fn after(draft: &mut Draft, goal: &Goal, races: &Races<'_>, rules: &Rules) {
    draft.slots.retain(|s| !races.rests(s.day));
    let reduced = |day: Day| races.share_after(day).filter(|percent| *percent < 100);
    let mut spread: Vec<Slot> = Vec::new();
    let mut total = 0;
    for slot in &draft.slots {
        if let Some(percent) = reduced(slot.day) {
            total += share(slot.metres, percent, 100);
            spread.push(*slot);
        }
    }
    draft.slots.retain(|s| reduced(s.day).is_none());
    let least = long_run::least(goal, rules);
    // Three days are as few as can be: there short runs are better than a gap.
    let few = i64::try_from(spread.len()).unwrap_or(0) <= i64::from(rules.generator.running_days.low);
    let usual = if few { least } else { rules.generator.usual_run_m }.max(1);
    let runs =
        if total < least { 0 } else { usize::try_from(total / usual).unwrap_or(0).clamp(1, spread.len()) };
    // The last of them is the longest: something to measure the next long run by.
    let [usual_percent, longest_percent] = [100, rules.generator.after_race_long_percent];
    let shares = i64::try_from(runs).unwrap_or(1).max(1) * usual_percent + longest_percent - usual_percent;
    for k in 0..runs {
        // Evenly over the days there are, the last of them among them.
        let place = ((k + 1) * spread.len()).div_ceil(runs.max(1)).saturating_sub(1);
        if let Some(slot) = spread.get(place) {
            let percent = if k + 1 == runs { longest_percent } else { usual_percent };
            let metres = share(total, percent, shares).min(rules.generator.easy_run_max_m);
            let metres = round(metres, rules).max(least);
            draft.slots.push(Slot { day: slot.day, part: Part::Easy, metres, wanted: metres });
        }
    }
    draft.slots.sort_by_key(|s| s.day);
}
