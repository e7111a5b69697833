//! What holds of every morning of every athlete (1, 2, 3, 4, 10, 11, 12, 13, 26, 27).

use ebb_model::facts::{Facts, Runs};
use ebb_model::morning::{Offers, evaluate};
use ebb_model::plan::session::Content;
use ebb_model::rules::RuleId;
use ebb_model::signal::series::Value;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Illness};
use ebb_model::verdict::tier::Tier;
use proptest::prelude::*;

use crate::common::athlete::{anyone, check_in, waiting};
use crate::common::checks::{kept, morning};
use crate::common::laws;
use crate::common::signals::{streams, with_reading};
use crate::common::{rules, today};

proptest! {
    #[test]
    fn no_race_is_edited_moved_or_removed(facts in anyone()) {
        for offers in [Offers::Taken, Offers::Open] {
            let morning = evaluate(today(), &facts, offers, rules());
            kept(laws::races_stay(&facts, &morning))?;
        }
    }

    #[test]
    fn only_the_window_changes_and_what_is_done_never_does(mut facts in anyone(), done_today in any::<bool>()) {
        if done_today {
            facts.plan.iter_mut().filter(|s| s.day == today()).for_each(|s| s.completed = true);
        }
        kept(laws::only_the_window_changes(&facts, &morning(&facts)))?;
    }

    #[test]
    fn no_session_becomes_longer_or_harder(facts in anyone()) {
        kept(laws::nothing_grows(&morning(&facts)))?;
    }

    #[test]
    fn the_window_has_no_more_hard_runs_and_no_more_metres_than_planned(facts in anyone()) {
        kept(laws::totals_fall(&morning(&facts)))?;
    }

    #[test]
    fn no_two_hard_sessions_come_within_48_hours_that_the_plan_had_apart(facts in prop_oneof![anyone(), waiting()]) {
        kept(laws::hard_days_stay_apart(&facts, &morning(&facts)))?;
    }

    #[test]
    fn every_change_has_a_reason_and_nothing_else_has_one(facts in prop_oneof![anyone(), waiting()]) {
        for offers in [Offers::Taken, Offers::Open] {
            kept(laws::changes_have_reasons(&evaluate(today(), &facts, offers, rules())))?;
        }
    }

    #[test]
    fn an_open_offer_leaves_every_session_on_its_day(facts in prop_oneof![anyone(), waiting()]) {
        let open = evaluate(today(), &facts, Offers::Open, rules());
        let taken = evaluate(today(), &facts, Offers::Taken, rules());
        prop_assert_eq!(&open.offers, &taken.offers);
        for x in &open.sessions {
            prop_assert_eq!(x.session.day, x.after.day);
        }
        for offer in &open.offers {
            let of = |m: &ebb_model::morning::Morning| {
                m.sessions.iter().find(|x| x.session.id == offer.session).unwrap().clone()
            };
            prop_assert!(!of(&open).session.locked && of(&open).after.intensity < of(&open).session.intensity);
            prop_assert_eq!(of(&taken).after.day, offer.to);
            let flex = offer.to - of(&open).session.day;
            prop_assert!((1..=of(&open).session.flex_days).contains(&flex), "{offer:?}");
            let others = RuleId::ALL.into_iter().filter(|r| {
                !matches!(r, RuleId::Hold | RuleId::ShortNight | RuleId::SingleRun | RuleId::WeeklyGrowth)
            });
            for rule in others {
                let in_force = crate::common::checks::with_situation(&facts, |s| rule.in_force(s));
                prop_assert!(!in_force, "{rule:?} allows no move");
            }
        }
    }

    #[test]
    fn the_same_facts_give_the_same_morning_in_any_order(facts in anyone(), turn in 0..50_usize) {
        fn turned<T: Clone>(list: &[T], turn: usize) -> Vec<T> {
            let mut list = list.to_vec();
            let places = turn % list.len().max(1);
            list.rotate_left(places);
            list.reverse();
            list
        }
        let there = morning(&facts);
        prop_assert_eq!(&there, &morning(&facts));
        let back = Facts {
            streams: turned(&facts.streams, turn),
            runs: Runs::new(turned(facts.runs.all(), turn), rules()),
            races: turned(&facts.races, turn),
            plan: turned(&facts.plan, turn),
            cuts: turned(&facts.cuts, turn),
            ..facts
        };
        prop_assert_eq!(there, morning(&back));
    }

    #[test]
    fn a_cut_told_twice_is_one_cut(facts in anyone()) {
        let there = morning(&facts);
        let twice = Facts { cuts: [facts.cuts.as_slice(), &facts.cuts].concat(), ..facts };
        prop_assert_eq!(there, morning(&twice));
    }

    #[test]
    fn what_comes_later_is_not_looked_at(
        facts in anyone(),
        later in (1..20_i32, check_in(), 30.0..400.0),
        ahead in streams(30),
    ) {
        let there = morning(&facts);
        let (days, check_in, value) = later;
        let mut told = facts.clone();
        told.check_ins.insert(today() + days, CheckIn { illness: Some(Illness::Fever), ..check_in });
        for set in [&mut told.tags.ill, &mut told.tags.alcohol, &mut told.tags.altitude, &mut told.tags.race] {
            set.insert(today() + days);
        }
        // Every other one: more days ahead must not make a stream the primary one either.
        for stream in told.streams.iter_mut().step_by(2) {
            *stream = with_reading(stream, today() + days, value);
        }
        // Streams that begin tomorrow are as if they were not there.
        for stream in ahead {
            if told.streams.iter().all(|s| s.key() != stream.key()) {
                let values: Vec<Value> =
                    stream.values().iter().filter(|v| v.day > today()).copied().collect();
                told.streams.push(ebb_model::signal::series::Stream::new(stream.key().clone(), values, rules()));
            }
        }
        let mut runs = facts.runs.all().to_vec();
        if let Some(run) = runs.last().cloned() {
            runs.push(ebb_model::plan::session::Run { day: today(), distance_m: 90_000, ..run.clone() });
            runs.push(ebb_model::plan::session::Run { day: today() + days, hard: true, ..run });
        }
        told.runs = Runs::new(runs, rules());
        prop_assert_eq!(there, morning(&told));
    }

    #[test]
    fn another_date_gives_the_same_morning(facts in anyone(), days in -9000..9000_i32, eras in -3..4_i32) {
        // A calendar repeats after 400 years: with them the year of birth can move as well.
        let shift = |by: i32, years: i32, facts: &Facts| {
            let moved = shifted(facts, by, years);
            let morning = evaluate(today() + by, &moved, Offers::Taken, rules());
            (morning.verdict, morning.totals, morning.flags, morning.sessions)
        };
        let same = |by: i32, years: i32, facts: &Facts| {
            let (there, back) = (shift(0, 0, facts), shift(by, years, facts));
            let contents = |m: &[ebb_model::morning::Adjusted], by: i32| -> Vec<(Content, Vec<RuleId>)> {
                m.iter().map(|x| (Content { day: x.after.day - by, ..x.after }, x.rules.clone())).collect()
            };
            let state = |v: &ebb_model::verdict::judge::Verdict| {
                (v.tier, v.raw.clone(), v.score, v.loaded, v.cut.map(|c| (c.day, c.chain, c.cut.hard)))
            };
            state(&there.0) == state(&back.0)
                && (there.1, &there.2) == (back.1, &back.2)
                && contents(&there.3, 0) == contents(&back.3, by)
        };
        prop_assert!(same(eras * 146_097, eras * 400, &facts));
        let ageless = Facts {
            profile: ebb_model::facts::Profile { birth_year: None, ..facts.profile.clone() },
            ..facts
        };
        prop_assert!(same(days, 0, &ageless));
    }

    #[test]
    fn what_is_unavailable_is_never_normal(facts in anyone()) {
        kept(laws::unavailable_is_not_normal(&facts, &morning(&facts)))?;
    }

    #[test]
    fn the_number_on_the_home_screen_lies_in_the_band_of_its_tier(facts in anyone()) {
        let verdict = morning(&facts).verdict;
        let band = |tier| match tier {
            Tier::Ready => 70..=100,
            Tier::Watch => 55..=69,
            Tier::Hold => 40..=54,
            Tier::Ease => 30..=39,
            Tier::Cut => 15..=29,
            Tier::DeepCut => 0..=14,
        };
        if let Some((tier, score)) = verdict.tier.zip(verdict.score) {
            prop_assert!(band(tier).contains(&score), "{tier:?} {score}");
        }
    }
}

/// The same athlete so many days later.
fn shifted(facts: &Facts, by: i32, years: i32) -> Facts {
    let mut out = facts.clone();
    let set = |days: &mut std::collections::BTreeSet<Day>| *days = days.iter().map(|d| *d + by).collect();
    for days in [&mut out.tags.ill, &mut out.tags.alcohol, &mut out.tags.altitude, &mut out.tags.race] {
        set(days);
    }
    out.profile.birth_year = out.profile.birth_year.map(|y| y + years);
    out.streams = facts
        .streams
        .iter()
        .map(|s| {
            let values = s.values().iter().map(|v| Value { day: v.day + by, ..*v }).collect();
            ebb_model::signal::series::Stream::new(s.key().clone(), values, rules())
        })
        .collect();
    let mut runs = facts.runs.all().to_vec();
    runs.iter_mut().for_each(|r| r.day += by);
    out.runs = Runs::new(runs, rules());
    out.races.iter_mut().for_each(|r| r.day += by);
    out.plan.iter_mut().for_each(|s| s.day += by);
    out.cuts.iter_mut().for_each(|c| c.start += by);
    out.check_ins = facts.check_ins.iter().map(|(d, c)| (*d + by, c.clone())).collect();
    out.deload.iter_mut().for_each(|d| d.start += by);
    out
}
