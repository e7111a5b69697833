//! The plan, its deloads, gate, return, races and back-to-backs: section 4 of the model.

use super::section::section;
use super::{ByClass, Span};

section! {
    /// What is a hard session, and how one that is hard by its length is shortened.
    Hard = "hard" {
        work_min: f64,
        long_min: f64,
        long_percent: i64,
        long_window_days: i32,
        shortened_s: i64,
    }
}

section! {
    /// What a planned week keeps.
    Plan = "plan" {
        flex_days_max: i32,
        hard_max: usize,
        hard_max_fit: usize,
        fit_runs: usize,
        fit_ready_weeks: i32,
        hard_gap_h: i64,
        rest_every_days: i32,
        rest_every_days_protected: i32,
        protected_age: i32,
        easy_time_percent: i64,
    }
}

section! {
    /// How limits become metres and minutes.
    Limits = "limits" {
        window_days: i32,
        round_m: i64,
        pace_s_per_km: f64,
        vo2_percent: i64,
        short_run_m: i64,
        short_run_others: usize,
        short_run_deload: usize,
    }
}

section! {
    /// What was run, held against what was planned.
    Matching = "matching" {
        done_percent: i64,
        partial_percent: i64,
        moved_percent: i64,
        moved_days: i32,
    }
}

section! {
    /// Deload weeks: when, how much, and whether they were taken.
    Deload = "deload" {
        cycle_weeks: i32,
        cycle_weeks_short: i32,
        cycle_weeks_long: i32,
        cycle_weeks_longest: i32,
        short_age: i32,
        short_injury_days: i32,
        short_return_weeks: i32,
        long_ready_weeks: i32,
        long_growth_percent: i64,
        long_running_years: i32,
        long_age: i32,
        loaded_weeks_max: i32,
        volume_percent: i64,
        long_run_percent: i64,
        hard_fewer: usize,
        work_percent: i64,
        days_fewer: usize,
        rest_days: i64,
        strength_percent: i64,
        was_percent: i64,
        trailing_weeks: i32,
        taper_within_days: i32,
        smaller_percent: i64,
        banked_days: i32,
        repeat_days: Span<i32>,
        not_taken_percent: i64,
        never_weeks: i32,
        never_rest_days: i32,
        never_monotony: f64,
        never_monotony_weeks: i32,
        never_not_taken: usize,
        offer_again_days: i32,
    }
}

section! {
    /// The easy-pace gate: is the deload banked, may quality come back?
    Gate = "gate" {
        run_min: f64,
        from_min: i64,
        to_min: i64,
        speed_cv: f64,
        net_grade: f64,
        heart_rate_cover: f64,
        temperature_c: f64,
        baseline_from_days: i32,
        baseline_to_days: i32,
        baseline_runs: usize,
        current_days: i32,
        current_runs: usize,
        rebase_layoff_days: i32,
        pass_change: f64,
        fail_change: f64,
        fail_decoupling: f64,
        decoupling_run_min: f64,
        suspect_change: f64,
        suspect_rpe: f64,
        in_a_row: usize,
    }
}

section! {
    /// The way back after days without running.
    ReturnToRun = "return_to_run" {
        run_min: f64,
        ease_in_days: i32,
        rebuild_days: i32,
        walk_run_days: i32,
        long_days: i32,
        ease_in_percent: i64,
        ease_in_week_days: i32,
        ease_in_runs: usize,
        rebuild_percents: Vec<i64>,
        unlock_percent: i64,
        unlock_weeks: i32,
        unlock_weeks_slow: i32,
        before_best_weeks: i32,
        before_weeks: i32,
        stage_run_min: [i64; 8],
        stage_walk_min: [i64; 8],
        stage_repeats: [i64; 8],
        stage_max_min: [i64; 8],
        last_stage_min: i64,
        last_stage_days: Span<i32>,
        first_stage_times: usize,
        passes: usize,
        passes_slow: usize,
        stage_gap_h: i64,
        stage_gap_days: i32,
        pain_pass: i64,
        pain_pass_tendon: i64,
        pain_pass_bone: i64,
        fails_back: usize,
        risk_days: i32,
        lookback_days: i32,
    }
}

section! {
    /// The days after a race.
    PostRace = "post_race" {
        class_m: [i64; 6],
        class_percent: i64,
        no_run_days: ByClass<i64>,
        easy_days: ByClass<i64>,
        first_hard_days: ByClass<i64>,
        volume_percents: ByClass<Vec<i64>>,
        needs_gate: ByClass<bool>,
        next_race_days: ByClass<i32>,
        easy_effort_percent: i64,
        age: i32,
        age_percent: i64,
        older_age: i32,
        older_age_percent: i64,
        gate_wait_days: i32,
        lookback_days: i32,
        pre_taper_days: i32,
        stacking_m: i64,
        stacking_days: i32,
    }
}

section! {
    /// The days before a race.
    Taper = "taper" {
        a_days: ByClass<i32>,
        a_tau_days: ByClass<f64>,
        b_days: ByClass<i32>,
        b_percent: i64,
    }
}

section! {
    /// Two long days in a row, and their recovery.
    BackToBack = "back_to_back" {
        race_min_m: i64,
        weeks_before: Span<i32>,
        gap_days: i32,
        window_days: i32,
        per_window: usize,
        longest_percent: i64,
        second_percent: i64,
        rest_days: i32,
        recovery_min: i64,
        no_hard_days: i32,
        week_days: i32,
        week_percent: i64,
        called_off_percent: i64,
    }
}
