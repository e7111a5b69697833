//! The corpus, and that no text is too strange.

use std::fmt::Write;

use ebb_model::plan::session::{BackToBack, Kind};
use proptest::prelude::*;

use super::read;

/// Six minutes a kilometre.
const EASY: i64 = 360;

fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// `kind TAB intensity TAB metres TAB seconds TAB work TAB steps TAB what was not understood`; an estimate has a `~`.
fn told(title: &str) -> String {
    let t = match read(title, EASY) {
        Ok(title) => title,
        Err(why) => return format!("-\t{why}"),
    };
    let number = |n: Option<i64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
    let mut out = format!(
        "{}\t{}\t{}{}",
        name(t.kind),
        name(t.intensity),
        if t.estimated { "~" } else { "" },
        t.distance_m
    );
    let _ = write!(
        out,
        "\t{}\t{}\t{}\t{}",
        number(t.duration_s),
        number(t.work_s),
        t.steps.len(),
        t.not_understood.join(", ")
    );
    out.trim_end().to_owned()
}

#[test]
fn the_second_of_two_long_days_says_so() {
    let day = |title| read(title, EASY).unwrap().back_to_back;
    assert_eq!(day("Back to back day 2 25 km"), Some(BackToBack::Second));
    assert_eq!((day("B2B day 1 30 km"), day("Long run 30 km")), (Some(BackToBack::First), None));
}

#[test]
fn the_corpus_is_read_as_its_table_says() {
    let table = include_str!("titles.tsv");
    let mut rows = 0;
    let mut strangers = 0;
    let mut wrong = String::new();
    for line in table.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let (title, expected) = line.split_once('\t').unwrap_or_else(|| panic!("{line}"));
        rows += 1;
        strangers += usize::from(expected.starts_with('-'));
        let read = told(title);
        if read != expected {
            let _ = writeln!(wrong, "{title}\n  expected {expected}\n  read     {read}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(rows >= 80 && strangers >= 10, "{rows} {strangers}");
}

/// Letters, digits and signs that titles are made of, in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "easy",
            "long run",
            "x",
            "(",
            ")",
            "/",
            "-",
            "@",
            ":",
            ",",
            "+",
            "'",
            "\"",
            "km",
            "k",
            "mi",
            "m",
            "min",
            "h",
            "s",
            "with",
            "incl.",
            "or",
            "threshold",
            "MP",
            "jog",
            "rest",
            "r",
            "pace",
            "10k",
            "WU",
            "race",
            "strides",
            "fois",
            "zone",
        ])
        .prop_map(str::to_owned),
        (0_u64..100_000_000_000).prop_map(|n| n.to_string()),
        "[0-9]{1,3}[.,:'][0-9]{1,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec((piece, prop::sample::select(vec!["", " "])), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_session_or_none(title in prop_oneof![soup(), any::<String>()], pace in 1_i64..2000) {
        if let Ok(read) = read(&title, pace) {
            prop_assert!(read.distance_m >= 0 && read.duration_s.is_none_or(|s| s >= 0));
            prop_assert!(read.work_s.is_none_or(|s| s >= 0) && read.steps.iter().all(|s| s.repeats >= 1));
            prop_assert!(read.kind.covers_distance() || read.kind == Kind::Walk || read.distance_m == 0);
        }
    }

    #[test]
    fn capitals_and_spaces_around_change_nothing(title in soup()) {
        prop_assert_eq!(read(&title, EASY), read(&format!("  {} ", title.to_ascii_uppercase()), EASY));
    }
}
