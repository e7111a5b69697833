//! From values to votes to a verdict (5, 6, 7, 8, 9, 14, 15).

use ebb_model::facts::Facts;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::rules::RuleId;
use ebb_model::signal::primary::primary;
use ebb_model::signal::series::Stream;
use ebb_model::signal::vote::{Grade, theta};
use ebb_model::verdict::check_in::{CheckIn, Overall};
use ebb_model::verdict::judge::judge;
use ebb_model::verdict::tier::Tier;
use proptest::prelude::*;

use crate::common::athlete::{anyone, healthy};
use crate::common::checks::{kept, morning, verdict, with_situation};
use crate::common::laws;
use crate::common::signals::{calm_streams, changed, shape, stream, with_reading};
use crate::common::{rules, today};

/// A metric, and whether more of it is worse.
fn metric() -> impl Strategy<Value = Metric> {
    prop::sample::select(Metric::ALL.to_vec())
}

fn with_streams(facts: &Facts, streams: Vec<Stream>) -> Facts {
    Facts { streams, ..facts.clone() }
}

proptest! {
    #[test]
    fn only_two_metrics_that_vote_open_or_deepen_a_cut(facts in anyone(), awful in any::<bool>()) {
        let mut facts = facts;
        if awful {
            facts.check_ins.entry(today()).or_default().overall = Some(Overall::Awful);
        }
        kept(laws::two_metrics_cut(&verdict(&facts)))?;
    }

    #[test]
    fn one_extreme_reading_never_cuts_the_week(
        facts in healthy(),
        streams in calm_streams(),
        which in 0..3_usize,
        back in 0..67_i32,
        extreme in 0..4_usize,
    ) {
        let facts = Facts { streams, cuts: Vec::new(), ..facts };
        let normal = |f: &Facts| verdict(f).raw.votes.iter().all(|v| v.grade == Grade::None);
        if !normal(&facts) {
            return Ok(());
        }
        let values = match facts.streams[which].key().metric() {
            Metric::RestingHeartRate => [25.0, 90.0, 119.0, 120.0],
            Metric::Hrv => [1.0, 5.0, 200.0, 250.0],
            Metric::Sleep => [0.0, 60.0, 800.0, 960.0],
        };
        let mut streams = facts.streams.clone();
        streams[which] = with_reading(&streams[which], today() - back, values[extreme]);
        let after = verdict(&with_streams(&facts, streams));
        prop_assert!(after.tier <= Some(Tier::Hold) && after.raw.tier <= Some(Tier::Hold), "{after:?}");
        prop_assert_eq!(after.cut, None);
    }

    #[test]
    fn one_bad_night_among_ordinary_ones_does_not_vote(
        facts in healthy(),
        streams in calm_streams(),
        which in 0..3_usize,
        back in 0..7_i32,
    ) {
        // A week whose other days lie at or above normal has nothing to add to one bad day.
        let mut streams = streams;
        let worst = match streams[which].key().metric() {
            Metric::RestingHeartRate => 120.0,
            Metric::Hrv => 1.0,
            Metric::Sleep => 0.0,
        };
        let calm = verdict(&with_streams(&facts, streams.clone()));
        let ordinary = calm.raw.votes[which].z().is_some_and(|z| z <= 0.0);
        if !ordinary || calm.raw.votes[which].grade != Grade::None {
            return Ok(());
        }
        streams[which] = with_reading(&streams[which], today() - back, worst);
        let vote = verdict(&with_streams(&facts, streams)).raw.votes[which].clone();
        let others = vote.statistics.unwrap();
        let ordinary = match others.z_trim {
            Some(z) => z < 0.4,
            None => others.a_trim >= 420.0 && others.mu.is_none_or(|b| others.a_trim > b - 30.0),
        };
        prop_assert!(!ordinary || !vote.votes(), "{vote:?}");
    }

    #[test]
    fn fewer_days_never_narrow_the_band(p in 0.1..1.5, na in 1..8_usize, nb in 1..61_usize) {
        let here = theta(p, na, nb, rules());
        prop_assert!(here >= p);
        prop_assert!(theta(p, na, nb + 1, rules()) <= here && theta(p, na + 1, nb, rules()) <= here);
    }

    #[test]
    fn a_stream_that_is_not_primary_changes_nothing(facts in anyone(), metric in metric(), factor in 0.5..2.0) {
        let pins: &[StreamKey] = facts.pins.get(&metric).map_or(&[], Vec::as_slice);
        // Persistence looks at the two mornings before as well.
        let spoke: Vec<_> = (0..3)
            .filter_map(|back| primary(metric, today() - back, &facts.streams, pins, rules()))
            .map(|s| s.key().clone())
            .collect();
        let wild: Vec<Stream> = facts
            .streams
            .iter()
            .map(|s| {
                if s.key().metric() != metric || spoke.contains(s.key()) {
                    return s.clone();
                }
                let other = changed(s, |day, v| if day.number() % 2 == 0 { v * factor } else { v / factor });
                // Days decide who speaks: they stay.
                if other.values().len() == s.values().len() { other } else { s.clone() }
            })
            .collect();
        prop_assert_eq!(morning(&facts), morning(&with_streams(&facts, wild)));
    }

    #[test]
    fn hrv_in_another_unit_votes_the_same(facts in anyone(), shape in shape(Metric::Hrv), factor in 0.6..1.6) {
        let key = "hrv/rmssd/android/com.ouraring/Ring4";
        let one = changed(&stream(Metric::Hrv, key, &shape, 0), |_, v| v.clamp(2.0, 150.0));
        let other = changed(&one, |_, v| v * factor);
        let votes = |s: Stream| verdict(&with_streams(&facts, vec![s])).raw.votes[1].clone();
        let (a, b) = (votes(one), votes(other));
        prop_assert_eq!(a.grade, b.grade);
        prop_assert_eq!((a.na, a.nb), (b.na, b.nb));
        prop_assert!(a.z().zip(b.z()).is_none_or(|(a, b)| (a - b).abs() < 1e-9));
    }

    #[test]
    fn a_heart_that_beats_faster_every_day_has_the_same_z(
        facts in anyone(),
        shape in shape(Metric::RestingHeartRate),
        bpm in -10..10_i32,
    ) {
        let key = "resting_heart_rate/platform/ios/com.apple.health/Watch6,7";
        let one = changed(&stream(Metric::RestingHeartRate, key, &shape, 0), |_, v| v.clamp(36.0, 109.0));
        let other = changed(&one, |_, v| v + f64::from(bpm));
        let votes = |s: Stream| verdict(&with_streams(&facts, vec![s])).raw.votes[0].clone();
        let (a, b) = (votes(one), votes(other));
        prop_assert_eq!((a.na, a.nb, a.reason), (b.na, b.nb, b.reason));
        prop_assert!(a.z().zip(b.z()).is_none_or(|(a, b)| (a - b).abs() < 1e-9));
    }

    #[test]
    fn a_worse_week_never_lowers_the_raw_tier(
        facts in anyone(),
        metric in metric(),
        worse in prop::collection::vec(0.0..0.3_f64, 7),
    ) {
        let before = verdict(&facts).raw;
        let streams: Vec<Stream> = facts
            .streams
            .iter()
            .map(|s| {
                let worsened = changed(s, |day, v| match usize::try_from(today() - day).ok() {
                    Some(back) if back < 7 && s.key().metric() == metric => match metric {
                        Metric::RestingHeartRate => f64::min(v * (1.0 + worse[back]), v.max(120.0)),
                        Metric::Hrv => (v * (1.0 - worse[back])).max(v.min(1.0)),
                        Metric::Sleep => v * (1.0 - worse[back]),
                    },
                    _ => v,
                });
                if worsened.values().len() == s.values().len() { worsened } else { s.clone() }
            })
            .collect();
        let after = verdict(&with_streams(&facts, streams)).raw;
        // The exceptions of the model: a pattern that says more than its parts.
        let aside = before.wrong_way || after.votes.iter().any(|v| v.saturated);
        prop_assert!(aside || after.tier >= before.tier, "{before:?}\n{after:?}");
    }

    #[test]
    fn feeling_worse_never_lowers_the_tier(facts in anyone(), days in prop::collection::vec(0..6_i32, 0..5)) {
        let before = verdict(&facts);
        let mut worse = facts;
        for back in days {
            let check_in = worse.check_ins.entry(today() - back).or_default();
            (check_in.fatigue, check_in.soreness) = (Some(5.0), Some(5.0));
            check_in.overall = Some(Overall::Awful);
        }
        prop_assert!(verdict(&worse).tier >= before.tier);
    }

    #[test]
    fn feeling_better_lifts_no_cut_pain_illness_return_or_race_guard(facts in anyone()) {
        let before = morning(&facts);
        let mut better = facts.clone();
        for check_in in better.check_ins.values_mut() {
            *check_in = CheckIn {
                fatigue: Some(1.0),
                soreness: Some(1.0),
                overall: Some(Overall::Great),
                ..check_in.clone()
            };
        }
        let today_too = better.check_ins.entry(today()).or_default();
        today_too.overall = Some(Overall::Great);
        let after = morning(&better);
        // What only a bad check-in began (Ease by two mild votes and a worn week) is not there without it.
        if facts.cuts.iter().any(|c| c.covers(today(), rules())) {
            let tier = |m: &ebb_model::morning::Morning| m.verdict.cut.map(|c| c.cut.tier);
            let under_way = facts.cuts.iter().filter(|c| c.covers(today(), rules())).map(|c| c.tier).max();
            prop_assert!(tier(&after) >= under_way);
        }
        prop_assert_eq!(&before.verdict.raw, &after.verdict.raw);
        for rule in [
            RuleId::Pain,
            RuleId::Illness,
            RuleId::ReturnToRun,
            RuleId::Taper,
            RuleId::PostRace,
            RuleId::SingleRun,
            RuleId::WeeklyGrowth,
        ] {
            // Inside a cut the median long run is that of its first day: same cut, same limits.
            if before.verdict.cut.map(|c| c.cut.start) == after.verdict.cut.map(|c| c.cut.start) {
                let limits = |f: &Facts| with_situation(f, |s| rule.limits(s));
                prop_assert_eq!(limits(&facts), limits(&better), "{:?}", rule);
            }
        }
    }

    #[test]
    fn a_high_heart_rate_today_asks_about_illness_and_changes_no_vote(
        facts in healthy(),
        streams in calm_streams(),
    ) {
        let facts = with_streams(&facts, streams);
        let mut high = facts.streams.clone();
        high[0] = with_reading(&high[0], today(), 119.0);
        let verdict = verdict(&with_streams(&facts, high));
        prop_assert!(verdict.raw.votes[0].ask_ill);
        prop_assert!(verdict.raw.voting <= 3);
    }

    #[test]
    fn a_cut_begins_on_the_second_morning_at_the_earliest(facts in healthy()) {
        let facts = Facts { cuts: Vec::new(), ..facts };
        let verdict = verdict(&facts);
        if let Some(state) = verdict.cut {
            let before = (1..=2).filter_map(|back| judge(today() - back, &facts, rules()).raw.tier).max();
            prop_assert!(before >= Some(state.cut.tier), "{before:?} before {state:?}");
        }
    }

    #[test]
    fn little_evidence_cuts_little(facts in anyone()) {
        let verdict = verdict(&Facts { cuts: Vec::new(), ..facts });
        let available: Vec<_> = verdict.raw.available().collect();
        let young = available.iter().any(|v| v.nb < 28);
        let most = match available.len() {
            0 | 1 => Tier::Hold,
            _ if young => Tier::Ease,
            _ => Tier::DeepCut,
        };
        prop_assert!(verdict.tier <= Some(most), "{:?} on {} signals", verdict.tier, available.len());
    }
}
