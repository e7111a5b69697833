//! Cuts, morning after morning (3, 16, 17, 29): each morning's cut is what the next one finds in the ledger.

use ebb_model::facts::Facts;
use ebb_model::gate::Gate;
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::plan::session::{Intensity, Kind};
use ebb_model::rules::{RuleId, Situation};
use ebb_model::time::Day;
use ebb_model::verdict::cut::{Cut, Retained};
use ebb_model::verdict::tier::Tier;
use proptest::prelude::*;

use crate::common::athlete::{anyone, cut_tier, gate, healthy};
use crate::common::checks::{metres_left, morning, verdict, with_situation};
use crate::common::signals::streams;
use crate::common::{rules, today};

/// Three weeks of mornings of one athlete, the ledger carried from each to the next.
fn mornings(facts: &Facts, gates: &[Gate], completed: &[bool]) -> Vec<(Facts, Morning)> {
    let mut facts = facts.clone();
    let mut out = Vec::new();
    for (i, gate) in gates.iter().enumerate() {
        let day = today() + i as i32;
        facts.gate = *gate;
        let yesterday = day - 1;
        if i > 0 && completed[i - 1] {
            facts.plan.iter_mut().filter(|s| s.day == yesterday).for_each(|s| s.completed = true);
        }
        let morning = evaluate(day, &facts, Offers::Open, rules());
        out.push((facts.clone(), morning.clone()));
        if let Some(state) = morning.verdict.cut {
            facts.cuts.retain(|c| c.start != state.cut.start);
            facts.cuts.push(state.cut);
        }
    }
    out
}

/// Signals that change over three weeks, gates and done days as they come.
fn weeks() -> impl Strategy<Value = (Facts, Vec<Gate>, Vec<bool>)> {
    let done = prop_oneof![1 => Just(vec![false; 21]), 1 => prop::collection::vec(any::<bool>(), 21)];
    (healthy(), streams(20), cut_tier(), any::<bool>(), prop::collection::vec(gate(), 21), done).prop_map(
        |(facts, streams, tier, begun, gates, done)| {
            let cuts = if begun {
                vec![Cut { start: today() - 1, tier, hard: Retained::Withdrawn }]
            } else {
                Vec::new()
            };
            (Facts { streams, cuts, ..facts }, gates, done)
        },
    )
}

/// What the cut of a morning allows on a day of the plan: rest, metres, and whether hard work.
fn allowed(facts: &Facts, day: Day, morning: &Morning) -> Vec<(String, bool, i64, Intensity)> {
    let s = Situation::new(day, facts, &morning.verdict, rules());
    let limits = RuleId::SignalCut.limits(&s);
    let of = |(place, session): (usize, &ebb_model::plan::session::Session)| {
        let limit = limits.of(place);
        let metres = limit.max_distance.unwrap_or(i64::MAX);
        (session.id.clone(), limit.is_rest(), metres, limit.max_intensity.unwrap_or(Intensity::Vo2))
    };
    s.between(day, day + 6).map(of).collect()
}

proptest! {
    #[test]
    fn a_cut_goes_on_for_seven_days_and_never_becomes_milder((facts, gates, done) in weeks()) {
        let mornings = mornings(&facts, &gates, &done);
        for pair in mornings.windows(2) {
            let (before, after) = (&pair[0].1, &pair[1].1);
            if let Some(cut) = before.verdict.cut.filter(|c| c.day < 6) {
                let next = after.verdict.cut.unwrap();
                prop_assert_eq!(next.cut.start, cut.cut.start);
                prop_assert!(next.cut.tier >= cut.cut.tier && next.day == cut.day + 1);
                prop_assert!(after.verdict.tier >= Some(cut.cut.tier));
                let back = next.cut.hard == Retained::Released && cut.cut.hard == Retained::Withdrawn;
                prop_assert!(!back || next.day >= 4, "released on day {}", next.day);
                prop_assert!(next.cut.hard != Retained::Kept || cut.cut.hard == Retained::Kept);
                prop_assert!(next.cut.tier < Tier::DeepCut || next.cut.hard == Retained::Withdrawn);
            }
        }
    }

    #[test]
    fn a_cut_under_way_gives_nothing_back_but_the_released_session((facts, gates, done) in weeks()) {
        let mornings = mornings(&facts, &gates, &done);
        for (i, pair) in mornings.windows(2).enumerate() {
            let day = today() + i as i32;
            let (before, after) = (&pair[0], &pair[1]);
            let Some(cut) = before.1.verdict.cut.filter(|c| c.day < 6) else { continue };
            let end = cut.cut.last_day(rules());
            let released = after.1.verdict.cut.is_some_and(|c| c.cut.hard == Retained::Released);
            let earlier = allowed(&before.0, day, &before.1);
            let in_plan = |id: &str| before.0.plan.iter().find(|s| s.id == id).unwrap().day;
            for (id, rests, metres, intensity) in allowed(&after.0, day + 1, &after.1) {
                if in_plan(&id) > end {
                    continue;
                }
                let (_, rested, most, easiest) = earlier.iter().find(|e| e.0 == id).unwrap();
                prop_assert!(rests || !rested, "{id}: rest was given back, {cut:?}");
                prop_assert!(metres <= *most, "{id}: {most} m became {metres} m");
                prop_assert!(released || intensity <= *easiest, "{id}: hard again");
            }
        }
    }

    #[test]
    fn the_rest_of_a_cut_week_is_at_most_its_share_of_the_plan(facts in anyone()) {
        let morning = morning(&facts);
        let Some(state) = morning.verdict.cut else { return Ok(()) };
        let percent = match state.cut.tier {
            Tier::DeepCut => 50,
            Tier::Cut => 70,
            _ => 85,
        };
        let end = state.cut.last_day(rules());
        for x in morning.sessions.iter().filter(|x| x.session.day <= end && x.session.is_open_run()) {
            prop_assert!(x.after.distance_m * 100 <= x.session.distance_m * percent, "{x:?}");
        }
    }

    #[test]
    fn a_cut_alone_leaves_something_to_run(facts in anyone()) {
        // Under DeepCut nothing below 200 m is left of half a run, and a last long run below the plan's shortest
        // runs would leave crumbs everywhere: no plan or history is like that.
        let runs = facts.runs.all().iter();
        let last_long = runs.filter(|r| r.kind == Kind::Long).map(|r| r.distance_m).min();
        if last_long.is_some_and(|m| m < 6000) {
            return Ok(());
        }
        with_situation(&facts, |s| {
            let Some(state) = s.verdict.cut else { return Ok(()) };
            let limits = RuleId::SignalCut.limits(s);
            let week = s.between(state.cut.start, state.cut.last_day(rules()));
            let runs: Vec<_> = week.filter(|(_, x)| x.kind.is_run()).collect();
            let left = runs.iter().filter(|(place, _)| !limits.of(*place).is_rest()).count();
            prop_assert!(left >= runs.len().min(1), "{runs:?}");
            Ok(())
        })?;
    }

    #[test]
    fn a_deep_cut_has_no_hard_session_and_a_cut_at_most_one(facts in anyone()) {
        let morning = morning(&facts);
        let Some(state) = morning.verdict.cut else { return Ok(()) };
        let end = state.cut.last_day(rules());
        let hard = morning
            .sessions
            .iter()
            .filter(|x| x.session.day <= end && x.session.is_open_run())
            .filter(|x| x.after.kind.is_run() && x.after.intensity >= Intensity::Threshold)
            .filter(|x| x.session.work_s.is_none_or(|s| s >= 480))
            .count();
        let most = match (state.cut.tier, state.cut.hard) {
            (Tier::DeepCut, _) | (_, Retained::Withdrawn) => 0,
            (Tier::Cut, _) => 1,
            _ => usize::MAX,
        };
        prop_assert!(hard <= most, "{hard} hard sessions under {state:?}");
    }

    #[test]
    fn what_a_cut_took_does_not_come_back_the_week_after((facts, gates, _) in weeks()) {
        for (i, (facts, morning)) in mornings(&facts, &gates, &[false; 21]).iter().enumerate() {
            let day = today() + i as i32;
            let over = |c: &&Cut| c.tier >= Tier::Cut && (day - 7..day).contains(&c.last_day(rules()));
            let Some(cut) = facts.cuts.iter().find(over) else { continue };
            // The last seven days before it that no other cut touches, at most four weeks further back.
            let touched = |first: Day| {
                facts.cuts.iter().any(|c| {
                    c.start < cut.start && c.start <= first + 6 && c.last_day(rules()) >= first
                })
            };
            let mut first = cut.start - 7;
            for _ in 0..4 {
                if touched(first) {
                    first = first - 7;
                }
            }
            let before = facts.volume(first, first + 6);
            let (from, to) = (cut.last_day(rules()) + 1, cut.last_day(rules()) + 7);
            let left = metres_left(morning, from, to);
            prop_assert!(before == 0 || left <= before, "{left} m after a cut that followed {before} m");
        }
    }

    #[test]
    fn a_hard_session_stays_in_a_cut_only_while_the_gate_is_satisfied(facts in anyone()) {
        let verdict = verdict(&facts);
        if let Some(state) = verdict.cut.filter(|c| c.cut.hard != Retained::Withdrawn) {
            prop_assert!(verdict.gate_satisfied && state.cut.tier < Tier::DeepCut, "{state:?}");
        }
    }

    #[test]
    fn a_deeper_cut_allows_no_more_of_any_session(facts in anyone(), ago in 0..7_i32) {
        let under = |tier: Tier| {
            let cut = Cut { start: today() - ago, tier, hard: Retained::Withdrawn };
            let facts = Facts { cuts: vec![cut], gate: Gate::Fail, ..facts.clone() };
            let morning = morning(&facts);
            allowed(&facts, today(), &morning)
        };
        let tiers = [Tier::Ease, Tier::Cut, Tier::DeepCut].map(under);
        for pair in tiers.windows(2) {
            for (shallow, deep) in pair[0].iter().zip(&pair[1]) {
                prop_assert!(deep.1 || !shallow.1, "{}: rest under the shallower alone", deep.0);
                prop_assert!(deep.2 <= shallow.2 && deep.3 <= shallow.3, "{shallow:?} {deep:?}");
            }
        }
    }
}
