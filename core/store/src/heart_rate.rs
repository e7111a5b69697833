//! Heart rate: minutes merged into packed days, and read back as series.

use std::collections::BTreeMap;
use std::sync::Arc;

use ebb_model::health::heart_rate::{HeartRateSeries, Minute};
use ebb_model::health::record::{Delivery, Origin};
use ebb_model::time::MINUTE_MS;
use rusqlite::{Connection, OptionalExtension, params};

use crate::codes::is_live;
use crate::dirty::DirtyDays;
use crate::error::Result;
use crate::names::Names;
use crate::pack::minutes::{DayMinute, MINUTES_A_DAY, pack, unpack};

/// Whose heart rate a series is.
type Who = (Arc<Origin>, Option<Arc<str>>);

/// What a row of each way of delivery holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Whose {
    source_id: i64,
    device_id: Option<i64>,
    /// UTC days since 1970-01-01.
    day: i64,
}

/// Merges series into the stored days; gives how many minutes no delivery had before.
pub(crate) fn apply(
    connection: &Connection,
    names: &mut Names,
    delivery: Delivery,
    series: &[HeartRateSeries],
    dirty: &mut DirtyDays,
) -> Result<usize> {
    let mut days: BTreeMap<Whose, Vec<DayMinute>> = BTreeMap::new();
    for one in series {
        let source_id = names.source_id(connection, &one.origin)?;
        let device_id = names.device_id(connection, one.device.as_ref())?;
        // A minute without a sample is the mean of nothing.
        for minute in one.minutes.iter().filter(|minute| minute.samples > 0) {
            let (day, minute) = split(*minute);
            days.entry(Whose { source_id, device_id, day }).or_default().push(minute);
        }
    }
    let mut added = 0;
    for (whose, minutes) in days {
        let same = load(connection, whose, delivery)?;
        let known = same.as_ref().map_or(&[][..], |row| &row.minutes);
        let merged = merge([known, &minutes]);
        if merged == known {
            continue;
        }
        save(connection, whose, delivery, same.as_ref().map(|row| row.id), &merged)?;
        let other = match delivery {
            Delivery::Live => load(connection, whose, Delivery::Export)?,
            Delivery::Export => load(connection, whose, Delivery::Live)?,
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
pub(crate) fn read(connection: &Connection, range: Option<(i64, i64)>) -> Result<Vec<HeartRateSeries>> {
    let names = Names::load(connection)?;
    // The minute `from` lies in, and the one that holds the last millisecond before `to`.
    let (first, last) = range.map_or((i64::MIN, i64::MAX), |(from, to)| {
        (from.div_euclid(MINUTE_MS), to.saturating_sub(1).div_euclid(MINUTE_MS))
    });
    let mut select = connection.prepare_cached(
        "SELECT source_id, device_id, day, live, minutes FROM heart_rate WHERE day BETWEEN ?1 AND ?2",
    )?;
    let minutes_a_day = i64::from(MINUTES_A_DAY);
    let mut rows = select.query([first.div_euclid(minutes_a_day), last.div_euclid(minutes_a_day)])?;
    let mut days: BTreeMap<Whose, [Vec<DayMinute>; 2]> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let whose = Whose { source_id: row.get(0)?, device_id: row.get(1)?, day: row.get(2)? };
        let [live, export] = days.entry(whose).or_default();
        let minutes = unpack(&row.get::<_, Vec<u8>>(4)?)?;
        *(if row.get(3)? { live } else { export }) = minutes;
    }
    let mut series: BTreeMap<Who, Vec<Minute>> = BTreeMap::new();
    for (whose, [live, export]) in days {
        let who = (Arc::clone(names.source(whose.source_id)?), names.device(whose.device_id)?);
        let minutes = live_over_export(&live, &export).into_iter().map(|minute| join(whose.day, minute));
        series.entry(who).or_default().extend(minutes.filter(|minute| (first..=last).contains(&minute.at)));
    }
    series.retain(|_, minutes| !minutes.is_empty());
    let one = |((origin, device), minutes)| HeartRateSeries { origin, device, minutes };
    Ok(series.into_iter().map(one).collect())
}

struct Stored {
    id: i64,
    minutes: Vec<DayMinute>,
}

fn load(connection: &Connection, whose: Whose, delivery: Delivery) -> Result<Option<Stored>> {
    const SQL: &str = "SELECT id, minutes FROM heart_rate
        WHERE source_id = ?1 AND ifnull(device_id, 0) = ifnull(?2, 0) AND day = ?3 AND live = ?4";
    let values = params![whose.source_id, whose.device_id, whose.day, is_live(delivery)];
    let found: Option<(i64, Vec<u8>)> =
        connection.prepare_cached(SQL)?.query_row(values, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.map(|(id, blob)| Ok(Stored { id, minutes: unpack(&blob)? })).transpose()
}

fn save(
    connection: &Connection,
    whose: Whose,
    delivery: Delivery,
    id: Option<i64>,
    minutes: &[DayMinute],
) -> Result<()> {
    let Whose { source_id, device_id, day } = whose;
    // An id of NULL makes a new row.
    connection
        .prepare_cached(
            "INSERT INTO heart_rate (id, source_id, device_id, day, live, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET minutes = excluded.minutes",
        )?
        .execute(params![id, source_id, device_id, day, is_live(delivery), pack(minutes)])?;
    Ok(())
}

/// Both lists in order of time. A minute delivered twice in the same way keeps the mean of more samples (an earlier
/// delivery may have been cut off within the minute), then the greater: a maximum, so no order of merging matters.
fn merge(lists: [&[DayMinute]; 2]) -> Vec<DayMinute> {
    let mut all = lists.concat();
    all.sort_unstable_by(|a, b| a.minute.cmp(&b.minute).then_with(|| b.cmp(a)));
    all.dedup_by_key(|minute| minute.minute);
    all
}

fn live_over_export(live: &[DayMinute], export: &[DayMinute]) -> Vec<DayMinute> {
    let mut all = [live, export].concat();
    // Stable, and live came first.
    all.sort_by_key(|minute| minute.minute);
    all.dedup_by_key(|minute| minute.minute);
    all
}

fn split(minute: Minute) -> (i64, DayMinute) {
    let minutes_a_day = i64::from(MINUTES_A_DAY);
    let of_day = minute.at.rem_euclid(minutes_a_day) as u16;
    let Minute { at, centi_bpm, samples } = minute;
    (at.div_euclid(minutes_a_day), DayMinute { minute: of_day, samples, centi_bpm })
}

fn join(day: i64, minute: DayMinute) -> Minute {
    let DayMinute { minute, samples, centi_bpm } = minute;
    // The inverse of `split`, exact for every i64: what wraps in the product wraps back in the sum.
    let at = day.wrapping_mul(i64::from(MINUTES_A_DAY)).wrapping_add(i64::from(minute));
    Minute { at, centi_bpm, samples }
}
