//! Put away, brought back, thrown away, found damaged; and nothing that was measured in any message.

#![cfg(test)]

mod support;

use std::fs;
use std::path::Path;

use support::{ebb, json, refused, said};

/// A folder with a database of a made-up life.
fn life() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "60", "--seed", "3", "--out", "export.zip"]);
    said(at, &["import", "export.zip", "--zone", "Europe/Berlin"]);
    said(at, &["checkin", "normal", "--fatigue", "2"]);
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_restored_from_an_archive_says_the_same_days_and_the_same_morning() {
    let folder = life();
    let at = folder.path();
    let morning = ["morning", "--json", "--on", "2026-06-01", "--db"];
    let days = ["days", "--json", "--db"];
    let of = |command: &[&str], db: &str| json(at, &[command, &[db]].concat());
    said(at, &["archive", "ebb.zip"]);
    said(at, &["restore", "ebb.zip", "--db", "other.db"]);
    assert_eq!(of(&days, "ebb.db"), of(&days, "other.db"));
    assert!(!of(&days, "other.db").as_array().unwrap().is_empty());
    assert_eq!(of(&morning, "ebb.db"), of(&morning, "other.db"));
    assert!(refused(at, &["restore", "ebb.zip", "--db", "other.db"]).contains("is not empty"));
    assert!(refused(at, &["archive", "ebb.zip"]).contains("is there already"));
    fs::write(at.join("no.zip"), "no archive").unwrap();
    assert!(refused(at, &["restore", "no.zip", "--db", "new.db"]).contains("use another copy of it"));
    assert!(!names(at).iter().any(|name| name.starts_with("new.db")), "{:?}", names(at));
}

#[test]
fn a_database_is_erased_only_by_who_says_yes_and_then_altogether() {
    let folder = life();
    let at = folder.path();
    assert!(refused(at, &["erase"]).contains("say --yes"));
    fs::write(at.join("ebb.db.damaged-1"), "").unwrap();
    said(at, &["erase", "--yes"]);
    assert_eq!(names(at), ["export.zip"]);
    assert!(refused(at, &["days"]).contains("does not exist"));
}

#[test]
fn who_asks_for_a_morning_of_a_damaged_database_gets_one_and_is_told() {
    let folder = life();
    let at = folder.path();
    let db = at.join("ebb.db");
    let mut bytes = fs::read(&db).unwrap();
    bytes[..4096].fill(0);
    fs::write(&db, &bytes).unwrap();
    let output = ebb(at, &["morning"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    assert!(told.starts_with("ebb: the database was damaged: ") && told.contains(", 0 lost"), "{told}");
    assert!(told.trim_end().ends_with("the damaged file is kept as ebb.db.damaged-1"), "{told}");
    assert!(fs::read(at.join("ebb.db.damaged-1")).unwrap() == bytes);
    assert!(said(at, &["maintain"]).contains("ebb.db is sound"));
    assert!(ebb(at, &["morning"]).stderr.is_empty());
}

#[test]
fn what_a_damaged_database_lost_is_told_with_how_it_comes_back() {
    let folder = life();
    let at = folder.path();
    let db = at.join("ebb.db");
    let mut bytes = fs::read(&db).unwrap();
    let middle = bytes.len() / 8192 * 4096;
    bytes[middle..middle + 20 * 4096].fill(0);
    fs::write(&db, &bytes).unwrap();
    let output = ebb(at, &["maintain"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && told.contains(" rows saved, at least "), "{told}");
    assert!(told.contains("come back when you import your export again"), "{told}");
    let again = said(at, &["import", "export.zip"]);
    let new = again.lines().find(|line| line.trim_start().starts_with("new")).unwrap();
    assert!(!new.trim_end().ends_with(" 0"), "{again}");
}

/// Values that stand nowhere but in the data: whoever finds one in a message has found a leak.
const PLANTED: [&str; 5] = ["47.31", "83.17", "6c6561", "Leaky Watch", "leak-7731"];

#[test]
fn nothing_that_was_measured_stands_in_a_message() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let record = |body: &str| {
        format!(
            r#"{{"platform":"ios","app":"com.apple.health","name":"Leaky Watch","native_id":"leak-7731","start":"2026-01-05T07:00:00+01:00","end":"2026-01-05T07:00:00+01:00",{body}}}"#
        )
    };
    let set = |records: &[String], more: &str| {
        format!(r#"{{"changes":{{"delivery":"live","records":[{}]{more}}}}}"#, records.join(","))
    };
    let rhr = record(r#""kind":"resting_heart_rate","bpm":47.31"#);
    let hrv = record(r#""kind":"rmssd","ms":83.17"#);
    fs::write(at.join("good.jsonl"), set(&[rhr.clone(), hrv], "") + "\n").unwrap();
    said(at, &["apply", "good.jsonl"]);
    let mut messages = Vec::new();
    // Lines that cannot be read: cut off, a word for a number, an unknown name.
    let good = set(std::slice::from_ref(&rhr), "");
    let bad = [
        good.chars().take(good.len() - 9).collect(),
        good.replace("\"bpm\":47.31", "\"bpm\":\"47.31\""),
        good.replace("resting_heart_rate", "leak-7731"),
        set(&[rhr], r#","leak-7731":83.17"#),
    ];
    for (n, line) in bad.iter().enumerate() {
        fs::write(at.join("bad.jsonl"), line).unwrap();
        let message = refused(at, &["apply", "bad.jsonl"]);
        assert!(message.starts_with("ebb: bad.jsonl, line 1: no change set at column "), "{n} {message}");
        messages.push(message);
    }
    // A database whose rows contradict the schema, and a page of it that is gone.
    let whole = fs::read(at.join("ebb.db")).unwrap();
    let broken = |sql: &str| {
        let connection = rusqlite::Connection::open(at.join("ebb.db")).unwrap();
        connection
            .execute_batch(&format!(
                "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON; {sql}"
            ))
            .unwrap();
    };
    for sql in [
        "UPDATE delivery SET native_id = x'6c6561'",
        "UPDATE source SET platform = 4731",
        "INSERT INTO profile VALUES ('profile', '{\"leak-7731\": 47.31')",
        "INSERT INTO ledger (at_ms, day, kind, body) VALUES (1, 2, 'morning', '{\"leak-7731\": 83.17}')",
    ] {
        fs::write(at.join("ebb.db"), &whole).unwrap();
        broken(sql);
        for command in
            [&["days"][..], &["morning"], &["maintain"], &["checkin", "normal"], &["import", "bad.jsonl"]]
        {
            let output = ebb(at, command);
            messages.push(String::from_utf8(output.stderr).unwrap());
        }
    }
    assert!(messages.iter().filter(|message| !message.is_empty()).count() > 8, "{messages:#?}");
    for message in &messages {
        let leak = PLANTED.iter().find(|planted| message.contains(**planted));
        assert_eq!(leak, None, "{message}");
    }
}

#[cfg(unix)]
#[test]
fn every_file_that_is_left_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = life();
    let at = folder.path();
    said(at, &["archive", "ebb.zip"]);
    fs::write(at.join("ebb.db"), &fs::read(at.join("ebb.db")).unwrap()[..200_000]).unwrap();
    ebb(at, &["days"]);
    let ours: Vec<String> = names(at).into_iter().filter(|name| name.starts_with("ebb")).collect();
    assert!(ours.contains(&"ebb.db.damaged-1".to_owned()), "{ours:?}");
    for name in ours {
        let mode = fs::metadata(at.join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn who_reads_the_snapshot_while_it_is_written_never_sees_half_of_one() {
    let folder = life();
    let at = folder.path();
    let write = || said(at, &["snapshot", "--output", "widget.json"]);
    write();
    let mut read = 0;
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| (0..30).for_each(|_| drop(write())));
        while !writer.is_finished() {
            let text = fs::read(at.join("widget.json")).unwrap();
            serde_json::from_slice::<serde_json::Value>(&text).unwrap();
            read += 1;
        }
    });
    assert!(read > 30, "{read} readings");
    assert!(names(at).iter().all(|name| !name.starts_with(".tmp")), "{:?}", names(at));
}
