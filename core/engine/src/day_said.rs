//! Days as people say them.

use ebb_model::time::Day;

/// Days of the week, English and French, in full and short; Monday first.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "lundi", "lun"],
    &["tuesday", "tue", "tues", "mardi", "mar"],
    &["wednesday", "wed", "mercredi", "mer"],
    &["thursday", "thu", "thur", "thurs", "jeudi", "jeu"],
    &["friday", "fri", "vendredi", "ven"],
    &["saturday", "sat", "samedi", "sam"],
    &["sunday", "sun", "dimanche", "dim"],
];

/// The day that was said, as in `2026-03-17`, `Tuesday`, `mardi`, `today`, `demain`; of weekdays the next from `today` on, today
/// included. None: no day was said.
pub fn day_said(said: &str, today: Day) -> Option<Day> {
    let said = said.trim().trim_end_matches('.').to_lowercase().replace('’', "'");
    match said.as_str() {
        "today" | "aujourd'hui" => return Some(today),
        "tomorrow" | "demain" => return Some(today + 1),
        "yesterday" | "hier" => return Some(today - 1),
        _ => {}
    }
    let weekday = (0..).zip(WEEKDAYS).find(|(_, names)| names.contains(&said.as_str()));
    match weekday {
        Some((weekday, _)) => Some(today + (weekday - (today - today.monday())).rem_euclid(7)),
        None => said.parse().ok(),
    }
}

/// The same of a day that is not to come: of weekdays the last until `today`.
pub fn past_day_said(said: &str, today: Day) -> Option<Day> {
    let day = day_said(said, today)?;
    let weekday = WEEKDAYS
        .iter()
        .any(|names| names.contains(&said.trim().trim_end_matches('.').to_lowercase().as_str()));
    Some(if weekday && day > today { day - 7 } else { day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_is_the_next_one_ahead_or_the_last_one_behind() {
        let wednesday: Day = "2026-03-18".parse().unwrap();
        for (said, after) in
            [("Wed", 0), ("thursday", 1), ("mardi", 6), ("dim.", 4), ("demain", 1), ("2026-03-20", 2)]
        {
            assert_eq!(day_said(said, wednesday), Some(wednesday + after), "{said}");
        }
        for (said, before) in [("Wed", 0), ("thursday", 6), ("Mardi", 1), ("yesterday", 1), ("2026-03-10", 8)]
        {
            assert_eq!(past_day_said(said, wednesday), Some(wednesday - before), "{said}");
        }
        assert_eq!(day_said("threshold", wednesday), None);
    }
}
