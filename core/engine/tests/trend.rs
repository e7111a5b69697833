//! Series ready to draw, and a night.

#![cfg(test)]

mod support;

use ebb_engine::Engine;
use ebb_engine::morning::Question;
use ebb_engine::trend::{Series, TrendUnit, VoteDrawn};
use ebb_model::signal::exclusion::DayTags;
use ebb_model::time::Day;
use ebb_model::verdict::tier::Tier;
use support::{at, athlete, day, drifted, learns, life, quiet};

fn today() -> Day {
    day("2026-03-16")
}

/// A hundred quiet days and a bad week.
fn bad_week() -> Engine {
    let engine = athlete(life("2025-11-29", "2026-03-08", quiet));
    learns(&engine, life("2026-03-09", "2026-03-16", drifted));
    engine
}

#[test]
fn a_signal_is_drawn_against_the_band_of_each_day_and_its_votes_are_marked() {
    let engine = bad_week();
    let trend = engine.trend(Series::RestingHeartRate, day("2026-03-01"), today()).unwrap();
    assert_eq!((trend.unit, trend.points.len()), (TrendUnit::Bpm, 16));
    let (quiet, last) = (trend.points[3], trend.points[15]);
    assert_eq!((quiet.vote, last.vote), (None, Some(VoteDrawn::Strong)));
    let outside = |p: ebb_engine::trend::Point| p.mean.unwrap() >= p.band.unwrap().high;
    assert!(!outside(quiet) && outside(last));
    assert_eq!(last.value, Some(57.0));
}

#[test]
fn a_day_without_a_value_is_a_gap_and_an_excluded_one_is_marked() {
    let engine = athlete(
        life("2025-11-29", "2026-03-16", quiet)
            .into_iter()
            .filter(|r| r.end.day() != day("2026-03-10"))
            .collect(),
    );
    engine.tag_day(day("2026-03-12"), DayTags { alcohol: true, ..DayTags::default() }, 0).unwrap();
    let trend = engine.trend(Series::Hrv, day("2026-03-10"), day("2026-03-12")).unwrap();
    let drawn: Vec<_> = trend.points.iter().map(|p| (p.value.is_some(), p.excluded)).collect();
    assert_eq!(drawn, [(false, false), (true, false), (true, true)]);
    // Before the first value there is nothing but days.
    let before = engine.trend(Series::Hrv, day("2025-01-01"), day("2025-01-02")).unwrap();
    assert!(before.points.iter().all(|p| p.value.is_none() && p.mean.is_none() && p.band.is_none()));
}

#[test]
fn need_debt_load_and_its_curves_have_a_number_a_day() {
    let engine = athlete(life("2025-11-29", "2026-03-16", quiet));
    let last = |series| {
        let trend = engine.trend(series, day("2026-03-15"), today()).unwrap();
        (trend.unit, trend.points[1].value.unwrap())
    };
    assert_eq!(last(Series::Need), (TrendUnit::Minutes, 480.0));
    assert_eq!(last(Series::Debt).0, TrendUnit::Minutes);
    // Heart rates of the profile are not known: minutes are the unit.
    let ran = |of: Day| of.number() % 2 == 0;
    assert_eq!(last(Series::Load), (TrendUnit::Minutes, if ran(today()) { 55.0 } else { 0.0 }));
    let (fitness, fatigue) = (last(Series::Fitness).1, last(Series::Fatigue).1);
    assert!((20.0..30.0).contains(&fitness) && (20.0..40.0).contains(&fatigue), "{fitness} {fatigue}");
    assert!(last(Series::Form).1.abs() < 15.0);
}

#[test]
fn tiers_are_those_that_were_said_and_else_what_the_signals_say() {
    let engine = bad_week();
    let tiers = |engine: &Engine| -> Vec<Option<Tier>> {
        let trend = engine.trend(Series::Tier, day("2026-03-14"), today()).unwrap();
        trend.points.iter().map(|p| p.tier).collect()
    };
    assert!(tiers(&engine).iter().all(|t| t.is_some_and(|t| t >= Tier::Ease)), "{:?}", tiers(&engine));
    let said = engine.live_morning(today(), Question::default(), at(today()).epoch_ms).unwrap();
    assert_eq!(tiers(&engine)[2], said.morning.verdict.tier);
}

#[test]
fn a_stretch_that_is_none_is_refused() {
    let engine = Engine::in_memory().unwrap();
    assert!(engine.trend(Series::Form, today(), today() - 1).is_err());
    assert!(engine.trend(Series::Form, today() - 5_000, today()).is_err());
    assert_eq!(engine.trend(Series::Form, today(), today()).unwrap().points[0].value, None);
}

#[test]
fn a_night_is_shown_stretch_by_stretch() {
    let engine = athlete(life("2026-03-01", "2026-03-16", quiet));
    let night = engine.night(today()).unwrap().unwrap();
    assert_eq!(night.stream.app(), "ring");
    assert_eq!((night.asleep_min, night.need_min, night.stages.len()), (night.main_min, 480.0, 1));
    assert_eq!((night.stages[0].start, night.stages[0].end), (night.start, night.end));
    assert_eq!(engine.night(day("2026-02-01")).unwrap(), None);
}
