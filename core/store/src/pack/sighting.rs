//! Which device was seen when, as bytes: packed as [`block`](super::block) packs days.

use std::collections::BTreeSet;
use std::sync::Arc;

use ebb_model::health::device::{FirstMinutes, Sightings};
use ebb_model::health::record::Origin;
use ebb_model::health::stream::Platform;

/// Platform, source name, and UTC milliseconds with the device seen then.
type SeenRow<'a> = (Platform, &'a str, Vec<(i64, &'a str)>);
/// Platform, app and name; and of each UTC day the first minute.
type FirstRow<'a> = ((Platform, &'a str, &'a str), Vec<(i64, i64)>);

/// Packs sightings; none where a number is too large for the format, which none is.
pub(crate) fn pack(sightings: &Sightings) -> Option<Vec<u8>> {
    let mut seen: Vec<SeenRow<'_>> = Vec::new();
    for (platform, names) in &sightings.seen {
        for (name, times) in names {
            seen.push((*platform, name, times.iter().map(|(at, device)| (*at, &**device)).collect()));
        }
    }
    postcard::to_allocvec(&(seen, first_rows(&sightings.heart_rate), first_rows(&sightings.motion))).ok()
}

/// Sightings; none where the bytes are not what [`pack`] makes. `met` are the devices unpacked so far, so that each is
/// made once.
pub(crate) fn unpack(blob: &[u8], met: &mut BTreeSet<Arc<str>>) -> Option<Sightings> {
    let (rows, heart_rate, motion): (Vec<SeenRow<'_>>, Vec<FirstRow<'_>>, Vec<FirstRow<'_>>) =
        postcard::from_bytes(blob).ok()?;
    let mut all =
        Sightings { heart_rate: firsts(heart_rate), motion: firsts(motion), ..Sightings::default() };
    let mut device = |name: &str| {
        let known = met.get(name).cloned();
        known.unwrap_or_else(|| {
            let new: Arc<str> = name.into();
            met.insert(Arc::clone(&new));
            new
        })
    };
    for (platform, name, times) in rows {
        let times = times.into_iter().map(|(at, name)| (at, device(name))).collect();
        all.seen.entry(platform).or_default().insert(name.to_owned(), times);
    }
    Some(all)
}

fn first_rows(minutes: &FirstMinutes) -> Vec<FirstRow<'_>> {
    minutes
        .iter()
        .map(|(origin, days)| {
            let days = days.iter().map(|(day, minute)| (*day, *minute)).collect();
            ((origin.platform, origin.app.as_str(), origin.name.as_str()), days)
        })
        .collect()
}

fn firsts(rows: Vec<FirstRow<'_>>) -> FirstMinutes {
    let of = |((platform, app, name), days): FirstRow<'_>| {
        (
            Arc::new(Origin { platform, app: app.to_owned(), name: name.to_owned() }),
            days.into_iter().collect(),
        )
    };
    rows.into_iter().map(of).collect()
}
