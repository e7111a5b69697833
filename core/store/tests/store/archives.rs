//! An archive restored is the database it was made of.

use std::fs;
use std::path::PathBuf;

use crate::damage::lived;
use crate::support::*;
use ebb_store::{Store, StoreError};
use tempfile::{TempDir, tempdir};

/// A database that lived, and its archive.
fn archive(folder: &TempDir) -> (Store, PathBuf) {
    let store = lived(&folder.path().join("ebb.db"));
    let path = folder.path().join("ebb.zip");
    let archived = store.export_archive(&path).unwrap();
    assert_eq!(archived.rows["check_in"], 60);
    (store, path)
}

/// Every table but the cursors, as its archive has it: the same database gives the same bytes.
fn dump(store: &Store, folder: &TempDir) -> Vec<u8> {
    let path = folder.path().join("dump.zip");
    fs::remove_file(&path).ok();
    store.export_archive(&path).unwrap();
    fs::read(path).unwrap()
}

#[test]
fn a_restored_archive_is_the_same_database_to_the_byte() {
    let folder = tempdir().unwrap();
    let (store, path) = archive(&folder);
    let other = Store::open(folder.path().join("other.db")).unwrap();
    other.restore_archive(&path).unwrap();
    assert!(dump(&other, &folder) == fs::read(&path).unwrap());
    assert_eq!(other.records(None).unwrap(), store.records(None).unwrap());
    assert_eq!(other.ledger().unwrap(), store.ledger().unwrap());
    assert!(other.maintain().unwrap().is_none());
    // What comes next goes on as it would have.
    for store in [&store, &other] {
        store.apply(&live([rhr(48.0), session(8)]), SEEN).unwrap();
    }
    assert!(dump(&other, &folder) == dump(&store, &folder));
}

#[test]
fn an_archive_takes_no_other_files_place_and_is_its_owners_alone() {
    let folder = tempdir().unwrap();
    let (store, path) = archive(&folder);
    let before = fs::read(&path).unwrap();
    let error = store.export_archive(&path).unwrap_err();
    assert!(error.to_string().ends_with("ebb.zip is there already: name another file"), "{error}");
    assert!(fs::read(&path).unwrap() == before);
    let error = store.export_archive(folder.path().join("no/ebb.zip")).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error}");
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["ebb.db", "ebb.db-shm", "ebb.db-wal", "ebb.zip"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn an_archive_is_restored_into_nothing_but_an_empty_database() {
    let folder = tempdir().unwrap();
    let (store, path) = archive(&folder);
    let before = dump(&store, &folder);
    assert!(matches!(store.restore_archive(&path), Err(StoreError::NotEmpty)));
    assert!(dump(&store, &folder) == before);
}

#[test]
fn an_archive_takes_the_place_of_another_life_or_leaves_it_as_it_was() {
    let folder = tempdir().unwrap();
    let (_, path) = archive(&folder);
    let other = Store::open(folder.path().join("other.db")).unwrap();
    other.apply(&live([rhr(61.0), session(5)]), SEEN).unwrap();
    other.set_profile("language", "\"fr\"").unwrap();
    other.append_ledger(&lived(&folder.path().join("third.db")).ledger().unwrap()[..3]).unwrap();
    let before = dump(&other, &folder);
    let (cut, bytes) = (folder.path().join("cut.zip"), fs::read(&path).unwrap());
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2] ^= 0xff;
    for broken in [&bytes[..bytes.len() - 1], &flipped] {
        fs::write(&cut, broken).unwrap();
        assert!(matches!(other.replace_with_archive(&cut), Err(StoreError::Archive { .. })));
        assert!(dump(&other, &folder) == before, "what was there is there");
    }
    other.replace_with_archive(&path).unwrap();
    assert!(dump(&other, &folder) == bytes);
    assert!(other.maintain().unwrap().is_none());
    let file = rusqlite::Connection::open(folder.path().join("other.db")).unwrap();
    let shortened = file.execute("DELETE FROM ledger", ());
    assert!(shortened.unwrap_err().to_string().contains("append-only"), "the ledger is guarded as before");
    let cursors: i64 = file.query_row("SELECT count(*) FROM cursor", (), |row| row.get(0)).unwrap();
    assert_eq!(cursors, 0, "the phone hands over everything again");
}

#[test]
fn an_archive_that_was_cut_short_or_changed_is_refused_and_leaves_nothing() {
    let folder = tempdir().unwrap();
    let (_, path) = archive(&folder);
    let bytes = fs::read(&path).unwrap();
    let store = Store::in_memory().unwrap();
    let empty = dump(&store, &folder);
    let changed = folder.path().join("changed.zip");
    let mut harmless = 0;
    let cuts = [0, 1, 100, bytes.len() / 2, bytes.len() - 1].map(|length| bytes[..length].to_vec());
    let step = if std::env::var_os("EBB_SOAK").is_some() { 1 } else { 211 };
    let flips = (0..bytes.len()).step_by(step).chain(bytes.len() - 900..bytes.len()).map(|at| {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0xff;
        flipped
    });
    for damaged in cuts.into_iter().chain(flips) {
        fs::write(&changed, &damaged).unwrap();
        match store.restore_archive(&changed) {
            Err(error @ StoreError::Archive { .. }) => {
                let message = error.to_string();
                let told = ["use another copy of it", "update Ebb"].iter().any(|end| message.ends_with(end));
                assert!(told, "{message}");
                assert!(dump(&store, &folder) == empty, "{message}: something was left");
            }
            // A byte of a zip that nobody reads: the database is the same.
            Ok(_) => {
                assert!(dump(&store, &folder) == bytes);
                store.erase_all().unwrap();
                harmless += 1;
            }
            Err(other) => panic!("{other}"),
        }
    }
    println!("{harmless} flipped bytes changed nothing");
}

#[test]
fn an_archive_with_another_manifest_is_refused() {
    use std::io::{Read, Write};
    let folder = tempdir().unwrap();
    let (_, path) = archive(&folder);
    let edited = |edit: &dyn Fn(&str, String) -> Option<String>| {
        let mut from = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
        let to = folder.path().join("edited.zip");
        let mut zip = zip::ZipWriter::new(fs::File::create(&to).unwrap());
        for n in 0..from.len() {
            let mut file = from.by_index(n).unwrap();
            let (name, mut text) = (file.name().unwrap().into_owned(), String::new());
            file.read_to_string(&mut text).unwrap();
            let Some(text) = edit(&name, text) else { continue };
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap();
        let store = Store::in_memory().unwrap();
        let error = store.restore_archive(&to).unwrap_err().to_string();
        assert!(store.ledger().unwrap().is_empty());
        error.split_once("edited.zip ").unwrap().1.to_owned()
    };
    let manifest = |from: &'static str, to: &'static str| {
        move |name: &str, text: String| {
            Some(if name == "manifest.json" { text.replacen(from, to, 1) } else { text })
        }
    };
    let newer = "was written by a newer version of Ebb: update Ebb";
    let changed = "was changed after it was written: use another copy of it";
    assert_eq!(edited(&manifest("\"version\": 1", "\"version\": 2")), newer);
    assert_eq!(edited(&manifest("\"schema\": 1", "\"schema\": 9")), newer);
    assert_eq!(edited(&manifest("\"rows\": 60", "\"rows\": 61")), changed);
    assert_eq!(edited(&manifest("at_ms", "at_ms) VALUES (1); DROP TABLE ledger; --")), changed);
    let no_archive = "is no archive of Ebb's, or was cut short: use another copy of it";
    assert_eq!(edited(&manifest("ebb-archive", "other")), no_archive);
    let without = |name: &'static str| move |file: &str, text: String| (file != name).then_some(text);
    assert_eq!(edited(&without("manifest.json")), no_archive);
    assert_eq!(edited(&without("record.jsonl")), changed);
    // A line more, with everything else as it was.
    let longer = |file: &str, text: String| Some(if file == "profile.jsonl" { text.repeat(2) } else { text });
    assert_eq!(edited(&longer), changed);
}
