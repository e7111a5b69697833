//! A life with answers, which no export holds: check-ins, deloads taken and kept, moves accepted, sessions kept, a
//! return felt session by session. Signals and races are the export's; the ledger is carried from morning to morning.

use std::collections::BTreeMap;

use ebb_model::deload::{DeloadKind, Outcome};
use ebb_model::facts::{Facts, Runs, Stage};
use ebb_model::ledger::{Entry, Event, State};
use ebb_model::morning::{Morning, Offers, evaluate};
use ebb_model::plan::session::{Kind, Run, Session};
use ebb_model::rules::Rules;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::CheckIn;
use ebb_model::verdict::tier::Tier;

use crate::asked::Year;
use crate::told::{Healing, check_ins};
use crate::watch::{Watch, on_foot};

/// What she runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// What the export says, whatever a morning said.
    AsExported,
    /// What each morning left of the plan.
    AsTold,
}

/// A year as it was lived.
pub struct Life {
    rules: &'static Rules,
    /// What the export tells; its plan is the base plan in force.
    base: Facts,
    /// Every base plan there was, with its first morning.
    plans: Vec<(Day, Vec<Session>)>,
    runs: Vec<Run>,
    check_ins: BTreeMap<Day, CheckIn>,
    healing: Healing,
    answered: usize,
    end: Day,
    first: Day,
    pub ledger: Vec<(Day, Entry)>,
    pub watch: Watch,
}

impl Life {
    pub fn lived(year: &Year, seed: u64, runner: Runner) -> Self {
        let engine = year.engine();
        let mornings: Vec<Day> = year.mornings().collect();
        let (first, end) = (mornings[0], mornings[mornings.len() - 1]);
        year.plans(&engine, first, None);
        let answer = engine.morning(end, Default::default()).unwrap();
        let exported = answer.facts.runs.all().to_vec();
        let known = |r: &&Run| runner == Runner::AsExported || r.day < first;
        let mut life = Self {
            rules: Rules::built_in().unwrap(),
            runs: exported.iter().filter(known).cloned().collect(),
            base: Facts { own_plan: true, gate_runs: Vec::new(), ..of_export(answer.facts) },
            plans: Vec::new(),
            check_ins: check_ins(year),
            healing: Healing::new(year),
            answered: 0,
            end,
            first,
            ledger: Vec::new(),
            watch: Watch::new(seed),
        };
        life.adopts(&engine, first);
        for day in mornings {
            let month = life.runs.iter().filter(|r| (day - 28..day).contains(&r.day));
            let weekly_m = month.map(|r| r.distance_m).sum::<i64>() / 4;
            if day > first && year.plans(&engine, day, Some(weekly_m)) {
                life.adopts(&engine, day);
            }
            let morning = life.morning(day);
            match runner {
                Runner::AsExported => {
                    let ran = exported.iter().any(|r| r.day == day && on_foot(r.kind));
                    life.healing_ran(day, ran);
                }
                // On holiday, and for as long as it hurts, nothing is run whatever the plan leaves.
                Runner::AsTold => {
                    let holiday = (year.week(9)..year.week(10)).contains(&day);
                    let hurt = (year.week(38) + 3..year.week(43) + 1).contains(&day);
                    if !holiday && !hurt {
                        life.runs_what_is_left(&morning);
                    }
                }
            }
        }
        life
    }

    fn adopts(&mut self, engine: &ebb_engine::Engine, day: Day) {
        self.base.races = engine.races(Default::default()).unwrap();
        // Asked before any session of it could be done, the answer's plan is the base plan as written.
        let question = ebb_engine::morning::Question {
            as_of: ebb_engine::AsOf::Instant(day.start(3600).plus_ms(7 * 3_600_000)),
            ..Default::default()
        };
        let mut plan = engine.morning(day, question).unwrap().facts.plan;
        plan.iter_mut().for_each(|s| s.completed = false);
        self.plans.push((day, plan));
    }

    fn facts(&self, day: Day) -> Facts {
        let plan = self.plans.iter().rfind(|(from, _)| *from <= day).unwrap().1.clone();
        let runs = self.runs.iter().filter(|r| r.day < day).cloned().collect();
        Facts {
            plan,
            runs: Runs::new(runs, self.rules),
            check_ins: self.check_ins.range(..=day).map(|(d, c)| (*d, c.clone())).collect(),
            return_record: self.healing.record(day),
            ..self.base.clone()
        }
    }

    fn evaluates(&self, day: Day) -> (State, Facts, Vec<Event>, Morning) {
        let state = State::before(day, &self.ledger);
        let (facts, news) = state.known(day, self.facts(day), self.rules);
        let morning = evaluate(day, &facts, Offers::Open, self.rules);
        (state, facts, news, morning)
    }

    /// A morning, its answers, and the morning as those leave it.
    fn morning(&mut self, day: Day) -> Morning {
        let mut answers = 0;
        loop {
            let (state, facts, news, morning) = self.evaluates(day);
            self.watch.sees(&facts, &morning);
            let said = state.said(&morning, &facts, news.clone(), false, self.rules);
            self.ledger.push((day, Entry::Morning(said)));
            let answer = self.answer(&news, &facts, &morning).filter(|_| answers == 0);
            let Some(answer) = answer else { return morning };
            self.ledger.push((day, answer));
            answers += 1;
        }
    }

    /// Every third lighter week of the plan or the cycle is kept as planned, every other offer is accepted, and
    /// in between she keeps a session.
    fn answer(&mut self, news: &[Event], facts: &Facts, morning: &Morning) -> Option<Entry> {
        let began = news.iter().any(
            |e| matches!(e, Event::DeloadBegan { week, .. } if matches!(week.kind, DeloadKind::Due | DeloadKind::Planned)),
        );
        let mut turn = || {
            self.answered += 1;
            self.answered
        };
        if began && facts.deload.is_some() {
            return (turn() % 3 == 0).then_some(Entry::DeloadAnswer { taken: false });
        }
        if morning.deload_offer.is_some() {
            return Some(Entry::DeloadAnswer { taken: turn() % 2 == 0 });
        }
        if let Some(offer) = morning.offers.first() {
            let accepted = Entry::Move { session: offer.session.clone(), to: offer.to };
            return (turn() % 2 == 0).then_some(accepted);
        }
        let may_keep = |x: &&ebb_model::morning::Adjusted| {
            x.is_changed() && x.session.day == morning.day && x.rules.iter().all(|r| r.may_be_overridden())
        };
        let kept = morning.sessions.iter().find(may_keep)?;
        (turn() % 7 == 0).then(|| Entry::Override { session: kept.session.id.clone() })
    }

    fn runs_what_is_left(&mut self, morning: &Morning) {
        let today = morning.sessions.iter().filter(|x| x.after.day == morning.day && on_foot(x.after.kind));
        let mut ran = false;
        for x in today {
            ran = true;
            let race = x.after.kind == Kind::Race;
            // A walk of half an hour is no kilometre.
            let walk = x.after.kind == Kind::Walk;
            let distance_m = if walk { 2_800 } else { x.after.distance_m };
            let moving_s = if walk { 1_800 } else { distance_m * if race { 276 } else { 350 } / 1000 };
            let run = Run::new(morning.day, x.after.kind, distance_m, moving_s);
            self.runs.push(Run { hard: race, ..run });
        }
        self.healing_ran(morning.day, ran);
    }

    fn healing_ran(&mut self, day: Day, ran: bool) {
        if ran {
            self.healing.ran(day);
        }
    }

    /// Asked again at the end of the year, each morning has the tier it had.
    pub fn says_again_what_it_said(&self) {
        for day in self.first.through(self.end) {
            let said = self.ledger.iter().rev().find_map(|(d, e)| match e {
                Entry::Morning(said) if *d == day => Some(said.tier),
                _ => None,
            });
            let (.., again) = self.evaluates(day);
            assert_eq!(Some(again.verdict.tier), said, "{day}");
        }
    }

    pub fn outcomes(&self) -> Vec<Outcome> {
        let recorded = State::before(self.end + 1, &self.ledger).deloads.recorded;
        recorded.iter().filter_map(|r| r.closed.map(|(_, outcome)| outcome)).collect()
    }

    pub fn stages(&self) -> Vec<Stage> {
        self.healing.stages()
    }

    /// The most weeks in a row of the plan as adjusted, Monday to Sunday, none of which is a lighter one, begins in a return or has a
    /// day of a deload that was taken, or of a cut that was one.
    pub fn loaded_weeks_in_a_row(&self) -> usize {
        let state = State::before(self.end + 1, &self.ledger);
        let planned = |first: Day, last: Day| -> i64 {
            state.stood.range(first..=last).flat_map(|(_, list)| list.iter()).map(|p| p.distance_m).sum()
        };
        let lightened = |first: Day| {
            let of = |start: Day, last: Day| start <= first + 6 && last >= first;
            let taken = |o: Option<Outcome>| !matches!(o, Some(Outcome::Skipped | Outcome::NotTaken));
            let deload = state.deloads.recorded.iter();
            deload.filter(|r| taken(r.closed.map(|c| c.1))).any(|r| of(r.week.start, r.week.last_day()))
                || state
                    .cuts
                    .iter()
                    .filter(|c| c.tier >= Tier::Cut)
                    .any(|c| of(c.start, c.last_day(self.rules)))
        };
        let (mut most, mut in_a_row) = (0, 0);
        for first in self.first.through(self.end - 6).step_by(7) {
            let metres = planned(first, first + 6);
            // The three weeks before it, where there was a plan.
            let before = planned(first - 21, first - 1);
            let light = first - 21 >= self.first && metres * 300 <= before * 65 || metres == 0;
            let returning = self.watch.returning.contains(&first);
            in_a_row = if light || returning || lightened(first) { 0 } else { in_a_row + 1 };
            most = most.max(in_a_row);
        }
        most
    }
}

/// What an answer's facts hold of the export, without what its morning added.
fn of_export(facts: Facts) -> Facts {
    Facts {
        profile: facts.profile,
        streams: facts.streams,
        nights: facts.nights,
        races: facts.races,
        ..Facts::default()
    }
}
