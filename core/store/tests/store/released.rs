//! Databases of released versions, and the schema they are brought up to.

use std::path::{Path, PathBuf};

use crate::damage::lived;
use ebb_store::Store;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use tempfile::tempdir;

/// The digests of the released steps, in their order. A step that was released is never changed again.
const FROZEN: [&str; 0] = [];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released")
}

/// The schema as SQLite has it, comments and all.
fn schema(path: &Path) -> Vec<(String, Option<String>)> {
    let connection = Connection::open(path).unwrap();
    let mut select = connection.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").unwrap();
    let rows = select.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn a_database_of_every_released_version_is_brought_up_to_date() {
    let temporary = tempdir().unwrap();
    let new = temporary.path().join("new.db");
    drop(Store::open(&new).unwrap());
    for n in 1..=FROZEN.len() {
        let path = temporary.path().join("ebb.db");
        std::fs::copy(folder().join(format!("schema-{n}.db")), &path).unwrap();
        let store = Store::open(&path).unwrap();
        assert_eq!(store.check_ins(i64::MAX).unwrap().len(), 60);
        assert_eq!(store.ledger().unwrap().len(), 60);
        assert!(store.maintain().unwrap().is_none());
        drop(store);
        assert_eq!(schema(&path), schema(&new), "schema-{n}.db");
    }
}

#[test]
fn a_released_step_is_never_changed() {
    let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/migrations");
    let digest = |n: usize| {
        let text = std::fs::read(steps.join(format!("{n:04}.sql"))).unwrap();
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    for (n, frozen) in (1..).zip(FROZEN) {
        assert_eq!(digest(n), frozen, "{n:04}.sql was released: put the change into the next step");
    }
    if std::env::var_os("EBB_FREEZE").is_some() {
        let n = FROZEN.len() + 1;
        let path = folder().join(format!("schema-{n}.db"));
        lived(&path).pause().unwrap();
        println!("{} written; FROZEN ends with {:?}", path.display(), digest(n));
    }
}

#[test]
fn a_new_database_says_that_it_is_new_and_an_old_one_does_not() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    assert!(Store::open(&path).unwrap().open_report().created);
    let report = Store::open(&path).unwrap().open_report();
    assert_eq!((report.created, report.upgraded_from, report.aside.len()), (false, None, 0));
}
