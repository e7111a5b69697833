//! Days kept ready: what was made of raw records is kept in blocks of 32 days, so that a morning after ten years reads what
//! a morning after one reads, and little more.
//!
//! Three facts make that exact. A day depends on records near it ([`REACH_DAYS`]); a record is known three days after it
//! ends at the latest, so as of any instant the days well before it are what they are today, and only the last ones are
//! made of raw records; and where something lasts too long for the first fact, or a device turns out to be another one,
//! everything is made again. Nothing here is ever needed: without kept days the same is computed from raw records, and
//! tests hold the one against the other.

use std::collections::BTreeSet;

use ebb_model::health::days::{Days, REACH_DAYS};
use ebb_model::health::device::{Devices, Sightings};
use ebb_model::health::heart_rate::HeartRateSeries;
use ebb_model::health::motion::MotionSeries;
use ebb_model::health::record::Record;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::rules::Rules;
use ebb_model::time::{DAY_MS, Day, FARTHEST_OFFSET_S, MINUTE_MS, Moment};
use ebb_store::{Block, Derived, Reading, StoreError, StoredRecord};

use crate::engine::{AsOf, Engine};
use crate::error::EngineError;
use crate::sources::SourceOrder;

/// Changes whenever the same records make other days, or are packed in another way.
const DERIVATION: u32 = 1;
/// Days of a block: a block is made anew within milliseconds, and ten years are 115 of them (house).
const BLOCK_DAYS: i32 = 32;
/// From so many dirty blocks on, one look at everything is quicker than one around each of them.
const MANY_BLOCKS: usize = 6;

/// Raw records, heart rate and motion.
type Raw = (Vec<StoredRecord>, Vec<HeartRateSeries>, Vec<MotionSeries>);

impl Engine {
    /// The days that were known, from what is kept ready: those before `from` in short, see [`Block`]. None where only a
    /// look at all raw records tells.
    ///
    /// # Errors
    ///
    /// The database is paused, busy or damaged, or it was asked to stop.
    pub(crate) fn kept_days(
        &self,
        as_of: AsOf,
        order: &SourceOrder,
        from: Day,
    ) -> Result<Option<Days>, EngineError> {
        if self.is_experiment {
            return Ok(None);
        }
        let order = order.of(Metric::Sleep);
        let basis = basis(order, &self.rules);
        let read = || {
            self.store.reading(|reading| {
                if !reading.dirty_days()?.is_empty() || reading.derived_basis()?.as_deref() != Some(&*basis) {
                    return Ok(Kept::Outdated);
                }
                days_of(reading, as_of, from, order, &self.rules)
            })
        };
        match read()? {
            Kept::Days(days) => return Ok(Some(days)),
            Kept::Beside => return Ok(None),
            Kept::Outdated => {}
        }
        match self.freshen() {
            Ok(()) => Ok(match read()? {
                Kept::Days(days) => Some(days),
                Kept::Beside | Kept::Outdated => None,
            }),
            Err(error @ EngineError::Store(StoreError::Interrupted | StoreError::Paused)) => Err(error),
            // What cannot be written, for want of room or because another writes, can be computed.
            Err(_) => Ok(None),
        }
    }

    /// The same as [`Engine::freshen`] where that is a matter of a few blocks; where it is of many, as in the first days of
    /// an app, whoever asks next does it once for all.
    pub(crate) fn freshen_few(&self) -> Result<(), EngineError> {
        let dirty = self.store.dirty_days()?;
        let blocks: BTreeSet<i32> = dirty.iter().map(|day| block_of(*day)).collect();
        if blocks.len() > MANY_BLOCKS / 2 { Ok(()) } else { self.freshen() }
    }

    /// Makes the kept days that are out of date anew, in the transaction that forgets that they were.
    pub(crate) fn freshen(&self) -> Result<(), EngineError> {
        if self.is_experiment {
            return Ok(());
        }
        let order = self.source_order()?;
        let order = order.of(Metric::Sleep);
        let basis = basis(order, &self.rules);
        self.store.write(|writing| {
            let reading = writing.reading();
            let dirty = reading.dirty_days()?;
            // As a whole, so that a part that cannot be read is found, and all is made again.
            let kept = reading.derived(i32::MIN)?.filter(|derived| derived.basis == basis);
            let blocks = kept.as_ref().map(|kept| dirty_blocks(&reading, kept, &dirty, order, &self.rules));
            match blocks.transpose()?.flatten() {
                Some(blocks) => writing.put_blocks(&blocks)?,
                None => writing
                    .set_derived(&Derived { basis, blocks: all_blocks(&reading, order, &self.rules)? })?,
            }
            writing.clear_dirty_days(&dirty)
        })?;
        Ok(())
    }
}

/// What days are made with besides records.
fn basis(order: &[StreamKey], rules: &Rules) -> String {
    let Rules { workout, plausible, night, daily, beats, stream, gate, load, .. } = rules;
    let order: Vec<&str> = order.iter().map(StreamKey::as_str).collect();
    format!(
        "{DERIVATION} {BLOCK_DAYS} {order:?} {workout:?} {plausible:?} {night:?} {daily:?} {beats:?} {stream:?} {gate:?} {load:?}"
    )
}

/// How many days before a day its values depend on; with an order, a night is chosen by those of four weeks.
fn days_before(order: &[StreamKey], rules: &Rules) -> i32 {
    REACH_DAYS + if order.is_empty() { 0 } else { rules.stream.window_days }
}

fn block_of(day: Day) -> i32 {
    day.number().div_euclid(BLOCK_DAYS)
}

fn utc_day(epoch_ms: i64) -> Day {
    Moment::new(epoch_ms, 0).day()
}

fn utc_ms(day: Day) -> i64 {
    day.start(0).epoch_ms
}

/// What is kept of the days that were known at a moment.
enum Kept {
    /// These, the last of them from raw records.
    Days(Days),
    /// Nothing of use: only all raw records tell.
    Beside,
    /// Nothing, or what cannot be read, or what would be made otherwise today.
    Outdated,
}

/// The days known at a moment: kept ones, and for the last of them raw records.
fn days_of(
    reading: &Reading<'_>,
    as_of: AsOf,
    from: Day,
    order: &[StreamKey],
    rules: &Rules,
) -> Result<Kept, StoreError> {
    let earliest_ms = match as_of {
        AsOf::Now => i64::MAX,
        AsOf::Instant(t) => t.epoch_ms,
        AsOf::EndOf(day) => (day + 1).start(FARTHEST_OFFSET_S).epoch_ms,
    };
    // What bears on this day and those before it has ended three days before the moment, and is known.
    let last = utc_day(earliest_ms) - rules.late_data.first_seen_days - REACH_DAYS - 1;
    let first_raw = last - days_before(order, rules);
    let from_ms = utc_ms(first_raw);
    if reading.has_long_record(from_ms, i64::MAX)? {
        return Ok(Kept::Beside);
    }
    let range = Some((from_ms, i64::MAX));
    let raw = (reading.records(range)?, reading.heart_rate(range)?, reading.motion(range)?);
    let Some(until_ms) = until_ms(as_of, &raw.0) else { return Ok(Kept::Beside) };
    let (stored, heart_rate, motion) = known_by(until_ms, raw, rules);
    let records: Vec<Record> = stored.into_iter().map(|stored| stored.record).collect();

    let whole_from = block_of(from.min(first_raw));
    let Some(Derived { blocks: mut short, .. }) = reading.derived(whole_from)? else {
        return Ok(Kept::Outdated);
    };
    let whole = short.split_off(short.partition_point(|block| block.number < whole_from));
    let (mut days, mut known) = (Days::default(), Sightings::default());
    // The one list that is as long as the history.
    days.runs.reserve(short.iter().map(|block| block.days.runs.len()).sum());
    for block in short {
        days.add(block.days);
        known.add(block.sightings);
    }
    let mut kept = known.clone();
    for block in whole {
        days.add(block.days.until(last));
        known.add(block.sightings.between(i64::MIN, i64::from(first_raw.number()) - 1));
        kept.add(block.sightings);
    }
    known.add(Sightings::of(&records, &heart_rate, &motion));
    let devices = Devices::new(known);
    // Kept days were made with what is known today: another device then, and they were others.
    let differs = devices.first_difference(&Devices::new(kept));
    if differs.is_some_and(|ms| utc_day(ms) - REACH_DAYS <= last) {
        return Ok(Kept::Beside);
    }
    let latest = Days::of(&records, &heart_rate, &motion, &devices, order, rules);
    if !latest.long.is_empty() {
        return Ok(Kept::Beside);
    }
    days.add(latest.between(last + 1, LAST));
    Ok(Kept::Days(days))
}

/// The first and the last of all days.
pub(crate) const FIRST: Day = Day::from_number(i32::MIN);
pub(crate) const LAST: Day = Day::from_number(i32::MAX);

/// The first day that the morning of `day` looks at as a whole; of what is older it needs all runs, and the first and the
/// last value of each stream. Six months (house): the mornings that are caught up with (3 weeks), of which each looks at
/// a baseline (67 days) or at how HRV varied (two months).
pub(crate) fn first_of_morning(day: Day) -> Day {
    day - 180
}

/// Until when what was seen counts, in UTC milliseconds; none where no record tells where the athlete was.
pub(crate) fn until_ms(as_of: AsOf, stored: &[StoredRecord]) -> Option<i64> {
    Some(match as_of {
        AsOf::Now => i64::MAX,
        AsOf::Instant(t) => t.epoch_ms,
        AsOf::EndOf(day) => {
            // The day ends where the athlete was: the offset of the last record that ended on it or before.
            let last = stored.iter().map(|r| r.record.end).filter(|end| end.day() <= day).max()?;
            (day + 1).start(last.offset_seconds).epoch_ms
        }
    })
}

/// What of it was known by a moment.
pub(crate) fn known_by(until_ms: i64, (mut stored, mut heart_rate, mut motion): Raw, rules: &Rules) -> Raw {
    let late_days = rules.late_data.first_seen_days;
    stored.retain(|r| r.first_seen_ms(late_days) <= until_ms);
    for series in &mut heart_rate {
        series.minutes.retain(|m| m.at.saturating_mul(MINUTE_MS) < until_ms);
    }
    for series in &mut motion {
        series.minutes.retain(|m| m.at.saturating_mul(MINUTE_MS) < until_ms);
    }
    (stored, heart_rate, motion)
}

/// All blocks, made of all there is.
fn all_blocks(reading: &Reading<'_>, order: &[StreamKey], rules: &Rules) -> Result<Vec<Block>, StoreError> {
    let (heart_rate, motion) = (reading.heart_rate(None)?, reading.motion(None)?);
    let records: Vec<Record> = reading.records(None)?.into_iter().map(|stored| stored.record).collect();
    let sightings = Sightings::of(&records, &heart_rate, &motion);
    let devices = Devices::new(sightings.clone());
    let days = Days::of(&records, &heart_rate, &motion, &devices, order, rules);
    // What lasts long is noted where it begins and ends, and on all blocks between that hold anything.
    let long: Vec<(i32, i32)> = days.long.iter().map(|l| (near(l.0, -1), near(l.1, 1))).collect();
    let mut numbers: BTreeSet<i32> = long.iter().flat_map(|l| [l.0, l.1]).collect();
    numbers.extend(days.nights.iter().map(|n| block_of(n.day)));
    numbers.extend(days.values.values().flatten().map(|v| block_of(v.day)));
    numbers.extend(days.runs.iter().map(|r| block_of(r.run.day)));
    let seen = sightings.seen.values().flat_map(|names| names.values().flatten());
    numbers.extend(seen.map(|(ms, _)| block_of(utc_day(*ms))));
    let worn = sightings.heart_rate.values().chain(sightings.motion.values()).flat_map(|days| days.keys());
    numbers.extend(worn.map(|day| block_of(utc_day(day.saturating_mul(DAY_MS)))));
    let block = |number: i32| {
        let is_long = long.iter().any(|l| (l.0..=l.1).contains(&number));
        let (first, last) = of_block(number);
        block(number, days.between(first, last), &sightings, is_long)
    };
    Ok(numbers.into_iter().map(block).collect())
}

/// The block of an instant, or of a few days before or after it.
fn near(epoch_ms: i64, side: i32) -> i32 {
    block_of(utc_day(epoch_ms) + side * REACH_DAYS)
}

/// The first and the last day of a block.
fn of_block(number: i32) -> (Day, Day) {
    let first = number.saturating_mul(BLOCK_DAYS);
    (Day::from_number(first), Day::from_number(first.saturating_add(BLOCK_DAYS - 1)))
}

fn block(number: i32, days: Days, sightings: &Sightings, is_long: bool) -> Block {
    let (first, last) = of_block(number);
    let sightings = sightings.between(i64::from(first.number()), i64::from(last.number()));
    Block { number, days, sightings, is_long }
}

/// The blocks that dirty days bear on, made anew; none where all have to be.
fn dirty_blocks(
    reading: &Reading<'_>,
    kept: &Derived,
    dirty: &[Day],
    order: &[StreamKey],
    rules: &Rules,
) -> Result<Option<Vec<Block>>, StoreError> {
    // What a day depends on before it is where it is felt after it.
    let (before, after) = (days_before(order, rules), REACH_DAYS);
    let around = |day: &Day| block_of(*day - after)..=block_of(*day + before);
    let numbers: BTreeSet<i32> = dirty.iter().flat_map(around).collect();
    let (old, others): (Vec<&Block>, Vec<&Block>) =
        kept.blocks.iter().partition(|block| numbers.contains(&block.number));
    if numbers.len() > MANY_BLOCKS || old.iter().any(|block| block.is_long) {
        return Ok(None);
    }
    let mut windows = Vec::new();
    let mut sightings = Sightings::default();
    for number in &numbers {
        let (first, last) = of_block(*number);
        let (from, to) = (utc_ms(first - before), utc_ms(last + 1 + after));
        if reading.has_long_record(from, to)? {
            return Ok(None);
        }
        let range = Some((from, to));
        let (heart_rate, motion) = (reading.heart_rate(range)?, reading.motion(range)?);
        let records: Vec<Record> = reading.records(range)?.into_iter().map(|stored| stored.record).collect();
        let seen = Sightings::of(&records, &heart_rate, &motion);
        sightings.add(seen.between(i64::from(first.number()), i64::from(last.number())));
        windows.push((*number, records, heart_rate, motion, seen));
    }
    let mut was = Sightings::default();
    for block in &others {
        sightings.add(block.sightings.clone());
    }
    for block in &kept.blocks {
        was.add(block.sightings.clone());
    }
    let devices = Devices::new(sightings);
    if let Some(ms) = devices.first_difference(&Devices::new(was)) {
        let from = near(ms, -1);
        if others.iter().any(|block| block.number >= from) {
            return Ok(None);
        }
    }
    let mut blocks = Vec::new();
    for (number, records, heart_rate, motion, seen) in windows {
        let days = Days::of(&records, &heart_rate, &motion, &devices, order, rules);
        if !days.long.is_empty() {
            return Ok(None);
        }
        let (first, last) = of_block(number);
        blocks.push(block(number, days.between(first, last), &seen, false));
    }
    Ok(Some(blocks))
}

#[cfg(test)]
mod tests;
