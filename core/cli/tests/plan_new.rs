//! `ebb plan new`: a plan for a race, shown before it is adopted.

#![cfg(test)]

mod support;

use support::{json, said};

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
    assert!(table.contains("; − race pace 7.5 km; + one"), "{table}");
    let french = said(at, &[&second[..], &["--language", "fr"]].concat());
    assert!(french.contains("Ce qui change dans le plan que vous suivez\n"), "{french}");
    let all = json(at, &[&second[..], &["--json"]].concat());
    let week = &all["changes"][0];
    assert!(week["was_m"].as_i64().unwrap() < week["will_m"].as_i64().unwrap(), "{week}");
    assert_eq!((&week["start"], &week["goes"][0]["kind"]), (&"2099-01-05".into(), &"easy".into()), "{week}");
}
