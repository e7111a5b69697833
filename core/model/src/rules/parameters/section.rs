//! What ties the fields of [`Rules`](super::Rules) to the ids of the rule file.

use std::collections::BTreeMap;

use super::{Parameter, RulesError, Value};

/// The parameters of a file on their way into the fields: each is taken once, none may be left.
pub(super) struct Source {
    waiting: BTreeMap<String, Parameter>,
    taken: Vec<Parameter>,
}

impl Source {
    pub(super) fn new(parameters: impl IntoIterator<Item = Parameter>) -> Self {
        let waiting = parameters.into_iter().map(|p| (p.id.clone(), p)).collect();
        Self { waiting, taken: Vec::new() }
    }

    /// The value of `id`, in its range and of the field's type.
    pub(super) fn take<T: FromValue>(&mut self, id: &str) -> Result<T, RulesError> {
        let Some(parameter) = self.waiting.remove(id) else {
            return Err(RulesError::Missing { id: id.to_owned() });
        };
        let Some(value) = T::from_value(&parameter.value) else {
            return Err(RulesError::WrongType { id: id.to_owned(), expected: T::expected() });
        };
        if !parameter.value.within(parameter.range) {
            let [low, high] = parameter.range;
            return Err(RulesError::OutOfRange { id: id.to_owned(), low, high, unit: parameter.unit });
        }
        self.taken.push(parameter);
        Ok(value)
    }

    /// Every parameter, in the order of the fields.
    pub(super) fn finish(self) -> Result<Vec<Parameter>, RulesError> {
        match self.waiting.into_keys().next() {
            Some(id) => Err(RulesError::Unknown { id }),
            None => Ok(self.taken),
        }
    }
}

/// A group of parameters that belong to one idea.
pub(super) trait Section: Sized {
    fn read(source: &mut Source) -> Result<Self, RulesError>;
}

/// Declares a section: one struct, whose fields are the ids that begin with the section's name.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident = $section:literal { $($field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $(
                #[doc = concat!("`", $section, ".", stringify!($field), "`: `rules.toml` has its unit and source.")]
                pub $field: $type,
            )+
        }

        impl $crate::rules::parameters::section::Section for $name {
            fn read(
                source: &mut $crate::rules::parameters::section::Source,
            ) -> Result<Self, $crate::rules::RulesError> {
                Ok(Self { $($field: source.take(concat!($section, ".", stringify!($field)))?,)+ })
            }
        }
    };
}
pub(super) use section;

/// A type a parameter's value can have.
pub trait FromValue: Sized {
    /// What a file must have there, to end the sentence "it must be …".
    fn expected() -> String;
    /// The value, if it is one.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for f64 {
    fn expected() -> String {
        "a number".to_owned()
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Real(number) => Some(*number),
            // A person writes 5 for 5.0; beyond 32 bits no parameter has a value.
            Value::Whole(number) => i32::try_from(*number).ok().map(Self::from),
            Value::List(_) => None,
        }
    }
}

macro_rules! whole_number {
    ($($type:ty),+) => {$(
        impl FromValue for $type {
            fn expected() -> String {
                "a whole number".to_owned()
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Whole(number) => Self::try_from(*number).ok(),
                    Value::Real(_) | Value::List(_) => None,
                }
            }
        }
    )+};
}
whole_number!(i32, i64, usize);

impl FromValue for bool {
    fn expected() -> String {
        "0 or 1".to_owned()
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Whole(0) => Some(false),
            Value::Whole(1) => Some(true),
            _ => None,
        }
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn expected() -> String {
        format!("a list of at least one, each {}", T::expected())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(values) if !values.is_empty() => values.iter().map(T::from_value).collect(),
            _ => None,
        }
    }
}

impl<T: FromValue, const N: usize> FromValue for [T; N] {
    fn expected() -> String {
        format!("a list of {N}, each {}", T::expected())
    }
    fn from_value(value: &Value) -> Option<Self> {
        Vec::from_value(value)?.try_into().ok()
    }
}
