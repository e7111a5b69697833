//! Killed at any instant.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::support::{command, ebb, said};
use crate::{Inside, Rng, acknowledged, deliveries, dump, rounds, same};

const DAYS: usize = 24;

/// What an undisturbed run leads to.
fn undisturbed(folder: &Path) -> BTreeMap<String, String> {
    fs::write(folder.join("changes.jsonl"), deliveries::lines(DAYS)).unwrap();
    said(folder, &["sample", "--days", "40", "--seed", "7", "--until", "2026-10-31", "--out", "export.zip"]);
    said(folder, &["apply", "changes.jsonl", "--db", "whole.db"]);
    said(folder, &["import", "export.zip", "--db", "whole.db", "--zone", "Europe/Berlin"]);
    dump(folder, "whole.db")
}

/// Starts a command and kills it after `after`; gives what it printed until then and whether it had come to its end.
fn killed(folder: &Path, arguments: &[&str], after: Duration) -> (Vec<u8>, bool) {
    let mut child = command(folder, arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    (output.stdout, output.status.success())
}

#[test]
fn what_was_acknowledged_outlives_a_kill_and_delivering_again_leads_to_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let whole = undisturbed(folder);
    let seed = std::env::var("EBB_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(0x0ebb);
    let mut rng = Rng(seed);
    let (mut kills, mut in_time) = (0, 0);
    let all = rounds(25, 600);
    for round in 0..all {
        for name in
            ["ebb.db", "ebb.db-wal", "ebb.db-shm", "again.zip", "again.db", "again.db-wal", "again.db-shm"]
        {
            fs::remove_file(folder.join(name)).ok();
        }
        let what = format!("seed {seed} round {round}");
        let db = folder.join("ebb.db");
        let mut kept = 0;
        for _ in 0..1 + rng.below(3) {
            let after = Duration::from_micros(rng.below(120_000));
            let (stdout, ended) = killed(folder, &["apply", "changes.jsonl", "--db", "ebb.db"], after);
            (kills, in_time) = (kills + 1, in_time + u64::from(ended));
            if db.exists() {
                let inside = Inside::of(&db, &what);
                if inside.number("SELECT count(*) FROM sqlite_schema") > 0 {
                    let now = inside.applied();
                    assert!(now >= acknowledged(&stdout).max(if ended { DAYS } else { 0 }), "{what}: {now}");
                    assert!(now >= 1 || acknowledged(&stdout) == 0, "{what}");
                    kept = kept.max(acknowledged(&stdout));
                    (1..=kept).for_each(|n| inside.holds(n, &what));
                }
            }
        }
        // Check-ins between: each is acknowledged by its exit.
        let mut said_so = 0;
        for day in 10..12 {
            let on = format!("2026-01-{day}");
            let after = Duration::from_micros(rng.below(30_000));
            said_so +=
                i64::from(killed(folder, &["checkin", "normal", "--on", &on, "--db", "ebb.db"], after).1);
        }
        said(folder, &["apply", "changes.jsonl", "--db", "ebb.db"]);
        let check_ins = Inside::of(&db, &what).number("SELECT count(*) FROM check_in");
        assert!(check_ins >= said_so, "{what}: {check_ins} of {said_so} check-ins");
        let import = ["import", "export.zip", "--db", "ebb.db", "--zone", "Europe/Berlin"];
        let (_, ended) = killed(folder, &import, Duration::from_micros(rng.below(400_000)));
        (kills, in_time) = (kills + 1, in_time + u64::from(ended));
        Inside::of(&db, &what);
        said(folder, &import);
        same(&whole, &dump(folder, "ebb.db"), &what);
        // An archive is there whole or not at all, and so is what is restored from it.
        let (_, ended) = killed(
            folder,
            &["archive", "again.zip", "--db", "ebb.db"],
            Duration::from_micros(rng.below(60_000)),
        );
        assert!(!ended || folder.join("again.zip").exists(), "{what}");
        if folder.join("again.zip").exists() {
            let restore = ["restore", "again.zip", "--db", "again.db"];
            killed(folder, &restore, Duration::from_micros(rng.below(60_000)));
            kills += 2;
            let again = ebb(folder, &restore);
            let refused = String::from_utf8(again.stderr).unwrap();
            assert!(again.status.success() || refused.contains("is not empty"), "{what}: {refused}");
            same(&whole, &dump(folder, "again.db"), &what);
        }
    }
    println!("{all} rounds, {kills} kills, {in_time} of them after the end; seed {seed}");
}
