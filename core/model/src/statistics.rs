//! Mean and median.

/// The mean; nothing of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The middle of the values, the mean of the middle two where their number is even.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    median_of(&mut values)
}

/// The same of values that may be put in order where they are.
pub(crate) fn median_of(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len() % 2 == 1 {
        values.get(half).copied()
    } else {
        let below = half.checked_sub(1).and_then(|i| values.get(i))?;
        values.get(half).map(|above| (below + above) / 2.0)
    }
}
