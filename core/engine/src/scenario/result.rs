//! A morning as JSON: what `ebb eval` prints, and the core of `ebb morning --json`.

use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::morning::{Adjusted, Flag, Morning, Totals};
use ebb_model::plan::session::Content;
use ebb_model::rules::RuleId;
use ebb_model::signal::vote::{Grade, Unavailable, Vote};
use ebb_model::time::Day;
use ebb_model::verdict::cut::Retained;
use ebb_model::verdict::tier::{Confidence, Tier};
use serde::Serialize;

/// The result of one morning.
#[derive(Debug, Serialize)]
pub struct MorningResult {
    scenario: u32,
    day: Day,
    verdict: VerdictOut,
    cut: Option<CutOut>,
    sessions: Vec<SessionOut>,
    totals: Totals,
    flags: Vec<Flag>,
}

#[derive(Debug, Serialize)]
struct VerdictOut {
    tier: Option<Tier>,
    raw_tier: Option<Tier>,
    confidence: Confidence,
    score: Option<i64>,
    loaded: Option<bool>,
    wrong_way: bool,
    votes: Vec<VoteOut>,
}

#[derive(Debug, Serialize)]
struct VoteOut {
    metric: Metric,
    stream: Option<StreamKey>,
    grade: Grade,
    na: usize,
    nb: usize,
    mu: Option<f64>,
    sd: Option<f64>,
    a: Option<f64>,
    a_trim: Option<f64>,
    theta: Option<f64>,
    z: Option<f64>,
    z_trim: Option<f64>,
    saturated: bool,
    reason: Option<Unavailable>,
}

#[derive(Debug, Serialize)]
struct CutOut {
    start: Day,
    tier: Tier,
    day: i32,
    hard: Retained,
    chain: usize,
}

#[derive(Debug, Serialize)]
struct SessionOut {
    id: String,
    before: Content,
    after: Content,
    changed: bool,
    rules: Vec<RuleId>,
    reason: Option<RuleId>,
}

impl From<&Morning> for MorningResult {
    fn from(morning: &Morning) -> Self {
        let verdict = &morning.verdict;
        Self {
            scenario: 1,
            day: morning.day,
            verdict: VerdictOut {
                tier: verdict.tier,
                raw_tier: verdict.raw.tier,
                confidence: verdict.confidence,
                score: verdict.score,
                loaded: verdict.loaded,
                wrong_way: verdict.raw.wrong_way,
                votes: verdict.raw.votes.iter().map(VoteOut::from).collect(),
            },
            cut: verdict.cut.map(|state| CutOut {
                start: state.cut.start,
                tier: state.cut.tier,
                day: state.day,
                hard: state.cut.hard,
                chain: state.chain,
            }),
            sessions: morning.sessions.iter().map(SessionOut::from).collect(),
            totals: morning.totals,
            flags: morning.flags.clone(),
        }
    }
}

impl From<&Vote> for VoteOut {
    fn from(vote: &Vote) -> Self {
        let statistics = vote.statistics;
        Self {
            metric: vote.metric,
            stream: vote.stream.clone(),
            grade: vote.grade,
            na: vote.na,
            nb: vote.nb,
            mu: statistics.and_then(|s| s.mu),
            sd: statistics.and_then(|s| s.sd),
            a: statistics.map(|s| s.a),
            a_trim: statistics.map(|s| s.a_trim),
            theta: statistics.and_then(|s| s.theta),
            z: statistics.map(|s| s.z),
            z_trim: statistics.and_then(|s| s.z_trim),
            saturated: vote.saturated,
            reason: vote.reason,
        }
    }
}

impl From<&Adjusted> for SessionOut {
    fn from(adjusted: &Adjusted) -> Self {
        let changed = adjusted.is_changed();
        let rules = if changed { adjusted.rules.clone() } else { Vec::new() };
        Self {
            id: adjusted.session.id.clone(),
            before: adjusted.session.content(),
            after: adjusted.after,
            changed,
            reason: rules.first().copied(),
            rules,
        }
    }
}
