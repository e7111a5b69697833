//! Dates and numbers as the phone prints them.

use chrono::NaiveDate;
use ebb_model::time::DAY_MS;

use crate::limits;

/// UTC milliseconds of `yyyy-MM-dd HH:mm:ss ±HHMM`.
///
/// The instant is right; the offset is that in force when the *export* was made, and says nothing of the record.
pub(crate) fn instant(text: &str) -> Option<i64> {
    let Ok(bytes): Result<&[u8; 25], _> = text.as_bytes().try_into() else { return on_twelve_hours(text) };
    #[rustfmt::skip]
    let [y1, y2, y3, y4, b'-', mo1, mo2, b'-', d1, d2, b' ', h1, h2, b':', mi1, mi2, b':', s1, s2, b' ',
        sign @ (b'+' | b'-'), oh1, oh2, om1, om2] = *bytes
    else {
        return None;
    };
    let two = |a: u8, b: u8| Some(digit(a)? * 10 + digit(b)?);
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(mo1, mo2)?, two(d1, d2)?)?;
    let (hour, minute, second) = (two(h1, h2)?, two(mi1, mi2)?, two(s1, s2)?);
    let (offset_hours, offset_minutes) = (two(oh1, oh2)?, two(om1, om2)?);
    if year == 0 || hour > 23 || minute > 59 || second > 59 || offset_hours > 18 || offset_minutes > 59 {
        return None;
    }
    let seconds = i64::from(hour * 3600 + minute * 60 + second);
    let offset = i64::from(offset_hours * 3600 + offset_minutes * 60);
    let offset = if sign == b'-' { -offset } else { offset };
    let ms = i64::from(date.to_epoch_days()) * DAY_MS + (seconds - offset) * 1000;
    limits::INSTANTS_MS.contains(&ms).then_some(ms)
}

/// The same with a clock of twelve hours, as phones set to one print where nobody asked them not to:
/// `2024-09-21 7:57:00 am +1000`, with a plain or a narrow no-break space, `a.m.` in Canada, `a. m.` in Spanish.
fn on_twelve_hours(text: &str) -> Option<i64> {
    let mut parts = text.split_whitespace();
    let (date, clock, offset) = (parts.next()?, parts.next()?, parts.next_back()?);
    let half: String = parts.flat_map(str::chars).filter(|c| *c != '.').collect();
    let afternoon = match half.to_ascii_lowercase().as_str() {
        "am" => 0,
        "pm" => 12,
        _ => return None,
    };
    let (hour, rest) = clock.split_once(':')?;
    let hour: u32 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let printed = format!("{date} {:02}:{rest} {offset}", hour % 12 + afternoon);
    // Once at most: what is no date now has no word between clock and offset.
    (printed.len() == 25).then(|| instant(&printed)).flatten()
}

fn digit(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(10)
}

/// A finite number, with a decimal point or a decimal comma.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let number: f64 = match (text.contains(','), text.contains('.')) {
        (true, false) => text.replace(',', ".").parse().ok()?,
        _ => text.parse().ok()?,
    };
    number.is_finite().then_some(number)
}

/// A number and its unit, `9338 cm`.
pub(crate) fn quantity(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| c.is_alphabetic() || c.is_whitespace() || c == '%').unwrap_or(text.len());
    let (value, unit) = text.split_at_checked(end)?;
    Some((number(value)?, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_the_printed_date_less_the_printed_offset() {
        for (text, ms) in [
            ("1970-01-01 00:00:00 +0000", 0),
            ("2025-10-26 02:30:00 +0200", 1_761_438_600_000),
            ("2025-10-26 01:30:00 +0100", 1_761_438_600_000),
            ("2024-02-29 23:59:59 -0330", 1_709_263_799_000),
            ("1969-12-31 23:59:59 +0000", -1000),
        ] {
            assert_eq!(instant(text), Some(ms), "{text}");
        }
    }

    #[test]
    fn a_clock_of_twelve_hours_is_read_too() {
        for (text, ms) in [
            ("1970-01-01 12:00:00 AM +0000", 0),
            ("1970-01-01 12:00:01\u{202f}PM +0000", 43_201_000),
            ("1970-01-01 1:00:00\u{202f}am +0100", 0),
            ("1970-01-01 01:59:59 pm +0000", 50_399_000),
            ("1970-01-01 7:00:00 a.m. -0400", 39_600_000),
            ("1970-01-01 1:00:00\u{a0}p.\u{a0}m. +0100", 43_200_000),
        ] {
            assert_eq!(instant(text), Some(ms), "{text}");
        }
        for text in
            ["1970-01-01 13:00:00 PM +0000", "1970-01-01 0:00:00 AM +0000", "1970-01-01 1:00 AM +0000 x"]
        {
            assert_eq!(instant(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "0000-01-01 00:00:00 +0000",
            "2025-02-29 00:00:00 +0000",
            "2025-01-01 24:00:00 +0000",
            "2025-01-01T00:00:00 +0000",
            "2025-01-01 00:00:00 +00:00",
            "2025-01-01 00:00:00 +1900",
            "2025-01-01 00:00:00",
            "２025-01-01 00:00:00 +00",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_may_have_a_decimal_comma() {
        for (text, value) in [("25.5526", 25.5526), ("25,5526", 25.5526), (" 49 ", 49.0), ("-1e2", -100.0)] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "-", "nan", "inf", "1e999", "1,234.5", "1,2,3", "HKCategoryValueSleepAnalysisAwake"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_quantity_is_a_number_and_a_unit() {
        assert_eq!(quantity("9338 cm"), Some((9338.0, "cm")));
        assert_eq!(quantity("93,38m"), Some((93.38, "m")));
        assert_eq!(quantity("6400 %"), Some((6400.0, "%")));
        assert_eq!(quantity("12"), Some((12.0, "")));
        assert_eq!(quantity("cm"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_an_instant_or_none(text in ".{0,30}|[0-9: +-]{25}", any_ms in -62_135_596_800_i64..253_402_300_800) {
            let _ = (instant(&text), number(&text), quantity(&text));
            let printed = chrono::DateTime::from_timestamp(any_ms, 0).unwrap().format("%Y-%m-%d %H:%M:%S %z");
            assert_eq!(instant(&printed.to_string()), Some(any_ms * 1000));
        }
    }
}
