//! The widget's file and the notification: golden files, their schemas, and when they are old.

#![cfg(test)]

mod support;

use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use ebb_engine::morning::Question;
use ebb_engine::snapshot::{Snapshot, notification, snapshot};
use ebb_engine::{Engine, Profile, scenario};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::facts::Facts;
use ebb_model::health::record::Body;
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::rules::Rules;
use ebb_model::time::{Day, HOUR_MS, Moment};
use serde_json::Value;
use support::{athlete, day, life, quiet};

/// The morning of each golden file, and the scenario it comes from.
const GOLDEN: [(&str, &str); 11] = [
    ("ready", "tier-ready-all-normal"),
    ("watch", "tier-watch-one-mild"),
    ("hold", "tier-hold-one-strong"),
    ("ease", "worked-ease-gate-pass"),
    ("cut", "worked-cut-gate-pass"),
    ("deep-cut", "worked-deepcut-gate-unknown"),
    ("cut-under-way", "cut-goes-on"),
    ("learning", "still-learning"),
    ("first-days", ""),
    ("stale", ""),
    ("empty", ""),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn scenario(file: &Path) -> Option<(Day, Facts)> {
    scenario::morning(&std::fs::read_to_string(file).unwrap(), Rules::built_in().unwrap()).ok()
}

fn facts(name: &str, from: &str) -> (Day, Facts) {
    let of = |engine: Engine, on: Day| (on, engine.morning(on, Question::default()).unwrap().facts);
    match name {
        // The phone has heard nothing for ten days.
        "stale" => of(athlete(life("2025-12-07", "2026-03-06", quiet)), day("2026-03-16")),
        "first-days" => of(athlete(life("2026-03-12", "2026-03-15", quiet)), day("2026-03-16")),
        "empty" => (day("2026-03-16"), Facts::default()),
        _ => {
            let (on, mut facts) = scenario(&folder("tests/vectors").join(format!("{from}.json"))).unwrap();
            // Monday rests in most scenarios: as if today were Tuesday, so that there is something to show.
            for session in &mut facts.plan {
                session.day = session.day - 1;
            }
            (on, facts)
        }
    }
}

fn made(day: Day) -> Moment {
    day.start(3600).plus_ms(6 * HOUR_MS + 1_800_000)
}

fn of(morning: &Morning, facts: &Facts, texts: &Texts) -> Snapshot {
    snapshot(morning, facts, Rules::built_in().unwrap(), texts, made(morning.day))
}

fn schema(name: &str) -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let text = std::fs::read_to_string(folder("snapshot").join(name)).unwrap();
    let mut compiler = Compiler::new();
    compiler.add_resource(name, serde_json::from_str(&text).unwrap()).unwrap();
    let index = compiler.compile(name, &mut schemas).unwrap();
    (schemas, index)
}

fn holds((schemas, index): &(Schemas, SchemaIndex), value: &Value) {
    if let Err(error) = schemas.validate(value, *index) {
        panic!("{error:#}\n{value:#}");
    }
}

/// Compares with the file, or writes it where that is asked.
fn golden(file: &str, value: &Value) {
    let file = folder("snapshot/golden").join(file);
    let text = serde_json::to_string_pretty(value).unwrap() + "\n";
    if std::env::var_os("EBB_GOLDEN").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, text, "{}: run with EBB_GOLDEN=1 and read what changed", file.display());
}

#[test]
fn the_golden_files_are_what_the_core_writes_and_what_the_schemas_say() {
    let rules = Rules::built_in().unwrap();
    let (of_snapshot, of_notification) = (schema("snapshot.schema.json"), schema("notification.schema.json"));
    for (name, from) in GOLDEN {
        let (on, facts) = facts(name, from);
        let morning = evaluate(on, &facts, Offers::Open, rules);
        for (code, language) in [("en", Language::En), ("fr", Language::Fr)] {
            let texts = Texts::new(language, Units::Km).unwrap();
            let said = serde_json::to_value(of(&morning, &facts, &texts)).unwrap();
            holds(&of_snapshot, &said);
            golden(&format!("{name}.{code}.snapshot.json"), &said);
            let said = serde_json::to_value(notification(&morning, &facts, rules, &texts)).unwrap();
            holds(&of_notification, &said);
            golden(&format!("{name}.{code}.notification.json"), &said);
        }
    }
}

#[test]
fn every_golden_morning_fits_the_schema_and_four_kilobytes() {
    let rules = Rules::built_in().unwrap();
    let (of_snapshot, of_notification) = (schema("snapshot.schema.json"), schema("notification.schema.json"));
    let files = std::fs::read_dir(folder("tests/vectors")).unwrap().map(|f| f.unwrap().path());
    let mut seen = 0;
    for (on, facts) in files.filter_map(|file| scenario(&file)) {
        let morning = evaluate(on, &facts, Offers::Open, rules);
        for language in [Language::En, Language::Fr] {
            let texts = Texts::new(language, Units::Mi).unwrap();
            let snapshot = of(&morning, &facts, &texts);
            assert!(serde_json::to_string(&snapshot).unwrap().len() <= 4096);
            holds(&of_snapshot, &serde_json::to_value(&snapshot).unwrap());
            holds(
                &of_notification,
                &serde_json::to_value(notification(&morning, &facts, rules, &texts)).unwrap(),
            );
        }
        seen += 1;
    }
    assert!(seen > 50);
}

#[test]
fn it_is_old_from_the_next_four_in_the_morning() {
    let facts = Facts::default();
    let rules = Rules::built_in().unwrap();
    let on = day("2026-03-16");
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let morning = evaluate(on, &facts, Offers::Open, rules);
    let old = |hour: i64| {
        let made_at = on.start(-18_000).plus_ms(hour * HOUR_MS);
        snapshot(&morning, &facts, rules, &texts, made_at).stale_after.to_string()
    };
    assert_eq!(old(3), "2026-03-16T04:00:00-05:00");
    assert_eq!(old(4), "2026-03-17T04:00:00-05:00");
    assert_eq!(old(23), "2026-03-17T04:00:00-05:00");
}

#[test]
fn the_engine_speaks_the_language_of_the_profile_and_says_nothing_of_a_quiet_morning() {
    // Nobody who runs: without a plan there is nothing a rule could change.
    let mut records = life("2025-12-07", "2026-03-16", quiet);
    records.retain(|r| !matches!(r.body, Body::Workout(_)));
    let engine = athlete(records);
    let at = made(day("2026-03-16"));
    assert!(engine.snapshot(at).unwrap().contains("\"word\":\"Ready\""));
    assert_eq!(engine.notification(at).unwrap(), None);
    let french = Profile { language: Language::Fr, ..Profile::default() };
    engine.set_profile(&french, at).unwrap();
    assert!(engine.snapshot(at).unwrap().contains("\"word\":\"Prêt"));
}
