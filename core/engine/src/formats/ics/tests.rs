//! Calendars of others, read.

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::Kind;
use ebb_model::rules::Rules;

use crate::base_plan::PlanFile;
use crate::formats::{PlanReport, read_plan};

fn read(events: &str) -> (PlanFile, PlanReport) {
    let file =
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Berlin\r\n{events}END:VCALENDAR\r\n");
    read_plan(&file, None, Rules::built_in().unwrap()).unwrap()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

fn sessions(plan: &PlanFile) -> Vec<(String, String, i64)> {
    plan.sessions.iter().map(|s| (s.id.clone(), s.day.to_string(), s.distance_m)).collect()
}

fn days(plan: &PlanFile) -> Vec<String> {
    plan.sessions.iter().map(|s| s.day.to_string()).collect()
}

#[test]
fn all_day_zoned_floating_and_utc_events_lie_on_their_day() {
    let (plan, report) = read(
        &[
            event("UID:a\nDTSTART;VALUE=DATE:20260317\nSUMMARY:Easy 8 km"),
            event("UID:b\nDTSTART;TZID=America/New_York:20260318T230000\nSUMMARY:Tempo\\, 6 km"),
            event("UID:c\nDTSTART:20260319T063000\nSUMMARY:Long run 24\n  km"),
            event("UID:d\nDTSTART:20260319T233000Z\nSUMMARY:Recovery 5 km"),
        ]
        .concat(),
    );
    let day = |n: u32| format!("2026-03-{n}");
    let expected = [("a", 17, 8000), ("b", 18, 6000), ("c", 19, 24_000), ("d", 20, 5000)];
    assert_eq!(sessions(&plan), expected.map(|(id, n, m)| (id.to_owned(), day(n), m)));
    assert_eq!((report.understood, report.not_understood.len()), (4, 0));
}

#[test]
fn the_length_of_an_event_stands_in_for_one_that_no_title_tells() {
    let slot = "DTSTART:20260317T070000\nDTEND:20260317T074500\nSUMMARY:Easy run";
    let (plan, report) =
        read(&[event(slot), event("DTSTART:20260318T070000\nDURATION:PT1H\nSUMMARY:Footing")].concat());
    assert_eq!(plan.sessions.iter().map(|s| s.duration_s).collect::<Vec<_>>(), [Some(2700), Some(3600)]);
    assert_eq!(plan.sessions.iter().map(|s| s.distance_m).collect::<Vec<_>>(), [7500, 10_000]);
    assert_eq!(report.estimated.len(), 2);
    let (plan, report) = read(&event("DTSTART;VALUE=DATE:20260317\nSUMMARY:Easy run"));
    assert!(
        plan.sessions.is_empty() && report.not_understood[0].why.contains("neither a distance nor a time"),
        "{report:?}"
    );
}

#[test]
fn weeks_repeat_but_for_the_days_left_out_moved_or_cancelled() {
    let weekly = "UID:w\nDTSTART;VALUE=DATE:20260317\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;VALUE=DATE:20260324\nSUMMARY:Easy 8 km";
    let moved = "UID:w\nRECURRENCE-ID;VALUE=DATE:20260331\nDTSTART;VALUE=DATE:20260401\nSUMMARY:Easy 6 km";
    let cancelled = "UID:w\nRECURRENCE-ID;VALUE=DATE:20260407\nDTSTART;VALUE=DATE:20260407\nSTATUS:CANCELLED\nSUMMARY:Easy 8 km";
    let (plan, _) = read(&[event(weekly), event(moved), event(cancelled)].concat());
    assert_eq!(days(&plan), ["2026-03-17", "2026-04-14", "2026-04-01"]);
    let ids: Vec<&str> = plan.sessions.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["w/2026-03-17", "w/2026-04-14", "w/2026-03-31"]);
}

#[test]
fn what_is_not_understood_is_told_and_a_stranger_only_once() {
    let monthly = "UID:m\nDTSTART;VALUE=DATE:20260317\nRRULE:FREQ=MONTHLY\nSUMMARY:Long run 20 km";
    let dentist = "UID:d\nDTSTART;VALUE=DATE:20260318\nRRULE:FREQ=WEEKLY;COUNT=9\nSUMMARY:Dentist";
    let (plan, report) = read(&[event(monthly), event(dentist), event("UID:n\nSUMMARY:Easy 8 km")].concat());
    assert_eq!(days(&plan), ["2026-03-17"]);
    let whys: Vec<(&str, &str)> =
        report.not_understood.iter().map(|n| (n.place.as_str(), n.title.as_str())).collect();
    assert_eq!(whys, [("2026-03-17", "Long run 20 km"), ("2026-03-18", "Dentist"), ("line 16", "Easy 8 km")]);
}

#[test]
fn the_longest_race_is_the_goal_unless_another_is_named_so() {
    let park = event("UID:p\nDTSTART;VALUE=DATE:20260404\nSUMMARY:Parkrun");
    let marathon = event("UID:m\nDTSTART;VALUE=DATE:20260426\nSUMMARY:Marathon");
    let goal = event("UID:g\nDTSTART;VALUE=DATE:20260510\nSUMMARY:A race 10 km");
    let of = |plan: &PlanFile| plan.races.iter().map(|r| (r.id.clone(), r.priority)).collect::<Vec<_>>();
    let (plan, _) = read(&[park.clone(), marathon.clone()].concat());
    assert_eq!(of(&plan), [("p".into(), Priority::C), ("m".into(), Priority::A)]);
    assert!(plan.sessions.iter().all(|s| s.kind == Kind::Race));
    let (plan, _) = read(&[park, marathon, goal].concat());
    assert_eq!(of(&plan), [("p".into(), Priority::C), ("m".into(), Priority::C), ("g".into(), Priority::A)]);
}

#[test]
fn several_calendars_newer_tellings_alarms_and_shared_names() {
    let first = "UID:a\nSEQUENCE:2\nDTSTART;VALUE=DATE:20260317\nSUMMARY:Easy 8 km\nBEGIN:VALARM\nSUMMARY:Dentist\nEND:VALARM";
    let older = "UID:a\nSEQUENCE:1\nDTSTART;VALUE=DATE:20260317\nSUMMARY:Easy 12 km";
    let second = "END:VCALENDAR\nBEGIN:VCALENDAR\n";
    let nameless = event("DTSTART;VALUE=DATE:20260318\nSUMMARY:Easy 5 km");
    let (plan, _) =
        read(&[event(first), event(older), second.to_owned(), nameless.clone(), nameless].concat());
    let ids: Vec<(String, i64)> = plan.sessions.iter().map(|s| (s.id.clone(), s.distance_m)).collect();
    assert_eq!(ids, [("a".into(), 8000), ("2026-03-18".into(), 5000), ("2026-03-18/2".into(), 5000)]);
}

#[test]
fn days_off_in_a_row_are_one_each() {
    let (plan, _) =
        read(&event("UID:r\nDTSTART;VALUE=DATE:20260317\nDTEND;VALUE=DATE:20260320\nSUMMARY:Rest"));
    assert_eq!(days(&plan), ["2026-03-17", "2026-03-18", "2026-03-19"]);
}

#[test]
fn a_file_that_wants_too_much_is_refused_and_in_time() {
    let forever = "DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY\nSUMMARY:Easy 8 km";
    let file = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR", event(forever).repeat(100));
    let error = read_plan(&file, None, Rules::built_in().unwrap()).unwrap_err().to_string();
    assert!(error.contains("more than 100000 sessions"), "{error}");
    let alike = event("DTSTART;VALUE=DATE:20260317\nSUMMARY:Easy 8 km").repeat(90_000);
    let (plan, _) = read(&alike);
    assert_eq!(plan.sessions.last().unwrap().id, "2026-03-17/90000");
    let strangers = event("DTSTART;VALUE=DATE:20260317\nRRULE:FREQ=DAILY\nSUMMARY:a b c d e f g h i j k l")
        .repeat(90_000);
    assert_eq!(read(&strangers).1.not_understood.len(), 90_000);
    let deep = "BEGIN:VCALENDAR\n".repeat(1000);
    assert!(read_plan(&deep, None, Rules::built_in().unwrap()).is_err());
    let large = " ".repeat(11 * 1024 * 1024);
    assert!(read_plan(&large, None, Rules::built_in().unwrap()).is_err());
}
