//! Minutes of speed and grade: merged and counted as heart rate is.

use crate::support::*;
use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{ChangeSet, Delivery};
use ebb_store::Store;

const AT: i64 = MORNING / 60_000;

/// Minutes after [`MORNING`], millimetres a second, grade.
type Minutes<'a> = &'a [(i64, u16, Option<i16>)];

fn motion(delivery: Delivery, minutes: Minutes<'_>) -> ChangeSet {
    let minute = |&(after, speed_mm_s, grade_permille): &(i64, u16, Option<i16>)| MotionMinute {
        at: AT + after,
        speed_mm_s,
        grade_permille,
    };
    let minutes = minutes.iter().map(minute).collect();
    let series = MotionSeries { origin: watch(), device: Some("Watch6,7".into()), minutes };
    ChangeSet { motion: vec![series], ..ChangeSet::new(delivery) }
}

fn read(store: &Store) -> Vec<(i64, u16, Option<i16>)> {
    let series = store.motion(None).unwrap();
    series.iter().flat_map(|s| &s.minutes).map(|m| (m.at - AT, m.speed_mm_s, m.grade_permille)).collect()
}

#[test]
fn a_live_minute_hides_an_exports_in_either_order() {
    let live = motion(Delivery::Live, &[(0, 2_500, None), (2, 2_600, Some(3))]);
    let export = motion(Delivery::Export, &[(0, 3_000, Some(9)), (1, 3_100, Some(-9))]);
    let expected = [(0, 2_500, None), (1, 3_100, Some(-9)), (2, 2_600, Some(3))];
    assert_eq!(read(&after(&[live.clone(), export.clone()])), expected);
    assert_eq!(read(&after(&[export, live])), expected);
}

#[test]
fn of_one_way_of_delivery_a_known_grade_then_the_greater_count() {
    let a = motion(Delivery::Live, &[(0, 3_000, None), (1, 2_500, Some(4))]);
    let b = motion(Delivery::Live, &[(0, 2_000, Some(-300)), (1, 2_600, Some(4))]);
    let expected = [(0, 2_000, Some(-300)), (1, 2_600, Some(4))];
    assert_eq!(read(&after(&[a.clone(), b.clone()])), expected);
    assert_eq!(read(&after(&[b, a])), expected);
}

#[test]
fn only_minutes_that_no_delivery_had_are_new_and_make_days_dirty() {
    let store = Store::in_memory().unwrap();
    let set = motion(Delivery::Export, &[(0, 3_000, None), (1, 3_000, Some(1))]);
    let applied = store.apply(&set, SEEN).unwrap();
    assert_eq!((applied.new_motion_minutes, applied.new_minutes), (2, 0));
    let days: Vec<_> = store.dirty_days().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-03-15", "2026-03-16", "2026-03-17", "2026-03-18"]);
    store.write(|writing| writing.clear_dirty_days(&writing.dirty_days()?)).unwrap();
    assert_eq!(store.apply(&set, SEEN).unwrap().new_motion_minutes, 0);
    assert!(store.dirty_days().unwrap().is_empty());
}

#[test]
fn speed_is_no_heart_rate_and_a_range_gives_its_minutes() {
    let store = after(&[
        motion(Delivery::Export, &[(-2000, 1, None), (0, 2, None), (1, 3, Some(0))]),
        minutes(Delivery::Export, &[(0, 5_000, 1)]),
    ]);
    assert_eq!(store.heart_rate(None).unwrap()[0].minutes.len(), 1);
    let some = store.motion(Some((MORNING + 59_999, MORNING + 60_001))).unwrap();
    assert_eq!(some[0].minutes.iter().map(|m| m.speed_mm_s).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(some[0].device.as_deref(), Some("Watch6,7"));
}
