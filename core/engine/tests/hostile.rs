//! Exports made to break an import after they were read: a process of its own imports each, and says what memory it took.

#![cfg(test)]

use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::process::Command;

use ebb_engine::import::Silent;
use ebb_engine::{Engine, Zone};

/// What an import may take, whatever the file holds.
const MOST_KIB: u64 = 256 * 1024;

/// Tells the child which file to import.
const FILE: &str = "EBB_HOSTILE_IMPORT";

/// What the child runs: it imports the file, and says how that ended and how much memory it took.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let folder = tempfile::tempdir().unwrap();
    let engine = Engine::open(&folder.path().join("ebb.db")).unwrap();
    let export = Engine::read_export(file.as_ref(), &Zone::named("UTC").unwrap(), &mut Silent).unwrap();
    let report = engine.apply_export(export, 1_795_330_800_000).unwrap();
    println!("new {}", report.new);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("peak {}", peak.unwrap_or("0 kB").trim().trim_end_matches(" kB"));
}

/// Imports an export of so many records and gives how many were new, once it is known that it took not much.
fn imported(what: &str, records: i64, one: impl Fn(&mut String, i64)) -> u64 {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut out = BufWriter::new(file.reopen().unwrap());
    out.write_all(b"<HealthData locale=\"en_FR\">\n").unwrap();
    let mut text = String::new();
    for i in 0..records {
        text.clear();
        one(&mut text, i);
        out.write_all(text.as_bytes()).unwrap();
    }
    out.write_all(b"</HealthData>\n").unwrap();
    out.flush().unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture"])
        .env(FILE, file.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{what}: {said}");
    let number = |name: &str| -> u64 {
        let line = said.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_default().trim().parse().unwrap()
    };
    println!("{what}: {} KiB, {} new", number("peak"), number("new"));
    assert!(number("peak") < MOST_KIB, "{what} takes {} KiB", number("peak"));
    number("new")
}

/// A minute since 2000 as exports print it.
fn printed(minute: i64) -> String {
    let (day, of_day) = (i32::try_from(minute / 1440).unwrap(), minute % 1440);
    let date = ebb_model::time::Day::from_number(10_957 + day);
    format!("{date} {:02}:{:02}:00 +0000", of_day / 60, of_day % 60)
}

fn sleep(out: &mut String, from: i64, to: i64, more: &str) {
    writeln!(
        out,
        "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"W\" \
         value=\"HKCategoryValueSleepAnalysisAsleepCore\" startDate=\"{}\" endDate=\"{}\"{more}/>",
        printed(from),
        printed(to)
    )
    .unwrap();
}

/// As many records as are let through, nearly.
const MANY: i64 = 790_000;

#[test]
fn two_watches_in_turn_take_no_memory_for_each_turn() {
    let new = imported("two watches", MANY, |out, i| {
        let device = format!(" device=\"&lt;&lt;HKDevice: 0x1&gt;, hardware:W{}&gt;\"", i % 2);
        sleep(out, i * 7, i * 7 + 1, &device);
    });
    assert_eq!(new, MANY.unsigned_abs());
}

#[test]
fn a_sleep_without_an_end_holds_no_records_together() {
    let new = imported("one sleep", MANY, |out, i| {
        sleep(out, i * 7, if i == 0 { MANY * 7 } else { i * 7 + 1 }, "");
    });
    assert_eq!(new, MANY.unsigned_abs());
}
