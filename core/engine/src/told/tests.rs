//! A morning that goes on from what is kept begins in the state that all entries lead to.

use std::collections::BTreeMap;

use ebb_model::deload::{DeloadKind, DeloadWeek, Outcome};
use ebb_model::facts::{Cause, ReturnRecord, Stage};
use ebb_model::gate::Gate;
use ebb_model::health::stream::{Method, Metric, Platform, StreamKey};
use ebb_model::ledger::{CutSaid, Event, PrimaryReason, Rating, Said};
use ebb_model::plan::matching::Planned;
use ebb_model::plan::session::{BackToBack, Intensity, Kind};
use ebb_model::stages::Felt;
use ebb_model::verdict::cut::Retained;
use ebb_model::verdict::tier::{Confidence, Tier};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// The first of the days that are told of.
const BEGIN: Day = Day::from_number(20_500);

fn named() -> impl Strategy<Value = String> {
    select(vec!["long", "easy", "tempo"]).prop_map(str::to_owned)
}

fn stream() -> impl Strategy<Value = StreamKey> {
    (any::<bool>(), option::of(Just("x"))).prop_map(|(ring, device)| {
        let app = if ring { "ring" } else { "watch" };
        StreamKey::new(Method::Rmssd, Platform::Android, app, device)
    })
}

fn tier() -> impl Strategy<Value = Tier> {
    select(vec![Tier::Ready, Tier::Watch, Tier::Ease, Tier::DeepCut])
}

fn planned() -> impl Strategy<Value = Planned> {
    (named(), any::<bool>(), 0..30_000i64).prop_map(|(id, hard, distance_m)| Planned {
        id,
        kind: if hard { Kind::Threshold } else { Kind::Easy },
        intensity: if hard { Intensity::Threshold } else { Intensity::Easy },
        distance_m,
        hard,
        back_to_back: hard.then_some(BackToBack::Second),
    })
}

fn event(of: Day) -> impl Strategy<Value = Event> {
    let week = DeloadWeek {
        start: of - 1,
        days: 7,
        kind: DeloadKind::Forced,
        block_m: vec![40_000, 44_000],
        block_longest_m: Some(18_000),
    };
    let changed = (stream(), stream()).prop_map(|(from, to)| Event::PrimaryChanged {
        metric: Metric::Hrv,
        from,
        to,
        why: PrimaryReason::Silent,
    });
    let closed =
        (0..9).prop_map(move |ago| Event::DeloadClosed { start: of - ago, outcome: Outcome::Banked });
    prop_oneof![
        changed,
        Just(Event::DeloadBegan { week, cycle_weeks: 4 }),
        closed,
        Just(Event::CutEnded { start: of - 7 })
    ]
}

fn said(of: Day) -> impl Strategy<Value = Said> {
    let cut = (0..6, tier(), select(vec![Retained::Kept, Retained::Released]))
        .prop_map(move |(ago, tier, hard)| CutSaid { start: of - ago, tier, hard });
    let gate = (0..9, select(vec![Gate::Pass, Gate::Fail])).prop_map(move |(ago, gate)| (of - ago, gate));
    let spoke = (option::of(stream()), vec(planned(), 0..3), vec(event(of), 0..2));
    (option::of(tier()), option::of(cut), option::of(gate), spoke, any::<bool>(), prop::bool::weighted(0.2))
        .prop_map(|(tier, cut, gate, (stream, today, events), own_plan, superseding)| Said {
            tier,
            raw_tier: tier,
            confidence: Confidence::High,
            score: None,
            cut,
            primary: stream.map(|key| (key.metric(), key)).into_iter().collect::<BTreeMap<_, _>>(),
            gate,
            today,
            own_plan,
            events,
            superseding,
            rules_version: 1,
        })
}

fn entry_about(of: Day) -> impl Strategy<Value = Entry> {
    let record = |(cleared, bone)| ReturnRecord {
        stage: Stage::S2,
        cause: if bone { Cause::Bone } else { Cause::Soft },
        cleared,
        ..ReturnRecord::default()
    };
    let rating = move |(hour, rpe, pain): (Option<i64>, Option<f64>, i64)| Rating {
        start: hour.map(|hour| of.start(3600).plus_ms(hour * 3_600_000)),
        rpe,
        felt: Felt {
            pain,
            limp: pain > 5,
            settled_next_morning: (pain == 3).then_some(true),
            ..Felt::default()
        },
    };
    prop_oneof![
        8 => said(of).prop_map(Entry::Morning),
        1 => named().prop_map(|session| Entry::Override { session }),
        1 => named().prop_map(|session| Entry::TakeBack { session }),
        1 => vec(named(), 0..2).prop_map(|sessions| Entry::Replanned { sessions }),
        1 => named().prop_map(move |session| Entry::Move { session, to: of + 1 }),
        1 => any::<(bool, bool)>().prop_map(record).prop_map(Entry::Return),
        3 => (option::of(7..9i64), option::of(0.0..10.0), 0..8i64).prop_map(rating).prop_map(Entry::Rating),
        1 => Just(Entry::RatingSkipped { start: of.start(0) }),
        1 => any::<bool>().prop_map(|some| Entry::Underfuelling { some }),
        1 => any::<bool>().prop_map(|taken| Entry::DeloadAnswer { taken }),
    ]
}

/// What was said over some months: mostly a day after the other, sometimes of the days before, seldom of long ago.
fn ledger() -> impl Strategy<Value = Vec<(Day, Entry)>> {
    let late = prop_oneof![30 => Just(0), 6 => 1..4i32, 1 => 1..90i32];
    let one = (0..3i32, late);
    vec(one, 1..160).prop_flat_map(|steps| {
        let mut today = BEGIN;
        let about = |(ahead, late): (i32, i32)| {
            today += ahead;
            let of = today - late;
            entry_about(of).prop_map(move |entry| (of, entry))
        };
        steps.into_iter().map(about).collect::<Vec<_>>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("EBB_SOAK").is_some() { 5_000 } else { 48 }))]

    #[test]
    fn a_fold_goes_on_from_any_entries_that_stand_on_their_own(ledger in ledger(), until in 0..300i32, later in 1..90i32) {
        let days: Vec<Day> = ledger.iter().map(|(day, _)| *day).collect();
        let Some((count, last)) = settled(&days, BEGIN + until) else { return Ok(()) };
        let (first, rest) = ledger.split_at(count);
        for day in [last + 1, last + later] {
            let on = State::before(last + 1, first).then(day, rest);
            prop_assert_eq!(on, State::before(day, &ledger), "{} of {}", count, ledger.len());
        }
    }

    #[test]
    fn a_morning_begins_in_the_state_that_all_entries_lead_to(ledger in ledger(), ago in 0..200i32) {
        let engine = Engine::in_memory().unwrap();
        let mut newest = BEGIN;
        for (n, (day, entry)) in ledger.iter().enumerate() {
            engine.append(&[(*day, entry.clone())], 0).unwrap();
            newest = newest.max(*day);
            for day in [newest + 1, newest - 20, newest - ago] {
                if n % 7 == 0 || n + 1 == ledger.len() {
                    let read = engine.ledger_from(day).unwrap();
                    prop_assert_eq!(read.before(day, &[]), State::before(day, &ledger[..=n]));
                    prop_assert_eq!(read.last_day_before(day), State::before(day, &ledger[..=n]).last_day);
                }
            }
        }
    }
}

/// An engine to which one entry a day was said, and what it keeps of them.
fn of_days(days: i32) -> (Engine, Option<Told>) {
    let engine = Engine::in_memory().unwrap();
    let entries: Vec<_> = (0..days).map(|n| (BEGIN + n, rated(n64(n)))).collect();
    engine.append(&entries, 0).unwrap();
    engine.ledger_from(BEGIN + days).unwrap();
    let told = kept(&engine);
    (engine, told)
}

fn n64(n: i32) -> i64 {
    i64::from(n % 4)
}

fn rated(pain: i64) -> Entry {
    Entry::Rating(Rating::from(Felt { pain, ..Felt::default() }))
}

fn kept(engine: &Engine) -> Option<Told> {
    engine.store.reading(|reading| reading.told(FOLD)).unwrap()
}

#[test]
fn of_an_old_ledger_a_morning_reads_the_last_weeks() {
    let (engine, told) = of_days(400);
    let told = told.unwrap();
    assert_eq!((told.seq, told.day), (365, BEGIN + 364));
    assert_eq!(engine.ledger_from(BEGIN + 400).unwrap().entries.len(), 35);
    // It goes on from there once enough has been said.
    let said = |n: i32| engine.append(&[(BEGIN + n, rated(1))], 0).unwrap();
    for n in 400..400 + 31 {
        said(n);
        engine.ledger_from(BEGIN + n).unwrap();
        assert_eq!(kept(&engine).as_ref(), Some(&told));
    }
    said(431);
    engine.ledger_from(BEGIN + 431).unwrap();
    assert_eq!(kept(&engine).map(|told| told.day), Some(BEGIN + 396));
}

#[test]
fn a_short_ledger_is_read_as_a_whole() {
    assert_eq!(of_days(60).1, None);
}

#[test]
fn a_late_word_on_a_day_that_was_kept_counts() {
    let (engine, _) = of_days(400);
    engine.append(&[(BEGIN + 100, rated(7))], 0).unwrap();
    let state = engine.state_before(BEGIN + 400).unwrap();
    assert_eq!(state, State::before(BEGIN + 400, &engine.ledger().unwrap()));
    assert_eq!(kept(&engine).map(|told| (told.seq, told.day)), Some((100, BEGIN + 99)));
}

#[test]
fn an_old_morning_takes_nothing_of_what_is_kept_and_leaves_it() {
    let (engine, told) = of_days(400);
    let day = BEGIN + 200;
    let state = engine.state_before(day).unwrap();
    assert_eq!(state, State::before(day, &engine.ledger().unwrap()));
    assert_eq!(kept(&engine), told);
}

#[test]
fn rules_of_an_experiment_read_every_entry() {
    let mut rules = ebb_model::rules::Rules::built_in().unwrap().clone();
    rules.gate.baseline_from_days += 1;
    let engine = of_days(400).0.with_rules(rules);
    assert_eq!(engine.ledger_from(BEGIN + 400).unwrap().entries.len(), 400);
}

#[test]
fn what_another_fold_made_or_nobody_can_read_is_made_again() {
    let (engine, told) = of_days(400);
    let told = told.unwrap();
    let other = Told { fold: FOLD + 1, state: State::default(), ..told };
    engine.store.write(|writing| writing.set_told(&other)).unwrap();
    assert_eq!(engine.ledger_from(BEGIN + 400).unwrap().entries.len(), 400);
    assert_eq!(kept(&engine), Some(told));
}
