//! The sleep vote: seven hours, the athlete's own habit, and the difference between a bad week and a bad decade.

use crate::health::stream::{Metric, StreamKey};
use crate::plan::race::{Priority, Race};
use crate::rules::Rules;
use crate::signal::baseline::baseline_days;
use crate::signal::primary::{is_silent, primary};
use crate::signal::series::Stream;
use crate::signal::vote::{Grade, Statistics, Unavailable, Vote};
use crate::statistics::mean;
use crate::time::Day;

/// Minutes of sleep needed: the stated need, half an hour more with an A or B race in the coming week, within bounds.
pub fn need(stated_min: Option<f64>, day: Day, races: &[Race], rules: &Rules) -> f64 {
    let rules = &rules.sleep;
    let soon = |r: &Race| {
        r.priority != Priority::C && r.day <= day + (rules.need_race_days - 1) && r.last_day() >= day
    };
    let extra = if races.iter().any(soon) { rules.need_race_min } else { 0.0 };
    rules.need_span_min.clamp(stated_min.unwrap_or(rules.need_min) + extra)
}

/// The vote of sleep on a morning.
pub fn sleep_vote(day: Day, streams: &[Stream], pins: &[StreamKey], need: f64, rules: &Rules) -> Vote {
    let metric = Metric::Sleep;
    let Some(stream) = primary(metric, day, streams, pins, rules) else {
        return Vote::unavailable(metric, None, Unavailable::NoStream, 0, 0);
    };
    let week = stream.window(day - (rules.signal.acute_days - 1), day);
    let nights: Vec<f64> = week.iter().map(|v| v.value).collect();
    let (from, to) = baseline_days(day, rules);
    let before: Vec<f64> = stream.window(from, to).iter().map(|v| v.value).collect();
    let (na, nb) = (nights.len(), before.len());
    let unavailable = |reason| Vote::unavailable(metric, Some(stream), reason, na, nb);
    if is_silent(stream, day, rules.stream.silent_days) {
        return unavailable(Unavailable::Stale);
    }
    let shortest = nights.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map(|s| s.0);
    let others: Vec<f64> =
        nights.iter().enumerate().filter(|(i, _)| Some(*i) != shortest).map(|(_, v)| *v).collect();
    let enough = na >= rules.sleep.acute_min_nights;
    let Some((m, m_trim)) = mean(&nights).zip(mean(&others)).filter(|_| enough) else {
        return unavailable(Unavailable::AcuteDays);
    };
    let b = mean(&before).filter(|_| nb >= rules.sleep.baseline_min_nights);

    let r = &rules.sleep;
    let short_nights = nights.iter().filter(|v| **v < r.floor_min).count();
    let floor = m < r.floor_min && m_trim < r.floor_min && short_nights >= r.floor_nights;
    let own = b.is_some_and(|b| {
        b >= r.floor_min
            && m <= b - r.own_drop_min
            && m_trim <= b - r.own_trim_drop_min
            && m <= need - r.own_need_drop_min
    });
    let very_short_run =
        (0..r.strong_nights).all(|back| stream.on(day - back).is_some_and(|v| v.value < r.strong_night_min));
    let strong = floor && ((m < r.strong_mean_min && m_trim < r.strong_trim_min) || very_short_run);
    let standing = b.is_some_and(|b| b < r.floor_min && m >= b - r.standing_min);
    let grade = match (floor || own, strong) {
        (false, _) => Grade::None,
        (true, _) if standing => Grade::Standing,
        (true, true) => Grade::Strong,
        (true, false) => Grade::Mild,
    };
    let reference = b.map_or(need, |b| b.min(need)).max(r.floor_min);
    Vote {
        metric,
        stream: Some(stream.key().clone()),
        grade,
        reason: None,
        na,
        nb,
        statistics: Some(Statistics {
            mu: b,
            sd: None,
            a: m,
            a_trim: m_trim,
            theta: None,
            z: (reference - m) / r.z_scale_min,
            z_trim: None,
        }),
        saturated: false,
        bridged: false,
        ask_ill: false,
    }
}
