//! Which deliveries are one record, which of them counts, and since when it is known.

use std::sync::Arc;

use crate::support::*;
use ebb_model::health::record::{Beat, BeatLink, Body, Delivery, Record, SleepStage};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use ebb_store::{Applied, Store};

fn with_id(id: &str, record: Record) -> Record {
    Record { native_id: Some(id.to_owned()), ..record }
}

fn modified(ms: i64, record: Record) -> Record {
    Record { modified_ms: Some(ms), ..record }
}

fn created(ms: i64, record: Record) -> Record {
    Record { created_ms: Some(ms), ..record }
}

#[test]
fn an_export_read_twice_adds_nothing() {
    let beats = vec![Beat { at_ms: 970, link: BeatLink::Rate(62.0) }];
    let set = export([
        rhr(48.0),
        session(7),
        run(Some(10_012.5), 3_001.0),
        record(Body::Sdnn { ms: 61.5, beats }),
        record(Body::Sleep { stage: SleepStage::Deep }),
        record(Body::Rmssd { ms: 58.0 }),
    ]);
    let store = Store::in_memory().unwrap();
    assert_eq!(store.apply(&set, SEEN).unwrap(), Applied { new: 6, ..Applied::default() });
    let once = store.records(None).unwrap();
    assert_eq!(store.apply(&set, SEEN + DAY).unwrap(), Applied { duplicates: 6, ..Applied::default() });
    assert_eq!(store.records(None).unwrap(), once);
}

#[test]
fn a_record_reads_back_as_it_was_delivered() {
    let record = Record {
        device: Some("Watch6,7".into()),
        native_id: Some("0F9A5C1E-7B1D-4E0B-9A53-00C2D1AA5F10".to_owned()),
        start: Moment::new(MORNING + 123, -34_200),
        end: Moment::new(MORNING + 5_999, 20_700),
        created_ms: Some(MORNING + 7),
        modified_ms: Some(MORNING + 9),
        ..run(None, 3_001.25)
    };
    let stored = only(&after(&[live([record.clone()])]));
    assert_eq!((stored.record, stored.delivery), (record, Delivery::Live));
}

#[test]
fn every_instant_an_i64_holds_reads_back() {
    for epoch_ms in [i64::MIN, -1, 0, 999, i64::MAX] {
        let at = Moment::new(epoch_ms, 0);
        let record = Record { start: at, end: at, ..rhr(48.0) };
        assert_eq!(only(&after(&[export([record.clone()])])).record, record);
    }
}

#[test]
fn device_offset_value_and_part_of_a_second_do_not_make_another_record() {
    let other = Record {
        device: Some("Watch7,1".into()),
        start: Moment::new(MORNING + 400, 7200),
        end: Moment::new(MORNING + 999, 0),
        ..rhr(51.0)
    };
    assert_eq!(either_way(&export([rhr(48.0)]), &export([other.clone()])).record, other);
}

#[test]
fn source_kind_start_end_and_stage_make_another_record() {
    let second = Moment::new(MORNING + 1000, 3600);
    let records = [
        rhr(48.0),
        Record { origin: origin(Platform::Android, "com.apple.health"), ..rhr(48.0) },
        Record { origin: origin(Platform::Ios, "Oura"), ..rhr(48.0) },
        Record { end: second, ..rhr(48.0) },
        Record { start: second, end: second, ..rhr(48.0) },
        record(Body::Rmssd { ms: 48.0 }),
        record(Body::Sdnn { ms: 48.0, beats: vec![] }),
        record(Body::Sleep { stage: SleepStage::Light }),
        record(Body::Sleep { stage: SleepStage::Rem }),
        record(Body::SleepSession { stages: vec![] }),
    ];
    assert_eq!(after(&[export(records.clone())]).records(None).unwrap().len(), records.len());
}

#[test]
fn the_newer_change_wins_over_live_and_over_a_greater_value() {
    let (old, new) = (live([modified(1, rhr(60.0))]), export([modified(2, rhr(48.0))]));
    assert_eq!(either_way(&old, &new).record, modified(2, rhr(48.0)));
}

#[test]
fn a_live_delivery_beats_an_export_where_one_has_no_time_of_change() {
    for set in [export([modified(9, rhr(60.0))]), export([rhr(60.0)])] {
        let stored = either_way(&set, &live([rhr(48.0)]));
        assert_eq!((stored.record, stored.delivery), (rhr(48.0), Delivery::Live));
    }
}

#[test]
fn else_the_greater_value_wins() {
    let beat = |at_ms| Beat { at_ms, link: BeatLink::Gap(false) };
    let sdnn = |beats| record(Body::Sdnn { ms: 61.5, beats });
    let cases = [
        (rhr(48.0), rhr(49.0)),
        (rhr(f64::NAN), rhr(30.0)),
        (record(Body::Rmssd { ms: 9.5 }), record(Body::Rmssd { ms: 10.0 })),
        (sdnn(vec![]), sdnn(vec![beat(970)])),
        (sdnn(vec![beat(970)]), sdnn(vec![beat(1), beat(2)])),
        (session(6), session(7)),
        (run(None, 3_600.0), run(Some(10_000.0), 3_000.0)),
        (run(Some(10_000.0), 3_000.0), run(Some(10_000.0), 3_001.0)),
    ];
    for (less, greater) in cases {
        assert_eq!(either_way(&export([less]), &export([greater.clone()])).record, greater);
    }
}

#[test]
fn the_same_words_live_and_in_an_export_are_one_live_record() {
    assert_eq!(either_way(&export([rhr(48.0)]), &live([rhr(48.0)])).delivery, Delivery::Live);
}

#[test]
fn a_session_is_the_same_in_whatever_order_its_stages_come() {
    let mut turned = session(7);
    let Body::SleepSession { stages } = &mut turned.body else { panic!() };
    stages.reverse();
    let store = after(&[export([session(7)])]);
    assert_eq!(store.apply(&export([turned]), SEEN).unwrap().duplicates, 1);
    assert_eq!(only(&store).record, session(7));
}

#[test]
fn under_one_native_id_a_live_word_without_time_is_later_than_any_export() {
    let file = export([with_id("a", modified(9, rhr(60.0)))]);
    assert_eq!(either_way(&file, &live([with_id("a", rhr(48.0))])).record, with_id("a", rhr(48.0)));
}

#[test]
fn a_circle_of_pairs_still_has_one_winner() {
    // The second is newer than the first, the third live against the second, the first greater than the third.
    let sets = [live([modified(1, rhr(60.0))]), export([modified(2, rhr(50.0))]), live([rhr(48.0)])];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(only(&after(&order.map(|n: usize| sets[n].clone()))).record, rhr(48.0));
    }
}

#[test]
fn an_edited_record_replaces_its_earlier_version_under_the_same_native_id() {
    let before = with_id("a", modified(1, rhr(60.0)));
    let moved = Moment::new(MORNING - 60_000, 3600);
    let edited = with_id("a", modified(2, Record { start: moved, end: moved, ..rhr(48.0) }));
    assert_eq!(either_way(&live([before.clone()]), &live([edited.clone()])).record, edited);

    let store = after(&[live([before.clone()])]);
    let changed = Applied { changed: 1, ..Applied::default() };
    assert_eq!(store.apply(&live([edited.clone()]), SEEN).unwrap(), changed);
    let duplicate = Applied { duplicates: 1, ..Applied::default() };
    assert_eq!(store.apply(&export([before.clone()]), SEEN).unwrap(), duplicate);

    let both_at_once = Applied { new: 1, duplicates: 1, ..Applied::default() };
    let store = Store::in_memory().unwrap();
    assert_eq!(store.apply(&live([edited, before]), SEEN).unwrap(), both_at_once);
}

#[test]
fn a_record_keeps_its_other_deliveries_when_one_moves_away() {
    let elsewhere = Moment::new(MORNING + DAY, 3600);
    let moved = with_id("a", modified(2, Record { start: elsewhere, end: elsewhere, ..rhr(50.0) }));
    let sets = [export([rhr(48.0)]), live([with_id("a", modified(1, rhr(49.0)))]), live([moved.clone()])];
    let records = after(&sets).records(None).unwrap();
    assert_eq!(records.iter().map(|r| r.record.clone()).collect::<Vec<_>>(), [rhr(48.0), moved]);
}

#[test]
fn the_same_native_id_on_two_platforms_is_two_records() {
    let android = Record { origin: origin(Platform::Android, "app"), ..rhr(50.0) };
    let store = after(&[live([with_id("1", rhr(48.0)), with_id("1", android)])]);
    assert_eq!(store.records(None).unwrap().len(), 2);
}

#[test]
fn an_export_beside_live_deliveries_of_the_same_phone_adds_no_record() {
    let phone = live([with_id("A", rhr(48.0))]);
    let file = export([created(MORNING + 5, rhr(48.0))]);
    assert_eq!(either_way(&phone, &file).record, with_id("A", rhr(48.0)));
    let store = after(&[phone]);
    assert_eq!(store.apply(&file, SEEN).unwrap(), Applied { duplicates: 1, ..Applied::default() });
}

#[test]
fn a_record_is_first_seen_when_the_platform_made_it_else_when_it_came() {
    let first_seen = |record: Record| only(&after(&[live([record])])).first_seen_ms(3);
    assert_eq!(first_seen(created(MORNING + 5, modified(MORNING + 9, rhr(48.0)))), MORNING + 5);
    assert_eq!(first_seen(modified(MORNING + 9, rhr(48.0))), MORNING + 9);
    assert_eq!(first_seen(rhr(48.0)), SEEN);
}

#[test]
fn what_comes_more_than_three_days_late_counts_as_seen_when_it_ended() {
    let first_seen = |seen_ms| {
        let store = Store::in_memory().unwrap();
        store.apply(&export([rhr(48.0)]), seen_ms).unwrap();
        only(&store).first_seen_ms(3)
    };
    assert_eq!(first_seen(MORNING + 3 * DAY), MORNING + 3 * DAY);
    assert_eq!(first_seen(MORNING + 3 * DAY + 1), MORNING);
}

#[test]
fn of_several_deliveries_the_earliest_moment_counts() {
    // The export, years later, does not take back the day's delay that the phone saw.
    let store = Store::in_memory().unwrap();
    store.apply(&export([rhr(48.0)]), MORNING + 900 * DAY).unwrap();
    assert_eq!(only(&store).first_seen_ms(3), MORNING);
    store.apply(&live([with_id("a", rhr(48.0))]), MORNING + DAY).unwrap();
    assert_eq!(only(&store).first_seen_ms(3), MORNING + DAY);
    // Nor does a second version change when the first was known.
    store.apply(&live([with_id("a", modified(MORNING + 2 * DAY, rhr(50.0)))]), MORNING + 2 * DAY).unwrap();
    store.apply(&live([with_id("a", modified(MORNING + DAY / 2, rhr(47.0)))]), MORNING + 2 * DAY).unwrap();
    assert_eq!(only(&store).first_seen_ms(3), MORNING + DAY / 2);
}

#[test]
fn records_come_in_order_of_start_end_kind_origin_and_stage() {
    let later = Moment::new(MORNING + 1, 3600);
    let ordered = [
        Record { origin: origin(Platform::Android, "z"), ..rhr(48.0) },
        Record { origin: origin(Platform::Ios, "a"), ..rhr(48.0) },
        record(Body::Rmssd { ms: 48.0 }),
        record(Body::Sleep { stage: SleepStage::Light }),
        record(Body::Sleep { stage: SleepStage::Deep }),
        Record { end: later, origin: origin(Platform::Ios, "b"), ..rhr(48.0) },
        Record { start: later, end: later, origin: origin(Platform::Ios, "c"), ..rhr(48.0) },
    ];
    let mut reversed = ordered.clone();
    reversed.reverse();
    let records: Vec<_> =
        after(&[export(reversed)]).records(None).unwrap().into_iter().map(|r| r.record).collect();
    assert_eq!(records, ordered);
}

#[test]
fn a_range_gives_the_records_that_touch_it() {
    let interval = |start, end| Record {
        start: Moment::new(MORNING + start, 3600),
        end: Moment::new(MORNING + end, 3600),
        ..rhr(48.0)
    };
    let store = after(&[export([interval(0, 10_000), interval(10_000, 10_000), interval(12_345, 20_000)])]);
    let starts = |from: i64, to: i64| -> Vec<i64> {
        let records = store.records(Some((MORNING + from, MORNING + to))).unwrap();
        records.into_iter().map(|r| r.record.start.epoch_ms - MORNING).collect()
    };
    assert_eq!(starts(9_999, 10_000), [0]);
    assert_eq!(starts(10_000, 12_345), [10_000]);
    assert_eq!(starts(10_000, 12_346), [10_000, 12_345]);
    assert_eq!(starts(19_999, 30_000), [12_345]);
    assert!(starts(-5, 0).is_empty());
    assert!(starts(0, 0).is_empty());
}

#[test]
fn what_is_no_number_is_kept_as_that() {
    let store = after(&[export([rhr(f64::NAN), run(Some(f64::NAN), -0.0)])]);
    let records = store.records(None).unwrap();
    assert!(matches!(records[0].record.body, Body::RestingHeartRate { bpm } if bpm.is_nan()));
    assert_eq!(records[1].record, run(None, 0.0));
    let store = store;
    assert_eq!(store.apply(&export([rhr(f64::NAN)]), SEEN).unwrap().duplicates, 1);
}

#[test]
fn days_are_dirty_from_the_start_to_the_day_after_the_end() {
    let store = after(&[export([session(7)])]);
    let days = |store: &Store| -> Vec<String> {
        store.dirty_days().unwrap().iter().map(ToString::to_string).collect()
    };
    assert_eq!(days(&store), ["2026-03-15", "2026-03-16", "2026-03-17"]);
    store.write(|writing| writing.clear_dirty_days(&writing.dirty_days()?)).unwrap();
    assert!(days(&store).is_empty());
    // Nothing new: nothing dirty. Something that loses: nothing either.
    store.apply(&export([session(7), session(6)]), SEEN).unwrap();
    assert!(days(&store).is_empty());
    store.apply(&export([session(8)]), SEEN).unwrap();
    assert_eq!(days(&store).len(), 3);
}

#[test]
fn a_record_of_ten_thousand_years_marks_few_days() {
    let forever = Record { start: Moment::new(i64::MIN, 0), end: Moment::new(i64::MAX, 0), ..rhr(48.0) };
    assert!(after(&[export([forever])]).dirty_days().unwrap().len() <= 4);
}

#[test]
fn one_origin_and_device_is_stored_once_however_often_it_is_made() {
    let device: Arc<str> = "Watch6,7".into();
    let set = || export([Record { device: Some(Arc::clone(&device)), ..rhr(48.0) }]);
    assert_eq!(only(&after(&[set(), set()])).record.device.as_deref(), Some("Watch6,7"));
}
