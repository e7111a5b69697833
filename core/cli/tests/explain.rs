//! `ebb explain`: from the verdict down to the samples.

#![cfg(test)]

mod support;

use serde_json::Value;
use support::{json, refused, said};
use tempfile::TempDir;

const MORNING: &str = "2026-03-16";

/// A synthetic runner, imported; with what the import said.
fn runner(story: &str, days: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let sample = ["sample", "--story", story, "--days", days, "--until", "2026-03-15", "--seed", "7"];
    said(folder.path(), &sample);
    let imported = said(folder.path(), &["import", "export.zip", "--zone", "Europe/Berlin"]);
    (folder, imported)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}

/// Every day with samples below it.
fn days(node: &Value, out: &mut Vec<Value>) {
    let below = node["because"].as_array().unwrap();
    if node["kind"] == "day" && !below.is_empty() {
        out.push(node.clone());
    }
    below.iter().for_each(|b| days(b, out));
}

#[test]
fn every_day_of_the_last_week_is_what_its_samples_make_of_it() {
    let (folder, _) = runner("overreached", "150");
    let explained = json(folder.path(), &["explain", "--on", MORNING, "--json"]);
    let mut with_samples = Vec::new();
    days(&explained["verdict"], &mut with_samples);
    assert_eq!(with_samples.len(), 21, "three signals, seven days each");
    for day in with_samples {
        let value = day["says"]["args"]["value"]["number"]["value"].as_f64().unwrap();
        let counting: Vec<f64> = day["because"]
            .as_array()
            .unwrap()
            .iter()
            .inspect(|s| {
                assert_eq!(s["kind"], "sample");
                assert_eq!(s["source"]["stream"], day["source"]["stream"]);
            })
            .filter(|s| s["sample"]["left_out"].is_null())
            .map(|s| s["sample"]["value"].as_f64().unwrap())
            .collect();
        let stream = day["source"]["stream"].as_str().unwrap();
        let made = match stream.split('/').next().unwrap() {
            "resting_heart_rate" => counting[0],
            "hrv" => median(counting),
            _ => counting.iter().sum(),
        };
        assert!((made - value).abs() < 1e-9, "{stream} {}: {made} is not {value}", day["day"]);
    }
}

#[test]
fn a_sample_says_when_it_was_measured_there_how_it_came_and_since_when() {
    let (folder, _) = runner("overreached", "60");
    let explained = json(folder.path(), &["explain", "--on", MORNING, "--json"]);
    let mut with_samples = Vec::new();
    days(&explained["verdict"], &mut with_samples);
    let hrv =
        with_samples.iter().find(|d| d["source"]["stream"].as_str().unwrap().starts_with("hrv")).unwrap();
    let sample = &hrv["because"][0]["sample"];
    assert!(sample["start"].as_str().unwrap().ends_with("+01:00"), "{sample}");
    assert_eq!(sample["seen"]["delivery"], "export");
    assert!(sample["seen"]["first"].as_str().unwrap() >= sample["start"].as_str().unwrap());
    for (language, words) in [
        ("en", ["from an export, known since", "(left out: outside the main sleep)", "Rules of version"]),
        ("fr", ["d’un export, connu depuis le", "hors du sommeil principal", "Règles en version"]),
    ] {
        let page = said(folder.path(), &["explain", "--full", "--on", MORNING, "--language", language]);
        let plain = page.replace(['│', '├', '└', '─'], " ");
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(plain.contains(word), "{word}: {page}");
        }
    }
}

#[test]
fn a_past_morning_has_no_sample_that_came_later() {
    let (folder, _) = runner("overreached", "150");
    let explained = json(folder.path(), &["explain", "--on", "2026-03-10", "--json"]);
    let mut with_samples = Vec::new();
    days(&explained["verdict"], &mut with_samples);
    assert!(!with_samples.is_empty());
    for sample in with_samples.iter().flat_map(|d| d["because"].as_array().unwrap()) {
        assert!(sample["sample"]["start"].as_str().unwrap() < "2026-03-11", "{sample}");
    }
}

#[test]
fn a_changed_session_is_explained_by_rules_with_version_certainty_and_source() {
    let (folder, _) = runner("overreached", "150");
    let explained = json(folder.path(), &["explain", "--on", MORNING, "--json"]);
    let sessions = explained["sessions"].as_array().unwrap();
    assert!(sessions.len() >= 5);
    for session in sessions {
        assert_ne!(session["before"], session["after"]);
        assert_eq!(session["reason"], session["rules"][0]);
        for rule in session["because"].as_array().unwrap() {
            assert_eq!((&rule["kind"], &rule["version"]), (&"rule".into(), &explained["rules_version"]));
            let cited = &rule["parameters"][0];
            assert!(!cited["citation"].as_str().unwrap().is_empty() && cited["certainty"].is_string());
        }
    }
}

#[test]
fn a_french_replay_has_no_line_of_the_english_one() {
    let (folder, _) = runner("overreached", "150");
    let page = |language: &str| {
        said(folder.path(), &["backtest", "--from", "2026-01-01", "--to", MORNING, "--language", language])
    };
    let (english, french) = (page("en"), page("fr"));
    let words = |line: &&str| line.chars().any(char::is_alphabetic);
    let same: Vec<&str> = french.lines().filter(|l| words(l) && english.contains(l.trim())).collect();
    assert!(same.is_empty(), "{same:?}");
    assert!(french.contains("matins, du jeu. 1er janv. au lun. 16 mars."), "{french}");
}

#[test]
fn days_from_later_to_earlier_are_refused_with_what_to_do() {
    let (folder, _) = runner("steady", "3");
    let said = refused(folder.path(), &["days", "--from", "2026-03-16", "--to", "2026-03-01"]);
    assert!(said.contains("give --from a day before --to"), "{said}");
}

#[test]
fn an_import_ends_with_the_command_that_comes_next() {
    let (folder, imported) = runner("steady", "3");
    assert!(imported.ends_with("\nNow: ebb morning --on 2026-03-16\n"), "{imported}");
    let elsewhere = said(folder.path(), &["import", "export.zip", "--zone", "Europe/Berlin", "--db", "a.db"]);
    assert!(elsewhere.ends_with("\nNow: ebb morning --db a.db --on 2026-03-16\n"), "{elsewhere}");
}

#[test]
fn what_learning_signals_share_is_said_once() {
    let (folder, _) = runner("steady", "12");
    for (language, once) in [("en", "plus the last week"), ("fr", "plus la dernière semaine")] {
        let page = said(folder.path(), &["morning", "--on", MORNING, "--language", language]);
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(page.matches(once).count(), 1, "{page}");
    }
}

#[test]
fn the_score_says_how_it_is_read() {
    let (folder, _) = runner("steady", "60");
    let page = said(folder.path(), &["morning", "--on", MORNING]);
    assert!(page.lines().nth(2).unwrap().contains("The higher, the closer to your normal."), "{page}");
}

#[test]
fn explaining_is_short_unless_all_of_it_is_asked_for() {
    let (folder, _) = runner("overreached", "150");
    let short = said(folder.path(), &["explain", "--on", MORNING]);
    let full = said(folder.path(), &["explain", "--full", "--on", MORNING]);
    assert!(short.lines().count() * 3 < full.lines().count(), "{short}");
    for part in
        ["▼", "Resting heart rate: ", " → ", "The signals ask for a lighter week", "→ ebb explain --full"]
    {
        assert!(short.contains(part), "{part}: {short}");
    }
    let french = said(folder.path(), &["explain", "--on", MORNING, "--language", "fr"]);
    assert!(french.contains("Les signaux"), "{french}");
}
