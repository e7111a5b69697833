//! The athlete's profile and settings: JSON texts under keys, opaque to the store.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;

pub(crate) fn get(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut select = connection.prepare_cached("SELECT value FROM profile WHERE key = ?1")?;
    Ok(select.query_row([key], |row| row.get(0)).optional()?)
}

pub(crate) fn set(connection: &Connection, key: &str, value: &str) -> Result<()> {
    const SQL: &str = "INSERT INTO profile (key, value) VALUES (?1, ?2)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    connection.prepare_cached(SQL)?.execute([key, value])?;
    Ok(())
}
