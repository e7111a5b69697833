//! The ledger: what each morning said, in the order it was said, and what of it the next morning needs.
//!
//! Entries are added and never changed. The state a morning starts from is a fold over them: for every earlier day
//! the last thing said on that day's own account counts; what a later day says of an earlier one (a *superseding*
//! verdict, after late data) is kept for the record and opens, deepens or ends no cut.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::health::stream::{Metric, StreamKey};
use crate::morning::Morning;
use crate::rules::Rules;
use crate::signal::primary::is_silent;
use crate::time::Day;
use crate::verdict::cut::{Cut, Retained};
use crate::verdict::tier::{Confidence, Tier};

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
    /// The athlete answered an offered deload.
    DeloadAnswer {
        /// Whether it is taken.
        taken: bool,
    },
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrimaryChange {
    /// The day the new one first spoke.
    pub day: Day,
    /// The stream before.
    pub from: StreamKey,
    /// The stream since.
    pub to: StreamKey,
}

/// What a morning needs of all earlier ones.
#[derive(Debug, Clone, PartialEq, Default)]
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
    /// Deload offers refused in a row.
    pub refused_deloads: i64,
}

impl State {
    /// The state in which the morning of `day` begins. `entries` are in the order they were said, each with the day it
    /// is about; those of `day` itself and later count only where the athlete spoke.
    pub fn before(day: Day, entries: &[(Day, Entry)]) -> Self {
        let mut state = Self::default();
        let mut mornings: BTreeMap<Day, &Said> = BTreeMap::new();
        for (of, entry) in entries {
            match entry {
                Entry::Morning(said) if *of < day && !said.superseding => {
                    mornings.insert(*of, said);
                }
                Entry::Morning(_) => {}
                Entry::Override { session } => {
                    state.kept.insert(session.clone());
                }
                Entry::DeloadAnswer { taken: true } => state.refused_deloads = 0,
                Entry::DeloadAnswer { taken: false } => state.refused_deloads += 1,
            }
        }
        let mut cuts: BTreeMap<Day, Cut> = BTreeMap::new();
        for (of, said) in mornings {
            state.last_day = Some(of);
            if let Some(CutSaid { start, tier, hard }) = said.cut {
                cuts.insert(start, Cut { start, tier, hard });
            }
            for event in &said.events {
                if let Event::PrimaryChanged { from, to, .. } = event {
                    state.changes.push(PrimaryChange { day: of, from: from.clone(), to: to.clone() });
                }
            }
            state.primary.extend(said.primary.iter().map(|(metric, key)| (*metric, key.clone())));
        }
        state.cuts = cuts.into_values().collect();
        state
    }

    /// What a morning that began in this state says for the ledger.
    pub fn said(&self, morning: &Morning, facts: &Facts, superseding: bool, rules: &Rules) -> Said {
        let verdict = &morning.verdict;
        let cut = verdict.cut.map(|c| CutSaid { start: c.cut.start, tier: c.cut.tier, hard: c.cut.hard });
        let spoke = verdict.raw.votes.iter().filter_map(|v| Some((v.metric, v.stream.clone()?)));
        let primary: BTreeMap<Metric, StreamKey> = spoke.collect();
        let mut events = self.cut_events(morning.day, cut, rules);
        events.extend(self.primary_events(morning.day, &primary, facts, rules));
        Said {
            tier: verdict.tier,
            raw_tier: verdict.raw.tier,
            confidence: verdict.confidence,
            score: verdict.score,
            cut,
            primary,
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
