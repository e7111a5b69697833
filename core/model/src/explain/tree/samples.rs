//! Days ← samples.

use super::{About, Derivation, Node, Source};
use crate::explain::ids;
use crate::explain::message::{Message, Number, bpm, count, minutes};
use crate::explain::signal::number;
use crate::health::provenance::{LeftOut, Sample, What};
use crate::health::record::SleepStage;
use crate::health::stream::StreamKey;
use crate::time::{Day, HOUR_MS, MINUTE_MS, Moment};

impl Derivation<'_> {
    /// The same with the samples of the days of the last week below them. `of` gives those of a stream and a day;
    /// `acute_days` is how many days that week has.
    #[must_use]
    pub fn with_samples(mut self, acute_days: i32, of: impl Fn(&StreamKey, Day) -> Vec<Sample>) -> Self {
        add(&mut self.verdict, self.day, acute_days, &of);
        self
    }
}

fn add(node: &mut Node<'_>, today: Day, acute_days: i32, of: &impl Fn(&StreamKey, Day) -> Vec<Sample>) {
    match &node.about {
        About::Day { day, source } if (0..acute_days).contains(&source.age_days) => {
            let samples = of(&source.stream, *day);
            node.because = samples.into_iter().map(|s| leaf(s, &source.stream, today)).collect();
        }
        _ => {
            node.because.iter_mut().for_each(|below| add(below, today, acute_days, of));
            without_value(node, today, acute_days, of);
        }
    }
}

/// Days of the last week that have samples and no value, among those that have one: what was left out, and why.
fn without_value(
    node: &mut Node<'_>,
    today: Day,
    acute_days: i32,
    of: &impl Fn(&StreamKey, Day) -> Vec<Sample>,
) {
    let mut days = Vec::new();
    for below in &node.because {
        match &below.about {
            About::Day { day, source } if source.age_days < acute_days => days.push((*day, &source.stream)),
            _ => return,
        }
    }
    let Some(stream) = days.first().map(|(_, stream)| (*stream).clone()) else { return };
    let without = (today - (acute_days - 1)).through(today).filter(|d| !days.iter().any(|x| x.0 == *d));
    let silent: Vec<Node<'_>> = without
        .filter_map(|day| {
            let because: Vec<_> = of(&stream, day).into_iter().map(|s| leaf(s, &stream, today)).collect();
            let source = Source { stream: stream.clone(), age_days: today - day, samples: 0 };
            let about = About::Day { day, source };
            (!because.is_empty()).then(|| Node { about, because, ..Node::leaf(ids::tree_no_value(day)) })
        })
        .collect();
    node.because.extend(silent);
    node.because.sort_by_key(|below| match below.about {
        About::Day { day, .. } => day,
        _ => today,
    });
}

fn leaf<'r>(sample: Sample, stream: &StreamKey, today: Day) -> Node<'r> {
    let age_days = today - sample.start.day();
    let source = Source { stream: stream.clone(), age_days, samples: 1 };
    Node { about: About::Sample { source, sample }, ..Node::leaf(says(&sample, stream)) }
}

fn says(sample: &Sample, stream: &StreamKey) -> Message {
    let start = time(sample.start);
    let value = match sample.what {
        // Neighbours differ by less than a beat.
        What::HeartRate => Number { digits: 1, ..bpm(sample.value) },
        _ => number(stream.metric(), sample.value),
    };
    let end = sample.end.map_or_else(|| start.clone(), time);
    let said = match sample.what {
        What::Sleep(of) => ids::sample_sleep(start, end, stage(of), minutes(sample.value)),
        What::Nap(of) => ids::sample_nap(start, end, stage(of), minutes(sample.value)),
        What::Beats { intervals } => ids::sample_beats(start, value, count(intervals)),
        _ if sample.end.is_some() => ids::sample_between(start, end, value),
        _ => ids::sample_at(start, value),
    };
    match sample.left_out {
        // The stage says it already.
        None | Some(LeftOut::Awake) => said,
        Some(why) => ids::sample_left_out(said, left_out(why)),
    }
}

/// The time of day where it was measured: "03:12".
fn time(at: Moment) -> String {
    let ms = at.time_of_day_ms();
    format!("{:02}:{:02}", ms / HOUR_MS, ms % HOUR_MS / MINUTE_MS)
}

/// A stage of sleep: "deep".
pub fn stage(stage: SleepStage) -> Message {
    match stage {
        SleepStage::InBed => ids::stage_in_bed(),
        SleepStage::Asleep => ids::stage_asleep(),
        SleepStage::Awake => ids::stage_awake(),
        SleepStage::Light => ids::stage_light(),
        SleepStage::Deep => ids::stage_deep(),
        SleepStage::Rem => ids::stage_rem(),
    }
}

fn left_out(why: LeftOut) -> Message {
    match why {
        LeftOut::Implausible => ids::left_out_implausible(),
        LeftOut::Revised => ids::left_out_revised(),
        LeftOut::Higher => ids::left_out_higher(),
        LeftOut::OutsideSleep => ids::left_out_outside_sleep(),
        LeftOut::OutsideMorning => ids::left_out_outside_morning(),
        LeftOut::AfterWorkout => ids::left_out_after_workout(),
        LeftOut::TooFew => ids::left_out_too_few(),
        LeftOut::KnownBetter => ids::left_out_known_better(),
        LeftOut::Awake => ids::stage_awake(),
        LeftOut::NoMainSleep => ids::left_out_no_main_sleep(),
        LeftOut::TooShort => ids::left_out_too_short(),
        LeftOut::Reversed => ids::left_out_reversed(),
    }
}
