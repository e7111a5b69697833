//! Days made of raw rows, kept so that a morning need not make them again. Anything about them that cannot be read is
//! as good as missing: they are made again.

use ebb_model::health::days::Days;
use ebb_model::health::device::Sightings;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Result, StoreError};
use crate::pack::days;

/// The tables; in a file of their own because whoever drops them gets them back.
pub(crate) const TABLES: &str = include_str!("derived.sql");

/// Days in a row, with the sightings of the same UTC days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// Its place among blocks; the store gives it no meaning.
    pub number: i32,
    /// What was made of them.
    pub days: Days,
    /// Which device was seen when.
    pub sightings: Sightings,
    /// Something that lasts so long touches them that they depend on far away days.
    pub is_long: bool,
}

/// Everything derived, with what it was made with.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived {
    /// What all blocks were made with, as [`crate::Writing::set_derived`] was told.
    pub basis: String,
    /// In order of number.
    pub blocks: Vec<Block>,
}

/// What all blocks were made with; none where there are none.
pub(crate) fn basis(connection: &Connection) -> Result<Option<String>> {
    let mut select = connection.prepare_cached("SELECT basis FROM derived_with")?;
    Ok(select.query_row((), |row| row.get(0)).optional()?)
}

/// The blocks, in order of number; none where one of them cannot be read.
pub(crate) fn read(connection: &Connection) -> Result<Option<Derived>> {
    let Some(basis) = basis(connection)? else { return Ok(None) };
    let mut select = connection.prepare_cached(
        "SELECT block, long, night, daily_value, run, sighting FROM derived ORDER BY block",
    )?;
    let mut rows = select.query(())?;
    let mut blocks = Vec::new();
    while let Some(row) = rows.next()? {
        let blob = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_blob().unwrap_or_default());
        let (night, value, run, sighting) = (blob(2)?, blob(3)?, blob(4)?, blob(5)?);
        let unpacked = || {
            Some((days::nights(night)?, days::values(value)?, days::runs(run)?, days::sightings(sighting)?))
        };
        let Some((nights, values, runs, sightings)) = unpacked() else { return Ok(None) };
        let days = Days { nights, values, runs, ..Days::default() };
        blocks.push(Block { number: row.get(0)?, days, sightings, is_long: row.get(1)? });
    }
    Ok(Some(Derived { basis, blocks }))
}

/// Puts blocks in the place of those of the same number.
pub(crate) fn put(connection: &Connection, blocks: &[Block]) -> Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT OR REPLACE INTO derived (block, long, night, daily_value, run, sighting) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for Block { number, days, sightings, is_long } in blocks {
        let packed = days::pack(days, sightings).ok_or(StoreError::Damaged { what: "a day" })?;
        insert.execute(params![
            number,
            is_long,
            packed.night,
            packed.daily_value,
            packed.run,
            packed.sighting
        ])?;
    }
    Ok(())
}

/// Puts these in the place of all blocks.
pub(crate) fn set(connection: &Connection, derived: &Derived) -> Result<()> {
    connection.execute_batch("DELETE FROM derived; DELETE FROM derived_with;")?;
    connection
        .prepare_cached("INSERT INTO derived_with (one, basis) VALUES (1, ?1)")?
        .execute([&derived.basis])?;
    put(connection, &derived.blocks)
}
