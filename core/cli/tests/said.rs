//! What is said to the athlete, and what they may say: days, names, parts of names, answers.

#![cfg(test)]

mod support;

use support::{json, refused, said};

/// A race of 2099, known from a calendar, so that no clock of today matters.
fn adopted(at: &std::path::Path) {
    let plan = r#"{"races": [{"id": "from-club", "day": "2099-05-03", "distance_m": 42195}],
        "sessions": [{"id": "a", "day": "2099-04-20", "kind": "easy", "distance_m": 8000}]}"#;
    std::fs::write(at.join("plan.json"), plan).unwrap();
    said(at, &["plan", "adopt", "plan.json"]);
}

#[test]
fn a_day_has_one_race_whichever_was_said_first() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let ids = || {
        let races = json(at, &["race", "--json"]);
        races.as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    adopted(at);
    said(at, &["race", "set", "2099-05-03", "marathon", "--priority", "a"]);
    assert_eq!(ids(), ["from-club"]);
    let told = said(at, &["race", "set", "2099-05-03", "half", "--id", "mine"]);
    assert!(told.contains("“from-club” is off the list"), "{told}");
    assert_eq!(ids(), ["mine"]);
    adopted(at);
    assert_eq!(ids(), ["from-club"]);
}

#[test]
fn a_race_is_marked_easy_by_its_day_alone_and_removed_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["race", "set", "2099-05-03", "half", "--priority", "c"]);
    said(at, &["race", "set", "2099-05-03", "--easy"]);
    let list = said(at, &["race"]);
    assert!(list.starts_with("day         "), "{list}");
    assert!(list.contains("2099-05-03  C   21.1 km  race-2099-05-03  easy"), "{list}");
    said(at, &["race", "set", "2099-05-03", "--hard"]);
    assert!(!said(at, &["race"]).contains("easy"));
    let unknown = refused(at, &["race", "set", "2099-06-07", "--easy"]);
    assert!(unknown.contains("ebb race set 2099-06-07 half"), "{unknown}");
    said(at, &["race", "remove", "2099-05-03"]);
    assert!(said(at, &["race", "--language", "fr"]).starts_with("Aucune course."));
}

#[test]
fn what_is_missing_is_told_with_an_example() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for (command, example) in [
        (&["trend"][..], "ebb trend hrv"),
        (&["move"], "ebb move friday"),
        (&["sources", "order"], "ebb sources order hrv 2"),
        (&["checkin"], "ebb checkin normal"),
        (&["restore"], "ebb restore ebb.archive"),
        (&["return", "--cleared"], "ebb return tendon"),
    ] {
        let told = refused(at, command);
        assert!(told.contains(example), "{told}");
    }
}

#[test]
fn a_return_keeps_what_is_not_given_and_says_why_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["return", "tendon", "--stage", "4"]);
    assert!(said(at, &["return"]).contains("a tendon, stage 4."));
    let told = said(at, &["return", "--cleared"]);
    assert!(told.contains("a tendon, cleared to run, stage 4."), "{told}");
    assert!(told.contains("this changes nothing now"), "{told}");
    let record = &json(at, &["return", "--json"])["record"];
    assert_eq!((&record["cleared"], &record["cause"]), (&true.into(), &"tendon".into()));
    assert!(said(at, &["return", "bone"]).contains("a bone, stage 0."), "another cause is another break");
}

#[test]
fn a_plan_is_exported_as_it_was_adopted_and_adopted_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    assert!(refused(at, &["plan", "export", "--base", "--db", "none.db"]).contains("none.db"));
    adopted(at);
    said(at, &["plan", "export", "--base", "--format", "json", "-o", "base.json"]);
    let told = said(at, &["plan", "adopt", "base.json"]);
    assert!(told.contains("one session"), "{told}");
}

#[test]
fn french_answers_are_taken_and_the_profile_is_told_in_french() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["tag", "alcool", "--on", "2026-01-05"]);
    assert_eq!(said(at, &["tag"]), "2026-01-05  alcohol\n");
    let oui = refused(at, &["deload", "oui"]);
    assert!(oui.contains("lighter week"), "{oui}");
    let profile = said(at, &["profile", "--language", "fr", "--sex", "female"]);
    assert!(profile.contains("année de naissance") && profile.contains("femme"), "{profile}");
}

#[test]
fn a_page_without_anything_known_says_so_once_with_its_year() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["profile", "--birth-year", "1984"]);
    let page = said(at, &["morning", "--on", "2020-01-01"]);
    assert!(page.contains("Wed 1 Jan 2020") && !page.contains("\n\n\n"), "{page}");
    assert_eq!(page.matches("No signal can speak").count(), 1, "{page}");
    assert!(!page.contains("What it stands on"), "{page}");
}

#[test]
fn the_question_on_eating_can_be_answered() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let told = said(at, &["checkin", "--underfuelling", "some"]);
    assert!(told.contains("stays on this device"), "{told}");
    let page = said(at, &["morning"]);
    assert!(page.contains("worth a talk with a professional"), "{page}");
    said(at, &["checkin", "--underfuelling", "none"]);
    assert!(!said(at, &["morning"]).contains("worth a talk"));
}
