//! Local days whose derived values may be out of date.

use std::collections::BTreeSet;

use ebb_model::health::record::Record;
use ebb_model::time::{DAY_MS, Day, Moment};
use rusqlite::Connection;

use crate::error::Result;

/// Of a longer record only the days at its two ends are marked: a sleep of more than a day is no value, a run belongs
/// to the day it starts, and a hostile file could else mark every day of ten thousand years. 31 days leaves room
/// for any race of many days (house).
const LONGEST_DAYS: i32 = 31;

#[derive(Debug, Default)]
pub(crate) struct DirtyDays(BTreeSet<Day>);

impl DirtyDays {
    /// Marks the days a record bears on: from the day it starts to the day after it ends, which holds
    /// `date(end + 6 h)`, the day a sleep belongs to.
    pub(crate) fn record(&mut self, record: &Record) {
        let (start, end) = (record.start.day(), record.end.day());
        let (first, last) = (start.min(end), start.max(end));
        if last.number().saturating_sub(first.number()) <= LONGEST_DAYS {
            self.0.extend(first.through(last + 1));
        } else {
            self.0.extend([start, start + 1, end, end + 1]);
        }
    }

    /// Marks the days the heart rate of a UTC day bears on. Its offset is not known: −12 to +14 hours make it the day
    /// before to the day after, and the sleep around it may belong to one day more.
    pub(crate) fn utc_day(&mut self, day: i64) {
        let day = Moment::new(day.saturating_mul(DAY_MS), 0).day();
        self.0.extend((day - 1).through(day + 2));
    }
}

pub(crate) fn add(connection: &Connection, days: &DirtyDays) -> Result<()> {
    let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO dirty_day (day) VALUES (?1)")?;
    for day in &days.0 {
        insert.execute([day.number()])?;
    }
    Ok(())
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<Day>> {
    let mut select = connection.prepare_cached("SELECT day FROM dirty_day ORDER BY day")?;
    let days = select.query_map((), |row| row.get(0).map(Day::from_number))?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn clear(connection: &Connection, days: &[Day]) -> Result<()> {
    let mut delete = connection.prepare_cached("DELETE FROM dirty_day WHERE day = ?1")?;
    for day in days {
        delete.execute([day.number()])?;
    }
    Ok(())
}
