//! Records as they stand after all deliveries.

use ebb_model::health::record::SleepStage;
use rusqlite::Connection;

use crate::codes::Kind;
use crate::compete::{Kept, StoredRecord};
use crate::error::Result;
use crate::names::Names;
use crate::slot;

/// Reads the records that touch `[from, to)` in UTC milliseconds, in order of start, end, kind, origin and stage.
pub(crate) fn records(connection: &Connection, range: Option<(i64, i64)>) -> Result<Vec<StoredRecord>> {
    let (from, to) = range.unwrap_or((i64::MIN, i64::MAX));
    let names = Names::load(connection)?;
    let mut records = Vec::new();
    let mut keep = |deliveries: &[Kept]| {
        let record = StoredRecord::of(deliveries.iter());
        records.extend(record.filter(|record| range.is_none() || touches(record, from, to)));
    };
    let mut current = None;
    let mut deliveries: Vec<Kept> = Vec::new();
    // Whole seconds, so up to a second too much on either side: `touches` decides.
    let seconds @ [first, last] = [from.div_euclid(1000), to.div_euclid(1000)];
    // A look at every record before the range takes as long as the history: only where one lasts that long.
    let which = if has_long(connection, first, last)? { slot::TOUCHING } else { slot::NEAR };
    slot::for_each(connection, &names, which, seconds, |slot| {
        if current.replace(slot.place.record_id) != Some(slot.place.record_id) {
            keep(&deliveries);
            deliveries.clear();
        }
        deliveries.push(slot.kept);
        Ok(())
    })?;
    keep(&deliveries);
    records.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(records)
}

/// Whether a record of more than two days, or reversed by as much, touches these seconds.
pub(crate) fn has_long(connection: &Connection, from_s: i64, to_s: i64) -> Result<bool> {
    // The words of the index `record_long`, so that it is used.
    const SQL: &str = "SELECT EXISTS (SELECT 1 FROM record WHERE duration_s NOT BETWEEN -172800 AND 172800
        AND min(start_s, start_s + duration_s) <= ?2 AND max(start_s, start_s + duration_s) >= ?1)";
    Ok(connection.prepare_cached(SQL)?.query_row([from_s, to_s], |row| row.get(0))?)
}

/// Whether an interval overlaps the range, or an instant lies in it.
fn touches(stored: &StoredRecord, from: i64, to: i64) -> bool {
    let (start, end) = (stored.record.start.epoch_ms, stored.record.end.epoch_ms);
    start < to && (end > from || start >= from)
}

fn order(stored: &StoredRecord) -> impl Ord + '_ {
    let record = &stored.record;
    let kind = Kind::of(&record.body);
    let without_stage = match kind {
        Kind::Sleep(_) => Kind::Sleep(SleepStage::InBed),
        other => other,
    };
    (record.start.epoch_ms, record.end.epoch_ms, without_stage, &record.origin, kind)
}
