//! What stands outside the app: the widget's file and the notification of a morning.
//!
//! `core/engine/snapshot/` holds the schema of both and golden files that the tests of every shell read.

use ebb_model::explain::message::Message;
use ebb_model::explain::morning::{MorningWords, short_line, words};
use ebb_model::explain::render::Texts;
use ebb_model::explain::signal::{learning, learning_says};
use ebb_model::facts::Facts;
use ebb_model::health::stream::Metric;
use ebb_model::morning::Morning;
use ebb_model::rules::Rules;
use ebb_model::signal::band::{band, in_unit};
use ebb_model::signal::sleep::need;
use ebb_model::signal::vote::Vote;
use ebb_model::time::{Day, HOUR_MS, Moment};
use ebb_model::verdict::tier::Tier;
use serde::Serialize;

use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::morning::{Answer, Question};

/// The version of the file's format; a widget that does not know it shows that the app wants to be opened.
const VERSION: u32 = 1;
/// From this local hour on a morning is another one (architecture.md, "Snapshot").
const STALE_H: i64 = 4;

/// The widget's file: at most 4 KB as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Snapshot {
    /// Of the format: 1.
    pub version: u32,
    /// The morning it tells of.
    pub day: Day,
    /// When it was made.
    pub made_at: Moment,
    /// From when on it is old: the next 04:00 where it was made.
    pub stale_after: Moment,
    /// The verdict; none without one.
    pub tier: Option<Tier>,
    /// The readiness number, 0–100; none without a signal.
    pub score: Option<i64>,
    /// The tier's glyph.
    pub glyph: &'static str,
    /// The word beside it: "Cut back".
    pub word: String,
    /// Today's session in a sentence; without a plan the verdict in one; without a verdict how much of a normal is learned,
    /// unless a rule changes the plan all the same.
    pub line: String,
    /// The word and today's session: "Cut back · Easy 8.4 km".
    pub short_line: String,
    /// Resting heart rate, HRV, sleep.
    pub signals: Vec<SnapshotSignal>,
    /// The normal that is furthest from being known; left out once all are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learning: Option<Learning>,
}

/// A signal on the widget.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SnapshotSignal {
    /// Which one.
    pub metric: Metric,
    /// Where its week lies.
    pub arrow: Arrow,
    /// A word or two: "within normal", "4 bpm above".
    pub word: String,
}

/// Where the mean of a week lies against its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrow {
    /// Above it, or on its edge.
    Up,
    /// Inside.
    Level,
    /// Below it, or on its edge.
    Down,
    /// It cannot be said: unavailable is never normal.
    Unknown,
}

/// A normal that is being learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Learning {
    /// Whose.
    pub metric: Metric,
    /// Mornings known.
    pub have: usize,
    /// Mornings needed.
    pub need: usize,
}

/// What a notification says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notification {
    /// What.
    pub title: String,
    /// Why, and what it changes today.
    pub body: String,
}

/// The widget's file of a morning. `facts` and `rules` are those it was evaluated with.
pub fn snapshot(morning: &Morning, facts: &Facts, rules: &Rules, texts: &Texts, made_at: Moment) -> Snapshot {
    let words = words(morning, facts, rules);
    let votes = &morning.verdict.raw.votes;
    let need = need(facts.profile.sleep_need_min, morning.day, &facts.races, rules);
    let signals = votes.iter().zip(&words.signals).map(|(vote, said)| SnapshotSignal {
        metric: vote.metric,
        arrow: arrow(vote, need, rules),
        word: texts.render(&said.state),
    });
    let least = votes.iter().filter_map(|vote| {
        let (have, need) = learning(vote, rules)?;
        Some(Learning { metric: vote.metric, have, need })
    });
    let least = least.min_by_key(|l| (l.have, l.metric));
    let as_planned = morning.sessions.iter().all(|x| !x.is_changed());
    let line = match least {
        Some(Learning { have, need, .. }) if morning.verdict.tier.is_none() && as_planned => {
            texts.render(&learning_says(have, need))
        }
        _ => texts.render_all(line(&words)),
    };
    Snapshot {
        version: VERSION,
        day: morning.day,
        made_at,
        stale_after: next_morning(made_at),
        tier: morning.verdict.tier,
        score: morning.verdict.score,
        glyph: words.glyph,
        word: texts.render(&words.tier),
        line,
        short_line: texts.render(&short_line(morning)),
        signals: signals.collect(),
        learning: least,
    }
}

/// What a notification says of a morning; none where nothing changes: no verdict, or a plan that runs as written and
/// nothing to ask.
pub fn notification(morning: &Morning, facts: &Facts, rules: &Rules, texts: &Texts) -> Option<Notification> {
    let changes = morning.sessions.iter().any(|x| x.is_changed());
    let speaks = morning.verdict.tier.is_some_and(|tier| tier >= Tier::Hold);
    if !speaks && !changes && morning.flags.is_empty() {
        return None;
    }
    let words = words(morning, facts, rules);
    let body: Vec<Message> = words.why.iter().chain(&words.today).cloned().collect();
    Some(Notification { title: texts.render(&words.headline), body: texts.render_all(&body) })
}

fn line(words: &MorningWords) -> &[Message] {
    if words.today.is_empty() { std::slice::from_ref(&words.headline) } else { &words.today }
}

fn arrow(vote: &Vote, need: f64, rules: &Rules) -> Arrow {
    let mean = vote.statistics.map(|s| in_unit(vote.metric, s.a));
    match mean.zip(band(vote, need, rules)) {
        None => Arrow::Unknown,
        Some((mean, band)) if mean >= band.high => Arrow::Up,
        Some((mean, band)) if mean <= band.low => Arrow::Down,
        Some(_) => Arrow::Level,
    }
}

/// The next 04:00 at the offset of a moment.
fn next_morning(at: Moment) -> Moment {
    let of = |day: Day| day.start(at.offset_seconds).plus_ms(STALE_H * HOUR_MS);
    let today = of(at.day());
    if at.epoch_ms < today.epoch_ms { today } else { of(at.day() + 1) }
}

impl Snapshot {
    /// As the file has it.
    ///
    /// # Errors
    ///
    /// None but a defect: a number that is none.
    pub fn to_json(&self) -> Result<String, EngineError> {
        Ok(serde_json::to_string(self)?)
    }
}

impl Answer {
    /// The widget's file; `made_at` is now.
    pub fn snapshot(&self, texts: &Texts, made_at: Moment) -> Snapshot {
        snapshot(&self.morning, &self.facts, self.rules(), texts, made_at)
    }

    /// What a notification says; none where nothing changes.
    pub fn notification(&self, texts: &Texts) -> Option<Notification> {
        notification(&self.morning, &self.facts, self.rules(), texts)
    }
}

impl Engine {
    /// The widget's file of the morning at `at`, as JSON of at most 4 KB in the language and units of the profile.
    /// [`Answer::snapshot`] has it without evaluating the morning again.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn snapshot(&self, at: Moment) -> Result<String, EngineError> {
        self.morning_at(at)?.snapshot(&self.profile()?.texts()?, at).to_json()
    }

    /// What a notification of the morning at `at` says, in the language and units of the profile; none where nothing
    /// changes.
    ///
    /// # Errors
    ///
    /// The database is busy or damaged.
    pub fn notification(&self, at: Moment) -> Result<Option<Notification>, EngineError> {
        Ok(self.morning_at(at)?.notification(&self.profile()?.texts()?))
    }

    fn morning_at(&self, at: Moment) -> Result<Answer, EngineError> {
        self.morning(at.day(), Question { as_of: AsOf::Instant(at), ..Question::default() })
    }
}
