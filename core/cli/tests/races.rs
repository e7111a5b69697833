//! `ebb race`: entered, listed, changed, taken off.

#![cfg(test)]

mod support;

use support::{json, refused, said};

#[test]
fn a_race_is_entered_changed_and_taken_off() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["race", "set", "2026-09-27", "marathon", "--priority", "a"]);
    said(at, &["race", "set", "2026-05-03", "half", "--id", "spring", "--easy"]);
    let list = said(at, &["race"]);
    assert_eq!(
        list,
        "day            distance  id\n2026-05-03  B   21.1 km  spring           easy\n2026-09-27  A   42.2 km  race-2026-09-27\n"
    );
    assert!(said(at, &["race", "--units", "mi"]).contains("13.1 mi"));
    said(at, &["race", "set", "2026-05-04", "10k", "--id", "spring", "--trail"]);
    let races = json(at, &["race", "list", "--json"]);
    assert_eq!(races[0]["id"], "spring");
    assert_eq!((&races[0]["distance_m"], &races[0]["kind"]), (&10_000.into(), &"trail".into()));
    said(at, &["race", "remove", "spring"]);
    assert_eq!(json(at, &["race", "--json"]).as_array().unwrap().len(), 1);
    assert!(refused(at, &["race", "remove", "spring"]).contains("no race “spring”"));
}
