//! A week is held to the guards of every morning that will look at it, before it is final.
//!
//! The mornings are taken in order. What lies before a morning is final when it is looked at, and what is taken away on
//! it only lowers what later ones see planned: one pass is enough, and a second after the week has been evened out.

use super::draft::{Draft, Part, Slot};
use super::long_run::unit;
use super::races::Races;
use super::returns;
use super::timeline::Timeline;
use crate::plan::limit::share;
use crate::rules::Rules;
use crate::rules::guards::longest_allowed;
use crate::time::Day;

/// What a week is held to beside the guards.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The first day of the plan.
    pub today: Day,
    /// Metres of the week at most.
    pub week_m: i64,
    /// Metres of the shortest run.
    pub least_m: i64,
    /// The second day of a back-to-back just before.
    pub pair: Option<Day>,
}

/// Shortens what would be shortened on one of its mornings, and writes the week into the timeline.
pub fn fit(draft: &mut Draft, timeline: &mut Timeline, races: &Races<'_>, by: Bounds, rules: &Rules) {
    mornings(draft, timeline, races, by, rules);
    level(draft, by.least_m, rules);
    keep_pair(draft, rules);
    // A run made shorter is one that later ones are measured by.
    mornings(draft, timeline, races, by, rules);
}

/// One pass over the mornings that look at the week.
fn mornings(draft: &mut Draft, timeline: &mut Timeline, races: &Races<'_>, by: Bounds, rules: &Rules) {
    let Bounds { today, week_m, least_m: least, pair } = by;
    let last = draft.last();
    write(draft, timeline);
    let (first, week) = (draft.start, week_m);
    hold(draft, timeline, today.max(first), (first, last), (week, least), rules);
    for morning in today.max(draft.start - 6).through(last) {
        let end = (morning + 6).min(last);
        let longest = timeline.longest(morning, rules);
        if longest > 0 {
            let most = longest_allowed(longest, rules);
            for slot in draft.slots.iter_mut().filter(|s| (morning..=end).contains(&s.day)) {
                if slot.metres > most {
                    slot.metres = written(most, rules);
                }
            }
            write(draft, timeline);
        }
        let best = timeline.best_week(morning, rules);
        if best > 0 {
            let most = share(best, rules.weekly_growth.percent, 100);
            hold(draft, timeline, morning, (morning, end), (most, least), rules);
        }
        let mut totals = races.totals(morning, timeline);
        totals.extend(returns::totals(timeline, morning, least, rules));
        for (first, until, total) in totals {
            // A week that ends within the days of a total leaves the rest of it to the next.
            let inside = i64::from(until.min(last) - first + 1).max(0);
            let most = if until > last { share(total, inside, i64::from(until - first + 1)) } else { total };
            hold(draft, timeline, morning, (first, until.min(last)), (most, least), rules);
        }
        if let Some(second) = pair {
            let week = timeline.volume(second - 6, second);
            let most = share(week, rules.back_to_back.week_percent, 100);
            hold(
                draft,
                timeline,
                morning,
                (second + 1, (second + rules.back_to_back.week_days).min(last)),
                (most, least),
                rules,
            );
        }
    }
}

/// Easy days stay even: none keeps much more of what was meant than the one that the guards took most from.
fn level(draft: &mut Draft, least: i64, rules: &Rules) {
    let easy = |s: &Slot| s.metres > 0 && matches!(s.part, Part::Easy | Part::Recovery);
    let kept = |s: &Slot| share(s.metres, 10_000, s.wanted);
    // A day that lost more than half of it is a rest day in all but name, and no measure for the others.
    let measures = draft.slots.iter().filter(|s| easy(s)).map(kept).filter(|kept| *kept >= 5_000);
    let Some(lowest) = measures.min() else { return };
    for slot in draft.slots.iter_mut().filter(|s| easy(s)) {
        let most = share(share(slot.wanted, lowest, 10_000), rules.generator.even_percent, 100);
        slot.metres = slot.metres.min(super::long_run::round(most, rules).max(least));
    }
}

/// The second day of a pair stays the shorter one whatever became of the first.
fn keep_pair(draft: &mut Draft, rules: &Rules) {
    let of = |part: Part| draft.slots.iter().find(|s| s.part == part).map_or(0, |s| s.metres);
    let most = share(of(Part::First), rules.generator.pair_second_percent, 100);
    if let Some(second) = draft.slots.iter_mut().find(|s| s.part == Part::Second) {
        second.metres = second.metres.min(written(most, rules));
    }
}

/// Writes the runs of a week into the timeline.
fn write(draft: &Draft, timeline: &mut Timeline) {
    for day in draft.start.through(draft.last()) {
        if let Some(slot) = draft.slots.iter().find(|s| s.day == day) {
            timeline.plan(day, slot.metres, slot.is_long());
        }
    }
}

/// A limit as a planned distance: whole hundreds of metres below a few kilometres, where half a kilometre matters.
fn written(metres: i64, rules: &Rules) -> i64 {
    let rounded = super::long_run::round(metres, rules);
    let fine = metres - metres.rem_euclid(rules.limits.round_m.max(1));
    if rounded * 10 >= metres * 9 { rounded } else { fine }
}

/// Shortens runs of the week until `first` to `last` hold no more than `most` metres: every run by its share, a step at
/// a time; and when all are as short as a run can be, the shortest goes.
fn hold(
    draft: &mut Draft,
    timeline: &mut Timeline,
    morning: Day,
    (first, last): (Day, Day),
    (most, least): (i64, i64),
    rules: &Rules,
) {
    let open = |s: &Slot| s.metres > 0 && s.day >= morning && (first..=last).contains(&s.day);
    // Two long days within seven of the last long run are what their week is for: its other runs give way first.
    let weight = |s: &Slot| match s.part {
        Part::First | Part::Second => 100 * rules.generator.pair_gives_way_percent,
        _ => 10_000,
    };
    while timeline.planned(first, last) > most {
        let fullest = draft
            .slots
            .iter_mut()
            .filter(|s| open(s) && s.metres > least)
            .max_by_key(|s| (share(s.metres, weight(s), s.wanted), s.metres, s.day));
        if let Some(slot) = fullest {
            slot.metres = (slot.metres - unit(slot.metres - 1, rules)).max(least);
        } else if let Some(slot) =
            draft.slots.iter_mut().filter(|s| open(s)).min_by_key(|s| (s.wanted, s.day))
        {
            slot.metres = 0;
        } else {
            return;
        }
        write(draft, timeline);
    }
}
