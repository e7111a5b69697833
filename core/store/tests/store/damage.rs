//! A database that is damaged: what could be read of it goes on, what could not is counted, and the file is kept.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::*;
use ebb_model::health::record::{ChangeSet, Cursor, Delivery};
use ebb_model::health::stream::Platform;
use ebb_model::plan::make::{Phase, Role, Week};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{Intensity, Kind, Session};
use ebb_model::time::{Day, Moment};
use ebb_model::verdict::check_in::CheckIn;
use ebb_store::{LedgerRow, Store, StoreError};
use tempfile::{TempDir, tempdir};

fn day(n: i32) -> Day {
    let monday: Day = "2026-03-16".parse().unwrap();
    monday + n
}

/// Two months of a life: several pages of most tables.
pub fn lived(path: &Path) -> Store {
    lived_for(60, path)
}

/// A store with something in every table.
fn lived_for(days: i32, path: &Path) -> Store {
    let store = Store::open(path).unwrap();
    let race = Race {
        id: "berlin".to_owned(),
        day: day(90),
        distance_m: 42_195,
        kind: RaceKind::Road,
        priority: Priority::A,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    let session = |n| Session::new(format!("s{n}"), day(n), Kind::Easy, Intensity::Easy, 8_000);
    let sessions: Vec<Session> = (0..120).map(session).collect();
    let week = |n| Week { start: day(7 * n), phase: Phase::Base, role: Role::Loaded, planned_m: 56_000 };
    let weeks: Vec<Week> = (0..17).map(week).collect();
    for n in 0..days {
        let at = Moment::new(MORNING + i64::from(n) * DAY, 3600);
        let moved = |record: ebb_model::health::record::Record| {
            let back = record.end.epoch_ms - record.start.epoch_ms;
            ebb_model::health::record::Record {
                start: at.plus_ms(-back),
                end: at,
                created_ms: Some(at.epoch_ms),
                native_id: Some(format!("{n}-{back}-{:.5?}", record.body)),
                device: Some("Watch6,7".into()),
                ..record
            }
        };
        let stretches = (0..24).map(|k| {
            let stretch = record(ebb_model::health::record::Body::Sleep {
                stage: ebb_model::health::record::SleepStage::Light,
            });
            let start = at.plus_ms(-k * 1_200_000 - 1_200_000);
            ebb_model::health::record::Record { start, end: start.plus_ms(1_200_000), ..stretch }
        });
        let mut set = live([
            moved(rhr(48.0 + f64::from(n % 7))),
            moved(session_of(7)),
            moved(run(Some(8_000.0), 2_400.0)),
        ]);
        set.records.extend(stretches);
        let all: Vec<_> =
            (0..400).map(|m| (i64::from(n) * 1440 - 400 + m, 5_000 + (m as u16 % 90), 6)).collect();
        set.heart_rate = minutes(Delivery::Live, &all).heart_rate;
        store.apply(&set, SEEN).unwrap();
        let verdict = LedgerRow {
            at_ms: at.epoch_ms,
            day: day(n),
            kind: "morning".to_owned(),
            body: format!(r#"{{"tier":"ready","why":"{}"}}"#, "as usual ".repeat(30)),
        };
        store.append_ledger(&[verdict]).unwrap();
        let check_in = CheckIn { fatigue: Some(2.0), ..CheckIn::default() };
        store.write(|w| w.check_in(day(n), &check_in, at.epoch_ms)).unwrap();
    }
    store.set_profile("language", "\"en\"").unwrap();
    let plan = store.write(|w| {
        w.set_race(&race, SEEN)?;
        w.adopt_plan(&sessions, &weeks, day(0), SEEN)
    });
    plan.unwrap();
    store
}

use crate::support::session as session_of;

/// Everything that can be read, in words.
fn everything(store: &Store) -> Result<Vec<String>, StoreError> {
    let mut all = vec![
        format!("check-ins {:?}", store.check_ins(i64::MAX)?),
        format!("profile {:?}", store.profile("language")?),
        format!("races {:?}", store.races(i64::MAX)?),
        format!("heart rate {:?}", store.heart_rate(None)?),
        format!("motion {:?}", store.motion(None)?),
    ];
    all.extend(store.plan(i64::MAX)?.unwrap_or_default().iter().map(|s| format!("session {s:?}")));
    all.extend(store.plan_weeks(i64::MAX)?.iter().map(|w| format!("week {w:?}")));
    all.extend(store.ledger()?.iter().map(|row| format!("ledger {row:?}")));
    all.extend(store.records(None)?.iter().map(|record| format!("record {record:?}")));
    Ok(all)
}

/// A whole database and what it says.
fn whole(folder: &TempDir) -> (PathBuf, Vec<u8>, Vec<String>) {
    let path = folder.path().join("whole.db");
    let store = lived(&path);
    let said = everything(&store).unwrap();
    store.pause().unwrap();
    (path.clone(), fs::read(path).unwrap(), said)
}

/// Opens these bytes as a database. Gives the store and the file.
fn opened(folder: &TempDir, bytes: &[u8]) -> (Result<Store, StoreError>, PathBuf) {
    let path = folder.path().join("ebb.db");
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.file_name().unwrap().to_str().unwrap().starts_with("ebb.db") {
            fs::remove_file(entry).unwrap();
        }
    }
    fs::write(&path, bytes).unwrap();
    (Store::open(&path), path)
}

#[derive(Debug, Default)]
struct Tally {
    unharmed: usize,
    saved: usize,
    rows_lost: usize,
    refused: usize,
    unseen: usize,
}

#[test]
fn a_flipped_byte_in_any_page_costs_at_most_what_the_page_held() {
    let folder = tempdir().unwrap();
    let (_, bytes, said) = whole(&folder);
    let pages = bytes.len() / 4096;
    let mut tally = Tally::default();
    let is_soak = std::env::var_os("EBB_SOAK").is_some();
    for page in 0..pages {
        // The page's kind, its number of cells, its pointers, and places further down.
        let one = [0, 4, 8 + page * 97 % 40, 100 + page * 389 % 3_996][page % 4];
        let many = (0..100).chain((101..4096).step_by(61)).collect();
        // The header: page size, versions of the format, page count, encoding, schema version, application id.
        let header = vec![16, 18, 19, 28, 31, 40, 44, 56, 59, 60, 63, 68, 71, 96];
        let few = if page == 0 { header } else { vec![one] };
        for at in if is_soak { many } else { few } {
            let mut damaged = bytes.clone();
            damaged[page * 4096 + at] ^= 0xff;
            let place = format!("page {} byte {at}", page + 1);
            let (store, path) = opened(&folder, &damaged);
            let store = match store {
                Ok(store) => store,
                Err(StoreError::Newer { .. }) => {
                    assert!(fs::read(&path).unwrap() == damaged, "{place}: refused and changed");
                    tally.refused += 1;
                    continue;
                }
                Err(error) => panic!("{place}: {error}"),
            };
            store.maintain().unwrap_or_else(|error| panic!("{place}: {error}"));
            let now = everything(&store).unwrap_or_else(|error| panic!("{place}: {error}"));
            let report = store.open_report();
            match report.salvaged {
                Some(salvaged) => {
                    assert_eq!(fs::read(&salvaged.aside).unwrap().len(), damaged.len(), "{place}");
                    assert!(fs::read(&salvaged.aside).unwrap() == damaged, "{place}: not kept as it was");
                    assert!(store.maintain().unwrap().is_none(), "{place}: what was saved is sound");
                    let lost = said.iter().filter(|line| !now.contains(line)).count();
                    // A page holds at most 120 of the smallest rows; of their texts one may hold a whole stream.
                    assert!(lost <= 200, "{place}: {lost} of {} lines, {salvaged:?}", said.len());
                    if lost > 0 {
                        let told = !salvaged.lost.is_empty() || !salvaged.broken.is_empty();
                        assert!(told, "{place}: {lost} lines lost and nothing said");
                    }
                    tally.saved += 1;
                    tally.rows_lost += lost;
                }
                None if now == said => tally.unharmed += 1,
                None => {
                    let differ = said.iter().filter(|line| !now.contains(line)).count();
                    assert!(differ <= 1, "{place}: {differ} lines differ and nobody noticed");
                    tally.unseen += 1;
                }
            }
        }
    }
    println!("{pages} pages: {tally:?}");
    assert!(tally.saved > pages / 2, "{tally:?}");
}

/// Opens damaged bytes; gives the store, what it says, and what was told of it.
fn saved(folder: &TempDir, bytes: &[u8]) -> (Store, Vec<String>, ebb_store::Salvaged) {
    let (store, path) = opened(folder, bytes);
    let store = store.unwrap();
    let said = everything(&store).unwrap();
    let report = store.open_report();
    let salvaged = report.salvaged.expect("nothing was told");
    assert_eq!(report.aside, std::slice::from_ref(&salvaged.aside));
    assert!(fs::read(&salvaged.aside).unwrap() == bytes, "not kept as it was");
    assert!(path.exists());
    (store, said, salvaged)
}

#[test]
fn a_database_without_its_header_or_its_first_page_is_saved_whole() {
    let folder = tempdir().unwrap();
    let (_, bytes, said) = whole(&folder);
    for length in [1, 16, 100, 4096] {
        let mut damaged = bytes.clone();
        damaged[..length].fill(0);
        let (_, now, _) = saved(&folder, &damaged);
        assert!(now == said, "{length} bytes gone");
    }
}

#[test]
fn pages_of_zeros_anywhere_are_saved_around() {
    let folder = tempdir().unwrap();
    let (_, bytes, said) = whole(&folder);
    let pages = bytes.len() / 4096;
    let mut headless = bytes.clone();
    headless[..16].fill(0);
    let all: u64 = saved(&folder, &headless).2.kept.values().sum();
    let mut worst = 0;
    for (run, step) in [(1, 1), (2, 3), (4, 5), (20, 7)] {
        for first in (0..pages).step_by(step) {
            let place = format!("pages {} to {}", first + 1, (first + run).min(pages));
            let mut damaged = bytes.clone();
            damaged[first * 4096..((first + run) * 4096).min(bytes.len())].fill(0);
            let (store, path) = opened(&folder, &damaged);
            let store = store.unwrap_or_else(|error| panic!("{place}: {error}"));
            store.maintain().unwrap_or_else(|error| panic!("{place}: {error}"));
            let now = everything(&store).unwrap_or_else(|error| panic!("{place}: {error}"));
            let Some(salvaged) = store.open_report().salvaged else {
                assert!(now == said, "{place}: lost and not noticed");
                continue;
            };
            assert!(fs::read(&salvaged.aside).unwrap() == damaged, "{place}: not kept as it was");
            assert!(!path.with_extension("db.damaged-2").exists(), "{place}: kept twice");
            let (kept, lost) = (salvaged.kept.values().sum::<u64>(), salvaged.lost.values().sum::<u64>());
            assert!(
                kept + lost <= all,
                "{place}: {kept} rows kept, {lost} lost, and {all} there were: {salvaged:?}"
            );
            let gone = said.iter().filter(|line| !now.contains(line)).count();
            assert!(gone == 0 || lost > 0 || !salvaged.broken.is_empty(), "{place}: {gone} gone, not told");
            worst = worst.max(gone);
        }
    }
    println!("{pages} pages, {} lines, at worst {worst} gone", said.len());
}

#[test]
fn a_phone_is_read_from_the_beginning_where_a_record_may_be_gone_and_only_there() {
    let folder = tempdir().unwrap();
    let (path, ..) = whole(&folder);
    let store = Store::open(&path).unwrap();
    let cursor = Cursor { platform: Platform::Ios, kind: "sleep".to_owned(), position: b"here".to_vec() };
    store.apply(&ChangeSet { cursors: vec![cursor], ..ChangeSet::new(Delivery::Live) }, SEEN).unwrap();
    store.pause().unwrap();
    let bytes = fs::read(&path).unwrap();
    let position = |damaged: &[u8]| saved(&folder, damaged).0.cursor(Platform::Ios, "sleep").unwrap();
    let mut headless = bytes.clone();
    headless[..16].fill(0);
    assert_eq!(position(&headless).as_deref(), Some(&b"here"[..]));
    assert_eq!(position(&bytes[..bytes.len() / 8192 * 4096]), None);
}

#[test]
fn a_database_cut_short_keeps_the_pages_that_are_left() {
    let folder = tempdir().unwrap();
    let (_, bytes, said) = whole(&folder);
    let pages = bytes.len() / 4096;
    for left in [pages - 1, pages * 3 / 4, pages / 2] {
        let (_, now, salvaged) = saved(&folder, &bytes[..left * 4096 + 100]);
        assert!(now.len() > said.len() * left / pages / 3, "{left} of {pages}: {} lines", now.len());
        // A night may have lost its stages, and the report says so; what was said is as it was said.
        let made_up = now.iter().skip(5).find(|line| !line.starts_with("record") && !said.contains(line));
        assert_eq!(made_up, None, "{left} of {pages}");
        assert!(!salvaged.broken.is_empty());
    }
}

#[test]
fn what_was_only_in_the_log_is_saved_too() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("live.db");
    // So little that the log was never copied back.
    let store = lived_for(5, &path);
    let said = everything(&store).unwrap();
    let (file, log) = (fs::read(&path).unwrap(), fs::read(path.with_extension("db-wal")).unwrap());
    assert!(!log.is_empty());
    // Cut to nothing: SQLite would throw the log away with it.
    for bytes in [&[][..], &vec![0; file.len()]] {
        let (_, other) = opened(&folder, bytes);
        fs::remove_file(other.with_extension("db-shm")).ok();
        fs::write(&other, bytes).unwrap();
        fs::write(other.with_extension("db-wal"), &log).unwrap();
        let again = Store::open(&other).unwrap();
        let now = everything(&again).unwrap();
        assert!(now == said, "{} of {} lines", now.len(), said.len());
        // With its first page in the log, the file is whole to SQLite.
        assert_eq!(again.open_report().salvaged.is_some(), bytes.is_empty());
    }
}

#[test]
fn a_ledger_that_lost_an_entry_in_its_middle_says_how_many() {
    let folder = tempdir().unwrap();
    let (path, bytes, _) = whole(&folder);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("DROP TRIGGER ledger_is_not_shortened; DELETE FROM ledger WHERE seq IN (7, 8)")
        .unwrap();
    drop(connection);
    let mut damaged = fs::read(&path).unwrap();
    assert!(damaged != bytes);
    damaged[..16].fill(0);
    let (_, _, salvaged) = saved(&folder, &damaged);
    assert_eq!(salvaged.lost.get("ledger"), Some(&2), "{salvaged:?}");
}

#[test]
fn a_salvage_killed_before_its_last_step_is_completed() {
    let folder = tempdir().unwrap();
    let (path, bytes, said) = whole(&folder);
    let ready = folder.path().join("whole.db.unfinished-ready");
    fs::write(&ready, &bytes).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    fs::write(path.with_extension("db-wal"), "an old log").unwrap();
    assert!(everything(&Store::open(&path).unwrap()).unwrap() == said);
    assert!(!ready.exists());
}

#[test]
fn damage_met_while_reading_is_mended_on_the_way() {
    let folder = tempdir().unwrap();
    let (path, bytes, said) = whole(&folder);
    let store = Store::open(&path).unwrap();
    assert!(store.open_report().salvaged.is_none());
    let mut damaged = bytes.clone();
    // A page of rows, far from those that opening reads.
    let page = (60..bytes.len() / 4096).find(|p| bytes[p * 4096] == 13).unwrap();
    damaged[page * 4096] = 0;
    fs::write(&path, &damaged).unwrap();
    let now = everything(&store).unwrap();
    let report = store.open_report();
    assert!(report.salvaged.is_some(), "page {page}: {report:?}, {} of {} lines", now.len(), said.len());
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
}

#[test]
fn a_file_that_is_whole_only_with_its_log_is_not_damaged() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("live.db");
    let store = lived_for(5, &path);
    let said = everything(&store).unwrap();
    let log = fs::read(path.with_extension("db-wal")).unwrap();
    store.pause().unwrap();
    let file = fs::read(&path).unwrap();
    // Killed while the log was copied back, its first page first: the header counts pages that the file has not yet.
    let (_, other) = opened(&folder, &[]);
    for name in ["db", "db-wal", "db-shm"] {
        fs::remove_file(other.with_extension(name)).ok();
    }
    fs::write(&other, &file[..4 * 4096]).unwrap();
    fs::write(other.with_extension("db-wal"), &log).unwrap();
    let again = Store::open(&other).unwrap();
    assert!(everything(&again).unwrap() == said);
    assert_eq!(again.open_report().salvaged, None);
}
