//! Why: the signals that vote, since when, and what they stand beside.

use super::message::{Message, bpm, count, ms, percent, plain};
use super::signal::{Reading, learning, number};
use super::{ids, name};
use crate::health::stream::Metric;
use crate::morning::Morning;
use crate::plan::hard::{median_long_run, run_is_hard};
use crate::rules::Situation;
use crate::signal::vote::{Grade, Vote};
use crate::verdict::check_in::{Overall, worn_out};
use crate::verdict::context::load_ratio;
use crate::verdict::judge::{excluded, felt};
use crate::verdict::raw::raw;
use crate::verdict::tier::{Confidence, Tier};

/// Longest run of mornings that is counted; a week or more is said in one word.
const MORNINGS: i32 = 7;

/// What the signals say: the ones that vote, or that all is normal, or that none can speak.
///
/// `changes`: whether the morning changes a session; without a verdict the plan runs as written only if none does.
pub fn signals(s: &Situation<'_>, changes: bool) -> Message {
    let raw = &s.verdict.raw;
    let speaking: Vec<&Vote> = raw.available().collect();
    let voting: Vec<&Vote> = raw.votes.iter().filter(|v| v.votes() || joins(v, raw.strong)).collect();
    if !voting.is_empty() {
        let mut clauses: Vec<Message> = Vec::new();
        for vote in voting {
            clauses.extend(clause(s, vote, clauses.is_empty()));
        }
        return ids::why(clauses, since(s), beside(s));
    }
    if raw.wrong_way {
        return ids::other_way();
    }
    if speaking.len() == Metric::ALL.len() {
        return ids::normal_all();
    }
    if speaking.is_empty() {
        return mute(s, changes);
    }
    let names = speaking.iter().map(|v| name::metric(v.metric)).collect::<Vec<_>>();
    ids::normal_some(names, count(speaking.len()))
}

/// Short sleep that is nothing new counts only beside a strong vote.
fn joins(vote: &Vote, strong: usize) -> bool {
    vote.grade == Grade::Standing && strong > 0
}

/// No signal can speak: learning, where that is why.
fn mute(s: &Situation<'_>, changes: bool) -> Message {
    let furthest_behind = s.verdict.raw.votes.iter().filter_map(|v| learning(v, s.rules)).min();
    match (furthest_behind, changes) {
        (Some((have, need)), false) => ids::learning_plan(count(have), count(need)),
        (Some((have, need)), true) => ids::learning(count(have), count(need)),
        (None, false) => ids::silent_plan(),
        (None, true) => ids::silent(),
    }
}

fn clause(s: &Situation<'_>, vote: &Vote, first: bool) -> Option<Message> {
    let reading = Reading::new(vote, s.day, s.facts, s.rules)?;
    let by = reading.distance();
    Some(match vote.metric {
        Metric::RestingHeartRate => ids::clause_resting_heart_rate(bpm(by.value)),
        Metric::Hrv if first => ids::clause_hrv(ms(by.value)),
        Metric::Hrv => ids::clause_hrv_too(ms(by.value)),
        Metric::Sleep if vote.grade == Grade::Standing => ids::clause_standing(),
        Metric::Sleep => match reading.below_own() {
            Some(below) => ids::clause_sleep_own(below),
            None => ids::clause_sleep(number(Metric::Sleep, reading.mean)),
        },
    })
}

/// On how many mornings in a row, today included, the votes came to what they come to together.
fn since(s: &Situation<'_>) -> Message {
    let excluded = excluded(s.day, s.facts, s.rules);
    let level = s.verdict.persistent.filter(|t| *t > Tier::Ready).or(s.verdict.raw.tier);
    let reaches = |back: i32| raw(s.day - back, s.facts, &excluded, s.rules).tier >= level;
    let in_a_row = 1 + (1..MORNINGS).take_while(|back| reaches(*back)).count();
    match in_a_row {
        1 if reaches(2) => ids::since_two_of_three(),
        1 => ids::since_first(),
        n if n < 7 => ids::since_nth(count(n)),
        _ => ids::since_week(),
    }
}

/// What the signals stand beside.
fn beside(s: &Situation<'_>) -> Message {
    match (s.verdict.loaded, hard_runs(s)) {
        (Some(true), n) if n >= s.rules.verdict.loaded_hard_sessions => ids::beside_hard(count(n)),
        (Some(true), _) => ids::beside_heavy(),
        (Some(false), _) => ids::beside_light(),
        (None, _) => ids::beside_unknown(),
    }
}

fn hard_runs(s: &Situation<'_>) -> usize {
    let long = median_long_run(s.day, s.facts, s.rules);
    let week = s.facts.runs_between(s.day - s.rules.verdict.load_days, s.day - 1);
    week.iter().filter(|r| run_is_hard(r, long, s.rules)).count()
}

/// What else the tier stands on: a cut under way, and what the athlete feels.
pub fn besides_signals(s: &Situation<'_>) -> Vec<Message> {
    let mut out = Vec::new();
    if let Some(state) = s.verdict.cut.filter(|c| c.day > 0) {
        out.push(ids::cut_goes_on(state.cut.start, state.cut.last_day(s.rules)));
    }
    let rules = &s.rules.verdict;
    if felt(s.day, s.facts, Overall::Awful) {
        out.push(ids::felt_awful());
    } else if worn_out(s.day, &s.facts.check_ins, s.rules) {
        let (answer, of) = (plain(rules.bad_answer as f64, 0), plain(f64::from(rules.bad_window_days), 0));
        out.push(ids::worn_out(answer, count(rules.bad_days), of));
    }
    out
}

/// What the last week of training has to do with it, and whether that made the answer milder.
pub fn load(s: &Situation<'_>) -> Vec<Message> {
    if s.verdict.raw.voting == 0 && !s.verdict.lowered {
        return Vec::new();
    }
    let ratio = load_ratio(s.day, s.facts, s.rules);
    let share = percent(ratio.map_or(0.0, |r| (r * 100.0).round()) as i64);
    let hard = hard_runs(s);
    let context = match s.verdict.loaded {
        Some(true) if hard >= s.rules.verdict.loaded_hard_sessions => ids::load_hard(count(hard)),
        Some(true) => ids::load_heavy(share),
        Some(false) => ids::load_light(share),
        None => ids::load_unknown(),
    };
    [context].into_iter().chain(s.verdict.lowered.then(ids::lowered)).collect()
}

/// Whether a second morning says the same; nothing while there is nothing to confirm.
pub fn persistence(s: &Situation<'_>) -> Option<Message> {
    let (today, together) = (s.verdict.raw.tier?, s.verdict.persistent?);
    match (today, together) {
        (Tier::Ready, _) => None,
        (today, together) if today == together => Some(ids::persists()),
        (_, Tier::Ready) => Some(ids::persists_not()),
        (today, together) => Some(ids::persists_milder(name::tier(Some(today)), name::tier(Some(together)))),
    }
}

/// How much the verdict stands on.
pub fn confidence(morning: &Morning, s: &Situation<'_>) -> Vec<Message> {
    let rules = &s.rules.verdict;
    let raw = &morning.verdict.raw;
    let firm = count(rules.high_baseline_days);
    let young = raw.available().any(|v| v.nb < rules.high_baseline_days);
    let speaking = raw.available().count();
    match morning.verdict.confidence {
        Confidence::High => vec![ids::confidence_high(firm)],
        Confidence::Low => vec![ids::confidence_low()],
        Confidence::None => vec![ids::confidence_none()],
        Confidence::Medium => {
            let two = (speaking < Metric::ALL.len()).then(ids::confidence_two);
            let young = young.then(|| ids::confidence_young(firm, name::tier(Some(Tier::Ease))));
            let few = (two.is_none() && young.is_none()).then(ids::confidence_few);
            two.into_iter().chain(young).chain(few).collect()
        }
    }
}
