//! `ebb morning`: the verdict of a synthetic runner, as a page, as a picture, as JSON.

#![cfg(test)]

mod support;

use std::path::Path;

use serde_json::Value;
use support::{command, json, refused, said};
use tempfile::TempDir;
use textwrap::core::display_width;

/// The morning after the last day of every story told here.
const MORNING: &str = "2026-03-16";

/// A runner's life with an ending, imported.
fn runner(story: &str, days: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    said(
        folder.path(),
        &["sample", "--story", story, "--days", days, "--until", "2026-03-15", "--seed", "7"],
    );
    said(folder.path(), &["import", "export.zip", "--zone", "Europe/Berlin"]);
    folder
}

fn tier(folder: &Path, day: &str) -> Value {
    json(folder, &["morning", "--on", day, "--json"])["verdict"]["tier"].clone()
}

#[test]
fn every_story_ends_in_the_verdict_it_tells_of() {
    for (story, expected) in
        [("steady", "ready"), ("overreached", "cut"), ("ill", "deep_cut"), ("detrained", "ready")]
    {
        assert_eq!(tier(runner(story, "150").path(), MORNING), expected, "{story}");
    }
}

#[test]
fn a_new_runner_is_told_what_is_being_learnt() {
    let folder = runner("steady", "12");
    let morning = json(folder.path(), &["morning", "--on", MORNING, "--json"]);
    let votes = morning["verdict"]["votes"].as_array().unwrap();
    assert_eq!(votes[0]["reason"], "baseline_days");
    let said = &morning["text"]["signals"][0]["sentence"];
    assert!(said.as_str().unwrap().contains("of 14 mornings"), "{said}");
}

#[test]
fn a_cut_changes_the_week_and_says_why() {
    let folder = runner("overreached", "150");
    let morning = json(folder.path(), &["morning", "--on", MORNING, "--json"]);
    let changed: Vec<&Value> =
        morning["sessions"].as_array().unwrap().iter().filter(|s| s["changed"] == true).collect();
    assert!(changed.len() >= 5);
    assert!(changed.iter().all(|s| s["reason"] == "signal_cut"));
    assert_eq!(changed.len(), morning["text"]["sessions"].as_array().unwrap().len());
    let totals = &morning["totals"];
    assert!(totals["adjusted_m"].as_i64().unwrap() * 10 <= totals["planned_m"].as_i64().unwrap() * 7);
    assert_eq!(morning["plan"], "default_week");
}

#[test]
fn a_runner_who_looks_two_days_late_finds_the_cut_under_way() {
    let folder = runner("overreached", "150");
    let late = json(folder.path(), &["morning", "--on", "2026-03-18", "--json"]);
    assert_eq!(late["cut"]["start"], MORNING);
    assert_eq!(late["cut"]["day"], 2);
}

#[test]
fn the_plan_of_a_cut_is_that_of_its_first_morning() {
    let folder = runner("ill", "150");
    let before = |on: &str| {
        let morning = json(folder.path(), &["morning", "--on", on, "--json"]);
        let sessions = morning["sessions"].as_array().unwrap().clone();
        let of = sessions.into_iter().find(|s| s["id"] == "2026-03-19").unwrap();
        (morning["cut"]["start"].clone(), of["before"].clone())
    };
    let days = ["2026-03-15", "2026-03-16", "2026-03-17", "2026-03-18"];
    let seen: Vec<_> = days.into_iter().map(before).filter(|(start, _)| !start.is_null()).collect();
    assert!(seen.len() >= 3 && seen.iter().all(|s| *s == seen[0]), "{seen:?}");
}

#[test]
fn a_runner_of_three_days_has_no_default_week_of_rest() {
    let folder = runner("steady", "3");
    let morning = json(folder.path(), &["morning", "--on", MORNING, "--json"]);
    let planned = morning["totals"]["planned_m"].as_i64().unwrap();
    assert!(morning["plan"] == "none" || planned > 20_000, "{planned}");
}

#[test]
fn a_past_morning_knows_nothing_of_what_came_later() {
    let folder = runner("ill", "150");
    assert_eq!(tier(folder.path(), "2026-02-20"), "ready");
}

#[test]
fn a_plan_of_ones_own_goes_before_the_default_week_and_a_race_stays() {
    let folder = runner("overreached", "150");
    let plan = r#"{"races": [{"id": "spring", "day": "2026-03-22", "distance_m": 10000, "priority": "C"}],
        "weeks": [{"start": "2026-03-16", "phase": "build", "role": "loaded", "planned_m": 30000}],
        "sessions": [{"id": "tue", "day": "2026-03-17", "kind": "threshold", "intensity": "threshold", "distance_m": 12000},
                     {"id": "wed", "day": "2026-03-18", "kind": "easy", "distance_m": 8000},
                     {"id": "thu", "day": "2026-03-19", "kind": "easy", "distance_m": 8000},
                     {"id": "race", "day": "2026-03-22", "kind": "race", "intensity": "threshold", "distance_m": 10000}]}"#;
    std::fs::write(folder.path().join("plan.json"), plan).unwrap();
    let morning = json(folder.path(), &["morning", "--on", MORNING, "--plan", "plan.json", "--json"]);
    assert_eq!(morning["plan"], "file");
    let sessions = morning["sessions"].as_array().unwrap();
    let of = |id: &str| sessions.iter().find(|s| s["id"] == id).unwrap();
    assert_eq!(of("tue")["after"]["distance_m"], 8400);
    assert_eq!(of("tue")["after"]["kind"], "easy");
    assert_eq!(of("race")["changed"], false);
}

#[test]
fn what_cannot_be_asked_is_refused_in_a_sentence() {
    let folder = runner("steady", "12");
    let at = folder.path();
    assert!(refused(at, &["morning", "--db", "no.db"]).contains("no.db"));
    assert!(refused(at, &["morning", "--on", "2999-01-01"]).contains("has not come yet"));
    let missing = refused(at, &["morning", "--plan", "no.json"]);
    assert_eq!(missing, "ebb: no.json: there is no such file; check the path\n");
    std::fs::write(at.join("plan.json"), r#"{"race": []}"#).unwrap();
    assert!(refused(at, &["morning", "--plan", "plan.json"]).contains("see docs/plan.md"));
    std::fs::write(
        at.join("plan.json"),
        r#"{"sessions": [{"id": "a", "day": "2026-03-17", "kind": "easy"}]}"#,
    )
    .unwrap();
    assert!(refused(at, &["morning", "--plan", "plan.json"]).contains("run without a distance"));
}

/// The page as a terminal shows it, escape codes and all.
fn coloured(folder: &Path) -> String {
    let output = command(folder, &["morning", "--on", MORNING])
        .env_remove("NO_COLOR")
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_pipe_and_no_color_get_a_page_without_escape_codes() {
    let folder = runner("overreached", "150");
    assert!(coloured(folder.path()).contains('\u{1b}'));
    assert!(!said(folder.path(), &["morning", "--on", MORNING]).contains('\u{1b}'));
    let output = command(folder.path(), &["morning", "--on", MORNING]).env("NO_COLOR", "1").output().unwrap();
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn no_line_of_the_page_is_wider_than_the_terminal() {
    // A cut, a normal that is still being learnt, and two days into a cut: the longest heads and states there are.
    let (cut, new) = (runner("overreached", "150"), runner("steady", "12"));
    for (folder, day) in [(&cut, MORNING), (&new, MORNING), (&cut, "2026-03-18")] {
        for language in ["en", "fr"] {
            for width in [20, 24, 32, 40, 60, 76, 80, 96] {
                let page = at_width(folder.path(), &["morning", "--on", day, "--language", language], width);
                for line in page.lines() {
                    assert!(display_width(line) <= width, "{language} {width}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_head_that_does_not_fit_gives_the_date_a_line_of_its_own() {
    let folder = runner("overreached", "150");
    let head = |width| at_width(folder.path(), &["morning", "--on", MORNING], width);
    assert!(head(40).starts_with("▼ Cut back · day 1 of 7       Mon 16 Mar\n"), "{}", head(40));
    assert!(head(24).starts_with("▼ Cut back\nday 1 of 7\nMon 16 Mar\n"), "{}", head(24));
}

#[test]
fn a_width_that_is_none_is_that_of_a_page() {
    let folder = runner("steady", "12");
    let widest = |columns: &str| {
        let output = command(folder.path(), &["morning", "--on", MORNING]).env("COLUMNS", columns).output();
        let page = String::from_utf8(output.unwrap().stdout).unwrap();
        page.lines().map(display_width).max().unwrap()
    };
    assert_eq!(widest("wide"), widest("80"));
    assert_eq!(widest("1"), widest("20"));
    assert_eq!(widest("4000"), widest("96"));
}

/// What a page prints into a pipe whose reader has so many columns.
fn at_width(folder: &Path, arguments: &[&str], width: usize) -> String {
    let output = command(folder, arguments).env("COLUMNS", width.to_string()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_french_page_has_no_line_of_the_english_one() {
    let (cut, steady) = (runner("overreached", "150"), runner("steady", "12"));
    for (folder, day) in [(&cut, MORNING), (&cut, "2026-03-28"), (&steady, MORNING)] {
        let page = |language| said(folder.path(), &["morning", "--on", day, "--language", language]);
        let (english, french) = (page("en"), page("fr"));
        // Commands are the same in every language, and so are names of rules and their sources.
        let words = |line: &&str| line.chars().any(char::is_alphabetic) && !line.contains('→');
        let same: Vec<&str> = french.lines().filter(|l| words(l) && english.contains(l.trim())).collect();
        assert!(same.is_empty(), "{day}: {same:?}");
    }
    let explained = said(cut.path(), &["explain", "--full", "--on", MORNING, "--language", "fr"]);
    assert!(explained.contains(" mesures") && !explained.contains("samples"));
}

#[test]
fn the_page_says_what_would_change_it() {
    let folder = runner("overreached", "150");
    let page = said(folder.path(), &["morning", "--on", MORNING]);
    let (_, after) = page.split_once("What it stands on").unwrap();
    let (_, changes) = after.split_once("\nWhat would change it\n").unwrap();
    assert!(changes.contains("With resting heart rate as usual, today would say"), "{changes}");
    let folder = runner("steady", "150");
    assert!(!said(folder.path(), &["morning", "--on", MORNING]).contains("What would change it"));
}

#[test]
fn the_page_shows_two_pieces_of_advice_at_most_and_asks_nothing_it_cannot_hear() {
    let folder = runner("overreached", "150");
    let advice = |page: &str| {
        let (_, after) = page.split_once("\nBeside the plan\n")?;
        let (advice, _) = after.split_once("\n\n")?;
        Some(advice.to_owned())
    };
    let on = |day: &str| said(folder.path(), &["morning", "--on", day]);
    assert_eq!(advice(&on(MORNING)).unwrap(), "  Yesterday was hard. Eat as much as you need today.");
    let all = json(folder.path(), &["morning", "--on", MORNING, "--json"])["advice"].clone();
    let topics: Vec<&Value> = all.as_array().unwrap().iter().map(|a| &a["topic"]).collect();
    assert_eq!(topics[..2], ["eating", "ask_underfuelling"]);
    assert!(all[1]["text"].as_str().unwrap().ends_with("stays on this device."));
    // Explained in full, each with what it went by.
    let explained = said(folder.path(), &["explain", "--full", "--on", MORNING]);
    assert!(
        explained.contains("stays on this device.")
            && explained.contains("advice.underfuelling_days (common practice)")
    );
    for day in 10..=19 {
        let page = said(folder.path(), &["morning", "--on", &format!("2026-03-{day}")]);
        // Each begins where a sentence before it has ended.
        let shown =
            json(folder.path(), &["morning", "--on", &format!("2026-03-{day}"), "--json"])["advice"].clone();
        let page: String = page.split_whitespace().collect();
        let on_page =
            |a: &&Value| page.contains(&a["text"].as_str().unwrap().split_whitespace().collect::<String>());
        assert!(shown.as_array().unwrap().iter().filter(on_page).count() <= 2, "2026-03-{day}");
    }
}

#[test]
fn the_newest_value_is_named_once_its_stream_counts_as_silent() {
    let folder = runner("steady", "150");
    let newest = |day: &str, more: &[&str]| {
        let arguments = [&["morning", "--json", "--on", day], more].concat();
        json(folder.path(), &arguments)["text"]["page"]["newest_value"].clone()
    };
    assert_eq!(newest("2026-03-19", &[]), Value::Null);
    assert_eq!(newest("2026-03-20", &[]), "The newest value is of Mon 16 Mar.");
    std::fs::write(folder.path().join("patient.toml"), "stream.silent_days.value = 6\n").unwrap();
    assert_eq!(newest("2026-03-20", &["--rules", "patient.toml"]), Value::Null);
}

/// The page as a picture, in the project's dark colours.
fn picture(page: &str) -> String {
    let dark = |hex: u32| anstyle::RgbColor((hex >> 16) as u8, (hex >> 8) as u8, hex as u8);
    let tiers = anstyle_svg::Term::new().fg_color(dark(0xEA_F2_F1).into()).bg_color(dark(0x0E_15_14).into());
    // Of the sixteen colours the page uses these; quiet text keeps 4.5:1 on the surface.
    tiers
        .render_svg(page)
        .replace(".fg-green { fill: #00AA00 }", ".fg-green { fill: #63CFC4 }")
        .replace(".fg-red { fill: #AA0000 }", ".fg-red { fill: #FF9284 }")
        .replace(".dimmed { opacity: 0.4; }", ".dimmed { opacity: 0.7; }")
}

/// The picture in the README is what the program prints. `make picture` makes it anew.
#[test]
fn the_picture_in_the_readme_is_a_real_morning() {
    let folder = runner("overreached", "150");
    let picture = picture(&format!("$ ebb morning\n{}", coloured(folder.path())));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/morning.svg");
    if std::env::var_os("EBB_PICTURE").is_some() {
        std::fs::write(&file, &picture).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == picture, "the page has changed: run `make picture` and look at docs/morning.svg");
}
