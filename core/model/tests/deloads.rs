//! Deloads over weeks: the mornings of an athlete one after the other, each with the ledger those before it left.

#![cfg(test)]

use std::collections::BTreeMap;

use ebb_model::deload::{DeloadKind, OfferReason, Outcome};
use ebb_model::facts::{Cause, Facts, Injury, Profile, Runs};
use ebb_model::gate::Gate;
use ebb_model::health::stream::StreamKey;
use ebb_model::ledger::{Entry, Event, State};
use ebb_model::morning::{Adjusted, Morning, Offers, evaluate};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{Intensity, Kind, Run, Session, SessionOrigin};
use ebb_model::rules::{RuleId, Rules};
use ebb_model::signal::series::{Stream, Value};
use ebb_model::time::Day;

/// Monday to Sunday: threshold on Tuesday, long on Sunday, 60 km.
const WEEK: [(Kind, Intensity, i64); 7] = [
    (Kind::Rest, Intensity::Rest, 0),
    (Kind::Threshold, Intensity::Threshold, 12_000),
    (Kind::Easy, Intensity::Easy, 8_000),
    (Kind::Rest, Intensity::Rest, 0),
    (Kind::Easy, Intensity::Easy, 10_000),
    (Kind::Easy, Intensity::Easy, 8_000),
    (Kind::Long, Intensity::Easy, 22_000),
];

/// The first Monday with Ebb. Twelve loaded weeks with a lighter one every fourth lie before it.
fn start() -> Day {
    "2026-03-02".parse().unwrap()
}

fn rules() -> Rules {
    Rules::built_in().unwrap().clone()
}

fn session(day: Day, of: (Kind, Intensity, i64)) -> Session {
    let (kind, intensity, distance_m) = of;
    Session {
        id: day.to_string(),
        day,
        kind,
        intensity,
        distance_m,
        duration_s: None,
        key: matches!(kind, Kind::Long | Kind::Threshold),
        flex_days: 0,
        locked: false,
        origin: SessionOrigin::Plan,
        work_s: None,
        back_to_back: None,
        completed: false,
        steps: Vec::new(),
    }
}

fn run(day: Day, kind: Kind, distance_m: i64) -> Run {
    Run { hard: kind == Kind::Threshold, ..Run::new(day, kind, distance_m, distance_m / 1000 * 330) }
}

/// An athlete's weeks as they pass.
struct Life {
    rules: Rules,
    facts: Facts,
    plan: Vec<Session>,
    runs: Vec<Run>,
    ledger: Vec<(Day, Entry)>,
    today: Day,
}

impl Life {
    /// Someone who keeps a plan and has always taken a lighter week in four.
    fn new() -> Self {
        Self::with_history(|week| if week == 4 || week == 8 || week == 12 { 45 } else { 100 })
    }

    /// `percent` of the week for each of the 13 weeks before the first, counted back from it.
    fn with_history(percent: fn(i32) -> i64) -> Self {
        let mut runs = Vec::new();
        for back in 1..=13 {
            for (i, (kind, _, metres)) in (0..).zip(WEEK).filter(|(_, (_, _, m))| *m > 0) {
                runs.push(run(start() - 7 * back + i, kind, metres * percent(back) / 100));
            }
        }
        let days = start().through(start() + 7 * 30);
        let plan = days.map(|d| session(d, WEEK[(d - d.monday()) as usize])).collect();
        let mut life = Self {
            rules: rules(),
            facts: Facts { gate: Gate::Pass, ..Facts::default() },
            plan,
            runs,
            ledger: Vec::new(),
            today: start() - 21,
        };
        // The first morning looks three weeks back, as it does on a phone.
        while life.today < start() {
            life.morning();
            life.today += 1;
        }
        life
    }

    fn known(&self) -> (State, Facts, Vec<Event>) {
        let state = State::before(self.today, &self.ledger);
        let before = self.runs.iter().filter(|r| r.day < self.today).cloned().collect();
        let facts =
            Facts { runs: Runs::new(before, &self.rules), plan: self.plan.clone(), ..self.facts.clone() };
        let (facts, news) = state.known(self.today, facts, &self.rules);
        (state, facts, news)
    }

    fn morning(&mut self) -> (Morning, Facts) {
        let (state, facts, news) = self.known();
        let morning = evaluate(self.today, &facts, Offers::Open, &self.rules);
        let said = state.said(&morning, &facts, news, false, &self.rules);
        self.ledger.push((self.today, Entry::Morning(said)));
        (morning, facts)
    }

    /// Lives `days` days, running `percent` of what is left of the plan.
    fn lives(&mut self, days: i32, percent: i64) {
        for _ in 0..days {
            let (morning, _) = self.morning();
            for x in morning.sessions.iter().filter(|x| x.session.day == self.today && x.after.kind.is_run())
            {
                self.runs.push(run(self.today, x.after.kind, x.after.distance_m * percent / 100));
            }
            self.today += 1;
        }
    }

    fn weeks(&mut self, weeks: i32) {
        self.lives(7 * weeks, 100);
    }

    fn answers(&mut self, yes: bool) {
        self.ledger.push((self.today, Entry::DeloadAnswer { taken: yes }));
    }

    fn deload(&mut self) -> Option<DeloadKind> {
        self.morning().1.deload.map(|w| w.kind)
    }

    fn outcomes(&self) -> Vec<Outcome> {
        let closed = |r: &ebb_model::deload::Recorded| r.closed.map(|(_, o)| o);
        State::before(self.today, &self.ledger).deloads.recorded.iter().filter_map(closed).collect()
    }

    fn signals(&mut self, at: impl Fn(Day) -> f64) {
        let key: StreamKey = "resting_heart_rate/platform/android/ring/-".parse().unwrap();
        let noise = |d: Day| [1.0, -1.0, 0.5, -0.5][d.number().rem_euclid(4) as usize];
        let days = (start() - 90).through(start() + 210);
        let values = days.map(|day| Value { day, value: at(day) + noise(day), samples: 1 }).collect();
        self.facts.streams = vec![Stream::new(key, values, &self.rules)];
    }
}

fn metres(sessions: &[Adjusted]) -> (i64, i64) {
    let runs = || sessions.iter().filter(|x| x.session.kind.is_run());
    (runs().map(|x| x.session.distance_m).sum(), runs().map(|x| x.after.distance_m).sum())
}

#[test]
fn after_three_loaded_weeks_the_fourth_is_lighter() {
    let mut life = Life::new();
    life.weeks(2);
    assert_eq!(life.deload(), None, "two loaded weeks");
    life.weeks(1);
    let (morning, facts) = life.morning();
    let week = facts.deload.unwrap();
    assert_eq!((week.kind, week.start, week.days), (DeloadKind::Due, start() + 21, 7));
    assert_eq!(week.block_m, [60_000; 3]);
    let (planned, left) = metres(&morning.sessions);
    assert!(planned == 60_000 && (27_000..=30_000).contains(&left), "{left}");
    let long = morning.sessions.iter().find(|x| x.session.kind == Kind::Long).unwrap();
    assert!(long.after.distance_m <= 13_200 && long.rules.contains(&RuleId::Deload));
}

#[test]
fn a_deload_begun_on_monday_is_the_same_on_friday() {
    let mut life = Life::new();
    life.weeks(3);
    let monday = life.morning().1.deload;
    life.lives(4, 100);
    assert_eq!(life.morning().1.deload, monday);
}

#[test]
fn a_deload_that_was_taken_is_banked_and_the_next_comes_four_weeks_later() {
    let mut life = Life::new();
    life.weeks(4);
    let (_, facts) = life.morning();
    assert_eq!((facts.deload_closed, facts.deload), (Some(Outcome::Banked), None));
    life.weeks(3);
    assert_eq!(life.deload(), Some(DeloadKind::Due));
}

#[test]
fn a_vote_on_its_last_days_makes_it_a_few_days_longer_and_then_the_week_does_not_grow() {
    let mut life = Life::new();
    let last = start() + 27;
    life.signals(move |day| if day > last - 5 { 60.0 } else { 50.0 });
    life.weeks(4);
    let (_, facts) = life.morning();
    let week = facts.deload.unwrap();
    assert_eq!((week.kind, week.days, week.start), (DeloadKind::Repeat, 3, last + 1));
    assert_eq!(facts.deload_closed, Some(Outcome::Taken));
    life.lives(3, 100);
    let (_, facts) = life.morning();
    assert_eq!(facts.deload, None, "once only");
    let hold = facts.deload_hold.unwrap();
    assert_eq!((hold.start, hold.metres, hold.after), (last + 4, 60_000, Outcome::Taken));
}

#[test]
fn a_deload_run_in_full_was_not_taken_and_the_next_week_is_no_longer_than_the_last() {
    let mut life = Life::new();
    life.weeks(3);
    life.lives(7, 200);
    assert_eq!(life.outcomes(), []);
    life.plan.iter_mut().for_each(|s| s.distance_m = s.distance_m * 108 / 100);
    let (morning, facts) = life.morning();
    assert_eq!(facts.deload_closed, Some(Outcome::NotTaken));
    let (planned, left) = metres(&morning.sessions);
    assert!(planned > 64_000 && left <= 60_000, "{left}");
    assert!(morning.sessions.iter().any(|x| x.rules.contains(&RuleId::Deload)));
}

#[test]
fn a_week_kept_as_planned_is_due_again_a_week_later_and_twice_locks_growth() {
    let mut life = Life::new();
    life.weeks(3);
    assert_eq!(life.deload(), Some(DeloadKind::Due));
    life.answers(false);
    assert_eq!(life.deload(), None);
    life.weeks(1);
    assert_eq!((life.deload(), life.outcomes()), (Some(DeloadKind::Due), vec![Outcome::Skipped]));
    life.answers(false);
    let (_, facts) = life.morning();
    assert_eq!((facts.refused_deloads, facts.deload), (2, None));
    // The one that is taken in the end takes the lock away.
    life.weeks(2);
    let (_, facts) = life.morning();
    assert_eq!((facts.deload_closed, facts.refused_deloads), (Some(Outcome::Banked), 0));
}

#[test]
fn the_last_answer_of_a_day_counts() {
    let mut life = Life::new();
    life.weeks(3);
    for taken in [false, true, false, true] {
        life.answers(taken);
        let (_, facts) = life.morning();
        assert_eq!(facts.deload.map(|w| w.kind), taken.then_some(DeloadKind::Due));
        assert_eq!(facts.refused_deloads, i64::from(!taken));
    }
    let mut life = Life::with_history(|_| 100);
    for taken in [true, false, true] {
        life.answers(taken);
        assert_eq!(life.deload(), taken.then_some(DeloadKind::Smaller));
    }
}

#[test]
fn six_loaded_weeks_force_a_deload_whatever_the_plan_says_of_the_seventh() {
    let mut life = Life::new();
    // The plan's own lighter week would be the eighth.
    let own = start() + 49;
    let lighter = |s: &mut Session| s.distance_m /= 2;
    life.plan.iter_mut().filter(|s| (own..own + 7).contains(&s.day)).for_each(lighter);
    life.weeks(3);
    assert_eq!(life.deload(), Some(DeloadKind::Due), "five weeks are too long to wait");
    life.answers(false);
    life.weeks(1);
    life.answers(false);
    life.weeks(1);
    life.answers(false);
    life.weeks(1);
    assert_eq!(life.deload(), Some(DeloadKind::Forced));
}

#[test]
fn the_plan_s_own_lighter_week_is_the_deload() {
    let mut life = Life::new();
    let own = start() + 28;
    life.plan.iter_mut().filter(|s| (own..own + 7).contains(&s.day)).for_each(|s| s.distance_m /= 2);
    life.weeks(3);
    assert_eq!(life.deload(), None, "it comes next week");
    life.weeks(1);
    assert_eq!(life.deload(), None);
    let (morning, _) = life.morning();
    let (planned, left) = metres(&morning.sessions);
    assert_eq!(planned, left);
    life.weeks(1);
    assert_eq!(life.deload(), None, "it was one: the count begins again");
}

#[test]
fn a_deload_the_plan_was_written_with_is_recorded_and_left_alone() {
    let mut life = Life::new();
    let own = start() + 21;
    for s in life.plan.iter_mut().filter(|s| (own..own + 7).contains(&s.day)) {
        (s.origin, s.distance_m) = (SessionOrigin::Deload, s.distance_m / 2);
    }
    life.weeks(3);
    let (morning, facts) = life.morning();
    assert_eq!(facts.deload.map(|w| w.kind), Some(DeloadKind::Planned));
    assert!(morning.sessions.iter().filter(|x| x.session.day < own + 7).all(|x| !x.is_changed()));
    life.weeks(1);
    life.morning();
    life.today += 1;
    assert_eq!(life.outcomes(), [Outcome::Banked]);
}

#[test]
fn a_completed_cut_was_the_deload() {
    let mut life = Life::new();
    life.weeks(2);
    // Both signals are bad for a week: a cut.
    let bad = start() + 10;
    life.signals(move |day| if (bad..bad + 7).contains(&day) { 60.0 } else { 50.0 });
    let key: StreamKey = "hrv/rmssd/android/ring/-".parse().unwrap();
    let hrv =
        life.facts.streams[0].values().iter().map(|v| Value { value: 3000.0 / v.value, ..*v }).collect();
    life.facts.streams.push(Stream::new(key, hrv, &life.rules));
    life.weeks(2);
    let cuts = State::before(life.today, &life.ledger).cuts;
    assert!(!cuts.is_empty(), "the signals cut the week");
    assert_eq!(life.deload(), None);
}

#[test]
fn a_taper_within_ten_days_takes_the_place_of_a_deload() {
    let mut life = Life::new();
    life.facts.races = vec![Race {
        id: "a".into(),
        day: start() + 21 + 24,
        distance_m: 42_195,
        kind: RaceKind::Road,
        priority: Priority::A,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    }];
    life.weeks(3);
    assert_eq!(life.deload(), None);
}

#[test]
fn those_who_are_hurt_or_older_rest_after_two_loaded_weeks() {
    for profile in [
        Profile { birth_year: Some(1970), ..Profile::default() },
        Profile { injuries: vec![Injury { day: start() - 100, cause: Cause::Tendon }], ..Profile::default() },
    ] {
        let mut life = Life::new();
        life.facts.profile = profile;
        life.weeks(2);
        assert_eq!(life.deload(), Some(DeloadKind::Due));
    }
}

#[test]
fn the_weeks_of_a_return_lead_to_no_deload() {
    let mut life = Life::new();
    life.weeks(2);
    life.lives(14, 0);
    // Half a week, three quarters of one: two weeks in a row, for someone whose cycle is three after a layoff.
    life.weeks(2);
    assert_eq!(life.deload(), None);
    let began = life.ledger.iter().any(|(_, entry)| {
        let Entry::Morning(said) = entry else { return false };
        said.events.iter().any(|e| matches!(e, Event::DeloadBegan { .. }))
    });
    assert!(!began);
}

#[test]
fn who_has_been_ready_for_eight_weeks_and_run_for_years_gets_a_longer_cycle() {
    let mut life = Life::new();
    life.facts.profile = Profile { birth_year: Some(1995), running_years: Some(5), ..Profile::default() };
    life.signals(|_| 50.0);
    life.weeks(20);
    let recorded = State::before(life.today, &life.ledger).deloads.recorded;
    let lengths: Vec<i32> = recorded.iter().map(|r| r.cycle_weeks).collect();
    assert_eq!(lengths[..3], [4, 5, 6], "the first comes before the eight weeks are known");
    let loaded: Vec<usize> = recorded.iter().map(|r| r.week.block_m.len()).collect();
    assert_eq!(loaded[..3], [3, 4, 5]);
}

#[test]
fn an_athlete_who_never_deloads_is_asked_and_not_made_to() {
    let mut life = Life::with_history(|_| 100);
    let (morning, facts) = life.morning();
    let offer = facts.deload_offer.unwrap();
    assert_eq!(offer.why, OfferReason::NoLightWeek { weeks: 7 });
    let (planned, left) = metres(&morning.sessions);
    assert_eq!(planned, left, "nothing changes before the yes");
    life.answers(true);
    let (morning, facts) = life.morning();
    assert_eq!(facts.deload.map(|w| w.kind), Some(DeloadKind::Smaller));
    let (_, left) = metres(&morning.sessions);
    assert!((40_000..=42_000).contains(&left), "{left}");
    assert!(
        morning.sessions.iter().all(|x| x.session.kind == Kind::Rest || x.after.kind.is_run()),
        "every run stays"
    );
}

#[test]
fn after_a_no_the_offer_waits_a_week() {
    let mut life = Life::with_history(|_| 100);
    life.answers(false);
    for _ in 0..7 {
        assert_eq!(life.morning().1.deload_offer, None);
        life.lives(1, 100);
    }
    assert!(life.morning().1.deload_offer.is_some());
    assert_eq!(life.morning().1.refused_deloads, 1);
}

#[test]
fn two_costly_easy_runs_in_a_row_make_the_rest_of_the_week_the_deload() {
    let mut life = Life::new();
    life.weeks(1);
    life.facts.gate = Gate::Hold;
    life.facts.gate_run = Some(life.today - 1);
    life.lives(2, 100);
    assert_eq!(life.deload(), None, "the same run is seen twice");
    life.facts.gate_run = Some(life.today - 1);
    let week = life.morning().1.deload.unwrap();
    assert_eq!(
        (week.kind, week.start, week.last_day()),
        (DeloadKind::Gate, life.today, life.today.monday() + 6)
    );
}

#[test]
fn an_accepted_move_is_made_in_the_base_plan() {
    let mut life = Life::new();
    let (tuesday, wednesday) = (start() + 1, start() + 2);
    life.ledger.push((start(), Entry::Move { session: tuesday.to_string(), to: wednesday }));
    let (morning, facts) = life.morning();
    let on = |day| morning.sessions.iter().find(|x| x.session.day == day).unwrap().session.id.clone();
    assert_eq!((on(wednesday), on(tuesday)), (tuesday.to_string(), wednesday.to_string()));
    assert_eq!(
        facts.moved,
        BTreeMap::from([(tuesday.to_string(), tuesday), (wednesday.to_string(), wednesday)])
    );
}
