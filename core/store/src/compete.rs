//! Which of several deliveries of one record counts, and since when the record is known.
//!
//! Everything here is a function of a *set* of deliveries: no order of arrival can matter. The source is model.md,
//! "Same record" and "First seen".

use std::cmp::Ordering;

use ebb_model::health::record::{Beat, BeatLink, Body, Delivery, Record, StageSpan, Workout};
use ebb_model::time::{DAY_MS, FARTHEST_OFFSET_S};

use crate::codes::Kind;
use crate::pack::beats;

/// One delivery as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// What it said, in canonical form.
    pub(crate) record: Record,
    /// How it came.
    pub(crate) delivery: Delivery,
    /// UTC milliseconds when it was first known: its creation, else its change, else its arrival; the earliest of
    /// all versions of it.
    pub(crate) first_ms: i64,
    /// UTC milliseconds when it was known to be deleted on the phone; none: it was not.
    pub(crate) withdrawn_ms: Option<i64>,
}

/// What a record says after all its deliveries.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRecord {
    /// The winning delivery.
    pub record: Record,
    /// When any of its deliveries was first known, in UTC milliseconds.
    pub first_known_ms: i64,
    /// How the winning delivery came.
    pub delivery: Delivery,
}

impl StoredRecord {
    /// What a set of deliveries of one record makes of it; none when all are withdrawn.
    ///
    /// Of two deliveries that both carry a modification time the newer wins, else a live one beats an export's, else
    /// the greater value wins. Taken pairwise that can go in a circle (live changed at 1, export changed at 2, live
    /// without a time), so it is asked of the whole set in three steps: those older than the newest change drop out,
    /// then exports if any live one is left, then all but the greatest.
    ///
    /// An export that still says what was deleted does not compete, whether it was read before or after; one that was
    /// created after the deletion is a record of its own.
    pub(crate) fn of<'a>(deliveries: impl Iterator<Item = &'a Kept> + Clone) -> Option<Self> {
        let withdrawn = || deliveries.clone().filter_map(|kept| Some((kept, kept.withdrawn_ms?)));
        let refused = |kept: &Kept| {
            kept.delivery == Delivery::Export
                && withdrawn().any(|(deleted, at_ms)| {
                    kept.record.created_ms.is_none_or(|created| created <= at_ms)
                        && same_value(&kept.record.body, &deleted.record.body)
                })
        };
        let competing =
            || deliveries.clone().filter(|kept| kept.withdrawn_ms.is_none()).filter(|kept| !refused(kept));
        let newest = competing().filter_map(|kept| kept.record.modified_ms).max();
        let winner = competing()
            .filter(|kept| kept.record.modified_ms.is_none() || kept.record.modified_ms == newest)
            .max_by(|a, b| a.delivery.cmp(&b.delivery).then_with(|| content_order(&a.record, &b.record)))?;
        let first_known_ms = competing().map(|kept| kept.first_ms).min()?;
        Some(Self { record: winner.record.clone(), first_known_ms, delivery: winner.delivery })
    }

    /// When the record counts as first seen, in UTC milliseconds: when it was first known, but its own end where that
    /// is more than `late_days` later. An export brings years at once, and what it brings was known when it ended.
    pub fn first_seen_ms(&self, late_days: i32) -> i64 {
        let end_ms = self.record.end.epoch_ms;
        let late = end_ms.saturating_add(i64::from(late_days) * DAY_MS);
        if self.first_known_ms > late { end_ms } else { self.first_known_ms }
    }
}

/// Which of two deliveries with the same native id is the later version.
///
/// Only the last version is kept, so this has to be one chain: by modification time, and without one a live delivery
/// is the phone's present word and an export's is the oldest; then live, then the greater content.
pub(crate) fn version_order(a: &Kept, b: &Kept) -> Ordering {
    let age = |kept: &Kept| match (kept.record.modified_ms, kept.delivery) {
        (Some(ms), _) => (1, ms),
        (None, Delivery::Live) => (2, 0),
        (None, Delivery::Export) => (0, 0),
    };
    age(a)
        .cmp(&age(b))
        .then_with(|| a.delivery.cmp(&b.delivery))
        .then_with(|| content_order(&a.record, &b.record))
}

/// Orders records by value, then by everything else they say; equal only when nothing tells them apart.
pub(crate) fn content_order(a: &Record, b: &Record) -> Ordering {
    value_order(&a.body, &b.body).then_with(|| rest(a).cmp(&rest(b)))
}

/// Everything of a record but its value, of which no part is greater than another: any fixed order will do.
fn rest(record: &Record) -> impl Ord + '_ {
    let Record { origin, device, native_id, start, end, created_ms, modified_ms, body } = record;
    (*start, *end, created_ms, modified_ms, device, native_id, origin, Kind::of(body))
}

fn value_order(a: &Body, b: &Body) -> Ordering {
    match (a, b) {
        (Body::RestingHeartRate { bpm: a }, Body::RestingHeartRate { bpm: b }) => number_order(*a, *b),
        (Body::Rmssd { ms: a }, Body::Rmssd { ms: b }) => number_order(*a, *b),
        (Body::Sdnn { ms: a, beats: beats_a }, Body::Sdnn { ms: b, beats: beats_b }) => number_order(*a, *b)
            // The platform hands beats over apart from their value: with them is more than without.
            .then_with(|| beats_a.len().cmp(&beats_b.len()))
            .then_with(|| beats::pack(beats_a).cmp(&beats::pack(beats_b))),
        (Body::SleepSession { stages: a }, Body::SleepSession { stages: b }) => {
            total_ms(a).cmp(&total_ms(b)).then_with(|| a.cmp(b))
        }
        (Body::Workout(a), Body::Workout(b)) => workout_order(a, b),
        _ => Kind::of(a).cmp(&Kind::of(b)),
    }
}

/// Whether two deliveries of one natural key have the same value: what stands beside it (beats, the weather) may have
/// come on one way and not on the other.
fn same_value(a: &Body, b: &Body) -> bool {
    match (a, b) {
        (Body::Sdnn { ms: a, .. }, Body::Sdnn { ms: b, .. }) => number_order(*a, *b).is_eq(),
        (Body::Workout(a), Body::Workout(b)) => {
            a.activity == b.activity
                && number_order(a.moving_s, b.moving_s).is_eq()
                && option_order(a.distance_m, b.distance_m).is_eq()
        }
        (a, b) => value_order(a, b).is_eq(),
    }
}

fn workout_order(a: &Workout, b: &Workout) -> Ordering {
    option_order(a.distance_m, b.distance_m)
        .then_with(|| number_order(a.moving_s, b.moving_s))
        .then_with(|| option_order(a.mean_hr, b.mean_hr))
        .then_with(|| option_order(a.ascent_m, b.ascent_m))
        .then_with(|| option_order(a.effort, b.effort))
        .then_with(|| option_order(a.temperature_c, b.temperature_c))
        .then_with(|| a.activity.cmp(&b.activity))
}

/// What is no number is less than any number.
fn number_order(a: f64, b: f64) -> Ordering {
    let known = |x: f64| Some(x).filter(|x| !x.is_nan());
    option_order(known(a), known(b))
}

fn option_order(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        _ => a.is_some().cmp(&b.is_some()),
    }
}

/// Milliseconds in all stages together.
fn total_ms(stages: &[StageSpan]) -> i64 {
    stages.iter().map(|span| span.end_ms.saturating_sub(span.start_ms)).fold(0, i64::saturating_add)
}

/// The same record in the one spelling that the database gives back: stages in order of time, one zero, and what is
/// no number as unknown.
pub(crate) fn canonical(mut record: Record) -> Record {
    for moment in [&mut record.start, &mut record.end] {
        moment.offset_seconds = moment.offset_seconds.clamp(-FARTHEST_OFFSET_S, FARTHEST_OFFSET_S);
    }
    match &mut record.body {
        Body::RestingHeartRate { bpm: value } | Body::Rmssd { ms: value } => *value = plain(*value),
        Body::Sdnn { ms, beats } => {
            *ms = plain(*ms);
            for beat in beats {
                *beat = Beat { link: plain_link(beat.link), ..*beat };
            }
        }
        Body::Sleep { .. } => {}
        Body::SleepSession { stages } => stages.sort_unstable(),
        Body::Workout(Workout {
            activity: _,
            moving_s,
            distance_m,
            mean_hr,
            ascent_m,
            effort,
            temperature_c,
        }) => {
            *moving_s = plain(*moving_s);
            for value in [distance_m, mean_hr, ascent_m, effort, temperature_c] {
                *value = value.filter(|value| !value.is_nan()).map(plain);
            }
        }
    }
    record
}

fn plain(value: f64) -> f64 {
    // Adding zero turns −0 into 0.
    if value.is_nan() { f64::NAN } else { value + 0.0 }
}

fn plain_link(link: BeatLink) -> BeatLink {
    match link {
        BeatLink::Rate(bpm) if bpm.is_nan() => BeatLink::Rate(f32::NAN),
        BeatLink::Rate(bpm) => BeatLink::Rate(bpm + 0.0),
        BeatLink::Gap(missing) => BeatLink::Gap(missing),
    }
}
