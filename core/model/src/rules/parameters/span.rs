//! Two numbers with all between them.

use super::Value;
use super::section::FromValue;

/// From `low` to `high`, both included; `low` is never the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<T> {
    /// The least.
    pub low: T,
    /// The greatest.
    pub high: T,
}

impl<T: PartialOrd + Copy> Span<T> {
    /// Whether a number lies in the span; never true of a NaN.
    pub fn contains(self, number: T) -> bool {
        self.low <= number && number <= self.high
    }

    /// The number, brought into the span.
    pub fn clamp(self, number: T) -> T {
        if number < self.low {
            self.low
        } else if number > self.high {
            self.high
        } else {
            number
        }
    }
}

impl<T: FromValue + PartialOrd> FromValue for Span<T> {
    fn expected() -> String {
        format!("a list of two, the smaller first, each {}", T::expected())
    }
    fn from_value(value: &Value) -> Option<Self> {
        let [low, high] = FromValue::from_value(value)?;
        (low <= high).then_some(Self { low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_holds_its_ends_and_brings_numbers_into_them() {
        let span = Span { low: 2, high: 10 };
        assert!(span.contains(2) && span.contains(10) && !span.contains(11));
        assert_eq!([1, 5, 11].map(|n| span.clamp(n)), [2, 5, 10]);
    }

    #[test]
    fn a_span_the_wrong_way_round_is_none() {
        let list = |a, b| Value::List(vec![Value::Whole(a), Value::Whole(b)]);
        assert_eq!(Span::from_value(&list(2, 10)), Some(Span { low: 2_i64, high: 10 }));
        assert_eq!(Span::<i64>::from_value(&list(10, 2)), None);
    }
}
