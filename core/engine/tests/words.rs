//! The words of golden mornings, in both languages, as a runner reads them.

use std::fmt::Write;
use std::path::PathBuf;

use ebb_engine::scenario;
use ebb_model::explain::message::Message;
use ebb_model::explain::morning::{MorningWords, words};
use ebb_model::explain::render::{Language, Texts, Units};
use ebb_model::morning::{Offers, evaluate};
use ebb_model::rules::Rules;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

fn words_of(name: &str) -> MorningWords {
    let rules = Rules::built_in().unwrap();
    let text = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    let (day, facts) = scenario::morning(&text, rules).unwrap();
    words(&evaluate(day, &facts, Offers::Open, rules), &facts, rules)
}

/// A morning as one text, a line for each thing it says.
fn page(words: &MorningWords, texts: &Texts) -> String {
    let say = |message: &Message| texts.render(message);
    let all = |messages: &[Message]| texts.render_all(messages);
    let mut out = String::new();
    let cut_day = words.cut_day.as_ref().map(|day| format!(" · {}", say(day))).unwrap_or_default();
    let mut line = |text: String| writeln!(out, "{text}").unwrap();
    line(format!("{} {}{cut_day}", words.glyph, say(&words.tier)));
    line(say(&words.headline));
    line(all(&words.why));
    words.today.iter().chain(&words.week).for_each(|m| line(format!("= {}", say(m))));
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
    out
}

fn both(words: &MorningWords) -> String {
    let texts = |language, units| Texts::new(language, units).unwrap();
    let english = page(words, &texts(Language::En, Units::Km));
    let french = page(words, &texts(Language::Fr, Units::Km));
    format!("{english}\n{french}")
}

macro_rules! pages {
    ($($test:ident: $scenario:literal,)+) => {
        $(
            #[test]
            fn $test() {
                insta::assert_snapshot!($scenario, both(&words_of($scenario)));
            }
        )+
    };
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
}
