//! What is derived: whoever throws it away loses nothing.

use ebb_model::ledger::State;
use ebb_model::time::Day;
use ebb_store::{Block, Derived, Store, Told};
use rusqlite::Connection;
use tempfile::tempdir;

#[test]
fn derived_tables_that_are_dropped_come_back_empty() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let some = Derived { basis: "some".to_owned(), blocks: vec![Block::default()] };
    for table in ["derived", "derived_day", "derived_with", "derived_ledger"] {
        let store = Store::open(&path).unwrap();
        store.write(|writing| writing.set_derived(&some)).unwrap();
        store.write(|writing| writing.set_told(&told())).unwrap();
        assert_eq!(store.reading(|reading| reading.derived(i32::MIN)).unwrap().as_ref(), Some(&some));
        drop(store);
        Connection::open(&path).unwrap().execute_batch(&format!("DROP TABLE {table}")).unwrap();
        let store = Store::open(&path).unwrap();
        assert_eq!(store.reading(|reading| reading.derived(i32::MIN)).unwrap(), None, "{table}");
        assert_eq!(store.reading(|reading| reading.told(1)).unwrap(), None, "{table}");
        assert!(store.maintain().unwrap().is_none(), "nothing was lost");
    }
}

#[test]
fn what_is_derived_and_cannot_be_read_is_as_good_as_missing() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    let some = Derived { basis: "some".to_owned(), blocks: vec![Block::default()] };
    for change in
        ["UPDATE derived SET run = x'ff'", "UPDATE derived_day SET night = x''", "DELETE FROM derived_day"]
    {
        store.write(|writing| writing.set_derived(&some)).unwrap();
        Connection::open(&path).unwrap().execute_batch(change).unwrap();
        assert_eq!(store.reading(|reading| reading.derived(i32::MIN)).unwrap(), None, "{change}");
    }
}

/// What some entries come to.
fn told() -> Told {
    let state = State { last_day: Some(Day::from_number(20_500)), ..State::default() };
    Told { fold: 1, seq: 40, day: Day::from_number(20_500), state }
}

#[test]
fn what_is_kept_of_the_ledger_reads_back_unless_another_fold_made_it_or_it_is_damaged() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    let kept = |fold| store.reading(|reading| reading.told(fold)).unwrap();
    assert_eq!(kept(1), None);
    for change in ["state = x'ff'", "state = x''"] {
        store.write(|writing| writing.set_told(&told())).unwrap();
        assert_eq!(kept(1), Some(told()));
        assert_eq!(kept(2), None);
        let change = format!("UPDATE derived_ledger SET {change}");
        Connection::open(&path).unwrap().execute_batch(&change).unwrap();
        assert_eq!(kept(1), None, "{change}");
    }
}
