//! An export handed over piece by piece is the export.

#![cfg(test)]

mod common;

use std::convert::Infallible;

use common::*;
use ebb_import::{Silent, Zone, read, stage};
use ebb_model::health::heart_rate::Minute;
use ebb_model::health::record::{ChangeSet, Record};

/// 9,000 resting heart rates, three at each second and not in their order, and heart rate of 40 nights.
fn long() -> String {
    let mut elements = String::new();
    for i in 0..9000 {
        let second = (i * 7919) % 3000;
        let time =
            format!("2025-07-01 {:02}:{:02}:{:02} +0000", second / 3600, second / 60 % 60, second % 60);
        elements += &format!(
            "<Record type=\"{RHR}\" sourceName=\"W\" unit=\"count/min\" creationDate=\"{time}\" \
             startDate=\"{time}\" endDate=\"{time}\" value=\"{i}\"/>\n"
        );
    }
    for day in 0..40 {
        let time = |clock| format!("2025-{:02}-{:02} {clock} +0000", 7 + day / 28, 1 + day % 28);
        for (kind, value, from, to) in [
            (SLEEP, "HKCategoryValueSleepAnalysisAsleepCore", "01:00:00", "05:00:00"),
            ("HKQuantityTypeIdentifierHeartRate", "50", "02:00:00", "02:00:00"),
            ("HKQuantityTypeIdentifierHeartRate", "53", "18:00:00", "18:00:00"),
        ] {
            elements += &format!(
                "<Record type=\"{kind}\" sourceName=\"W\" startDate=\"{}\" endDate=\"{}\" value=\"{value}\"/>\n",
                time(from),
                time(to)
            );
        }
    }
    export(&elements)
}

fn pieces(bytes: &[u8]) -> Vec<ChangeSet> {
    let mut pieces = Vec::new();
    let mut staged = stage(file_of(bytes).path(), &zone("Europe/Paris"), &mut Silent).unwrap();
    let Ok(()) = staged.change_sets(|changes, _| {
        pieces.push(changes.clone());
        Ok::<_, Infallible>(())
    });
    pieces
}

#[test]
fn the_pieces_together_are_the_whole() {
    let bytes = long().into_bytes();
    let pieces = pieces(&bytes);
    assert!(pieces.len() > 4, "{}", pieces.len());
    let mut whole = read_bytes(&bytes).unwrap().changes;
    whole.records.sort_by_key(|record| record.start.epoch_ms);
    let records: Vec<Record> = pieces.iter().flat_map(|piece| piece.records.clone()).collect();
    assert_eq!(records, whole.records);
    let minutes: Vec<Minute> =
        pieces.iter().flat_map(|piece| &piece.heart_rate).flat_map(|series| series.minutes.clone()).collect();
    assert_eq!(minutes, whole.heart_rate[0].minutes);
    assert_eq!((minutes.len(), whole.heart_rate.len()), (40, 1));
}

#[test]
fn what_starts_in_one_second_is_in_one_piece_and_heart_rate_goes_first() {
    let pieces = pieces(&long().into_bytes());
    let of_records: Vec<&ChangeSet> = pieces.iter().filter(|piece| !piece.records.is_empty()).collect();
    for pair in of_records.windows(2) {
        let second = |record: Option<&Record>| record.unwrap().start.epoch_second();
        assert!(second(pair[0].records.last()) < second(pair[1].records.first()));
    }
    let heart_rate_ends = pieces.iter().rposition(|piece| !piece.heart_rate.is_empty());
    let records_begin = pieces.iter().position(|piece| !piece.records.is_empty());
    assert!(heart_rate_ends < records_begin);
}

#[test]
fn the_pieces_of_large_fixtures_are_the_whole() {
    for name in ["apple/paris365_faults", "health_connect/synthetic120"] {
        let Some(path) = shared(&format!("{name}.zip")) else { return };
        let zone = Zone::named("Europe/Paris").unwrap();
        let mut whole = read(&path, &zone, &mut Silent).unwrap().changes;
        whole.records.sort_by_key(|record| record.start.epoch_ms);
        let (mut records, mut minutes, mut motion) = (Vec::new(), 0, Vec::new());
        let Ok(()) = stage(&path, &zone, &mut Silent).unwrap().change_sets(|changes, _| {
            records.extend(changes.records.clone());
            minutes += changes.heart_rate.iter().map(|series| series.minutes.len()).sum::<usize>();
            motion.extend(changes.motion.clone());
            Ok::<_, Infallible>(())
        });
        assert_eq!(records, whole.records);
        assert_eq!(minutes, whole.heart_rate.iter().map(|series| series.minutes.len()).sum::<usize>());
        assert_eq!(motion, whole.motion);
    }
}
