//! Change sets into rows: what is new, what changes, what was known already.

use std::collections::HashSet;
use std::ops::AddAssign;

use ebb_model::health::record::{ChangeSet, Deletion, Delivery, Record};
use rusqlite::Connection;

use crate::compete::{Kept, StoredRecord, canonical, content_order, version_order};
use crate::deletions;
use crate::dirty::{self, DirtyDays};
use crate::error::Result;
use crate::measure;
use crate::names::Names;
use crate::slot::{self, NaturalKey, Place, Slot};

/// What applying a change set did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// Records the store did not have.
    pub new: usize,
    /// Records it had that now say something else.
    pub changed: usize,
    /// Records it had that are gone, deleted on the phone.
    pub deleted: usize,
    /// The other deliveries of the change set: known already, or beaten by another one.
    pub duplicates: usize,
    /// Minutes of heart rate the store did not have.
    pub new_minutes: usize,
    /// Minutes of speed the store did not have.
    pub new_motion_minutes: usize,
}

impl AddAssign for Applied {
    fn add_assign(&mut self, more: Self) {
        let Self { new, changed, deleted, duplicates, new_minutes, new_motion_minutes } = more;
        self.new += new;
        self.changed += changed;
        self.deleted += deleted;
        self.duplicates += duplicates;
        self.new_minutes += new_minutes;
        self.new_motion_minutes += new_motion_minutes;
    }
}

/// Applies a change set, inside a transaction of the caller's.
pub(crate) fn apply(connection: &Connection, changes: &ChangeSet, seen_ms: i64) -> Result<Applied> {
    let mut application = Application {
        connection,
        names: Names::load(connection)?,
        delivery: changes.delivery,
        seen_ms,
        created: HashSet::new(),
        changed: HashSet::new(),
        deleted: HashSet::new(),
        dirty: DirtyDays::default(),
    };
    // In order of time, so that new rows land beside each other: a first import fills every page.
    let mut records: Vec<&Record> = changes.records.iter().collect();
    records.sort_by_key(|record| record.start.epoch_ms);
    for record in records {
        application.put(record)?;
    }
    for deletion in &changes.deletions {
        application.delete(deletion)?;
    }
    for cursor in &changes.cursors {
        deletions::set_cursor(connection, cursor)?;
    }
    for window in &changes.heart_rate_asked {
        deletions::set_asked(connection, *window)?;
    }
    let Application { mut names, created, changed, deleted, mut dirty, .. } = application;
    let delivery = changes.delivery;
    let new_minutes = measure::apply(connection, &mut names, delivery, &changes.heart_rate, &mut dirty)?;
    let new_motion_minutes = measure::apply(connection, &mut names, delivery, &changes.motion, &mut dirty)?;
    dirty::add(connection, &dirty)?;
    let (new, changed) = (created.len(), changed.len());
    let duplicates = changes.records.len().saturating_sub(new + changed);
    let deleted = deleted.len();
    Ok(Applied { new, changed, deleted, duplicates, new_minutes, new_motion_minutes })
}

struct Application<'a> {
    connection: &'a Connection,
    names: Names,
    delivery: Delivery,
    seen_ms: i64,
    /// Rows of `record` that this change set made; those it changed are counted beside them, never in both.
    created: HashSet<i64>,
    changed: HashSet<i64>,
    deleted: HashSet<i64>,
    dirty: DirtyDays,
}

impl Application<'_> {
    fn put(&mut self, record: &Record) -> Result<()> {
        let record = canonical(record.clone());
        let source_id = self.names.source_id(self.connection, &record.origin)?;
        let device_id = self.names.device_id(self.connection, record.device.as_ref())?;
        let key = NaturalKey::of(&record, source_id);
        // A phone whose clock runs ahead cannot have made a record after it was delivered.
        let said = record.created_ms.or(record.modified_ms);
        let first_ms = said.map_or(self.seen_ms, |ms| ms.min(self.seen_ms));
        let platform = record.origin.platform;
        let (known, withdrawn_ms) = match &record.native_id {
            Some(id) => (
                slot::find_native(self.connection, platform, id)?,
                deletions::buried(self.connection, platform, id)?,
            ),
            None => (None, None),
        };
        let kept = Kept { record, delivery: self.delivery, first_ms, withdrawn_ms };
        match known {
            Some(place) => self.renew(place, key, kept, device_id),
            None => self.add(key, kept, device_id),
        }
    }

    /// A delivery whose native id is not known, or that has none.
    fn add(&mut self, key: NaturalKey, kept: Kept, device_id: Option<i64>) -> Result<()> {
        let Some(record_id) = slot::find_record(self.connection, key)? else {
            let record_id = slot::insert_record(self.connection, key)?;
            slot::insert(self.connection, Place { record_id, ordinal: 0 }, &kept, device_id)?;
            // Deleted before it was met: kept so that an export of it is refused, and no record to anyone.
            if kept.withdrawn_ms.is_none() {
                self.created.insert(record_id);
                self.dirty.record(&kept.record);
            }
            return Ok(());
        };
        let slots = slot::of_record(self.connection, &self.names, record_id)?;
        match slots.iter().find(|known| is_repetition(&kept, &known.kept)) {
            Some(known) if kept.first_ms >= known.kept.first_ms => return Ok(()),
            Some(known) => slot::set_first(self.connection, known.place, kept.first_ms)?,
            None => {
                let place = Place { record_id, ordinal: next_ordinal(&slots) };
                slot::insert(self.connection, place, &kept, device_id)?;
            }
        }
        let before = summary(&slots);
        let after = summary(&slot::of_record(self.connection, &self.names, record_id)?);
        // Only deleted deliveries of it were known: a record again, and a new one unless it was deleted just now.
        if before.is_none() && after.is_some() && !self.deleted.remove(&record_id) {
            self.created.insert(record_id);
        }
        self.note(record_id, before.as_ref(), after.as_ref());
        Ok(())
    }

    /// A delivery whose native id stands at `place`: another version of what is there, under the same natural key or
    /// another one.
    fn renew(&mut self, place: Place, key: NaturalKey, mut kept: Kept, device_id: Option<i64>) -> Result<()> {
        let old_slots = slot::of_record(self.connection, &self.names, place.record_id)?;
        let Some(old) = old_slots.iter().find(|slot| slot.place == place) else { return Ok(()) };
        let first_ms = kept.first_ms.min(old.kept.first_ms);
        if version_order(&kept, &old.kept).is_le() {
            if first_ms < old.kept.first_ms {
                slot::set_first(self.connection, place, first_ms)?;
                let after = summary(&slot::of_record(self.connection, &self.names, place.record_id)?);
                self.note(place.record_id, summary(&old_slots).as_ref(), after.as_ref());
            }
            return Ok(());
        }
        kept.first_ms = first_ms;
        if old.key == key {
            slot::remove(self.connection, place)?;
            slot::insert(self.connection, place, &kept, device_id)?;
            let after = summary(&slot::of_record(self.connection, &self.names, place.record_id)?);
            self.note(place.record_id, summary(&old_slots).as_ref(), after.as_ref());
            return Ok(());
        }
        self.move_to(key, &kept, device_id, place, &old_slots)
    }

    /// Withdraws the delivery of a native id, now or when it comes.
    fn delete(&mut self, deletion: &Deletion) -> Result<()> {
        let deleted_ms = deletions::bury(self.connection, deletion, self.seen_ms)?;
        let found = slot::find_native(self.connection, deletion.platform, &deletion.native_id)?;
        let Some(place) = found else { return Ok(()) };
        let before = summary(&slot::of_record(self.connection, &self.names, place.record_id)?);
        slot::set_withdrawn(self.connection, place, deleted_ms)?;
        let after = summary(&slot::of_record(self.connection, &self.names, place.record_id)?);
        self.note(place.record_id, before.as_ref(), after.as_ref());
        if before.is_some() && after.is_none() {
            self.changed.remove(&place.record_id);
            // What this very change set brought and took away again was never there.
            if !self.created.remove(&place.record_id) {
                self.deleted.insert(place.record_id);
            }
        }
        Ok(())
    }

    /// Takes a delivery from its record to that of another natural key.
    fn move_to(
        &mut self,
        key: NaturalKey,
        kept: &Kept,
        device_id: Option<i64>,
        from: Place,
        old_slots: &[Slot],
    ) -> Result<()> {
        slot::remove(self.connection, from)?;
        let left: Vec<Slot> = old_slots.iter().filter(|slot| slot.place != from).cloned().collect();
        let (record_id, there) = match slot::find_record(self.connection, key)? {
            Some(id) => (id, slot::of_record(self.connection, &self.names, id)?),
            None => (slot::insert_record(self.connection, key)?, Vec::new()),
        };
        let place = Place { record_id, ordinal: next_ordinal(&there) };
        slot::insert(self.connection, place, kept, device_id)?;
        self.note(from.record_id, summary(old_slots).as_ref(), summary(&left).as_ref());
        if left.is_empty() {
            slot::remove_record(self.connection, from.record_id)?;
            self.changed.remove(&from.record_id);
        }
        // The same record under another key: new only if it was new a moment ago.
        if there.is_empty() && left.is_empty() && self.created.remove(&from.record_id) {
            self.created.insert(record_id);
        }
        let after = summary(&slot::of_record(self.connection, &self.names, record_id)?);
        self.note(record_id, summary(&there).as_ref(), after.as_ref());
        Ok(())
    }

    /// Counts a record as changed, and its days as dirty, where it is not what it was.
    fn note(&mut self, record_id: i64, before: Option<&StoredRecord>, after: Option<&StoredRecord>) {
        let says_the_same = match (before, after) {
            (Some(before), Some(after)) => content_order(&before.record, &after.record).is_eq(),
            (before, after) => before.is_none() && after.is_none(),
        };
        if !says_the_same && !self.created.contains(&record_id) {
            self.changed.insert(record_id);
        }
        if !says_the_same || before.map(|b| b.first_known_ms) != after.map(|a| a.first_known_ms) {
            for stored in before.into_iter().chain(after) {
                self.dirty.record(&stored.record);
            }
        }
    }
}

fn summary(slots: &[Slot]) -> Option<StoredRecord> {
    StoredRecord::of(slots.iter().map(|slot| &slot.kept))
}

/// Whether a delivery without a native id says exactly what a known one says.
fn is_repetition(new: &Kept, known: &Kept) -> bool {
    new.record.native_id.is_none()
        && new.delivery == known.delivery
        && content_order(&new.record, &known.record).is_eq()
}

fn next_ordinal(slots: &[Slot]) -> i64 {
    slots.iter().map(|slot| slot.place.ordinal + 1).max().unwrap_or(0)
}
