//! Files that are opened, refused and made.

use std::fs;
use std::path::Path;

use crate::support::*;
use ebb_store::{Store, StoreError};
use rusqlite::Connection;
use tempfile::{TempDir, tempdir};

/// Everything in a folder, with its bytes.
fn contents(folder: &TempDir) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap());
    let mut all: Vec<_> = entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    all.sort();
    all
}

/// Opens a file that must be refused without a trace; gives the message.
fn refused(folder: &TempDir, path: &Path) -> StoreError {
    let before = contents(folder);
    let error = Store::open(path).map(drop).expect_err("it was opened");
    assert!(error.to_string().contains(&path.display().to_string()), "{error}");
    assert_eq!(Store::open_existing(path).unwrap_err().to_string(), error.to_string());
    assert!(contents(folder) == before, "the folder changed");
    error
}

#[test]
fn what_was_stored_is_there_when_it_is_opened_again() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    Store::open(&path).unwrap().apply(&live([rhr(48.0)]), SEEN).unwrap();
    assert_eq!(only(&Store::open_existing(&path).unwrap()).record, rhr(48.0));
    let before = contents(&folder);
    drop(Store::open(&path).unwrap());
    assert!(contents(&folder) == before, "opening an up-to-date file wrote to it");
}

#[test]
fn a_reading_command_makes_no_file() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let error = Store::open_existing(&path).unwrap_err();
    assert!(matches!(error, StoreError::Missing { .. }), "{error}");
    assert!(contents(&folder).is_empty());
}

#[test]
fn a_file_in_a_folder_that_is_not_there_cannot_be_made() {
    let folder = tempdir().unwrap();
    let error = Store::open(folder.path().join("no/ebb.db")).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error}");
}

#[test]
fn an_empty_file_becomes_a_database() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    fs::write(&path, "").unwrap();
    assert!(Store::open(&path).unwrap().records(None).unwrap().is_empty());
}

#[test]
fn a_file_that_is_no_database_is_refused_untouched() {
    for bytes in [&b"x"[..], b"SQLite format 3\0", &[0; 4096], "no database ".repeat(900).as_bytes()] {
        let folder = tempdir().unwrap();
        let path = folder.path().join("notes.txt");
        fs::write(&path, bytes).unwrap();
        let error = refused(&folder, &path);
        assert!(matches!(error, StoreError::NotADatabase { .. }), "{error} {}", bytes.len());
    }
    let folder = tempdir().unwrap();
    let error = refused(&folder, folder.path());
    assert!(matches!(error, StoreError::NotADatabase { .. }), "{error}");
}

#[test]
fn the_database_of_another_program_is_refused_untouched() {
    for (id, mode) in [(0, "DELETE"), (7, "DELETE"), (7, "WAL")] {
        let folder = tempdir().unwrap();
        let path = folder.path().join("theirs.db");
        let theirs = Connection::open(&path).unwrap();
        theirs.pragma_update(None, "journal_mode", mode).unwrap();
        theirs.pragma_update(None, "application_id", id).unwrap();
        theirs.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
        // Once while they have it open, with a log beside it; once after.
        assert!(matches!(refused(&folder, &path), StoreError::Foreign { .. }));
        drop(theirs);
        assert!(matches!(refused(&folder, &path), StoreError::Foreign { .. }));
    }
}

#[test]
fn a_database_of_a_newer_version_is_refused_untouched() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    drop(Store::open(&path).unwrap());
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    // Also while the new version is only in the log.
    assert!(matches!(Store::open(&path).unwrap_err(), StoreError::Newer { found: 99, known: 1, .. }));
    drop(connection);
    let error = refused(&folder, &path);
    assert!(matches!(error, StoreError::Newer { found: 99, known: 1, .. }), "{error}");
}

#[test]
fn a_database_killed_before_its_first_table_is_completed() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    drop(Store::open(&path).unwrap());
    let id: i32 = Connection::open(&path)
        .unwrap()
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .unwrap();
    let claimed = folder.path().join("claimed.db");
    Connection::open(&claimed).unwrap().pragma_update(None, "application_id", id).unwrap();
    let store = Store::open_existing(&claimed).unwrap();
    assert_eq!(store.apply(&live([rhr(48.0)]), SEEN).unwrap().new, 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempdir().unwrap();
    let store = Store::open(folder.path().join("ebb.db")).unwrap();
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
    let names: Vec<_> = contents(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["ebb.db", "ebb.db-shm", "ebb.db-wal"]);
    for name in names {
        let mode = fs::metadata(folder.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_path_is_only_a_path() {
    let folder = tempdir().unwrap();
    for name in ["a b.db", "50%.db", "what?mode=memory", "#1.db", "é.db", "file:x.db"] {
        let path = folder.path().join(name);
        Store::open(&path).unwrap().apply(&live([rhr(48.0)]), SEEN).unwrap();
        assert!(path.is_file(), "{name}");
        assert_eq!(only(&Store::open_existing(&path).unwrap()).record, rhr(48.0));
    }
    let doubled = format!("/{}", folder.path().join("a b.db").display());
    assert_eq!(only(&Store::open_existing(doubled).unwrap()).record, rhr(48.0));
}

#[test]
fn many_may_open_a_new_file_at_once_and_write_to_it() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    std::thread::scope(|scope| {
        for n in 0..8u8 {
            let path = &path;
            scope.spawn(move || {
                let record = rhr(40.0 + f64::from(n));
                Store::open(path).unwrap().apply(&live([record]), SEEN).unwrap();
            });
        }
    });
    assert_eq!(only(&Store::open_existing(&path).unwrap()).record, rhr(47.0));
}
