//! A morning made of what is kept ready says, to the byte, what one made of raw records says.

use std::fs;
use std::ops::Range;
use std::path::Path;

use super::*;
use crate::morning::Question;

/// All that is said on a day.
fn said(engine: &Engine, day: Day, as_of: AsOf) -> String {
    let answer = engine.morning(day, Question { as_of, ..Question::default() }).unwrap();
    let texts = engine.profile().unwrap().texts().unwrap();
    let json = serde_json::to_string(&answer.json(&texts)).unwrap();
    let snapshot = serde_json::to_string(&answer.snapshot(&texts, day.start(0))).unwrap();
    let why = (answer.derivation(), answer.counterfactuals(), answer.newest_if_silent());
    format!("{json}\n{snapshot}\n{why:#?}")
}

/// The same from raw records alone.
fn said_of_raw(engine: &mut Engine, day: Day, as_of: AsOf) -> String {
    engine.is_experiment = true;
    let said = said(engine, day, as_of);
    engine.is_experiment = false;
    said
}

/// A morning, the evening after it, when tomorrow is settled by what was known at six, and the day as it was in the end.
fn hours(day: Day) -> [AsOf; 3] {
    let at = |hour| AsOf::Instant(day.start(0).plus_ms(hour * HOUR_MS));
    [at(7), at(20), AsOf::EndOf(day)]
}

/// So many days of a watch up to [`MIDDLE`], the last ten of them bad ones; another watch after half of them, and none of
/// it in `gap`, in days ago. The long runs are those of the first third.
fn life(days: i32, gap: Range<i32>) -> ChangeSet {
    let mut all = ChangeSet::new(Delivery::Live);
    for ago in (0..days).rev().filter(|ago| !gap.contains(ago)) {
        let device = Some(if ago > days / 2 { "x" } else { "y" });
        for what in [What::Resting, What::Hrv, What::Session, What::Heart, What::Run] {
            if what == What::Run && ago % 3 == 0 {
                continue;
            }
            let arrival = Arrival {
                what,
                day: -ago,
                source: 0,
                device,
                version: 1,
                delivery: Delivery::Live,
                late_h: 1,
            };
            let mut one = arrival.changes();
            for record in &mut one.records {
                let noise = f64::from((ago * 7919).rem_euclid(101)) / 50.0 - 1.0;
                match &mut record.body {
                    Body::RestingHeartRate { bpm } => *bpm += noise + if ago < 10 { 7.0 } else { 0.0 },
                    Body::Rmssd { ms } | Body::Sdnn { ms, .. } => {
                        *ms *= (1.0 + 0.1 * noise) * if ago < 10 { 0.7 } else { 1.0 }
                    }
                    Body::Workout(run) if ago % 14 == 1 && ago > days * 2 / 3 => {
                        run.distance_m = Some(24_000.0);
                        run.moving_s = 8_000.0;
                    }
                    _ => {}
                }
            }
            all.records.extend(one.records);
            all.heart_rate.extend(one.heart_rate);
            all.motion.extend(one.motion);
        }
    }
    all
}

fn now() -> Moment {
    (MIDDLE + 1).start(0)
}

#[test]
fn a_morning_needs_of_long_ago_no_more_than_it_reads() {
    // Nothing missing; three weeks off; and a year and more off, until three days ago.
    for gap in [0..0, 30..51, 3..450] {
        let mut engine = Engine::in_memory().unwrap();
        engine.apply(&life(700, gap.clone()), now()).unwrap();
        let order = engine.source_order().unwrap();
        let values = |from| {
            let days = engine.kept_days(AsOf::Now, &order, from).unwrap().unwrap();
            days.values.values().map(Vec::len).sum::<usize>()
        };
        assert!(values(first_of_morning(MIDDLE)) < values(FIRST), "less is read");
        for day in [0, 1, 2, 60, 230].map(|ago| MIDDLE - ago) {
            for as_of in hours(day) {
                let kept = said(&engine, day, as_of);
                assert_eq!(kept, said_of_raw(&mut engine, day, as_of), "{gap:?} {day} {as_of:?}");
            }
        }
    }
}

#[test]
fn a_morning_reads_as_far_back_as_any_rule_looks() {
    let rules = Rules::built_in().unwrap();
    let (signal, advice) = (&rules.signal, &rules.advice);
    let baseline = signal.acute_days + signal.baseline_days + rules.verdict.persistence_mornings;
    let looks = [
        baseline,
        signal.acute_days + advice.cv_days,
        rules.gate.baseline_from_days,
        rules.stream.window_days,
    ];
    let longest = looks.into_iter().max().unwrap() + rules.late_data.catch_up_mornings;
    assert!(first_of_morning(MIDDLE) <= MIDDLE - longest, "{longest}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("EBB_SOAK").is_some() { 500 } else { 12 }))]

    #[test]
    fn late_revised_and_deleted_records_lead_to_the_same_morning(
        arrivals in vec(arrival(), 1..60),
        days in vec(-50..50i32, 3),
    ) {
        let mut engine = Engine::in_memory().unwrap();
        for arrival in &arrivals {
            let seen = (MIDDLE + arrival.day).start(0).plus_ms((30 + arrival.late_h) * HOUR_MS);
            engine.apply(&arrival.changes(), seen).unwrap();
        }
        for day in days.into_iter().map(|day| MIDDLE + day) {
            for as_of in hours(day) {
                let kept = said(&engine, day, as_of);
                prop_assert_eq!(kept, said_of_raw(&mut engine, day, as_of), "{} {:?}", day, as_of);
            }
        }
    }
}

/// Asks for this morning of the database at a path, both ways.
fn asked_at(path: &Path) -> String {
    let mut engine = Engine::open(path).unwrap();
    let as_of = AsOf::Instant(now());
    let kept = said(&engine, MIDDLE, as_of);
    assert_eq!(kept, said_of_raw(&mut engine, MIDDLE, as_of));
    let order = engine.source_order().unwrap();
    assert!(engine.kept_days(as_of, &order, FIRST).unwrap().is_some());
    assert_eq!(engine.store.dirty_days().unwrap(), []);
    kept
}

#[test]
fn what_is_kept_is_made_again_after_a_kill_a_restore_and_a_salvage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    // Killed between the records and the days that are made of them: all are still to be made.
    let store = ebb_store::Store::open(&path).unwrap();
    store.apply(&life(90, 0..0), now().epoch_ms).unwrap();
    assert!(!store.dirty_days().unwrap().is_empty());
    drop(store);
    let before = fs::metadata(&path).unwrap().len();
    let told = asked_at(&path);
    let more = fs::metadata(&path).unwrap().len() - before;
    assert!(more / 90 < 400, "{more} bytes: ten years of kept days are 1.5 MB at most");

    let (archive, other) = (folder.path().join("ebb.zip"), folder.path().join("other.db"));
    Engine::open(&path).unwrap().export_archive(&archive).unwrap();
    // Who looked into the empty database first has something kept of it: nothing.
    let empty = Engine::open(&other).unwrap();
    said(&empty, MIDDLE, AsOf::Instant(now()));
    empty.restore_archive(&archive).unwrap();
    drop(empty);
    assert_eq!(asked_at(&other), told);

    // Wherever the page belongs to, also to what is kept itself.
    let bytes = fs::read(&path).unwrap();
    let pages = (1..bytes.len() / 4096).filter(|page| bytes[page * 4096] == 13);
    for page in pages.step_by(9) {
        let mut damaged = bytes.clone();
        damaged[page * 4096] = 0;
        let path = folder.path().join(format!("damaged-{page}.db"));
        fs::write(&path, damaged).unwrap();
        let engine = Engine::open(&path).unwrap();
        engine.maintain().unwrap();
        drop(engine);
        asked_at(&path);
    }
}

#[test]
fn a_value_that_was_damaged_among_what_is_kept_is_whole_again_after_a_night() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let engine = Engine::open(&path).unwrap();
    engine.apply(&life(90, 0..0), now()).unwrap();
    let told = said(&engine, MIDDLE, AsOf::Instant(now()));
    // As a flipped bit would: it can be read and says something else.
    let mut kept = engine.store.reading(|reading| reading.derived(i32::MIN)).unwrap().unwrap();
    for value in kept.blocks.iter_mut().flat_map(|block| block.days.values.values_mut().flatten()) {
        value.value *= 1.5;
    }
    engine.store.write(|writing| writing.set_derived(&kept)).unwrap();
    assert_ne!(said(&engine, MIDDLE, AsOf::Instant(now())), told);
    engine.maintain().unwrap();
    assert_eq!(said(&engine, MIDDLE, AsOf::Instant(now())), told);
}

#[test]
fn rules_that_are_those_of_ebb_are_no_experiment() {
    let engine = Engine::in_memory().unwrap().with_rules(Rules::built_in().unwrap().clone());
    assert!(!engine.is_experiment);
    let mut other = Rules::built_in().unwrap().clone();
    other.gate.baseline_from_days += 1;
    assert!(engine.with_rules(other).is_experiment);
}

#[test]
fn whoever_pauses_hears_of_it_and_not_of_a_morning_without_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Engine::open(&folder.path().join("ebb.db")).unwrap();
    let order = engine.source_order().unwrap();
    engine.pause().unwrap();
    let asked = engine.kept_days(AsOf::Now, &order, FIRST);
    assert!(matches!(asked, Err(EngineError::Store(StoreError::Paused))), "{asked:?}");
}
