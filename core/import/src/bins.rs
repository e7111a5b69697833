//! Samples of heart rate or speed: binned into minutes while reading, cut to what matters at the end.

use std::collections::BTreeMap;

use ebb_model::time::MINUTE_MS;

const MINUTES_A_DAY: i64 = 1440;

/// The samples of one source, summed by minute. Sums are exact integers, so that no order of adding matters.
#[derive(Debug, Default)]
pub(crate) struct Bins {
    /// Minutes with a sample, in order, of each day since 1970.
    days: BTreeMap<i64, Vec<Bin>>,
    /// The day that was added to last.
    open: i64,
    /// How many minutes all days have.
    minutes: usize,
}

/// One minute. Eight bytes: a year at a sample every four minutes has one MB.
#[derive(Debug, Clone, Copy)]
struct Bin {
    minute_of_day: u16,
    samples: u16,
    /// Hundredths of a beat per minute, or millimetres a second; 65,535 samples of 30,000 fit.
    sum: u32,
}

impl Bins {
    /// Adds a sample at an instant: a whole number of at most 65,535.
    pub(crate) fn add(&mut self, epoch_ms: i64, value: u16) {
        self.add_bin(epoch_ms.div_euclid(MINUTE_MS), 1, u32::from(value));
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
            Err(place) => {
                bins.insert(place, Bin { minute_of_day, samples, sum });
                self.minutes += 1;
            }
        }
    }

    /// Days with a sample.
    pub(crate) fn days(&self) -> usize {
        self.days.len()
    }

    /// Minutes with a sample.
    pub(crate) fn minutes(&self) -> usize {
        self.minutes
    }

    /// Adds all of another's.
    pub(crate) fn absorb(&mut self, other: Self) {
        for (day, bins) in other.days {
            for bin in bins {
                self.add_bin(day * MINUTES_A_DAY + i64::from(bin.minute_of_day), bin.samples, bin.sum);
            }
        }
    }

    /// The minutes inside `windows` in order of time, each made of when it was, its rounded mean and how many samples
    /// that is of. Frees each day as it goes.
    pub(crate) fn cut<T>(mut self, windows: &Windows, minute: impl Fn(i64, u16, u16) -> T) -> Vec<T> {
        let mut minutes = Vec::new();
        let mut windows = windows.0.iter().copied().peekable();
        while let Some((day, bins)) = self.days.pop_first() {
            for bin in bins {
                let at = day * MINUTES_A_DAY + i64::from(bin.minute_of_day);
                while windows.next_if(|(_, end)| *end < at).is_some() {}
                if windows.peek().is_some_and(|(start, _)| *start <= at) {
                    minutes.push(minute(at, bin.mean(), bin.samples));
                }
            }
        }
        minutes.shrink_to_fit();
        minutes
    }
}

impl Bin {
    fn mean(self) -> u16 {
        let samples = u32::from(self.samples.max(1));
        u16::try_from((self.sum + samples / 2) / samples).unwrap_or(u16::MAX)
    }
}

/// The times whose minutes are kept: minutes since 1970, first and last, in order and apart from each other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Windows(Vec<(i64, i64)>);

impl Windows {
    /// The windows around intervals given by start and end in UTC milliseconds, with a margin on either side.
    pub(crate) fn around(intervals: impl Iterator<Item = (i64, i64)>, margin_ms: i64) -> Self {
        let mut windows: Vec<(i64, i64)> = intervals
            .filter(|(start, end)| start <= end)
            .map(|(start, end)| {
                let minute = |ms: i64| ms.div_euclid(MINUTE_MS);
                (minute(start.saturating_sub(margin_ms)), minute(end.saturating_add(margin_ms)))
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

    /// First and last minute of each window, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALWAYS: i64 = 400_000 * MINUTES_A_DAY * MINUTE_MS;

    /// Minute, mean, samples.
    fn all(bins: Bins) -> Vec<(i64, u16, u16)> {
        bins.cut(&Windows::around([(-ALWAYS, ALWAYS)].into_iter(), 0), |at, mean, samples| {
            (at, mean, samples)
        })
    }

    #[test]
    fn the_order_of_samples_does_not_matter() {
        let samples: Vec<(i64, u16)> =
            (0..700_u16).map(|i| (i64::from(i) * 7_919_000 % 86_400_000, 4_000 + i % 97 * 33)).collect();
        let (mut forth, mut back, mut halves) = (Bins::default(), Bins::default(), Bins::default());
        samples.iter().for_each(|(at, value)| forth.add(*at, *value));
        samples.iter().rev().for_each(|(at, value)| back.add(*at, *value));
        let mut other = Bins::default();
        for (i, (at, value)) in samples.iter().enumerate() {
            if i % 2 == 0 { &mut halves } else { &mut other }.add(*at, *value);
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
        for (at, value) in [(59_999, 6000), (60_000, 6100), (60_001, 6100), (119_999, 6300)] {
            bins.add(at, value);
        }
        assert_eq!(all(bins), [(0, 6000, 1), (1, 6167, 3)]);
    }

    #[test]
    fn more_samples_than_can_be_counted_keep_the_mean() {
        let mut bins = Bins::default();
        for i in 0..70_000 {
            bins.add(i % 60_000, 65_535);
        }
        assert_eq!(all(bins), [(0, 65_535, 65_535)]);
    }

    #[test]
    fn minutes_two_hours_around_an_interval_are_kept() {
        let mut bins = Bins::default();
        let minute = MINUTE_MS;
        for m in [0, 879, 880, 1000, 1130, 1131, 5000] {
            bins.add(m * minute, 50);
        }
        // Two pieces that join: 1000 to 1010, and 1005 (reversed ones count nothing).
        let windows = Windows::around(
            [(1005 * minute, 1005 * minute), (1000 * minute, 1010 * minute), (9000, 10)].into_iter(),
            120 * minute,
        );
        assert_eq!(windows, Windows(vec![(880, 1130)]));
        assert_eq!(bins.cut(&windows, |at, _, _| at), [880, 1000, 1130]);
    }
}
