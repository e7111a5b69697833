//! Delivery rows: written, read and removed with the rows that belong to them.

use std::sync::Arc;

use ebb_model::health::record::{Body, Record, SleepStage, StageSpan, Workout};
use ebb_model::health::stream::Platform;
use ebb_model::time::Moment;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::codes::{Coded, Kind, delivery_of, is_live, stage_of};
use crate::compete::Kept;
use crate::error::{Result, StoreError};
use crate::names::Names;
use crate::pack::{beats, native_id};

/// What makes two deliveries one record, as columns of `record`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NaturalKey {
    start_s: i64,
    end_s: i64,
    kind: Kind,
    source_id: i64,
    stage: Option<SleepStage>,
}

impl NaturalKey {
    pub(crate) fn of(record: &Record, source_id: i64) -> Self {
        Self {
            start_s: record.start.epoch_second(),
            end_s: record.end.epoch_second(),
            kind: Kind::of(&record.body),
            source_id,
            stage: stage_of(&record.body),
        }
    }

    fn stage_code(self) -> i64 {
        self.stage.map_or(0, Coded::code)
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
    const SQL: &str = "SELECT id FROM record
        WHERE start_s = ?1 AND end_s = ?2 AND kind = ?3 AND source_id = ?4 AND stage = ?5";
    let mut select = connection.prepare_cached(SQL)?;
    let values = params![key.start_s, key.end_s, key.kind.code(), key.source_id, key.stage_code()];
    Ok(select.query_row(values, |row| row.get(0)).optional()?)
}

pub(crate) fn insert_record(connection: &Connection, key: NaturalKey) -> Result<i64> {
    const SQL: &str =
        "INSERT INTO record (start_s, end_s, kind, source_id, stage) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = params![key.start_s, key.end_s, key.kind.code(), key.source_id, key.stage_code()];
    Ok(connection.prepare_cached(SQL)?.insert(values)?)
}

/// Where the delivery with a native id stands.
pub(crate) fn find_native(connection: &Connection, platform: Platform, id: &str) -> Result<Option<Place>> {
    let mut select =
        connection.prepare_cached("SELECT record_id, ordinal FROM delivery WHERE native_id = ?1")?;
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
        "INSERT INTO delivery (record_id, ordinal, native_id, live, withdrawn, device_id, start_ms,
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
        kept.withdrawn,
        device_id,
        record.start.epoch_ms.rem_euclid(1000),
        record.start.offset_seconds,
        record.end.epoch_ms.rem_euclid(1000),
        record.end.offset_seconds,
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
                insert.execute(params![
                    record_id,
                    ordinal,
                    seq,
                    span.start_ms,
                    span.end_ms,
                    span.stage.code()
                ])?;
            }
        }
        Body::Workout(workout) => {
            const SQL: &str = "INSERT INTO workout
                (record_id, ordinal, activity, moving_s, distance_m, mean_hr, ascent_m, effort)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
            let Workout { activity, moving_s, distance_m, mean_hr, ascent_m, effort } = workout;
            let values = params![
                record_id,
                ordinal,
                activity.code(),
                number(*moving_s),
                distance_m,
                mean_hr,
                ascent_m,
                effort
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

/// All deliveries of a record, withdrawn ones too.
pub(crate) fn of_record(connection: &Connection, names: &Names, record_id: i64) -> Result<Vec<Slot>> {
    let mut slots = Vec::new();
    for_each(connection, names, "r.id = ?1", [record_id], |slot| {
        slots.push(slot);
        Ok(())
    })?;
    Ok(slots)
}

/// Reads the deliveries of all records that meet a condition, those of one record together.
pub(crate) fn for_each(
    connection: &Connection,
    names: &Names,
    condition: &str,
    values: impl Params,
    mut each: impl FnMut(Slot) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT r.id, r.start_s, r.end_s, r.kind, r.source_id, r.stage, d.ordinal, d.native_id, d.live, d.withdrawn,
            d.device_id, d.start_ms, d.start_offset, d.end_ms, d.end_offset, d.created_ms, d.modified_ms, d.first_ms,
            d.value
        FROM record r JOIN delivery d ON d.record_id = r.id WHERE {condition}
        ORDER BY r.start_s, r.end_s, r.kind, r.source_id, r.stage, d.ordinal"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        each(read(connection, names, row)?)?;
    }
    Ok(())
}

fn read(connection: &Connection, names: &Names, row: &Row<'_>) -> Result<Slot> {
    let (start_s, end_s) = (row.get(1)?, row.get(2)?);
    let stage = match row.get(5)? {
        0 => None,
        code => Some(SleepStage::from_code(code)?),
    };
    let key =
        NaturalKey { start_s, end_s, kind: Kind::from_code(row.get(3)?)?, source_id: row.get(4)?, stage };
    let place = Place { record_id: row.get(0)?, ordinal: row.get(6)? };
    let native: Option<Vec<u8>> = row.get(7)?;
    let (created_ms, modified_ms): (Option<i64>, Option<i64>) = (row.get(15)?, row.get(16)?);
    let first_ms = row.get::<_, Option<i64>>(17)?.or(created_ms).or(modified_ms);
    let record = Record {
        origin: Arc::clone(names.source(key.source_id)?),
        device: names.device(row.get(10)?)?,
        native_id: native.as_deref().map(native_id::unpack).transpose()?,
        start: moment(start_s, row.get(11)?, row.get(12)?),
        end: moment(end_s, row.get(13)?, row.get(14)?),
        created_ms,
        modified_ms,
        body: read_body(connection, place, key, row.get(18)?)?,
    };
    let kept = Kept {
        record,
        delivery: delivery_of(row.get(8)?),
        first_ms: first_ms.ok_or(StoreError::Damaged { what: "when a record was first known" })?,
        withdrawn: row.get(9)?,
    };
    Ok(Slot { place, key, kept })
}

fn read_body(connection: &Connection, place: Place, key: NaturalKey, value: Option<f64>) -> Result<Body> {
    let value = value.unwrap_or(f64::NAN);
    let at = [place.record_id, place.ordinal];
    Ok(match key.kind {
        Kind::RestingHeartRate => Body::RestingHeartRate { bpm: value },
        Kind::Rmssd => Body::Rmssd { ms: value },
        Kind::Sdnn => {
            const SQL: &str = "SELECT beats FROM beat_series WHERE record_id = ?1 AND ordinal = ?2";
            let blob: Option<Vec<u8>> =
                connection.prepare_cached(SQL)?.query_row(at, |row| row.get(0)).optional()?;
            Body::Sdnn { ms: value, beats: blob.as_deref().map_or_else(|| Ok(Vec::new()), beats::unpack)? }
        }
        Kind::Sleep => {
            Body::Sleep { stage: key.stage.ok_or(StoreError::Damaged { what: "a stage of sleep" })? }
        }
        Kind::SleepSession => Body::SleepSession { stages: read_stages(connection, at)? },
        Kind::Workout => {
            const SQL: &str = "SELECT activity, moving_s, distance_m, mean_hr, ascent_m, effort
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
        stages.push(StageSpan {
            start_ms: row.get(0)?,
            end_ms: row.get(1)?,
            stage: Coded::from_code(row.get(2)?)?,
        });
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
