//! Sleep and days across zones (25, 30).

use ebb_model::health::night::{Segment, assemble, chosen};
use ebb_model::health::record::SleepStage;
use ebb_model::time::{DAY_MS, Day, MINUTE_MS, Moment};
use proptest::prelude::*;

use crate::common::{rules, today};

/// Stretches of sleep in a fortnight, each with an offset of its own (quarter hours from -12 to +14).
fn segments(stages: &'static [SleepStage]) -> impl Strategy<Value = Vec<Segment<u8>>> {
    let offset = || -48..57_i32;
    let one = (0..14 * 24 * 60_i64, 1..700_i64, offset(), offset(), prop::sample::select(stages), 0..2_u8);
    prop::collection::vec(one, 0..40).prop_map(|list| {
        let from = today().start(0).epoch_ms;
        let moment = |minute: i64, offset: i32| Moment::new(from + minute * MINUTE_MS, offset * 900);
        list.into_iter()
            .map(|(start, minutes, a, b, stage, source)| Segment {
                source,
                start: moment(start, a),
                end: moment(start + minutes, b),
                stage,
            })
            .collect()
    })
}

/// Milliseconds that some segment of a source covers.
fn covered(segments: &[Segment<u8>], source: u8) -> i64 {
    let mut spans: Vec<(i64, i64)> =
        segments.iter().filter(|s| s.source == source).map(|s| (s.start.epoch_ms, s.end.epoch_ms)).collect();
    spans.sort_unstable();
    let (mut until, mut sum) = (i64::MIN, 0);
    for (from, to) in spans {
        sum += (to - from.max(until)).max(0);
        until = until.max(to);
    }
    sum
}

proptest! {
    #[test]
    fn every_minute_asleep_is_in_exactly_one_night_whatever_the_zone(
        segments in segments(&[SleepStage::Asleep]),
    ) {
        let nights = assemble(&segments, None, rules());
        for source in 0..2 {
            let seen: i64 = nights.iter().filter(|n| n.source == source).map(|n| n.seen_ms).sum();
            prop_assert_eq!(seen, covered(&segments, source));
        }
    }

    #[test]
    fn nobody_sleeps_more_than_a_day_in_a_day(
        segments in segments(&[
            SleepStage::Light,
            SleepStage::Deep,
            SleepStage::Rem,
            SleepStage::Asleep,
            SleepStage::InBed,
            SleepStage::Awake,
        ]),
    ) {
        let nights = assemble(&segments, None, rules());
        for night in &nights {
            if let Some((tst, tst24)) = night.tst_min().zip(night.tst24_min()) {
                prop_assert!((120.0..=960.0).contains(&tst) && tst <= tst24 && tst24 <= 960.0, "{night:?}");
            }
            prop_assert!(night.naps.iter().all(|n| n.minutes() >= 20.0));
        }
        let days: Vec<Day> = chosen(&nights).map(|n| n.day).collect();
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "one night a day");
    }

    #[test]
    fn the_order_of_segments_does_not_matter(
        segments in segments(&[SleepStage::Deep, SleepStage::Asleep, SleepStage::InBed, SleepStage::Awake]),
        turn in 0..40_usize,
    ) {
        let mut turned = segments.clone();
        turned.rotate_left(turn % segments.len().max(1));
        turned.reverse();
        let twice = [segments.clone(), turned.clone()].concat();
        let there = assemble(&segments, None, rules());
        prop_assert_eq!(&there, &assemble(&turned, None, rules()));
        prop_assert_eq!(&there, &assemble(&twice, None, rules()));
    }

    #[test]
    fn a_day_of_23_or_25_hours_is_one_day(day in -20_000..40_000_i32, hour in -12..15_i32, change in -1..2_i32) {
        let day = Day::from_number(day);
        let (before, after) = (hour * 3600, (hour + change) * 3600);
        let (start, next) = (day.start(before), (day + 1).start(after));
        prop_assert_eq!(start.day(), day);
        prop_assert_eq!(next.day(), day + 1);
        prop_assert_eq!(next.epoch_ms - start.epoch_ms, DAY_MS - i64::from(change) * 3_600_000);
        prop_assert_eq!(next.plus_ms(-1).day(), day);
    }
}
