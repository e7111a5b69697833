//! What can still be read of a damaged database, into a sound one; the damaged one is kept aside.
//!
//! SQLite refuses a whole table for one bad page above it. So the pages are read here, and what they hold goes row by
//! row through the constraints of a new database: what contradicts them is lost, and counted.

mod image;
mod rows;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use self::image::{Image, Kind};
use self::rows::{Found, Tree, Walk};
use crate::error::{Result, StoreError};
use crate::tables::{self, Table};
use crate::{beside, open, sound};

/// What was saved of a damaged database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The damaged database, as it was found. It is never deleted, but by [`crate::Store::erase_all`].
    pub aside: PathBuf,
    /// Rows that were saved, by table.
    pub kept: BTreeMap<String, u64>,
    /// Rows that are known to be lost, by table: found and contradictory, or missing in a numbered row of them.
    pub lost: BTreeMap<String, u64>,
    /// Tables with a page that could not be read, or that contradict their own index: more of their rows may be lost, or say
    /// something else, than could be counted.
    pub broken: Vec<String>,
}

/// What was said comes first: no phone and no export can say it again.
const FIRST: [&str; 10] = [
    "check_in",
    "day_tag",
    "profile",
    "race",
    "plan",
    "session",
    "plan_week",
    "ledger",
    "tombstone",
    "cursor",
];

/// Indexes that hold whole rows: of these tables there are two copies.
const COPIES: [(&str, &str); 3] = [
    ("source", "sqlite_autoindex_source_1"),
    ("device", "sqlite_autoindex_device_1"),
    ("record", "sqlite_autoindex_record_1"),
];

/// A new database that is complete and takes the place of the damaged one.
const READY: &str = ".unfinished-ready";

/// Puts a sound database in the place of a damaged one. The caller has closed it. Gives nothing where the database
/// turns out to be sound: another process was quicker.
pub(crate) fn salvage(path: &Path) -> Result<Option<Salvaged>> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    // One process at a time. Who waited finds a sound database.
    let name = beside::with(path, ".unfinished-lock");
    let lock = open::lock_file(&name).map_err(io)?;
    lock.lock().map_err(io)?;
    let salvaged = salvage_alone(path);
    beside::delete_one(&name).map_err(io)?;
    salvaged
}

fn salvage_alone(path: &Path) -> Result<Option<Salvaged>> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    finish(path)?;
    let mut complaints = Vec::new();
    let is_sound = open::open_existing(path).and_then(|(connection, _)| {
        sound::check(&connection).inspect_err(|_| complaints = sound::complaints(&connection))
    });
    match is_sound {
        Ok(()) => return Ok(None),
        Err(StoreError::Damaged { .. }) => {}
        Err(other) => return Err(other),
    }
    let aside = set_aside(path).map_err(io)?;
    match save(path, &aside, &complaints) {
        Ok(salvaged) => finish(path).map(|()| Some(salvaged)),
        // Nothing is ready to take the place of the damaged one: each try would leave another copy of it.
        Err(error) => {
            beside::delete_log(&aside).and_then(|()| beside::delete_one(&aside)).map_err(io)?;
            Err(error)
        }
    }
}

/// Makes ready what can be read of the copy aside, to take the place of what it is a copy of.
fn save(path: &Path, aside: &Path, complaints: &[String]) -> Result<Salvaged> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    let image = Image::of(read(aside).map_err(io)?, read(&beside::with(aside, "-wal")).map_err(io)?);
    let unfinished = beside::with(path, beside::UNFINISHED);
    beside::delete_log(&unfinished).and_then(|()| beside::delete_one(&unfinished)).map_err(io)?;
    let mut salvaged = Salvaged {
        aside: aside.to_owned(),
        kept: BTreeMap::new(),
        lost: BTreeMap::new(),
        broken: Vec::new(),
    };
    {
        let (mut connection, _) = open::open(&unfinished)?;
        fill(&mut connection, &image, complaints, &mut salvaged)?;
        sound::check(&connection)?;
        open::empty_log(&connection)?;
    }
    fs::rename(&unfinished, beside::with(path, READY)).map_err(io)?;
    Ok(salvaged)
}

/// Completes a salvage that was killed when its result was ready.
pub(crate) fn finish(path: &Path) -> Result<()> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    let ready = beside::with(path, READY);
    if !ready.exists() {
        return Ok(());
    }
    // The old log first: it would be copied into the new file.
    beside::delete_log(path).map_err(io)?;
    fs::rename(ready, path).map_err(io)?;
    beside::sync_folder(path).map_err(io)
}

/// The damaged databases that were kept beside this one.
pub(crate) fn kept_aside(path: &Path) -> Vec<PathBuf> {
    let is_one = |file: &PathBuf| {
        let number = file.file_name().and_then(|n| n.to_str()).and_then(|n| n.rsplit_once(beside::DAMAGED));
        number.is_some_and(|(_, n)| n.parse::<u32>().is_ok())
    };
    let mut all: Vec<_> = beside::of(path).unwrap_or_default().into_iter().filter(is_one).collect();
    all.sort();
    all
}

/// Copies database and log to the first free name beside them. A copy, so that whatever happens now, the damaged one
/// is where it was until a sound one takes its place.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let name = |n: u32| beside::with(path, &format!("{}{n}", beside::DAMAGED));
    let aside = (1..).map(name).find(|aside| !aside.exists()).unwrap_or_else(|| name(0));
    let log = beside::with(path, "-wal");
    if log.exists() {
        private_copy(&log, &beside::with(&aside, "-wal"))?;
    }
    private_copy(path, &aside)?;
    beside::sync_folder(path)?;
    Ok(aside)
}

fn private_copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut to = open::private(to)?;
    io::copy(&mut File::open(from)?, &mut to)?;
    to.sync_all()
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

fn fill(
    connection: &mut Connection,
    image: &Image,
    complaints: &[String],
    salvaged: &mut Salvaged,
) -> Result<()> {
    connection.execute_batch("PRAGMA foreign_keys = OFF;")?;
    let mut tables = tables::all(connection)?;
    tables.sort_by_key(|t| FIRST.iter().position(|first| *first == t.name).unwrap_or(FIRST.len()));
    let mut walk = Walk::over(image);
    // Where the first page is gone, the roots are where they are in every new database: they never move.
    let mut roots = rows::roots(&mut walk);
    for (name, root) in own_roots(connection)? {
        roots.entry(name).or_insert(root);
    }
    let mut trees: BTreeMap<&str, Tree> = BTreeMap::new();
    for name in roots.keys() {
        if let Some(root) = roots.get(name) {
            trees.insert(name, walk.tree(*root));
        }
    }
    // The trees of the pages that SQLite complains of.
    let named = complaints.windows(2).filter(|pair| matches!(pair, [word, _] if word == "page"));
    let named = named.filter_map(|pair| pair.get(1)?.parse().ok()).filter_map(|page| walk.root_of(page));
    let pages: Vec<u32> = named.collect();
    let table_of = table_of(connection)?;
    let transaction = connection.transaction()?;
    for (kind, rows) in walk.strays() {
        let fits = |t: &&Table| {
            let broken = trees.get(t.name.as_str()).is_some_and(|tree| tree.is_broken);
            broken && rows.iter().all(|row| could_be(t, kind, row)) && fits(&transaction, t, &rows)
        };
        let mut owners = tables.iter().filter(fits);
        // Two tables that could be meant: neither is.
        if let (Some(owner), None) = (owners.next(), owners.next())
            && let Some(tree) = trees.get_mut(owner.name.as_str())
        {
            tree.rows.extend(rows);
        }
    }
    for table in &tables {
        let tree = trees.remove(table.name.as_str()).unwrap_or_default();
        let copy = COPIES.iter().find(|(name, _)| *name == table.name);
        let copy = copy.and_then(|(_, index)| trees.remove(index)).unwrap_or_default();
        let mut insert = transaction.prepare(&table.insert())?;
        let mut refused = 0u64;
        for row in &tree.rows {
            let put = columns_of(table, row).map(|c| insert.execute(params_from_iter(c)));
            // Full or interrupted is no property of the row.
            match put {
                Some(Ok(_)) => {}
                Some(Err(error))
                    if error.sqlite_error_code() != Some(rusqlite::ErrorCode::ConstraintViolation)
                        && !matches!(error, rusqlite::Error::InvalidParameterCount(..)) =>
                {
                    return Err(error.into());
                }
                _ => refused += 1,
            }
        }
        for (_, mut columns) in copy.rows {
            // An index ends with the number of the row.
            columns.rotate_right(1);
            if columns.len() == table.columns.len() {
                // Known already, most of the time.
                let _ = insert.execute(params_from_iter(columns));
            }
        }
        let indexes = table_of.iter().filter(|(_, of)| **of == table.name).map(|(name, _)| name);
        let complained = indexes.into_iter().any(|name| {
            complaints.contains(name) || roots.get(name).is_some_and(|root| pages.contains(root))
        });
        if tree.is_broken || complained {
            salvaged.broken.push(table.name.clone());
        }
        if refused > 0 {
            salvaged.lost.insert(table.name.clone(), refused);
        }
    }
    for (table, lost) in sound::repair(&transaction)? {
        *salvaged.lost.entry(table).or_default() += lost;
    }
    for table in &tables {
        salvaged.kept.insert(table.name.clone(), table.count(&transaction)?);
    }
    // The ledger is numbered without gaps, so what is missing before its last entry can be counted.
    let gaps: i64 =
        transaction.query_row("SELECT ifnull(max(seq), 0) - count(*) FROM ledger", (), |row| row.get(0))?;
    let lost = salvaged.lost.entry("ledger".to_owned()).or_default();
    *lost = (*lost).max(gaps.unsigned_abs());
    salvaged.lost.retain(|_, lost| *lost > 0);
    // Where anything measured may be gone, the phone is read from the beginning: it hands over again what it has.
    let is_measured = |table: &String| !FIRST.contains(&table.as_str()) || table == "tombstone";
    if salvaged.lost.keys().chain(&salvaged.broken).any(is_measured) {
        transaction.execute_batch("DELETE FROM cursor; DELETE FROM heart_rate_asked;")?;
    }
    transaction.commit()?;
    connection.execute_batch("PRAGMA foreign_keys = ON;")?;
    Ok(())
}

fn own_roots(connection: &Connection) -> Result<Vec<(String, u32)>> {
    let mut select = connection.prepare("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")?;
    let rows = select.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Tables and indexes with the table they belong to.
fn table_of(connection: &Connection) -> Result<BTreeMap<String, String>> {
    let mut select = connection.prepare("SELECT name, tbl_name FROM sqlite_schema WHERE rootpage > 0")?;
    let rows = select.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn could_be(table: &Table, kind: Kind, row: &Found) -> bool {
    let numbered = kind == Kind::TableLeaf;
    row.1.len() == table.columns.len() && row.0.is_some() == numbered && table.is_numbered == numbered
}

/// Whether all rows hold to the table's constraints; nothing is kept.
fn fits(transaction: &Connection, table: &Table, rows: &[Found]) -> bool {
    let tried = transaction.execute_batch("SAVEPOINT fits").and_then(|()| {
        let mut insert = transaction.prepare_cached(&table.insert())?;
        for row in rows {
            insert.execute(params_from_iter(columns_of(table, row).unwrap_or_default()))?;
        }
        Ok(())
    });
    let _ = transaction.execute_batch("ROLLBACK TO fits; RELEASE fits");
    tried.is_ok()
}

/// A row's columns in the order in which they are declared.
fn columns_of(table: &Table, (number, stored): &Found) -> Option<Vec<Value>> {
    let mut columns = vec![Value::Null; table.columns.len()];
    let place = |name: &String| table.columns.iter().position(|column| column == name);
    let order: Vec<usize> = if number.is_some() {
        (0..table.columns.len()).collect()
    } else {
        // Without numbers the key comes first.
        let rest = table.columns.iter().filter(|c| !table.key.contains(c));
        table.key.iter().chain(rest).filter_map(place).collect()
    };
    if stored.len() > order.len() || table.is_numbered != number.is_some() {
        return None;
    }
    for (value, at) in stored.iter().zip(order) {
        *columns.get_mut(at)? = value.clone();
    }
    if let (true, Some(number), Some(at)) = (table.is_numbered, number, table.key.first().and_then(place)) {
        *columns.get_mut(at)? = Value::Integer(*number);
    }
    Some(columns)
}
