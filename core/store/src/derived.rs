//! Days made of raw rows, and what the ledger comes to, kept so that a morning need not make them again. What of it cannot
//! be read is as good as missing: it is made again.

use std::collections::BTreeSet;

use ebb_model::health::days::Days;
use ebb_model::health::device::Sightings;
use ebb_model::ledger::State;
use ebb_model::time::Day;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Result, StoreError};
use crate::pack::block::{self, Met};
use crate::pack::sighting;

/// The tables that `derived.sql` declares, for SQL.
pub(crate) const TABLES: &str = "'derived', 'derived_day', 'derived_with', 'derived_ledger'";

/// Whether all tables are there: whoever drops one gets them back, empty.
pub(crate) fn is_there(connection: &Connection) -> Result<bool> {
    let sql = format!("SELECT count(*) = 4 FROM sqlite_schema WHERE type = 'table' AND name IN ({TABLES})");
    Ok(connection.query_row(&sql, (), |row| row.get(0))?)
}

/// Makes the tables, empty, whatever was there.
pub(crate) fn make(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch(include_str!("derived.sql"))?)
}

/// Days in a row, with the sightings of the same UTC days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// Its place among blocks; the store gives it no meaning but their order.
    pub number: i32,
    /// What was made of them; of a block read in short the runs, and of each stream the first and the last value.
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

/// What the first entries of the ledger come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Which fold made it and which packing; the store gives it no meaning.
    pub fold: u32,
    /// The number of the last of these entries.
    pub seq: i64,
    /// The last day they are about.
    pub day: Day,
    /// The state after them.
    pub state: State,
}

/// What all blocks were made with; none where there are none.
pub(crate) fn basis(connection: &Connection) -> Result<Option<String>> {
    let mut select = connection.prepare_cached("SELECT basis FROM derived_with")?;
    Ok(select.query_row((), |row| row.get(0)).optional()?)
}

/// The blocks, in order of number, those before `whole_from` in short; none where one of them cannot be read.
pub(crate) fn read(connection: &Connection, whole_from: i32) -> Result<Option<Derived>> {
    let Some(basis) = basis(connection)? else { return Ok(None) };
    let (mut met, mut devices) = (Met::default(), BTreeSet::new());
    let mut select =
        connection.prepare_cached("SELECT block, long, sighting, run, ends FROM derived ORDER BY block")?;
    let mut whole =
        connection.prepare_cached("SELECT night, daily_value, gate FROM derived_day WHERE block = ?1")?;
    let mut rows = select.query(())?;
    let mut blocks = Vec::new();
    while let Some(row) = rows.next()? {
        let number = row.get(0)?;
        let Some(sightings) = sighting::unpack(blob(row, 2), &mut devices) else { return Ok(None) };
        let Some(runs) = block::runs(blob(row, 3), &mut met) else { return Ok(None) };
        let mut days = Days { runs, ..Days::default() };
        let is_read = if number < whole_from {
            block::values(blob(row, 4), &mut met).map(|ends| days.values = ends)
        } else {
            whole.query_row([number], |row| Ok(add_rest(&mut days, row, &mut met))).optional()?.flatten()
        };
        if is_read.is_none() {
            return Ok(None);
        }
        blocks.push(Block { number, days, sightings, is_long: row.get(1)? });
    }
    Ok(Some(Derived { basis, blocks }))
}

/// Adds to runs all else of their days.
fn add_rest(days: &mut Days, row: &Row<'_>, met: &mut Met) -> Option<()> {
    days.nights = block::nights(blob(row, 0), met)?;
    days.values = block::values(blob(row, 1), met)?;
    block::add_gates(blob(row, 2), &mut days.runs)
}

/// The bytes of a column; of one that holds none, bytes that no format begins with.
fn blob<'r>(row: &'r Row<'_>, column: usize) -> &'r [u8] {
    row.get_ref(column).ok().and_then(|value| value.as_blob().ok()).unwrap_or_default()
}

/// Puts blocks in the place of those of the same number.
pub(crate) fn put(connection: &Connection, blocks: &[Block]) -> Result<()> {
    let mut short = connection.prepare_cached(
        "INSERT OR REPLACE INTO derived (block, long, sighting, run, ends) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut rest = connection.prepare_cached(
        "INSERT OR REPLACE INTO derived_day (block, night, daily_value, gate) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for Block { number, days, sightings, is_long } in blocks {
        let too_large = || StoreError::Damaged { what: "a day" };
        let sighting = sighting::pack(sightings).ok_or_else(too_large)?;
        let packed = block::pack(days).ok_or_else(too_large)?;
        short.execute(params![number, is_long, sighting, packed.run, packed.ends])?;
        rest.execute(params![number, packed.night, packed.daily_value, packed.gate])?;
    }
    Ok(())
}

/// Puts these in the place of all blocks.
pub(crate) fn set(connection: &Connection, derived: &Derived) -> Result<()> {
    connection.execute_batch("DELETE FROM derived; DELETE FROM derived_day; DELETE FROM derived_with;")?;
    connection
        .prepare_cached("INSERT INTO derived_with (one, basis) VALUES (1, ?1)")?
        .execute([&derived.basis])?;
    put(connection, &derived.blocks)
}

/// What the first entries come to; none where nothing is kept of that fold, or it cannot be read.
pub(crate) fn told(connection: &Connection, fold: u32) -> Result<Option<Told>> {
    let mut select =
        connection.prepare_cached("SELECT seq, day, state FROM derived_ledger WHERE fold = ?1")?;
    let told = |row: &Row<'_>| {
        let (seq, day) = (row.get(0)?, Day::from_number(row.get(1)?));
        Ok(postcard::from_bytes(blob(row, 2)).ok().map(|state| Told { fold, seq, day, state }))
    };
    Ok(select.query_row([fold], told).optional()?.flatten())
}

/// Puts this in the place of what was kept.
pub(crate) fn set_told(connection: &Connection, told: &Told) -> Result<()> {
    let state = postcard::to_allocvec(&told.state).map_err(|_| StoreError::Damaged { what: "the ledger" })?;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO derived_ledger (one, fold, seq, day, state) VALUES (1, ?1, ?2, ?3, ?4)",
        )?
        .execute(params![told.fold, told.seq, told.day.number(), state])?;
    Ok(())
}
