//! A data base of unknown make, read by the names of its columns.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags, Row, Statement};

use crate::error::Stop;
use crate::health_connect::ReadError;
use crate::limits;
use crate::listener::Distant;

/// The tables that hold the kinds Ebb uses.
pub(super) const RESTING_HEART_RATE: &str = "resting_heart_rate_record_table";
pub(super) const RMSSD: &str = "heart_rate_variability_rmssd_record_table";
pub(super) const SLEEP: &str = "sleep_session_record_table";
pub(super) const EXERCISE: &str = "exercise_session_record_table";
pub(super) const HEART_RATE: &str = "heart_rate_record_table";
pub(super) const DISTANCE: &str = "distance_record_table";
pub(super) const ELEVATION: &str = "elevation_gained_record_table";
pub(super) const SPEED: &str = "SpeedRecordTable";
/// Named like a table of records, and one of samples.
pub(super) const SPEED_SAMPLES: &str = "speed_record_table";
const KINDS: [&str; 9] =
    [RESTING_HEART_RATE, RMSSD, SLEEP, EXERCISE, HEART_RATE, DISTANCE, ELEVATION, SPEED, SPEED_SAMPLES];

/// Steps of SQLite's machine between two questions to the listener: some milliseconds.
const STEPS: i32 = 100_000;

/// An open data base and what its tables are called.
pub(super) struct Database {
    connection: Connection,
    tables: BTreeMap<String, BTreeSet<String>>,
}

impl Database {
    /// Opens a private copy whose schema is [bounded](super::schema). Read-only and immutable: no journal of it is looked
    /// for, none is written. Whatever takes long is interrupted once the listener says so.
    pub(super) fn open(path: &Path, listener: Distant) -> Result<Self, ReadError> {
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(immutable_uri(path), flags)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        connection.pragma_update(None, "mmap_size", 0)?;
        // Nothing that a hostile schema would compute is computed, and no value is larger than any real one.
        connection.pragma_update(None, "ignore_check_constraints", true)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, limits::SCHEMA_VALUE_BYTES)?;
        connection.progress_handler(limits::SCHEMA_STEPS, Some(|| true))?;
        // The first statement that needs the schema reads it, and what statistics there are.
        connection.prepare("SELECT 1 FROM sqlite_schema").map_err(|error| {
            match error.sqlite_error_code() {
                Some(ErrorCode::OperationInterrupted) => ReadError::from(Stop::TooLarge),
                _ => error.into(),
            }
        })?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, limits::VALUE_BYTES)?;
        connection.progress_handler(STEPS, Some(move || listener.ask_again().is_break()))?;
        let tables = tables(&connection)?;
        Ok(Self { connection, tables })
    }

    /// Whether a file of `size` bytes is whole: SQLite fills a last page that was cut with zeros and says nothing.
    pub(super) fn is_whole(&self, size: u64) -> rusqlite::Result<bool> {
        let page: u32 = self.connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        if !size.is_multiple_of(u64::from(page)) {
            return Ok(false);
        }
        self.connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))
            .map(|s| s == "ok")
    }

    /// The `user_version`.
    pub(super) fn schema(&self) -> rusqlite::Result<i64> {
        self.connection.query_row("PRAGMA user_version", [], |row| row.get(0))
    }

    pub(super) fn has_table(&self, table: &str) -> bool {
        self.tables.contains_key(table)
    }

    /// Whether a table of the kinds Ebb uses is there.
    pub(super) fn knows_any_kind(&self) -> bool {
        KINDS.iter().any(|table| self.has_table(table))
    }

    /// Rows of the record tables that Ebb does not use.
    pub(super) fn rows_of_other_kinds(&self) -> rusqlite::Result<u64> {
        let mut rows = 0;
        for table in
            self.tables.keys().filter(|t| t.ends_with("_record_table") && !KINDS.contains(&t.as_str()))
        {
            let sql = format!("SELECT count(*) FROM {}", quoted(table));
            rows += self.connection.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
        }
        Ok(rows)
    }

    /// A statement that reads the common columns of records, then these: as [`select`](Self::select).
    pub(super) fn records(&self, table: &str, columns: &[&str]) -> rusqlite::Result<Option<Statement<'_>>> {
        self.select(table, &[COMMON.as_slice(), columns].concat())
    }

    /// A statement that reads columns of a table in the order given; none where the table is not there. A column
    /// that is not there reads as null.
    pub(super) fn select(&self, table: &str, columns: &[&str]) -> rusqlite::Result<Option<Statement<'_>>> {
        let Some(sql) = self.sql(table, columns) else { return Ok(None) };
        self.connection.prepare(&sql).map(Some)
    }

    /// As [`select`](Self::select), in order of the first two columns.
    pub(super) fn select_in_order(
        &self,
        table: &str,
        columns: &[&str],
    ) -> rusqlite::Result<Option<Statement<'_>>> {
        let Some(sql) = self.sql(table, columns) else { return Ok(None) };
        self.connection.prepare(&format!("{sql} ORDER BY 1, 2")).map(Some)
    }

    fn sql(&self, table: &str, columns: &[&str]) -> Option<String> {
        let present = self.tables.get(table)?;
        let columns: Vec<String> = columns
            .iter()
            .map(|column| if present.contains(*column) { quoted(column) } else { "NULL".to_owned() })
            .collect();
        Some(format!("SELECT {} FROM {}", columns.join(", "), quoted(table)))
    }
}

/// The columns every record has. They come first in what [`Database::records`] selects.
const COMMON: [&str; 4] = ["uuid", "last_modified_time", "app_info_id", "device_info_id"];

/// Tables and the names of their columns; no views, no virtual tables, no columns that are computed. SQLite holds the kind and
/// the name of an entry against its text. Its list of tables would work out the columns of every view.
fn tables(connection: &Connection) -> rusqlite::Result<BTreeMap<String, BTreeSet<String>>> {
    let mut names = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE %' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let names = names.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut columns = connection.prepare("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    names
        .into_iter()
        .map(|table| {
            let columns =
                columns.query_map([&table], |row| row.get::<_, String>(0))?.collect::<Result<_, _>>()?;
            Ok((table, columns))
        })
        .collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// `file:…?mode=ro&immutable=1`, with what means something in a URI escaped.
fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for c in path.to_string_lossy().chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            '\\' => uri.push('/'),
            _ => uri.push(c),
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    uri
}

/// A whole number of a row, where there is one.
pub(super) fn integer(row: &Row<'_>, column: usize) -> Option<i64> {
    match row.get_ref(column) {
        Ok(ValueRef::Integer(value)) => Some(value),
        _ => None,
    }
}

/// An instant of a row in UTC milliseconds, where there is one of this calendar.
pub(super) fn time(row: &Row<'_>, column: usize) -> Option<i64> {
    integer(row, column).filter(|ms| limits::INSTANTS_MS.contains(ms))
}

/// A finite number of a row, where there is one.
pub(super) fn number(row: &Row<'_>, column: usize) -> Option<f64> {
    match row.get_ref(column) {
        #[expect(clippy::cast_precision_loss, reason = "a measure, far below 2^52")]
        Ok(ValueRef::Integer(value)) => Some(value as f64),
        Ok(ValueRef::Real(value)) => Some(value).filter(|v| v.is_finite()),
        _ => None,
    }
}

/// A name of a row that is not empty, where there is one.
pub(super) fn name(row: &Row<'_>, column: usize) -> Option<String> {
    text(row, column).filter(|name| name.len() <= limits::NAME)
}

/// A text of a row that is not empty, where there is one.
pub(super) fn text(row: &Row<'_>, column: usize) -> Option<String> {
    row.get_ref(column).ok()?.as_str().ok().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A record's id as the platform's client prints it: 16 bytes as a UUID in lower case.
pub(super) fn uuid(row: &Row<'_>, column: usize) -> Option<String> {
    let bytes: [u8; 16] = row.get_ref(column).ok()?.as_blob().ok()?.try_into().ok()?;
    let mut text = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_as_the_platform_prints_it() {
        let connection = Connection::open_in_memory().unwrap();
        let id = |sql: &str| connection.query_row(sql, [], |row| Ok(uuid(row, 0))).unwrap();
        let printed = "8e35f901-0b26-efff-3690-43d59f55eff4";
        assert_eq!(id("SELECT x'8E35F9010B26EFFF369043D59F55EFF4'").as_deref(), Some(printed));
        assert_eq!(id("SELECT x'8E35'"), None);
        assert_eq!(id("SELECT 'text'"), None);
    }

    #[test]
    fn a_path_is_escaped_in_a_uri() {
        let uri = immutable_uri(Path::new("/a b/50%?#.db"));
        assert_eq!(uri, "file:/a b/50%25%3f%23.db?mode=ro&immutable=1");
    }
}
