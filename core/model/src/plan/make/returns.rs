//! Days off that a plan itself leaves, around races, as the return-to-run rule will see them.

use super::timeline::Timeline;
use crate::plan::limit::share;
use crate::rules::Rules;
use crate::time::Day;

/// A layoff that is not over, or whose weeks of return are not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Return {
    /// The last run before it.
    last: Day,
    /// The first run back, or the morning while there is none.
    back: Day,
}

impl Return {
    const fn days(&self) -> i32 {
        self.back.number() - self.last.number()
    }

    /// Everything stays easy until whole weeks are back.
    pub const fn rebuilds(&self, rules: &Rules) -> bool {
        self.days() >= rules.return_to_run.rebuild_days
    }

    /// The way back is in stages of walking and running, which no plan can know in advance.
    pub const fn walks(&self, rules: &Rules) -> bool {
        self.days() >= rules.return_to_run.walk_run_days
    }
}

/// Layoffs that a morning still has to do with.
pub fn under_way(timeline: &Timeline, morning: Day, least: i64, rules: &Rules) -> Vec<Return> {
    let all = layoffs(timeline, morning, least, rules);
    all.into_iter().filter(|r| is_under_way(timeline, r, morning, least, rules)).collect()
}

/// Totals that the days after a layoff leave, as a morning sees it: first and last day, and metres.
pub fn totals(timeline: &Timeline, morning: Day, least: i64, rules: &Rules) -> Vec<(Day, Day, i64)> {
    let returning = &rules.return_to_run;
    let mut out = Vec::new();
    for layoff in layoffs(timeline, morning, least, rules) {
        let week = week_before(timeline, layoff.last, rules);
        let eased = vec![returning.ease_in_percent];
        let percents = if layoff.rebuilds(rules) { returning.rebuild_percents.clone() } else { eased };
        for (k, percent) in (0..).zip(percents) {
            out.push((layoff.back + 7 * k, layoff.back + 7 * k + 6, share(week, percent, 100)));
        }
    }
    out
}

/// Layoffs whose first run back is recent enough to matter.
fn layoffs(timeline: &Timeline, morning: Day, least: i64, rules: &Rules) -> Vec<Return> {
    let returning = &rules.return_to_run;
    let mut out = Vec::new();
    let mut back = morning;
    while morning - back <= returning.lookback_days
        && let Some(last) = timeline.run_before(back, least)
    {
        if back - last >= returning.ease_in_days {
            out.push(Return { last, back });
        }
        back = last;
    }
    out
}

fn is_under_way(timeline: &Timeline, r: &Return, morning: Day, least: i64, rules: &Rules) -> bool {
    let returning = &rules.return_to_run;
    if !r.rebuilds(rules) {
        let since = r.back.through(morning - 1).filter(|d| timeline.volume(*d, *d) >= least).count();
        return morning <= r.back + 6 || since < returning.ease_in_runs;
    }
    let needed =
        if r.days() >= returning.long_days { returning.unlock_weeks_slow } else { returning.unlock_weeks };
    let week_m = week_before(timeline, r.last, rules);
    let mut in_a_row = 0;
    let mut first = r.back;
    while first + 6 < morning {
        let reached = timeline.volume(first, first + 6) * 100 >= week_m * returning.unlock_percent;
        in_a_row = if reached { in_a_row + 1 } else { 0 };
        if in_a_row >= needed {
            return false;
        }
        first += 7;
    }
    true
}

/// The mean of the best four of the eight weeks that end on a day.
fn week_before(timeline: &Timeline, last: Day, rules: &Rules) -> i64 {
    let returning = &rules.return_to_run;
    let week = |back: i32| timeline.volume(last - 6 - 7 * back, last - 7 * back);
    let mut weeks: Vec<i64> = (0..returning.before_weeks).map(week).collect();
    weeks.sort_unstable_by_key(|m| std::cmp::Reverse(*m));
    let best = usize::try_from(returning.before_best_weeks).unwrap_or(0);
    share(weeks.iter().take(best).sum(), 1, i64::from(returning.before_best_weeks))
}
