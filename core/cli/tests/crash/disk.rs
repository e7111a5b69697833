//! A disk that is full, and one that fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{command, said};
use crate::{Inside, acknowledged, deliveries, dump, rounds, same};

const DAYS: usize = 12;

fn ready(folder: &Path) -> std::collections::BTreeMap<String, String> {
    fs::write(folder.join("changes.jsonl"), deliveries::lines(DAYS)).unwrap();
    said(folder, &["apply", "changes.jsonl", "--db", "whole.db"]);
    dump(folder, "whole.db")
}

/// A command that ran into trouble says one sentence and exits with 2; what it acknowledged is there.
fn told(output: &Output, db: &Path, what: &str) -> bool {
    if db.exists() && fs::metadata(db).unwrap().len() > 0 {
        let inside = Inside::of(db, what);
        if inside.number("SELECT count(*) FROM sqlite_schema") > 0 {
            let kept = acknowledged(&output.stdout);
            assert!(inside.applied() >= kept, "{what}");
            (1..=kept).for_each(|n| inside.holds(n, what));
        }
    }
    let error = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        assert_eq!(acknowledged(&output.stdout), DAYS, "{what}");
        return false;
    }
    assert_eq!((output.status.code(), error.lines().count()), (Some(2), 1), "{what}: {error}");
    true
}

/// The shared object that makes calls fail; none without a C compiler for Linux.
fn failing(folder: &Path) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let (source, object) = (folder.join("failing.c"), folder.join("failing.so"));
    fs::write(&source, include_str!("failing.c")).unwrap();
    let cc = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&object, &source])
        .arg("-ldl")
        .status();
    cc.is_ok_and(|status| status.success()).then_some(object)
}

#[test]
fn a_call_that_fails_anywhere_costs_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let Some(object) = failing(folder) else {
        println!("no C compiler for Linux here: not run");
        return;
    };
    let whole = ready(folder);
    let db = folder.join("ebb.db");
    let (mut runs, mut failed) = (0, 0);
    let step = rounds(13, 1);
    // EIO and ENOSPC; once, and from then on.
    for (errno, on) in [("5", false), ("28", false), ("5", true), ("28", true)] {
        let mut at = step;
        loop {
            for name in ["ebb.db", "ebb.db-wal", "ebb.db-shm"] {
                fs::remove_file(folder.join(name)).ok();
            }
            let what = format!("errno {errno} at call {at}, later too: {on}");
            let mut apply = command(folder, &["apply", "changes.jsonl", "--db", "ebb.db"]);
            apply.env("LD_PRELOAD", &object).env("EBB_FAIL_AT", at.to_string()).env("EBB_FAIL_WITH", errno);
            if on {
                apply.env("EBB_FAIL_ON", "1");
            }
            let output = apply.output().unwrap();
            runs += 1;
            failed += u64::from(told(&output, &db, &what));
            said(folder, &["apply", "changes.jsonl", "--db", "ebb.db"]);
            same(&whole, &dump(folder, "ebb.db"), &what);
            // Past the last call of the run.
            if output.status.success() && at > 20 * step.max(15) {
                break;
            }
            at += step;
        }
    }
    println!("{runs} runs, {failed} of them failed");
    assert!(failed > runs / 4, "{failed} of {runs}");
}

#[test]
fn a_full_disk_is_told_and_costs_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let whole = ready(folder);
    let ebb = env!("CARGO_BIN_EXE_ebb");
    fs::create_dir(folder.join("small")).unwrap();
    // A file system of its own, in a name space of its own that is gone with the shell.
    let apply = format!("{ebb} apply changes.jsonl --db small/ebb.db");
    let script = format!(
        "mount -t tmpfs -o size=300k tmpfs small && echo mounted >mounted && {apply} >out 2>err; echo $? >code
        cp small/ebb.db* . ; mount -o remount,size=64m small && {apply} >again 2>told
        cp small/ebb.db later.db"
    );
    let shell = Command::new("unshare").args(["-rm", "sh", "-c", &script]).current_dir(folder).status();
    if shell.is_ok() && folder.join("mounted").exists() {
        println!("a tmpfs of 300 KiB");
    } else {
        println!("no tmpfs allowed here: a limit on the size of a file stands in");
        let limited = format!(
            "trap '' XFSZ; (ulimit -f 200; {apply} >out 2>err; echo $? >code); cp small/ebb.db* .
            {apply} >again 2>told; cp small/ebb.db later.db"
        );
        Command::new("sh").args(["-c", &limited]).current_dir(folder).status().unwrap();
    }
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    assert_eq!(String::from_utf8(read("code")).unwrap().trim(), "2");
    let error = String::from_utf8(read("err")).unwrap();
    assert_eq!(error.lines().count(), 1, "{error}");
    if folder.join("mounted").exists() {
        assert_eq!(error.trim(), "ebb: the disk is full: make room and try again");
    }
    let kept = acknowledged(&read("out"));
    assert!(kept < DAYS);
    let inside = Inside::of(&folder.join("ebb.db"), "full");
    assert!(inside.applied() >= kept, "{} of {kept}", inside.applied());
    (1..=kept).for_each(|n| inside.holds(n, "full"));
    assert_eq!(String::from_utf8(read("told")).unwrap(), "", "nothing was damaged");
    assert_eq!(acknowledged(&read("again")), DAYS);
    same(&whole, &dump(folder, "later.db"), "after making room");
}
