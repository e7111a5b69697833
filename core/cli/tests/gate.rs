//! From the routes of an export to what the easy-pace gate says.

#![cfg(test)]

mod support;

use serde_json::Value;
use support::{json, said};
use tempfile::TempDir;

/// 70 days of a runner whose gate says what is wanted, imported.
fn runner(gate: Option<&str>) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut arguments =
        vec!["sample", "--story", "steady", "--days", "70", "--until", "2026-03-15", "--seed", "7"];
    arguments.extend(gate.into_iter().flat_map(|gate| ["--gate", gate]));
    said(folder.path(), &arguments);
    let report = said(folder.path(), &["import", "export.zip", "--zone", "Europe/Berlin"]);
    (folder, report)
}

fn gate(folder: &TempDir, on: &str) -> Value {
    json(folder.path(), &["morning", "--on", on, "--json"])["gate"].clone()
}

#[test]
fn the_gate_says_what_the_sample_was_made_to_say() {
    for (wanted, change) in [("pass", -0.02..0.02), ("hold", 0.02..0.05), ("fail", 0.05..0.12)] {
        let (folder, report) = runner(Some(wanted));
        assert!(report.contains("speed (") && !report.contains("speed (0)"), "{report}");
        assert!(!report.contains("routes not there"), "{report}");
        let read = gate(&folder, "2026-03-16");
        assert_eq!(read["gate"], wanted, "{read}");
        assert!(change.contains(&read["change"].as_f64().unwrap()), "{read}");
        assert!(read["n_current"].as_u64() >= Some(4) && read["n_baseline"].as_u64() >= Some(12), "{read}");
        assert_eq!(read["low_confidence"], false);
        let why = said(folder.path(), &["explain", "--full", "--on", "2026-03-16"]);
        assert!(why.contains("easy pace") && why.contains("gate.pass_change"), "{why}");
    }
}

#[test]
fn a_morning_knows_only_the_runs_before_it() {
    let (folder, _) = runner(Some("fail"));
    assert_eq!(gate(&folder, "2026-03-07")["gate"], "pass", "the first dear run is on the 7th");
    assert_eq!(gate(&folder, "2026-03-16")["gate"], "fail");
}

#[test]
fn a_week_of_routes_is_too_little_to_tell() {
    let (folder, _) = runner(None);
    let read = gate(&folder, "2026-03-16");
    assert_eq!((&read["gate"], &read["change"]), (&Value::from("unknown"), &Value::Null));
    let why = said(folder.path(), &["explain", "--full", "--on", "2026-03-16"]);
    assert!(why.contains("not known yet"), "{why}");
}
