//! Advice: section 7 of the model, and what is told of sections 1 to 3 without a vote.

use super::Span;
use super::section::section;

section! {
    /// What is said and never edits the plan.
    Advice = "advice" {
        cold_strength_h: i64,
        cold_strength_better_h: i64,
        cold_run_h: i64,
        cold_min: Span<i64>,
        cold_water_c: Span<f64>,
        cold_race_days: i32,
        cold_effort_h: i64,
        cold_habit_per_week: usize,
        cold_habit_weeks: i32,
        cold_alone_c: f64,
        cold_recent_days: i32,
        fuel_min: i64,
        fuel_g_per_h: Span<i64>,
        fuel_long_min: i64,
        fuel_long_g_per_h: i64,
        underfuelling_days: i32,
        underfuelling_first_days: i32,
        sleep_min_nights: usize,
        debt_min: f64,
        debt_growth_min: f64,
        bedtime_step_min: f64,
        alcohol_nights: i32,
        altitude_days: i32,
        heat_days: Span<i64>,
        travel_h: i32,
        travel_days_max: i32,
        cycle_days: Span<i32>,
        cycle_bpm: Span<i64>,
        cv_days: i32,
        cv_values: usize,
        cv_windows: usize,
    }
}
