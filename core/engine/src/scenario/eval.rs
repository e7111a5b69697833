//! `kind: eval`: one morning.

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::deload::DeloadWeek;
use ebb_model::facts::{Cause, Facts, Profile, ReturnRecord, Runs, Stage};
use ebb_model::gate::Gate;
use ebb_model::health::stream::{Metric, Source, StreamKey};
use ebb_model::load::{LoadProfile, Sex};
use ebb_model::morning::{Offers, evaluate as evaluate_morning};
use ebb_model::plan::session::{Kind, Run};
use ebb_model::rules::Rules;
use ebb_model::signal::exclusion::Tags;
use ebb_model::signal::series::{Stream, Value};
use ebb_model::signal::vote::Preset;
use ebb_model::time::{Day, Moment};
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};
use ebb_model::verdict::cut::{Cut, Retained};
use ebb_model::verdict::tier::Tier;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::number::{amount, amounts, one_to_five, optional_amount, zero_to_ten};
use super::result::MorningResult;
use super::{ScenarioError, Version, meaning};
use crate::plan_json::{BackToBackIn, RaceIn, SessionIn, race, sessions};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields that every scenario may have and no evaluation looks at")]
struct Scenario {
    scenario: Version,
    #[serde(default)]
    kind: IgnoredAny,
    #[serde(default)]
    name: IgnoredAny,
    #[serde(default)]
    note: IgnoredAny,
    #[serde(default)]
    expect: IgnoredAny,
    day: Day,
    as_of: Option<Moment>,
    #[serde(default)]
    profile: ProfileIn,
    #[serde(default)]
    streams: Vec<StreamIn>,
    #[serde(default)]
    pins: BTreeMap<Metric, StreamKey>,
    #[serde(default)]
    excluded: ExcludedIn,
    #[serde(default)]
    runs: Vec<RunIn>,
    #[serde(default)]
    races: Vec<RaceIn>,
    #[serde(default)]
    checkins: BTreeMap<Day, CheckInIn>,
    #[serde(default)]
    plan: Vec<SessionIn>,
    #[serde(default)]
    gate: Gate,
    #[serde(default)]
    cuts: Vec<CutIn>,
    deload: Option<DeloadIn>,
    #[serde(default)]
    refused_deloads: i64,
    #[serde(rename = "return")]
    return_record: Option<ReturnIn>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct ProfileIn {
    birth_year: Option<i32>,
    sex: SexIn,
    sleep_need_min: Option<f64>,
    preset: PresetIn,
    hr_rest: Option<f64>,
    hr_max: Option<f64>,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum SexIn {
    #[default]
    M,
    F,
}

impl From<SexIn> for Sex {
    fn from(sex: SexIn) -> Self {
        match sex {
            SexIn::M => Self::Male,
            SexIn::F => Self::Female,
        }
    }
}

/// A scenario is Balanced where it says nothing; an athlete starts with Steady.
#[derive(Deserialize)]
#[serde(transparent)]
struct PresetIn(Preset);

impl Default for PresetIn {
    fn default() -> Self {
        Self(Preset::Balanced)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StreamIn {
    key: StreamKey,
    #[serde(default)]
    values: BTreeMap<Day, f64>,
    #[serde(default)]
    first_seen: BTreeMap<Day, Moment>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct ExcludedIn {
    ill: BTreeSet<Day>,
    alcohol: BTreeSet<Day>,
    altitude: BTreeSet<Day>,
    race: BTreeSet<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RunIn {
    day: Option<Day>,
    start: Option<Moment>,
    #[serde(default, deserialize_with = "amount")]
    distance_m: i64,
    #[serde(deserialize_with = "amount")]
    moving_s: i64,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    hard: bool,
    mean_hr: Option<f64>,
    #[serde(default, deserialize_with = "zero_to_ten")]
    rpe: Option<f64>,
    load: Option<f64>,
    b2b: Option<BackToBackIn>,
    source: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    hr_samples: i64,
    first_seen: Option<Moment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckInIn {
    #[serde(default, deserialize_with = "one_to_five")]
    fatigue: Option<f64>,
    #[serde(default, deserialize_with = "one_to_five")]
    soreness: Option<f64>,
    overall: Option<Overall>,
    #[serde(default, deserialize_with = "zero_to_ten")]
    pain: Option<f64>,
    limp: Option<bool>,
    red_flag: Option<bool>,
    illness: Option<Illness>,
    first_seen: Option<Moment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CutIn {
    start: Day,
    tier: Tier,
    #[serde(default)]
    hard: Retained,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeloadIn {
    start: Day,
    #[serde(default, deserialize_with = "amounts")]
    block_m: Vec<i64>,
    #[serde(default, deserialize_with = "optional_amount")]
    block_longest_m: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReturnIn {
    #[serde(default)]
    stage: Stage,
    #[serde(default)]
    cause: Cause,
    #[serde(default)]
    cleared: bool,
    #[serde(default, deserialize_with = "optional_amount")]
    pre_layoff_week_m: Option<i64>,
}

pub fn evaluate(text: &str, rules: &Rules) -> Result<MorningResult, ScenarioError> {
    let (day, facts) = morning(text, rules)?;
    Ok(MorningResult::from(&evaluate_morning(day, &facts, Offers::Taken, rules)))
}

pub fn morning(text: &str, rules: &Rules) -> Result<(Day, Facts), ScenarioError> {
    let scenario: Scenario = serde_json::from_str(text)?;
    Ok((scenario.day, facts(scenario, rules)?))
}

/// What is known on the scenario's morning; what was first seen later does not exist.
fn facts(scenario: Scenario, rules: &Rules) -> Result<Facts, ScenarioError> {
    let as_of = scenario.as_of.map(|t| t.epoch_ms);
    let seen = |first_seen: Option<&Moment>| match (first_seen, as_of) {
        (Some(first_seen), Some(as_of)) => first_seen.epoch_ms <= as_of,
        _ => true,
    };

    let mut streams: BTreeMap<StreamKey, Stream> = BTreeMap::new();
    for StreamIn { key, values, first_seen } in scenario.streams {
        let known = values.into_iter().filter(|(day, _)| seen(first_seen.get(day)));
        let values = known.map(|(day, value)| Value { day, value, samples: 1 }).collect();
        let stream = Stream::new(key.clone(), values, rules);
        if streams.insert(key.clone(), stream).is_some() {
            return Err(meaning(format!("stream `{key}` is there twice")));
        }
    }
    if let Some((metric, key)) = scenario.pins.iter().find(|(metric, key)| key.metric() != **metric) {
        return Err(meaning(format!("pin of {}: `{key}` is a stream of another metric", metric.name())));
    }
    if let Some(cut) = scenario.cuts.iter().find(|c| !c.tier.is_cut()) {
        return Err(meaning(format!("cut of {}: its tier must be ease, cut or deep_cut", cut.start)));
    }

    let check_ins = scenario.checkins.into_iter().filter(|(_, c)| seen(c.first_seen.as_ref()));
    let runs: Vec<Run> = scenario
        .runs
        .into_iter()
        .filter(|r| seen(r.first_seen.as_ref()))
        .map(run)
        .collect::<Result<_, _>>()?;
    let p = scenario.profile;
    Ok(Facts {
        profile: Profile {
            birth_year: p.birth_year,
            sleep_need_min: p.sleep_need_min,
            preset: p.preset.0,
            load: LoadProfile {
                sex: p.sex.into(),
                hr_rest: p.hr_rest,
                hr_max: p.hr_max,
                ..LoadProfile::default()
            },
            ..Profile::default()
        },
        streams: streams.into_values().collect(),
        pins: scenario.pins.into_iter().map(|(metric, key)| (metric, vec![key])).collect(),
        tags: Tags {
            ill: scenario.excluded.ill,
            alcohol: scenario.excluded.alcohol,
            altitude: scenario.excluded.altitude,
            race: scenario.excluded.race,
            ..Tags::default()
        },
        runs: Runs::new(runs, rules),
        races: scenario.races.into_iter().map(race).collect(),
        check_ins: check_ins.map(|(day, c)| (day, check_in(&c))).collect(),
        plan: sessions(scenario.plan).map_err(meaning)?,
        gate: scenario.gate,
        cuts: scenario.cuts.iter().map(|c| Cut { start: c.start, tier: c.tier, hard: c.hard }).collect(),
        deload: scenario.deload.map(|d| DeloadWeek::week(d.start, d.block_m, d.block_longest_m)),
        refused_deloads: scenario.refused_deloads,
        return_record: scenario.return_record.map(|r| ReturnRecord {
            stage: r.stage,
            cause: r.cause,
            cleared: r.cleared,
            pre_layoff_week_m: r.pre_layoff_week_m,
            stopped: false,
        }),
        ..Facts::default()
    })
}

fn run(from: RunIn) -> Result<Run, ScenarioError> {
    let day = from.day.or(from.start.map(Moment::day));
    Ok(Run {
        day: day.ok_or_else(|| meaning("a run has neither `day` nor `start`"))?,
        start: from.start,
        distance_m: from.distance_m,
        moving_s: from.moving_s,
        kind: from.kind,
        hard: from.hard,
        mean_hr: from.mean_hr,
        rpe: from.rpe,
        load: from.load,
        back_to_back: from.b2b.map(Into::into),
        source: from.source.map(|s| Source::named(&s)),
        hr_samples: from.hr_samples,
        temp_c: None,
    })
}

fn check_in(from: &CheckInIn) -> CheckIn {
    CheckIn {
        fatigue: from.fatigue,
        soreness: from.soreness,
        overall: from.overall,
        pain: from.pain,
        limp: from.limp,
        red_flag: from.red_flag,
        illness: from.illness,
    }
}
