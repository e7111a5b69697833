//! Sleep that is short for long, a debt that grows, and nights at ever other times. A lasting shortage asks for a
//! conversation, not for a cut every week.

use crate::advice::{Advice, Topic};
use crate::explain::ids;
use crate::explain::message::{minutes, plain};
use crate::health::stream::Metric;
use crate::rules::Situation;
use crate::signal::nights::{mid_sleep_spread, sleep_debt};
use crate::signal::sleep::need;
use crate::signal::vote::Grade;

pub(super) fn advice(s: &Situation<'_>) -> Vec<Advice> {
    [habit(s), debt(s), regularity(s)].into_iter().flatten().collect()
}

/// Short sleep that is nothing new: said instead of a vote.
fn habit(s: &Situation<'_>) -> Option<Advice> {
    let standing = |v: &&crate::signal::vote::Vote| v.metric == Metric::Sleep && v.grade == Grade::Standing;
    let usual = s.verdict.raw.votes.iter().find(standing)?.statistics?.mu?;
    let mut says = vec![ids::advice_standing(minutes(usual))];
    // Beside a strong vote it counts, and then a cut is for it too.
    if s.verdict.cut.is_none() {
        says.push(ids::advice_standing_alone());
    }
    says.push(ids::advice_standing_floor(minutes(s.rules.sleep.floor_min)));
    says.push(ids::advice_bedtime(minutes(s.rules.advice.bedtime_step_min)));
    let parameters = ["sleep.floor_min", "sleep.standing_min", "advice.bedtime_step_min"];
    Some(Advice::new(Topic::SleepHabit, says, &parameters, s.rules))
}

/// A debt that has grown over its own length. One that is always there is a habit, and no news on any morning.
fn debt(s: &Situation<'_>) -> Option<Advice> {
    let rules = &s.rules.advice;
    let of = |day| sleep_debt(day, s.facts, s.rules);
    let owed = of(s.day).filter(|owed| *owed >= rules.debt_min)?;
    if of(s.day - s.rules.sleep.debt_nights).is_some_and(|before| owed - before < rules.debt_growth_min) {
        return None;
    }
    let need = need(s.facts.profile.sleep_need_min, s.day, &s.facts.races, s.rules);
    let nights = plain(f64::from(s.rules.sleep.debt_nights), 0);
    let says = vec![
        ids::advice_debt(nights, minutes(owed), minutes(need)),
        ids::advice_bedtime(minutes(rules.bedtime_step_min)),
    ];
    let parameters = [
        "advice.debt_min",
        "advice.debt_growth_min",
        "sleep.debt_nights",
        "sleep.debt_night_max_min",
        "sleep.debt_repay_ratio",
        "sleep.need_min",
        "advice.bedtime_step_min",
    ];
    Some(Advice::new(Topic::SleepDebt, says, &parameters, s.rules))
}

/// The middle of sleep strays. Whoever crossed zones lately knows why.
fn regularity(s: &Situation<'_>) -> Option<Advice> {
    let rules = &s.rules.sleep;
    let from = s.day - (rules.regularity_nights - 1);
    let travelled = |(_, hours): (_, &i32)| hours.saturating_abs() >= s.rules.advice.travel_h;
    if s.facts.tags.travel.range(from..=s.day).any(travelled) {
        return None;
    }
    let strays =
        mid_sleep_spread(s.day, &s.facts.nights, s.rules).filter(|m| *m > rules.regularity_note_min)?;
    let said = ids::advice_regularity(minutes(strays), plain(f64::from(rules.regularity_nights), 0));
    let much = strays > rules.regularity_caution_min;
    let more = if much { ids::advice_regularity_caution() } else { ids::advice_regularity_note() };
    let line = if much { "sleep.regularity_caution_min" } else { "sleep.regularity_note_min" };
    Some(Advice::new(Topic::SleepRegularity, vec![said, more], &[line, "sleep.regularity_nights"], s.rules))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, ids_of, runner, sleeper, texts, topics};
    use crate::facts::Facts;
    use crate::signal::nights::{NightTimes, Nights};

    /// Nights up to today, the last one last: middles in minutes after midnight, and minutes asleep.
    fn slept(of: &[(f64, f64)]) -> Facts {
        let days = (TODAY - (of.len() as i32 - 1)).through(TODAY);
        let night = |(day, &(middle_min, asleep_min))| NightTimes { day, middle_min, asleep_min };
        Facts { nights: Nights::new(days.zip(of).map(night).collect()), ..runner() }
    }

    #[test]
    fn a_short_sleeper_of_years_gets_a_conversation() {
        assert_eq!(topics(&sleeper(365.0)), [Topic::SleepHabit]);
        assert_eq!(topics(&sleeper(455.0)), []);
        assert_eq!(
            texts(&sleeper(365.0)).concat(),
            "You have slept 6 h 05 a night for weeks. Your plan is not cut for that. Most adults recover better with \
             7 h or more. A bedtime 20 min earlier is a first step."
        );
    }

    #[test]
    fn a_debt_is_told_while_it_grows() {
        let weeks =
            |before: f64, lately: f64| slept(&[[(200.0, before); 14], [(200.0, lately); 14]].concat());
        // 45 minutes a night come to 10 h 30 in two weeks, 42 to less than 10 h.
        assert_eq!(topics(&weeks(480.0, 435.0)), [Topic::SleepDebt]);
        assert_eq!(topics(&weeks(480.0, 438.0)), []);
        assert_eq!(topics(&weeks(435.0, 435.0)), [], "always there");
        assert_eq!(topics(&weeks(430.0, 421.0)), [Topic::SleepDebt], "2 h 06 more");
        assert_eq!(topics(&slept(&[(200.0, 430.0); 14])), [Topic::SleepDebt], "nothing known before");
    }

    #[test]
    fn strayed_middles_are_noted_from_an_hour_and_stressed_from_ninety_minutes() {
        let around = |by: f64| slept(&[(200.0 - by, 480.0), (200.0 + by, 480.0)].repeat(7));
        assert_eq!(topics(&around(57.0)), []);
        assert_eq!(ids_of(&around(62.0)), ["advice_regularity", "advice_regularity_note"]);
        assert_eq!(ids_of(&around(95.0)), ["advice_regularity", "advice_regularity_caution"]);
        let mut flown = around(95.0);
        flown.tags.travel.insert(TODAY - 13, -6);
        assert_eq!(topics(&flown), []);
    }
}
