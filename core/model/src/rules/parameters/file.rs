//! Reading the text of a rule file.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Certainty, Parameter, RulesError, Value};

/// A rule file as written: what it says, before it is known to be complete or allowed.
pub(super) struct File {
    pub(super) version: Option<u32>,
    pub(super) entries: BTreeMap<String, Entry>,
}

/// What a file says of one id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    value: Option<toml::Value>,
    unit: Option<String>,
    range: Option<[f64; 2]>,
    certainty: Option<Certainty>,
    citation: Option<String>,
    about: Option<String>,
}

impl File {
    pub(super) fn read(text: &str) -> Result<Self, RulesError> {
        let table: toml::Table =
            text.parse().map_err(|e: toml::de::Error| RulesError::Syntax(e.message().to_owned()))?;
        let mut file = Self { version: None, entries: BTreeMap::new() };
        for (section, value) in table {
            match value {
                toml::Value::Integer(version) if section == "version" => {
                    file.version = Some(u32::try_from(version).unwrap_or(0));
                }
                toml::Value::Table(entries) => {
                    for (name, entry) in entries {
                        let id = format!("{section}.{name}");
                        let entry = Entry::deserialize(entry)
                            .map_err(|_| RulesError::Malformed { id: id.clone() })?;
                        file.entries.insert(id, entry);
                    }
                }
                _ => return Err(RulesError::Unknown { id: section }),
            }
        }
        Ok(file)
    }
}

impl Entry {
    /// The parameter of a complete file.
    pub(super) fn complete(self, id: String) -> Result<Parameter, RulesError> {
        let Self {
            value: Some(value),
            unit: Some(unit),
            range: Some(range),
            certainty: Some(certainty),
            citation: Some(citation),
            about: Some(about),
        } = self
        else {
            return Err(RulesError::Malformed { id });
        };
        let value = number(&id, &value)?;
        Ok(Parameter { id, value, unit, range, certainty, citation, about })
    }

    /// Gives a built-in parameter the value of an experiment; everything else, where stated, must be as built in.
    pub(super) fn lay_over(self, parameter: &mut Parameter) -> Result<(), RulesError> {
        let other = |what| RulesError::NotAValue { id: parameter.id.clone(), what };
        if self.unit.is_some_and(|unit| unit != parameter.unit) {
            return Err(other("unit"));
        }
        if self.range.is_some_and(|range| range != parameter.range) {
            return Err(other("range"));
        }
        if self.certainty.is_some_and(|certainty| certainty != parameter.certainty) {
            return Err(other("certainty"));
        }
        if self.citation.is_some_and(|citation| citation != parameter.citation) {
            return Err(other("citation"));
        }
        if self.about.is_some_and(|about| about != parameter.about) {
            return Err(other("about"));
        }
        if let Some(value) = self.value {
            parameter.value = number(&parameter.id, &value)?;
        }
        Ok(())
    }
}

fn number(id: &str, value: &toml::Value) -> Result<Value, RulesError> {
    Value::from_toml(value).ok_or_else(|| RulesError::WrongType {
        id: id.to_owned(),
        expected: "a number, or a list of numbers".to_owned(),
    })
}
