//! The meet of limits, and what applying one does (31).

use ebb_model::facts::Facts;
use ebb_model::plan::limit::{Limit, Walking};
use ebb_model::plan::project::project;
use ebb_model::plan::session::{Content, Intensity, Kind, Session};
use ebb_model::rules::{RuleId, all};
use proptest::prelude::*;

use crate::common::athlete::anyone;
use crate::common::checks::with_situation;
use crate::common::plans::{plan, plan_shape};
use crate::common::rules;

pub fn limit() -> impl Strategy<Value = Limit> {
    let walking = prop_oneof![Just(Walking::Walk), Just(Walking::WalkRun)];
    let intensity = prop_oneof![Just(Intensity::Recovery), Just(Intensity::Easy), Just(Intensity::Steady)];
    (
        prop::bool::weighted(0.1),
        prop::option::weighted(0.2, walking),
        prop::option::of(intensity),
        prop::option::of((0..400_i64).prop_map(|m| m * 100)),
    )
        .prop_map(|(rest, walking, max_intensity, max_distance)| Limit {
            rest,
            walking,
            max_intensity,
            max_distance,
        })
}

fn sessions() -> impl Strategy<Value = Vec<Session>> {
    plan_shape().prop_map(|shape| plan(&shape, &[]))
}

/// Metres, seconds and effort of the running in it.
pub fn running(content: &Content) -> (i64, i64, Intensity) {
    match content.kind {
        kind if kind.is_run() => (content.distance_m, content.duration_s.unwrap_or(0), content.intensity),
        // A walk in place of a run that another rule takes away is no running.
        Kind::Walk => (0, 0, Intensity::Rest),
        _ => (0, 0, content.intensity),
    }
}

/// Whether there is nowhere more of anything.
pub fn no_more(less: &Content, more: &Content) -> bool {
    let (a, b) = (running(less), running(more));
    a.0 <= b.0 && a.1 <= b.1 && a.2 <= b.2
}

proptest! {
    #[test]
    fn the_meet_knows_no_order(a in limit(), b in limit(), c in limit()) {
        prop_assert_eq!(a.meet(b), b.meet(a));
        prop_assert_eq!(a.meet(b).meet(c), a.meet(b.meet(c)));
        prop_assert_eq!(a.meet(a), a);
        prop_assert_eq!(a.meet(Limit::default()), a);
    }

    #[test]
    fn one_more_limit_never_gives_more_running(a in limit(), b in limit(), sessions in sessions()) {
        for session in &sessions {
            let (one, both) = (project(session, a, rules()), project(session, a.meet(b), rules()));
            prop_assert!(no_more(&both, &one), "{session:?} {a:?} {b:?}");
        }
    }

    #[test]
    fn one_more_rule_never_gives_more_running(facts in anyone(), chosen in any::<u16>(), added in 0..15_usize) {
        // Moves aside: they are the second pass.
        let each = with_situation(&facts, all);
        let plan = with_situation(&facts, |s| {
            s.window().map(|(place, x)| (place, x.clone())).collect::<Vec<_>>()
        });
        for (place, session) in &plan {
            let with = |rules_in: &dyn Fn(usize) -> bool| {
                let limits = each.iter().enumerate().filter(|(i, _)| rules_in(*i));
                let meet = limits.fold(Limit::default(), |all, (_, (_, limits))| {
                    all.meet(limits.of(*place).completed_for(session, rules()))
                });
                project(session, meet, rules())
            };
            let some = with(&|i| chosen & (1 << i) != 0);
            let more = with(&|i| i == added || chosen & (1 << i) != 0);
            prop_assert!(no_more(&more, &some), "{:?} adds to {session:?}", RuleId::ALL[added]);
        }
    }

    #[test]
    fn a_rule_does_not_see_the_others(facts in anyone()) {
        with_situation(&facts, |s| {
            for (rule, limits) in all(s) {
                let again = rule.limits(s);
                prop_assert!(limits == again);
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_plan_without_a_rule_in_force_is_run_as_it_is(sessions in sessions()) {
        // Nobody without runs, signals, races or a ledger has anything to be limited by.
        let facts = Facts { plan: sessions, ..Facts::default() };
        for x in crate::common::checks::morning(&facts).sessions {
            prop_assert!(!x.is_changed() || x.rules.contains(&RuleId::BackToBack), "{x:?}");
        }
    }
}
