//! The ledger: what was said, in the order it was said. Rows are added and read, never rewritten or removed.

use ebb_model::time::Day;
use rusqlite::{Connection, params};

use crate::error::Result;

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// When it was said, in UTC milliseconds.
    pub at_ms: i64,
    /// The local day it is about.
    pub day: Day,
    /// What it is: a verdict, a cut, an override, a change of primary source; the store knows no list of them.
    pub kind: String,
    /// JSON, opaque to the store.
    pub body: String,
}

/// The number of the last entry; none where there are none.
pub(crate) fn last(connection: &Connection) -> Result<Option<i64>> {
    Ok(connection.prepare_cached("SELECT max(seq) FROM ledger")?.query_row((), |row| row.get(0))?)
}

pub(crate) fn append(connection: &Connection, rows: &[LedgerRow]) -> Result<()> {
    let mut insert =
        connection.prepare_cached("INSERT INTO ledger (at_ms, day, kind, body) VALUES (?1, ?2, ?3, ?4)")?;
    for row in rows {
        insert.execute(params![row.at_ms, row.day.number(), row.kind, row.body])?;
    }
    Ok(())
}

pub(crate) fn read(connection: &Connection) -> Result<Vec<LedgerRow>> {
    Ok(after(connection, i64::MIN)?.into_iter().map(|(_, row)| row).collect())
}

/// The entries after that of a number, with theirs.
pub(crate) fn after(connection: &Connection, seq: i64) -> Result<Vec<(i64, LedgerRow)>> {
    let mut select = connection
        .prepare_cached("SELECT seq, at_ms, day, kind, body FROM ledger WHERE seq > ?1 ORDER BY seq")?;
    let rows = select.query_map([seq], |row| {
        let day = Day::from_number(row.get(2)?);
        Ok((row.get(0)?, LedgerRow { at_ms: row.get(1)?, day, kind: row.get(3)?, body: row.get(4)? }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
