//! Coming back after a layoff: tendons set the pace, not lungs.

use crate::facts::{Cause, ReturnRecord, Stage};
use crate::plan::limit::{Limit, Walking, metres_of, share};
use crate::plan::session::{Kind, Session};
use crate::rules::situation::{Limits, Situation};
use crate::signal::exclusion::layoffs;
use crate::time::Day;

/// How a layoff is come back from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    EaseIn,
    Rebuild,
    WalkRun,
}

/// A layoff that is not over, or whose weeks of return are not done.
struct Return {
    entry: Entry,
    /// The first run back, or today while there is none.
    back: Day,
    /// Metres of a week before it.
    week_m: i64,
    /// Eight weeks or more.
    long: bool,
    /// What the athlete recorded of it.
    record: Option<ReturnRecord>,
}

pub fn limits(s: &Situation<'_>) -> Limits {
    let rules = &s.rules.return_to_run;
    let mut out = Limits::default();
    for r in returns(s) {
        match r.entry {
            Entry::EaseIn => {
                out.total(
                    s,
                    r.back,
                    r.back + (rules.ease_in_week_days - 1),
                    share(r.week_m, rules.ease_in_percent, 100),
                );
                let already =
                    s.facts.runs_between(r.back, s.day - 1).iter().filter(|x| x.kind.covers_distance());
                let left = rules.ease_in_runs.saturating_sub(already.count());
                // A run that was done today is one of them.
                let first = s.window().filter(|(_, x)| x.kind.is_run()).take(left);
                for (place, session) in first.filter(|(_, x)| !x.completed) {
                    out.add(place, s.easy(session));
                }
            }
            Entry::Rebuild => {
                easy(s, &mut out);
                for (k, percent) in (0..).zip(&rules.rebuild_percents) {
                    let first = r.back + 7 * k;
                    out.total(s, first, first + 6, share(r.week_m, *percent, 100));
                }
            }
            Entry::WalkRun => {
                easy(s, &mut out);
                let record = r.record.unwrap_or_default();
                if record.stopped || record.cause == Cause::Bone && !record.cleared {
                    out.rest(s, s.day, s.last_day(), true);
                }
                if record.stage != Stage::Rebuild {
                    stages(s, &mut out, record.stage);
                }
            }
        }
    }
    out
}

/// A layoff is under way, or the weeks after it are.
pub fn in_force(s: &Situation<'_>) -> bool {
    !returns(s).is_empty()
}

/// A return is at a stage of walking and running, which the athlete need not have recorded.
pub fn is_walking(s: &Situation<'_>) -> bool {
    let stage = s.facts.return_record.unwrap_or_default().stage;
    stage != Stage::Rebuild && returns(s).iter().any(|r| r.entry == Entry::WalkRun)
}

/// Which of the first days back this is, the first being 1, while the risk of the next injury is highest.
pub fn day_at_risk(s: &Situation<'_>) -> Option<i32> {
    let days = returns(s).into_iter().map(|r| s.day - r.back + 1);
    days.filter(|day| (1..=s.rules.return_to_run.risk_days).contains(day)).min()
}

fn easy(s: &Situation<'_>, out: &mut Limits) {
    for (place, session) in s.window().filter(|(_, x)| x.kind != Kind::Race) {
        out.add(place, s.easy(session));
    }
}

/// Runs become sessions of a stage, two days apart.
fn stages(s: &Situation<'_>, out: &mut Limits, stage: Stage) {
    let rules = &s.rules.return_to_run;
    let recorded = s.facts.runs_between(s.day - rules.stage_gap_days, s.day - 1);
    let ran = recorded.iter().filter(|r| r.kind.covers_distance()).map(|r| r.day);
    // A stage of walking is no run, but a session of this plan.
    let before = s.between(s.day - rules.stage_gap_days, s.day - 1);
    let done = before.filter(|(_, x)| x.completed && x.kind.is_run()).map(|(_, x)| x.day);
    let mut last = ran.chain(done).max();
    for (place, session) in s.window().filter(|(_, x)| x.kind.is_run()) {
        if session.completed {
            last = Some(session.day);
        } else if last.is_some_and(|last| session.day - last < rules.stage_gap_days) {
            out.add(place, Limit::REST);
        } else {
            last = Some(session.day);
            out.add(place, stage_limit(s, session, stage));
        }
    }
}

fn stage_limit(s: &Situation<'_>, session: &Session, stage: Stage) -> Limit {
    let minutes = s.rules.return_to_run.stage_max_min.get(stage as usize).copied().unwrap_or_default();
    let short = Limit::distance(metres_of(minutes * 60, session, s.rules));
    match stage {
        Stage::S0 => Limit { walking: Some(Walking::Walk), ..Limit::default() },
        Stage::S1 | Stage::S2 | Stage::S3 | Stage::S4 | Stage::S5 => {
            Limit { walking: Some(Walking::WalkRun), ..short }
        }
        Stage::S6 | Stage::S7 | Stage::Rebuild => short,
    }
}

fn returns(s: &Situation<'_>) -> Vec<Return> {
    let rules = &s.rules.return_to_run;
    let record = s.facts.return_record;
    let bone = record.is_some_and(|r| r.cause == Cause::Bone);
    let runs = s.facts.runs_since(s.day - rules.lookback_days, rules.run_min);
    let gaps = layoffs(runs, s.day, rules.run_min, 0);
    let counts = |(last, back): &(Day, Day)| *back - *last >= rules.ease_in_days;
    // Off a healing bone a day counts as well, until the stages of a layoff that counts by itself are done.
    let rebuilding = record.is_some_and(|r| r.stage == Stage::Rebuild) && gaps.iter().any(counts);
    let off = |(_, back): &(Day, Day)| bone && !rebuilding && *back == s.day;
    let mut out: Vec<Return> = gaps
        .iter()
        .filter(|gap| counts(gap) && s.day - gap.1 <= rules.lookback_days || off(gap))
        .map(|(last, back)| entry(s, *last, *back))
        .filter(|r| is_under_way(s, r))
        .collect();
    if bone && gaps.is_empty() {
        out.push(Return { entry: Entry::WalkRun, back: s.day, week_m: 0, long: false, record });
    }
    out
}

fn entry(s: &Situation<'_>, last: Day, back: Day) -> Return {
    let rules = &s.rules.return_to_run;
    let record = s.facts.return_record;
    let days = back - last;
    let entry = match () {
        () if days >= rules.walk_run_days || record.is_some_and(|r| r.cause == Cause::Bone) => Entry::WalkRun,
        () if days >= rules.rebuild_days => Entry::Rebuild,
        () => Entry::EaseIn,
    };
    let week_m = record.and_then(|r| r.pre_layoff_week_m).unwrap_or_else(|| week_before(s, last));
    Return { entry, back, week_m, long: days >= rules.long_days, record }
}

/// The mean of the best four of the eight weeks that end on a day, in metres.
fn week_before(s: &Situation<'_>, last: Day) -> i64 {
    let rules = &s.rules.return_to_run;
    let week = |back: i32| s.facts.volume(last - 6 - 7 * back, last - 7 * back);
    let mut weeks: Vec<i64> = (0..rules.before_weeks).map(week).collect();
    weeks.sort_unstable_by_key(|m| std::cmp::Reverse(*m));
    let best = usize::try_from(rules.before_best_weeks).unwrap_or(0);
    share(weeks.iter().take(best).sum(), 1, i64::from(rules.before_best_weeks))
}

fn is_under_way(s: &Situation<'_>, r: &Return) -> bool {
    let rules = &s.rules.return_to_run;
    match r.entry {
        Entry::EaseIn => {
            let runs = s.facts.runs_between(r.back, s.day - 1).iter().filter(|x| x.kind.covers_distance());
            s.day < r.back + rules.ease_in_week_days || runs.count() < rules.ease_in_runs
        }
        Entry::WalkRun if r.record.is_some_and(|x| x.stage != Stage::Rebuild) => true,
        Entry::Rebuild | Entry::WalkRun => !unlocked(s, r),
    }
}

/// Whether enough whole weeks in a row reached 70 % of the week before the layoff.
fn unlocked(s: &Situation<'_>, r: &Return) -> bool {
    let rules = &s.rules.return_to_run;
    let slow = r.entry == Entry::WalkRun
        && (r.record.is_some_and(|x| matches!(x.cause, Cause::Tendon | Cause::Bone)) || r.long);
    let needed = if slow { rules.unlock_weeks_slow } else { rules.unlock_weeks };
    let mut in_a_row = 0;
    let mut first = r.back;
    while first + 6 < s.day {
        let volume = s.facts.volume(first, first + 6);
        let reached = volume.saturating_mul(100) >= r.week_m.saturating_mul(rules.unlock_percent);
        in_a_row = if reached { in_a_row + 1 } else { 0 };
        if in_a_row >= needed {
            return true;
        }
        first += 7;
    }
    false
}
