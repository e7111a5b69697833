//! What is derived: whoever throws it away loses nothing.

use ebb_store::{Block, Derived, Store};
use rusqlite::Connection;
use tempfile::tempdir;

#[test]
fn derived_tables_that_are_dropped_come_back_empty() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let some = Derived { basis: "some".to_owned(), blocks: vec![Block::default()] };
    for table in ["derived", "derived_day", "derived_with"] {
        let store = Store::open(&path).unwrap();
        store.write(|writing| writing.set_derived(&some)).unwrap();
        assert_eq!(store.reading(|reading| reading.derived(i32::MIN)).unwrap().as_ref(), Some(&some));
        drop(store);
        Connection::open(&path).unwrap().execute_batch(&format!("DROP TABLE {table}")).unwrap();
        let store = Store::open(&path).unwrap();
        assert_eq!(store.reading(|reading| reading.derived(i32::MIN)).unwrap(), None, "{table}");
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
