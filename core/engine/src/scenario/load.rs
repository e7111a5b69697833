//! `kind: load`: what sessions and days weigh.

use ebb_model::load::fitness::fitness;
use ebb_model::load::monotony::monotony;
use ebb_model::load::{LoadProfile, SessionInputs, SessionLoad};
use ebb_model::rules::Rules;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::eval::SexIn;
use super::{ScenarioError, Version};

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
    #[serde(default)]
    profile: ProfileIn,
    #[serde(default)]
    sessions: Vec<SessionIn>,
    daily: Option<Vec<f64>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct ProfileIn {
    sex: SexIn,
    hr_rest: Option<f64>,
    hr_max: Option<f64>,
    hr_threshold: Option<f64>,
    threshold_speed_mps: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionIn {
    minutes: f64,
    mean_hr: Option<f64>,
    rpe: Option<f64>,
    speed_mps: Option<f64>,
    grade: Option<f64>,
}

#[derive(Serialize)]
pub struct Loads {
    scenario: u32,
    sessions: Vec<SessionOut>,
    #[serde(skip_serializing_if = "Option::is_none", flatten)]
    daily: Option<DailyOut>,
    #[serde(skip_serializing_if = "Option::is_none", flatten)]
    week: Option<WeekOut>,
}

#[derive(Serialize)]
struct SessionOut {
    trimp: Option<f64>,
    trimp100: Option<f64>,
    srpe: Option<f64>,
    rtss: Option<f64>,
}

#[derive(Serialize)]
struct DailyOut {
    fitness: Vec<f64>,
    fatigue: Vec<f64>,
    form: Vec<f64>,
}

#[derive(Serialize)]
struct WeekOut {
    monotony: Option<f64>,
    strain: Option<f64>,
}

pub fn evaluate(text: &str, rules: &Rules) -> Result<Loads, ScenarioError> {
    let scenario: Scenario = serde_json::from_str(text)?;
    let rules = &rules.load;
    let p = scenario.profile;
    let profile = LoadProfile {
        sex: p.sex.into(),
        hr_rest: p.hr_rest,
        hr_max: p.hr_max,
        hr_threshold: p.hr_threshold,
        threshold_speed_mps: p.threshold_speed_mps,
    };
    let weigh = |s: SessionIn| {
        let SessionIn { minutes, mean_hr, rpe, speed_mps, grade } = s;
        let load =
            SessionLoad::of(&SessionInputs { minutes, mean_hr, rpe, speed_mps, grade }, &profile, rules);
        SessionOut { trimp: load.trimp, trimp100: load.trimp100, srpe: load.srpe, rtss: load.rtss }
    };
    let sessions = scenario.sessions.into_iter().map(weigh).collect();
    let daily = scenario.daily.as_ref().map(|daily| {
        let days = fitness(daily, rules);
        DailyOut {
            fitness: days.iter().map(|d| d.fitness).collect(),
            fatigue: days.iter().map(|d| d.fatigue).collect(),
            form: days.iter().map(|d| d.form).collect(),
        }
    });
    let week = scenario.daily.filter(|d| d.len() >= rules.monotony_days).map(|daily| {
        let of_week = monotony(&daily, rules);
        WeekOut { monotony: of_week.map(|m| m.monotony), strain: of_week.map(|m| m.strain) }
    });
    Ok(Loads { scenario: 1, sessions, daily, week })
}
