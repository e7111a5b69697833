//! Numbers within bounds, checked as they are read.

use serde::{Deserialize, Deserializer, de};

/// Metres or seconds of anything a person does: 0 to a thousand million, so that no sum can overflow.
pub const MOST: i64 = 1_000_000_000;

/// Whole metres or seconds.
pub fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    within(i64::deserialize(deserializer)?, 0, MOST)
}

/// Whole metres or seconds, or null.
pub fn optional_amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Option::<i64>::deserialize(deserializer)?.map(|n| within(n, 0, MOST)).transpose()
}

/// A list of whole metres.
pub fn amounts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<i64>, D::Error> {
    Vec::<i64>::deserialize(deserializer)?.into_iter().map(|n| within(n, 0, MOST)).collect()
}

/// Fatigue and soreness: 1 to 5, or null.
pub fn one_to_five<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    scale(deserializer, 1.0, 5.0)
}

/// Pain and effort: 0 to 10, or null.
pub fn zero_to_ten<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    scale(deserializer, 0.0, 10.0)
}

/// Days a session may move: 0 to 3.
pub fn flex_days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    within(i32::deserialize(deserializer)?, 0, 3)
}

/// Days a race lasts: 1 to 366.
pub fn stages<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    within(i32::deserialize(deserializer)?, 1, 366)
}

fn scale<'de, D: Deserializer<'de>>(deserializer: D, low: f64, high: f64) -> Result<Option<f64>, D::Error> {
    Option::<f64>::deserialize(deserializer)?.map(|n| within(n, low, high)).transpose()
}

fn within<T: PartialOrd + std::fmt::Display, E: de::Error>(number: T, low: T, high: T) -> Result<T, E> {
    if low <= number && number <= high {
        Ok(number)
    } else {
        Err(E::custom(format_args!("{number} is not within {low} to {high}")))
    }
}
