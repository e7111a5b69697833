//! Small exports, each with one thing in it that a real one may have.

#![cfg(test)]

mod support;

use serde_json::Value;
use support::{json, refused, said};
use tempfile::TempDir;

const WATCH: &str =
    "name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,2, software:11.6";

/// An athlete whose export holds these elements.
fn athlete(elements: &[String]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let xml = format!("<HealthData locale=\"en_GB\">\n{}\n</HealthData>", elements.join("\n"));
    std::fs::write(folder.path().join("export.xml"), xml).unwrap();
    folder
}

fn imported(elements: &[String]) -> (TempDir, String) {
    let folder = athlete(elements);
    let table = said(folder.path(), &["import", "export.xml", "--zone", "Europe/Paris"]);
    (folder, table)
}

fn days(elements: &[String]) -> Value {
    json(imported(elements).0.path(), &["days", "--json"])
}

/// A record of the watch, which says its device.
fn watch(kind: &str, value: &str, start: &str, end: &str) -> String {
    format!(
        r#"<Record type="{kind}" sourceName="Alex’s Apple Watch" sourceVersion="11.6" device="&lt;&lt;HKDevice: 0x1&gt;, {WATCH}&gt;" unit="count/min" creationDate="{end}" startDate="{start}" endDate="{end}" value="{value}"/>"#
    )
}

fn heart_rate(value: u32, at: &str) -> String {
    watch("HKQuantityTypeIdentifierHeartRate", &value.to_string(), at, at)
}

fn sleep(stage: &str, start: &str, end: &str) -> String {
    watch(
        "HKCategoryTypeIdentifierSleepAnalysis",
        &format!("HKCategoryValueSleepAnalysis{stage}"),
        start,
        end,
    )
}

/// A run recorded by an app of its own, without any heart rate.
fn run(start: &str, end: &str, minutes: u32, km: f64) -> String {
    format!(
        r#"<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="{minutes}" durationUnit="min" totalDistance="{km}" totalDistanceUnit="km" sourceName="Runner" sourceVersion="7" creationDate="{end}" startDate="{start}" endDate="{end}"/>"#
    )
}

#[test]
fn a_resting_heart_rate_belongs_to_the_watch_whose_heart_rate_is_known() {
    let resting = r#"<Record type="HKQuantityTypeIdentifierRestingHeartRate" sourceName="Alex’s Apple Watch" sourceVersion="11.6" unit="count/min" creationDate="2026-03-16 20:00:00 +0100" startDate="2026-03-16 00:00:00 +0100" endDate="2026-03-16 20:00:00 +0100" value="49"/>"#;
    let run = run("2026-03-15 10:00:00 +0100", "2026-03-15 10:30:00 +0100", 30, 6.0);
    let days = days(&[resting.to_owned(), heart_rate(150, "2026-03-15 10:10:00 +0100"), run]);
    assert_eq!(
        days[1]["resting_heart_rate"]["stream"],
        "resting_heart_rate/platform/ios/com.apple.health/Watch7,2"
    );
    assert_eq!(days[0]["runs"][0]["mean_hr"], 150.0, "the heart rate of the watch is that of the run");
}

#[test]
fn seventeen_hours_of_sleep_are_set_aside_and_counted() {
    let (folder, table) =
        imported(&[sleep("AsleepCore", "2026-03-15 19:00:00 +0100", "2026-03-16 12:00:00 +0100")]);
    assert_eq!(json(folder.path(), &["days", "--json"]), Value::Array(Vec::new()));
    let quarantined = table.lines().find(|l| l.starts_with("quarantined")).unwrap();
    assert!(quarantined.contains(" 1 "), "{table}");
}

#[test]
fn a_failed_import_does_not_turn_an_empty_file_into_a_database() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("zero.db"), "").unwrap();
    refused(folder.path(), &["import", "missing.zip", "--db", "zero.db"]);
    assert_eq!(std::fs::read(folder.path().join("zero.db")).unwrap(), b"");
}

#[test]
fn what_was_made_after_midnight_was_not_known_the_day_before() {
    // 00:30 in Paris is still the evening before in UTC, where this machine may be.
    let revised = |value: u32, end: &str, created: &str| {
        format!(
            r#"<Record type="HKQuantityTypeIdentifierRestingHeartRate" sourceName="Alex’s Apple Watch" sourceVersion="11.6" unit="count/min" creationDate="{created}" startDate="2026-06-30 00:00:00 +0200" endDate="2026-06-30 {end}:00:00 +0200" value="{value}"/>"#
        )
    };
    let of_days = (1..=29).map(|d| {
        let day = format!("2026-06-{d:02}");
        watch(
            "HKQuantityTypeIdentifierRestingHeartRate",
            "50",
            &format!("{day} 00:00:00 +0200"),
            &format!("{day} 20:00:00 +0200"),
        )
    });
    let late = revised(60, "23", "2026-07-01 00:30:00 +0200");
    let on_time = revised(51, "20", "2026-06-30 20:00:00 +0200");
    let (folder, _) = imported(&of_days.chain([on_time, late]).collect::<Vec<_>>());
    let asked = |day: &str| {
        let morning = json(folder.path(), &["morning", "--on", day, "--json"]);
        let last = &morning["text"]["signals"][0]["last"];
        last.as_str().unwrap_or_default().to_owned()
    };
    assert!(asked("2026-06-30").contains("51"), "{}", asked("2026-06-30"));
    assert!(asked("2026-07-01").contains("60"), "{}", asked("2026-07-01"));
}

#[test]
fn a_run_on_a_race_day_is_a_race_and_hard() {
    let runs = |day: &str| run(&format!("{day} 10:00:00 +0100"), &format!("{day} 10:25:00 +0100"), 25, 5.0);
    let (folder, _) = imported(&[runs("2026-03-11"), runs("2026-03-14"), runs("2026-02-20")]);
    let loaded = |plan: &str| {
        std::fs::write(folder.path().join("plan.json"), plan).unwrap();
        let asked = ["morning", "--on", "2026-03-16", "--plan", "plan.json", "--json"];
        json(folder.path(), &asked)["verdict"]["loaded"].clone()
    };
    let race = |id: &str, day: &str| {
        format!(r#"{{"id": "{id}", "day": "{day}", "distance_m": 5000, "priority": "C"}}"#)
    };
    let races = [race("a", "2026-03-11"), race("b", "2026-03-14")].join(", ");
    assert_eq!(loaded(&format!(r#"{{"races": [{races}]}}"#)), Value::Bool(true));
}
