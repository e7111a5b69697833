//! Archives: everything a database holds as one zip that people and programs can read.
//!
//! A file of JSON Lines for each table (`record.jsonl`: a row a line, an array in the order of its columns) and
//! `manifest.json`, which names the columns and has the number of rows and the SHA-256 of each file. Rows are in the
//! order of their keys and nothing says when it was written: the same database gives the same bytes.
//!
//! `cursor` stays behind: how far a phone's changes were read means something to that phone alone, and on another one
//! would skip what it never delivered. Without it the phone delivers everything again, which adds nothing.

mod read;
mod value;
mod write;

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::tables::{self, Table};

pub(crate) use read::{clear, restore};
pub(crate) use write::export;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Archived {
    /// Rows, by table.
    pub rows: BTreeMap<String, u64>,
}

/// The version of the archive's own format.
const VERSION: u32 = 1;

const MANIFEST: &str = "manifest.json";

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    version: u32,
    /// The schema version of the database.
    schema: u32,
    files: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    name: String,
    columns: Vec<String>,
    rows: u64,
    bytes: u64,
    sha256: String,
}

const FORMAT: &str = "ebb-archive";

/// The tables an archive has, in order of name.
fn archived(connection: &Connection) -> Result<Vec<Table>> {
    Ok(tables::all(connection)?.into_iter().filter(|table| table.name != "cursor").collect())
}

fn file_of(table: &Table) -> String {
    format!("{}.jsonl", table.name)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
