//! What is hard.
//!
//! *Hard by intensity*: threshold or harder with eight minutes or more of work; rules that pick a session pick such a
//! one. *Hard* is also a race, a run of two hours, one far longer than the usual long run, and a day of a
//! back-to-back.

use crate::facts::Facts;
use crate::plan::session::{BackToBack, Content, Intensity, Kind, Run, Session};
use crate::rules::Rules;
use crate::statistics::median;
use crate::time::Day;

/// Threshold or harder, with eight minutes or more of work; unknown work counts.
pub fn by_intensity(session: &Session, rules: &Rules) -> bool {
    session.kind != Kind::Race
        && session.intensity >= Intensity::Threshold
        && session.work_s.is_none_or(|s| s as f64 >= rules.hard.work_min * 60.0)
}

/// The median long run of the four weeks before a day, in metres; none without one.
pub fn median_long_run(day: Day, facts: &Facts, rules: &Rules) -> Option<f64> {
    let runs = facts.runs_between(day - rules.hard.long_window_days, day - 1);
    median(runs.iter().filter(|r| r.kind == Kind::Long).map(|r| r.distance_m as f64).collect())
}

/// Whether a run is hard by its length alone: two hours, or half again the median long run.
pub fn by_length(distance_m: i64, seconds: Option<i64>, median_long: Option<f64>, rules: &Rules) -> bool {
    seconds.is_some_and(|s| s as f64 >= rules.hard.long_min * 60.0)
        || median_long.is_some_and(|m| distance_m as f64 >= m * rules.hard.long_percent as f64 / 100.0)
}

/// Whether something that was run was hard.
pub fn run_is_hard(run: &Run, median_long: Option<f64>, rules: &Rules) -> bool {
    let long = || by_length(run.distance_m, Some(run.moving_s), median_long, rules);
    run.hard || run.kind == Kind::Race || run.kind.is_run() && (run.back_to_back.is_some() || long())
}

/// Whether a session is a day of a back-to-back whose other day passes `counts` as well.
pub fn is_paired(session: &Session, plan: &[&Session], counts: impl Fn(&Session) -> bool) -> bool {
    let (offset, other) = match session.back_to_back {
        Some(BackToBack::First) => (1, BackToBack::Second),
        Some(BackToBack::Second) => (-1, BackToBack::First),
        None => return false,
    };
    plan.iter().any(|s| s.day == session.day + offset && s.back_to_back == Some(other) && counts(s))
}

/// Whether a session is hard with the content it has after a morning. `paired`: it is a day of a back-to-back of
/// which both days are left.
pub fn session_is_hard(
    session: &Session,
    content: &Content,
    paired: bool,
    median_long: Option<f64>,
    rules: &Rules,
) -> bool {
    let after = Session { kind: content.kind, intensity: content.intensity, ..session.clone() };
    let long = || by_length(content.distance_m, content.duration_s, median_long, rules);
    content.kind == Kind::Race || by_intensity(&after, rules) || content.kind.is_run() && (paired || long())
}
