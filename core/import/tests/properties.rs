//! Whatever a file holds, reading it ends in a value or an error.

#![cfg(test)]

mod common;

use common::*;
use ebb_import::{Import, ImportError};
use proptest::prelude::*;

fn outcome(bytes: &[u8]) -> Result<Import, ImportError> {
    let outcome = read_bytes(bytes);
    if let Err(error) = &outcome {
        assert!(!matches!(error, ImportError::Io { .. } | ImportError::Missing(_)), "{error}");
    }
    outcome
}

/// Overwrites, removes or repeats pieces.
fn mutated(mut bytes: Vec<u8>, edits: &[(usize, u8, u8)]) -> Vec<u8> {
    for (place, what, byte) in edits {
        let at = place % bytes.len().max(1);
        match what % 4 {
            0 => bytes.insert(at, *byte),
            1 if !bytes.is_empty() => bytes[at] = *byte,
            2 => drop(bytes.drain(at..bytes.len().min(at + usize::from(*byte)))),
            _ => {
                let piece = bytes[at..bytes.len().min(at + usize::from(*byte))].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

fn edits() -> impl Strategy<Value = Vec<(usize, u8, u8)>> {
    prop::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..12)
}

fn real(name: &str) -> Vec<u8> {
    let bytes = std::fs::read(fixture(name)).unwrap();
    // From the root on: mutations of the document type do little.
    let root = bytes.windows(11).position(|w| w == b"<HealthData").unwrap();
    bytes[root..].to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_the_root_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = outcome(&[b"<HealthData>", bytes.as_slice()].concat());
        let _ = outcome(&[b"SQLite format 3\0", bytes.as_slice()].concat());
        let _ = outcome(&[b"PK\x03\x04", bytes.as_slice()].concat());
        let _ = outcome(&bytes);
    }

    #[test]
    fn any_text_in_the_attributes_is_read_or_counted(
        values in prop::collection::vec("[^<\"]{0,30}|-?[0-9.,]{1,12}|20[0-9]{2}-1[0-2]-0[1-9] 0[0-9]:00:00 [+-]0[0-9]00", 8),
    ) {
        let [name, version, device, unit, value, created, start, end] = values.as_slice() else { panic!("eight") };
        let mut elements = String::new();
        for kind in [RHR, SDNN, SLEEP, "HKQuantityTypeIdentifierHeartRate", "HKQuantityTypeIdentifierWorkoutEffortScore"] {
            elements += &format!(
                "<Record type=\"{kind}\" sourceName=\"{name}\" sourceVersion=\"{version}\" device=\"{device}\" \
                 unit=\"{unit}\" value=\"{value}\" creationDate=\"{created}\" startDate=\"{start}\" endDate=\"{end}\">\
                 <MetadataEntry key=\"HKTimeZone\" value=\"{unit}\"/><HeartRateVariabilityMetadataList>\
                 <InstantaneousBeatsPerMinute bpm=\"{value}\" time=\"{name}\"/></HeartRateVariabilityMetadataList></Record>"
            );
        }
        elements += &format!(
            "<Workout workoutActivityType=\"{name}\" duration=\"{value}\" durationUnit=\"{unit}\" startDate=\"{start}\" \
             endDate=\"{end}\"><WorkoutEvent type=\"HKWorkoutEventTypePause\" date=\"{created}\"/></Workout>"
        );
        let import = outcome(export(&elements).as_bytes()).unwrap();
        let unreadable: u64 = import.report.unreadable.values().sum();
        prop_assert_eq!(import.report.read, 6);
        prop_assert!(import.changes.records.len() as u64 + unreadable <= 6);
    }

    #[test]
    fn real_records_with_anything_done_to_them_are_read_or_refused(edits in edits()) {
        for name in ["apple/real-2016-us.xml", "apple/real-2018-fr-beats.xml"] {
            let _ = outcome(&mutated(real(name), &edits));
        }
    }

    #[test]
    fn a_zip_with_anything_done_to_it_is_read_or_refused(edits in edits()) {
        let _ = outcome(&mutated(zipped(&[("export.xml", &real("apple/real-2016-us.xml"))]), &edits));
    }
}
