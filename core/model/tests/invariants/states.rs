//! Pain, illness, races behind and returns (21, 22, 23).

use ebb_model::facts::{Cause, Facts, ReturnRecord, Stage};
use ebb_model::morning::Flag;
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::Kind;
use ebb_model::rules::RuleId;
use ebb_model::verdict::check_in::{CheckIn, Illness};
use proptest::prelude::*;

use crate::common::athlete::{RunShape, STAGES, anyone, healthy, run_shape, runs};
use crate::common::checks::{is_hard, kept, median_long, morning, open_runs, with_situation};
use crate::common::laws;
use crate::common::{rules, today};

fn nothing_is_hard(facts: &Facts) -> Result<(), TestCaseError> {
    kept(laws::nothing_is_hard(facts, &morning(facts), today() + 6))
}

/// A layoff that ended today or is not over, with its runs.
fn back_after(days: std::ops::Range<i32>) -> impl Strategy<Value = (i32, RunShape)> {
    (days, 0..12_i32, run_shape()).prop_map(|(days, ago, shape)| {
        let layoff = Some((1 + ago, days - 1));
        (ago, RunShape { layoff, pair: None, busy: 1.0, usual_m: shape.usual_m.max(8_000), ..shape })
    })
}

proptest! {
    #[test]
    fn pain_stops_every_run_and_warns_of_the_race(
        facts in anyone(),
        back in 0..7_i32,
        sign in 0..3_usize,
    ) {
        let mut facts = facts;
        facts.check_ins.retain(|day, _| *day <= today() - back);
        let told = CheckIn {
            pain: (sign == 0).then_some(6.0),
            limp: (sign == 1).then_some(true),
            red_flag: (sign == 2).then_some(true),
            ..CheckIn::default()
        };
        facts.check_ins.insert(today() - back, told);
        let morning = morning(&facts);
        prop_assert!(morning.flags.contains(&Flag::SeeClinician));
        for x in open_runs(&morning) {
            prop_assert!(x.after.kind == Kind::Rest && x.after.distance_m == 0, "{x:?}");
            prop_assert_eq!(x.rules[0], RuleId::Pain);
        }
    }

    #[test]
    fn fever_rests_everything_and_nothing_is_hard_until_well_after(
        facts in anyone(),
        first in 0..20_i32,
        over in prop::option::of(0..20_i32),
    ) {
        let mut facts = facts;
        facts.check_ins.clear();
        let mut say = |back: i32, illness| {
            facts.check_ins.insert(today() - back, CheckIn { illness: Some(illness), ..CheckIn::default() });
        };
        say(first, Illness::Fever);
        let clear = over.filter(|over| *over < first);
        if let Some(clear) = clear {
            say(clear, Illness::None);
        }
        let cleared = clear.map_or(today() + 1, |back| today() - back);
        let easy_days = (cleared - (today() - first)).clamp(2, 10);
        let median = median_long(&facts);
        for x in morning(&facts).sessions.iter().filter(|x| x.session.kind != Kind::Race && !x.session.completed) {
            if x.session.day <= cleared {
                prop_assert!(x.after.kind == Kind::Rest, "{x:?}");
            } else if x.session.day <= cleared + easy_days {
                prop_assert!(!is_hard(&x.session, &x.after, median), "{x:?}");
            }
        }
    }

    #[test]
    fn coming_back_from_a_long_layoff_is_never_hard((_, shape) in back_after(10..90), facts in anyone()) {
        let mut facts = Facts { runs: ebb_model::facts::Runs::new(runs(&shape, &[]), rules()), races: Vec::new(), ..facts };
        facts.return_record = None;
        if !with_situation(&facts, |s| RuleId::ReturnToRun.in_force(s)) {
            return Ok(());
        }
        nothing_is_hard(&facts)?;
    }

    #[test]
    fn the_days_after_a_race_are_easy(
        facts in anyone(),
        class in 0..7_usize,
        ago in 1..30_i32,
        age in 20..80_i32,
        easy in any::<bool>(),
    ) {
        let metres = [5_000, 10_000, 21_097, 42_195, 50_000, 100_000, 160_934][class];
        let race = Race {
            id: "past".to_owned(),
            day: today() - ago,
            distance_m: metres,
            kind: RaceKind::Road,
            priority: Priority::C,
            stages: 1,
            effort: if easy { Effort::Easy } else { Effort::Hard },
            pre_taper_week_m: None,
        };
        let mut facts = facts;
        facts.races = vec![race];
        facts.profile.birth_year = Some((today() - ago).year() - age);
        let days = |days: [i32; 7]| {
            let factor = match age {
                ..46 => 100,
                46..56 => 125,
                _ => 150,
            } * if easy { 60 } else { 100 };
            today() - ago + (days[class] * factor + 9_999) / 10_000
        };
        let (rest, easy_until) = (days([1, 1, 2, 3, 4, 6, 8]), days([3, 5, 8, 14, 16, 21, 28]));
        let first_hard = days([4, 6, 9, 15, 18, 24, 30]);
        let median = median_long(&facts);
        for x in open_runs(&morning(&facts)) {
            prop_assert!(x.session.day > rest || x.after.kind == Kind::Rest, "{x:?}");
            let is_easy = x.after.intensity <= ebb_model::plan::session::Intensity::Easy;
            prop_assert!(x.session.day > easy_until || is_easy, "{x:?}");
            let hard = is_hard(&x.session, &x.after, median) && x.after.day == x.session.day;
            prop_assert!(x.session.day >= first_hard || !hard, "{x:?}");
        }
    }

    #[test]
    fn sessions_of_a_return_stage_are_two_days_apart_and_no_further_than_the_stage(
        (_, shape) in back_after(21..90),
        facts in anyone(),
        stage in 0..8_usize,
        cause in prop::sample::select(vec![Cause::None, Cause::Soft, Cause::Tendon, Cause::Bone]),
    ) {
        let record = ReturnRecord { stage: STAGES[stage], cause, cleared: true, pre_layoff_week_m: None, stopped: false };
        let facts = Facts {
            runs: ebb_model::facts::Runs::new(runs(&shape, &[]), rules()),
            return_record: Some(record),
            ..facts
        };
        let morning = morning(&facts);
        let minutes = if record.stage == Stage::S7 { 40 } else { 30 };
        let left: Vec<_> = open_runs(&morning).filter(|x| x.after.kind != Kind::Rest).collect();
        for x in &left {
            let seconds = x.after.duration_s.unwrap_or(x.after.distance_m * 360 / 1000);
            prop_assert!(seconds <= minutes * 60, "{x:?}");
            let kind = x.after.kind;
            match record.stage {
                Stage::S0 => prop_assert!(kind == Kind::Walk && x.after.distance_m == 0, "{x:?}"),
                Stage::S6 | Stage::S7 => prop_assert!(kind.is_run()),
                _ => prop_assert_eq!(kind, Kind::WalkRun),
            }
        }
        let last_run = facts.runs.all().iter().filter(|r| r.kind.covers_distance()).map(|r| r.day).max();
        let days: Vec<_> = last_run.into_iter().chain(left.iter().map(|x| x.session.day)).collect();
        prop_assert!(days.windows(2).all(|pair| pair[1] - pair[0] >= 2), "{days:?}");
    }

    #[test]
    fn a_bone_that_no_clinician_cleared_is_not_run_on(facts in anyone(), stage in 0..9_usize) {
        let record =
            ReturnRecord { stage: STAGES[stage], cause: Cause::Bone, cleared: false, pre_layoff_week_m: None, stopped: false };
        let mut facts = Facts { return_record: Some(record), ..facts };
        // Off for three days: any length counts.
        let earlier = facts.runs.all().iter().filter(|r| r.day < today() - 3).cloned().collect();
        facts.runs = ebb_model::facts::Runs::new(earlier, rules());
        if !with_situation(&facts, |s| RuleId::ReturnToRun.in_force(s)) {
            return Ok(());
        }
        for x in open_runs(&morning(&facts)) {
            prop_assert_eq!(x.after.kind, Kind::Rest);
        }
    }

    #[test]
    fn a_cold_keeps_today_easy_and_short(facts in healthy()) {
        let mut facts = facts;
        let cold = CheckIn { illness: Some(Illness::Above), ..CheckIn::default() };
        facts.check_ins.insert(today(), cold);
        let median = median_long(&facts);
        for x in open_runs(&morning(&facts)).filter(|x| x.session.day == today() && x.after.kind.is_run()) {
            let seconds = x.after.duration_s.unwrap_or(x.after.distance_m * 360 / 1000);
            prop_assert!(seconds <= 40 * 60 && !is_hard(&x.session, &x.after, median), "{x:?}");
        }
    }
}
