//! `ebb sample` as a person runs it.

#![cfg(test)]

mod support;

use std::io::{BufReader, Read};

use support::{ebb, refused, said};

#[test]
fn the_default_life_is_a_well_formed_export() {
    let folder = tempfile::tempdir().unwrap();
    let output = ebb(folder.path(), &["sample", "--until", "2026-11-21"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("export.zip: 400 days, 2025-10-18 to 2026-11-21, "), "{said}");
    assert!(output.stderr.is_empty(), "no progress where no terminal is");

    let file = std::fs::File::open(folder.path().join("export.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert!(names.contains(&"apple_health_export/export_cda.xml".to_owned()), "{names:?}");
    for name in names.iter().filter(|name| name.ends_with(".gpx")) {
        let mut gpx = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut gpx).unwrap();
        assert!(read_to_end(gpx.as_bytes()) > 100, "{name}");
    }
    let elements = read_to_end(BufReader::new(archive.by_name("apple_health_export/export.xml").unwrap()));
    assert!(elements > 100_000, "{elements}");
}

/// Elements of a document whose every tag is closed and every attribute readable.
fn read_to_end(source: impl std::io::BufRead) -> usize {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_reader(source);
    let (mut buffer, mut elements) = (Vec::new(), 0);
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Start(tag) | Event::Empty(tag) => {
                elements += 1;
                for attribute in tag.attributes() {
                    let value = attribute.unwrap().value;
                    assert!(!value.is_empty() && !value.contains('<'));
                }
            }
            Event::Eof => return elements,
            _ => {}
        }
        buffer.clear();
    }
}

#[test]
fn nonsense_is_one_line_and_exit_2() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in
        [["--days", "0"], ["--days", "-3"], ["--size-mb", "0"], ["--zone", "Nowhere"], ["--out", "."]]
    {
        refused(folder.path(), &[&["sample"], &arguments[..]].concat());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_phone_that_delivers_a_year_and_an_export_of_it_tell_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let zone = ["--zone", "Europe/Berlin"];
    let sample =
        ["sample", "--days", "365", "--until", "2026-11-21", "--seed", "4", "--deliveries", "phone.jsonl"];
    said(at, &sample);
    let lines = std::fs::read_to_string(at.join("phone.jsonl")).unwrap();
    for trouble in ["\"native_id\":\"F-", "\"native_id\":\"D-", "\"deletions\":", "\"motion\":", "\"beats\":"]
    {
        assert!(lines.contains(trouble), "{trouble}");
    }
    let import = |db: &str| said(at, &[&["import", "export.zip", "--db", db], &zone[..]].concat());
    let apply = |file: &str, db: &str| said(at, &["apply", file, "--db", db]);
    import("export.db");
    apply("phone.jsonl", "phone.db");
    // Half of the phone's syncs, the export, the other half, and all of them again.
    let syncs: Vec<&str> = lines.lines().collect();
    let (first, rest) = syncs.split_at(syncs.len() / 2);
    std::fs::write(at.join("first.jsonl"), first.join("\n")).unwrap();
    std::fs::write(at.join("rest.jsonl"), rest.join("\n")).unwrap();
    apply("first.jsonl", "both.db");
    import("both.db");
    apply("rest.jsonl", "both.db");
    apply("phone.jsonl", "both.db");
    for question in [&["days", "--json"][..], &["backtest", "--json"]] {
        let answer = |db: &str| said(at, &[question, &["--db", db]].concat());
        let expected = answer("export.db");
        assert!(expected.len() > 1_000, "{expected}");
        assert!(expected == answer("phone.db"), "{question:?}: delivered");
        assert!(expected == answer("both.db"), "{question:?}: delivered and imported");
    }
}
