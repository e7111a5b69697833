//! Headlines, and the reason each rule gives.

use super::ids;
use super::message::{Message, Value, count, metres, minutes, percent, plain};
use crate::gate::Gate;
use crate::health::stream::Metric;
use crate::morning::Adjusted;
use crate::plan::race::Race;
use crate::plan::session::Kind;
use crate::plan::taper::first_day;
use crate::rules::{RuleId, Situation};
use crate::signal::primary::primary;
use crate::time::Day;
use crate::verdict::check_in::Illness;
use crate::verdict::tier::Tier;

/// The headline of a morning on which a rule changes sessions.
pub fn headline(rule: RuleId, changed: &Adjusted, s: &Situation<'_>) -> Message {
    match rule {
        RuleId::Pain => ids::headline_pain(),
        RuleId::Illness => match ill(changed, s) {
            Ill::Cold => ids::headline_illness_cold(),
            Ill::Resting => ids::headline_illness(),
            Ill::Back => ids::headline_illness_back(),
        },
        RuleId::ReturnToRun => ids::headline_return(),
        RuleId::Taper => ids::headline_taper(),
        RuleId::PostRace => ids::headline_post_race(),
        RuleId::SignalCut => of_tier(s.verdict.cut.map(|c| c.cut.tier), true),
        RuleId::Deload => ids::headline_deload(),
        RuleId::ProgressionLock => ids::headline_lock(),
        RuleId::EasyPaceGate => ids::headline_gate(),
        RuleId::Hold => ids::headline_hold(),
        RuleId::BackToBack if called_off(s) => ids::headline_back_to_back_off(),
        RuleId::BackToBack => ids::headline_back_to_back(),
        RuleId::ShortNight => ids::headline_short_night(),
        RuleId::SingleRun => ids::headline_single_run(),
        RuleId::WeeklyGrowth => ids::headline_growth(),
        RuleId::NoPayback => ids::headline_payback(),
    }
}

/// The headline of a tier. `waits`: whether a hard session is there to wait, or no plan says that none is.
pub fn of_tier(tier: Option<Tier>, waits: bool) -> Message {
    match tier {
        Some(Tier::Ready) => ids::headline_ready(),
        Some(Tier::Watch) => ids::headline_watch(),
        Some(Tier::Hold) if waits => ids::headline_hold(),
        Some(Tier::Hold) => ids::headline_hold_idle(),
        Some(Tier::Ease) => ids::headline_ease(),
        Some(Tier::Cut) => ids::headline_cut(),
        Some(Tier::DeepCut) => ids::headline_deep_cut(),
        None => ids::headline_none(),
    }
}

/// Why a rule changed a session.
pub fn reason(rule: RuleId, changed: &Adjusted, s: &Situation<'_>) -> Message {
    let rules = s.rules;
    match rule {
        RuleId::Pain => ids::reason_pain(plain(rules.pain.stop_pain as f64, 0)),
        RuleId::Illness => match ill(changed, s) {
            Ill::Cold => ids::reason_illness_cold(minutes(rules.illness.above_neck_min as f64)),
            Ill::Resting => ids::reason_illness(),
            Ill::Back => ids::reason_illness_back(),
        },
        RuleId::ReturnToRun => ids::reason_return(),
        RuleId::Taper => ids::reason_taper(next_race(s)),
        RuleId::PostRace => ids::reason_post_race(last_race(s)),
        RuleId::SignalCut => signal_cut(s),
        RuleId::Deload => ids::reason_deload(percent(rules.deload.volume_percent)),
        RuleId::ProgressionLock => ids::reason_lock(plain(s.facts.refused_deloads as f64, 0)),
        RuleId::EasyPaceGate => match s.facts.gate {
            Gate::Fail => ids::reason_gate_fail(),
            Gate::Suspect => ids::reason_gate_suspect(),
            _ => ids::reason_gate_hold(),
        },
        RuleId::Hold => ids::reason_hold(),
        RuleId::BackToBack if called_off(s) => ids::reason_back_to_back_off(),
        RuleId::BackToBack => ids::reason_back_to_back(),
        RuleId::ShortNight => ids::reason_short_night(last_night(s), minutes(rules.short_night.night_min)),
        RuleId::SingleRun => {
            let days = plain(f64::from(rules.single_run.window_days), 0);
            ids::reason_single_run(days, metres(longest(s)))
        }
        RuleId::WeeklyGrowth => {
            let returning = RuleId::ReturnToRun.in_force(s);
            let growth = &rules.weekly_growth;
            let share = if returning { growth.return_percent } else { growth.percent };
            ids::reason_growth(percent(share), plain(f64::from(growth.weeks), 0))
        }
        RuleId::NoPayback => ids::reason_payback(),
    }
}

fn signal_cut(s: &Situation<'_>) -> Message {
    let rules = &s.rules.cut;
    match s.verdict.cut.map(|c| c.cut.tier) {
        Some(Tier::DeepCut) => ids::reason_deep_cut(percent(rules.deep_cut_percent)),
        Some(Tier::Cut) => ids::reason_cut(percent(rules.cut_percent)),
        _ => ids::reason_ease(percent(rules.ease_percent)),
    }
}

enum Ill {
    Cold,
    Resting,
    Back,
}

fn ill(changed: &Adjusted, s: &Situation<'_>) -> Ill {
    let cold = s.facts.check_ins.get(&s.day).is_some_and(|c| c.illness == Some(Illness::Above));
    match changed.after.kind {
        Kind::Rest => Ill::Resting,
        _ if cold && changed.session.day == s.day => Ill::Cold,
        _ => Ill::Back,
    }
}

/// A planned pair loses its second day.
fn called_off(s: &Situation<'_>) -> bool {
    let limits = RuleId::BackToBack.limits(s);
    s.window().any(|(place, _)| limits.of(place).is_rest())
}

/// The race whose taper is on, or begins within the window.
fn next_race(s: &Situation<'_>) -> Value {
    let tapers =
        |r: &&Race| r.last_day() >= s.day && first_day(r, s.rules).is_some_and(|first| first <= s.last_day());
    day(s.facts.races.iter().filter(tapers).map(|r| r.day).min(), s)
}

fn last_race(s: &Situation<'_>) -> Value {
    day(s.facts.races.iter().filter(|r| r.day < s.day).map(Race::last_day).max(), s)
}

/// A race's day; a rule that names one is only in force when there is one.
fn day(day: Option<Day>, s: &Situation<'_>) -> Value {
    Value::Day(day.unwrap_or(s.day))
}

fn last_night(s: &Situation<'_>) -> Value {
    let pins = s.facts.pins.get(&Metric::Sleep).map_or(&[][..], Vec::as_slice);
    let night = primary(Metric::Sleep, s.day, &s.facts.streams, pins, s.rules).and_then(|x| x.on(s.day));
    minutes(night.map_or(0.0, |n| n.value)).into()
}

fn longest(s: &Situation<'_>) -> i64 {
    let runs = s.facts.runs_between(s.day - s.rules.single_run.window_days, s.day - 1);
    runs.iter().filter(|r| r.kind.covers_distance()).map(|r| r.distance_m).max().unwrap_or(0)
}

/// What a flag asks or says.
pub fn flag(flag: crate::morning::Flag, s: &Situation<'_>) -> Message {
    use crate::morning::Flag;
    match flag {
        Flag::AskCheckin => ids::flag_ask_checkin(),
        Flag::AskIll => ids::flag_ask_ill(),
        Flag::CutCountsAsDeload => ids::flag_cut_counts_as_deload(),
        Flag::Disagreement => ids::flag_disagreement(),
        Flag::RaceStacking => {
            ids::flag_race_stacking(count(usize::try_from(s.rules.post_race.stacking_days).unwrap_or(0)))
        }
        Flag::SeeClinician => ids::flag_see_clinician(),
        Flag::SeeProfessional => ids::flag_see_professional(plain(f64::from(s.rules.cut.easy_only_days), 0)),
    }
}
