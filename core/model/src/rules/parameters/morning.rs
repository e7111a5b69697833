//! From records to a tier: sections 1 to 3 of the model.

use super::Span;
use super::section::section;

section! {
    /// When a value counts as known, and what is looked at again when one comes late.
    LateData = "late_data" {
        first_seen_days: i32,
        revised_days: i32,
        catch_up_mornings: i32,
    }
}

section! {
    /// What a recorded workout is, and when two are the same.
    Workout = "workout" {
        race_distance_percent: i64,
        hard_minutes: f64,
        hard_heart_rate_ratio: f64,
        long_ratio: f64,
        long_window_days: i32,
        long_min_runs: usize,
        maximum_days: i32,
        maximum_min_runs: usize,
        same_start_s: i64,
        same_distance_percent: i64,
    }
}

section! {
    /// Which stream speaks for a metric.
    Stream = "stream" {
        window_days: i32,
        silent_days: i32,
        valid_days: usize,
        bridge_common_days: usize,
        bridge_medium_days: i32,
    }
}

section! {
    /// Values outside are kept, counted for the athlete, and never used.
    Plausible = "plausible" {
        resting_heart_rate_bpm: Span<f64>,
        rmssd_ms: Span<f64>,
        sdnn_ms: Span<f64>,
        sleep_min: Span<f64>,
        pace_s_per_km: Span<f64>,
        distance_m: Span<f64>,
    }
}

section! {
    /// How segments of sleep become nights.
    Night = "night" {
        gap_min: i64,
        day_shift_h: i64,
        main_min: f64,
        nap_min: f64,
        nap_cap_min: f64,
    }
}

section! {
    /// How a day's value of a metric is made from samples.
    Daily = "daily" {
        low_bin_min: i64,
        low_bin_minutes: usize,
        low_bins: usize,
        after_waking_min: i64,
        morning_from_h: i64,
        morning_to_h: i64,
        rmssd_samples: usize,
        sdnn_samples: usize,
    }
}

section! {
    /// How a beat series becomes rMSSD.
    Beats = "beats" {
        rate_tolerance_ms: f64,
        rate_tolerance_per_bpm2: f64,
        interval_ms: Span<f64>,
        ectopic_ratio: f64,
        ectopic_neighbours: usize,
        differences: usize,
    }
}

section! {
    /// When resting heart rate and HRV vote.
    Signal = "signal" {
        acute_days: i32,
        baseline_days: i32,
        ill_days_after: i32,
        race_days_after: i32,
        race_min_m: i64,
        altitude_m: f64,
        layoff_days: i32,
        layoff_run_min: f64,
        mad_to_sd: f64,
        outlier_scales: f64,
        resting_heart_rate_floor_bpm: f64,
        hrv_floor_ln: f64,
        sensitive: f64,
        balanced: f64,
        steady: f64,
        theta_widening: f64,
        strong_step_sd: f64,
        mild_bpm: f64,
        mild_ratio: f64,
        trim_bpm: f64,
        trim_ratio: f64,
        strong_bpm: f64,
        strong_ratio: f64,
        strong_alone_bpm: f64,
        acute_min_days: usize,
        baseline_min_days: usize,
        noisy_sdnn_sd: f64,
        silence_days: i32,
        note_sd: f64,
        cv_high_percentile: f64,
        cv_low_percentile: f64,
        ill_bpm: f64,
        ill_scales: f64,
    }
}

section! {
    /// When sleep votes, and what is told of need, debt and regularity.
    Sleep = "sleep" {
        acute_min_nights: usize,
        baseline_min_nights: usize,
        floor_min: f64,
        floor_nights: usize,
        own_drop_min: f64,
        own_trim_drop_min: f64,
        own_need_drop_min: f64,
        strong_mean_min: f64,
        strong_trim_min: f64,
        strong_night_min: f64,
        strong_nights: i32,
        standing_min: f64,
        need_min: f64,
        need_race_min: f64,
        need_race_days: i32,
        need_span_min: Span<f64>,
        debt_nights: i32,
        debt_night_max_min: f64,
        debt_repay_ratio: f64,
        regularity_nights: i32,
        regularity_note_min: f64,
        regularity_caution_min: f64,
        band_above_min: f64,
        z_scale_min: f64,
    }
}

section! {
    /// From votes to a tier.
    Verdict = "verdict" {
        persistence_mornings: i32,
        loaded_hard_sessions: usize,
        loaded_ratio: f64,
        load_days: i32,
        load_reference_days: i32,
        high_baseline_days: usize,
        high_acute_days: usize,
        wrong_way_sd: f64,
        wrong_way_load_ratio: f64,
        saturation_sd: f64,
        bad_answer: i64,
        bad_days: usize,
        bad_window_days: i32,
        evening_h: i64,
    }
}

section! {
    /// The number of the widget: it displays the verdict and decides nothing.
    Readiness = "readiness" {
        ready: Span<i64>,
        watch: Span<i64>,
        hold: Span<i64>,
        ease: Span<i64>,
        cut: Span<i64>,
        deep_cut: Span<i64>,
        strain_sd: Span<f64>,
    }
}

section! {
    /// A cut: how deep, how long, and what returns.
    Cut = "cut" {
        days: i32,
        ease_percent: i64,
        cut_percent: i64,
        deep_cut_percent: i64,
        cut_rest_days: i64,
        deep_cut_rest_days: i64,
        release_day: i32,
        release_sd: f64,
        chain_days: i32,
        chain_deload: usize,
        chain_professional: usize,
        easy_only_days: i32,
    }
}
