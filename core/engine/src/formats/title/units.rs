//! The units of titles.

/// A mile in thousandths of a metre.
pub const MILE_MM: i64 = 1_609_344;
/// A yard in thousandths of a metre.
const YARD_MM: i64 = 914_400 / 1000;

/// What a number counts.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Thousandths of a metre.
    Length(i64),
    /// Seconds.
    Time(i64),
    /// Minutes or metres.
    M,
}

/// As they are written, in lower case.
pub const UNITS: &[(&str, Unit)] = &[
    ("k", Unit::Length(1_000_000)),
    ("km", Unit::Length(1_000_000)),
    ("kms", Unit::Length(1_000_000)),
    ("kilometer", Unit::Length(1_000_000)),
    ("kilometers", Unit::Length(1_000_000)),
    ("kilometre", Unit::Length(1_000_000)),
    ("kilometres", Unit::Length(1_000_000)),
    ("mi", Unit::Length(MILE_MM)),
    ("mile", Unit::Length(MILE_MM)),
    ("miles", Unit::Length(MILE_MM)),
    ("miler", Unit::Length(MILE_MM)),
    ("meile", Unit::Length(MILE_MM)),
    ("meilen", Unit::Length(MILE_MM)),
    ("meter", Unit::Length(1000)),
    ("meters", Unit::Length(1000)),
    ("metern", Unit::Length(1000)),
    ("metre", Unit::Length(1000)),
    ("metres", Unit::Length(1000)),
    ("mtr", Unit::Length(1000)),
    ("yd", Unit::Length(YARD_MM)),
    ("yds", Unit::Length(YARD_MM)),
    ("yards", Unit::Length(YARD_MM)),
    ("h", Unit::Time(3600)),
    ("hr", Unit::Time(3600)),
    ("hrs", Unit::Time(3600)),
    ("hour", Unit::Time(3600)),
    ("hours", Unit::Time(3600)),
    ("heure", Unit::Time(3600)),
    ("heures", Unit::Time(3600)),
    ("std", Unit::Time(3600)),
    ("stunde", Unit::Time(3600)),
    ("stunden", Unit::Time(3600)),
    ("min", Unit::Time(60)),
    ("mins", Unit::Time(60)),
    ("mn", Unit::Time(60)),
    ("minute", Unit::Time(60)),
    ("minutes", Unit::Time(60)),
    ("minuten", Unit::Time(60)),
    ("s", Unit::Time(1)),
    ("sec", Unit::Time(1)),
    ("secs", Unit::Time(1)),
    ("second", Unit::Time(1)),
    ("seconds", Unit::Time(1)),
    ("seconde", Unit::Time(1)),
    ("secondes", Unit::Time(1)),
    ("sek", Unit::Time(1)),
    ("sekunden", Unit::Time(1)),
    ("m", Unit::M),
];
