//! The ledger: what each morning said, in the order it was said, and what of it the next morning needs.
//!
//! Entries are added and never changed. The state a morning starts from is a fold over them: for every earlier day
//! the last thing said on that day's own account counts; what a later day says of an earlier one (a *superseding*
//! verdict, after late data) is kept for the record and opens, deepens or ends no cut.

mod fold;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::advice::underfuelling::Underfuelling;
use crate::deload::account::account;
use crate::deload::{DeloadWeek, Outcome, Past};
use crate::facts::{Facts, ReturnRecord};
use crate::gate::Gate;
use crate::gate::on::gate_on;
use crate::health::stream::{Metric, StreamKey};
use crate::morning::{Adjusted, Morning};
use crate::plan::matching::{Planned, live};
use crate::plan::moves::replay;
use crate::rules::Rules;
use crate::signal::primary::is_silent;
use crate::stages::{Felt, record_on};
use crate::time::{Day, Moment};
use crate::verdict::cut::{Cut, Retained};
use crate::verdict::tier::{Confidence, Tier};

pub use fold::settled;

/// One entry, about one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// A morning was evaluated.
    Morning(Said),
    /// The athlete keeps a session as the base plan has it.
    Override {
        /// The session.
        session: String,
    },
    /// The athlete keeps a session no more.
    TakeBack {
        /// The session.
        session: String,
    },
    /// Another plan was adopted. What was said of these sessions of the former is not said of what has their names now.
    Replanned {
        /// The sessions of the former plan that are gone or changed.
        sessions: Vec<String>,
    },
    /// The athlete accepted an offered move.
    Move {
        /// The session.
        session: String,
        /// The day it moves to.
        to: Day,
    },
    /// The athlete said why running stopped, or that a clinician cleared it.
    Return(ReturnRecord),
    /// The athlete rated a run of the day.
    Rating(Rating),
    /// The athlete does not want to rate a run.
    RatingSkipped {
        /// When the run began.
        start: Moment,
    },
    /// The athlete answered the question about eating and recovery. Which of its signs there were is not kept.
    Underfuelling {
        /// Whether there was any.
        some: bool,
    },
    /// The athlete answered an offered deload, or kept a week that was to be one.
    DeloadAnswer {
        /// Whether it is taken.
        taken: bool,
    },
}

/// How a run was, as the athlete rates it.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rating {
    /// When the run began; none: all runs of the day.
    pub start: Option<Moment>,
    /// Effort 0–10, where told.
    pub rpe: Option<f64>,
    /// What it hurt.
    #[serde(flatten)]
    pub felt: Felt,
}

impl From<Felt> for Rating {
    fn from(felt: Felt) -> Self {
        Self { felt, ..Self::default() }
    }
}

/// What a morning said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The verdict's tier.
    pub tier: Option<Tier>,
    /// The tier of the votes alone.
    pub raw_tier: Option<Tier>,
    /// How much it stood on.
    pub confidence: Confidence,
    /// The readiness number.
    pub score: Option<i64>,
    /// The cut in force.
    pub cut: Option<CutSaid>,
    /// The stream that spoke for each metric.
    pub primary: BTreeMap<Metric, StreamKey>,
    /// The easy-pace gate's answer and the run it last looked at.
    #[serde(default)]
    pub gate: Option<(Day, Gate)>,
    /// What the day held of the athlete's own plan, as the morning left it.
    #[serde(default)]
    pub today: Vec<Planned>,
    /// Whether there was a plan of the athlete's own.
    #[serde(default)]
    pub own_plan: bool,
    /// What changed with this morning.
    pub events: Vec<Event>,
    /// Said on a later day, with what became known since.
    pub superseding: bool,
    /// The version of the rules.
    pub rules_version: u32,
}

/// A cut as a morning left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutSaid {
    /// Its first day.
    pub start: Day,
    /// How deep.
    pub tier: Tier,
    /// What became of its hard session.
    pub hard: Retained,
}

/// What changed with a morning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A cut began.
    CutOpened {
        /// How deep.
        tier: Tier,
    },
    /// A cut became deeper.
    CutDeepened {
        /// How deep it was.
        from: Tier,
        /// How deep it is.
        to: Tier,
    },
    /// The hard session of a cut came back.
    CutReleased,
    /// The hard session of a cut was taken back.
    CutWithdrawn,
    /// A cut is over.
    CutEnded {
        /// Its first day.
        start: Day,
    },
    /// A lighter stretch begins.
    DeloadBegan {
        /// How long, how light, and why.
        week: DeloadWeek,
        /// Weeks of the cycle that led to it.
        cycle_weeks: i32,
    },
    /// A lighter stretch is over, or the athlete kept the week.
    DeloadClosed {
        /// Its first day.
        start: Day,
        /// What became of it.
        outcome: Outcome,
    },
    /// Another stream speaks for a metric.
    PrimaryChanged {
        /// Which metric.
        metric: Metric,
        /// The stream before.
        from: StreamKey,
        /// The stream now.
        to: StreamKey,
        /// Why.
        why: PrimaryReason,
    },
}

/// Why another stream speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrimaryReason {
    /// The athlete put it first.
    Pinned,
    /// The one before has gone silent.
    Silent,
    /// It has more days of the last four weeks.
    MoreDays,
}

/// A stream that gave way to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrimaryChange {
    /// The day the new one first spoke.
    pub day: Day,
    /// The stream before.
    pub from: StreamKey,
    /// The stream since.
    pub to: StreamKey,
}

/// What a morning needs of all earlier ones.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct State {
    /// The last day that spoke for itself.
    pub last_day: Option<Day>,
    /// Every cut, as its last morning left it, in order of start.
    pub cuts: Vec<Cut>,
    /// The stream that last spoke for each metric.
    pub primary: BTreeMap<Metric, StreamKey>,
    /// Streams that gave way, in order of day.
    pub changes: Vec<PrimaryChange>,
    /// Sessions the athlete keeps.
    pub kept: BTreeSet<String>,
    /// Moves the athlete accepted, in order.
    pub moves: Vec<(String, Day)>,
    /// What is known of deloads.
    pub deloads: Past,
    /// What each day held of the athlete's own plan, as its morning left it. Shared: several mornings go on from one state.
    pub stood: BTreeMap<Day, Arc<[Planned]>>,
    /// What was said of a return to running, and when, in the order it was said.
    pub returns_said: Vec<(Day, ReturnRecord)>,
    /// The last answer about eating and recovery.
    pub underfuelling: Underfuelling,
    /// How runs felt, by day; the last word on a run counts.
    #[serde(with = "fold::ratings")]
    pub ratings: Vec<(Day, Rating)>,
}

impl State {
    /// What a morning that begins in this state knows: `facts` with everything the ledger adds to them, and what of
    /// it is new. `facts.plan` is the base plan as written; accepted moves are made in it here.
    pub fn known(&self, day: Day, facts: Facts, rules: &Rules) -> (Facts, Vec<Event>) {
        let mut facts = Facts {
            cuts: self.cuts.clone(),
            changes: self.changes.clone(),
            kept: self.kept.clone(),
            underfuelling: self.underfuelling,
            ..facts
        };
        let mut efforts: BTreeMap<Day, f64> = BTreeMap::new();
        for (of, rating) in &self.ratings {
            if let Some(rpe) = rating.rpe {
                facts.runs.rate(*of, rating.start, rpe, rules);
                efforts.insert(*of, rpe);
            }
        }
        for run in &mut facts.gate_runs {
            run.rpe = efforts.get(&run.day).copied().or(run.rpe);
        }
        facts.moved = replay(&mut facts.plan, &self.moves);
        if facts.own_plan {
            live(day, &mut facts, &self.stood, rules);
        }
        if !facts.gate_runs.is_empty() {
            let reading = gate_on(day, &facts, rules);
            facts.gate = reading.map_or(Gate::Unknown, |reading| reading.gate);
            facts.gate_run = reading.and_then(|reading| reading.run);
            facts.gate_reading = reading;
        }
        // Of two runs of a day the last word on the day counts for a return.
        let ratings: BTreeMap<Day, Felt> = self.ratings.iter().map(|(of, r)| (*of, r.felt)).collect();
        let ratings: Vec<(Day, Felt)> = ratings.into_iter().collect();
        facts.return_record =
            record_on(day, &self.returns_said, &ratings, &facts, rules).or(facts.return_record);
        for (of, felt) in ratings.iter().filter(|(of, _)| *of <= day) {
            // What a run hurt is said of its day as in a check-in.
            let said = facts.check_ins.entry(*of).or_default();
            said.pain = said.pain.or(Some(felt.pain as f64));
            said.limp = said.limp.or(Some(felt.limp));
            said.red_flag = said.red_flag.or(felt.night_pain.then_some(true));
        }
        let account = account(day, &facts, &self.deloads, rules);
        facts.deload = account.week;
        facts.deload_closed = account.closed;
        facts.deload_hold = account.hold;
        facts.deload_offer = account.offer;
        facts.refused_deloads = account.refused;
        (facts, account.events)
    }

    /// What a morning that began in this state says for the ledger.
    ///
    /// `news` are those of [`State::known`].
    pub fn said(
        &self,
        morning: &Morning,
        facts: &Facts,
        news: Vec<Event>,
        superseding: bool,
        rules: &Rules,
    ) -> Said {
        let verdict = &morning.verdict;
        let cut = verdict.cut.map(|c| CutSaid { start: c.cut.start, tier: c.cut.tier, hard: c.cut.hard });
        let spoke = verdict.raw.votes.iter().filter_map(|v| Some((v.metric, v.stream.clone()?)));
        let primary: BTreeMap<Metric, StreamKey> = spoke.collect();
        let mut events = self.cut_events(morning.day, cut, rules);
        events.extend(news);
        events.extend(self.primary_events(morning.day, &primary, facts, rules));
        // What has been run stays as it stood when it was still to come.
        let stood = self.stood.get(&morning.day);
        let stands = |x: &Adjusted| {
            let before = stood.and_then(|list| list.iter().find(|p| p.id == x.session.id));
            let before = before.filter(|_| x.session.completed || superseding).cloned();
            before.unwrap_or_else(|| Planned::new(&x.session, &x.after, rules))
        };
        let today = morning.sessions.iter().filter(|x| x.after.day == morning.day && facts.own_plan);
        Said {
            tier: verdict.tier,
            raw_tier: verdict.raw.tier,
            confidence: verdict.confidence,
            score: verdict.score,
            cut,
            primary,
            gate: facts.gate_run.map(|run| (run, facts.gate)),
            today: today.map(stands).collect(),
            own_plan: facts.own_plan,
            events,
            superseding,
            rules_version: rules.version,
        }
    }

    fn cut_events(&self, day: Day, now: Option<CutSaid>, rules: &Rules) -> Vec<Event> {
        let mut events = Vec::new();
        let before = self.cuts.last();
        let ended = before
            .filter(|c| self.last_day.is_some_and(|last| c.covers(last, rules)) && !c.covers(day, rules));
        events.extend(ended.map(|c| Event::CutEnded { start: c.start }));
        let Some(now) = now else { return events };
        match before.filter(|c| c.start == now.start) {
            None => events.push(Event::CutOpened { tier: now.tier }),
            Some(before) => {
                if now.tier > before.tier {
                    events.push(Event::CutDeepened { from: before.tier, to: now.tier });
                }
                match (before.hard, now.hard) {
                    (Retained::Withdrawn, Retained::Released) => events.push(Event::CutReleased),
                    (Retained::Kept | Retained::Released, Retained::Withdrawn) => {
                        events.push(Event::CutWithdrawn);
                    }
                    _ => {}
                }
            }
        }
        events
    }

    fn primary_events(
        &self,
        day: Day,
        primary: &BTreeMap<Metric, StreamKey>,
        facts: &Facts,
        rules: &Rules,
    ) -> Vec<Event> {
        let changed = primary.iter().filter_map(|(metric, to)| {
            let from = self.primary.get(metric).filter(|from| *from != to)?;
            let pinned = facts.pins(*metric).contains(to);
            let silent = || {
                let stream = facts.streams.iter().find(|s| s.key() == from);
                stream.is_none_or(|s| is_silent(s, day, rules.stream.silent_days))
            };
            let why = match () {
                () if pinned => PrimaryReason::Pinned,
                () if silent() => PrimaryReason::Silent,
                () => PrimaryReason::MoreDays,
            };
            Some(Event::PrimaryChanged { metric: *metric, from: from.clone(), to: to.clone(), why })
        });
        changed.collect()
    }
}
