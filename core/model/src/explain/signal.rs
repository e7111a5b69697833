//! The words of one signal.

use serde::Serialize;

use super::message::{Message, Number, Unit, Value, bpm, count, minutes, ms};
use super::{ids, name};
use crate::facts::Facts;
use crate::health::stream::Metric;
use crate::rules::Rules;
use crate::signal::band::{Band, band, in_unit};
use crate::signal::sleep::need;
use crate::signal::vote::{Grade, Statistics, Unavailable, Vote};
use crate::time::Day;
use crate::verdict::raw::Raw;

/// What is shown of a signal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SignalWords {
    /// Which one.
    pub metric: Metric,
    /// Its heading.
    pub name: Message,
    /// The mean of seven days with its unit; none while unavailable.
    pub mean: Option<Number>,
    /// The latest value of the last seven days.
    pub last: Option<Message>,
    /// The normal range; none while unavailable.
    pub normal: Option<Message>,
    /// A word or two: "within normal", "4 bpm above", "learning: 9 of 14 mornings".
    pub state: Message,
    /// The same in sentences.
    pub sentence: Message,
    /// How many mornings its normal has to have, while it is being learned.
    pub learning: Option<usize>,
}

/// The words of one of a morning's votes.
pub fn signal_words(vote: &Vote, raw: &Raw, day: Day, facts: &Facts, rules: &Rules) -> SignalWords {
    let reading = Reading::new(vote, day, facts, rules);
    let range = reading.as_ref().map(Reading::range);
    let (state, sentence) = match &reading {
        Some(reading) => (reading.state(raw), reading.sentence(raw)),
        None => unavailable(vote, day, facts, rules),
    };
    SignalWords {
        metric: vote.metric,
        name: name::signal(vote),
        mean: reading.as_ref().map(|r| r.number(r.mean)),
        last: last(vote, day, facts, rules),
        normal: range.map(ids::normal_range),
        state,
        sentence,
        learning: reading.is_none().then(|| learning(vote, rules)).flatten().map(|(_, need)| need),
    }
}

/// A value of a metric with its unit.
pub fn number(metric: Metric, value: f64) -> Number {
    match metric {
        Metric::RestingHeartRate => bpm(value),
        Metric::Hrv => ms(value),
        Metric::Sleep => minutes(value),
    }
}

/// An available vote in the unit that is shown.
pub(super) struct Reading<'a> {
    vote: &'a Vote,
    statistics: Statistics,
    /// The mean of the last week.
    pub mean: f64,
    /// What "above" and "below" are counted from; none for sleep without a baseline.
    usual: Option<f64>,
    /// Where it may lie without a vote.
    pub band: Band,
    rules: &'a Rules,
}

impl<'a> Reading<'a> {
    pub fn new(vote: &'a Vote, day: Day, facts: &Facts, rules: &'a Rules) -> Option<Self> {
        let statistics = vote.statistics?;
        let need = need(facts.profile.sleep_need_min, day, &facts.races, rules);
        Some(Self {
            vote,
            statistics,
            mean: in_unit(vote.metric, statistics.a),
            usual: statistics.mu.map(|mu| in_unit(vote.metric, mu)),
            band: band(vote, need, rules)?,
            rules,
        })
    }

    /// A mean, or an edge of the band it is held against. A decimal of a beat decides a vote, so it is shown; one of a
    /// millisecond is where whole numbers would show a mean inside that lies outside: "58 ms, normal 58–67 ms".
    fn number(&self, value: f64) -> Number {
        let number = number(self.vote.metric, value);
        let Band { low, high } = self.band;
        let whole = low.round() <= self.mean.round() && self.mean.round() <= high.round();
        let precise = match self.vote.metric {
            Metric::RestingHeartRate => true,
            Metric::Hrv => whole && !self.band.contains(self.mean),
            Metric::Sleep => false,
        };
        if precise { Number { digits: 1, ..number } } else { number }
    }

    /// How far below its own habit sleep lies, when that is what counts.
    pub fn below_own(&self) -> Option<Number> {
        let below = self.usual? - self.mean;
        (below >= self.rules.sleep.own_drop_min).then(|| number(self.vote.metric, below))
    }

    /// The distance from what is usual, without its direction.
    pub fn distance(&self) -> Number {
        number(self.vote.metric, (self.mean - self.usual.unwrap_or(self.mean)).abs())
    }

    fn range(&self) -> Message {
        let Band { low, high } = self.band;
        let low: Value = match self.vote.metric {
            Metric::Sleep => minutes(low).into(),
            _ => Number { unit: Unit::Plain, ..self.number(low) }.into(),
        };
        ids::range(low, self.number(high))
    }

    /// The normal range with what "above" and "below" are counted from, where that is known.
    fn around(&self, range: Message) -> Message {
        match self.usual {
            Some(usual) => ids::range_around(range, self.number(usual)),
            None => range,
        }
    }

    fn state(&self, raw: &Raw) -> Message {
        if self.vote.grade == Grade::Standing {
            return if raw.strong > 0 { ids::state_standing() } else { ids::state_usual() };
        }
        // A signal that votes is outside also where rounding, or a single day, has its line on the edge.
        if self.band.contains(self.mean) && !self.vote.votes() {
            return ids::state_normal();
        }
        match self.usual {
            Some(usual) if self.mean > usual => ids::state_above(self.distance()),
            Some(_) if self.vote.metric != Metric::Sleep => ids::state_below(self.distance()),
            _ if self.mean >= self.band.high => ids::state_above(minutes(self.mean - self.band.high)),
            _ => match self.below_own() {
                Some(below) => ids::state_below(below),
                None => ids::state_under(minutes(self.rules.sleep.floor_min)),
            },
        }
    }

    fn sentence(&self, raw: &Raw) -> Message {
        let (mean, range) = (self.number(self.mean), self.range());
        match self.vote.grade {
            Grade::Standing if raw.strong > 0 => ids::says_standing(mean),
            Grade::Standing => ids::says_usual(mean),
            Grade::Strong => ids::says_strong(mean, self.around(range)),
            Grade::Mild if self.vote.saturated => ids::says_saturated(mean, self.around(range)),
            Grade::Mild => ids::says_mild(mean, self.around(range)),
            _ if self.band.contains(self.mean) => ids::says_normal(mean, range),
            _ if self.statistics.z > 0.0 => ids::says_not_yet(mean, self.around(range)),
            _ => ids::says_other_way(mean, self.around(range)),
        }
    }
}

/// How many mornings of the baseline there are, and how many are needed, while a normal is being learned.
///
/// A week with too few values is learning too as long as the baseline is: the athlete waits for the same thing.
pub fn learning(vote: &Vote, rules: &Rules) -> Option<(usize, usize)> {
    let needed = rules.signal.baseline_min_days;
    let waits = vote.reason == Some(Unavailable::BaselineDays)
        || vote.reason == Some(Unavailable::AcuteDays) && vote.metric != Metric::Sleep && vote.nb < needed;
    waits.then_some((vote.nb, needed))
}

/// The same as a sentence.
pub fn learning_says(have: usize, need: usize) -> Message {
    ids::learning(count(have), count(need))
}

fn unavailable(vote: &Vote, day: Day, facts: &Facts, rules: &Rules) -> (Message, Message) {
    if let Some((have, need)) = learning(vote, rules) {
        let (have, need) = (count(have), count(need));
        return (ids::state_learning(have, need), ids::says_learning(have, need));
    }
    let last = vote.stream.as_ref().and_then(|key| {
        facts.streams.iter().find(|s| s.key() == key).and_then(|s| s.last_until(day)).map(|v| v.day)
    });
    match (vote.reason, last) {
        (Some(Unavailable::Stale), Some(last)) => (ids::state_stale(last), ids::says_stale(last)),
        (Some(Unavailable::AcuteDays), _) => {
            let needed = match vote.metric {
                Metric::Sleep => rules.sleep.acute_min_nights,
                _ => rules.signal.acute_min_days,
            };
            let (have, need) = (count(vote.na), count(needed));
            (ids::state_few(have, need), ids::says_few(have, need))
        }
        (Some(Unavailable::Noisy), _) => (ids::state_noisy(), ids::says_noisy()),
        _ => (ids::state_absent(), ids::says_absent()),
    }
}

fn last(vote: &Vote, day: Day, facts: &Facts, rules: &Rules) -> Option<Message> {
    let stream = facts.streams.iter().find(|s| Some(s.key()) == vote.stream.as_ref())?;
    let value = stream.window(day - (rules.signal.acute_days - 1), day).last()?;
    let shown = number(vote.metric, value.value);
    Some(if value.day == day { ids::last_night(shown) } else { ids::last_on(shown, value.day) })
}
