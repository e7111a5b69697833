//! Events of a calendar, with what a plan needs of them.

use std::collections::BTreeSet;

use ebb_import::Zone;
use ebb_model::time::{DAY_MS, Day, Moment};

use super::lines::{Line, lines, text};
use super::zones::zone as zone_named;

/// An event.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// The number of its first line.
    pub line: usize,
    /// Its name in the world.
    pub uid: Option<String>,
    /// Its title.
    pub summary: String,
    /// Its first day, where it takes place.
    pub start: Option<Day>,
    /// How many days it takes up, at least 1.
    pub days: i32,
    /// How long it takes, where it has a time of day.
    pub seconds: Option<i64>,
    /// How it repeats.
    pub rule: Option<String>,
    /// Days it does not repeat on.
    pub except: BTreeSet<Day>,
    /// Days it takes place on as well.
    pub more_days: BTreeSet<Day>,
    /// Which day of a recurring event it tells anew.
    pub recurrence_id: Option<Day>,
    /// It does not take place.
    pub cancelled: bool,
    /// The higher, the newer.
    pub sequence: i64,
    /// Properties of Ebb's own, unescaped.
    own: Vec<(String, String)>,
    /// The calendar's zone: where days of instants in UTC are.
    zone: Option<Zone>,
    /// The zone that its beginning names.
    place: Option<Zone>,
    begins: Option<When>,
    ends: Option<When>,
    duration_s: Option<i64>,
}

/// A day, perhaps with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct When {
    day: Day,
    /// Seconds since midnight.
    time: Option<i64>,
}

impl Event {
    /// A property of Ebb's own.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.own.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The day of a date or an instant.
    pub fn day_of(&self, value: &str) -> Option<Day> {
        self.when(value).map(|w| w.day)
    }

    /// The last day that it may be on when it ends at a date or an instant: not that of the instant where it begins
    /// later on that day.
    pub fn last_day(&self, until: &str) -> Option<Day> {
        let until = self.when(until)?;
        let begins = self.begins.and_then(|b| b.time);
        let before = until.time.is_some_and(|end| begins.is_some_and(|begin| begin > end));
        Some(until.day - i32::from(before))
    }

    fn when(&self, value: &str) -> Option<When> {
        when(value, self.place.as_ref().or(self.zone.as_ref()))
    }

    fn take(&mut self, line: Line) {
        let days = |event: &Self| line.value.split(',').filter_map(|v| event.day_of(v)).collect::<Vec<_>>();
        match line.name.as_str() {
            "UID" => self.uid = Some(text(&line.value)).filter(|uid| !uid.is_empty()),
            "SUMMARY" => self.summary = text(&line.value),
            "DTSTART" => {
                self.place = line.zone.as_deref().and_then(zone_named);
                self.begins = self.when(&line.value);
            }
            "DTEND" => self.ends = self.when(&line.value),
            "DURATION" => self.duration_s = duration(&line.value),
            "RRULE" => self.rule = Some(line.value),
            "EXDATE" => self.except.extend(days(self)),
            "RDATE" => self.more_days.extend(days(self)),
            "RECURRENCE-ID" => self.recurrence_id = self.day_of(&line.value),
            "STATUS" => self.cancelled = line.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "SEQUENCE" => self.sequence = line.value.trim().parse().unwrap_or(0),
            name if name.starts_with("X-EBB-") => self.own.push((line.name, text(&line.value))),
            _ => {}
        }
    }

    fn done(mut self) -> Self {
        self.start = self.begins.map(|w| w.day);
        self.days = 1;
        let Some(begins) = self.begins else { return self };
        match (begins.time, self.ends) {
            (Some(from), Some(When { day, time: Some(to) })) => {
                self.seconds = Some(i64::from(day - begins.day) * (DAY_MS / 1000) + to - from);
            }
            (None, Some(ends)) => self.days = (ends.day - begins.day).max(1),
            (Some(_), _) => self.seconds = self.duration_s,
            (None, None) => {
                let days = self.duration_s.unwrap_or(0) / (DAY_MS / 1000);
                self.days = i32::try_from(days).unwrap_or(1).max(1);
            }
        }
        self
    }
}

/// What of a calendar is broken: the line, the title of its event, and what is wrong.
pub type Fault = (usize, String, String);

/// The events of all calendars of a text, and what of it is broken.
pub fn events(file: &str) -> Result<(Vec<Event>, Vec<Fault>), String> {
    let (mut out, mut open, mut now) = (Vec::new(), Vec::<String>::new(), Event::default());
    let (mut faults, mut begun) = (Vec::new(), 1);
    let mut zone = None;
    let mut calendar = false;
    for line in lines(file) {
        match (line.name.as_str(), open.last().map(String::as_str)) {
            ("BEGIN", _) => {
                let what = line.value.trim().to_ascii_uppercase();
                calendar |= what == "VCALENDAR";
                if what == "VCALENDAR" {
                    begun = line.number;
                }
                if what == "VEVENT" {
                    if open.contains(&what) {
                        faults.push(cut(&now));
                        open.retain(|o| *o == "VCALENDAR");
                    }
                    now = Event { line: line.number, zone: zone.clone(), ..Event::default() };
                }
                if open.len() >= DEEPEST {
                    return Err("is no calendar: its parts lie too deep in one another".to_owned());
                }
                open.push(what);
            }
            ("END", Some(what)) => {
                let ended = line.value.trim();
                if what == "VEVENT" && ended.eq_ignore_ascii_case(what) {
                    out.push(std::mem::take(&mut now).done());
                }
                // What was left open inside ends with it.
                if let Some(place) = open.iter().rposition(|o| o.eq_ignore_ascii_case(ended)) {
                    open.truncate(place);
                }
            }
            ("X-WR-TIMEZONE", Some("VCALENDAR")) => {
                let name = text(&line.value);
                zone = zone_named(&name);
                if zone.is_none() {
                    let why = format!(
                        "names the time zone `{}`, which is not known: events in UTC keep their day there",
                        name.trim()
                    );
                    faults.push((line.number, String::new(), why));
                }
            }
            (_, Some("VEVENT")) => now.take(line),
            _ => {}
        }
    }
    if !calendar {
        return Err("is no calendar: it has no BEGIN:VCALENDAR".to_owned());
    }
    if open.iter().any(|o| o == "VEVENT") {
        faults.push(cut(&now));
    } else if !open.is_empty() {
        let why = "has no END:VCALENDAR: the file may be cut off, fetch it again".to_owned();
        faults.push((begun, String::new(), why));
    }
    Ok((out, faults))
}

fn cut(event: &Event) -> Fault {
    let why = "has no END:VEVENT and is left out: the file may be cut off, fetch it again".to_owned();
    (event.line, event.summary.clone(), why)
}

/// Alarms in events in calendars: no more than that is usual.
const DEEPEST: usize = 32;

/// `20260317`, `20260317T070000`, `20260317T060000Z`. A time with a zone or without one is that of the place, so its day
/// is the one that is written; an instant in UTC has the day of the calendar's own zone.
fn when(value: &str, zone: Option<&Zone>) -> Option<When> {
    let value = value.trim();
    let number = |from: usize, to: usize| value.get(from..to)?.parse::<u32>().ok();
    let day = Day::from_ymd(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)?;
    let Some(rest) = value.get(8..).filter(|r| !r.is_empty()) else {
        return Some(When { day, time: None });
    };
    if !rest.starts_with(['T', 't']) {
        return None;
    }
    let (h, m, s) = (number(9, 11)?, number(11, 13)?, number(13, 15).unwrap_or(0));
    let seconds = Some(i64::from(h * 3600 + m * 60 + s)).filter(|s| *s <= DAY_MS / 1000)?;
    if !value.ends_with(['Z', 'z']) {
        return Some(When { day, time: Some(seconds) });
    }
    let at = day.start(0).plus_ms(seconds * 1000).epoch_ms;
    let local = Moment::new(at, zone.map_or(0, |z| z.offset_at(at)));
    Some(When { day: local.day(), time: Some(local.time_of_day_ms() / 1000) })
}

/// `PT45M`, `P1DT2H`, `P2W`: seconds.
fn duration(value: &str) -> Option<i64> {
    let (mut sum, mut digits) = (0_i64, String::new());
    for c in value.trim().trim_start_matches('+').strip_prefix(['P', 'p'])?.chars() {
        let unit = match c.to_ascii_uppercase() {
            '0'..='9' => {
                digits.push(c);
                continue;
            }
            'T' => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        sum = sum.checked_add(digits.parse::<i64>().ok()?.checked_mul(unit)?)?;
        digits.clear();
    }
    digits.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_place() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        let day = |text: &str, zone: Option<&Zone>| when(text, zone).map(|w| w.day.to_string());
        assert_eq!(day("20260317", None).as_deref(), Some("2026-03-17"));
        assert_eq!(day("20260317T233000", Some(&berlin)).as_deref(), Some("2026-03-17"));
        assert_eq!(day("20260317T233000Z", Some(&berlin)).as_deref(), Some("2026-03-18"));
        assert_eq!(day("20260317T233000Z", None).as_deref(), Some("2026-03-17"));
        for odd in ["", "2026", "20260230", "20260317X", "20260317T99", "20260317T250000", "２０２６０３１７"]
        {
            assert_eq!(day(odd, None), None, "{odd}");
        }
    }

    #[test]
    fn durations_in_seconds() {
        assert_eq!(duration("PT1H30M"), Some(5400));
        assert_eq!(duration("P1DT1S"), Some(86_401));
        assert_eq!(duration("P2W"), Some(1_209_600));
        assert_eq!(duration("90"), None);
        assert_eq!(duration("P99999999999999999999D"), None);
    }
}
