//! A plan that is adopted and run as written, every morning with the ledger of those before it.

use chrono::Weekday;
use ebb_model::facts::{Facts, Profile, Runs};
use ebb_model::gate::Gate;
use ebb_model::ledger::{Entry, State};
use ebb_model::morning::{Adjusted, Offers, evaluate};
use ebb_model::plan::make::Goal;
use ebb_model::time::Day;
use proptest::prelude::*;

use crate::goals::{cases, done, goal, plan};
use crate::rules;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_plan_that_is_followed_has_no_deload_but_its_own(goal in goal()) {
        // One race, weeks as the account has them, Monday to Sunday, and its cycle; half a year of mornings.
        let long_run_day = if goal.long_run_day == Weekday::Sat { Weekday::Sat } else { Weekday::Sun };
        let cycle_weeks = if goal.is_protected(rules()) { 3 } else { 4 };
        let goal = Goal { cycle_weeks, long_run_day, others: Vec::new(), ..goal };
        let plan = plan(&goal);
        let mut runs = goal.past(rules());
        let mut ledger: Vec<(Day, Entry)> = Vec::new();
        let end = plan.weeks.last().unwrap().start + 6;
        for day in goal.today.through(end.min(goal.today + 182)) {
            let facts = Facts {
                profile: Profile { birth_year: goal.birth_year, ..Profile::default() },
                runs: Runs::new(runs.clone(), rules()),
                races: plan.races.clone(),
                plan: plan.sessions.clone(),
                own_plan: true,
                gate: Gate::Pass,
                ..Facts::default()
            };
            let state = State::before(day, &ledger);
            let (facts, news) = state.known(day, facts, rules());
            let morning = evaluate(day, &facts, Offers::Open, rules());
            for x in &morning.sessions {
                let what = |x: &Adjusted| {
                    format!("{day}: {} {} m -> {:?} by {:?}; deload {:?}", x.session.id, x.session.distance_m, x.after, x.rules, facts.deload)
                };
                prop_assert!(!x.is_changed(), "{}", what(x));
            }
            let said = state.said(&morning, &facts, news, false, rules());
            ledger.push((day, Entry::Morning(said)));
            runs.extend(plan.sessions.iter().filter(|s| s.day == day).map(done));
        }
    }
}
