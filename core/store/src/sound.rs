//! Whether a database is sound, beyond what SQLite notices on its way.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::{Result, StoreError};
use crate::pack::{beats, minutes, motion, native_id};
use crate::tables;

/// Looks at every page, every constraint, every reference and every packed column; a second for ten years of records.
///
/// # Errors
///
/// [`StoreError::Damaged`] where something does not hold.
pub(crate) fn check(connection: &Connection) -> Result<()> {
    let said: String = connection.query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))?;
    if said != "ok" {
        return Err(StoreError::Damaged { what: "a page" });
    }
    if connection.prepare("PRAGMA foreign_key_check")?.exists(())? {
        return Err(StoreError::Damaged { what: "a reference" });
    }
    for (_, condition) in CONTRADICTIONS {
        if connection.prepare(condition)?.exists(())? {
            return Err(StoreError::Damaged { what: "a record" });
        }
    }
    for table in PACKED {
        if !unreadable(connection, table)?.is_empty() {
            return Err(StoreError::Damaged { what: "a packed column" });
        }
    }
    // SQLite hands on what is no text in a column of text.
    for table in tables::all(connection)?.iter().filter(|table| !table.texts.is_empty()) {
        let mut select =
            connection.prepare(&format!("SELECT {} FROM {}", table.texts.join(", "), table.name))?;
        let mut rows = select.query(())?;
        while let Some(row) = rows.next()? {
            for column in 0..table.texts.len() {
                row.get_ref(column)?.as_str_or_null().map_err(|_| StoreError::Damaged { what: "a text" })?;
            }
        }
    }
    Ok(())
}

/// The words with which SQLite says what contradicts what, as far as it gets: "row 7 missing from index NAME", "CHECK
/// constraint failed in NAME", "NULL value in NAME.column", "Fragmentation … on page 60", "Tree 8 page 60 …".
pub(crate) fn complaints(connection: &Connection) -> Vec<String> {
    let look = || -> Result<Vec<String>> {
        let mut lines = connection.prepare("PRAGMA integrity_check(100)")?;
        Ok(lines.query_map((), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    };
    let split = |line: String| line.split([' ', '.', ':', '\n']).map(str::to_owned).collect::<Vec<_>>();
    look().unwrap_or_default().into_iter().flat_map(split).collect()
}

/// Removes what does not hold, and counts it by table.
pub(crate) fn repair(connection: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut lost: BTreeMap<String, u64> = BTreeMap::new();
    for packed in PACKED {
        for key in unreadable(connection, packed)? {
            note(&mut lost, packed.table, connection.execute(packed.remedy, [key])?);
        }
    }
    // Without its device a record still says what was measured, and so does heart rate, where nothing else is without one
    // there; else it goes, below.
    let mut devices = BTreeSet::new();
    for table in ["delivery", "heart_rate", "motion"] {
        let unknown = "device_id IS NOT NULL AND device_id NOT IN (SELECT id FROM device)";
        let mut select =
            connection.prepare(&format!("SELECT DISTINCT device_id FROM {table} WHERE {unknown}"))?;
        let ids = select.query_map((), |row| row.get::<_, i64>(0))?;
        devices.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?);
        connection.execute(&format!("UPDATE OR IGNORE {table} SET device_id = NULL WHERE {unknown}"), ())?;
    }
    note(&mut lost, "device", devices.len());
    // Each round may leave others without what they refer to: at most as deep as the schema.
    for _ in 0..8 {
        let mut removed = 0;
        for (table, column, other) in REFERENCES {
            let sql = format!(
                "DELETE FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {other})"
            );
            removed += note(&mut lost, table, connection.execute(&sql, ())?);
        }
        for table in ["sleep_stage", "beat_series", "workout"] {
            let sql = format!(
                "DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM delivery d
                WHERE d.record_id = {table}.record_id AND d.ordinal = {table}.ordinal)"
            );
            removed += note(&mut lost, table, connection.execute(&sql, ())?);
        }
        for (table, condition) in CONTRADICTIONS {
            removed +=
                note(&mut lost, table, connection.execute(&condition.replacen("SELECT *", "DELETE", 1), ())?);
        }
        if removed == 0 {
            break;
        }
    }
    Ok(lost)
}

/// Who refers to whose id.
const REFERENCES: [(&str, &str, &str); 8] = [
    ("record", "source_id", "source"),
    ("delivery", "record_id", "record"),
    ("heart_rate", "source_id", "source"),
    ("heart_rate", "device_id", "device"),
    ("motion", "source_id", "source"),
    ("motion", "device_id", "device"),
    ("session", "plan_id", "plan"),
    ("plan_week", "plan_id", "plan"),
];

/// Rows that no constraint forbids and that cannot be: a workout that says nothing, a record that nobody delivered.
const CONTRADICTIONS: [(&str, &str); 2] = [
    (
        "delivery",
        "SELECT * FROM delivery WHERE record_id IN (SELECT id FROM record WHERE kind = 5) AND NOT EXISTS
        (SELECT 1 FROM workout w WHERE w.record_id = delivery.record_id AND w.ordinal = delivery.ordinal)",
    ),
    ("record", "SELECT * FROM record WHERE id NOT IN (SELECT record_id FROM delivery)"),
];

/// A packed column.
#[derive(Clone, Copy)]
struct Packed {
    table: &'static str,
    /// The column that tells rows apart, and the packed one.
    columns: &'static str,
    /// What becomes of a row whose packed column cannot be read.
    remedy: &'static str,
    /// Whether one can be read.
    holds: fn(&[u8]) -> bool,
}

const PACKED: [Packed; 5] = [
    Packed {
        table: "heart_rate",
        columns: "id, minutes",
        remedy: "DELETE FROM heart_rate WHERE id = ?1",
        holds: |blob| minutes::unpack(blob).is_ok(),
    },
    Packed {
        table: "motion",
        columns: "id, minutes",
        remedy: "DELETE FROM motion WHERE id = ?1",
        holds: |blob| motion::unpack(blob).is_ok(),
    },
    Packed {
        table: "beat_series",
        columns: "record_id, beats",
        remedy: "DELETE FROM beat_series WHERE record_id = ?1",
        holds: |blob| beats::unpack(blob).is_ok(),
    },
    // Without its id a delivery still says what was measured.
    Packed {
        table: "delivery",
        columns: "native_id, native_id",
        remedy: "UPDATE delivery SET native_id = NULL WHERE native_id = ?1",
        holds: |blob| native_id::unpack(blob).is_ok(),
    },
    Packed {
        table: "tombstone",
        columns: "native_id, native_id",
        remedy: "DELETE FROM tombstone WHERE native_id = ?1",
        holds: |blob| native_id::unpack(blob).is_ok(),
    },
];

fn unreadable(connection: &Connection, packed: Packed) -> Result<Vec<Value>> {
    let mut select = connection.prepare(&format!("SELECT {} FROM {}", packed.columns, packed.table))?;
    let mut rows = select.query(())?;
    let mut bad = Vec::new();
    while let Some(row) = rows.next()? {
        if row.get_ref(1)?.as_blob().is_ok_and(|blob| !(packed.holds)(blob)) {
            bad.push(row.get(0)?);
        }
    }
    Ok(bad)
}

fn note(lost: &mut BTreeMap<String, u64>, table: &str, rows: usize) -> usize {
    if rows > 0 {
        *lost.entry(table.to_owned()).or_default() += rows as u64;
    }
    rows
}
