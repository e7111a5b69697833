//! Workouts, as the Health app writes them: totals in statistics, everything once more inside the activity, and
//! the metadata twice.

use std::io::{self, Write};

use super::records::Context;
use super::rng::{Chance, Theme};
use super::route;
use super::sources;
use super::track::Track;
use super::xml::{Span, Xml};

/// Writes the day's workout, if there is one.
pub fn workout<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let Some(track) = day.track() else { return Ok(()) };
    let numbers = Numbers::of(day, &track);
    let span = Span::new(track.start, track.end, 7);
    xml.text(" <Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\"")?;
    xml.print(format_args!(" duration=\"{:.12}\" durationUnit=\"min\"", numbers.minutes))?;
    xml.source(sources::watch(day.days_left));
    xml.span(span);
    xml.text(">\n")?;
    metadata(day, &numbers, xml);
    events(1, &track, &numbers, xml)?;
    let [high, low] = numbers.uuid;
    xml.print(format_args!(
        "  <WorkoutActivity uuid=\"{:08X}-{:04X}-4{:03X}-{:04X}-{:012X}\" startDate=\"",
        high >> 32,
        high >> 16 & 0xFFFF,
        high & 0xFFF,
        0x8000 | low >> 50,
        low & 0xFFFF_FFFF_FFFF
    ))?;
    xml.date(track.start);
    xml.text("\" endDate=\"")?;
    xml.date(track.end);
    xml.print(format_args!("\" duration=\"{:.12}\" durationUnit=\"min\">\n", numbers.minutes))?;
    events(2, &track, &numbers, xml)?;
    statistics(3, &track, &numbers, xml)?;
    xml.entry(2, "WOIntervalStepKeyPath", format_args!("0.0.0"));
    xml.text("  </WorkoutActivity>\n")?;
    statistics(2, &track, &numbers, xml)?;
    if let Some(name) = route::name(day, &track) {
        xml.text("  <WorkoutRoute")?;
        xml.source(sources::watch_without_device(day.days_left));
        xml.span(Span::new(track.start, track.end, 11));
        xml.text(">\n")?;
        xml.entry(2, "HKMetadataKeySyncVersion", format_args!("2"));
        xml.print(format_args!("   <FileReference path=\"/workout-routes/{name}\"/>\n  </WorkoutRoute>\n"))?;
    }
    metadata(day, &numbers, xml);
    xml.text(" </Workout>\n")
}

/// Writes the day's rings.
pub fn activity_summary<W: Write>(day: &Context<'_>, xml: &mut Xml<W>) -> io::Result<()> {
    let mut chance = Chance::of(day.seed, Theme::Weather, day.truth.day);
    let run_min = day.track().map_or(0, |track| track.moving_s() / 60);
    let burned = 380.0 + 9.5 * run_min as f64 + 30.0 * chance.normal();
    xml.print(format_args!(
        " <ActivitySummary dateComponents=\"{}\" activeEnergyBurned=\"{burned:.3}\" \
         activeEnergyBurnedGoal=\"520\" activeEnergyBurnedUnit=\"kcal\" appleMoveTime=\"0\" \
         appleMoveTimeGoal=\"0\" appleExerciseTime=\"{}\" appleExerciseTimeGoal=\"30\" \
         appleStandHours=\"{}\" appleStandHoursGoal=\"12\"/>\n",
        day.truth.day,
        run_min + chance.whole(5, 30),
        chance.whole(10, 16)
    ))
}

/// What a workout says about itself besides its track.
struct Numbers {
    minutes: f64,
    kilometres: f64,
    climb_cm: i64,
    humidity: i64,
    fahrenheit: f64,
    uuid: [u64; 2],
}

impl Numbers {
    fn of(day: &Context<'_>, track: &Track) -> Self {
        let mut chance = day.chance(Theme::Weather);
        // Coldest in late January, in °C.
        let season = f64::from(day.truth.day.number()) / 365.25 * std::f64::consts::TAU;
        let celsius = 10.0 - 8.0 * libm::cos(season - 0.4) + 3.0 * chance.normal();
        let kilometres = track.distance_m / 1000.0;
        Self {
            minutes: track.moving_s() as f64 / 60.0,
            kilometres,
            climb_cm: (kilometres * chance.between(300.0, 900.0)) as i64,
            humidity: chance.whole(40, 95),
            fahrenheit: celsius * 1.8 + 32.0,
            uuid: [(); 2].map(|()| (chance.uniform() * (1_u64 << 63) as f64) as u64),
        }
    }
}

fn metadata<W: Write>(day: &Context<'_>, numbers: &Numbers, xml: &mut Xml<W>) {
    xml.entry(1, "HKIndoorWorkout", format_args!("0"));
    xml.entry(1, "HKElevationAscended", format_args!("{} cm", numbers.climb_cm));
    xml.entry(1, "HKWeatherHumidity", format_args!("{} %", numbers.humidity * 100));
    xml.entry(1, "HKTimeZone", format_args!("{}", day.zone.name()));
    xml.entry(1, "HKWeatherTemperature", format_args!("{:.4} degF", numbers.fahrenheit));
    xml.entry(1, "HKAverageMETs", format_args!("{:.5} kcal/hr·kg", 600.0 / numbers.minutes.max(60.0)));
}

/// The kilometres as segments, and the pause.
fn events<W: Write>(depth: usize, track: &Track, numbers: &Numbers, xml: &mut Xml<W>) -> io::Result<()> {
    let each = numbers.minutes / numbers.kilometres;
    let mut event = |kind: &str, at: i64, minutes: Option<f64>| {
        xml.indent(depth + 1);
        xml.print(format_args!("<WorkoutEvent type=\"HKWorkoutEventType{kind}\" date=\""))?;
        xml.date(at);
        match minutes {
            Some(minutes) => {
                xml.print(format_args!("\" duration=\"{minutes:.14}\" durationUnit=\"min\"/>\n"))
            }
            None => xml.text("\"/>\n"),
        }
    };
    for kilometre in 0..numbers.kilometres as i64 {
        let at = track.start + (kilometre as f64 * each * 60.0) as i64;
        event("Segment", at, Some(each))?;
    }
    if let Some((from, to)) = track.pause {
        event("Pause", from, None)?;
        event("Resume", to, None)?;
    }
    Ok(())
}

fn statistics<W: Write>(depth: usize, track: &Track, numbers: &Numbers, xml: &mut Xml<W>) -> io::Result<()> {
    let mut statistic = |kind: &str, values: std::fmt::Arguments<'_>| {
        xml.indent(depth);
        xml.print(format_args!("<WorkoutStatistics type=\"HKQuantityTypeIdentifier{kind}\" startDate=\""))?;
        xml.date(track.start);
        xml.text("\" endDate=\"")?;
        xml.date(track.end);
        xml.print(format_args!("\" {values}/>\n"))
    };
    let (mean, low, high) = track.heart_statistics();
    let km_h = numbers.kilometres / (numbers.minutes / 60.0);
    statistic("StepCount", format_args!("sum=\"{:.2}\" unit=\"count\"", numbers.minutes * 168.0))?;
    statistic(
        "RunningGroundContactTime",
        format_args!("average=\"251.3\" minimum=\"208\" maximum=\"330\" unit=\"ms\""),
    )?;
    statistic(
        "RunningPower",
        format_args!("average=\"{:.3}\" minimum=\"70\" maximum=\"320\" unit=\"W\"", 20.0 * km_h),
    )?;
    statistic("ActiveEnergyBurned", format_args!("sum=\"{:.3}\" unit=\"kcal\"", 56.0 * numbers.kilometres))?;
    statistic("BasalEnergyBurned", format_args!("sum=\"{:.3}\" unit=\"kcal\"", 1.0 * numbers.minutes))?;
    statistic(
        "RunningSpeed",
        format_args!(
            "average=\"{km_h:.5}\" minimum=\"{:.5}\" maximum=\"{:.5}\" unit=\"km/hr\"",
            km_h * 0.6,
            km_h * 1.3
        ),
    )?;
    statistic("DistanceWalkingRunning", format_args!("sum=\"{:.5}\" unit=\"km\"", numbers.kilometres))?;
    statistic(
        "HeartRate",
        format_args!("average=\"{mean:.3}\" minimum=\"{low}\" maximum=\"{high}\" unit=\"count/min\""),
    )
}
