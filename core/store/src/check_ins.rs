//! Check-ins: every answer is kept, and the later one of a day speaks where both do.

use std::collections::BTreeMap;

use ebb_model::time::Day;
use ebb_model::verdict::check_in::CheckIn;
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::plans::{name, of_name};

/// Adds an answer about a day.
pub(crate) fn add(connection: &Connection, day: Day, check_in: &CheckIn, at_ms: i64) -> Result<()> {
    let whole = |x: Option<f64>| x.map(|x| x.round() as i64);
    // What is said twice in one millisecond is what was said last.
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO check_in (day, at_ms, fatigue, soreness, overall, pain, limp, red_flag, illness)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            day.number(),
            at_ms,
            whole(check_in.fatigue),
            whole(check_in.soreness),
            check_in.overall.map(name).transpose()?,
            whole(check_in.pain),
            check_in.limp,
            check_in.red_flag,
            check_in.illness.map(name).transpose()?,
        ])?;
    Ok(())
}

/// What was said of each day by `until_ms`.
pub(crate) fn read(connection: &Connection, until_ms: i64) -> Result<BTreeMap<Day, CheckIn>> {
    let mut select = connection.prepare_cached(
        "SELECT day, fatigue, soreness, overall, pain, limp, red_flag, illness
        FROM check_in WHERE at_ms <= ?1 ORDER BY day, at_ms",
    )?;
    let mut rows = select.query([until_ms])?;
    let mut all: BTreeMap<Day, CheckIn> = BTreeMap::new();
    let number = |row: &rusqlite::Row<'_>, column: usize| row.get::<_, Option<f64>>(column);
    while let Some(row) = rows.next()? {
        let said = all.entry(Day::from_number(row.get(0)?)).or_default();
        let (overall, illness): (Option<String>, Option<String>) = (row.get(3)?, row.get(7)?);
        said.fatigue = number(row, 1)?.or(said.fatigue);
        said.soreness = number(row, 2)?.or(said.soreness);
        said.overall = overall.map(of_name).transpose()?.or(said.overall);
        said.pain = number(row, 4)?.or(said.pain);
        said.limp = row.get::<_, Option<bool>>(5)?.or(said.limp);
        said.red_flag = row.get::<_, Option<bool>>(6)?.or(said.red_flag);
        said.illness = illness.map(of_name).transpose()?.or(said.illness);
    }
    Ok(all)
}
