//! The guards of section 5, and load and explanation: sections 6 and 8 of the model.

use super::Span;
use super::section::section;

section! {
    /// No run far beyond the longest of the last month.
    SingleRun = "single_run" {
        percent: i64,
        window_days: i32,
        short_m: i64,
        short_extra_m: i64,
    }
}

section! {
    /// No week far beyond the best of the last four.
    WeeklyGrowth = "weekly_growth" {
        percent: i64,
        return_percent: i64,
        override_percent: i64,
        weeks: i32,
    }
}

section! {
    /// Rest while ill, and the days after.
    Illness = "illness" {
        lookback_days: i32,
        easy_days: Span<i64>,
        third_percents: [i64; 3],
        above_neck_min: i64,
    }
}

section! {
    /// When pain stops running.
    Pain = "pain" {
        stop_pain: i64,
        window_days: i32,
    }
}

section! {
    /// A short night and a hard session do not meet.
    ShortNight = "short_night" {
        night_min: f64,
    }
}

section! {
    /// No growth until a deload is taken.
    ProgressionLock = "progression_lock" {
        refusals: i64,
        percent: i64,
    }
}

section! {
    /// Kilometres removed do not come back.
    NoPayback = "no_payback" {
        days: i32,
        weeks_back: i32,
    }
}

section! {
    /// Training load: context, never a vote.
    Load = "load" {
        trimp_men: [f64; 2],
        trimp_women: [f64; 2],
        threshold_hour: f64,
        threshold_min: f64,
        running_cost: [f64; 6],
        grade_max: f64,
        fitness_days: f64,
        fatigue_days: f64,
        monotony_days: usize,
        monotony_cap: f64,
    }
}

section! {
    /// What would change a verdict, and how often it would have been wrong.
    Explanation = "explanation" {
        plausible_sd: f64,
        block_days: i32,
    }
}
