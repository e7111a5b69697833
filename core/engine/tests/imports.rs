//! Exports on their way into the database.

#![cfg(test)]

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ebb_engine::import::{ImportReport, Listener, Phase, Progress, Silent};
use ebb_engine::{AsOf, Engine, Zone};
use ebb_model::time::Day;

const NOW: i64 = 1_773_640_000_000;

/// 300 days of a watch: two nights each, resting heart rate, HRV, a run, and heart rate all day.
fn export(folder: &Path) -> PathBuf {
    let mut xml = String::from("<?xml version=\"1.0\"?>\n<HealthData locale=\"en_FR\">\n");
    let mut record = |kind: &str, day: i64, from: (i64, i64), to: (i64, i64), value: &str, device: &str| {
        let date = |(hour, minute): (i64, i64)| {
            format!("2025-{:02}-{:02} {hour:02}:{minute:02}:00 +0000", 1 + day / 28, 1 + day % 28)
        };
        xml += &format!(
            " <Record type=\"{kind}\" sourceName=\"Watch\" sourceVersion=\"11\"{device} creationDate=\"{}\" \
             startDate=\"{}\" endDate=\"{}\" value=\"{value}\"/>\n",
            date(to),
            date(from),
            date(to)
        );
    };
    for day in 0..300 {
        let device =
            if day % 200 < 120 { " device=\"&lt;&lt;HKDevice: 0x1&gt;, hardware:W1&gt;\"" } else { "" };
        let sleep = "HKCategoryTypeIdentifierSleepAnalysis";
        for piece in 0..12 {
            let value = ["AsleepCore", "AsleepDeep", "Awake"][usize::try_from(piece).unwrap() % 3];
            let value = format!("HKCategoryValueSleepAnalysis{value}");
            record(sleep, day, (piece / 2, piece % 2 * 30), (piece / 2, piece % 2 * 30 + 29), &value, device);
        }
        record(sleep, day, (14, 0), (14 + day % 9, 40), "HKCategoryValueSleepAnalysisAsleepUnspecified", "");
        record(
            "HKQuantityTypeIdentifierRestingHeartRate",
            day,
            (0, 0),
            (23, 0),
            &(day * 5 % 130).to_string(),
            "",
        );
        for sample in 0..4 {
            let ms = (day * 7 + sample * 50).to_string();
            record(
                "HKQuantityTypeIdentifierHeartRateVariabilitySDNN",
                day,
                (sample, 5),
                (sample, 6),
                &ms,
                device,
            );
        }
        for sample in 0..24 {
            record("HKQuantityTypeIdentifierHeartRate", day, (sample, 10), (sample, 10), "55", device);
        }
    }
    xml += "</HealthData>\n";
    let path = folder.join("export.xml");
    fs::write(&path, xml).unwrap();
    path
}

fn zone() -> Zone {
    Zone::named("Europe/Paris").unwrap()
}

#[test]
fn an_export_in_pieces_is_imported_as_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path());
    let staged = || Engine::read_export(&path, &zone(), &mut Silent).unwrap();
    let whole = || ebb_import::read(&path, &zone(), &mut Silent).unwrap();
    let (in_pieces, at_once) = (Engine::in_memory().unwrap(), Engine::in_memory().unwrap());
    let first = in_pieces.apply_export(staged(), NOW).unwrap();
    assert_eq!(first, at_once.apply_export(whole(), NOW).unwrap());
    assert_eq!(first.new, 300 * 18);
    assert!(first.heart_rate_minutes > 2000 && first.implausible.len() > 1, "{first:?}");
    // Either finds everything the other wrote.
    let again = ImportReport { new: 0, heart_rate_minutes: 0, duplicates: first.new, ..first };
    assert_eq!(in_pieces.apply_export(whole(), NOW).unwrap(), again);
    assert_eq!(at_once.apply_export(staged(), NOW).unwrap(), again);
}

struct StopsAtOneMib;

impl Listener for StopsAtOneMib {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        assert_eq!(progress.phase, Phase::Reading);
        if progress.done_bytes < 1 << 20 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

#[test]
fn an_import_that_was_stopped_leaves_the_database_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path());
    let database = folder.path().join("ebb.db");
    drop(Engine::open(&database).unwrap());
    let before = fs::read(&database).unwrap();
    let error = Engine::read_export(&path, &zone(), &mut StopsAtOneMib).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the import was stopped; nothing was changed, start it again when you like"
    );
    assert_eq!(fs::read(&database).unwrap(), before);
    let engine = Engine::open(&database).unwrap();
    let export = Engine::read_export(&path, &zone(), &mut Silent).unwrap();
    assert_eq!(engine.apply_export(export, NOW).unwrap().new, 300 * 18);
}

/// Hears what is written, and stops it once so much is done.
struct Writes {
    stop_at: u64,
    told: Vec<Progress>,
}

impl Listener for Writes {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self.told.push(progress);
        if progress.done_bytes < self.stop_at { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

#[test]
fn writing_is_heard_to_its_end_and_stopped_it_leaves_the_database_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path());
    let engine = Engine::open(&folder.path().join("ebb.db")).unwrap();
    let staged = || Engine::read_export(&path, &zone(), &mut Silent).unwrap();
    let mut all = Writes { stop_at: u64::MAX, told: Vec::new() };
    Engine::in_memory().unwrap().import(staged(), Some("Europe/Paris"), NOW, &mut all).unwrap();
    let (first, last) = (all.told.first().unwrap(), all.told.last().unwrap());
    assert!(all.told.len() > 10 && all.told.is_sorted_by_key(|progress| progress.done_bytes));
    assert!(all.told.iter().all(|p| p.phase == Phase::Writing && p.total_bytes == last.total_bytes));
    assert!(first.done_bytes < last.total_bytes / 2 && last.done_bytes == last.total_bytes);
    // Before anything is written.
    let mut stops = Writes { stop_at: 0, told: Vec::new() };
    let error = engine.import(staged(), Some("Europe/Paris"), NOW, &mut stops).unwrap_err();
    assert!(error.is_transient(), "{error}");
    assert_eq!((engine.home_zone().unwrap(), stops.told.len()), (None, 1));
    // While it is: writing waits for nobody and may be done by then, but is kept whole or not at all.
    for stop_at in [1, last.total_bytes * 2 / 3] {
        let engine = Engine::in_memory().unwrap();
        let mut stops = Writes { stop_at, told: Vec::new() };
        let kept = engine.import(staged(), Some("Europe/Paris"), NOW, &mut stops).is_ok();
        assert_eq!(engine.home_zone().unwrap().is_some(), kept);
        assert_eq!(engine.days(None, None).unwrap().is_empty(), !kept);
    }
    let report = engine.import(staged(), Some("Europe/Paris"), NOW, &mut Silent).unwrap();
    assert_eq!((report.new, report.duplicates), (300 * 18, 0));
    assert_eq!(engine.home_zone().unwrap().as_deref(), Some("Europe/Paris"));
}

/// Asks and answers the engine that imports, whenever it hears of it.
struct Calls<'a>(&'a Engine, u64);

impl Listener for Calls<'_> {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        assert!(self.0.races(AsOf::Now).unwrap().is_empty());
        self.0.answer_underfuelling(Day::from_number(20_000), false, NOW).unwrap();
        self.1 = progress.done_bytes;
        ControlFlow::Continue(())
    }
}

#[test]
fn a_listener_may_call_the_engine_that_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path());
    for engine in [Engine::in_memory().unwrap(), Engine::open(&folder.path().join("ebb.db")).unwrap()] {
        let staged = Engine::read_export(&path, &zone(), &mut Silent).unwrap();
        let mut calls = Calls(&engine, 0);
        assert_eq!(engine.import(staged, None, NOW, &mut calls).unwrap().new, 300 * 18);
        assert!(calls.1 > 0 && !engine.ledger().unwrap().is_empty());
    }
}
