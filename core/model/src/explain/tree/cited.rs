//! Which parameters of the rule file each step goes by.

use crate::rules::RuleId;
use crate::signal::vote::{Preset, Unavailable};

/// Two of three mornings.
pub const PERSISTENCE: &[&str] = &["verdict.persistence_mornings"];
/// Whether training explains a drift.
pub const LOAD: &[&str] = &[
    "verdict.loaded_hard_sessions",
    "verdict.loaded_ratio",
    "verdict.load_days",
    "verdict.load_reference_days",
];
/// How much a verdict stands on.
pub const CONFIDENCE: &[&str] = &["verdict.high_baseline_days", "verdict.high_acute_days"];
/// Rested on paper under a heavy load.
pub const WRONG_WAY: &[&str] = &["verdict.wrong_way_sd", "verdict.wrong_way_load_ratio"];
/// What the athlete feels.
pub const CHECK_IN: &[&str] = &["verdict.bad_answer", "verdict.bad_days", "verdict.bad_window_days"];
/// A cut under way.
pub const CUT: &[&str] = &["cut.days", "cut.release_day", "cut.release_sd"];
/// The mean of the last week.
pub const WEEK: &[&str] = &["signal.acute_days", "signal.acute_min_days", "signal.outlier_scales"];
/// The mean of the last week's nights.
pub const WEEK_OF_SLEEP: &[&str] = &["signal.acute_days", "sleep.acute_min_nights"];
/// What is usual.
pub const BASELINE: &[&str] = &[
    "signal.baseline_days",
    "signal.baseline_min_days",
    "signal.mad_to_sd",
    "signal.outlier_scales",
    "signal.ill_days_after",
    "signal.race_days_after",
    "signal.layoff_days",
    "signal.silence_days",
];
/// What a new stream takes over from the one before.
pub const BRIDGE: &[&str] = &["stream.bridge_common_days", "stream.bridge_medium_days"];
/// What is usual for sleep.
pub const BASELINE_OF_SLEEP: &[&str] = &["signal.baseline_days", "sleep.baseline_min_nights"];
/// The least spread of resting heart rate.
pub const FLOOR_OF_RESTING_HEART_RATE: &[&str] = &["signal.resting_heart_rate_floor_bpm"];
/// The least spread of HRV.
pub const FLOOR_OF_HRV: &[&str] = &["signal.hrv_floor_ln"];
/// The line a mean must cross.
pub const LINE: &[&str] = &["signal.theta_widening", "signal.strong_step_sd"];
/// A rise in beats that is too small to matter.
pub const RISE: &[&str] = &[
    "signal.mild_bpm",
    "signal.mild_ratio",
    "signal.trim_bpm",
    "signal.trim_ratio",
    "signal.strong_bpm",
    "signal.strong_ratio",
    "signal.strong_alone_bpm",
];
/// When sleep votes.
pub const SLEEP: &[&str] = &[
    "sleep.floor_min",
    "sleep.floor_nights",
    "sleep.own_drop_min",
    "sleep.own_trim_drop_min",
    "sleep.own_need_drop_min",
    "sleep.strong_mean_min",
    "sleep.strong_trim_min",
    "sleep.strong_night_min",
    "sleep.strong_nights",
    "sleep.standing_min",
];
/// A low resting heart rate beside a low HRV.
pub const SATURATION: &[&str] = &["verdict.saturation_sd", "verdict.wrong_way_load_ratio"];

/// P of a preset.
pub const fn preset(preset: Preset) -> &'static [&'static str] {
    match preset {
        Preset::Sensitive => &["signal.sensitive"],
        Preset::Balanced => &["signal.balanced"],
        Preset::Steady => &["signal.steady"],
    }
}

/// Why a metric cannot vote.
pub const fn unavailable(reason: Unavailable, sleep: bool) -> &'static [&'static str] {
    match reason {
        Unavailable::NoStream => &[],
        Unavailable::Stale => &["stream.silent_days"],
        Unavailable::AcuteDays if sleep => WEEK_OF_SLEEP,
        Unavailable::AcuteDays => WEEK,
        Unavailable::BaselineDays => {
            &["signal.baseline_days", "signal.baseline_min_days", "signal.silence_days"]
        }
        Unavailable::Noisy => &["signal.noisy_sdnn_sd"],
    }
}

/// A rule's limits.
pub const fn rule(rule: RuleId) -> &'static [&'static str] {
    match rule {
        RuleId::Pain => &["pain.stop_pain", "pain.window_days"],
        RuleId::Illness => &["illness.easy_days", "illness.third_percents", "illness.above_neck_min"],
        RuleId::ReturnToRun => &[
            "return_to_run.ease_in_days",
            "return_to_run.rebuild_days",
            "return_to_run.walk_run_days",
            "return_to_run.ease_in_percent",
            "return_to_run.rebuild_percents",
            "return_to_run.stage_max_min",
            "return_to_run.stage_gap_days",
            "return_to_run.unlock_percent",
        ],
        RuleId::Taper => &["taper.a_days", "taper.a_tau_days", "taper.b_days", "taper.b_percent"],
        RuleId::PostRace => &[
            "post_race.no_run_days",
            "post_race.easy_days",
            "post_race.first_hard_days",
            "post_race.volume_percents",
            "post_race.needs_gate",
        ],
        RuleId::SignalCut => &[
            "cut.ease_percent",
            "cut.cut_percent",
            "cut.deep_cut_percent",
            "cut.cut_rest_days",
            "cut.deep_cut_rest_days",
        ],
        RuleId::Deload => &[
            "deload.cycle_weeks",
            "deload.loaded_weeks_max",
            "deload.volume_percent",
            "deload.long_run_percent",
            "deload.hard_fewer",
        ],
        RuleId::ProgressionLock => &["progression_lock.refusals", "progression_lock.percent"],
        RuleId::EasyPaceGate => &["gate.pass_change", "gate.fail_change", "gate.fail_decoupling"],
        RuleId::Hold => &["gate.pass_change"],
        RuleId::BackToBack => &[
            "back_to_back.second_percent",
            "back_to_back.called_off_percent",
            "back_to_back.rest_days",
            "back_to_back.recovery_min",
            "back_to_back.no_hard_days",
            "back_to_back.week_percent",
        ],
        RuleId::ShortNight => &["short_night.night_min"],
        RuleId::SingleRun => &[
            "single_run.percent",
            "single_run.window_days",
            "single_run.short_m",
            "single_run.short_extra_m",
        ],
        RuleId::WeeklyGrowth => {
            &["weekly_growth.percent", "weekly_growth.return_percent", "weekly_growth.weeks"]
        }
        RuleId::NoPayback => &["no_payback.days", "no_payback.weeks_back"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    #[test]
    fn what_is_cited_is_in_the_rule_file() {
        let rules = Rules::built_in().unwrap();
        let presets = [Preset::Sensitive, Preset::Balanced, Preset::Steady].map(preset);
        let reasons = [
            Unavailable::NoStream,
            Unavailable::Stale,
            Unavailable::AcuteDays,
            Unavailable::BaselineDays,
            Unavailable::Noisy,
        ];
        let reasons = reasons.map(|r| unavailable(r, false));
        let steps = [
            PERSISTENCE,
            LOAD,
            CONFIDENCE,
            WRONG_WAY,
            CHECK_IN,
            CUT,
            WEEK,
            WEEK_OF_SLEEP,
            BASELINE,
            BRIDGE,
            BASELINE_OF_SLEEP,
            FLOOR_OF_RESTING_HEART_RATE,
            FLOOR_OF_HRV,
            LINE,
            RISE,
            SLEEP,
            SATURATION,
        ];
        let of_rules = RuleId::ALL.map(rule);
        for id in steps.iter().chain(&presets).chain(&reasons).chain(&of_rules).copied().flatten() {
            assert!(rules.entry(id).is_some(), "{id}");
        }
        assert!(of_rules.iter().all(|ids| !ids.is_empty()), "every rule has a source");
    }
}
