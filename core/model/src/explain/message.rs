//! Messages: what is said, before it is said in a language.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::time::Day;

/// One thing to say: the id of a text and what goes into it. Free of any language; as JSON `{id, args}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Message {
    /// The id of the text in `texts/*.ftl`.
    pub id: &'static str,
    /// Names and values, in the order the text declares them.
    #[serde(serialize_with = "as_map")]
    pub args: Vec<(&'static str, Value)>,
}

fn as_map<S: Serializer>(args: &[(&'static str, Value)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(args.len()))?;
    for (name, value) in args {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// What goes into a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number with its unit.
    Number(Number),
    /// A day with its date: "Wed 18 Mar".
    Day(Day),
    /// A day of the coming week by its name: "Wednesday".
    Weekday(Day),
    /// A name that is the same in every language: an app, a device, a citation.
    Text(String),
    /// Another message.
    Message(Box<Message>),
    /// Several, joined as the language joins them: "a, b and c".
    List(Vec<Message>),
}

/// A number as it is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Number {
    /// In the unit.
    pub value: f64,
    /// Which unit.
    pub unit: Unit,
    /// Decimals; for metres the most, of the kilometres or miles they become.
    pub digits: usize,
}

/// Units of what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A bare number; whole ones choose plural forms.
    Plain,
    /// Beats per minute.
    Bpm,
    /// Milliseconds.
    Ms,
    /// Minutes, shown as "45 min" or "7 h 05".
    Minutes,
    /// Metres, shown as kilometres or miles.
    Metres,
    /// Percent.
    Percent,
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Vec<Message>> for Value {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// How many of something.
pub fn count(value: usize) -> Number {
    Number { value: value as f64, unit: Unit::Plain, digits: 0 }
}

/// A bare number with decimals.
pub fn plain(value: f64, digits: usize) -> Number {
    Number { value, unit: Unit::Plain, digits }
}

/// Beats per minute, whole; a difference that would round to nothing keeps a decimal.
pub fn bpm(value: f64) -> Number {
    Number { value, unit: Unit::Bpm, digits: digits(value) }
}

/// Milliseconds, whole; a difference that would round to nothing keeps a decimal.
pub fn ms(value: f64) -> Number {
    Number { value, unit: Unit::Ms, digits: digits(value) }
}

fn digits(value: f64) -> usize {
    usize::from(value.abs() < 0.95)
}

/// Minutes of sleep or of a session.
pub fn minutes(value: f64) -> Number {
    Number { value, unit: Unit::Minutes, digits: 0 }
}

/// Metres of a run.
pub fn metres(value: i64) -> Number {
    Number { value: value as f64, unit: Unit::Metres, digits: 1 }
}

/// Percent, whole.
pub fn percent(value: i64) -> Number {
    Number { value: value as f64, unit: Unit::Percent, digits: 0 }
}
