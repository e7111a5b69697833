//! `ebb profile`: what is said is kept, and every page speaks accordingly.

#![cfg(test)]

mod support;

use support::{json, refused, said};

const MORNING: &str = "2026-03-16";

#[test]
fn what_is_given_is_set_and_everything_else_stays() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let empty = said(at, &["profile"]);
    assert!(empty.contains("year of birth         –") && !at.join("ebb.db").exists(), "{empty}");
    said(at, &["profile", "--birth-year", "1975", "--sleep-need", "8:15", "--injury", "bone:2025-02-01"]);
    said(at, &["profile", "--max-hr", "184", "--threshold-pace", "4:30", "--preset", "balanced"]);
    let known = json(at, &["profile", "--json"]);
    assert_eq!((&known["birth_year"], &known["sleep_need_min"]), (&1975.into(), &495.0.into()));
    assert_eq!((&known["hr_max"], &known["preset"]), (&184.0.into(), &"balanced".into()));
    assert_eq!(known["injuries"][0]["cause"], "bone");
    let miles = said(at, &["profile", "--units", "mi"]);
    assert!(miles.contains("7:15 min/mi"), "{miles}");
    let forgotten = json(at, &["profile", "--forget", "injuries", "--forget", "heart-rates", "--json"]);
    assert!(forgotten["injuries"].as_array().unwrap().is_empty() && forgotten["hr_max"].is_null());
    assert_eq!(forgotten["threshold_pace_s_per_km"], 270.0);
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let sentence = refused(folder.path(), &["profile", "--rest-hr", "300"]);
    assert_eq!(sentence, "ebb: the resting heart rate is from 25 to 120 bpm\n");
}

#[test]
fn a_runner_in_miles_reads_no_kilometre_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--story", "overreached", "--days", "150", "--until", "2026-03-15", "--seed", "7"]);
    said(at, &["import", "export.zip", "--zone", "Europe/Berlin"]);
    said(at, &["profile", "--units", "mi"]);
    let pages = [
        said(at, &["morning", "--on", MORNING]),
        // A citation is the same in every unit.
        said(at, &["explain", "--on", MORNING]).replace("10-km runners", ""),
        said(at, &["days", "--from", "2026-03-01"]),
        said(at, &["plan", "export", "--on", MORNING]),
        said(
            at,
            &["plan", "new", "--race", "2026-08-01", "--distance", "half", "--days", "4", "--on", MORNING],
        ),
    ];
    for page in &pages {
        assert!(says(page, "mi"), "{page}");
        assert!(!says(page, "km"), "{page}");
    }
    said(at, &["profile", "--language", "fr"]);
    assert!(said(at, &["morning", "--on", MORNING]).contains("sur 100"));
    assert!(says(&said(at, &["morning", "--on", MORNING, "--units", "km"]), "km"), "an option goes first");
}

/// Whether a page has a word of its own.
fn says(page: &str, word: &str) -> bool {
    page.split(|c: char| !c.is_alphabetic()).any(|w| w == word)
}
