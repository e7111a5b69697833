//! What an easy pace costs, and the runs that say so.

use super::Node;
use crate::explain::ids;
use crate::explain::message::{Number, Unit, bpm, count};
use crate::gate::{Gate, GateReading};
use crate::rules::{Rules, Situation};

const CITED: &[&str] =
    &["gate.pass_change", "gate.fail_change", "gate.baseline_runs", "gate.current_runs", "gate.current_days"];

/// What the gate was read from; nothing where no run tells.
pub(super) fn gate<'r>(s: &Situation<'_>, rules: &'r Rules) -> Option<Node<'r>> {
    let GateReading { gate, comparison, n_baseline, n_current, .. } = s.facts.gate_reading?;
    let (current, baseline) = (count(n_current), count(n_baseline));
    let says = match comparison {
        Some(c) => {
            let change = Number { value: c.change * 100.0, unit: Unit::Percent, digits: 1 };
            ids::tree_gate(name(gate), bpm(c.current_ehr), current, bpm(c.baseline_ehr), baseline, change)
        }
        None => ids::tree_gate_unknown(current, baseline),
    };
    Some(Node::new(says, CITED, Vec::new(), rules))
}

/// Chooses a form of the text.
fn name(gate: Gate) -> String {
    let name = match gate {
        Gate::Pass => "pass",
        Gate::Hold => "hold",
        Gate::Fail => "fail",
        Gate::Suspect => "suspect",
        Gate::Unknown => "unknown",
    };
    name.to_owned()
}
