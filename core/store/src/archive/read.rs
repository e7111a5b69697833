//! A database out of an archive. An archive is hostile input: nothing of it is believed before its checksum.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek};
use std::path::Path;

use rusqlite::{Connection, params_from_iter};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::{Archived, Entry, FORMAT, MANIFEST, Manifest, VERSION, archived, file_of, hex, value};
use crate::error::{Result, StoreError};
use crate::tables::{self, Table};
use crate::{derived, migrate, sound};

/// Empties every table, inside a transaction of the caller's. What keeps the ledger from being shortened stands aside
/// meanwhile.
pub(crate) fn clear(connection: &Connection) -> Result<()> {
    connection.execute_batch("PRAGMA defer_foreign_keys = ON;")?;
    let mut select = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let guards: Vec<(String, String)> =
        select.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    for (name, _) in &guards {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    for table in tables::all(connection)? {
        connection.execute_batch(&format!("DELETE FROM {}", table.name))?;
    }
    guards.iter().try_for_each(|(_, sql)| Ok(connection.execute_batch(sql)?))
}

/// Fills an empty database, inside a transaction of the caller's, who gives up on it after an error.
pub(crate) fn restore(connection: &Connection, path: &Path) -> Result<Archived> {
    let refuse = |what| StoreError::Archive { path: path.to_owned(), what };
    let tables = archived(connection)?;
    for table in tables::all(connection)? {
        if table.count(connection)? > 0 {
            return Err(StoreError::NotEmpty);
        }
    }
    let file = File::open(path).map_err(|source| match source.kind() {
        ErrorKind::NotFound => {
            StoreError::Archive { path: path.to_owned(), what: "is not there: check the path" }
        }
        _ => StoreError::Io { path: path.to_owned(), source },
    })?;
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|_| refuse(NO_ARCHIVE))?;
    let manifest = manifest(&mut zip).ok_or_else(|| refuse(NO_ARCHIVE))?;
    if manifest.version > VERSION || manifest.schema > migrate::NEWEST {
        return Err(refuse("was written by a newer version of Ebb: update Ebb"));
    }
    let complete = manifest.version == VERSION
        && manifest.schema == migrate::NEWEST
        && zip.len() == tables.len() + 1
        && manifest.files.len() == tables.len();
    if !complete {
        return Err(refuse(CHANGED));
    }
    // Of an empty database too something is derived.
    derived::make(connection)?;
    // Rows may come before what they refer to.
    connection.execute_batch("PRAGMA defer_foreign_keys = ON;")?;
    let mut archived = Archived::default();
    for (table, entry) in tables.iter().zip(&manifest.files) {
        if entry.name != file_of(table) || entry.columns != table.columns {
            return Err(refuse(CHANGED));
        }
        fill(connection, &mut zip, table, entry).map_err(|stop| match stop {
            Stop::Changed => refuse(CHANGED),
            Stop::Store(StoreError::Sqlite(error)) if is_constraint(&error) => refuse(CHANGED),
            Stop::Store(error) => error,
        })?;
        archived.rows.insert(table.name.clone(), entry.rows);
    }
    match sound::check(connection) {
        Err(StoreError::Damaged { .. }) => Err(refuse(CHANGED)),
        checked => checked.map(|()| archived),
    }
}

const NO_ARCHIVE: &str = "is no archive of Ebb's, or was cut short: use another copy of it";
const CHANGED: &str = "was changed after it was written: use another copy of it";

/// No manifest of ours comes near this: 64 KiB.
const LARGEST_MANIFEST: u64 = 1 << 16;

fn manifest(zip: &mut ZipArchive<impl Read + Seek>) -> Option<Manifest> {
    let mut text = String::new();
    let mut file = zip.by_name(MANIFEST).ok()?.take(LARGEST_MANIFEST);
    file.read_to_string(&mut text).ok()?;
    let manifest: Manifest = serde_json::from_str(&text).ok()?;
    (manifest.format == FORMAT).then_some(manifest)
}

enum Stop {
    Changed,
    Store(StoreError),
}

impl<E: Into<StoreError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

fn fill(
    connection: &Connection,
    zip: &mut ZipArchive<impl Read + Seek>,
    table: &Table,
    entry: &Entry,
) -> std::result::Result<(), Stop> {
    let file = zip.by_name(&entry.name).map_err(|_| Stop::Changed)?;
    // One byte more than it should have, so that a longer one is noticed and an endless one ends.
    let mut file = BufReader::new(file.take(entry.bytes.saturating_add(1)));
    let mut insert = connection.prepare(&table.insert())?;
    let (mut rows, mut bytes, mut hash, mut line) = (0u64, 0u64, Sha256::new(), Vec::new());
    loop {
        line.clear();
        let read = file.read_until(b'\n', &mut line).map_err(|_| Stop::Changed)?;
        if read == 0 {
            break;
        }
        (rows, bytes) = (rows + 1, bytes + read as u64);
        hash.update(&line);
        let Ok(Json::Array(columns)) = serde_json::from_slice(&line) else { return Err(Stop::Changed) };
        let values: Option<Vec<_>> = columns.iter().map(value::of_json).collect();
        let values = values.filter(|v| v.len() == table.columns.len()).ok_or(Stop::Changed)?;
        insert.execute(params_from_iter(values))?;
    }
    let same = rows == entry.rows && bytes == entry.bytes && hex(&hash.finalize()) == entry.sha256;
    if same { Ok(()) } else { Err(Stop::Changed) }
}

fn is_constraint(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(rusqlite::ErrorCode::ConstraintViolation | rusqlite::ErrorCode::TypeMismatch)
    )
}
