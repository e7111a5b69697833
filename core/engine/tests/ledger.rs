//! What mornings say to one another, by way of the ledger.

#![cfg(test)]

use std::sync::Arc;

use ebb_engine::Engine;
use ebb_engine::import::{Format, Import, ReadReport};
use ebb_engine::morning::Question;
use ebb_model::health::record::{Activity, Body, ChangeSet, Delivery, Origin, Record, Workout};
use ebb_model::health::stream::{Metric, Platform};
use ebb_model::ledger::{Entry, Event, PrimaryReason, Said};
use ebb_model::plan::session::Kind;
use ebb_model::time::{Day, HOUR_MS};
use ebb_model::verdict::tier::Tier;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What a person's wearable says of a day: resting heart rate and HRV, as of the end of the night.
fn morning(of: Day, app: &str, bpm: f64, ms: f64) -> Vec<Record> {
    let at = of.start(0).plus_ms(6 * HOUR_MS);
    let origin = Arc::new(Origin { platform: Platform::Android, app: app.to_owned(), name: app.to_owned() });
    let record = |body| Record {
        origin: Arc::clone(&origin),
        device: None,
        native_id: None,
        start: at,
        end: at,
        created_ms: Some(at.epoch_ms),
        modified_ms: None,
        body,
    };
    vec![record(Body::RestingHeartRate { bpm }), record(Body::Rmssd { ms })]
}

fn run(of: Day) -> Record {
    let start = of.start(0).plus_ms(17 * HOUR_MS);
    let workout = Workout {
        activity: Activity::Run,
        moving_s: 7_300.0,
        distance_m: Some(20_000.0),
        mean_hr: None,
        ascent_m: None,
        effort: None,
        temperature_c: None,
    };
    Record {
        origin: Arc::new(Origin { platform: Platform::Android, app: "run".into(), name: "run".into() }),
        device: None,
        native_id: None,
        start,
        end: start.plus_ms(2 * HOUR_MS + 100_000),
        created_ms: Some(start.epoch_ms),
        modified_ms: None,
        body: Body::Workout(workout),
    }
}

/// A noise that repeats every four days, so that the spread is there and the means are known.
fn noise(of: Day) -> f64 {
    [1.0, -1.0, 0.5, -0.5][usize::try_from(of.number().rem_euclid(4)).unwrap()]
}

fn quiet(of: Day) -> Vec<Record> {
    morning(of, "ring", 50.0 + noise(of), 60.0 - 3.0 * noise(of))
}

/// Resting heart rate up and HRV down.
fn drifted(of: Day) -> Vec<Record> {
    morning(of, "ring", 55.0 + noise(of), 45.0 - 3.0 * noise(of))
}

struct Athlete(Engine);

impl Athlete {
    fn new() -> Self {
        Self(Engine::in_memory().unwrap())
    }

    fn lived(&mut self, from: &str, to: &str, of: fn(Day) -> Vec<Record>) {
        let runs = |d: Day| (d.number() % 2 == 0).then(|| run(d));
        let records = day(from).through(day(to)).flat_map(|d| of(d).into_iter().chain(runs(d))).collect();
        self.learns(records);
    }

    fn learns(&mut self, records: Vec<Record>) {
        let changes = ChangeSet { records, ..ChangeSet::new(Delivery::Live) };
        let report = ReadReport {
            format: Format::HealthConnect { schema: 23 },
            read: 0,
            ignored: 0,
            unreadable: Default::default(),
            missing_routes: 0,
            exported_at: None,
            source_order: Vec::new(),
        };
        self.0.apply_export(Import { changes, report }, i64::MAX).unwrap();
    }

    fn wakes(&mut self, on: &str) -> Option<Tier> {
        self.0.live_morning(day(on), Question::default(), 0).unwrap().morning.verdict.tier
    }

    fn said(&self) -> Vec<(Day, Said)> {
        let of = |(d, e)| if let Entry::Morning(s) = e { Some((d, s)) } else { None };
        self.0.ledger().unwrap().into_iter().filter_map(of).collect()
    }

    fn events(&self) -> Vec<(String, Event)> {
        let said = self.said().into_iter().filter(|(_, s)| !s.superseding);
        said.flat_map(|(d, s)| s.events.into_iter().map(move |e| (d.to_string(), e))).collect()
    }
}

#[test]
fn a_cut_is_opened_once_goes_on_and_ends() {
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-10", quiet);
    athlete.lived("2026-03-11", "2026-03-18", drifted);
    athlete.lived("2026-03-19", "2026-04-20", quiet);
    for d in day("2026-03-01").through(day("2026-04-05")) {
        athlete.wakes(&d.to_string());
    }
    let events = athlete.events();
    let opened: Vec<&str> = events
        .iter()
        .filter(|(_, e)| matches!(e, Event::CutOpened { .. }))
        .map(|(d, _)| d.as_str())
        .collect();
    let ended = events.iter().filter(|(_, e)| matches!(e, Event::CutEnded { .. })).count();
    assert!(!opened.is_empty(), "{events:?}");
    assert_eq!(opened.len(), ended, "{events:?}");
    assert!(opened[0] > "2026-03-11" && opened[0] < "2026-03-17", "{opened:?}");
}

#[test]
fn a_phone_opened_on_friday_knows_the_cut_that_began_on_wednesday() {
    let mut daily = Athlete::new();
    let mut late = Athlete::new();
    for athlete in [&mut daily, &mut late] {
        athlete.lived("2026-01-01", "2026-03-10", quiet);
        athlete.lived("2026-03-11", "2026-03-18", drifted);
    }
    for d in day("2026-02-20").through(day("2026-03-18")) {
        daily.wakes(&d.to_string());
    }
    late.wakes("2026-03-18");
    let cut = |a: &Athlete| a.said().last().unwrap().1.cut.unwrap();
    assert_eq!(cut(&daily), cut(&late));
    assert!(cut(&late).start < day("2026-03-18"));
}

#[test]
fn asking_again_adds_nothing() {
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-18", quiet);
    athlete.wakes("2026-03-18");
    let before = athlete.said();
    athlete.wakes("2026-03-18");
    assert_eq!(athlete.said(), before);
}

#[test]
fn looking_back_writes_nothing() {
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-18", quiet);
    athlete.0.morning(day("2026-03-01"), Question::default()).unwrap();
    assert!(athlete.said().is_empty());
}

#[test]
fn late_data_supersedes_a_verdict_and_opens_no_cut_in_the_past() {
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-12", quiet);
    athlete.wakes("2026-03-12");
    assert_eq!(athlete.wakes("2026-03-13"), Some(Tier::Ready));
    // The phone had been silent about a bad week that was nearly over.
    athlete.lived("2026-03-06", "2026-03-14", |d| morning(d, "ring", 75.0 + noise(d), 20.0 - noise(d)));
    athlete.wakes("2026-03-14");
    let superseding: Vec<_> = athlete.said().into_iter().filter(|(_, s)| s.superseding).collect();
    assert!(!superseding.is_empty());
    let past = athlete.said().into_iter().filter(|(d, s)| *d < day("2026-03-14") && !s.superseding);
    assert!(past.filter_map(|(_, s)| s.cut).next().is_none());
    let cut = athlete.said().last().unwrap().1.cut;
    assert!(cut.is_none_or(|c| c.start == day("2026-03-14")), "{cut:?}");
}

#[test]
fn a_new_ring_is_bridged_from_the_old_one_and_the_change_is_on_record() {
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-20", quiet);
    let new = |d: Day| morning(d, "band", 47.0 + noise(d), 80.0 - 4.0 * noise(d));
    // Both worn for two weeks, then the new one alone.
    athlete.lived("2026-03-07", "2026-04-10", new);
    for d in day("2026-03-01").through(day("2026-04-05")) {
        athlete.wakes(&d.to_string());
    }
    let changed: Vec<_> = athlete
        .events()
        .into_iter()
        .filter_map(|(d, e)| match e {
            Event::PrimaryChanged { metric: Metric::Hrv, why, .. } => Some((d, why)),
            _ => None,
        })
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(matches!(changed[0].1, PrimaryReason::Silent | PrimaryReason::MoreDays));
    let answer = athlete.0.morning(day("2026-04-05"), Question::default()).unwrap();
    let hrv = &answer.morning.verdict.raw.votes[1];
    assert!(hrv.bridged && hrv.nb >= 50, "{hrv:?}");
    assert_eq!(answer.morning.verdict.tier, Some(Tier::Ready));
}

#[test]
fn a_run_is_of_the_kind_of_the_session_it_was() {
    let plan = |days: std::ops::Range<u32>| {
        let session = |d: u32| {
            let kind = if d.is_multiple_of(2) { "threshold" } else { "easy" };
            format!(
                r#"{{"id": "s{d}", "day": "2026-03-{d}", "kind": "{kind}", "intensity": "{kind}", "distance_m": 20000}}"#
            )
        };
        let sessions: Vec<String> = days.map(session).collect();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), format!(r#"{{"sessions": [{}]}}"#, sessions.join(","))).unwrap();
        ebb_engine::PlanFile::read(file.path()).unwrap()
    };
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-18", quiet);
    let ask = |on: &str| {
        let question = Question { plan: Some(plan(10..28)), ..Question::default() };
        athlete.0.live_morning(day(on), question, 0).unwrap()
    };
    ask("2026-03-12");
    let answer = ask("2026-03-18");
    let ran = answer.facts.runs_between(day("2026-03-16"), day("2026-03-16"))[0].clone();
    assert_eq!((ran.kind, ran.hard), (Kind::Threshold, true));
    // Nothing was run on the day after.
    let done = |id: &str| answer.facts.plan.iter().find(|s| s.id == id).unwrap().completed;
    assert_eq!((done("s16"), done("s17")), (true, false));
}

#[test]
fn an_evening_look_does_not_rewrite_how_a_session_stood_in_the_morning() {
    // A bad week: the threshold session of the 16th becomes easy and shorter, and is run so.
    let file = tempfile::NamedTempFile::new().unwrap();
    let session = r#"{"id": "hard", "day": "2026-03-16", "kind": "threshold", "intensity": "threshold", "distance_m": 20000}"#;
    std::fs::write(file.path(), format!(r#"{{"sessions": [{session}]}}"#)).unwrap();
    let plan = ebb_engine::PlanFile::read(file.path()).unwrap();
    let mut athlete = Athlete::new();
    athlete.lived("2026-01-01", "2026-03-09", quiet);
    let nights = |d: Day| if d < day("2026-03-11") { quiet(d) } else { drifted(d) };
    let runs = |d: Day| (d.number() % 2 == 0).then(|| run(d));
    for d in day("2026-03-10").through(day("2026-03-16")) {
        athlete.learns(nights(d));
        let question = Question { plan: Some(plan.clone()), ..Question::default() };
        athlete.0.live_morning(d, question, 0).unwrap();
        athlete.learns(runs(d).into_iter().collect());
    }
    let stood = |a: &Athlete| a.said().into_iter().rfind(|(d, _)| *d == day("2026-03-16")).unwrap().1.today;
    let morning = stood(&athlete);
    assert_eq!((morning[0].kind, morning[0].hard), (Kind::Easy, false), "{morning:?}");
    let question = Question { plan: Some(plan.clone()), ..Question::default() };
    let evening = athlete.0.live_morning(day("2026-03-16"), question, 1).unwrap();
    assert!(evening.facts.plan[0].completed);
    assert_eq!(stood(&athlete), morning);
    let question = Question { plan: Some(plan), ..Question::default() };
    athlete.learns(nights(day("2026-03-17")));
    let next = athlete.0.live_morning(day("2026-03-17"), question, 2).unwrap();
    let ran = next.facts.runs_between(day("2026-03-16"), day("2026-03-16"))[0].clone();
    assert_eq!((ran.kind, ran.hard), (Kind::Easy, false));
    assert!(athlete.said().iter().all(|(_, s)| !s.superseding), "nothing was late");
}
