//! What it costs to open a database of one and of ten years, to evaluate the morning and to write the widget's file:
//! `make bench`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads a clock and prints"
)]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ebb_engine::morning::Question;
use ebb_engine::{AsOf, Engine, PlanFile, trend::Series};
use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{
    Activity, Body, ChangeSet, Delivery, Origin, Record, SleepStage, StageSpan, Workout,
};
use ebb_model::health::stream::Platform;
use ebb_model::ledger::{Entry, Rating};
use ebb_model::plan::matching::Planned;
use ebb_model::plan::session::{Intensity, Kind, Session};
use ebb_model::rules::Rules;
use ebb_model::time::{DAY_MS, Day, HOUR_MS, MINUTE_MS, Moment};
use ebb_store::{LedgerRow, Store};

const TODAY: Day = Day::from_number(20_500);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (mut new, mut long, mut followed) = (Vec::new(), Vec::new(), Vec::new());
    for (name, days) in [("1 year", 365), ("10 years", 3652)] {
        let file = folder.path().join(format!("{days}.db"));
        let engine = Engine::open(&file)?;
        engine.apply(&life(days), now())?;
        drop(engine);
        let [told, planned] = ["told", "planned"].map(|name| folder.path().join(format!("{days}-{name}.db")));
        std::fs::copy(&file, &told)?;
        std::fs::copy(&file, &planned)?;
        Engine::open(&file)?.live_morning(TODAY, question(), now().epoch_ms)?;
        println!("{name}, {:.1} MB", std::fs::metadata(&file)?.len() as f64 / 1e6);
        let best = best(50, || open(&file))?;
        println!("  open, morning and snapshot       {best:>10.1?}");
        new.push(best);
        let rows = every_day(&file, days)?;
        Store::open(&told)?.append_ledger(&rows)?;
        let best = self::best(50, || open(&told))?;
        println!("  with a ledger that goes as far   {best:>10.1?}");
        long.push(best);
        follow(&planned, &rows)?;
        let best = self::best(50, || open(&planned))?;
        println!("  and a plan followed, runs rated  {best:>10.1?}");
        followed.push(best);
        let engine = Engine::open(&file)?;
        let (from, to) = (TODAY - (days - 1), TODAY);
        let drawn = self::best(3, || {
            black_box(engine.trend(Series::Hrv, from, to)?);
            Ok(())
        })?;
        println!("  HRV drawn                        {drawn:>10.1?}");
    }
    for (name, bests) in [("ratio", new), ("with ledgers", long), ("with plans", followed)] {
        if let [one, ten] = bests[..] {
            println!("{name:<33}  {:>10.2}", ten.as_secs_f64() / one.as_secs_f64());
        }
    }
    Ok(())
}

/// A ledger in which every one of so many days says what the last one of a file says.
fn every_day(file: &Path, days: i32) -> Result<Vec<LedgerRow>, Box<dyn Error>> {
    let said = Store::open(file)?.ledger()?;
    let last = said.last().ok_or("a morning says something")?;
    Ok((TODAY - (days - 1)).through(TODAY).map(|day| LedgerRow { day, ..last.clone() }).collect())
}

/// Lets an athlete with a ledger follow a plan of their own: a run on the days that [`life`] has one, each of them rated.
fn follow(file: &Path, ledger: &[LedgerRow]) -> Result<(), Box<dyn Error>> {
    let session = |day: Day| Session::new(format!("run-{day}"), day, Kind::Easy, Intensity::Easy, 12_000);
    let is_run = |day: &Day| (TODAY - *day).rem_euclid(7) < 4 && *day != TODAY;
    let mut rows = Vec::new();
    for row in ledger {
        let Entry::Morning(mut said) = serde_json::from_str(&row.body)? else { continue };
        let run = Some(session(row.day)).filter(|run| is_run(&run.day));
        let planned =
            |run: &Session| Ok::<_, Box<dyn Error>>(Planned::new(run, &run.content(), Rules::built_in()?));
        (said.own_plan, said.today) = (true, run.iter().map(planned).collect::<Result<_, _>>()?);
        rows.push(LedgerRow { body: serde_json::to_string(&Entry::Morning(said))?, ..row.clone() });
        if run.is_some() {
            let start = Some(row.day.start(3600).plus_ms(17 * HOUR_MS));
            let rating = Entry::Rating(Rating { start, rpe: Some(4.0), ..Rating::default() });
            let body = serde_json::to_string(&rating)?;
            rows.push(LedgerRow { kind: "rating".to_owned(), body, ..row.clone() });
        }
    }
    Store::open(file)?.append_ledger(&rows)?;
    let sessions = (TODAY - 84).through(TODAY + 84).filter(is_run).map(session).collect();
    let plan = PlanFile { sessions, ..PlanFile::default() };
    Ok(Engine::open(file)?.adopt_plan(&plan, TODAY - 84, now().epoch_ms - DAY_MS)?)
}

fn best(
    times: u32,
    mut work: impl FnMut() -> Result<(), Box<dyn Error>>,
) -> Result<Duration, Box<dyn Error>> {
    let mut best = Duration::MAX;
    for _ in 0..times {
        let begun = Instant::now();
        work()?;
        best = best.min(begun.elapsed());
    }
    Ok(best)
}

fn open(file: &Path) -> Result<(), Box<dyn Error>> {
    let engine = Engine::open(file)?;
    let texts = engine.profile()?.texts()?;
    let answer = engine.live_morning(TODAY, question(), now().epoch_ms)?;
    black_box(serde_json::to_string(&answer.snapshot(&texts, now()))?);
    Ok(())
}

fn question() -> Question {
    Question { as_of: AsOf::Instant(now()), ..Question::default() }
}

fn now() -> Moment {
    TODAY.start(3600).plus_ms(7 * HOUR_MS)
}

/// So many days of a watch: resting heart rate, HRV, a night of eight stages with its heart rate, four runs a week.
fn life(days: i32) -> ChangeSet {
    let name = "com.example.watch".to_owned();
    let origin = Arc::new(Origin { platform: Platform::Android, app: name.clone(), name });
    let record = |native: String, start: Moment, end: Moment, body| Record {
        origin: Arc::clone(&origin),
        device: Some("Watch1".into()),
        native_id: Some(native),
        start,
        end,
        created_ms: Some(end.epoch_ms),
        modified_ms: Some(end.epoch_ms),
        body,
    };
    let mut records = Vec::new();
    let mut minutes = Vec::new();
    for i in 0..days {
        let day = TODAY - i;
        let noise = f64::from((i * 7919) % 101) / 50.0 - 1.0;
        let midnight = day.start(3600);
        let wake = midnight.plus_ms(6 * HOUR_MS);
        let bed = wake.plus_ms(-8 * HOUR_MS);
        let bpm = Body::RestingHeartRate { bpm: 50.0 + noise };
        records.push(record(format!("rhr-{i}"), wake, wake, bpm));
        for sample in 0..4 {
            let at = bed.plus_ms(sample * 2 * HOUR_MS);
            records.push(record(format!("hrv-{i}-{sample}"), at, at, Body::Rmssd { ms: 65.0 + 6.0 * noise }));
        }
        let stages = (0..8).map(|hour| StageSpan {
            start_ms: bed.epoch_ms + hour * HOUR_MS,
            end_ms: bed.epoch_ms + (hour + 1) * HOUR_MS,
            stage: if hour % 2 == 0 { SleepStage::Light } else { SleepStage::Deep },
        });
        let stages = stages.collect();
        records.push(record(format!("sleep-{i}"), bed, wake, Body::SleepSession { stages }));
        let mut heart = |from: Moment, count: i64, bpm: u16| {
            let first = from.epoch_ms / MINUTE_MS;
            let minute =
                |m: i64| Minute { at: first + m, centi_bpm: bpm + (m % 7) as u16 * 100, samples: 10 };
            minutes.extend((0..count).map(minute));
        };
        heart(bed, 480, 5_000);
        if i > 0 && i % 7 < 4 {
            let start = midnight.plus_ms(17 * HOUR_MS);
            heart(start, 60, 14_000);
            let workout = Workout {
                activity: Activity::Run,
                moving_s: 3_600.0,
                distance_m: Some(10_000.0 + f64::from(i % 7) * 1_000.0),
                mean_hr: None,
                ascent_m: None,
                effort: None,
                temperature_c: None,
            };
            records.push(record(
                format!("run-{i}"),
                start,
                start.plus_ms(DAY_MS / 24),
                Body::Workout(workout),
            ));
        }
    }
    minutes.sort_unstable_by_key(|m| m.at);
    let device = Some("Watch1".into());
    let heart_rate = vec![HeartRateSeries { origin, device, minutes }];
    ChangeSet { records, heart_rate, ..ChangeSet::new(Delivery::Live) }
}
