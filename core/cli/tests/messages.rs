//! What the command line says when it cannot: the path that was given, what is wrong, what to do.

#![cfg(test)]

mod support;

use support::{ebb, refused, said};

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

#[test]
fn a_number_of_running_days_that_cannot_be_is_told_as_a_runner_would_say_it() {
    let folder = tempfile::tempdir().unwrap();
    let asked = ["plan", "new", "--race", "2099-04-19", "--distance", "half", "--days", "9"];
    let output = ebb(folder.path(), &asked);
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && error.contains("Say 3 to 7 running days a week."), "{error}");
}

#[test]
fn rules_are_found_by_a_word_or_by_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let all = said(at, &["rules"]);
    let some = said(at, &["rules", "Deload"]);
    assert!(some.contains("deload.cycle_weeks") && some.len() * 3 < all.len(), "{some}");
    let one = said(at, &["rules", "--why", "deload.cycle_weeks"]);
    assert!(one.starts_with("1 rule, version ") && one.contains("deload.cycle_weeks"), "{one}");
    assert!(refused(at, &["rules", "--why", "nothing.such"]).contains("`ebb rules` lists them all"));
}

#[test]
fn a_file_that_is_there_by_chance_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("export.zip"), "ten years of a life").unwrap();
    let told = refused(at, &["sample", "--days", "3"]);
    assert_eq!(
        told,
        "ebb: export.zip is there already: say --out export.zip to replace it, or another name\n"
    );
    assert_eq!(std::fs::read_to_string(at.join("export.zip")).unwrap(), "ten years of a life");
    said(at, &["sample", "--days", "3", "--out", "export.zip"]);
}

#[test]
fn what_is_no_change_set_and_no_archive_says_what_would_be() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["sample", "--days", "3"]);
    let told = refused(at, &["apply", "export.zip"]);
    assert_eq!(told, "ebb: export.zip: is no text of change sets; an export goes in with ebb import\n");
    assert_eq!(refused(at, &["apply", "nope.zip"]), "ebb: nope.zip: there is no such file; check the path\n");
    assert_eq!(refused(at, &["restore", "nope.zip"]), "ebb: nope.zip is not there: check the path\n");
}

#[test]
fn an_answer_is_noted_in_the_language_that_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let noted = said(at, &["checkin", "normal", "--on", "yesterday", "--language", "fr"]);
    assert!(
        noted.starts_with("C’est noté pour le ") && noted.ends_with("ebb morning --db ebb.db\n"),
        "{noted}"
    );
    assert!(
        refused(at, &["rate", "--pain", "0", "--on", "2099-03-01", "--language", "fr"])
            .contains("pas encore là")
    );
    assert!(said(at, &["days", "--language", "fr"]).contains("aucune valeur ces jours-là"));
    said(at, &["sample", "--days", "3"]);
    let imported = said(at, &["import", "export.zip", "--zone", "Europe/Paris", "--language", "fr"]);
    assert!(
        imported.contains("relevés lus") && imported.contains("Ensuite\u{a0}: ebb morning"),
        "{imported}"
    );
    let keep = refused(at, &["keep", "nothing", "--language", "fr"]);
    assert!(keep.contains("ne désigne aucune séance"), "{keep}");
}
