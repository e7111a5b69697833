//! Killed, starved and shared: whatever happens to the process, the disk or beside it, what was acknowledged is there,
//! and delivering again leads to what an undisturbed run leads to.
//!
//! `make test` runs some rounds of each, `make soak` hundreds.
#![cfg(test)]
#![cfg(unix)]

#[path = "../support/mod.rs"]
mod support;

mod deliveries;
mod disk;
mod kill;
mod together;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use support::said;

/// How many rounds: some in `make test`, many in `make soak`.
fn rounds(some: u64, many: u64) -> u64 {
    if std::env::var_os("EBB_SOAK").is_some() { many } else { some }
}

/// Numbers that look random and are the same for the same seed (xorshift64*).
struct Rng(u64);

impl Rng {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end.max(1)
    }
}

/// Every table, to the byte, but the check-ins, which know when they were given.
fn dump(folder: &Path, db: &str) -> BTreeMap<String, String> {
    let archive = folder.join("dump.zip");
    fs::remove_file(&archive).ok();
    said(folder, &["archive", "dump.zip", "--db", db]);
    let mut zip = zip::ZipArchive::new(fs::File::open(archive).unwrap()).unwrap();
    let mut all = BTreeMap::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        if name != "check_in.jsonl" && name != "manifest.json" {
            all.insert(name, text);
        }
    }
    all
}

/// Where two dumps differ, in a few words: a whole one would fill the screen.
fn same(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>, what: &str) {
    for (name, text) in one {
        let differ = text.lines().zip(other[name].lines()).find(|(a, b)| a != b);
        let lines = (text.lines().count(), other[name].lines().count());
        assert!(differ.is_none() && lines.0 == lines.1, "{what}: {name} {lines:?} {differ:?}");
    }
}

/// SQLite's own look at the file, and what is in it.
struct Inside(rusqlite::Connection);

impl Inside {
    /// The file must be sound.
    fn of(db: &Path, what: &str) -> Self {
        let connection = rusqlite::Connection::open(db).unwrap();
        let check = |sql: &str| connection.query_row(sql, (), |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(check("PRAGMA integrity_check"), "ok", "{what}");
        assert!(!connection.prepare("PRAGMA foreign_key_check").unwrap().exists(()).unwrap(), "{what}");
        Self(connection)
    }

    fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, (), |row| row.get(0)).unwrap()
    }

    /// The last change set whose cursor is there; 0 before the first.
    fn applied(&self) -> usize {
        let sql = "SELECT position FROM cursor WHERE kind = 'changes'";
        let position: Option<Vec<u8>> = self.0.query_row(sql, (), |row| row.get(0)).ok();
        position.map_or(0, |bytes| String::from_utf8(bytes).unwrap().parse().unwrap())
    }

    /// Every record that change set `n` brought is there, deleted since or not.
    fn holds(&self, n: usize, what: &str) {
        let sql = "SELECT count(*) FROM delivery d JOIN record r ON r.id = d.record_id WHERE r.start_s BETWEEN ?1 AND ?2";
        let (from, to) = deliveries::day_of(n);
        let found: i64 = self.0.query_row(sql, (from / 1000, to / 1000), |row| row.get(0)).unwrap();
        assert!(
            found >= deliveries::RECORDS,
            "{what}: change set {n} was acknowledged, {found} records of it are there"
        );
    }
}

/// The change sets that were acknowledged.
fn acknowledged(stdout: &[u8]) -> usize {
    let text = String::from_utf8_lossy(stdout);
    // The last line may be cut off: then nobody has read it.
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().last().map_or(0, |line| line.split_once(':').unwrap().0.parse().unwrap())
}
