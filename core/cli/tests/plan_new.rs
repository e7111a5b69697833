//! `ebb plan new`: a plan for a race, shown before it is adopted.

#![cfg(test)]

mod support;

use support::{command, json, said};

/// A plan of 2099, so that no clock of today matters.
const GOAL: [&str; 8] = ["plan", "new", "--on", "2099-01-05", "--days", "4", "--longest-km", "14"];

fn goal<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&GOAL[..], more].concat()
}

#[test]
fn a_plan_over_another_tells_week_by_week_what_goes_and_what_comes() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let first = goal(&["--race", "2099-04-19", "--distance", "half", "--weekly-km", "30"]);
    let page = said(at, &[&first[..], &["--adopt"]].concat());
    assert!(!page.contains("What changes"), "{page}");
    let same = json(at, &[&first[..], &["--json"]].concat());
    assert_eq!(same["changes"].as_array().unwrap().len(), 0, "the same plan again changes nothing");
    let second = goal(&["--race", "2099-04-19", "--distance", "half", "--weekly-km", "38"]);
    let page = said(at, &second);
    let table = page.split("What changes in the plan you follow\n").nth(1).unwrap();
    let first = table.lines().next().unwrap();
    assert!(first.contains("30 km → 38 km  long run 13.5 km → 15 km"), "{table}");
    let words = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("; − race pace 7.5 km; + one session"), "{table}");
    let french = said(at, &[&second[..], &["--language", "fr"]].concat());
    assert!(french.contains("Ce qui change dans le plan que vous suivez\n"), "{french}");
    let all = json(at, &[&second[..], &["--json"]].concat());
    let week = &all["changes"][0];
    assert!(week["was_m"].as_i64().unwrap() < week["will_m"].as_i64().unwrap(), "{week}");
    assert_eq!(&week["start"], "2099-01-05", "{week}");
}

#[test]
fn a_plan_that_reaches_far_too_little_says_so_and_what_would_fit() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let soon = |race: &'static str| goal(&["--race", race, "--distance", "marathon", "--weekly-km", "25"]);
    let weeks = said(at, &soon("2099-03-01"));
    let weeks = weeks.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        weeks.contains(
            "far from what this race asks for. Choose a later day for it, or a race of 10 km or less."
        ),
        "{weeks}"
    );
    let days = said(at, &soon("2099-01-10")).replace('\n', " ");
    assert!(!days.contains(" 0 km. ") && days.contains("There is no time left to build"), "{days}");
    assert!(days.contains("You run 25 km a week. The distance of this race asks for about 40 km."), "{days}");
    let enough = goal(&["--race", "2099-06-28", "--distance", "10k", "--weekly-km", "40"]);
    assert!(!said(at, &enough).contains("far from"));
}

#[test]
fn a_plan_that_begins_in_mid_week_says_so_and_shows_a_whole_week() {
    let folder = tempfile::tempdir().unwrap();
    let wednesday =
        ["plan", "new", "--on", "2099-01-07", "--days", "4", "--race", "2099-04-19", "--distance", "half"];
    let page = said(folder.path(), &[&wednesday[..], &["--weekly-km", "30"]].concat());
    let rows: Vec<&str> = page.lines().collect();
    assert_eq!(rows[0], "14 weeks to the race on Sun 19 Apr 2099, and 3 after it");
    assert!(page.contains("\nWed 7 Jan 2099 ") && !page.contains("Mon 5 Jan"), "{page}");
    assert!(
        page.contains("The plan begins on Wed 7 Jan 2099, so its first week is a short one.\n"),
        "{page}"
    );
    assert!(page.contains("The first full week\n  Tue 13 Jan 2099  "), "{page}");
    let told = page.replace('\n', " ");
    assert!(
        told.contains("longest run of 7.5 km") && told.contains("give --longest-km to say another"),
        "{page}"
    );
    let said_it =
        said(folder.path(), &[&wednesday[..], &["--weekly-km", "30", "--longest-km", "12"]].concat());
    assert!(!said_it.contains("--longest-km"), "{said_it}");
}

#[test]
fn a_race_two_weeks_away_takes_nothing_from_what_is_run() {
    let folder = tempfile::tempdir().unwrap();
    let sunday = ["plan", "new", "--on", "2099-11-22", "--race", "2099-12-06", "--distance", "marathon"];
    let now = ["--days", "5", "--weekly-km", "57.8", "--longest-km", "26.9"];
    let page = said(folder.path(), &[&sunday[..], &now].concat());
    assert!(page.starts_with("2 weeks to the race on Sun 6 Dec 2099, and 4 after it\n"), "{page}");
    let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Your longest run of late is 26.9 km. This race asks for 32 km."), "{page}");
    assert!(!words.contains("Your largest week") && !words.contains("Choose"), "{page}");
    assert!(words.contains("no full training week before the taper"), "{page}");
    // How far a week goes, and its longest run.
    let rows: Vec<&str> = page.lines().filter(|line| line.contains("  taper ")).collect();
    assert_eq!(rows[0].matches(" km").count(), 2, "{page}");
    assert!(page.contains("week   longest\n"), "{page}");
}

#[test]
fn french_rows_stand_in_columns() {
    let folder = tempfile::tempdir().unwrap();
    let french =
        goal(&["--race", "2099-04-19", "--distance", "half", "--weekly-km", "30", "--language", "fr"]);
    let output = command(folder.path(), &french).env("COLUMNS", "96").output().unwrap();
    let page = String::from_utf8(output.stdout).unwrap();
    let ends: Vec<usize> =
        page.lines().filter_map(|line| Some(line.split_once('█')?.0.trim_end().chars().count())).collect();
    assert!(ends.len() > 12 && ends.iter().all(|e| *e == ends[0]), "{page}");
}
