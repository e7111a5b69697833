//! The stages of a return to running: what passes one, what repeats it, and what stops the return.
//!
//! Lungs come back before tendons and bones, so nothing but sessions that were run and felt well moves a return on;
//! readiness never does.

use serde::{Deserialize, Serialize};

use crate::facts::{Cause, Facts, ReturnRecord, Stage};
use crate::rules::Rules;
use crate::signal::exclusion::layoffs;
use crate::time::Day;

/// How a session felt, as the athlete rated it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Felt {
    /// Pain 0–10.
    pub pain: i64,
    /// A limp during or after.
    pub limp: bool,
    /// Swelling.
    pub swelling: bool,
    /// Pain of a bone at night.
    pub night_pain: bool,
    /// Whether it had settled by the next morning, where asked.
    pub settled_next_morning: Option<bool>,
}

/// A session of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// Its local day.
    pub day: Day,
    /// How it felt; unrated sessions count for nothing.
    pub felt: Option<Felt>,
}

/// How far a return has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The stage of the next session.
    pub stage: Stage,
    /// Passes of that stage so far.
    pub passes: usize,
    /// Passes it needs.
    pub needed: usize,
    /// Fails in a row.
    pub fails: usize,
    /// No running before a clinician has seen it.
    pub stopped: bool,
    /// The last session that counted: the next is two days later at the earliest.
    pub last: Option<Day>,
}

/// Where a return stands after `attempts`, in order of day, all of them since `record` was made. `long`: the layoff was
/// so long that every stage is done twice.
///
/// Total: whatever the attempts, a stage advances by one at a time, only on a pass, and passes lie two days apart.
pub fn progress(record: ReturnRecord, long: bool, attempts: &[Attempt], rules: &Rules) -> Progress {
    let r = &rules.return_to_run;
    let slow = long || matches!(record.cause, Cause::Tendon | Cause::Bone);
    let needed = |stage| needed(stage, slow, rules);
    let stage = record.stage;
    let mut at =
        Progress { stage, passes: 0, needed: needed(stage), fails: 0, stopped: record.stopped, last: None };
    for Attempt { day, felt } in attempts {
        let Some(felt) = felt else { continue };
        if stops(felt, record.cause, rules) {
            at.stopped = true;
        }
        if at.stopped {
            break;
        }
        match passed(felt, record.cause, rules) {
            Some(true) if at.last.is_some_and(|last| *day - last < r.stage_gap_days) => continue,
            Some(true) => {
                (at.passes, at.fails) = (at.passes + 1, 0);
                if at.passes >= at.needed && at.stage != Stage::Rebuild {
                    at = Progress { stage: next(at.stage), passes: 0, ..at };
                }
            }
            Some(false) => {
                (at.passes, at.fails) = (0, at.fails + 1);
                if at.fails >= r.fails_back {
                    at = Progress { stage: before(at.stage), fails: 0, ..at };
                }
            }
            None => {}
        }
        at.needed = needed(at.stage);
        at.last = Some(*day);
    }
    at
}

/// The return record of a morning: what the athlete said of it, moved on by the sessions they have rated since. A stop
/// outlasts every word but that a clinician has cleared it.
///
/// Without a word of theirs the ratings since the last long layoff count. None where nothing was said or rated.
pub fn record_on(
    day: Day,
    said: &[(Day, ReturnRecord)],
    ratings: &[(Day, Felt)],
    facts: &Facts,
    rules: &Rules,
) -> Option<ReturnRecord> {
    let r = &rules.return_to_run;
    let runs = facts.runs_since(day - r.lookback_days, r.run_min);
    let gap = layoffs(runs, day, r.run_min, r.walk_run_days - 1).pop();
    let long = gap.is_some_and(|(last, back)| back - last >= r.long_days);
    let unsaid = gap.map(|(_, back)| (back, ReturnRecord::default()));
    let unsaid = unsaid.filter(|(back, _)| said.first().is_none_or(|(first, _)| back < first));
    let records: Vec<(Day, ReturnRecord)> = unsaid.into_iter().chain(said.iter().copied()).collect();
    let mut now: Option<ReturnRecord> = None;
    let mut rated = false;
    for (k, (from, record)) in records.iter().enumerate() {
        let until = records.get(k + 1).map_or(day, |(next, _)| *next);
        let of_it = ratings.iter().filter(|(of, _)| (*from..until).contains(of));
        let attempts: Vec<Attempt> =
            of_it.map(|(of, felt)| Attempt { day: *of, felt: Some(*felt) }).collect();
        let stopped = now.is_some_and(|before| before.stopped) && !record.cleared;
        let at = progress(ReturnRecord { stopped, ..*record }, long, &attempts, rules);
        rated |= !attempts.is_empty();
        now = Some(ReturnRecord { stage: at.stage, stopped: at.stopped, ..*record });
    }
    now.filter(|_| rated || !said.is_empty())
}

/// Whether a session passed; none while it is not known how a tendon was the next morning.
fn passed(felt: &Felt, cause: Cause, rules: &Rules) -> Option<bool> {
    let r = &rules.return_to_run;
    if felt.limp || felt.swelling {
        return Some(false);
    }
    match cause {
        Cause::Bone => Some(felt.pain <= r.pain_pass_bone && !felt.night_pain),
        Cause::Tendon if felt.pain > r.pain_pass_tendon => Some(false),
        Cause::Tendon => felt.settled_next_morning,
        Cause::None | Cause::Illness | Cause::Soft => Some(felt.pain <= r.pain_pass),
    }
}

/// Whether a session neither passes nor fails until it is said how it was the next morning.
pub fn waits_for_the_morning(felt: &Felt, cause: Cause, rules: &Rules) -> bool {
    passed(felt, cause, rules).is_none()
}

/// Whether running stops until a clinician has seen it.
fn stops(felt: &Felt, cause: Cause, rules: &Rules) -> bool {
    felt.pain >= rules.pain.stop_pain || felt.limp || cause == Cause::Bone && felt.night_pain
}

fn needed(stage: Stage, slow: bool, rules: &Rules) -> usize {
    let r = &rules.return_to_run;
    let passes = if slow { r.passes_slow } else { r.passes };
    match stage {
        Stage::S0 => r.first_stage_times.max(passes),
        Stage::S7 => passes * usize::try_from(r.last_stage_days.low).unwrap_or(1),
        _ => passes,
    }
}

const ORDER: [Stage; 9] =
    [Stage::S0, Stage::S1, Stage::S2, Stage::S3, Stage::S4, Stage::S5, Stage::S6, Stage::S7, Stage::Rebuild];

fn next(stage: Stage) -> Stage {
    ORDER.into_iter().find(|s| *s > stage).unwrap_or(Stage::Rebuild)
}

fn before(stage: Stage) -> Stage {
    ORDER.into_iter().rfind(|s| *s < stage).unwrap_or(Stage::S0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(cause: Cause, long: bool, attempts: &[(i32, Felt)]) -> Progress {
        let record = ReturnRecord { cause, ..ReturnRecord::default() };
        let day = |n: i32| Day::from_number(20_000 + n);
        let attempts: Vec<Attempt> =
            attempts.iter().map(|(n, felt)| Attempt { day: day(*n), felt: Some(*felt) }).collect();
        progress(record, long, &attempts, Rules::built_in().unwrap())
    }

    const WELL: Felt =
        Felt { pain: 0, limp: false, swelling: false, night_pain: false, settled_next_morning: Some(true) };

    fn well(days: impl IntoIterator<Item = i32>) -> Vec<(i32, Felt)> {
        days.into_iter().map(|d| (d, WELL)).collect()
    }

    #[test]
    fn the_walk_is_done_twice_and_each_stage_after_it_once() {
        assert_eq!(after(Cause::None, false, &well([0])).stage, Stage::S0);
        assert_eq!(after(Cause::None, false, &well([0, 2])).stage, Stage::S1);
        assert_eq!(after(Cause::None, false, &well([0, 2, 4])).stage, Stage::S2);
        // Two walks, S1 to S6, and three runs of S7.
        assert_eq!(after(Cause::None, false, &well((0..10).map(|i| 2 * i))).stage, Stage::S7);
        assert_eq!(after(Cause::None, false, &well((0..11).map(|i| 2 * i))).stage, Stage::Rebuild);
    }

    #[test]
    fn tendons_bones_and_long_layoffs_take_every_stage_twice() {
        for (cause, long) in [(Cause::Tendon, false), (Cause::Bone, false), (Cause::Soft, true)] {
            assert_eq!(after(cause, long, &well([0, 2, 4])).stage, Stage::S1);
            assert_eq!(after(cause, long, &well([0, 2, 4, 6])).stage, Stage::S2);
        }
    }

    #[test]
    fn a_session_the_day_after_another_moves_nothing_on() {
        let at = after(Cause::None, false, &well([0, 1, 2]));
        assert_eq!((at.stage, at.passes), (Stage::S1, 0));
    }

    #[test]
    fn a_fail_repeats_a_stage_and_two_go_back_one() {
        let sore = Felt { pain: 3, ..WELL };
        let start = well([0, 2, 4]);
        let then = |more: &[(i32, Felt)]| after(Cause::Soft, false, &[&start, more].concat()).stage;
        assert_eq!(then(&[(6, sore)]), Stage::S2);
        assert_eq!(then(&[(6, sore), (8, sore)]), Stage::S1);
        assert_eq!(then(&[(6, sore), (8, WELL), (10, sore)]), Stage::S3, "not in a row");
    }

    #[test]
    fn a_tendon_may_hurt_a_little_if_it_has_settled_by_the_morning() {
        let felt = |pain, settled_next_morning| Felt { pain, settled_next_morning, ..WELL };
        let passes = |f: Felt| after(Cause::Tendon, false, &[(0, f)]).passes;
        assert_eq!(passes(felt(5, Some(true))), 1);
        assert_eq!(passes(felt(5, None)), 0, "not known yet");
        assert_eq!(passes(felt(5, Some(false))), 0);
        assert_eq!(after(Cause::Bone, false, &[(0, felt(1, Some(true)))]).passes, 0);
    }

    #[test]
    fn strong_pain_a_limp_or_a_bone_at_night_stops_the_return() {
        for felt in [Felt { pain: 6, ..WELL }, Felt { limp: true, ..WELL }] {
            assert!(after(Cause::Soft, false, &[(0, felt), (2, WELL), (4, WELL)]).stopped);
        }
        let night = Felt { night_pain: true, ..WELL };
        assert!(after(Cause::Bone, false, &[(0, night)]).stopped);
        assert!(!after(Cause::Soft, false, &[(0, night)]).stopped);
    }
}
