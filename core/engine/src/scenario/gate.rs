//! `kind: gate`: what an easy pace costs.

use ebb_model::gate::{GateRun, gate};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::{ScenarioError, Version};
use crate::gate_json::GateJson;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields that every scenario may have and no evaluation looks at")]
struct Scenario {
    scenario: Version,
    kind: IgnoredAny,
    #[serde(default)]
    name: IgnoredAny,
    #[serde(default)]
    note: IgnoredAny,
    #[serde(default)]
    expect: IgnoredAny,
    day: Day,
    resting_heart_rate: Option<f64>,
    rebased_from: Option<Day>,
    #[serde(default)]
    runs: Vec<RunIn>,
}

/// What a run leaves out is as an even easy run has it; only a null is unknown.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RunIn {
    day: Day,
    hr: f64,
    v_gap: f64,
    duration_s: f64,
    #[serde(default = "yes")]
    easy: bool,
    #[serde(default)]
    speed_cv: f64,
    #[serde(default = "flat")]
    net_grade: Option<f64>,
    #[serde(default = "whole")]
    hr_cover: f64,
    sensor: Option<String>,
    temp_c: Option<f64>,
    rpe: Option<f64>,
    decoupling: Option<f64>,
}

fn yes() -> bool {
    true
}

fn flat() -> Option<f64> {
    Some(0.0)
}

fn whole() -> f64 {
    1.0
}

#[derive(Serialize)]
pub struct GateOut {
    scenario: u32,
    #[serde(flatten)]
    reading: GateJson,
}

pub fn evaluate(text: &str, rules: &Rules) -> Result<GateOut, ScenarioError> {
    let scenario: Scenario = serde_json::from_str(text)?;
    let runs: Vec<GateRun> = scenario.runs.into_iter().map(run).collect();
    let reading = gate(&runs, scenario.resting_heart_rate, scenario.rebased_from, scenario.day, &rules.gate);
    Ok(GateOut { scenario: 1, reading: reading.into() })
}

fn run(from: RunIn) -> GateRun {
    GateRun {
        day: from.day,
        hr: from.hr,
        v_gap: from.v_gap,
        duration_s: from.duration_s,
        easy: from.easy,
        speed_cv: from.speed_cv,
        net_grade: from.net_grade,
        hr_cover: from.hr_cover,
        sensor: from.sensor,
        temp_c: from.temp_c,
        rpe: from.rpe,
        decoupling: from.decoupling,
    }
}
