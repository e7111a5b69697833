//! The large fixtures, where they are there: raw records against their truth. What nights and daily values are made
//! of them is tested where they are made.

#![cfg(test)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::*;
use ebb_import::{Import, Silent, Zone, read};
use ebb_model::health::record::{Activity, Body, Record};
use ebb_model::time::{Day, Moment};
use serde_json::Value;

fn truth(name: &str) -> Option<Value> {
    let text = std::fs::read_to_string(shared(&format!("{name}.truth.json"))?).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

fn both(name: &str) -> Option<(Import, Value)> {
    let truth = truth(name)?;
    let zone = truth["tz"].as_str().or(truth["meta"]["tz"].as_str()).unwrap();
    let import = read(&shared(&format!("{name}.zip"))?, &Zone::named(zone).unwrap(), &mut Silent).unwrap();
    Some((import, truth))
}

fn days(truth: &Value) -> impl Iterator<Item = (Day, &Value)> {
    truth["days"].as_object().unwrap().iter().map(|(day, value)| (day.parse().unwrap(), value))
}

fn ms(text: &Value) -> i64 {
    text.as_str().unwrap().parse::<Moment>().unwrap().epoch_ms
}

fn by_day(import: &Import, value: impl Fn(&Record) -> Option<f64>) -> BTreeMap<Day, Vec<f64>> {
    let mut days: BTreeMap<Day, Vec<f64>> = BTreeMap::new();
    for record in &import.changes.records {
        if let Some(value) = value(record) {
            days.entry(record.start.day()).or_default().push(value);
        }
    }
    days.values_mut().for_each(|values| values.sort_by(f64::total_cmp));
    days
}

fn resting(import: &Import) -> BTreeMap<Day, Vec<f64>> {
    by_day(import, |r| match r.body {
        Body::RestingHeartRate { bpm } if (25.0..=120.0).contains(&bpm) => Some(bpm),
        _ => None,
    })
}

fn is_like_the_truth(name: &str) {
    let Some((import, truth)) = both(name) else { return };
    let expected = |field: &str| -> BTreeMap<Day, Vec<f64>> {
        days(&truth)
            .filter_map(|(day, value)| {
                let mut values: Vec<f64> = match &value[field] {
                    Value::Array(values) => values.iter().map(|v| v.as_f64().unwrap()).collect(),
                    value => vec![value.as_f64()?],
                };
                values.sort_by(f64::total_cmp);
                (!values.is_empty()).then_some((day, values))
            })
            .collect()
    };
    assert_eq!(resting(&import), expected("rhr"), "{name}");
    let sdnn = by_day(&import, |r| match r.body {
        Body::Sdnn { ms, .. } if (1.0..=350.0).contains(&ms) => Some(ms),
        _ => None,
    });
    assert_eq!(sdnn, expected("hrv_sdnn"), "{name}");

    let starts: BTreeSet<i64> = import
        .changes
        .records
        .iter()
        .filter(|r| matches!(r.body, Body::Sleep { .. }))
        .map(|r| r.start.epoch_ms)
        .collect();
    let onsets: Vec<i64> = days(&truth)
        .filter(|(_, day)| day["sleep"]["asleep_min"].as_f64().is_some_and(|m| m >= 120.0))
        .map(|(_, day)| ms(&day["sleep"]["onset_utc"]))
        .collect();
    assert!(onsets.len() > 50 && onsets.iter().all(|onset| starts.contains(onset)), "{name}");

    let mut runs = Vec::new();
    for (_, day) in days(&truth) {
        runs.extend(day["runs"].as_array().into_iter().flatten());
    }
    let recorded: Vec<_> =
        workouts(&import).into_iter().filter(|(_, w)| w.activity == Activity::Run).collect();
    for run in &runs {
        let start = ms(&run["start_utc"]);
        let of = |r: &&(&Record, _)| (r.0.start.epoch_ms - start).abs() <= 2000;
        let (_, workout) = recorded.iter().find(of).unwrap_or_else(|| panic!("{name}: {run}"));
        let near = |have: f64, want: &Value, by: f64, within: f64| {
            (have - want.as_f64().unwrap() * by).abs() <= within
        };
        assert!(near(workout.distance_m.unwrap(), &run["km"], 1000.0, 15.0), "{name}: {run}");
        assert!(near(workout.moving_s, &run["moving_min"], 60.0, 12.0), "{name}: {run}");
        assert!(workout.mean_hr.is_none_or(|hr| near(hr, &run["avg_hr"], 1.0, 1.5)), "{name}: {run}");
    }
    // A run of the truth may be there twice, from two apps; none is there that the truth does not have.
    for (record, _) in &recorded {
        let close = |run: &&Value| (ms(&run["start_utc"]) - record.start.epoch_ms).abs() < 120_000;
        assert!(runs.iter().any(close), "{name}: {}", record.start);
    }
    assert!(import.report.unreadable.is_empty(), "{name}: {:?}", import.report);
}

#[test]
fn exports_of_a_generator_are_like_their_truth() {
    for name in ["berlin60_comma24", "la60_legacy", "paris90_dst_exportoffset", "paris90_dst_localoffset"] {
        is_like_the_truth(&format!("apple/{name}"));
    }
}

#[test]
fn a_year_full_of_faults_is_like_its_truth() {
    is_like_the_truth("apple/paris365_faults");
}

#[test]
fn the_printed_offset_changes_nothing() {
    let (Some((export, _)), Some((local, _))) =
        (both("apple/paris90_dst_exportoffset"), both("apple/paris90_dst_localoffset"))
    else {
        return;
    };
    // The beats of the one are printed on the clock of the phone, of the other likewise: nothing differs.
    assert_eq!(export.changes, local.changes);
}

#[test]
fn a_data_base_of_health_connect_is_like_its_truth() {
    for (name, sleeps, runs) in [("synthetic120", 120, 59), ("lifesnaps-a", 83, 0)] {
        let Some((import, truth)) = both(&format!("health_connect/{name}")) else { return };
        let expected = |field: &str| -> BTreeMap<Day, Vec<f64>> {
            days(&truth).filter_map(|(day, value)| Some((day, vec![value[field].as_f64()?]))).collect()
        };
        assert_eq!(resting(&import), expected("rhr_rounded"), "{name}");
        let rmssd = by_day(&import, |r| match r.body {
            Body::Rmssd { ms } => Some(ms),
            _ => None,
        });
        assert_eq!(rmssd, expected("rmssd_ms"), "{name}");
        let sessions: BTreeSet<(i64, i64)> = import
            .changes
            .records
            .iter()
            .filter(|r| matches!(r.body, Body::SleepSession { .. }))
            .map(|r| (r.start.epoch_ms, r.end.epoch_ms))
            .collect();
        let slept: BTreeSet<(i64, i64)> = days(&truth)
            .filter(|(_, day)| day["bed_utc"].is_string())
            .map(|(_, day)| (ms(&day["bed_utc"]), ms(&day["wake_utc"])))
            .collect();
        assert_eq!((sessions.len(), &sessions), (sleeps, &slept), "{name}");
        let mut recorded = workouts(&import).into_iter();
        for (_, day) in days(&truth).filter(|(_, day)| day["run"].is_object()) {
            let (record, run) = recorded.next().unwrap();
            assert_eq!(record.start.epoch_ms, ms(&day["run"]["start_utc"]), "{name}");
            assert_eq!(Some(run.moving_s), day["run"]["sec"].as_f64(), "{name}");
            let metres = day["run"]["km"].as_f64().unwrap() * 1000.0;
            assert!((run.distance_m.unwrap() - metres).abs() < 15.0, "{name}");
        }
        assert_eq!((workouts(&import).len(), recorded.count()), (runs, 0), "{name}");
        assert!(import.report.unreadable.is_empty() && !import.changes.heart_rate.is_empty(), "{name}");
    }
}
