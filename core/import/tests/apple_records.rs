//! What of an Apple export becomes a record, and what does not.

#![cfg(test)]

mod common;

use common::*;
use ebb_import::{Format, Unreadable};
use ebb_model::health::record::{Activity, Beat, BeatLink, Body, SleepStage};

#[test]
fn a_record_has_the_offset_of_the_zone_not_the_printed_one() {
    let import = read_elements(&record(RHR, "49", ""));
    let record = &import.changes.records[0];
    assert_eq!(record.start.to_string(), "2025-07-01T08:00:00+02:00");
    assert_eq!(record.end.to_string(), "2025-07-01T09:00:00+02:00");
    assert_eq!(record.created_ms, Some(1_751_353_260_000));
    assert_eq!((record.native_id.as_deref(), record.modified_ms), (None, None));
    assert_eq!(record.body, Body::RestingHeartRate { bpm: 49.0 });
    assert_eq!(import.report.exported_at, Some(1_764_503_928_000));
    assert_eq!(import.report.format, Format::AppleHealth);
}

#[test]
fn a_zone_that_the_record_names_goes_before_the_named_one() {
    let tokyo = "<MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/>";
    let import = read_elements(&record(SLEEP, "HKCategoryValueSleepAnalysisAsleepCore", tokyo));
    assert_eq!(import.changes.records[0].start.to_string(), "2025-07-01T15:00:00+09:00");
    let nowhere = tokyo.replace("Asia/Tokyo", "Asia/Nowhere");
    let import = read_elements(&record(SLEEP, "HKCategoryValueSleepAnalysisAsleepCore", &nowhere));
    assert_eq!(import.changes.records[0].start.to_string(), "2025-07-01T08:00:00+02:00");
}

#[test]
fn a_kind_that_is_not_used_still_tells_that_its_source_is_apples() {
    let steps = "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"Bob\" sourceVersion=\"18.6\" \
        device=\"&lt;&lt;HKDevice: 0x1&gt;, name:iPhone, manufacturer:Apple Inc., hardware:iPhone15,2, software:18.6&gt;\"/>";
    let resting = record(RHR, "49", "").replace("Alex’s Apple Watch", "Bob");
    let app = |elements: &str| read_elements(elements).changes.records[0].origin.app.clone();
    assert_eq!(app(&resting), "Bob");
    assert_eq!(app(&(resting + steps)), "com.apple.health");
}

#[test]
fn implausible_values_are_handed_over() {
    let import = read_elements(&(record(RHR, "0", "") + &record(SDNN, "9999", "")));
    let bodies: Vec<&Body> = import.changes.records.iter().map(|r| &r.body).collect();
    assert_eq!(bodies, [&Body::RestingHeartRate { bpm: 0.0 }, &Body::Sdnn { ms: 9999.0, beats: Vec::new() }]);
    assert!(import.report.unreadable.is_empty());
}

#[test]
fn what_cannot_be_read_is_counted_by_reason() {
    let whole = record(RHR, "49", "");
    let import = read_elements(
        &[
            whole.replace("startDate=\"2025-07-01 07:00:00 +0100\"", "startDate=\"\""),
            whole.replace("endDate", "end"),
            whole.replace("\"49\"", "\"-\""),
            whole.replace("value=\"49\"", "value=\"49\" unit=\"ms\""),
            record(SLEEP, "HKCategoryValueSleepAnalysisDreaming", ""),
            record("HKQuantityTypeIdentifierHeartRate", "0", ""),
            record("HKQuantityTypeIdentifierStepCount", "?", ""),
        ]
        .concat(),
    );
    assert_eq!((import.report.read, import.report.ignored, import.changes.records.len()), (6, 1, 0));
    let counts: Vec<(Unreadable, u64)> = import.report.unreadable.into_iter().collect();
    assert_eq!(
        counts,
        [(Unreadable::Date, 2), (Unreadable::Number, 2), (Unreadable::Unit, 1), (Unreadable::Stage, 1)]
    );
}

#[test]
fn what_stands_in_a_correlation_is_not_read_again() {
    let inner = record(RHR, "49", "");
    let correlation = format!(
        "<Correlation type=\"HKCorrelationTypeIdentifierFood\" sourceName=\"A\" \
         startDate=\"2025-07-01 07:00:00 +0100\" endDate=\"2025-07-01 07:00:00 +0100\">{inner}</Correlation>"
    );
    let import = read_elements(&(correlation + &inner));
    assert_eq!((import.report.read, import.changes.records.len()), (1, 1));
}

#[test]
fn beats_are_milliseconds_since_the_start_of_their_record() {
    let beats = "<HeartRateVariabilityMetadataList>\
        <InstantaneousBeatsPerMinute bpm=\"78\" time=\"8:00:01,24\"/>\
        <InstantaneousBeatsPerMinute bpm=\"80\" time=\"8:00:02,00 AM\"/></HeartRateVariabilityMetadataList>";
    let import = read_elements(&record(SDNN, "25,5526", beats));
    let beat = |at_ms, bpm| Beat { at_ms, link: BeatLink::Rate(bpm) };
    let expected = Body::Sdnn { ms: 25.5526, beats: vec![beat(1240, 78.0), beat(2000, 80.0)] };
    assert_eq!(import.changes.records[0].body, expected);
}

#[test]
fn rmssd_as_delivered_since_ios_27_is_a_measure_of_its_own() {
    let import = read_elements(&record("HKQuantityTypeIdentifierHeartRateVariabilityRMSSD", "41.5", ""));
    assert_eq!(import.changes.records[0].body, Body::Rmssd { ms: 41.5 });
}

const TIMES: &str = "sourceName=\"Alex’s Apple Watch\" startDate=\"2025-07-01 07:00:00 +0100\" \
    endDate=\"2025-07-01 07:30:00 +0100\"";

#[test]
fn what_a_workout_repeats_inside_itself_is_not_added() {
    let own = "<MetadataEntry key=\"HKTimeZone\" value=\"Europe/London\"/>\
        <MetadataEntry key=\"HKElevationAscended\" value=\"1200 cm\"/>";
    let statistics = |km: &str, bpm: &str| {
        format!(
            "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"{km}\" unit=\"km\"/>\
             <WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"{bpm}\" unit=\"count/min\"/>"
        )
    };
    let activity = format!(
        "<WorkoutActivity uuid=\"1\">{}<MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/></WorkoutActivity>",
        statistics("2.5", "100")
    );
    let import = read_elements(&format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"29.5\" durationUnit=\"min\" \
         {TIMES}>{own}{activity}{}{own}</Workout>",
        statistics("5", "141.5")
    ));
    let (record, workout) = workouts(&import)[0];
    assert_eq!((import.report.read, import.changes.records.len()), (1, 1));
    assert_eq!(record.start.to_string(), "2025-07-01T07:00:00+01:00");
    assert_eq!((workout.activity, workout.moving_s), (Activity::Run, 1770.0));
    assert_eq!((workout.distance_m, workout.mean_hr), (Some(5000.0), Some(141.5)));
    assert_eq!((workout.ascent_m, workout.effort), (Some(12.0), None));
}

#[test]
fn a_rating_of_exactly_a_workout_is_its_effort() {
    let run = format!("<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" {TIMES}/>");
    let rating = format!(
        "<Record type=\"HKQuantityTypeIdentifierWorkoutEffortScore\" value=\"7\" {TIMES} unit=\"appleEffortScore\"/>"
    );
    let other = rating.replace("07:30", "07:31").replace("\"7\"", "\"3\"");
    let import = read_elements(&(rating + &run + &other));
    assert_eq!(workouts(&import)[0].1.effort, Some(7.0));
    assert_eq!(import.changes.records.len(), 1);
}

#[test]
fn heart_rate_is_handed_over_as_minutes_around_sleep_and_workouts_only() {
    let run = format!("<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" {TIMES}/>");
    let sample = |time: &str, bpm: &str| {
        format!(
            "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Alex’s Apple Watch\" unit=\"count/min\" \
             startDate=\"2025-07-01 {time} +0100\" endDate=\"2025-07-01 {time} +0100\" value=\"{bpm}\"/>"
        )
    };
    let samples = [
        sample("07:10:59", "141"),
        sample("04:59:59", "50"),
        sample("07:10:01", "140"),
        sample("05:00:00", "51"),
        sample("09:30:00", "52"),
        sample("09:31:00", "53"),
    ];
    let import = read_elements(&(samples.concat() + &run));
    let [series] = import.changes.heart_rate.as_slice() else { panic!("one series") };
    assert_eq!(series.origin.app, "com.apple.health");
    // Minutes since 04:00 UTC, printed 05:00.
    let minutes: Vec<(i64, u16, u8)> =
        series.minutes.iter().map(|m| (m.at - 29_189_040, m.centi_bpm, m.samples)).collect();
    assert_eq!(minutes, [(0, 5100, 1), (130, 14050, 2), (270, 5200, 1)]);
    assert_eq!(import.report.read, 7);
}

#[test]
fn sleep_of_every_dialect_is_a_stage() {
    let names = ["InBed", "Asleep", "AsleepUnspecified", "AsleepCore", "AsleepDeep", "AsleepREM", "Awake"];
    let elements: String =
        names.iter().map(|n| record(SLEEP, &format!("HKCategoryValueSleepAnalysis{n}"), "")).collect();
    let stages: Vec<SleepStage> = read_elements(&elements)
        .changes
        .records
        .iter()
        .map(|r| match r.body {
            Body::Sleep { stage } => stage,
            _ => panic!("no sleep"),
        })
        .collect();
    use SleepStage::{Asleep, Awake, Deep, InBed, Light, Rem};
    assert_eq!(stages, [InBed, Asleep, Asleep, Light, Deep, Rem, Awake]);
}
