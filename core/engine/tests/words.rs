//! The words of golden mornings, in both languages, as a runner reads them.

#![cfg(test)]

use std::fmt::Write;
use std::path::PathBuf;

use ebb_engine::scenario;
use ebb_model::advice::Advice;
use ebb_model::explain::counterfactual::counterfactuals;
use ebb_model::explain::label;
use ebb_model::explain::message::Message;
use ebb_model::explain::morning::{MorningWords, words};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::explain::tree::{Node, derivation};
use ebb_model::facts::Facts;
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::rules::Rules;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// The golden scenarios that are mornings; nights, loads and gates are none.
fn golden_mornings() -> Vec<String> {
    let rules = Rules::built_in().unwrap();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let is_morning =
        |file: &PathBuf| scenario::morning(&std::fs::read_to_string(file).unwrap(), rules).is_ok();
    let mornings: Vec<PathBuf> = files.into_iter().filter(is_morning).collect();
    assert!(mornings.len() > 50, "the golden scenarios are here");
    mornings.iter().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn morning_of(name: &str) -> (Morning, Facts) {
    let rules = Rules::built_in().unwrap();
    let text = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    let (day, facts) = scenario::morning(&text, rules).unwrap();
    (evaluate(day, &facts, Offers::Open, rules), facts)
}

fn words_of(name: &str) -> MorningWords {
    let (morning, facts) = morning_of(name);
    words(&morning, &facts, Rules::built_in().unwrap())
}

/// A morning as one text, a line for each thing it says.
fn page(words: &MorningWords, advice: &[Advice], texts: &Texts) -> String {
    let say = |message: &Message| texts.render(message);
    let all = |messages: &[Message]| texts.render_all(messages);
    let mut out = String::new();
    let cut_day = words.cut_day.as_ref().map(|day| format!(" · {}", say(day))).unwrap_or_default();
    let mut line = |text: String| writeln!(out, "{text}").unwrap();
    line(format!("{} {}{cut_day}", words.glyph, say(&words.tier)));
    line(say(&words.headline));
    line(all(&words.why));
    words
        .today
        .iter()
        .chain(&words.how)
        .chain(&words.later)
        .chain(&words.week)
        .for_each(|m| line(format!("= {}", say(m))));
    for signal in &words.signals {
        let mean = signal.mean.map(|mean| texts.number(mean));
        let parts = [mean, signal.last.as_ref().map(say), signal.normal.as_ref().map(say)];
        let parts: Vec<String> = parts.into_iter().flatten().chain([say(&signal.state)]).collect();
        line(format!("~ {}: {}", say(&signal.name), parts.join(" | ")));
        line(format!("  {}", say(&signal.sentence)));
    }
    line(format!("? {}", all(&words.load)));
    words.persistence.iter().for_each(|m| line(format!("? {}", say(m))));
    line(format!("? {}", all(&words.confidence)));
    for session in &words.sessions {
        line(format!("- {}", say(&session.line)));
        session.reasons.iter().for_each(|(_, m)| line(format!("  {}", say(m))));
    }
    words.offers.iter().for_each(|(_, m)| line(format!("> {}", say(m))));
    words.flags.iter().for_each(|(_, m)| line(format!("! {}", say(m))));
    advice.iter().for_each(|a| line(format!("@ {}", all(&a.says))));
    out
}

fn both(name: &str) -> String {
    let rules = Rules::built_in().unwrap();
    let (morning, facts) = morning_of(name);
    let changes = counterfactuals(&morning, &facts, rules);
    let of = |language| {
        let texts = Texts::new(language, Units::Km).unwrap();
        let changes = changes.iter().map(|c| format!("* {}\n", texts.render(&c.message())));
        page(&words_of(name), &morning.advice, &texts) + &changes.collect::<String>()
    };
    format!("{}\n{}", of(Language::En), of(Language::Fr))
}

macro_rules! pages {
    ($($test:ident: $scenario:literal,)+) => {
        $(
            #[test]
            fn $test() {
                insta::assert_snapshot!($scenario, both($scenario));
            }
        )+
    };
}

/// A derivation as an outline; more than seven days are counted instead.
fn outline(node: &Node<'_>, depth: usize, texts: &Texts, out: &mut String) {
    let cited: Vec<&str> = node.parameters.iter().map(|p| p.id.as_str()).collect();
    let cited = if cited.is_empty() { String::new() } else { format!(" [{}]", cited.join(", ")) };
    let source = node.source().map(|s| format!(" ({})", texts.render(&label::source(s)))).unwrap_or_default();
    writeln!(out, "{:depth$}{}{source}{cited}", "", texts.render(&node.says), depth = 2 * depth).unwrap();
    if node.because.len() > 7 && node.because.iter().all(|below| below.source().is_some()) {
        writeln!(out, "{:depth$}… {} days", "", node.because.len(), depth = 2 * depth + 2).unwrap();
    } else {
        node.because.iter().for_each(|below| outline(below, depth + 1, texts, out));
    }
}

#[test]
fn a_cut_is_derived_from_the_widest_claim_down_to_days() {
    let rules = Rules::built_in().unwrap();
    let (morning, facts) = morning_of("worked-cut-gate-pass");
    let derivation = derivation(&morning, &facts, rules);
    let mut out = String::new();
    for language in [Language::En, Language::Fr] {
        let texts = Texts::new(language, Units::Km).unwrap();
        outline(&derivation.verdict, 0, &texts, &mut out);
        derivation.sessions.iter().take(2).for_each(|session| outline(session, 0, &texts, &mut out));
        out.push('\n');
    }
    insta::assert_snapshot!("derivation", out);
}

#[test]
fn every_changed_session_of_every_golden_morning_has_a_rule_with_a_source() {
    let rules = Rules::built_in().unwrap();
    for name in golden_mornings() {
        let (morning, facts) = morning_of(&name);
        let derivation = derivation(&morning, &facts, rules);
        assert_eq!(derivation.rules_version, rules.version);
        for session in &derivation.sessions {
            assert!(!session.because.is_empty(), "{name}");
            assert!(session.because.iter().all(|rule| !rule.parameters.is_empty()), "{name}");
        }
    }
}

#[test]
fn what_would_change_a_golden_morning_is_said_in_whole_sentences() {
    let rules = Rules::built_in().unwrap();
    let mut said = 0;
    for name in golden_mornings() {
        let (morning, facts) = morning_of(&name);
        for counterfactual in counterfactuals(&morning, &facts, rules) {
            said += 1;
            for language in [Language::En, Language::Fr] {
                let text = Texts::new(language, Units::Km).unwrap().render(&counterfactual.message());
                assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{name}: {text}");
            }
        }
    }
    assert!(said > 50, "{said} counterfactuals");
}

pages! {
    a_ready_morning_says_that_the_plan_stands: "tier-ready-all-normal",
    a_cut_says_what_voted_and_what_is_left: "worked-cut-gate-pass",
    a_first_morning_says_that_a_second_has_to_follow: "persistence-first-morning",
    a_hold_offers_another_day: "hold-moves-one-day",
    a_morning_without_enough_days_says_how_many_are_missing: "still-learning",
    a_fever_rests_everything_and_says_until_when: "illness-fever",
    a_light_week_says_that_training_is_not_the_cause: "not-loaded-one-lower",
    a_second_cut_in_a_row_counts_as_the_deload: "cut-second-in-a-row",
    short_sleep_that_is_nothing_new_says_so: "sleep-standing-beside-strong",
    a_race_ahead_stays: "taper-a-race",
    a_cut_under_way_says_until_when: "cut-goes-on",
    a_return_to_running_says_the_stage: "return-stage-s3",
}

#[test]
fn every_golden_morning_is_said_in_whole_sentences_in_both_languages() {
    for name in golden_mornings() {
        let words = words_of(&name);
        for language in [Language::En, Language::Fr] {
            let texts = Texts::new(language, Units::Mi).unwrap();
            let lists = [&words.why, &words.today, &words.load, &words.confidence].into_iter().flatten();
            let more = words.how.iter().chain(&words.later).chain(&words.week).chain(&words.persistence);
            let signals = words.signals.iter().map(|s| &s.sentence);
            let reasons = words.sessions.iter().flat_map(|s| s.reasons.iter().map(|r| &r.1));
            let all = [&words.headline].into_iter().chain(lists).chain(more).chain(signals).chain(reasons);
            for text in all.map(|message| texts.render(message)) {
                assert!(text.ends_with(['.', '?']), "{name}: {text}");
                assert!(
                    !text.starts_with(char::is_lowercase) && !text.contains(['_', '{']),
                    "{name}: {text}"
                );
                assert!(!text.contains("NaN") && !text.contains("  "), "{name}: {text}");
            }
        }
    }
}
