//! The band: what is drawn and named "your normal".

use crate::health::stream::Metric;
use crate::rules::Rules;
use crate::signal::baseline::floor;
use crate::signal::vote::Vote;

/// Where the mean of seven days may lie without a vote, in the unit of the metric: bpm, ms (not ln) or minutes.
///
/// Outside it a vote may follow; an edge counts as outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The lower edge.
    pub low: f64,
    /// The upper edge.
    pub high: f64,
}

impl Band {
    /// Whether a mean lies inside.
    pub fn contains(self, mean: f64) -> bool {
        self.low < mean && mean < self.high
    }
}

/// The band of a metric on the morning of a vote; none while the metric is unavailable.
///
/// `need_min` is the need of sleep that morning in minutes ([`need`](crate::signal::sleep::need)); the other metrics
/// do not look at it.
pub fn band(vote: &Vote, need_min: f64, rules: &Rules) -> Option<Band> {
    let s = vote.statistics?;
    if vote.metric == Metric::Sleep {
        return Some(sleep_band(s.mu, need_min, rules));
    }
    let (mu, sd, theta) = (s.mu?, s.sd?, s.theta?);
    let reach = theta * sd.max(floor(vote.metric, rules));
    Some(if vote.metric == Metric::Hrv {
        Band { low: libm::exp(mu - reach), high: libm::exp(mu + reach) }
    } else {
        let rise = reach.max(rules.signal.mild_bpm).max(rules.signal.mild_ratio * mu);
        Band { low: mu - reach, high: mu + rise }
    })
}

fn sleep_band(usual: Option<f64>, need_min: f64, rules: &Rules) -> Band {
    let r = &rules.sleep;
    let low = match usual {
        None => r.floor_min,
        Some(b) if b < r.floor_min => b - r.standing_min,
        Some(b) => (b - r.own_drop_min).min(need_min - r.own_need_drop_min).max(r.floor_min),
    };
    Band { low, high: usual.map_or(need_min, |b| b.max(need_min)) + r.band_above_min }
}

/// A mean as the metric's statistics have it, in the unit that is shown: HRV in ms instead of ln ms.
pub fn in_unit(metric: Metric, mean: f64) -> f64 {
    if metric == Metric::Hrv { libm::exp(mean) } else { mean }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::vote::{Grade, Statistics, Unavailable};

    fn vote(metric: Metric, mu: Option<f64>, sd: f64, theta: f64) -> Vote {
        Vote {
            grade: Grade::None,
            reason: None,
            statistics: Some(Statistics {
                mu,
                sd: Some(sd),
                a: 0.0,
                a_trim: 0.0,
                theta: Some(theta),
                z: 0.0,
                z_trim: None,
            }),
            ..Vote::unavailable(metric, None, Unavailable::NoStream, 7, 60)
        }
    }

    fn edges(vote: &Vote, need_min: f64) -> (f64, f64) {
        let band = band(vote, need_min, Rules::built_in().unwrap()).unwrap();
        (band.low, band.high)
    }

    #[test]
    fn a_quiet_resting_heart_rate_has_room_above_for_what_is_too_small_to_matter() {
        assert_eq!(edges(&vote(Metric::RestingHeartRate, Some(40.0), 0.2, 0.5), 480.0), (39.5, 41.5));
        assert_eq!(edges(&vote(Metric::RestingHeartRate, Some(60.0), 1.0, 0.5), 480.0), (59.5, 61.8));
        assert_eq!(edges(&vote(Metric::RestingHeartRate, Some(60.0), 6.0, 0.5), 480.0), (57.0, 63.0));
    }

    #[test]
    fn the_band_of_hrv_is_in_milliseconds_and_as_wide_by_ratio_on_both_sides() {
        let mu = libm::log(60.0);
        let (low, high) = edges(&vote(Metric::Hrv, Some(mu), 0.01, 0.8), 480.0);
        assert!((low * high - 3600.0).abs() < 1e-9, "{low} {high}");
        assert!((libm::log(high) - mu - 0.8 * 0.05).abs() < 1e-12, "the floor of the spread is 0.05");
    }

    #[test]
    fn the_band_of_sleep_begins_at_seven_hours_or_where_a_long_sleeper_starts_to_miss_it() {
        let of = |b: Option<f64>, need: f64| edges(&vote(Metric::Sleep, b, 0.0, 0.0), need);
        assert_eq!(of(None, 480.0), (420.0, 525.0));
        assert_eq!(of(Some(460.0), 480.0), (420.0, 525.0));
        assert_eq!(of(Some(540.0), 570.0), (495.0, 615.0));
        assert_eq!(of(Some(540.0), 480.0), (420.0, 585.0));
    }

    #[test]
    fn who_has_slept_six_hours_for_years_has_a_band_around_six_hours() {
        assert_eq!(edges(&vote(Metric::Sleep, Some(360.0), 0.0, 0.0), 480.0), (330.0, 525.0));
    }

    #[test]
    fn an_edge_is_outside_and_what_is_unavailable_has_no_band() {
        let band_of = Band { low: 50.0, high: 52.0 };
        assert!(band_of.contains(51.0) && !band_of.contains(50.0) && !band_of.contains(52.0));
        let silent = Vote::unavailable(Metric::Hrv, None, Unavailable::Stale, 2, 50);
        assert_eq!(band(&silent, 480.0, Rules::built_in().unwrap()), None);
    }
}
