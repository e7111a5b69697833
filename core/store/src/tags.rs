//! Tags of days: every version is kept, and the latest of a day speaks.

use std::collections::BTreeMap;

use ebb_model::signal::exclusion::DayTags;
use ebb_model::time::Day;
use rusqlite::{Connection, params};

use crate::error::Result;

/// Says what a day is tagged with.
pub(crate) fn set(connection: &Connection, day: Day, tags: DayTags, at_ms: i64) -> Result<()> {
    // What is said twice in one millisecond is what was said last.
    const SQL: &str = "INSERT OR REPLACE INTO day_tag
        (day, at_ms, ill, alcohol, altitude, race, heat, travel_h, cycle, cold)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let DayTags { ill, alcohol, altitude, race, heat, travel_h, cycle, cold } = tags;
    let values = params![day.number(), at_ms, ill, alcohol, altitude, race, heat, travel_h, cycle, cold];
    connection.prepare_cached(SQL)?.execute(values)?;
    Ok(())
}

/// What each day was tagged with by `until_ms`.
pub(crate) fn read(connection: &Connection, until_ms: i64) -> Result<BTreeMap<Day, DayTags>> {
    const SQL: &str = "SELECT day, ill, alcohol, altitude, race, heat, travel_h, cycle, cold
        FROM day_tag WHERE at_ms <= ?1 ORDER BY day, at_ms";
    let mut select = connection.prepare_cached(SQL)?;
    let rows = select.query_map([until_ms], |row| {
        let tags = DayTags {
            ill: row.get(1)?,
            alcohol: row.get(2)?,
            altitude: row.get(3)?,
            race: row.get(4)?,
            heat: row.get(5)?,
            travel_h: row.get(6)?,
            cycle: row.get(7)?,
            cold: row.get(8)?,
        };
        Ok((Day::from_number(row.get(0)?), tags))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
