//! An archive out of a database.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Archived, Entry, FORMAT, MANIFEST, Manifest, VERSION, archived, file_of, hex, value};
use crate::error::{Result, StoreError};
use crate::tables::Table;
use crate::{beside, migrate};

/// Writes everything to a new file at `path`, readable by its owner only; it is there whole or not at all.
pub(crate) fn export(connection: &Connection, path: &Path) -> Result<Archived> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    let refuse = |what| StoreError::Archive { path: path.to_owned(), what };
    let folder = beside::folder(path).ok_or_else(|| refuse("is no name for a file: name another one"))?;
    // Beside its place, so that it can be moved there in one step; 0600 by default.
    let unfinished = tempfile::Builder::new().prefix(".ebb-archive-").tempfile_in(folder).map_err(io)?;
    let archived = pack(connection, BufWriter::new(unfinished.as_file())).map_err(|error| match error {
        Stop::Store(error) => error,
        Stop::Io(source) => StoreError::Io { path: path.to_owned(), source },
    })?;
    unfinished.as_file().sync_all().map_err(io)?;
    unfinished.persist_noclobber(path).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => refuse("is there already: name another file"),
        _ => io(error.error),
    })?;
    beside::sync_folder(path).map_err(io)?;
    Ok(archived)
}

enum Stop {
    Store(StoreError),
    Io(io::Error),
}

impl<E: Into<StoreError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

fn pack(connection: &Connection, file: impl Write + io::Seek) -> std::result::Result<Archived, Stop> {
    let failed = |error: zip::result::ZipError| Stop::Io(io::Error::other(error));
    let mut zip = ZipWriter::new(file);
    let mut manifest =
        Manifest { format: FORMAT.to_owned(), version: VERSION, schema: migrate::NEWEST, files: Vec::new() };
    let mut archived_rows = Archived::default();
    for table in archived(connection)? {
        let name = file_of(&table);
        // The time of a file in it is that of no clock: 1980.
        zip.start_file(&name, SimpleFileOptions::default()).map_err(failed)?;
        let (rows, bytes, sha256) = lines(connection, &table, &mut zip)?;
        archived_rows.rows.insert(table.name.clone(), rows);
        manifest.files.push(Entry { name, columns: table.columns, rows, bytes, sha256 });
    }
    zip.start_file(MANIFEST, SimpleFileOptions::default()).map_err(failed)?;
    let text = serde_json::to_string_pretty(&manifest).map_err(|e| Stop::Io(e.into()))?;
    zip.write_all(text.as_bytes()).map_err(Stop::Io)?;
    zip.finish().map_err(failed)?.flush().map_err(Stop::Io)?;
    Ok(archived_rows)
}

/// Writes a table; gives its rows, bytes and SHA-256.
fn lines(
    connection: &Connection,
    table: &Table,
    out: &mut impl Write,
) -> std::result::Result<(u64, u64, String), Stop> {
    let sql =
        format!("SELECT {} FROM {} ORDER BY {}", table.columns.join(", "), table.name, table.key.join(", "));
    let mut select = connection.prepare(&sql)?;
    let mut rows = select.query(())?;
    let (mut count, mut bytes, mut hash) = (0, 0, Sha256::new());
    while let Some(row) = rows.next()? {
        let mut columns = Vec::with_capacity(table.columns.len());
        for place in 0..table.columns.len() {
            let json = value::to_json(row.get_ref(place)?);
            columns.push(json.ok_or(StoreError::Damaged { what: "a text" })?);
        }
        let line = format!("{}\n", Json::Array(columns));
        hash.update(line.as_bytes());
        out.write_all(line.as_bytes()).map_err(Stop::Io)?;
        count += 1;
        bytes += line.len() as u64;
    }
    Ok((count, bytes, hex(&hash.finalize())))
}
