//! A plan that is run as written needs no change on any of its mornings.

use ebb_model::morning::{Adjusted, Offers, evaluate};
use ebb_model::plan::make::MadePlan;
use proptest::prelude::*;

use crate::goals::{cases, goal, on, plan};
use crate::rules;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_morning_of_a_plan_run_as_written_changes_it(goal in goal()) {
        let plan = plan(&goal);
        for day in goal.today.through(end(&plan)) {
            let morning = evaluate(day, &on(day, &goal, &plan), Offers::Open, rules());
            for x in &morning.sessions {
                let what = |x: &Adjusted| {
                    format!("{day}: {} {} m -> {:?} by {:?}", x.session.id, x.session.distance_m, x.after, x.rules)
                };
                prop_assert!(!x.is_changed(), "{}", what(x));
            }
        }
    }

    #[test]
    fn no_planned_run_is_far_beyond_the_longest_of_thirty_days(goal in goal()) {
        let plan = plan(&goal);
        let past = goal.past(rules());
        let all: Vec<(ebb_model::time::Day, i64)> = past.iter().map(|r| (r.day, r.distance_m))
            .chain(plan.sessions.iter().map(|s| (s.day, s.distance_m))).collect();
        for session in plan.sessions.iter().filter(|s| s.kind.is_run()) {
            let before = all.iter().filter(|(day, _)| (session.day - 30..session.day).contains(day));
            let longest = before.map(|(_, m)| *m).max().unwrap_or(0);
            let most = (longest * 110 / 100).max(longest.min(10_000) + 1_500);
            prop_assert!(session.distance_m <= most, "{} {} m after {longest} m", session.id, session.distance_m);
        }
    }
}

fn end(plan: &MadePlan) -> ebb_model::time::Day {
    plan.weeks.last().unwrap().start + 6
}
