//! Races in a week: less before them, the last hard session, little by little more after them.

use super::days::Days;
use super::draft::{Draft, Part, Slot};
use super::goal::Goal;
use super::long_run::{self, round};
use super::races::{Races, stage_m};
use crate::plan::limit::share;
use crate::rules::Rules;
use crate::time::Day;

/// The day of the last hard session before the goal race: a running day D−3 to D−5 where there is one, but for the day
/// after the long run. One day, whichever week of the taper asks.
pub fn last_hard(goal: &Goal, days: Days, races: &Races<'_>, rules: &Rules) -> Option<Day> {
    let span = rules.generator.last_hard_days;
    let ultra = goal.race.distance_m >= rules.back_to_back.race_min_m;
    let middle = (span.low + span.high) / 2;
    let order = if ultra { [span.high, middle, span.low] } else { [middle, span.low, span.high] };
    let day = |before: i32| goal.race.day - before;
    let may = |day: &Day| *day >= goal.today && !races.no_hard(*day) && races.on(*day).is_none();
    let pattern = days.pattern(days.running(goal.weekly_m, rules));
    let usual = |day: &Day| days.offset(*day) != 1 && pattern.contains(&days.offset(*day));
    order.map(day).into_iter().filter(may).find(usual).or_else(|| order.map(day).into_iter().find(may))
}

/// Brings the tapers into a week of so many metres, after long runs of so many.
pub fn before(
    draft: &mut Draft,
    goal: &Goal,
    races: &Races<'_>,
    (whole_m, longest): (i64, i64),
    many: bool,
    rules: &Rules,
) {
    let least = long_run::least(goal, rules).max(rules.limits.short_run_m);
    let kept = |day: Day| races.taper(day).filter(|_| day >= goal.today && races.on(day).is_none());
    let days = draft.start.through(draft.last());
    let even = days.filter_map(kept).sum::<f64>() * whole_m as f64 / 7.0;
    let by_day = draft.slots.iter().filter_map(|s| Some(kept(s.day)? * s.metres as f64)).sum::<f64>();
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
        let metres = (slot.metres as f64 * kept) as i64;
        slot.metres = round(metres.min(cap), rules).max(least.min(slot.metres));
        slot.wanted = slot.metres;
        let close = (slot.day + 1).through(slot.day + 6).any(|day| races.on(day).is_some());
        if close && slot.part == Part::Long {
            slot.part = Part::Easy;
        }
    }
    // Daily runners rest two days before a race that matters, and run a little the day before.
    let rests = |day: Day| many && races.taper(day + 1).is_some() && races.on(day + 2).is_some();
    draft.slots.retain(|s| !rests(s.day) || s.day == goal.race.day - rules.generator.last_hard_days.low);
    settle(draft, races, (even as i64, even.max(by_day) as i64), rules);
}

/// Brings the runs of a taper to `least` to `most` metres. Where runs that cannot become shorter hold it over them, the
/// shortest easy ones go, never two days in a row; where the long run and rest days fell on its last days, the others
/// are a little longer.
fn settle(draft: &mut Draft, races: &Races<'_>, (least, most): (i64, i64), rules: &Rules) {
    let tapered = |draft: &Draft| -> i64 {
        draft.slots.iter().filter(|s| draft.in_taper.contains(&s.day)).map(|s| s.metres).sum()
    };
    let over = tapered(draft) - most;
    if over > 0 {
        return fewer(draft, races, over);
    }
    let percent = share(least, 100, tapered(draft).max(1)).min(rules.generator.taper_longer_percent);
    for slot in draft.slots.iter_mut().filter(|s| draft.in_taper.contains(&s.day)) {
        if races.on(slot.day + 1).is_none() {
            slot.metres = round(share(slot.metres, percent, 100), rules).max(slot.metres);
            slot.wanted = slot.metres;
        }
    }
}

/// Takes out the shortest easy runs of a taper that is `over` its metres.
fn fewer(draft: &mut Draft, races: &Races<'_>, mut over: i64) {
    let days: Vec<Day> = draft.slots.iter().map(|s| s.day).collect();
    let (first, last) = (days.first().copied(), days.last().copied());
    let mut off: Vec<Day> = Vec::new();
    let runs = |off: &[Day], day: Day| {
        Some(day) < first
            || Some(day) > last
            || races.on(day).is_some()
            || days.contains(&day) && !off.contains(&day)
    };
    let mut shortest: Vec<Slot> = draft
        .slots
        .iter()
        .filter(|s| s.part != Part::Long && draft.in_taper.contains(&s.day))
        .copied()
        .collect();
    shortest.sort_by_key(|s| (s.metres, s.day));
    for slot in shortest {
        // Half a run too few is as far from the table as half a run too many.
        if over * 2 >= slot.metres && runs(&off, slot.day - 1) && runs(&off, slot.day + 1) {
            over -= slot.metres;
            off.push(slot.day);
        }
    }
    draft.slots.retain(|s| !off.contains(&s.day));
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
    // A deload has given up its part already: the lower of the two counts, not one of the other.
    let light = if draft.light { rules.deload.volume_percent } else { 100 };
    let mut spread: Vec<Slot> = Vec::new();
    let mut total = 0;
    for slot in &draft.slots {
        if let Some(percent) = reduced(slot.day) {
            total += share(slot.metres, percent.min(light), light);
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
