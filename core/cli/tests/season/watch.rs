//! One who looks at every morning and counts.

use std::collections::BTreeSet;
use std::fmt;

use ebb_model::deload::Outcome;
use ebb_model::facts::Facts;
use ebb_model::ledger::{Entry, Event};
use ebb_model::morning::Morning;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{Intensity, Kind};
use ebb_model::rules::{RuleId, Rules, Situation};
use ebb_model::signal::exclusion::layoffs;
use ebb_model::time::Day;

use crate::laws::{self, Law};

/// What a year came to.
#[derive(Debug, Default, Clone)]
pub struct Tally {
    pub mornings: usize,
    /// Mornings that change today's or a later session.
    pub changed: usize,
    /// Mornings inside a cut.
    pub cut_days: usize,
    /// Mornings of a return.
    pub returning: usize,
    pub offers: usize,
}

/// Looks at each morning and at each with the one before it.
pub struct Watch {
    seed: u64,
    before: Option<(Facts, Morning)>,
    pub tally: Tally,
    /// Mornings of a return.
    pub returning: BTreeSet<Day>,
}

impl Watch {
    pub fn new(seed: u64) -> Self {
        Self { seed, before: None, tally: Tally::default(), returning: BTreeSet::new() }
    }

    /// Panics with the day where a law is broken.
    pub fn sees(&mut self, facts: &Facts, morning: &Morning) {
        let mut law = every_morning(facts, morning).and_then(|()| nothing_hard_while_healing(facts, morning));
        if let Some((then, before)) = self.before.as_ref().filter(|(_, m)| m.day + 1 == morning.day) {
            law = law.and_then(|()| laws::cut_goes_on(before, morning));
            // A plan that was adopted since is another plan.
            if ids(then) == ids(facts) {
                law = law.and_then(|()| laws::cut_gives_nothing_back((then, before), (facts, morning)));
            }
        }
        if let Err(broken) = law {
            panic!("seed {}, {}: {broken}", self.seed, morning.day);
        }
        let verdict = &morning.verdict;
        let s = Situation::new(morning.day, facts, verdict, Rules::built_in().unwrap());
        self.tally.mornings += 1;
        self.tally.changed += usize::from(morning.sessions.iter().any(|x| x.is_changed()));
        self.tally.cut_days += usize::from(verdict.cut.is_some());
        if RuleId::ReturnToRun.in_force(&s) {
            self.tally.returning += 1;
            self.returning.insert(morning.day);
        }
        self.tally.offers += usize::from(morning.deload_offer.is_some());
        self.before = Some((facts.clone(), morning.clone()));
    }
}

fn ids(facts: &Facts) -> Vec<(&str, i64)> {
    facts.plan.iter().map(|s| (s.id.as_str(), s.distance_m)).collect()
}

fn every_morning(facts: &Facts, morning: &Morning) -> Law {
    laws::races_stay(facts, morning)?;
    laws::only_the_window_changes(facts, morning)?;
    laws::nothing_grows(morning)?;
    laws::totals_fall(morning)?;
    laws::hard_days_stay_apart(facts, morning)?;
    laws::two_metrics_cut(&morning.verdict)?;
    laws::no_payback(&facts.cuts, facts, morning)?;
    laws::no_run_is_far_beyond_the_longest(facts, morning)?;
    laws::unavailable_is_not_normal(facts, morning)?;
    laws::changes_have_reasons(morning)?;
    laws::a_cut_leaves_a_run(facts, morning)?;
    a_run_is_left(facts, morning)
}

/// 29: a week with runs keeps one unless pain, illness, a return or the days after a race say otherwise.
fn a_run_is_left(facts: &Facts, morning: &Morning) -> Law {
    let s = Situation::new(morning.day, facts, &morning.verdict, Rules::built_in().unwrap());
    let may = [RuleId::Pain, RuleId::Illness, RuleId::ReturnToRun, RuleId::PostRace];
    let open = || morning.sessions.iter().filter(|x| x.session.is_open_run());
    let kept = open().count() < 2
        || open().any(|x| x.after.kind.is_run())
        || may.into_iter().any(|rule| rule.in_force(&s));
    if kept { Ok(()) } else { Err(format!("nothing is left to run: {:?}", morning.sessions)) }
}

/// 22: no hard session while an illness, a return or the easy days after a race are under way.
fn nothing_hard_while_healing(facts: &Facts, morning: &Morning) -> Law {
    let rules = Rules::built_in().unwrap();
    let s = Situation::new(morning.day, facts, &morning.verdict, rules);
    if RuleId::Illness.in_force(&s) {
        laws::nothing_is_hard(facts, morning, morning.day)?;
    }
    if RuleId::ReturnToRun.in_force(&s)
        && let Some((last, back)) = layoffs(facts.runs.all(), morning.day, 15.0, 5).last()
    {
        let runs = facts.runs_between(*back, morning.day - 1);
        let days = match back.number() - last.number() {
            10.. => Some(6),
            // Six to nine days: two easy runs first.
            _ if runs.iter().filter(|r| r.kind.covers_distance()).count() < 2 => Some(0),
            _ => None,
        };
        if let Some(days) = days {
            laws::nothing_is_hard(facts, morning, morning.day + days)?;
        }
    }
    let half = |r: &&Race| (15_750..=22_152).contains(&r.distance_m) && r.day < morning.day;
    facts.races.iter().filter(half).try_for_each(|race| easy_after_a_half(race, morning))
}

/// Two days without a run, and easy ones until the eighth.
fn easy_after_a_half(race: &Race, morning: &Morning) -> Law {
    let open = morning.sessions.iter().filter(|x| x.session.is_open_run());
    for x in open {
        let since = x.session.day - race.day;
        let kept =
            (since > 2 || !x.after.kind.is_run()) && (since > 8 || x.after.intensity <= Intensity::Easy);
        if !kept {
            return Err(format!("{since} days after a race: {x:?}"));
        }
    }
    Ok(())
}

/// A year in a line.
pub struct Said<'a>(&'a Tally, &'a [(Day, Entry)]);

impl Tally {
    pub fn with<'a>(&'a self, ledger: &'a [(Day, Entry)]) -> Said<'a> {
        Said(self, ledger)
    }
}

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(tally, ledger) = self;
        let said = ledger.iter().filter_map(|(_, e)| match e {
            Entry::Morning(said) if !said.superseding => Some(said),
            _ => None,
        });
        let events: Vec<&Event> = said.flat_map(|s| &s.events).collect();
        let opened: Vec<_> = events
            .iter()
            .filter_map(|e| if let Event::CutOpened { tier } = e { Some(tier) } else { None })
            .collect();
        let closed = |of: Outcome| {
            events
                .iter()
                .filter(|e| matches!(e, Event::DeloadClosed { outcome, .. } if *outcome == of))
                .count()
        };
        let began: Vec<_> = events
            .iter()
            .filter_map(|e| if let Event::DeloadBegan { week, .. } = e { Some(week.kind) } else { None })
            .collect();
        write!(
            f,
            "{} mornings, {} with changes, cuts {opened:?} over {} days, deloads {began:?} ({} banked, {} taken, \
             {} not taken, {} skipped), {} mornings with an offer, {} of a return",
            tally.mornings,
            tally.changed,
            tally.cut_days,
            closed(Outcome::Banked),
            closed(Outcome::Taken),
            closed(Outcome::NotTaken),
            closed(Outcome::Skipped),
            tally.offers,
            tally.returning
        )
    }
}

/// Whether a session is anything that is done on foot.
pub fn on_foot(kind: Kind) -> bool {
    kind.covers_distance() || kind == Kind::Walk
}
