//! What things are called.

use super::ids;
use super::message::{Message, metres, minutes};
use super::render::weekday;
use crate::health::stream::{Method, Metric};
use crate::plan::session::{Content, Kind};
use crate::signal::vote::Vote;
use crate::time::Day;
use crate::verdict::tier::Tier;

/// The word beside a tier's glyph.
pub fn tier(tier: Option<Tier>) -> Message {
    match tier {
        Some(Tier::Ready) => ids::tier_ready(),
        Some(Tier::Watch) => ids::tier_watch(),
        Some(Tier::Hold) => ids::tier_hold(),
        Some(Tier::Ease) => ids::tier_ease(),
        Some(Tier::Cut) => ids::tier_cut(),
        Some(Tier::DeepCut) => ids::tier_deep_cut(),
        None => ids::tier_none(),
    }
}

/// A metric inside a sentence.
pub fn metric(metric: Metric) -> Message {
    match metric {
        Metric::RestingHeartRate => ids::metric_resting_heart_rate(),
        Metric::Hrv => ids::metric_hrv(),
        Metric::Sleep => ids::metric_sleep(),
    }
}

/// A metric as a heading; HRV with its method, since values of two methods do not compare.
pub fn signal(vote: &Vote) -> Message {
    match (vote.metric, vote.stream.as_ref().map(|s| s.method())) {
        (Metric::RestingHeartRate, _) => ids::signal_resting_heart_rate(),
        (Metric::Sleep, _) => ids::signal_sleep(),
        (Metric::Hrv, Some(Method::Rmssd | Method::RmssdBeats)) => ids::signal_rmssd(),
        (Metric::Hrv, Some(Method::SdnnSpot)) => ids::signal_sdnn(),
        (Metric::Hrv, _) => ids::signal_hrv(),
    }
}

/// How a stream is measured.
pub fn method(method: Method) -> Message {
    match method {
        Method::SleepingLow => ids::method_sleeping_low(),
        Method::Platform => ids::method_platform(),
        Method::Rmssd => ids::method_rmssd(),
        Method::RmssdBeats => ids::method_rmssd_beats(),
        Method::SdnnSpot => ids::method_sdnn_spot(),
        Method::Stages => ids::method_stages(),
        Method::Asleep => ids::method_asleep(),
        Method::InBed => ids::method_in_bed(),
    }
}

/// A metric as a heading, whoever measures it.
pub fn heading(metric: Metric) -> Message {
    match metric {
        Metric::RestingHeartRate => ids::signal_resting_heart_rate(),
        Metric::Hrv => ids::signal_hrv(),
        Metric::Sleep => ids::signal_sleep(),
    }
}

/// Days of one week by their names, to be joined in a sentence.
pub fn weekdays(days: &[Day]) -> Vec<Message> {
    days.iter().map(|day| ids::weekday(weekday(*day))).collect()
}

/// A session by kind and length: "easy 8.4 km", "walk 30 min", "strength".
pub fn session(content: &Content) -> Message {
    match amount(content) {
        Some(amount) => ids::session_amount(kind(content.kind), amount),
        None => kind(content.kind),
    }
}

/// How long a session is: metres where it has some, else its time.
pub fn amount(content: &Content) -> Option<Message> {
    let seconds = content.duration_s.filter(|s| *s > 0);
    if content.distance_m > 0 {
        Some(ids::amount(metres(content.distance_m)))
    } else {
        seconds.map(|s| ids::amount(minutes(s as f64 / 60.0)))
    }
}

/// What is done in a session: "long run".
pub fn kind(kind: Kind) -> Message {
    match kind {
        Kind::Rest => ids::kind_rest(),
        Kind::Walk => ids::kind_walk(),
        Kind::WalkRun => ids::kind_walk_run(),
        Kind::Recovery => ids::kind_recovery(),
        Kind::Easy => ids::kind_easy(),
        Kind::Long => ids::kind_long(),
        Kind::Steady => ids::kind_steady(),
        Kind::Threshold => ids::kind_threshold(),
        Kind::Intervals => ids::kind_intervals(),
        Kind::Hills => ids::kind_hills(),
        Kind::Speed => ids::kind_speed(),
        Kind::RacePace => ids::kind_race_pace(),
        Kind::Race => ids::kind_race(),
        Kind::Strength => ids::kind_strength(),
        Kind::Cross => ids::kind_cross(),
    }
}
