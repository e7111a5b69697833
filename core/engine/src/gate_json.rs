//! A reading of the easy-pace gate as JSON.

use ebb_model::gate::{Gate, GateReading};
use serde::Serialize;

/// What the gate says and what it compared. Heart rates are in beats per minute, the speed in metres a second.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GateJson {
    gate: Gate,
    change: Option<f64>,
    baseline_ehr: Option<f64>,
    current_ehr: Option<f64>,
    v_ref: Option<f64>,
    n_baseline: usize,
    n_current: usize,
    low_confidence: bool,
}

impl From<GateReading> for GateJson {
    fn from(reading: GateReading) -> Self {
        let compared = reading.comparison;
        Self {
            gate: reading.gate,
            change: compared.map(|c| c.change),
            baseline_ehr: compared.map(|c| c.baseline_ehr),
            current_ehr: compared.map(|c| c.current_ehr),
            v_ref: compared.map(|c| c.v_ref),
            n_baseline: reading.n_baseline,
            n_current: reading.n_current,
            low_confidence: reading.low_confidence,
        }
    }
}
