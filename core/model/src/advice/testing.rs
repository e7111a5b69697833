//! What the tests of advice share.

use super::underfuelling::Underfuelling;
use super::{Advice, Topic};
use crate::explain::render::{Language, Texts, Units};
use crate::facts::{Facts, Runs};
use crate::health::stream::{Method, Platform, StreamKey};
use crate::morning::{Offers, evaluate};
use crate::plan::race::{Effort, Priority, Race, RaceKind};
use crate::plan::session::{Intensity, Kind, Run, Session};
use crate::rules::Rules;
use crate::signal::series::{Stream, Value};
use crate::time::Day;

/// A Friday, 2024-10-04.
pub const TODAY: Day = Day::from_number(20_000);

fn rules() -> &'static Rules {
    Rules::built_in().unwrap()
}

/// A run of 15 km in 80 minutes; a threshold run is hard.
fn run(back: i32, kind: Kind) -> Run {
    Run { hard: kind == Kind::Threshold, ..Run::new(TODAY - back, kind, 15_000, 4_800) }
}

/// Runs so many days ago.
pub fn ran(runs: &[(i32, Kind)]) -> Runs {
    Runs::new(runs.iter().map(|(back, kind)| run(*back, *kind)).collect(), rules())
}

/// A session of 10 km.
pub fn planned(day: Day, kind: Kind, intensity: Intensity) -> Session {
    let distance_m = if kind.covers_distance() { 10_000 } else { 0 };
    let session = crate::explain::testing::session(&format!("{day}{kind:?}"), day, kind, intensity);
    Session { distance_m, ..session }
}

/// A race on the road so many days from today.
pub fn race(days: i32, distance_m: i64, priority: Priority) -> Race {
    Race {
        id: "race".to_owned(),
        day: TODAY + days,
        distance_m,
        kind: RaceKind::Road,
        priority,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    }
}

/// Somebody of whom there is nothing to say: three months of ordinary values, an easy run every other day.
pub fn runner() -> Facts {
    let easy: Vec<(i32, Kind)> = (1..90).step_by(2).map(|back| (back, Kind::Easy)).collect();
    Facts { runs: ran(&easy), ..steady() }
}

/// The same without a run.
pub fn steady() -> Facts {
    let stream = |method, value: &dyn Fn(f64) -> f64| {
        // Up, middle, down, middle: seven days never vary like all of the weeks before them.
        let swing = |back: i32| [1.0, 0.0, -1.0, 0.0][usize::try_from(back % 4).unwrap()];
        let value = |back: i32| Value { day: TODAY - back, value: value(swing(back + 1)), samples: 1 };
        Stream::new(
            StreamKey::new(method, Platform::Ios, "watch", None),
            (0..90).map(value).collect(),
            rules(),
        )
    };
    let streams = vec![
        stream(Method::SleepingLow, &|x| 50.0 + x),
        stream(Method::Rmssd, &|x| 60.0 + x),
        stream(Method::Stages, &|x| 470.0 + 10.0 * x),
    ];
    let underfuelling = Underfuelling { asked: Some(TODAY), flagged: false };
    Facts { streams, underfuelling, ..Facts::default() }
}

/// The stream of a method with other values: a function of days back and the value there.
pub fn with_stream(facts: Facts, method: Method, value: impl Fn(i32, f64) -> f64) -> Facts {
    let change = |s: &Stream| {
        let values = s.values().iter().map(|v| Value { value: value(TODAY - v.day, v.value), ..*v });
        Stream::new(s.key().clone(), values.collect(), rules())
    };
    let of = |s: &Stream| if s.key().method() == method { change(s) } else { s.clone() };
    Facts { streams: facts.streams.iter().map(of).collect(), ..facts }
}

/// Somebody whose resting heart rate has been 2.6 bpm up for a week and votes; no single value of today is out.
pub fn drifting() -> Facts {
    let up = |back, v| match back {
        0 => 51.5,
        1..7 => v + 3.0,
        _ => v,
    };
    with_stream(runner(), Method::SleepingLow, up)
}

/// Somebody who sleeps as long as this, night after night.
pub fn sleeper(minutes: f64) -> Facts {
    with_stream(runner(), Method::Stages, |_, _| minutes)
}

pub fn said(facts: &Facts) -> Vec<Advice> {
    evaluate(TODAY, facts, Offers::Open, rules()).advice
}

pub fn topics(facts: &Facts) -> Vec<Topic> {
    said(facts).iter().map(|a| a.topic).collect()
}

pub fn ids_of(facts: &Facts) -> Vec<&'static str> {
    said(facts).iter().flat_map(|a| a.says.iter().map(|m| m.id)).collect()
}

/// Every piece of advice in English.
pub fn texts(facts: &Facts) -> Vec<String> {
    let texts = Texts::new(Language::En, Units::Km).unwrap();
    said(facts).iter().map(|a| texts.render_all(&a.says)).collect()
}
