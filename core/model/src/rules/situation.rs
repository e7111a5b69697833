//! What a rule sees: the morning, its verdict, and the base plan; never what another rule left.

use std::collections::BTreeMap;

use crate::facts::Facts;
use crate::plan::hard;
use crate::plan::limit::{Limit, round_down, share};
use crate::plan::session::{Intensity, Kind, Session};
use crate::rules::Rules;
use crate::time::Day;
use crate::verdict::judge::Verdict;

/// A morning as rules see it.
#[derive(Debug)]
pub struct Situation<'a> {
    /// D.
    pub day: Day,
    /// Everything known.
    pub facts: &'a Facts,
    /// The numbers.
    pub rules: &'a Rules,
    /// What the signals came to.
    pub verdict: &'a Verdict,
    /// The base plan, in order of day and id. Limits speak of sessions by their place here.
    pub sessions: Vec<&'a Session>,
    /// The median long run of four weeks in metres; inside a cut as of its first day.
    pub median_long: Option<f64>,
}

impl<'a> Situation<'a> {
    /// The situation of a morning.
    pub fn new(day: Day, facts: &'a Facts, verdict: &'a Verdict, rules: &'a Rules) -> Self {
        let mut sessions: Vec<&Session> = facts.plan.iter().collect();
        sessions.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        let as_of = verdict.cut.map_or(day, |c| c.cut.start);
        let median_long = hard::median_long_run(as_of, facts, rules);
        Self { day, facts, rules, verdict, sessions, median_long }
    }

    /// D+6.
    pub fn last_day(&self) -> Day {
        self.day + (self.rules.limits.window_days - 1)
    }

    /// The sessions of `first` to `last` with their places, in order.
    pub fn between(
        &self,
        first: Day,
        last: Day,
    ) -> impl DoubleEndedIterator<Item = (usize, &'a Session)> + '_ {
        let from = self.sessions.partition_point(|s| s.day < first);
        let to = self.sessions.partition_point(|s| s.day <= last).max(from);
        self.sessions.get(from..to).unwrap_or_default().iter().enumerate().map(move |(i, s)| (from + i, *s))
    }

    /// The sessions of [D, D+6] with their places, in order.
    pub fn window(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Session)> + '_ {
        self.between(self.day, self.last_day())
    }

    /// The sessions of `first` to `last` that are hard by intensity and still to come.
    pub fn hard_between(
        &self,
        first: Day,
        last: Day,
    ) -> impl DoubleEndedIterator<Item = (usize, &'a Session)> + '_ {
        self.between(first, last).filter(|(_, s)| !s.completed && hard::by_intensity(s, self.rules))
    }

    /// Metres planned on `first` to `last`, what is done included and races left out.
    pub fn planned(&self, first: Day, last: Day) -> i64 {
        self.between(first, last).filter(|(_, s)| s.kind.is_run()).map(|(_, s)| s.distance_m).sum()
    }

    /// No hard session, as a state: hard work becomes easy, and a run that is hard by its length becomes shorter.
    pub fn not_hard(&self, session: &Session) -> Limit {
        if hard::by_intensity(session, self.rules) { self.easy(session) } else { self.not_long(session) }
    }

    /// Easy, as a state: no harder than easy, and no run that is hard by its length.
    pub fn easy(&self, session: &Session) -> Limit {
        self.not_long(session).meet(Limit::intensity(Intensity::Easy))
    }

    fn not_long(&self, session: &Session) -> Limit {
        let mut limit = Limit::default();
        if !session.kind.is_run() {
            return limit;
        }
        let rules = &self.rules.hard;
        if let Some(seconds) = session.duration_s.filter(|s| *s as f64 >= rules.long_min * 60.0) {
            let metres = share(rules.shortened_s, session.distance_m, seconds);
            limit = limit.meet(Limit::distance(round_down(metres, self.rules)));
        }
        if let Some(median) = self.median_long {
            let hard = median * rules.long_percent as f64 / 100.0;
            if session.distance_m as f64 >= hard {
                // The largest multiple of 100 m below, not at, what counts as hard.
                let metres = round_down(hard.ceil() as i64 - 1, self.rules);
                limit = limit.meet(Limit::distance(metres));
            }
        }
        limit
    }
}

/// What a rule allows of each session, by its place in [`Situation::sessions`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Limits(BTreeMap<usize, Limit>);

impl Limits {
    /// What is allowed of a session; everything where the rule says nothing.
    pub fn of(&self, place: usize) -> Limit {
        self.0.get(&place).copied().unwrap_or_default()
    }

    /// Adds a limit to what is already there.
    pub fn add(&mut self, place: usize, limit: Limit) {
        let entry = self.0.entry(place).or_default();
        *entry = entry.meet(limit);
    }

    /// Adds all limits of another.
    pub fn add_all(&mut self, other: Self) {
        for (place, limit) in other.0 {
            self.add(place, limit);
        }
    }

    /// Takes back everything said of a session.
    pub fn drop(&mut self, place: usize) {
        self.0.remove(&place);
    }

    /// At most `total` metres on `first` to `last`: each run to come keeps its share of the plan, in whole hundreds
    /// of metres. What is done counts against the total; races do not.
    pub fn total(&mut self, situation: &Situation<'_>, first: Day, last: Day, total: i64) {
        let planned = situation.planned(first, last);
        if planned <= total {
            return;
        }
        for (place, session) in situation.between(first, last).filter(|(_, s)| s.is_open_run()) {
            let metres = share(session.distance_m, total.max(0), planned);
            self.add(place, Limit::distance(round_down(metres, situation.rules)));
        }
    }

    /// Rests every session of `first` to `last` but races; with `only_runs` whatever is no run stays.
    pub fn rest(&mut self, situation: &Situation<'_>, first: Day, last: Day, only_runs: bool) {
        for (place, session) in situation.between(first, last) {
            if session.kind != Kind::Race && (session.kind.is_run() || !only_runs) {
                self.add(place, Limit::REST);
            }
        }
    }
}
