//! Records on their way, packed: a night's stage takes 20 bytes and not 220, so that ten years need a few megabytes.

use std::collections::BTreeSet;

use ebb_model::health::record::{Beat, BeatLink, Body, SleepStage, StageSpan};
use ebb_model::time::Moment;

use crate::error::Stop;
use crate::limits;
use crate::staging::{Draft, SourceId};
use crate::varint::{Bytes, put, put_signed};

/// Bytes are kept in pieces, for one that grows would be copied when it is largest.
const PIECE: usize = 1 << 18;

/// Every kind of sleep, in the order of their numbers when packed.
const STAGES: [SleepStage; 6] = [
    SleepStage::InBed,
    SleepStage::Asleep,
    SleepStage::Awake,
    SleepStage::Light,
    SleepStage::Deep,
    SleepStage::Rem,
];

/// What a packed record is of.
const RESTING_HEART_RATE: u8 = 0;
const RMSSD: u8 = 1;
const SDNN: u8 = 2;
const SLEEP: u8 = 3;
const SLEEP_SESSION: u8 = 4;

/// What a packed record has beside the rest.
const NATIVE_ID: u8 = 1 << 4;
const CREATED: u8 = 1 << 5;
const MODIFIED: u8 = 1 << 6;

/// What links a packed beat: 0 and 1 are whether others are missing before it, then a rate as it is, then whole rates.
const RATE: u64 = 2;
const WHOLE_RATES: u64 = 3;

/// Records in the order they came.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    pieces: Vec<Vec<u8>>,
    places: Vec<Place>,
    /// Few, and completed after they were read: these are not packed.
    workouts: Vec<Draft>,
    sources: BTreeSet<SourceId>,
}

/// Where a record lies, and when it began.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) start_ms: i64,
    piece: u32,
    at: u32,
}

/// Stands for the piece of a workout.
const WORKOUT: u32 = u32::MAX;

impl Drafts {
    pub(crate) fn push(&mut self, draft: Draft) -> Result<(), Stop> {
        if self.places.len() >= limits::RECORDS {
            return Err(Stop::TooLarge);
        }
        self.sources.insert(draft.source);
        let start_ms = draft.start.epoch_ms;
        let place = |piece, at: usize| {
            let at = u32::try_from(at).map_err(|_| Stop::TooLarge)?;
            Ok(Place { start_ms, piece, at })
        };
        if let Body::Workout(_) = draft.body {
            self.places.push(place(WORKOUT, self.workouts.len())?);
            self.workouts.push(draft);
            return Ok(());
        }
        if self.pieces.last().is_none_or(|last| last.len() > PIECE - PIECE / 16) {
            self.pieces.push(Vec::with_capacity(PIECE));
        }
        let number = u32::try_from(self.pieces.len() - 1).map_err(|_| Stop::TooLarge)?;
        if let Some(piece) = self.pieces.last_mut() {
            self.places.push(place(number, piece.len())?);
            pack(&draft, piece);
        }
        Ok(())
    }

    /// The sources there are.
    pub(crate) fn sources(&self) -> &BTreeSet<SourceId> {
        &self.sources
    }

    /// Where every record lies, in the order they came.
    pub(crate) fn places(&self) -> &[Place] {
        &self.places
    }

    /// The record at a place.
    pub(crate) fn get(&self, place: Place) -> Option<Draft> {
        if place.piece == WORKOUT {
            return self.workouts.get(place.at as usize).cloned();
        }
        unpack(self.pieces.get(place.piece as usize)?.get(place.at as usize..)?)
    }

    /// The workouts, in the order they came.
    pub(crate) fn workouts(&self) -> &[Draft] {
        &self.workouts
    }

    /// The workouts, to be completed.
    pub(crate) fn workouts_mut(&mut self) -> &mut [Draft] {
        &mut self.workouts
    }
}

fn pack(draft: &Draft, out: &mut Vec<u8>) {
    let Draft { source, native_id, start, end, created_ms, modified_ms, body } = draft;
    let (start_ms, end_ms) = (start.epoch_ms, end.epoch_ms);
    let has = |flag, has| if has { flag } else { 0 };
    let flags = has(NATIVE_ID, native_id.is_some())
        | has(CREATED, created_ms.is_some())
        | has(MODIFIED, modified_ms.is_some());
    out.push(flags | kind_of(body));
    put(out, u64::from(*source));
    put_signed(out, start_ms);
    // Differences wrap, here and back again.
    put_signed(out, end_ms.wrapping_sub(start_ms));
    put_signed(out, i64::from(start.offset_seconds));
    put_signed(out, i64::from(end.offset_seconds));
    for at in [created_ms, modified_ms].into_iter().flatten() {
        put_signed(out, at.wrapping_sub(end_ms));
    }
    if let Some(id) = native_id {
        put(out, id.len() as u64);
        out.extend(id.as_bytes());
    }
    match body {
        Body::RestingHeartRate { bpm: value } | Body::Rmssd { ms: value } => out.extend(value.to_le_bytes()),
        Body::Sdnn { ms, beats } => {
            out.extend(ms.to_le_bytes());
            pack_beats(beats, out);
        }
        Body::Sleep { stage } => out.push(number_of(*stage)),
        Body::SleepSession { stages } => {
            put(out, stages.len() as u64);
            for span in stages {
                put_signed(out, span.start_ms.wrapping_sub(start_ms));
                put_signed(out, span.end_ms.wrapping_sub(span.start_ms));
                out.push(number_of(span.stage));
            }
        }
        Body::Workout(_) => {}
    }
}

fn pack_beats(beats: &[Beat], out: &mut Vec<u8>) {
    put(out, beats.len() as u64);
    let mut before = 0;
    for beat in beats {
        let at = i64::from(beat.at_ms);
        put_signed(out, at - before);
        before = at;
        match beat.link {
            BeatLink::Gap(missing) => put(out, u64::from(missing)),
            BeatLink::Rate(bpm) => match whole(bpm) {
                Some(whole) => put(out, WHOLE_RATES + u64::from(whole)),
                None => {
                    put(out, RATE);
                    out.extend(bpm.to_le_bytes());
                }
            },
        }
    }
}

/// A rate that is a whole number, as nearly all are.
fn whole(bpm: f32) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with what it was")]
    let whole = bpm as u16;
    (f32::from(whole).to_bits() == bpm.to_bits()).then_some(whole)
}

fn unpack(packed: &[u8]) -> Option<Draft> {
    let mut bytes = Bytes(packed);
    let [flags] = bytes.array()?;
    let source = SourceId::try_from(bytes.number()?).ok()?;
    let start_ms = bytes.signed()?;
    let end_ms = start_ms.wrapping_add(bytes.signed()?);
    let mut offset = || i32::try_from(bytes.signed()?).ok();
    let (start, end) = (Moment::new(start_ms, offset()?), Moment::new(end_ms, offset()?));
    let mut instant = |flag| match flags & flag {
        0 => Some(None),
        _ => Some(Some(end_ms.wrapping_add(bytes.signed()?))),
    };
    let (created_ms, modified_ms) = (instant(CREATED)?, instant(MODIFIED)?);
    let native_id = match flags & NATIVE_ID {
        0 => None,
        _ => {
            let length = usize::try_from(bytes.number()?).ok()?;
            Some(String::from_utf8(bytes.take(length)?.to_vec()).ok()?)
        }
    };
    let mut value = || bytes.array().map(f64::from_le_bytes);
    let body = match flags & 0xf {
        RESTING_HEART_RATE => Body::RestingHeartRate { bpm: value()? },
        RMSSD => Body::Rmssd { ms: value()? },
        SDNN => Body::Sdnn { ms: value()?, beats: unpack_beats(&mut bytes)? },
        SLEEP => Body::Sleep { stage: stage_of(&mut bytes)? },
        _ => Body::SleepSession { stages: unpack_stages(&mut bytes, start_ms)? },
    };
    Some(Draft { source, native_id, start, end, created_ms, modified_ms, body })
}

fn unpack_beats(bytes: &mut Bytes<'_>) -> Option<Vec<Beat>> {
    let count = usize::try_from(bytes.number()?).ok()?;
    let mut beats = Vec::with_capacity(count.min(limits::BEATS));
    let mut at = 0;
    for _ in 0..count {
        at += bytes.signed()?;
        let link = match bytes.number()? {
            0 => BeatLink::Gap(false),
            1 => BeatLink::Gap(true),
            RATE => BeatLink::Rate(f32::from_le_bytes(bytes.array()?)),
            rate => BeatLink::Rate(f32::from(u16::try_from(rate - WHOLE_RATES).ok()?)),
        };
        beats.push(Beat { at_ms: i32::try_from(at).ok()?, link });
    }
    Some(beats)
}

fn unpack_stages(bytes: &mut Bytes<'_>, session_ms: i64) -> Option<Vec<StageSpan>> {
    let count = bytes.number()?;
    let mut stages = Vec::new();
    for _ in 0..count {
        let start_ms = session_ms.wrapping_add(bytes.signed()?);
        let end_ms = start_ms.wrapping_add(bytes.signed()?);
        stages.push(StageSpan { start_ms, end_ms, stage: stage_of(bytes)? });
    }
    Some(stages)
}

fn kind_of(body: &Body) -> u8 {
    match body {
        Body::RestingHeartRate { .. } => RESTING_HEART_RATE,
        Body::Rmssd { .. } => RMSSD,
        Body::Sdnn { .. } => SDNN,
        Body::Sleep { .. } => SLEEP,
        Body::SleepSession { .. } | Body::Workout(_) => SLEEP_SESSION,
    }
}

fn number_of(stage: SleepStage) -> u8 {
    match stage {
        SleepStage::InBed => 0,
        SleepStage::Asleep => 1,
        SleepStage::Awake => 2,
        SleepStage::Light => 3,
        SleepStage::Deep => 4,
        SleepStage::Rem => 5,
    }
}

fn stage_of(bytes: &mut Bytes<'_>) -> Option<SleepStage> {
    let [number] = bytes.array()?;
    STAGES.get(usize::from(number)).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bodies() -> impl Strategy<Value = Body> {
        let stage = (0..STAGES.len()).prop_map(|n| STAGES[n]);
        let rate = prop_oneof![
            any::<f32>().prop_filter("a number", |f| !f.is_nan()),
            (0..300_u16).prop_map(f32::from)
        ];
        let link = prop_oneof![any::<bool>().prop_map(BeatLink::Gap), rate.prop_map(BeatLink::Rate)];
        let beat = (any::<i32>(), link).prop_map(|(at_ms, link)| Beat { at_ms, link });
        let span = (any::<i64>(), any::<i64>(), stage.clone())
            .prop_map(|(start_ms, end_ms, stage)| StageSpan { start_ms, end_ms, stage });
        prop_oneof![
            (-1e9..1e9).prop_map(|bpm| Body::RestingHeartRate { bpm }),
            (-1e9..1e9).prop_map(|ms| Body::Rmssd { ms }),
            (-1e9..1e9, prop::collection::vec(beat, 0..9)).prop_map(|(ms, beats)| Body::Sdnn { ms, beats }),
            stage.prop_map(|stage| Body::Sleep { stage }),
            prop::collection::vec(span, 0..9).prop_map(|stages| Body::SleepSession { stages }),
        ]
    }

    proptest! {
        #[test]
        fn a_record_is_unpacked_as_it_was(
            bodies in prop::collection::vec(bodies(), 1..9),
            source: SourceId,
            native_id: Option<String>,
            times: [(i64, i32); 2],
            stored_ms: [Option<i64>; 2],
        ) {
            let [start, end] = times.map(|(ms, offset)| Moment::new(ms, offset));
            let [created_ms, modified_ms] = stored_ms;
            let draft = |body| Draft { source, native_id: native_id.clone(), start, end, created_ms, modified_ms, body };
            let mut drafts = Drafts::default();
            bodies.iter().for_each(|body| drafts.push(draft(body.clone())).unwrap());
            let unpacked: Vec<Draft> = drafts.places().iter().map(|place| drafts.get(*place).unwrap()).collect();
            prop_assert_eq!(unpacked, bodies.into_iter().map(draft).collect::<Vec<_>>());
        }
    }
}
