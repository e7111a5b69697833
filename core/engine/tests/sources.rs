//! Who measures what, whom the athlete hears first, and which heart rate a phone is asked for.

#![cfg(test)]

mod support;

use ebb_engine::Engine;
use ebb_engine::morning::Question;
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::health::record::{ChangeSet, Cursor, Deletion, Delivery, Interval, Record};
use ebb_model::health::stream::{Method, Metric, Platform, StreamKey};
use ebb_model::ledger::{Entry, Event, PrimaryReason};
use ebb_model::time::{Day, HOUR_MS, MINUTE_MS};
use support::{at, athlete, day, heart_rate, learns, life, live, night, quiet, run, signals};

fn today() -> Day {
    day("2026-03-16")
}

/// A ring for three months, and a band since the first of March.
fn ring_and_band() -> Engine {
    let band = |of: Day| {
        let mut records: Vec<Record> = signals("band", of, 54.0, 70.0);
        records.push(night("band", of, 450));
        records
    };
    let mut records = life("2025-12-15", "2026-03-15", quiet);
    records.extend(day("2026-03-01").through(day("2026-03-15")).flat_map(band));
    athlete(records)
}

fn key(method: Method, app: &str) -> StreamKey {
    StreamKey::new(method, Platform::Android, app, None)
}

fn texts() -> Texts {
    Texts::new(Language::En, Units::Km).unwrap()
}

fn speaks(engine: &Engine, metric: Metric) -> String {
    let sources = engine.sources(today(), &texts()).unwrap();
    sources.into_iter().find(|s| s.metric == metric && s.speaks).unwrap().app
}

#[test]
fn every_stream_is_listed_and_that_which_speaks_comes_first() {
    let engine = ring_and_band();
    let sources = engine.sources(today(), &texts()).unwrap();
    let listed: Vec<(&str, &str, usize, bool)> =
        sources.iter().map(|s| (s.metric.name(), s.app.as_str(), s.days, s.speaks)).collect();
    assert_eq!(
        listed,
        [
            ("resting_heart_rate", "ring", 91, true),
            ("resting_heart_rate", "band", 15, false),
            ("hrv", "ring", 91, true),
            ("hrv", "band", 15, false),
            ("sleep", "ring", 91, true),
            ("sleep", "band", 15, false),
        ]
    );
    let band = &sources[1];
    assert_eq!((band.first_day, band.last_day), (day("2026-03-01"), day("2026-03-15")));
    assert_eq!((band.method_name.as_str(), band.recent_days), ("as your phone gives it", 15));
    insta::assert_snapshot!(serde_json::to_string_pretty(&sources[..2]).unwrap());
}

#[test]
fn the_first_of_the_athletes_order_speaks_and_the_ledger_says_why() {
    let engine = ring_and_band();
    engine.live_morning(today() - 1, Question::default(), at(today() - 1).epoch_ms).unwrap();
    engine.set_source_order(Metric::Hrv, &[key(Method::Rmssd, "band"), key(Method::Rmssd, "ring")]).unwrap();
    assert_eq!(
        (speaks(&engine, Metric::Hrv), speaks(&engine, Metric::Sleep)),
        ("band".into(), "ring".into())
    );
    engine.live_morning(today(), Question::default(), at(today()).epoch_ms).unwrap();
    let said = engine.ledger().unwrap();
    // What was said of the days before is revised too, and opens nothing.
    let news = said.iter().filter_map(|(_, entry)| match entry {
        Entry::Morning(said) if !said.superseding => Some(&said.events),
        _ => None,
    });
    let changed: Vec<&Event> = news.flatten().collect();
    assert!(
        matches!(
            changed[..],
            [Event::PrimaryChanged { metric: Metric::Hrv, why: PrimaryReason::Pinned, .. }]
        ),
        "{changed:?}"
    );
    engine.set_source_order(Metric::Hrv, &[]).unwrap();
    assert_eq!(speaks(&engine, Metric::Hrv), "ring");
}

#[test]
fn the_order_of_sleep_chooses_the_night_and_falls_back_where_the_first_has_none() {
    let engine = ring_and_band();
    engine.set_source_order(Metric::Sleep, &[key(Method::Stages, "band")]).unwrap();
    let apps = |from: &str, to: &str| -> Vec<String> {
        let days = engine.days(Some(day(from)), Some(day(to))).unwrap();
        days.into_iter().filter_map(|d| Some(d.sleep?.stream.app().to_owned())).collect()
    };
    assert_eq!(apps("2026-02-28", "2026-03-01"), ["ring", "band"]);
    // A night of the ring alone is better than none.
    learns(&engine, quiet(today()));
    assert_eq!(apps("2026-03-16", "2026-03-16"), ["ring"]);
}

#[test]
fn an_order_that_makes_no_sense_is_refused() {
    let engine = ring_and_band();
    let ring = key(Method::Rmssd, "ring");
    assert!(engine.set_source_order(Metric::Sleep, std::slice::from_ref(&ring)).is_err());
    assert!(engine.set_source_order(Metric::Hrv, &[ring.clone(), ring.clone()]).is_err());
    // One that is not known yet waits for its first value.
    engine.set_source_order(Metric::Hrv, &[key(Method::Rmssd, "new"), ring]).unwrap();
    assert_eq!(speaks(&engine, Metric::Hrv), "ring");
}

#[test]
fn a_change_set_is_applied_whole_with_its_deletions_and_its_cursor() {
    let engine = Engine::in_memory().unwrap();
    let cursor = Cursor { platform: Platform::Android, kind: "hrv".into(), position: vec![7] };
    let named = Record { native_id: Some("a".into()), ..quiet(today()).remove(0) };
    let first = ChangeSet { cursors: vec![cursor], ..live(vec![named]) };
    assert_eq!(engine.apply(&first, at(today())).unwrap().new, 1);
    assert_eq!(engine.apply(&first, at(today())).unwrap().duplicates, 1);
    assert_eq!(engine.cursor(Platform::Android, "hrv").unwrap(), Some(vec![7]));
    assert_eq!(engine.cursor(Platform::Android, "sleep").unwrap(), None);
    let deleted = Deletion { platform: Platform::Android, native_id: "a".into() };
    let second = ChangeSet { deletions: vec![deleted], ..ChangeSet::new(Delivery::Live) };
    assert_eq!(engine.apply(&second, at(today())).unwrap().deleted, 1);
    assert!(engine.days(None, None).unwrap().is_empty());
}

#[test]
fn heart_rate_is_wanted_of_nights_and_runs_until_it_is_there_or_was_asked_for() {
    let run_day = day("2026-03-10");
    let engine = athlete(vec![night("ring", run_day, 480), run("watch", run_day, 10_000.0, 3_300)]);
    let now = at(today());
    let end = run_day.start(3600).plus_ms(6 * HOUR_MS).epoch_ms;
    let slept = Interval { from_ms: end - 480 * MINUTE_MS, to_ms: end };
    let start = run_day.start(3600).plus_ms(17 * HOUR_MS).epoch_ms;
    let ran = Interval { from_ms: start, to_ms: start + 3_300_000 };
    assert_eq!(engine.wanted_heart_rate(now).unwrap(), [ran, slept]);

    let given = ChangeSet {
        heart_rate: vec![heart_rate("watch", start + 60_000, 50)],
        heart_rate_asked: vec![ran],
        ..ChangeSet::new(Delivery::Live)
    };
    engine.apply(&given, now).unwrap();
    assert_eq!(engine.wanted_heart_rate(now).unwrap(), [slept]);
    let nothing = ChangeSet { heart_rate_asked: vec![slept], ..ChangeSet::new(Delivery::Live) };
    engine.apply(&nothing, now).unwrap();
    assert_eq!(engine.wanted_heart_rate(now).unwrap(), []);
    // Within two days a watch may still hand over more.
    assert_eq!(engine.wanted_heart_rate(at(run_day + 1)).unwrap(), [ran, slept]);
}
