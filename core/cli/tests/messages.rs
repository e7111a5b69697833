//! What the command line says when it cannot: the path that was given, what is wrong, what to do.

#![cfg(test)]

mod support;

use support::refused;

#[test]
fn a_file_that_is_not_there_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let missing = "ebb: nope.json: there is no such file; check the path\n";
    assert_eq!(refused(folder.path(), &["eval", "nope.json"]), missing);
    assert_eq!(refused(folder.path(), &["rules", "--rules", "nope.json"]), missing);
    let directory = refused(folder.path(), &["eval", "."]);
    assert!(directory.ends_with("; check the path\n") && !directory.contains("os error"), "{directory}");
}

#[test]
fn what_is_no_scenario_is_told_what_one_is() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["{", "[]", r#"{"scenario": 2}"#, r#"{"scenario": 1, "day": "2026-03-16", "mood": 3}"#] {
        std::fs::write(folder.path().join("a.json"), text).unwrap();
        let said = refused(folder.path(), &["eval", "a.json"]);
        assert!(said.starts_with("ebb: a.json: "), "{said}");
        assert!(
            said.contains("a scenario is one JSON object") && said.contains("docs/scenarios.md"),
            "{said}"
        );
    }
}

#[test]
fn a_sample_that_cannot_be_written_names_the_place_that_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let said = refused(at, &["sample", "--days", "2", "--out", "nodir/s.zip"]);
    let expected =
        "ebb: nodir/s.zip: there is no such folder; make it, or give --out a place in one that exists\n";
    assert_eq!(said, expected);
    std::fs::write(at.join("file"), "").unwrap();
    let said = refused(at, &["sample", "--days", "2", "--out", "file/s.zip"]);
    assert!(
        said.contains("file/s.zip: ") && said.contains("--out") && !said.contains(".ebb-sample"),
        "{said}"
    );
}
