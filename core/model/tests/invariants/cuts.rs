//! Cuts, morning after morning (3, 16, 17, 29): each morning's cut is what the next one finds in the ledger.

use ebb_model::facts::Facts;
use ebb_model::gate::Gate;
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::plan::session::{Intensity, Kind};
use ebb_model::verdict::cut::{Cut, Retained};
use ebb_model::verdict::tier::Tier;
use proptest::prelude::*;

use crate::common::athlete::{anyone, cut_tier, gate, healthy};
use crate::common::checks::{kept, morning, verdict};
use crate::common::laws;
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

proptest! {
    #[test]
    fn a_cut_goes_on_for_seven_days_and_never_becomes_milder((facts, gates, done) in weeks()) {
        for pair in mornings(&facts, &gates, &done).windows(2) {
            kept(laws::cut_goes_on(&pair[0].1, &pair[1].1))?;
        }
    }

    #[test]
    fn a_cut_under_way_gives_nothing_back_but_the_released_session((facts, gates, done) in weeks()) {
        for pair in mornings(&facts, &gates, &done).windows(2) {
            kept(laws::cut_gives_nothing_back((&pair[0].0, &pair[0].1), (&pair[1].0, &pair[1].1)))?;
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
        kept(laws::a_cut_leaves_a_run(&facts, &morning(&facts)))?;
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
        for (facts, morning) in &mornings(&facts, &gates, &[false; 21]) {
            kept(laws::no_payback(&facts.cuts, facts, morning))?;
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
            laws::allowed_by_cut(&facts, &morning)
        };
        let tiers = [Tier::Ease, Tier::Cut, Tier::DeepCut].map(under);
        for pair in tiers.windows(2) {
            for (shallow, deep) in pair[0].iter().zip(&pair[1]) {
                prop_assert!(deep.2 || !shallow.2, "{}: rest under the shallower alone", deep.0);
                prop_assert!(deep.3 <= shallow.3 && deep.4 <= shallow.4, "{shallow:?} {deep:?}");
            }
        }
    }
}
