//! What counts is what made the value; what does not says why.

use std::sync::Arc;

use super::*;
use crate::health::heart_rate::Minute;
use crate::health::history::History;
use crate::health::record::{Activity, Beat, BeatLink, Body, Origin, Workout};
use crate::health::stream::Platform;
use crate::statistics::median;
use crate::time::MINUTE_MS;

const NIGHT: &str = "2026-03-15T23:00:00+01:00";
const MORNING: &str = "2026-03-16T07:00:00+01:00";

fn day() -> Day {
    "2026-03-16".parse().unwrap()
}

fn key(method: Method) -> StreamKey {
    StreamKey::new(method, Platform::Ios, "com.apple.health", Some("Watch7,2"))
}

fn origin() -> Arc<Origin> {
    let name = "Alex’s Apple Watch".to_owned();
    Arc::new(Origin { platform: Platform::Ios, app: "com.apple.health".to_owned(), name })
}

fn record(start: &str, end: &str, body: Body) -> Record {
    let end: Moment = end.parse().unwrap();
    Record {
        origin: origin(),
        device: Some("Watch7,2".into()),
        native_id: None,
        start: start.parse().unwrap(),
        end,
        created_ms: Some(end.epoch_ms),
        modified_ms: None,
        body,
    }
}

fn sleep(stage: SleepStage, start: &str, end: &str) -> Record {
    record(start, end, Body::Sleep { stage })
}

fn rmssd(at: &str, ms: f64) -> Record {
    record(at, at, Body::Rmssd { ms })
}

fn workout(start: &str, end: &str) -> Record {
    let run = Workout {
        activity: Activity::Run,
        moving_s: 1800.0,
        distance_m: Some(5000.0),
        mean_hr: None,
        ascent_m: None,
        effort: None,
        temperature_c: None,
    };
    record(start, end, Body::Workout(run))
}

/// The samples of a method on the day, and the day's value as the history has it.
fn asked(method: Method, records: &[Record], heart_rate: &[HeartRateSeries]) -> (Vec<Sample>, Option<f64>) {
    let rules = Rules::built_in().unwrap();
    let history = History::of(records, heart_rate, &[], &[], None, &[], rules);
    let stream = history.streams.iter().find(|s| *s.key() == key(method));
    let value = stream.and_then(|s| s.on(day())).map(|v| v.value);
    (Provenance::of(records, heart_rate, &[], rules).samples(&key(method), day()), value)
}

fn reasons(samples: &[Sample]) -> Vec<Option<LeftOut>> {
    samples.iter().map(|s| s.left_out).collect()
}

fn counting(samples: &[Sample]) -> Vec<f64> {
    samples.iter().filter(|s| s.left_out.is_none()).map(|s| s.value).collect()
}

#[test]
fn of_two_resting_heart_rates_of_a_day_the_later_word_counts() {
    let of = |hour: &str, bpm| {
        let end = format!("2026-03-16T{hour}:00:00+01:00");
        record("2026-03-16T00:00:00+01:00", &end, Body::RestingHeartRate { bpm })
    };
    let (samples, value) = asked(Method::Platform, &[of("20", 51.0), of("08", 55.0), of("22", 300.0)], &[]);
    assert_eq!(reasons(&samples), [Some(LeftOut::Revised), None, Some(LeftOut::Implausible)]);
    assert_eq!((counting(&samples), value), (vec![51.0], Some(51.0)));
    assert_eq!(samples.iter().map(|s| s.record).collect::<Vec<_>>(), [Some(1), Some(0), Some(2)]);
}

#[test]
fn hrv_outside_the_main_sleep_is_there_and_says_so() {
    let records = [
        sleep(SleepStage::Asleep, NIGHT, MORNING),
        rmssd("2026-03-15T22:30:00+01:00", 80.0),
        rmssd("2026-03-15T23:30:00+01:00", 60.0),
        rmssd("2026-03-16T03:00:00+01:00", 64.0),
        rmssd("2026-03-16T05:00:00+01:00", 900.0),
        rmssd("2026-03-16T07:20:00+01:00", 70.0),
    ];
    let (samples, value) = asked(Method::Rmssd, &records, &[]);
    let outside = Some(LeftOut::OutsideSleep);
    assert_eq!(reasons(&samples), [outside, None, None, Some(LeftOut::Implausible), outside]);
    assert_eq!(median(counting(&samples)), value);
}

#[test]
fn hrv_after_a_workout_of_the_morning_does_not_speak() {
    let records = [
        sleep(SleepStage::Asleep, NIGHT, MORNING),
        rmssd("2026-03-16T07:05:00+01:00", 70.0),
        workout("2026-03-16T07:10:00+01:00", "2026-03-16T07:40:00+01:00"),
        rmssd("2026-03-16T07:45:00+01:00", 40.0),
        rmssd("2026-03-16T12:00:00+01:00", 50.0),
    ];
    let (samples, value) = asked(Method::Rmssd, &records, &[]);
    assert_eq!(reasons(&samples), [None, Some(LeftOut::AfterWorkout), Some(LeftOut::OutsideSleep)]);
    assert_eq!(value, Some(70.0));
    let (samples, value) = asked(Method::Rmssd, &records[1..], &[]);
    assert_eq!(reasons(&samples), [None, Some(LeftOut::AfterWorkout), Some(LeftOut::OutsideMorning)]);
    assert_eq!(value, Some(70.0), "without a night the early morning speaks");
}

#[test]
fn two_sdnn_are_too_few() {
    let sdnn = |at: &str| record(at, at, Body::Sdnn { ms: 60.0, beats: Vec::new() });
    let records = [
        sleep(SleepStage::Asleep, NIGHT, MORNING),
        sdnn("2026-03-16T01:00:00+01:00"),
        sdnn("2026-03-16T03:00:00+01:00"),
    ];
    let (samples, value) = asked(Method::SdnnSpot, &records, &[]);
    assert_eq!((reasons(&samples), value), (vec![Some(LeftOut::TooFew); 2], None));
}

#[test]
fn a_beat_series_says_how_many_intervals_count() {
    let beats =
        (0..40).map(|i| Beat { at_ms: i * 1000 + i % 2 * 40, link: BeatLink::Gap(i == 10) }).collect();
    let at = "2026-03-16T03:00:00+01:00";
    let records = [sleep(SleepStage::Asleep, NIGHT, MORNING), record(at, at, Body::Sdnn { ms: 60.0, beats })];
    let (samples, value) = asked(Method::RmssdBeats, &records, &[]);
    assert_eq!(samples[0].what, What::Beats { intervals: 38 }, "39 intervals, one of them over a gap");
    assert_eq!(Some(samples[0].value), value);
}

#[test]
fn a_night_is_the_sum_of_its_stretches_and_its_nap() {
    let records = [
        sleep(SleepStage::InBed, "2026-03-15T22:40:00+01:00", MORNING),
        sleep(SleepStage::Light, NIGHT, "2026-03-16T02:00:00+01:00"),
        sleep(SleepStage::Awake, "2026-03-16T02:00:00+01:00", "2026-03-16T02:10:00+01:00"),
        sleep(SleepStage::Deep, "2026-03-16T02:10:00+01:00", MORNING),
        sleep(SleepStage::Rem, "2026-03-16T13:00:00+01:00", "2026-03-16T13:30:00+01:00"),
        sleep(SleepStage::Rem, "2026-03-16T17:00:00+01:00", "2026-03-16T17:10:00+01:00"),
    ];
    let (samples, value) = asked(Method::Stages, &records, &[]);
    let expected =
        [Some(LeftOut::KnownBetter), None, Some(LeftOut::Awake), None, None, Some(LeftOut::TooShort)];
    assert_eq!(reasons(&samples), expected);
    assert_eq!(samples[4].what, What::Nap(SleepStage::Rem));
    assert_eq!(Some(counting(&samples).iter().sum()), value);
}

#[test]
fn a_day_of_naps_has_no_night_and_says_so() {
    let nap = |from: &str, to: &str| {
        sleep(
            SleepStage::Asleep,
            &format!("2026-03-16T{from}:00+01:00"),
            &format!("2026-03-16T{to}:00+01:00"),
        )
    };
    let (samples, value) = asked(Method::Asleep, &[nap("03:00", "04:00"), nap("13:00", "14:00")], &[]);
    assert_eq!((reasons(&samples), value), (vec![Some(LeftOut::NoMainSleep); 2], None));
    let (samples, value) = asked(Method::Asleep, &[nap("13:00", "12:00")], &[]);
    assert_eq!((samples, value), (Vec::new(), None), "what ends before it begins makes no night at all");
}

#[test]
fn the_lowest_ten_minutes_stand_between_their_neighbours() {
    let start: Moment = NIGHT.parse().unwrap();
    let first = start.epoch_ms / MINUTE_MS;
    let bpm = |minute: i64| if minute / 10 == 20 { 45 } else { 50 + (minute / 10 % 2) };
    let minutes = (0..480)
        .map(|m| Minute { at: first + m, centi_bpm: u16::try_from(bpm(m) * 100).unwrap(), samples: 1 })
        .collect();
    let series = HeartRateSeries { origin: origin(), device: Some("Watch7,2".into()), minutes };
    let records = [sleep(SleepStage::Asleep, NIGHT, MORNING)];
    let (samples, value) = asked(Method::SleepingLow, &records, &[series]);
    let higher = Some(LeftOut::Higher);
    assert_eq!(reasons(&samples), [higher, None, higher]);
    assert_eq!((counting(&samples), value), (vec![45.0], Some(45.0)));
    assert_eq!(samples[1].start.to_string(), "2026-03-16T02:20:00+01:00", "200 minutes after 23:00");
}

#[test]
fn a_stream_that_nobody_knows_has_no_samples() {
    for method in [Method::SleepingLow, Method::Platform, Method::Rmssd, Method::Stages] {
        assert_eq!(asked(method, &[], &[]), (Vec::new(), None));
    }
}
