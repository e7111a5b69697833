//! Delivery rows: written, read and removed with the rows that belong to them.

use std::sync::Arc;

use ebb_model::health::record::{Body, Record, StageSpan, Workout};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::codes::{Coded, Kind, delivery_of, is_live};
use crate::compete::Kept;
use crate::error::{Result, StoreError};
use crate::names::Names;
use crate::pack::{beats, native_id};

/// What makes two deliveries one record, as columns of `record`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NaturalKey {
    start_s: i64,
    duration_s: i64,
    kind: Kind,
    source_id: i64,
}

impl NaturalKey {
    pub(crate) fn of(record: &Record, source_id: i64) -> Self {
        let start_s = record.start.epoch_second();
        // Seconds of an i64 of milliseconds: far from overflow.
        let duration_s = record.end.epoch_second() - start_s;
        Self { start_s, duration_s, kind: Kind::of(&record.body), source_id }
    }

    fn end_s(self) -> i64 {
        self.start_s.saturating_add(self.duration_s)
    }
}

/// The primary key of a delivery row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) record_id: i64,
    pub(crate) ordinal: i64,
}

/// A delivery row with all that belongs to it.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(crate) place: Place,
    pub(crate) key: NaturalKey,
    pub(crate) kept: Kept,
}

/// The record of a natural key.
pub(crate) fn find_record(connection: &Connection, key: NaturalKey) -> Result<Option<i64>> {
    const SQL: &str =
        "SELECT id FROM record WHERE start_s = ?1 AND duration_s = ?2 AND kind = ?3 AND source_id = ?4";
    let values = [key.start_s, key.duration_s, key.kind.code(), key.source_id];
    Ok(connection.prepare_cached(SQL)?.query_row(values, |row| row.get(0)).optional()?)
}

pub(crate) fn insert_record(connection: &Connection, key: NaturalKey) -> Result<i64> {
    const SQL: &str = "INSERT INTO record (start_s, duration_s, kind, source_id) VALUES (?1, ?2, ?3, ?4)";
    let values = [key.start_s, key.duration_s, key.kind.code(), key.source_id];
    Ok(connection.prepare_cached(SQL)?.insert(values)?)
}

/// Where the delivery with a native id stands.
pub(crate) fn find_native(connection: &Connection, platform: Platform, id: &str) -> Result<Option<Place>> {
    const SQL: &str = "SELECT record_id, ordinal FROM delivery WHERE native_id = ?1";
    let mut select = connection.prepare_cached(SQL)?;
    let place = |row: &Row<'_>| Ok(Place { record_id: row.get(0)?, ordinal: row.get(1)? });
    Ok(select.query_row([native_id::pack(platform, id)], place).optional()?)
}

/// Writes a delivery with its stages, beats or workout.
pub(crate) fn insert(
    connection: &Connection,
    place: Place,
    kept: &Kept,
    device_id: Option<i64>,
) -> Result<()> {
    const SQL: &str =
        "INSERT INTO delivery (record_id, ordinal, native_id, live, withdrawn_ms, device_id, start_ms,
        start_offset, end_ms, end_offset, created_ms, modified_ms, first_ms, value)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    let record = &kept.record;
    let platform = record.origin.platform;
    let said = record.created_ms.or(record.modified_ms);
    let value = match &record.body {
        Body::RestingHeartRate { bpm: value } | Body::Rmssd { ms: value } | Body::Sdnn { ms: value, .. } => {
            number(*value)
        }
        Body::Sleep { .. } | Body::SleepSession { .. } | Body::Workout(_) => None,
    };
    connection.prepare_cached(SQL)?.execute(params![
        place.record_id,
        place.ordinal,
        record.native_id.as_deref().map(|id| native_id::pack(platform, id)),
        is_live(kept.delivery),
        kept.withdrawn_ms,
        device_id,
        record.start.epoch_ms.rem_euclid(1000),
        record.start.offset_seconds,
        record.end.epoch_ms.rem_euclid(1000),
        (record.end.offset_seconds != record.start.offset_seconds).then_some(record.end.offset_seconds),
        record.created_ms,
        record.modified_ms,
        (said != Some(kept.first_ms)).then_some(kept.first_ms),
        value,
    ])?;
    insert_body(connection, place, &record.body)
}

fn insert_body(connection: &Connection, place: Place, body: &Body) -> Result<()> {
    let Place { record_id, ordinal } = place;
    match body {
        Body::Sdnn { beats: series, .. } if !series.is_empty() => {
            const SQL: &str = "INSERT INTO beat_series (record_id, ordinal, beats) VALUES (?1, ?2, ?3)";
            connection.prepare_cached(SQL)?.execute(params![record_id, ordinal, beats::pack(series)])?;
        }
        Body::SleepSession { stages } => {
            const SQL: &str = "INSERT INTO sleep_stage (record_id, ordinal, seq, start_ms, end_ms, stage)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let mut insert = connection.prepare_cached(SQL)?;
            for (seq, span) in (0i64..).zip(stages) {
                let stage = Kind::Sleep(span.stage).code();
                insert.execute(params![record_id, ordinal, seq, span.start_ms, span.end_ms, stage])?;
            }
        }
        Body::Workout(workout) => {
            const SQL: &str = "INSERT INTO workout
                (record_id, ordinal, activity, moving_s, distance_m, mean_hr, ascent_m, effort, temperature_c)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
            let Workout { activity, moving_s, distance_m, mean_hr, ascent_m, effort, temperature_c } =
                workout;
            let values = params![
                record_id,
                ordinal,
                activity.code(),
                number(*moving_s),
                distance_m,
                mean_hr,
                ascent_m,
                effort,
                temperature_c
            ];
            connection.prepare_cached(SQL)?.execute(values)?;
        }
        Body::RestingHeartRate { .. } | Body::Rmssd { .. } | Body::Sdnn { .. } | Body::Sleep { .. } => {}
    }
    Ok(())
}

/// Removes a delivery with its stages, beats or workout.
pub(crate) fn remove(connection: &Connection, place: Place) -> Result<()> {
    let mut delete =
        connection.prepare_cached("DELETE FROM delivery WHERE record_id = ?1 AND ordinal = ?2")?;
    delete.execute([place.record_id, place.ordinal])?;
    Ok(())
}

/// Removes a record that has no delivery any more.
pub(crate) fn remove_record(connection: &Connection, record_id: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([record_id])?;
    Ok(())
}

/// Notes that a delivery was known earlier than thought.
pub(crate) fn set_first(connection: &Connection, place: Place, first_ms: i64) -> Result<()> {
    const SQL: &str = "UPDATE delivery SET first_ms = ?3 WHERE record_id = ?1 AND ordinal = ?2";
    connection.prepare_cached(SQL)?.execute([place.record_id, place.ordinal, first_ms])?;
    Ok(())
}

/// Notes when a delivery was known to be deleted.
pub(crate) fn set_withdrawn(connection: &Connection, place: Place, withdrawn_ms: i64) -> Result<()> {
    const SQL: &str = "UPDATE delivery SET withdrawn_ms = ?3 WHERE record_id = ?1 AND ordinal = ?2";
    connection.prepare_cached(SQL)?.execute([place.record_id, place.ordinal, withdrawn_ms])?;
    Ok(())
}

/// The deliveries of the record ?1.
const OF_RECORD: &str = "r.id = ?1 ORDER BY d.ordinal";

/// The deliveries of the records that may touch the seconds ?1 to ?2, those of one record together.
pub(crate) const TOUCHING: &str = "r.start_s <= ?2 AND (r.start_s + r.duration_s >= ?1 OR r.start_s >= ?1)
    ORDER BY r.start_s, r.duration_s, r.kind, r.source_id, d.ordinal";

/// The same where no record that touches them lasts more than two days: a stretch of the index.
pub(crate) const NEAR: &str = "r.start_s BETWEEN ?1 - 172800 AND ?2
    AND (r.start_s + r.duration_s >= ?1 OR r.start_s >= ?1)
    ORDER BY r.start_s, r.duration_s, r.kind, r.source_id, d.ordinal";

/// All deliveries of a record, withdrawn ones too.
pub(crate) fn of_record(connection: &Connection, names: &Names, record_id: i64) -> Result<Vec<Slot>> {
    let mut slots = Vec::new();
    for_each(connection, names, OF_RECORD, [record_id], |slot| {
        slots.push(slot);
        Ok(())
    })?;
    Ok(slots)
}

/// Reads the deliveries that [`OF_RECORD`], [`TOUCHING`] or [`NEAR`] names.
pub(crate) fn for_each(
    connection: &Connection,
    names: &Names,
    which: &str,
    values: impl Params,
    mut each: impl FnMut(Slot) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT r.id, r.start_s, r.duration_s, r.kind, r.source_id, d.ordinal, d.native_id, d.live, d.withdrawn_ms,
            d.device_id, d.start_ms, d.start_offset, d.end_ms, d.end_offset, d.created_ms, d.modified_ms, d.first_ms,
            d.value
        FROM record r JOIN delivery d ON d.record_id = r.id WHERE {which}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        each(read(connection, names, row)?)?;
    }
    Ok(())
}

fn read(connection: &Connection, names: &Names, row: &Row<'_>) -> Result<Slot> {
    let (start_s, duration_s, source_id) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let key = NaturalKey { start_s, duration_s, kind: Kind::from_code(row.get(3)?)?, source_id };
    let place = Place { record_id: row.get(0)?, ordinal: row.get(5)? };
    let native_id: Option<Vec<u8>> = row.get(6)?;
    let start_offset = row.get(11)?;
    let (created_ms, modified_ms): (Option<i64>, Option<i64>) = (row.get(14)?, row.get(15)?);
    let first_ms = row.get::<_, Option<i64>>(16)?.or(created_ms).or(modified_ms);
    let record = Record {
        origin: Arc::clone(names.source(source_id)?),
        device: names.device(row.get(9)?)?,
        native_id: native_id.as_deref().map(native_id::unpack).transpose()?,
        start: moment(start_s, row.get(10)?, start_offset),
        end: moment(key.end_s(), row.get(12)?, row.get::<_, Option<i32>>(13)?.unwrap_or(start_offset)),
        created_ms,
        modified_ms,
        body: read_body(connection, place, key.kind, row.get(17)?)?,
    };
    let kept = Kept {
        record,
        delivery: delivery_of(row.get(7)?),
        first_ms: first_ms.ok_or(StoreError::Damaged { what: "when a record was first known" })?,
        withdrawn_ms: row.get(8)?,
    };
    Ok(Slot { place, key, kept })
}

fn read_body(connection: &Connection, place: Place, kind: Kind, value: Option<f64>) -> Result<Body> {
    let value = value.unwrap_or(f64::NAN);
    let at = [place.record_id, place.ordinal];
    Ok(match kind {
        Kind::RestingHeartRate => Body::RestingHeartRate { bpm: value },
        Kind::Rmssd => Body::Rmssd { ms: value },
        Kind::Sdnn => {
            const SQL: &str = "SELECT beats FROM beat_series WHERE record_id = ?1 AND ordinal = ?2";
            let blob: Option<Vec<u8>> =
                connection.prepare_cached(SQL)?.query_row(at, |row| row.get(0)).optional()?;
            Body::Sdnn { ms: value, beats: blob.as_deref().map_or_else(|| Ok(Vec::new()), beats::unpack)? }
        }
        Kind::Sleep(stage) => Body::Sleep { stage },
        Kind::SleepSession => Body::SleepSession { stages: read_stages(connection, at)? },
        Kind::Workout => {
            const SQL: &str =
                "SELECT activity, moving_s, distance_m, mean_hr, ascent_m, effort, temperature_c
                FROM workout WHERE record_id = ?1 AND ordinal = ?2";
            let mut select = connection.prepare_cached(SQL)?;
            let mut rows = select.query(at)?;
            let row = rows.next()?.ok_or(StoreError::Damaged { what: "a workout" })?;
            Body::Workout(Workout {
                activity: Coded::from_code(row.get(0)?)?,
                moving_s: row.get::<_, Option<f64>>(1)?.unwrap_or(f64::NAN),
                distance_m: row.get(2)?,
                mean_hr: row.get(3)?,
                ascent_m: row.get(4)?,
                effort: row.get(5)?,
                temperature_c: row.get(6)?,
            })
        }
    })
}

fn read_stages(connection: &Connection, at: [i64; 2]) -> Result<Vec<StageSpan>> {
    const SQL: &str = "SELECT start_ms, end_ms, stage FROM sleep_stage
        WHERE record_id = ?1 AND ordinal = ?2 ORDER BY seq";
    let mut select = connection.prepare_cached(SQL)?;
    let mut rows = select.query(at)?;
    let mut stages = Vec::new();
    while let Some(row) = rows.next()? {
        let Kind::Sleep(stage) = Kind::from_code(row.get(2)?)? else {
            return Err(StoreError::Damaged { what: "a stage of sleep" });
        };
        stages.push(StageSpan { start_ms: row.get(0)?, end_ms: row.get(1)?, stage });
    }
    Ok(stages)
}

fn moment(second: i64, ms: i64, offset_seconds: i32) -> Moment {
    // The inverse of flooring, exact for every i64: what wraps in the product wraps back in the sum.
    Moment::new(second.wrapping_mul(1000).wrapping_add(ms), offset_seconds)
}

/// SQLite has no NaN: what is no number is NULL.
fn number(value: f64) -> Option<f64> {
    Some(value).filter(|value| !value.is_nan())
}
