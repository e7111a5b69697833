//! Four weeks in one line: a bar a day, a space where there is no value.

use anstyle::Style;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A line of bars, scaled to its own lowest and highest value and to the normal range. Days outside the range carry
/// the style; a gap stays a gap.
pub fn sparkline(values: &[Option<f64>], normal: Option<(f64, f64)>, style: Style) -> String {
    let known = values.iter().flatten().copied();
    let edges = normal.into_iter().flat_map(|(low, high)| [low, high]);
    let (low, high) = known
        .chain(edges)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let span = (high - low).max(f64::MIN_POSITIVE);
    let outside = |v: f64| normal.is_some_and(|(low, high)| v <= low || high <= v);
    values
        .iter()
        .map(|value| match value {
            None => " ".to_owned(),
            Some(v) => {
                let step = ((v - low) / span * 7.0).round() as usize;
                let bar = BARS.get(step).copied().unwrap_or('█');
                if outside(*v) { format!("{style}{bar}{style:#}") } else { bar.to_string() }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_stays_a_gap() {
        assert_eq!(sparkline(&[Some(1.0), None, Some(8.0)], None, Style::new()), "▁ █");
    }

    #[test]
    fn the_normal_range_sets_the_scale_of_a_quiet_month() {
        assert_eq!(sparkline(&[Some(50.0), Some(50.4)], Some((46.0, 54.0)), Style::new()), "▅▅");
    }

    #[test]
    fn no_values_draw_nothing_and_equal_ones_a_line() {
        assert_eq!(sparkline(&[], None, Style::new()), "");
        assert_eq!(sparkline(&[None, None], None, Style::new()), "  ");
        assert_eq!(sparkline(&[Some(5.0), Some(5.0)], None, Style::new()), "▁▁");
    }
}
