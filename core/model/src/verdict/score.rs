//! The readiness number: it displays the verdict and never decides anything.

use crate::rules::Rules;
use crate::verdict::raw::Raw;
use crate::verdict::tier::Tier;

/// 0–100, within the band of the tier; none without a signal.
pub fn score(tier: Tier, raw: &Raw, rules: &Rules) -> Option<i64> {
    let r = &rules.readiness;
    let band = match tier {
        Tier::Ready => r.ready,
        Tier::Watch => r.watch,
        Tier::Hold => r.hold,
        Tier::Ease => r.ease,
        Tier::Cut => r.cut,
        Tier::DeepCut => r.deep_cut,
    };
    let (least, most) = (r.strain_sd.low, r.strain_sd.high);
    let strains: Vec<f64> = raw.available().filter_map(|v| v.z()).map(|z| r.strain_sd.clamp(z)).collect();
    let strain = crate::statistics::mean(&strains)?;
    let place = 1.0 - (strain - least) / (most - least);
    Some(band.low + (place * (band.high - band.low) as f64).round() as i64)
}
