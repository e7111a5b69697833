//! Nights: from stretches of sleep to one main sleep and its naps a day.
//!
//! Every instant belongs to exactly one *sleep day*: that of its local time six hours on, so a day of sleep runs
//! from 18:00 to 18:00. Two sources are never added: each builds its own nights, and one of them is chosen.

use std::collections::{BTreeMap, BTreeSet};

use crate::health::record::SleepStage;
use crate::health::stream::Method;
use crate::rules::Rules;
use crate::time::{Day, HOUR_MS, MINUTE_MS, Moment, minutes};

/// One stretch of sleep (or of lying awake) from a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment<S> {
    /// Where it comes from. The order of sources is their key order.
    pub source: S,
    /// When it began, with the offset in force there.
    pub start: Moment,
    /// When it ended, with the offset in force there.
    pub end: Moment,
    /// What kind of sleep.
    pub stage: SleepStage,
}

/// A sleep without an interruption of more than 90 minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sleep {
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: Moment,
    /// Milliseconds asleep in it.
    pub asleep_ms: i64,
}

impl Sleep {
    /// Minutes asleep.
    pub fn minutes(&self) -> f64 {
        minutes(self.asleep_ms)
    }
}

/// What one source says of one sleep day.
#[derive(Debug, Clone, PartialEq)]
pub struct Night<S> {
    /// The sleep day.
    pub day: Day,
    /// The source.
    pub source: S,
    /// Stages, plain sleep, or time in bed.
    pub method: Method,
    /// The longest sleep of the day, when it reaches two hours and the day's total is plausible.
    pub main: Option<Sleep>,
    /// The total is more than anybody sleeps: there is no main sleep then.
    pub implausible: bool,
    /// The other sleeps of 20 minutes and more, in order.
    pub naps: Vec<Sleep>,
    /// Milliseconds asleep in all sleeps of the day, short ones included: how much the source saw.
    pub seen_ms: i64,
    /// The most minutes of naps that count.
    pub nap_cap_min: f64,
}

impl<S> Night<S> {
    /// Minutes of naps that count towards [`Self::tst24_min`].
    pub fn nap_min(&self) -> f64 {
        minutes(self.naps.iter().map(|n| n.asleep_ms).sum::<i64>()).min(self.nap_cap_min)
    }

    /// Minutes of main sleep (TST).
    pub fn tst_min(&self) -> Option<f64> {
        self.main.map(|m| m.minutes())
    }

    /// Minutes of main sleep and naps (TST24).
    pub fn tst24_min(&self) -> Option<f64> {
        self.main.map(|m| m.minutes() + self.nap_min())
    }
}

/// The sleep day of an end of sleep.
pub fn sleep_day(end: Moment, rules: &Rules) -> Day {
    // A day of sleep ends at 18:00: someone who works nights sleeps on the day they go to bed.
    end.plus_ms(rules.night.day_shift_h * HOUR_MS).day()
}

/// All nights of all sources, oldest first and within a day in order of preference: those with a main sleep, the
/// pinned source, stages before plain sleep before time in bed, most minutes, key order. The first of a day is
/// *the* night of that day.
pub fn assemble<S: Ord + Clone>(segments: &[Segment<S>], pin: Option<&S>, rules: &Rules) -> Vec<Night<S>> {
    in_order(all_nights(segments, rules), |night| pin == Some(&night.source))
}

/// The same with the athlete's order of streams: each day is pinned the first of them that has a night in the four weeks
/// up to it.
pub fn assemble_ordered<S: Ord + Clone>(
    segments: &[Segment<S>],
    order: &[(S, Method)],
    rules: &Rules,
) -> Vec<Night<S>> {
    let nights = all_nights(segments, rules);
    let days_of = |(source, method): &(S, Method)| -> BTreeSet<Day> {
        let of = |n: &&Night<S>| n.main.is_some() && n.method == *method && n.source == *source;
        nights.iter().filter(of).map(|n| n.day).collect()
    };
    let known: Vec<(&S, BTreeSet<Day>)> = order.iter().map(|stream| (&stream.0, days_of(stream))).collect();
    let pin = |day: Day| {
        let window = day - (rules.stream.window_days - 1)..=day;
        known.iter().find(|(_, days)| days.range(window.clone()).next().is_some()).map(|(source, _)| *source)
    };
    in_order(nights, |night| pin(night.day) == Some(&night.source))
}

fn all_nights<S: Ord + Clone>(segments: &[Segment<S>], rules: &Rules) -> Vec<Night<S>> {
    let mut by_source: BTreeMap<&S, Vec<&Segment<S>>> = BTreeMap::new();
    for segment in segments.iter().filter(|s| s.end.epoch_ms > s.start.epoch_ms) {
        by_source.entry(&segment.source).or_default().push(segment);
    }
    by_source.into_iter().flat_map(|(source, segments)| nights_of(source, &segments, rules)).collect()
}

fn in_order<S: Ord + Clone>(nights: Vec<Night<S>>, pinned: impl Fn(&Night<S>) -> bool) -> Vec<Night<S>> {
    let mut keyed: Vec<(bool, Night<S>)> = nights.into_iter().map(|n| (!pinned(&n), n)).collect();
    keyed.sort_by(|(not_a, a), (not_b, b)| {
        (a.day, a.main.is_none(), not_a, a.method)
            .cmp(&(b.day, b.main.is_none(), not_b, b.method))
            .then(b.seen_ms.cmp(&a.seen_ms))
            .then_with(|| a.source.cmp(&b.source))
    });
    keyed.into_iter().map(|(_, night)| night).collect()
}

/// *The* night of each day of [`assemble`]'s list.
pub fn chosen<S>(nights: &[Night<S>]) -> impl Iterator<Item = &Night<S>> {
    let mut last = None;
    nights.iter().filter(move |n| last.replace(n.day) != Some(n.day))
}

/// What kind of record counts as sleep for a source on a day.
pub(super) fn method_of(stage: SleepStage) -> Option<Method> {
    match stage {
        SleepStage::Light | SleepStage::Deep | SleepStage::Rem => Some(Method::Stages),
        SleepStage::Asleep => Some(Method::Asleep),
        SleepStage::InBed => Some(Method::InBed),
        SleepStage::Awake => None,
    }
}

fn nights_of<S: Clone>(source: &S, segments: &[&Segment<S>], rules: &Rules) -> Vec<Night<S>> {
    let mut methods: BTreeMap<Day, Method> = BTreeMap::new();
    for s in segments {
        if let Some(method) = method_of(s.stage) {
            let best = methods.entry(sleep_day(s.end, rules)).or_insert(method);
            *best = (*best).min(method);
        }
    }
    let counts = |s: &Segment<S>| match (method_of(s.stage), methods.get(&sleep_day(s.end, rules))) {
        (Some(method), Some(best)) => {
            method == *best || (*best == Method::Stages && method == Method::Asleep)
        }
        _ => false,
    };
    let mut asleep: Vec<&Segment<S>> = segments.iter().copied().filter(|s| counts(s)).collect();
    asleep.sort_by_key(|s| s.start.epoch_ms);
    let longest = asleep.iter().map(|s| s.end.epoch_ms.saturating_sub(s.start.epoch_ms)).max().unwrap_or(0);
    // Those that may hold an instant: no other begins late enough. To look at all of ten years for each night took half
    // of a morning.
    let around = |at: i64| {
        let first = asleep.partition_point(|s| s.start.epoch_ms < at.saturating_sub(longest));
        let end = asleep.partition_point(|s| s.start.epoch_ms <= at);
        asleep.get(first..end).unwrap_or_default()
    };
    let awake: Vec<Span> =
        segments.iter().filter(|s| s.stage == SleepStage::Awake).map(|s| span(s)).collect();
    let pieces = subtract(&union(asleep.iter().map(|s| span(s)).collect()), &union(awake));

    let mut days: BTreeMap<Day, (Method, Vec<Sleep>)> = BTreeMap::new();
    for group in groups(&pieces, rules.night.gap_min * MINUTE_MS) {
        let Some((first, last)) = group.first().zip(group.last()) else { continue };
        // An edge is printed with the offset of the record it comes from.
        let start = around(first.0)
            .iter()
            .filter(|s| s.start.epoch_ms <= first.0 && first.0 < s.end.epoch_ms)
            .max_by_key(|s| (s.start, s.end))
            .map_or(0, |s| s.start.offset_seconds);
        let end = around(last.1)
            .iter()
            .filter(|s| s.start.epoch_ms < last.1 && last.1 <= s.end.epoch_ms)
            .min_by_key(|s| (s.end, s.start))
            .map_or(Moment::new(last.1, 0), |s| s.end);
        let sleep = Sleep {
            start: Moment::new(first.0, start),
            end: Moment::new(last.1, end.offset_seconds),
            asleep_ms: group.iter().map(|p| p.1 - p.0).sum(),
        };
        // The kind was chosen for the day on which the record ends; lying awake may end the sleep a day earlier.
        let method = methods.get(&sleep_day(end, rules)).copied().unwrap_or(Method::InBed);
        let entry = days.entry(sleep_day(sleep.end, rules)).or_insert((method, Vec::new()));
        entry.0 = entry.0.min(method);
        entry.1.push(sleep);
    }
    days.into_iter()
        .map(|(day, (method, sleeps))| night(day, source.clone(), method, sleeps, rules))
        .collect()
}

fn night<S>(day: Day, source: S, method: Method, sleeps: Vec<Sleep>, rules: &Rules) -> Night<S> {
    let longest = sleeps.iter().map(|s| s.asleep_ms).max().unwrap_or(0);
    let main = sleeps
        .iter()
        .position(|s| s.asleep_ms == longest)
        .filter(|_| minutes(longest) >= rules.night.main_min);
    let naps = sleeps
        .iter()
        .enumerate()
        .filter(|(i, s)| Some(*i) != main && s.minutes() >= rules.night.nap_min)
        .map(|(_, s)| *s)
        .collect();
    let mut night = Night {
        day,
        source,
        method,
        main: main.and_then(|i| sleeps.get(i).copied()),
        implausible: false,
        naps,
        seen_ms: sleeps.iter().map(|s| s.asleep_ms).sum(),
        nap_cap_min: rules.night.nap_cap_min,
    };
    if night.tst24_min().is_some_and(|m| !rules.plausible.sleep_min.contains(m)) {
        night.main = None;
        night.implausible = true;
    }
    night
}

/// From and to, in UTC milliseconds.
type Span = (i64, i64);

fn span<S>(segment: &Segment<S>) -> Span {
    (segment.start.epoch_ms, segment.end.epoch_ms)
}

/// Spans that do not touch, in order of time.
pub(crate) fn union(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match out.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => out.push((start, end)),
        }
    }
    out
}

/// What is left of `spans` without `holes`; both as [`union`] gives them.
fn subtract(spans: &[Span], holes: &[Span]) -> Vec<Span> {
    let mut out = Vec::with_capacity(spans.len());
    let mut first = 0;
    for &(start, end) in spans {
        let mut from = start;
        first += holes.iter().skip(first).take_while(|h| h.1 <= start).count();
        for &(hole_start, hole_end) in holes.iter().skip(first).take_while(|h| h.0 < end) {
            if hole_start > from {
                out.push((from, hole_start));
            }
            from = from.max(hole_end);
        }
        if from < end {
            out.push((from, end));
        }
    }
    out
}

/// Pieces with no gap above `gap_ms` between them.
fn groups(pieces: &[Span], gap_ms: i64) -> impl Iterator<Item = &[Span]> {
    pieces.chunk_by(move |a, b| b.0 - a.1 <= gap_ms)
}
