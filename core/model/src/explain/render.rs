//! Messages in a language and in units.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use once_cell::sync::OnceCell;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use super::ids;
use super::message::{Message, Number, Unit, Value};
use crate::time::Day;

pub(super) const EN: &str = include_str!("../../texts/en.ftl");
pub(super) const FR: &str = include_str!("../../texts/fr.ftl");

/// The languages there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

/// How distances are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Units {
    /// Kilometres.
    #[default]
    Km,
    /// Miles.
    Mi,
}

/// Metres in a mile, exact by definition.
const MILE_M: f64 = 1609.344;

/// A text file that cannot be used; a test keeps that from happening to those built in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Not Fluent.
    #[error("the texts of `{language}` are not Fluent: correct texts/{language}.ftl")]
    Syntax {
        /// The language's code.
        language: &'static str,
    },
    /// An id without a text.
    #[error("the texts of `{language}` lack `{id}`: add it to texts/{language}.ftl")]
    Missing {
        /// The language's code.
        language: &'static str,
        /// The id.
        id: &'static str,
    },
}

type Bundle = FluentBundle<FluentResource>;

/// The texts of a language, and the units they speak in.
#[derive(Clone, Copy)]
pub struct Texts {
    bundle: &'static Bundle,
    units: Units,
    this_year: Option<i32>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("locales", &self.bundle.locales).field("units", &self.units).finish()
    }
}

impl Texts {
    /// The texts of a language; each language is parsed once in the life of the process.
    ///
    /// # Errors
    /// Names the first text that is missing, or the file that is not Fluent.
    pub fn new(language: Language, units: Units) -> Result<Self, TextError> {
        static ENGLISH: OnceCell<Bundle> = OnceCell::new();
        static FRENCH: OnceCell<Bundle> = OnceCell::new();
        let bundle = match language {
            Language::En => ENGLISH.get_or_try_init(|| bundle("en", EN))?,
            Language::Fr => FRENCH.get_or_try_init(|| bundle("fr", FR))?,
        };
        Ok(Self { bundle, units, this_year: None })
    }

    /// A message in words. Total: a message whose id is no text gives its id.
    pub fn render(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        let mut short: Vec<String> = Vec::new();
        for (name, value) in &message.args {
            let value = self.resolved(value);
            if let FluentValue::String(text) = &value
                && text.ends_with('.')
            {
                short.push(text.to_string());
            }
            args.set(*name, value);
        }
        let pattern = self.bundle.get_message(message.id).and_then(|m| m.value());
        let Some(pattern) = pattern else { return message.id.to_owned() };
        // What cannot be resolved is shown by its name; a test renders every message with every argument.
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        // A sentence that ends with a short form ends with its full stop: "le 22 nov.".
        short.iter().fold(text.into_owned(), |text, end| text.replace(&format!("{end}."), end))
    }

    /// Several messages, a sentence each, as one text.
    pub fn render_all(&self, messages: &[Message]) -> String {
        messages.iter().map(|m| self.render(m)).collect::<Vec<_>>().join(" ")
    }

    /// A number in words: "54 bpm", "7 h 05".
    pub fn number(&self, Number { value, unit, digits }: Number) -> String {
        match unit {
            Unit::Plain => self.decimal(value, digits),
            Unit::Bpm => self.render(&ids::unit_bpm(self.decimal(value, digits))),
            Unit::Ms => self.render(&ids::unit_ms(self.decimal(value, digits))),
            Unit::Percent => self.render(&ids::unit_percent(self.decimal(value, digits))),
            Unit::Minutes => self.time(value),
            Unit::Metres if self.units == Units::Mi => {
                self.render(&ids::unit_mi(self.shortest(value / MILE_M, digits)))
            }
            Unit::Metres => self.render(&ids::unit_km(self.shortest(value / 1000.0, digits))),
        }
    }

    /// The same, with the year beside the days of every other year than `year`: for what reaches into the next.
    #[must_use]
    pub fn in_year(self, year: i32) -> Self {
        Self { this_year: Some(year), ..self }
    }

    /// A day in words: "Wed 18 Mar".
    pub fn day(&self, day: Day) -> String {
        let date = self.render(&date(day));
        match self.this_year {
            Some(year) if year != day.year() => self.render(&ids::date_year(date, day.year().to_string())),
            _ => date,
        }
    }

    fn resolved(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Number(Number { value, unit: Unit::Plain, digits: 0 }) => FluentValue::from(value.round()),
            Value::Number(number) => FluentValue::from(self.number(*number)),
            Value::Day(day) => FluentValue::from(self.day(*day)),
            Value::Weekday(day) => FluentValue::from(self.render(&ids::weekday(weekday(*day)))),
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Message(message) => FluentValue::from(self.render(message)),
            Value::List(messages) => FluentValue::from(self.list(messages)),
        }
    }

    fn time(&self, minutes: f64) -> String {
        let whole = minutes.round() as i64;
        let (hours, rest) = (whole.abs() / 60, whole.abs() % 60);
        let time = self.render(&match (hours, rest) {
            (0, rest) => ids::unit_min(rest.to_string()),
            (hours, 0) => ids::unit_hours(hours.to_string()),
            (hours, rest) => ids::unit_hours_min(hours.to_string(), format!("{rest:02}")),
        });
        if whole < 0 { format!("\u{2212}{time}") } else { time }
    }

    /// `8.4`, and `12` rather than `12.0`.
    fn shortest(&self, value: f64, digits: usize) -> String {
        let tenths = format!("{value:.digits$}");
        let whole = format!("{value:.0}");
        let exact = tenths.parse::<f64>().ok() == whole.parse::<f64>().ok();
        if exact { whole } else { self.decimal(value, digits) }
    }

    fn decimal(&self, value: f64, digits: usize) -> String {
        let text = format!("{value:.digits$}");
        let mark = self.render(&ids::decimal_mark());
        // −0.04 with one decimal is 0.0, not −0.0.
        let text = if text.parse() == Ok(0.0) { text.trim_start_matches('-').to_owned() } else { text };
        text.replace('.', &mark).replace('-', "\u{2212}")
    }

    fn list(&self, messages: &[Message]) -> String {
        let mut texts: Vec<String> = messages.iter().map(|m| self.render(m)).collect();
        let Some(last) = texts.pop() else { return String::new() };
        let first = texts.into_iter().reduce(|all, next| self.render(&ids::list_more(all, next)));
        first.map_or(last.clone(), |first| self.render(&ids::list_last(first, last)))
    }
}

fn date(day: Day) -> Message {
    use chrono::Datelike;
    let date = day.date();
    let number = |n: u32| Number { value: f64::from(n), unit: Unit::Plain, digits: 0 };
    ids::date(weekday(day), number(date.day()), number(date.month()))
}

/// 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: Day) -> Number {
    let number = day.weekday().number_from_monday();
    Number { value: f64::from(number), unit: Unit::Plain, digits: 0 }
}

fn bundle(language: &'static str, text: &str) -> Result<Bundle, TextError> {
    let syntax = || TextError::Syntax { language };
    let locale: LanguageIdentifier = language.parse().map_err(|_| syntax())?;
    let resource = FluentResource::try_new(text.to_owned()).map_err(|_| syntax())?;
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks are for mixed directions; here they would only get into copied text and snapshots.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|_| syntax())?;
    bundle.add_function("CAPITAL", |args, _| capital(args)).map_err(|_| syntax())?;
    let lacking = ids::all().find(|(id, _)| bundle.get_message(id).and_then(|m| m.value()).is_none());
    lacking.map_or(Ok(bundle), |(id, _)| Err(TextError::Missing { language, id }))
}

/// `CAPITAL($text)`: the text with a capital letter, for what begins a sentence in one language and not in another.
fn capital<'a>(args: &[FluentValue<'a>]) -> FluentValue<'a> {
    let text = match args.first() {
        Some(FluentValue::String(text)) => text,
        Some(other) => return other.clone(),
        None => return FluentValue::Error,
    };
    let mut chars = text.chars();
    let first: String = chars.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    FluentValue::from(first + chars.as_str())
}
