//! What a deletion on the phone takes away, and what it does not.

use crate::support::*;
use ebb_model::health::record::{Body, ChangeSet, Cursor, Deletion, Delivery, Interval, Record};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use ebb_store::{Applied, HeldKind, Store};

const NONE: [f64; 0] = [];
const NONE_HELD: [&str; 0] = [];

/// A live delivery with a native id.
fn named(id: &str, record: Record) -> Record {
    Record { native_id: Some(id.to_owned()), ..record }
}

fn deletion(id: &str) -> ChangeSet {
    let deleted = Deletion { platform: Platform::Ios, native_id: id.to_owned() };
    ChangeSet { deletions: vec![deleted], ..ChangeSet::new(Delivery::Live) }
}

fn bpm(store: &Store) -> Vec<f64> {
    let of = |record: Record| match record.body {
        Body::RestingHeartRate { bpm } => bpm,
        other => panic!("{other:?}"),
    };
    store.records(None).unwrap().into_iter().map(|r| of(r.record)).collect()
}

#[test]
fn a_deleted_record_is_gone_and_its_days_are_dirty() {
    let store = after(&[live([named("a", rhr(48.0))])]);
    let dirty = store.dirty_days().unwrap();
    store.write(|w| w.clear_dirty_days(&dirty)).unwrap();
    let applied = store.apply(&deletion("a"), SEEN).unwrap();
    assert_eq!(applied, Applied { deleted: 1, ..Applied::default() });
    assert_eq!((bpm(&store), store.dirty_days().unwrap()), (vec![], dirty));
    assert_eq!(store.apply(&deletion("a"), SEEN + DAY).unwrap(), Applied::default());
}

#[test]
fn a_deletion_met_before_its_record_waits_for_it() {
    let store = after(&[deletion("a")]);
    assert_eq!(store.apply(&live([named("a", rhr(48.0))]), SEEN).unwrap().new, 0);
    assert_eq!(bpm(&store), NONE);
}

#[test]
fn an_export_that_still_says_what_was_deleted_is_refused_before_and_after() {
    let (live, old) = (live([named("a", rhr(48.0))]), export([rhr(48.0)]));
    for sets in [[live.clone(), deletion("a"), old.clone()], [old, live, deletion("a")]] {
        assert_eq!(bpm(&after(&sets)), NONE);
    }
}

#[test]
fn an_export_that_says_something_else_or_was_made_since_is_a_record() {
    let gone = [live([named("a", rhr(48.0))]), deletion("a")];
    let with = |record| bpm(&after(&[gone[0].clone(), gone[1].clone(), export([record])]));
    assert_eq!(with(rhr(52.0)), [52.0]);
    assert_eq!(with(Record { created_ms: Some(SEEN + 1), ..rhr(48.0) }), [48.0]);
    assert_eq!(with(Record { created_ms: Some(SEEN), ..rhr(48.0) }), NONE);
}

#[test]
fn a_deletion_brings_an_earlier_delivery_back() {
    let store = after(&[export([rhr(52.0)]), live([named("a", rhr(48.0))]), deletion("a")]);
    assert_eq!(bpm(&store), [52.0]);
}

#[test]
fn another_live_delivery_of_a_deleted_record_is_a_new_one() {
    let store = after(&[live([named("a", rhr(48.0))]), deletion("a")]);
    assert_eq!(store.apply(&live([named("b", rhr(48.0))]), SEEN).unwrap().new, 1);
    assert_eq!(bpm(&store), [48.0]);
}

#[test]
fn what_a_change_set_brings_and_takes_away_was_never_there() {
    let set = ChangeSet { deletions: deletion("a").deletions, ..live([named("a", rhr(48.0))]) };
    let store = Store::in_memory().unwrap();
    let applied = store.apply(&set, SEEN).unwrap();
    assert_eq!((applied.new, applied.deleted, bpm(&store).len()), (0, 0, 0));
}

#[test]
fn what_the_phone_still_holds_by_our_account_is_asked_by_kind_and_time() {
    let at = |ms: i64, id: &str| {
        let record = rhr(48.0);
        let (start, end) = (Moment::new(ms, 0), Moment::new(ms, 0));
        named(id, Record { start, end, ..record })
    };
    let exported = export([at(MORNING + 30, "exported")]);
    let live = live([
        at(MORNING, "first"),
        at(MORNING + 999, "last"),
        at(MORNING + 1000, "later"),
        at(MORNING + 20, "gone"),
    ]);
    let store = after(&[live, exported, deletion("gone")]);
    let held = |platform, kind, from_ms, to_ms| {
        store.native_ids(platform, kind, Interval { from_ms, to_ms }).unwrap()
    };
    let rhr = HeldKind::RestingHeartRate;
    assert_eq!(held(Platform::Ios, rhr, MORNING, MORNING + 1000), ["first", "last"]);
    assert_eq!(held(Platform::Ios, rhr, MORNING + 1, i64::MAX), ["last", "later"]);
    assert_eq!(held(Platform::Ios, HeldKind::Sleep, i64::MIN, i64::MAX), NONE_HELD);
    assert_eq!(held(Platform::Android, rhr, i64::MIN, i64::MAX), NONE_HELD);
}

#[test]
fn a_cursor_and_the_windows_that_were_asked_for_come_with_their_records_or_not_at_all() {
    let cursor = |position: &[u8]| Cursor {
        platform: Platform::Ios,
        kind: "sleep".to_owned(),
        position: position.to_vec(),
    };
    let window = Interval { from_ms: MORNING, to_ms: MORNING + 60_000 };
    let store = Store::in_memory().unwrap();
    let set = |position| ChangeSet {
        cursors: vec![cursor(position)],
        heart_rate_asked: vec![window, window, Interval { from_ms: 5, to_ms: 5 }],
        ..live([rhr(48.0)])
    };
    store.apply(&set(b"one"), SEEN).unwrap();
    let undone = store.write(|w| {
        w.apply(&set(b"two"), SEEN)?;
        Err::<(), _>(ebb_store::StoreError::Busy)
    });
    assert!(undone.is_err());
    assert_eq!(store.cursor(Platform::Ios, "sleep").unwrap().unwrap(), b"one");
    assert_eq!(store.cursor(Platform::Android, "sleep").unwrap(), None);
    assert_eq!(store.heart_rate_asked().unwrap(), [window]);
}
