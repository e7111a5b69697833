//! What a morning says, in the order it is read: verdict, reason, consequence.

use serde::Serialize;

use super::message::{Message, count};
use super::reason::{Hard, flag, headline, of_tier, reason};
use super::signal::{SignalWords, learning, signal_words};
use super::{deload, ids, name, session, why};
use crate::facts::Facts;
use crate::gate::Gate;
use crate::morning::{Adjusted, Flag, Morning};
use crate::plan::hard::by_intensity;
use crate::plan::session::Kind;
use crate::rules::{RuleId, Rules, Situation};
use crate::verdict::tier::Tier;

/// What a morning says. Messages of a list are sentences, to be read one after the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MorningWords {
    /// The word beside the tier's glyph: "Cut back", or "Not yet" without a verdict.
    pub tier: Message,
    /// The tier's glyph, the same in every language.
    pub glyph: &'static str,
    /// "day 2 of 7" of a cut under way.
    pub cut_day: Option<Message>,
    /// What.
    pub headline: Message,
    /// Why: the headline's rule where it is none about signals, then what the signals say, then what was felt.
    pub why: Vec<Message>,
    /// What it changes today, a sentence a session; nothing without a session in the window.
    pub today: Vec<Message>,
    /// How today's run is run, in a line.
    pub how: Option<Message>,
    /// The first change after today, where today stays as it is.
    pub later: Option<Message>,
    /// What it changes in the window; nothing without a run in it.
    pub week: Option<Message>,
    /// Resting heart rate, HRV, sleep.
    pub signals: Vec<SignalWords>,
    /// How much the verdict stands on.
    pub confidence: Vec<Message>,
    /// What the last week of training has to do with it.
    pub load: Vec<Message>,
    /// Whether a second morning says the same; none while nothing votes.
    pub persistence: Option<Message>,
    /// The sessions that change, in order of day.
    pub sessions: Vec<SessionWords>,
    /// What became of a lighter stretch that was closed this morning.
    pub deload_closed: Option<Message>,
    /// A lighter stretch that begins with a yes, and why it is offered.
    pub deload_offer: Option<Message>,
    /// Moves that may be accepted, by the offer's id.
    pub offers: Vec<(String, Message)>,
    /// What else there is to say.
    pub flags: Vec<(Flag, Message)>,
}

/// A session that changes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionWords {
    /// The session's id.
    pub id: String,
    /// Before and after in a line: "Threshold 12 km → Easy 8.4 km".
    pub line: Message,
    /// Why, rule by rule; the first is the reason.
    pub reasons: Vec<(RuleId, Message)>,
}

/// The words of a morning. `facts` and `rules` are those it was evaluated with.
pub fn words(morning: &Morning, facts: &Facts, rules: &Rules) -> MorningWords {
    let verdict = &morning.verdict;
    let s = &Situation::new(morning.day, facts, verdict, rules);
    let changed: Vec<&Adjusted> = morning.sessions.iter().filter(|x| x.is_changed()).collect();
    let first = changed.iter().filter_map(|x| Some((*x.rules.first()?, *x))).min_by_key(|x| x.0);
    let why = whys(s, first);
    let mut confidence = why::confidence(morning, s);
    // That no signal can speak is said once.
    confidence.retain(|m| {
        m.id != "confidence_none" || !why.iter().any(|w| matches!(w.id, "silent" | "silent_plan"))
    });
    MorningWords {
        tier: name::tier(verdict.tier),
        glyph: glyph(verdict.tier),
        cut_day: verdict.cut.map(|c| {
            let number = |n: i32| count(usize::try_from(n).unwrap_or(0));
            ids::cut_day(number(c.day + 1), number(rules.cut.days))
        }),
        headline: what(s, first),
        why,
        today: session::today(morning, facts, rules),
        how: session::how(morning, facts, rules),
        later: session::later(morning),
        week: session::week(morning, rules),
        signals: verdict
            .raw
            .votes
            .iter()
            .map(|v| signal_words(v, &verdict.raw, s.day, facts, rules))
            .collect(),
        confidence,
        load: why::load(s),
        persistence: why::persistence(s),
        sessions: changed.iter().map(|x| changed_session(x, s)).collect(),
        deload_closed: facts.deload_closed.map(deload::closed),
        deload_offer: morning.deload_offer.as_ref().map(|o| deload::offer(o, rules)),
        offers: morning
            .offers
            .iter()
            .filter_map(|o| Some((o.id.clone(), session::offer(o, morning)?)))
            .collect(),
        flags: morning.flags.iter().map(|f| (*f, flag(*f, s))).collect(),
    }
}

/// The word of the tier and what there is to do today, for where there is room for little: "Cut back · Easy 8.4 km".
pub fn short_line(morning: &Morning) -> Message {
    let tier = name::tier(morning.verdict.tier);
    let today = || morning.sessions.iter().filter(|x| x.after.day == morning.day);
    let real = today().find(|x| x.after.kind != Kind::Rest);
    match real.or_else(|| today().next()) {
        Some(session) => ids::short_line(tier, name::session(&session.after)),
        None => tier,
    }
}

/// The glyph of a tier; no verdict has one too.
pub fn glyph(tier: Option<Tier>) -> &'static str {
    match tier {
        Some(Tier::Ready) => "●",
        Some(Tier::Watch) => "◐",
        Some(Tier::Hold) => "◆",
        Some(Tier::Ease) => "▽",
        Some(Tier::Cut) => "▼",
        Some(Tier::DeepCut) => "▼▼",
        None => "○",
    }
}

type First<'a> = Option<(RuleId, &'a Adjusted)>;

fn what(s: &Situation<'_>, first: First<'_>) -> Message {
    let raw = &s.verdict.raw;
    let said = match first {
        Some((rule, changed)) => headline(rule, changed, s),
        None if s.verdict.tier.is_none() && raw.votes.iter().any(|v| learning(v, s.rules).is_some()) => {
            ids::headline_learning()
        }
        None => of_tier(s.verdict.tier, s.window().next().is_some(), next_hard(s)),
    };
    let takes_away = s.verdict.tier.is_some_and(Tier::is_cut) || first.is_some_and(|f| f.0 == RuleId::Deload);
    let race_ahead = s.facts.races.iter().any(|r| r.last_day() >= s.day);
    if takes_away && race_ahead { ids::race_stays(said) } else { said }
}

/// What becomes of the next hard session where nothing changes. Without a plan there may be one.
fn next_hard(s: &Situation<'_>) -> Hard {
    let near = s.window().any(|(_, x)| !x.completed && by_intensity(x, s.rules));
    match s.facts.gate {
        _ if !near && !s.facts.plan.is_empty() => Hard::None,
        Gate::Pass => Hard::Passed,
        _ => Hard::Waits,
    }
}

fn whys(s: &Situation<'_>, first: First<'_>) -> Vec<Message> {
    let own = first.filter(|(rule, _)| !matches!(rule, RuleId::SignalCut | RuleId::Hold));
    let reason = own.map(|(rule, changed)| reason(rule, changed, s));
    let as_written = first.is_none() && s.window().next().is_some();
    // Where a rule speaks and no signal can, their silence is no reason.
    let silent = reason.is_some() && s.verdict.raw.tier.is_none();
    let signals = (!silent).then(|| why::signals(s, as_written));
    let returning = first.is_some_and(|(rule, _)| rule == RuleId::ReturnToRun);
    let risk = returning.then(|| why::at_risk(s)).flatten();
    reason.into_iter().chain(risk).chain(signals).chain(why::under_way(s)).chain(why::felt_today(s)).collect()
}

fn changed_session(adjusted: &Adjusted, s: &Situation<'_>) -> SessionWords {
    let reasons = adjusted.rules.iter().map(|rule| (*rule, reason(*rule, adjusted, s))).collect();
    SessionWords { id: adjusted.session.id.clone(), line: session::line(adjusted), reasons }
}
