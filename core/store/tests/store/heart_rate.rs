//! Minutes of heart rate: merged, counted, read back.

use std::sync::Arc;

use crate::support::*;
use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{ChangeSet, Delivery};
use ebb_model::health::stream::Platform;
use ebb_store::Store;

const AT: i64 = MORNING / 60_000;

/// Minutes after [`MORNING`], hundredths of a beat per minute, samples.
fn read(store: &Store) -> Vec<(i64, u16, u8)> {
    let series = store.heart_rate(None).unwrap();
    series.iter().flat_map(|s| &s.minutes).map(|m| (m.at - AT, m.centi_bpm, m.samples)).collect()
}

#[test]
fn a_live_minute_hides_an_exports_in_either_order() {
    let live = minutes(Delivery::Live, &[(0, 5_000, 1), (2, 5_100, 1)]);
    let export = minutes(Delivery::Export, &[(0, 6_000, 9), (1, 6_100, 9)]);
    let expected = [(0, 5_000, 1), (1, 6_100, 9), (2, 5_100, 1)];
    assert_eq!(read(&after(&[live.clone(), export.clone()])), expected);
    assert_eq!(read(&after(&[export, live])), expected);
}

#[test]
fn of_one_way_of_delivery_more_samples_then_the_greater_mean_count() {
    let sets = [
        minutes(Delivery::Live, &[(0, 5_000, 3), (1, 5_000, 2)]),
        minutes(Delivery::Live, &[(0, 6_000, 2), (1, 5_100, 2)]),
    ];
    let [a, b] = sets;
    assert_eq!(read(&after(&[a.clone(), b.clone()])), [(0, 5_000, 3), (1, 5_100, 2)]);
    assert_eq!(read(&after(&[b, a])), [(0, 5_000, 3), (1, 5_100, 2)]);
}

#[test]
fn only_minutes_that_no_delivery_had_are_new() {
    let store = Store::in_memory().unwrap();
    let new = |set: &ChangeSet| store.apply(set, SEEN).unwrap().new_minutes;
    let export = minutes(Delivery::Export, &[(0, 5_000, 1), (1, 5_000, 1)]);
    assert_eq!(new(&export), 2);
    assert_eq!(new(&export), 0);
    assert_eq!(new(&minutes(Delivery::Live, &[(1, 5_200, 1), (2, 5_000, 1), (2, 5_000, 1)])), 1);
}

#[test]
fn a_minute_without_a_sample_is_none() {
    assert!(after(&[minutes(Delivery::Live, &[(0, 5_000, 0)])]).heart_rate(None).unwrap().is_empty());
}

#[test]
fn origins_and_devices_stay_apart_and_in_order() {
    let one = |app: &str, device: Option<&str>| HeartRateSeries {
        origin: origin(Platform::Ios, app),
        device: device.map(Arc::from),
        minutes: vec![Minute { at: AT, centi_bpm: 5_000, samples: 1 }],
    };
    let ordered = vec![one("a", None), one("a", Some("x")), one("a", Some("y")), one("b", Some("x"))];
    let mut shuffled = ordered.clone();
    shuffled.swap(0, 3);
    shuffled.swap(1, 2);
    let set = ChangeSet { heart_rate: shuffled, ..ChangeSet::new(Delivery::Live) };
    assert_eq!(after(&[set.clone(), set]).heart_rate(None).unwrap(), ordered);
}

#[test]
fn a_night_across_utc_midnight_is_one_series() {
    let midnight = -6 * 60; // 2026-03-16T00:00Z
    let night: Vec<_> = (midnight - 90..midnight + 90).map(|after| (after, 5_000, 2)).collect();
    let mut reversed = night.clone();
    reversed.reverse();
    assert_eq!(read(&after(&[minutes(Delivery::Live, &reversed)])), night);
}

#[test]
fn a_range_gives_the_minutes_that_touch_it() {
    let store = after(&[minutes(Delivery::Live, &[(-2000, 1, 1), (0, 2, 1), (1, 3, 1), (2, 4, 1)])]);
    let read = |from: i64, to: i64| -> Vec<u16> {
        let series = store.heart_rate(Some((MORNING + from, MORNING + to))).unwrap();
        series.iter().flat_map(|s| &s.minutes).map(|m| m.centi_bpm).collect()
    };
    assert_eq!(read(0, 60_000), [2]);
    assert_eq!(read(59_999, 60_001), [2, 3]);
    assert_eq!(read(60_000, 600_000), [3, 4]);
    assert_eq!(read(-3000 * 60_000, 0), [1]);
    assert_eq!(read(5, 5), [2]);
}

#[test]
fn every_minute_an_i64_holds_reads_back() {
    let ends = vec![
        Minute { at: i64::MIN, centi_bpm: 1, samples: 1 },
        Minute { at: i64::MAX, centi_bpm: 2, samples: 1 },
    ];
    let series = HeartRateSeries { origin: watch(), device: None, minutes: ends.clone() };
    let store = after(&[ChangeSet { heart_rate: vec![series], ..ChangeSet::new(Delivery::Live) }]);
    assert_eq!(store.heart_rate(None).unwrap()[0].minutes, ends);
}

#[test]
fn new_minutes_make_the_days_around_them_dirty_and_known_ones_none() {
    let set = minutes(Delivery::Live, &[(0, 5_000, 1)]);
    let store = after(std::slice::from_ref(&set));
    let days: Vec<_> = store.dirty_days().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-03-15", "2026-03-16", "2026-03-17", "2026-03-18"]);
    store.write(|writing| writing.clear_dirty_days(&writing.dirty_days()?)).unwrap();
    store.apply(&set, SEEN).unwrap();
    store.apply(&minutes(Delivery::Export, &[(0, 9_000, 9)]), SEEN).unwrap();
    assert!(store.dirty_days().unwrap().is_empty());
}
