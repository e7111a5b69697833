//! Whole athletes: signals, training, plan and ledger.

use std::collections::{BTreeMap, BTreeSet};

use ebb_model::deload::DeloadWeek;
use ebb_model::facts::{Cause, Facts, Profile, ReturnRecord, Runs, Stage};
use ebb_model::gate::Gate;
use ebb_model::health::stream::{Metric, StreamKey};
use ebb_model::load::LoadProfile;
use ebb_model::plan::race::Race;
use ebb_model::plan::session::{BackToBack, Kind, Run};
use ebb_model::signal::exclusion::Tags;
use ebb_model::signal::vote::Preset;
use ebb_model::time::Day;
use ebb_model::verdict::check_in::{CheckIn, Illness, Overall};
use ebb_model::verdict::cut::{Cut, Retained};
use ebb_model::verdict::tier::Tier;
use proptest::prelude::*;

use super::plans::{PlanShape, plan, plan_shape, race};
use super::signals::{keys, streams};
use super::{Noise, rules, today};

/// What training was like.
#[derive(Debug, Clone)]
pub struct RunShape {
    pub seed: u64,
    /// Share of days with a run.
    pub busy: f64,
    /// Metres of an ordinary run.
    pub usual_m: i64,
    /// Days without a run: from so many days back, for so many.
    pub layoff: Option<(i32, i32)>,
    /// Days back to the second day of a back-to-back.
    pub pair: Option<i32>,
}

pub fn run_shape() -> impl Strategy<Value = RunShape> {
    let layoff = prop::option::weighted(0.3, (1..70, 4..70));
    (any::<u64>(), 0.2..1.0, 3_000..14_000_i64, layoff, prop::option::weighted(0.2, 1..9))
        .prop_map(|(seed, busy, usual_m, layoff, pair)| RunShape { seed, busy, usual_m, layoff, pair })
}

fn run(day: Day, kind: Kind, distance_m: i64, pace: i64) -> Run {
    Run { hard: kind == Kind::Threshold, ..Run::new(day, kind, distance_m, distance_m * pace / 1000) }
}

/// The runs of four months, and those of races.
pub fn runs(shape: &RunShape, races: &[Race]) -> Vec<Run> {
    let mut noise = Noise::new(shape.seed);
    let mut out = Vec::new();
    for back in (1..=120).rev() {
        let day = today() - back;
        let off = shape.layoff.is_some_and(|(end, days)| (end..end + days).contains(&back));
        let (busy, other, pace) = (noise.chance(shape.busy), noise.whole(0, 19), noise.whole(240, 480));
        let part = noise.whole(50, 150);
        if off || !busy {
            continue;
        }
        let metres = shape.usual_m * part / 100;
        out.push(match other {
            0..=2 => run(day, Kind::Long, metres * 2, pace),
            3..=5 => run(day, Kind::Threshold, metres, pace),
            6 => Run { moving_s: 2400, ..run(day, Kind::Cross, 0, pace) },
            7 => Run { rpe: Some(4.0), ..run(day, Kind::Easy, metres, pace) },
            8 => Run { mean_hr: Some(140.0), ..run(day, Kind::Easy, metres, pace) },
            9 => run(day, Kind::Easy, metres / 5, pace),
            _ => run(day, Kind::Easy, metres, pace),
        });
    }
    for race in races.iter().filter(|r| r.day < today()) {
        out.push(run(race.day, Kind::Race, race.distance_m, 330));
    }
    if let Some(second) = shape.pair {
        for (back, which) in [(second + 1, BackToBack::First), (second, BackToBack::Second)] {
            let long = run(today() - back, Kind::Long, shape.usual_m * 2, 360);
            out.push(Run { back_to_back: Some(which), ..long });
        }
    }
    out
}

/// Any check-in; what it holds of pain and illness is rare.
pub fn check_in() -> impl Strategy<Value = CheckIn> {
    let answer = || prop::option::weighted(0.7, prop_oneof![3 => 1.0..4.0, 1 => Just(4.0), 1 => Just(5.0)]);
    let overall =
        prop_oneof![4 => Just(Overall::Normal), 1 => Just(Overall::Great), 1 => Just(Overall::Awful)];
    let pain = prop_oneof![Just(0.0), Just(3.0), Just(5.0), Just(6.0), Just(9.0)];
    let illness =
        prop_oneof![Just(Illness::None), Just(Illness::Above), Just(Illness::Below), Just(Illness::Fever)];
    (
        answer(),
        answer(),
        prop::option::weighted(0.6, overall),
        prop::option::weighted(0.1, pain),
        prop::option::weighted(0.05, any::<bool>()),
        prop::option::weighted(0.03, any::<bool>()),
        prop::option::weighted(0.15, illness),
    )
        .prop_map(|(fatigue, soreness, overall, pain, limp, red_flag, illness)| CheckIn {
            fatigue,
            soreness,
            overall,
            pain,
            limp,
            red_flag,
            illness,
        })
}

fn check_ins() -> impl Strategy<Value = BTreeMap<Day, CheckIn>> {
    let back = prop_oneof![0..6, 0..40];
    prop_oneof![
        2 => Just(Vec::new()),
        3 => prop::collection::vec((back, check_in()), 0..8),
    ]
    .prop_map(|days| days.into_iter().map(|(back, c)| (today() - back, c)).collect())
}

fn tags() -> impl Strategy<Value = Tags> {
    let days = || {
        let some = prop::collection::btree_set(0..80, 0..5);
        some.prop_map(|set| set.into_iter().map(|back| today() - back).collect::<BTreeSet<Day>>())
    };
    prop_oneof![
        2 => Just(Tags::default()),
        1 => (days(), days(), days(), days())
            .prop_map(|(ill, alcohol, altitude, race)| Tags { ill, alcohol, altitude, race, ..Tags::default() }),
    ]
}

/// A tier that cuts.
pub fn cut_tier() -> impl Strategy<Value = Tier> {
    prop_oneof![Just(Tier::Ease), Just(Tier::Cut), Just(Tier::DeepCut)]
}

/// A chain of cuts none of which overlaps another; the last may be under way.
pub fn cuts() -> impl Strategy<Value = Vec<Cut>> {
    let hard = prop_oneof![Just(Retained::Withdrawn), Just(Retained::Kept), Just(Retained::Released)];
    let one = (7..20_i32, cut_tier(), hard);
    let chain = (0..14_i32, prop::collection::vec(one, 1..5));
    prop_oneof![2 => Just(Vec::new()), 2 => chain.prop_map(|(last, chain)| {
        let mut back = last;
        let mut out = Vec::new();
        for (gap, tier, hard) in chain {
            out.push(Cut { start: today() - back, tier, hard });
            back += gap;
        }
        out
    })]
}

fn deload() -> impl Strategy<Value = DeloadWeek> {
    let block = prop::collection::vec(15_000..120_000_i64, 0..4);
    (-8..9, block, prop::option::weighted(0.8, 8_000..36_000_i64)).prop_map(
        |(start, block_m, block_longest_m)| DeloadWeek::week(today() + start, block_m, block_longest_m),
    )
}

pub const STAGES: [Stage; 9] =
    [Stage::S0, Stage::S1, Stage::S2, Stage::S3, Stage::S4, Stage::S5, Stage::S6, Stage::S7, Stage::Rebuild];

pub fn return_record() -> impl Strategy<Value = ReturnRecord> {
    let cause = prop_oneof![
        4 => Just(Cause::None),
        1 => Just(Cause::Illness),
        1 => Just(Cause::Soft),
        1 => Just(Cause::Tendon),
        1 => Just(Cause::Bone)
    ];
    (0..STAGES.len(), cause, any::<bool>(), prop::option::of(0..90_000_i64)).prop_map(
        |(stage, cause, cleared, pre_layoff_week_m)| ReturnRecord {
            stage: STAGES[stage],
            cause,
            cleared,
            pre_layoff_week_m,
            stopped: false,
        },
    )
}

pub fn gate() -> impl Strategy<Value = Gate> {
    prop_oneof![
        4 => Just(Gate::Unknown),
        3 => Just(Gate::Pass),
        1 => Just(Gate::Hold),
        1 => Just(Gate::Fail),
        1 => Just(Gate::Suspect)
    ]
}

pub fn profile() -> impl Strategy<Value = Profile> {
    let preset = prop_oneof![Just(Preset::Sensitive), Just(Preset::Balanced), Just(Preset::Steady)];
    let need = prop::option::of(400.0..620.0);
    (prop::option::of(1950..2008), need, preset, any::<bool>()).prop_map(
        |(birth_year, sleep_need_min, preset, rates)| Profile {
            birth_year,
            sleep_need_min,
            preset,
            load: if rates {
                LoadProfile { hr_rest: Some(50.0), hr_max: Some(190.0), ..LoadProfile::default() }
            } else {
                LoadProfile::default()
            },
            ..Profile::default()
        },
    )
}

fn pins() -> impl Strategy<Value = BTreeMap<Metric, Vec<StreamKey>>> {
    let one = |metric: Metric| {
        prop::option::weighted(0.2, prop::collection::vec(0..3_usize, 1..3)).prop_map(move |pins| {
            pins.map(|p| {
                (metric, p.into_iter().map(|i| keys(metric)[i].parse().unwrap()).collect::<Vec<_>>())
            })
        })
    };
    (one(Metric::RestingHeartRate), one(Metric::Hrv), one(Metric::Sleep))
        .prop_map(|(a, b, c)| [a, b, c].into_iter().flatten().collect())
}

/// The training of an athlete: runs, races and the plan that goes on from them.
pub fn training() -> impl Strategy<Value = (Vec<Run>, Vec<Race>, PlanShape)> {
    let races = prop_oneof![
        3 => Just(Vec::new()),
        2 => prop::collection::vec(race(), 1..2),
        1 => prop::collection::vec(race(), 2..4)
    ];
    (run_shape(), races, plan_shape()).prop_map(|(shape, races, plan)| (runs(&shape, &races), races, plan))
}

/// Anyone, on any morning.
pub fn anyone() -> impl Strategy<Value = Facts> {
    let signals = (profile(), streams(0), pins(), tags());
    let ledger = (
        gate(),
        cuts(),
        prop::option::weighted(0.25, deload()),
        prop_oneof![4 => Just(0), 1 => 1..4_i64],
        prop::option::weighted(0.25, return_record()),
    );
    (signals, training(), check_ins(), ledger).prop_map(
        |((profile, streams, pins, tags), (runs, races, shape), check_ins, ledger)| {
            let (gate, cuts, deload, refused_deloads, return_record) = ledger;
            Facts {
                profile,
                streams,
                pins,
                tags,
                runs: Runs::new(runs, rules()),
                plan: plan(&shape, &races),
                races,
                check_ins,
                gate,
                cuts,
                deload,
                refused_deloads,
                return_record,
                ..Facts::default()
            }
        },
    )
}

/// Anyone without a race, an injury, an illness, a layoff or a deload: what is left is signals and the plan.
pub fn healthy() -> impl Strategy<Value = Facts> {
    (anyone(), run_shape(), plan_shape()).prop_map(|(facts, training, shape)| Facts {
        runs: Runs::new(runs(&RunShape { layoff: None, pair: None, busy: 0.9, ..training }, &[]), rules()),
        plan: plan(&PlanShape { pair: None, ..shape }, &[]),
        races: Vec::new(),
        check_ins: BTreeMap::new(),
        deload: None,
        refused_deloads: 0,
        return_record: None,
        ..facts
    })
}

/// An athlete whose hard session only has to wait: a bad morning, and nothing else in force.
pub fn waiting() -> impl Strategy<Value = Facts> {
    (healthy(), run_shape(), plan_shape(), 0..4_i32).prop_map(|(facts, training, shape, flex)| {
        let training = RunShape { layoff: None, pair: None, busy: 0.95, usual_m: 12_000, ..training };
        let mut plan = plan(&PlanShape { pair: None, busy: shape.busy / 1.5, ..shape }, &[]);
        plan.iter_mut().for_each(|s| s.flex_days = s.flex_days.max(flex));
        let awful = CheckIn { overall: Some(Overall::Awful), ..CheckIn::default() };
        Facts {
            runs: Runs::new(runs(&training, &[]), rules()),
            plan,
            check_ins: BTreeMap::from([(today(), awful)]),
            gate: Gate::Unknown,
            cuts: Vec::new(),
            ..facts
        }
    })
}
