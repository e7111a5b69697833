//! The guards, the deload and planned pairs (19, 20, 24).

use ebb_model::deload::DeloadWeek;
use ebb_model::facts::Facts;
use ebb_model::plan::hard::by_intensity;
use ebb_model::plan::session::{BackToBack, Intensity, Kind, SessionOrigin};
use ebb_model::rules::{RuleId, Situation};
use ebb_model::time::Day;
use ebb_model::verdict::judge::judge;
use proptest::prelude::*;

use crate::common::athlete::{anyone, healthy};
use crate::common::checks::{is_hard, kept, metres_left, morning, open_runs, with_situation};
use crate::common::laws;
use crate::common::{rules, today};

proptest! {
    #[test]
    fn no_run_is_far_beyond_the_longest_of_thirty_days(facts in anyone()) {
        kept(laws::no_run_is_far_beyond_the_longest(&facts, &morning(&facts)))?;
    }

    #[test]
    fn a_week_grows_by_a_tenth_at_most(facts in healthy()) {
        let week = |back: i32| facts.volume(today() - 7 * (back + 1), today() - 1 - 7 * back);
        let best = (0..4).map(week).max().unwrap_or(0);
        let left = metres_left(&morning(&facts), today(), today() + 6);
        let returning = with_situation(&facts, |s| RuleId::ReturnToRun.in_force(s));
        let percent = if returning { 115 } else { 110 };
        prop_assert!(best == 0 || left <= best * percent / 100, "{left} m after a best week of {best} m");
    }

    #[test]
    fn refused_deloads_stop_all_growth(facts in healthy(), refused in 2..5_i64) {
        let facts = Facts { refused_deloads: refused, ..facts };
        let week = |back: i32| facts.volume(today() - 7 * (back + 1), today() - 1 - 7 * back);
        let best = (0..4).map(week).max().unwrap_or(0);
        let left = metres_left(&morning(&facts), today(), today() + 6);
        prop_assert!(best == 0 || left <= best);
    }

    #[test]
    fn a_deload_week_is_half_a_loaded_one_with_a_hard_session_less(
        facts in healthy(),
        block_m in prop::collection::vec(15_000..120_000_i64, 1..4),
        longest in 8_000..36_000_i64,
        begun in 0..7_i32,
        done in any::<bool>(),
    ) {
        let start = today() - begun;
        let mut facts = Facts {
            deload: Some(DeloadWeek::week(start, block_m.clone(), Some(longest))),
            ..facts
        };
        facts.plan.iter_mut().for_each(|s| s.origin = SessionOrigin::Plan);
        facts.plan.iter_mut().for_each(|s| s.completed = done && s.day < today());
        let week: Vec<_> = facts.plan.iter().filter(|s| (start..=start + 6).contains(&s.day)).cloned().collect();
        let morning = morning(&facts);
        let mean = block_m.iter().sum::<i64>() / block_m.len() as i64;
        let planned: i64 = week.iter().filter(|s| s.kind.is_run()).map(|s| s.distance_m).sum();
        let left = metres_left(&morning, today(), start + 6);
        if begun == 0 {
            prop_assert!(left * 100 <= mean * 60, "{left} m of {mean} m");
            let hard = |after: bool| {
                morning
                    .sessions
                    .iter()
                    .filter(|x| {
                        let intensity = if after { x.after.intensity } else { x.session.intensity };
                        by_intensity(&ebb_model::plan::session::Session { intensity, ..x.session.clone() }, rules())
                    })
                    .count()
            };
            prop_assert!(hard(true) <= hard(false).saturating_sub(1), "{} of {}", hard(true), hard(false));
        }
        // What is left keeps its share of the half.
        let open: i64 =
            week.iter().filter(|s| s.kind.is_run() && s.day >= today()).map(|s| s.distance_m).sum();
        prop_assert!(planned <= mean / 2 || i128::from(left) * i128::from(planned) <= i128::from(open) * i128::from(mean));
        for x in open_runs(&morning).filter(|x| x.session.day <= start + 6) {
            prop_assert!(x.after.distance_m * 100 <= longest * 60);
        }
    }

    #[test]
    fn the_hard_session_a_deload_takes_is_the_same_every_morning(
        facts in healthy(),
        done in prop::collection::vec(any::<bool>(), 7),
    ) {
        let start = today();
        let mut facts = Facts {
            deload: Some(DeloadWeek::week(start, vec![50_000], None)),
            ..facts
        };
        let mut taken: Option<Vec<String>> = None;
        for (i, done) in done.iter().enumerate() {
            let day = start + i as i32;
            let verdict = judge(day, &facts, rules());
            let s = Situation::new(day, &facts, &verdict, rules());
            let limits = RuleId::Deload.limits(&s);
            let easy: Vec<String> = s
                .between(start, start + 6)
                .filter(|(place, x)| limits.of(*place).max_intensity < Some(x.intensity) && limits.of(*place).max_intensity.is_some())
                .map(|(_, x)| x.id.clone())
                .collect();
            if let Some(taken) = &taken {
                prop_assert_eq!(taken, &easy);
            }
            taken = Some(easy);
            facts.plan.iter_mut().filter(|s| s.day == day).for_each(|s| s.completed = *done);
        }
    }

    #[test]
    fn two_long_days_are_always_followed_by_their_recovery(facts in anyone()) {
        let has = |day: Day, which: BackToBack| {
            facts.runs_between(day, day).iter().any(|r| r.back_to_back == Some(which))
        };
        let recorded: Vec<Day> = (1..=7)
            .map(|back| today() - back)
            .filter(|day| has(*day, BackToBack::Second) && has(*day - 1, BackToBack::First))
            .collect();
        let morning = morning(&facts);
        let median = with_situation(&facts, |s| s.median_long);
        let kept = |which: BackToBack, day: Day| {
            facts.plan.iter().any(|s| s.day == day && s.back_to_back == Some(which) && !s.completed)
                && !morning.sessions.iter().any(|x| {
                    x.session.day == day && x.session.back_to_back == Some(which) && !x.after.kind.is_run()
                })
        };
        let planned = (0..7)
            .map(|ahead| today() + ahead)
            .filter(|day| kept(BackToBack::Second, *day) && kept(BackToBack::First, *day - 1));
        for second in recorded.into_iter().chain(planned.collect::<Vec<_>>()) {
            for x in open_runs(&morning).filter(|x| x.after.kind.is_run() && x.session.day > second) {
                let after = x.session.day - second;
                if after <= 2 {
                    prop_assert!(x.after.intensity <= Intensity::Recovery, "{x:?}");
                    let seconds = x.after.duration_s.unwrap_or(x.after.distance_m * 360 / 1000);
                    prop_assert!(seconds <= 40 * 60, "{x:?}");
                }
                if after <= 4 && x.after.day == x.session.day {
                    prop_assert!(!is_hard(&x.session, &x.after, median), "{x:?}");
                }
            }
        }
    }

    #[test]
    fn the_second_of_two_long_days_is_the_shorter_or_rests(facts in anyone()) {
        let morning = morning(&facts);
        for x in morning.sessions.iter().filter(|x| x.session.back_to_back == Some(BackToBack::Second)) {
            let day_before = x.session.day - 1;
            let of_pair = |s: &&ebb_model::plan::session::Session| {
                s.day == day_before && s.back_to_back == Some(BackToBack::First)
            };
            let first = facts.plan.iter().find(of_pair);
            if let Some(first) = first.filter(|_| !x.session.completed) {
                let rests = x.after.kind == Kind::Rest || x.after.kind == Kind::Walk;
                prop_assert!(rests || x.after.distance_m * 100 <= first.distance_m * 80, "{x:?}");
                prop_assert!(x.after.intensity <= Intensity::Easy);
            }
        }
    }
}
