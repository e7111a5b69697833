//! The days of a recurring event: every so many days or weeks. What else a rule may say is told, not guessed.

use chrono::Weekday;
use ebb_model::time::Day;

/// A rule without an end is followed this many days: ten years.
const DAYS_MOST: i32 = 3653;

/// A recurrence that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    weekly: bool,
    interval: i32,
    count: Option<usize>,
    until: Option<Day>,
    weekdays: Vec<Weekday>,
    week_start: Weekday,
}

impl Rule {
    /// Reads the value of an `RRULE`; `last_day` reads the last day of an `UNTIL`. Else what of it is not understood.
    pub fn parse(value: &str, last_day: impl Fn(&str) -> Option<Day>) -> Result<Self, String> {
        let mut rule = Self {
            weekly: true,
            interval: 1,
            count: None,
            until: None,
            weekdays: Vec::new(),
            week_start: Weekday::Mon,
        };
        let mut frequency = false;
        for part in value.split(';').filter(|p| !p.is_empty()) {
            let said = || format!("`{part}`");
            let (name, value) = part.split_once('=').ok_or_else(said)?;
            match (name.to_ascii_uppercase().as_str(), value.to_ascii_uppercase().as_str()) {
                ("FREQ", "WEEKLY") => frequency = true,
                ("FREQ", "DAILY") => (frequency, rule.weekly) = (true, false),
                ("INTERVAL", n) => {
                    rule.interval =
                        n.parse().ok().filter(|n| (1..=DAYS_MOST).contains(n)).ok_or_else(said)?;
                }
                ("COUNT", n) => rule.count = Some(n.parse().map_err(|_| said())?),
                ("UNTIL", until) => rule.until = Some(last_day(until).ok_or_else(said)?),
                ("BYDAY", days) => {
                    rule.weekdays = days.split(',').map(weekday).collect::<Option<_>>().ok_or_else(said)?;
                }
                ("WKST", day) => rule.week_start = weekday(day).ok_or_else(said)?,
                _ => return Err(said()),
            }
        }
        if frequency { Ok(rule) } else { Err("no FREQ".to_owned()) }
    }

    /// Whether it never ends by itself.
    pub fn is_endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// The days from `start` on.
    pub fn days(&self, start: Day) -> Vec<Day> {
        let last = self.until.unwrap_or(start + DAYS_MOST).min(start + DAYS_MOST);
        let week_of = |day: Day| day - place(day.weekday(), self.week_start);
        let first_week = week_of(start);
        let fits = |day: &Day| {
            let weekday = day.weekday();
            if self.weekly {
                let named = if self.weekdays.is_empty() {
                    weekday == start.weekday()
                } else {
                    self.weekdays.contains(&weekday)
                };
                named && (week_of(*day) - first_week) / 7 % self.interval == 0
            } else {
                let named = self.weekdays.is_empty() || self.weekdays.contains(&weekday);
                named && (*day - start) % self.interval == 0
            }
        };
        start.through(last).filter(fits).take(self.count.unwrap_or(usize::MAX)).collect()
    }
}

/// Days from the first day of a week to a weekday.
fn place(weekday: Weekday, week_start: Weekday) -> i32 {
    i32::try_from(weekday.days_since(week_start)).unwrap_or(0)
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &str, start: &str) -> Result<Vec<String>, String> {
        let day = |text: &str| {
            let [year, month, day] = [text.get(..4)?, text.get(4..6)?, text.get(6..8)?];
            format!("{year}-{month}-{day}").parse().ok()
        };
        let start: Day = start.parse().unwrap();
        Ok(Rule::parse(rule, day)?.days(start).iter().map(Day::to_string).collect())
    }

    #[test]
    fn weeks_with_their_days() {
        let read = days("FREQ=WEEKLY;COUNT=4;BYDAY=TU,TH", "2026-03-17").unwrap();
        assert_eq!(read, ["2026-03-17", "2026-03-19", "2026-03-24", "2026-03-26"]);
        let read = days("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260415", "2026-03-17").unwrap();
        assert_eq!(read, ["2026-03-17", "2026-03-31", "2026-04-14"]);
        // RFC 5545, the example of WKST: the first day of the week decides which weeks are every other one.
        let of = |start| format!("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={start}");
        assert_eq!(
            days(&of("MO"), "1997-08-05").unwrap(),
            ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
        );
        assert_eq!(
            days(&of("SU"), "1997-08-05").unwrap(),
            ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
        );
    }

    #[test]
    fn every_third_day_and_no_end() {
        assert_eq!(
            days("FREQ=DAILY;INTERVAL=3;COUNT=2", "2026-03-17").unwrap(),
            ["2026-03-17", "2026-03-20"]
        );
        assert_eq!(days("FREQ=DAILY", "2026-03-17").unwrap().len(), 3654);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(days("FREQ=MONTHLY", "2026-03-17"), Err("`FREQ=MONTHLY`".into()));
        assert_eq!(days("FREQ=WEEKLY;BYDAY=1MO", "2026-03-17"), Err("`BYDAY=1MO`".into()));
        assert_eq!(days("FREQ=WEEKLY;INTERVAL=0", "2026-03-17"), Err("`INTERVAL=0`".into()));
        assert_eq!(days("COUNT=3", "2026-03-17"), Err("no FREQ".into()));
    }
}
