//! Late, repeated, reordered, revised and deleted records, with an export between: the same days and the same verdicts,
//! to the byte.

#![cfg(test)]

use std::sync::Arc;

use ebb_engine::morning::Question;
use ebb_engine::{AsOf, Engine};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Deletion, Delivery, Origin, Record, SleepStage, Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::time::{DAY_MS, Day, HOUR_MS, MINUTE_MS, Moment};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// Change sets with the moment each comes.
type Arrivals = Vec<(ChangeSet, i64)>;

/// Mornings of the life that is delivered: enough for baselines, votes and a cut.
const DAYS: i64 = 45;
/// 2026-01-05T06:00:00Z.
const FIRST: i64 = 1_767_592_800_000;

fn record(native: String, start: i64, end: i64, body: Body) -> Record {
    let name = "Watch".to_owned();
    Record {
        origin: Arc::new(Origin { platform: Platform::Ios, app: "com.apple.health".to_owned(), name }),
        device: Some("Watch6,7".into()),
        native_id: Some(native),
        start: Moment::new(start, 3600),
        end: Moment::new(end, 3600),
        created_ms: Some(end + 5 * MINUTE_MS),
        modified_ms: None,
        body,
    }
}

/// A night, its heart, and a run on most days; the last ten days drift the wrong way.
fn day(n: i64) -> Vec<Record> {
    let wakes = FIRST + n * DAY_MS;
    let sleeps = wakes - 8 * HOUR_MS;
    let tired = if n > DAYS - 10 { 1.0 } else { 0.0 };
    let noise = f64::from((n * 7 % 5) as i32) / 2.0;
    let mut all = vec![
        record(format!("r{n}"), wakes, wakes, Body::RestingHeartRate { bpm: 48.0 + noise + 7.0 * tired }),
        record(
            format!("h{n}"),
            sleeps + 2 * HOUR_MS,
            sleeps + 2 * HOUR_MS,
            Body::Rmssd { ms: 60.0 - noise - 22.0 * tired },
        ),
        record(format!("s{n}"), sleeps, wakes, Body::Sleep { stage: SleepStage::Asleep }),
    ];
    if n % 4 != 0 {
        let workout = Workout {
            activity: Activity::Run,
            moving_s: 3_000.0,
            distance_m: Some(9_000.0 + 100.0 * noise),
            mean_hr: Some(140.0),
            ascent_m: None,
            effort: None,
            temperature_c: None,
        };
        let start = wakes + 2 * HOUR_MS;
        all.push(record(format!("w{n}"), start, start + 3_000_000, Body::Workout(workout)));
    }
    all
}

fn set(delivery: Delivery, records: Vec<Record>) -> ChangeSet {
    ChangeSet { records, ..ChangeSet::new(delivery) }
}

/// What an export says of a record: no id, no time of revision.
fn exported(record: Record) -> Record {
    Record { native_id: None, ..record }
}

/// A revised version of a record: another value, later.
fn revised(record: Record, by: i64) -> Record {
    let body = match record.body {
        Body::RestingHeartRate { bpm } => Body::RestingHeartRate { bpm: bpm + by as f64 },
        Body::Rmssd { ms } => Body::Rmssd { ms: ms - by as f64 },
        other => other,
    };
    Record { modified_ms: Some(record.end.epoch_ms + by * HOUR_MS), body, ..record }
}

/// Everything that is ever delivered, with the moment it comes: by week, revisions, deletions, an export of it all.
fn deliveries(revisions: &[(i64, i64)], deletions: &[i64]) -> Arrivals {
    let end = FIRST + (DAYS + 1) * DAY_MS;
    let mut all: Vec<_> = (0..DAYS)
        .step_by(7)
        .map(|first| {
            let records = (first..(first + 7).min(DAYS)).flat_map(day).collect();
            (set(Delivery::Live, records), FIRST + (first + 7) * DAY_MS)
        })
        .collect();
    for (n, by) in revisions {
        let records = day(*n).into_iter().map(|r| revised(r, *by)).collect();
        all.push((set(Delivery::Live, records), FIRST + (n + 1) * DAY_MS));
    }
    for n in deletions {
        let ids = day(*n).into_iter().filter_map(|r| r.native_id);
        let deletions = ids.map(|native_id| Deletion { platform: Platform::Ios, native_id }).collect();
        all.push((ChangeSet { deletions, ..ChangeSet::new(Delivery::Live) }, end - 2 * HOUR_MS));
    }
    all.push((set(Delivery::Export, (0..DAYS).flat_map(day).map(exported).collect()), end));
    all
}

/// Days and verdicts, as JSON.
fn told(arrivals: &[(ChangeSet, i64)]) -> (String, Vec<String>) {
    let engine = Engine::in_memory().unwrap();
    for (changes, at_ms) in arrivals {
        engine.apply(changes, Moment::new(*at_ms, 0)).unwrap();
    }
    let days = serde_json::to_string(&engine.days(None, None).unwrap()).unwrap();
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    let last: Day = Moment::new(FIRST + (DAYS - 1) * DAY_MS, 3600).day();
    let verdict = |day: Day, as_of| {
        let answer = engine.morning(day, Question { as_of, ..Question::default() }).unwrap();
        serde_json::to_string(&answer.json(&texts)).unwrap()
    };
    let verdicts = vec![
        verdict(last, AsOf::Now),
        verdict(last, AsOf::EndOf(last)),
        verdict(last - 5, AsOf::EndOf(last - 5)),
        verdict(last - 20, AsOf::Now),
    ];
    (days, verdicts)
}

fn two_orders() -> impl Strategy<Value = (Arrivals, Arrivals)> {
    let revisions = proptest::collection::vec((0..DAYS, 1i64..6), 0..4);
    let deletions = proptest::collection::vec(0..DAYS, 0..3);
    (revisions, deletions).prop_flat_map(|(revisions, deletions)| {
        let all = deliveries(&revisions, &deletions);
        let length = all.len();
        let again = subsequence(all.clone(), 0..=length)
            .prop_map({
                let all = all.clone();
                move |again| [all.clone(), again].concat()
            })
            .prop_shuffle();
        (Just(all), again)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("EBB_SOAK").is_some() { 2_000 } else { 24 }))]

    #[test]
    fn the_order_and_repetition_of_deliveries_change_no_day_and_no_verdict((one, other) in two_orders()) {
        let (one, other) = (told(&one), told(&other));
        prop_assert_eq!(one.0, other.0);
        prop_assert_eq!(one.1, other.1);
    }
}

#[test]
fn the_life_that_is_delivered_has_verdicts_that_could_differ() {
    let (days, verdicts) = told(&deliveries(&[], &[]));
    assert!(days.len() > 10_000, "{days}");
    assert!(!verdicts[0].contains(r#""tier":"ready""#) && verdicts[3].contains("ready"), "{verdicts:.300?}");
    let (_, others) = told(&deliveries(&[(DAYS - 3, 5)], &[DAYS - 2]));
    assert_ne!(verdicts[0], others[0]);
}
