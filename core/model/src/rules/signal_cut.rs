//! Two signals drift the wrong way together: a week is cut.
//!
//! The limits are those of the base plan of the seven days that began with the cut, so a cut cannot compound; a
//! deeper tier includes those of every shallower one.

use crate::plan::hard::by_intensity;
use crate::plan::limit::{Limit, round_down, share};
use crate::plan::session::{Intensity, Kind, Session};
use crate::rules::shape::{add_rest_days, rest_short_runs};
use crate::rules::situation::{Limits, Situation};
use crate::verdict::cut::{CutState, Retained};
use crate::verdict::tier::Tier;

pub fn limits(s: &Situation<'_>) -> Limits {
    let mut out = Limits::default();
    if let Some(state) = &s.verdict.cut {
        for tier in [Tier::Ease, Tier::Cut, Tier::DeepCut].into_iter().filter(|t| *t <= state.cut.tier) {
            out.add_all(of_tier(s, state, tier));
        }
    }
    out
}

fn of_tier(s: &Situation<'_>, state: &CutState, tier: Tier) -> Limits {
    let rules = &s.rules.cut;
    let (first, last) = (state.cut.start, state.cut.last_day(s.rules));
    let (percent, rest_days) = match tier {
        Tier::DeepCut => (rules.deep_cut_percent, rules.deep_cut_rest_days),
        Tier::Cut => (rules.cut_percent, rules.cut_rest_days),
        _ => (rules.ease_percent, 0),
    };
    let mut out = Limits::default();
    for (place, session) in s.between(first, last).filter(|(_, x)| x.kind.is_run()) {
        out.add(place, Limit::distance(round_down(share(session.distance_m, percent, 100), s.rules)));
    }
    if tier == Tier::Cut
        && let Some(metres) = last_long_run(s, state)
    {
        for (place, _) in s.between(first, last).filter(|(_, x)| x.kind == Kind::Long) {
            out.add(place, Limit::distance(round_down(metres, s.rules)));
        }
    }
    if tier == Tier::DeepCut {
        for (place, session) in s.between(first, last) {
            out.add(place, s.not_hard(session));
        }
    } else {
        for place in turned_easy(s, state, tier, false) {
            out.add(place, Limit::intensity(Intensity::Easy));
        }
    }
    rest_short_runs(s, first, last, &mut out, s.rules.limits.short_run_others, usize::MAX);
    add_rest_days(s, first, last, &mut out, rest_days);
    // Only now: which run rests must not change when the session that stays is withdrawn or comes back.
    if tier < Tier::DeepCut && state.cut.hard == Retained::Withdrawn {
        for place in turned_easy(s, state, tier, true) {
            out.add(place, Limit::intensity(Intensity::Easy));
        }
    }
    out
}

/// The hard sessions that become easy under Ease and Cut: the first; under Cut all others but the one that stays;
/// and, while nothing is kept or released (`withdrawn`), every one.
fn turned_easy(s: &Situation<'_>, state: &CutState, tier: Tier, withdrawn: bool) -> Vec<usize> {
    let hard: Vec<(usize, &Session)> = s
        .between(state.cut.start, state.cut.last_day(s.rules))
        .filter(|(_, x)| by_intensity(x, s.rules))
        .collect();
    let others = hard.get(1..).unwrap_or_default();
    let stays = others.iter().rfind(|(_, x)| x.key).or(others.last()).map(|(place, _)| *place);
    hard.iter()
        .enumerate()
        .filter(|(i, (place, _))| *i == 0 || withdrawn || tier == Tier::Cut && Some(*place) != stays)
        .map(|(_, (place, _))| *place)
        .collect()
}

/// Metres of the last long run before the cut.
fn last_long_run(s: &Situation<'_>, state: &CutState) -> Option<i64> {
    let before = s.facts.runs_between(crate::time::Day::from_number(i32::MIN), state.cut.start - 1);
    before.iter().rfind(|r| r.kind == Kind::Long).map(|r| r.distance_m)
}
