//! What two weeks of nights come to: a debt of sleep, and how regular its times are. Both advise and never vote.

use crate::facts::Facts;
use crate::health::night::Night;
use crate::rules::Rules;
use crate::signal::sleep::need;
use crate::time::{DAY_MS, Day, MINUTE_MS};

/// Minutes of a day of 24 hours.
const DAY_MIN: f64 = (DAY_MS / MINUTE_MS) as f64;

/// When and how long *the* night of a day was slept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NightTimes {
    /// The sleep day.
    pub day: Day,
    /// The middle of the main sleep in minutes after midnight, 0 to 1440, at the offset in force where it ended.
    pub middle_min: f64,
    /// Minutes asleep, naps included (TST24).
    pub asleep_min: f64,
}

impl NightTimes {
    /// Of a night; none without a main sleep.
    pub fn of<S>(night: &Night<S>) -> Option<Self> {
        let main = night.main?;
        let half_ms = (main.end.epoch_ms - main.start.epoch_ms) / 2;
        let middle_ms = main.end.plus_ms(-half_ms).time_of_day_ms();
        let middle_min = middle_ms as f64 / MINUTE_MS as f64;
        Some(Self { day: night.day, middle_min, asleep_min: night.tst24_min()? })
    }
}

/// Nights in order of day, one a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Nights(Vec<NightTimes>);

impl Nights {
    /// The nights of a list in any order; of several of a day the longest, then the one whose middle is earliest.
    pub fn new(mut nights: Vec<NightTimes>) -> Self {
        nights.retain(|n| n.middle_min.is_finite() && n.asleep_min.is_finite());
        nights.sort_by(|a, b| {
            let longest = b.asleep_min.total_cmp(&a.asleep_min);
            a.day.cmp(&b.day).then(longest).then(a.middle_min.total_cmp(&b.middle_min))
        });
        nights.dedup_by_key(|n| n.day);
        Self(nights)
    }

    /// All of them.
    pub fn all(&self) -> &[NightTimes] {
        &self.0
    }

    /// The nights of `first` to `last`, both included.
    pub fn between(&self, first: Day, last: Day) -> &[NightTimes] {
        let from = self.0.partition_point(|n| n.day < first);
        let to = self.0.partition_point(|n| n.day <= last);
        self.0.get(from..to).unwrap_or_default()
    }
}

/// Minutes of sleep owed on a day after the fourteen nights that end on it; none with fewer than ten of them.
///
/// Each night is held against the need of its own day. What it lacks is owed, two hours at most; of what it has too
/// much, half is paid back, and no more than is owed by then. A night without a value owes nothing and repays nothing.
pub fn sleep_debt(day: Day, facts: &Facts, rules: &Rules) -> Option<f64> {
    let r = &rules.sleep;
    let nights = facts.nights.between(day - (r.debt_nights - 1), day);
    let owed = |owed: f64, night: &NightTimes| {
        let lacks = need(facts.profile.sleep_need_min, night.day, &facts.races, rules) - night.asleep_min;
        if lacks >= 0.0 {
            owed + lacks.min(r.debt_night_max_min)
        } else {
            (owed + lacks * r.debt_repay_ratio).max(0.0)
        }
    };
    (nights.len() >= rules.advice.sleep_min_nights).then(|| nights.iter().fold(0.0, owed))
}

/// How far the middle of sleep strays on the fourteen nights that end on a day: its circular standard deviation in
/// minutes, half a day at most; none with fewer than ten of them.
pub fn mid_sleep_spread(day: Day, nights: &Nights, rules: &Rules) -> Option<f64> {
    let nights = nights.between(day - (rules.sleep.regularity_nights - 1), day);
    if nights.len() < rules.advice.sleep_min_nights {
        return None;
    }
    let turn = std::f64::consts::TAU / DAY_MIN;
    let (sines, cosines) = nights
        .iter()
        .map(|n| n.middle_min * turn)
        .fold((0.0, 0.0), |(s, c), angle| (s + libm::sin(angle), c + libm::cos(angle)));
    // Nights all round the clock have no middle at all, and equal ones may come to a little more than one.
    let agree =
        ((sines * sines + cosines * cosines).sqrt() / nights.len() as f64).clamp(f64::MIN_POSITIVE, 1.0);
    Some(((-2.0 * libm::log(agree)).sqrt() / turn).min(DAY_MIN / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health::night::{Segment, assemble};
    use crate::health::record::SleepStage;
    use crate::plan::race::{Effort, Priority, Race, RaceKind};

    const TODAY: Day = Day::from_number(20_000);

    fn rules() -> &'static Rules {
        Rules::built_in().unwrap()
    }

    /// Nights up to today, the last one last: middles in minutes after midnight, and minutes asleep.
    fn nights(of: &[(f64, f64)]) -> Facts {
        let days = (TODAY - (of.len() as i32 - 1)).through(TODAY);
        let night = |(day, &(middle_min, asleep_min))| NightTimes { day, middle_min, asleep_min };
        Facts { nights: Nights::new(days.zip(of).map(night).collect()), ..Facts::default() }
    }

    fn debt(asleep: &[f64]) -> Option<f64> {
        let of: Vec<(f64, f64)> = asleep.iter().map(|m| (200.0, *m)).collect();
        sleep_debt(TODAY, &nights(&of), rules())
    }

    fn spread(middles: &[f64]) -> Option<f64> {
        let of: Vec<(f64, f64)> = middles.iter().map(|m| (*m, 450.0)).collect();
        mid_sleep_spread(TODAY, &nights(&of).nights, rules())
    }

    #[test]
    fn what_nights_lack_adds_up_and_a_night_owes_two_hours_at_most() {
        assert_eq!(debt(&[450.0; 14]), Some(14.0 * 30.0));
        assert_eq!(debt(&[480.0; 14]), Some(0.0));
        assert_eq!(debt(&[[480.0; 13].as_slice(), &[150.0]].concat()), Some(120.0));
        assert_eq!(
            debt(&[[60.0; 3].as_slice(), &[480.0; 14]].concat()),
            Some(0.0),
            "older nights are forgotten"
        );
    }

    #[test]
    fn an_hour_too_much_repays_half_of_itself_and_nothing_is_saved_up() {
        assert_eq!(debt(&[[480.0; 12].as_slice(), &[420.0, 540.0]].concat()), Some(30.0));
        assert_eq!(debt(&[[480.0; 12].as_slice(), &[540.0, 420.0]].concat()), Some(60.0));
        assert_eq!(debt(&[[480.0; 12].as_slice(), &[470.0, 600.0]].concat()), Some(0.0));
    }

    #[test]
    fn a_night_before_a_race_needs_half_an_hour_more() {
        let race = Race {
            id: "spring".to_owned(),
            day: TODAY + 5,
            distance_m: 42_195,
            kind: RaceKind::Road,
            priority: Priority::A,
            stages: 1,
            effort: Effort::Hard,
            pre_taper_week_m: None,
        };
        let facts = Facts { races: vec![race], ..nights(&[(200.0, 480.0); 14]) };
        // D−1 and D have the race among their next seven days.
        assert_eq!(sleep_debt(TODAY, &facts, rules()), Some(60.0));
    }

    #[test]
    fn nine_nights_of_fourteen_say_nothing() {
        assert_eq!(debt(&[300.0; 9]), None);
        assert_eq!(debt(&[470.0; 10]), Some(100.0));
        assert_eq!(spread(&[200.0; 9]), None);
    }

    #[test]
    fn middles_on_both_sides_of_midnight_lie_close_together() {
        let equal = spread(&[200.0; 14]).unwrap();
        assert!(equal < 1e-6, "{equal}");
        let around = spread(&[10.0, 1430.0].repeat(7)).unwrap();
        let by_day = spread(&[710.0, 730.0].repeat(7)).unwrap();
        assert!((around - by_day).abs() < 1e-9 && (around - 10.0).abs() < 0.1, "{around} {by_day}");
        let an_hour = spread(&[140.0, 260.0].repeat(7)).unwrap();
        assert!((59.0..62.0).contains(&an_hour), "{an_hour}");
        assert_eq!(spread(&[0.0, 720.0].repeat(7)), Some(720.0));
    }

    #[test]
    fn the_middle_of_a_night_is_local_where_it_ended() {
        let segment = Segment {
            source: 0,
            start: "2026-03-15T23:00:00+01:00".parse().unwrap(),
            end: "2026-03-16T07:00:00+01:00".parse().unwrap(),
            stage: SleepStage::Asleep,
        };
        let mut night = assemble(&[segment], None, rules()).remove(0);
        let times = NightTimes::of(&night).unwrap();
        let there = (times.day.to_string(), times.middle_min, times.asleep_min);
        assert_eq!(there, ("2026-03-16".to_owned(), 180.0, 480.0));
        if let Some(main) = &mut night.main {
            main.end.offset_seconds = 7200;
        }
        assert_eq!(NightTimes::of(&night).unwrap().middle_min, 240.0);
        night.main = None;
        assert_eq!(NightTimes::of(&night), None);
    }

    #[test]
    fn a_day_has_one_night_in_whatever_order_they_come() {
        let night = |day, middle_min, asleep_min| NightTimes { day, middle_min, asleep_min };
        let there = [night(TODAY, 200.0, 400.0), night(TODAY - 1, 210.0, 420.0), night(TODAY, 190.0, 430.0)];
        let back: Vec<NightTimes> = there.iter().rev().copied().collect();
        let nights = Nights::new(there.to_vec());
        assert_eq!(nights, Nights::new(back));
        assert_eq!(nights.all(), [there[1], there[2]]);
        assert_eq!(nights.between(TODAY, TODAY + 3), [there[2]]);
    }
}
