//! Steps from one schema version to the next.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::derived;
use crate::error::{Result, StoreError};

/// Step n takes a database from `user_version` n to n + 1. A step that was released is never changed again.
const STEPS: [&str; 1] = [include_str!("migrations/0001.sql")];

/// The schema version this program knows.
pub(crate) const NEWEST: u32 = STEPS.len() as u32;

/// Takes the database to the newest schema, in one transaction; writes nothing when it is there already.
/// Gives the version before, if that was another one.
pub(crate) fn to_newest(connection: &mut Connection, path: &Path) -> Result<Option<u32>> {
    let version =
        |connection: &Connection| connection.pragma_query_value(None, "user_version", |row| row.get(0));
    let found = version(connection)?;
    refuse_newer(found, path)?;
    if found.cast_unsigned() == NEWEST {
        if !derived::is_there(connection)? {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            derived::make(&transaction)?;
            transaction.commit()?;
        }
        return Ok(None);
    }
    // Immediate: whoever comes second waits here, and then finds the work done.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    refuse_newer(found, path)?;
    let tables: bool =
        transaction.query_row("SELECT count(*) > 0 FROM sqlite_schema", (), |row| row.get(0))?;
    if found == 0 && tables {
        // The first step makes tables and counts itself in one transaction.
        return Err(StoreError::Damaged { what: "its header" });
    }
    for step in STEPS.iter().skip(found.cast_unsigned() as usize) {
        transaction.execute_batch(step)?;
    }
    // Whatever was derived before is of an older schema.
    derived::make(&transaction)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()?;
    Ok(Some(found.cast_unsigned()).filter(|found| *found != NEWEST))
}

/// Refuses a schema version from the future; one below zero was never written here, and counts as such.
pub(crate) fn refuse_newer(found: i32, path: &Path) -> Result<()> {
    let found = found.cast_unsigned();
    if found > NEWEST {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: NEWEST });
    }
    Ok(())
}
