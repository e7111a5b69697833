//! Real exports of Apple Health.

#![cfg(test)]

mod common;

use common::*;
use ebb_import::{Silent, read};
use ebb_model::health::record::{Activity, BeatLink, Body};

#[test]
fn a_run_of_2016_in_miles_by_a_watch_without_a_device() {
    let import = read(&fixture("apple/real-2016-us.xml"), &zone("America/New_York"), &mut Silent).unwrap();
    let [(record, run)] = workouts(&import)[..] else { panic!("one workout") };
    // Its own zone, not the one named nor the printed -0700.
    assert_eq!(record.start.to_string(), "2016-11-14T06:25:41-08:00");
    // Phones print a no-break space in that name.
    assert_eq!(record.origin.name, "Apple\u{a0}Watch");
    assert_eq!(record.origin.app, "com.apple.health");
    assert_eq!(record.device, None);
    assert_eq!((run.activity, run.moving_s.round(), run.mean_hr), (Activity::Run, 312.0, None));
    assert_eq!(run.distance_m.map(f64::round), Some(800.0));
    // One sample of heart rate two years later lies near no sleep and no workout.
    assert!(import.changes.heart_rate.is_empty());
    assert_eq!((import.report.read, import.report.ignored), (2, 1));
}

#[test]
fn records_of_2018_in_french() {
    let import = read(&fixture("apple/real-2018-fr.xml"), &zone("Europe/Paris"), &mut Silent).unwrap();
    let [resting, hrv] = import.changes.records.as_slice() else { panic!("two records") };
    assert_eq!(resting.body, Body::RestingHeartRate { bpm: 49.0 });
    assert_eq!(resting.start.day().to_string(), "2018-11-30");
    assert_eq!((resting.origin.app.as_str(), resting.device.as_deref()), ("com.apple.health", None));
    assert_eq!(hrv.device.as_deref(), Some("Watch4,2"));
    assert_eq!((import.report.read, import.report.ignored), (3, 10));
    assert!(import.report.unreadable.is_empty());
}

#[test]
fn beats_of_2018_in_french() {
    let import = read(&fixture("apple/real-2018-fr-beats.xml"), &zone("Europe/Paris"), &mut Silent).unwrap();
    let beats = import
        .changes
        .records
        .iter()
        .find_map(|r| match &r.body {
            Body::Sdnn { beats, .. } if !beats.is_empty() => Some(beats),
            _ => None,
        })
        .unwrap();
    assert_eq!(beats.len(), 27);
    assert_eq!((beats[0].at_ms, beats[0].link), (5_670, BeatLink::Rate(78.0)));
    // Twenty of the 26 pairs are neighbours, by the rule of the model.
    let neighbours = beats.windows(2).filter(|pair| {
        let BeatLink::Rate(bpm) = pair[1].link else { return false };
        let (bpm, apart) = (f64::from(bpm), f64::from(pair[1].at_ms - pair[0].at_ms));
        (apart - 60_000.0 / bpm).abs() <= 10.0 + 30_000.0 / (bpm * bpm)
    });
    assert_eq!(neighbours.count(), 20);
}
