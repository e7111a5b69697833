//! The words of a morning in a language: what shells show as it is.

use ebb_model::advice::Topic;
use ebb_model::explain::message::{Message, Number};
use ebb_model::explain::morning::{MorningWords, words};
use ebb_model::explain::page;
use ebb_model::explain::render::Texts;
use ebb_model::explain::{kind_name, session_done, session_name};
use ebb_model::facts::Facts;
use ebb_model::health::stream::Metric;
use ebb_model::morning::{Adjusted, Flag, Morning};
use ebb_model::plan::session::{Content, Kind};
use ebb_model::rules::RuleId;
use ebb_model::time::Day;
use serde::Serialize;

use crate::base_plan::PlanOrigin;
use crate::morning::Answer;

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
    /// What is said beside the plan, the most important first; as JSON it stands beside these words.
    #[serde(skip)]
    pub advice: Vec<AdviceText>,
    /// What would change the verdict, a sentence each.
    pub would_change: Vec<String>,
    /// What stands around all this on a page.
    pub page: PageText,
}

/// Headings and notes of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    /// It is being learned: what all such signals share stands once on the page.
    pub learning: bool,
}

/// A session of the seven days in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
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

/// A piece of advice in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AdviceText {
    /// What it is about.
    pub topic: Topic,
    /// What it says.
    pub text: String,
}

/// The words of a morning in the language and units of `texts`.
pub(crate) fn render(answer: &Answer, texts: &Texts) -> MorningText {
    let morning = &answer.morning;
    let words = words(morning, &answer.facts, answer.rules());
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
        how: maybe(&words.how),
        later: maybe(&words.later),
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
                learning: s.learning.is_some(),
            })
            .collect(),
        confidence: all(&words.confidence),
        load: all(&words.load),
        persistence: maybe(&words.persistence),
        plan: rows(answer, texts),
        sessions: words
            .sessions
            .iter()
            .map(|s| SessionText {
                id: s.id.clone(),
                line: one(&s.line),
                reasons: s.reasons.iter().map(|(rule, m)| ReasonText { rule: *rule, text: one(m) }).collect(),
            })
            .collect(),
        reasons: all_once(morning, &words).iter().map(one).collect(),
        deload_closed: maybe(&words.deload_closed),
        deload_offer: maybe(&words.deload_offer),
        offers: words.offers.iter().map(|(id, m)| OfferText { id: id.clone(), text: one(m) }).collect(),
        flags: words.flags.iter().map(|(flag, m)| FlagText { flag: *flag, text: one(m) }).collect(),
        advice: morning.advice.iter().map(|a| AdviceText { topic: a.topic, text: all(&a.says) }).collect(),
        would_change: answer.counterfactuals().iter().map(one).collect(),
        page: around(answer, &words, texts),
    }
}

fn around(answer: &Answer, words: &MorningWords, texts: &Texts) -> PageText {
    let one = |m: Message| texts.render(&m);
    let headings = page::headings();
    let score = answer.morning.verdict.score.and_then(|score| usize::try_from(score).ok());
    PageText {
        date: texts.day(answer.morning.day),
        score: score.map(page::score).map(one),
        score_legend: score.map(|_| one(page::score_legend())),
        signals: one(headings.signals),
        learning: page::learning(words).map(one),
        week: one(headings.week),
        advice: one(headings.advice),
        stands_on: one(headings.stands_on),
        would_change: one(headings.would_change),
        default_week: (answer.plan == PlanOrigin::DefaultWeek).then(|| one(page::default_week())),
        newest_value: answer.newest_if_silent().map(page::newest_value).map(one),
    }
}

fn all_once(morning: &Morning, words: &MorningWords) -> Vec<Message> {
    let mut out: Vec<(&Message, Vec<Day>)> = Vec::new();
    for session in &words.sessions {
        let Some(changed) = morning.sessions.iter().find(|x| x.session.id == session.id) else { continue };
        let day = changed.session.day;
        for (_, reason) in &session.reasons {
            match out.iter_mut().find(|(said, _)| *said == reason) {
                Some((_, days)) if days.contains(&day) => {}
                Some((_, days)) => days.push(day),
                None => out.push((reason, vec![day])),
            }
        }
    }
    out.into_iter().map(|(reason, days)| page::on_days(&days, reason.clone())).collect()
}

/// The seven days, session by session; a day on which the athlete's own plan has none is a day of rest.
fn rows(answer: &Answer, texts: &Texts) -> Vec<PlanText> {
    let morning = &answer.morning;
    let mut rows: Vec<(Day, PlanText)> =
        morning.sessions.iter().map(|x| (x.session.day, plan(x, &answer.facts, texts))).collect();
    let planned = answer.facts.plan.iter().map(|s| s.day);
    let (first, last) = (planned.clone().min(), planned.max());
    let inside = |day: &Day| first.is_some_and(|f| f <= *day) && last.is_some_and(|l| *day <= l);
    let window = morning.day.through(morning.day + (answer.rules().limits.window_days - 1));
    let free: Vec<Day> = window.filter(inside).filter(|day| rows.iter().all(|(d, _)| d != day)).collect();
    for day in free {
        let before = capital(&texts.render(&kind_name(Kind::Rest)));
        rows.push((
            day,
            PlanText { id: format!("rest-{day}"), day: texts.day(day), before, after: None, done: None },
        ));
    }
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn plan(adjusted: &Adjusted, facts: &Facts, texts: &Texts) -> PlanText {
    let named = |content: &Content| capital(&texts.render(&session_name(content)));
    let before = adjusted.session.content();
    PlanText {
        id: adjusted.session.id.clone(),
        day: texts.day(before.day),
        before: named(&before),
        after: adjusted.is_changed().then(|| named(&adjusted.after)),
        done: session_done(&adjusted.session, facts).map(|m| texts.render(&m)),
    }
}

/// A text that begins with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
