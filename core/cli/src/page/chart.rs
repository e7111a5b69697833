//! A series as a picture of letters: dots for days, a line for the mean, shade for the normal.

use anstyle::{AnsiColor, Style};
use ebb_engine::trend::Point;
use ebb_model::explain::message::Message;
use ebb_model::explain::say::{legend_day, legend_excluded, legend_mean, legend_normal, legend_votes};

use crate::output::{columns, pad_left};

/// Lines of a chart.
const ROWS: usize = 11;
const QUIET: Style = Style::new().dimmed();
const VOTES: Style = AnsiColor::Red.on_default().bold();

/// What a column of a chart holds: a day, or the mean of several where there are more days than columns.
#[derive(Default)]
struct Column {
    value: Option<f64>,
    mean: Option<f64>,
    band: Option<(f64, f64)>,
    votes: bool,
    hollow: bool,
}

impl Column {
    fn of(points: &[Point]) -> Self {
        let mean = |of: &dyn Fn(&Point) -> Option<f64>| {
            let known: Vec<f64> = points.iter().filter_map(of).collect();
            (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
        };
        Self {
            value: mean(&|p| p.value),
            mean: mean(&|p| p.mean),
            band: mean(&|p| Some(p.band?.low)).zip(mean(&|p| Some(p.band?.high))),
            votes: points.iter().any(|p| p.vote.is_some()),
            hollow: points.iter().all(|p| p.excluded),
        }
    }

    fn all(&self) -> impl Iterator<Item = f64> {
        let band = self.band.into_iter().flat_map(|(low, high)| [low, high]);
        self.value.into_iter().chain(self.mean).chain(band)
    }
}

/// The chart, its scale at the left; nothing where there is nothing to draw.
pub fn draw(points: &[Point], number: &dyn Fn(f64) -> String, width: usize) -> String {
    let ends = |columns: &[Column]| {
        let all = columns.iter().flat_map(Column::all);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
    };
    let whole = [Column::of(points)];
    if whole.iter().flat_map(Column::all).next().is_none() {
        return String::new();
    }
    // The scale is wide enough for the longest number it could hold.
    let per_day: Vec<Column> = points.chunks(1).map(Column::of).collect();
    let (low, high) = ends(&per_day);
    let scale = [low, high, (low + high) / 2.0].map(|x| columns(&number(x))).into_iter().max().unwrap_or(0);
    let room = width.saturating_sub(scale + 2).max(1);
    let each = points.len().div_ceil(room).max(1);
    let drawn: Vec<Column> = points.chunks(each).map(Column::of).collect();
    let (low, high) = ends(&drawn);
    let span = (high - low).max(f64::MIN_POSITIVE);
    let row = |x: f64| ((high - x) / span * (ROWS - 1) as f64).round() as usize;
    let mut out = String::new();
    for at in 0..ROWS {
        let label = match at {
            0 => number(high),
            _ if at == ROWS - 1 => number(low),
            _ if at == ROWS / 2 => number((low + high) / 2.0),
            _ => String::new(),
        };
        let cells: String = drawn.iter().map(|column| cell(column, at, &row)).collect();
        out.push_str(format!("{QUIET}{}{QUIET:#}  {cells}", pad_left(&label, scale)).trim_end());
        out.push('\n');
    }
    out
}

/// The signs that a chart of these points has, each with what it means.
pub fn legend(points: &[Point], say: &dyn Fn(&Message) -> String) -> String {
    let any = |holds: &dyn Fn(&Point) -> bool| points.iter().any(holds);
    let signs = [
        ("•", any(&|p| p.value.is_some() && !p.excluded), legend_day()),
        ("━", any(&|p| p.mean.is_some() && p.vote.is_none()), legend_mean()),
        ("●", any(&|p| p.mean.is_some() && p.vote.is_some()), legend_votes()),
        ("░", any(&|p| p.band.is_some()), legend_normal()),
        ("◦", any(&|p| p.value.is_some() && p.excluded), legend_excluded()),
    ];
    let shown = signs.into_iter().filter(|(_, there, _)| *there);
    shown.map(|(sign, _, word)| format!("{sign} {}", say(&word))).collect::<Vec<_>>().join("  ")
}

fn cell(column: &Column, at: usize, row: &dyn Fn(f64) -> usize) -> String {
    let on = |x: Option<f64>| x.is_some_and(|x| row(x) == at);
    let inside = column.band.is_some_and(|(low, high)| (row(high)..=row(low)).contains(&at));
    match () {
        () if on(column.mean) && column.votes => format!("{VOTES}●{VOTES:#}"),
        () if on(column.mean) => "━".to_owned(),
        () if on(column.value) && column.hollow => "◦".to_owned(),
        () if on(column.value) => "•".to_owned(),
        () if inside => format!("{QUIET}░{QUIET:#}"),
        () => " ".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use ebb_engine::trend::{Edges, VoteDrawn};
    use ebb_model::time::Day;

    use super::*;

    fn point(day: i32, value: Option<f64>) -> Point {
        let band = value.map(|_| Edges { low: 48.0, high: 52.0 });
        let mean = value.map(|v| (v + 50.0) / 2.0);
        let vote = value.filter(|v| *v > 58.0).map(|_| VoteDrawn::Mild);
        Point { day: Day::from_number(day), value, mean, band, vote, excluded: false, tier: None }
    }

    fn plain(points: &[Point], width: usize) -> String {
        let drawn = draw(points, &|x| format!("{x:.0}"), width);
        anstream::adapter::strip_str(&drawn).to_string()
    }

    #[test]
    fn a_gap_stays_a_gap_and_a_vote_is_marked() {
        let points = [point(0, Some(50.0)), point(1, None), point(2, Some(60.0))];
        let drawn = plain(&points, 40);
        let columns: Vec<String> =
            (0..3).map(|i| drawn.lines().filter_map(|l| l.chars().nth(4 + i)).collect()).collect();
        assert_eq!(columns[1].trim(), "", "{drawn}");
        assert!(columns[0].contains('━') && columns[2].contains('●') && columns[2].contains('•'), "{drawn}");
    }

    #[test]
    fn many_days_share_a_column_and_no_line_is_too_wide() {
        let points: Vec<Point> = (0..500).map(|i| point(i, Some(50.0 + f64::from(i % 5)))).collect();
        assert!(plain(&points, 60).lines().all(|l| l.chars().count() <= 60));
        assert_eq!(plain(&[point(0, None)], 60), "");
    }
}
