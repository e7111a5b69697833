//! What real Apple exports get wrong and is tolerated, and what is not.

#![cfg(test)]

mod common;

use std::ops::ControlFlow;

use common::*;
use ebb_import::{ImportError, Listener, Progress, read};

fn is_one_record(text: &str) {
    let import = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(import.changes.records.len(), 1, "{text}");
    assert_eq!(import.changes.records[0].origin.name, "Alex’s Apple Watch", "{text}");
}

#[test]
fn the_document_type_is_skipped_however_malformed() {
    let body = export(&record(RHR, "49", ""));
    let root = body.get(body.find("<HealthData").unwrap()..).unwrap();
    for prologue in [
        "",
        "\u{feff}",
        "<?xml version=\"1.0\"?><!DOCTYPE HealthData>",
        "<!DOCTYPE HealthData [\n<!ATTLIST Workout\n  startDate CDATA #REQUIRED\n<!ELEMENT HealthDataX (A|B\n]>",
        "<!DOCTYPE HealthData [ <!ENTITY a \"&b;&b;\"> <!ENTITY b \"&a;\"> '\" <<HealthDat ",
    ] {
        is_one_record(&format!("{prologue}{root}"));
    }
}

#[test]
fn control_characters_and_attributes_given_twice_are_tolerated() {
    let whole = record(RHR, "49", "<MetadataEntry key=\"a\u{b}b\" value=\"\u{0}\u{1b}\"/>");
    is_one_record(&export(&whole.replace("value=\"49\"", "value=\"49\" value=\"0\" unit=\"count/min\"")));
    is_one_record(&export(&whole.replace(" unit", "\u{b} unit")));
    is_one_record(&export(&(whole + "stray & text \u{b} &nbsp; <!-- <Record> --> <![CDATA[<Record>]]>")));
}

#[test]
fn a_byte_that_is_no_text_costs_no_record() {
    let mut bytes = export(&record(RHR, "49", "<MetadataEntry key=\"k\" value=\"~\"/>")).into_bytes();
    let at = bytes.iter().position(|b| *b == b'~').unwrap();
    bytes[at] = 0xff;
    assert_eq!(read_bytes(&bytes).unwrap().changes.records.len(), 1);
}

#[test]
fn an_export_cut_anywhere_hands_over_nothing() {
    let whole = export(&record(RHR, "49", "<MetadataEntry key=\"k\" value=\"é\"/>"));
    let root = whole.find("<HealthData").unwrap();
    let end = whole.find("</HealthData>").unwrap() + "</HealthData>".len();
    let zipped = zipped(&[("a/export.xml", whole.as_bytes())]);
    for cut in root + 1..end {
        let error = read_bytes(&whole.as_bytes()[..cut]).unwrap_err();
        assert!(matches!(error, ImportError::Truncated(_)), "{cut}: {error}");
    }
    for cut in 4..zipped.len() {
        let error = read_bytes(&zipped[..cut]).unwrap_err();
        assert!(matches!(error, ImportError::Truncated(_) | ImportError::Damaged(_)), "{cut}: {error}");
    }
    assert_eq!(read_bytes(&whole.as_bytes()[..end]).unwrap().changes.records.len(), 1);
}

#[test]
fn a_zip_whose_content_is_not_what_was_packed_is_damaged() {
    // Longer than what tells that it is an export, so that only reading to the end can know.
    let whole = export(&record(RHR, "49", "").repeat(1000));
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("export.xml", stored).unwrap();
    std::io::Write::write_all(&mut zip, whole.as_bytes()).unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    let at = bytes.windows(4).rposition(|w| w == b"\"49\"").unwrap();
    bytes[at + 1] = b'5';
    assert!(matches!(read_bytes(&bytes).unwrap_err(), ImportError::Damaged(_)));
}

#[test]
fn tags_that_do_not_match_are_damage() {
    let error = read_bytes(export("<Record></Workout>").as_bytes()).unwrap_err();
    assert!(matches!(error, ImportError::Damaged(_)), "{error}");
}

#[test]
fn an_element_without_an_end_and_elements_without_a_bottom_are_refused() {
    let long = export(&format!("<Record a=\"{}\"/>", "x".repeat(2 << 20)));
    let deep = export(&"<a>".repeat(100_000));
    for text in [long, deep] {
        assert!(matches!(read_bytes(text.as_bytes()).unwrap_err(), ImportError::Damaged(_)));
    }
}

struct StopsAt(u64, Vec<Progress>);

impl Listener for StopsAt {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        self.1.push(progress);
        if progress.done_bytes < self.0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

#[test]
fn a_listener_hears_each_mib_and_may_stop() {
    let file = file_of(export(&record(RHR, "49", "").repeat(20_000)).as_bytes());
    let size = file.path().metadata().unwrap().len();
    let mut all = StopsAt(u64::MAX, Vec::new());
    read(file.path(), &zone("Europe/Paris"), &mut all).unwrap();
    assert_eq!(all.1.len() as u64, (size >> 20) + 1);
    assert_eq!(all.1.last().map(|p| p.done_bytes), Some(size));
    assert!(all.1.is_sorted_by_key(|p| p.done_bytes) && all.1.iter().all(|p| p.total_bytes == size));
    let mut early = StopsAt(3 << 20, Vec::new());
    let error = read(file.path(), &zone("Europe/Paris"), &mut early).unwrap_err();
    assert!(matches!(error, ImportError::Cancelled));
    assert_eq!(early.1.len(), 3);
}
