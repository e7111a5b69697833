//! The texts: the same messages in both languages, in the voice of the house.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::ids;
use super::message::{Message, Number, Unit, Value, bpm, count, metres, minutes, ms, percent, plain};
use super::render::{EN, FR, Language, Texts, Units};
use crate::time::Day;

/// Message ids with the arguments their texts use, and with all text they can show.
fn catalogue(source: &str) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let resource = parse(source).unwrap();
    let mut out = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut seen = (BTreeSet::new(), String::new());
        read(&message.value.unwrap(), &mut seen);
        assert!(out.insert(message.id.name.to_owned(), seen).is_none(), "{} is there twice", message.id.name);
    }
    out
}

fn read(pattern: &Pattern<&str>, seen: &mut (BTreeSet<String>, String)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => seen.1.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, seen),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let mut chosen = (BTreeSet::new(), String::new());
                read_inline(selector, &mut chosen);
                seen.0.extend(chosen.0);
                for variant in variants {
                    read(&variant.value, seen);
                    seen.1.push(' ');
                }
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, seen: &mut (BTreeSet<String>, String)) {
    match inline {
        InlineExpression::VariableReference { id } => {
            seen.0.insert(id.name.to_owned());
            seen.1.push('x');
        }
        InlineExpression::FunctionReference { id, arguments } => {
            assert_eq!(id.name, "CAPITAL");
            arguments.positional.iter().for_each(|argument| read_inline(argument, seen));
        }
        InlineExpression::StringLiteral { value: "\\u202F" } => seen.1.push('\u{202F}'),
        InlineExpression::StringLiteral { value: "\\u00A0" } => seen.1.push('\u{A0}'),
        other => panic!("texts use {other:?}: the tests do not know it"),
    }
}

fn shown(source: &str) -> impl Iterator<Item = (String, String)> {
    catalogue(source).into_iter().map(|(id, (_, text))| (id, text))
}

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
}

#[test]
fn both_languages_have_every_message_with_the_same_arguments_and_no_other() {
    let said: BTreeMap<String, BTreeSet<String>> = ids::all()
        .map(|(id, args)| ((*id).to_owned(), args.iter().map(|a| (*a).to_owned()).collect()))
        .collect();
    for source in [EN, FR] {
        let written = catalogue(source).into_iter().map(|(id, (args, _))| (id, args)).collect();
        assert_eq!(said, written);
    }
}

#[test]
fn nothing_is_shouted_scolded_praised_or_diagnosed() {
    let english = "diagnose diagnosis disease disorder syndrome overtraining overtrained cure cures treat treatment \
        heal patient failed failure fail lazy skipped skip missed missing bad poor worse worst should must stressed \
        stress exhausted danger risk warning-sign great-job amazing awesome perfect congratulations excellent good \
        cancelled insufficient error";
    let french = "diagnostic diagnostiquer malade-de maladie-chronique syndrome surentraînement guérir soigner \
        traitement patient échoué échec paresse paresseux sauté manqué raté mauvais mauvaise pire devez faut-il \
        stressé stress épuisé danger risque bravo parfait félicitations excellent super annulé insuffisant erreur";
    for (source, forbidden) in [(EN, english), (FR, french)] {
        let forbidden: BTreeSet<&str> = forbidden.split_whitespace().collect();
        for (id, text) in shown(source) {
            assert!(!text.contains('!'), "{id}: {text}");
            let found: Vec<String> =
                words(&text).into_iter().filter(|w| forbidden.contains(w.as_str())).collect();
            assert!(found.is_empty(), "{id} says {found:?}");
        }
    }
}

#[test]
fn the_athlete_is_you_and_vous_and_nobody_says_we() {
    let others: BTreeSet<&str> =
        ["i", "we", "our", "us", "he", "she", "tu", "te", "toi", "ton", "ta", "tes", "nous", "notre", "nos"]
            .into();
    for (id, text) in shown(EN).chain(shown(FR)) {
        let found: Vec<String> = words(&text).into_iter().filter(|w| others.contains(w.as_str())).collect();
        assert!(found.is_empty(), "{id} says {found:?}");
    }
}

#[test]
fn french_keeps_its_signs_beside_their_words() {
    for (id, text) in shown(FR) {
        for sign in [" :", " ;", " ?", " %", " »", "« ", "'"] {
            assert!(!text.contains(sign), "{id}: {sign:?} in {text}");
        }
        assert!(!text.contains(['?', ';']) || text.contains("\u{202F}?"), "{id}: {text}");
    }
}

#[test]
fn every_message_renders_in_both_languages_with_nothing_left_to_fill_in() {
    for language in [Language::En, Language::Fr] {
        let texts = Texts::new(language, Units::Km).unwrap();
        for (id, args) in ids::all() {
            for value in [Value::from(count(0)), Value::from(count(1)), Value::Text("something".to_owned())] {
                let args = args.iter().map(|name| (*name, value.clone())).collect();
                let text = texts.render(&Message { id, args });
                assert!(!text.is_empty() && text != *id, "{id}");
                assert!(!text.contains(['{', '}', '$', '\u{2068}']) && !text.contains("()"), "{id}: {text}");
                assert!(!text.contains("  ") && text.trim() == text, "{id}: {text:?}");
            }
        }
    }
}

fn english(value: impl Into<Value>) -> String {
    Texts::new(Language::En, Units::Km).unwrap().render(&ids::amount(value))
}

fn french(value: impl Into<Value>) -> String {
    Texts::new(Language::Fr, Units::Km).unwrap().render(&ids::amount(value))
}

#[test]
fn a_number_is_written_the_way_of_the_language() {
    assert_eq!((english(metres(8400)), french(metres(8400))), ("8.4 km".into(), "8,4\u{202F}km".into()));
    assert_eq!((english(metres(12_000)), french(metres(49_700))), ("12 km".into(), "49,7\u{202F}km".into()));
    assert_eq!((english(percent(30)), french(percent(30))), ("30 %".into(), "30\u{202F}%".into()));
    assert_eq!((english(ms(61.4)), french(bpm(4.0))), ("61 ms".into(), "4\u{202F}bpm".into()));
    assert_eq!((english(plain(0.53, 2)), french(plain(0.53, 2))), ("0.53".into(), "0,53".into()));
    assert_eq!(english(plain(-0.04, 1)), "0.0");
    assert_eq!(english(plain(-1.5, 1)), "\u{2212}1.5");
}

#[test]
fn a_difference_that_would_round_to_nothing_keeps_a_decimal() {
    assert_eq!(
        (english(ms(0.6)), english(ms(0.97)), english(ms(1.6))),
        ("0.6 ms".into(), "1 ms".into(), "2 ms".into())
    );
}

#[test]
fn minutes_are_hours_from_sixty_on() {
    assert_eq!((english(minutes(45.0)), english(minutes(59.6))), ("45 min".into(), "1 h".into()));
    assert_eq!((english(minutes(425.0)), english(minutes(420.2))), ("7 h 05".into(), "7 h".into()));
    assert_eq!(french(minutes(425.0)), "7\u{202F}h\u{202F}05");
}

#[test]
fn whoever_runs_in_miles_reads_miles() {
    let texts = Texts::new(Language::En, Units::Mi).unwrap();
    let read = |m: i64| texts.render(&ids::amount(metres(m)));
    assert_eq!((read(8400), read(42_195), read(1609)), ("5.2 mi".into(), "26.2 mi".into(), "1 mi".into()));
}

#[test]
fn a_day_has_a_name_and_a_date_in_every_month() {
    let day: Day = "2026-03-18".parse().unwrap();
    assert_eq!((english(day), french(day)), ("Wed 18 Mar".into(), "mer. 18 mars".into()));
    assert_eq!(french("2026-04-01".parse::<Day>().unwrap()), "mer. 1er avril");
    assert_eq!(
        (english(Value::Weekday(day)), french(Value::Weekday(day))),
        ("Wednesday".into(), "mercredi".into())
    );
    let first_of = |month: u32| Day::from_ymd(2026, month, 5).unwrap();
    for write in [|day: Day| english(day), |day: Day| french(day)] {
        let months: BTreeSet<String> =
            (1..=12).map(|m| write(first_of(m)).split_whitespace().last().unwrap().to_owned()).collect();
        assert_eq!(months.len(), 12);
        let weekdays: BTreeSet<String> =
            (0..7).map(|d| write(day + d).split_whitespace().next().unwrap().to_owned()).collect();
        assert_eq!(weekdays.len(), 7);
    }
}

#[test]
fn several_are_joined_by_commas_and_an_and() {
    let of = |n: usize| -> Vec<Message> { (1..=n).map(|i| ids::amount(count(i))).collect() };
    assert_eq!(
        (english(of(0)), english(of(1)), english(of(2))),
        (String::new(), "1".into(), "1 and 2".into())
    );
    assert_eq!((english(of(3)), french(of(4))), ("1, 2 and 3".into(), "1, 2, 3 et 4".into()));
}

#[test]
fn a_message_is_free_of_language_as_json() {
    let day: Day = "2026-03-18".parse().unwrap();
    let inner = ids::amount(Number { value: 8400.0, unit: Unit::Metres, digits: 1 });
    let message = ids::later_changed(day, inner, vec![ids::kind_easy()]);
    assert_eq!(
        toml::Value::try_from(&message).unwrap(),
        toml::from_str(
            r#"id = "later_changed"
            args = { day = { day = "2026-03-18" }, after = { message = { id = "amount", args = { amount = { number = { value = 8400.0, unit = "metres", digits = 1 } } } } }, before = { list = [{ id = "kind_easy", args = {} }] } }"#
        )
        .unwrap()
    );
}

#[test]
fn a_negative_time_is_the_time_with_a_minus() {
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    assert_eq!(texts.number(minutes(-5.0)), "\u{2212}5 min");
    assert_eq!(texts.number(minutes(-65.0)), "\u{2212}1 h 05");
    assert_eq!(texts.number(minutes(-0.2)), "0 min");
}

#[test]
fn a_short_month_ends_its_sentence_and_a_path_keeps_its_dots() {
    let day: Day = "2026-11-22".parse().unwrap();
    let french = Texts::new(Language::Fr, Units::Km).unwrap();
    let said = french.render(&super::shell::noted_run(day, "ebb morning --db ../ebb.db".to_owned()));
    assert!(said.contains("22 nov.") && !said.contains("nov.."), "{said}");
    assert!(said.contains("--db ../ebb.db"), "{said}");
}
