//! Athletes who never deload: what their own numbers say.

use crate::deload::weeks::was_light;
use crate::deload::{OfferReason, Outcome, Past};
use crate::facts::Facts;
use crate::load::monotony::monotony;
use crate::load::unit::LoadUnit;
use crate::rules::Rules;
use crate::time::Day;

/// What says that the athlete never rests, the clearest first; none if nothing does.
pub fn never_rests(day: Day, facts: &Facts, past: &Past, rules: &Rules) -> Option<OfferReason> {
    no_light_week(day, facts, rules)
        .or_else(|| no_rest_day(day, facts, rules))
        .or_else(|| monotonous(day, facts, rules))
        .or_else(|| not_taken(past, rules))
}

/// Weeks in a row of which none was lighter. The weeks before them must be known, or the first would have nothing to
/// be lighter than.
fn no_light_week(day: Day, facts: &Facts, rules: &Rules) -> Option<OfferReason> {
    let r = &rules.deload;
    let monday = |back: i32| day.monday() - 7 * back;
    let known = facts.volume(monday(r.never_weeks + r.trailing_weeks), monday(r.never_weeks) - 1) > 0;
    let loaded = (1..=r.never_weeks).all(|back| !was_light(monday(back), facts, rules));
    (known && loaded).then_some(OfferReason::NoLightWeek { weeks: r.never_weeks })
}

fn no_rest_day(day: Day, facts: &Facts, rules: &Rules) -> Option<OfferReason> {
    let days = rules.deload.never_rest_days;
    let mut each = (day - days).through(day - 1);
    let ran = |d: Day| facts.runs_between(d, d).iter().any(|r| r.kind.covers_distance());
    each.all(ran).then_some(OfferReason::NoRestDay { days })
}

fn monotonous(day: Day, facts: &Facts, rules: &Rules) -> Option<OfferReason> {
    let weeks = rules.deload.never_monotony_weeks;
    let unit = LoadUnit::common(&facts.loads(day - 7 * weeks, day - 1, rules));
    let of = |back: i32| {
        let (first, last) = (day - 7 * (back + 1), day - 1 - 7 * back);
        let daily: Vec<f64> = first.through(last).map(|d| unit.total(&facts.loads(d, d, rules))).collect();
        monotony(&daily, &rules.load).map(|m| m.monotony)
    };
    let high = (0..weeks).all(|back| of(back).is_some_and(|m| m > rules.deload.never_monotony));
    high.then(|| of(0)).flatten().map(|monotony| OfferReason::Monotony { monotony, weeks })
}

fn not_taken(past: &Past, rules: &Rules) -> Option<OfferReason> {
    let missed = |o: &Outcome| matches!(o, Outcome::NotTaken | Outcome::Skipped);
    let outcomes = past.recorded.iter().rev().filter_map(|r| Some(r.closed?.1));
    let deloads = outcomes.take_while(missed).count();
    (deloads >= rules.deload.never_not_taken).then_some(OfferReason::NotTaken { deloads })
}
