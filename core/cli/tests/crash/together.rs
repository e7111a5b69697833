//! Two at once: an app that applies and checks in, an import beside it, and a reader.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, Instant};

use crate::support::{ebb, said};
use crate::{Inside, deliveries, dump, rounds, same};

/// Runs a command again and again until it is enough; each must do what it was asked. Gives how often.
fn again(folder: &Path, enough: &AtomicBool, arguments: &[&str]) -> i64 {
    let mut times = 0;
    while !enough.load(Ordering::SeqCst) {
        let output = ebb(folder, arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        times += 1;
    }
    times
}

#[test]
fn mornings_asked_at_once_are_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    said(folder, &["sample", "--days", "60", "--seed", "7", "--until", "2026-10-31", "--out", "export.zip"]);
    for db in ["one.db", "six.db"] {
        said(folder, &["import", "export.zip", "--db", db, "--zone", "Europe/Berlin"]);
    }
    said(folder, &["morning", "--db", "one.db"]);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| said(folder, &["morning", "--db", "six.db"]));
        }
    });
    let entries = |db: &str| Inside::of(&folder.join(db), "at once").number("SELECT count(*) FROM ledger");
    assert!(entries("one.db") > 20);
    assert_eq!(entries("six.db"), entries("one.db"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test that takes some seconds")]
fn an_app_an_import_and_a_reader_do_not_disturb_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("changes.jsonl"), deliveries::lines(10)).unwrap();
    said(folder, &["sample", "--days", "40", "--seed", "7", "--until", "2026-10-31", "--out", "export.zip"]);
    let import = ["import", "export.zip", "--db", "ebb.db", "--zone", "Europe/Berlin"];
    let apply = ["apply", "changes.jsonl", "--db", "ebb.db"];
    // In this order alone, to compare with.
    for (name, db) in [("apply", "whole.db"), ("import", "whole.db")] {
        let arguments = if name == "apply" { &apply[..] } else { &import[..] };
        let of_whole: Vec<&str> = arguments.iter().map(|a| if *a == "ebb.db" { db } else { a }).collect();
        said(folder, &of_whole);
    }
    said(folder, &apply);
    let (enough, check_ins) = (AtomicBool::new(false), AtomicI64::new(0));
    let until = Instant::now() + Duration::from_secs(rounds(4, 60));
    let (applied, imported, read) = std::thread::scope(|scope| {
        let applies = scope.spawn(|| again(folder, &enough, &apply));
        let imports = scope.spawn(|| again(folder, &enough, &import));
        let reads = scope.spawn(|| again(folder, &enough, &["days", "--db", "ebb.db", "--json"]));
        scope.spawn(|| {
            while !enough.load(Ordering::SeqCst) {
                let on = format!("2026-01-{:02}", 1 + check_ins.load(Ordering::SeqCst) % 28);
                said(folder, &["checkin", "normal", "--on", &on, "--db", "ebb.db"]);
                check_ins.fetch_add(1, Ordering::SeqCst);
            }
        });
        while Instant::now() < until
            && !applies.is_finished()
            && !imports.is_finished()
            && !reads.is_finished()
        {
            std::thread::sleep(Duration::from_millis(20));
        }
        enough.store(true, Ordering::SeqCst);
        (applies.join().unwrap(), imports.join().unwrap(), reads.join().unwrap())
    });
    let check_ins = check_ins.load(Ordering::SeqCst);
    println!("{applied} times applied, {imported} imported, {read} read, {check_ins} checked in");
    // Whoever reads makes the days ready that were changed: of both, then, to compare them.
    for db in ["whole.db", "ebb.db"] {
        said(folder, &["days", "--db", db]);
    }
    let inside = Inside::of(&folder.join("ebb.db"), "together");
    // One says nothing twice in a millisecond, so each is a row.
    assert_eq!(inside.number("SELECT count(*) FROM check_in"), check_ins, "a check-in was lost");
    same(&dump(folder, "whole.db"), &dump(folder, "ebb.db"), "together");
}
