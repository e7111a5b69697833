//! Samples of heart rate or speed: binned into minutes while reading, cut to what matters at the end.

use std::collections::BTreeMap;
use std::ops::Range;

use ebb_model::time::MINUTE_MS;

use crate::varint::{Bytes, put};

const MINUTES_A_DAY: i64 = 1440;

/// All days there are.
pub(crate) const ALL_DAYS: Range<i64> = i64::MIN..i64::MAX;

/// The samples of one source, summed by minute. Sums are exact integers, so that no order of adding matters.
#[derive(Debug, Default)]
pub(crate) struct Bins {
    /// Minutes with a sample, in order, of each day since 1970, but for the open one: packed, for of ten years there are
    /// millions. A minute takes 4 or 5 bytes: since the minute before, samples, sum.
    days: BTreeMap<i64, Box<[u8]>>,
    /// The day that was added to last; it is none of the packed ones.
    open_day: Option<i64>,
    open: Vec<Bin>,
}

/// One minute.
#[derive(Debug, Clone, Copy)]
struct Bin {
    minute_of_day: u16,
    samples: u16,
    /// Hundredths of a beat per minute, or millimetres a second; 65,535 samples of 30,000 fit.
    sum: u32,
}

impl Bins {
    /// Adds a sample at an instant: a whole number of at most 65,535. Gives whether it is the first of its minute.
    pub(crate) fn add(&mut self, epoch_ms: i64, value: u16) -> bool {
        let minute = epoch_ms.div_euclid(MINUTE_MS);
        // Below 1440.
        let minute_of_day = u16::try_from(minute.rem_euclid(MINUTES_A_DAY)).unwrap_or(0);
        self.open(minute.div_euclid(MINUTES_A_DAY));
        self.add_bin(Bin { minute_of_day, samples: 1, sum: u32::from(value) })
    }

    /// Makes a day the open one.
    fn open(&mut self, day: i64) {
        if self.open_day != Some(day) {
            self.pack();
            self.open_day = Some(day);
            if let Some(packed) = self.days.remove(&day) {
                self.open.extend(unpacked(&packed));
            }
        }
    }

    fn pack(&mut self) {
        let Some(day) = self.open_day.take().filter(|_| !self.open.is_empty()) else { return };
        let mut packed = Vec::with_capacity(5 * self.open.len());
        let mut before = 0;
        for bin in self.open.drain(..) {
            put(&mut packed, u64::from(bin.minute_of_day - before));
            put(&mut packed, u64::from(bin.samples));
            put(&mut packed, u64::from(bin.sum));
            before = bin.minute_of_day;
        }
        self.days.insert(day, packed.into());
    }

    /// Adds to the open day; gives whether the minute is new to it.
    fn add_bin(&mut self, new: Bin) -> bool {
        // Nearly always behind all others, or to the last.
        let place = match self.open.last() {
            Some(last) if last.minute_of_day >= new.minute_of_day => {
                self.open.binary_search_by_key(&new.minute_of_day, |bin| bin.minute_of_day)
            }
            _ => Err(self.open.len()),
        };
        match place {
            Ok(place) => {
                if let Some(bin) = self.open.get_mut(place)
                    && let Some(both) = bin.samples.checked_add(new.samples)
                {
                    // Beyond 65,535 samples a minute, a thousand a second, nothing is added.
                    bin.samples = both;
                    bin.sum = bin.sum.saturating_add(new.sum);
                }
            }
            Err(place) => self.open.insert(place, new),
        }
        place.is_err()
    }

    /// Days with a sample.
    pub(crate) fn days(&self) -> usize {
        self.days.len() + usize::from(!self.open.is_empty())
    }

    /// Those of them within some days, once all of it is packed.
    pub(crate) fn days_within(&self, days: Range<i64>) -> usize {
        self.days.range(days).count()
    }

    /// First and last day with a sample, days since 1970.
    pub(crate) fn ends(&mut self) -> Option<(i64, i64)> {
        self.pack();
        Some((*self.days.first_key_value()?.0, *self.days.last_key_value()?.0))
    }

    /// The first day with a sample from one on.
    pub(crate) fn next_day(&mut self, from: i64) -> Option<i64> {
        self.pack();
        Some(*self.days.range(from..).next()?.0)
    }

    /// Adds all of another's.
    pub(crate) fn absorb(&mut self, mut other: Self) {
        other.pack();
        while let Some((day, packed)) = other.days.pop_first() {
            self.open(day);
            if self.open.is_empty() {
                self.open_day = None;
                self.days.insert(day, packed);
            } else {
                for bin in unpacked(&packed) {
                    self.add_bin(bin);
                }
            }
        }
    }

    /// The minutes of `days` inside `windows` in order of time, each made of when it was, its rounded mean and how many
    /// samples that is of.
    pub(crate) fn cut<T>(
        &mut self,
        days: Range<i64>,
        windows: &Windows,
        minute: impl Fn(i64, u16, u16) -> T,
    ) -> Vec<T> {
        self.pack();
        let mut minutes = Vec::new();
        let from = days.start.saturating_mul(MINUTES_A_DAY);
        let first = windows.0.partition_point(|(_, end)| *end < from);
        let mut windows = windows.0.iter().skip(first).copied().peekable();
        for (day, packed) in self.days.range(days) {
            for bin in unpacked(packed) {
                let at = day * MINUTES_A_DAY + i64::from(bin.minute_of_day);
                while windows.next_if(|(_, end)| *end < at).is_some() {}
                if windows.peek().is_some_and(|(start, _)| *start <= at) {
                    minutes.push(minute(at, bin.mean(), bin.samples));
                }
            }
        }
        minutes
    }
}

fn unpacked(packed: &[u8]) -> impl Iterator<Item = Bin> {
    let mut bytes = Bytes(packed);
    let mut minute_of_day = 0;
    std::iter::from_fn(move || {
        minute_of_day += u16::try_from(bytes.number()?).ok()?;
        let samples = u16::try_from(bytes.number()?).ok()?;
        Some(Bin { minute_of_day, samples, sum: u32::try_from(bytes.number()?).ok()? })
    })
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
    fn all(mut bins: Bins) -> Vec<(i64, u16, u16)> {
        let always = Windows::around([(-ALWAYS, ALWAYS)].into_iter(), 0);
        bins.cut(ALL_DAYS, &always, |at, mean, samples| (at, mean, samples))
    }

    #[test]
    fn the_order_of_samples_does_not_matter() {
        let samples: Vec<(i64, u16)> =
            (0..700_u16).map(|i| (i64::from(i) * 7_919_000 % 86_400_000, 4_000 + i % 97 * 33)).collect();
        let (mut forth, mut back, mut halves) = (Bins::default(), Bins::default(), Bins::default());
        for (at, value) in &samples {
            forth.add(*at, *value);
        }
        for (at, value) in samples.iter().rev() {
            back.add(*at, *value);
        }
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
        assert_eq!(bins.cut(ALL_DAYS, &windows, |at, _, _| at), [880, 1000, 1130]);
    }
}
