### The words of a morning, in English.
###
### Second person, plain words, numbers with units, one thought a sentence. Says what it does not know; never
### praises, scolds or diagnoses. Names of signals and sessions are in lower case: CAPITAL() begins a sentence.

## Numbers, days, lists

decimal_mark = .
unit_bpm = { $n } bpm
unit_ms = { $n } ms
unit_percent = { $n } %
unit_km = { $n } km
unit_mi = { $n } mi
unit_min = { $n } min
unit_hours = { $hours } h
unit_hours_min = { $hours } h { $minutes }
range = { $low }–{ $high }
list_more = { $all }, { $next }
list_last = { $all } and { $last }
labelled = { $name }: { $says }
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date_year = { $date } { $year }

## Tiers

tier_ready = Ready
tier_watch = Keep an eye
tier_hold = Hold
tier_ease = Ease
tier_cut = Cut back
tier_deep_cut = Recovery week
tier_none = Not yet
cut_day = day { $day } of { $days }

## Signals

metric_resting_heart_rate = resting heart rate
metric_hrv = HRV
metric_sleep = sleep
signal_resting_heart_rate = Resting heart rate
signal_hrv = HRV
signal_rmssd = HRV (rMSSD)
signal_sdnn = HRV (SDNN)
signal_sleep = Sleep
method_sleeping_low = lowest ten minutes of the night
method_platform = as your phone gives it
method_rmssd = rMSSD
method_rmssd_beats = rMSSD from heart beats
method_sdnn_spot = SDNN of short measurements
method_stages = with stages
method_asleep = without stages
method_in_bed = time in bed
last_night = last night { $value }
last_on = { $value } on { $day }
normal_range = normal { $range }

state_normal = within normal
state_usual = as usual
state_standing = short, as usual
state_above = { $by } above
state_below = { $by } below
state_under = under { $floor }
state_learning = learning: { $have } of { $need } mornings
state_few = { $have } of { $need } mornings this week
state_stale = stale: nothing since { $day }
state_noisy = too noisy
state_absent = no data

range_around = { $range } around { $usual }
says_normal = Your 7-day mean is { $mean }, inside your normal of { $range }.
says_usual = Your 7-day mean is { $mean }: short, and no shorter than usual for you.
says_standing = Your 7-day mean is { $mean }: short, as usual. It counts today because another signal is strong.
says_mild = Your 7-day mean is { $mean }; your normal is { $range }. That counts as a signal.
says_strong = Your 7-day mean is { $mean }; your normal is { $range }. That counts as a strong signal.
says_saturated = Your 7-day mean is { $mean }; your normal is { $range }. With a low resting heart rate beside it, this counts as a signal, not as a strong one.
says_not_yet = Your 7-day mean is { $mean }; your normal is { $range }. It does not count as long as one day makes the difference.
says_other_way = Your 7-day mean is { $mean }; your normal is { $range }. That side asks for nothing.
says_learning = Learning your normal: { $have } of { $need } mornings, plus the last week. Until then it stays silent.
says_few = { $have ->
    [0] No value
    [one] One value
   *[other] { $have } values
} in the last 7 days, and { $need } are needed.
says_stale = Nothing new since { $day }, so it says nothing today.
says_noisy = Its single measurements differ too much from day to day to mean anything.
says_absent = No app or device has delivered it yet.

## Why

clause_resting_heart_rate = resting heart rate is { $by } above your normal
clause_hrv = HRV is { $by } below your normal
clause_hrv_too = HRV is { $by } below it
clause_sleep = sleep averages { $mean } a night
clause_sleep_own = sleep is { $by } below your normal
clause_standing = sleep is short, as usual
since_first = this morning for the first time
since_nth = for the { $n ->
    [2] second
    [3] third
    [4] fourth
    [5] fifth
   *[6] sixth
} morning
since_week = for a week or more
since_two_of_three = for the second of three mornings
beside_hard = after { $n ->
    [2] two
    [3] three
    [4] four
   *[other] { $n }
} hard sessions in 7 days
beside_heavy = in a loaded week
beside_light = after a lighter week
beside_unknown = with no earlier weeks to compare with
why = { CAPITAL($signals) }, { $since }, { $beside }.
normal_all = All three signals are in your normal range.
normal_some = { CAPITAL($signals) } { $n ->
    [one] is
   *[other] are
} in your normal range.
calm = No signal asks for anything today.
other_way = Resting heart rate is low and HRV is high under a heavy load. Tired legs can look rested that way.
felt_awful = You feel awful today.
worn_out = Fatigue or soreness was { $answer } of 5 or more on at least { $days } of your last { $of } days.
cut_goes_on = The lighter week began on { $start } and ends on { $last }. It can deepen, and it does not end early.
learning_plan = Learning your normal: { $have } of { $need } mornings, plus the last week. Until then your plan runs as written.
learning = Learning your normal: { $have } of { $need } mornings, plus the last week.
silent_plan = No signal can speak today. Your plan runs as written.
silent = No signal can speak today.

persists = It counts because two of three mornings say the same.
persists_not = One morning does not count. It does when one of the next two says the same.
persists_milder = Today alone says “{ $today }”. Two of three mornings together say “{ $together }”.

load_hard = The last 7 days held { $n } hard sessions.
load_share = The last 7 days carried { $share } of your usual week.
load_far_more = The last 7 days carried far more than your usual week.
load_none = The last 7 days held no training.
load_unknown = There are no earlier weeks to compare the last 7 days with.
explained = Training may explain what the signals say.
lowered = Training explains little of this, so the answer is one step milder.

confidence_high = All three signals have enough behind them, { $days } mornings or more each.
confidence_bridged = You changed devices lately, so part of your normal is taken over from the one before.
confidence_few = Three signals speak, one of them on few mornings this week.
confidence_two = Two signals speak today, and one is silent.
confidence_young = A normal with fewer than { $days } mornings behind it is young, so the most it can ask for is “{ $tier }”.
confidence_low = One signal only today, so the plan can wait a session but is not cut.
confidence_none = No signal can speak today, so none changes anything.

## What it changes

kind_rest = rest
kind_walk = walk
kind_walk_run = walk-run
kind_recovery = recovery run
kind_easy = easy
kind_long = long run
kind_steady = steady
kind_threshold = threshold
kind_intervals = intervals
kind_hills = hills
kind_speed = speed
kind_race_pace = race pace
kind_race = race
kind_strength = strength
kind_cross = cross-training
session_amount = { $kind } { $amount }
amount = { $amount }
today_changed = { CAPITAL($after) } instead of { $before }.
today_same = { CAPITAL($session) }, as planned.
today_done = { CAPITAL($session) }, done.
today_partly = { CAPITAL($kind) }: { $ran } of { $planned }, done.
today_ran = You have run { $ran } today.
done_ran = { $ran } run
row_done = done
today_moved = { CAPITAL($session) } moves to { $day }.
later_changed = { $day }: { $after } instead of { $before }.
today_rest = Rest today, as planned.
today_before_plan = Your plan begins on { $day }.
week_changed = { $after } instead of { $before } over the next { $days } days.
week_same = { $before } over the next { $days } days, as planned.
session_changed = { CAPITAL($before) } → { CAPITAL($after) }
session_moved = { CAPITAL($session) } → { $day }
offer = { CAPITAL($session) } can move from { $from } to { $to }.

how_easy = Keep it conversational.
how_recovery = Slower than easy, and shorter is fine.
how_steady = Steady, about the effort of a marathon.
how_threshold = About the effort you could hold for an hour.
how_fast = Fast parts above the effort of an hour, with easy ones between.
how_race_pace = At the pace of your race.
how_stage = { $times } times { $run } running and { $walk } walking.

## Headlines

headline_ready = The plan runs as written.
headline_ready_alone = Nothing asks for less today.
headline_watch = Nothing changes yet.
headline_hold = The next hard session waits.
headline_hold_passed = The plan stays: easy running costs what it usually does.
headline_hold_idle = The plan stays: nothing hard is near.
headline_ease = Run a little less this week.
headline_cut = Run less this week.
headline_deep_cut = Make this a recovery week.
headline_none = No verdict today.
headline_learning = Getting to know your normal.
headline_pain = No running for now.
headline_illness = Rest until you are well.
headline_illness_cold = Easy and short today.
headline_illness_back = Easy days after being ill.
headline_return = Coming back, one step at a time.
headline_taper = Less running before the race.
headline_post_race = Recover from the race first.
headline_deload = This week is lighter.
headline_deload_hold = This week is no longer than your last full one.
headline_easy_days = These days stay easy.
headline_lock = The week does not grow for now.
headline_gate = Hard running waits for an easy run.
headline_back_to_back = Two long days, then recovery.
headline_back_to_back_after = Recovery after two long days.
headline_back_to_back_off = One long day instead of two.
headline_short_night = No hard running after a short night.
headline_single_run = One run becomes shorter.
headline_growth = The week grows a little slower.
headline_payback = No catching up after a lighter week.
race_stays = { $headline } Your race stays.

## Reasons, one for each rule

reason_pain = You reported pain of { $pain } or more, a limp or a warning sign, and that comes before every plan.
reason_illness = You reported symptoms below the neck or a fever. Everything rests until the day after you say they are gone.
reason_illness_cold = You reported a cold. Today stays easy and at most { $time }.
reason_illness_back = The first days after an illness are easy, and they grow in thirds.
reason_return = You had { $days } days without a run of { $time } or more. Tendons and bones come back slower than lungs.
reason_return_bone = A bone comes back slower than lungs, so running grows in stages.
return_risk = This is day { $day } of the first { $days } back, when a new injury is most likely.
reason_taper = The race on { $day } is near. Distance falls towards it.
reason_post_race = You raced on { $day }. Running comes back step by step.
reason_cut_easy = The signals ask for a lighter week, so this session becomes easy and keeps at most { $share }.
reason_cut_hard = The signals ask for a lighter week. This session stays hard and keeps at most { $share }.
reason_cut_run = The signals ask for a lighter week, so this run keeps at most { $share }.
reason_cut_rest = The signals ask for a lighter week, and this becomes a day of rest in it.
reason_deload = A lighter week lets the last ones sink in. It keeps about { $share } of them.
reason_deload_turn = { $n ->
    [1] A full week lies
   *[other] { $n } full weeks lie
} behind you. A lighter one lets them sink in and keeps about { $share } of them.
reason_deload_gate = Easy running cost more heartbeats than usual twice in a row, so the rest of this week is the lighter one.
reason_deload_repeat = The lighter week has not settled everything yet, so it goes on for { $days } days.
reason_deload_smaller = You said yes to a smaller lighter week. Every run stays, and about { $share } comes off.
reason_deload_not_taken = The lighter week was run almost in full, so this one keeps to your last full week of { $metres }.
reason_deload_unbanked = The lighter week has not settled everything yet, so this one keeps to your last full week of { $metres }.
reason_easy_days = You said yes to { $days } easy days.
reason_lock = Lighter weeks were put off { $n } times, so the week grows again after the next one.
reason_gate_hold = Easy running costs a few more heartbeats than usual. The next hard session waits for the next easy run.
reason_gate_fail = Easy running costs clearly more heartbeats than usual. Hard running waits.
reason_gate_suspect = Easy running costs fewer heartbeats and feels harder than usual. The next hard session waits.
reason_hold = The next hard session waits until an easy run costs what it usually does.
reason_hold_awful = You feel awful today, so the next hard session becomes an easy one.
reason_hold_worn_out = You have felt tired or sore on several days, so the next hard session becomes an easy one.
reason_back_to_back = Two long days in a row stay easy, and recovery follows them.
reason_back_to_back_after = Two long days in a row lie behind this session, and recovery comes first.
reason_back_to_back_off = Two long days in a row need everything else to be in order, and today it is not.
reason_short_night = Last night was { $night }, and under { $floor } no session is hard.
reason_single_run = Your longest run of { $days } days is { $longest }. No single run goes far beyond it.
reason_growth = The next 7 days stay within { $share } of your best week of the last { $weeks }.
reason_payback = After a lighter week you run what you ran before it. What was taken off is not run later.

## Lighter weeks: what became of one, and what is offered

deload_banked = The lighter week has done its work: your signals are as usual. The next weeks may grow.
deload_taken = The lighter week is done.
deload_not_taken = The lighter week was run almost in full, so the next one does not grow.
deload_skipped = You keep this week as planned.
offer_no_light_week = { $weeks } full weeks in a row, the last one of { $metres }.
offer_no_rest_day = You have run on each of the last { $days } days.
offer_monotony = Your days have been much alike for { $weeks } weeks: monotony { $monotony }, and above { $limit } is high.
offer_not_taken = The last { $n } lighter weeks were run in full.
offer_unbanked = The lighter week has not settled everything yet.
offer_smaller_deload = { $why } A lighter week keeps the daily run and takes off { $share }. It begins when you say yes.
offer_easy_days = This is the third lighter week in a row. { $days } days of easy running only would give it time. They begin when you say yes.

## What would change it

lifts_below = { CAPITAL($metric) } would not count any more after at most { $value } { $n ->
    [1] tomorrow
   *[other] on each of the next { $n } mornings
}.
lifts_above = { CAPITAL($metric) } would not count any more after at least { $value } { $n ->
    [1] tomorrow
   *[other] on each of the next { $n } mornings
}.
lifts_ordinary = Ordinary mornings do it too: at least { $n } of them for { $metric }.
without = With { $metric } as usual, today would say “{ $tier }”.
with_pass = If the easy run on { $run } costs what it usually does, { $session } comes back on { $day }.

## Where it comes from

tree_verdict = Today says “{ $tier }”.
tree_votes = { $voting ->
    [0] No signal votes.
    [one] One signal votes, { $strong } of them strong.
   *[other] { $voting } signals vote, { $strong } of them strong.
} By itself that is “{ $tier }”.
tree_morning = { $day } by itself was “{ $tier }”.
tree_signal = { $signal }: { $says }
tree_week = { $days ->
    [one] One value
   *[other] { $days } values
} from { $first } to { $last }, mean { $mean }, and { $trim } without the day that says most.
tree_usual = { $days } values from { $first } to { $last }, mean { $mean }, spread { $spread }.
tree_bridged = { $n } of them come from the stream before this one, moved by the median difference of the days both have.
tree_usual_sleep = { $days } nights from { $first } to { $last }, mean { $mean }.
tree_line = For { $metric } the week lies { $distance } spreads from your usual on the side that counts. A vote begins at { $line }.
tree_sleep_line = Sleep counts when its mean is under { $floor } with { $nights } nights or more under it, or { $drop } or more below your own usual.
tree_day = { $day }: { $value }
tree_left_out = { $day }: { $value }, left out
tree_gate = An easy pace now costs { $now }, in { $current ->
    [one] one run
   *[other] { $current } runs
}; { $usual } was usual, in { $baseline } runs. A change of { $change } { $gate ->
    [pass] is what a pace costs from run to run.
    [suspect] with runs that feel harder makes the next hard session wait.
    [hold] makes the next hard session wait.
   *[fail] makes hard running wait.
}
tree_gate_unknown = What an easy pace costs is not known yet: { $current ->
    [0] no even easy run
    [one] one even easy run
   *[other] { $current } even easy runs
} of the last days to hold against { $baseline } before.
tree_no_value = { $day }: no value
measured = { $stream }, { $samples ->
    [one] one sample
   *[other] { $samples } samples
}
limit_rest = Rest.
limit_walk = Walking only.
limit_walk_run = With walking breaks.
limit_recovery = No harder than recovery.
limit_easy = No harder than easy.
limit_distance = At most { $distance }.

sample_at = { $time } { $value }
sample_between = { $start }–{ $end } { $value }
sample_beats = { $time } { $value }, { $intervals ->
    [one] { $intervals } interval
   *[other] { $intervals } intervals
}
sample_sleep = { $start }–{ $end } { $stage } { $value }
sample_nap = { $start }–{ $end } { $stage } { $value }, nap
sample_left_out = { $says } (left out: { $why })
stage_in_bed = in bed
stage_asleep = asleep
stage_awake = awake
stage_light = light
stage_deep = deep
stage_rem = REM
left_out_implausible = no such value can be
left_out_revised = revised later
left_out_higher = not the lowest
left_out_outside_sleep = outside the main sleep
left_out_outside_morning = no sleep known, and not in the early morning
left_out_after_workout = after a workout
left_out_too_few = too few for a value
left_out_known_better = known better from other records
left_out_no_main_sleep = no main sleep that day
left_out_too_short = too short for a nap
left_out_reversed = ends before it begins
seen_live = { $source }, from the phone, known since { $day }
seen_export = { $source }, from an export, known since { $day }
rules_version = Rules of version { $version }.
rule_version = Rule { $rule }, version { $version }

certainty_high = trials agree
certainty_moderate = a sound study, or several
certainty_low = thin evidence
certainty_consensus = common practice
certainty_house = a choice of this app
source_app = { $app }, { $age ->
    [0] today
    [1] yesterday
   *[other] { $age } days ago
}
source_device = { $app }, { $device }, { $age ->
    [0] today
    [1] yesterday
   *[other] { $age } days ago
}

## Beside the plan

heading_advice = Beside the plan
reason_lock_fuelling = Your answers about eating and recovery come first, so the week does not grow for now.

advice_underfuelling = Your answers about eating and recovery are worth a talk with a professional.
advice_underfuelling_lock = Until they change, your weeks do not grow.
advice_ask_underfuelling = A question for every three months: did periods stay away, did running hurt a bone, or does one illness follow the other?
advice_stays_here = Your answer stays on this device.

cold_heart = a heart condition
cold_blood_pressure = high blood pressure that is not under control
cold_raynaud = Raynaud
cold_urticaria = hives from cold
cold_pregnancy = a pregnancy
cold_wounds = open wounds
advice_cold_not = Cold water is not advised with { $conditions }.
advice_cold_strength = Leave cold water out for { $hours } h after strength, better { $better } h. Used often, it takes away part of what strength builds.
advice_cold_strength_yesterday = You did strength yesterday. Cold water is better left out for { $hours } h after it.
advice_cold_run = After { $session }, leave cold water out for { $hours } h. For endurance the evidence is thin, so the choice is yours.
advice_cold_race = Your race is near, and cold water is fine now. It can take some soreness away.
advice_cold_races = Between race days cold water is fine. It can take some soreness away.
advice_cold_efforts = Between two hard efforts this close, cold water is fine. It can take some soreness away.
advice_cold_dose = { $time } at { $degrees } °C are enough.
advice_cold_alone = Below { $degrees } °C never go in alone.
advice_cold_habit = You were in cold water { $times } times a week or more, { $weeks } weeks in a row. As a habit it may take away part of what training builds.
advice_thin = The evidence for that is thin.

advice_fuel_today = { CAPITAL($session) } today takes about { $time }.
advice_fuel_tomorrow = { CAPITAL($session) } tomorrow takes about { $time }.
advice_fuel = Carbohydrate carries you through it: { $grams } g an hour.
advice_fuel_long = On a run this long up to { $grams } g an hour is possible, if you have practised it.
advice_eat_hard = Yesterday was hard. Eat as much as you need today.
advice_eat_return = Coming back takes energy. Eat as much as you need today.

advice_alcohol = You noted alcohol for { $days }: for a night it raises resting heart rate and lowers HRV.
advice_altitude = You noted days above { $metres } m: for { $days } days or so thin air can raise resting heart rate and lower HRV.
advice_heat = You noted heat for { $days }: at the same pace the heart beats faster, so go by effort.
advice_heat_days = Getting used to it takes { $days } days.
advice_travel = You crossed { $zones } time zones { $ago ->
    [0] today
    [1] yesterday
   *[other] { $ago } days ago
}.
advice_travel_days = Sleep and heart rate follow by about a zone a day. The evidence for that is thin.
advice_cycle = This is about day { $day } of your cycle.
advice_cycle_bpm = In this half resting heart rate is often { $bpm } bpm higher, and HRV lower.
advice_leaves = These values count this week, and they stay out of your normal.
advice_stays = Your normal keeps these days.

advice_standing = You have slept { $usual } a night for weeks.
advice_standing_alone = Your plan is not cut for that.
advice_standing_floor = Most adults recover better with { $floor } or more.
advice_bedtime = A bedtime { $step } earlier is a first step.
advice_debt = Over the last { $nights } nights you slept { $debt } less than you need, counted at { $need } a night, and the gap is growing.
advice_regularity = The middle of your nights strayed by about { $strays } over the last { $nights } nights.
advice_regularity_note = Steadier times are worth a try. How much they do for runners is not well known.
advice_regularity_caution = That is like living in two time zones. Steadier times are the first thing to try.

advice_single_above = { CAPITAL($metric) } today, { $value }, is clearly above what is usual for you.
advice_single_below = { CAPITAL($metric) } today, { $value }, is clearly below what is usual for you.
advice_single = A single value changes nothing: a late meal, a late hard run or too little to drink can do that.
advice_cv_high = Your HRV varies more from day to day than in { $share } of the weeks before.
advice_cv_low = Your HRV varies less from day to day than in { $share } of the weeks before.
advice_cv_thin = It can come before a drift, and it can mean nothing. The evidence is thin.
## What an import was made of

import_into = { $file } into { $db }: { $format }, days of { $zone }
import_zone = { $name }
import_zone_last = { $name } (as in the last import; --zone takes another)
import_zone_machine = { $name } (this machine’s; --zone takes another)
import_read = records read
import_read_note = of the kinds Ebb uses:
import_new = new
import_known = known already
import_revised = revised
import_revised_note = known, and now saying something else
import_parts = parts of these
import_parts_note = heart rate ({ $heart } new minutes), speed ({ $speed }), distance, effort
import_unreadable = unreadable
import_quarantined = quarantined
import_quarantined_note = of those above, kept and never used:
import_routes = routes not there
import_routes_note = named and not in the file; their runs are kept
import_other = other kinds
import_other_note = not read further
import_days = days covered
import_days_note = { $first } to { $last }
import_sources = sources
import_order = On the phone your apps are in an order. To hear them in the same order here:

## What the commands say beside a morning

noted = Noted for { $day }. Now: { $command }
noted_run = Noted for the run of { $day }. Now: { $command }
noted_now = Noted. Now: { $command }
now = Now: { $command }
not_yet = { $day } has not come yet; today is { $today }.
adopt_done = Your plan from { $day } on has { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}.
adopt_missed = { $entries ->
    [one] One entry was
   *[other] { $entries } entries were
} not understood: { $command }
adopt_adjusted = holds sessions as a morning changed them, and they would be cut twice: adopt the plan you started from; { $command } writes it
adopt_over = has no session from { $day } on: adopt a plan that goes on after that day
check_json = a plan in JSON
check_ics = a calendar
check_intervals = events of intervals.icu
check_understood = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} understood
check_estimated = ~ estimated from minutes at an easy pace
check_adjusted = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} as a morning changed them: give the plan you started from, or they are cut twice
check_missed = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} not understood, or not all of it
days_day = day
days_heart = RHR bpm
days_hrv = HRV ms
days_sleep = sleep
days_naps = naps
days_runs = runs
days_none = no values in these days
rules_count = { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
}, version { $version }
race_head_day = day
race_head_distance = distance
race_head_id = id
race_none = No races. Enter one: { $command }
race_days = { $n } days
race_trail = trail
race_easy = easy
race_without_distance = No race is known on { $day }: give its distance, like { $command }
race_entered = Entered as “{ $id }”.
race_off = “{ $id }” is off the list.
race_unknown = There is no race “{ $said }”: ebb race lists them.
night_heading = Night to { $day }
night_asleep = { $asleep } asleep of { $needed } needed
night_naps = + { $naps } of naps
night_none = No night is known of { $day }.
trend_need = Sleep needed
trend_debt = Sleep owed after fourteen nights
trend_load = Training load
trend_fitness = Fitness: the slow mean of load
trend_fatigue = Fatigue: the fast mean of load
trend_form = Form: fitness less fatigue
trend_tier = The verdicts, a sign a day
trend_in_minutes = load in minutes of training a day
trend_in_trimp = load in TRIMP a day (minutes weighed by heart rate)
trend_in_effort = load as minutes times effort a day
trend_in_given = load as it was given
trend_nothing = No values in these days.
legend_day = a day
legend_mean = mean of seven days
legend_votes = counts as a signal
legend_normal = your normal
legend_excluded = left out of your normal
legend_change = from then on another source speaks
return_none = Nothing is known of a break from running. Say why you stopped: { $command }
return_said = Said on { $day }: { $cause }, stage { $stage }.
return_said_cleared = Said on { $day }: { $cause }, cleared to run, stage { $stage }.
return_not_now = You have run without a break of { $days } days or more, so this changes nothing now. It counts when you come back from one.
return_why_first = Say first why you stopped, like { $command }
cause_none = life
cause_illness = an illness
cause_soft = a muscle or ligament
cause_tendon = a tendon
cause_bone = a bone
profile_language = language
profile_units = units
profile_preset = preset
profile_birth_year = year of birth
profile_sex = sex
profile_sleep_need = need of sleep
profile_hr_rest = resting heart rate
profile_hr_max = maximum heart rate
profile_hr_threshold = threshold heart rate
profile_threshold_pace = threshold pace
profile_level = level
profile_running_years = years of running
profile_injuries = injuries
profile_cold_water = cold water
profile_conditions = not advised with
word_yes = yes
english = English
french = French
unit_name_km = km
unit_name_mi = miles
preset_sensitive = sensitive
preset_balanced = balanced
preset_steady = steady
sex_male = male
sex_female = female
level_beginner = beginner
level_intermediate = intermediate
level_advanced = advanced
underfuelling_noted = Your answer is noted and stays on this device. Now: { $command }

## What an answer to a morning is refused with

answer_session = { $day }, { $session } ({ $id })
answer_unknown = “{ $said }” names no session of the next seven days. Changed are: { $changed }.
answer_unknown_none = “{ $said }” names no session of the next seven days, and none of them is changed.
answer_several = “{ $said }” may be any of these: { $sessions }. Say its day, or the id in brackets.
answer_unchanged = { CAPITAL($session) } is as you planned it.
answer_protected = { CAPITAL($session) } stays as it is: what changed it protects you from harm.
answer_not_kept = { CAPITAL($session) } is none that you keep, so there is nothing to take back.
answer_no_move = No session is offered another day this morning.
answer_moves = “{ $said }” names none of the sessions that may move: { $sessions }.
answer_no_deload = No lighter week is offered this morning.
answer_deload_begun = The lighter week is under way already.
answer_no_deload_begun = No lighter week is offered or under way this morning.
answer_today_alone = Only this morning can be answered: leave --on away.

## Why there is no plan

no_plan_not_ahead = Your race on { $day } is not ahead of you. Choose a later day.
no_plan_too_far = Your race on { $day } is more than { $days } days away. Ask again when it is nearer.
no_plan_no_distance = Your race on { $day } has no distance yet. Say how far it goes.
no_plan_two_races = Two races are on { $day }. Keep one of them.
no_plan_no_base = A plan builds on running that is there. Begin with two or three short runs a week.

## What there is to say of a plan

phase_base = base
phase_build = build
phase_specific = specific
phase_taper = taper
phase_recovery = recovery
phase_return = return
week_begun = what is left of this week
role_loaded = full
role_deload = lighter
role_taper = taper
role_post_race = after a race
role_return = return
plan_heading = { $weeks ->
    [0] Less than a week
    [one] One week
   *[other] { $weeks } weeks
} to the race on { $day }
plan_heading_after = { $weeks ->
    [0] Less than a week
    [one] One week
   *[other] { $weeks } weeks
} to the race on { $day }, and { $after } after it
plan_from = It starts from { $week } a week, a longest run of { $longest } and { $runs } runs a week.
plan_longest_assumed = The longest run is a guess from your week: give --longest-km to say another.
plan_begins = The plan begins on { $day }, so its first week is a short one.
plan_first_week = The first week
plan_first_full_week = The first full week
plan_first_lighter_week = The first full week, lighter after { $n ->
    [one] a full one
   *[other] { $n } full ones in a row
}
plan_first_loaded_week = The first week that carries load
plan_head_week = week
plan_head_longest = longest
plan_adopt = Nothing is written yet: give --adopt to follow this plan.
plan_adopted = This is your plan from { $day } on.
plan_replaces = { $n ->
    [1] It takes the place of one session of the plan you follow.
   *[other] It takes the place of { $n } sessions of the plan you follow.
}
plan_changes = What changes in the plan you follow
plan_change = { $was } → { $will }
plan_goes = −{ "\u00A0" }{ $sessions }
plan_comes = +{ "\u00A0" }{ $sessions }
plan_others = { $n ->
    [one] one other
   *[other] { $n } others
}
plan_sessions = { $n ->
    [one] one session
   *[other] { $n } sessions
}
plan_short_runway = { $weeks ->
    [0] There is no full training week before the taper.
    [one] There is one training week before the taper.
   *[other] There are { $weeks } training weeks before the taper.
} A full plan has { $full } or more. This one leaves out the earlier part and grows no faster.
plan_longest_run = Your longest run will be { $will }, not the { $wanted } this race asks for. The plan does not hurry to get there.
plan_base_missing = Your largest week will be { $will }. The distance of this race asks for about { $wanted }.
plan_only_taper = There is no time left to build: until the race the plan only keeps you fresh.
plan_longest_now = Your longest run of late is { $now }. This race asks for { $wanted }.
plan_base_now = You run { $now } a week. The distance of this race asks for about { $wanted }.
plan_far_later = That is far from what this race asks for. Choose a later day for it, so that there are weeks to build.
plan_far_shorter = That is far from what this race asks for. Choose a later day for it, or a race of { $distance } or less.
plan_ceiling = You run { $now } a week now. With this level and these running days, the plan stays at { $most } or less.
plan_fewer_runs = The first weeks have { $runs } runs, not { $asked }, so that each is worth going out for.
plan_races_close = The races on { $first } and { $second } are closer than { $days } days. Run one of them easily, and mark it as not hard.
plan_slow_return = After the race on { $race } there { $weeks ->
    [one] is one more week
   *[other] are { $weeks } more weeks
} with little running: your weeks before it do not carry that distance. Leave it out, or choose a shorter one.
plan_after = The race on { $race } lies after this plan. Make a new plan for it.

## Headings


## The past, replayed

replayed = { $mornings ->
    [one] One morning
   *[other] { $mornings } mornings
}, from { $first } to { $last }{ $silent ->
    [0] .
    [one] . One of them had too little to judge by.
   *[other] . { $silent } of them had too little to judge by.
}
replayed_cuts = { $cuts ->
    [0] No lighter week
    [one] One lighter week
   *[other] { $cuts } lighter weeks
}, { $rate } a year. On your own weeks shuffled, where only noise is left, { $noise } a year.
replayed_cut = { $tier }, { $days ->
    [0] on the day of the first vote
    [one] one day after the first vote
   *[other] { $days } days after the first vote
}

## What else there is to say

flag_ask_checkin = How do you feel? Training explains little of this, so your answer counts.
flag_ask_ill = Today’s resting heart rate is far above your normal. Are you ill? If so, rest, whatever the plan says.
flag_cut_counts_as_deload = This is the second lighter week in a row, so it counts as the planned one.
flag_disagreement = You feel great and the signals disagree. The lighter week stays, and both are kept on record.
flag_race_stacking = Two long races lie within { $days } days. If you run one of them easily, mark it as not hard.
flag_see_clinician = Let a clinician look at it before you run again, a race included.
flag_see_professional = This is the third lighter week in a row. Plan { $days } easy days, and talk to a professional about what may be behind it.

## Around it on a page

heading_signals = Three signals, four weeks
heading_week = The next seven days
heading_stands_on = What it stands on
heading_would_change = What would change it
short_line = { $tier } · { CAPITAL($session) }
score = { $score } of 100
learning_takes = Learning takes { $need } mornings, plus the last week. Until then a signal stays silent.
score_legend = The higher, the closer to your normal.
default_week = The plan is a default week as large as your last four.
newest_value = The newest value is of { $day }.
on_days = { $days }: { $says }
