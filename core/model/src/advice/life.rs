//! Life beside training: what a tag explains, and whether its day leaves the normal. A tag changes no vote.

use std::collections::BTreeSet;

use crate::advice::{Advice, Topic, heart_votes};
use crate::explain::message::{Message, plain};
use crate::explain::{ids, name};
use crate::rules::{Rules, Situation};
use crate::signal::exclusion::Tags;
use crate::time::Day;

pub(super) fn advice(s: &Situation<'_>) -> Vec<Advice> {
    let rules = &s.rules.advice;
    let tags = &s.facts.tags;
    // What lies further back is worth a word only while it may explain a vote.
    let votes = heart_votes(s);
    let back = |explains: i32| if votes { s.rules.signal.acute_days.max(explains) } else { explains };
    let tagged = |days: &BTreeSet<Day>, back: i32| -> Vec<Day> {
        days.range(s.day - (back - 1)..=s.day).copied().collect()
    };
    let mut out = Vec::new();
    let mut say = |topic, says: Vec<Message>, parameters: &[&'static str]| {
        out.push(Advice::new(topic, says, parameters, s.rules));
    };

    let alcohol = tagged(&tags.alcohol, back(rules.alcohol_nights));
    if !alcohol.is_empty() {
        let says = vec![ids::advice_alcohol(name::weekdays(&alcohol)), ids::advice_leaves()];
        say(Topic::Alcohol, says, &["advice.alcohol_nights", "signal.acute_days"]);
    }
    let high = tagged(&tags.altitude, if votes { rules.altitude_days } else { 1 });
    if !high.is_empty() {
        let above = plain(s.rules.signal.altitude_m, 0);
        let says =
            vec![ids::advice_altitude(above, plain(f64::from(rules.altitude_days), 0)), ids::advice_leaves()];
        say(Topic::Altitude, says, &["advice.altitude_days", "signal.altitude_m"]);
    }
    let hot = tagged(&tags.heat, back(1));
    if !hot.is_empty() {
        let days = ids::range(plain(rules.heat_days.low as f64, 0), plain(rules.heat_days.high as f64, 0));
        let says =
            vec![ids::advice_heat(name::weekdays(&hot)), ids::advice_heat_days(days), ids::advice_stays()];
        say(Topic::Heat, says, &["advice.heat_days"]);
    }
    if let Some((day, hours)) = last_travel(s.day, tags, s.rules) {
        let says = vec![
            ids::advice_travel(plain(f64::from(hours), 0), plain(f64::from(s.day - day), 0)),
            ids::advice_travel_days(),
            ids::advice_stays(),
        ];
        say(Topic::Travel, says, &["advice.travel_h", "advice.travel_days_max"]);
    }
    if let Some(day) = day_of_cycle(s).filter(|_| votes) {
        let bpm = ids::range(plain(rules.cycle_bpm.low as f64, 0), plain(rules.cycle_bpm.high as f64, 0));
        let says = vec![
            ids::advice_cycle(plain(f64::from(day), 0)),
            ids::advice_cycle_bpm(bpm),
            ids::advice_stays(),
        ];
        say(Topic::Cycle, says, &["advice.cycle_bpm", "advice.cycle_days"]);
    }
    out
}

/// The last day three zones or more were crossed, and how many, while it is still felt: a day for each zone, a week at
/// most.
fn last_travel(day: Day, tags: &Tags, rules: &Rules) -> Option<(Day, i32)> {
    let rules = &rules.advice;
    let recent = tags.travel.range(day - (rules.travel_days_max - 1)..=day).rev();
    let mut far =
        recent.map(|(on, hours)| (*on, hours.saturating_abs())).filter(|(_, h)| *h >= rules.travel_h);
    far.next().filter(|(on, hours)| day - *on < *hours)
}

/// The day of the cycle, counted from its first, where it is one that explains a higher resting heart rate.
fn day_of_cycle(s: &Situation<'_>) -> Option<i32> {
    let span = s.rules.advice.cycle_days;
    let days = &s.facts.tags.cycle;
    let began = days.range(s.day - (span.high - 1)..=s.day).rev().find(|day| !days.contains(&(**day - 1)))?;
    Some(s.day - *began + 1).filter(|day| span.contains(*day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, drifting, ids_of, runner, texts, topics};
    use crate::facts::Facts;

    fn days(back: &[i32]) -> BTreeSet<Day> {
        back.iter().map(|b| TODAY - *b).collect()
    }

    fn with(facts: Facts, tags: Tags) -> Facts {
        Facts { tags, ..facts }
    }

    #[test]
    fn alcohol_is_named_the_next_morning_and_as_long_as_it_may_explain_a_vote() {
        let alcohol = |back: &[i32]| Tags { alcohol: days(back), ..Tags::default() };
        assert_eq!(topics(&with(runner(), alcohol(&[0]))), [Topic::Alcohol]);
        assert_eq!(topics(&with(runner(), alcohol(&[1]))), []);
        assert_eq!(topics(&with(drifting(), alcohol(&[7]))), []);
        let said = texts(&with(drifting(), alcohol(&[6, 2]))).concat();
        assert_eq!(
            said,
            "You noted alcohol for Saturday and Wednesday: for a night it raises resting heart rate and lowers HRV. \
             These values count this week, and they stay out of your normal."
        );
    }

    #[test]
    fn altitude_leaves_the_normal_and_heat_stays_in_it() {
        let altitude = |back: &[i32]| Tags { altitude: days(back), ..Tags::default() };
        assert_eq!(ids_of(&with(runner(), altitude(&[0]))), ["advice_altitude", "advice_leaves"]);
        assert_eq!(topics(&with(runner(), altitude(&[1]))), []);
        assert_eq!(topics(&with(drifting(), altitude(&[9]))), [Topic::Altitude]);
        assert_eq!(topics(&with(drifting(), altitude(&[10]))), []);
        let heat = Tags { heat: days(&[0]), ..Tags::default() };
        assert_eq!(ids_of(&with(runner(), heat)), ["advice_heat", "advice_heat_days", "advice_stays"]);
    }

    #[test]
    fn travel_is_named_for_a_day_a_zone_from_three_zones_on() {
        let flown = |back: i32, hours: i32| {
            let travel = [(TODAY - back, hours)].into();
            !topics(&with(runner(), Tags { travel, ..Tags::default() })).is_empty()
        };
        assert!(flown(0, 3) && flown(2, -3) && flown(6, 9));
        assert!(!flown(0, 2) && !flown(3, 3) && !flown(7, 9) && !flown(-1, 6));
    }

    #[test]
    fn the_second_half_of_a_cycle_is_named_beside_a_vote_only() {
        let cycle = |back: &[i32]| Tags { cycle: days(back), ..Tags::default() };
        assert_eq!(topics(&with(drifting(), cycle(&[14]))), [Topic::Cycle]);
        assert_eq!(topics(&with(runner(), cycle(&[14]))), []);
        assert_eq!(topics(&with(drifting(), cycle(&[13]))), []);
        assert_eq!(topics(&with(drifting(), cycle(&[35]))), []);
        // The first of several days in a row begins it.
        let said = texts(&with(drifting(), cycle(&[20, 19, 18, 17]))).concat();
        assert!(said.contains("day 21 of your cycle"), "{said}");
    }
}
