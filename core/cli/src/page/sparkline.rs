//! Four weeks in one line: a bar a day, a space where there is no value.

use anstyle::Style;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A line of bars, scaled to its own lowest and highest value and to the normal range, so that a quiet month looks
/// quiet. The last `marked` days carry the style; a gap stays a gap.
pub fn sparkline(values: &[Option<f64>], normal: Option<(f64, f64)>, marked: usize, style: Style) -> String {
    let known = values.iter().flatten().copied();
    let edges = normal.into_iter().flat_map(|(low, high)| [low, high]);
    let (low, high) = known
        .chain(edges)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let span = (high - low).max(f64::MIN_POSITIVE);
    let bar = |value: &Option<f64>| match value {
        None => ' ',
        Some(v) => BARS.get(((v - low) / span * 7.0).round() as usize).copied().unwrap_or('█'),
    };
    let (before, last) = values.split_at(values.len().saturating_sub(marked));
    let draw = |values: &[Option<f64>]| values.iter().map(bar).collect::<String>();
    format!("{}{style}{}{style:#}", draw(before), draw(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_stays_a_gap() {
        assert_eq!(sparkline(&[Some(1.0), None, Some(8.0)], None, 0, Style::new()), "▁ █");
    }

    #[test]
    fn the_normal_range_sets_the_scale_of_a_quiet_month() {
        assert_eq!(sparkline(&[Some(50.0), Some(50.4)], Some((46.0, 54.0)), 0, Style::new()), "▅▅");
    }

    #[test]
    fn only_the_last_days_are_marked() {
        let line = sparkline(&[Some(1.0), Some(1.0), Some(8.0)], None, 1, Style::new().bold());
        assert_eq!(line, "▁▁\u{1b}[1m█\u{1b}[0m");
    }

    #[test]
    fn no_values_draw_nothing_and_equal_ones_a_line() {
        assert_eq!(sparkline(&[], None, 0, Style::new()), "");
        assert_eq!(sparkline(&[None, None], None, 0, Style::new()), "  ");
        assert_eq!(sparkline(&[Some(5.0), Some(5.0)], None, 0, Style::new()), "▁▁");
    }
}
