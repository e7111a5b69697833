//! `ebb plan`: plans in and out.

#![cfg(test)]

mod support;

use support::{json, refused, said};

const CALENDAR: &str = "BEGIN:VCALENDAR\nVERSION:2.0\n\
    BEGIN:VEVENT\nUID:tue\nDTSTART;VALUE=DATE:20260317\nSUMMARY:Threshold 12 km\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:wed\nDTSTART;VALUE=DATE:20260318\nSUMMARY:Easy 8 km\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:thu\nDTSTART;VALUE=DATE:20260319\nSUMMARY:Easy run 50 min\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:far\nDTSTART;VALUE=DATE:20260405\nSUMMARY:Long run 24 km\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:d\nDTSTART;VALUE=DATE:20260319\nSUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR\n";

#[test]
fn a_calendar_is_checked_in_a_table() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.ics"), CALENDAR).unwrap();
    let page = said(folder.path(), &["plan", "check", "plan.ics"]);
    assert!(page.contains("plan.ics: a calendar\n4 sessions understood\n"), "{page}");
    assert!(
        page.contains("2026-03-17 Tue  threshold 12 km  threshold           Threshold 12 km\n"),
        "{page}"
    );
    assert!(page.contains("easy 8.3 km ~ ") && page.contains(" 50 min  Easy run 50 min\n"), "{page}");
    assert!(page.contains("2026-03-19  Dentist\n"), "{page}");
    let french = said(folder.path(), &["plan", "check", "plan.ics", "--language", "fr"]);
    assert!(
        french.contains("4 séances comprises\n") && french.contains("2026-03-17 mar.  seuil 12"),
        "{french}"
    );
    let report = json(folder.path(), &["plan", "check", "plan.ics", "--json"]);
    assert_eq!(report["not_understood"][0]["where"], "2026-03-19");
}

#[test]
fn what_is_no_plan_is_told_which_are() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.txt"), "Monday: rest").unwrap();
    assert!(refused(folder.path(), &["plan", "check", "plan.txt"]).contains("see docs/plan.md"));
    std::fs::write(folder.path().join("plan.ics"), [0xff, 0xfe, 0x00]).unwrap();
    assert!(refused(folder.path(), &["plan", "check", "plan.ics"]).contains("save it as UTF-8"));
}

#[test]
fn a_cut_goes_into_the_calendar_and_the_rest_of_the_plan_stays() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--story", "overreached", "--days", "150", "--until", "2026-03-15", "--seed", "7"]);
    said(at, &["import", "export.zip", "--zone", "Europe/Berlin"]);
    std::fs::write(at.join("plan.ics"), CALENDAR).unwrap();
    let on = ["--on", "2026-03-16", "--plan", "plan.ics"];
    let morning = json(at, &[&["morning", "--json"][..], &on].concat());
    assert_eq!(morning["plan"], "file");
    let calendar = said(at, &[&["plan", "export"][..], &on].concat());
    assert!(
        calendar.contains("SUMMARY:Easy 8.4 km") && calendar.contains("SUMMARY:Long run 24 km"),
        "{calendar}"
    );
    said(at, &[&["plan", "export", "--format", "json", "-o", "out.json"][..], &on].concat());
    let out: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(at.join("out.json")).unwrap()).unwrap();
    let sessions = out["sessions"].as_array().unwrap();
    assert_eq!((sessions.len(), sessions[0]["distance_m"].as_i64()), (4, Some(8400)));
    let adopt = ["plan", "adopt", "out.json", "--from", "2026-03-16"];
    assert!(refused(at, &adopt).contains("out.json: holds sessions as a morning changed them"));
    assert!(refused(at, &[&adopt[..], &["--language", "fr"]].concat()).contains("plan de départ"));
    assert!(refused(at, &[&["plan", "export", "-o", "no/where.ics"][..], &on].concat()).contains("--output"));
}
