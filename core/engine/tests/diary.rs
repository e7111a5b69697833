//! What the athlete notes of days and runs.

#![cfg(test)]

mod support;

use ebb_engine::diary::SessionDone;
use ebb_engine::morning::Question;
use ebb_engine::{AsOf, Engine};
use ebb_model::facts::{Cause, ReturnRecord};
use ebb_model::health::record::{Activity, Body};
use ebb_model::health::stream::Metric;
use ebb_model::ledger::Rating;
use ebb_model::signal::exclusion::DayTags;
use ebb_model::stages::Felt;
use ebb_model::time::{Day, HOUR_MS};
use support::{at, athlete, day, learns, life, quiet, run};

fn today() -> Day {
    day("2026-03-16")
}

fn hundred_days() -> Engine {
    athlete(life("2025-12-07", "2026-03-16", quiet))
}

#[test]
fn a_tagged_day_leaves_the_baseline_and_untagged_comes_back() {
    let engine = hundred_days();
    let days = |engine: &Engine| {
        let answer = engine.morning(today(), Question::default()).unwrap();
        answer.morning.verdict.raw.votes.iter().find(|v| v.metric == Metric::Hrv).unwrap().nb
    };
    assert_eq!(days(&engine), 60);
    let tags = DayTags { alcohol: true, travel_h: Some(6), ..DayTags::default() };
    engine.tag_day(day("2026-02-10"), tags, 1).unwrap();
    engine.tag_day(day("2026-02-20"), DayTags { ill: true, ..DayTags::default() }, 2).unwrap();
    assert_eq!(days(&engine), 55, "an evening, and an illness with three days after it");
    assert_eq!(engine.day_tags(AsOf::Now).unwrap()[&day("2026-02-10")], tags);
    engine.tag_day(day("2026-02-20"), DayTags::default(), 3).unwrap();
    assert_eq!((days(&engine), engine.day_tags(AsOf::Now).unwrap().len()), (59, 1));
}

#[test]
fn a_past_morning_does_not_know_a_tag_that_came_later() {
    let engine = hundred_days();
    let late = at(today()).epoch_ms;
    engine.tag_day(day("2026-02-10"), DayTags { heat: true, ..DayTags::default() }, late).unwrap();
    assert!(engine.day_tags(AsOf::EndOf(day("2026-03-01"))).unwrap().is_empty());
    let impossible = DayTags { travel_h: Some(25), ..DayTags::default() };
    assert!(engine.tag_day(today(), impossible, late).unwrap_err().to_string().contains("1 to 24"));
}

#[test]
fn a_run_waits_for_a_word_until_it_is_rated_or_skipped_or_three_days_old() {
    let engine = hundred_days();
    let waiting = |on: Day| -> Vec<Day> {
        let unrated = engine.unrated_runs(at(on)).unwrap();
        unrated.iter().map(|run| run.day).collect()
    };
    // Every other day at five in the afternoon; asked at seven in the morning.
    let days = waiting(today() + 1);
    assert_eq!(days, [today(), today() - 2]);
    assert_eq!(waiting(today() + 4), [] as [Day; 0]);
    let run = engine.unrated_runs(at(today() + 1)).unwrap()[0];
    assert_eq!((run.distance_m, run.moving_s), (10_000, 3_300));
    engine.skip_rating(run.start, 1).unwrap();
    assert_eq!(waiting(today() + 1), [today() - 2]);
    engine.rate_run(today() - 2, Felt::default(), 2).unwrap();
    assert_eq!(waiting(today() + 1), [] as [Day; 0]);
}

#[test]
fn after_a_tendon_a_run_rated_on_its_day_waits_for_the_next_morning() {
    let engine = athlete(life("2025-12-07", "2026-03-16", |day| match () {
        // Sixty days without a run.
        () if (self::day("2026-01-10")..self::day("2026-03-10")).contains(&day) => {
            quiet(day).into_iter().filter(|record| !matches!(record.body, Body::Workout(_))).collect()
        }
        () => quiet(day),
    }));
    let asked = |on: Day| -> Vec<(Day, Option<i64>)> {
        let unrated = engine.unrated_runs(at(on)).unwrap();
        unrated.iter().map(|run| (run.day, run.said.map(|said| said.felt.pain))).collect()
    };
    engine.skip_rating(engine.unrated_runs(at(today() + 1)).unwrap()[1].start, 1).unwrap();
    assert_eq!(asked(today() + 1), [(today(), None)]);
    let run = engine.unrated_runs(at(today() + 1)).unwrap()[0];
    let felt = Felt { pain: 3, ..Felt::default() };
    let said = Rating { start: Some(run.start), rpe: Some(4.0), felt };
    engine.rate_run(today(), said, 2).unwrap();
    assert_eq!(asked(today() + 1), [], "of whom nothing is known but that she ran again");
    let record = ReturnRecord { cause: Cause::Tendon, cleared: true, ..ReturnRecord::default() };
    engine.set_return_record(today() + 1, record, 3).unwrap();
    assert_eq!(asked(today() + 1), [], "a run of before counts for nothing");
    engine.set_return_record(today() - 3, record, 4).unwrap();
    assert_eq!(asked(today()), [], "it is not the next morning yet");
    assert_eq!(asked(today() + 1), [(today(), Some(3))]);
    let stage = || {
        let answer = engine.morning(today() + 1, Question::default()).unwrap();
        answer.facts.return_record.map(|record| (record.stage, record.cause))
    };
    let before = stage();
    let settled = Felt { settled_next_morning: Some(true), ..felt };
    engine.rate_run(today(), Rating { felt: settled, ..said }, 5).unwrap();
    assert_eq!(asked(today() + 1), []);
    assert_eq!(stage(), before, "one session is not a stage");
    engine.rate_run(today(), said, 6).unwrap();
    engine.skip_rating(run.start, 7).unwrap();
    assert_eq!(asked(today() + 1), [], "who leaves it is not asked again");
    engine.rate_run(today(), Felt { limp: true, ..felt }, 8).unwrap();
    assert_eq!(asked(today() + 1), [], "a limp fails whatever the morning was");
}

#[test]
fn an_effort_that_was_told_weighs_the_run_it_was_told_of() {
    let engine = hundred_days();
    learns(
        &engine,
        vec![{
            let mut second = run("watch", today(), 5_000.0, 1_800);
            let later = 3 * HOUR_MS;
            (second.start, second.end) = (second.start.plus_ms(later), second.end.plus_ms(later));
            second
        }],
    );
    let evening = today().start(3600).plus_ms(20 * HOUR_MS);
    let rating = Rating { start: Some(evening), rpe: Some(8.0), ..Rating::default() };
    engine.rate_run(today(), rating, 1).unwrap();
    let facts = engine.morning(today() + 1, Question::default()).unwrap().facts;
    let efforts: Vec<Option<f64>> = facts.runs_between(today(), today()).iter().map(|r| r.rpe).collect();
    assert_eq!(efforts, [None, Some(8.0)]);
    let too_hard = Rating { rpe: Some(10.5), ..Rating::default() };
    assert!(
        engine.rate_run(today(), too_hard, 2).unwrap_err().to_string().contains("effort is from 0 to 10")
    );
}

#[test]
fn a_session_without_a_watch_counts_like_any_other_and_can_be_taken_back() {
    let engine = Engine::in_memory().unwrap();
    let done = SessionDone {
        activity: Activity::Run,
        start: today().start(3600).plus_ms(6 * HOUR_MS),
        moving_s: 3_000,
        distance_m: Some(9_000),
        effort: Some(4.0),
    };
    let now = at(today());
    let id = engine.record_session(&done, now).unwrap();
    let runs = engine.days(Some(today()), Some(today())).unwrap().remove(0).runs;
    assert_eq!((runs.len(), runs[0].distance_m, runs[0].moving_s), (1, 9_000, 3_000));
    assert_eq!(runs[0].stream.as_deref(), Some("run/workout/android/ebb/-"));
    assert!(engine.forget_session(&id, now).unwrap());
    assert!(!engine.forget_session(&id, now).unwrap());
    assert!(engine.days(None, None).unwrap().is_empty());
    let again = engine.record_session(&done, now.plus_ms(1)).unwrap();
    assert!(again != id && !engine.days(None, None).unwrap().is_empty());
    let refused = [
        SessionDone { distance_m: None, ..done },
        SessionDone { moving_s: 10, ..done },
        SessionDone { moving_s: 3_601, ..done },
        SessionDone { effort: Some(11.0), ..done },
        SessionDone { distance_m: Some(50_000), ..done },
    ];
    for done in refused {
        assert!(engine.record_session(&done, now).is_err(), "{done:?}");
    }
}
