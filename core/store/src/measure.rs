//! What is kept as minute means: merged into packed days, and read back as series.

use std::collections::BTreeMap;
use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::motion::{MotionMinute, MotionSeries};
use ebb_model::health::record::{Delivery, Origin};
use ebb_model::time::MINUTE_MS;
use rusqlite::{Connection, OptionalExtension, params};

use crate::codes::is_live;
use crate::dirty::DirtyDays;
use crate::error::Result;
use crate::names::Names;
use crate::pack::day::{DayMinute, MINUTES_A_DAY};
use crate::pack::minutes::{self, HeartRate};
use crate::pack::motion::{self, Motion};

/// Whose series it is.
type Who = (Arc<Origin>, Option<Arc<str>>);
type Days<T> = Vec<DayMinute<<T as Measure>::Mean>>;

/// A series of minute means, and how its days are kept.
pub(crate) trait Measure: Sized {
    const TABLE: &'static str;
    /// Of two means of the same minute, delivered in the same way, the greater counts: a maximum, so no order of
    /// merging matters.
    type Mean: Copy + Ord;
    type Minute: Copy;

    fn new(who: Who, minutes: Vec<Self::Minute>) -> Self;
    fn parts(&self) -> (&Arc<Origin>, Option<&Arc<str>>, &[Self::Minute]);
    /// Minutes since 1970 and the mean; none where it is the mean of nothing.
    fn split(minute: Self::Minute) -> Option<(i64, Self::Mean)>;
    fn join(at: i64, mean: Self::Mean) -> Self::Minute;
    fn pack(minutes: &[DayMinute<Self::Mean>]) -> Vec<u8>;
    fn unpack(blob: &[u8]) -> Result<Days<Self>>;
}

impl Measure for HeartRateSeries {
    const TABLE: &'static str = "heart_rate";
    type Mean = HeartRate;
    type Minute = Minute;

    fn new((origin, device): Who, minutes: Vec<Minute>) -> Self {
        Self { origin, device, minutes }
    }

    fn parts(&self) -> (&Arc<Origin>, Option<&Arc<str>>, &[Minute]) {
        (&self.origin, self.device.as_ref(), &self.minutes)
    }

    fn split(minute: Minute) -> Option<(i64, HeartRate)> {
        let Minute { at, centi_bpm, samples } = minute;
        (samples > 0).then_some((at, HeartRate { samples, centi_bpm }))
    }

    fn join(at: i64, HeartRate { samples, centi_bpm }: HeartRate) -> Minute {
        Minute { at, centi_bpm, samples }
    }

    fn pack(minutes: &[DayMinute<HeartRate>]) -> Vec<u8> {
        minutes::pack(minutes)
    }

    fn unpack(blob: &[u8]) -> Result<Days<Self>> {
        minutes::unpack(blob)
    }
}

impl Measure for MotionSeries {
    const TABLE: &'static str = "motion";
    type Mean = Motion;
    type Minute = MotionMinute;

    fn new((origin, device): Who, minutes: Vec<MotionMinute>) -> Self {
        Self { origin, device, minutes }
    }

    fn parts(&self) -> (&Arc<Origin>, Option<&Arc<str>>, &[MotionMinute]) {
        (&self.origin, self.device.as_ref(), &self.minutes)
    }

    fn split(minute: MotionMinute) -> Option<(i64, Motion)> {
        let MotionMinute { at, speed_mm_s, grade_permille } = minute;
        Some((at, Motion { grade_permille, speed_mm_s }))
    }

    fn join(at: i64, Motion { grade_permille, speed_mm_s }: Motion) -> MotionMinute {
        MotionMinute { at, speed_mm_s, grade_permille }
    }

    fn pack(minutes: &[DayMinute<Motion>]) -> Vec<u8> {
        motion::pack(minutes)
    }

    fn unpack(blob: &[u8]) -> Result<Days<Self>> {
        motion::unpack(blob)
    }
}

/// What a row of each way of delivery holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Whose {
    source_id: i64,
    device_id: Option<i64>,
    /// UTC days since 1970-01-01.
    day: i64,
}

/// Merges series into the stored days; gives how many minutes no delivery had before.
pub(crate) fn apply<T: Measure>(
    connection: &Connection,
    names: &mut Names,
    delivery: Delivery,
    series: &[T],
    dirty: &mut DirtyDays,
) -> Result<usize> {
    let mut days: BTreeMap<Whose, Days<T>> = BTreeMap::new();
    let minutes_a_day = i64::from(MINUTES_A_DAY);
    for one in series {
        let (origin, device, minutes) = one.parts();
        let source_id = names.source_id(connection, origin)?;
        let device_id = names.device_id(connection, device)?;
        for (at, mean) in minutes.iter().filter_map(|minute| T::split(*minute)) {
            let (day, minute) = (at.div_euclid(minutes_a_day), at.rem_euclid(minutes_a_day) as u16);
            days.entry(Whose { source_id, device_id, day }).or_default().push(DayMinute { minute, mean });
        }
    }
    let mut added = 0;
    for (whose, minutes) in days {
        let same = load::<T>(connection, whose, delivery)?;
        let known = same.as_ref().map_or(&[][..], |row| &row.minutes);
        let merged = merge([known, &minutes]);
        if merged == known {
            continue;
        }
        save::<T>(connection, whose, delivery, same.as_ref().map(|row| row.id), &merged)?;
        let other = match delivery {
            Delivery::Live => load::<T>(connection, whose, Delivery::Export)?,
            Delivery::Export => load::<T>(connection, whose, Delivery::Live)?,
        };
        let other = other.map(|row| row.minutes).unwrap_or_default();
        let seen = |mine| match delivery {
            Delivery::Live => live_over_export(mine, &other),
            Delivery::Export => live_over_export(&other, mine),
        };
        let (before, after) = (seen(known), seen(&merged));
        added += after.len() - before.len();
        if before != after {
            dirty.utc_day(whose.day);
        }
    }
    Ok(added)
}

/// Reads the minutes that touch `[from, to)` in UTC milliseconds, one series a source and device, in their order.
pub(crate) fn read<T: Measure>(connection: &Connection, range: Option<(i64, i64)>) -> Result<Vec<T>> {
    let names = Names::load(connection)?;
    // The minute `from` lies in, and the one that holds the last millisecond before `to`.
    let (first, last) = range.map_or((i64::MIN, i64::MAX), |(from, to)| {
        (from.div_euclid(MINUTE_MS), to.saturating_sub(1).div_euclid(MINUTE_MS))
    });
    let mut select = connection.prepare_cached(&format!(
        "SELECT source_id, device_id, day, live, minutes FROM {} WHERE day BETWEEN ?1 AND ?2",
        T::TABLE
    ))?;
    let minutes_a_day = i64::from(MINUTES_A_DAY);
    let mut rows = select.query([first.div_euclid(minutes_a_day), last.div_euclid(minutes_a_day)])?;
    let mut days: BTreeMap<Whose, [Days<T>; 2]> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let whose = Whose { source_id: row.get(0)?, device_id: row.get(1)?, day: row.get(2)? };
        let [live, export] = days.entry(whose).or_insert_with(|| [Vec::new(), Vec::new()]);
        let minutes = T::unpack(&row.get::<_, Vec<u8>>(4)?)?;
        *(if row.get(3)? { live } else { export }) = minutes;
    }
    let mut series: BTreeMap<Who, Vec<T::Minute>> = BTreeMap::new();
    for (whose, [live, export]) in days {
        let who = (Arc::clone(names.source(whose.source_id)?), names.device(whose.device_id)?);
        // The inverse of splitting, exact for every i64: what wraps in the product wraps back in the sum.
        let start = whose.day.wrapping_mul(minutes_a_day);
        let all = live_over_export(&live, &export).into_iter();
        let minutes = all
            .map(|DayMinute { minute, mean }| (start.wrapping_add(i64::from(minute)), mean))
            .filter(|(at, _)| (first..=last).contains(at));
        series.entry(who).or_default().extend(minutes.map(|(at, mean)| T::join(at, mean)));
    }
    series.retain(|_, minutes| !minutes.is_empty());
    Ok(series.into_iter().map(|(who, minutes)| T::new(who, minutes)).collect())
}

struct Stored<T: Measure> {
    id: i64,
    minutes: Days<T>,
}

fn load<T: Measure>(connection: &Connection, whose: Whose, delivery: Delivery) -> Result<Option<Stored<T>>> {
    let sql = format!(
        "SELECT id, minutes FROM {}
        WHERE source_id = ?1 AND ifnull(device_id, 0) = ifnull(?2, 0) AND day = ?3 AND live = ?4",
        T::TABLE
    );
    let values = params![whose.source_id, whose.device_id, whose.day, is_live(delivery)];
    let found: Option<(i64, Vec<u8>)> = connection
        .prepare_cached(&sql)?
        .query_row(values, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.map(|(id, blob)| Ok(Stored { id, minutes: T::unpack(&blob)? })).transpose()
}

fn save<T: Measure>(
    connection: &Connection,
    whose: Whose,
    delivery: Delivery,
    id: Option<i64>,
    minutes: &[DayMinute<T::Mean>],
) -> Result<()> {
    let Whose { source_id, device_id, day } = whose;
    // An id of NULL makes a new row.
    let sql = format!(
        "INSERT INTO {} (id, source_id, device_id, day, live, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET minutes = excluded.minutes",
        T::TABLE
    );
    let values = params![id, source_id, device_id, day, is_live(delivery), T::pack(minutes)];
    connection.prepare_cached(&sql)?.execute(values)?;
    Ok(())
}

/// Both lists in order of time, the greatest mean of each minute.
fn merge<Mean: Copy + Ord>(lists: [&[DayMinute<Mean>]; 2]) -> Vec<DayMinute<Mean>> {
    let mut all = lists.concat();
    all.sort_unstable_by(|a, b| a.minute.cmp(&b.minute).then_with(|| b.mean.cmp(&a.mean)));
    all.dedup_by_key(|minute| minute.minute);
    all
}

fn live_over_export<Mean: Copy>(
    live: &[DayMinute<Mean>],
    export: &[DayMinute<Mean>],
) -> Vec<DayMinute<Mean>> {
    let mut all = [live, export].concat();
    // Stable, and live came first.
    all.sort_by_key(|minute| minute.minute);
    all.dedup_by_key(|minute| minute.minute);
    all
}
