//! Whole or not at all; ledger and profile.

use std::error::Error;

use crate::support::*;
use ebb_model::health::record::Delivery;
use ebb_store::{LedgerRow, Store, StoreError};
use rusqlite::Connection;
use tempfile::tempdir;

fn row(kind: &str) -> LedgerRow {
    let day = "2026-03-16".parse().unwrap();
    LedgerRow { at_ms: SEEN, day, kind: kind.to_owned(), body: r#"{"tier":"ready"}"#.to_owned() }
}

/// Everything that can be read.
fn state(store: &Store) -> String {
    let records = store.records(None).unwrap();
    let heart_rate = (store.heart_rate(None).unwrap(), store.motion(None).unwrap());
    let (ledger, dirty) = (store.ledger().unwrap(), store.dirty_days().unwrap());
    format!("{records:#?} {heart_rate:?} {ledger:?} {dirty:?} {:?}", store.profile("language").unwrap())
}

#[test]
fn a_transaction_that_fails_leaves_everything_as_it_was() {
    let store = after(&[export([rhr(48.0), session(7)])]);
    store.append_ledger(&[row("verdict")]).unwrap();
    store.set_profile("language", "\"en\"").unwrap();
    let before = state(&store);
    let failed: Result<(), Box<dyn Error>> = store.write(|writing| {
        writing.apply(&live([rhr(60.0), session(8), run(None, 600.0)]), SEEN)?;
        writing.apply(&minutes(Delivery::Live, &[(0, 5_000, 1)]), SEEN)?;
        writing.append_ledger(&[row("cut")])?;
        writing.set_profile("language", "\"fr\"")?;
        writing.clear_dirty_days(&writing.dirty_days()?)?;
        Err("no".into())
    });
    assert_eq!(failed.unwrap_err().to_string(), "no");
    assert_eq!(state(&store), before);
}

#[test]
fn a_change_set_that_meets_damage_is_not_applied_at_all() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    store.apply(&minutes(Delivery::Live, &[(0, 5_000, 1)]), SEEN).unwrap();
    Connection::open(&path).unwrap().execute("UPDATE heart_rate SET minutes = x'ff'", ()).unwrap();
    let mut set = minutes(Delivery::Live, &[(1, 5_000, 1)]);
    set.records = vec![rhr(48.0)];
    let error = store.apply(&set, SEEN).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { what: "heart rate minutes" }), "{error}");
    assert!(store.records(None).unwrap().is_empty());
}

#[test]
fn a_reader_beside_a_writer_sees_what_was_committed() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let writer = Store::open(&path).unwrap();
    let reader = Store::open_existing(&path).unwrap();
    writer
        .write(|writing| {
            writing.apply(&live([rhr(48.0)]), SEEN)?;
            assert!(reader.records(None)?.is_empty());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(only(&reader).record, rhr(48.0));
}

#[test]
fn the_ledger_keeps_the_order_in_which_it_was_told() {
    let store = Store::in_memory().unwrap();
    store.append_ledger(&[row("verdict"), row("cut")]).unwrap();
    store.append_ledger(&[row("override")]).unwrap();
    assert_eq!(store.ledger().unwrap(), [row("verdict"), row("cut"), row("override")]);
}

#[test]
fn the_ledger_can_neither_be_rewritten_nor_shortened() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    Store::open(&path).unwrap().append_ledger(&[row("verdict")]).unwrap();
    let connection = Connection::open(&path).unwrap();
    for sql in ["UPDATE ledger SET body = '{}'", "DELETE FROM ledger"] {
        assert!(connection.execute(sql, ()).is_err(), "{sql}");
    }
}

#[test]
fn the_profile_keeps_the_last_word_under_a_key() {
    let store = Store::in_memory().unwrap();
    assert_eq!(store.profile("language").unwrap(), None);
    store.set_profile("language", "\"en\"").unwrap();
    store.set_profile("language", "\"fr\"").unwrap();
    assert_eq!(store.profile("language").unwrap().as_deref(), Some("\"fr\""));
}
