//! Every text there is, with its arguments: the one list that code and both languages are held to.
//!
//! Each line gives a function that makes the message, so that a text nobody says and an argument nobody gives do not
//! compile; that `texts/*.ftl` have the same lines is tested.

use super::message::{Message, Value};

macro_rules! messages {
    ($($id:ident($($arg:ident),*);)+) => {
        $(
            pub(super) fn $id($($arg: impl Into<Value>),*) -> Message {
                Message { id: stringify!($id), args: vec![$((stringify!($arg), $arg.into())),*] }
            }
        )+

        /// Every id with the names of its arguments.
        pub(super) const ALL: &[(&str, &[&str])] = &[$((stringify!($id), &[$(stringify!($arg)),*])),+];
    };
}

messages! {
    // Numbers, days, lists
    decimal_mark();
    unit_bpm(n);
    unit_ms(n);
    unit_percent(n);
    unit_km(n);
    unit_mi(n);
    unit_min(n);
    unit_hours(hours);
    unit_hours_min(hours, minutes);
    range(low, high);
    list_more(all, next);
    list_last(all, last);
    weekday(weekday);
    date(weekday, day, month);
    // Tiers
    tier_ready();
    tier_watch();
    tier_hold();
    tier_ease();
    tier_cut();
    tier_deep_cut();
    tier_none();
    cut_day(day, days);
    // Signals
    metric_resting_heart_rate();
    metric_hrv();
    metric_sleep();
    signal_resting_heart_rate();
    signal_hrv();
    signal_rmssd();
    signal_sdnn();
    signal_sleep();
    last_night(value);
    last_on(value, day);
    normal_range(range);
    state_normal();
    state_usual();
    state_standing();
    state_above(by);
    state_below(by);
    state_under(floor);
    state_learning(have, need);
    state_few(have, need);
    state_stale(day);
    state_noisy();
    state_absent();
    range_around(range, usual);
    says_normal(mean, range);
    says_usual(mean);
    says_standing(mean);
    says_mild(mean, range);
    says_strong(mean, range);
    says_saturated(mean, range);
    says_not_yet(mean, range);
    says_other_way(mean, range);
    says_learning(have, need);
    says_few(have, need);
    says_stale(day);
    says_noisy();
    says_absent();
    // Why
    clause_resting_heart_rate(by);
    clause_hrv(by);
    clause_hrv_too(by);
    clause_sleep(mean);
    clause_sleep_own(by);
    clause_standing();
    since_first();
    since_nth(n);
    since_week();
    since_two_of_three();
    beside_hard(n);
    beside_heavy();
    beside_light();
    beside_unknown();
    why(signals, since, beside);
    normal_all();
    normal_some(signals, n);
    calm();
    other_way();
    felt_awful();
    worn_out(answer, days, of);
    cut_goes_on(start, last);
    learning_plan(have, need);
    learning(have, need);
    silent_plan();
    silent();
    persists();
    persists_not();
    persists_milder(today, together);
    load_hard(n);
    load_share(share);
    load_far_more();
    load_none();
    load_unknown();
    explained();
    lowered();
    confidence_high(days);
    confidence_bridged();
    confidence_few();
    confidence_two();
    confidence_young(days, tier);
    confidence_low();
    confidence_none();
    // What it changes
    kind_rest();
    kind_walk();
    kind_walk_run();
    kind_recovery();
    kind_easy();
    kind_long();
    kind_steady();
    kind_threshold();
    kind_intervals();
    kind_hills();
    kind_speed();
    kind_race_pace();
    kind_race();
    kind_strength();
    kind_cross();
    session_amount(kind, amount);
    amount(amount);
    today_changed(after, before);
    today_same(session);
    today_done(session);
    today_moved(session, day);
    later_changed(day, after, before);
    today_rest();
    week_changed(after, before, days);
    week_same(before, days);
    session_changed(before, after);
    session_moved(session, day);
    offer(session, from, to);
    how_easy();
    how_recovery();
    how_steady();
    how_threshold();
    how_fast();
    how_race_pace();
    how_stage(times, run, walk);
    // Headlines
    headline_ready();
    headline_ready_alone();
    headline_watch();
    headline_hold();
    headline_hold_idle();
    headline_ease();
    headline_cut();
    headline_deep_cut();
    headline_none();
    headline_learning();
    headline_pain();
    headline_illness();
    headline_illness_cold();
    headline_illness_back();
    headline_return();
    headline_taper();
    headline_post_race();
    headline_deload();
    headline_deload_hold();
    headline_easy_days();
    headline_lock();
    headline_gate();
    headline_back_to_back();
    headline_back_to_back_after();
    headline_back_to_back_off();
    headline_short_night();
    headline_single_run();
    headline_growth();
    headline_payback();
    race_stays(headline);
    // Reasons, one for each rule
    reason_pain(pain);
    reason_illness();
    reason_illness_cold(time);
    reason_illness_back();
    reason_return(days, time);
    reason_return_bone();
    reason_taper(day);
    reason_post_race(day);
    reason_cut_easy(share);
    reason_cut_hard(share);
    reason_cut_run(share);
    reason_cut_rest();
    reason_deload(share);
    reason_deload_turn(n, share);
    reason_deload_gate();
    reason_deload_repeat(days);
    reason_deload_smaller(share);
    reason_deload_not_taken(metres);
    reason_deload_unbanked(metres);
    reason_easy_days(days);
    deload_banked();
    deload_taken();
    deload_not_taken();
    deload_skipped();
    offer_no_light_week(weeks, metres);
    offer_no_rest_day(days);
    offer_monotony(weeks, monotony, limit);
    offer_not_taken(n);
    offer_smaller_deload(why, share);
    offer_easy_days(days);
    reason_lock(n);
    reason_gate_hold();
    reason_gate_fail();
    reason_gate_suspect();
    reason_hold();
    reason_back_to_back();
    reason_back_to_back_after();
    reason_back_to_back_off();
    reason_short_night(night, floor);
    reason_single_run(days, longest);
    reason_growth(share, weeks);
    reason_payback();
    // What would change it
    lifts_below(metric, value, n);
    lifts_above(metric, value, n);
    without(metric, tier);
    with_pass(run, session, day);
    // Where it comes from
    tree_verdict(tier);
    tree_votes(voting, strong, tier);
    tree_morning(day, tier);
    tree_signal(signal, says);
    tree_week(days, first, last, mean, trim);
    tree_usual(days, first, last, mean, spread);
    tree_bridged(n);
    tree_usual_sleep(days, first, last, mean);
    tree_line(metric, distance, line);
    tree_sleep_line(floor, nights, drop);
    tree_day(day, value);
    tree_left_out(day, value);
    tree_gate(gate, now, current, usual, baseline, change);
    tree_gate_unknown(current, baseline);
    measured(stream, samples);
    limit_rest();
    limit_walk();
    limit_walk_run();
    limit_recovery();
    limit_easy();
    limit_distance(distance);
    certainty_high();
    certainty_moderate();
    certainty_low();
    certainty_consensus();
    certainty_house();
    source_app(app, age);
    source_device(app, device, age);
    // Headings
    // What else there is to say
    flag_ask_checkin();
    flag_ask_ill();
    flag_cut_counts_as_deload();
    flag_disagreement();
    flag_race_stacking(days);
    flag_see_clinician();
    flag_see_professional(days);
    // Around it on a page
    heading_signals();
    heading_week();
    heading_stands_on();
    heading_would_change();
    score(score);
    default_week();
    newest_value(day);
    on_days(days, says);
}
