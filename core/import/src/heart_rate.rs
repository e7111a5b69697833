//! Heart rate: binned into minutes while reading, cut to what matters at the end.

use std::collections::BTreeMap;

use ebb_model::health::heart_rate::Minute;
use ebb_model::time::{HOUR_MS, MINUTE_MS};

const MINUTES_A_DAY: i64 = 1440;

/// What a sample of heart rate can be, in beats per minute; Health Connect accepts the same.
const READABLE: std::ops::RangeInclusive<f64> = 1.0..=300.0;

/// File imports keep this much heart rate on either side of a sleep or a workout (architecture: 2 hours), for
/// nights may still grow by what the phone delivers later.
const MARGIN_MS: i64 = 2 * HOUR_MS;

/// The samples of one source, summed by minute. Sums are exact integers, so that no order of adding matters.
#[derive(Debug, Default)]
pub(crate) struct Bins {
    /// Minutes with a sample, in order, of each day since 1970.
    days: BTreeMap<i64, Vec<Bin>>,
    /// The day that was added to last.
    open: i64,
}

/// One minute. Eight bytes: a year at a sample every four minutes has one MB.
#[derive(Debug, Clone, Copy)]
struct Bin {
    minute_of_day: u16,
    samples: u16,
    /// Hundredths of a beat per minute; 65,535 samples of 300 fit.
    sum: u32,
}

impl Bins {
    /// Adds a sample at an instant. Gives whether it was a heart rate at all.
    pub(crate) fn add(&mut self, epoch_ms: i64, bpm: f64) -> bool {
        if !READABLE.contains(&bpm) {
            return false;
        }
        let minute = epoch_ms.div_euclid(MINUTE_MS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 300, times 100")]
        let centi = (bpm * 100.0).round() as u32;
        self.add_bin(minute, 1, centi);
        true
    }

    fn add_bin(&mut self, minute: i64, samples: u16, sum: u32) {
        let (day, minute_of_day) = (minute.div_euclid(MINUTES_A_DAY), minute.rem_euclid(MINUTES_A_DAY));
        // Below 1440.
        let minute_of_day = u16::try_from(minute_of_day).unwrap_or(0);
        if day != self.open {
            if let Some(left) = self.days.get_mut(&self.open) {
                left.shrink_to_fit();
            }
            self.open = day;
        }
        let bins = self.days.entry(day).or_default();
        match bins.binary_search_by_key(&minute_of_day, |b| b.minute_of_day) {
            Ok(place) => {
                if let Some(bin) = bins.get_mut(place)
                    && let Some(both) = bin.samples.checked_add(samples)
                {
                    // Beyond 65,535 samples a minute, a thousand a second, nothing is added.
                    bin.samples = both;
                    bin.sum = bin.sum.saturating_add(sum);
                }
            }
            Err(place) => bins.insert(place, Bin { minute_of_day, samples, sum }),
        }
    }

    /// Days with a sample.
    pub(crate) fn days(&self) -> usize {
        self.days.len()
    }

    /// Adds all of another's.
    pub(crate) fn absorb(&mut self, other: Self) {
        for (day, bins) in other.days {
            for bin in bins {
                self.add_bin(day * MINUTES_A_DAY + i64::from(bin.minute_of_day), bin.samples, bin.sum);
            }
        }
    }

    /// The minutes inside `windows`, in order of time. Frees each day as it goes.
    pub(crate) fn cut(mut self, windows: &Windows) -> Vec<Minute> {
        let mut minutes = Vec::new();
        let mut windows = windows.0.iter().copied().peekable();
        while let Some((day, bins)) = self.days.pop_first() {
            for bin in bins {
                let at = day * MINUTES_A_DAY + i64::from(bin.minute_of_day);
                while windows.next_if(|(_, end)| *end < at).is_some() {}
                if windows.peek().is_some_and(|(start, _)| *start <= at) {
                    minutes.push(bin.mean(at));
                }
            }
        }
        minutes.shrink_to_fit();
        minutes
    }
}

impl Bin {
    fn mean(self, at: i64) -> Minute {
        let samples = u32::from(self.samples.max(1));
        let mean = (self.sum + samples / 2) / samples;
        Minute {
            at,
            centi_bpm: u16::try_from(mean).unwrap_or(u16::MAX),
            samples: u8::try_from(samples).unwrap_or(u8::MAX),
        }
    }
}

/// The times whose heart rate is kept: minutes since 1970, first and last, in order and apart from each other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Windows(Vec<(i64, i64)>);

impl Windows {
    /// The windows around sleeps and workouts, given by start and end in UTC milliseconds.
    pub(crate) fn around(intervals: impl Iterator<Item = (i64, i64)>) -> Self {
        let mut windows: Vec<(i64, i64)> = intervals
            .filter(|(start, end)| start <= end)
            .map(|(start, end)| {
                let minute = |ms: i64| ms.div_euclid(MINUTE_MS);
                (minute(start.saturating_sub(MARGIN_MS)), minute(end.saturating_add(MARGIN_MS)))
            })
            .collect();
        windows.sort_unstable();
        windows.dedup_by(|next, kept| {
            let joined = next.0 <= kept.1;
            if joined {
                kept.1 = kept.1.max(next.1);
            }
            joined
        });
        Self(windows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALWAYS: i64 = 400_000 * MINUTES_A_DAY * MINUTE_MS;

    fn all(bins: Bins) -> Vec<Minute> {
        bins.cut(&Windows::around([(-ALWAYS, ALWAYS)].into_iter()))
    }

    #[test]
    fn the_order_of_samples_does_not_matter() {
        let samples: Vec<(i64, f64)> = (0..700_i32)
            .map(|i| (i64::from(i) * 7_919_000 % 86_400_000, 40.0 + f64::from(i % 97) / 3.0))
            .collect();
        let (mut forth, mut back, mut halves) = (Bins::default(), Bins::default(), Bins::default());
        samples.iter().for_each(|(at, bpm)| assert!(forth.add(*at, *bpm)));
        samples.iter().rev().for_each(|(at, bpm)| assert!(back.add(*at, *bpm)));
        let mut other = Bins::default();
        for (i, (at, bpm)) in samples.iter().enumerate() {
            if i % 2 == 0 {
                halves.add(*at, *bpm)
            } else {
                other.add(*at, *bpm)
            };
        }
        halves.absorb(other);
        let forth = all(forth);
        assert_eq!(forth, all(back));
        assert_eq!(forth, all(halves));
        assert!(forth.is_sorted());
    }

    #[test]
    fn a_minute_is_the_rounded_mean_of_its_samples() {
        let mut bins = Bins::default();
        for (at, bpm) in [(59_999, 60.0), (60_000, 61.0), (60_001, 61.0), (119_999, 63.0)] {
            bins.add(at, bpm);
        }
        let minute = |at, centi_bpm, samples| Minute { at, centi_bpm, samples };
        assert_eq!(all(bins), [minute(0, 6000, 1), minute(1, 6167, 3)]);
    }

    #[test]
    fn more_samples_than_can_be_counted_keep_the_mean() {
        let mut bins = Bins::default();
        for i in 0..70_000 {
            bins.add(i % 60_000, 300.0);
        }
        assert_eq!(all(bins), [Minute { at: 0, centi_bpm: 30_000, samples: 255 }]);
    }

    #[test]
    fn what_is_no_heart_rate_is_refused() {
        let mut bins = Bins::default();
        for bpm in [0.0, -1.0, 300.1, f64::NAN, f64::INFINITY] {
            assert!(!bins.add(0, bpm), "{bpm}");
        }
        assert_eq!(bins.days(), 0);
    }

    #[test]
    fn heart_rate_two_hours_around_a_sleep_or_workout_is_kept() {
        let mut bins = Bins::default();
        let minute = MINUTE_MS;
        for m in [0, 879, 880, 1000, 1130, 1131, 5000] {
            bins.add(m * minute, 50.0);
        }
        // Two pieces that join: 1000 to 1010, and 1005 (reversed ones count nothing).
        let windows = Windows::around(
            [(1005 * minute, 1005 * minute), (1000 * minute, 1010 * minute), (9000, 10)].into_iter(),
        );
        assert_eq!(windows, Windows(vec![(880, 1130)]));
        let kept: Vec<i64> = bins.cut(&windows).iter().map(|m| m.at).collect();
        assert_eq!(kept, [880, 1000, 1130]);
    }
}
