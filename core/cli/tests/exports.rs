//! Exports in, daily values out.

#![cfg(test)]

mod support;

use std::process::Command;

use serde_json::Value;
use support::{fixture, json, refused, said, shared};

fn days_of(export: &str, zone: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = fixture(export);
    said(folder.path(), &["import", file.to_str().unwrap(), "--zone", zone]);
    json(folder.path(), &["days", "--json"])
}

#[test]
fn a_resting_heart_rate_without_a_device_belongs_to_the_watch_worn_before() {
    let days = days_of("real-2018-fr.xml", "Europe/Paris");
    let day = &days[0];
    assert_eq!(day["day"], "2018-11-30");
    assert_eq!(day["resting_heart_rate"]["bpm"], 49.0);
    assert_eq!(
        day["resting_heart_rate"]["stream"],
        "resting_heart_rate/platform/ios/com.apple.health/Watch4,2"
    );
    assert_eq!((&day["hrv"], &day["sleep"]), (&Value::Null, &Value::Null), "one SDNN sample is no value");
    assert_eq!(days.as_array().unwrap().len(), 1);
}

#[test]
fn a_run_is_on_the_clock_of_the_place_where_it_was_run() {
    let run = &days_of("real-2016-us.xml", "America/New_York")[0]["runs"][0];
    assert_eq!(
        run["start"], "2016-11-14T06:25:41-08:00",
        "its own zone, neither the printed nor the named one"
    );
    assert_eq!((&run["distance_m"], &run["moving_s"]), (&800.into(), &312.into()));
    assert_eq!(run["mean_hr"], Value::Null);
}

#[test]
fn importing_twice_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "40", "--until", "2026-03-01"]);
    let import = ["import", "export.zip", "--zone", "Europe/Berlin"];
    let first = said(at, &import);
    let days = said(at, &["days", "--json"]);
    let second = said(at, &import);
    assert_eq!(said(at, &["days", "--json"]), days);
    let row = |table: &str, name: &str| {
        let line = table.lines().find(|l| l.starts_with(name)).unwrap().to_owned();
        // What stands behind the number is set off by two spaces.
        let number =
            line.trim_start().trim_start_matches(name.trim()).trim_start().split("  ").next().unwrap();
        number.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u64>().unwrap()
    };
    assert!(row(&first, "  new") > 1_000);
    assert_eq!(row(&first, "  known already"), 0);
    assert_eq!(row(&second, "  new"), 0);
    assert_eq!(row(&second, "  known already"), row(&first, "  new"));
    assert!(second.contains(" (0 new minutes)"), "{second}");
    for table in [&first, &second] {
        let parts = ["  new", "  known already", "  revised", "  parts of these", "  unreadable"];
        let sum: u64 = parts.map(|name| row(table, name)).iter().sum();
        assert_eq!(row(table, "records read"), sum, "{table}");
    }
    assert!(first.lines().all(|line| line == line.trim_end()), "{first}");
}

#[test]
fn an_export_that_cannot_be_read_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "10", "--until", "2026-03-01"]);
    let whole = std::fs::read(at.join("export.zip")).unwrap();
    std::fs::write(at.join("cut.zip"), &whole[..whole.len() / 2]).unwrap();
    std::fs::write(at.join("letter.txt"), "Dear doctor").unwrap();
    std::fs::write(at.join("cut.xml"), r#"<?xml version="1.0"?><HealthData locale="fr_FR"><Record type="#)
        .unwrap();
    std::fs::write(at.join("empty.zip"), b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0").unwrap();
    for name in ["missing.zip", "letter.txt", "cut.zip", "cut.xml", "empty.zip"] {
        assert!(refused(at, &["import", name]).contains(name), "{name}");
        assert!(!at.join("ebb.db").exists(), "{name}");
    }
    let zone = refused(at, &["import", "export.zip", "--zone", "Mars/Olympus"]);
    assert!(zone.contains("Mars/Olympus"));
    assert!(!at.join("ebb.db").exists());
}

#[test]
fn a_failing_import_leaves_the_database_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "10", "--until", "2026-03-01"]);
    said(at, &["import", "export.zip", "--zone", "Europe/Berlin"]);
    let before = said(at, &["days", "--json"]);
    let whole = std::fs::read(at.join("export.zip")).unwrap();
    std::fs::write(at.join("cut.zip"), &whole[..whole.len() - 1000]).unwrap();
    refused(at, &["import", "cut.zip", "--zone", "Europe/Berlin"]);
    assert_eq!(said(at, &["days", "--json"]), before);
}

#[test]
fn the_database_of_another_program_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "10", "--until", "2026-03-01"]);
    // A database as another program leaves it: its own application id, and none of our words in its schema.
    said(at, &["import", "export.zip", "--db", "own.db", "--zone", "Europe/Berlin"]);
    let mut foreign = std::fs::read(at.join("own.db")).unwrap();
    foreign[68..72].copy_from_slice(b"abcd");
    let ours = b"the ledger is append-only";
    let places: Vec<usize> =
        foreign.windows(ours.len()).enumerate().filter(|(_, w)| w == ours).map(|(i, _)| i).collect();
    for place in places {
        foreign[place..place + ours.len()].fill(b'x');
    }
    std::fs::write(at.join("foreign.db"), &foreign).unwrap();
    std::fs::write(at.join("notes.db"), "not a database at all").unwrap();
    for name in ["foreign.db", "notes.db"] {
        let before = std::fs::read(at.join(name)).unwrap();
        assert!(refused(at, &["import", "export.zip", "--db", name]).contains(name));
        assert!(refused(at, &["days", "--db", name]).contains(name));
        assert_eq!(std::fs::read(at.join(name)).unwrap(), before, "{name}");
    }
    let missing = refused(at, &["days", "--db", "nowhere.db"]);
    assert!(missing.contains("nowhere.db") && !at.join("nowhere.db").exists());
}

#[test]
fn the_database_of_a_newer_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let file = fixture("real-2018-fr.xml");
    said(at, &["import", file.to_str().unwrap(), "--zone", "Europe/Paris"]);
    let mut newer = std::fs::read(at.join("ebb.db")).unwrap();
    // Byte 60 of a database's header: user_version.
    newer[60..64].copy_from_slice(&999_u32.to_be_bytes());
    std::fs::write(at.join("newer.db"), &newer).unwrap();
    assert!(refused(at, &["days", "--db", "newer.db"]).contains("newer version"));
    assert_eq!(std::fs::read(at.join("newer.db")).unwrap(), newer);
}

#[test]
fn every_fixture_beside_the_checkout_comes_out_as_its_truth_says() {
    let Some(shared) = shared() else {
        eprintln!("skipped: there is no folder `shared` with larger fixtures beside the checkout");
        return;
    };
    let apple = shared.join("fixtures/apple");
    let mut pairs = vec![
        (apple.join("real-2018-fr/export.xml"), apple.join("real-2018-fr/days.json")),
        (apple.join("real-2016-us/apple_health_export/export.xml"), apple.join("real-2016-us/days.json")),
    ];
    for folder in ["apple", "health_connect"] {
        for file in std::fs::read_dir(shared.join("fixtures").join(folder)).unwrap() {
            let file = file.unwrap().path();
            if let Some(name) = file.to_str().and_then(|f| f.strip_suffix(".truth.json")) {
                pairs.push((format!("{name}.zip").into(), file));
            }
        }
    }
    assert!(pairs.len() >= 9, "the fixtures are there");
    for (export, truth) in pairs {
        let output = Command::new("python3")
            .arg(shared.join("tools/compare_days.py"))
            .args([env!("CARGO_BIN_EXE_ebb").as_ref(), export.as_os_str(), truth.as_os_str()])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}\n{}", export.display(), String::from_utf8_lossy(&output.stdout));
    }
}
