//! Calendars of others, read.

use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::plan::race::{Effort, Priority};
use ebb_model::plan::session::{Intensity, Kind, Session, SessionOrigin};
use ebb_model::rules::Rules;

use crate::base_plan::PlanFile;
use crate::formats::outgoing::Outgoing;
use crate::formats::{PlanReport, WriteFormat, read_plan, write_plan};

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

fn written(plan: &PlanFile) -> String {
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    write_plan(WriteFormat::Ics, &Outgoing::base(plan), &texts, 0)
}

fn spring(sessions: Vec<Session>) -> PlanFile {
    let race = r#"{"races": [{"id": "spring", "day": "2026-04-26", "distance_m": 10000, "priority": "B", "effort": "easy"}]}"#;
    let (plan, _) = read_plan(race, None, Rules::built_in().unwrap()).unwrap();
    PlanFile { sessions, ..plan }
}

fn again(text: &str) -> (PlanFile, PlanReport) {
    read_plan(text, None, Rules::built_in().unwrap()).unwrap()
}

#[test]
fn a_race_that_is_renamed_is_one_race_of_the_new_title() {
    let day = "2026-04-26".parse().unwrap();
    let seen = Session::new("day", day, Kind::Race, Intensity::Threshold, 10_000);
    for plan in [spring(Vec::new()), spring(vec![seen])] {
        let text = written(&plan);
        let (same, report) = again(&text.replace("SUMMARY:Race 10 km", "SUMMARY:Half marathon"));
        assert!(report.not_understood.is_empty(), "{report:?}");
        let told: Vec<_> =
            same.races.iter().map(|r| (r.id.as_str(), r.distance_m, r.priority, r.effort)).collect();
        assert_eq!(told, [("spring", 21_097, Priority::B, Effort::Easy)], "{text}");
        assert!(same.sessions.iter().all(|s| s.distance_m == 21_097), "{:?}", same.sessions);
        let (easy, _) = again(&text.replace("SUMMARY:Race 10 km", "SUMMARY:Easy 8 km"));
        assert_eq!((easy.races.len(), easy.sessions.len(), easy.sessions[0].kind), (0, 1, Kind::Easy));
        let (off, _) = again(&text.replace("SUMMARY:Race 10 km", "SUMMARY:Cancelled: race 10 km"));
        assert_eq!((off.races.len(), off.sessions.len()), (0, 0));
        let (place, report) = again(&text.replace("SUMMARY:Race 10 km", "SUMMARY:Rotterdam"));
        assert_eq!((&place.races, report.not_understood.len()), (&plan.races, 1));
    }
}

#[test]
fn a_session_that_is_renamed_keeps_what_a_title_does_not_say() {
    let day = "2026-03-17".parse().unwrap();
    let session = Session {
        key: true,
        flex_days: 2,
        locked: true,
        completed: true,
        origin: SessionOrigin::Taper,
        ..Session::new("a", day, Kind::Easy, Intensity::Easy, 8000)
    };
    let text = written(&PlanFile { sessions: vec![session.clone()], ..PlanFile::default() });
    let (plan, _) = again(&text.replace("SUMMARY:Easy 8 km", "SUMMARY:Tempo 6 km"));
    let tempo = Session {
        kind: Kind::Threshold,
        intensity: Intensity::Threshold,
        distance_m: 6000,
        ..session.clone()
    };
    assert_eq!(plan.sessions, [tempo]);
    let (plan, _) = again(&text.replace("SUMMARY:Easy 8 km", "SUMMARY:Easy run"));
    assert_eq!(plan.sessions, [session]);
}

#[test]
fn an_end_in_utc_is_an_instant() {
    let of = |start: &str, until: &str| {
        let event = event(&format!("{start}\nRRULE:FREQ=WEEKLY;UNTIL={until}\nSUMMARY:Easy 8 km"));
        days(&read(&event).0).last().cloned().unwrap()
    };
    let paris = "DTSTART;TZID=Europe/Paris:20260317T070000";
    assert_eq!(of(paris, "20260331T000000Z"), "2026-03-24");
    assert_eq!(of(paris, "20260331T050000Z"), "2026-03-31");
    assert_eq!(of(paris, "20260331T045959Z"), "2026-03-24");
    assert_eq!(of(paris, "20260331"), "2026-03-31");
    let york = "DTSTART;TZID=\"Eastern Standard Time\":20260317T210000";
    assert_eq!(of(york, "20260401T010000Z"), "2026-03-31");
    assert_eq!(of("DTSTART;VALUE=DATE:20260317", "20260331T000000Z"), "2026-03-31");
}

#[test]
fn a_zone_of_windows_is_known_and_one_of_nobody_told() {
    let late = event("DTSTART:20260317T230000Z\nSUMMARY:Easy 8 km");
    let of = |zone: &str| again(&format!("BEGIN:VCALENDAR\nX-WR-TIMEZONE:{zone}\n{late}END:VCALENDAR\n"));
    let (plan, report) = of("W. Europe Standard Time");
    assert_eq!((days(&plan), report.not_understood.len()), (vec!["2026-03-18".to_owned()], 0));
    let (plan, report) = of("Middle Earth");
    assert_eq!(days(&plan), ["2026-03-17"]);
    let told = &report.not_understood[0];
    assert!(told.place == "line 2" && told.why.contains("Middle Earth"), "{told:?}");
}

#[test]
fn a_calendar_that_is_cut_off_says_so() {
    let whole = event("UID:a\nDTSTART;VALUE=DATE:20260317\nSUMMARY:Easy 8 km");
    let cut = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260318\nSUMMARY:Tempo 6 km\n";
    let told = |events: &str| {
        let (plan, report) = again(&format!("BEGIN:VCALENDAR\n{events}"));
        let told: Vec<_> = report.not_understood.iter().map(|n| (n.place.clone(), n.title.clone())).collect();
        (plan.sessions.len(), told)
    };
    assert_eq!(told(&format!("{whole}END:VCALENDAR")), (1, vec![]));
    assert_eq!(told(&whole), (1, vec![("line 1".into(), String::new())]));
    assert_eq!(told(&format!("{whole}{cut}")), (1, vec![("line 7".into(), "Tempo 6 km".into())]));
    let lost = vec![("line 2".into(), "Tempo 6 km".into())];
    assert_eq!(told(&format!("{cut}{whole}END:VCALENDAR")), (1, lost));
}
