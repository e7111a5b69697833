//! Why: the signals that vote, since when, and what they stand beside.

use super::message::{Message, count, percent, plain};
use super::signal::{Reading, learning, learning_says, number};
use super::{ids, name};
use crate::health::stream::Metric;
use crate::morning::Morning;
use crate::plan::hard::{median_long_run, run_is_hard};
use crate::rules::Situation;
use crate::rules::return_to_run::day_at_risk;
use crate::signal::vote::{Grade, Vote};
use crate::verdict::check_in::{Overall, worn_out};
use crate::verdict::context::load_ratio;
use crate::verdict::judge::{excluded, felt};
use crate::verdict::raw::{Raw, raw};
use crate::verdict::tier::{Confidence, Tier};

/// Longest run of mornings that is counted; a week or more is said in one word.
const MORNINGS: i32 = 7;

/// From here a share of the usual week is only a sign of how little there was before.
const FAR_MORE: f64 = 3.0;

/// What the signals say: the ones that vote, or that all is normal, or that none can speak.
///
/// `as_written`: there is a plan and the morning changes nothing of it.
pub fn signals(s: &Situation<'_>, as_written: bool) -> Message {
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
    if speaking.is_empty() {
        return mute(s, as_written);
    }
    let outside =
        |v: &&Vote| Reading::new(v, s.day, s.facts, s.rules).is_some_and(|r| !r.band.contains(r.mean));
    if speaking.iter().any(outside) {
        return ids::calm();
    }
    if speaking.len() == Metric::ALL.len() {
        return ids::normal_all();
    }
    let names = speaking.iter().map(|v| name::metric(v.metric)).collect::<Vec<_>>();
    ids::normal_some(names, count(speaking.len()))
}

/// Short sleep that is nothing new counts only beside a strong vote.
fn joins(vote: &Vote, strong: usize) -> bool {
    vote.grade == Grade::Standing && strong > 0
}

/// No signal can speak: learning, where that is why.
fn mute(s: &Situation<'_>, as_written: bool) -> Message {
    let furthest_behind = s.verdict.raw.votes.iter().filter_map(|v| learning(v, s.rules)).min();
    match (furthest_behind, as_written) {
        (Some((have, need)), true) => ids::learning_plan(count(have), count(need)),
        (Some((have, need)), false) => learning_says(have, need),
        (None, true) => ids::silent_plan(),
        (None, false) => ids::silent(),
    }
}

fn clause(s: &Situation<'_>, vote: &Vote, first: bool) -> Option<Message> {
    let reading = Reading::new(vote, s.day, s.facts, s.rules)?;
    Some(match vote.metric {
        Metric::RestingHeartRate => ids::clause_resting_heart_rate(reading.distance()),
        Metric::Hrv if first => ids::clause_hrv(reading.distance()),
        Metric::Hrv => ids::clause_hrv_too(reading.distance()),
        Metric::Sleep if vote.grade == Grade::Standing => ids::clause_standing(),
        Metric::Sleep => match reading.below_own() {
            Some(below) => ids::clause_sleep_own(below),
            None => ids::clause_sleep(number(Metric::Sleep, reading.mean)),
        },
    })
}

/// On how many mornings in a row, today included, every signal that votes today did.
fn since(s: &Situation<'_>) -> Message {
    let excluded = excluded(s.day, s.facts, s.rules);
    let counts = |raw: &Raw| raw.votes.each_ref().map(|v| v.votes() || joins(v, raw.strong));
    let today = counts(&s.verdict.raw);
    let same = |back: i32| {
        let then = counts(&raw(s.day - back, s.facts, &excluded, s.rules));
        today.iter().zip(then).all(|(now, then)| then || !now)
    };
    let in_a_row = 1 + (1..MORNINGS).take_while(|back| same(*back)).count();
    match in_a_row {
        1 if same(2) => ids::since_two_of_three(),
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

/// A cut that began on a morning before.
pub fn under_way(s: &Situation<'_>) -> Option<Message> {
    let state = s.verdict.cut.filter(|c| c.day > 0)?;
    Some(ids::cut_goes_on(state.cut.start, state.cut.last_day(s.rules)))
}

/// What the athlete feels, where it can make the answer stronger.
pub fn felt_today(s: &Situation<'_>) -> Option<Message> {
    let rules = &s.rules.verdict;
    if felt(s.day, s.facts, Overall::Awful) {
        return Some(ids::felt_awful());
    }
    let (answer, of) = (plain(rules.bad_answer as f64, 0), plain(f64::from(rules.bad_window_days), 0));
    worn_out(s.day, &s.facts.check_ins, s.rules).then(|| ids::worn_out(answer, count(rules.bad_days), of))
}

/// What the last week of training has to do with it, and whether that made the answer milder; nothing while there is
/// nothing to explain.
pub fn load(s: &Situation<'_>) -> Vec<Message> {
    let raw = &s.verdict.raw;
    if raw.voting == 0 && !raw.wrong_way && !s.verdict.lowered {
        return Vec::new();
    }
    let ratio = load_ratio(s.day, s.facts, s.rules);
    let share = percent(ratio.map_or(0.0, |r| (r * 100.0).round()) as i64);
    let hard = hard_runs(s);
    let context = match s.verdict.loaded {
        Some(true) if hard >= s.rules.verdict.loaded_hard_sessions => ids::load_hard(count(hard)),
        Some(_) if ratio.is_some_and(|r| r > FAR_MORE) => ids::load_far_more(),
        Some(_) if ratio == Some(0.0) => ids::load_none(),
        Some(_) => ids::load_share(share),
        None => ids::load_unknown(),
    };
    let explained = s.verdict.loaded == Some(true) && raw.voting > 0;
    let meaning = match s.verdict.lowered {
        true => Some(ids::lowered()),
        false => explained.then(ids::explained),
    };
    [context].into_iter().chain(meaning).collect()
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
            let bridged = raw.available().any(|v| v.bridged).then(ids::confidence_bridged);
            let few = (two.is_none() && young.is_none() && bridged.is_none()).then(ids::confidence_few);
            two.into_iter().chain(young).chain(bridged).chain(few).collect()
        }
    }
}

/// Which of the first days back this is, while the risk of the next injury is highest.
pub fn at_risk(s: &Situation<'_>) -> Option<Message> {
    let number = |n: i32| count(usize::try_from(n).unwrap_or(0));
    day_at_risk(s).map(|day| ids::return_risk(number(day), number(s.rules.return_to_run.risk_days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::health::stream::{Method, Platform, StreamKey};
    use crate::rules::Rules;
    use crate::signal::series::{Stream, Value};
    use crate::time::Day;
    use crate::verdict::judge::judge;

    /// Since when short sleep votes, after two months of 7 h 35 and these nights, the last one first.
    fn since_when(nights: &[f64]) -> &'static str {
        let (rules, today) = (Rules::built_in().unwrap(), Day::from_number(20_000));
        let value = |back: usize| Value {
            day: today - i32::try_from(back).unwrap(),
            value: nights.get(back).copied().unwrap_or(455.0),
            samples: 1,
        };
        let key = StreamKey::new(Method::Stages, Platform::Ios, "watch", None);
        let streams = vec![Stream::new(key, (0..70).map(value).collect(), rules)];
        let facts = Facts { streams, ..Facts::default() };
        let verdict = judge(today, &facts, rules);
        assert_eq!(verdict.raw.voting, 1);
        since(&Situation::new(today, &facts, &verdict, rules)).id
    }

    #[test]
    fn a_vote_counts_its_mornings_in_a_row_or_two_of_three() {
        assert_eq!(since_when(&[370.0, 395.0, 395.0, 395.0, 395.0]), "since_first");
        assert_eq!(since_when(&[395.0; 7]), "since_nth");
        assert_eq!(since_when(&[395.0; 14]), "since_week");
        // The morning before, one long night is still in the week and another one too.
        let broken = [405.0, 440.0, 410.0, 410.0, 410.0, 410.0, 410.0, 465.0, 300.0];
        assert_eq!(since_when(&broken), "since_two_of_three");
    }
}
