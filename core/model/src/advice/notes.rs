//! Notes that never vote: a single value far from normal, and HRV that varies more or less than it used to.

use crate::advice::{Advice, Topic};
use crate::explain::ids;
use crate::explain::message::{Message, percent};
use crate::explain::name;
use crate::explain::signal::number;
use crate::health::stream::Metric;
use crate::rules::{Rules, Situation};
use crate::signal::baseline::{floor, transformed};
use crate::signal::series::{Stream, Value};
use crate::signal::vote::Vote;
use crate::time::Day;

pub(super) fn advice(s: &Situation<'_>) -> Vec<Advice> {
    single_values(s).into_iter().chain(variation(s)).collect()
}

/// Values of today further than two standard deviations from the baseline, either way.
fn single_values(s: &Situation<'_>) -> Option<Advice> {
    let mut says: Vec<Message> = s.verdict.raw.votes.iter().filter_map(|v| single_value(v, s)).collect();
    if says.is_empty() {
        return None;
    }
    says.push(ids::advice_single());
    Some(Advice::new(Topic::SingleValue, says, &["signal.note_sd"], s.rules))
}

fn single_value(vote: &Vote, s: &Situation<'_>) -> Option<Message> {
    // Sleep has no spread. What asks about illness is said already, and what votes is no single value.
    let statistics = vote.statistics.filter(|_| !vote.ask_ill && !vote.votes())?;
    let (mu, sd) = (statistics.mu?, statistics.sd?.max(floor(vote.metric, s.rules)));
    let today = stream(vote, s)?.on(s.day)?.value;
    let distance = transformed(vote.metric, today) - mu;
    let value = number(vote.metric, today);
    let metric = name::metric(vote.metric);
    (distance.abs() > s.rules.signal.note_sd * sd).then(|| match distance > 0.0 {
        true => ids::advice_single_above(metric, value),
        false => ids::advice_single_below(metric, value),
    })
}

/// The coefficient of variation of the last week beside those of the weeks before.
fn variation(s: &Situation<'_>) -> Option<Advice> {
    let vote = s.verdict.raw.votes.iter().find(|v| v.metric == Metric::Hrv && v.is_available())?;
    let (today, before) = variations(stream(vote, s)?, s.day, s.rules)?;
    let share = |counts: &dyn Fn(&f64) -> bool| {
        100.0 * before.iter().filter(|v| counts(v)).count() as f64 / before.len() as f64
    };
    let signal = &s.rules.signal;
    let of = |share: f64| percent(share.floor() as i64);
    let (above, below) = (share(&|v| *v < today), share(&|v| *v > today));
    let (says, line) = if above > signal.cv_high_percentile {
        (ids::advice_cv_high(of(above)), "signal.cv_high_percentile")
    } else if below > 100.0 - signal.cv_low_percentile {
        (ids::advice_cv_low(of(below)), "signal.cv_low_percentile")
    } else {
        return None;
    };
    let parameters = [line, "advice.cv_days", "advice.cv_values", "advice.cv_windows"];
    Some(Advice::new(Topic::HrvVariation, vec![says, ids::advice_cv_thin()], &parameters, s.rules))
}

/// The coefficient of variation of the week that ends on a day, and those of the weeks that end on the days before;
/// none where today or too many of those have too few values.
fn variations(stream: &Stream, day: Day, rules: &Rules) -> Option<(f64, Vec<f64>)> {
    let r = &rules.advice;
    let week = rules.signal.acute_days - 1;
    let known = stream.window(day - r.cv_days - week, day);
    // Both ends only ever move on, so that two months cost one walk.
    let (mut from, mut to) = (0, 0);
    let mut ending = |last: Day| {
        from += known.iter().skip(from).take_while(|v| v.day < last - week).count();
        to += known.iter().skip(to).take_while(|v| v.day <= last).count();
        known.get(from..to).filter(|values| values.len() >= r.cv_values).map(variation_of)
    };
    let before: Vec<f64> = (day - r.cv_days).through(day - 1).filter_map(&mut ending).collect();
    Some((ending(day)?, before)).filter(|(_, before)| before.len() >= r.cv_windows)
}

/// Sample standard deviation over mean, of milliseconds as they are.
fn variation_of(values: &[Value]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().map(|v| v.value).sum::<f64>() / count;
    let squares: f64 = values.iter().map(|v| (v.value - mean) * (v.value - mean)).sum();
    (squares / (count - 1.0)).sqrt() / mean
}

fn stream<'a>(vote: &Vote, s: &Situation<'a>) -> Option<&'a Stream> {
    let key = vote.stream.as_ref()?;
    s.facts.streams.iter().find(|x| x.key() == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, ids_of, runner, steady, texts, topics, with_stream};
    use crate::facts::Facts;
    use crate::health::stream::Method;

    #[test]
    fn a_single_value_is_noted_beyond_two_standard_deviations() {
        // Ordinary days spread less than the floors of 1.0 bpm around 50 and 0.05 around 60 ms on the logarithm's scale.
        let noted = |method, on: i32, value| {
            let facts = with_stream(runner(), method, |back, v| if back == on { value } else { v });
            topics(&facts).contains(&Topic::SingleValue)
        };
        assert_eq!([51.9, 52.5, 47.5].map(|v| noted(Method::SleepingLow, 0, v)), [false, true, true]);
        assert!(!noted(Method::SleepingLow, 0, 58.0), "that one asks whether you are ill");
        assert_eq!([54.6, 53.9, 67.0].map(|v| noted(Method::Rmssd, 0, v)), [false, true, true]);
        assert!(!noted(Method::Stages, 0, 200.0), "sleep has no spread");
        assert!(!noted(Method::SleepingLow, 1, 52.5), "yesterday's is no news");
    }

    #[test]
    fn two_single_values_share_a_note() {
        let both = with_stream(runner(), Method::SleepingLow, |back, v| if back == 0 { 52.6 } else { v });
        let both = with_stream(both, Method::Rmssd, |back, v| if back == 0 { 52.0 } else { v });
        assert_eq!(
            texts(&both)[0],
            "Resting heart rate today, 53 bpm, is clearly above what is usual for you. HRV today, 52 ms, is clearly \
             below what is usual for you. A single value changes nothing: a late meal, a late hard run or too little \
             to drink can do that."
        );
    }

    /// HRV of ninety days with a swing of so many ms on the days before the last week, and in it.
    fn swinging(before: f64, lately: f64) -> Facts {
        let swing = |back: i32| if back > 6 { before + f64::from(back % 5) * 0.01 } else { lately };
        with_stream(steady(), Method::Rmssd, |back, _| {
            60.0 + if back % 2 == 0 { swing(back) } else { -swing(back) }
        })
    }

    #[test]
    fn hrv_that_varies_more_or_less_than_ever_is_noted() {
        assert_eq!(ids_of(&swinging(1.0, 2.0)), ["advice_cv_high", "advice_cv_thin"]);
        assert_eq!(ids_of(&swinging(2.0, 1.0)), ["advice_cv_low", "advice_cv_thin"]);
        assert_eq!(topics(&swinging(1.0, 1.02)), []);
    }

    #[test]
    fn a_variation_needs_four_weeks_of_weeks_and_five_values_each() {
        let rules = Rules::built_in().unwrap();
        let facts = swinging(1.0, 2.0);
        let hrv = facts.streams.iter().find(|x| x.key().metric() == Metric::Hrv).unwrap();
        let known = |keep: &dyn Fn(i32) -> bool| {
            let values = hrv.values().iter().filter(|v| keep(TODAY - v.day)).copied().collect();
            variations(&Stream::new(hrv.key().clone(), values, rules), TODAY, rules)
                .map(|(_, before)| before.len())
        };
        assert_eq!(known(&|_| true), Some(66));
        // The first week of five values ends four days after the first value.
        assert_eq!(known(&|back| back <= 32), Some(28));
        assert_eq!(known(&|back| back <= 31), None);
        assert_eq!(known(&|back| back != 1 && back != 3), Some(66));
        assert_eq!(known(&|back| back != 1 && back != 3 && back != 5), None);
    }
}
