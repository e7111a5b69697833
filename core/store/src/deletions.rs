//! Deletions on the phone, and what else came with a change set: cursors, and windows that were asked for.

use ebb_model::health::record::{Cursor, Deletion, Interval};
use ebb_model::health::stream::Platform;
use rusqlite::{Connection, OptionalExtension, params};

use crate::codes::Coded;
use crate::error::Result;
use crate::pack::native_id;

/// Notes a deletion that became known at `seen_ms`; the earliest moment counts. Gives that moment.
pub(crate) fn bury(connection: &Connection, deletion: &Deletion, seen_ms: i64) -> Result<i64> {
    const SQL: &str = "INSERT INTO tombstone (native_id, deleted_ms) VALUES (?1, ?2)
        ON CONFLICT (native_id) DO UPDATE SET deleted_ms = min(deleted_ms, excluded.deleted_ms)
        RETURNING deleted_ms";
    let id = native_id::pack(deletion.platform, &deletion.native_id);
    Ok(connection.prepare_cached(SQL)?.query_row(params![id, seen_ms], |row| row.get(0))?)
}

/// When a native id was known to be deleted.
pub(crate) fn buried(connection: &Connection, platform: Platform, id: &str) -> Result<Option<i64>> {
    const SQL: &str = "SELECT deleted_ms FROM tombstone WHERE native_id = ?1";
    let mut select = connection.prepare_cached(SQL)?;
    Ok(select.query_row([native_id::pack(platform, id)], |row| row.get(0)).optional()?)
}

pub(crate) fn set_cursor(connection: &Connection, cursor: &Cursor) -> Result<()> {
    const SQL: &str = "INSERT INTO cursor (platform, kind, position) VALUES (?1, ?2, ?3)
        ON CONFLICT (platform, kind) DO UPDATE SET position = excluded.position";
    let values = params![cursor.platform.code(), cursor.kind, cursor.position];
    connection.prepare_cached(SQL)?.execute(values)?;
    Ok(())
}

pub(crate) fn cursor(connection: &Connection, platform: Platform, kind: &str) -> Result<Option<Vec<u8>>> {
    const SQL: &str = "SELECT position FROM cursor WHERE platform = ?1 AND kind = ?2";
    let mut select = connection.prepare_cached(SQL)?;
    Ok(select.query_row(params![platform.code(), kind], |row| row.get(0)).optional()?)
}

/// Notes that a window was asked for; one that holds no time asks for nothing.
pub(crate) fn set_asked(connection: &Connection, window: Interval) -> Result<()> {
    const SQL: &str = "INSERT OR IGNORE INTO heart_rate_asked (from_ms, to_ms) VALUES (?1, ?2)";
    if window.to_ms > window.from_ms {
        connection.prepare_cached(SQL)?.execute([window.from_ms, window.to_ms])?;
    }
    Ok(())
}

/// The windows that were asked for, in order of time.
pub(crate) fn asked(connection: &Connection) -> Result<Vec<Interval>> {
    const SQL: &str = "SELECT from_ms, to_ms FROM heart_rate_asked ORDER BY from_ms, to_ms";
    let mut select = connection.prepare_cached(SQL)?;
    let windows = select.query_map((), |row| Ok(Interval { from_ms: row.get(0)?, to_ms: row.get(1)? }))?;
    Ok(windows.collect::<rusqlite::Result<_>>()?)
}
