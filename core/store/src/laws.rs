//! Order and repetition of delivery do not matter (model.md, section 9, law 11): not to what is read, and not to what
//! the tables hold.

use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{
    Activity, Beat, BeatLink, Body, ChangeSet, Deletion, Delivery, Origin, Record, SleepStage, StageSpan,
    Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::Result;
use crate::{apply, measure, open, read};

/// A change set of one record or one series, with the moment it came.
type Arrival = (ChangeSet, i64);

fn body() -> impl Strategy<Value = Body> {
    let value = || select(vec![48.0, 61.5, f64::NAN]);
    let beat = |link| Beat { at_ms: 970, link };
    let series = vec![vec![], vec![beat(BeatLink::Gap(true))], vec![beat(BeatLink::Rate(62.0))]];
    let span = |end_ms| StageSpan { start_ms: 0, end_ms, stage: SleepStage::Light };
    let sessions = vec![vec![], vec![span(5)], vec![span(2), span(3)], vec![span(3), span(2)]];
    let workout = |(moving_s, distance_m)| Workout {
        activity: Activity::Run,
        moving_s,
        distance_m,
        mean_hr: None,
        ascent_m: None,
        effort: None,
        temperature_c: None,
    };
    prop_oneof![
        value().prop_map(|bpm| Body::RestingHeartRate { bpm }),
        (value(), select(series)).prop_map(|(ms, beats)| Body::Sdnn { ms, beats }),
        select(vec![SleepStage::Deep, SleepStage::Rem]).prop_map(|stage| Body::Sleep { stage }),
        select(sessions).prop_map(|stages| Body::SleepSession { stages }),
        (value(), select(vec![None, Some(10_000.0), Some(f64::NAN)]))
            .prop_map(move |w| Body::Workout(workout(w))),
    ]
}

fn origin() -> impl Strategy<Value = Arc<Origin>> {
    let origin = |platform| Arc::new(Origin { platform, app: "app".to_owned(), name: "name".to_owned() });
    // Mostly one source, so that deliveries meet.
    select(vec![Platform::Ios, Platform::Ios, Platform::Ios, Platform::Android]).prop_map(origin)
}

fn device() -> impl Strategy<Value = Option<Arc<str>>> {
    select(vec![None, Some("x"), Some("y")]).prop_map(|device| device.map(Arc::from))
}

fn delivery() -> impl Strategy<Value = Delivery> {
    select(vec![Delivery::Live, Delivery::Export])
}

fn record() -> impl Strategy<Value = Record> {
    let moment =
        || (select(vec![0, 400, 5_000]), select(vec![0, 3600])).prop_map(|(ms, o)| Moment::new(ms, o));
    let time = || select(vec![None, None, Some(7_000), Some(9_000)]);
    let native = select(vec![None, None, Some("a"), Some("b")]);
    (origin(), device(), native, moment(), moment(), time(), time(), body()).prop_map(
        |(origin, device, native, start, end, created_ms, modified_ms, body)| {
            let native_id = native.map(str::to_owned);
            Record { origin, device, native_id, start, end, created_ms, modified_ms, body }
        },
    )
}

fn series() -> impl Strategy<Value = HeartRateSeries> {
    let minute = (1438i64..1442, 5_000u16..5_003, 0u8..3).prop_map(|(at, centi_bpm, samples)| Minute {
        at,
        centi_bpm,
        samples,
    });
    (origin(), device(), vec(minute, 0..5)).prop_map(|(origin, device, minutes)| HeartRateSeries {
        origin,
        device,
        minutes,
    })
}

fn motion() -> impl Strategy<Value = MotionSeries> {
    let minute = (1438i64..1442, 2_800u16..2_803, select(vec![None, Some(-5), Some(20)]))
        .prop_map(|(at, speed_mm_s, grade_permille)| MotionMinute { at, speed_mm_s, grade_permille });
    (origin(), device(), vec(minute, 0..5)).prop_map(|(origin, device, minutes)| MotionSeries {
        origin,
        device,
        minutes,
    })
}

fn arrival() -> impl Strategy<Value = Arrival> {
    let records = (delivery(), record())
        .prop_map(|(delivery, one)| ChangeSet { records: vec![one], ..ChangeSet::new(delivery) });
    let heart_rate = (delivery(), series())
        .prop_map(|(delivery, one)| ChangeSet { heart_rate: vec![one], ..ChangeSet::new(delivery) });
    let motion = (delivery(), motion())
        .prop_map(|(delivery, one)| ChangeSet { motion: vec![one], ..ChangeSet::new(delivery) });
    let deletion =
        (delivery(), origin(), select(vec!["a", "b"])).prop_map(|(delivery, origin, id)| ChangeSet {
            deletions: vec![Deletion { platform: origin.platform, native_id: id.to_owned() }],
            ..ChangeSet::new(delivery)
        });
    (
        prop_oneof![4 => records, 1 => heart_rate, 1 => motion, 1 => deletion],
        select(vec![6_000, 8_000, 900_000_000]),
    )
}

/// Arrivals once each in one order; and all of them in another, some repeated.
fn two_histories() -> impl Strategy<Value = (Vec<Arrival>, Vec<Arrival>)> {
    vec(arrival(), 1..12).prop_flat_map(|arrivals| {
        let length = arrivals.len();
        let shuffled = subsequence(arrivals.clone(), 0..=length)
            .prop_map({
                let arrivals = arrivals.clone();
                move |again| [arrivals.clone(), again].concat()
            })
            .prop_shuffle();
        (Just(arrivals), shuffled)
    })
}

/// Neighbours that came in the same way at the same moment, as one change set.
fn in_batches(arrivals: &[Arrival]) -> Vec<Arrival> {
    let mut batches: Vec<Arrival> = Vec::new();
    for (set, seen_ms) in arrivals {
        match batches.last_mut() {
            Some((last, seen)) if last.delivery == set.delivery && seen == seen_ms => {
                last.records.extend(set.records.clone());
                last.heart_rate.extend(set.heart_rate.clone());
                last.motion.extend(set.motion.clone());
                last.deletions.extend(set.deletions.clone());
            }
            _ => batches.push((set.clone(), *seen_ms)),
        }
    }
    batches
}

fn store_after(arrivals: &[Arrival]) -> Result<Connection> {
    let connection = open::in_memory()?;
    for (changes, seen_ms) in arrivals {
        let applied = apply::apply(&connection, changes, *seen_ms)?;
        // At least: a delivery that moves from one record to another may change both.
        assert!(applied.new + applied.changed + applied.duplicates >= changes.records.len());
    }
    Ok(connection)
}

/// Everything the tables hold but row ids and ordinals, as sorted texts.
fn tables(connection: &Connection) -> Vec<String> {
    let queries = [
        "SELECT platform, app, name FROM source",
        "SELECT name FROM device",
        "SELECT s.platform, s.name, r.start_s, r.duration_s, r.kind, d.native_id, d.live, d.withdrawn_ms, v.name,
            d.start_ms, d.start_offset, d.end_ms, d.end_offset, d.created_ms, d.modified_ms, d.first_ms, d.value,
            b.beats, w.activity, w.moving_s, w.distance_m, w.mean_hr, w.ascent_m, w.effort, w.temperature_c,
            (SELECT group_concat(concat_ws(' ', start_ms, end_ms, stage) ORDER BY seq) FROM sleep_stage g
                WHERE g.record_id = d.record_id AND g.ordinal = d.ordinal)
        FROM record r LEFT JOIN delivery d ON d.record_id = r.id JOIN source s ON s.id = r.source_id
        LEFT JOIN device v ON v.id = d.device_id LEFT JOIN beat_series b USING (record_id, ordinal)
        LEFT JOIN workout w USING (record_id, ordinal)",
        "SELECT s.platform, s.name, v.name, h.day, h.live, h.minutes FROM heart_rate h
        JOIN source s ON s.id = h.source_id LEFT JOIN device v ON v.id = h.device_id",
        "SELECT s.platform, s.name, v.name, h.day, h.live, h.minutes FROM motion h
        JOIN source s ON s.id = h.source_id LEFT JOIN device v ON v.id = h.device_id",
        "SELECT native_id, deleted_ms FROM tombstone",
        "SELECT count(*) FROM sleep_stage",
        "SELECT count(*) FROM beat_series",
        "SELECT count(*) FROM workout",
    ];
    let mut all = Vec::new();
    for sql in queries {
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(()).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            all.push(format!("{sql:.20} {values:?}"));
        }
    }
    all.sort();
    all
}

/// As texts, because what is no number does not equal itself.
fn reads(connection: &Connection) -> String {
    format!(
        "{:#?} {:#?} {:#?}",
        read::records(connection, None),
        measure::read::<HeartRateSeries>(connection, None),
        measure::read::<MotionSeries>(connection, None)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn order_repetition_and_grouping_of_deliveries_do_not_matter((once, again) in two_histories()) {
        let (one, other) = (store_after(&once).unwrap(), store_after(&again).unwrap());
        prop_assert_eq!(reads(&one), reads(&other));
        prop_assert_eq!(tables(&one), tables(&other));

        let batched = store_after(&in_batches(&again)).unwrap();
        prop_assert_eq!(tables(&one), tables(&batched));
    }

    #[test]
    fn reading_back_what_is_stored_and_storing_it_again_adds_nothing(arrivals in vec(arrival(), 1..12)) {
        let connection = store_after(&arrivals).unwrap();
        let before = tables(&connection);
        for stored in read::records(&connection, None).unwrap() {
            let changes =
                ChangeSet { records: vec![stored.record], ..ChangeSet::new(stored.delivery) };
            let applied = apply::apply(&connection, &changes, i64::MAX).unwrap();
            prop_assert_eq!(applied.duplicates, 1);
        }
        prop_assert_eq!(tables(&connection), before);
    }
}
