//! Commands that read: each as a page and as JSON.

#![cfg(test)]

mod support;

use support::{json, refused, said};
use tempfile::TempDir;

const MORNING: &str = "2026-03-16";

fn runner() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--story", "overreached", "--days", "150", "--until", "2026-03-15", "--seed", "7"]);
    said(at, &["import", "export.zip", "--zone", "Europe/Berlin"]);
    folder
}

#[test]
fn a_trend_is_a_picture_with_votes_or_a_point_a_day() {
    let folder = runner();
    let at = folder.path();
    let stretch = ["--from", "2026-02-16", "--to", MORNING];
    let drawn = said(at, &[&["trend", "resting-heart-rate"], &stretch[..]].concat());
    assert!(drawn.contains('●') && drawn.contains('░') && drawn.contains("bpm"), "{drawn}");
    let points = json(at, &[&["trend", "hrv", "--json"], &stretch[..]].concat());
    assert_eq!((&points["unit"], points["points"].as_array().unwrap().len()), (&"ms".into(), 29));
    for series in ["sleep", "need", "debt", "load", "fitness", "fatigue", "form"] {
        let drawn = said(at, &[&["trend", series], &stretch[..]].concat());
        assert!(!drawn.contains("-1 h") && drawn.contains("• a day"), "{drawn}");
        assert!(drawn.lines().count() >= 12 && drawn.lines().all(|l| l.chars().count() <= 80), "{drawn}");
    }
    let tiers = said(at, &[&["trend", "tier"], &stretch[..]].concat());
    assert!(
        tiers.contains("2026-02") && tiers.contains("▼ Cut back") && tiers.starts_with("The verdicts"),
        "{tiers}"
    );
    assert!(refused(at, &["trend", "form", "--from", MORNING, "--to", "2026-03-01"]).contains("a later one"));
}

#[test]
fn a_night_is_drawn_stage_by_stage() {
    let folder = runner();
    let drawn = said(folder.path(), &["night", "2026-03-14"]);
    assert!(drawn.starts_with("Night to Sat 14 Mar") && drawn.contains(" asleep of 8 h needed"), "{drawn}");
    let french = said(folder.path(), &["night", "--on", "2026-03-14", "--language", "fr"]);
    assert!(french.starts_with("Nuit du sam. 14 mars") && french.contains("profond"), "{french}");
    assert!(drawn.contains("deep") && drawn.contains('█') && drawn.contains("sleep/stages/ios/"), "{drawn}");
    let night = json(folder.path(), &["night", "--on", "2026-03-14", "--json"]);
    assert!(night["stages"].as_array().unwrap().len() > 5);
    assert!(json(folder.path(), &["night", "--on", "2020-01-01", "--json"]).is_null());
}

#[test]
fn a_snapshot_is_written_whole() {
    let folder = runner();
    let at = folder.path();
    said(at, &["snapshot", "--output", "widget.json"]);
    let written = std::fs::read_to_string(at.join("widget.json")).unwrap();
    let value: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert!(written.len() <= 4096 && value["version"] == 1, "{written}");
    let left = std::fs::read_dir(at).unwrap().filter(|f| f.as_ref().unwrap().path().extension().is_none());
    assert_eq!(left.count(), 0, "nothing is left beside it");
    assert!(refused(at, &["snapshot", "--output", "no/widget.json"]).contains("another place"));
    said(at, &["snapshot", "--notification"]);
}

#[test]
fn sources_are_listed_and_put_in_order() {
    let folder = runner();
    let at = folder.path();
    let sources = json(at, &["sources", "--json"]);
    let hrv: Vec<&serde_json::Value> =
        sources.as_array().unwrap().iter().filter(|s| s["metric"] == "hrv").collect();
    let stream = hrv[0]["stream"].as_str().unwrap();
    said(at, &["sources", "order", "hrv", stream]);
    let placed = json(at, &["sources", "--json"]);
    assert!(placed.as_array().unwrap().iter().any(|s| s["stream"] == stream && s["place"] == 1));
    assert!(said(at, &["sources", "--language", "fr"]).contains("FC de repos"));
    let first = |which: &str| {
        said(at, &["sources", "order", "hrv", which]);
        json(at, &["sources", "--json"]).as_array().unwrap().iter().find(|s| s["place"] == 1).cloned()
    };
    assert_eq!(first("1").unwrap()["metric"], "hrv");
    assert_eq!(first(stream.trim_end_matches(char::is_numeric)).unwrap()["stream"], stream);
    assert!(refused(at, &["sources", "order", "hrv", "nobody"]).contains("ebb sources lists them"));
    assert!(refused(at, &["sources", "order", "sleep", stream]).contains("no stream of sleep"));
}

#[test]
fn what_is_noted_of_days_and_runs_is_read_back() {
    let folder = runner();
    let at = folder.path();
    said(at, &["tag", "alcohol", "travel:6", "--on", "2026-03-10"]);
    assert_eq!(said(at, &["tag"]), "2026-03-10  alcohol travel:6\n");
    said(at, &["tag", "none", "--on", "2026-03-10"]);
    assert_eq!(json(at, &["tag", "--json"]), serde_json::json!({}));
    said(at, &["checkin", "awful", "--on", "2026-03-10"]);
    assert_eq!(json(at, &["checkin", "--json"])["2026-03-10"]["overall"], "awful");
    said(at, &["return", "tendon", "--stage", "2"]);
    assert_eq!(json(at, &["return", "--json"])["record"]["cause"], "tendon");
    let told = said(at, &["record", "add", "run", "55:00", "--distance", "10k", "--on", "2026-03-09"]);
    let id = told.split_whitespace().last().unwrap();
    let days =
        || json(at, &["days", "--from", "2026-03-09", "--to", "2026-03-09", "--json"])[0]["runs"].clone();
    let ours = |runs: &serde_json::Value| {
        runs.as_array().unwrap().iter().filter(|r| r["stream"] == "run/workout/ios/ebb/-").count()
    };
    assert_eq!(ours(&days()), 1);
    said(at, &["record", "forget", id]);
    assert_eq!(ours(&days()), 0);
    assert!(said(at, &["rate"]).contains("no run waits"));
}

#[test]
fn an_import_keeps_the_zone_of_the_last_one() {
    let folder = runner();
    let again = said(folder.path(), &["import", "export.zip"]);
    assert!(again.contains("days of Europe/Berlin"), "{again}");
}

#[test]
fn a_run_without_a_watch_is_told_in_a_default_week() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "60", "--seed", "7"]);
    said(at, &["import", "export.zip"]);
    let before = said(at, &["morning"]);
    // Two minutes after midnight, so that it is over at any hour of a test but the first.
    let add = support::ebb(at, &["record", "add", "run", "8:00", "--distance", "1500m", "--at", "0:02"]);
    if !add.status.success() {
        return;
    }
    let after = said(at, &["morning"]);
    assert!(!before.contains("You have run") && after.contains("You have run"), "{after}");
}
