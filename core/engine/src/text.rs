//! The words of a morning in a language: what shells show as it is.

use ebb_model::explain::message::{Message, Number};
use ebb_model::explain::morning::MorningWords;
use ebb_model::explain::render::Texts;
use ebb_model::explain::session_name;
use ebb_model::health::stream::Metric;
use ebb_model::morning::{Adjusted, Flag, Morning};
use ebb_model::plan::session::Content;
use ebb_model::rules::RuleId;
use serde::Serialize;

/// A morning in words. Sentences are whole; lists of them are read one after the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MorningText {
    /// The word beside the glyph: "Cut back".
    pub tier: String,
    /// The tier's glyph.
    pub glyph: &'static str,
    /// "day 2 of 7" of a cut under way.
    pub cut_day: Option<String>,
    /// What.
    pub headline: String,
    /// Why.
    pub why: String,
    /// What it changes today.
    pub today: String,
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
    /// Moves that may be accepted.
    pub offers: Vec<OfferText>,
    /// What else there is to say.
    pub flags: Vec<FlagText>,
}

/// A signal in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
}

/// A session of the seven days in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanText {
    /// The session.
    pub id: String,
    /// Its day: "Tue 17 Mar".
    pub day: String,
    /// What was planned: "Threshold 12 km".
    pub before: String,
    /// What is left of it; none where nothing changed.
    pub after: Option<String>,
}

/// A changed session in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionText {
    /// The session.
    pub id: String,
    /// Before and after.
    pub line: String,
    /// Why, the reason first.
    pub reasons: Vec<ReasonText>,
}

/// Why a rule changed a session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonText {
    /// The rule.
    pub rule: RuleId,
    /// Its reason.
    pub text: String,
}

/// An offer in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferText {
    /// The offer.
    pub id: String,
    /// What it offers.
    pub text: String,
}

/// A flag in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FlagText {
    /// Which one.
    pub flag: Flag,
    /// What it says.
    pub text: String,
}

/// The words of a morning in the language and units of `texts`.
pub fn render(morning: &Morning, words: &MorningWords, texts: &Texts) -> MorningText {
    let one = |m: &Message| texts.render(m);
    let maybe = |m: &Option<Message>| m.as_ref().map(one);
    let all = |m: &[Message]| texts.render_all(m);
    let number = |n: Number| texts.number(n);
    MorningText {
        tier: one(&words.tier),
        glyph: words.glyph,
        cut_day: maybe(&words.cut_day),
        headline: one(&words.headline),
        why: all(&words.why),
        today: all(&words.today),
        week: maybe(&words.week),
        signals: words
            .signals
            .iter()
            .map(|s| SignalText {
                metric: s.metric,
                name: one(&s.name),
                mean: s.mean.map(number),
                last: maybe(&s.last),
                normal: maybe(&s.normal),
                state: one(&s.state),
                sentence: one(&s.sentence),
            })
            .collect(),
        confidence: all(&words.confidence),
        load: all(&words.load),
        persistence: maybe(&words.persistence),
        plan: morning.sessions.iter().map(|x| plan(x, texts)).collect(),
        sessions: words
            .sessions
            .iter()
            .map(|s| SessionText {
                id: s.id.clone(),
                line: one(&s.line),
                reasons: s.reasons.iter().map(|(rule, m)| ReasonText { rule: *rule, text: one(m) }).collect(),
            })
            .collect(),
        offers: words.offers.iter().map(|(id, m)| OfferText { id: id.clone(), text: one(m) }).collect(),
        flags: words.flags.iter().map(|(flag, m)| FlagText { flag: *flag, text: one(m) }).collect(),
    }
}

fn plan(adjusted: &Adjusted, texts: &Texts) -> PlanText {
    let named = |content: &Content| capital(&texts.render(&session_name(content)));
    let before = adjusted.session.content();
    PlanText {
        id: adjusted.session.id.clone(),
        day: texts.day(before.day),
        before: named(&before),
        after: adjusted.is_changed().then(|| named(&adjusted.after)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
