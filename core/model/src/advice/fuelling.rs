//! Fuelling: carbohydrate on long runs, and eating to need after hard days and on the way back.

use crate::advice::{Advice, Topic};
use crate::explain::message::{minutes, plain};
use crate::explain::{ids, name};
use crate::morning::Adjusted;
use crate::plan::hard::run_is_hard;
use crate::plan::session::Content;
use crate::rules::{RuleId, Rules, Situation};

pub(super) fn advice(s: &Situation<'_>, sessions: &[Adjusted]) -> Vec<Advice> {
    long_run(s, sessions).into_iter().chain(to_need(s, sessions)).collect()
}

/// The longest run of today and tomorrow, where it is long enough to ask for carbohydrate.
fn long_run(s: &Situation<'_>, sessions: &[Adjusted]) -> Option<Advice> {
    let rules = &s.rules.advice;
    let ahead = left(sessions).filter(|x| (s.day..=s.day + 1).contains(&x.day));
    let longest = ahead.map(|x| (running_min(x, s.rules), x)).max_by(|a, b| a.0.total_cmp(&b.0));
    let (time, run) = longest.filter(|(time, _)| *time >= rules.fuel_min as f64)?;
    let grams = |g: i64| plain(g as f64, 0);
    let usual = ids::range(grams(rules.fuel_g_per_h.low), grams(rules.fuel_g_per_h.high));
    let session = name::session(run);
    // To five minutes: nobody knows it better the day before.
    let about = minutes((time / 5.0).round() * 5.0);
    let when = match run.day == s.day {
        true => ids::advice_fuel_today(session, about),
        false => ids::advice_fuel_tomorrow(session, about),
    };
    let mut says = vec![when, ids::advice_fuel(usual)];
    let mut parameters = vec!["advice.fuel_g_per_h", "advice.fuel_min"];
    if time >= rules.fuel_long_min as f64 {
        says.push(ids::advice_fuel_long(grams(rules.fuel_long_g_per_h)));
        parameters.extend(["advice.fuel_long_g_per_h", "advice.fuel_long_min"]);
    }
    Some(Advice::new(Topic::Fuelling, says, &parameters, s.rules))
}

/// What was used comes back by eating: the day after a hard one, and on running days of a return.
fn to_need(s: &Situation<'_>, sessions: &[Adjusted]) -> Option<Advice> {
    let eating = |says| Some(Advice::new(Topic::Eating, vec![says], &["advice.fuel_g_per_h"], s.rules));
    let yesterday = s.facts.runs_between(s.day - 1, s.day - 1);
    if yesterday.iter().any(|r| run_is_hard(r, s.median_long, s.rules)) {
        return eating(ids::advice_eat_hard());
    }
    let runs_today = left(sessions).any(|x| x.day == s.day);
    if runs_today && RuleId::ReturnToRun.in_force(s) { eating(ids::advice_eat_return()) } else { None }
}

/// What is left to run, races included.
fn left(sessions: &[Adjusted]) -> impl Iterator<Item = &Content> {
    sessions.iter().filter(|x| !x.session.completed).map(|x| &x.after).filter(|x| x.kind.covers_distance())
}

/// Minutes a session takes: as planned, else at 6:00/km.
fn running_min(session: &Content, rules: &Rules) -> f64 {
    match session.duration_s.filter(|seconds| *seconds > 0) {
        Some(seconds) => seconds as f64 / 60.0,
        None => session.distance_m as f64 / 1000.0 * rules.limits.pace_s_per_km / 60.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, ids_of, planned, ran, runner, texts, topics};
    use crate::facts::Facts;
    use crate::plan::session::{Intensity, Kind, Session};

    fn long(day: i32, duration_min: Option<i64>, distance_m: i64) -> Facts {
        let run = planned(TODAY + day, Kind::Long, Intensity::Easy);
        let run = Session { duration_s: duration_min.map(|m| m * 60), distance_m, ..run };
        Facts { plan: vec![run], ..runner() }
    }

    #[test]
    fn a_run_of_ninety_minutes_is_fuelled_today_and_tomorrow_only() {
        assert_eq!(topics(&long(0, Some(89), 14_000)), []);
        assert_eq!(ids_of(&long(0, Some(90), 14_000)), ["advice_fuel_today", "advice_fuel"]);
        assert_eq!(ids_of(&long(1, Some(90), 14_000)), ["advice_fuel_tomorrow", "advice_fuel"]);
        assert_eq!(topics(&long(2, Some(90), 14_000)), []);
        // Without a duration 6:00/km.
        assert_eq!(topics(&long(0, None, 14_900)), []);
        assert_eq!(topics(&long(0, None, 15_000)), [Topic::Fuelling]);
    }

    #[test]
    fn from_two_and_a_half_hours_more_is_possible_for_those_who_practised() {
        let said = texts(&long(1, Some(150), 14_900)).concat();
        assert_eq!(
            said,
            "Long run 14.9 km tomorrow takes about 2 h 30. Carbohydrate carries you through it: 30–60 g an hour. \
             On a run this long up to 90 g an hour is possible, if you have practised it."
        );
        assert!(!ids_of(&long(1, Some(149), 14_900)).contains(&"advice_fuel_long"));
    }

    #[test]
    fn what_is_done_needs_no_fuel_and_a_shortened_run_less() {
        let mut facts = long(0, Some(150), 14_900);
        facts.plan[0].completed = true;
        assert_eq!(topics(&facts), []);
        // The longest run of a month is 15 km, so 30 km become 16.5 and 180 minutes 99.
        assert_eq!(ids_of(&long(0, Some(180), 30_000)), ["advice_fuel_today", "advice_fuel"]);
    }

    #[test]
    fn after_a_hard_day_one_eats_to_need() {
        let mut facts = runner();
        facts.runs = ran(&[(1, Kind::Threshold)]);
        assert_eq!(topics(&facts), [Topic::Eating]);
        facts.runs = ran(&[(1, Kind::Easy), (2, Kind::Threshold)]);
        assert_eq!(topics(&facts), []);
    }

    #[test]
    fn on_the_way_back_one_eats_to_need_on_running_days() {
        let easy = |day| Facts {
            runs: ran(&[(40, Kind::Easy), (42, Kind::Easy)]),
            plan: vec![planned(TODAY + day, Kind::Easy, Intensity::Easy)],
            return_record: Some(crate::facts::ReturnRecord {
                stage: crate::facts::Stage::S6,
                ..Default::default()
            }),
            ..runner()
        };
        assert_eq!(ids_of(&easy(0)), ["advice_eat_return"]);
        assert_eq!(topics(&easy(1)), []);
    }
}
