//! The golden scenarios: every number the model promises, and the same bytes every time.

#![cfg(test)]

use std::path::PathBuf;

use ebb_engine::scenario;
use ebb_model::rules::Rules;
use serde_json::Value;

fn vectors() -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let scenario = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
            (file.file_stem().unwrap().to_string_lossy().into_owned(), scenario)
        })
        .collect()
}

/// Where `got` differs from `expected`: numbers by more than 1e-6, everything else at all. What `expected` lacks is
/// not looked at.
fn differences(expected: &Value, got: &Value, path: &str, out: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                differences(value, &got[name], &format!("{path}.{name}"), out);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (i, (a, b)) in a.iter().zip(b).enumerate() {
                differences(a, b, &format!("{path}[{i}]"), out);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            if (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() > 1e-6 {
                out.push(format!("{path}: expected {a}, got {b}"));
            }
        }
        _ if expected == got => {}
        _ => out.push(format!("{path}: expected {expected}, got {got}")),
    }
}

#[test]
fn every_golden_scenario_comes_out_as_expected() {
    let rules = Rules::built_in().unwrap();
    let vectors = vectors();
    assert!(vectors.len() >= 72, "the golden scenarios are here");
    let mut wrong = Vec::new();
    for (name, scenario) in vectors {
        let got = scenario::evaluate(&scenario.to_string(), rules).unwrap();
        differences(&scenario["expect"], &serde_json::from_str(&got).unwrap(), &name, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// FNV-1a with 64 bits: enough to see a byte that differs.
fn digest(texts: impl Iterator<Item = String>) -> u64 {
    let bytes = texts.flat_map(|text| text.into_bytes().into_iter().chain([b'\n']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The digest below is that of every result, one a line. Whoever runs this test, at whatever optimisation and on
/// whatever processor, holds that machine to the same bytes. A change of the model changes it, knowingly.
#[test]
fn every_machine_prints_the_same_bytes() {
    let rules = Rules::built_in().unwrap();
    let results = vectors().into_iter().map(|(_, s)| scenario::evaluate(&s.to_string(), rules).unwrap());
    assert_eq!(format!("{:016x}", digest(results)), "13169e1d513ba986");
}

#[test]
fn the_order_of_lists_never_matters() {
    fn reversed(value: &Value) -> Value {
        match value {
            Value::Array(list) => list.iter().rev().map(reversed).collect(),
            Value::Object(fields) => fields.iter().map(|(k, v)| (k.clone(), reversed(v))).collect(),
            other => other.clone(),
        }
    }
    let rules = Rules::built_in().unwrap();
    // What is weighed comes out in the order it went in, and daily loads are a sequence.
    for (name, scenario) in vectors().into_iter().filter(|(_, s)| s["kind"] != "load") {
        let there = scenario::evaluate(&scenario.to_string(), rules).unwrap();
        let back = scenario::evaluate(&reversed(&scenario).to_string(), rules).unwrap();
        assert_eq!(there, back, "{name}");
    }
}

#[test]
fn a_scenario_that_says_what_cannot_be_is_refused_in_one_line() {
    let rules = Rules::built_in().unwrap();
    let refused = |text: &str| scenario::evaluate(text, rules).unwrap_err().to_string();
    let day = r#"{"scenario": 1, "day": "2026-03-16""#;
    let with = |field: &str| format!("{day}, {field}}}");
    for (text, part) in [
        (String::new(), "EOF"),
        (r#"{"day": "2026-03-16"}"#.to_owned(), "missing field `scenario`"),
        (r#"{"scenario": 2, "day": "2026-03-16"}"#.to_owned(), "version 2 is not known"),
        (r#"{"scenario": 1, "kind": "guess"}"#.to_owned(), "unknown variant `guess`"),
        (r#"{"scenario": 1, "day": "2026-02-30"}"#.to_owned(), "is not a day"),
        (with(r#""mood": 3"#), "unknown field `mood`"),
        (with(r#""runs": [{"moving_s": 60}]"#), "neither `day` nor `start`"),
        (with(r#""plan": [{"id": "a", "day": "2026-03-16", "kind": "easy"}]"#), "run without a distance"),
        (
            with(
                r#""plan": [{"id": "a", "day": "2026-03-16", "kind": "rest"}, {"id": "a", "day": "2026-03-17", "kind": "rest"}]"#,
            ),
            "is there twice",
        ),
        (with(r#""checkins": {"2026-03-16": {"pain": 11}}"#), "11 is not within 0 to 10"),
        (with(r#""streams": [{"key": "hrv/stages/ios/a/b"}]"#), "not a stream key"),
    ] {
        let said = refused(&text);
        assert!(said.contains(part) && !said.contains('\n'), "{text}: {said}");
    }
}
