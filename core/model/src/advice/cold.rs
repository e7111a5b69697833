//! Cold water: harmful beside strength, fine around races, and with some conditions not advised at all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Topic};
use crate::explain::message::{Message, minutes, plain};
use crate::explain::{ids, name};
use crate::morning::Adjusted;
use crate::plan::hard::{run_is_hard, session_is_hard};
use crate::plan::race::{Priority, Race};
use crate::plan::session::Kind;
use crate::plan::taper::{class, in_a_or_b};
use crate::rules::{RuleId, Situation};
use crate::time::Day;

/// What cold water is not advised with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// A heart disease.
    Heart,
    /// High blood pressure that is not under control.
    BloodPressure,
    /// Raynaud.
    Raynaud,
    /// Hives from cold.
    ColdUrticaria,
    /// A pregnancy.
    Pregnancy,
    /// Open wounds.
    OpenWounds,
}

/// What the athlete says of cold water.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ColdProfile {
    /// Whether they use it; a day tagged so says it too.
    pub cold_water: bool,
    /// What it is not advised with.
    pub conditions: BTreeSet<Condition>,
}

pub(super) fn advice(s: &Situation<'_>, sessions: &[Adjusted]) -> Vec<Advice> {
    let rules = &s.rules.advice;
    let tagged = |days: i32| s.facts.tags.cold.range(s.day - (days - 1)..=s.day).next().is_some();
    let profile = &s.facts.profile.cold;
    if !profile.cold_water && !tagged(rules.cold_recent_days) {
        return Vec::new();
    }
    if !profile.conditions.is_empty() {
        let with: Vec<Message> = profile.conditions.iter().map(|c| condition_name(*c)).collect();
        // Where it is not advised, there is nothing else to say of it.
        return vec![Advice::new(
            Topic::Cold,
            vec![ids::advice_cold_not(with)],
            &["advice.cold_alone_c"],
            s.rules,
        )];
    }
    today(s, sessions).into_iter().chain(habit(s)).collect()
}

/// What a condition is called: "a heart condition".
pub fn condition_name(condition: Condition) -> Message {
    match condition {
        Condition::Heart => ids::cold_heart(),
        Condition::BloodPressure => ids::cold_blood_pressure(),
        Condition::Raynaud => ids::cold_raynaud(),
        Condition::ColdUrticaria => ids::cold_urticaria(),
        Condition::Pregnancy => ids::cold_pregnancy(),
        Condition::OpenWounds => ids::cold_wounds(),
    }
}

/// What stands beside today; nothing on a day that cold water neither helps nor harms.
fn today(s: &Situation<'_>, sessions: &[Adjusted]) -> Option<Advice> {
    let rules = &s.rules.advice;
    let of = |day: Day| sessions.iter().filter(move |x| x.after.day == day);
    let hours = |h: i64| plain(h as f64, 0);
    let avoid = |says, parameter| Some(Advice::new(Topic::Cold, vec![says], &[parameter], s.rules));
    if of(s.day).any(|x| x.after.kind == Kind::Strength) {
        let says =
            ids::advice_cold_strength(hours(rules.cold_strength_h), hours(rules.cold_strength_better_h));
        let parameters = ["advice.cold_strength_h", "advice.cold_strength_better_h"];
        return Some(Advice::new(Topic::Cold, vec![says], &parameters, s.rules));
    }
    let near = |r: &&Race| (r.day - rules.cold_race_days..=r.last_day()).contains(&s.day);
    let under_way = |r: &Race| r.day < s.day || r.day == s.day && r.last_day() > s.day;
    if let Some(race) = s.facts.races.iter().filter(near).max_by_key(|r| under_way(r)) {
        let why = if under_way(race) { ids::advice_cold_races() } else { ids::advice_cold_race() };
        return Some(fine(why, "advice.cold_race_days", s));
    }
    let hard_on = |day: Day| of(day).any(|x| is_hard(x, s));
    // From one hard effort to the next within 48 hours: yesterday's and tomorrow's, or today's and tomorrow's.
    let before = (1..)
        .take_while(|back| 24 * (i64::from(*back) + 1) <= rules.cold_effort_h)
        .any(|back| was_hard(s, s.day - back));
    if (before || hard_on(s.day)) && hard_on(s.day + 1) {
        return Some(fine(ids::advice_cold_efforts(), "advice.cold_effort_h", s));
    }
    if s.facts.runs_between(s.day - 1, s.day - 1).iter().any(|r| r.kind == Kind::Strength) {
        let says = ids::advice_cold_strength_yesterday(hours(rules.cold_strength_better_h));
        return avoid(says, "advice.cold_strength_better_h");
    }
    let spared = of(s.day).find(|x| x.after.kind == Kind::Long || x.after.kind.is_run() && is_hard(x, s))?;
    let says = ids::advice_cold_run(hours(rules.cold_run_h), name::session(&spared.after));
    is_building(s).then(|| avoid(says, "advice.cold_run_h")).flatten()
}

/// Cold water is fine: how long, how cold, and not alone.
fn fine(why: Message, parameter: &'static str, s: &Situation<'_>) -> Advice {
    let rules = &s.rules.advice;
    let range = |low: f64, high: f64| ids::range(plain(low, 0), plain(high, 0));
    let dose = ids::advice_cold_dose(
        ids::range(plain(rules.cold_min.low as f64, 0), minutes(rules.cold_min.high as f64)),
        range(rules.cold_water_c.low, rules.cold_water_c.high),
    );
    let alone = ids::advice_cold_alone(plain(rules.cold_alone_c, 0));
    let parameters = [parameter, "advice.cold_min", "advice.cold_water_c", "advice.cold_alone_c"];
    Advice::new(Topic::Cold, vec![why, dose, alone], &parameters, s.rules)
}

/// Three days a week for two weeks, while training is meant to build something.
fn habit(s: &Situation<'_>) -> Option<Advice> {
    let rules = &s.rules.advice;
    let often = |week: i32| {
        let last = s.day - 7 * week;
        s.facts.tags.cold.range(last - 6..=last).count() >= rules.cold_habit_per_week
    };
    let kept_up = (0..rules.cold_habit_weeks).all(often) && is_building(s);
    let says = ids::advice_cold_habit(
        plain(rules.cold_habit_per_week as f64, 0),
        plain(f64::from(rules.cold_habit_weeks), 0),
    );
    let parameters = ["advice.cold_habit_per_week", "advice.cold_habit_weeks"];
    kept_up.then(|| Advice::new(Topic::ColdHabit, vec![says, ids::advice_thin()], &parameters, s.rules))
}

fn is_hard(x: &Adjusted, s: &Situation<'_>) -> bool {
    session_is_hard(&x.session, &x.after, x.session.back_to_back.is_some(), s.median_long, s.rules)
}

fn was_hard(s: &Situation<'_>, day: Day) -> bool {
    s.facts.runs_between(day, day).iter().any(|r| run_is_hard(r, s.median_long, s.rules))
}

/// Base or build: neither specific weeks nor taper before an A race, nor on the way back from a race or a layoff.
fn is_building(s: &Situation<'_>) -> bool {
    let specific = |r: &&Race| {
        let class = class(r, s.rules);
        let weeks = *s.rules.generator.specific_weeks.of(class);
        let first = r.day - *s.rules.taper.a_days.of(class) - 7 * weeks;
        r.priority == Priority::A && (first..=r.last_day()).contains(&s.day)
    };
    !s.facts.races.iter().any(|r| specific(&r))
        && !in_a_or_b(s.day, &s.facts.races, s.rules)
        && !RuleId::PostRace.in_force(s)
        && !RuleId::ReturnToRun.in_force(s)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, ids_of, planned, race, ran, runner, texts, topics};
    use crate::facts::Facts;
    use crate::gate::Gate;
    use crate::plan::session::Intensity;
    use crate::signal::exclusion::Tags;

    /// Somebody who uses cold water, with sessions so many days from today.
    fn user(sessions: &[(i32, Kind)]) -> Facts {
        let intensity = |kind| match kind {
            Kind::Intervals => Intensity::Vo2,
            Kind::Threshold => Intensity::Threshold,
            _ => Intensity::Easy,
        };
        let mut facts = runner();
        facts.gate = Gate::Pass;
        facts.profile.cold.cold_water = true;
        facts.plan =
            sessions.iter().map(|(day, kind)| planned(TODAY + *day, *kind, intensity(*kind))).collect();
        facts
    }

    fn tagged(facts: Facts, back: &[i32]) -> Facts {
        let cold = back.iter().map(|b| TODAY - *b).collect();
        Facts { tags: Tags { cold, ..Tags::default() }, ..facts }
    }

    fn hard_yesterday(sessions: &[(i32, Kind)]) -> Facts {
        Facts { runs: ran(&[(1, Kind::Threshold), (3, Kind::Easy)]), ..user(sessions) }
    }

    fn of_cold(facts: &Facts) -> Vec<&'static str> {
        ids_of(facts).into_iter().filter(|id| id.starts_with("advice_cold")).collect()
    }

    #[test]
    fn whoever_uses_no_cold_water_hears_nothing_of_it() {
        let mut facts = user(&[(0, Kind::Strength)]);
        facts.profile.cold.cold_water = false;
        assert_eq!(topics(&facts), []);
        assert_eq!(topics(&tagged(facts.clone(), &[27])), [Topic::Cold]);
        assert_eq!(topics(&tagged(facts.clone(), &[28, -1])), []);
        facts.profile.cold.conditions.insert(Condition::Raynaud);
        assert_eq!(topics(&facts), []);
    }

    #[test]
    fn with_a_condition_it_is_not_advised_and_nothing_else_is_said() {
        let mut facts = tagged(user(&[(0, Kind::Strength)]), &[0, 1, 2, 7, 8, 9]);
        facts.races = vec![race(2, 42_195, Priority::A)];
        facts.profile.cold.conditions.extend([Condition::Pregnancy, Condition::Raynaud, Condition::Heart]);
        assert_eq!(of_cold(&facts), ["advice_cold_not"]);
        assert!(texts(&facts).contains(
            &"Cold water is not advised with a heart condition, Raynaud and a pregnancy.".to_owned()
        ));
    }

    #[test]
    fn cold_water_is_left_out_after_strength_on_good_evidence() {
        let facts = user(&[(0, Kind::Strength), (0, Kind::Easy)]);
        let said = crate::advice::testing::said(&facts);
        assert_eq!((said[0].topic, said[0].certainty), (Topic::Cold, crate::rules::Certainty::High));
        assert_eq!(
            texts(&facts)[0],
            "Leave cold water out for 6 h after strength, better 24 h. Used often, it takes away part of what strength \
             builds."
        );
        let after = Facts { runs: ran(&[(1, Kind::Strength)]), ..user(&[(0, Kind::Easy)]) };
        assert_eq!(of_cold(&after), ["advice_cold_strength_yesterday"]);
    }

    #[test]
    fn after_hard_and_long_runs_it_is_left_out_by_default_on_thin_evidence() {
        for kind in [Kind::Threshold, Kind::Intervals, Kind::Long] {
            let facts = user(&[(0, kind)]);
            assert_eq!(of_cold(&facts), ["advice_cold_run"], "{kind:?}");
            let said = crate::advice::testing::said(&facts);
            assert_eq!(said[0].certainty, crate::rules::Certainty::Low);
            assert!(texts(&facts)[0].contains("evidence is thin"));
        }
        assert_eq!(of_cold(&user(&[(0, Kind::Easy), (1, Kind::Long)])), [""; 0]);
    }

    #[test]
    fn the_adjusted_session_counts() {
        let mut facts = user(&[(0, Kind::Threshold)]);
        facts.gate = Gate::Fail;
        assert_eq!(of_cold(&facts), [""; 0], "what became easy asks for nothing");
    }

    #[test]
    fn in_the_specific_weeks_of_the_goal_hard_runs_leave_the_choice() {
        let before = |days: i32| {
            let races = vec![race(days, 42_195, Priority::A)];
            of_cold(&Facts { races, ..user(&[(0, Kind::Threshold)]) })
        };
        // Six specific weeks before a taper of fourteen days.
        assert_eq!(before(57), ["advice_cold_run"]);
        assert_eq!(before(56), [""; 0]);
    }

    #[test]
    fn around_races_and_between_hard_efforts_it_is_fine() {
        let fine = |why: &'static str| [why, "advice_cold_dose", "advice_cold_alone"];
        let racing = |days: i32| {
            of_cold(&Facts { races: vec![race(days, 10_000, Priority::C)], ..user(&[(0, Kind::Easy)]) })
        };
        assert_eq!(racing(3), fine("advice_cold_race"));
        assert_eq!(racing(0), fine("advice_cold_race"));
        assert!(racing(4).is_empty() && racing(-1).is_empty());
        let stages = Race { stages: 3, ..race(-1, 90_000, Priority::C) };
        assert_eq!(of_cold(&Facts { races: vec![stages], ..user(&[]) }), fine("advice_cold_races"));
        assert_eq!(
            of_cold(&hard_yesterday(&[(0, Kind::Easy), (1, Kind::Threshold)])),
            fine("advice_cold_efforts")
        );
        assert_eq!(of_cold(&hard_yesterday(&[(0, Kind::Easy), (2, Kind::Threshold)])), [""; 0]);
        let said = texts(&Facts { races: vec![race(2, 10_000, Priority::C)], ..user(&[]) }).concat();
        assert!(said.contains("10–15 min at 11–15 °C are enough. Below 10 °C never go in alone."), "{said}");
    }

    #[test]
    fn three_times_a_week_for_two_weeks_is_a_habit() {
        let habit = |back: &[i32]| topics(&tagged(user(&[]), back)).contains(&Topic::ColdHabit);
        assert!(habit(&[0, 3, 6, 7, 10, 13]));
        assert!(!habit(&[0, 3, 6, 7, 10, 14]) && !habit(&[0, 3, 7, 8, 10, 13]));
        let near =
            Facts { races: vec![race(20, 42_195, Priority::A)], ..tagged(user(&[]), &[0, 3, 6, 7, 10, 13]) };
        assert!(!topics(&near).contains(&Topic::ColdHabit), "before a race nothing is being built");
    }
}
