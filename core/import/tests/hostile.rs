//! Files made to break a reader. Each ends in an error or in a report of what was left out, within a time and a memory
//! that are measured in a process of its own.

#![cfg(test)]

mod common;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Command;
use std::time::Duration;

use common::*;
use ebb_import::{Import, ImportError, Silent, read};
use zip::write::SimpleFileOptions;

/// What a reading may take, whatever the file holds.
const MOST_KIB: u64 = 256 * 1024;
/// Far above what any of these takes unoptimised on a slow machine, and far below for ever.
const LONGEST: Duration = Duration::from_secs(120);

/// Tells the child which file to read.
const FILE: &str = "EBB_HOSTILE_FILE";

/// What the child runs: it reads the file, and says how that ended and how much memory it took.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    match read(file.as_ref(), &zone("Europe/Paris"), &mut Silent) {
        Ok(import) => println!("read {} records", import.changes.records.len()),
        Err(error) => println!("refused {error:?}"),
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("peak {}", peak.unwrap_or("0 kB").trim().trim_end_matches(" kB"));
}

/// How reading a file ended, once it is known that it took neither long nor much.
fn ends(what: &str, file: &std::path::Path) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture"])
        .env(FILE, file)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let pause = Duration::from_millis(20);
    let mut waited = Duration::ZERO;
    while child.try_wait().unwrap().is_none() {
        assert!(waited < LONGEST, "{what} hangs");
        std::thread::sleep(pause);
        waited += pause;
    }
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{what}: {said}");
    let line = |name: &str| said.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    let peak: u64 = line("peak").trim_start_matches("peak ").parse().unwrap();
    let end = [line("read"), line("refused")].concat();
    println!("{what}: {peak} KiB, {waited:?}, {end}");
    assert!(peak < MOST_KIB, "{what} takes {peak} KiB");
    end
}

fn ends_bytes(what: &str, bytes: &[u8]) -> String {
    ends(what, file_of(bytes).path())
}

fn ends_as(what: &str, bytes: &[u8], expected: &str) {
    let end = ends_bytes(what, bytes);
    assert!(end.starts_with(expected), "{what}: {end}");
}

/// An export whose elements are written as they are made, a piece after the other.
fn file_of_pieces(pieces: impl Iterator<Item = String>) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut out = std::io::BufWriter::new(file.reopen().unwrap());
    out.write_all(b"<HealthData locale=\"fr_FR\">\n").unwrap();
    for piece in pieces {
        out.write_all(piece.as_bytes()).unwrap();
    }
    out.write_all(b"</HealthData>\n").unwrap();
    out.flush().unwrap();
    file
}

/// A record of a minute since 2000, as short as one can be.
fn brief(out: &mut String, kind: &str, value: &str, minute: usize, more: &str) {
    let (day, of_day) = (minute / 1440, minute % 1440);
    let date = ebb_model::time::Day::from_number(10_957 + i32::try_from(day).unwrap());
    let at = format!("{date} {:02}:{:02}:00 +0000", of_day / 60, of_day % 60);
    let unit = if kind == SLEEP { "" } else { " unit=\"count/min\"" };
    writeln!(
        out,
        "<Record type=\"{kind}\"{unit} value=\"{value}\" startDate=\"{at}\" endDate=\"{at}\"{more}"
    )
    .unwrap();
}

/// Pieces of a thousand records each.
fn flood(thousands: usize, one: impl Fn(&mut String, usize)) -> impl Iterator<Item = String> {
    (0..thousands).map(move |thousand| {
        let mut text = String::new();
        (0..1000).for_each(|i| one(&mut text, thousand * 1000 + i));
        text
    })
}

#[test]
fn attributes_of_ten_megabytes_and_a_depth_of_a_million_are_refused() {
    let long = "x".repeat(10 << 20);
    for (what, text) in [
        ("a value", export(&record(RHR, &long, ""))),
        ("a name", export(&format!("<Record {long}=\"1\"/>"))),
        ("an element", export(&format!("<{long}/>"))),
        ("a text", export(&long)),
        ("a comment", export(&format!("<!-- {long} -->"))),
        ("a document type", format!("<!DOCTYPE HealthData [<!-- {long} -->]>{}", export(""))),
        ("a million deep", export(&"<a>".repeat(1_000_000))),
        ("a million records deep", export(&"<Record>".repeat(1_000_000))),
    ] {
        let end = ends_bytes(what, text.as_bytes());
        assert!(end.starts_with("refused Damaged") || end.starts_with("refused Foreign"), "{what}: {end}");
    }
}

#[test]
fn entities_are_never_expanded() {
    let mut laughs = String::from("<!DOCTYPE HealthData [<!ENTITY l0 \"ha\">");
    for i in 1..30 {
        write!(laughs, "<!ENTITY l{i} \"{}\">", format!("&l{};", i - 1).repeat(10)).unwrap();
    }
    laughs += "<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
    let whole = export(&record(RHR, "49", "&l29;").replace("Alex’s Apple Watch", "&l29;&secret;"));
    let text = laughs + whole.get(whole.find("<HealthData locale").unwrap()..).unwrap();
    let import = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(import.changes.records[0].origin.name, "&l29;&secret;");
    assert_eq!(ends_bytes("entities", text.as_bytes()), "read 1 records");
}

#[test]
fn names_that_lead_out_of_a_folder_are_only_names() {
    let folder = tempfile::tempdir().unwrap();
    let whole = export(&record(RHR, "49", ""));
    for name in
        ["../../outside.xml", "/etc/outside.xml", "..\\outside.xml", "C:\\outside.xml", "a/../../x.xml"]
    {
        let file = folder.path().join("export.zip");
        std::fs::write(&file, zipped(&[(name, whole.as_bytes())])).unwrap();
        assert_eq!(read(&file, &zone("UTC"), &mut Silent).unwrap().changes.records.len(), 1, "{name}");
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is unpacked beside it: {name}"
        );
    }
    // A route that the export names is looked for by its last part, in the zip only.
    std::fs::write(folder.path().join("r.gpx"), "<gpx/>").unwrap();
    let run = "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" startDate=\"2025-07-01 07:00:00 +0100\" \
        endDate=\"2025-07-01 07:10:00 +0100\"><WorkoutRoute><FileReference path=\"../r.gpx\"/></WorkoutRoute></Workout>";
    let file = folder.path().join("export.zip");
    std::fs::write(&file, zipped(&[("export.xml", export(run).as_bytes())])).unwrap();
    assert_eq!(read(&file, &zone("UTC"), &mut Silent).unwrap().report.missing_routes, 1);
}

/// A zip of one entry, with the sizes that its directory and its header claim overwritten.
fn claiming(content: &[u8], packed: Option<u32>, unpacked: Option<u32>) -> Vec<u8> {
    let mut bytes = zipped(&[("export.xml", content)]);
    for (magic, at) in [(b"PK\x01\x02", 20), (b"PK\x03\x04", 18)] {
        let start = bytes.windows(4).rposition(|w| w == magic).unwrap() + at;
        for (size, place) in [(packed, start), (unpacked, start + 4)] {
            if let Some(size) = size {
                bytes[place..place + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
    bytes
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused() {
    let blanks = " ".repeat(80 << 20);
    let whole = export(&blanks);
    for (what, packed, unpacked) in [
        ("smaller than it is", None, Some(1000)),
        ("less packed than it is", Some(60 << 20), None),
        ("empty", None, Some(0)),
        ("as large as can be", None, Some(u32::MAX - 1)),
    ] {
        let end = ends_bytes(what, &claiming(whole.as_bytes(), packed, unpacked));
        assert!(end.starts_with("refused"), "{what}: {end}");
    }
}

#[test]
fn a_zip_of_very_many_entries_is_read_or_refused() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut zip = zip::ZipWriter::new(std::io::BufWriter::new(file.reopen().unwrap()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for i in 0..300_000 {
        zip.start_file(format!("apple_health_export/workout-routes/route_{i}.gpx"), stored).unwrap();
    }
    zip.finish().unwrap().flush().unwrap();
    let end = ends("entries", file.path());
    assert!(end.starts_with("refused Damaged"), "{end}");
}

#[test]
fn names_without_an_end_fill_no_memory() {
    let long = "n".repeat(450_000);
    let names = (0..600).map(|i| {
        let mut text = String::new();
        brief(&mut text, RHR, "49", i, &format!(" sourceName=\"{i}{long}\" device=\"{i}{long}\"/>"));
        text
    });
    assert_eq!(ends("long names", file_of_pieces(names).path()), "read 600 records");
    let names = flood(10, |text, i| brief(text, RHR, "49", i, &format!(" sourceName=\"{i}\"/>")));
    let end = ends("many names", file_of_pieces(names).path());
    assert!(end.starts_with("refused TooLarge"), "{end}");
}

#[test]
fn more_of_anything_than_a_life_holds_is_refused() {
    let records = flood(820, |text, i| brief(text, RHR, "49", i, "/>"));
    let end = ends("records", file_of_pieces(records).path());
    assert!(end.starts_with("refused TooLarge"), "{end}");
    let heart_rate = "HKQuantityTypeIdentifierHeartRate";
    // A nap every two hours for a few years, so that all of it is kept; read whole.
    let minutes = flood(1_200, move |text, i| {
        if i % 120 == 0 {
            brief(text, SLEEP, "HKCategoryValueSleepAnalysisAsleep", i, "/>");
        }
        brief(text, heart_rate, "50", i, "/>");
    });
    assert_eq!(ends("minutes", file_of_pieces(minutes).path()), "read 10000 records");
    // A sample a day, for each of some hundred sources, some hundred years long.
    let days = flood(210, move |text, i| {
        let name = format!(" sourceName=\"{}\"/>", i / 50_000);
        brief(text, heart_rate, "50", i % 50_000 * 1440, &name);
    });
    let end = ends("days", file_of_pieces(days).path());
    assert!(end.starts_with("refused TooLarge"), "{end}");
}

fn database(sql: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("health_connect_export.db");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
    std::fs::read(path).unwrap()
}

const APPS: &str = "PRAGMA user_version = 23;
    CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_icon BLOB);
    INSERT INTO application_info_table VALUES (1, 'com.watch', zeroblob(3000000));";

/// One resting heart rate, in a table of these columns.
fn resting(columns: &str) -> String {
    format!(
        "{APPS} CREATE TABLE resting_heart_rate_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, {columns});"
    )
}

#[test]
fn what_a_data_base_would_do_by_itself_it_does_not() {
    let plain = "time INTEGER, beats_per_minute INTEGER";
    let row = "INSERT INTO resting_heart_rate_record_table (app_info_id, time, beats_per_minute) VALUES (1, 1751349600000, 50);";
    let endless = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r";
    for (what, more) in [
        (
            "triggers",
            "CREATE TRIGGER t AFTER INSERT ON resting_heart_rate_record_table BEGIN
             DELETE FROM application_info_table; END;"
                .to_owned(),
        ),
        ("a view without an end", format!("CREATE VIEW sleep_session_record_table AS {endless};")),
        ("a view of another kind", format!("CREATE VIEW steps_record_table AS {endless};")),
        (
            "a virtual table",
            "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema
             VALUES ('table', 'x_record_table', 'x_record_table', 0, 'CREATE VIRTUAL TABLE x_record_table USING fts5(a)');"
                .to_owned(),
        ),
        (
            "an index on an expression",
            "CREATE INDEX i ON resting_heart_rate_record_table (hex(zeroblob(time % 100 + 100000)));"
                .to_owned(),
        ),
    ] {
        let bytes = database(&format!("{}{row}{more}", resting(plain)));
        assert_eq!(ends_bytes(what, &bytes), "read 1 records", "{what}");
    }
    // A value that is made when it is read: a gigabyte, or what takes for ever.
    for (what, column, end) in [
        ("a column made of zeros", "beats_per_minute BLOB AS (zeroblob(900000000))", "read 0 records"),
        (
            "a column of much work",
            "beats_per_minute INTEGER AS (hex(zeroblob(200000000)) LIKE '%a%a%a%a%a%a%b')",
            "refused Damaged",
        ),
        (
            "a check of much work",
            "beats_per_minute INTEGER CHECK (time = 0 OR hex(zeroblob(100000000)) NOT LIKE '%1%1%1%1%b')",
            "read 0 records",
        ),
    ] {
        let sql = format!(
            "PRAGMA ignore_check_constraints = ON; {} INSERT INTO resting_heart_rate_record_table (app_info_id, time) VALUES (1, 1751349600000);",
            resting(&format!("time INTEGER, {column}"))
        );
        ends_as(what, &database(&sql), end);
    }
}

#[test]
fn huge_values_of_a_data_base_fill_no_memory() {
    let text = "CAST(zeroblob(300000000) AS TEXT)";
    for (what, end, sql) in [
        (
            "a name",
            "refused Damaged",
            format!("{APPS} UPDATE application_info_table SET package_name = {text};"),
        ),
        ("an id", "refused Damaged", {
            let table = resting("uuid BLOB, time INTEGER, beats_per_minute INTEGER");
            format!(
                "{table} INSERT INTO resting_heart_rate_record_table (uuid, time, beats_per_minute) VALUES (zeroblob(300000000), 1, 50);"
            )
        }),
        ("an order", "refused Damaged", {
            let order = "replace(hex(zeroblob(10000000)), '00', '1,')";
            format!("{APPS} CREATE TABLE health_data_category_priority_table (health_data_category INTEGER, app_id_priority_order TEXT);
                     INSERT INTO health_data_category_priority_table VALUES (5, {order});")
        }),
        (
            "apps",
            "refused TooLarge",
            format!(
                "{APPS} WITH RECURSIVE r(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM r WHERE x < 900000)
             INSERT INTO application_info_table SELECT x, 'com.watch.and.more.than.that.' || x, NULL FROM r;"
            ),
        ),
    ] {
        let sql = format!("{sql} CREATE TABLE IF NOT EXISTS sleep_session_record_table (row_id INTEGER);");
        ends_as(what, &database(&sql), end);
    }
}

#[test]
fn more_rows_than_a_life_holds_are_refused_and_rows_that_all_meet_take_no_for_ever() {
    let many = |rows: u32| {
        format!("WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < {rows})")
    };
    let sleep = "CREATE TABLE sleep_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, start_time INTEGER, end_time INTEGER);";
    let stages = "CREATE TABLE sleep_stages_table (parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER);";
    let exercise = "CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, start_time INTEGER, end_time INTEGER, exercise_type INTEGER);
        CREATE TABLE distance_record_table (app_info_id INTEGER, start_time INTEGER, end_time INTEGER, distance REAL);";
    for (what, sql) in [
        ("sessions", format!("{sleep} {} INSERT INTO sleep_session_record_table SELECT x, randomblob(16), x, x FROM r;", many(1_900_000))),
        ("stages", format!("{sleep}{stages} {} INSERT INTO sleep_stages_table SELECT x, x, x, 4 FROM r;", many(1_900_000))),
        (
            "runs and distances that all meet",
            format!(
                "{exercise} {0} INSERT INTO exercise_session_record_table SELECT x, 1, 0, 1000000 + x, 33 FROM r;
                 {0} INSERT INTO distance_record_table SELECT 1, 0, 1000000 + x, 1.0 FROM r;",
                many(100_000)
            ),
        ),
    ] {
        ends_as(what, &database(&format!("{APPS}{sql}")), "refused TooLarge");
    }
}

#[test]
fn a_data_base_cut_anywhere_hands_over_nothing() {
    let mut sql = resting("uuid BLOB UNIQUE, time INTEGER, beats_per_minute INTEGER");
    sql = sql
        .replace("PRAGMA user_version", "PRAGMA page_size = 512; PRAGMA user_version")
        .replace("3000000", "30");
    for i in 0..60 {
        write!(sql, "INSERT INTO resting_heart_rate_record_table (uuid, time, beats_per_minute) VALUES (randomblob(16), {i}, 50);")
            .unwrap();
    }
    let whole = database(&sql);
    let is_whole = |import: Import| import.changes.records.len() == 60;
    assert!(is_whole(read_bytes(&whole).unwrap()));
    for cut in (16..whole.len()).step_by(61).chain((1..whole.len() / 512).map(|page| page * 512)) {
        let error = read_bytes(&whole[..cut]).unwrap_err();
        assert!(matches!(error, ImportError::Damaged(_)), "{cut}: {error}");
    }
}

/// Puts so many entries into the schema, each a name and a text of its own, all in the pages of the first table.
fn schema_of(kind: &str, entries: u32, sql: &str) -> Vec<u8> {
    database(&format!(
        "{} PRAGMA writable_schema = ON;
         WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < {entries})
         INSERT INTO sqlite_schema SELECT '{kind}', 't' || x, 't' || x, iif('{kind}' = 'view', 0, 2), {sql} FROM r;",
        resting("time INTEGER, beats_per_minute INTEGER")
    ))
}

#[test]
fn a_schema_larger_than_any_is_refused_before_it_is_parsed() {
    let columns = (0..200).map(|c| format!("c{c}")).collect::<Vec<_>>().join(", ");
    let tables = schema_of("table", 30_000, &format!("'CREATE TABLE t' || x || '({columns})'"));
    let packed = zipped(&[("health_connect_export.db", &tables)]);
    println!("{} bytes, packed {}", tables.len(), packed.len());
    let end = ends_bytes("tables", &packed);
    assert!(end.starts_with("refused TooLarge"), "{end}");
    // As large as is let through, in whatever takes most memory for its text.
    let wide = (0..2000).map(|_| "1").collect::<Vec<_>>().join(",");
    for (what, end, bytes) in [
        (
            "views of much",
            "read 0 records",
            schema_of("view", 170, &format!("'CREATE VIEW t' || x || ' AS SELECT {wide}'")),
        ),
        (
            "small tables",
            "refused Damaged",
            schema_of("table", 2_500, "'CREATE TABLE t' || x || '(a,b,c,d,e,f,g,h,i,j,k,l,m)'"),
        ),
        (
            "checks",
            "refused Damaged",
            schema_of("table", 170, &format!("'CREATE TABLE t' || x || '(a CHECK(a IN ({wide})))'")),
        ),
    ] {
        ends_as(what, &bytes, end);
    }
}

#[test]
fn statistics_that_sqlite_reads_with_a_schema_fill_no_memory() {
    let sql = format!(
        "{} CREATE INDEX i ON resting_heart_rate_record_table (time);
         INSERT INTO resting_heart_rate_record_table (app_info_id, time, beats_per_minute) VALUES (1, 1751349600000, 50);
         ANALYZE;",
        resting("time INTEGER, beats_per_minute INTEGER")
    );
    assert_eq!(ends_bytes("statistics", &database(&sql)), "read 1 records");
    let many = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 8000)
        INSERT INTO sqlite_stat1 SELECT 'resting_heart_rate_record_table', 'i', replace(hex(zeroblob(2500)), '00', '1 1 ') FROM r;";
    assert_eq!(ends_bytes("many statistics", &database(&format!("{sql}{many}"))), "read 1 records");
}

#[test]
fn a_data_base_larger_than_any_is_refused_before_it_is_copied() {
    let file = file_of(b"SQLite format 3\0");
    file.as_file().set_len(ebb_import::limits::DATABASE_BYTES + 1).unwrap();
    let end = ends("a large data base", file.path());
    assert!(end.starts_with("refused TooLarge"), "{end}");
}
