//! `kind: night`: segments in, nights out.

use ebb_model::health::night::{Segment, Sleep, assemble, chosen};
use ebb_model::health::record::SleepStage;
use ebb_model::rules::Rules;
use ebb_model::time::{Day, Moment};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

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
    pin: Option<String>,
    #[serde(default)]
    segments: Vec<SegmentIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SegmentIn {
    source: String,
    start: Moment,
    end: Moment,
    stage: StageIn,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StageIn {
    Light,
    Core,
    Deep,
    Rem,
    Asleep,
    InBed,
    Awake,
}

#[derive(Serialize)]
pub struct Nights {
    scenario: u32,
    nights: Vec<NightOut>,
}

#[derive(Serialize)]
struct NightOut {
    day: Day,
    source: String,
    method: &'static str,
    main: Option<SleepOut>,
    naps: Vec<SleepOut>,
    tst_min: Option<f64>,
    tst24_min: Option<f64>,
}

#[derive(Serialize)]
struct SleepOut {
    start: Moment,
    end: Moment,
    minutes: f64,
}

impl From<Sleep> for SleepOut {
    fn from(sleep: Sleep) -> Self {
        Self { start: sleep.start, end: sleep.end, minutes: sleep.minutes() }
    }
}

pub fn evaluate(text: &str, rules: &Rules) -> Result<Nights, ScenarioError> {
    let scenario: Scenario = serde_json::from_str(text)?;
    let segments: Vec<Segment<String>> = scenario.segments.into_iter().map(segment).collect();
    let nights = assemble(&segments, scenario.pin.as_ref(), rules);
    let nights = chosen(&nights)
        .map(|night| NightOut {
            day: night.day,
            source: night.source.clone(),
            method: night.method.name(),
            main: night.main.map(SleepOut::from),
            naps: night.naps.iter().copied().map(SleepOut::from).collect(),
            tst_min: night.tst_min(),
            tst24_min: night.tst24_min(),
        })
        .collect();
    Ok(Nights { scenario: 1, nights })
}

fn segment(from: SegmentIn) -> Segment<String> {
    let stage = match from.stage {
        StageIn::Light | StageIn::Core => SleepStage::Light,
        StageIn::Deep => SleepStage::Deep,
        StageIn::Rem => SleepStage::Rem,
        StageIn::Asleep => SleepStage::Asleep,
        StageIn::InBed => SleepStage::InBed,
        StageIn::Awake => SleepStage::Awake,
    };
    Segment { source: from.source, start: from.start, end: from.end, stage }
}
