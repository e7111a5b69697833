//! What the tests of reading whole files share.

#![allow(dead_code, reason = "each test program uses a part")]

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use ebb_import::{Import, ImportError, Silent, Zone, read};
use ebb_model::health::record::{Body, Record, Workout};
use tempfile::NamedTempFile;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

pub fn file_of(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Reads bytes as a file, in Paris.
pub fn read_bytes(bytes: &[u8]) -> Result<Import, ImportError> {
    read(file_of(bytes).path(), &zone("Europe/Paris"), &mut Silent)
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A large fixture, which lies in a folder `shared` beside the checkout or in that which `EBB_SHARED` names.
pub fn shared(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("EBB_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let path = folder.join("fixtures").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no shared fixtures beside the checkout");
    None
}

/// A zip of names and contents.
pub fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An export with these elements.
pub fn export(elements: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n\
         <HealthData locale=\"en_FR\">\n <ExportDate value=\"2025-11-30 12:58:48 +0100\"/>\n{elements}\n</HealthData>\n"
    )
}

/// Reads an export of these elements, in Paris.
pub fn read_elements(elements: &str) -> Import {
    read_bytes(export(elements).as_bytes()).unwrap()
}

/// A record of a kind, an hour long from 2025-07-01 06:00 UTC, printed in winter's offset.
pub fn record(kind: &str, value: &str, children: &str) -> String {
    format!(
        "<Record type=\"{kind}\" sourceName=\"Alex’s Apple Watch\" sourceVersion=\"11.6\" value=\"{value}\" \
         creationDate=\"2025-07-01 08:01:00 +0100\" startDate=\"2025-07-01 07:00:00 +0100\" \
         endDate=\"2025-07-01 08:00:00 +0100\">{children}</Record>"
    )
}

pub const RHR: &str = "HKQuantityTypeIdentifierRestingHeartRate";
pub const SDNN: &str = "HKQuantityTypeIdentifierHeartRateVariabilitySDNN";
pub const SLEEP: &str = "HKCategoryTypeIdentifierSleepAnalysis";

pub fn workouts(import: &Import) -> Vec<(&Record, &Workout)> {
    import
        .changes
        .records
        .iter()
        .filter_map(|record| match &record.body {
            Body::Workout(workout) => Some((record, workout)),
            _ => None,
        })
        .collect()
}
