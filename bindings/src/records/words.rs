//! The words of a morning in the profile's language and units: apps show them as they are.

use ebb_engine::text;

use crate::mirror::all;
use crate::records::{AdviceTopic, Flag, Metric, RuleId};

/// A morning in words. Sentences are whole; lists of them are read one after the other.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MorningText {
    /// The word beside the glyph: "Cut back".
    pub tier: String,
    /// The tier's glyph.
    pub glyph: String,
    /// "day 2 of 7" of a cut under way.
    pub cut_day: Option<String>,
    /// What.
    pub headline: String,
    /// Why.
    pub why: String,
    /// What it changes today.
    pub today: String,
    /// The first change after today, where today stays as it is.
    pub later: Option<String>,
    /// How today's run is run.
    pub how: Option<String>,
    /// What it changes in the week.
    pub week: Option<String>,
    /// Resting heart rate, HRV, sleep.
    pub signals: Vec<SignalText>,
    /// How much the verdict stands on.
    pub confidence: String,
    /// What training has to do with it.
    pub load: String,
    /// Whether a second morning says the same.
    pub persistence: Option<String>,
    /// The seven days, session by session.
    pub plan: Vec<PlanText>,
    /// The sessions that change.
    pub sessions: Vec<SessionText>,
    /// Every reason once, with the days of the sessions it changes, in the order in which they come.
    pub reasons: Vec<String>,
    /// What became of a lighter stretch that was closed this morning.
    pub deload_closed: Option<String>,
    /// A lighter stretch that begins with a yes.
    pub deload_offer: Option<String>,
    /// Moves that may be accepted.
    pub offers: Vec<OfferText>,
    /// What else there is to say.
    pub flags: Vec<FlagText>,
    /// What is said beside the plan, the most important first.
    pub advice: Vec<AdviceText>,
    /// What would change the verdict, a sentence each.
    pub would_change: Vec<String>,
    /// What stands around all this on a page.
    pub page: PageText,
}

/// Headings and notes of a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageText {
    /// The morning's day: "Mon 16 Mar".
    pub date: String,
    /// "22 of 100"; none without a score.
    pub score: Option<String>,
    /// How the score is to be read; none without one.
    pub score_legend: Option<String>,
    /// Over the signals, whose last four weeks are drawn.
    pub signals: String,
    /// What signals that are being learned share; none where `why` says it.
    pub learning: Option<String>,
    /// Over the seven days of the plan.
    pub week: String,
    /// Over advice.
    pub advice: String,
    /// Over load, persistence and confidence.
    pub stands_on: String,
    /// Over what would change the verdict.
    pub would_change: String,
    /// That the plan is a default week; none where the athlete has one.
    pub default_week: Option<String>,
    /// Which day the newest value is of, while no signal can speak because nothing came in.
    pub newest_value: Option<String>,
}

/// A signal in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SignalText {
    /// Which one.
    pub metric: Metric,
    /// Its heading.
    pub name: String,
    /// The mean of seven days with its unit.
    pub mean: Option<String>,
    /// The latest value.
    pub last: Option<String>,
    /// The normal range.
    pub normal: Option<String>,
    /// A word or two.
    pub state: String,
    /// The same in sentences.
    pub sentence: String,
    /// It is being learned: what all such signals share stands once on the page.
    pub learning: bool,
}

/// A session of the seven days in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanText {
    /// The session; `rest-` and the day on a day on which none is planned.
    pub id: String,
    /// Its day: "Tue 17 Mar".
    pub day: String,
    /// What was planned: "Threshold 12 km".
    pub before: String,
    /// What is left of it; none where nothing changed.
    pub after: Option<String>,
    /// That it is done, and how far was run: "8 km run"; none while it is not.
    pub done: Option<String>,
}

/// A changed session in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionText {
    /// The session.
    pub id: String,
    /// Before and after.
    pub line: String,
    /// Why, the reason first.
    pub reasons: Vec<ReasonText>,
}

/// Why a rule changed a session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReasonText {
    /// The rule.
    pub rule: RuleId,
    /// Its reason.
    pub text: String,
}

/// An offer in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OfferText {
    /// The offer.
    pub id: String,
    /// What it offers.
    pub text: String,
}

/// A flag in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FlagText {
    /// Which one.
    pub flag: Flag,
    /// What it says.
    pub text: String,
}

/// A piece of advice in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AdviceText {
    /// What it is about.
    pub topic: AdviceTopic,
    /// Whether it asks for an answer instead of giving advice.
    pub is_question: bool,
    /// What it says.
    pub text: String,
}

/// A text that begins with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl From<text::MorningText> for MorningText {
    fn from(t: text::MorningText) -> Self {
        Self {
            tier: t.tier,
            glyph: t.glyph.to_owned(),
            cut_day: t.cut_day,
            headline: t.headline,
            why: t.why,
            today: t.today,
            later: t.later,
            how: t.how,
            week: t.week,
            signals: all(t.signals),
            confidence: t.confidence,
            load: t.load,
            persistence: t.persistence,
            plan: all(t.plan),
            sessions: all(t.sessions),
            reasons: t.reasons,
            deload_closed: t.deload_closed,
            deload_offer: t.deload_offer,
            offers: t.offers.into_iter().map(|o| OfferText { id: o.id, text: o.text }).collect(),
            flags: t.flags.into_iter().map(|f| FlagText { flag: f.flag.into(), text: f.text }).collect(),
            advice: all(t.advice),
            would_change: t.would_change,
            page: t.page.into(),
        }
    }
}

impl From<text::PageText> for PageText {
    fn from(t: text::PageText) -> Self {
        Self {
            date: t.date,
            score: t.score,
            score_legend: t.score_legend,
            signals: t.signals,
            learning: t.learning,
            week: t.week,
            advice: t.advice,
            stands_on: t.stands_on,
            would_change: t.would_change,
            default_week: t.default_week,
            newest_value: t.newest_value,
        }
    }
}

impl From<text::SignalText> for SignalText {
    fn from(t: text::SignalText) -> Self {
        let text::SignalText { metric, name, mean, last, normal, state, sentence, learning } = t;
        Self { metric: metric.into(), name, mean, last, normal, state, sentence, learning }
    }
}

impl From<text::PlanText> for PlanText {
    fn from(t: text::PlanText) -> Self {
        let text::PlanText { id, day, before, after, done } = t;
        Self { id, day, before, after, done }
    }
}

impl From<text::SessionText> for SessionText {
    fn from(t: text::SessionText) -> Self {
        let reason = |r: text::ReasonText| ReasonText { rule: r.rule.into(), text: r.text };
        Self { id: t.id, line: t.line, reasons: t.reasons.into_iter().map(reason).collect() }
    }
}

impl From<text::AdviceText> for AdviceText {
    fn from(t: text::AdviceText) -> Self {
        Self { topic: t.topic.into(), is_question: t.topic.is_question(), text: t.text }
    }
}
