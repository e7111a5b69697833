//! Vote ← window means ← days.

use super::{About, Node, Source, cited};
use crate::explain::message::{Message, Number, Unit, count, minutes, plain};
use crate::explain::signal::{number, signal_words};
use crate::explain::{ids, name};
use crate::health::stream::Metric;
use crate::rules::{Rules, Situation};
use crate::signal::band::in_unit;
use crate::signal::baseline::{Baseline, baseline, baseline_days, last_silence, transformed};
use crate::signal::bridge::bridge;
use crate::signal::series::{Stream, Value};
use crate::signal::vote::{Statistics, Vote};
use crate::verdict::judge::excluded;

/// A metric's vote, or why it has none.
pub fn vote<'r>(vote: &Vote, s: &Situation<'_>, rules: &'r Rules) -> Node<'r> {
    let words = signal_words(vote, &s.verdict.raw, s.day, s.facts, rules);
    let says = ids::tree_signal(words.name, words.sentence);
    let stream = s.facts.streams.iter().find(|x| Some(x.key()) == vote.stream.as_ref());
    let Some(stream) = stream else { return Node::leaf(says) };
    let Some(statistics) = vote.statistics else {
        let parameters = vote.reason.map_or(&[][..], |r| cited::unavailable(r, vote.metric == Metric::Sleep));
        return Node::new(says, parameters, week_days(stream, s), rules);
    };
    let mut because = vec![week(vote, &statistics, stream, s, rules)];
    because.extend(usual(vote, &statistics, stream, s, rules));
    because.push(line(vote, &statistics, s, rules));
    let parameters = if vote.saturated { cited::SATURATION } else { &[] };
    Node::new(says, parameters, because, rules)
}

fn week<'r>(vote: &Vote, x: &Statistics, stream: &Stream, s: &Situation<'_>, rules: &'r Rules) -> Node<'r> {
    let first = s.day - (rules.signal.acute_days - 1);
    let of = |mean: f64| precise(vote.metric, in_unit(vote.metric, mean));
    let says = ids::tree_week(count(vote.na), first, s.day, of(x.a), of(x.a_trim));
    let parameters = if vote.metric == Metric::Sleep { cited::WEEK_OF_SLEEP } else { cited::WEEK };
    Node::new(says, parameters, week_days(stream, s), rules)
}

fn week_days<'r>(stream: &Stream, s: &Situation<'_>) -> Vec<Node<'r>> {
    let first = s.day - (s.rules.signal.acute_days - 1);
    stream.window(first, s.day).iter().map(|v| day(stream, v, false, s)).collect()
}

/// A day with the stream it was measured on.
fn day<'r>(stream: &Stream, value: &Value, left_out: bool, s: &Situation<'_>) -> Node<'r> {
    let shown = number(stream.key().metric(), value.value);
    let says = if left_out { ids::tree_left_out(value.day, shown) } else { ids::tree_day(value.day, shown) };
    let source = Source { stream: stream.key().clone(), age_days: s.day - value.day, samples: value.samples };
    Node { about: About::Day { day: value.day, source }, ..Node::leaf(says) }
}

/// The baseline with its days; none for sleep with too few nights.
fn usual<'r>(
    vote: &Vote,
    x: &Statistics,
    stream: &Stream,
    s: &Situation<'_>,
    rules: &'r Rules,
) -> Option<Node<'r>> {
    let metric = vote.metric;
    let mean = precise(metric, in_unit(metric, x.mu?));
    let (first, last) = baseline_days(s.day, rules);
    if metric == Metric::Sleep {
        let nights = stream.window(first, last).iter().map(|v| day(stream, v, false, s)).collect();
        let says = ids::tree_usual_sleep(count(vote.nb), first, last, mean);
        return Some(Node::new(says, cited::BASELINE_OF_SLEEP, nights, rules));
    }
    let out = excluded(s.day, s.facts, rules);
    let bridge = bridge(stream, &s.facts.streams, &s.facts.changes);
    let base = baseline(stream, bridge, s.day, &out, rules)?;
    let first = last_silence(stream, first, s.day, rules.signal.silence_days).map_or(first, |d| d.max(first));
    let far = |v: &Value| {
        (transformed(metric, v.value) - base.median).abs() > rules.signal.outlier_scales * base.scale
    };
    let days = stream.window(first, last).iter();
    let taken_over = bridge.map_or(0, |b| b.values(stream, s.day, &out, rules).len());
    let taken_over = (taken_over > 0)
        .then(|| Node::new(ids::tree_bridged(count(taken_over)), cited::BRIDGE, Vec::new(), rules));
    let days = days.map(|v| day(stream, v, out.contains(&v.day) || far(v), s)).chain(taken_over).collect();
    let says = ids::tree_usual(count(vote.nb), first, last, mean, spread(metric, &base));
    let floor = match metric {
        Metric::Hrv => cited::FLOOR_OF_HRV,
        _ => cited::FLOOR_OF_RESTING_HEART_RATE,
    };
    Some(Node::new(says, &[cited::BASELINE, floor].concat(), days, rules))
}

/// The spread of days; HRV's, a difference of logarithms, as a share.
fn spread(metric: Metric, base: &Baseline) -> Number {
    match metric {
        Metric::Hrv => Number { value: base.sd_floored * 100.0, unit: Unit::Percent, digits: 1 },
        _ => precise(metric, base.sd_floored),
    }
}

fn line<'r>(vote: &Vote, x: &Statistics, s: &Situation<'_>, rules: &'r Rules) -> Node<'r> {
    let Some(theta) = x.theta else {
        return Node::new(sleep_line(rules), cited::SLEEP, Vec::new(), rules);
    };
    let mut parameters = [cited::preset(s.facts.profile.preset), cited::LINE].concat();
    if vote.metric == Metric::RestingHeartRate {
        parameters.extend(cited::RISE);
    }
    let says = ids::tree_line(name::metric(vote.metric), plain(x.z, 2), plain(theta, 2));
    Node::new(says, &parameters, Vec::new(), rules)
}

fn sleep_line(rules: &Rules) -> Message {
    let r = &rules.sleep;
    ids::tree_sleep_line(minutes(r.floor_min), count(r.floor_nights), minutes(r.own_drop_min))
}

/// With a decimal more than is shown elsewhere: a derivation is for checking.
fn precise(metric: Metric, value: f64) -> Number {
    match metric {
        Metric::Sleep => minutes(value),
        _ => Number { digits: 1, ..number(metric, value) },
    }
}
