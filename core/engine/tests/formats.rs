//! Plans out and back, and whatever else may be in a file.

#![cfg(test)]

use ebb_engine::PlanFile;
use ebb_engine::formats::outgoing::{Change, Outgoing, Planned};
use ebb_engine::formats::{Format, WriteFormat, read_plan, title, write_plan};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::explain::session_name;
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{BackToBack, Intensity, Kind, Session, SessionOrigin};
use ebb_model::plan::step::{Extent, Step, StepKind, Target};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use proptest::prelude::*;

const KINDS: [(Kind, Intensity); 14] = [
    (Kind::Rest, Intensity::Rest),
    (Kind::Walk, Intensity::Recovery),
    (Kind::WalkRun, Intensity::Easy),
    (Kind::Recovery, Intensity::Recovery),
    (Kind::Easy, Intensity::Easy),
    (Kind::Long, Intensity::Easy),
    (Kind::Steady, Intensity::Steady),
    (Kind::Threshold, Intensity::Threshold),
    (Kind::Intervals, Intensity::Vo2),
    (Kind::Hills, Intensity::Vo2),
    (Kind::Speed, Intensity::Vo2),
    (Kind::RacePace, Intensity::Threshold),
    (Kind::Strength, Intensity::Easy),
    (Kind::Cross, Intensity::Easy),
];

fn texts() -> Texts {
    Texts::new(Language::En, Units::Km).unwrap()
}

fn day() -> impl Strategy<Value = Day> {
    (18_000_i32..25_000).prop_map(Day::from_number)
}

fn step() -> impl Strategy<Value = Step> {
    let what = prop::sample::select(vec![
        StepKind::WarmUp,
        StepKind::Work,
        StepKind::Recovery,
        StepKind::Walk,
        StepKind::CoolDown,
    ]);
    let intensity = prop::sample::select(vec![Intensity::Easy, Intensity::Threshold, Intensity::Vo2]);
    let extent =
        prop_oneof![(1_i64..50_000).prop_map(Extent::Metres), (1_i64..9000).prop_map(Extent::Seconds)];
    let pace = prop::option::of((150_i64..500, 0_i64..60).prop_map(|(p, d)| [p, p + d]));
    let heart = prop::option::of((90_i64..180, 0_i64..20).prop_map(|(p, d)| [p, p + d]));
    (what, 1_i64..40, intensity, extent, pace, heart).prop_map(
        |(what, repeats, intensity, extent, pace_s_per_km, heart_rate_bpm)| {
            let target = Target { pace_s_per_km, heart_rate_bpm };
            Step { what, repeats, intensity, extent, target }
        },
    )
}

fn session() -> impl Strategy<Value = Session> {
    let kinds = KINDS.into_iter().map(|(k, _)| k).chain([Kind::Race]).collect::<Vec<_>>();
    let intensities = KINDS.into_iter().map(|(_, i)| i).collect::<Vec<_>>();
    let what =
        (".{0,12}", day(), prop::sample::select(kinds), prop::sample::select(intensities), 1_i64..200_000);
    let b2b = prop::option::of(prop::sample::select(vec![BackToBack::First, BackToBack::Second]));
    let origin = prop::sample::select(vec![SessionOrigin::Plan, SessionOrigin::Deload, SessionOrigin::Taper]);
    let more = (
        prop::option::of(0_i64..40_000),
        any::<[bool; 3]>(),
        0_i32..=3,
        origin,
        prop::option::of(0_i64..9000),
        b2b,
        prop::collection::vec(step(), 0..4),
    );
    (what, more).prop_map(
        |(
            (id, day, kind, intensity, distance_m),
            (duration_s, [key, locked, completed], flex_days, origin, work_s, back_to_back, steps),
        )| {
            let covers = kind.covers_distance() || kind == Kind::Walk;
            let distance_m = if covers { distance_m } else { 0 };
            Session {
                duration_s,
                key,
                flex_days,
                locked,
                origin,
                work_s,
                back_to_back,
                completed,
                steps,
                ..Session::new(id, day, kind, intensity, distance_m)
            }
        },
    )
}

fn race() -> impl Strategy<Value = Race> {
    let kind =
        prop::sample::select(vec![RaceKind::Road, RaceKind::Trail, RaceKind::Ultra, RaceKind::MultiDay]);
    let priority = prop::sample::select(vec![Priority::A, Priority::B, Priority::C]);
    let effort = prop::sample::select(vec![Effort::Hard, Effort::Easy]);
    (".{0,8}", day(), 1_i64..400_000, kind, priority, 1_i32..9, effort, prop::option::of(0_i64..100_000))
        .prop_map(|(id, day, distance_m, kind, priority, stages, effort, pre_taper_week_m)| Race {
            id,
            day,
            distance_m,
            kind,
            priority,
            stages,
            effort,
            pre_taper_week_m,
        })
}

fn plan() -> impl Strategy<Value = PlanFile> {
    (prop::collection::vec(race(), 0..4), prop::collection::vec(session(), 0..12)).prop_map(
        |(races, sessions)| {
            let numbered = |(i, s): (usize, Session)| Session { id: format!("{}-{i}", s.id), ..s };
            let races = races.into_iter().enumerate().map(|(i, r)| Race { id: format!("{}-{i}", r.id), ..r });
            PlanFile {
                races: races.collect(),
                sessions: sessions.into_iter().enumerate().map(numbered).collect(),
                ..PlanFile::default()
            }
        },
    )
}

fn back(text: &str) -> PlanFile {
    let (plan, report) = read_plan(text, None, Rules::built_in().unwrap()).unwrap();
    assert!(report.not_understood.is_empty(), "{report:?}");
    plan
}

fn by_name(plan: &PlanFile) -> (Vec<Race>, Vec<Session>) {
    let (mut races, mut sessions) = (plan.races.clone(), plan.sessions.clone());
    races.sort_by(|a, b| a.id.cmp(&b.id));
    sessions.sort_by(|a, b| a.id.cmp(&b.id));
    (races, sessions)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_written_and_read_is_the_same_plan(plan in plan(), at_ms in 0_i64..4_000_000_000_000) {
        for format in [WriteFormat::Json, WriteFormat::Ics] {
            let text = write_plan(format, &Outgoing::base(&plan), &texts(), at_ms);
            prop_assert_eq!(by_name(&back(&text)), by_name(&plan));
        }
    }

    #[test]
    fn another_reader_reads_our_calendars(plan in plan()) {
        let text = write_plan(WriteFormat::Ics, &Outgoing::base(&plan), &texts(), 0);
        let calendar: icalendar::Calendar = text.parse().unwrap();
        prop_assert!(calendar.events().count() >= plan.sessions.len());
    }

    #[test]
    fn any_text_is_a_plan_or_refused(text in any::<String>(), head in prop::sample::select(vec!["", "{", "[", "BEGIN:VCALENDAR\n", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"])) {
        let text = format!("{head}{text}");
        for format in [None, Some(Format::Json), Some(Format::Ics), Some(Format::Intervals)] {
            let _ = read_plan(&text, format, Rules::built_in().unwrap());
        }
    }

    #[test]
    fn a_calendar_with_anything_done_to_it_is_read_or_refused(
        plan in plan(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0_usize..40), 1..20),
    ) {
        let text = write_plan(WriteFormat::Ics, &Outgoing::base(&plan), &texts(), 0);
        let mut letters: Vec<char> = text.chars().collect();
        for (at, letter, gone) in edits {
            let at = at.index(letters.len().max(1)).min(letters.len());
            let end = (at + gone).min(letters.len());
            letters.splice(at..end, [letter]);
        }
        let _ = read_plan(&letters.into_iter().collect::<String>(), Some(Format::Ics), Rules::built_in().unwrap());
    }

    #[test]
    fn the_name_of_a_session_is_a_title_that_means_it(
        at in 0..KINDS.len(), hundreds in 10_i64..500, language in prop::sample::select(vec![Language::En, Language::Fr]),
    ) {
        let (kind, intensity) = KINDS[at];
        let metres = if kind.is_run() { hundreds * 100 } else { 0 };
        let planned = Session::new("a", Day::from_number(20_000), kind, intensity, metres);
        let name = Texts::new(language, Units::Km).unwrap().render(&session_name(&planned.content()));
        let read = title::read(&name, 360).unwrap();
        prop_assert_eq!((read.kind, read.intensity, read.distance_m), (kind, intensity, metres), "{}", name);
    }
}

#[test]
fn a_changed_title_or_day_goes_before_what_we_wrote() {
    let session = Session {
        key: true,
        ..Session::new("a", "2026-03-17".parse().unwrap(), Kind::Easy, Intensity::Easy, 8000)
    };
    let plan = PlanFile { sessions: vec![session.clone()], ..PlanFile::default() };
    let text = write_plan(WriteFormat::Ics, &Outgoing::base(&plan), &texts(), 0);
    let moved = back(&text.replace("DTSTART;VALUE=DATE:20260317", "DTSTART;VALUE=DATE:20260318"));
    assert_eq!(moved.sessions, [Session { day: "2026-03-18".parse().unwrap(), ..session }]);
    let renamed = back(&text.replace("SUMMARY:Easy 8 km", "SUMMARY:Easy 6 km"));
    assert_eq!((renamed.sessions[0].id.as_str(), renamed.sessions[0].distance_m), ("a", 6000));
}

#[test]
fn a_session_that_a_morning_changed_says_so() {
    let day: Day = "2026-03-17".parse().unwrap();
    let before = Session::new("a", day, Kind::Threshold, Intensity::Threshold, 12_000);
    let session = Session::new("a", day, Kind::Easy, Intensity::Easy, 8400);
    let line = "Threshold 12 km → Easy 8.4 km".to_owned();
    let change = Some(Change { before, line, reasons: vec!["Two signals drift.".into()] });
    let out =
        Outgoing { sessions: vec![Planned { session: session.clone(), change }], ..Outgoing::default() };
    let text = write_plan(WriteFormat::Ics, &out, &texts(), 1_773_640_000_000);
    assert!(text.contains("DESCRIPTION:Threshold 12 km → Easy 8.4 km\\nTwo signals drift."), "{text}");
    assert!(text.contains("UID:session/a@ebb\r\nDTSTAMP:20260316T054640Z"), "{text}");
    let (plan, report) = read_plan(&text, None, Rules::built_in().unwrap()).unwrap();
    assert_eq!((plan.sessions, report.adjusted), (vec![session], vec!["a".to_owned()]));
    let later = write_plan(WriteFormat::Ics, &out, &texts(), 1_773_640_060_000);
    let sequence =
        |t: &str| t.lines().find_map(|l| l.strip_prefix("SEQUENCE:")?.parse::<i64>().ok()).unwrap();
    assert!(sequence(&later) > sequence(&text));
}

#[test]
fn a_plan_in_json_that_a_morning_changed_says_so_and_a_base_plan_does_not() {
    let day: Day = "2026-03-17".parse().unwrap();
    let before = Session::new("a", day, Kind::Threshold, Intensity::Threshold, 12_000);
    let session = Session::new("a", day, Kind::Easy, Intensity::Easy, 8400);
    let base = PlanFile { sessions: vec![before.clone()], ..PlanFile::default() };
    let whole = write_plan(WriteFormat::Json, &Outgoing::base(&base), &texts(), 0);
    let (plan, report) = read_plan(&whole, None, Rules::built_in().unwrap()).unwrap();
    assert_eq!((plan.sessions, report.adjusted), (base.sessions, Vec::new()));
    assert!(!whole.contains("adjusted"), "{whole}");
    let change = Some(Change { before, line: String::new(), reasons: Vec::new() });
    let out =
        Outgoing { sessions: vec![Planned { session: session.clone(), change }], ..Outgoing::default() };
    let cut = write_plan(WriteFormat::Json, &out, &texts(), 0);
    let (plan, report) = read_plan(&cut, None, Rules::built_in().unwrap()).unwrap();
    assert_eq!((plan.sessions, report.adjusted), (vec![session], vec!["a".to_owned()]));
}

#[test]
fn a_mistake_in_a_plan_names_its_line_its_field_and_what_is_allowed() {
    let told = |session: &str| {
        let text = format!("{{\"sessions\": [\n{session}\n]}}");
        read_plan(&text, None, Rules::built_in().unwrap()).unwrap_err().to_string()
    };
    let kind = told(r#"{"id": "a", "day": "2026-03-17", "kind": "thresh", "distance_m": 9000}"#);
    assert!(kind.contains("line 2: `thresh` is not known; allowed are rest, walk, walk_run"), "{kind}");
    let field = told(r#"{"id": "a", "day": "2026-03-17", "kind": "easy", "km": 9}"#);
    assert!(field.contains("line 2: there is no field `km`; allowed are id, day, kind"), "{field}");
    let lacks = told(r#"{"id": "a", "kind": "easy", "distance_m": 9000}"#);
    assert!(lacks.contains("line 2: the field `day` is not there"), "{lacks}");
    let wrong = told(r#"{"id": "a", "day": "2026-03-17", "kind": "easy", "distance_m": 9000, "key": "yes"}"#);
    assert!(wrong.contains("true or false belongs"), "{wrong}");
}

#[test]
fn events_of_intervals_icu_are_sessions_and_races() {
    let text = r#"[
      {"id": 101, "category": "WORKOUT", "start_date_local": "2026-03-17T07:00:00", "name": "5x1000", "type": "Run", "distance": 11000.0,
       "moving_time": 3540, "icu_training_load": 71, "new_field": {"x": 1},
       "workout_doc": {"steps": [{"warmup": true, "duration": 900, "pace": {"start": 72, "end": 78, "units": "%pace"}},
         {"reps": 5, "steps": [{"distance": 1000, "pace": {"value": 106, "units": "%pace"}}, {"duration": "90", "hr": {"value": "Z1", "units": "hr_zone"}}]},
         {"cooldown": true, "duration": 600}]}},
      {"id": "102", "category": "WORKOUT", "start_date_local": "2026-03-18", "name": "Morning loop", "type": "Run", "moving_time": 2700},
      {"id": 103, "category": "WORKOUT", "start_date_local": "2026-03-19T00:00:00", "name": "Threshold 2x20", "type": "Ride", "moving_time": 3600},
      {"id": 104, "category": "RACE_B", "start_date_local": "2026-04-26T09:00:00", "name": "City run", "type": "Run", "distance": 21097},
      {"id": 105, "category": "NOTE", "start_date_local": "2026-03-16T00:00:00", "name": "Build"},
      {"id": 106, "category": "WORKOUT", "start_date_local": "soon", "name": "Easy 8 km"}, 7]"#;
    let (plan, report) = read_plan(text, None, Rules::built_in().unwrap()).unwrap();
    let of = |id: &str| plan.sessions.iter().find(|s| s.id == id).unwrap();
    assert_eq!((of("101").kind, of("101").distance_m, of("101").steps.len()), (Kind::Intervals, 11_000, 4));
    assert_eq!(of("101").work_s, Some(1800));
    assert_eq!((of("102").kind, of("102").distance_m, of("102").duration_s), (Kind::Easy, 7500, Some(2700)));
    assert_eq!((of("103").kind, of("103").duration_s), (Kind::Cross, Some(3600)));
    assert_eq!((plan.races[0].priority, plan.races[0].distance_m), (Priority::B, 21_097));
    assert_eq!(of("104").kind, Kind::Race);
    assert_eq!(report.estimated, ["102"]);
    let missed: Vec<&str> = report.not_understood.iter().map(|n| n.title.as_str()).collect();
    assert_eq!((report.format, missed), (Format::Intervals, vec!["Build", "Easy 8 km", ""]));
}

/// The one session of an event of intervals.icu.
fn of_intervals(fields: &str) -> Session {
    let text = format!(
        r#"[{{"id": 1, "category": "WORKOUT", "start_date_local": "2026-03-17T07:00:00", "type": "Run", {fields}}}]"#
    );
    back(&text).sessions.remove(0)
}

#[test]
fn odd_fields_of_intervals_icu_lose_no_workout() {
    for odd in [
        r#""workout_doc": {"steps": null}"#,
        r#""workout_doc": {"steps": [{"warmup": null, "cooldown": 1, "duration": 600, "reps": "x", "pace": 7}, null, 3]}"#,
        r#""workout_doc": "x""#,
        r#""workout_doc": null, "end_date_local": 7, "moving_time": "soon""#,
    ] {
        let read = of_intervals(&format!(r#""name": "Easy", "distance": 9000, {odd}"#));
        assert_eq!((read.kind, read.distance_m), (Kind::Easy, 9000), "{odd}");
    }
    assert_eq!(of_intervals(r#""name": "Easy", "distance": "9000""#).distance_m, 9000);
    assert_eq!(of_intervals(r#""name": 7, "distance": 9000"#).distance_m, 9000);
}

#[test]
fn pauses_in_the_sets_of_intervals_icu_are_no_work() {
    let set = |pause: &str| {
        let work = r#"{"duration": 180, "power": {"value": 106, "units": "%ftp"}}"#;
        let doc = format!(r#"{{"steps": [{{"reps": 5, "steps": [{work}, {pause}]}}]}}"#);
        of_intervals(&format!(r#""name": "Session", "distance": 9000, "workout_doc": {doc}"#))
    };
    for pause in [
        r#"{"duration": 120, "intensity": "rest"}"#,
        r#"{"duration": 120}"#,
        r#"{"duration": 120, "power": {"value": 55, "units": "%ftp"}}"#,
        r#"{"duration": 60, "intensity": "rest"}, {"duration": 60}"#,
    ] {
        let read = set(pause);
        assert_eq!((read.work_s, read.intensity), (Some(900), Intensity::Vo2), "{pause}");
        assert_eq!(read.steps[1].what, StepKind::Recovery, "{pause}");
    }
}

#[test]
fn repeats_are_not_the_whole_of_a_run_whose_time_is_told() {
    let read = of_intervals(r#""name": "10 x 400 m", "moving_time": 3000"#);
    assert_eq!((read.distance_m, read.duration_s, read.kind), (8300, Some(3000), Kind::Intervals));
    let read = of_intervals(r#""name": "WU 2 km, 10 x 400 m, CD 2 km", "moving_time": 3000"#);
    assert_eq!(read.distance_m, 8000);
}

#[test]
fn steps_are_read_within_bounds() {
    let plan = |step: &str| {
        let session = format!(
            r#"{{"id": "a", "day": "2026-03-17", "kind": "intervals", "distance_m": 9000, "steps": [{step}]}}"#
        );
        read_plan(&format!(r#"{{"sessions": [{session}]}}"#), None, Rules::built_in().unwrap())
    };
    let step = r#"{"what": "work", "repeats": 5, "intensity": "vo2", "distance_m": 1000, "pace_s_per_km": [222, 228]}"#;
    assert_eq!(plan(step).unwrap().0.sessions[0].steps[0].extent, Extent::Metres(1000));
    for wrong in ["-1", "0", "9000000000"] {
        let error = plan(&step.replace("1000", wrong)).unwrap_err().to_string();
        assert!(error.contains("a step of no length or of far too much"), "{error}");
    }
    assert!(plan(&step.replace(": 5,", ": 0,")).is_err());
}
