//! Base plans and races: every version is kept, so that a past morning can be replayed.

use std::collections::BTreeMap;

use ebb_model::plan::make::Week;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{BackToBack, Session};
use ebb_model::time::Day;
use rusqlite::{Connection, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Result, StoreError};

/// Adds a version of the base plan that speaks for `from` and later.
pub(crate) fn adopt(
    connection: &Connection,
    sessions: &[Session],
    weeks: &[Week],
    from: Day,
    at_ms: i64,
) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO plan (adopted_ms, from_day) VALUES (?1, ?2)")?
        .execute(params![at_ms, from.number()])?;
    let plan = connection.last_insert_rowid();
    let mut insert = connection.prepare_cached(
        "INSERT INTO session (plan_id, id, day, kind, intensity, distance_m, duration_s, key, flex_days, locked,
            origin, work_s, b2b, completed, steps)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?;
    for s in sessions {
        let pair = s.back_to_back.map(|b| if b == BackToBack::First { 1 } else { 2 });
        let steps = if s.steps.is_empty() { None } else { Some(json(&s.steps)?) };
        insert.execute(params![
            plan,
            s.id,
            s.day.number(),
            name(s.kind)?,
            name(s.intensity)?,
            s.distance_m,
            s.duration_s,
            s.key,
            s.flex_days,
            s.locked,
            name(s.origin)?,
            s.work_s,
            pair,
            s.completed,
            steps,
        ])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO plan_week (plan_id, start, phase, role, planned_m) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for w in weeks {
        insert.execute(params![plan, w.start.number(), name(w.phase)?, name(w.role)?, w.planned_m])?;
    }
    Ok(())
}

/// The base plan as it stood at `until_ms`: of each day, the latest version that speaks for it; in order of day and id.
/// None where none was adopted by then.
pub(crate) fn sessions(connection: &Connection, until_ms: i64) -> Result<Option<Vec<Session>>> {
    let versions = versions(connection, until_ms)?;
    let mut all: Vec<Session> = Vec::new();
    for &(plan, from) in &versions {
        all.retain(|s| s.day < from);
        let mut select = connection.prepare_cached(
            "SELECT id, day, kind, intensity, distance_m, duration_s, key, flex_days, locked, origin, work_s, b2b,
                completed, steps
            FROM session WHERE plan_id = ?1 AND day >= ?2",
        )?;
        let mut rows = select.query(params![plan, from.number()])?;
        while let Some(row) = rows.next()? {
            let session = session(row)?;
            // A session that a newer version brings to a later day is no longer on the earlier one.
            all.retain(|s| s.id != session.id);
            all.push(session);
        }
    }
    all.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    Ok((!versions.is_empty()).then_some(all))
}

/// What the weeks of the base plan were for as it stood at `until_ms`, in order; empty where no plan said so. A week that
/// began under a former version is that version's, unless the newer one has a week over it.
pub(crate) fn weeks(connection: &Connection, until_ms: i64) -> Result<Vec<Week>> {
    let mut all: Vec<Week> = Vec::new();
    for (plan, from) in versions(connection, until_ms)? {
        let mut select = connection.prepare_cached(
            "SELECT start, phase, role, planned_m FROM plan_week WHERE plan_id = ?1 ORDER BY start",
        )?;
        let mut rows = select.query([plan])?;
        let mut new: Vec<Week> = Vec::new();
        while let Some(row) = rows.next()? {
            new.push(Week {
                start: Day::from_number(row.get(0)?),
                phase: of_name(row.get(1)?)?,
                role: of_name(row.get(2)?)?,
                planned_m: row.get(3)?,
            });
        }
        let overlap = |a: Week, b: Week| (a.start - b.start).abs() < 7;
        all.retain(|old| old.start < from && !new.iter().any(|&week| overlap(week, *old)));
        all.append(&mut new);
    }
    Ok(all)
}

/// Versions of the base plan that were there at `until_ms`, with the first day each speaks for, in the order of adoption.
fn versions(connection: &Connection, until_ms: i64) -> Result<Vec<(i64, Day)>> {
    let mut select = connection
        .prepare_cached("SELECT id, from_day FROM plan WHERE adopted_ms <= ?1 ORDER BY adopted_ms, id")?;
    let versions = select.query_map([until_ms], |row| Ok((row.get(0)?, Day::from_number(row.get(1)?))))?;
    Ok(versions.collect::<rusqlite::Result<_>>()?)
}

fn session(row: &Row<'_>) -> Result<Session> {
    let pair: Option<i64> = row.get(11)?;
    let steps: Option<String> = row.get(13)?;
    let distance_m: Option<i64> = row.get(4)?;
    Ok(Session {
        id: row.get(0)?,
        day: Day::from_number(row.get(1)?),
        kind: of_name(row.get(2)?)?,
        intensity: of_name(row.get(3)?)?,
        distance_m: distance_m.unwrap_or(0),
        duration_s: row.get(5)?,
        key: row.get(6)?,
        flex_days: row.get(7)?,
        locked: row.get(8)?,
        origin: of_name(row.get(9)?)?,
        work_s: row.get(10)?,
        back_to_back: pair.map(|n| if n == 1 { BackToBack::First } else { BackToBack::Second }),
        completed: row.get(12)?,
        steps: steps.map_or_else(|| Ok(Vec::new()), |s| parse(&s))?,
    })
}

/// Says what a race is from `at_ms` on.
pub(crate) fn set_race(connection: &Connection, race: &Race, at_ms: i64) -> Result<()> {
    write_race(connection, race, false, at_ms)
}

/// Says that a race is off from `at_ms` on. Gives whether there was such a race.
pub(crate) fn remove_race(connection: &Connection, id: &str, at_ms: i64) -> Result<bool> {
    let known = races(connection, i64::MAX)?.into_iter().find(|r| r.id == id);
    known.iter().try_for_each(|race| write_race(connection, race, true, at_ms))?;
    Ok(known.is_some())
}

fn write_race(connection: &Connection, race: &Race, removed: bool, at_ms: i64) -> Result<()> {
    // What was said twice in one millisecond is what was said last.
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO race (id, set_ms, removed, day, distance_m, kind, priority, stages, effort,
                pre_taper_week_m)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            race.id,
            at_ms,
            removed,
            race.day.number(),
            race.distance_m,
            name(race.kind)?,
            name(race.priority)?,
            race.stages,
            name(race.effort)?,
            race.pre_taper_week_m,
        ])?;
    Ok(())
}

/// The races as they stood at `until_ms`, in order of day and id.
pub(crate) fn races(connection: &Connection, until_ms: i64) -> Result<Vec<Race>> {
    let mut select = connection.prepare_cached(
        "SELECT id, day, distance_m, kind, priority, stages, effort, pre_taper_week_m, removed
        FROM race WHERE set_ms <= ?1 ORDER BY set_ms",
    )?;
    let mut rows = select.query([until_ms])?;
    let mut all: BTreeMap<String, Race> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        if row.get(8)? {
            all.remove(&id);
            continue;
        }
        let race = Race {
            id: id.clone(),
            day: Day::from_number(row.get(1)?),
            distance_m: row.get(2)?,
            kind: of_name(row.get(3)?)?,
            priority: of_name(row.get(4)?)?,
            stages: row.get(5)?,
            effort: of_name(row.get(6)?)?,
            pre_taper_week_m: row.get(7)?,
        };
        all.insert(id, race);
    }
    let mut races: Vec<Race> = all.into_values().collect();
    races.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    Ok(races)
}

const DAMAGED: StoreError = StoreError::Damaged { what: "the plan" };

/// The name of a value of an enum, as it stands in every JSON of it.
pub(crate) fn name<T: Serialize>(value: T) -> Result<String> {
    let value = serde_json::to_value(value).map_err(|_| DAMAGED)?;
    value.as_str().map(str::to_owned).ok_or(DAMAGED)
}

pub(crate) fn of_name<T: DeserializeOwned>(name: String) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(name)).map_err(|_| DAMAGED)
}

fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| DAMAGED)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| DAMAGED)
}
