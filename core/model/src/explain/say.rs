//! What the commands of the shell say as it stands in the texts.

pub use super::ids::{
    cause_bone, cause_illness, cause_none, cause_soft, cause_tendon, english, french, labelled,
    legend_change, legend_day, legend_excluded, legend_mean, legend_normal, legend_votes, level_advanced,
    level_beginner, level_intermediate, night_asleep, night_heading, night_naps, night_none, preset_balanced,
    preset_sensitive, preset_steady, profile_birth_year, profile_cold_water, profile_conditions,
    profile_hr_max, profile_hr_rest, profile_hr_threshold, profile_injuries, profile_language, profile_level,
    profile_preset, profile_running_years, profile_sex, profile_sleep_need, profile_threshold_pace,
    profile_units, race_days, race_easy, race_entered, race_head_day, race_head_distance, race_head_id,
    race_none, race_off, race_trail, race_unknown, race_without_distance, return_none, return_not_now,
    return_said, return_said_cleared, return_why_first, sex_female, sex_male, trend_debt, trend_fatigue,
    trend_fitness, trend_form, trend_in_effort, trend_in_given, trend_in_minutes, trend_in_trimp, trend_load,
    trend_need, trend_nothing, trend_tier, underfuelling_noted, unit_name_km, unit_name_mi, word_yes,
};
