//! A plan to be written: the base plan, and what a morning makes of its seven days.

use std::collections::BTreeMap;

use ebb_model::explain::render::Texts;
use ebb_model::morning::Adjusted;
use ebb_model::plan::make::Week;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{Content, Session};

use crate::base_plan::PlanFile;
use crate::morning::Answer;

/// A plan to be written.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    /// Past and to come.
    pub races: Vec<Race>,
    /// What the weeks are for, in order, as the base plan says.
    pub weeks: Vec<Week>,
    /// By day and id.
    pub sessions: Vec<Planned>,
}

/// A session to be written.
#[derive(Debug, Clone)]
pub struct Planned {
    /// As it is to be done.
    pub session: Session,
    /// What a morning changed.
    pub change: Option<Change>,
}

/// What a morning changed of a session.
#[derive(Debug, Clone)]
pub struct Change {
    /// As it was planned.
    pub before: Session,
    /// Before and after in words.
    pub line: String,
    /// Why, the reason first.
    pub reasons: Vec<String>,
}

impl Outgoing {
    /// A base plan as it stands.
    pub fn base(plan: &PlanFile) -> Self {
        let planned = |s: &Session| Planned { session: s.clone(), change: None };
        Self::sorted(plan, plan.sessions.iter().map(planned).collect())
    }

    /// A base plan with the seven days of a morning in it; without a base plan those seven days.
    pub fn adjusted(plan: &PlanFile, answer: &Answer, texts: &Texts) -> Self {
        let said = answer.text(texts).sessions;
        let planned = |x: &Adjusted| {
            let words = said.iter().find(|s| s.id == x.session.id);
            let change = x.is_changed().then(|| Change {
                before: x.session.clone(),
                line: words.map_or_else(String::new, |s| s.line.clone()),
                reasons: words.map_or_else(Vec::new, |s| s.reasons.iter().map(|r| r.text.clone()).collect()),
            });
            Planned { session: with(&x.session, &x.after), change }
        };
        let window: BTreeMap<&str, &Adjusted> =
            answer.morning.sessions.iter().map(|x| (x.session.id.as_str(), x)).collect();
        let mut sessions: Vec<Planned> = window.values().map(|x| planned(x)).collect();
        let outside = plan.sessions.iter().filter(|s| !window.contains_key(s.id.as_str()));
        sessions.extend(outside.map(|s| Planned { session: s.clone(), change: None }));
        Self::sorted(plan, sessions)
    }

    fn sorted(plan: &PlanFile, mut sessions: Vec<Planned>) -> Self {
        sessions.sort_by(|a, b| (a.session.day, &a.session.id).cmp(&(b.session.day, &b.session.id)));
        Self { races: plan.races.clone(), weeks: plan.weeks.clone(), sessions }
    }
}

/// A session with what a morning left of it: once changed it is no longer run by its steps, and its work is unknown.
fn with(session: &Session, after: &Content) -> Session {
    let before = session.content();
    let moved = Content { day: after.day, ..before } == *after;
    let (steps, work_s) = if moved { (session.steps.clone(), session.work_s) } else { (Vec::new(), None) };
    Session {
        day: after.day,
        kind: after.kind,
        intensity: after.intensity,
        distance_m: after.distance_m,
        duration_s: after.duration_s,
        steps,
        work_s,
        ..session.clone()
    }
}
