//! What one morning costs with one and with ten years behind it, and a plan of a year: `make bench`.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "a measurement reads a clock and prints"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use ebb_model::backtest::backtest;
use ebb_model::facts::{Facts, Runs};
use ebb_model::health::stream::{Method, Platform, StreamKey};
use ebb_model::morning::{Offers, evaluate};
use ebb_model::plan::make::{Goal, make};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::plan::session::{Kind, Run};
use ebb_model::rules::{Rules, RulesError};
use ebb_model::signal::series::{Stream, Value};
use ebb_model::time::Day;

const TODAY: Day = Day::from_number(20_500);

fn main() -> Result<(), RulesError> {
    let rules = Rules::built_in()?;
    let (one, ten) = (life(365, rules), life(3652, rules));
    let mut times = [Duration::MAX; 2];
    // In turns, the best of many: what else the machine does hits both alike.
    for _ in 0..400 {
        for (facts, best) in [&one, &ten].into_iter().zip(&mut times) {
            let begun = Instant::now();
            black_box(evaluate(TODAY, black_box(facts), Offers::Open, rules));
            *best = (*best).min(begun.elapsed());
        }
    }
    let [one_year, ten_years] = times;
    println!("one morning, 1 year of history    {one_year:>10.1?}");
    println!("one morning, 10 years of history  {ten_years:>10.1?}");
    println!("ratio                             {:>10.2}", ten_years.as_secs_f64() / one_year.as_secs_f64());
    let begun = Instant::now();
    let replayed = backtest(TODAY - 3_500, TODAY, &ten, rules);
    let spent = begun.elapsed() / 21;
    println!("3,501 mornings replayed           {spent:>10.1?}  ({} cuts)", replayed.cuts.len());
    let (made, weeks) = a_year(rules);
    println!("a plan of {weeks} weeks made          {made:>10.1?}");
    Ok(())
}

/// The best time to make a marathon plan of a year, and its weeks.
fn a_year(rules: &Rules) -> (Duration, usize) {
    let race = Race {
        id: "goal".to_owned(),
        day: TODAY + 364,
        distance_m: 42_195,
        kind: RaceKind::Road,
        priority: Priority::A,
        stages: 1,
        effort: Effort::Hard,
        pre_taper_week_m: None,
    };
    let goal = Goal::new(race, TODAY, 5, 45_000, 16_000, rules);
    let mut best = (Duration::MAX, 0);
    for _ in 0..50 {
        let begun = Instant::now();
        let weeks = make(black_box(&goal), rules).map_or(0, |plan| plan.weeks.len());
        best = best.min((begun.elapsed(), weeks));
    }
    best
}

/// A runner's life of so many days: three streams, four runs a week.
fn life(days: i32, rules: &Rules) -> Facts {
    let noise = |i: i32| f64::from((i * 7919) % 101) / 50.0 - 1.0;
    let stream = |method, of: &dyn Fn(f64) -> f64| {
        let value = |i| Value { day: TODAY - i, value: of(noise(i)), samples: 1 };
        Stream::new(StreamKey::new(method, Platform::Ios, "a", None), (0..days).map(value).collect(), rules)
    };
    let run = |i: i32| Run {
        hard: i % 7 == 3,
        mean_hr: Some(140.0),
        ..Run::new(
            TODAY - i,
            if i % 7 == 0 { Kind::Long } else { Kind::Easy },
            10_000 + i64::from(i % 7) * 1_000,
            3_600,
        )
    };
    let runs = (1..days).filter(|i| i % 7 < 4).map(run).collect();
    Facts {
        streams: vec![
            stream(Method::SleepingLow, &|x| 50.0 + x),
            stream(Method::Rmssd, &|x| 65.0 + 6.0 * x),
            stream(Method::Stages, &|x| 450.0 + 30.0 * x),
        ],
        runs: Runs::new(runs, rules),
        ..Facts::default()
    }
}
