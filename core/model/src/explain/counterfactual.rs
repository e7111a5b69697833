//! What would change a verdict: values that lift a vote, a vote left out, an easy run that passes.

use serde::Serialize;

use super::ids;
use super::message::{Message, Value, count};
use super::name;
use super::signal::number;
use crate::facts::Facts;
use crate::gate::Gate;
use crate::health::stream::Metric;
use crate::morning::{Adjusted, Morning, Offers, evaluate};
use crate::plan::session::Intensity;
use crate::rules::{RuleId, Rules};
use crate::signal::band::{Band, band, in_unit};
use crate::signal::baseline::{baseline, transformed};
use crate::signal::bridge::bridge;
use crate::signal::series::{self, Stream};
use crate::signal::sleep::need;
use crate::signal::vote::{Vote, theta};
use crate::time::Day;
use crate::verdict::judge::{excluded, judge};
use crate::verdict::tier::Tier;

/// Something that would change a verdict or what it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Counterfactual {
    /// The same value on each of the next mornings, or a better one, lifts a vote.
    Lifts {
        /// Whose vote.
        metric: Metric,
        /// On how many mornings from tomorrow.
        mornings: i32,
        /// The value: bpm, at most; ms or minutes, at least.
        value: f64,
    },
    /// Beside a value that lies outside the normal: as usual, it takes this many mornings.
    Ordinary {
        /// Whose vote.
        metric: Metric,
        /// How many mornings from tomorrow, at least.
        mornings: i32,
    },
    /// Were this metric as usual, the verdict would be another.
    Without {
        /// Which metric.
        metric: Metric,
        /// The verdict then.
        tier: Tier,
    },
    /// An easy run that costs what it usually does brings a session back.
    Pass {
        /// The day of the easy run.
        run: Day,
        /// The day of the session.
        day: Day,
        /// The session's id.
        session: String,
        /// The session in words.
        what: Message,
    },
}

impl Counterfactual {
    /// In a sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::Lifts { metric, mornings, value } => {
                let n = count(usize::try_from(*mornings).unwrap_or(0));
                // One decimal: the value itself has to do it, not what it would be rounded to.
                let value = match number(*metric, *value) {
                    minutes if *metric == Metric::Sleep => minutes,
                    number => super::message::Number { digits: 1, ..number },
                };
                match metric {
                    Metric::RestingHeartRate => ids::lifts_below(name::metric(*metric), value, n),
                    Metric::Hrv | Metric::Sleep => ids::lifts_above(name::metric(*metric), value, n),
                }
            }
            Self::Ordinary { metric, mornings } => {
                ids::lifts_ordinary(name::metric(*metric), count(usize::try_from(*mornings).unwrap_or(0)))
            }
            Self::Without { metric, tier } => ids::without(name::metric(*metric), name::tier(Some(*tier))),
            Self::Pass { run, day, what, .. } => {
                ids::with_pass(Value::Weekday(*run), what.clone(), Value::Weekday(*day))
            }
        }
    }
}

/// What would change a morning: for each vote the smallest plausible number of mornings that lifts it, and where that asks
/// for more than the normal, how many ordinary ones do; then the verdict without it, then the first session that a pass
/// brings back.
pub fn counterfactuals(morning: &Morning, facts: &Facts, rules: &Rules) -> Vec<Counterfactual> {
    let raw = &morning.verdict.raw;
    let voting: Vec<&Vote> = raw.votes.iter().filter(|v| v.votes()).collect();
    let lifts = voting.iter().flat_map(|v| {
        let value = lifts(v, morning.day, facts, rules);
        let usual = value.as_ref().and_then(|value| ordinary(v, value, morning.day, facts, rules));
        value.into_iter().chain(usual)
    });
    let without = voting.iter().filter_map(|v| without(v, morning, facts, rules));
    lifts.chain(without).chain(pass(morning, facts, rules)).collect()
}

/// The first k whose value is plausible.
fn lifts(vote: &Vote, day: Day, facts: &Facts, rules: &Rules) -> Option<Counterfactual> {
    (1..=rules.signal.acute_days).find_map(|mornings| {
        let (line, x) = needed(vote, day, mornings, facts, rules)?;
        let value = line.good_side(vote.metric, x)?;
        Some(Counterfactual::Lifts { metric: vote.metric, mornings, value })
    })
}

/// The first k for which the usual value does it; none where the named value is within the normal.
fn ordinary(
    vote: &Vote,
    named: &Counterfactual,
    day: Day,
    facts: &Facts,
    rules: &Rules,
) -> Option<Counterfactual> {
    let Counterfactual::Lifts { metric, value, .. } = *named else { return None };
    let need = need(facts.profile.sleep_need_min, day, &facts.races, rules);
    band(vote, need, rules).filter(|normal| value < normal.low || value > normal.high)?;
    let usual = vote.statistics?.mu?;
    let does = |mornings: &i32| {
        let low_is_good = metric == Metric::RestingHeartRate;
        needed(vote, day, *mornings, facts, rules)
            .is_some_and(|(_, x)| if low_is_good { usual < x } else { usual > x })
    };
    let mornings = (1..=rules.signal.acute_days).find(does)?;
    Some(Counterfactual::Ordinary { metric, mornings })
}

/// `x_k = (na·T − Σ kept)/k` and the line it is measured by, with the baseline as it will be on that morning: its days
/// lie a week back, so all of them are known today.
fn needed(vote: &Vote, day: Day, mornings: i32, facts: &Facts, rules: &Rules) -> Option<(Line, f64)> {
    let stream = stream(vote, facts)?;
    let then = day + mornings;
    let line = match vote.metric {
        Metric::Sleep => sleep_line(vote, then, facts, rules)?,
        _ => line(vote.metric, stream, day, then, facts, rules)?,
    };
    let kept: Vec<f64> = stream
        .window(then - (rules.signal.acute_days - 1), day)
        .iter()
        .map(|v| line.winsorised(transformed(vote.metric, v.value)))
        .collect();
    let na = kept.len() as f64 + f64::from(mornings);
    let x = (na * line.at - kept.iter().sum::<f64>()) / f64::from(mornings);
    Some((line, x))
}

/// The line a mean must not reach, in the statistics' unit: bpm, ln ms, minutes.
struct Line {
    at: f64,
    /// The best and the worst plausible value of a day.
    plausible: (f64, f64),
    /// What values are drawn in to.
    winsor: (f64, f64),
}

impl Line {
    fn winsorised(&self, value: f64) -> f64 {
        value.clamp(self.winsor.0, self.winsor.1)
    }

    /// A value on the good side of `x` as it is shown, to a tenth or a minute; none where that is not plausible. Where
    /// days that leave the week do the work alone, the worst plausible value.
    fn good_side(&self, metric: Metric, x: f64) -> Option<f64> {
        let (best, worst) = self.plausible;
        if metric == Metric::RestingHeartRate {
            let at_most = ((x.min(worst) * 10.0).ceil() - 1.0) / 10.0;
            return (at_most >= best).then_some(at_most);
        }
        let steps = if metric == Metric::Hrv { 10.0 } else { 1.0 };
        let at_least = ((in_unit(metric, x.max(worst)) * steps).floor() + 1.0) / steps;
        (at_least <= in_unit(metric, best)).then_some(at_least)
    }
}

/// `T = mu + s·theta·sd*`, and the plausible range of two `sd*` around mu.
///
/// Below `T` there is no vote. Resting heart rate may lose its vote earlier, by a rise too small in beats to matter.
fn line(metric: Metric, stream: &Stream, day: Day, then: Day, facts: &Facts, rules: &Rules) -> Option<Line> {
    let base = baseline(
        stream,
        bridge(stream, &facts.streams, &facts.changes),
        then,
        &excluded(day, facts, rules),
        rules,
    )?;
    let kept = stream.window(then - (rules.signal.acute_days - 1), day).len();
    let na = kept + usize::try_from(then - day).ok()?;
    let enough = na >= rules.signal.acute_min_days && base.nb >= rules.signal.baseline_min_days;
    let wrong_way = if metric == Metric::Hrv { -1.0 } else { 1.0 };
    let theta = theta(facts.profile.preset.p(rules), na, base.nb, rules);
    let reach = rules.signal.outlier_scales * base.scale;
    let plausible = wrong_way * rules.explanation.plausible_sd * base.sd_floored;
    enough.then_some(Line {
        at: base.mu + wrong_way * theta * base.sd_floored,
        plausible: (base.mu - plausible, base.mu + plausible),
        winsor: (base.median - reach, base.median + reach),
    })
}

/// Sleep has no spread: its line is the lower edge of the band, and up to the upper one a night is plausible.
fn sleep_line(vote: &Vote, then: Day, facts: &Facts, rules: &Rules) -> Option<Line> {
    let need = need(facts.profile.sleep_need_min, then, &facts.races, rules);
    let Band { low, high } = band(vote, need, rules)?;
    Some(Line { at: low, plausible: (high, 0.0), winsor: (f64::MIN, f64::MAX) })
}

/// The verdict with a metric as usual on the days its votes of this morning and the two before look at.
fn without(vote: &Vote, morning: &Morning, facts: &Facts, rules: &Rules) -> Option<Counterfactual> {
    let today = morning.verdict.tier?;
    let key = vote.stream.as_ref()?;
    let usual = vote.statistics?.mu.map(|mu| in_unit(vote.metric, mu));
    let need = need(facts.profile.sleep_need_min, morning.day, &facts.races, rules);
    let usual = match vote.metric {
        Metric::Sleep => usual.map_or(need, |b| b.max(need)),
        _ => usual?,
    };
    let first = morning.day - (rules.signal.acute_days - 1) - rules.verdict.persistence_mornings;
    let calm = |stream: &Stream| {
        let value = |v: &series::Value| {
            let value = if (first..=morning.day).contains(&v.day) { usual } else { v.value };
            series::Value { value, ..*v }
        };
        Stream::new(stream.key().clone(), stream.values().iter().map(value).collect(), rules)
    };
    let streams = facts.streams.iter().map(|s| if s.key() == key { calm(s) } else { s.clone() }).collect();
    let tier = judge(morning.day, &Facts { streams, ..facts.clone() }, rules).tier?;
    (tier < today).then_some(Counterfactual::Without { metric: vote.metric, tier })
}

/// The first session that is easy today and would be hard again if the gate passed on an easy run before it.
///
/// A hard session that a cut withdrew is left out: it comes back late in the week, and not by a pass alone.
fn pass(morning: &Morning, facts: &Facts, rules: &Rules) -> Option<Counterfactual> {
    if facts.gate == Gate::Pass {
        return None;
    }
    let passed = Facts { gate: Gate::Pass, ..facts.clone() };
    let then = evaluate(morning.day, &passed, Offers::Open, rules);
    let eased =
        |x: &&Adjusted| x.after.intensity < x.session.intensity && !x.rules.contains(&RuleId::SignalCut);
    morning.sessions.iter().filter(eased).find_map(|x| {
        let back = then.sessions.iter().find(|y| y.session.id == x.session.id)?;
        if back.after.intensity < x.session.intensity {
            return None;
        }
        let easy = |y: &&Adjusted| {
            y.after.kind.is_run()
                && !y.session.completed
                && y.after.intensity == Intensity::Easy
                && y.session.intensity == Intensity::Easy
        };
        let before = morning.sessions.iter().filter(easy).filter(|y| y.after.day < x.session.day);
        Some(Counterfactual::Pass {
            run: before.map(|y| y.after.day).max()?,
            day: back.after.day,
            session: x.session.id.clone(),
            what: name::session(&back.after),
        })
    })
}

fn stream<'a>(vote: &Vote, facts: &'a Facts) -> Option<&'a Stream> {
    let key = vote.stream.as_ref()?;
    facts.streams.iter().find(|s| s.key() == key)
}

#[cfg(test)]
mod tests;
