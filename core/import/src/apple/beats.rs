//! The beats of one HRV measurement.
//!
//! Their times are clock times without a date, printed in the language of the phone: `6:14:48.94 PM` (with a plain
//! or a narrow no-break space), `08:34:05,10`, `3:10:02,11 AM`. In which offset, the printed one of the record or
//! the phone's own, differs too. None of this matters: every offset is a whole number of quarters of an hour, and a
//! measurement takes about a minute. So only the clock *within its quarter hour* is read: that of the record's start
//! is the same in every zone, each beat follows less than a quarter of an hour after the one before, and midnight,
//! noon and clock changes need no case of their own.

use ebb_model::health::record::{Beat, BeatLink};
use ebb_model::time::MINUTE_MS;

use crate::limits;

const QUARTER_MS: i64 = 15 * MINUTE_MS;

/// A beat may be printed up to this much before the one it follows, or before the start: rounding.
const BACKWARDS_MS: i64 = MINUTE_MS;

/// A list of beats as it is read.
#[derive(Debug)]
pub(crate) struct BeatList {
    /// The clock within its quarter hour, and milliseconds since the start, of what was read last.
    clock_ms: i64,
    at_ms: i64,
    beats: Vec<Beat>,
}

impl BeatList {
    /// An empty list of a record that starts at an instant.
    pub(crate) fn starting(epoch_ms: i64) -> Self {
        Self { clock_ms: epoch_ms.rem_euclid(QUARTER_MS), at_ms: 0, beats: Vec::new() }
    }

    /// Adds the beat of a printed time and rate. One that cannot be read is left out: the gap it leaves is seen as
    /// one by the model, for the time since the beat before no longer fits the rate.
    pub(crate) fn push(&mut self, time: &str, bpm: Option<f64>) {
        let (Some(clock_ms), Some(bpm)) = (clock_in_quarter(time), bpm) else { return };
        let later = (clock_ms - self.clock_ms).rem_euclid(QUARTER_MS);
        let later = if later > QUARTER_MS - BACKWARDS_MS { later - QUARTER_MS } else { later };
        let at_ms = self.at_ms + later;
        let Ok(beat_ms) = i32::try_from(at_ms) else { return };
        if self.beats.len() < limits::BEATS {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a rate of a few hundred; the model reads it as f32"
            )]
            self.beats.push(Beat { at_ms: beat_ms, link: BeatLink::Rate(bpm as f32) });
            (self.clock_ms, self.at_ms) = (clock_ms, at_ms);
        }
    }

    /// The beats in order of time.
    pub(crate) fn finish(mut self) -> Vec<Beat> {
        self.beats.sort_by_key(|beat| beat.at_ms);
        self.beats.shrink_to_fit();
        self.beats
    }
}

/// Milliseconds since the last quarter of an hour of a clock time: hour, minute, second and, in most languages,
/// hundredths, with whatever between and behind them.
fn clock_in_quarter(text: &str) -> Option<i64> {
    let mut groups = [0_i64; 4];
    let mut digits = [0_u32; 4];
    let mut group = 0;
    let mut inside = false;
    for c in text.chars() {
        match digit(c) {
            Some(value) => {
                if !inside && digits.first() != Some(&0) {
                    group += 1;
                }
                inside = true;
                // A fifth group is no clock time; more digits than a millisecond has do not matter.
                let (number, length) = (groups.get_mut(group)?, digits.get_mut(group)?);
                if *length < 3 {
                    *number = *number * 10 + i64::from(value);
                    *length += 1;
                }
            }
            None => inside = false,
        }
    }
    let [hour, minute, second, fraction] = groups;
    let [_, _, second_digits, fraction_digits] = digits;
    let fraction_ms = match fraction_digits {
        0 => 0,
        1 => fraction * 100,
        2 => fraction * 10,
        _ => fraction,
    };
    let readable = second_digits > 0 && hour < 25 && minute < 60 && second < 61;
    readable.then(|| ((minute * 60 + second) * 1000 + fraction_ms).rem_euclid(QUARTER_MS))
}

/// A digit, in Latin, Arabic, Persian or Devanagari script.
fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| {
        ['\u{660}', '\u{6f0}', '\u{966}']
            .into_iter()
            .filter_map(|zero| u32::from(c).checked_sub(u32::from(zero)))
            .find(|value| *value < 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apple::text::instant;

    fn times(start: &str, printed: &[&str]) -> Vec<i32> {
        let mut list = BeatList::starting(instant(start).unwrap());
        printed.iter().for_each(|time| list.push(time, Some(60.0)));
        list.finish().iter().map(|beat| beat.at_ms).collect()
    }

    #[test]
    fn every_language_prints_the_same_beats() {
        let start = "2025-03-16 18:14:48 +0100";
        for time in [
            "6:14:48.94 PM",
            "6:14:48.94\u{202f}PM",
            "6:14:48,94 PM",
            "18:14:48.94",
            "18:14:48,94",
            "18.14.48,94",
            "下午6:14:48.94",
            "18:14:48.940",
            "٦:١٤:٤٨٫٩٤ م",
        ] {
            assert_eq!(times(start, &[time]), [940], "{time}");
        }
    }

    #[test]
    fn the_clock_may_be_of_another_zone_than_the_printed_offset() {
        // The phone's clock read 05:18:44 while the export prints +0100; in Kathmandu it would read 09:03:44.
        for time in ["05:18:44,18", "4:18:44.18 AM", "09:03:44,18", "08:48:44,18"] {
            assert_eq!(times("2024-09-02 04:18:43 +0100", &[time]), [1180], "{time}");
        }
    }

    #[test]
    fn midnight_noon_and_a_clock_change_lie_between_beats_like_any_time() {
        for (start, printed) in [
            ("2025-03-16 23:59:58 +0100", ["11:59:59.50 PM", "12:00:00.30 AM"]),
            ("2025-03-16 23:59:58 +0100", ["23:59:59,50", "00:00:00,30"]),
            ("2025-03-16 11:59:58 +0100", ["11:59:59.50 AM", "12:00:00.30 PM"]),
            ("2025-10-26 02:59:58 +0200", ["02:59:59,50", "02:00:00,30"]),
            ("2025-03-30 01:59:58 +0100", ["01:59:59,50", "03:00:00,30"]),
        ] {
            assert_eq!(times(start, &printed), [1500, 2300], "{start}");
        }
    }

    #[test]
    fn beats_come_out_in_order_and_those_that_cannot_be_read_are_left_out() {
        let start = "2025-03-16 08:00:00 +0100";
        let printed =
            ["08:00:02,00", "08:00:01,00", "", "8 o’clock", "08:00:77,00", "1:2:3:4:5", "08:00:03,00"];
        assert_eq!(times(start, &printed), [1000, 2000, 3000]);
        let mut list = BeatList::starting(0);
        list.push("01:00:01,00", None);
        assert!(list.finish().is_empty());
    }

    #[test]
    fn a_beat_rounded_to_before_the_start_stays_there() {
        assert_eq!(times("2025-03-16 08:00:00 +0100", &["07:59:59,99"]), [-10]);
    }

    proptest::proptest! {
        #[test]
        fn any_time_is_read_or_left_out(times in proptest::collection::vec(".{0,20}|[0-9:., ]{5,14}( [AP]M)?", 0..20)) {
            let mut list = BeatList::starting(0);
            times.iter().for_each(|time| list.push(time, Some(60.0)));
            let beats = list.finish();
            assert!(beats.len() <= times.len() && beats.is_sorted_by_key(|beat| beat.at_ms));
        }
    }
}
