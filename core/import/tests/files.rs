//! Which file is read, and what is said of one that is not.

#![cfg(test)]

mod common;

use std::io::Write;

use common::*;
use ebb_import::{ImportError, Silent, read};
use zip::write::SimpleFileOptions;

#[test]
fn the_export_is_found_by_what_it_holds() {
    let whole = export(&record(RHR, "49", ""));
    let decoy = export(&record(RHR, "49", "").repeat(9));
    let larger = format!("<ClinicalDocument>{}</ClinicalDocument>", "HealthDat ".repeat(decoy.len()));
    let zip = zipped(&[
        ("__MACOSX/données_santé/._exportation.xml", decoy.as_bytes()),
        ("données_santé/._exportation.xml", decoy.as_bytes()),
        ("données_santé/export_cda.xml", larger.as_bytes()),
        ("données_santé/exportation.xml", whole.as_bytes()),
        ("données_santé/electrocardiograms/ecg.csv", b"HealthData"),
        ("données_santé/", b""),
    ]);
    assert_eq!(read_bytes(&zip).unwrap().changes.records.len(), 1);
}

#[test]
fn zips_written_as_a_stream_or_with_64_bit_sizes_are_read() {
    let whole = export(&record(RHR, "49", ""));
    let mut stream = zip::ZipWriter::new_stream(Vec::new());
    stream.start_file("a/export.xml", SimpleFileOptions::default()).unwrap();
    stream.write_all(whole.as_bytes()).unwrap();
    let stream = stream.finish().unwrap().into_inner();
    assert!(stream.windows(4).any(|w| w == b"PK\x07\x08"), "with a data descriptor");
    let mut large = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    large.start_file("a/export.xml", SimpleFileOptions::default().large_file(true)).unwrap();
    large.write_all(whole.as_bytes()).unwrap();
    let large = large.finish().unwrap().into_inner();
    for zip in [stream, large] {
        assert_eq!(read_bytes(&zip).unwrap().changes.records.len(), 1);
    }
}

fn message(bytes: &[u8]) -> String {
    let file = file_of(bytes);
    let error = read(file.path(), &zone("Europe/Paris"), &mut Silent).unwrap_err();
    error.to_string().replace(&file.path().display().to_string(), "FILE")
}

#[test]
fn what_is_no_export_is_said_so() {
    let foreign = "FILE: this is neither an Apple Health nor a Health Connect export; pass the export.zip or the \
        Health Connect zip as the phone made it";
    for bytes in [b"".as_slice(), b"date,bpm\n", b"<gpx/>", b"\x89PNG HealthData", b"PK"] {
        assert_eq!(message(bytes), foreign);
    }
    assert_eq!(
        message(&zipped(&[("export.xml", b"<gpx/>"), ("inner.zip", &zipped(&[("export.xml", b"")]))])),
        "FILE: there is no health export inside this zip; pass the zip that the phone made, unchanged"
    );
    assert_eq!(
        message(b"PK\x03\x04 and no more"),
        "FILE: the file is damaged; export it again from the phone and pass it as it is"
    );
    assert_eq!(
        message(b"<!DOCTYPE HealthData ["),
        "FILE: the file was cut short; copy it again or export it again from the phone"
    );
}

#[test]
fn a_file_that_is_not_there_is_missing() {
    let error = read("no/such.zip".as_ref(), &zone("Europe/Paris"), &mut Silent).unwrap_err();
    assert!(matches!(error, ImportError::Missing(_)));
    assert_eq!(error.to_string(), "no/such.zip: there is no such file; check the path");
}

#[test]
fn a_folder_is_no_export() {
    let error = read(std::env::temp_dir().as_path(), &zone("Europe/Paris"), &mut Silent).unwrap_err();
    assert!(matches!(error, ImportError::Foreign(_)), "{error}");
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let blanks = vec![b' '; 65 << 20];
    let zip = zipped(&[("export.xml", &[b"<HealthData>", blanks.as_slice(), b"</HealthData>"].concat())]);
    assert!(matches!(read_bytes(&zip).unwrap_err(), ImportError::TooLarge(_)));
}
