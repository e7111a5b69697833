//! A change set as a line of JSON: what a phone's reader hands over, written down. `ebb apply` reads it, `ebb sample
//! --deliveries` writes it, and so does whoever has to show a defect without a phone.
//!
//! ```json
//! {"at_ms": 1773640800000, "changes": {"delivery": "live", "records": [{"platform": "ios", "app": "com.apple.health",
//!  "name": "Watch", "native_id": "6f1c…", "start": "2026-03-16T07:00:00+01:00", "end": "2026-03-16T07:00:00+01:00",
//!  "kind": "resting_heart_rate", "bpm": 48.0}], "deletions": [{"platform": "ios", "native_id": "77aa…"}]}}
//! ```

use ebb_model::health::record::ChangeSet;
use serde::{Deserialize, Serialize};

use crate::error::EngineError;

/// A change set and when it came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// UTC milliseconds; none: now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<i64>,
    /// What came.
    pub changes: ChangeSet,
}

impl Arrival {
    /// Reads a line.
    ///
    /// # Errors
    ///
    /// [`EngineError::Changes`] names the place where it is no change set.
    pub fn parse(line: &str) -> Result<Self, EngineError> {
        // The parser's own words would quote what it read.
        serde_json::from_str(line).map_err(|e| EngineError::Changes { column: e.column() })
    }

    /// The same as a line, without the end of the line.
    ///
    /// # Errors
    ///
    /// [`EngineError::Changes`], should it hold what JSON has no word for.
    pub fn line(&self) -> Result<String, EngineError> {
        serde_json::to_string(self).map_err(|e| EngineError::Changes { column: e.column() })
    }
}

#[cfg(test)]
mod tests {
    use ebb_model::health::record::Body;

    use super::*;

    #[test]
    fn a_change_set_written_down_is_read_back_the_same() {
        let line = concat!(
            r#"{"at_ms":1773640800000,"changes":{"delivery":"live","records":["#,
            r#"{"platform":"ios","app":"com.apple.health","name":"Watch","device":"Watch6,7","native_id":"a","#,
            r#""start":"2026-03-16T03:10:00.250+01:00","end":"2026-03-16T03:11:00.250+01:00","#,
            r#""created_ms":1773640000000,"modified_ms":null,"kind":"sdnn","ms":61.2,"#,
            r#""beats":[{"at_ms":0,"gap":true},{"at_ms":981,"rate":61.25}]},"#,
            r#"{"platform":"android","app":"com.ring","name":"com.ring","device":null,"native_id":"b","#,
            r#""start":"2026-03-15T23:00:00+01:00","end":"2026-03-16T06:00:00+01:00","#,
            r#""created_ms":null,"modified_ms":null,"kind":"sleep_session","#,
            r#""stages":[[1773612000000,1773615600000,"deep"]]},"#,
            r#"{"platform":"ios","app":"com.apple.health","name":"Watch","device":null,"native_id":"c","#,
            r#""start":"2026-03-16T06:00:00+01:00","end":"2026-03-16T06:30:00+01:00","#,
            r#""created_ms":null,"modified_ms":null,"kind":"workout","activity":"run","moving_s":1800.0,"#,
            r#""distance_m":5012.5,"mean_hr":null,"ascent_m":31.0,"effort":4.0,"temperature_c":null}],"#,
            r#""heart_rate":[{"platform":"ios","app":"com.apple.health","name":"Watch","device":null,"#,
            r#""minutes":[[29560500,4810,6]]}],"#,
            r#""motion":[{"platform":"ios","app":"com.apple.health","name":"Watch","device":null,"#,
            r#""minutes":[[29560680,2780,20],[29560681,2790,null]]}],"#,
            r#""deletions":[{"platform":"ios","native_id":"d"}],"#,
            r#""cursors":[{"platform":"ios","kind":"sleep","position":[0,255]}],"#,
            r#""heart_rate_asked":[{"from_ms":1,"to_ms":2}]}}"#,
        );
        let arrival = Arrival::parse(line).unwrap();
        assert_eq!(arrival.line().unwrap(), line);
        let (sdnn, motion) = (&arrival.changes.records[0], &arrival.changes.motion[0]);
        assert!(matches!(&sdnn.body, Body::Sdnn { beats, .. } if beats.len() == 2));
        assert_eq!(sdnn.start.offset_seconds, 3600);
        assert_eq!(motion.minutes[1].grade(), None);
    }

    #[test]
    fn a_misspelt_part_of_a_change_set_is_refused() {
        for line in [
            r#"{"changes":{"delivery":"live","deletion":[]}}"#,
            r#"{"at":1,"changes":{"delivery":"live"}}"#,
            r#"{"changes":{"delivery":"post"}}"#,
        ] {
            assert!(matches!(Arrival::parse(line), Err(EngineError::Changes { .. })), "{line}");
        }
    }
}
