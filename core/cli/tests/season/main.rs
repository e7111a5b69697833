//! A year of a life, lived morning by morning: no morning breaks an invariant of the model (model.md, section 9).
//!
//! One life each; `EBB_SOAK=1` lives twenty.

#![cfg(test)]

mod asked;
mod life;
mod told;
mod watch;

#[path = "../../../model/tests/common/laws.rs"]
mod laws;
#[path = "../support/mod.rs"]
mod support;

use asked::Year;
use ebb_engine::{AsOf, Engine};
use ebb_model::deload::Outcome;
use ebb_model::facts::Stage;
use ebb_model::ledger::Entry;
use life::{Life, Runner};
use watch::{Tally, Watch};

fn seeds() -> std::ops::RangeInclusive<u64> {
    1..=if std::env::var_os("EBB_SOAK").is_some() { 20 } else { 1 }
}

/// Lives a year with the engine alone, at seven in the morning; what it says goes into the ledger. She looks every
/// `every` days: the mornings between are caught up with.
fn lived_with_the_engine(year: &Year, seed: u64, every: usize) -> (Engine, Tally) {
    let engine = year.engine();
    let mut watch = Watch::new(seed);
    for (n, day) in year.mornings().enumerate() {
        if !year.plans(&engine, day, None) && n % every > 0 {
            continue;
        }
        let answer = engine.live_morning(day, year.question(day), year.seven(day).epoch_ms).unwrap();
        watch.sees(&answer.facts, &answer.morning);
    }
    (engine, watch.tally)
}

#[test]
fn a_year_with_the_engine_breaks_no_invariant_and_every_day_says_again_what_it_said() {
    for seed in seeds() {
        let year = Year::new(seed);
        let soak = seeds().count() > 1;
        let every = if soak { 1 } else { 4 };
        let (engine, tally) = lived_with_the_engine(&year, seed, every);
        let ledger = engine.ledger().unwrap();
        println!("seed {seed}, as exported: {}", tally.with(&ledger));
        assert!(tally.changed * every > 60 && tally.cut_days * every > 6, "{tally:?}");
        let said = |of| {
            let own = |(day, entry): &(_, Entry)| match entry {
                Entry::Morning(said) if *day == of && !said.superseding => Some(said.tier),
                _ => None,
            };
            ledger.iter().rev().find_map(own).unwrap()
        };
        for day in year.mornings().step_by(if soak { 1 } else { 16 }) {
            let again = engine.morning(day, year.question(day)).unwrap();
            assert_eq!(again.morning.verdict.tier, said(day), "seed {seed}, {day}");
        }
        if soak {
            let (again, _) = lived_with_the_engine(&year, seed, 1);
            assert_eq!(again.ledger().unwrap(), ledger, "seed {seed}");
        }
    }
}

#[test]
fn a_year_of_answers_breaks_no_invariant_whether_or_not_she_does_what_she_is_told() {
    for seed in seeds() {
        let year = Year::new(seed);
        for runner in [Runner::AsExported, Runner::AsTold] {
            let life = Life::lived(&year, seed, runner);
            println!("seed {seed}, {runner:?}: {}", life.watch.tally.with(&life.ledger));
            let again = Life::lived(&year, seed, runner);
            let bytes = |life: &Life| serde_json::to_string(&life.ledger).unwrap();
            assert_eq!(bytes(&again), bytes(&life), "seed {seed}");
            life.says_again_what_it_said();
            if runner == Runner::AsTold {
                let most = life.loaded_weeks_in_a_row();
                assert!(most <= 6, "seed {seed}: {most} loaded weeks in a row");
            }
            let tally = &life.watch.tally;
            assert!(tally.cut_days > 6 && tally.changed > 60, "{tally:?}");
            assert!(life.outcomes().contains(&Outcome::Banked), "{:?}", life.outcomes());
            assert_eq!(life.stages().last(), Some(&Stage::Rebuild));
        }
    }
}

#[test]
fn the_export_comes_in_whole() {
    let year = Year::new(2);
    let engine = year.engine();
    let days = engine.days(None, None).unwrap();
    assert!(days.len() > 360, "{} days", days.len());
    let race = days.iter().find(|d| d.day == year.race_day()).unwrap();
    assert_eq!(race.runs.len(), 1);
    assert!((21_000..21_400).contains(&race.runs[0].distance_m), "{:?}", race.runs);
    let ran = |first, last| days.iter().any(|d| (first..=last).contains(&d.day) && !d.runs.is_empty());
    assert!(!ran(year.week(9), year.week(9) + 6), "on holiday");
    assert!(!ran(year.week(16) + 2, year.week(16) + 6), "with fever");
    assert!(!ran(year.week(38) + 3, year.week(43)), "hurt");
    assert!(ran(year.week(43) + 1, year.week(43) + 1), "back");
    assert_eq!(engine.races(AsOf::Now).unwrap(), []);
}
